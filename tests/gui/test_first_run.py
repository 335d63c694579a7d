"""From the first start to home: choose where, sign in, give the real name; and every refusal on the way."""

from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.real_name_page import RealNamePage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.views.welcome_page import WelcomePage
from tests.cast import id_number, phone_number
from tests.gui.desktop import Desktop, Desktops


def reach_real_name(desktop: Desktop, number: int = 1) -> RealNamePage:
    page = desktop.until_page(SignInPage)
    page.ui.phone.setText(phone_number(number))
    page.ui.code.button.click()
    desktop.until(lambda: page.desk.controller.codes())
    page.ui.code.edit.setText(page.desk.controller.codes()[0].code)
    page.ui.sign_in.click()
    return desktop.until_page(RealNamePage)


def test_a_newcomer_gets_home(desktops: Desktops) -> None:
    desktop = desktops.open(chosen=False)
    welcome = desktop.until_page(WelcomePage)
    assert not desktop.window.ui.sidebar.isVisible()
    welcome.ui.local.click()
    desktop.sign_in()
    desktop.page(HomePage)
    assert desktop.window.ui.sidebar.isVisible()
    assert desktop.window.ui.who.text() == "李晓明"
    assert desktop.window.ui.connection.text() == "● Connected to the service on this computer"


def test_the_session_is_taken_up_at_the_next_start(desktops: Desktops) -> None:
    first = desktops.open()
    first.sign_in()
    desktops.close(first)
    again = desktops.open()
    again.until_page(HomePage)


def test_signing_out_ends_the_session_for_the_next_start_too(desktops: Desktops) -> None:
    desktop = desktops.open()
    desktop.sign_in()
    desktop.window.ui.sidebar.sign_out.trigger()
    desktop.until_page(SignInPage)
    assert not desktop.window.ui.sidebar.isVisible()
    desktops.close(desktop)
    desktops.open().until_page(SignInPage)


def test_without_a_keyring_a_notice_says_so(desktops: Desktops) -> None:
    desktop = desktops.open()
    desktop.sign_in()
    ui = desktop.window.ui
    assert ui.notice.text() == "Not kept for the next start (no keyring)"
    ui.hide_notice.click()
    assert ui.notice.text() == ""
    assert not ui.hide_notice.isVisible()


def test_a_wrong_phone_is_told_at_its_field(desktops: Desktops) -> None:
    desktop = desktops.open()
    page = desktop.until_page(SignInPage)
    page.ui.phone.setText("12345")
    page.ui.phone.editingFinished.emit()
    assert page.ui.phone_error.text() == "This is no phone number."
    page.ui.phone.setText(phone_number(1))
    page.ui.phone.editingFinished.emit()
    assert not page.ui.phone_error.isVisible()


def test_a_wrong_code_is_told_and_the_phone_stays(desktops: Desktops) -> None:
    desktop = desktops.open()
    page = desktop.until_page(SignInPage)
    page.ui.phone.setText(phone_number(1))
    page.ui.code.button.click()
    desktop.until(lambda: page.desk.controller.codes())
    right = page.desk.controller.codes()[0].code
    page.ui.code.edit.setText("000000" if right != "000000" else "000001")
    page.ui.sign_in.click()
    desktop.until(page.ui.failure.isVisible)
    assert page.ui.failure.text() == "The code is wrong. Tries left: 4."
    assert page.ui.phone.text() == phone_number(1)
    assert not page.ui.code.button.isEnabled()


def test_a_wrong_id_is_told_as_the_field_is_left(desktops: Desktops) -> None:
    desktop = desktops.open()
    page = reach_real_name(desktop)
    page.ui.name.setText("李晓明")
    page.ui.id_number.setText(id_number(1)[:-1] + ("0" if id_number(1)[-1] != "0" else "1"))
    page.ui.id_number.editingFinished.emit()
    assert page.ui.id_number_error.text() == "The last character does not fit: check the number."
    page.ui.id_type.setCurrentIndex(list(IdType).index(IdType.PASSPORT))
    assert page.ui.id_number_error.text() == "This is no number of that kind of document."


def test_an_id_of_somebody_else_is_refused_by_the_server(desktops: Desktops) -> None:
    desktop = desktops.open()
    desktop.sign_in(number=1)
    desktop.window.ui.sidebar.sign_out.trigger()
    desktop.until_page(SignInPage)
    page = reach_real_name(desktop, number=2)
    page.ui.name.setText("李晓明")
    page.ui.id_number.setText(id_number(1))
    page.ui.confirm.click()
    desktop.until(page.ui.failure.isVisible)
    assert page.ui.failure.text() == (
        "This ID is registered with another phone number. Please use that phone."
    )
    assert page.ui.id_number.text() == id_number(1)


def test_an_address_that_is_no_https_is_not_taken(desktops: Desktops) -> None:
    desktop = desktops.open(chosen=False)
    page = desktop.until_page(WelcomePage)
    page.ui.url.setText("http://example.org")
    page.ui.remote.click()
    assert page.ui.url_error.isVisible()
    desktop.page(WelcomePage)


def test_why_a_server_does_not_answer_stands_at_its_address(desktops: Desktops) -> None:
    desktop = desktops.open(chosen=False)
    page = desktop.until_page(WelcomePage)
    desktop.until(lambda: desktop.program.parts.connection.state is State.CONNECTED)
    page.ui.url.setText("http://127.0.0.1:9")
    page.ui.remote.click()
    desktop.until(page.ui.url_error.isVisible)
    assert page.ui.url_error.text().startswith("The server cannot be reached.")
    assert desktop.page(WelcomePage).ui.url.text() == "http://127.0.0.1:9"
    page.ui.local.click()
    desktop.until_page(SignInPage)
