"""Errors at their fields: a red line of text below each field, empty while all is well."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.gui.messages import explain_flaw
from groupcode_desktop.gui.widgets.plain import PlainLabel


class FormErrors:
    """`places` gives for each field of the domain its input widget and the label for its error."""

    def __init__(self, places: Mapping[str, tuple[QWidget, PlainLabel]]) -> None:
        self._places = dict(places)
        self.clear()

    def clear(self) -> None:
        for name in self._places:
            self.show_at(name, None)

    def show(self, flaws: Mapping[str, FieldFlaw]) -> None:
        """Shows all flaws at once and puts the cursor into the first wrong field."""
        for name in self._places:
            self.show_at(name, flaws.get(name))
        first = next((place for name, (place, _) in self._places.items() if name in flaws), None)
        if first is not None:
            first.setFocus()

    def show_at(self, name: str, flaw: FieldFlaw | None) -> None:
        self.say_at(name, explain_flaw(flaw) if flaw else "")

    def say_at(self, name: str, sentence: str) -> None:
        """A sentence of another kind; an empty one takes back what stands there."""
        field, label = self._places[name]
        label.setText(sentence)
        label.setVisible(bool(sentence))
        field.setAccessibleDescription(sentence)
        if field.property("wrong") != bool(sentence):
            field.setProperty("wrong", bool(sentence))
            field.style().unpolish(field)
            field.style().polish(field)
