"""The pages in a real browser on a phone's screen: the whole way, errors, refusals, in both languages."""

from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import create_phone_app
from tests.cast import id_number, phone_number
from tests.conftest import SetClock
from tests.joining import GROUP, INVITER, Joinable, make_joinable, served
from tests.journeys.screen import box, widest

NewPhone = Callable[..., BrowserContext]
SIZES = [(390, 844), (320, 568)]


pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


@pytest.fixture
def group(backend: Backend) -> Joinable:
    return make_joinable(backend)


@pytest.fixture
def link(group: Joinable) -> Generator[str]:
    with served(create_phone_app(group.backend)) as (host, port):
        yield f"http://{host}:{port}/j/{group.token}"


def fill(page: Page, number: int) -> None:
    page.locator("#name").fill("李晓明")
    page.locator("#id_number").fill(id_number(number))
    page.locator("#phone").fill(phone_number(number))
    page.locator("#remark").fill("三班")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_joining_in_chinese(group: Joinable, link: str, new_phone: NewPhone, width: int, height: int) -> None:
    page = new_phone(width, height).new_page()
    page.goto(link)
    expect(page.get_by_text(f"【{INVITER}】邀请您加入【{GROUP}】")).to_be_visible()
    page.get_by_role("link", name="核对无误，继续").click()
    fill(page, 1)
    page.get_by_role("button", name="获取验证码").click()
    expect(page.get_by_role("status")).to_contain_text("138****0001")
    expect(page.locator("#code")).to_be_focused()
    page.get_by_label("手机验证码").fill(group.code_of(1))
    page.get_by_label("我已认真阅读并同意").check()
    page.get_by_label("我单独同意").check()
    page.get_by_role("button", name="授权并加入团体").click()
    expect(page.get_by_role("heading", name="加入成功")).to_be_visible()
    assert group.members() == 2
    page.reload()
    expect(page.get_by_role("heading", name="加入成功")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="加入成功")).to_be_visible()
    assert group.members() == 2


