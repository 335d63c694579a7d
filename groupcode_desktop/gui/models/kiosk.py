"""What the screen for everybody shows at one moment."""

import re

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.kiosk import Kiosk
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.models.invites import Stage

RENEWED_BEFORE = 10 * 60
"""Who scans the old code in the last moment has so long to fill the form in."""
ABOUT_TO_END = 5
"""The picture is drawn once in a second: so long before its end a code is no longer shown."""
JUST = 10 * 60
SHOWN_NAMES = 3
ROW = 9
"""So many characters of names stand in one row."""
STARS = 6
ISOLATE, END_ISOLATE, JOINER, LINE_END = "\u2068", "\u2069", "\u2060", "\u2028"


def needs_invite(kiosk: Kiosk, now: UnixTime) -> bool:
    """A new one is made before the old one ends, and only where people can join."""
    if kiosk.base_url is None or kiosk.is_full or not kiosk.joining_allowed:
        return False
    return kiosk.invite is None or now >= kiosk.invite.expires_at - RENEWED_BEFORE


def stage_of(kiosk: Kiosk | None, now: UnixTime) -> Stage:
    """The first that holds; OVER while the first code is on its way."""
    if kiosk is None:
        return Stage.OVER
    if kiosk.base_url is None:
        return Stage.UNREACHABLE
    if kiosk.is_full:
        return Stage.FULL
    if not kiosk.joining_allowed:
        return Stage.CLOSED
    is_alive = kiosk.invite is not None and now < kiosk.invite.expires_at - ABOUT_TO_END
    return Stage.OPEN if is_alive else Stage.OVER


def just_joined(kiosk: Kiosk, now: UnixTime) -> str:
    """The masked names in a row, or below each other when they are long; empty when nobody did."""
    masks = [join.name_mask for join in kiosk.joined if now - join.joined_at < JUST][:SHOWN_NAMES]
    between = "  " if sum(map(len, masks)) <= ROW else LINE_END
    return between.join(map(shown_mask, masks))


def shown_mask(mask: str) -> str:
    """Kept in one line, with its direction of writing; of a long row of stars some are enough."""
    short = re.sub(rf"\*{{{STARS},}}", "*" * STARS, showable(mask))
    return ISOLATE + JOINER.join(short) + END_ISOLATE


def notice_of(stage: Stage) -> tuple[str, str]:
    """What stands on the plain page in place of the code, and the sentence below it."""
    translate = QCoreApplication.translate
    if stage is Stage.FULL:
        sentence = translate(
            "kiosk", "{limit} people are in the group; nobody else can join. Please ask the staff."
        )
        return translate("kiosk", "The group is full"), sentence.format(limit=PEOPLE_PER_GROUP)
    if stage is Stage.CLOSED:
        return translate("kiosk", "Joining is paused"), translate(
            "kiosk", "Nobody can join just now. Please ask the staff."
        )
    if stage is Stage.ENDED:
        return translate("kiosk", "The invitation has ended"), translate(
            "kiosk", "This group is no longer shown here. Please ask the staff."
        )
    if stage is Stage.UNREACHABLE:
        return translate("kiosk", "No connection"), translate(
            "kiosk", "Phones cannot open the page for joining just now. Please ask the staff."
        )
    if stage is Stage.LOST:
        return translate("kiosk", "No connection"), translate(
            "kiosk", "Joining is possible again as soon as the connection is back. It is tried all the time."
        )
    return translate("kiosk", "One moment"), translate("kiosk", "The QR code is being made.")
