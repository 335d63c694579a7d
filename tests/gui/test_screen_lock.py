"""The lock of the system's screen is heard, on a real bus."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from groupcode_desktop.gui.screen_lock.linux import SAVERS

pytestmark = pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a session bus")


def heard(interface: str, value: str) -> str:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.gui.hear_screen_lock", interface, value],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("interface", SAVERS)
def test_a_desktop_that_locks_its_screen_is_heard(interface: str) -> None:
    assert heard(interface, "true") == "locked"


def test_one_that_unlocks_it_is_not() -> None:
    assert heard(SAVERS[0], "false") == ""
