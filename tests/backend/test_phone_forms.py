"""The form for joining: every flaw at its field, its proof and its cookies, a guardian for children."""

import pytest
from sqlalchemy import select

from groupcode_desktop.backend.phone.flow import LIFETIME
from groupcode_desktop.backend.tables import consents
from groupcode_desktop.domain.identity import check_digit
from groupcode_desktop.domain.times import local_date, now
from tests.conftest import SetClock
from tests.joining import Joinable, Phone, filled, join_on, make_joinable

pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


def test_every_flaw_stands_at_its_field_and_what_was_typed_stays(phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    wrong = {
        "name": "张3",
        "id_number": "440105",
        "phone": "110",
        "remark": "备" * 41,
        "terms": "",
        "health": "",
    }
    page = phone.post("/authorise", filled(1, proof, "12", **wrong))
    assert page.status == 200
    assert page.errors() == {
        "name": "姓名中不能有数字",
        "id_number": "居民身份证号码应为 18 位",
        "phone": "手机号不正确，请核对",
        "code": "验证码是 6 位数字",
        "remark": "备注最多 40 个字",
        "terms": "请阅读并同意两份文件",
        "health": "需要您的单独同意，团体才能处理您的健康信息",
    }
    for typed in ("张3", "440105", "110", "备" * 41):
        assert f'value="{typed}"' in page.text
    assert 'value="12"' not in page.text
    assert page.text.count("autofocus") == 1


def test_an_unknown_kind_of_document(phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    page = phone.post("/authorise", filled(1, proof, "123456", id_type="library_card"))
    assert page.errors() == {"id_type": "请从列表中选择"}


def test_codes_are_sent_again_after_a_minute_only(group: Joinable, phone: Phone, clock: SetClock) -> None:
    proof = phone.get("/authorise").proof
    first = phone.post("/code", filled(1, proof, remark="四班"))
    assert (first.status, first.errors()) == (200, {})
    assert "138****0001" in first.text
    assert 'value="四班"' in first.text
    clock.pass_by(10)
    second = phone.post("/code", filled(1, proof))
    assert second.errors() == {"code": "刚刚发送过，请在 50 秒后再获取"}
    clock.pass_by(50)
    assert phone.post("/code", filled(1, proof)).status == 200


def test_a_code_needs_a_phone(phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    page = phone.post("/code", filled(1, proof, phone=""))
    assert page.errors() == {"phone": "请输入手机号"}


def test_a_wrong_code_says_how_many_tries_are_left(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    wrong = "000000" if group.send_code(1) != "000000" else "111111"
    page = phone.post("/authorise", filled(1, proof, wrong))
    assert page.errors() == {"code": "验证码不正确，还可以试 4 次"}


def test_what_is_typed_is_never_markup(phone: Phone, group: Joinable) -> None:
    evil = '"><script>alert(1)</script>{{ 7*7 }}{inviter}'
    group.change(name=evil[:40])
    assert "<script" not in phone.get().text
    page = phone.post("/code", filled(1, phone.get("/authorise").proof, name=evil, remark=evil, id_type=evil))
    assert "<script" not in page.text
    assert "&lt;script&gt;" in page.text


def test_without_cookies_the_page_says_so(phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    phone.cookies.clear()
    page = phone.post("/authorise", filled(1, proof, "123456"))
    assert (page.status, page.title) == (403, "请允许 Cookie 后再试")
    assert f'href="/j/{phone.token}/authorise"' in page.text


def test_a_form_is_over_after_an_hour(group: Joinable, phone: Phone, clock: SetClock) -> None:
    proof = phone.get("/authorise").proof
    clock.pass_by(LIFETIME - 1)
    assert phone.post("/code", filled(1, proof)).status == 200
    clock.pass_by(1)
    page = phone.post("/authorise", filled(1, proof, group.code_of(1)))
    assert (page.status, page.title) == (403, "页面停留过久")
    assert group.members() == 1


@pytest.mark.parametrize("forged", ["", "0" * 64, "ü"])
def test_a_form_of_another_site_is_refused(group: Joinable, phone: Phone, forged: str) -> None:
    phone.get("/authorise")
    page = phone.post("/authorise", filled(1, forged, group.send_code(1)))
    assert page.status == 403
    assert group.members() == 1


def test_a_forged_cookie_is_no_cookie(phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    for forged in ("x", "A" * 76, phone.cookies["flow"][:-4] + "AAAA"):
        phone.cookies["flow"] = forged
        assert phone.post("/authorise", filled(1, proof)).status == 403


def test_a_cookie_holds_for_one_invite(group: Joinable, phone: Phone, address: tuple[str, int]) -> None:
    proof = phone.get("/authorise").proof
    other = make_joinable(group.backend)
    stray = Phone(address, other.token, cookies=phone.cookies)
    assert stray.post("/authorise", filled(1, proof)).status == 403


def test_the_cookie_is_kept_from_scripts_and_other_sites(phone: Phone) -> None:
    cookie = phone.get("/authorise").headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert f"path=/j/{phone.token.lower()}" in cookie
    assert "secure" not in cookie


def test_what_was_typed_is_sealed_and_forgotten_after_joining(group: Joinable, phone: Phone) -> None:
    phone.post("/code", filled(1, phone.get("/authorise").proof, name="张三" * 50))
    assert "张三" * 50 in phone.get("/authorise").text
    join_on(Phone(phone.address, phone.token, cookies=phone.cookies), group, 2)
    assert "draft" not in phone.cookies


def test_a_huge_draft_still_fits_its_cookie(phone: Phone) -> None:
    huge = dict.fromkeys(("name", "id_type", "id_number", "phone", "remark"), "备" * 1_000)
    page = phone.post("/authorise", filled(1, phone.get("/authorise").proof, "x", **huge))
    assert len(phone.cookies["draft"]) < 4_000
    assert len(page.errors()) == 5


FORM = "application/x-www-form-urlencoded"


def child_number() -> str:
    """Of somebody who is twelve."""
    first = f"440105{local_date(now()).year - 12}0101001"
    return first + check_digit(first)


def test_under_fourteen_the_guardian_is_asked_for(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    form = filled(1, proof, group.send_code(1), id_number=child_number())
    page = phone.post("/authorise", form)
    assert set(page.errors()) == {"guardian_name", "guardian_relation", "guardian"}
    assert 'class="card guardian open"' in page.text
    guardian = {"guardian_name": "王丽华", "guardian_relation": "mother", "guardian": "yes"}
    assert phone.follow(phone.post("/authorise", form | guardian)).title == "加入成功"
    with group.backend.database.read() as db:
        row = db.execute(select(consents)).one()
    assert (row.guardian_name, row.guardian_relation) == ("王丽华", "mother")


def test_other_documents_ask_whether_it_is_a_child(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    passport = {"id_type": "passport", "id_number": "E12345678"}
    form = filled(1, proof, group.send_code(1), **passport)
    page = phone.post("/authorise", form | {"minor": "yes", "guardian_name": "王丽华"})
    assert set(page.errors()) == {"guardian_relation", "guardian"}
    assert 'value="王丽华"' in page.text
    assert phone.follow(phone.post("/authorise", form)).title == "加入成功"


def test_an_adult_needs_no_guardian_whatever_is_ticked(group: Joinable, phone: Phone) -> None:
    proof = phone.get("/authorise").proof
    form = filled(1, proof, group.send_code(1), minor="yes")
    assert phone.follow(phone.post("/authorise", form)).title == "加入成功"
    with group.backend.database.read() as db:
        assert db.execute(select(consents.c.guardian_name)).scalar_one() is None
