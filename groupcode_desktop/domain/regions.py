"""Administrative divisions of GB/T 2260: six digits, province (2) + city (2) + district (2)."""

import re
from dataclasses import dataclass
from functools import cache

_ENTRY = re.compile(r"(?:\[(?P<since>\d*)-(?P<until>\d*)\])?(?P<name>[^\[,\"]+)")
_UNNAMED = {"市辖区", "县", "省直辖县级行政单位", "自治区直辖县级行政单位"}  # levels that no address names
_MOVED = {"422900", "422921", "429001"}  # 神农架 is 429021 and 随州 421300 now; the source lists both


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: str


@cache
def _names() -> dict[str, str | None]:
    """Every code that was ever in use, with the name it has now, None where it has none any more."""
    from importlib.resources import files

    names: dict[str, str | None] = {}
    province = ""
    for line in files("stdnum.cn").joinpath("loc.dat").read_text("utf-8").splitlines():
        digits, _, rest = line.strip().partition(" ")
        if line.startswith(" "):
            entries = _ENTRY.finditer(rest.partition('"')[2])
            code = province + digits
            current = [entry["name"] for entry in entries if not entry["until"] and code not in _MOVED]
            names[code] = current[0] if current else None
        elif not line.startswith("#"):
            province = digits
    return names


@cache
def _current() -> dict[str, str]:
    return {code: name for code, name in _names().items() if name is not None}


def provinces() -> list[Region]:
    return [Region(code, name) for code, name in _current().items() if code.endswith("0000")]


def cities(province_code: str) -> list[Region]:
    """The cities of a province; a municipality's own districts stand under its 市辖区."""
    return [
        Region(code, name)
        for code, name in _current().items()
        if code[:2] == province_code[:2] and code.endswith("00") and not code.endswith("0000")
    ]


def districts(city_code: str) -> list[Region]:
    """Empty for the few cities without districts, as 东莞市."""
    return [
        Region(code, name)
        for code, name in _current().items()
        if code[:4] == city_code[:4] and not code.endswith("00") and name != "市辖区"
    ]


def is_known(code: str) -> bool:
    return code in _current()


def is_complete(code: str) -> bool:
    """Whether an address may end here: a known division that has none below it."""
    if not is_known(code):
        return False
    return not (cities(code) if code.endswith("0000") else code.endswith("00") and districts(code))


def was_ever(code: str) -> bool:
    """Whether the code is or once was in use."""
    return code in _names()


def full_name(code: str) -> str:
    """广东省广州市海珠区 for 440105; an unknown code gives an empty text."""
    if not is_known(code):
        return ""
    levels = dict.fromkeys([code[:2] + "0000", code[:4] + "00", code])
    names = (_current()[level] for level in levels)
    return "".join(name for name in names if name not in _UNNAMED)
