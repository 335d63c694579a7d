"""The language is chosen before anybody is signed in."""

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.settings import Language, SettingsStore
from groupcode_desktop.gui.views.language_choice import LanguageChoice
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.views.welcome_page import WelcomePage
from tests.gui.desktop import Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped, visible_texts


def choose(box: LanguageChoice, language: Language) -> None:
    box.setCurrentIndex(box.findData(language))
    box.activated.emit(box.currentIndex())


def test_at_the_first_run(desktops: Desktops) -> None:
    desktop = desktops.open(chosen=False)
    page = desktop.until_page(WelcomePage)
    assert page.language.currentText() == "English"
    choose(page.language, Language.CHINESE)
    desktop.until(
        lambda: "开始使用" in " ".join(visible_texts(page)) or "本机" in " ".join(visible_texts(page))
    )
    assert SettingsStore(desktops.data / "settings.json").now.language is Language.CHINESE
    assert_all_named(page)
    assert_nothing_clipped(page)


def test_at_signing_in_what_was_typed_stays(desktops: Desktops, server: Server) -> None:
    desktop = desktops.open_at(server)
    page = desktop.until_page(SignInPage)
    page.ui.phone.setText("138")
    choose(page.language, Language.CHINESE)
    desktop.until(lambda: page.ui.sign_in.text() == "登录")
    assert page.ui.phone.text() == "138"
    choose(page.language, Language.ENGLISH)
    desktop.until(lambda: page.ui.sign_in.text() == "Sign in")
