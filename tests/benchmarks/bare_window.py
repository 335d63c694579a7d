"""The floor of the start: a PySide6 window with a table of 500 rows and nothing else.

Prints the Unix time of its first paint, then its memory in KiB, and leaves.
"""

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.memory import resident_kib


class Table(QTableView):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print(time.time(), flush=True)
            QTimer.singleShot(0, report_and_leave)


def report_and_leave() -> None:
    print(resident_kib("self"), flush=True)
    QApplication.quit()


def main() -> None:
    app = QApplication([])
    model = QStandardItemModel(0, 8)
    for row in range(500):
        model.appendRow([QStandardItem(f"成员 {row} · {column}") for column in range(8)])
    table = Table()
    table.setModel(model)
    window = QMainWindow()
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
