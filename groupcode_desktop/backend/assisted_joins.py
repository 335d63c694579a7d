"""协助加入: a manager types, the consent is signed on paper. See docs/decisions/assisted-join.md."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import Connection, select

from groupcode_desktop.backend import failed_joins, groups, joins, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import Consent, Paper, renew
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.invitations import check_group
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.assisted_joins import AssistedJoin, asks_for_guardian, checked
from groupcode_desktop.domain.consents import Guardian
from groupcode_desktop.domain.errors import AlreadyMember, TextsOutdated
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.sms import CodeSent, Purpose
from groupcode_desktop.domain.times import UnixTime, local_date


def send_code(
    backend: Backend, actor: Callable[[Connection], Actor], group_id: int, phone: str, now: UnixTime
) -> CodeSent:
    """To the phone of who joins, who reads it out; not inside a transaction.

    Raises NotFound, RoleForbids, InvalidInput for `phone`, and what check_group() and sms.send_code() raise.
    """
    with backend.database.read() as db:
        _check_open(db, actor(db), group_id)
    return sms.send_code(backend, sms.CodeScope(e164(phone), Purpose.JOIN, group_id), now)


def check(
    backend: Backend,
    actor: Callable[[Connection], Actor],
    group_id: int,
    asked: AssistedJoin,
    now: UnixTime,
) -> None:
    """Everything that can be refused before a try of the code is spent, is; then the try is counted."""
    with backend.database.read() as db:
        recorder = actor(db)
        _check_open(db, recorder, group_id)
    asked = checked(asked, local_date(now))
    _consent(asked, recorder, now)
    if asked.phone:
        scope = sms.CodeScope(asked.phone, Purpose.JOIN, group_id)
        sms.check_code(backend.database, backend.vault, scope, asked.code, now)


def assist_join(
    db: Connection, backend: Backend, actor: Actor, group_id: int, asked: AssistedJoin, now: UnixTime
) -> int:
    """The person who is a member now; one who was by an older version of the texts agreed anew.

    Raises NotFound, RoleForbids, InvalidInput, TextsOutdated, CodeExpired, and what joins.enter() raises.
    """
    groups.access(db, actor, group_id, Verb.ASSIST_JOIN)
    asked = checked(asked, local_date(now))
    if asked.phone:
        scope = sms.CodeScope(asked.phone, Purpose.JOIN, group_id)
        sms.use_code(db, backend.vault, scope, asked.code, now)
    applicant = joins.Applicant(
        asked.name, asked.id_type, asked.id_number, asked.phone, asked.code, asked.remark
    )
    consent = _consent(asked, actor, now)
    try:
        member = joins.enter(db, backend.vault, group_id, None, applicant, consent, now)
    except AlreadyMember:
        real_name = RealName(asked.name, asked.id_type, asked.id_number)
        member = person_for(db, backend.vault, real_name, asked.phone, now)
        if not renew(db, group_id, member, consent, now):
            raise
    if asked.phone:
        failed_joins.forget(db, backend.vault, group_id, asked.phone)
    return member


def _check_open(db: Connection, actor: Actor, group_id: int) -> None:
    groups.access(db, actor, group_id, Verb.ASSIST_JOIN)
    state = select(group_table.c.joining_allowed, group_table.c.member_count, group_table.c.dissolved_at)
    found = db.execute(state.where(group_table.c.id == group_id)).one()
    check_group(found.joining_allowed, found.member_count, found.dissolved_at)


def _consent(asked: AssistedJoin, recorder: Actor, now: UnixTime) -> Consent:
    """In the words on the paper, which have to be the newest."""
    from groupcode_desktop.backend.phone.texts import texts  # templates and cryptography: not at start

    words = texts(asked.language)
    if asked.version != words.agreements["version"]:
        raise TextsOutdated(version=words.agreements["version"])
    return Consent(
        language=words.language,
        texts_version=asked.version,
        texts_hash=words.agreements_hash,
        health_data=asked.health,
        guardian=_guardian(asked, local_date(now)),
        paper=Paper(asked.signed_on, recorder.person),
    )


def _guardian(asked: AssistedJoin, today: date) -> Guardian | None:
    relation = asked.guardian_relation
    if relation is None or not asks_for_guardian(asked, today):
        return None
    return Guardian(asked.guardian_name, relation)
