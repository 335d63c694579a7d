"""个人填报 in the member's details: told as such, beside what an authority told."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from groupcode_desktop.backend.health import store_own
from groupcode_desktop.domain.health import NatResult
from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.self_report import OwnDose, OwnTest, SelfReport, checked_self_report
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.moments import full_time
from groupcode_desktop.gui.views.member_panel import MemberPanel
from tests.conftest import SetClock
from tests.gui.demo_group import MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def clock(clock: SetClock) -> SetClock:
    """An hour after the demo was made: what members tell now is newer than its data."""
    return SetClock(clock.now + HOUR)


def tell(demo_group: DemoGroup, place: int, told: SelfReport, now: int) -> MemberPanel:
    """The first member of that group tells it on the phone; the panel shows that member."""
    member = demo_group.show_members(place)[0]
    group_id = demo_group.page.members.group_id
    with demo_group.backend.database.write() as db:
        store_own(db, group_id, member.id, checked_self_report(told, now))
    demo_group.page.show_tab("members")
    demo_group.page.members.reload()
    demo_group.until(
        lambda: next(one for one in demo_group.members() if one.id == member.id).source == "self_report"
    )
    demo_group.page.members_page.show_member(member.id)
    panel = demo_group.page.members_page.ui.panel
    demo_group.until(lambda: "Self-report" in panel.ui.nat_source.text())
    return panel


def own_test(now: int) -> OwnTest:
    return OwnTest(NatResult.POSITIVE, now - 600, now - 300, "金域医学")


def texts_in(panel: MemberPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_a_test_and_doses_of_the_persons_own(demo_group: DemoGroup, clock: SetClock) -> None:
    last = local_date(clock.now) - timedelta(days=1)
    doses = (OwnDose(last - timedelta(days=30), "北京生物"), OwnDose(last, "康希诺"))
    panel = tell(demo_group, NEW, SelfReport(own_test(clock.now), doses), clock.now)
    told = f"Updated {full_time(clock.now)} · Self-report"
    assert panel.ui.nat_source.text() == told
    assert panel.ui.result.text() == "Positive"
    assert panel.ui.organisation.text() == "金域医学"
    assert panel.ui.sampled.text() == full_time(clock.now - 600)
    assert panel.ui.tested.text() == full_time(clock.now - 300)
    assert panel.ui.doses_source.text() == told
    assert last.isoformat() in texts_in(panel)
    assert_nothing_clipped(panel)
    assert_all_named(panel)


def test_what_the_authority_told_keeps_its_source(demo_group: DemoGroup, clock: SetClock) -> None:
    """Nobody tells of their own health code, so nothing is said to have been kept against it."""
    panel = tell(demo_group, MAIN, SelfReport(own_test(clock.now), ()), clock.now)
    assert "Demo data" in panel.ui.code_source.text()
    assert "\n" not in panel.ui.code_source.text()
    assert "Demo data" in panel.ui.doses_source.text()
    assert "Self-report" in panel.ui.nat_source.text()
    assert "Demo data" not in panel.ui.nat_source.text()


def test_the_table_shows_it_too(demo_group: DemoGroup, clock: SetClock) -> None:
    panel = tell(demo_group, MAIN, SelfReport(own_test(clock.now), ()), clock.now)
    page = demo_group.page.members_page
    member = page.detail.member
    assert member is not None
    assert (member.nat_result, member.source) == (NatResult.POSITIVE, "self_report")
    assert panel.ui.full_name.text() == member.name
