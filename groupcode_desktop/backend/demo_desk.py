"""Who could not join the demo's first group today, for whom staff can do something."""

from sqlalchemy import Connection

from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import failed_joins
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.times import UnixTime, local_date

_REFUSED = (
    (4, "陈*华", "136****2071", errors.CodeExpired),
    (17, "欧**敏", "159****8834", errors.IdBoundToOtherPhone),
    (38, "李*", "135****0462", errors.AlreadyMember),
)
"""Minutes ago, masks, and why."""


def refuse_some(db: Connection, vault: Vault, group_id: int, now: UnixTime) -> None:
    """Those of an earlier start stand there as of today."""
    rows = [
        {
            "group_id": group_id,
            "phone_index": vault.index("demo", phone),
            "at": now - 60 * minutes,
            "day": local_date(now).toordinal(),
            "name_mask": name,
            "phone_mask": phone,
            "reason": refusal.code,
        }
        for minutes, name, phone, refusal in _REFUSED
    ]
    statement = insert(db, failed_joins)
    newer = {name: statement.excluded[name] for name in ("at", "day")}
    keys = ["group_id", "phone_index"]
    db.execute(statement.on_conflict_do_update(index_elements=keys, set_=newer), rows)
