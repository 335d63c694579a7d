"""The page with the code: the QR on white, who invites and how it goes on blue, in every theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from groupcode_desktop.domain.kiosk import Kiosk
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.models.invite_words import steps
from groupcode_desktop.gui.models.kiosk import RENEWED_BEFORE, just_joined, shown_mask
from groupcode_desktop.gui.moments import countdown
from groupcode_desktop.gui.qr import Modules
from groupcode_desktop.gui.widgets.fitted import FittedLabel
from groupcode_desktop.gui.widgets.kiosk_count import KioskCount
from groupcode_desktop.gui.widgets.qr_view import QrView

REFERENCE = QSize(1280, 720)
"""Of the mock-up: there a unit is a pixel."""
UPRIGHT_LENGTH = 1500
LARGEST_SHARE = 0.57
MARGIN = 56
PALE = "#d5e3fb"
WHITE = theme.LIGHT.on_primary
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignBottom


class KioskCode(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.qr = QrView(self)
        self.renewal = FittedLabel(22, theme.LIGHT.muted, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.invited = FittedLabel(22, PALE)
        self.group = FittedLabel(46, WHITE, lines=3, is_bold=True)
        self.inviter = FittedLabel(20, PALE, lines=2)
        self.steps = [FittedLabel(24, WHITE, lines=2) for _ in steps()]
        self.count = KioskCount(self)
        self.joined = FittedLabel(20, PALE)
        self.just_joined = FittedLabel(20, PALE, alignment=RIGHT)
        self.names = FittedLabel(26, WHITE, lines=3, is_bold=True, alignment=RIGHT)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._left, self._right = self._code_half(), self._words_half()
        self._halves.addLayout(self._left)
        self._halves.addLayout(self._right)

    def _code_half(self) -> QVBoxLayout:
        half = QVBoxLayout()
        half.addWidget(self.qr, 1)
        half.addWidget(self.renewal)
        return half

    def _words_half(self) -> QVBoxLayout:
        half = QVBoxLayout()
        for label in (self.invited, self.group, self.inviter):
            half.addWidget(label)
        half.addStretch(1)
        for number, step in enumerate(self.steps, 1):
            half.addLayout(self._numbered(number, step))
        half.addStretch(4)
        half.addLayout(self._foot())
        return half

    def _numbered(self, number: int, step: FittedLabel) -> QHBoxLayout:
        row, digit = QHBoxLayout(), FittedLabel(24, WHITE)
        digit.show_text(f"{number}")
        row.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(step, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot, counted, newest = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        counted.addStretch(1)
        counted.addWidget(self.count)
        counted.addWidget(self.joined)
        newest.addStretch(1)
        newest.addWidget(self.just_joined)
        newest.addWidget(self.names)
        foot.addLayout(counted)
        foot.addLayout(newest, 1)
        return foot

    def show_modules(self, modules: Modules) -> None:
        self.qr.show_modules(modules, is_faded=False)

    def show_kiosk(self, kiosk: Kiosk, now: UnixTime) -> None:
        """Everything but the code itself."""
        self.invited.show_text(self.tr("You are invited to join the group"))
        self.group.show_text(showable(kiosk.group_name))
        self.qr.setAccessibleName(self.tr("QR code to join {name}").format(name=kiosk.group_name))
        for label, step in zip(self.steps, steps(), strict=True):
            label.show_text(step)
        self.count.show_count(kiosk.member_count, PEOPLE_PER_GROUP)
        self.joined.show_text(self.tr("joined"))
        names = just_joined(kiosk, now)
        self.just_joined.show_text(self.tr("Just joined") if names else "")
        self.names.show_text(names)
        if kiosk.invite is not None:
            inviter = shown_mask(kiosk.invite.inviter_mask)
            words = self.tr("Invited by {name} · {phone}")
            self.inviter.show_text(words.format(name=inviter, phone=kiosk.invite.inviter_phone_mask))
            self._show_renewal(kiosk.invite.expires_at - now)

    def _show_renewal(self, left: int) -> None:
        """In its last minutes the code is being renewed already: then its real end counts."""
        text, seconds = self.tr("This code renews itself in {time}"), left - RENEWED_BEFORE
        if seconds <= 0:
            text, seconds = self.tr("This code is valid for another {time}"), left
        time = countdown(seconds)
        self.renewal.show_text(text.format(time=time), strong=time)

    def labels(self) -> list[FittedLabel]:
        return self.findChildren(FittedLabel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Upright screens have the code above, the others beside the words."""
        upright = self.height() > self.width()
        long, short = max(self.width(), self.height()), min(self.width(), self.height())
        unit = min(long / (UPRIGHT_LENGTH if upright else REFERENCE.width()), short / REFERENCE.height())
        direction = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)
        share = min(LARGEST_SHARE, max(0.5, short / long))
        self._halves.setStretch(0, round(share * 1_000))
        self._halves.setStretch(1, round((1 - share) * 1_000))
        self._space(unit)
        for part in (*self.labels(), self.count):
            part.set_unit(unit)

    def _space(self, unit: float) -> None:
        edge, gap = round(MARGIN * unit), round(12 * unit)
        self._left.setContentsMargins(gap, gap, gap, 2 * gap)
        self._left.setSpacing(gap)
        self._right.setContentsMargins(edge, edge, edge, round(0.8 * edge))
        self._right.setSpacing(gap)
        for layout in self._right.findChildren(QHBoxLayout):
            layout.setSpacing(2 * gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.LIGHT.surface))
        painter.fillRect(self._right.geometry(), QColor(theme.LIGHT.primary))
