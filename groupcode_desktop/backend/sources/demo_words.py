"""What invented health data are made of: real makers, laboratories and places, the guide's sentences."""

from dataclasses import dataclass

from groupcode_desktop.domain.health import VaccineRoute

MARK = "演示数据"

CITIES = ("广州市",) * 12 + ("深圳市", "佛山市", "佛山市", "东莞市", "中山市", "珠海市", "惠州市", "江门市")

LABORATORIES = (
    "广州达瑞医学检验实验室",
    "广州金域医学检验中心",
    "广州达安临床检验中心",
    "广州华银医学检验中心",
    "中山大学附属第一医院",
    "广东省人民医院",
)

CLINICS = (
    "广州市海珠区琶洲街社区卫生服务中心",
    "广州市海珠区江南中街社区卫生服务中心",
    "广州市天河区石牌街社区卫生服务中心",
    "广州市天河区猎德街社区卫生服务中心",
    "广州市越秀区东山街社区卫生服务中心",
    "广州市荔湾区逢源街社区卫生服务中心",
    "广州市番禺区市桥街社区卫生服务中心",
    "佛山市南海区桂城街道社区卫生服务中心",
)


@dataclass(frozen=True, slots=True)
class Vaccine:
    name: str
    maker: str
    route: VaccineRoute


_VERO = "新型冠状病毒灭活疫苗（Vero细胞）"
INACTIVATED = tuple(
    Vaccine(_VERO, maker, VaccineRoute.INACTIVATED)
    for maker in ("北京科兴中维", "北京科兴中维", "北京生物", "北京生物", "武汉生物", "深圳康泰")
)
ADENOVIRUS = Vaccine("重组新型冠状病毒疫苗（5型腺病毒载体）", "康希诺", VaccineRoute.ADENOVIRUS)
SUBUNIT = Vaccine("重组新型冠状病毒疫苗（CHO细胞）", "安徽智飞龙科马", VaccineRoute.SUBUNIT)


@dataclass(frozen=True, slots=True)
class Judgement:
    reason: str
    explanation: str
    release_hint: str


GREEN = Judgement("未见异常", "近期行程未涉及疫情防控重点区域", "")
_TRAVELLED = "据大数据分析提示：您近期行程涉及疫情防控重点区域，"
YELLOW = (
    Judgement(
        "防控区域重点人员 请凭码检测",
        "外省中高风险地区所在县来（返）粤人员，防控区域重点人员群赋两次黄码（第1次），要求强制核酸检测",
        _TRAVELLED + "请按要求完成三天两检，两次采样间隔24小时，结果均为阴性后自动转为绿码",
    ),
    Judgement(
        "涉疫重点场所人员 请凭码检测",
        "与病例同一时间到过同一场所，要求三天三检",
        _TRAVELLED + "请按要求完成三天三检，结果均为阴性后自动转为绿码",
    ),
)
RED = (
    Judgement(
        "密切接触者",
        "经流行病学调查判定为密切接触者，实施集中隔离",
        "隔离期满且核酸检测结果均为阴性后转为绿码；如有疑问请致电12345",
    ),
    Judgement(
        "居家隔离人员",
        "疫情地高风险来粤人员，实施居家隔离",
        "居家隔离期满且核酸检测结果均为阴性后转为绿码；如有疑问请致电12345",
    ),
)
POSITIVE = Judgement(
    "核酸检测结果阳性",
    "最近一次核酸检测结果为阳性，正在复核",
    "请留在原地等候工作人员联系，复核为阴性后转为绿码；如有疑问请致电12345",
)
