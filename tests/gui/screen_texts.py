"""Everything that a person or a screen reader could read in the program, shown or not."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractProxyModel,
    QObject,
    Qt,
)
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "plainText",
    "currentText",
    "placeholderText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
)
SPOKEN = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
USER = Qt.ItemDataRole.UserRole.value
ROLES = (*range(15), *range(USER, USER + 16))


def everything(roots: Iterable[QWidget] | None = None) -> Iterator[str]:
    """Of those windows, of all without any; with all actions, models and the clipboard."""
    widgets = set(QApplication.allWidgets()) if roots is None else set(_inside(roots))
    models: set[QAbstractItemModel] = set()
    for widget in widgets:
        yield from _properties(widget)
        yield from _spoken(widget)
        for action in widget.findChildren(QAction):
            yield from _properties(action)
        if isinstance(widget, QAbstractItemView):
            models.update(_chain(widget.model()))
    for model in models:
        yield from cells(model)
    yield QGuiApplication.clipboard().text()


def cells(model: QAbstractItemModel) -> Iterator[str]:
    """Every role of every cell, typed objects too; the program has lists and tables, no trees."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in ROLES:
            yield from _told(model.headerData(column, Qt.Orientation.Horizontal, role))
        for row in range(model.rowCount()):
            index = model.index(row, column)
            for role in ROLES:
                yield from _told(model.data(index, role))


def _inside(roots: Iterable[QWidget]) -> Iterator[QWidget]:
    for root in roots:
        yield root
        yield from root.findChildren(QWidget)


def _properties(thing: QObject) -> Iterator[str]:
    for name in PROPERTIES:
        yield from _told(thing.property(name))


def _spoken(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface and interface.isValid():
        for kind in SPOKEN:
            yield interface.text(kind)


def _chain(model: QAbstractItemModel | None) -> Iterator[QAbstractItemModel]:
    """The model that is seen, and what stands behind it."""
    while model is not None:
        yield model
        model = model.sourceModel() if isinstance(model, QAbstractProxyModel) else None


def _told(value: object) -> Iterator[str]:
    if value is not None and not isinstance(value, int | float | bool):
        yield value if isinstance(value, str) else repr(value)
