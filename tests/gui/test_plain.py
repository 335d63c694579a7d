"""What a name spells is what a screen shows."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from groupcode_desktop.gui.widgets.plain import PlainLabel, ask, set_tip, tell

TEXTS = [
    "R&D 部",
    "<b>粗</b>",
    "&lt;i&gt;",
    "'引号\"",
    "第一行\n第二行",
    '<img src="file:///etc/passwd">',
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_label_shows_exactly_its_text(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", TEXTS)
def test_a_tip_shows_exactly_its_text(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    assert QTextDocumentFragment.fromHtml(widget.toolTip()).toPlainText() == text


@pytest.mark.parametrize("text", TEXTS[:-1])
def test_a_message_shows_exactly_its_text(qtbot: QtBot, text: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    seen: list[tuple[str, Qt.TextFormat]] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        labels = [label for label in box.findChildren(QLabel) if label.text()]
        seen.extend((label.text(), label.textFormat()) for label in labels)
        box.reject()

    for show in (lambda: tell(window, text, text), lambda: ask(window, text, text, "Go on", harmful=True)):
        QTimer.singleShot(0, window, read_and_close)
        show()
    assert seen == [(text, Qt.TextFormat.PlainText)] * 4
