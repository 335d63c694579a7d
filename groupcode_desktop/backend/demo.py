"""The data that a demo begins with: an operator, four groups, their members and invites."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from groupcode_desktop.backend import accounts, audit, groups, invites
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.demo_days import days_before
from groupcode_desktop.backend.demo_desk import refuse_some
from groupcode_desktop.backend.demo_groups import FULL, JOINED, MAIN, NEW, DemoGroup, member_rows
from groupcode_desktop.backend.demo_people import NEIGHBOUR, OPERATOR, invent
from groupcode_desktop.backend.demo_roster import make_roster
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.members import members_of
from groupcode_desktop.backend.people import person_for, sealed_person
from groupcode_desktop.backend.phone.texts import texts
from groupcode_desktop.backend.refresh import ask, identities_of
from groupcode_desktop.backend.rules import rules_of
from groupcode_desktop.backend.tables import consents, members, people
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import invites as invite_table
from groupcode_desktop.backend.trend import put_days
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.numbers import in_numbers
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime, local_date

_INVITES = ((9 * limits.DAY, 41), (2 * limits.DAY, 12), (2 * limits.HOUR, MAIN.just_now))
"""How long ago each was made, and how many came by it."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """What all the making needs."""

    db: Connection
    backend: Backend
    operator: Actor
    now: UnixTime
    dice: Random


def prepare(backend: Backend) -> str:
    """A new session of the demo's operator. All data are made at the first start.

    At later starts the health data are brought up to date, without beginning anybody's 30 minutes, and
    there is a living invite again.
    """
    now = backend.clock()
    with backend.database.write() as db:
        session = accounts.sign_in(db, backend.vault, OPERATOR.phone, now)
        account_id = session.account.id
        accounts.give_real_name(db, backend.vault, account_id, OPERATOR.real_name, now)
        person_id = person_for(db, backend.vault, OPERATOR.real_name, OPERATOR.phone, now)
        stage = _Stage(db, backend, Actor(account_id, person_id), now, Random(14))  # noqa: S311
        if not groups.my_groups(db, stage.operator):
            _seed(stage)
        _keep_an_invite_alive(stage)
        refuse_some(db, backend.vault, groups.my_groups(db, stage.operator)[0].id, now)
        _bring_up_to_date(stage)
    return session.token


def _seed(stage: _Stage) -> None:
    neighbour = person_for(stage.db, stage.backend.vault, NEIGHBOUR.real_name, NEIGHBOUR.phone, stage.now)
    crowd = _invite_a_crowd(stage, MAIN.size + FULL.size + NEW.size - 3)
    staff, tower, newcomers = _split(crowd, MAIN.size - 1, FULL.size - 1, NEW.size - 1)
    main_id = _make_group(stage, MAIN, stage.operator, staff)
    _make_group(stage, FULL, stage.operator, tower)
    _make_group(stage, NEW, stage.operator, newcomers)
    operator = stage.db.execute(select(people).where(people.c.id == stage.operator.person)).one()
    colleagues = stage.dice.sample(staff, JOINED.size - 2)
    _make_group(stage, JOINED, Actor(0, neighbour), [*colleagues, operator])
    make_roster(stage.db, stage.backend.vault, stage.operator, main_id, stage.now)
    for ago, uses in _INVITES:
        _make_invite(stage, stage.operator, main_id, stage.now - ago, uses)


def _invite_a_crowd(stage: _Stage, number: int) -> list[Row[Any]]:
    newest = stage.db.execute(select(people.c.id).order_by(people.c.id.desc()).limit(1)).scalar_one()
    crowd = invent(number, stage.dice)
    rows = [sealed_person(stage.backend.vault, one.real_name, one.phone, stage.now) for one in crowd]
    stage.db.execute(insert(people), rows)
    return list(stage.db.execute(select(people).where(people.c.id > newest).order_by(people.c.id)))


def _split(crowd: Sequence[Row[Any]], *sizes: int) -> list[list[Row[Any]]]:
    rest = iter(crowd)
    return [[next(rest) for _ in range(size)] for size in sizes]


def _make_group(stage: _Stage, group: DemoGroup, creator: Actor, persons: Sequence[Row[Any]]) -> int:
    made_at = stage.now - group.days_old * limits.DAY
    made = groups.create_group(stage.db, creator, group.fields, made_at)
    founded = audit.Entry(made.id, "create_group", creator.account_id or None, creator.person)
    audit.record(stage.db, stage.backend.vault, founded, made_at)
    rows = member_rows(group, made.id, persons, stage.now, stage.dice)
    stage.db.execute(insert(members), rows)
    since = stage.now - _INVITES[0][0]
    uses = sum(row["joined_at"] < since for row in rows)
    _agree(stage, rows, _make_invite(stage, creator, made.id, made_at, uses))
    admins = sum(row["role"] is Role.ADMIN for row in rows)
    counted = {"member_count": group.size, "admin_count": admins}
    stage.db.execute(update(group_table).where(group_table.c.id == made.id).values(counted))
    return made.id


def _agree(stage: _Stage, member_rows: Sequence[dict[str, Any]], invite_id: int) -> None:
    """To the newest texts, when they joined."""
    words = texts("zh")
    given = {
        "invite_id": invite_id,
        "language": words.language,
        "texts_version": words.agreements["version"],
        "texts_hash": words.agreements_hash,
        "health_data": True,
    }
    rows = [
        {"group_id": row["group_id"], "person_id": row["person_id"], "given_at": row["joined_at"]} | given
        for row in member_rows
    ]
    stage.db.execute(insert(consents), rows)


def _make_invite(stage: _Stage, by: Actor, group_id: int, made_at: UnixTime, uses: int) -> int:
    invite = invites.make_invite(stage.db, by, group_id, stage.backend.vault, made_at, revoke_others=False)
    stage.db.execute(update(invite_table).where(invite_table.c.id == invite.id).values(uses=uses))
    return invite.id


def _keep_an_invite_alive(stage: _Stage) -> None:
    group_id = groups.my_groups(stage.db, stage.operator)[0].id
    listed = invites.list_invites(stage.db, stage.operator, group_id, stage.backend.vault, stage.now)
    if all(invite.token is None for invite in listed.invites):
        _make_invite(stage, stage.operator, group_id, stage.now, uses=0)


def _bring_up_to_date(stage: _Stage) -> None:
    old = stage.now - limits.REFRESH_PAUSE
    columns = (group_table.c.id, group_table.c.data_updated_at, group_table.c.created_at)
    for group in stage.db.execute(select(*columns)).all():
        if group.data_updated_at is None or group.data_updated_at <= old:
            source = stage.backend.source
            asked = ask(source, identities_of(stage.db, stage.backend, group.id), stage.now)
            store_answers(stage.db, group.id, source.kind, asked.records, stage.now)
        if group.data_updated_at is None:
            _tell_of_days_before(stage, group.id, group.created_at)


def _tell_of_days_before(stage: _Stage, group_id: int, made_at: UnixTime) -> None:
    numbers = in_numbers(members_of(stage.db, group_id, stage.now), rules_of(stage.db, group_id), stage.now)
    days_old = (stage.now - made_at) // limits.DAY
    days = days_before(local_date(stage.now), numbers, days_old, stage.dice)
    put_days(stage.db, group_id, days, again=False)
