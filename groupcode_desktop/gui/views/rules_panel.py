"""健康规则 in 团体信息: the creator chooses, administrators see what holds."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from groupcode_desktop._generated.ui_rules_panel import Ui_RulesPanel
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.roles import Verb, manages, may
from groupcode_desktop.domain.rules import DoseRule, HealthRules, NatRule
from groupcode_desktop.gui.controllers.rules import RulesController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_texts import colour_text
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.words import word


class RulesPanel(TranslatedWidget):
    """`saved` tells that other rules hold from now on."""

    saved = Signal()

    def __init__(self, controller: RulesController, parent: QWidget) -> None:
        super().__init__(parent)
        self.controller = controller
        self._may_choose = False
        self._edition = 0
        self.ui = Ui_RulesPanel()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._colours: dict[Colour, QCheckBox] = {
            Colour.GREEN: self.ui.green,
            Colour.YELLOW: self.ui.yellow,
            Colour.RED: self.ui.red,
            Colour.NONE: self.ui.no_data,
        }
        self._connect()
        self.retranslate()

    @property
    def has_unsaved(self) -> bool:
        rules = self.controller.rules
        return (
            rules is not None and self._may_choose and replace(self.wanted(), edition=rules.edition) != rules
        )

    def show_group(self, group: Group) -> None:
        self._may_choose = may(group.my_role, Verb.SET_RULES)
        self.setVisible(manages(group.my_role))
        self.controller.show_group(group.id if manages(group.my_role) else 0)
        self._show_state()

    def wanted(self) -> HealthRules:
        """What is chosen now, of the edition that it was made of."""
        return HealthRules(
            colours=tuple(colour for colour, box in self._colours.items() if box.isChecked()),
            nat=NatRule(self.ui.nat.currentData()),
            doses=DoseRule(self.ui.doses.currentData()),
            report_due=self.ui.report_due.isChecked(),
            edition=self._edition,
        )

    @Slot()
    def put_back(self) -> None:
        """Shows the rules that hold; what was chosen is given up."""
        rules = self.controller.rules or HealthRules()
        self._edition = rules.edition
        for colour, box in self._colours.items():
            box.setChecked(colour in rules.colours)
        self.ui.nat.setCurrentIndex(list(NatRule).index(rules.nat))
        self.ui.doses.setCurrentIndex(list(DoseRule).index(rules.doses))
        self.ui.report_due.setChecked(rules.report_due)
        self.ui.conflict.hide()
        self.ui.failure.hide()
        self._show_state()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        for colour, box in self._colours.items():
            box.setText(colour_text(colour))
        _name(self.ui.nat, [(rule.value, word(rule)) for rule in NatRule])
        _name(self.ui.doses, [(rule.value, word(rule)) for rule in DoseRule])
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.controller.reload()

    def _connect(self) -> None:
        self.controller.changed.connect(self._take_rules)
        self.controller.saved.connect(self._take_saved)
        self.controller.overtaken.connect(self._show_conflict)
        self.controller.failed.connect(self._show_failure)
        self.ui.save.clicked.connect(self._save)
        self.ui.put_back.clicked.connect(self.put_back)
        for box in (*self._colours.values(), self.ui.report_due):
            box.toggled.connect(self._show_state)
        for choice in (self.ui.nat, self.ui.doses):
            choice.currentIndexChanged.connect(self._show_state)
        for widget in (self.ui.saved, self.ui.conflict, self.ui.failure):
            widget.hide()

    @Slot()
    def _take_rules(self) -> None:
        """What is being chosen stays; the server decides at saving whether it still fits."""
        self.ui.saved.hide()
        if not self.has_unsaved or self.controller.rules is None:
            self.put_back()

    @Slot()
    def _show_state(self) -> None:
        is_known, is_free = self.controller.rules is not None, self._may_choose
        for colour, box in self._colours.items():
            box.setEnabled(is_known and is_free and colour is not Colour.GREEN)
        for choice in (self.ui.nat, self.ui.doses, self.ui.report_due):
            choice.setEnabled(is_known and is_free)
        self.ui.note.setVisible(not is_free)
        self.ui.save.setVisible(is_free)
        self.ui.put_back.setVisible(is_free)
        self.ui.save.setEnabled(self.has_unsaved)
        self.ui.put_back.setEnabled(self.has_unsaved)
        if self.has_unsaved:
            self.ui.saved.hide()

    @Slot()
    def _save(self) -> None:
        self.ui.failure.hide()
        self.ui.save.setEnabled(False)
        self.controller.save(self.wanted())

    @Slot()
    def _take_saved(self) -> None:
        self.put_back()
        self.ui.saved.show()
        self.saved.emit()

    @Slot()
    def _show_conflict(self) -> None:
        """From now on saving is over the rules that are told here."""
        theirs = self.controller.rules or HealthRules()
        self._edition = theirs.edition
        self.ui.conflict.setText(
            self.tr(
                "Somebody else chose other rules meanwhile: {rules}. Save again to put yours in their place."
            ).format(rules=rules_text(theirs))
        )
        self.ui.conflict.show()
        self._show_state()

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._show_state()
        self.ui.failure.setText(explain(error))
        self.ui.failure.show()


def rules_text(rules: HealthRules) -> str:
    """All rules in one line."""
    texts = [*map(word, rules.colours), word(rules.nat), word(rules.doses)]
    if rules.report_due:
        texts.append(QCoreApplication.translate("RulesPanel", "Reported today before the deadline"))
    return " · ".join(texts)


def _name(box: QComboBox, texts: list[tuple[str, str]]) -> None:
    """Fills the box, or only renames what it offers already."""
    for index, (value, text) in enumerate(texts):
        if index < box.count():
            box.setItemText(index, text)
        else:
            box.addItem(text, value)
