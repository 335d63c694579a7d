"""Reminding a whole group through a gateway: bounded, once a day, and those left out are named."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from itertools import repeat

import pytest
from sqlalchemy import update

from groupcode_desktop.api import wire
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.reports.reminders import BUDGET, remind
from groupcode_desktop.backend.services import TRIES
from groupcode_desktop.backend.tables import people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import AlreadyReminded
from groupcode_desktop.domain.reports import Reminded
from tests.backend.reports.conftest import MONDAY, Reporting
from tests.cast import phone_number
from tests.company import actor_of
from tests.members import FIRST, add_people
from tests.sms_network import LOST, NOBODY, SmsNetwork, gateway_at, sms_network

EVERYBODY = limits.PEOPLE_PER_GROUP
STAFF = 3
"""The creator, the administrator and the member."""


@pytest.fixture
def network() -> Generator[SmsNetwork]:
    with sms_network() as network:
        yield network


@pytest.fixture
def sending(reporting: Reporting, network: SmsNetwork) -> Backend:
    return replace(reporting.company.backend, gateway=gateway_at(network.url))


def call(reporting: Reporting, backend: Backend, budget: float = BUDGET) -> Reminded:
    actor = actor_of(backend, reporting.creator)
    return remind(
        backend, lambda _db: actor, reporting.group_id, MONDAY.toordinal(), reporting.clock.now, budget
    )


def fill(reporting: Reporting, backend: Backend, number: int) -> None:
    """So many more members, each with a phone."""
    ids = add_people(backend, reporting.group_id, number)
    with backend.database.write() as db:
        for place, person_id in enumerate(ids):
            index = backend.vault.index("id", str(person_id))
            identity = {"id_number": "", "phone": f"+86{phone_number(FIRST + place)}"}
            sealed = backend.vault.seal(wire.encode(identity), bound_to=index)
            this_one = people.c.id == person_id
            db.execute(update(people).where(this_one).values(id_index=index, sealed=sealed))


def test_what_the_gateway_is_told(reporting: Reporting, sending: Backend, network: SmsNetwork) -> None:
    assert call(reporting, sending) == Reminded(sent=STAFF, failed=0, already=0)
    phone = f"+86{reporting.member.phone}"
    (message,) = [message for message in network.asked if message["to"] == phone]
    assert message["kind"] == "reminder"
    assert message["text"] == reporting.day().reminder
    page = f"{sending.listener.access().base_url}/me"
    assert message["values"] == {"group": "广州塔-1", "deadline": "10:00", "page": page}


def test_a_full_group_gets_one_message_each(
    reporting: Reporting, sending: Backend, network: SmsNetwork
) -> None:
    fill(reporting, sending, EVERYBODY - STAFF)
    network.off.update(f"+86{phone_number(FIRST + place)}" for place in range(20))
    told = call(reporting, sending, budget=300)
    assert told == Reminded(sent=EVERYBODY - 20, failed=20, already=0)
    network.off.clear()
    assert call(reporting, sending, budget=300) == Reminded(sent=20, failed=0, already=EVERYBODY - 20)
    assert len({message["to"] for message in network.sent.values()}) == EVERYBODY == len(network.sent)
    with pytest.raises(AlreadyReminded):
        call(reporting, sending)


def test_who_is_not_come_to_in_time_may_be_reminded_again(
    reporting: Reporting, sending: Backend, network: SmsNetwork
) -> None:
    assert call(reporting, sending, budget=0) == Reminded(sent=0, failed=STAFF, already=0)
    assert network.asked == []
    assert [member.reminded_at for member in reporting.day().people] == [None] * STAFF
    assert call(reporting, sending) == Reminded(sent=STAFF, failed=0, already=0)


def test_nobody_there(reporting: Reporting, sending: Backend) -> None:
    absent = replace(sending, gateway=gateway_at(NOBODY))
    assert call(reporting, absent) == Reminded(sent=0, failed=STAFF, already=0)


def test_what_was_sent_without_a_word_is_not_sent_again_by_a_second_call(
    reporting: Reporting, sending: Backend, network: SmsNetwork
) -> None:
    network.statuses = [LOST] * (STAFF * TRIES)
    assert call(reporting, sending) == Reminded(sent=0, failed=STAFF, already=0)
    assert call(reporting, sending) == Reminded(sent=STAFF, failed=0, already=0)
    assert len(network.sent) == STAFF


def test_two_who_remind_at_once(reporting: Reporting, sending: Backend, network: SmsNetwork) -> None:
    fill(reporting, sending, 30)

    def try_it(backend: Backend) -> None:
        with suppress(AlreadyReminded):
            call(reporting, backend)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(try_it, repeat(sending, 12)))
    assert len(network.asked) == len(network.sent) == 30 + STAFF


def test_english_to_a_phone_from_abroad(reporting: Reporting, sending: Backend, network: SmsNetwork) -> None:
    (person,) = add_people(sending, reporting.group_id, 1)
    index = sending.vault.index("id", "abroad")
    identity = wire.encode({"id_number": "", "phone": "+447911123456"})
    with sending.database.write() as db:
        sealed = sending.vault.seal(identity, bound_to=index)
        db.execute(update(people).where(people.c.id == person).values(id_index=index, sealed=sealed))
    call(reporting, sending)
    (text,) = network.texts_to("+447911123456")
    assert text.startswith("[广州塔-1] Please send in your daily health report before 10:00 today.")
