"""How the program was started. Knows no Qt."""

from dataclasses import dataclass
from pathlib import Path

from groupcode_desktop.gui.settings import Language


@dataclass(frozen=True, slots=True)
class Launch:
    """`remote_url` and `language`, when given, win over the settings for this launch only."""

    data: Path
    is_demo: bool = False
    remote_url: str | None = None
    language: Language | None = None

    @property
    def log(self) -> Path:
        return self.data / "log" / "groupcode.log"

    @property
    def font(self) -> Path:
        return Path(__file__).parent.parent / "_generated" / "NotoSansSC-subset.otf"
