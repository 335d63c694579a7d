"""创建成功 and 创建失败."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_result_page import Ui_ResultPage
from groupcode_desktop.domain.errors import GroupLimitReached
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.views.translated import TranslatedWidget


class ResultPage(TranslatedWidget):
    invite_chosen = Signal(int)
    again_chosen = Signal()
    home_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ResultPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._result: Group | Exception | None = None
        self.ui.first.clicked.connect(self._go_on)
        self.ui.home.clicked.connect(self.home_chosen)
        self.retranslate()

    def show_success(self, group: Group) -> None:
        self._result = group
        self.retranslate()

    def show_failure(self, reason: Exception) -> None:
        self._result = reason
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        if isinstance(self._result, Exception):
            self._say("!", "red", self.tr("Not created"), self._reason(self._result), self.tr("Create again"))
        elif self._result is not None:
            text = self.tr("Your group “{name}” was created. You can manage it from its page.")
            text = text.format(name=self._result.name)
            self._say("✓", "green", self.tr("Created"), text, self.tr("Invite members"))

    def _reason(self, error: Exception) -> str:
        if isinstance(error, GroupLimitReached):
            text = self.tr(
                "The group was not created because you already have {limit} groups, the most one creator "
                "can have. Please let somebody else create it, or dissolve one that is no longer used."
            )
            return text.format(**error.facts)
        return self.tr("The group was not created. {reason}").format(reason=explain(error))

    def _say(self, sign: str, tone: str, headline: str, text: str, first: str) -> None:
        self.ui.sign.setText(sign)
        self.ui.sign.setProperty("tone", tone)
        self.ui.sign.style().unpolish(self.ui.sign)
        self.ui.sign.style().polish(self.ui.sign)
        self.ui.headline.setText(headline)
        self.ui.text.setText(text)
        self.ui.first.setText(first)

    @Slot()
    def _go_on(self) -> None:
        if isinstance(self._result, Group):
            self.invite_chosen.emit(self._result.id)
        else:
            self.again_chosen.emit()
