"""健康规则 in 团体信息: the creator's choice decides who needs attention."""

from dataclasses import replace

import pytest

from groupcode_desktop.domain.attention import who_needs_attention
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import DoseRule, HealthRules, NatRule
from groupcode_desktop.gui.models.attention import ATTENTION
from groupcode_desktop.gui.views.rules_panel import RulesPanel
from tests.gui.demo_group import JOINED, MAIN, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

STRICT = HealthRules((Colour.GREEN,), NatRule.H24, DoseRule.FULL)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def open_panel(demo_group: DemoGroup) -> RulesPanel:
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("info")
    panel = demo_group.page.info_page.rules
    demo_group.until(lambda: panel.controller.rules is not None)
    return panel


def choose(panel: RulesPanel, rules: HealthRules) -> None:
    panel.ui.nat.setCurrentIndex(list(NatRule).index(rules.nat))
    panel.ui.doses.setCurrentIndex(list(DoseRule).index(rules.doses))
    panel.ui.yellow.setChecked(Colour.YELLOW in rules.colours)


def save_elsewhere(demo_group: DemoGroup, rules: HealthRules) -> HealthRules:
    at = demo_group.page.members._clients()  # pyright: ignore[reportPrivateUsage]
    return at.rules.set(demo_group.groups.groups()[MAIN].id, rules)


def test_other_rules_change_who_needs_attention(demo_group: DemoGroup) -> None:
    panel = open_panel(demo_group)
    before = demo_group.page.members.snapshot
    assert before is not None
    assert not panel.ui.save.isEnabled()
    choose(panel, STRICT)
    panel.ui.save.click()
    demo_group.until(panel.ui.saved.isVisible)
    demo_group.page.show_tab("statistics")
    members = demo_group.page.members
    demo_group.until(lambda: members.snapshot and members.snapshot.rules.edition == 1)
    after = members.snapshot
    assert after is not None
    assert len(after.attention) > len(before.attention)
    expected = who_needs_attention(after.members, replace(STRICT, edition=1), after.as_of)
    assert after.attention == expected
    ui = demo_group.page.statistics_page.ui
    model = ui.attention.model()
    shown = [model.index(row, 0).data(ATTENTION) for row in range(model.rowCount())]
    assert shown == expected
    assert ui.attention_count.text() == f"{len(expected)} people"


def test_changes_are_put_back_and_asked_about(demo_group: DemoGroup) -> None:
    panel = open_panel(demo_group)
    choose(panel, STRICT)
    assert demo_group.page.info_page.has_unsaved
    panel.ui.put_back.click()
    assert not demo_group.page.info_page.has_unsaved
    assert panel.wanted() == HealthRules()


def test_somebody_else_was_faster(demo_group: DemoGroup) -> None:
    panel = open_panel(demo_group)
    choose(panel, STRICT)
    save_elsewhere(demo_group, HealthRules((Colour.GREEN, Colour.YELLOW), NatRule.D7))
    panel.ui.save.click()
    demo_group.until(panel.ui.conflict.isVisible)
    assert "Not older than 7 days" in panel.ui.conflict.text()
    assert "Yellow code" in panel.ui.conflict.text()
    assert panel.wanted().nat is NatRule.H24
    panel.ui.save.click()
    demo_group.until(panel.ui.saved.isVisible)
    assert panel.controller.rules == replace(STRICT, edition=2)


def test_an_administrator_sees_the_rules_and_why_they_stay(demo_group: DemoGroup) -> None:
    panel = open_panel(demo_group)
    group = replace(demo_group.groups.groups()[MAIN], my_role=Role.ADMIN)
    demo_group.page.info_page.show_group(group)
    assert panel.isVisible()
    assert not panel.ui.nat.isEnabled()
    assert not panel.ui.yellow.isEnabled()
    assert not panel.ui.save.isVisible()
    assert "Only the creator" in panel.ui.note.text()
    assert panel.ui.note.isVisible()


def test_a_member_sees_no_rules(demo_group: DemoGroup) -> None:
    demo_group.show(JOINED)
    assert not demo_group.page.info_page.rules.isVisible()


def test_nothing_is_clipped_or_nameless(demo_group: DemoGroup) -> None:
    panel = open_panel(demo_group)
    assert_nothing_clipped(panel)
    assert_all_named(panel)
