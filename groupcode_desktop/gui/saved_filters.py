"""Filters that an operator named, kept in the settings of this computer: what was typed and chosen."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QSettings

from groupcode_desktop.domain.fields import tidy
from groupcode_desktop.domain.health import Colour, DoseBucket, NatState
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.member_filter import MemberFilter

KEY = "saved-filters/1"
"""The number goes up with the shape: what was kept in another one is not read."""
MOST = 30
LONGEST_NAME = 40
KINDS: Mapping[str, type] = {
    "colours": Colour,
    "nat": NatState,
    "doses": DoseBucket,
    "reports": ReportToday,
    "roles": Role,
    "departments": str,
}


class SavedFilters:
    """In the order of their names. Each operator of this computer has their own."""

    def __init__(self, operator: str = "") -> None:
        self._key = f"{KEY}/{quote(operator, safe='') or 'nobody'}"

    def all(self) -> dict[str, MemberFilter]:
        try:
            kept: dict[str, dict[str, Any]] = json.loads(str(QSettings().value(self._key, "{}", str)))
            return {str(name): _filter(values) for name, values in sorted(kept.items())}
        except (ValueError, KeyError, TypeError, AttributeError):
            return {}

    def may_save(self, name: str) -> bool:
        """An empty name is none; a known one is replaced; there is room for thirty."""
        kept = self.all()
        return bool(tidy(name)) and (tidy(name) in kept or len(kept) < MOST)

    def save(self, name: str, wanted: MemberFilter) -> None:
        self._write(self.all() | {tidy(name)[:LONGEST_NAME]: wanted})

    def rename(self, old: str, new: str) -> bool:
        """False where that name is empty or taken."""
        kept, name = self.all(), tidy(new)[:LONGEST_NAME]
        if not name or name in kept or old not in kept:
            return False
        kept[name] = kept.pop(old)
        self._write(kept)
        return True

    def delete(self, name: str) -> None:
        self._write({one: wanted for one, wanted in self.all().items() if one != name})

    def _write(self, kept: Mapping[str, MemberFilter]) -> None:
        QSettings().setValue(self._key, json.dumps({name: _values(one) for name, one in kept.items()}))


def _values(wanted: MemberFilter) -> dict[str, Any]:
    sets = {name: sorted(map(str, getattr(wanted, name))) for name in KINDS}
    return {"text": wanted.text, **{name: values for name, values in sets.items() if values}}


def _filter(values: dict[str, Any]) -> MemberFilter:
    known = {field.name for field in fields(MemberFilter)}
    sets = {name: frozenset(map(kind, values.get(name, ()))) for name, kind in KINDS.items() if name in known}
    return MemberFilter(text=str(values.get("text", "")), **sets)
