"""A full group offers the next one, with what can be taken over filled in."""

from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from tests.gui.desktop import Desktops


def test_name_type_and_address_are_filled_in(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    groups = desktop.program.parts.groups
    desktop.until(lambda: any(group.is_full for group in groups.groups()))
    full = next(group for group in groups.groups() if group.is_full)
    desktop.window.open_group(full.id)
    desktop.until_page(GroupPage).full_bar.ui.create.click()
    ui = desktop.until_page(CreateGroupPage).ui
    assert ui.group_name.text() == "广州塔-2"
    assert ui.type.currentData() == full.type
    assert ui.region.code() == full.region_code
    assert ui.street.text() == full.street
    assert ui.code.code() == ""
