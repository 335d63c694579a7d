"""Joining: it works, then one test per refusal."""

import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select

from groupcode_desktop.backend import invitations, joins
from groupcode_desktop.backend.departures import depart
from groupcode_desktop.backend.tables import consents, groups, invites, members, metadata, people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AlreadyMember,
    CodeExhausted,
    CodeExpired,
    CodeWrong,
    GroupcodeError,
    GroupDissolved,
    GroupFull,
    IdBoundToOtherPhone,
    InviteExpired,
    InviteRevoked,
    InviteUnknown,
    JoiningClosed,
    RealNameMismatch,
)
from groupcode_desktop.domain.notices import NoticeKind
from groupcode_desktop.domain.roles import Role
from tests.cast import id_number, phone_number
from tests.conftest import SetClock
from tests.joining import CONSENT, CREATOR_NUMBER, GROUP, INVITER, Joinable, applicant, make_joinable


def test_an_invitation_names_group_and_inviter_with_masked_numbers(group: Joinable) -> None:
    with group.backend.database.read() as db:
        invitation = invitations.read_invitation(db, group.token, group.backend.clock())
    assert (invitation.group_name, invitation.inviter_name) == (GROUP, INVITER)
    assert invitation.inviter_id_mask == "44**************04"
    assert invitation.inviter_phone_mask == "138****9000"


def test_who_joins_is_a_member_with_remark_and_masks(group: Joinable) -> None:
    group.join(applicant(1, group.send_code(1)))
    with group.backend.database.read() as db:
        row = db.execute(select(members).where(members.c.role == Role.MEMBER)).one()
        assert db.execute(select(invites.c.uses)).scalar_one() == 1
    assert (row.name, row.remark, row.phone_mask) == ("李晓明", "三班", "138****0001")
    assert row.id_mask == id_number(1)[:2] + "*" * 14 + id_number(1)[-2:]
    assert row.joined_at == group.backend.clock()
    assert "lixiaoming" in row.pinyin
    assert group.members() == group.counted() == 2


def test_the_consent_is_kept_with_language_version_and_hash(group: Joinable) -> None:
    group.join(applicant(1, group.send_code(1)))
    with group.backend.database.read() as db:
        row = db.execute(select(consents)).one()
    assert (row.language, row.texts_version, row.texts_hash, row.health_data) == (
        CONSENT.language,
        CONSENT.texts_version,
        CONSENT.texts_hash,
        True,
    )
    assert (row.given_at, row.invite_id) == (group.backend.clock(), group.invite_id)


def test_joining_changes_what_is_read_of_the_group(group: Joinable) -> None:
    def version() -> int:
        with group.backend.database.read() as db:
            return db.execute(select(groups.c.version)).scalar_one()

    before = version()
    group.join(applicant(1, group.send_code(1)))
    assert version() > before


def test_a_person_of_another_group_is_the_same_person(group: Joinable, clock: SetClock) -> None:
    group.join(applicant(1, group.send_code(1)))
    with group.backend.database.read() as db:
        before = len(db.execute(select(people.c.id)).all())
    clock.pass_by(limits.SMS_PAUSE)
    other = make_joinable(group.backend)
    other.join(applicant(1, other.send_code(1)), b"another form")
    with group.backend.database.read() as db:
        assert len(db.execute(select(people.c.id)).all()) == before
    assert other.members() == 2


@pytest.mark.parametrize(
    "age", [limits.INVITE_LIFETIME - 1, limits.INVITE_LIFETIME, limits.INVITE_LIFETIME + 1]
)
def test_an_invite_lives_up_to_its_24_hours(group: Joinable, clock: SetClock, age: int) -> None:
    clock.pass_by(age)
    who = applicant(1, group.send_code(1))
    if age < limits.INVITE_LIFETIME:
        group.join(who)
        assert group.members() == 2
    else:
        refused(group, who, InviteExpired)


def test_an_invite_from_before_the_clock_was_set_back_ends_when_it_said(
    group: Joinable, clock: SetClock
) -> None:
    clock.pass_by(-2 * limits.HOUR)
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(2 * limits.HOUR + limits.INVITE_LIFETIME)
    refused(group, applicant(2, group.send_code(2)), InviteExpired)


