"""解散团体: the group ends for everybody, and what it knew of its people is erased."""

from sqlalchemy import Connection, delete, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import mark_withdrawn
from groupcode_desktop.backend.departures import lock_people
from groupcode_desktop.backend.dissolution_notes import note_dissolution
from groupcode_desktop.backend.erasure import erase_if_free
from groupcode_desktop.backend.roster.imports import end_roster, lock_roster
from groupcode_desktop.backend.tables import departed_members, failed_joins, group_notices, members, people
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, tidy
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime


def dissolve(db: Connection, actor: Actor, group_id: int, name: str, now: UnixTime) -> None:
    """`name` is what the creator typed: InvalidInput unless it is the group's.

    Memberships go with all health data and reports; consents stay as evidence, marked withdrawn,
    invites to say what happened to who scans them; who was a member finds it on the own page. Raises
    NotFound (also the second time) and RoleForbids.
    """
    groups.access(db, actor, group_id, Verb.DISSOLVE)
    lock_roster(db, group_id, now)
    in_group = select(members.c.person_id).where(members.c.group_id == group_id)
    departed = select(departed_members.c.person_id).where(departed_members.c.group_id == group_id)
    everybody = sorted(set(db.execute(in_group.union(departed)).scalars()))
    lock_people(db, everybody)
    db.execute(in_group.order_by(members.c.person_id).with_for_update())
    _end(db, group_id, name, now)
    end_roster(db, group_id)
    mark_withdrawn(db, group_id, everybody, now)
    note_dissolution(db, group_id, now)
    for holding in (members, departed_members, group_notices, failed_joins):
        db.execute(delete(holding).where(holding.c.group_id == group_id))
    db.execute(
        update(people).where(people.c.id == actor.person).values(groups_alive=people.c.groups_alive - 1)
    )
    for person_id in everybody:
        erase_if_free(db, person_id, now)


def _end(db: Connection, group_id: int, name: str, now: UnixTime) -> None:
    """From here on nobody can join: the group's row is locked, and then dead."""
    this_one = (table.c.id == group_id) & table.c.dissolved_at.is_(None) & (table.c.name == tidy(name))
    values = {"dissolved_at": now, "member_count": 0, "admin_count": 0, "version": table.c.version + 1}
    if db.execute(update(table).where(this_one).values(values)).rowcount == 0:
        raise InvalidInput({"name": FieldFlaw.GROUP_NAME_DIFFERS})
