"""What a refresh brought, from when tests count, and health data from a file, in the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.refresh import identities_of
from groupcode_desktop.client.health_file import read_health_file
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import Colour, HealthRecord, NatBasis, NatBucket
from groupcode_desktop.domain.health_changes import Changes, Missing, RefreshReport
from groupcode_desktop.domain.import_rows import RowFlaw
from groupcode_desktop.domain.limits import HOUR, REFRESH_PAUSE
from groupcode_desktop.gui.models.health_texts import flaw_text, news
from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.views.health_bar import HealthBar
from groupcode_desktop.gui.views.health_import_dialog import HealthImportDialog
from tests.cast import id_number
from tests.conftest import SetClock
from tests.gui.demo_group import NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def bar_of(demo_group: DemoGroup) -> HealthBar:
    return demo_group.page.health_bar


def refreshed(demo_group: DemoGroup, clock: SetClock) -> Group:
    clock.pass_by(REFRESH_PAUSE)
    group = demo_group.show(NEW)
    demo_group.until(demo_group.page.ui.refresh.isEnabled)
    demo_group.press(demo_group.page.ui.refresh)
    demo_group.until(lambda: demo_group.page.health_data.report)
    return group


def answer_with(label: str) -> None:
    """Presses the button of the question that is about to open."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == label).click()

    QTimer.singleShot(0, press)


def test_who_refreshed_stands_below_the_numbers(demo_group: DemoGroup, clock: SetClock) -> None:
    refreshed(demo_group, clock)
    report = demo_group.page.health_data.report
    assert report is not None
    caption = bar_of(demo_group).ui.caption.text()
    assert f"Refreshed by {report.by}, {minute_time(report.at)}" in caption
    assert "Tests count from the testing time" in caption


def test_news_are_told_until_they_are_noted(demo_group: DemoGroup, clock: SetClock) -> None:
    members = demo_group.show_members(NEW)
    demo_group.change_member(members[0].id, colour=Colour.RED)
    refreshed(demo_group, clock)
    bar = bar_of(demo_group)
    demo_group.until(bar.ui.news.isVisible)
    assert bar.ui.news_text.text() == "Since the last time: 1 turned green again."
    assert_nothing_clipped(demo_group.page)
    assert_all_named(bar)
    demo_group.press(bar.ui.dismiss)
    assert not bar.ui.news.isVisible()


def test_what_is_missing_is_named() -> None:
    report = RefreshReport(0, None, 130, 10, None, {Missing.UNAVAILABLE: 120, Missing.UNKNOWN: 3})
    assert news(report) == "No new data of 120: the source cannot tell now. What was known stays."
    assert news(replace(report, missing={}, changes=Changes())) == ""
    assert "3 turned yellow, 1 newly" in news(replace(report, changes=Changes(yellow=3, positive=1)))


def test_the_creator_counts_tests_from_another_time(demo_group: DemoGroup) -> None:
    as_of = demo_group.backend.clock()
    for member in demo_group.show_members(NEW):
        times = {"nat_tested_at": as_of - HOUR, "nat_sampled_at": as_of - 30 * HOUR}
        demo_group.change_member(member.id, nat_result="negative", **times)
    demo_group.page.members.reload()
    demo_group.until(lambda: _bucket(demo_group, NatBucket.H48) == 0)
    answer_with("Count from sampling time")
    demo_group.press(bar_of(demo_group).ui.basis)
    demo_group.until(lambda: "sampling time" in bar_of(demo_group).ui.caption.text())
    demo_group.until(lambda: _bucket(demo_group, NatBucket.H24) == 0)
    assert demo_group.groups.groups()[NEW].nat_basis is NatBasis.SAMPLED


def _bucket(demo_group: DemoGroup, bucket: NatBucket) -> int:
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    return snapshot.statistics.nat[bucket]


def test_a_kept_part_says_so(demo_group: DemoGroup, clock: SetClock) -> None:
    members = demo_group.show_members(NEW)
    member = members[0]
    _take_newer_nothing(demo_group.backend, demo_group.show(NEW).id, member.id, clock.now)
    demo_group.page.members.reload()
    panel = demo_group.page.members_page.ui.panel
    demo_group.page.show_tab("members")
    demo_group.page.members_page.show_member(member.id)
    demo_group.until(lambda: "Kept: File import told nothing better" in panel.ui.code_source.text())
    assert "Demo data" in panel.ui.code_source.text()
    assert_nothing_clipped(panel)


def _take_newer_nothing(backend: Backend, group_id: int, member_id: int, now: int) -> None:
    from groupcode_desktop.backend.health import store_answers
    from groupcode_desktop.domain.health import Source

    with backend.database.write() as db:
        empty = HealthRecord(Source.FILE, now + 1, None, None, None)
        store_answers(db, group_id, Source.FILE, {member_id: empty}, now + 1)


def csv_of(demo_group: DemoGroup, folder: Path, colour: str) -> Path:
    """About everybody in the group, and somebody who is not."""
    backend, group = demo_group.backend, demo_group.show(NEW)
    with backend.database.read() as db:
        people = identities_of(db, backend, group.id)
    lines = ["姓名,证件号码,健康码"]
    lines += [f"{one.name},{one.id_number},{colour}" for one in people if one.id_type == "resident"]
    file = folder / "health.csv"
    file.write_text("\n".join([*lines, f"欧阳路人,{id_number(4)},绿码"]), "utf-8")
    return file


def open_import(demo_group: DemoGroup) -> HealthImportDialog:
    demo_group.show_members(NEW)
    demo_group.press(bar_of(demo_group).ui.import_data)
    dialog = demo_group.page.findChild(HealthImportDialog)
    assert dialog is not None
    return dialog


def test_a_good_file_is_shown_and_then_imported(demo_group: DemoGroup, tmp_path: Path) -> None:
    file = csv_of(demo_group, tmp_path, "红码")
    number = len(read_health_file(file).rows) - 1
    dialog = open_import(demo_group)
    assert_all_named(dialog)
    dialog.look_at(file)
    assert not dialog.ui.take.isEnabled()
    demo_group.until(dialog.ui.take.isEnabled)
    assert dialog.ui.summary.text().startswith(f"Members: {number} · not in this group: 1 · wrong rows: 0")
    assert dialog.model.item(0, 3).text() == "Not in this group: left out."
    assert_nothing_clipped(dialog)
    demo_group.press(dialog.ui.take)
    demo_group.until(lambda: sum(one.colour is Colour.RED for one in demo_group.members()) == number)
    assert demo_group.groups.groups()[NEW].id == demo_group.page.group_id


def test_wrong_rows_are_listed_saved_and_keep_the_file_out(
    demo_group: DemoGroup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_import(demo_group)
    dialog.look_at(csv_of(demo_group, tmp_path, "紫码"))
    demo_group.until(lambda: dialog.model.rowCount() > 1)
    assert not dialog.ui.take.isEnabled()
    assert dialog.model.item(0, 2).text() == "健康码"
    assert dialog.model.item(0, 3).text() == flaw_text(RowFlaw.NOT_A_CHOICE)
    saved = tmp_path / "rows.xlsx"

    def chosen(*_arguments: object) -> tuple[str, str]:
        return str(saved), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    demo_group.press(dialog.ui.save_rows)
    demo_group.until(saved.exists)
    dialog.reject()


def test_what_is_no_sheet_is_explained(demo_group: DemoGroup, tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(b"PK nothing")
    dialog = open_import(demo_group)
    dialog.look_at(file)
    demo_group.until(dialog.ui.failure.isVisible)
    assert dialog.ui.failure.text().startswith("The file could not be read.")
    assert dialog.ui.choose.isEnabled()
    dialog.reject()


def test_waiting_can_be_given_up(demo_group: DemoGroup, tmp_path: Path) -> None:
    file = csv_of(demo_group, tmp_path, "绿码")
    dialog = open_import(demo_group)
    dialog.look_at(file)
    assert dialog.ui.progress.isVisible()
    demo_group.press(dialog.ui.cancel)
    assert not dialog.ui.progress.isVisible()
    assert dialog.isVisible()
    demo_group.press(dialog.ui.cancel)
    demo_group.until(lambda: demo_group.page.findChild(HealthImportDialog) is None)
