"""My page when the texts are new: agreeing again, with both documents to read."""

import pytest
from sqlalchemy import select, update

from groupcode_desktop.backend import consents as consent_verbs
from groupcode_desktop.backend.phone.texts import newest_version, texts
from groupcode_desktop.backend.tables import consents
from tests.conftest import SetClock
from tests.joining import Joinable
from tests.own_page import Own, joined

pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


@pytest.fixture
def phone(address: tuple[str, int]) -> Own:
    return Own(address, "")


def outdate(group: Joinable) -> None:
    with group.backend.database.write() as db:
        db.execute(update(consents).values(texts_version="2020-1-1"))


def outdated(group: Joinable) -> int:
    with group.backend.database.read() as db:
        return consent_verbs.read_state(db, group.creator, group.group_id, newest_version()).outdated


def agreed(group: Joinable) -> None:
    with group.backend.database.write() as db:
        db.execute(update(consents).values(texts_version=newest_version()))


def test_new_texts_ask_again(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    agreed(group)
    assert "授权待更新" not in phone.sign_in(group, 1).text
    assert outdated(group) == 0
    outdate(group)
    assert outdated(group) == 1
    page = phone.get()
    assert "授权待更新" in page.text
    assert page.text.count("/me/privacy") >= 1
    phone.language = "en"
    page = phone.change(f"{here}/consent", terms="yes", health="yes")
    assert "Please renew" not in page.text
    assert outdated(group) == 0
    with group.backend.database.read() as db:
        newest = select(consents).order_by(consents.c.given_at.desc()).limit(1)
        row = db.execute(newest).one()
    english = texts("en")
    assert (row.language, row.texts_version, row.texts_hash) == (
        "en",
        newest_version(),
        english.agreements_hash,
    )


def test_new_texts_need_both_ticks(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    outdate(group)
    phone.sign_in(group, 1)
    page = phone.change(f"{here}/consent", terms="yes")
    assert "需要您的单独同意" in page.text
    assert outdated(group) == 1


def test_a_guardian_agrees_again_for_a_child(group: Joinable, phone: Own, clock: SetClock) -> None:
    here = joined(group, clock)
    outdate(group)
    with group.backend.database.write() as db:
        db.execute(update(consents).values(guardian_name="王丽华", guardian_relation="mother"))
    page = phone.sign_in(group, 1)
    assert "由监护人 王丽华 同意" in page.text
    page = phone.change(f"{here}/consent", terms="yes", health="yes")
    assert "需要监护人同意" in page.text
    phone.change(f"{here}/consent", terms="yes", health="yes", guardian="yes")
    with group.backend.database.read() as db:
        newest = select(consents.c.guardian_name).order_by(consents.c.given_at.desc()).limit(1)
        assert db.execute(newest).scalar_one() == "王丽华"
    assert outdated(group) == 0


def test_both_documents_open_with_their_version_and_contact(phone: Own) -> None:
    for name, title in (("agreement", "用户服务协议"), ("privacy", "个人信息保护政策")):
        page = phone.get(f"/{name}")
        assert page.title == title
        assert newest_version() in page.text
        assert "联系方式：" in page.text
