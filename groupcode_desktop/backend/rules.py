"""健康规则 of a group: what its creator expects of the members' health data."""

from dataclasses import replace

from sqlalchemy import Connection, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import health_rules as table
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.rules import HealthRules, checked_rules


def read_rules(db: Connection, actor: Actor, group_id: int) -> HealthRules:
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    return rules_of(db, group_id)


def rules_of(db: Connection, group_id: int) -> HealthRules:
    """For the server's own counting; what nobody chose yet are the usual ones."""
    found = db.execute(select(table.c.rules).where(table.c.group_id == group_id)).scalar_one_or_none()
    return HealthRules() if found is None else wire.decode(found, HealthRules)


def set_rules(db: Connection, actor: Actor, group_id: int, wanted: HealthRules) -> HealthRules:
    """The new edition; StaleEdit unless `wanted.edition` is the newest."""
    groups.access(db, actor, group_id, Verb.SET_RULES)
    made = replace(checked_rules(wanted), edition=wanted.edition + 1)
    if rules_of(db, group_id).edition != wanted.edition:
        raise StaleEdit
    row = {"group_id": group_id, "edition": made.edition, "rules": wire.encode(made)}
    statement = insert(db, table).values(row)
    guarded = statement.on_conflict_do_update(
        index_elements=["group_id"],
        set_={"edition": made.edition, "rules": statement.excluded.rules},
        where=table.c.edition == wanted.edition,
    )
    if db.execute(guarded.returning(table.c.edition)).one_or_none() is None:
        raise StaleEdit
    groups.touch(db, group_id)
    return made
