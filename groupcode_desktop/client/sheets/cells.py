"""What people write into cells: times in many spellings, numbers that were meant as text."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groupcode_desktop.client.sheets import Cell
from groupcode_desktop.domain.fields import tidy
from groupcode_desktop.domain.times import SERVICE_ZONE, UnixTime

_ZONE = ZoneInfo(SERVICE_ZONE)
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001
_SERIALS = range(20_000, 80_000)
"""The days 1954 to 2119 as spreadsheets count them."""
_WRITTEN = re.compile(
    r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    r"(?:[T\s]*(?P<hour>\d{1,2})\s*[:：时]\s*(?P<minute>\d{1,2})\s*分?"
    r"(?:\s*[:：]?\s*(?P<second>\d{1,2})(?:\.\d+)?\s*秒?)?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)
_PACKED = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    r"(?:(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?(?P<zone>)"
)


def text_of(cell: Cell) -> str:
    """Tidy; a whole number is written without a fraction."""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return tidy(str(cell))


def moment_of(cell: Cell) -> UnixTime | None:
    """Local time of the service's zone unless it says another; a day alone is its beginning.

    Raises ValueError for what is no time; None for an empty cell.
    """
    if cell == "":
        return None
    found = _time(cell)
    return int((found if found.tzinfo else found.replace(tzinfo=_ZONE)).timestamp())


def day_of(cell: Cell) -> str | None:
    """YYYY-MM-DD; raises ValueError, None for an empty cell."""
    return None if cell == "" else _time(cell).date().isoformat()


def _time(cell: Cell) -> datetime:
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, bool | time | timedelta):
        raise ValueError("no time")
    written = str(cell).strip()
    match = _WRITTEN.fullmatch(written) or _PACKED.fullmatch(written.removesuffix(".0"))
    return _from_parts(match) if match else _from_serial(float(written))


def _from_parts(match: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second = (
        int(match[part] or 0) for part in ("year", "month", "day", "hour", "minute", "second")
    )
    zone = datetime.fromisoformat(f"2000-01-01T00:00:00{match['zone']}").tzinfo if match["zone"] else None
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def _from_serial(serial: float) -> datetime:
    if not serial == serial or int(serial) not in _SERIALS:
        raise ValueError("no time")
    return _FIRST_DAY + timedelta(seconds=round(serial * 86_400))
