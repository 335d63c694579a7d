"""Names are found by their sound."""

import pytest

from groupcode_desktop.backend.pinyin import TEXT_MAX, search_text
from groupcode_desktop.backend.tables import members


@pytest.mark.parametrize(
    ("name", "found_by"),
    [
        ("李晓明", ["lixiaoming", "lxm", "xiaoming"]),
        ("曾小明", ["zengxiaoming", "zxm", "cengxiaoming"]),
        ("单雄信", ["shanxiongxin", "sxx", "danxiongxin"]),
        ("仇英", ["qiuying", "qy"]),
        ("尉迟恭", ["yuchigong", "ycg"]),
        ("吕布", ["lvbu", "lb"]),
        ("John Smith", ["johnsmith", "js"]),
        ("阿卜杜拉·买买提", ["abodulamaimaiti"]),
        ("𫖯", ["fu"]),
    ],
)
def test_a_name_is_found_by(name: str, found_by: list[str]) -> None:
    assert all(text in search_text(name) for text in found_by)


@pytest.mark.parametrize("name", ["", "·", "--"])
def test_a_name_without_sound_has_no_text(name: str) -> None:
    assert search_text(name) == ""


def test_the_text_of_the_longest_name_fits_its_column() -> None:
    assert members.c.pinyin.type.length == TEXT_MAX  # pyright: ignore
    assert len(search_text("庄" * 40)) <= TEXT_MAX
