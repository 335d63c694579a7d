"""People of every role and groups made for one call each, without a request: for tests of the whole API."""

import http.client
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from fastapi import FastAPI
from sqlalchemy import Connection, func, insert, select, update

from groupcode_desktop.api import paths, wire
from groupcode_desktop.backend import accounts, admins, groups, invites, removals, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone.texts import newest_version
from groupcode_desktop.backend.reports.settings import set_settings
from groupcode_desktop.backend.tables import (
    audit_log,
    group_notices,
    members,
    people,
    roster_entries,
    rosters,
    sms_sends,
)
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.assisted_joins import AssistedJoin, PaperLanguage
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.reports import ReportSettings
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import HealthRules
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.domain.times import local_date
from tests.cast import id_number, phone_number
from tests.company import enter
from tests.conftest import DESK_KEY, SetClock

METHODS = ("get", "put", "post", "delete", "patch")
WRITES = frozenset(METHODS) - {"get"}
ABSENT = 2**40


@dataclass(frozen=True)
class Operation:
    """One of the OpenAPI document."""

    name: str
    method: str
    path: str
    about: dict[str, Any] = field(hash=False, compare=False)

    @property
    def writes(self) -> bool:
        return self.method in WRITES

    @property
    def is_of_group(self) -> bool:
        return "{group_id}" in self.path

    @property
    def needs_edition(self) -> bool:
        return any(one["name"] == "If-Match" for one in self.about.get("parameters", ()))


def operations(app: FastAPI) -> list[Operation]:
    return [
        Operation(about["operationId"], method, path, about)
        for path, methods in app.openapi()["paths"].items()
        for method, about in methods.items()
        if method in METHODS
    ]


@dataclass(frozen=True)
class Somebody:
    number: int
    actor: Actor

    @property
    def real_name(self) -> RealName:
        return RealName(f"某人{'甲乙丙丁戊己庚辛'[self.number % 8]}", IdType.RESIDENT, id_number(self.number))


@dataclass(frozen=True)
class Place:
    """A group and what is in it, as the path names it."""

    group_id: int
    member_id: int = ABSENT
    invite_id: int = ABSENT
    name: str = "世界之窗"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        """Of the refusal, "" when it was done."""
        return json.loads(self.body)["code"] if self.status >= 400 else ""


