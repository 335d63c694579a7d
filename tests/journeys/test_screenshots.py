"""groupcode --demo --screenshots DIR: every screen, without a display."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

SCREENS = [
    "01-first-run",
    "02-sign-in",
    "03-real-name",
    "04-home",
    "05-create-group",
    "06-created",
    "07-not-created",
    "08-overview",
    "09-statistics",
    "10-members",
    "11-members-filtered",
    "12-member-detail",
    "13-reports-off",
    "14-reports",
    "15-phone-access",
    "16-invites",
    "17-group-info",
    "18-health-rules",
    "19-joined-group",
    "20-sms-desk",
    "21-settings",
    "22-connection-lost",
]


def take(folder: Path) -> subprocess.CompletedProcess[str]:
    """In Chinese alone, without any display to fall back on."""
    words = ["--demo", "--screenshots", str(folder), "--language", "zh_CN"]
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "groupcode_desktop", *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=240,
    )


def test_every_screen_is_drawn_in_both_themes(tmp_path: Path) -> None:
    done = take(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"44 pictures in {tmp_path}\n"
    for look in ("zh-light", "zh-dark"):
        assert sorted(file.stem for file in (tmp_path / look).glob("*.png")) == SCREENS
    image = QImage(str(tmp_path / "zh-light" / "16-invites.png"))
    assert (image.width(), image.height()) == (1280, 800)


def test_a_picture_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "zh-light").mkdir()
    (tmp_path / "zh-light" / "01-first-run.png").mkdir()
    done = take(tmp_path)
    assert done.returncode == 1
    assert "groupcode: no picture of first-run" in done.stderr
