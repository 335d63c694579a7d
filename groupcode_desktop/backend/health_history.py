"""How long what was known of somebody's health before is kept."""

from sqlalchemy import Connection, delete, select

from groupcode_desktop.backend.tables import health_records
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.times import UnixTime


def forget_old_records(db: Connection, now: UnixTime) -> None:
    """Older than 30 days, except the newest of each member."""
    newer = health_records.alias()
    same = (newer.c.group_id == health_records.c.group_id) & (newer.c.person_id == health_records.c.person_id)
    has_newer = select(newer.c.updated_at).where(same, newer.c.updated_at > health_records.c.updated_at)
    old = health_records.c.updated_at <= now - limits.HEALTH_RECORD_LIFETIME
    db.execute(delete(health_records).where(old, has_newer.exists()))
