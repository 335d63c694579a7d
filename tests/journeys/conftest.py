"""A real browser that behaves like a phone."""

from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Generator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def new_phone(browser: Browser) -> Generator[Callable[..., BrowserContext]]:
    """Makes phones of that screen width and language, without JavaScript: the pages need none."""
    made: list[BrowserContext] = []

    def new(width: int = 390, height: int = 844, language: str = "zh-CN") -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=language,
            is_mobile=True,
            has_touch=True,
            java_script_enabled=False,
        )
        context.set_default_timeout(20_000)
        made.append(context)
        return context

    yield new
    for context in made:
        context.close()
