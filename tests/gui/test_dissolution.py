"""解散团体 in the window, and what a full group offers."""

import pytest

from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.views.dissolve_dialog import DissolveDialog
from tests.gui.demo_group import FULL, MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def dialog_of(demo_group: DemoGroup) -> DissolveDialog:
    demo_group.page.show_tab("info")
    demo_group.page.info_page.ui.dissolve.click()
    dialog = demo_group.page.info_page.findChild(DissolveDialog)
    assert isinstance(dialog, DissolveDialog)
    return dialog


def test_the_name_is_typed_before(demo_group: DemoGroup) -> None:
    group = demo_group.show(NEW)
    dialog = dialog_of(demo_group)
    assert_all_named(dialog)
    assert_nothing_clipped(dialog)
    for typed in ("", group.name[:-1]):
        dialog.ui.typed.setText(typed)
        assert not dialog.ui.dissolve.isEnabled()
    dialog.ui.typed.setText(f" {group.name} ")
    demo_group.press(dialog.ui.dissolve)
    demo_group.until(lambda: demo_group.groups.find(group.id) is None)
    assert len(demo_group.groups.groups()) == 3


def test_cancelled_is_nothing_done(demo_group: DemoGroup) -> None:
    group = demo_group.show(NEW)
    dialog = dialog_of(demo_group)
    dialog.ui.typed.setText(group.name)
    demo_group.press(dialog.ui.cancel)
    assert demo_group.groups.find(group.id) == group


def test_a_name_that_changed_meanwhile_ends_nothing(demo_group: DemoGroup) -> None:
    group = demo_group.show(NEW)
    dialog = dialog_of(demo_group)
    demo_group.change_group(group.id, name="另一个名称")
    dialog.ui.typed.setText(group.name)
    demo_group.press(dialog.ui.dissolve)
    demo_group.until(dialog.ui.failure.isVisible)
    assert dialog.ui.failure.text() == "This is not the name of the group."
    dialog.reject()


def test_an_administrator_sees_it_grey_with_the_reason(demo_group: DemoGroup) -> None:
    group = demo_group.show(MAIN)
    operator = (members.c.group_id == group.id) & (members.c.role == Role.CREATOR)
    with demo_group.backend.database.write() as db:
        db.execute(members.update().where(operator).values(role=Role.ADMIN))
        db.execute(group_table.update().values(version=group_table.c.version + 1))
    demo_group.groups.reload()
    demo_group.page.show_tab("info")
    info = demo_group.page.info_page.ui
    demo_group.until(lambda: not info.dissolve.isEnabled())
    assert info.dissolve.isVisible()
    assert "dissolve" in info.note.text()


def test_a_full_group_offers_the_next(demo_group: DemoGroup) -> None:
    chosen: list[Group] = []
    bar = demo_group.page.full_bar
    bar.next_chosen.connect(chosen.append)
    demo_group.show(MAIN)
    assert not bar.isVisible()
    full = demo_group.show(FULL)
    assert bar.isVisible()
    assert bar.ui.create.text() == "Create “广州塔-2”"
    demo_group.press(bar.ui.create)
    assert chosen == [full]
