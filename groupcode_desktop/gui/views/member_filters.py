"""The search field and the filters above the member table."""

from collections import Counter

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot

from groupcode_desktop._generated.ui_members_page import Ui_MembersPage
from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket, NatState
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.statistics import OTHER_STATES
from groupcode_desktop.gui.controllers.members import Snapshot
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.member_texts import REPORTS_ALIKE, colour_text, report_text
from groupcode_desktop.gui.widgets.filter_button import Choice
from groupcode_desktop.gui.widgets.flow_layout import FlowLayout
from groupcode_desktop.gui.words import Value, word


class MemberFilters(QObject):
    """`changed` comes once for each change of what is looked for."""

    changed = Signal()

    def __init__(self, ui: Ui_MembersPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._buttons = (ui.colours, ui.nat, ui.doses, ui.reports, ui.roles, ui.departments)
        self._lay_out()
        ui.search.textChanged.connect(self.changed)
        ui.clear.clicked.connect(self.clear)
        for button in self._buttons:
            button.changed.connect(self.changed)
        self.changed.connect(self._show_clear)
        self._show_clear()

    def wanted(self) -> MemberFilter:
        ui = self._ui
        return MemberFilter(
            text=ui.search.text().strip(),
            colours=frozenset(map(Colour, ui.colours.chosen())),
            nat=frozenset(map(NatState, ui.nat.chosen())),
            doses=frozenset(map(DoseBucket, ui.doses.chosen())),
            reports=frozenset(map(ReportToday, ui.reports.chosen())),
            roles=frozenset(map(Role, ui.roles.chosen())),
            departments=ui.departments.chosen(),
        )

    def show(self, wanted: MemberFilter) -> None:
        if wanted == self.wanted():
            return
        with QSignalBlocker(self):
            self._ui.search.setText(wanted.text)
            sets = (
                wanted.colours,
                wanted.nat,
                wanted.doses,
                wanted.reports,
                wanted.roles,
                wanted.departments,
            )
            for button, values in zip(self._buttons, sets, strict=True):
                button.choose(frozenset[str](values))
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self.show(MemberFilter())
        self._ui.search.setFocus()

    def offer(self, snapshot: Snapshot) -> None:
        """The menus' lines, with the number of members in each."""
        ui, numbers = self._ui, snapshot.statistics
        colours = [Choice(frozenset({c}), colour_text(c), numbers.colours[c]) for c in Colour]
        ui.colours.offer(self.tr("Health code"), colours)
        ui.nat.offer(self.tr("Test"), _nat_choices(numbers.nat, numbers.nat_other))
        ui.doses.offer(self.tr("Vaccine"), [_choice(d, numbers.doses[d]) for d in DoseBucket])
        reports = Counter(member.report for member in snapshot.members)
        ui.reports.offer(self.tr("Report today"), _report_choices(reports))
        ui.reports.setVisible(snapshot.asks_reports or bool(ui.reports.chosen()))
        roles = Counter(member.role for member in snapshot.members)
        ui.roles.offer(self.tr("Role"), [_choice(role, roles[role]) for role in Role])
        departments = Counter(member.department for member in snapshot.members)
        ui.departments.offer(self.tr("Department"), self._department_choices(departments))
        ui.departments.setVisible(any(departments) or bool(ui.departments.chosen()))

    def _department_choices(self, departments: Counter[str]) -> list[Choice]:
        named = sorted(name for name in departments if name)
        lines = [Choice(frozenset({name}), name, departments[name]) for name in named]
        nameless = Choice(frozenset({""}), self.tr("No department"), departments[""])
        return [*lines, nameless]

    @Slot()
    def _show_clear(self) -> None:
        self._ui.clear.setVisible(self.wanted() != MemberFilter())

    def _lay_out(self) -> None:
        ui = self._ui
        row = FlowLayout(ui.toolbar, 8)
        for widget in (ui.search, *self._buttons, ui.clear, ui.roster, ui.more):
            row.addWidget(widget)
        ui.search.setMinimumWidth(180)


def _choice(value: Value, count: int) -> Choice:
    return Choice(frozenset({str(value)}), word(value), count)


def _report_choices(reports: Counter[ReportToday | None]) -> list[Choice]:
    """A line for each word, however many of them it stands for."""
    return [
        Choice(frozenset(map(str, alike)), report_text(alike[0]), sum(reports[report] for report in alike))
        for alike in REPORTS_ALIKE
    ]


def _nat_choices(buckets: dict[NatBucket, int], others: dict[NatState, int]) -> list[Choice]:
    """24, 48, 72 hours, the others together, and each of the others."""
    young = [NatBucket.H24, NatBucket.H48, NatBucket.H72]
    lines = [Choice(frozenset({bucket.value}), word(bucket), buckets[bucket]) for bucket in young]
    together = frozenset(str(state) for state in OTHER_STATES)
    lines.append(Choice(together, word(NatBucket.OTHER), buckets[NatBucket.OTHER]))
    return lines + [
        Choice(frozenset({str(state)}), "    " + word(state), others[state]) for state in OTHER_STATES
    ]
