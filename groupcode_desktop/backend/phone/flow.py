"""One person's way through the form, kept in a signed cookie: no other site can send the form for them."""

import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace

from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.times import UnixTime

COOKIE = "flow"
LIFETIME = HOUR
_NONCE_BYTES = 16
_TIME_BYTES = 8


@dataclass(frozen=True, slots=True)
class Flow:
    """`nonce` names this one form, however often it is sent; `joined` is set once it led to a membership."""

    nonce: bytes
    started_at: UnixTime
    joined: bool = False

    def is_over(self, now: UnixTime) -> bool:
        return now >= self.started_at + LIFETIME

    def after_joining(self) -> "Flow":
        return replace(self, joined=True)

    def _packed(self) -> bytes:
        return self.nonce + self.started_at.to_bytes(_TIME_BYTES) + bytes([self.joined])

    def cookie(self, vault: Vault, token: str) -> str:
        """Holds for the invite of that token alone."""
        packed = self._packed()
        return urlsafe_b64encode(packed + vault.signature("phone flow", packed + token.encode())).decode()

    def proof(self, vault: Vault, token: str) -> str:
        """Stands in the form itself: only a page that this service made for the cookie's owner has it."""
        return vault.signature("phone form", self.nonce + token.encode()).hex()

    def is_proved_by(self, proof: str, vault: Vault, token: str) -> bool:
        return hmac.compare_digest(proof.encode(), self.proof(vault, token).encode())


def new_flow(now: UnixTime) -> Flow:
    return Flow(os.urandom(_NONCE_BYTES), now)


def read_cookie(vault: Vault, token: str, cookie: str) -> Flow | None:
    """None when it was not made here, or not for this invite."""
    try:
        raw = urlsafe_b64decode(cookie.encode("ascii"))
    except ValueError:
        return None
    length = _NONCE_BYTES + _TIME_BYTES + 1
    packed, signature = raw[:length], raw[length:]
    if not hmac.compare_digest(signature, vault.signature("phone flow", packed + token.encode())):
        return None
    started_at = int.from_bytes(packed[_NONCE_BYTES:-1])
    return Flow(packed[:_NONCE_BYTES], started_at, packed[-1] == 1)
