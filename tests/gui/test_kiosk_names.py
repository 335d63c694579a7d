"""5,000 names that want to be more than names stand on the full screen literally, and as nothing else."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop.domain.kiosk import Kiosk, KioskInvite, KioskJoin
from groupcode_desktop.domain.masks import mask_name
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.models.kiosk import END_ISOLATE, ISOLATE, JOINER
from groupcode_desktop.gui.views.kiosk_code import KioskCode
from groupcode_desktop.gui.widgets.fitted import FittedLabel
from tests.gui.paper.test_hostile_names import HOW_MANY, names

NOW = 1_651_742_495
PAINTED = 40
"""Every so many names the whole screen is painted."""


def kiosk_of(name: str) -> Kiosk:
    """The group, who invites, and who just joined are called that."""
    mask = mask_name(name)
    invite = KioskInvite("A" * 22, NOW + 3_600, mask, "138****0012")
    return Kiosk(NOW, name, True, 2, "http://192.168.1.10:8081", invite, (KioskJoin(mask, NOW),))


def seen(label: FittedLabel) -> str:
    """Without the characters that only keep a name together."""
    return label.text().translate(dict.fromkeys(map(ord, (ISOLATE, END_ISOLATE, JOINER))))


def test_5000_names_are_shown_literally(qtbot: QtBot) -> None:
    code = KioskCode()
    qtbot.addWidget(code)
    code.resize(1280, 720)
    code.show()
    shown = 0
    for name in names():
        code.show_kiosk(kiosk_of(name), NOW)
        first, last = showable(mask_name(name)[0]), showable(mask_name(name)[-1])
        assert code.group.text() == showable(name)
        assert seen(code.names)[0] == first
        assert seen(code.names)[-1] == last
        assert set(seen(code.names)[1:-1]) <= {"*"}
        shown += 1
        if shown % PAINTED == 0:
            QApplication.processEvents()
            assert code.group.is_whole()
            assert code.names.is_whole()
            assert code.inviter.is_whole()
            assert not code.grab().isNull()
    assert shown == HOW_MANY
