"""How the member table of one group is laid out, and where that is remembered on this computer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QSettings

from groupcode_desktop.gui.models.members import Column

KEY = "member-table/2"
"""The number goes up with the shape: what was kept in another one is not read."""
WIDTHS = range(24, 2_000)


@dataclass(frozen=True, slots=True)
class TableLayout:
    """`order` holds every column, the name first; `widths` in pixels of those that were dragged."""

    order: tuple[Column, ...] = tuple(Column)
    hidden: frozenset[Column] = field(default_factory=frozenset[Column])
    widths: Mapping[Column, int] = field(default_factory=dict[Column, int])
    sort: Column = Column.NAME
    descending: bool = False


class LayoutMemory:
    """One group's layout in the settings; `server` tells groups of the same number apart."""

    def __init__(self, server: str, group_id: int) -> None:
        self._key = f"{KEY}/{quote(server, safe='')}/{group_id}"

    def read(self) -> TableLayout:
        """The usual layout where none was kept, or one of other columns than there are now."""
        try:
            return _layout(json.loads(str(QSettings().value(self._key, "", str))))
        except (ValueError, KeyError, TypeError, AttributeError):
            return TableLayout()

    def write(self, layout: TableLayout) -> None:
        state = {
            "order": [column.name for column in layout.order],
            "hidden": [column.name for column in sorted(layout.hidden)],
            "widths": {column.name: width for column, width in layout.widths.items()},
            "sort": layout.sort.name,
            "descending": layout.descending,
        }
        QSettings().setValue(self._key, json.dumps(state))


def _layout(state: dict[str, Any]) -> TableLayout:
    order = tuple(Column[name] for name in state["order"])
    if sorted(order) != list(Column) or order[0] is not Column.NAME:
        raise ValueError
    return TableLayout(
        order=order,
        hidden=frozenset(Column[name] for name in state["hidden"]) - {Column.NAME},
        widths={Column[name]: _width(width) for name, width in state["widths"].items()},
        sort=Column[state["sort"]],
        descending=bool(state["descending"]),
    )


def _width(width: object) -> int:
    if not isinstance(width, int) or width not in WIDTHS:
        raise ValueError
    return width
