"""No clipped text and a name on every control, on the smallest window, also at 150 %, in both languages."""

import os
import subprocess
import sys

import pytest

from tests.gui.desktop import Desktops
from tests.gui.page_walk import walk_in_both_languages

SCALED = "150 % is another process: Qt reads its scale factor once"


def test_nothing_is_clipped_or_nameless(desktops: Desktops) -> None:
    assert walk_in_both_languages(desktops.open(demo=True)) == []


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason=SCALED)
def test_the_same_at_150_percent() -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5"}
    test = f"{__file__}::test_nothing_is_clipped_or_nameless"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout
