"""Nobody's full document number or phone comes out of the server: no answer, no log, no line of the audit."""

import logging
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.refresh import refresh
from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.domain.roles import Role
from tests.api.world import Answer, Operation, Place, World
from tests.cast import id_number, phone_number

NUMBERS = range(200, 600)


def answers(world: World, api: list[Operation]) -> Iterator[tuple[Operation, Answer]]:
    """What everybody is told when everything is read that is there, and after each write."""
    shown = world.place()
    creator = world.people["creator"].actor
    refresh(world.backend, lambda _db: creator, shown.group_id, world.clock())
    for operation in sorted(api, key=lambda one: one.writes):
        for who in Role:
            place = world.place() if operation.writes and operation.is_of_group else shown
            yield operation, world.ask(operation, place, world.token(who))
            if operation.name == "sign_out":
                world.sign_everybody_out()


def secrets_in(text: str) -> list[str]:
    planted = [secret for number in NUMBERS for secret in (id_number(number), phone_number(number))]
    return [secret for secret in planted if secret in text]


def test_the_people_are_planted(world: World) -> None:
    somebody = world.somebody()
    assert somebody.number in NUMBERS
    assert secrets_in(f"x{somebody.real_name.id_number}x{phone_number(somebody.number)}x") != []


def test_no_answer_has_a_full_number(
    world: World, api: list[Operation], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    read = 0
    for operation, answer in answers(world, api):
        told = answer.body.decode() + str(answer.headers)
        assert secrets_in(told) == [], (operation.name, told)
        read += answer.status == 200
    assert read >= len(api)
    assert world.somebody().number in NUMBERS
    assert secrets_in(caplog.text) == []
    with world.backend.database.read() as db:
        lines = wire.encode([[str(cell) for cell in row] for row in db.execute(select(audit_log))]).decode()
    assert len(lines) > 1_000
    assert secrets_in(lines) == []


def test_a_refusal_does_not_repeat_what_was_sent(world: World, api: list[Operation]) -> None:
    """Where a number was typed into a field that it does not belong into."""
    secret = id_number(NUMBERS[0])
    place = world.place()
    for operation in api:
        if operation.writes:
            body = {"name": secret, "phone": secret, "code": secret, "remark": secret, "id_number": secret}
            answer = world.ask(operation, Place(place.group_id), world.token(Role.MEMBER), body)
            assert answer.status < 400 or secret not in answer.body.decode(), operation.name
            if operation.name == "sign_out":
                world.sign_everybody_out()
