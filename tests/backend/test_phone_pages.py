"""The pages as any client sees them: every refusal, every header, every bad form."""

import hashlib
import http.client
import logging
from collections.abc import Callable

import pytest
from sqlalchemy import select

from groupcode_desktop.backend.phone.texts import FILES, preferred
from groupcode_desktop.backend.tables import consents
from groupcode_desktop.domain import limits
from tests.cast import id_number, phone_number
from tests.conftest import SetClock
from tests.joining import GROUP, INVITER, Joinable, Phone, filled, join_on

pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


def test_the_whole_way(group: Joinable, phone: Phone) -> None:
    invitation = phone.get()
    assert f"【{INVITER}】邀请您加入【{GROUP}】" in invitation.text
    done = phone.follow(join_on(phone, group))
    assert (done.status, done.title) == (200, "加入成功")
    assert GROUP in done.text
    assert group.members() == 2


def test_the_consent_names_the_very_text_that_was_shown(group: Joinable, phone: Phone) -> None:
    phone.language = "en"
    join_on(phone, group)
    with group.backend.database.read() as db:
        row = db.execute(select(consents)).one()
    shown = FILES.joinpath("agreements.en.toml").read_bytes()
    assert (row.language, row.texts_hash) == ("en", hashlib.sha256(shown).digest())
    assert f'version = "{row.texts_version}"'.encode() in shown


def test_both_documents_are_open_in_both_languages(phone: Phone) -> None:
    titles = {}
    for phone.language in ("zh-CN", "en"):
        titles[phone.language] = [phone.get(page).title for page in ("/agreement", "/privacy")]
    assert titles == {
        "zh-CN": ["用户服务协议", "个人信息保护政策"],
        "en": ["Service Agreement", "Privacy Policy"],
    }


REFUSALS: list[tuple[str, Callable[[Joinable, SetClock], object], int, str]] = [
    ("expired", lambda _group, clock: clock.pass_by(limits.INVITE_LIFETIME), 410, "邀请已过期"),
    ("revoked", lambda group, _clock: group.revoke(), 410, "邀请已作废"),
    ("closed", lambda group, _clock: group.change(joining_allowed=False), 409, "暂不接受新成员"),
    ("full", lambda group, _clock: group.change(member_count=500), 409, "团体已满"),
    ("dissolved", lambda group, _clock: group.change(dissolved_at=1), 410, "团体已解散"),
]


@pytest.mark.parametrize(
    ("change", "status", "title"), [r[1:] for r in REFUSALS], ids=[r[0] for r in REFUSALS]
)
def test_each_refusal_has_its_page_at_every_step(
    group: Joinable,
    phone: Phone,
    clock: SetClock,
    change: Callable[[Joinable, SetClock], object],
    status: int,
    title: str,
) -> None:
    proof = phone.get("/authorise").proof
    code = group.send_code(1)
    change(group, clock)
    cookies = dict(phone.cookies)
    for page in (phone.get(), phone.get("/authorise")):
        assert (page.status, page.title) == (status, title)
    if title != "邀请已过期":  # a form of that age is over before its invite is looked at
        phone.cookies = cookies
        for page in (phone.post("/code", filled(2, proof)), phone.post("/authorise", filled(1, proof, code))):
            assert (page.status, page.title) == (status, title)
    assert group.members() == 1


def test_the_full_page_names_the_limit(group: Joinable, phone: Phone) -> None:
    group.change(member_count=500)
    assert "该团体已满 500 人" in phone.get().text


def test_an_unknown_invite(address: tuple[str, int]) -> None:
    for page in ("", "/authorise"):
        answer = Phone(address, "no-such-invite").get(page)
        assert (answer.status, answer.title) == (404, "邀请不存在")


def test_an_invite_expires_with_its_last_second(group: Joinable, phone: Phone, clock: SetClock) -> None:
    clock.pass_by(limits.INVITE_LIFETIME - 1)
    assert phone.follow(join_on(phone, group)).title == "加入成功"
    clock.pass_by(1)
    assert phone.get().title == "邀请已过期"
    assert phone.get("/done").title == "加入成功"


def test_already_in(group: Joinable, phone: Phone, clock: SetClock, address: tuple[str, int]) -> None:
    join_on(phone, group)
    clock.pass_by(limits.SMS_PAUSE)
    page = join_on(Phone(address, group.token), group)
    assert (page.status, page.title) == (409, "您已是该团体成员")
    assert group.members() == 2


