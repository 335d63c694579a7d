"""A phone on its owner's page over real HTTP, without a browser."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from sqlalchemy import select

from groupcode_desktop.backend.tables import people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.masks import mask_phone
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import Joinable, Page, Phone, applicant


@dataclass
class Own(Phone):
    """Asks for a code in the name of a phone; `read_code` is how its owner gets to know it."""

    def get(self, page: str = "") -> Page:
        return self.request("GET", f"/me{page}")

    def post(self, page: str, form: dict[str, str]) -> Page:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.request("POST", f"/me{page}", urlencode(form).encode(), headers)

    def ask_code(self, phone: str) -> Page:
        return self.follow(self.post("/code", {"proof": self.get().proof, "phone": phone}))

    def enter(self, phone: str, read_code: Callable[[], str]) -> Page:
        self.ask_code(phone)
        form = {"proof": self.get().proof, "phone": phone, "code": read_code()}
        return self.follow(self.post("/sign-in", form))

    def sign_in(self, group: Joinable, number: int) -> Page:
        """A minute later than the code before."""
        return self.enter(phone_number(number), lambda: group.code_of(number))

    def change(self, page: str, **form: str) -> Page:
        return self.follow(self.post(page, {"proof": self.get().proof} | form))


def joined(group: Joinable, clock: SetClock, number: int = 1, name: str = "李晓明") -> str:
    """The address of that membership below /me."""
    group.join(applicant(number, group.send_code(number), name))
    clock.pass_by(limits.SMS_PAUSE)
    mask = mask_phone(f"+86{phone_number(number)}")
    with group.backend.database.read() as db:
        newest = select(people.c.id).where(people.c.phone_mask == mask)
        return f"/{db.execute(newest).scalar_one()}/{group.group_id}"


def text_of(page: Page) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.text)).split())
