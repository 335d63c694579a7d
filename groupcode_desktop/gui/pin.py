"""The PIN that unlocks the window: kept as a salted scrypt hash, never itself."""

import hashlib
import hmac
import secrets

COST, BLOCK, LANES = 2**14, 8, 1
"""About 45 ms and 16 MB for a try (RFC 7914)."""
SALT_BYTES = 16
SHORTEST, LONGEST = 4, 12


def is_pin(text: str) -> bool:
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


def hashed(pin: str) -> str:
    salt = secrets.token_bytes(SALT_BYTES)
    return f"scrypt:{COST}:{BLOCK}:{LANES}:{salt.hex()}:{_digest(pin, COST, BLOCK, LANES, salt).hex()}"


def matches(pin: str, kept: str) -> bool:
    """False too for a hash that cannot be read."""
    try:
        name, cost, block, lanes, salt, digest = kept.split(":")
        found = _digest(pin, int(cost), int(block), int(lanes), bytes.fromhex(salt))
        return name == "scrypt" and hmac.compare_digest(found, bytes.fromhex(digest))
    except ValueError:
        return False


def _digest(pin: str, cost: int, block: int, lanes: int, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, dklen=32)
