"""How often one phone gets a message: one a minute, ten a day, whoever asks at the same time."""

from sqlalchemy import Connection, case, delete, select, update

from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import sms_sends
from groupcode_desktop.domain import limits, times
from groupcode_desktop.domain.errors import SmsDailyLimit, SmsTooSoon
from groupcode_desktop.domain.times import UnixTime


def count(db: Connection, phone_index: bytes, now: UnixTime) -> None:
    """Raises SmsTooSoon, SmsDailyLimit. A day is a calendar day in Asia/Shanghai."""
    day = times.local_date(now).toordinal()
    row = insert(db, sms_sends).values(phone_index=phone_index, day=day, sent=1, last_sent_at=now)
    same_day = sms_sends.c.day == row.excluded.day
    counted = row.on_conflict_do_update(
        index_elements=[sms_sends.c.phone_index],
        set_={
            "day": row.excluded.day,
            "sent": case((same_day, sms_sends.c.sent + 1), else_=1),
            "last_sent_at": row.excluded.last_sent_at,
        },
        where=(row.excluded.last_sent_at >= sms_sends.c.last_sent_at + limits.SMS_PAUSE)
        & ((sms_sends.c.day < row.excluded.day) | (same_day & (sms_sends.c.sent < limits.SMS_PER_DAY))),
    )
    if db.execute(counted.returning(sms_sends.c.sent)).one_or_none() is None:
        _refuse(db, phone_index, day, now)


def take_back(db: Connection, phone_index: bytes, counted_at: UnixTime) -> None:
    """What was counted at that time did not leave: the day has it again, and there is no pause.

    The pause keeps everybody else out until then, so that nothing else is taken back.
    """
    same = (sms_sends.c.phone_index == phone_index) & (sms_sends.c.last_sent_at == counted_at)
    values = {"sent": sms_sends.c.sent - 1, "last_sent_at": counted_at - limits.SMS_PAUSE}
    db.execute(update(sms_sends).where(same).values(values))


def forget_old(db: Connection, now: UnixTime) -> None:
    db.execute(delete(sms_sends).where(sms_sends.c.last_sent_at <= now - 2 * limits.DAY))


def _refuse(db: Connection, phone_index: bytes, day: int, now: UnixTime) -> None:
    row = db.execute(select(sms_sends).where(sms_sends.c.phone_index == phone_index)).one()
    if row.day == day and row.sent >= limits.SMS_PER_DAY:
        midnight = times.local_time(now).replace(hour=0, minute=0, second=0)
        left = limits.DAY - (now - int(midnight.timestamp()))
        raise SmsDailyLimit(retry_after=left, limit=limits.SMS_PER_DAY)
    raise SmsTooSoon(retry_after=row.last_sent_at + limits.SMS_PAUSE - now)
