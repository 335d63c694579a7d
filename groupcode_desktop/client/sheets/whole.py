"""Files are written whole, or stay as they were."""

import os
import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path


class Abandoned(Exception):
    """The person does not want the file any more."""


def never() -> bool:
    return False


@contextmanager
def written_whole(file: Path, is_abandoned: Callable[[], bool] = never) -> Generator[Path]:
    """Gives where to write; at the end that becomes the file. Raises OSError, Abandoned."""
    part = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        if is_abandoned():
            raise Abandoned
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
