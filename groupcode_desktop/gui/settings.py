"""What the operator chose, in one small file of the data directory. Knows no Qt: read before Qt starts."""

import json
import logging
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en_US"


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """In device-independent pixels of the whole desktop."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool


@dataclass(frozen=True, slots=True)
class Settings:
    """`server_chosen` is False until the first run is over; `remote_url` None means this computer.

    `pins` are hashes, by operator; `pin_tries` the wrong ones since the window was locked.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    server_chosen: bool = False
    remote_url: str | None = None
    place: WindowPlace | None = None
    notify_attention: bool = False
    kiosk_screen: str = ""
    lock_minutes: int = 10
    pins: dict[str, str] = field(default_factory=dict[str, str])
    pin_tries: int = 0
    locked: bool = False


class SettingsStore:
    def __init__(self, file: Path) -> None:
        self._file = file
        self.now = self._read()

    def change(self, **values: Any) -> None:
        """Written whole and at once; a file that cannot be written costs the memory, not the program."""
        self.now = replace(self.now, **values)
        part = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(asdict(self.now), indent=2), "utf-8")
            part.replace(self._file)
        except OSError:
            log.warning("settings could not be written", exc_info=True)

    def _read(self) -> Settings:
        try:
            return _settings(json.loads(self._file.read_text("utf-8")))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, TypeError, AttributeError):
            log.warning("settings could not be read", exc_info=True)
            return Settings()


def _settings(values: dict[str, Any]) -> Settings:
    """By the standard library alone: it is read before the window, and other decoders take long to load."""
    place = values.get("place")
    remote_url = values.get("remote_url")
    return Settings(
        language=Language(values.get("language", Language.SYSTEM)),
        theme=Theme(values.get("theme", Theme.SYSTEM)),
        text_percent=int(values.get("text_percent", 100)),
        server_chosen=bool(values.get("server_chosen", False)),
        remote_url=None if remote_url is None else str(remote_url),
        place=WindowPlace(**place) if place else None,
        notify_attention=bool(values.get("notify_attention", False)),
        kiosk_screen=str(values.get("kiosk_screen", "")),
        lock_minutes=int(values.get("lock_minutes", 10)),
        pins=dict(values.get("pins", {})),
        pin_tries=int(values.get("pin_tries", 0)),
        locked=bool(values.get("locked", False)),
    )
