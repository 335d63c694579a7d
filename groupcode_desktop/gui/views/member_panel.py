"""One member in full, beside the table: 基本信息, 健康码, 最新核酸检测, 新冠疫苗接种记录."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QWidget

from groupcode_desktop._generated.ui_member_panel import Ui_MemberPanel
from groupcode_desktop.domain.health import (
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Origin,
    Source,
    nat_state,
)
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.controllers.member_detail import MemberDetailController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_texts import colour_text, nat_text, report_text, source_text
from groupcode_desktop.gui.moments import full_time
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.views.member_actions import MemberActions
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.flow_layout import EvenLayout
from groupcode_desktop.gui.widgets.plain import PlainLabel
from groupcode_desktop.gui.words import COLOUR_TONES, word

NOTHING = "–"


class MemberPanel(TranslatedWidget):
    closed = Signal()
    edit_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller: MemberDetailController | None = None
        self._actions: MemberActions | None = None
        self._as_of: UnixTime = 0
        self._shown_doses: list[QWidget] = []
        self.ui = Ui_MemberPanel()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.close.clicked.connect(self.closed)
        row = EvenLayout(self.ui.actions, 8)
        for button in (self.ui.appoint, self.ui.remove):
            row.addWidget(button)

    def begin(self, controller: MemberDetailController, actions: MemberActions) -> None:
        """`actions` are for the member shown here."""
        self._controller, self._actions = controller, actions
        self.addAction(actions.remove)
        self.ui.edit.clicked.connect(self.edit_chosen)
        self.ui.appoint.clicked.connect(self._change_role)
        self.ui.remove.clicked.connect(actions.remove.trigger)
        actions.changed.connect(self._show_actions)
        controller.changed.connect(self._show)
        self.ui.retry.clicked.connect(controller.retry)
        self.retranslate()

    def count_from(self, as_of: UnixTime) -> None:
        """The moment from which the age of the test is counted, the table's own."""
        if as_of != self._as_of:
            self._as_of = as_of
            self._show()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._controller is None or self._controller.member is None:
            return
        detail, failure = self._controller.detail, self._controller.failure
        self._show_basic(detail.member if detail else self._controller.member)
        health = detail.health if detail else None
        self._show_state(detail is not None, health, failure)
        for block in (self.ui.code, self.ui.nat, self.ui.doses):
            block.setVisible(health is not None)
        if health is not None:
            self._show_code(health.health_code, health)
            self._show_nat(health.nat, health)
            self._show_doses(health.doses, health)

    def _role_action(self, actions: MemberActions) -> QAction:
        return actions.appoint if actions.appoint.isVisible() else actions.dismiss

    @Slot()
    def _change_role(self) -> None:
        if self._actions is not None:
            self._role_action(self._actions).trigger()

    @Slot()
    def _show_actions(self) -> None:
        """What is not possible is grey, and below it stands why."""
        if self._actions is None:
            return
        reasons = self._actions.reasons()
        self.ui.why.setText("\n".join(reasons))
        self.ui.why.setVisible(bool(reasons))
        for button, action in (
            (self.ui.appoint, self._role_action(self._actions)),
            (self.ui.remove, self._actions.remove),
        ):
            button.setText(action.text())
            button.setEnabled(action.isEnabled())
            button.setAccessibleDescription(self._actions.reason(action))

    def _show_state(self, is_there: bool, health: HealthRecord | None, failure: Exception | None) -> None:
        text = ""
        if failure is not None:
            text = explain(failure)
        elif not is_there:
            text = self.tr("Loading…")
        elif health is None:
            text = self.tr("No health data yet. Press “Refresh data” to ask for it.")
        self.ui.state.setText(text)
        self.ui.state.setVisible(bool(text))
        self.ui.retry.setVisible(failure is not None)

    def _show_basic(self, member: Member) -> None:
        ui = self.ui
        ui.name.setText(member.name)
        ui.role.show_word("" if member.role is Role.MEMBER else word(member.role), Tone.BLUE)
        _show_rows(
            ui.basic_fields,
            {
                ui.full_name: member.name,
                ui.remark: member.remark,
                ui.department: member.department,
                ui.role_word: word(member.role),
                ui.id_type: word(member.id_type),
                ui.id_number: member.id_mask,
                ui.phone: member.phone_mask,
                ui.joined: full_time(member.joined_at),
                ui.report: report_text(member.report) if member.report else "",
            },
        )
        ui.basic_fields.setRowVisible(ui.report, member.report is not None)

    def _show_code(self, code: HealthCode | None, health: HealthRecord) -> None:
        ui = self.ui
        ui.colour.show_word(
            colour_text(code.colour) if code else self.tr("No data"),
            COLOUR_TONES[code.colour] if code else Tone.GREY,
        )
        _show_rows(
            ui.code_fields,
            {
                ui.reason: code.reason if code else "",
                ui.explanation: code.explanation if code else "",
                ui.judged: _time(code.judged_at) if code else "",
                ui.city: code.city if code else "",
                ui.release: code.release_hint if code else "",
            },
        )
        ui.code_source.setText(self._origin(health, health.code_origin, silent=Source.SELF_REPORT))

    def _show_nat(self, nat: NatTest | None, health: HealthRecord) -> None:
        ui = self.ui
        _show_rows(
            ui.nat_fields,
            {
                ui.result: self._result(nat),
                ui.sampled: _time(nat.sampled_at) if nat else "",
                ui.tested: _time(nat.tested_at) if nat else "",
                ui.organisation: nat.organisation if nat else "",
                ui.data_source: nat.data_source if nat else "",
            },
        )
        ui.nat_source.setText(self._origin(health, health.nat_origin))

    def _result(self, nat: NatTest | None) -> str:
        """阴性 · 24小时阴性 says nothing twice: the age stands for the result where it is negative."""
        if nat is None:
            return self.tr("No record")
        detail = self._controller.detail if self._controller else None
        counted_from = detail.member.nat_tested_at if detail else nat.tested_at
        state = nat_text(nat_state(nat.result, counted_from, self._as_of))
        return state if nat.result is not NatResult.NEGATIVE else f"{word(nat.result)} · {state}"

    def _show_doses(self, doses: tuple[Dose, ...] | None, health: HealthRecord) -> None:
        for shown in self._shown_doses:
            shown.hide()
            self.ui.dose_list.removeWidget(shown)
            shown.deleteLater()
        self._shown_doses = []
        for dose in sorted(doses or (), key=lambda one: one.number, reverse=True):
            self._shown_doses.append(self._dose(dose))
            self.ui.dose_list.addWidget(self._shown_doses[-1])
        self.ui.doses_none.setVisible(not doses)
        self.ui.doses_none.setText(
            self.tr("The source knows nothing of vaccinations.")
            if doses is None
            else self.tr("Not vaccinated")
        )
        self.ui.doses_source.setText(self._origin(health, health.doses_origin))

    def _dose(self, dose: Dose) -> QWidget:
        block = QWidget(self.ui.doses)
        fields = QFormLayout(block)
        fields.setContentsMargins(0, 0, 0, 6)
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(6)
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in (
            (self.tr("Dose"), self.tr("Dose {n}").format(n=dose.number)),
            (self.tr("Given on"), dose.given_on),
            (self.tr("Vaccine"), f"{dose.vaccine} · {word(dose.route)}"),
            (self.tr("Maker"), dose.maker),
            (self.tr("Given at"), dose.site),
        ):
            fields.addRow(_label(name, block), _value(value, block))
        return block

    def _origin(self, health: HealthRecord, kept: Origin | None, silent: Source | None = None) -> str:
        """When and from where: it stands with every block. What is older than the last answer says so,
        unless that came from a source that never tells of this part."""
        origin = kept or health.origin
        text = self.tr("Updated {time} · {source}").format(
            time=full_time(origin.updated_at), source=source_text(origin.source)
        )
        if kept is None or health.source is silent:
            return text
        later = self.tr("Kept: {source} told nothing better on {time}.").format(
            time=full_time(health.updated_at), source=source_text(health.source)
        )
        return f"{text}\n{later}"


def _show_rows(form: QFormLayout, texts: dict[PlainLabel, str]) -> None:
    for label, text in texts.items():
        label.setText(text or NOTHING)
    form.invalidate()


def _time(moment: UnixTime | None) -> str:
    return full_time(moment) if moment is not None else ""


def _label(text: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(text, parent)
    label.setProperty("role", "muted")
    return label


def _value(text: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(text or NOTHING, parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
