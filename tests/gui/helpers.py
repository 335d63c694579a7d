"""What every page has to keep: no clipped text, a name on everything that takes the focus."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QScrollArea, QWidget

W = TypeVar("W", bound=QWidget)


def visible(root: QWidget, kind: type[W]) -> Iterator[W]:
    yield from (child for child in root.findChildren(kind) if child.isVisibleTo(root.window()))


def clipped_texts(root: QWidget) -> list[str]:
    """Labels and buttons, seen now, that have less room than their text needs."""
    labels = [f"{label.objectName()}: {label.text()}" for label in visible(root, QLabel) if _is_cut(label)]
    buttons = [
        f"{button.objectName()}: {button.text()}"
        for button in visible(root, QAbstractButton)
        if button.text() and not button.property("elides") and _is_narrow(button)
    ]
    return labels + buttons + [f"{widget.objectName()} sticks out" for widget in _sticking_out(root)]


def nameless(root: QWidget) -> list[str]:
    """Widgets that can be reached by keyboard and that a screen reader could not name."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in visible(root, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
        and not _spoken_name(widget)
    ]


def assert_nothing_clipped(root: QWidget) -> None:
    """Once the layouts have settled."""
    settling = QDeadlineTimer(5_000)
    while clipped_texts(root) and not settling.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    assert clipped_texts(root) == []


def assert_all_named(root: QWidget) -> None:
    assert nameless(root) == []


def visible_texts(root: QWidget) -> list[str]:
    """Every text that a person can read on labels, buttons and combo boxes."""
    texts = [label.text() for label in visible(root, QLabel)]
    texts += [button.text() for button in visible(root, QAbstractButton)]
    texts += [box.currentText() for box in visible(root, QComboBox)]
    return [text for text in texts if text.strip()]


def _is_cut(label: QLabel) -> bool:
    """The text, wrapped where it may be, against the room inside the label."""
    if not label.text() or label.property("elides"):
        return False
    room = label.contentsRect()
    if label.wordWrap():
        flags = Qt.TextFlag.TextWordWrap | label.alignment()
        needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 100_000), flags, label.text())
        return needed.height() > room.height() + 1 or needed.width() > room.width() + 1
    needed = label.fontMetrics().size(0, label.text())
    return needed.width() > room.width() + 1 or needed.height() > room.height() + 1


def _is_narrow(button: QAbstractButton) -> bool:
    """With its padding and icon, as its style draws it."""
    return button.width() < button.minimumSizeHint().width()


def _sticking_out(root: QWidget) -> Iterator[QWidget]:
    """Children that reach over the sides of their parent; scrolling is for the height only."""
    for widget in visible(root, QWidget):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or isinstance(parent, QAbstractItemView):
            continue
        in_view = isinstance(parent.parentWidget(), QAbstractItemView)
        outside = widget.geometry().right() > parent.width() or widget.x() < -1
        if outside and not in_view and isinstance(widget, QLabel | QAbstractButton | QComboBox):
            yield widget


def _spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()
