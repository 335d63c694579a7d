"""What a service of others needs before it is asked: a safe address, and a key that it gave."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

KEY_ID_MAX = 64
SECRET_MIN, SECRET_MAX = 32, 256
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True, slots=True)
class ServiceKey:
    """What the service gave: the id says which key, the secret signs."""

    id: str
    secret: str = field(repr=False)


def is_safe_url(url: str) -> bool:
    """https, or this machine itself; nothing but host, port and path."""
    try:
        parts = urlsplit(url)
        is_plain = not (parts.query or parts.fragment or parts.username or parts.port == 0)
    except ValueError:
        return False
    if not parts.hostname or not is_plain or not url.isascii() or not url.isprintable():
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def is_key_id(text: str) -> bool:
    return 0 < len(text) <= KEY_ID_MAX and _is_one_word(text)


def is_secret(text: str) -> bool:
    return SECRET_MIN <= len(text) <= SECRET_MAX and _is_one_word(text)


def _is_one_word(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text
