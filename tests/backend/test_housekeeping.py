"""What a running backend does unasked."""

import time
from pathlib import Path

import pytest

from groupcode_desktop.backend import sms
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.housekeeping import Housekeeping
from groupcode_desktop.backend.sms import CodeScope
from groupcode_desktop.domain.sms import Purpose


def send(backend: Backend) -> None:
    with backend.database.write() as db:
        scope = CodeScope("+8613812340019", Purpose.SIGN_IN)
        sms.send_code(db, backend.vault, backend.gateway, scope, backend.clock())


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
