"""From starting the process to the painted window and to 500 real rows; memory; beside a bare window."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.report import Figure

ROUNDS = 7


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as directory:
        for module in ("bare_window", "our_window"):
            _run(module, directory)  # warms the disk, makes the demo data
        pairs = [(_run("bare_window", directory), _run("our_window", directory)) for _ in range(ROUNDS)]
    bare = [median(each[at] for each, _ in pairs) for at in range(2)]
    ours = [median(each[at] for _, each in pairs) for at in range(4)]
    yield Figure("start to painted window", ours[0], bare[0], "ms", 1.4)
    yield Figure("start to 500 real rows, backend started too", ours[1], bare[0], "ms", 3.0)
    yield Figure("memory of the desktop with 500 rows", ours[2] / 1024, bare[1] / 1024, "MB", 1.8)
    yield Figure("memory of the idle backend, against 80 MB", ours[3] / 1024, 80, "MB", 1.0)


def _run(module: str, directory: str) -> list[float]:
    """Milliseconds for each time that the program prints, then its KiB."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": directory}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as where it is installed
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", str(Path(directory) / "data")],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    numbers = [float(word) for word in done.stdout.split()]
    if len(numbers) != (2 if module == "bare_window" else 4):
        raise RuntimeError(f"{module}: {done.stdout}{done.stderr}")
    return [(number - begin) * 1_000 if number > begin else number for number in numbers]
