"""Settings: language, theme, text size, server, SMS gateway, audit logs; about and diagnostics."""

from enum import StrEnum

from PySide6.QtCore import QSysInfo, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from groupcode_desktop import __version__
from groupcode_desktop._generated.ui_settings_page import Ui_SettingsPage
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.appearance import TEXT_PERCENTS
from groupcode_desktop.gui.controllers.backups import BackupsController
from groupcode_desktop.gui.controllers.services import ServicesController
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.settings import Language, Theme
from groupcode_desktop.gui.views.audit_card import AuditCard
from groupcode_desktop.gui.views.backup_card import BackupCard
from groupcode_desktop.gui.views.gateway_card import GatewayCard
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.words import word


class SettingsPage(TranslatedWidget):
    other_server_chosen = Signal()
    notifying_changed = Signal()
    gateway_changed = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._parts = parts
        self.services = ServicesController(parts.clients, parts.tasks, self)
        self.gateway_card = GatewayCard(self.services, self)
        self.audit_card = AuditCard(parts, self)
        self.backup_card = BackupCard(BackupsController(parts.clients, parts.tasks, self), self)
        self.backup_card.controller.restored.connect(parts.session.sign_out)
        for card in (self.gateway_card, self.audit_card, self.backup_card):
            self.ui.layout_4.insertWidget(self.ui.layout_4.indexOf(self.ui.about_card), card)
        launch = parts.launch
        self.ui.other_server.setVisible(not (launch.is_demo or launch.remote_url))
        self.retranslate()
        self._show_choices()
        self._connect()

    def add_card(self, card: QWidget) -> None:
        """Before the server's."""
        self.ui.layout_4.insertWidget(self.ui.layout_4.indexOf(self.ui.server_card), card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.services.read()

    def _connect(self) -> None:
        self.ui.language.activated.connect(self._set_language)
        self.ui.theme.activated.connect(self._set_theme)
        self.ui.text_size.activated.connect(self._set_text_size)
        self.ui.notify.toggled.connect(self._set_notifying)
        self.ui.other_server.clicked.connect(self.other_server_chosen)
        self.ui.copy.clicked.connect(self._copy)
        self._parts.appearance.changed.connect(self._show_choices)
        self._parts.connection.changed.connect(self.retranslate)
        self._parts.session.changed.connect(self.retranslate)
        self.services.changed.connect(self._show_source)
        self.services.chosen.connect(self.gateway_changed)

    @Slot()
    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        _name(
            self.ui.language,
            {
                Language.SYSTEM: self.tr("As the system"),
                Language.CHINESE: "简体中文",
                Language.ENGLISH: "English",
            },
        )
        _name(
            self.ui.theme,
            {
                Theme.SYSTEM: self.tr("As the system"),
                Theme.LIGHT: self.tr("Light"),
                Theme.DARK: self.tr("Dark"),
            },
        )
        _name(self.ui.text_size, {percent: f"{percent} %" for percent in TEXT_PERCENTS})
        self._show_server()
        self._show_source()
        self._show_about()
        self.ui.diagnostics.setText(self._diagnostics())
        self.ui.copied.clear()

    def _show_server(self) -> None:
        url = self._parts.connection.remote_url
        if url is None:
            self.ui.server_now.setText(self.tr("The service on this computer"))
            where = self.tr("The data are in {folder}").format(folder=self._parts.launch.data)
        else:
            self.ui.server_now.setText(url)
            where = self.tr("The data are on the server; this computer keeps settings only.")
        self.ui.data_place.setText(where)
        kept = self.tr("You stay signed in: the session is in this system's keyring.")
        lost = self.tr(
            "This system has no keyring: you will have to sign in again after closing the program."
        )
        demo = self.tr("Demo data: signed in anew at each start.")
        text = kept if self._parts.session.is_kept else lost
        self.backup_card.setVisible(url is None)
        self.ui.kept.setText(demo if self._parts.launch.is_demo else text)

    @Slot()
    def _show_source(self) -> None:
        services = self.services.services
        text = self.tr("Health data come from: {source}")
        self.ui.health_source.setText(text.format(source=word(services.health)) if services else "")
        self.ui.health_source.setVisible(services is not None)

    def _show_about(self) -> None:
        about = self.tr("Group Code Desktop {version}").format(version=__version__)
        self.ui.about.setText(about)
        self.ui.about_note.setText(
            self.tr(
                "Run by your own organisation; no official government service. Demo health data are no real "
                "records. Free software under the MIT licence; it uses Qt (LGPL-3.0) and Noto Sans SC "
                "(OFL-1.1)."
            )
        )

    def _diagnostics(self) -> str:
        yes, no = self.tr("yes"), self.tr("no")
        lines = [
            self.tr("Program {version}").format(version=__version__),
            f"Qt {qVersion()}, {QSysInfo.prettyProductName()}, {QGuiApplication.platformName()}",
            self.tr("Keyring in use: {answer}").format(answer=yes if self._parts.session.is_kept else no),
            self.tr("Settings and data: {folder}").format(folder=self._parts.launch.data),
            self.tr("Log: {file}").format(file=self._parts.launch.log),
        ]
        return "\n".join(lines)

    @Slot()
    def _show_choices(self) -> None:
        now = self._parts.store.now
        _choose(self.ui.language, now.language)
        _choose(self.ui.theme, now.theme)
        _choose(self.ui.text_size, now.text_percent)
        self.ui.notify.setChecked(now.notify_attention)

    @Slot()
    def _set_language(self) -> None:
        self._parts.appearance.set_language(Language(self.ui.language.currentData()))

    @Slot()
    def _set_theme(self) -> None:
        self._parts.appearance.set_theme(Theme(self.ui.theme.currentData()))

    @Slot()
    def _set_text_size(self) -> None:
        self._parts.appearance.set_text_percent(self.ui.text_size.currentData())

    @Slot(bool)
    def _set_notifying(self, on: bool) -> None:
        self._parts.store.change(notify_attention=on)
        self.notifying_changed.emit()

    @Slot()
    def _copy(self) -> None:
        clipboard.copy_for_good(self._diagnostics())
        self.ui.copied.setText(self.tr("✓ Copied"))


def _name(box: QComboBox, names: dict[Language, str] | dict[Theme, str] | dict[int, str]) -> None:
    """Fills the box, or only renames what it offers already."""
    for index, (value, text) in enumerate(names.items()):
        if index < box.count():
            box.setItemText(index, text)
        else:
            box.addItem(text, value)


def _choose(box: QComboBox, value: StrEnum | int) -> None:
    index = next((i for i in range(box.count()) if box.itemData(i) == value), 0)
    box.setCurrentIndex(index)
