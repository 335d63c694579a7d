"""A member joins, looks at the own page, withdraws, and is gone from the administrators' list."""

from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from sqlalchemy import select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.tables import health_records
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.masks import mask_phone
from tests.cast import Cast, id_number, phone_number
from tests.company import Company
from tests.conftest import SetClock
from tests.joining import served
from tests.journeys.screen import widest

NUMBER = 9
NAME = "王丽华"


pytestmark = pytest.mark.sqlite


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)


@pytest.fixture
def link(company: Company) -> Generator[str]:
    invite = company.creator.at.invites.make(company.group.id)
    with served(create_phone_app(company.backend)) as (host, port):
        yield f"http://{host}:{port}/j/{invite.token}"


def read_code(company: Company) -> str:
    """As the staff at the desk reads it out."""
    mask = mask_phone(f"+86{phone_number(NUMBER)}")
    return next(code.code for code in company.creator.at.sms.desk().codes if code.phone_mask == mask)


def join(company: Company, page: Page) -> None:
    page.get_by_role("link", name="核对无误，继续").click()
    page.locator("#name").fill(NAME)
    page.locator("#id_number").fill(id_number(NUMBER))
    page.locator("#phone").fill(phone_number(NUMBER))
    page.get_by_role("button", name="获取验证码").click()
    page.get_by_label("手机验证码").fill(read_code(company))
    page.get_by_label("我已认真阅读并同意").check()
    page.get_by_label("我单独同意").check()
    page.get_by_role("button", name="授权并加入团体").click()
    expect(page.get_by_role("heading", name="加入成功")).to_be_visible()


def open_my_page(company: Company, page: Page) -> None:
    page.get_by_role("link", name="我的页面").click()
    page.get_by_label("手机号", exact=True).fill(phone_number(NUMBER))
    page.get_by_role("button", name="获取验证码").click()
    page.get_by_label("手机验证码").fill(read_code(company))
    page.get_by_role("button", name="打开我的页面").click()
    expect(page.get_by_role("heading", name=company.group.name)).to_be_visible()


def names(company: Company) -> list[str]:
    return [member.name for member in company.creator.at.members.members(company.group.id).members]


def records(company: Company) -> int:
    with company.backend.database.read() as db:
        return len(db.execute(select(health_records.c.person_id)).all())


def test_join_look_withdraw(company: Company, link: str, new_phone: Callable[..., BrowserContext]) -> None:
    page = new_phone(320, 568).new_page()
    page.goto(link)
    join(company, page)
    company.clock.pass_by(limits.SMS_PAUSE)
    company.creator.at.groups.refresh(company.group.id)
    assert NAME in names(company)
    assert records(company) == 2
    open_my_page(company, page)
    assert widest(page) <= 320
    expect(page.get_by_text("138****0009")).to_be_visible()
    assert id_number(NUMBER) not in page.content()
    assert phone_number(NUMBER) not in page.content()
    page.get_by_label("我的备注").fill("早班")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_label("我的备注")).to_have_value("早班")
    page.get_by_role("link", name="撤回授权").click()
    expect(page.get_by_text("您立即退出这个团体")).to_be_visible()
    assert widest(page) <= 320
    page.get_by_role("button", name="确认撤回授权").click()
    expect(page.get_by_role("heading", name="已撤回授权")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="已撤回授权")).to_be_visible()
    assert NAME not in names(company)
    assert records(company) == 1
    told = company.creator.at.notices.notices(company.group.id).notices
    assert [notice.name for notice in told] == [NAME]
    page.get_by_role("link", name="我的页面").click()
    expect(page.get_by_text("我们没有与这个手机号有关的信息。")).to_be_visible()
