"""The plain page in place of the code: what is the matter, in words and with a shape."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.models.kiosk import notice_of
from groupcode_desktop.gui.widgets.fitted import FittedLabel

SHAPES = {Stage.LOST: "▲", Stage.UNREACHABLE: "▲", Stage.OVER: "…"}
SHAPE = "■"
CENTRE = Qt.AlignmentFlag.AlignHCenter


class KioskNotice(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colours = theme.LIGHT
        self.group = FittedLabel(32, colours.muted, lines=3, alignment=CENTRE)
        self.shape = FittedLabel(64, colours.primary, alignment=CENTRE)
        self.title = FittedLabel(80, colours.text, lines=2, is_bold=True, alignment=CENTRE)
        self.sentence = FittedLabel(30, colours.muted, lines=4, alignment=CENTRE)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.group)
        self._column.addStretch(2)
        for label in (self.shape, self.title, self.sentence):
            self._column.addWidget(label)
        self._column.addStretch(3)

    def show_stage(self, stage: Stage, group_name: str) -> None:
        title, sentence = notice_of(stage)
        self.group.show_text(showable(group_name))
        self.shape.show_text(SHAPES.get(stage, SHAPE))
        self.title.show_text(title)
        self.sentence.show_text(sentence)

    def labels(self) -> list[FittedLabel]:
        return self.findChildren(FittedLabel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = min(self.width() / 960, self.height() / 720)
        edge = round(56 * unit)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(round(20 * unit))
        for label in self.labels():
            label.set_unit(unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.LIGHT.surface))
