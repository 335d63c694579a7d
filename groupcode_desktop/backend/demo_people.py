"""Invented people for the demo: names as they occur, valid documents and mobile numbers; always the same."""

# ruff: noqa: SIM905 (word lists read best as text)

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.identity import IdType, check_digit

_SURNAMES = (
    "陈李黄张梁林刘吴王罗" * 4 + "杨邓郭叶冯何谢周徐朱" * 2 + "赵胡曾苏彭潘余蔡卢许"
    "钟蒋温袁廖萧邱江温黎魏唐韩高董程欧方莫关邝麦植区覃单解仇"
)
_MEN = (
    "志强 建国 伟明 家辉 俊杰 永康 文杰 国华 嘉豪 子轩 浩然 宇航 志伟 泽宇 建平 振华 少华 耀辉 锦荣 "
    "伟 强 磊 勇 军 涛 超 鹏 斌 杰 梓豪 思远 天佑 海生 立新 晓峰 明辉 健生 启航 炳坤 卓然"
).split()
_WOMEN = (
    "丽华 小燕 嘉欣 雅文 美玲 秀英 晓彤 婉仪 诗雅 梓晴 淑贞 玉兰 慧敏 佩珊 咏琪 思敏 晓晴 碧云 月娥 "
    "敏 静 丽 娟 艳 芳 婷 雪 莹 倩 雅琴 若曦 梦洁 嘉慧 欣怡 雨桐 凤仪 文静 乐瑶 桂香 春燕"
).split()
_UNUSUAL = (
    "欧阳嘉慧 司徒咏珊 上官文博 尉迟敬 单晓峰 仇立新 区健生 覃雪梅 解晓东 查良勇 盖春来 乐瑶 "
    "王㛃 李𬱖 陈喆 赵堃 黄婳 邝玥彤 扎西顿珠 阿卜杜热西提·买买提明 古丽巴哈尔·阿不都热依木"
).split()
_FOREIGN = (
    "María Fernanda González Rivera",
    "John Smith",
    "Nguyễn Thị Hồng Nhung",
    "Aleksandr Petrov",
    "山田太郎",
)

_BIRTHPLACES = (
    "440103 440104 440105 440106 440111 440112 440113 440114 440115 440118 440303 440304 440306 440402 "
    "440507 440513 440604 440605 440606 440703 440781 440804 440882 440902 440981 441202 441284 441302 "
    "441402 441481 441502 441602 441702 441802 441881 445102 445281 445302 430102 430424 431102 421002 "
    "420106 450102 450602 360102 362424 350102 510104 500103 410102 340104 610113 210102"
).split()
_PREFIXES = (
    "134 135 136 137 138 139 150 151 152 157 158 159 182 183 187 188 130 131 132 155 156 186 133 153 189"
).split()
_FIRST_BIRTH = date(1962, 1, 1)
_BIRTH_DAYS = 41 * 365


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """`phone` is E.164."""

    real_name: RealName
    phone: str


def invent(number: int, dice: Random) -> list[DemoPerson]:
    """As many different people, at least 100; unusual names and foreign documents are among them."""
    unusual = [*_UNUSUAL, *_FOREIGN]
    names = [_usual_name(dice) for _ in range(number - len(unusual))] + unusual
    dice.shuffle(names)
    phones = dice.sample(range(10_000_000, 100_000_000), number)
    return [
        DemoPerson(_real_name(name, at, dice), f"+86{dice.choice(_PREFIXES)}{phone}")
        for at, (name, phone) in enumerate(zip(names, phones, strict=True))
    ]


def _usual_name(dice: Random) -> str:
    return dice.choice(_SURNAMES) + dice.choice(dice.choice((_MEN, _WOMEN)))


def _real_name(name: str, serial: int, dice: Random) -> RealName:
    """`serial` makes the number unlike all others."""
    born = _FIRST_BIRTH + timedelta(days=dice.randrange(_BIRTH_DAYS))
    if name in _FOREIGN:
        if dice.random() < 0.3:
            return RealName(name, IdType.FOREIGN_RESIDENT, _closed(f"944840{born:%Y%m%d}{serial:03d}"))
        return RealName(name, IdType.PASSPORT, f"{dice.choice('EGKP')}{37_000_000 + serial * 7919}")
    roll = dice.random()
    if roll < 0.02:
        return RealName(name, IdType.HK_MACAO_PERMIT, f"{dice.choice('HHM')}{60_000_000 + serial * 7919}")
    if roll < 0.028:
        return RealName(name, IdType.TAIWAN_PERMIT, f"{20_000_000 + serial * 7919}")
    return RealName(name, IdType.RESIDENT, _closed(f"{dice.choice(_BIRTHPLACES)}{born:%Y%m%d}{serial:03d}"))


def _closed(first_seventeen: str) -> str:
    return first_seventeen + check_digit(first_seventeen)


OPERATOR = DemoPerson(
    RealName("李晓明", IdType.RESIDENT, _closed("44010519880612009")),
    "+8613802880012",
)
NEIGHBOUR = DemoPerson(
    RealName("傅立叶", IdType.RESIDENT, _closed("44010619790321017")),
    "+8613826060019",
)