class World:
    """Two companies, each with creator, admin and member; an outsider, and an admin who is one no more."""

    def __init__(self, backend: Backend, clock: SetClock, address: str) -> None:
        self.backend, self.clock = backend, clock
        self._numbers = count(200)
        self._tokens: dict[str, str] = {}
        host, _, port = address.removeprefix("http://").partition(":")
        self._http = http.client.HTTPConnection(host, int(port), timeout=60)
        names = [f"{role}{company}" for company in ("", "_b") for role in Role]
        self.people = {name: self.somebody() for name in (*names, "outsider", "removed_admin")}

    def close(self) -> None:
        self._http.close()

    def somebody(self) -> Somebody:
        number, now = next(self._numbers), self.clock()
        somebody = Somebody(number, Actor(0, None))
        with self.backend.database.write() as db:
            account = accounts.sign_in(db, self.backend.vault, e164(phone_number(number)), now).account
            accounts.give_real_name(db, self.backend.vault, account.id, somebody.real_name, now)
            this_one = select(accounts.accounts.c.person_id).where(accounts.accounts.c.id == account.id)
            return replace(somebody, actor=Actor(account.id, db.execute(this_one).scalar_one()))

    def token(self, name: str) -> str | None:
        """Of a session; nobody has none, that of "expired" is over."""
        if name == "nobody":
            return None
        if name not in self._tokens:
            self._tokens[name] = self._new_token(name)
        return self._tokens[name]

    def sign_everybody_out(self) -> None:
        self._tokens.clear()

    def _new_token(self, name: str) -> str:
        number = self.people["creator" if name == "expired" else name].number
        start = self.clock() - limits.SESSION_LIFETIME if name == "expired" else self.clock()
        with self.backend.database.write() as db:
            return accounts.sign_in(db, self.backend.vault, e164(phone_number(number)), start).token

    def place(self, company: str = "") -> Place:
        """A new group of that company, with one more member, a living invite and reports that are due."""
        backend, now = self.backend, self.clock()
        creator = self.people[f"creator{company}"].actor
        with backend.database.write() as db:
            db.execute(update(people).values(groups_alive=0))
            fields = GroupEdit("世界之窗", GroupType.COMPANY, "440105", "阅江西路 222 号")
            group_id = groups.create_group(db, creator, fields, now).id
            invite = invites.make_invite(db, creator, group_id, backend.vault, now, revoke_others=False)
            set_settings(db, creator, group_id, ReportSettings(on=True, opens_at=0, deadline=1439), now)
            notice = {"group_id": group_id, "id": 1, "at": now, "kind": "withdrawn", "name": "某人"}
            db.execute(insert(group_notices).values(notice))
            db.execute(insert(rosters).values(group_id=group_id, imported_at=now))
            db.execute(insert(roster_entries).values(group_id=group_id, id=1, name="某人"))
        extra = self.somebody().actor.person
        enter(backend, group_id, self.people[f"admin{company}"].actor.person, Role.ADMIN)
        enter(backend, group_id, self.people[f"member{company}"].actor.person)
        enter(backend, group_id, extra)
        return Place(group_id, extra, invite.id)

    def remove_an_admin(self, place: Place) -> None:
        """Was an administrator of the company's group, was dismissed, and then deleted."""
        creator, removed = self.people["creator"].actor, self.people["removed_admin"].actor.person
        enter(self.backend, place.group_id, removed, Role.ADMIN)
        vault, now = self.backend.vault, self.clock()
        with self.backend.database.write() as db:
            admins.dismiss(db, creator, place.group_id, removed)
            removals.remove_member(db, vault, creator, place.group_id, removed, now)

    def ask(
        self, operation: Operation, place: Place, token: str | None, body: object = None, **headers: str
    ) -> Answer:
        path = operation.path.format(
            group_id=place.group_id,
            member_id=place.member_id,
            invite_id=place.invite_id,
            day=local_date(self.clock()).isoformat(),
        )
        sent = {paths.DESK_KEY: DESK_KEY} | headers
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        if operation.needs_edition:
            sent["If-Match"] = '"1"'
        data = None
        if operation.writes:
            sent["Content-Type"] = "application/json"
            data = wire.encode(self.body_of(operation, place) if body is None else body)
        self._http.request(operation.method.upper(), path, data, sent)
        reply = self._http.getresponse()
        return Answer(reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read())

    def body_of(self, operation: Operation, place: Place) -> object:
        made = BODIES.get(operation.name)
        return made(self, place) if made else {}

    def code(self, purpose: Purpose, phone: str) -> str:
        """A new one; codes sent to a phone before are forgotten."""
        vault, gateway, scope = self.backend.vault, self.backend.gateway, sms.CodeScope(phone, purpose)
        with self.backend.database.write() as db:
            db.execute(sms_sends.delete())
            code = sms.issue_code(db, vault, gateway, scope, self.clock())
            db.execute(sms_sends.delete())
            return code

    def lines(self) -> int:
        with self.backend.database.read() as db:
            return db.execute(select(func.count()).select_from(audit_log)).scalar_one()

    def newest_line(self, db: Connection) -> Any:
        """The one written last cannot be told from others of the same second: of the largest group."""
        rows = select(audit_log).order_by(audit_log.c.group_id.desc(), audit_log.c.number.desc())
        return db.execute(rows.limit(1)).one()


