"""Windows: https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate"""

import ctypes
import logging
import sys

log = logging.getLogger(__name__)

CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2


class WindowsKeeper:
    """Windows forgets the wish with the thread that had it, and so with the program."""

    def hold(self, reason: str) -> None:
        _set(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)

    def release(self) -> None:
        _set(CONTINUOUS)


def _set(flags: int) -> None:
    if sys.platform == "win32" and not ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)):
        log.warning("Windows does not keep the screen awake")
