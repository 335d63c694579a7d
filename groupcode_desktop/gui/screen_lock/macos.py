"""macOS: the login window tells every program that the screen is locked.

https://developer.apple.com/documentation/corefoundation/cfnotificationcenter
"""

import ctypes
from collections.abc import Callable

FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
LOCKED = b"com.apple.screenIsLocked"
UTF8, DELIVER_AT_ONCE = 0x08000100, 4
Pointer = ctypes.c_void_p
_Called = ctypes.CFUNCTYPE(None, Pointer, Pointer, Pointer, Pointer, Pointer)


class MacWatcher:
    """Its messages come through the run loop that Qt runs."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._api = ctypes.CDLL(FOUNDATION)
        for name in ("CFNotificationCenterGetDistributedCenter", "CFStringCreateWithCString"):
            getattr(self._api, name).restype = Pointer
        self._centre = Pointer(self._api.CFNotificationCenterGetDistributedCenter())
        self._name = Pointer(self._api.CFStringCreateWithCString(None, LOCKED, ctypes.c_uint32(UTF8)))
        self._called = _Called(self._take)
        self._api.CFNotificationCenterAddObserver(
            self._centre, Pointer(id(self)), self._called, self._name, None, ctypes.c_long(DELIVER_AT_ONCE)
        )

    def end(self) -> None:
        self._api.CFNotificationCenterRemoveEveryObserver(self._centre, Pointer(id(self)))

    def _take(self, *_told: object) -> None:
        self._tell()
