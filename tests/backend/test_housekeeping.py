"""What a running backend does unasked."""

import time
from pathlib import Path

import pytest
from sqlalchemy import select

from groupcode_desktop.backend import housekeeping, sms
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.housekeeping import Housekeeping
from groupcode_desktop.backend.sms import CodeScope
from groupcode_desktop.backend.tables import health_records
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.sms import Purpose
from tests.company import Company
from tests.members import add_people, give_health


def send(backend: Backend) -> None:
    sms.send_code(backend, CodeScope("+8613812340019", Purpose.SIGN_IN), backend.clock())


@pytest.mark.sqlite
def test_the_log_is_emptied_soon(backend: Backend, tmp_path: Path) -> None:
    keeper = Housekeeping(backend)
    keeper.start()
    send(backend)
    log_file = tmp_path / "groupcode.db-wal"
    deadline = time.monotonic() + 30
    while log_file.stat().st_size > 0:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    keeper.stop()


@pytest.mark.sqlite
def test_the_log_is_emptied_at_the_end(backend: Backend, tmp_path: Path) -> None:
    keeper = Housekeeping(backend)
    keeper.start()
    send(backend)
    keeper.stop()
    assert (tmp_path / "groupcode.db-wal").stat().st_size == 0


def test_old_health_records_go_but_for_the_newest_of_each(company: Company) -> None:
    backend, clock = company.backend, company.clock
    often, once = add_people(backend, company.group.id, 2)
    first = clock.now
    for person_id in (often, once):
        give_health(backend, company.group.id, person_id, "")
    clock.pass_by(limits.DAY)
    give_health(backend, company.group.id, often, "")
    kept = select(health_records.c.person_id, health_records.c.updated_at)
    for passed, left in ((29 * limits.DAY - 1, {first, first + limits.DAY}), (1, {first + limits.DAY})):
        clock.pass_by(passed)
        with backend.database.write() as db:
            housekeeping.forget(db, clock.now)
            rows = db.execute(kept).all()
        assert {row.updated_at for row in rows if row.person_id == often} == left
        assert [row.updated_at for row in rows if row.person_id == once] == [first]
