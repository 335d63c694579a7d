"""From a key in the search box of the member table to the painted result; the floor is the painting alone."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import cast

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from groupcode_desktop import _assets, _generated
from groupcode_desktop._generated import resources_rc  # noqa: F401  # pyright: ignore[reportUnusedImport]
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import statistics, times
from groupcode_desktop.domain.health import Colour, NatResult
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import HealthRules
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.members import MembersController, Snapshot
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.members_page import MembersPage
from tests.benchmarks.report import Figure

REACH = {500: 1.2, 5_000: 2.0}
ROUNDS = 12
KEYS = (Qt.Key.Key_L, Qt.Key.Key_I)
UNDO = (Qt.Key.Key_Backspace,) * len(KEYS)
SURNAMES = (("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"))
GIVEN = (("伟", "wei"), ("丽", "li"), ("娜", "na"), ("敏", "min"), ("静", "jing"), ("强", "qiang"))


def figures() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = cast(QApplication, QApplication.instance() or QApplication([]))
    theme.use_fonts(app, Path(_generated.__file__).with_name(_assets.FONT))
    theme.apply(app, Theme.LIGHT)
    with TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        for rows, reach in REACH.items():
            ours, floor = _measure(rows)
            yield Figure(f"key in the search box to painted, {rows:,} rows", ours, floor, "ms", reach)


def _measure(rows: int) -> tuple[float, float]:
    host, tasks, clients = QWidget(), Tasks(), Clients()
    controller = MembersController(clients, tasks, ServerClock(), host)
    page = MembersPage(controller, clients, tasks, host)
    page.resize(1000, 640)
    host.resize(1000, 640)
    host.show()
    members, now = tuple(_member(number) for number in range(rows)), times.now()
    controller.snapshot = Snapshot(members, now, statistics.count(members, now), HealthRules(), [])
    controller.changed.emit()
    QApplication.processEvents()
    keys, paints = list[float](), list[float]()
    for _ in range(ROUNDS):
        for key in (*KEYS, *UNDO):
            keys.append(_timed(lambda key=key: _press(page, key)))
            QApplication.processEvents()
            paints.append(_timed(page.ui.table.viewport().repaint))
    tasks.close()
    host.deleteLater()
    return median(keys), median(paints)


def _press(page: MembersPage, key: Qt.Key) -> None:
    """Painted at once, as processing events may leave the painting to the next frame."""
    QTest.keyClick(page.ui.search, key)
    for widget in (page.ui.search, page.ui.counted, page.ui.table.viewport()):
        widget.repaint()


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000


def _member(number: int) -> Member:
    dice = Random(number)
    parts = [dice.choice(SURNAMES), dice.choice(GIVEN), dice.choice(GIVEN)]
    syllables = [sound for _, sound in parts]
    return Member(
        id=number + 1,
        name="".join(character for character, _ in parts),
        pinyin="".join(syllables) + " " + "".join(sound[0] for sound in syllables),
        remark="",
        department=f"研发{dice.randrange(12)}组",
        role=Role.MEMBER,
        id_type=IdType.RESIDENT,
        id_mask=f"44{'*' * 14}{number % 100:02}",
        phone_mask=f"138****{number % 10_000:04}",
        joined_at=times.now() - number * HOUR,
        colour=dice.choice(list(Colour)),
        nat_result=NatResult.NEGATIVE,
        nat_tested_at=times.now() - dice.randrange(90) * HOUR,
        doses=dice.randrange(4),
        source="demo",
        data_updated_at=times.now(),
    )
