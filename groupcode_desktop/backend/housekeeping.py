"""What a running backend does unasked: empties SQLite's log, forgets what is over."""

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection, delete
from sqlalchemy.exc import SQLAlchemyError

from groupcode_desktop.backend import (
    accounts,
    dissolution_notes,
    failed_joins,
    health_history,
    notices,
    page_sessions,
    removals,
    sms,
    trend,
)
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import idempotency_keys
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import ServerBusy
from groupcode_desktop.domain.times import UnixTime

log = logging.getLogger(__name__)

CHECKPOINT_PAUSE = 4.0
"""Seconds: what was deleted is off the disk within five."""
FORGET_PAUSE = 300.0
ERASE_PAUSE = 30.0
"""What nobody can bring back any more is erased so soon after."""
COUNT_PAUSE = 60.0
"""The numbers of a new day are written so soon, a few groups at a time."""


class Housekeeping:
    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """The last checkpoint included."""
        self._ended.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        works: dict[float, Callable[[Connection, UnixTime], None]] = {
            FORGET_PAUSE: forget,
            ERASE_PAUSE: removals.erase_departed,
            COUNT_PAUSE: trend.write_missing_days,
        }
        due_at = dict.fromkeys(works, 0.0)
        while not self._ended.wait(CHECKPOINT_PAUSE):
            for pause, work in works.items():
                if time.monotonic() >= due_at[pause]:
                    due_at[pause] = time.monotonic() + pause
                    self._quietly(partial(self._write, work))
            self._quietly(self._backend.database.checkpoint)
        self._quietly(self._backend.database.checkpoint)

    def _write(self, work: Callable[[Connection, UnixTime], None]) -> None:
        with self._backend.database.write() as db:
            work(db, self._backend.clock())

    def _quietly(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (SQLAlchemyError, ServerBusy, OSError) as error:
            log.warning("housekeeping put off: %s", type(error).__name__)


def forget(db: Connection, now: UnixTime) -> None:
    """What is over: sessions, codes, notices, health records, kept answers and refusals after a day."""
    failed_joins.forget_yesterday(db, now)
    sms.forget_old_codes(db, now)
    accounts.forget_old_sessions(db, now)
    page_sessions.forget_old_sessions(db, now)
    notices.forget_old_notices(db, now)
    dissolution_notes.forget_old_notes(db, now)
    health_history.forget_old_records(db, now)
    db.execute(delete(idempotency_keys).where(idempotency_keys.c.created_at <= now - limits.DAY))
