"""A group that can be joined, and phones that join it over real HTTP, without a browser."""

import html
import http.client
import re
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

from sqlalchemy import Connection, func, select, update
from starlette.types import ASGIApp

from groupcode_desktop.backend import groups, invites, joins, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import Consent
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.serving import Serving, Site, bind
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.sms import Purpose
from tests.cast import id_number, phone_number

CONSENT = Consent("zh-CN", "1", bytes(32), True)
INVITER = "傅立叶"
GROUP = "广报中心"
CREATOR_NUMBER = 99_000


@dataclass(frozen=True)
class Joinable:
    """A group with one member, its creator, and one living invite."""

    backend: Backend
    creator: Actor
    group_id: int
    invite_id: int
    token: str

    def change(self, **values: object) -> None:
        with self.backend.database.write() as db:
            db.execute(update(group_table).where(group_table.c.id == self.group_id).values(values))

    def revoke(self) -> None:
        with self.backend.database.write() as db:
            invites.revoke_invite(db, self.creator, self.group_id, self.invite_id, self.backend.clock())

    def members(self) -> int:
        """Rows, not the counter."""
        with self.backend.database.read() as db:
            rows = select(func.count()).select_from(members).where(members.c.group_id == self.group_id)
            return db.execute(rows).scalar_one()

    def counted(self) -> int:
        with self.backend.database.read() as db:
            row = select(group_table.c.member_count).where(group_table.c.id == self.group_id)
            return db.execute(row).scalar_one()

    def scope(self, number: int) -> sms.CodeScope:
        return sms.CodeScope(f"+86{phone_number(number)}", Purpose.JOIN, self.group_id)

    def send_code(self, number: int) -> str:
        sms.send_code(self.backend, self.scope(number), self.backend.clock())
        return self.code_of(number)

    def code_of(self, number: int) -> str:
        """What stands on the 短信台 for that phone."""
        backend, mask = self.backend, mask_phone(self.scope(number).phone)
        with backend.database.read() as db:
            desk = sms.desk(db, backend.vault, backend.gateway, backend.clock())
        return next(waiting.code for waiting in desk.codes if waiting.phone_mask == mask)

    def join(self, applicant: joins.Applicant, attempt: bytes | None = None) -> None:
        joins.join(self.backend, self.token, applicant, CONSENT, attempt or applicant.phone.encode())


def make_joinable(backend: Backend) -> Joinable:
    now = backend.clock()
    with backend.database.write() as db:
        creator = Actor(0, _make_creator(db, backend))
        fields = GroupEdit(GROUP, GroupType.COMPANY, "440105", "阅江西路 118 号")
        group = groups.create_group(db, creator, fields, now)
        invite = invites.make_invite(db, creator, group.id, backend.vault, now, revoke_others=False)
    assert invite.token is not None
    return Joinable(backend, creator, group.id, invite.id, invite.token)


def _make_creator(db: Connection, backend: Backend) -> int:
    real_name = RealName(INVITER, IdType.RESIDENT, id_number(CREATOR_NUMBER))
    return person_for(db, backend.vault, real_name, f"+86{phone_number(CREATOR_NUMBER)}", backend.clock())


def applicant(number: int, code: str, name: str = "李晓明") -> joins.Applicant:
    phone = f"+86{phone_number(number)}"
    return joins.Applicant(name, IdType.RESIDENT, id_number(number), phone, code, "三班")


@contextmanager
def served(app: ASGIApp) -> Generator[tuple[str, int]]:
    """The application over real HTTP, at that address and port."""
    ready, stop = threading.Event(), threading.Event()
    listening = bind("127.0.0.1", 0)
    serving = Serving([Site(app, listening)], ready.set)
    thread = threading.Thread(target=serving.run, args=[stop])
    thread.start()
    try:
        assert ready.wait(10)
        yield "127.0.0.1", listening.getsockname()[1]
    finally:
        stop.set()
        thread.join()
        listening.close()


@dataclass(frozen=True)
class Page:
    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def title(self) -> str:
        found = re.search(r"<h1>(.*?)</h1>", self.text)
        assert found is not None, self.text
        return html.unescape(found[1])

    @property
    def proof(self) -> str:
        found = re.search(r'name="proof" value="([0-9a-f]+)"', self.text)
        assert found is not None, self.text
        return found[1]

    def errors(self) -> dict[str, str]:
        return dict(re.findall(r'<p class="error" id="(\w+)-error">(.*?)</p>', self.text))


@dataclass
class Phone:
    """What a browser does, as far as the pages need it: cookies, forms, one redirect."""

    address: tuple[str, int]
    token: str
    language: str = "zh-CN"
    cookies: dict[str, str] = field(default_factory=dict[str, str])

    def request(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Page:
        sent = {"Accept-Language": self.language, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(*self.address, timeout=60)
        try:
            connection.request(method, path, body, sent)
            reply = connection.getresponse()
            page = Page(reply.status, reply.headers, reply.read().decode())
        finally:
            connection.close()
        for cookie in reply.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
            if not self.cookies[name]:
                del self.cookies[name]
        return page

    def get(self, page: str = "") -> Page:
        return self.request("GET", f"/j/{self.token}{page}")

    def post(self, page: str, form: dict[str, str]) -> Page:
        """Back at the form when something is missing or a code was sent."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.request("POST", f"/j/{self.token}{page}", urlencode(form).encode(), headers)
        return self.follow(answer) if answer.headers.get("Location", "").endswith("/authorise") else answer

    def follow(self, page: Page) -> Page:
        assert page.status == 303, (page.status, page.text)
        return self.request("GET", page.headers["Location"])


def filled(number: int, proof: str, code: str = "", **changed: str) -> dict[str, str]:
    """The form of a person who makes no mistake, but for what is `changed`."""
    typed = {
        "proof": proof,
        "name": "李晓明",
        "id_type": "resident",
        "id_number": id_number(number),
        "phone": phone_number(number),
        "code": code,
        "remark": "三班",
        "terms": "yes",
        "health": "yes",
    }
    return {name: value for name, value in (typed | changed).items() if value or name == "code"}


def join_on(phone: Phone, group: Joinable, number: int = 1) -> Page:
    """The whole way of somebody who makes no mistake."""
    proof = phone.get("/authorise").proof
    assert phone.post("/code", filled(number, proof)).status == 200
    return phone.post("/authorise", filled(number, proof, group.code_of(number)))
