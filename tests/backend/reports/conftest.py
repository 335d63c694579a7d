from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from groupcode_desktop.backend.gateways import Message
from groupcode_desktop.backend.reports.submissions import MyDay, my_day, submit
from groupcode_desktop.domain.errors import SmsFailed
from groupcode_desktop.domain.reports import Answers, Report, ReportDay, ReportSettings, Status
from tests.cast import Somebody
from tests.company import Company, actor_of
from tests.conftest import SetClock

MONDAY = date(2031, 5, 5)
WELL = Answers(365, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)


@dataclass
class Pockets:
    """A gateway that sends, but for the phones that are switched off."""

    has_desk: bool = False
    off: set[str] = field(default_factory=set[str])
    texts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def send(self, message: Message, limit: float | None = None) -> None:
        if message.phone in self.off:
            raise SmsFailed
        self.texts.append((message.phone, message.text))


@dataclass
class Reporting:
    """A company whose members are asked to report on every day, from 7:00 to 10:00."""

    company: Company
    clock: SetClock

    def __post_init__(self) -> None:
        """Everybody is in the group from the beginning."""
        self.creator, self.admin = self.company.creator, self.company.admin
        self.member, self.outsider = self.company.member, self.company.outsider

    @property
    def group_id(self) -> int:
        return self.company.group.id

    def set(self, **changed: object) -> ReportSettings:
        """The creator's change of the newest settings."""
        newest = self.day().newest
        wanted = replace(newest, **changed)  # pyright: ignore[reportArgumentType]
        return self.creator.at.reports.set_settings(self.group_id, wanted)

    def go_to(self, day: date, clock: str) -> None:
        wall = datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZoneInfo("Asia/Shanghai"))
        self.clock.now = int(wall.timestamp())

    def day(self, day: date = MONDAY, somebody: Somebody | None = None) -> ReportDay:
        return (somebody or self.creator).at.reports.day(self.group_id, day)

    def submit(self, somebody: Somebody, answers: Answers = WELL) -> Report:
        """As the page for phones does."""
        backend = self.company.backend
        actor = actor_of(backend, somebody)
        with backend.database.write() as db:
            return submit(db, actor, self.group_id, answers, self.clock.now)

    def my_day(self, somebody: Somebody) -> MyDay:
        backend = self.company.backend
        actor = actor_of(backend, somebody)
        with backend.database.read() as db:
            return my_day(db, actor, self.group_id, self.clock.now)


@pytest.fixture
def clock() -> SetClock:
    """A Monday before anybody has to report."""
    wall = datetime.fromisoformat(f"{MONDAY} 05:00:00").replace(tzinfo=ZoneInfo("Asia/Shanghai"))
    return SetClock(int(wall.timestamp()))


@pytest.fixture
def reporting(company: Company, clock: SetClock) -> Reporting:
    reporting = Reporting(company, clock)
    reporting.set(on=True)
    reporting.go_to(MONDAY, "07:00:00")
    return reporting
