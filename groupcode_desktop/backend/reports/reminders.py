"""Reminding those who did not report: by SMS, each at most once a day."""

import time
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, delete, select

from groupcode_desktop.backend import people
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.gateways import Message
from groupcode_desktop.backend.gateways.texts import reminder_message
from groupcode_desktop.backend.reports.days import read_day, reminder, touch_day
from groupcode_desktop.backend.tables import people as persons
from groupcode_desktop.backend.tables import reminders
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.errors import (
    AlreadyReminded,
    NoGateway,
    ReportNotDue,
    SmsFailed,
    SmsUnanswered,
)
from groupcode_desktop.domain.reports import Reminded, ReportState, state_of
from groupcode_desktop.domain.times import UnixTime, local_date

AT_ONCE = 16
BUDGET = 15.0
"""Seconds for all messages of one call; a desktop waits 30, of which a try under way may take ten more."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """Who is reminded now, by whose call; nobody else is meanwhile."""

    messages: dict[int, Message]
    already: int


def remind(
    backend: Backend,
    actor: Callable[[Connection], Actor],
    group_id: int,
    day: int,
    now: UnixTime,
    budget: float = BUDGET,
) -> Reminded:
    """Everybody who has not reported today. The messages leave while no transaction is open.

    Raises NoGateway, ReportNotDue (any other day, or none missing), AlreadyReminded. Whom the gateway did
    not take, and who was not come to within `budget` seconds, may be reminded again.
    """
    with backend.database.write() as db:
        claim = _claim(db, backend, actor(db), group_id, day, now)
    failed = _hand_over(backend, claim.messages, time.monotonic() + budget)
    if failed:
        with backend.database.write() as db:
            _give_back(db, group_id, day, failed)
    return Reminded(len(claim.messages) - len(failed), len(failed), claim.already)


def _claim(db: Connection, backend: Backend, actor: Actor, group_id: int, day: int, now: UnixTime) -> _Claim:
    read = read_day(db, backend, actor, group_id, day, now)
    if backend.gateway.has_desk:
        raise NoGateway
    missing = {member.id for member in read.people if state_of(member, read) is ReportState.MISSING}
    if day != local_date(now).toordinal() or not missing:
        raise ReportNotDue
    rows = [{"group_id": group_id, "day": day, "person_id": one, "sent_at": now} for one in sorted(missing)]
    statement = insert(db, reminders).values(rows).on_conflict_do_nothing()
    claimed = set(db.execute(statement.returning(reminders.c.person_id)).scalars())
    if not claimed:
        raise AlreadyReminded
    touch_day(db, group_id, day)
    about = reminder(db, backend, group_id, read.settings)
    found = db.execute(select(persons).where(persons.c.id.in_(claimed))).all()
    messages = {
        person.id: reminder_message(
            _message_id(backend.vault, group_id, day, person.id),
            people.phone_of(backend.vault, person),
            *about,
        )
        for person in found
    }
    return _Claim(messages, len(missing) - len(claimed))


def _message_id(vault: Vault, group_id: int, day: int, person_id: int) -> str:
    """The same at every try of that day: what the gateway has already it does not send again."""
    return vault.index("reminder", f"{group_id} {day} {person_id}").hex()[:32]


def _hand_over(backend: Backend, messages: Mapping[int, Message], end: float) -> set[int]:
    """Several at a time, until `end`; gives those who may not have got theirs."""
    with ThreadPoolExecutor(AT_ONCE, "reminders") as threads:
        taken = list(threads.map(partial(_is_taken, backend, end), messages.values()))
    return {member for member, was_taken in zip(messages, taken, strict=True) if not was_taken}


def _is_taken(backend: Backend, end: float, message: Message) -> bool:
    left = end - time.monotonic()
    if left <= 0:
        return False
    try:
        backend.gateway.send(message, limit=left)
    except (SmsFailed, SmsUnanswered, NoGateway):
        return False
    return True


def _give_back(db: Connection, group_id: int, day: int, failed: Collection[int]) -> None:
    this_day = (reminders.c.group_id == group_id) & (reminders.c.day == day)
    db.execute(delete(reminders).where(this_day, reminders.c.person_id.in_(failed)))
    touch_day(db, group_id, day)