def _new_group(world: World, _place: Place) -> object:
    creator = world.people["creator"]
    with world.backend.database.write() as db:
        db.execute(update(people).values(groups_alive=0))
    code = world.code(Purpose.CREATE_GROUP, e164(phone_number(creator.number)))
    address = {"region_code": "440105", "street": "阅江西路 222 号"}
    return {"name": "新的团体", "type": "company", "code": code} | address


def _signing_in(world: World, _place: Place) -> object:
    phone = phone_number(next(world._numbers))  # pyright: ignore[reportPrivateUsage]
    return {"phone": phone, "code": world.code(Purpose.SIGN_IN, e164(phone))}


def _code_wanted(world: World, _place: Place) -> object:
    return {"phone": phone_number(next(world._numbers)), "purpose": "sign_in"}  # pyright: ignore[reportPrivateUsage]


def _code_at_the_desk(world: World, _place: Place) -> object:
    return {"phone": phone_number(next(world._numbers))}  # pyright: ignore[reportPrivateUsage]


def _assisted(world: World, _place: Place) -> object:
    """Somebody without a phone, who signed today."""
    number = next(world._numbers)  # pyright: ignore[reportPrivateUsage]
    return AssistedJoin(
        name="何秀英",
        id_type=IdType.RESIDENT,
        id_number=id_number(number),
        phone="",
        code="",
        remark="退休",
        version=newest_version(),
        language=PaperLanguage.CHINESE,
        signed_on=local_date(world.clock()),
        terms=True,
        health=True,
    )


def _removed_before(world: World, place: Place) -> object:
    backend = world.backend
    with backend.database.write() as db:
        for name in ("creator", "creator_b"):
            creator = world.people[name].actor
            own = (members.c.group_id == place.group_id) & (members.c.person_id == creator.person)
            if db.execute(select(members.c.role).where(own)).first():
                removals.remove_members(
                    db, backend.vault, creator, place.group_id, [place.member_id], world.clock()
                )
    return {"members": [place.member_id]}


BODIES: dict[str, Callable[[World, Place], object]] = {
    "sign_in": _signing_in,
    "send_code": _code_wanted,
    "give_real_name": lambda world, _place: world.people["creator"].real_name,
    "write_backup": lambda _world, _place: {"path": "/nowhere"},
    "restore_backup": lambda _world, _place: {"path": "/nowhere"},
    "choose_sms_gateway": lambda _world, _place: {"url": None},
    "choose_phone_access": lambda _world, _place: {"address": None, "port": 0},
    "create_group": _new_group,
    "assist_join": _assisted,
    "send_join_code": _code_at_the_desk,
    "edit_group": lambda _world, _place: GroupEdit("新名字", GroupType.SCHOOL, "440105", "一号"),
    "dissolve_group": lambda _world, place: {"name": place.name},
    "allow_joining": lambda _world, _place: {"allowed": False},
    "count_tests_from": lambda _world, _place: {"basis": "sampled"},
    "edit_member": lambda _world, _place: {
        "remark": "三班",
        "department": "",
        "was_remark": "",
        "was_department": "",
    },
    "remove_members": lambda _world, place: {"members": [place.member_id]},
    "restore_members": _removed_before,
    "preview_health_import": lambda _world, _place: {"rows": []},
    "import_health": lambda _world, _place: {"rows": []},
    "preview_roster_import": lambda _world, _place: {"mode": "complete", "rows": []},
    "import_roster": lambda _world, _place: {"mode": "complete", "rows": []},
    "confirm_roster_match": lambda _world, place: {"entry": 1, "member": place.member_id},
    "put_away": lambda _world, _place: {"up_to": 1},
    "record_output": lambda _world, _place: {"kind": "export_members", "rows": 3},
    "set_rules": lambda _world, _place: HealthRules(),
    "set_report_settings": lambda _world, _place: ReportSettings(on=True, version=1),
    "exempt_member": lambda world, _place: {
        "last_day": local_date(world.clock()).isoformat(),
        "reason": "出差",
    },
}
"""What an operation that does something is sent; those that are not here take no body."""
