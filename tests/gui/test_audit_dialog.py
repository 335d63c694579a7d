"""操作日志: read, filtered, checked and exported in front of a real server."""

import csv
from pathlib import Path

import pytest
from sqlalchemy import update

from groupcode_desktop.backend import audit
from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.gui.models.audit_texts import verb_words
from groupcode_desktop.gui.views.audit_dialog import AuditDialog
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def dialog(demo_group: DemoGroup) -> AuditDialog:
    group = demo_group.show(MAIN)
    with demo_group.backend.database.write() as db:
        for verb in ["make_invite"] * 250 + ["refresh_group", "set_rules"]:
            entry = audit.Entry(group.id, verb, 1, 1)
            audit.record(db, demo_group.backend.vault, entry, demo_group.backend.clock())
    demo_group.page.show_tab("info")
    demo_group.press(demo_group.page.info_page.ui.audit)
    dialog = demo_group.page.info_page.findChild(AuditDialog)
    assert isinstance(dialog, AuditDialog)
    demo_group.until(lambda: dialog.model.rowCount() == 200)
    return dialog


def cell(dialog: AuditDialog, row: int, column: int) -> str:
    return str(dialog.model.index(row, column).data())


def test_the_newest_stands_first_and_older_follow(dialog: AuditDialog, demo_group: DemoGroup) -> None:
    assert cell(dialog, 0, 2) == "Set the health rules"
    assert cell(dialog, 0, 3) == "✓ Done"
    demo_group.press(dialog.ui.older)
    demo_group.until(lambda: dialog.model.rowCount() == 253)
    assert cell(dialog, 252, 2) == "Created the group"
    assert not dialog.ui.older.isVisible()
    assert_all_named(dialog)
    assert_nothing_clipped(dialog)


def test_a_filter_asks_the_server(dialog: AuditDialog, demo_group: DemoGroup) -> None:
    place = dialog.ui.verb.findData("refresh_group")
    dialog.ui.verb.setCurrentIndex(place)
    dialog.ui.verb.activated.emit(place)
    demo_group.until(lambda: dialog.model.rowCount() == 1)
    dialog.ui.who.setText("没有这个人")
    demo_group.until(dialog.ui.empty.isVisible)


def test_a_whole_log_is_said_to_be_whole(dialog: AuditDialog, demo_group: DemoGroup) -> None:
    demo_group.press(dialog.ui.check)
    demo_group.until(dialog.ui.said.isVisible)
    assert dialog.ui.said.text() == "✓ Whole: 253 lines, none altered or removed."


def test_a_changed_line_is_named(dialog: AuditDialog, demo_group: DemoGroup) -> None:
    with demo_group.backend.database.write() as db:
        db.execute(update(audit_log).where(audit_log.c.number == 7).values(verb="join"))
    demo_group.press(dialog.ui.check)
    demo_group.until(dialog.ui.failure.isVisible)
    assert "line 7" in dialog.ui.failure.text()


def test_all_of_it_goes_into_a_file(dialog: AuditDialog, demo_group: DemoGroup, tmp_path: Path) -> None:
    file = tmp_path / "exported" / "log.csv"
    file.parent.mkdir()
    dialog.export_to(str(file))
    demo_group.until(dialog.ui.said.isVisible)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Time", "Who", "What", "Result"]
    assert len(rows) == 254
    assert list(file.parent.iterdir()) == [file]
    dialog.ui.who.clear()
    dialog.ui.period.activated.emit(0)
    demo_group.until(lambda: cell(dialog, 0, 2) == "Exported the audit log · 253 rows")


def test_a_file_that_cannot_be_written_is_told(
    dialog: AuditDialog, demo_group: DemoGroup, tmp_path: Path
) -> None:
    dialog.export_to(str(tmp_path / "absent" / "log.csv"))
    demo_group.until(dialog.ui.failure.isVisible)
    assert "could not be written" in dialog.ui.failure.text()


def test_every_verb_is_offered(dialog: AuditDialog) -> None:
    offered = {dialog.ui.verb.itemData(place) for place in range(dialog.ui.verb.count())}
    assert offered == {"", *verb_words()}
