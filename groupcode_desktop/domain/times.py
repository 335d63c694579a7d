"""Points in time. Inside the program a time is a Unix time: whole seconds, UTC."""

import time
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

UnixTime: TypeAlias = int
Clock: TypeAlias = Callable[[], UnixTime]

SERVICE_ZONE = "Asia/Shanghai"


def now() -> UnixTime:
    return int(time.time())


def local_time(moment: UnixTime, zone: str = SERVICE_ZONE) -> datetime:
    """The moment on a wall clock of that zone."""
    return datetime.fromtimestamp(moment, ZoneInfo(zone))


def local_date(moment: UnixTime, zone: str = SERVICE_ZONE) -> date:
    return local_time(moment, zone).date()


def day_of(ordinal: int) -> date:
    """Days are stored as ordinals."""
    return date.fromordinal(ordinal)
