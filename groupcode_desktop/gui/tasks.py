"""The one door to the background: blocking work runs in order on one thread, answers on the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Tasks(QObject):
    """Callbacks must be methods of QObjects; what comes for one that is gone meanwhile is dropped.

    `error_seen` tells of every failure, for those who care for one kind wherever it happens.
    """

    busy_changed = Signal(bool)
    error_seen = Signal(Exception)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None, executor: Executor | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(1, "background")
        self._pending = 0
        self._is_closed = False
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def job() -> None:
            try:
                result = work()
            except Exception as error:
                self.error_seen.emit(error)
                self._finished.emit(failed, error)
            else:
                self._finished.emit(done, result)

        if self._is_closed:
            return
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        self._executor.submit(job)

    def close(self) -> None:
        """Drops what has not begun, waits for what has; nothing is run or delivered afterwards."""
        self._is_closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object)
    def _deliver(self, callback: Callable[[object], None], value: object) -> None:
        if self._is_closed:
            return
        self._pending -= 1
        if self._pending == 0:
            self.busy_changed.emit(False)
        receiver = getattr(callback, "__self__", None)
        if not isinstance(receiver, QObject) or isValid(receiver):
            callback(value)
