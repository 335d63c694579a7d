"""Reminding those who did not report: by SMS, each at most once a day."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from groupcode_desktop.backend import people
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.reports.days import read_day, touch_day
from groupcode_desktop.backend.tables import people as persons
from groupcode_desktop.backend.tables import reminders
from groupcode_desktop.domain.errors import AlreadyReminded, NoGateway, ReportNotDue, SmsFailed
from groupcode_desktop.domain.reports import Reminded, ReportState, state_of
from groupcode_desktop.domain.times import UnixTime, local_date


@dataclass(frozen=True, slots=True)
class _Claim:
    """Who is reminded now, by whose call; nobody else is meanwhile."""

    phones: dict[int, str]
    text: str
    already: int


def remind(
    backend: Backend, actor: Callable[[Connection], Actor], group_id: int, day: int, now: UnixTime
) -> Reminded:
    """Everybody who has not reported today. The messages leave while no transaction is open.

    Raises NoGateway, ReportNotDue (any other day, or none missing), AlreadyReminded. Whom the gateway did
    not take may be reminded again.
    """
    with backend.database.write() as db:
        claim = _claim(db, backend, actor(db), group_id, day, now)
    failed = {member for member, phone in claim.phones.items() if not _sent(backend, phone, claim.text)}
    if failed:
        with backend.database.write() as db:
            _give_back(db, group_id, day, failed)
    return Reminded(len(claim.phones) - len(failed), len(failed), claim.already)


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
    found = db.execute(select(persons).where(persons.c.id.in_(claimed))).all()
    phones = {person.id: people.phone_of(backend.vault, person) for person in found}
    return _Claim(phones, read.reminder, len(missing) - len(claimed))


def _sent(backend: Backend, phone: str, text: str) -> bool:
    try:
        backend.gateway.remind(phone, text)
    except SmsFailed:
        return False
    return True


def _give_back(db: Connection, group_id: int, day: int, failed: Collection[int]) -> None:
    this_day = (reminders.c.group_id == group_id) & (reminders.c.day == day)
    db.execute(delete(reminders).where(this_day, reminders.c.person_id.in_(failed)))
    touch_day(db, group_id, day)
