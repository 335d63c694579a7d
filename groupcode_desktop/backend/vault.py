"""Everything made with the server's one secret key: sealed identities, blind indexes, invite tokens."""

import hashlib
import hmac
import os
from base64 import urlsafe_b64encode

KEY_BYTES = 32
TOKEN_BYTES = 16
INDEX_BYTES = 32


def token_hash(token: str) -> bytes:
    """What is stored of an opaque random token."""
    return hashlib.sha256(token.encode()).digest()


class Vault:
    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != KEY_BYTES:
            raise ValueError(f"the master key has {len(master_key)} bytes, not {KEY_BYTES}")
        self._master_key = master_key
        self._sealing_key = self._derived("seal")
        self._index_key = self._derived("index")
        self._token_key = self._derived("invite")

    def _derived(self, purpose: str) -> bytes:
        return hmac.digest(self._master_key, f"groupcode {purpose}".encode(), "sha256")

    def index(self, kind: str, value: str) -> bytes:
        """A blind index: equal values of one kind give equal bytes, which tell nothing without the key."""
        return hmac.digest(self._index_key, f"{kind}\0{value}".encode(), "sha256")

    def seal(self, plain: bytes, bound_to: bytes) -> bytes:
        """AES-256-GCM; opens only together with the same `bound_to`."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # 60 ms: not at start

        nonce = os.urandom(12)
        return nonce + AESGCM(self._sealing_key).encrypt(nonce, plain, bound_to)

    def open(self, sealed: bytes, bound_to: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._sealing_key).decrypt(sealed[:12], sealed[12:], bound_to)

    def invite_token(self, invite_id: int) -> str:
        """22 characters that cannot be guessed without the key, so that only their hash need be stored."""
        digest = hmac.digest(self._token_key, str(invite_id).encode(), "sha256")
        return urlsafe_b64encode(digest[:TOKEN_BYTES]).rstrip(b"=").decode()

    def signature(self, purpose: str, message: bytes) -> bytes:
        return hmac.digest(self._derived(purpose), message, "sha256")
