"""The program itself with demo data: prints when it painted, when it showed 500 rows, and its memory.

`python -m tests.benchmarks.our_window DATA_DIR` starts it just as `groupcode --demo` does: the probe is put
in when the program has started its backend and is about to import Qt.
"""

import sys
import time
from typing import Any

from groupcode_desktop import app
from groupcode_desktop.client.child import BackendChild
from tests.benchmarks.memory import resident_kib


def main() -> None:
    class WatchedChild(BackendChild):
        def start(self) -> None:
            is_first = self.pid is None
            super().start()
            if is_first:
                _watch(self)

    app.BackendChild = WatchedChild
    sys.exit(app.main(["--demo", "--data-dir", sys.argv[1]]))


def _watch(child: BackendChild) -> None:
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from groupcode_desktop.gui import program
    from groupcode_desktop.gui.views.members_page import MembersPage

    class Probe(QObject):
        def __init__(self, probed: program.Program) -> None:
            super().__init__(probed)
            self._window = probed.window
            self._groups = probed.parts.groups
            self._window.painted.connect(self.tell_painted)
            self._timer = QTimer(self, interval=1)
            self._timer.timeout.connect(self.open_full_group)

        def tell_painted(self) -> None:
            print(time.time(), flush=True)
            self._timer.start()

        def open_full_group(self) -> None:
            full = next((group for group in self._groups.managed() if group.is_full), None)
            if full is None or self._window.pages.current != "home":
                return
            self._timer.timeout.disconnect()
            self._timer.timeout.connect(self.await_rows)
            self._window.open_group(full.id, "members")

        def await_rows(self) -> None:
            page = self._window.findChild(MembersPage)
            if page is not None and page.ui.table.model().rowCount() == 500:
                self._timer.stop()
                page.ui.table.viewport().repaint()
                print(time.time(), flush=True)
                print(resident_kib("self"), resident_kib(str(child.pid)), flush=True)
                QApplication.quit()

    class ProbedProgram(program.Program):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            Probe(self)

    program.Program = ProbedProgram


if __name__ == "__main__":
    main()
