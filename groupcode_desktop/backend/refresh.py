"""Refreshing the health data of a whole group: at most once in 30 minutes, whoever asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from groupcode_desktop.backend import groups, people
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.sources import HealthSource, Identity
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.backend.tables import people as persons
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import RefreshTooSoon
from groupcode_desktop.domain.groups import refresh_allowed_at
from groupcode_desktop.domain.health import HealthRecord
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class _Claim:
    """The 30 minutes that began at `at`; those before began at `before`."""

    group_id: int
    at: UnixTime
    before: UnixTime | None


def refresh(backend: Backend, actor: Callable[[Connection], Actor], group_id: int, now: UnixTime) -> None:
    """Asks the source while no transaction is open, then writes all answers in one.

    Raises RefreshTooSoon, and SourceFailed: then the 30 minutes are given back, and nothing is changed.
    """
    with backend.database.write() as db:
        claim = _claim(db, actor(db), group_id, now)
    try:
        with backend.database.read() as db:
            identities = identities_of(db, backend, group_id)
        answers = ask(backend.source, identities, now)
        with backend.database.write() as db:
            store_answers(db, group_id, backend.source.kind, answers, now)
    except BaseException:
        with backend.database.write() as db:
            _give_back(db, claim)
        raise


def identities_of(db: Connection, backend: Backend, group_id: int) -> list[Identity]:
    in_group = select(persons).join(members, members.c.person_id == persons.c.id)
    rows = db.execute(in_group.where(members.c.group_id == group_id)).all()
    return [people.identity_of(backend.vault, row) for row in rows]


def ask(source: HealthSource, identities: Sequence[Identity], now: UnixTime) -> dict[int, HealthRecord]:
    answers: dict[int, HealthRecord] = {}
    for start in range(0, len(identities), limits.HEALTH_BATCH):
        answers |= source.query(identities[start : start + limits.HEALTH_BATCH], now)
    return answers


def _claim(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> _Claim:
    before = groups.access(db, actor, group_id, Verb.REFRESH).refreshed_at
    due = table.c.refreshed_at.is_(None) | (table.c.refreshed_at <= now - limits.REFRESH_PAUSE)
    claimed = update(table).where(table.c.id == group_id, due)
    values = {"refreshed_at": now, "version": table.c.version + 1}
    if db.execute(claimed.values(values)).rowcount == 0:
        refreshed_at = groups.access(db, actor, group_id, Verb.REFRESH).refreshed_at
        raise RefreshTooSoon(retry_after=max(1, refresh_allowed_at(refreshed_at) - now))
    return _Claim(group_id, now, before)


def _give_back(db: Connection, claim: _Claim) -> None:
    """Unless somebody claimed anew meanwhile."""
    still_ours = (table.c.id == claim.group_id) & (table.c.refreshed_at == claim.at)
    values = {"refreshed_at": claim.before, "version": table.c.version + 1}
    db.execute(update(table).where(still_ours).values(values))
