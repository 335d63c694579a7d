"""Refreshing the health data of a whole group: at most once in 30 minutes, whoever asks."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups, people
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.sources import HealthSource, Identity
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.backend.tables import people as persons
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import RefreshTooSoon, SourceFailed
from groupcode_desktop.domain.groups import refresh_wait
from groupcode_desktop.domain.health import HealthRecord
from groupcode_desktop.domain.health_changes import Changes, Missing, RefreshReport
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime


@dataclass
class Asked:
    """What a source told of a group's people, and of how many nothing, by reason."""

    records: dict[int, HealthRecord] = field(default_factory=dict[int, HealthRecord])
    missing: Counter[Missing] = field(default_factory=Counter[Missing])

    def take(self, batch: Sequence[Identity], answers: Mapping[int, HealthRecord | Missing]) -> None:
        for one in batch:
            answer = answers.get(one.person_id, Missing.UNKNOWN)
            if isinstance(answer, Missing):
                self.missing[answer] += 1
            else:
                self.records[one.person_id] = answer


@dataclass(frozen=True, slots=True)
class _Claim:
    """The 30 minutes that `person_id` began at `at`; those before began at `before`."""

    group_id: int
    person_id: int
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
        asked = ask(backend.source, identities, now)
        with backend.database.write() as db:
            changes = store_answers(db, group_id, backend.source.kind, asked.records, now)
            _keep_report(db, claim, _report(asked, changes, now))
    except BaseException:
        with backend.database.write() as db:
            _give_back(db, claim)
        raise


def identities_of(db: Connection, backend: Backend, group_id: int) -> list[Identity]:
    in_group = select(persons).join(members, members.c.person_id == persons.c.id)
    rows = db.execute(in_group.where(members.c.group_id == group_id)).all()
    return [people.identity_of(backend.vault, row) for row in rows]


def read_report(db: Connection, actor: Actor, group_id: int) -> RefreshReport | None:
    """The last refresh; None where there was none."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    joined = table.outerjoin(persons, persons.c.id == table.c.refreshed_by)
    asked = select(table.c.refresh_report, persons.c.name).select_from(joined)
    row = db.execute(asked.where(table.c.id == group_id)).one()
    if row.refresh_report is None:
        return None
    return replace(wire.decode(row.refresh_report, RefreshReport), by=row.name)


def ask(source: HealthSource, identities: Sequence[Identity], now: UnixTime) -> Asked:
    """A batch that fails is counted and the others are kept; SourceFailed when none of them succeeds."""
    batches = [
        identities[start : start + limits.HEALTH_BATCH]
        for start in range(0, len(identities), limits.HEALTH_BATCH)
    ]
    asked, failures = Asked(), 0
    for batch in batches:
        try:
            asked.take(batch, source.query(batch, now))
        except SourceFailed:
            failures += 1
            asked.take(batch, {one.person_id: Missing.FAILED for one in batch})
    if batches and failures == len(batches):
        raise SourceFailed
    return asked


def _claim(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> _Claim:
    before = groups.access(db, actor, group_id, Verb.REFRESH).refreshed_at
    due = (
        table.c.refreshed_at.is_(None)
        | (table.c.refreshed_at <= now - limits.REFRESH_PAUSE)
        | (table.c.refreshed_at > now + limits.CLOCK_SKEW)
    )
    claimed = update(table).where(table.c.id == group_id, due)
    values = {"refreshed_at": now, "version": table.c.version + 1}
    if db.execute(claimed.values(values)).rowcount == 0:
        refreshed_at = groups.access(db, actor, group_id, Verb.REFRESH).refreshed_at
        raise RefreshTooSoon(retry_after=max(1, refresh_wait(refreshed_at, now)))
    return _Claim(group_id, actor.person, now, before)


def _report(asked: Asked, changes: Changes | None, now: UnixTime) -> RefreshReport:
    answered = len(asked.records)
    return RefreshReport(
        at=now,
        by=None,
        asked=answered + asked.missing.total(),
        answered=answered,
        changes=changes,
        missing=dict(asked.missing),
    )


def _keep_report(db: Connection, claim: _Claim, report: RefreshReport) -> None:
    """Without the name: it is told as long as the person is known."""
    values = {"refreshed_by": claim.person_id, "refresh_report": wire.encode(report)}
    db.execute(update(table).where(table.c.id == claim.group_id).values(values))


def _give_back(db: Connection, claim: _Claim) -> None:
    """Unless somebody claimed anew meanwhile."""
    still_ours = (table.c.id == claim.group_id) & (table.c.refreshed_at == claim.at)
    values = {"refreshed_at": claim.before, "version": table.c.version + 1}
    db.execute(update(table).where(still_ours).values(values))
