"""需要关注: who is on the list, and in which order."""

from dataclasses import replace

import pytest

from groupcode_desktop.domain.attention import who_needs_attention
from groupcode_desktop.domain.health import Colour, DoseBucket, NatResult, NatState
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import HealthRules, failures

NOW = 1_700_000_000
RULES = HealthRules()
WELL = Member(
    id=1,
    name="李晓明",
    pinyin="lixiaoming lxm",
    remark="",
    department="",
    role=Role.MEMBER,
    id_type=IdType.RESIDENT,
    id_mask="44**************11",
    phone_mask="138****0019",
    joined_at=NOW,
    colour=Colour.GREEN,
    nat_result=NatResult.NEGATIVE,
    nat_tested_at=NOW - 72 * HOUR,
    doses=1,
    source="demo",
    data_updated_at=NOW,
)


def test_green_tested_within_72_hours_and_vaccinated_is_well() -> None:
    assert failures(WELL, RULES, NOW) == ()
    assert failures(WELL, RULES, NOW + 1) == (NatState.D7,)


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (replace(WELL, colour=Colour.YELLOW), Colour.YELLOW),
        (replace(WELL, colour=Colour.NONE), Colour.NONE),
        (replace(WELL, nat_result=NatResult.POSITIVE), NatState.POSITIVE),
        (replace(WELL, nat_result=NatResult.PENDING), NatState.PENDING),
        (replace(WELL, nat_result=None), NatState.NONE),
        (replace(WELL, nat_tested_at=NOW + 1), NatState.FUTURE),
        (replace(WELL, doses=0), DoseBucket.NONE),
    ],
)
def test_each_reason(member: Member, reason: object) -> None:
    (found,) = failures(member, RULES, NOW)
    assert found is reason


def test_the_most_urgent_stand_first() -> None:
    unvaccinated = replace(WELL, id=2, doses=0)
    red = replace(WELL, id=3, colour=Colour.RED, doses=0)
    yellow = replace(WELL, id=4, colour=Colour.YELLOW)
    people = who_needs_attention([WELL, unvaccinated, yellow, red], RULES, NOW)
    assert [one.member.id for one in people] == [3, 4, 2]
    assert people[0].reasons[0] is Colour.RED
    assert people[0].reasons[1] is DoseBucket.NONE
