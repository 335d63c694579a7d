"""PySide6 6.12.0 loses a reference of None or True at each call on Python 3.11 and ends the interpreter.

The build that runs here must not; and no installation may choose the one that does.
"""

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, Signal, Slot

ROOT = Path(__file__).parent.parent
CALLS = 500
NOISE = 100  # references that other threads and the interpreter itself may drop meanwhile


class Bell(QObject):
    rung = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self.hear)

    @Slot(object)
    def hear(self, _what: object) -> None:
        self.setProperty("heard", True)


def ring(bell: Bell) -> None:
    bell.rung.emit(None)
    bell.rung.emit(True)


def read_and_write(bell: Bell) -> None:
    bell.setProperty("nothing", None)
    bell.property("nothing")
    bell.property("heard")
    bell.blockSignals(False)
    bell.signalsBlocked()


def ask_a_model(_bell: Bell) -> None:
    model = QStringListModel(["广州塔"])
    index = model.index(0, 0, QModelIndex())
    model.setData(index, None, Qt.ItemDataRole.EditRole)
    model.data(index, Qt.ItemDataRole.UserRole)
    model.setStringList(["广州塔", "海心沙"])


@pytest.mark.parametrize("call", [ring, read_and_write, ask_a_model])
@pytest.mark.parametrize("constant", [None, True, False], ids=repr)
def test_no_reference_is_lost(call: Callable[[Bell], None], constant: object) -> None:
    bell = Bell()
    call(bell)
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        call(bell)
    assert sys.getrefcount(constant) > before - NOISE


def pins_of_pyside() -> dict[str, list[Requirement]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    places = {"build": project["build-system"]["requires"], "run": project["project"]["dependencies"]}
    return {
        place: [r for r in map(Requirement, lines) if r.name == "PySide6-Essentials"]
        for place, lines in places.items()
    }


@pytest.mark.parametrize("place", ["build", "run"])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_the_broken_build_is_never_installed_where_it_is_broken(place: str, python: str) -> None:
    pins = pins_of_pyside()[place]
    chosen = [r for r in pins if r.marker is None or r.marker.evaluate({"python_version": python})]
    assert len(chosen) == 1
    assert chosen[0].specifier.contains("6.11.3")
    assert chosen[0].specifier.contains("6.12.0") == (python != "3.11")
    assert chosen[0].specifier.contains("6.12.1")
