"""Layouts that follow the width they get."""

from abc import abstractmethod

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _WidthFollowingLayout(QLayout):
    """Keeps the items; what comes from it says where they go."""

    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    @abstractmethod
    def places(self, width: int) -> list[QRect]:
        """One rectangle for each visible item, from (0, 0)."""

    def shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self.places(width)), default=0)

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self.shown()), default=0)
        return QSize(widest, max((item.minimumSize().height() for item in self.shown()), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self.shown(), self.places(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))


class FlowLayout(_WidthFollowingLayout):
    """One after the other, on a new line where one is full; the first item takes what its line leaves."""

    def __init__(self, parent: QWidget, spacing: int, first_is_wide: bool = True) -> None:
        super().__init__(parent, spacing)
        self._first_is_wide = first_is_wide

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        at = QPoint(0, 0)
        for item in self.shown():
            size = item.sizeHint().boundedTo(QSize(width, 10_000))
            if at.x() > 0 and at.x() + size.width() > width:
                at = QPoint(0, places[-1].bottom() + 1 + self.spacing())
            places.append(QRect(at, size))
            at += QPoint(size.width() + self.spacing(), 0)
        return self._with_wide_first(places, width) if self._first_is_wide else places

    @staticmethod
    def _with_wide_first(places: list[QRect], width: int) -> list[QRect]:
        line = [place for place in places if place.top() == 0]
        spare = max(0, width - line[-1].right() - 1) if line else 0
        if spare:
            line[0].setWidth(line[0].width() + spare)
            for place in line[1:]:
                place.translate(spare, 0)
        return places


class EvenLayout(_WidthFollowingLayout):
    """All in one line, or in lines of two, or of one, as the width allows; columns share what is spare."""

    def sizeHint(self) -> QSize:
        widths = self._widths(len(self.shown()))
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), self.minimumSize().height())

    def places(self, width: int) -> list[QRect]:
        count = len(self.shown())
        widths = self._fitting_widths(width)
        lefts = [sum(widths[:column]) + self.spacing() * column for column in range(len(widths))]
        height = self.minimumSize().height()
        return [
            QRect(
                lefts[place % len(widths)],
                place // len(widths) * (height + self.spacing()),
                widths[place % len(widths)],
                height,
            )
            for place in range(count)
        ]

    def _fitting_widths(self, width: int) -> list[int]:
        for columns in (len(self.shown()), 2, 1):
            widths = self._widths(columns)
            spare = width - sum(widths) - self.spacing() * (len(widths) - 1)
            if spare >= 0:
                return [column + spare // len(widths) for column in widths] if widths else []
        return [width]

    def _widths(self, columns: int) -> list[int]:
        """What each column needs when so many stand in one line."""
        hints = [item.sizeHint().width() for item in self.shown()]
        return [max(hints[column::columns]) for column in range(min(columns, len(hints)))]
