"""Who was in a group that was dissolved reads it on the own page, on a small phone."""

from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import BrowserContext, expect

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.dissolutions import dissolve
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.domain.limits import GROUP_NAME_MAX
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import Joinable, make_joinable, served
from tests.journeys.screen import widest
from tests.own_page import joined

pytestmark = pytest.mark.sqlite
LONG_NAME = "广" * GROUP_NAME_MAX
WIDTH = 320


@pytest.fixture
def group(backend: Backend, clock: SetClock) -> Joinable:
    group = make_joinable(backend)
    joined(group, clock)
    group.change(name=LONG_NAME)
    with backend.database.write() as db:
        dissolve(db, group.creator, group.group_id, LONG_NAME, clock.now)
    return group


@pytest.fixture
def own_page(group: Joinable) -> Generator[str]:
    with served(create_phone_app(group.backend)) as (host, port):
        yield f"http://{host}:{port}/me"


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("zh-CN", "团体已解散", f"「{LONG_NAME}」已于"),
        ("en", "A group was dissolved", f"“{LONG_NAME}” was dissolved on"),
    ],
)
def test_the_note_on_a_small_phone(
    group: Joinable,
    own_page: str,
    new_phone: Callable[..., BrowserContext],
    language: str,
    title: str,
    told: str,
) -> None:
    page = new_phone(WIDTH, 568, language).new_page()
    page.goto(own_page)
    page.locator("#phone").fill(phone_number(1))
    page.locator("button[formaction='/me/code']").click()
    page.locator("#code").fill(group.code_of(1))
    page.locator("#code").press("Enter")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_text(told)).to_be_visible()
    assert widest(page) <= WIDTH
