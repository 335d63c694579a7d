"""My page on the phone: what is held about me, and what I may do, as any client sees it."""

import re

import pytest
from sqlalchemy import select, update

from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.phone.texts import texts
from groupcode_desktop.backend.refresh import refresh
from groupcode_desktop.backend.tables import group_notices, groups, health_records, members, people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.domain.health import Colour, HealthRecord, NatResult, Source
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.roles import Role
from tests.cast import id_number, phone_number
from tests.conftest import SetClock
from tests.joining import CREATOR_NUMBER, GROUP, Joinable, applicant, make_joinable
from tests.own_page import Own, joined, text_of

pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


@pytest.fixture
def phone(address: tuple[str, int]) -> Own:
    return Own(address, "")


def test_what_is_held_is_shown_with_masks(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    refresh(group.backend, lambda _db: group.creator, group.group_id, clock())
    page = phone.sign_in(group, 1)
    assert page.status == 200
    shown = text_of(page)
    for part in ("李晓明", "居民身份证", "138****0001", GROUP, "企业", "成员", "演示数据", "共 1 人"):
        assert part in shown
    assert 'value="三班"' in page.text
    assert id_number(1)[:2] + "*" * 14 + id_number(1)[-2:] in shown
    assert id_number(1) not in page.text
    assert phone_number(1) not in page.text


def test_a_part_that_was_kept_says_from_where(group: Joinable, phone: Own, clock: SetClock) -> None:
    person_id = int(joined(group, clock).split("/")[1])
    refresh(group.backend, lambda _db: group.creator, group.group_id, clock())
    empty = HealthRecord(Source.FILE, clock() + 1, None, None, None)
    with group.backend.database.write() as db:
        store_answers(db, group.group_id, Source.FILE, {person_id: empty}, clock() + 1)
    shown = text_of(phone.sign_in(group, 1))
    assert shown.count("· 演示数据 ·") == 3


def test_before_any_health_data_the_page_says_so(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    assert "还没有健康信息。" in text_of(phone.sign_in(group, 1))


def test_the_page_speaks_english(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    phone.language = "en"
    shown = text_of(phone.sign_in(group, 1))
    assert "What this service holds about you" in shown
    assert not re.search(
        r"[\u4e00-\u9fff]", shown.replace("李晓明", "").replace(GROUP, "").partition("This page is run")[0]
    )


def test_nothing_tells_before_the_code_whether_a_phone_is_known(
    group: Joinable, phone: Own, clock: SetClock, address: tuple[str, int]
) -> None:
    joined(group, clock)
    known, unknown = phone.ask_code(phone_number(1)), Own(address, "").ask_code(phone_number(2))
    assert text_of(known).replace("0001", "") == text_of(unknown).replace("0002", "")


def test_a_phone_that_nobody_registered_opens_an_empty_page(group: Joinable, phone: Own) -> None:
    page = phone.sign_in(group, 7)
    assert "没有您的信息" in text_of(page)


def test_wrong_codes_are_counted(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    phone.ask_code(phone_number(1))
    right = group.code_of(1)
    wrong = "000000" if right != "000000" else "111111"
    form = {"proof": phone.get().proof, "phone": phone_number(1), "code": wrong}
    told = [phone.follow(phone.post("/sign-in", form)).errors()["code"] for _ in range(6)]
    assert told[:5] == [f"验证码不正确，还可以试 {left} 次" for left in (4, 3, 2, 1, 0)]
    assert "已输错 5 次" in told[5]
    late = phone.follow(phone.post("/sign-in", form | {"code": right}))
    assert "已输错 5 次" in late.errors()["code"]


def test_a_code_for_joining_does_not_open_the_page(group: Joinable, phone: Own, clock: SetClock) -> None:
    code = group.send_code(1)
    form = {"proof": phone.get().proof, "phone": phone_number(1), "code": code}
    assert "验证码已失效" in phone.follow(phone.post("/sign-in", form)).errors()["code"]


def test_what_is_missing_is_said_at_its_field(phone: Own) -> None:
    page = phone.follow(phone.post("/sign-in", {"proof": phone.get().proof, "phone": "", "code": ""}))
    assert page.errors() == {"phone": "请输入手机号"}
    page = phone.follow(phone.post("/sign-in", {"proof": page.proof, "phone": phone_number(1), "code": "12"}))
    assert page.errors() == {"code": "验证码是 6 位数字"}


def test_a_form_without_proof_does_nothing(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    phone.sign_in(group, 1)
    for page in ("/code", "/sign-in", "/sign-out", f"{here}/withdraw", f"{here}/remark", f"{here}/consent"):
        refused = phone.post(page, {"proof": "00", "remark": "x", "phone": phone_number(1)})
        assert (refused.status, refused.title) == (403, "页面停留过久")
    phone.cookies.clear()
    assert phone.post(f"{here}/withdraw", {}).title == "请允许 Cookie 后再试"
    assert group.members() == 2


def test_the_session_is_over_after_half_an_hour(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    phone.sign_in(group, 1)
    clock.pass_by(limits.PAGE_SESSION_LIFETIME - 1)
    assert GROUP in phone.get().text
    proof = phone.get().proof
    clock.pass_by(1)
    assert GROUP not in phone.get().text
    assert phone.follow(phone.post(f"{here}/withdraw", {"proof": proof})).title == "我的页面"
    assert group.members() == 2


def test_signing_out_ends_the_session_itself(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    phone.sign_in(group, 1)
    kept = dict(phone.cookies)
    phone.change("/sign-out")
    assert "session" not in phone.cookies
    phone.cookies = kept
    assert GROUP not in phone.get().text


def test_cookies_are_kept_from_scripts_and_other_pages(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    phone.ask_code(phone_number(1))
    form = {"proof": phone.get().proof, "phone": phone_number(1), "code": group.code_of(1)}
    answer = phone.post("/sign-in", form)
    cookies = answer.headers.get_all("Set-Cookie", [])
    assert any(cookie.startswith("session=") for cookie in cookies)
    for cookie in cookies:
        assert "HttpOnly" in cookie
        assert "Path=/me" in cookie
        assert "SameSite=lax" in cookie
    assert "'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    with group.backend.database.read() as db:
        stored = str(db.execute(select(people)).all())
    assert phone.cookies["session"] not in stored


def test_withdrawing_names_its_effect_and_leaves_at_once(
    group: Joinable, phone: Own, clock: SetClock
) -> None:
    here = joined(group, clock)
    refresh(group.backend, lambda _db: group.creator, group.group_id, clock())
    phone.sign_in(group, 1)
    question = phone.get(f"{here}/withdraw")
    assert question.title == f"撤回您在【{GROUP}】的授权？"
    for effect in texts("zh").words["withdraw"]["effects"]:
        assert effect in question.text
    assert group.members() == 2
    done = phone.follow(phone.post(f"{here}/withdraw", {"proof": question.proof}))
    assert (done.status, done.title) == (200, "已撤回授权")
    assert group.members() == group.counted() == 1
    with group.backend.database.read() as db:
        assert set(db.execute(select(health_records.c.person_id)).scalars()) == {group.creator.person}
        assert db.execute(select(group_notices.c.name)).scalars().all() == ["李晓明"]
    assert "没有您的信息" in text_of(phone.get())


def test_withdrawing_twice_says_the_same(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    phone.sign_in(group, 1)
    form = {"proof": phone.get().proof}
    titles = [phone.follow(phone.post(f"{here}/withdraw", form)).title for _ in range(2)]
    assert titles == ["已撤回授权"] * 2
    assert group.counted() == 1


def test_a_withdrawn_consent_is_shown_while_the_person_is_known(
    group: Joinable, phone: Own, clock: SetClock
) -> None:
    here = joined(group, clock)
    other = make_joinable(group.backend)
    other.join(applicant(1, other.send_code(1)), b"another form")
    clock.pass_by(limits.SMS_PAUSE)
    phone.sign_in(group, 1)
    phone.post(f"{here}/withdraw", {"proof": phone.get().proof})
    assert "已撤回的授权" in text_of(phone.get())


def test_the_creator_is_told_to_dissolve(group: Joinable, phone: Own) -> None:
    page = phone.sign_in(group, CREATOR_NUMBER)
    here = f"/{group.creator.person}/{group.group_id}"
    assert f"/me{here}/withdraw" not in page.text
    assert "请在电脑端解散团体" in page.text
    assert "<button" not in phone.get(f"{here}/withdraw").text.partition("<main>")[2]
    refused = phone.post(f"{here}/withdraw", {"proof": page.proof})
    assert (refused.status, refused.title) == (403, "您的身份不能这样做")
    assert group.counted() == 1


def test_nobody_reaches_another_person(group: Joinable, phone: Own, clock: SetClock) -> None:
    theirs = joined(group, clock, 1)
    joined(group, clock, 2, "王丽华")
    page = phone.sign_in(group, 2)
    assert "李晓明" not in page.text
    assert phone.follow(phone.get(f"{theirs}/withdraw")).title == "我的页面"
    for way in ("remark", "consent"):
        refused = phone.post(
            f"{theirs}/{way}", {"proof": page.proof, "remark": "x", "terms": "1", "health": "1"}
        )
        assert (refused.status, refused.title) == (404, "页面不存在")
    phone.post(f"{theirs}/withdraw", {"proof": page.proof})
    phone.post(f"/{2**63}/1/withdraw", {"proof": page.proof})
    assert group.members() == 3


def test_two_people_of_one_phone_are_both_shown(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock, 1)
    with group.backend.database.write() as db:
        first = db.execute(select(people).where(people.c.name == "李晓明")).one()
        db.execute(
            update(people).where(people.c.id == group.creator.person).values(phone_index=first.phone_index)
        )
    shown = text_of(phone.sign_in(group, 1))
    assert "李晓明" in shown
    assert "傅立叶" in shown


def test_the_remark_can_be_corrected(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    phone.sign_in(group, 1)
    with group.backend.database.read() as db:
        before = db.execute(select(groups.c.version)).scalar_one()
    page = phone.change(f"{here}/remark", remark="  四班 ")
    assert 'value="四班"' in page.text
    with group.backend.database.read() as db:
        remarks = db.execute(select(members.c.remark).where(members.c.role == Role.MEMBER)).scalars().all()
        assert db.execute(select(groups.c.version)).scalar_one() > before
    assert remarks == ["四班"]


def test_a_remark_that_is_too_long_stays_to_be_mended(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    phone.sign_in(group, 1)
    page = phone.change(f"{here}/remark", remark="长" * (limits.REMARK_MAX + 1))
    assert "备注最多 40 个字" in page.text
    assert "长" * (limits.REMARK_MAX + 1) in page.text
    assert 'aria-invalid="true"' in page.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_value_has_a_word(language: str) -> None:
    words = texts(language).words
    for table, values in {
        "colours": Colour,
        "nat_results": NatResult,
        "sources": Source,
        "roles": Role,
        "group_types": GroupType,
        "id_types": IdType,
    }.items():
        assert set(words[table]) == {str(value) for value in values}


def test_the_documents_have_one_version_and_the_same_sections() -> None:
    chinese, english = texts("zh").agreements, texts("en").agreements
    assert chinese["version"] == english["version"]
    for name in ("agreement", "privacy"):
        assert len(chinese[name]["sections"]) == len(english[name]["sections"])
