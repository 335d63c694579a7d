"""The last 14 days on the dashboard: drawn, read by keyboard and mouse, and told as a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import delete

from groupcode_desktop.backend.tables import group_days
from groupcode_desktop.domain.numbers import TREND_DAYS, DayNumbers
from groupcode_desktop.gui.models.trend import MISSING, each_day
from groupcode_desktop.gui.views.statistics_page import StatisticsPage
from tests.gui.demo_group import MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def show_trend(demo_group: DemoGroup, place: int = MAIN) -> tuple[StatisticsPage, tuple[DayNumbers, ...]]:
    demo_group.show_members(place)
    demo_group.until(lambda: demo_group.page.trend.trend)
    trend = demo_group.page.trend.trend
    assert trend is not None
    return demo_group.page.statistics_page, trend.days


def text_of(one: DayNumbers) -> str:
    numbers = one.numbers
    return f"{one.day:%m-%d}: not green {numbers.not_green}, tests beyond 72 hours {numbers.beyond_72_hours}"


def test_today_is_what_the_dashboard_says(demo_group: DemoGroup) -> None:
    page, days = show_trend(demo_group)
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    assert len(days) == TREND_DAYS
    assert days[-1].numbers.colours == snapshot.statistics.colours
    assert days[-1].numbers.doses == snapshot.statistics.doses
    assert days[-1].numbers.members == len(snapshot.members)
    assert page.ui.trend.days == TREND_DAYS


def test_each_day_is_read_by_keyboard(demo_group: DemoGroup) -> None:
    page, days = show_trend(demo_group)
    chart, values = page.ui.trend, page.ui.trend_values
    assert chart.accessibleName()
    read: list[str] = []
    for _ in days:
        QTest.keyClick(chart, Qt.Key.Key_Left)
        assert chart.accessibleDescription() == values.text()
        read.append(values.text())
    assert read == [text_of(one) for one in reversed(days)]
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert values.text() == text_of(days[-1])
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert values.text() == text_of(days[1])
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.chosen is None


def test_each_day_is_read_by_pointing(demo_group: DemoGroup) -> None:
    page, days = show_trend(demo_group)
    chart = page.ui.trend
    demo_group.page.resize(1048, 770)
    demo_group.until(lambda: chart.visibleRegion().boundingRect() == chart.rect())
    for place, one in enumerate(days):
        point = chart.point(chart.lines[0], place)
        assert point is not None
        QTest.mouseMove(chart, QPoint(round(point.x()), round(point.y())))
        demo_group.until(lambda place=place: chart.chosen == place)
        assert page.ui.trend_values.text() == text_of(one)


def test_a_day_without_numbers_is_a_gap_and_says_so(demo_group: DemoGroup) -> None:
    group = demo_group.groups.groups()[MAIN]
    with demo_group.backend.database.write() as db:
        gone = sorted(db.execute(group_days.select().where(group_days.c.group_id == group.id)).all())[4].day
        db.execute(delete(group_days).where(group_days.c.group_id == group.id, group_days.c.day == gone))
    page, days = show_trend(demo_group)
    chart = page.ui.trend
    assert len(days) == TREND_DAYS - 1
    assert [chart.point(chart.lines[1], place) is None for place in range(TREND_DAYS)].index(True) == 4
    for _ in range(TREND_DAYS - 4):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert page.ui.trend_values.text().endswith("no data")
    row = [page.trend.model.index(TREND_DAYS - 5, column).data() for column in range(1, 4)]
    assert row == [MISSING] * 3


def test_the_table_says_the_same(demo_group: DemoGroup) -> None:
    page, days = show_trend(demo_group)
    page.ui.trend_turn.click()
    assert page.ui.trend_table.isVisible()
    assert not page.ui.trend.isVisible()
    model = page.trend.model
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    told = [
        [f"{one.day:%m-%d}", *map(str, (n.not_green, n.beyond_72_hours, n.attention))]
        for one in reversed(days)
        for n in [one.numbers]
    ]
    assert shown == told
    page.ui.trend_turn.click()
    assert page.ui.trend.isVisible()


def test_a_young_group_has_few_days_and_keeps_the_others_empty(demo_group: DemoGroup) -> None:
    _, days = show_trend(demo_group, NEW)
    assert 1 <= len(days) <= 2
    trend = demo_group.page.trend.trend
    assert trend is not None
    assert len(each_day(trend)) == TREND_DAYS
    assert_nothing_clipped(demo_group.page)
