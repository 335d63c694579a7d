"""Combo boxes of the domain's value sets."""

from PySide6.QtWidgets import QComboBox

from groupcode_desktop.domain.assisted_joins import PaperLanguage
from groupcode_desktop.domain.consents import GuardianRelation
from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.gui.words import word

Choices = type[GroupType] | type[IdType] | type[PaperLanguage] | type[GuardianRelation]


def offer(box: QComboBox, values: Choices) -> None:
    """Fills the box, or only renames what it offers already: the choice stays.

    Qt gives a choice back as a plain text: `IdType(box.currentData())`.
    """
    for index, value in enumerate(values):
        if index < box.count():
            box.setItemText(index, word(value))
        else:
            box.addItem(word(value), value)
