"""The screen is kept awake by the desktop's own service, and goes to sleep again in every case."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a session bus")


@pytest.mark.parametrize("ending", ["release", "kill"])
def test_the_desktop_is_asked_and_forgets_the_wish(ending: str) -> None:
    """Released, or killed without a word: the line on the bus is cut, and the wish with it."""
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.gui.hold_awake", ending],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
    )
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert said == [["Group Code", "a code is shown"], "gone"], done.stderr
