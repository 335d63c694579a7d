"""groupcode --demo --screenshots DIR: every screen, without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

SCREENS = [
    "first-run",
    "sign-in",
    "real-name",
    "home",
    "create-group",
    "created",
    "not-created",
    "overview",
    "statistics",
    "departments",
    "print-statistics",
    "import-health",
    "members",
    "import-roster",
    "roster",
    "members-filtered",
    "saved-filters",
    "member-detail",
    "print-details",
    "print-members",
    "reports-off",
    "reports",
    "print-reports",
    "phone-access",
    "invites",
    "print-poster",
    "invites-refused",
    "invites-codes",
    "assisted-join",
    "kiosk",
    "kiosk-paused",
    "group-info",
    "health-rules",
    "audit-log",
    "joined-group",
    "sms-desk",
    "settings",
    "settings-lock",
    "settings-gateway",
    "keys",
    "locked",
    "connection-lost",
]


PATIENCE = 580
"""Seconds, for a machine that has much else to do."""
pytestmark = pytest.mark.timeout(PATIENCE + 20)


def take(folder: Path) -> subprocess.CompletedProcess[str]:
    """In Chinese alone, without any display to fall back on."""
    words = ["--demo", "--screenshots", str(folder), "--language", "zh_CN"]
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "groupcode_desktop", *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def test_every_screen_is_drawn_in_both_themes(tmp_path: Path) -> None:
    done = take(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{2 * len(SCREENS)} pictures in {tmp_path}\n"
    numbered = [f"{number:02}-{screen}" for number, screen in enumerate(SCREENS, 1)]
    for look in ("zh-light", "zh-dark"):
        assert sorted(file.stem for file in (tmp_path / look).glob("*.png")) == numbered
    image = QImage(str(tmp_path / "zh-light" / f"{SCREENS.index('invites') + 1:02}-invites.png"))
    assert (image.width(), image.height()) == (1280, 800)


def test_a_picture_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "zh-light").mkdir()
    (tmp_path / "zh-light" / "01-first-run.png").mkdir()
    done = take(tmp_path)
    assert done.returncode == 1
    assert "groupcode: no picture of first-run" in done.stderr