def test_reload_and_back_after_joining(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    phone.post("/code", filled(1, proof))
    form = filled(1, proof, group.code_of(1))
    phone.follow(phone.post("/authorise", form))
    for again in (phone.get("/done"), phone.follow(phone.get("/authorise"))):
        assert again.title == "加入成功"
    assert phone.follow(phone.post("/authorise", form)).title == "加入成功"
    assert group.members() == 2


def test_done_is_for_who_joined(phone: Phone) -> None:
    page = phone.get("/done")
    assert (page.status, page.headers["Location"]) == (303, f"/j/{phone.token}")


def test_a_second_person_on_the_same_phone(group: Joinable, phone: Phone) -> None:
    join_on(phone, group)
    proof = phone.get("/authorise?another=1").proof
    phone.post("/code", filled(2, proof))
    assert phone.follow(phone.post("/authorise", filled(2, proof, group.code_of(2)))).title == "加入成功"
    assert group.members() == 3


def test_another_person_in_an_old_tab_is_not_told_a_false_success(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    join_on(phone, group)
    page = phone.post("/authorise", filled(2, proof, "123456"))
    assert page.errors() == {"code": "验证码已失效，请重新获取"}


def test_pages_are_inert_and_private(phone: Phone) -> None:
    answers = [phone.get(page) for page in ("", "/authorise", "/agreement", "/nothing")]
    for page in answers:
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "<script" not in page.text
        assert "style=" not in page.text
        assert "://" not in page.text


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("", "zh-CN"),
        ("en-US,en;q=0.9", "en"),
        ("fr, en;q=0.4, zh;q=0.8", "zh-CN"),
        ("de-DE", "zh-CN"),
        ("en;q=0", "zh-CN"),
        ("zh-TW,en;q=0.5", "zh-CN"),
        ("en;q=x,,;;=", "zh-CN"),
    ],
)
def test_the_language_is_the_browsers(accept: str, language: str) -> None:
    assert preferred(accept).language == language


def test_both_languages_say_the_same() -> None:
    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(part) for key, part in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        return len(value) if isinstance(value, list) else type(value)  # pyright: ignore[reportUnknownArgumentType]

    zh, en = preferred("zh"), preferred("en")
    assert shape(zh.words) == shape(en.words)
    assert shape(zh.agreements) == shape(en.agreements)
    assert zh.agreements["version"] == en.agreements["version"]


def raw(address: tuple[str, int], method: str, path: str, body: bytes = b"", kind: str = "") -> int:
    connection = http.client.HTTPConnection(*address, timeout=20)
    try:
        connection.request(method, path, body, {"Content-Type": kind} if kind else {})
        return connection.getresponse().status
    finally:
        connection.close()


FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"name=x" * 20_000, FORM, 413),
        (b"&".join(b"a%d=1" % n for n in range(100)), FORM, 400),
        (b"name=%ff%fe", FORM, 400),
        (b"\xff\xfe\x00", FORM, 400),
        (b'{"name": "x"}', "application/json", 400),
        (b"--x\r\n", "multipart/form-data; boundary=x", 400),
        (b"", "", 400),
        (b"name", FORM, 403),
        (b"name=a&name=b&proof=%00", FORM, 403),
    ],
)
def test_bad_forms_get_a_plain_page(
    phone: Phone, address: tuple[str, int], body: bytes, kind: str, status: int
) -> None:
    for page in ("authorise", "code"):
        assert raw(address, "POST", f"/j/{phone.token}/{page}", body, kind) == status


def test_odd_requests_are_answered_calmly(phone: Phone, address: tuple[str, int]) -> None:
    path = f"/j/{phone.token}"
    assert raw(address, "HEAD", path) == 200
    assert raw(address, "GET", "/healthz") == 200
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert raw(address, method, path) == 405
    for strange in ("/", "/j/", "/api/v1/status", f"{path}/", "/j/%00%ff", "/j/a%2Fb", "/../etc/passwd"):
        assert raw(address, "GET", strange) == 404


def test_nothing_typed_comes_back_after_joining_and_nothing_is_logged(
    group: Joinable, phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        done = phone.follow(join_on(phone, group))
        pages = [done, phone.get(), phone.get("/authorise"), phone.get("/done")]
    seen = "".join(page.text + str(page.headers) for page in pages) + caplog.text
    for planted in (id_number(1), phone_number(1)):
        assert planted not in seen


def test_who_is_in_is_shown_the_way_to_the_own_page(
    group: Joinable, phone: Phone, clock: SetClock, address: tuple[str, int]
) -> None:
    assert 'href="/me"' in phone.get().text
    assert 'href="/me"' in phone.follow(join_on(phone, group)).text
    clock.pass_by(limits.SMS_PAUSE)
    already = join_on(Phone(address, group.token), group)
    assert 'href="/me"' in already.text
