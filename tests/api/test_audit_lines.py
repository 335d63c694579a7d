"""Every operation that writes leaves exactly one line of the audit log, and so does whom it refuses."""

import pytest
from sqlalchemy import select

from groupcode_desktop.backend import audit
from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.audit_texts import verb_words
from tests.api.world import Answer, Operation, Place, World

NO_DEED = {"invalid_input", "malformed_request", "not_found", "sign_in_needed", "key_reused", "server_busy"}
ONLY_REFUSED_HERE = {"remind_missing", "write_backup", "restore_backup"}
"""Need a gateway for messages, or the data of one computer: reports/test_remind.py, test_backups.py."""


@pytest.fixture
def writes(api: list[Operation]) -> list[Operation]:
    return [operation for operation in api if operation.writes]


def tried(world: World, operation: Operation, who: str) -> tuple[Answer, list[tuple[str, str, int | None]]]:
    """The answer, and the lines that it left."""
    place = world.place() if operation.is_of_group else Place(0)
    token, body = world.token(who), world.body_of(operation, place)
    before = lines(world)
    answer = world.ask(operation, place, token, body)
    if operation.name == "sign_out":
        world.sign_everybody_out()
    return answer, [line for place, line in lines(world).items() if place not in before]


def lines(world: World) -> dict[tuple[int, int], tuple[str, str, int | None]]:
    with world.backend.database.read() as db:
        rows = db.execute(select(audit_log)).all()
    return {(row.group_id, row.number): (row.verb, row.result, row.account_id) for row in rows}


ACCOUNTS = {
    "sign_in",
    "sign_out",
    "send_code",
    "give_real_name",
    "choose_phone_access",
    "choose_sms_gateway",
    "write_backup",
    "restore_backup",
}
"""Lines of no group: nobody reads them in a window."""


def test_the_window_has_words_for_every_verb(writes: list[Operation]) -> None:
    assert {operation.name for operation in writes} - ACCOUNTS - verb_words().keys() == set()


def test_every_write_leaves_exactly_one_line(world: World, writes: list[Operation]) -> None:
    done: set[str] = set()
    for operation in writes:
        for who in Role:
            answer, left = tried(world, operation, who)
            verb = (
                "export_members" if operation.name == "record_output" and not answer.code else operation.name
            )
            account = world.people[who].actor.account_id if operation.name != "sign_in" else left[0][2]
            expected = [] if answer.code in NO_DEED else [(verb, answer.code or "done", account)]
            assert left == expected, (operation.name, who, answer.status, answer.code)
            done |= {operation.name} if not answer.code else set()
    assert {operation.name for operation in writes} - done == ONLY_REFUSED_HERE
    assert_all_whole(world)


@pytest.mark.parametrize("who", ["nobody", "expired", "creator_b"])
def test_who_has_no_part_in_a_group_leaves_no_line_there(
    world: World, writes: list[Operation], who: str
) -> None:
    for operation in writes:
        if operation.is_of_group:
            assert tried(world, operation, who)[1] == [], operation.name


@pytest.mark.parametrize("who", ["nobody", "expired"])
def test_who_is_not_signed_in_leaves_no_line_of_a_refusal(
    world: World, writes: list[Operation], who: str
) -> None:
    for operation in writes:
        answer, left = tried(world, operation, who)
        assert not answer.code or left == [], operation.name


def test_a_repeated_request_leaves_no_second_line(world: World, writes: list[Operation]) -> None:
    for operation in writes:
        if operation.name in {"sign_out", *ONLY_REFUSED_HERE}:
            continue
        who = Role.ADMIN if operation.name == "withdraw_from_group" else Role.CREATOR
        place, token = world.place(), world.token(who)
        body, key = world.body_of(operation, place), {"Idempotency-Key": operation.name}
        first = world.ask(operation, place, token, body, **key)
        before = lines(world)
        second = world.ask(operation, place, token, body, **key)
        assert (first.status, first.body) == (second.status, second.body), operation.name
        assert lines(world) == before, operation.name


def assert_all_whole(world: World) -> None:
    with world.backend.database.read() as db:
        groups = db.execute(select(audit_log.c.group_id).distinct()).scalars().all()
        broken = {
            group: found.broken_at
            for group in groups
            if (found := audit.verify(db, world.backend.vault, group)).broken_at is not None
        }
    assert broken == {}
