"""撤回授权: who takes back the consent leaves at once."""

from sqlalchemy import Connection

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import mark_withdrawn
from groupcode_desktop.backend.departures import depart
from groupcode_desktop.domain.notices import NoticeKind
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime


def withdraw(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> None:
    """The actor leaves the group, the health data there are erased, and the administrators are told.

    The consent is kept as evidence, marked withdrawn. Raises NotFound (also the second time), and
    RoleForbids for the creator, who dissolves the group instead.
    """
    groups.access(db, actor, group_id, Verb.WITHDRAW)
    depart(db, group_id, actor.person, NoticeKind.WITHDRAWN, now)
    mark_withdrawn(db, group_id, [actor.person], now)
