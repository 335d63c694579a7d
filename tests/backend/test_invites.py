"""Making, listing and revoking invites."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from groupcode_desktop.backend.tables import invites
from groupcode_desktop.backend.vault import token_hash
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.phone_access import invite_url
from tests.company import Company


def test_an_invite_lives_for_24_hours(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    assert (made.made_by, made.made_at, made.uses) == ("陈创建", company.clock.now, 0)
    assert made.expires_at == made.made_at + limits.INVITE_LIFETIME
    company.clock.pass_by(limits.INVITE_LIFETIME - 1)
    assert company.creator.at.invites.invites(company.group.id).invites == (made,)
    company.clock.pass_by(1)
    [expired] = company.creator.at.invites.invites(company.group.id).invites
    assert (expired.id, expired.token) == (made.id, None)


def test_the_link_is_short_and_only_its_hash_is_stored(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    assert made.token is not None
    assert len(invite_url("http://192.168.100.100:65535", made.token)) < 60
    with company.backend.database.read() as db:
        row = db.execute(select(invites)).one()
    assert row.token_hash == token_hash(made.token)
    assert made.token not in str(tuple(row))


def test_the_newest_stands_first_and_older_ones_stay_alive(company: Company) -> None:
    first = company.creator.at.invites.make(company.group.id)
    second = company.admin.at.invites.make(company.group.id)
    listed = company.admin.at.invites.invites(company.group.id)
    assert listed.invites == (second, first)
    assert listed.as_of == company.clock.now


def test_a_new_invite_may_revoke_all_others(company: Company) -> None:
    first = company.creator.at.invites.make(company.group.id)
    second = company.creator.at.invites.make(company.group.id, revoke_others=True)
    shown = company.creator.at.invites.invites(company.group.id).invites
    assert [(invite.id, invite.revoked_at, invite.token) for invite in shown] == [
        (second.id, None, second.token),
        (first.id, company.clock.now, None),
    ]


def test_a_revoked_invite_stays_revoked_since_then(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    company.admin.at.invites.revoke(company.group.id, made.id)
    since = company.clock.now
    company.clock.pass_by(10)
    company.admin.at.invites.revoke(company.group.id, made.id)
    [shown] = company.creator.at.invites.invites(company.group.id).invites
    assert (shown.revoked_at, shown.token) == (since, None)


def test_an_unchanged_list_is_not_sent_again(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    read: Callable[[int], object] = company.creator.at.invites.invites
    first = read(company.group.id)
    company.clock.pass_by(10)
    assert read(company.group.id) is first
    company.creator.at.invites.revoke(company.group.id, made.id)
    assert read(company.group.id) is not first


def test_an_invite_of_another_group_is_not_found(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    with pytest.raises(errors.NotFound):
        company.creator.at.invites.revoke(company.group.id, made.id + 1)


def test_members_do_not_invite(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    with pytest.raises(errors.RoleForbids):
        company.member.at.invites.make(company.group.id)
    with pytest.raises(errors.RoleForbids):
        company.member.at.invites.invites(company.group.id)
    with pytest.raises(errors.RoleForbids):
        company.member.at.invites.revoke(company.group.id, made.id)
