"""Times as people read them: the service's zone, 24 hours, no seconds unless they matter."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.times import UnixTime, local_time


def full_time(moment: UnixTime) -> str:
    """2022-05-05 17:34:55"""
    return local_time(moment).strftime("%Y-%m-%d %H:%M:%S")


def minute_time(moment: UnixTime) -> str:
    """2022-05-05 17:34"""
    return local_time(moment).strftime("%Y-%m-%d %H:%M")


def short_time(moment: UnixTime) -> str:
    """05-05 17:34"""
    return local_time(moment).strftime("%m-%d %H:%M")


def day(moment: UnixTime) -> str:
    """2022-05-05"""
    return local_time(moment).strftime("%Y-%m-%d")


def hour_minute(moment: UnixTime) -> str:
    """17:34"""
    return local_time(moment).strftime("%H:%M")


def minute_of_day(minute: int) -> str:
    """07:00 for 420"""
    return f"{minute // 60:02}:{minute % 60:02}"


def countdown(seconds: int) -> str:
    """23:41:07"""
    seconds = max(seconds, 0)
    return f"{seconds // HOUR:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def duration(seconds: int) -> str:
    """Rounded up to the unit that matters: 45 s, 12 min, 3 h."""
    translate = QCoreApplication.translate
    if seconds <= 90:
        return translate("moments", "{n} s").format(n=max(seconds, 1))
    if seconds <= 90 * 60:
        return translate("moments", "{n} min").format(n=-(-seconds // 60))
    return translate("moments", "{n} h").format(n=-(-seconds // HOUR))


def ago(moment: UnixTime, now: UnixTime) -> str:
    """just now, 4 min ago, later the time itself"""
    translate = QCoreApplication.translate
    age = now - moment
    if age < 60:
        return translate("moments", "just now")
    if age < HOUR:
        return translate("moments", "{n} min ago").format(n=age // 60)
    return short_time(moment)
