"""What an invite says to those who are invited: on the poster and wherever the code is shown."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from groupcode_desktop.domain.times import UnixTime, local_time


def steps() -> tuple[str, str, str]:
    """How to join, in three short steps."""
    translate = QCoreApplication.translate
    return (
        translate("invite_words", "Scan the code with WeChat, a camera or a browser"),
        translate("invite_words", "Check the group, then give name, ID and phone"),
        translate("invite_words", "Read, tick and agree: you are in"),
    )


def valid_until(moment: UnixTime) -> str:
    """Valid until Friday, 6 May 2022, 17:16"""
    return QCoreApplication.translate("invite_words", "Valid until {time}").format(time=in_words(moment))


def in_words(moment: UnixTime) -> str:
    """Friday, 6 May 2022, 17:16; 2022年5月6日（星期五）17:16"""
    pattern = QCoreApplication.translate("invite_words", "dddd, d MMMM yyyy, HH:mm", "format of a time")
    shown = local_time(moment)
    clock = QDateTime(shown.year, shown.month, shown.day, shown.hour, shown.minute, 0)
    return QLocale().toString(clock, pattern)
