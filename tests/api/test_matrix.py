"""Who may do what: every operation, everybody, in the own group, a foreign one, none."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from groupcode_desktop.domain.roles import Role
from tests.api.world import ABSENT, Answer, Operation, Place, World

ANYBODY, SIGNED_IN = "anybody", "signed in"
EVERYBODY = frozenset(Role)
MANAGERS = frozenset({Role.CREATOR, Role.ADMIN})
CREATOR = frozenset({Role.CREATOR})
NOT_CREATOR = frozenset({Role.ADMIN, Role.MEMBER})

MAY: dict[str, str | frozenset[Role]] = {
    "read_status": ANYBODY,
    "sign_in": ANYBODY,
    "send_code": ANYBODY,
    "read_desk": ANYBODY,  # with the desk key: tests/backend/test_guard.py
    "choose_phone_access": ANYBODY,  # the same
    "choose_sms_gateway": ANYBODY,  # the same: tests/backend/test_gateway_choice.py
    "sign_out": SIGNED_IN,
    "read_account": SIGNED_IN,
    "give_real_name": SIGNED_IN,
    "read_phone_access": SIGNED_IN,
    "read_services": SIGNED_IN,
    "write_backup": SIGNED_IN,
    "restore_backup": SIGNED_IN,
    "list_groups": SIGNED_IN,
    "read_overview": SIGNED_IN,
    "create_group": SIGNED_IN,
    "read_group": EVERYBODY,
    "withdraw_from_group": NOT_CREATOR,
    "edit_group": CREATOR,
    "dissolve_group": CREATOR,
    "count_tests_from": CREATOR,
    "set_report_settings": CREATOR,
    "set_rules": CREATOR,
    "appoint_admin": CREATOR,
    "dismiss_admin": CREATOR,
    "allow_joining": MANAGERS,
    "list_invites": MANAGERS,
    "make_invite": MANAGERS,
    "revoke_invite": MANAGERS,
    "assist_join": MANAGERS,
    "send_join_code": MANAGERS,
    "list_failed_joins": MANAGERS,
    "read_kiosk": MANAGERS,
    "list_members": MANAGERS,
    "read_member": MANAGERS,
    "edit_member": MANAGERS,
    "remove_member": MANAGERS,
    "remove_members": MANAGERS,
    "restore_members": MANAGERS,
    "read_statistics": MANAGERS,
    "read_rules": MANAGERS,
    "read_trend": MANAGERS,
    "read_refresh": MANAGERS,
    "refresh_group": MANAGERS,
    "preview_health_import": MANAGERS,
    "import_health": MANAGERS,
    "read_roster": MANAGERS,
    "preview_roster_import": MANAGERS,
    "import_roster": MANAGERS,
    "delete_roster": MANAGERS,
    "confirm_roster_match": MANAGERS,
    "list_notices": MANAGERS,
    "put_away": MANAGERS,
    "read_consents": MANAGERS,
    "read_report_day": MANAGERS,
    "declare_zero_report": MANAGERS,
    "take_back_zero_report": MANAGERS,
    "exempt_member": MANAGERS,
    "expect_member_again": MANAGERS,
    "remind_missing": MANAGERS,
    "read_audit": MANAGERS,
    "check_audit": MANAGERS,
    "record_output": MANAGERS,
}
"""The table of roles of the product. Whoever adds an operation adds its row."""

STRANGERS = ("outsider", "creator_b", "admin_b")
REMOVED = "removed_admin"
UNKNOWN = ("nobody", "expired")


def test_every_operation_has_its_row(api: list[Operation]) -> None:
    names = [operation.name for operation in api]
    assert len(names) == len(set(names))
    assert set(names) - MAY.keys() == set()


def outcome(answer: Answer) -> str:
    """What the answer says of rights; a limit or a state that refuses is no matter of rights."""
    if answer.code in ("sign_in_needed", "role_forbids", "not_found", "malformed_request", "http"):
        return answer.code
    return f"broken: {answer.status}" if answer.status >= 500 and answer.status != 502 else "may"


def asked(world: World, operation: Operation, who: str, place: Place) -> Answer:
    answer = world.ask(operation, place, world.token(who))
    if operation.name == "sign_out":
        world.sign_everybody_out()
    return answer


def cells(world: World, operation: Operation) -> Iterator[tuple[str, Answer, str]]:
    """Where and who, what was answered, and what should be."""
    may = MAY.get(operation.name, "no row")
    place = world.place() if operation.is_of_group else Place(ABSENT)
    for who in UNKNOWN:
        expected = "may" if may == ANYBODY else "sign_in_needed"
        yield f"{who}, own", asked(world, operation, who, place), expected
        yield f"{who}, absent", asked(world, operation, who, Place(ABSENT)), expected
    if not operation.is_of_group:
        for who in (*Role, *STRANGERS, REMOVED):
            yield who, asked(world, operation, who, place), "may"
        return
    for who in STRANGERS:
        yield f"{who}, foreign", asked(world, operation, who, place), "not_found"
        yield f"{who}, absent", asked(world, operation, who, Place(ABSENT)), "not_found"
    world.remove_an_admin(place)
    yield f"{REMOVED}, formerly own", asked(world, operation, REMOVED, place), "not_found"
    for role in Role:
        own = world.place() if operation.writes else place
        expected = "may" if role in may else "role_forbids"
        yield f"{role}, own", asked(world, operation, role, own), expected


def test_everybody_may_what_the_table_says(world: World, api: list[Operation]) -> None:
    wrong = [
        f"{operation.name}, {where}: {outcome(answer)}, not {expected}"
        for operation in api
        for where, answer, expected in cells(world, operation)
        if outcome(answer) != expected
    ]
    assert wrong == []


def test_foreign_and_absent_answer_alike(world: World, api: list[Operation]) -> None:
    """A group, and what is in it: an invite or a member of another group, or of none."""
    own, foreign = world.place(), world.place("_b")
    nested = replace(own, member_id=foreign.member_id, invite_id=foreign.invite_id)
    nowhere = replace(own, member_id=ABSENT, invite_id=ABSENT)
    world.remove_an_admin(own)
    for operation in api:
        if operation.is_of_group:
            assert_alike(world, operation, foreign, Place(ABSENT))
            assert_alike(world, operation, own, Place(ABSENT), REMOVED)
        if "{member_id}" in operation.path or "{invite_id}" in operation.path:
            assert_alike(world, operation, nested, nowhere)


def assert_alike(
    world: World, operation: Operation, foreign: Place, absent: Place, who: str = "creator"
) -> None:
    first, second = (asked(world, operation, who, place) for place in (foreign, absent))
    assert (first.status, first.body) == (second.status, second.body), operation.name
    changing = {"date", "etag"}
    assert {name: value for name, value in first.headers.items() if name not in changing} == {
        name: value for name, value in second.headers.items() if name not in changing
    }


@pytest.mark.parametrize("who", UNKNOWN)
def test_who_is_not_signed_in_learns_nothing_of_groups(world: World, api: list[Operation], who: str) -> None:
    foreign = world.place("_b")
    for operation in api:
        if operation.is_of_group:
            first, second = (asked(world, operation, who, place) for place in (foreign, Place(ABSENT)))
            assert (first.status, first.body) == (second.status, second.body), operation.name
