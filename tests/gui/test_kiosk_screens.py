"""全屏展示 with two monitors: a process of its own, because monitors are fixed when the program starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

USUAL = {"logicalDpi": 96, "logicalBaseDpi": 96}
DESK = {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800, "dpr": 1}
HALL = {"name": "hall", "x": 1280, "y": 0, "width": 720, "height": 1280, "dpr": 1.5}
"""Upright, and at 150 %."""


def test_two_monitors(tmp_path: Path) -> None:
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [DESK | USUAL, HALL | USUAL]}))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n0", "-q", "-p", "no:cacheprovider", "tests/gui/two_screens.py"],
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout
