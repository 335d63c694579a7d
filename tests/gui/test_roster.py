"""花名册 in the real window: import, who is missing, who is unclear, copies, print, deletion."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from sqlalchemy import select

from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.domain.roster import RosterState
from groupcode_desktop.gui.models.roster import state_text
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.views.roster_dialog import RosterDialog
from groupcode_desktop.gui.views.roster_import_dialog import RosterImportDialog
from tests.gui.answers import answer_next
from tests.gui.demo_group import NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

HEADING = "姓名,手机号,工号,部门,备注"


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def write(folder: Path, *lines: str) -> Path:
    file = folder / "roster.csv"
    file.write_text("\n".join([HEADING, *lines]), "utf-8")
    return file


def open_roster(demo_group: DemoGroup) -> RosterDialog:
    demo_group.show_members(NEW)
    demo_group.page.show_tab("members")
    demo_group.until(lambda: demo_group.page.roster.controller.roster)
    demo_group.press(demo_group.page.members_page.ui.roster)
    dialog = demo_group.page.roster.dialog
    assert dialog is not None
    demo_group.until(dialog.isVisible)
    return dialog


def open_import(demo_group: DemoGroup, dialog: RosterDialog) -> RosterImportDialog:
    is_empty = dialog.ui.begin.isVisible()
    demo_group.press(dialog.ui.begin if is_empty else dialog.ui.import_file)
    return next(one for one in dialog.findChildren(RosterImportDialog) if one.isVisible())


def take(demo_group: DemoGroup, dialog: RosterDialog, file: Path) -> None:
    importing = open_import(demo_group, dialog)
    importing.look_at(file)
    demo_group.until(importing.ui.take.isEnabled)
    demo_group.press(importing.ui.take)
    demo_group.until(lambda: dialog.ui.said.text().startswith("✓ Imported"))
    demo_group.until(lambda: dialog.ui.pages.currentWidget() is dialog.ui.list_page)


def expected_of(demo_group: DemoGroup) -> list[str]:
    """Two members by their unique names, a namesake of a third, and two strangers."""
    members = demo_group.show_members(NEW)
    names = [member.name for member in members]
    unique = [member for member in members if names.count(member.name) == 1][:3]
    for member in unique:
        demo_group.change_member(member.id, remark="", department="")
    first, second, third = [member.name for member in unique]
    return [
        f"{first},,A1,一部,组长",
        f"{second},,A2,一部,",
        f"{third},13800009999,A3,二部,",
        "欧阳缺席,13800008888,A4,二部,",
        "欧阳未到,,A5,三部,",
    ]


def imported(demo_group: DemoGroup, folder: Path) -> RosterDialog:
    file = write(folder, *expected_of(demo_group))
    dialog = open_roster(demo_group)
    take(demo_group, dialog, file)
    demo_group.until(lambda: dialog.ui.missing.count() == 2)
    return dialog


def answer_with(label: str) -> None:
    """Presses the button of the question that is about to open."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == label).click()

    QTimer.singleShot(0, press)


def shown(dialog: RosterDialog) -> list[str]:
    return [entry.name for entry in dialog.model.shown]


def test_without_a_roster_it_says_what_it_is_for(demo_group: DemoGroup) -> None:
    dialog = open_roster(demo_group)
    demo_group.until(dialog.ui.begin.isVisible)
    assert dialog.ui.empty_title.text() == "No roster yet"
    assert_nothing_clipped(dialog)
    assert_all_named(dialog)


def test_the_effect_is_told_before_it_happens(demo_group: DemoGroup, tmp_path: Path) -> None:
    file = write(tmp_path, *expected_of(demo_group))
    dialog = open_roster(demo_group)
    importing = open_import(demo_group, dialog)
    importing.look_at(file)
    demo_group.until(importing.ui.take.isEnabled)
    summary = importing.ui.summary.text()
    assert "Added: 5 · changed: 0 · removed: 0" in summary
    assert "Then expected: 5, of whom 2 have joined." in summary
    assert "of 2 members are filled in" in summary
    assert not importing.replace.isVisible()
    assert_nothing_clipped(importing)
    assert_all_named(importing)
    importing.reject()


def test_completing_or_replacing_is_asked_where_there_is_a_roster(
    demo_group: DemoGroup, tmp_path: Path
) -> None:
    dialog = imported(demo_group, tmp_path)
    importing = open_import(demo_group, dialog)
    importing.look_at(write(tmp_path, "赵新人,,A9,四部,"))
    demo_group.until(importing.ui.take.isEnabled)
    assert "Added: 1 · changed: 0 · removed: 5" in importing.ui.summary.text()
    asked = answer_next(yes=False)
    demo_group.press(importing.ui.take)
    assert asked[0] == "Remove 5 people from the roster?"
    assert dialog.ui.expected.count() == 5
    importing.complete.click()
    demo_group.until(lambda: "Added: 1 · changed: 0 · removed: 0" in importing.ui.summary.text())
    assert_nothing_clipped(importing)
    demo_group.until(importing.ui.take.isEnabled)
    demo_group.press(importing.ui.take)
    demo_group.until(lambda: dialog.ui.expected.count() == 6)


def test_who_is_missing_is_shown_first_and_the_rest_by_a_click(demo_group: DemoGroup, tmp_path: Path) -> None:
    dialog = imported(demo_group, tmp_path)
    dialog.close()
    open_roster(demo_group)
    assert sorted(shown(dialog)) == ["欧阳未到", "欧阳缺席"]
    assert (dialog.ui.expected.count(), dialog.ui.joined.count(), dialog.ui.unclear.count()) == (5, 2, 1)
    for tile, number in ((dialog.ui.joined, 2), (dialog.ui.unclear, 1), (dialog.ui.expected, 5)):
        demo_group.press(tile)
        assert len(shown(dialog)) == number
    assert dialog.ui.counted.text() == "Showing 5 of 5"
    dialog.ui.department.setCurrentText("三部")
    dialog.ui.department.activated.emit(dialog.ui.department.currentIndex())
    assert shown(dialog) == ["欧阳未到"]
    assert_nothing_clipped(dialog)
    assert_all_named(dialog)


def test_the_button_tells_how_many_are_missing(demo_group: DemoGroup, tmp_path: Path) -> None:
    imported(demo_group, tmp_path)
    assert demo_group.page.members_page.ui.roster.text() == "Roster · 2 not joined"


def test_members_get_remark_and_department(demo_group: DemoGroup, tmp_path: Path) -> None:
    imported(demo_group, tmp_path)

    def filled() -> list[tuple[str, str]]:
        return sorted(
            (one.remark, one.department) for one in demo_group.members() if one.department == "一部"
        )

    demo_group.until(lambda: filled() == [("A2", "一部"), ("组长", "一部")])


def test_a_namesake_is_recognised_by_a_manager(demo_group: DemoGroup, tmp_path: Path) -> None:
    dialog = imported(demo_group, tmp_path)
    demo_group.press(dialog.ui.unclear)
    [entry] = dialog.model.shown
    assert entry.state is RosterState.UNCLEAR
    assert dialog.ui.note.isVisible()
    dialog.ui.entries.selectRow(0)
    demo_group.until(dialog.ui.same_person.isEnabled)
    demo_group.press(dialog.ui.same_person)
    demo_group.until(dialog.actions_of_list.menu.isVisible)
    [choice] = dialog.actions_of_list.menu.actions()
    assert choice.text().startswith(entry.name)
    dialog.actions_of_list.menu.close()
    choice.trigger()
    demo_group.until(lambda: dialog.ui.joined.count() == 3)
    assert dialog.ui.unclear.count() == 0


def test_names_and_reminder_are_copied_and_logged(demo_group: DemoGroup, tmp_path: Path) -> None:
    dialog = imported(demo_group, tmp_path)
    demo_group.press(dialog.ui.missing)
    demo_group.press(dialog.ui.copy_names)
    demo_group.until(lambda: dialog.ui.said.text() == "✓ Names copied: 2")
    assert QGuiApplication.clipboard().text() == "\n".join(shown(dialog))
    assert newest_verb(demo_group) == "copy_roster"
    demo_group.press(dialog.ui.copy_reminder)
    assert "您还没有加入团体" in QGuiApplication.clipboard().text()


def test_what_is_shown_is_printed(demo_group: DemoGroup, tmp_path: Path) -> None:
    dialog = imported(demo_group, tmp_path)
    demo_group.press(dialog.ui.missing)
    demo_group.press(dialog.ui.print_list)
    demo_group.until(lambda: dialog.findChild(PrintPreview))
    preview = dialog.findChild(PrintPreview)
    assert preview is not None
    assert (preview.document.title, preview.document.rows) == ("Not joined yet", 2)
    file = tmp_path / "missing.pdf"
    preview.save_to(file)
    demo_group.until(file.exists)
    assert newest_verb(demo_group) == "export_roster"
    preview.reject()


def test_wrong_rows_are_listed_and_saved(
    demo_group: DemoGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_roster(demo_group)
    demo_group.until(dialog.ui.begin.isVisible)
    importing = open_import(demo_group, dialog)
    importing.look_at(write(tmp_path, "张三,123,,,", "李四,,,,"))
    demo_group.until(lambda: importing.model.rowCount() == 1)
    assert [importing.model.item(0, column).text() for column in range(4)] == [
        "2",
        "张三",
        "手机号",
        "This is no mobile phone number.",
    ]
    assert not importing.ui.take.isEnabled()
    saved = tmp_path / "rows.xlsx"

    def chosen(*_arguments: object) -> tuple[str, str]:
        return str(saved), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    demo_group.press(importing.ui.save_rows)
    demo_group.until(saved.exists)
    importing.reject()


def test_deleting_is_asked_and_then_done(demo_group: DemoGroup, tmp_path: Path) -> None:
    dialog = imported(demo_group, tmp_path)
    answer_with("Cancel")
    demo_group.press(dialog.ui.delete_roster)
    assert dialog.ui.expected.count() == 5
    answer_with("Delete roster")
    demo_group.press(dialog.ui.delete_roster)
    demo_group.until(lambda: dialog.ui.pages.currentWidget() is dialog.ui.empty_page)
    assert demo_group.page.members_page.ui.roster.text() == "Roster"


def test_states_are_told_by_shape_too() -> None:
    assert len({state_text(state)[0] for state in RosterState}) == len(RosterState)


def newest_verb(demo_group: DemoGroup) -> str:
    """Of the audit log."""
    of_group = audit_log.c.group_id == demo_group.page.group_id
    newest = select(audit_log.c.verb).where(of_group).order_by(audit_log.c.number.desc()).limit(1)
    with demo_group.backend.database.read() as db:
        return db.execute(newest).scalar_one()
