"""Names for files made of names that people chose."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
LONGEST = 160
"""Bytes: file systems take 255, and a file that is being written has a few more."""


def file_name(title: str, suffix: str) -> str:
    """One that every system takes: no path, no device, no hidden file, no sign that hides or turns text."""
    shown = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in title)
    plain = " ".join(_FORBIDDEN.sub(" ", shown).split())
    plain = plain.encode()[:LONGEST].decode(errors="ignore").strip(" .")
    if not plain or _DEVICES.fullmatch(plain.split(".")[0].strip()):
        plain = f"_{plain}"
    return f"{plain}.{suffix}"
