"""The member table as a widget: its ticks, its pictures, its columns."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QIcon, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTableView, QWidget

from groupcode_desktop.domain.health import Colour
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.member_texts import colour_text
from groupcode_desktop.gui.models.members import Column
from groupcode_desktop.gui.widgets.badge import MARGIN, paint_badge
from groupcode_desktop.gui.widgets.member_columns import TICK, MemberColumns
from groupcode_desktop.gui.widgets.name_delegate import NameDelegate
from groupcode_desktop.gui.words import COLOUR_TONES

PADDING = 24
TICK_LEFT = 8
LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange)


class MemberTable(QTableView):
    """Call `begin()` once its model is set. `looks_changed`: the pictures in its cells must be made anew.

    `tick_clicked` with the row whose tick was clicked; `tick_all` stands in the header.
    """

    looks_changed = Signal()
    tick_clicked = Signal(int)
    _look: tuple[object, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setItemDelegateForColumn(Column.NAME, NameDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(48)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tick_all = QCheckBox(head)
        self.columns = MemberColumns(self)
        self.columns.arranged.connect(self._place_tick)
        self.horizontalScrollBar().valueChanged.connect(self._place_tick)
        self._look = self._look_now()

    def begin(self) -> None:
        self.columns.begin()

    def shown_columns(self) -> tuple[Column, ...]:
        """The columns that can be seen, from the left."""
        return self.columns.shown()

    def chosen_columns(self) -> tuple[Column, ...]:
        """What is copied, printed and exported of each row: no narrow window takes anything from a list."""
        return self.columns.chosen()

    def pill(self, colour: Colour) -> QIcon:
        """The mark of a health code, as a picture that is painted without Python."""
        text = colour_text(colour)
        metrics = QFontMetrics(self.font())
        size = QSize(metrics.horizontalAdvance(text) + 2 * MARGIN, metrics.height() + 4)
        picture = QPixmap(size * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        paint_badge(painter, QRectF(0, 0, size.width(), size.height()), text, COLOUR_TONES[colour])
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        self.setIconSize(self.iconSize().expandedTo(size))
        return icon

    def event(self, event: QEvent) -> bool:
        if event.type() in LOOKS and self._look != self._look_now():
            self._look = self._look_now()
            self.looks_changed.emit()
        return super().event(event)

    def _look_now(self) -> tuple[object, ...]:
        return theme.colours(), self.devicePixelRatioF(), self.font().pointSizeF()

    def arrange(self) -> None:
        """Makes room anew: after another language or font."""
        self.columns.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tick selects nothing."""
        row = self._row_of_tick(event)
        if row is None:
            super().mousePressEvent(event)
        else:
            self.tick_clicked.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_of_tick(event)
        if row is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.tick_clicked.emit(row)

    def _row_of_tick(self, event: QMouseEvent) -> int | None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or not index.isValid() or index.column() != Column.NAME:
            return None
        start = self.columnViewportPosition(Column.NAME)
        return index.row() if place.x() - start < TICK + TICK // 4 else None

    @Slot()
    def _place_tick(self) -> None:
        """Above the ticks of the rows."""
        side, head = self.tick_all.sizeHint(), self.horizontalHeader()
        left = head.sectionViewportPosition(Column.NAME) + TICK_LEFT
        self.tick_all.setGeometry(left, (head.height() - side.height()) // 2, TICK, side.height())
