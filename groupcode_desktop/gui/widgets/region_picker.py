"""省, 市, 区: three choices, each narrowing the next; a part of a name is enough to find it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from groupcode_desktop.domain import regions
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.regions import Region


class RegionPicker(QWidget):
    left = Signal()
    """The cursor went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.province, self.city, self.district = (self._choice() for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in (self.province, self.city, self.district):
            row.addWidget(box, 1)
        self.setFocusProxy(self.province)
        self.province.currentIndexChanged.connect(self._offer_cities)
        self.city.currentIndexChanged.connect(self._offer_districts)
        for box in (self.province, self.city, self.district):
            box.lineEdit().returnPressed.connect(partial(self._settle, box))  # pyright: ignore[reportOptionalMemberAccess]
        self._offer(self.province, regions.provinces())
        self._offer_cities()
        self._retranslate()

    def code(self) -> str:
        """The narrowest choice made so far; empty while there is none."""
        boxes = (self.district, self.city, self.province)
        return next((str(box.currentData()) for box in boxes if box.currentData()), "")

    def flaw(self) -> FieldFlaw | None:
        return None if regions.is_complete(self.code()) else FieldFlaw.REGION_UNKNOWN

    def is_settled(self) -> bool:
        """A complete choice, or the last of the three was reached."""
        return self.flaw() is None or not any(box.hasFocus() for box in (self.province, self.city))

    def clear(self) -> None:
        self.province.setCurrentIndex(-1)
        self._offer_cities()

    def show_code(self, code: str) -> None:
        levels = (code[:2] + "0000", code[:4] + "00", code)
        for box, level in zip((self.province, self.city, self.district), levels, strict=True):
            box.setCurrentIndex(box.findData(level))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QComboBox) and isinstance(event, QFocusEvent) and _left(event):
            self._settle(watched)
            self.left.emit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _choice(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)
        box.installEventFilter(self)
        return box

    def _settle(self, box: QComboBox) -> None:
        """A text that is the beginning of one name only means that name; any other gives no choice."""
        text = box.currentText().strip()
        hits = [i for i in range(box.count()) if text and box.itemText(i).startswith(text)]
        exact = [i for i in hits if box.itemText(i) == text]
        chosen = (exact or hits)[0] if exact or len(hits) == 1 else -1
        box.setCurrentIndex(chosen)
        if chosen < 0:
            box.setEditText("")

    def _offer(self, box: QComboBox, offered: list[Region]) -> None:
        with QSignalBlocker(box):
            box.clear()
            for region in offered:
                box.addItem(region.name, region.code)
            box.setCurrentIndex(0 if len(offered) == 1 else -1)
        box.setEnabled(bool(offered))

    def _offer_cities(self) -> None:
        province = self.province.currentData()
        self._offer(self.city, regions.cities(province) if province else [])
        self._offer_districts()

    def _offer_districts(self) -> None:
        city = self.city.currentData()
        self._offer(self.district, regions.districts(city) if city else [])

    def _retranslate(self) -> None:
        names = (self.tr("Province"), self.tr("City"), self.tr("District"))
        for box, name in zip((self.province, self.city, self.district), names, strict=True):
            box.setAccessibleName(name)
            edit = box.lineEdit()
            if edit is not None:
                edit.setPlaceholderText(name)
                edit.setAccessibleName(name)


def _left(event: QFocusEvent) -> bool:
    """Not merely for the list of suggestions."""
    return event.lostFocus() and event.reason() is not Qt.FocusReason.PopupFocusReason
