"""From settings to a running backend: the database opened and migrated, the key proved, the parts put in."""

import hmac
from dataclasses import dataclass

from sqlalchemy import make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database, insert
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.gateways import SmsGateway
from groupcode_desktop.backend.gateways.chosen import ChosenGateway
from groupcode_desktop.backend.gateways.desk import Desk
from groupcode_desktop.backend.migrations import migrate
from groupcode_desktop.backend.phone_access import PhoneListener
from groupcode_desktop.backend.service_keys import ServiceKey
from groupcode_desktop.backend.sources import HealthSource
from groupcode_desktop.backend.tables import settings
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.errors import ServerBusy
from groupcode_desktop.domain.times import Clock, now

KEY_CHECK = "key_check"


@dataclass(frozen=True, slots=True)
class Options:
    """Without `source_url` the health data are the demo's; without `sms_url` codes wait on the 短信台.

    The operator of a `guarded` backend may choose an SMS gateway.
    """

    master_key: bytes
    desk_key: str | None = None
    guarded: bool = False
    hosts: frozenset[str] = frozenset()
    source_url: str | None = None
    source_key: ServiceKey | None = None
    sms_url: str | None = None
    sms_key: ServiceKey | None = None
    contact: str = ""


def open_database(url: str) -> Database:
    """Raises StartFailure when there is no database, or not one of ours."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StartFailure("bad_url", "The database URL is not understood.") from None
    if parsed.get_backend_name() not in ("sqlite", "postgresql") or not parsed.database:
        raise StartFailure(
            "bad_url", "The database URL names neither a SQLite file nor a PostgreSQL database."
        )
    database = Database(url)
    try:
        migrate(database)
    except StartFailure:
        database.close()
        raise
    except (DBAPIError, ServerBusy) as error:
        database.close()
        shown = database.url.render_as_string(hide_password=True)
        cause = error.orig if isinstance(error, DBAPIError) else error.__cause__
        reason = str(getattr(cause, "orig", cause)).strip().splitlines()[0]
        raise StartFailure("no_database", f"The database {shown} does not open: {reason}") from error
    return database


def has_data(database: Database) -> bool:
    """Whether a master key was used with this database before."""
    with database.read() as db:
        return db.execute(select(settings).where(settings.c.name == KEY_CHECK)).first() is not None


def assemble(database: Database, listener: PhoneListener, options: Options, clock: Clock = now) -> Backend:
    vault = Vault(options.master_key)
    _prove_key(database, vault)
    return Backend(
        database=database,
        vault=vault,
        gateway=_gateway(options, database, vault),
        source=_source(options),
        listener=listener,
        desk_key=options.desk_key,
        guarded=options.guarded,
        hosts=options.hosts,
        contact=options.contact,
        clock=clock,
    )


def _gateway(options: Options, database: Database, vault: Vault) -> SmsGateway:
    if options.sms_url is not None and options.sms_key is not None:
        from groupcode_desktop.backend.gateways.http import HttpGateway

        return HttpGateway(options.sms_url, options.sms_key)
    return ChosenGateway(database, vault) if options.guarded else Desk()


def _source(options: Options) -> HealthSource:
    if options.source_url is not None and options.source_key is not None:
        from groupcode_desktop.backend.sources.http import HttpSource

        return HttpSource(options.source_url, options.source_key)
    from groupcode_desktop.backend.sources.demo import DemoSource

    return DemoSource()


def _prove_key(database: Database, vault: Vault) -> None:
    """The first key that comes is the right one for ever."""
    check = vault.signature("check", b"groupcode").hex()
    with database.write() as db:
        row = insert(db, settings).values(name=KEY_CHECK, value=check)
        db.execute(row.on_conflict_do_nothing(index_elements=[settings.c.name]))
        kept = db.execute(select(settings.c.value).where(settings.c.name == KEY_CHECK)).scalar_one()
    if not hmac.compare_digest(kept, check):
        raise StartFailure("wrong_key", "This is not the master key that the data were made with.")
