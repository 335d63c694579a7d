"""Importing a roster: looked at first, then all rows or none; deleting it; naming who somebody is."""

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert as insert_or
from groupcode_desktop.backend.roster.filling import Filling, fillings, write_fillings
from groupcode_desktop.backend.roster.matching import Entry, matches
from groupcode_desktop.backend.roster.merging import merged
from groupcode_desktop.backend.roster.reading import candidates_of, entries_of
from groupcode_desktop.backend.roster.rows import CheckedRows
from groupcode_desktop.backend.tables import audit_log, members, roster_entries, rosters
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.audit import DONE
from groupcode_desktop.domain.errors import BadRows, NotFound, RosterTooLong, RosterTriesExhausted
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.roster import RosterImport, RosterMode, RosterState
from groupcode_desktop.domain.times import UnixTime

_TRIES = ("preview_roster_import", "import_roster")


@dataclass(frozen=True, slots=True)
class _Plan:
    entries: tuple[Entry, ...]
    fillings: tuple[Filling, ...]
    effect: RosterImport


def look_at(
    db: Connection, actor: Actor, group_id: int, rows: CheckedRows, mode: RosterMode, now: UnixTime
) -> RosterImport:
    """What importing would do; nothing is changed. Of a file with bad rows nothing but these is told.

    Raises NotFound, RoleForbids, RosterTooLong and RosterTriesExhausted.
    """
    groups.access(db, actor, group_id, Verb.MANAGE_ROSTER)
    _check_tries(db, group_id, now)
    if rows.bad:
        return RosterImport(0, 0, 0, 0, 0, 0, rows.bad)
    return _plan(db, group_id, rows, mode).effect


def import_roster(
    db: Connection, actor: Actor, group_id: int, rows: CheckedRows, mode: RosterMode, now: UnixTime
) -> RosterImport:
    """Also fills in what members have not: see filling.py. BadRows when any row is bad."""
    groups.access(db, actor, group_id, Verb.MANAGE_ROSTER)
    _check_tries(db, group_id, now)
    if rows.bad:
        raise BadRows(count=len({bad.row for bad in rows.bad}))
    lock_roster(db, group_id, now)
    plan = _plan(db, group_id, rows, mode)
    db.execute(delete(roster_entries).where(roster_entries.c.group_id == group_id))
    if plan.entries:
        db.execute(
            insert(roster_entries), [{"group_id": group_id, **asdict(entry)} for entry in plan.entries]
        )
    write_fillings(db, group_id, plan.fillings)
    _touch(db, group_id)
    return plan.effect


def delete_roster(db: Connection, actor: Actor, group_id: int) -> int:
    """How many people were in it. What was filled in stays with the members. NotFound where there is none."""
    groups.access(db, actor, group_id, Verb.MANAGE_ROSTER)
    db.execute(select(rosters).where(rosters.c.group_id == group_id).with_for_update())
    entries = db.execute(delete(roster_entries).where(roster_entries.c.group_id == group_id)).rowcount
    if db.execute(delete(rosters).where(rosters.c.group_id == group_id)).rowcount == 0:
        raise NotFound
    _touch(db, group_id)
    return entries


def end_roster(db: Connection, group_id: int) -> None:
    """The group is dissolved; whoever does that has locked the roster before."""
    db.execute(delete(rosters).where(rosters.c.group_id == group_id))


def lock_roster(db: Connection, group_id: int, now: UnixTime) -> None:
    """One change after the other; before persons, members and group, as everywhere."""
    made = insert_or(db, rosters).values(group_id=group_id, imported_at=now)
    values = {"imported_at": now}
    db.execute(made.on_conflict_do_update(index_elements=[rosters.c.group_id], set_=values))


def confirm(db: Connection, actor: Actor, group_id: int, entry_id: int, member_id: int) -> None:
    """From now on that entry is that member, also under another phone; who was it before is free again.

    Raises NotFound when one of them is gone, and RoleForbids.
    """
    groups.access(db, actor, group_id, Verb.MANAGE_ROSTER)
    db.execute(select(rosters).where(rosters.c.group_id == group_id).with_for_update())
    of_group = roster_entries.c.group_id == group_id
    db.execute(
        update(roster_entries).where(of_group, roster_entries.c.confirmed == member_id).values(confirmed=None)
    )
    this_one = (members.c.group_id == group_id) & (members.c.person_id == member_id)
    is_member = db.execute(select(members.c.person_id).where(this_one)).one_or_none() is not None
    marked = update(roster_entries).where(of_group, roster_entries.c.id == entry_id)
    if not is_member or db.execute(marked.values(confirmed=member_id)).rowcount == 0:
        raise NotFound
    entries, everybody = entries_of(db, group_id), candidates_of(db, group_id)
    found = matches(entries, everybody)
    write_fillings(db, group_id, tuple(fillings(entries, everybody, found)))
    _touch(db, group_id)


def _check_tries(db: Connection, group_id: int, now: UnixTime) -> None:
    """Which phone of a file is a member's can be seen: few files a day make trying numbers out useless."""
    line = audit_log.c
    is_try = line.verb.in_(_TRIES) & (line.result == DONE) & (line.at > now - limits.DAY)
    tries = select(func.count()).where(line.group_id == group_id, is_try)
    if db.execute(tries).scalar_one() >= limits.ROSTER_TRIES:
        raise RosterTriesExhausted(limit=limits.ROSTER_TRIES)


def _touch(db: Connection, group_id: int) -> None:
    """NotFound when the group was dissolved meanwhile: then nothing of this may stay."""
    alive = (group_table.c.id == group_id) & group_table.c.dissolved_at.is_(None)
    if db.execute(update(group_table).where(alive).values(version=group_table.c.version + 1)).rowcount == 0:
        raise NotFound


def _plan(db: Connection, group_id: int, rows: CheckedRows, mode: RosterMode) -> _Plan:
    done = merged(entries_of(db, group_id), rows.entries, mode)
    if len(done.entries) > limits.ROSTER_MAX:
        raise RosterTooLong(limit=limits.ROSTER_MAX)
    everybody = candidates_of(db, group_id)
    found = matches(done.entries, everybody)
    filled = tuple(fillings(done.entries, everybody, found))
    effect = RosterImport(
        added=done.added,
        changed=done.changed,
        removed=done.removed,
        expected=len(done.entries),
        joined=sum(match.state is RosterState.JOINED for match in found.values()),
        filled=len(filled),
        bad=(),
    )
    return _Plan(done.entries, filled, effect)
