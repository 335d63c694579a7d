"""A phone beside the desktop: a real browser on a thread of its own, while the window goes on living."""

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from playwright.sync_api import Page, sync_playwright
from pytestqt.qtbot import QtBot

from tests.cast import id_number, phone_number
from tests.journeys.conftest import CHROMIUM, QUIET

T = TypeVar("T")

LIMIT = 30_000


class Phone:
    """Every verb comes back when the page has loaded; the Qt loop runs meanwhile."""

    def __init__(self, qtbot: QtBot, thread: ThreadPoolExecutor, page: Page) -> None:
        self._qtbot = qtbot
        self._thread = thread
        self._page = page

    def open(self, url: str) -> str:
        """The headline of what the link leads to."""
        self._do(lambda page: page.goto(url))
        return self.headline()

    def headline(self) -> str:
        return self._do(lambda page: page.locator("h1").inner_text())

    def text(self) -> str:
        return self._do(lambda page: page.locator("main").inner_text())

    def go_on(self) -> None:
        self._do(lambda page: page.get_by_role("link", name="核对无误，继续").click())

    def fill(self, number: int, name: str, remark: str) -> None:
        def fill(page: Page) -> None:
            page.get_by_label("姓名", exact=True).fill(name)
            page.get_by_label("证件号码").fill(id_number(number))
            page.get_by_label("手机号", exact=True).fill(phone_number(number))
            page.get_by_label("我的备注（选填）").fill(remark)
            page.get_by_label("我已认真阅读并同意").check()
            page.get_by_label("我单独同意").check()

        self._do(fill)

    def ask_code(self) -> None:
        self._do(lambda page: page.get_by_role("button", name="获取验证码").click())
        self._do(lambda page: page.get_by_role("status").inner_text())

    def join(self, code: str) -> str:
        """The headline of the answer."""

        def submit(page: Page) -> None:
            page.get_by_label("手机验证码").fill(code)
            page.get_by_role("button", name="授权并加入团体").click()

        self._do(submit)
        return self.headline()

    def _do(self, work: Callable[[Page], T]) -> T:
        under_way = self._thread.submit(work, self._page)
        self._qtbot.waitUntil(under_way.done, timeout=LIMIT)
        return under_way.result()


@contextmanager
def phone_at_hand(qtbot: QtBot) -> Generator[Phone]:
    """A small Chinese phone without JavaScript."""
    with ThreadPoolExecutor(1, "phone") as thread:
        playwright = thread.submit(lambda: sync_playwright().start()).result()
        browser = thread.submit(
            lambda: playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        ).result()
        page = thread.submit(
            lambda: browser.new_page(
                viewport={"width": 390, "height": 844},
                locale="zh-CN",
                is_mobile=True,
                has_touch=True,
                java_script_enabled=False,
            )
        ).result()
        try:
            yield Phone(qtbot, thread, page)
        finally:
            thread.submit(browser.close).result()
            thread.submit(playwright.stop).result()
