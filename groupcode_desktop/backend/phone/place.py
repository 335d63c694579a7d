"""Where a person's own page is about one group, and who may look at it."""

from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request

from groupcode_desktop.backend import audit, page_sessions
from groupcode_desktop.backend.phone.visit import MY_PAGE, Visit
from groupcode_desktop.domain.audit import DONE, AuditVerb
from groupcode_desktop.domain.errors import NotFound

MEMBERSHIP = MY_PAGE + "/{person_id:int}/{group_id:int}"
ID_END = 2**63


@dataclass(frozen=True, slots=True)
class Place:
    """One person's membership, as the address has it: two numbers that say nothing to others."""

    person_id: int
    group_id: int

    def page(self, name: str) -> str:
        """The address of that page of the membership."""
        return f"{MY_PAGE}/{self.person_id}/{self.group_id}/{name}"

    def field(self, name: str) -> str:
        """The field of that name in the form of this membership: the page may have several."""
        return f"{name}-{self.person_id}-{self.group_id}"


def session_phone(db: Connection, visit: Visit) -> bytes | None:
    """The index of the phone whose session it is."""
    return page_sessions.phone_index_of(db, visit.session, visit.now) if visit.session else None


def place_of(request: Request) -> Place:
    place = Place(request.path_params["person_id"], request.path_params["group_id"])
    if max(place.person_id, place.group_id) >= ID_END:
        raise NotFound
    return place


def record(db: Connection, visit: Visit, place: Place, verb: AuditVerb, result: str = DONE) -> None:
    """What was done, or refused, in the audit log."""
    entry = audit.Entry(place.group_id, verb, person_id=place.person_id, result=result)
    audit.record(db, visit.backend.vault, entry, visit.now)
