"""Administrative divisions of GB/T 2260: six digits, province (2) + city (2) + district (2)."""

import re
from dataclasses import dataclass
from functools import cache

_NAME = re.compile(r"(?:\[(?P<since>\d*)-(?P<until>\d*)\])?(?P<name>[^\[,]+)")


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: str


@cache
def _current_names() -> dict[str, str]:
    from importlib.resources import files

    names: dict[str, str] = {}
    province = ""
    for line in files("stdnum.cn").joinpath("loc.dat").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        digits, _, rest = line.strip().partition(" ")
        if not line.startswith(" "):
            province = digits
            continue
        for match in _NAME.finditer(rest.partition('"')[2].rstrip('"')):
            if not match["until"]:
                names[province + digits] = match["name"]
    return names


def provinces() -> list[Region]:
    return [Region(code, name) for code, name in _current_names().items() if code.endswith("0000")]


def cities(province_code: str) -> list[Region]:
    """The cities of a province; a municipality's own districts stand under its 市辖区."""
    return [
        Region(code, name)
        for code, name in _current_names().items()
        if code[:2] == province_code[:2] and code.endswith("00") and not code.endswith("0000")
    ]


def districts(city_code: str) -> list[Region]:
    return [
        Region(code, name)
        for code, name in _current_names().items()
        if code[:4] == city_code[:4] and not code.endswith("00") and name != "市辖区"
    ]


def is_known(code: str) -> bool:
    return code in _current_names()


def full_name(code: str) -> str:
    """广东省广州市海珠区 for 440105; an unknown code gives an empty text."""
    names = _current_names()
    parts = [names.get(code[:2] + "0000"), names.get(code[:4] + "00"), names.get(code)]
    shown: list[str] = []
    for part in parts:
        if part and part not in shown and part not in {"市辖区", "县", "省直辖县级行政区划"}:
            shown.append(part)
    return "".join(shown)
