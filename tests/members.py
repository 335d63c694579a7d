"""People put into a group by hand, where it does not matter how they joined."""

from sqlalchemy import insert

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.tables import people
from groupcode_desktop.domain.health import Colour, HealthCode, HealthRecord, Source
from groupcode_desktop.domain.masks import mask_id, mask_phone
from tests.cast import id_number, phone_number
from tests.company import enter

FIRST = 70_000
"""The numbers from here on are nobody's of the cast."""


def add_people(backend: Backend, group_id: int, number: int, first: int = FIRST) -> list[int]:
    """Plain members; their ids."""
    ids = [_person(backend, first + place) for place in range(number)]
    for person_id in ids:
        enter(backend, group_id, person_id)
    return ids


def give_health(backend: Backend, group_id: int, person_id: int, reason: str) -> None:
    """A yellow code with that reason."""
    now = backend.clock()
    code = HealthCode(Colour.YELLOW, reason, "", now, "广州市", "")
    record = HealthRecord(Source.DEMO, now, code, None, None)
    with backend.database.write() as db:
        store_answers(db, group_id, Source.DEMO, {person_id: record}, now)


def _person(backend: Backend, number: int) -> int:
    document, phone = id_number(number), f"+86{phone_number(number)}"
    row = {
        "id_index": backend.vault.index("id", document),
        "phone_index": backend.vault.index("phone", phone),
        "sealed": b"sealed",
        "name": f"成员{number % 1000}",
        "id_type": "resident",
        "id_mask": mask_id(document),
        "phone_mask": mask_phone(phone),
        "created_at": backend.clock(),
    }
    with backend.database.write() as db:
        return db.execute(insert(people).values(row).returning(people.c.id)).scalar_one()
