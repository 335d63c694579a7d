"""What the screen for everybody is told of a group: masks only, and no more than it shows."""

import msgspec

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.phone_access import invite_url
from tests.company import Company
from tests.conftest import PHONES_URL


def test_it_holds_the_newest_invite_and_masks_alone(company: Company) -> None:
    company.creator.at.invites.make(company.group.id)
    newest = company.creator.at.invites.make(company.group.id)
    company.clock.pass_by(60)
    assert company.member
    kiosk = company.creator.at.invites.kiosk(company.group.id)
    assert newest.token is not None
    assert kiosk.url == invite_url(PHONES_URL, newest.token)
    assert kiosk.invite is not None
    assert (kiosk.invite.inviter_mask, kiosk.invite.inviter_phone_mask) == ("陈*建", "138****0001")
    assert kiosk.invite.expires_at == newest.expires_at
    assert (kiosk.group_name, kiosk.member_count, kiosk.joining_allowed) == ("广州塔-1", 2, True)
    assert [join.name_mask for join in kiosk.joined] == ["李*明"]
    assert not {"陈创建", "李晓明"} & set(msgspec.json.encode(kiosk).decode().split('"'))


def test_the_creator_is_none_of_those_who_joined(company: Company) -> None:
    assert company.creator.at.invites.kiosk(company.group.id).joined == ()


def test_an_invite_that_is_over_is_not_given(company: Company) -> None:
    made = company.creator.at.invites.make(company.group.id)
    company.clock.pass_by(limits.INVITE_LIFETIME - 1)
    assert company.creator.at.invites.kiosk(company.group.id).invite is not None
    company.clock.pass_by(1)
    kiosk = company.creator.at.invites.kiosk(company.group.id)
    assert (kiosk.invite, kiosk.url) == (None, "")
    newer = company.creator.at.invites.make(company.group.id)
    company.creator.at.invites.revoke(company.group.id, newer.id)
    assert company.creator.at.invites.kiosk(company.group.id).invite is None
    assert made.id != newer.id


def test_what_did_not_change_is_not_sent_again(company: Company) -> None:
    company.creator.at.invites.make(company.group.id)
    first = company.creator.at.invites.kiosk(company.group.id)
    company.clock.pass_by(10)
    assert company.creator.at.invites.kiosk(company.group.id) is first
    assert company.member
    assert company.creator.at.invites.kiosk(company.group.id) is not first
