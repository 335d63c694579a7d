"""健康日报 in a real browser on a phone's screen: three taps on a normal day, errors at their fields."""

from collections.abc import Callable, Generator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.reports.settings import set_settings
from groupcode_desktop.backend.reports.submissions import submit
from groupcode_desktop.backend.tables import reports
from groupcode_desktop.domain.reports import Answers, ReportSettings, Status, moment_of
from groupcode_desktop.domain.times import local_date
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import CREATOR_NUMBER, Joinable, make_joinable, served
from tests.journeys.screen import widest
from tests.journeys.test_phone_pages import SIZES

NewPhone = Callable[..., BrowserContext]
WELL = Answers(366, (), Status.NORMAL, Status.NORMAL, "广东省广州市海珠区", "", True)


@pytest.fixture
def clock(clock: SetClock) -> SetClock:
    """Yesterday at 8:00."""
    return SetClock(moment_of(local_date(clock.now) - timedelta(days=1), 8 * 60))


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> Generator[Database]:
    """SQLite alone: the pages do not know which database is behind the verbs."""
    file = tmp_path / "groupcode.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture
def group(backend: Backend, clock: SetClock) -> Joinable:
    """Its creator reported yesterday."""
    group = make_joinable(backend)
    with backend.database.write() as db:
        set_settings(db, group.creator, group.group_id, ReportSettings(on=True), clock.now)
        submit(db, Actor(0, group.creator.person), group.group_id, WELL, clock.now)
    clock.pass_by(24 * 3_600)
    return group


@pytest.fixture
def link(group: Joinable) -> Generator[str]:
    with served(create_phone_app(group.backend)) as (host, port):
        yield f"http://{host}:{port}/me"


def sign_in(group: Joinable, page: Page, link: str) -> None:
    page.goto(link)
    page.locator("#phone").fill(phone_number(CREATOR_NUMBER))
    page.locator("button.second").click()
    page.locator("#code").fill(group.code_of(CREATOR_NUMBER))
    page.locator("form button:not(.first):not(.second)").click()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_three_taps_on_a_normal_day(
    group: Joinable, link: str, new_phone: NewPhone, width: int, height: int
) -> None:
    page = new_phone(width, height).new_page()
    sign_in(group, page, link)
    page.get_by_role("link", name="填写健康日报").tap()
    expect(page.get_by_label("体温")).to_have_value("36.6")
    assert widest(page) <= width
    page.get_by_label("本人承诺").tap()
    page.get_by_role("button", name="提交").tap()
    expect(page.get_by_role("status")).to_contain_text("已于 08:00 填报")
    page.reload()
    expect(page.get_by_role("button", name="提交修改")).to_be_visible()
    with group.backend.database.read() as db:
        assert len(db.execute(reports.select()).all()) == 2


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_errors_stand_at_their_fields(group: Joinable, link: str, new_phone: NewPhone, language: str) -> None:
    page = new_phone(*SIZES[1], language).new_page()
    sign_in(group, page, link)
    page.goto(f"{link}/{group.creator.person}/{group.group_id}/report")
    page.locator("#temperature").fill("50")
    page.locator("#location").fill("")
    page.locator("#symptom-cough").check()
    page.locator("form button").tap()
    expect(page.locator("#temperature")).to_be_focused()
    assert page.locator("p.error").count() == 3
    assert page.locator("#symptom-cough").is_checked()
    assert widest(page) <= SIZES[1][0]


@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_own_health_data_fit_the_narrowest_phone(
    group: Joinable, link: str, new_phone: NewPhone, language: str
) -> None:
    page = new_phone(*SIZES[1], language).new_page()
    sign_in(group, page, link)
    page.goto(f"{link}/{group.creator.person}/{group.group_id}/health")
    assert widest(page) <= SIZES[1][0]
    page.locator("#result").select_option("negative")
    page.locator("#sampled_at").fill("2022-11-02T08:30")
    page.locator("form button").tap()
    expect(page.locator("#tested_at")).to_be_focused()
    assert page.locator("p.error").count() == 1
    assert widest(page) <= SIZES[1][0]
    page.locator("#tested_at").fill("2022-11-02T12:30")
    page.locator("form button").tap()
    expect(page.get_by_role("status")).to_be_visible()
