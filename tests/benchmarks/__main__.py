"""All figures, or those of the named parts: `python -m tests.benchmarks [starting …]`."""

import importlib
import sys

from tests.benchmarks.report import headline

PARTS = ("starting", "filter", "paper", "serving")


def main() -> None:
    print(headline())
    for part in sys.argv[1:] or PARTS:
        for figure in importlib.import_module(f"tests.benchmarks.{part}").figures():
            print(figure.line(), flush=True)


if __name__ == "__main__":
    main()
