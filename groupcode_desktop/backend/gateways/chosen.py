"""The gateway that the operator of this computer chose; the 短信台 until there is one."""

import threading
from dataclasses import dataclass

from sqlalchemy import delete, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.database import Database, insert
from groupcode_desktop.backend.gateways import Message, SmsGateway
from groupcode_desktop.backend.gateways.desk import Desk
from groupcode_desktop.backend.service_keys import (
    SECRET_MAX,
    SECRET_MIN,
    ServiceKey,
    is_key_id,
    is_safe_url,
    is_secret,
)
from groupcode_desktop.backend.tables import settings
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.sms import Gateway, GatewayChoice

SETTING = "sms_gateway"


@dataclass(frozen=True, slots=True)
class _Kept:
    url: str
    key_id: str
    sealed: bytes


class ChosenGateway:
    """Kept in the database, its secret sealed there; nothing gives the secret back."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault
        self._choosing = threading.Lock()
        self._kept = self._read()
        self._gateway: SmsGateway | None = None

    @property
    def has_desk(self) -> bool:
        return self._kept is None

    def send(self, message: Message, limit: float | None = None) -> None:
        self._now().send(message, limit)

    def gateway(self) -> Gateway:
        kept = self._kept
        return Gateway(
            sends=kept is not None,
            fixed=False,
            url=kept.url if kept else None,
            key_id=kept.key_id if kept else None,
        )

    def read_again(self) -> None:
        """Other data are in the database now."""
        with self._choosing:
            self._kept, self._gateway = self._read(), None

    def key_of(self, choice: GatewayChoice) -> ServiceKey:
        """Where no secret is given, the known one; InvalidInput for url, key_id and secret."""
        flaws = {
            "url": None if is_safe_url(choice.url or "") else FieldFlaw.URL_UNSAFE,
            "key_id": None if is_key_id(choice.key_id) else FieldFlaw.KEY_FORMAT,
            "secret": self._flaw_of_secret(choice.secret),
        }
        found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
        if found:
            raise InvalidInput(found)
        return ServiceKey(choice.key_id, choice.secret or self._secret())

    def keep(self, url: str, key: ServiceKey) -> None:
        sealed = self._vault.seal(key.secret.encode(), bound_to=SETTING.encode())
        kept = _Kept(url, key.id, sealed)
        value = wire.encode(kept).decode()
        with self._choosing:
            with self._database.write() as db:
                statement = insert(db, settings).values(name=SETTING, value=value)
                db.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
            self._kept, self._gateway = kept, None

    def forget(self) -> None:
        """The 短信台 again; the secret is gone."""
        with self._choosing:
            with self._database.write() as db:
                db.execute(delete(settings).where(settings.c.name == SETTING))
            self._kept, self._gateway = None, None

    def _now(self) -> SmsGateway:
        """Made when the first message is sent: what it is made of loads slowly."""
        with self._choosing:
            if self._gateway is None:
                self._gateway = self._made()
            return self._gateway

    def _made(self) -> SmsGateway:
        if self._kept is None:
            return Desk()
        from groupcode_desktop.backend.gateways.http import HttpGateway

        return HttpGateway(self._kept.url, ServiceKey(self._kept.key_id, self._secret()))

    def _flaw_of_secret(self, secret: str) -> FieldFlaw | None:
        if not secret:
            return FieldFlaw.REQUIRED if self._kept is None else None
        if len(secret) < SECRET_MIN:
            return FieldFlaw.TOO_SHORT
        if len(secret) > SECRET_MAX:
            return FieldFlaw.TOO_LONG
        return None if is_secret(secret) else FieldFlaw.KEY_FORMAT

    def _secret(self) -> str:
        if self._kept is None:
            raise RuntimeError("no gateway is chosen")
        return self._vault.open(self._kept.sealed, bound_to=SETTING.encode()).decode()

    def _read(self) -> _Kept | None:
        with self._database.read() as db:
            kept = db.execute(select(settings.c.value).where(settings.c.name == SETTING)).scalar()
        return None if kept is None else wire.decode(kept.encode(), _Kept)