def test_joining_in_english(group: Joinable, link: str, new_phone: NewPhone) -> None:
    page = new_phone(language="en-GB").new_page()
    page.goto(link)
    page.get_by_role("link", name="continue").click()
    fill(page, 1)
    page.get_by_label("Document", exact=True).select_option(label="Resident identity card")
    page.get_by_role("button", name="Get code").click()
    page.get_by_label("Verification code").fill(group.code_of(1))
    page.get_by_label("I have read").check()
    page.get_by_label("I separately consent").check()
    page.get_by_role("button", name="Authorise and join the group").click()
    expect(page.get_by_role("heading", name="You have joined")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert group.members() == 2


def test_the_return_key_joins_and_does_not_ask_for_a_code(link: str, new_phone: NewPhone) -> None:
    page = new_phone().new_page()
    page.goto(f"{link}/authorise")
    page.locator("#name").fill("李晓明")
    page.locator("#name").press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.url.endswith("/authorise")


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("language", ["zh-CN", "en-GB"])
def test_errors_keep_what_was_typed_and_take_the_focus(
    link: str, new_phone: NewPhone, width: int, height: int, language: str
) -> None:
    page = new_phone(width, height, language).new_page()
    page.goto(f"{link}/authorise")
    fill(page, 1)
    page.locator("#id_number").fill("440105199901010000")
    page.locator("#id_type").select_option("resident")
    page.locator("#terms").check()
    page.locator("#name").press("Enter")
    expect(page.locator("#id_number")).to_be_focused()
    expect(page.locator("#id_number")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#id_number")).to_have_attribute("aria-describedby", "id_number-error")
    expect(page.locator("#id_number-error")).to_be_visible()
    for field, value in {
        "name": "李晓明",
        "id_number": "440105199901010000",
        "phone": phone_number(1),
        "remark": "三班",
        "code": "",
    }.items():
        expect(page.locator(f"#{field}")).to_have_value(value)
    expect(page.locator("#terms")).to_be_checked()
    assert [link.get_attribute("href") for link in page.get_by_role("alert").get_by_role("link").all()] == [
        "#id_number",
        "#code",
        "#health",
    ]
    assert widest(page) <= width


@pytest.mark.parametrize("language", ["zh-CN", "en-GB"])
def test_nothing_is_wider_than_a_small_phone(
    group: Joinable, link: str, new_phone: NewPhone, language: str
) -> None:
    group.change(name="Longestnameofagroupthatcanbeentered" + "x" * 5)
    page = new_phone(320, 568, language).new_page()
    for path in ("", "/authorise", "/agreement", "/privacy", "/nothing", "x"):
        page.goto(link + path)
        assert box(page) == (0, 320), path
        assert widest(page) <= 320, path


@pytest.mark.parametrize("language", ["zh-CN", "en-GB"])
def test_every_input_has_a_label_and_a_size_for_fingers(
    link: str, new_phone: NewPhone, language: str
) -> None:
    page = new_phone(320, 568, language).new_page()
    page.goto(f"{link}/authorise")
    page.locator("#minor").check()
    fields = page.locator("input:not([type=hidden]), select")
    for field in fields.all():
        name = field.get_attribute("id")
        expect(page.locator(f"label[for={name}]")).to_have_count(1)
        assert page.locator(f"label[for={name}]").inner_text().strip()
        bounds = page.locator(f"label.tick[for={name}], :not(.tick) > #{name}").first.bounding_box()
        assert bounds is not None
        assert bounds["height"] >= 44, name
    assert fields.count() == 12
    identifiers = [element.get_attribute("id") for element in page.locator("[id]").all()]
    assert len(identifiers) == len(set(identifiers))
    assert page.locator("h1").count() == 1
    for field, mode in {"phone": "tel", "code": "numeric"}.items():
        expect(page.locator(f"#{field}")).to_have_attribute("inputmode", mode)
    expect(page.locator("#code")).to_have_attribute("autocomplete", "one-time-code")


def test_both_documents_open_and_the_form_stays(link: str, new_phone: NewPhone) -> None:
    phone = new_phone()
    page = phone.new_page()
    page.goto(f"{link}/authorise")
    page.locator("#name").fill("李晓明")
    for name, title in (("《用户服务协议》", "用户服务协议"), ("《个人信息保护政策》", "个人信息保护政策")):
        with phone.expect_page() as opened:
            page.get_by_role("link", name=name).click()
        expect(opened.value.get_by_role("heading", name=title, level=1)).to_be_visible()
    expect(page.locator("#name")).to_have_value("李晓明")
    expect(page.locator("#terms")).not_to_be_checked()


def test_a_phone_without_cookies_is_told_so(browser_without_cookies: Page, link: str) -> None:
    page = browser_without_cookies
    page.goto(f"{link}/authorise")
    page.locator("#name").press("Enter")
    expect(page.get_by_role("heading", name="请允许 Cookie 后再试")).to_be_visible()
    expect(page.get_by_role("link", name="重新开始")).to_be_visible()


@pytest.fixture
def browser_without_cookies(new_phone: NewPhone) -> Page:
    phone = new_phone()
    page = phone.new_page()
    page.on("response", lambda _response: phone.clear_cookies())
    return page


REFUSALS: list[tuple[str, str, Callable[[Joinable, SetClock], object]]] = [
    ("邀请已过期", "This invitation has expired", lambda _group, clock: clock.pass_by(24 * 3600)),
    ("邀请已作废", "This invitation was withdrawn", lambda group, _clock: group.revoke()),
    ("暂不接受新成员", "No new members", lambda group, _clock: group.change(joining_allowed=False)),
    ("团体已满", "This group is full", lambda group, _clock: group.change(member_count=500)),
    ("团体已解散", "This group was dissolved", lambda group, _clock: group.change(dissolved_at=1)),
]


@pytest.mark.parametrize(("chinese", "english", "change"), REFUSALS, ids=[r[0] for r in REFUSALS])
def test_each_refusal_is_a_plain_page(
    group: Joinable,
    link: str,
    clock: SetClock,
    new_phone: NewPhone,
    chinese: str,
    english: str,
    change: Callable[[Joinable, SetClock], object],
) -> None:
    change(group, clock)
    for language, title in (("zh-CN", chinese), ("en-GB", english)):
        page = new_phone(320, 568, language).new_page()
        page.goto(link)
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        assert widest(page) <= 320


def test_who_is_in_already_is_told_so(
    group: Joinable, link: str, clock: SetClock, new_phone: NewPhone
) -> None:
    for title in ("加入成功", "您已是该团体成员"):
        clock.pass_by(60)
        page = new_phone().new_page()
        page.goto(f"{link}/authorise")
        fill(page, 1)
        page.locator("#terms").check()
        page.locator("#health").check()
        page.get_by_role("button", name="获取验证码").click()
        expect(page.locator("#health")).to_be_checked()
        page.locator("#code").fill(group.code_of(1))
        page.locator("#code").press("Enter")
        expect(page.get_by_role("heading", name=title)).to_be_visible()
    assert group.members() == 2