@pytest.fixture(params=["America/New_York", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as workstation:
        workstation.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_the_zone_of_the_workstation_changes_no_boundary(group: Joinable, clock: SetClock) -> None:
    clock.pass_by(limits.INVITE_LIFETIME - 1)
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(1)
    refused(group, applicant(2, group.send_code(2)), InviteExpired)


def refused(group: Joinable, who: joins.Applicant, error: type[GroupcodeError]) -> GroupcodeError:
    before = group.members(), group.counted()
    with pytest.raises(error) as refusal:
        group.join(who)
    assert type(refusal.value) is error
    assert (group.members(), group.counted()) == before
    return refusal.value


CHANGES: list[tuple[Callable[[Joinable], None], type[GroupcodeError]]] = [
    (Joinable.revoke, InviteRevoked),
    (lambda group: group.change(joining_allowed=False), JoiningClosed),
    (lambda group: group.change(dissolved_at=1), GroupDissolved),
    (lambda group: group.change(member_count=limits.PEOPLE_PER_GROUP), GroupFull),
]


@pytest.mark.parametrize(("change", "error"), CHANGES, ids=[error.__name__ for _, error in CHANGES])
def test_what_happens_to_the_group_ends_its_invites(
    group: Joinable, change: Callable[[Joinable], None], error: type[GroupcodeError]
) -> None:
    who = applicant(1, group.send_code(1))
    change(group)
    refused(group, who, error)


def test_the_last_place_can_be_taken(group: Joinable) -> None:
    group.change(member_count=limits.PEOPLE_PER_GROUP - 1)
    group.join(applicant(1, group.send_code(1)))
    assert group.counted() == limits.PEOPLE_PER_GROUP
    full = refused(group, applicant(2, group.send_code(2)), GroupFull)
    assert full.facts == {"limit": limits.PEOPLE_PER_GROUP}


def test_an_unknown_token_opens_nothing(group: Joinable) -> None:
    who = applicant(1, group.send_code(1))
    with pytest.raises(InviteUnknown):
        joins.join(group.backend, "nobody-made-this-token", who, CONSENT, b"form")


def test_a_person_is_in_a_group_once(group: Joinable, clock: SetClock) -> None:
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(limits.SMS_PAUSE)
    refused(group, applicant(1, group.send_code(1)), AlreadyMember)


def test_the_creator_is_in_already(group: Joinable) -> None:
    who = applicant(CREATOR_NUMBER, group.send_code(CREATOR_NUMBER), INVITER)
    refused(group, who, AlreadyMember)


def test_a_refused_joining_leaves_the_code_usable(group: Joinable) -> None:
    who = applicant(1, group.send_code(1))
    group.change(joining_allowed=False)
    refused(group, who, JoiningClosed)
    group.change(joining_allowed=True)
    group.join(who)


def test_wrong_codes_are_counted_and_the_sixth_is_not_looked_at(group: Joinable) -> None:
    right = group.send_code(1)
    wrong = applicant(1, "000000" if right != "000000" else "111111")
    left = [refused(group, wrong, CodeWrong).facts["tries_left"] for _ in range(limits.SMS_CODE_TRIES)]
    assert left == [4, 3, 2, 1, 0]
    refused(group, applicant(1, right), CodeExhausted)


def test_a_code_is_used_once(group: Joinable) -> None:
    code = group.send_code(1)
    group.join(applicant(1, code))
    refused(group, applicant(1, code), CodeExpired)


def test_a_code_of_another_group_is_no_code(group: Joinable) -> None:
    other = make_joinable(group.backend)
    refused(group, applicant(1, other.send_code(1)), CodeExpired)


def test_a_code_is_old_after_five_minutes(group: Joinable, clock: SetClock) -> None:
    who = applicant(1, group.send_code(1))
    clock.pass_by(limits.SMS_CODE_LIFETIME)
    refused(group, who, CodeExpired)


def test_a_known_document_needs_its_name_and_phone(group: Joinable, clock: SetClock) -> None:
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(limits.SMS_PAUSE)
    other = make_joinable(group.backend)
    refused(other, applicant(1, other.send_code(1), name="李小明"), RealNameMismatch)
    stolen = applicant(2, other.send_code(2))
    document = joins.Applicant(stolen.name, stolen.id_type, id_number(1), stolen.phone, stolen.code, "")
    refused(other, document, IdBoundToOtherPhone)


def test_a_form_remembers_that_it_joined(group: Joinable) -> None:
    who = applicant(1, group.send_code(1))
    with group.backend.database.read() as db:
        assert not joins.has_joined(db, b"form", who)
    group.join(who, b"form")
    with group.backend.database.read() as db:
        assert joins.has_joined(db, b"form", who)
        assert not joins.has_joined(db, b"another form", who)
        assert not joins.has_joined(db, b"form", applicant(2, who.code))


def test_a_form_of_somebody_who_left_since_did_not_join(group: Joinable) -> None:
    who = applicant(1, group.send_code(1))
    group.join(who, b"form")
    with group.backend.database.write() as db:
        person = db.execute(select(members.c.person_id).where(members.c.role == Role.MEMBER)).scalar_one()
        depart(db, group.group_id, person, NoticeKind.WITHDRAWN, group.backend.clock())
        assert not joins.has_joined(db, b"form", who)


def test_no_table_holds_a_full_number(group: Joinable) -> None:
    group.join(applicant(1, group.send_code(1)))
    with group.backend.database.read() as db:
        stored = "".join(str(db.execute(select(table)).all()) for table in metadata.sorted_tables)
    assert "李晓明" in stored
    assert id_number(1) not in stored
    assert phone_number(1) not in stored
