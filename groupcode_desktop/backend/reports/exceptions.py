"""Who need not report (免报), and days on which there is nothing to report (零报告)."""

from sqlalchemy import ColumnElement, Connection, delete, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.reports.days import touch_day
from groupcode_desktop.backend.reports.settings import settings_on
from groupcode_desktop.backend.tables import members, report_exemptions, reports
from groupcode_desktop.domain.errors import AbnormalReported, InvalidInput, NotFound, ReportNotDue
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_text, tidy
from groupcode_desktop.domain.limits import EXEMPTION_REASON_MAX
from groupcode_desktop.domain.reports import Exemption, is_due
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of, local_date


def exempt(
    db: Connection, actor: Actor, group_id: int, day: int, member_id: int, exemption: Exemption
) -> None:
    """No report is expected of the member from that day on; InvalidInput for `reason` and `last_day`."""
    groups.access(db, actor, group_id, Verb.MANAGE_REPORTS)
    reason, last_day = tidy(exemption.reason), exemption.last_day.toordinal()
    flaws = {
        "reason": flaw_of_text(reason, 1, EXEMPTION_REASON_MAX),
        "last_day": FieldFlaw.TOO_EARLY if last_day < day else None,
    }
    found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
    if found:
        raise InvalidInput(found)
    _need_member(db, group_id, member_id)
    chosen = {"last_day": last_day, "reason": reason}
    row = {"group_id": group_id, "person_id": member_id, "first_day": day} | chosen
    keys = [report_exemptions.c[name] for name in ("group_id", "person_id", "first_day")]
    db.execute(
        insert(db, report_exemptions).values(row).on_conflict_do_update(index_elements=keys, set_=chosen)
    )
    groups.touch(db, group_id)


def expect_again(db: Connection, actor: Actor, group_id: int, day: int, member_id: int) -> None:
    """Ends every exemption that covers that day with the day before; none is no failure."""
    groups.access(db, actor, group_id, Verb.MANAGE_REPORTS)
    _need_member(db, group_id, member_id)
    covering = _of(group_id, member_id) & (report_exemptions.c.last_day >= day)
    begun_before = report_exemptions.c.first_day < day
    db.execute(delete(report_exemptions).where(covering, report_exemptions.c.first_day == day))
    db.execute(update(report_exemptions).where(covering, begun_before).values(last_day=day - 1))
    groups.touch(db, group_id)


def declare_zero(db: Connection, actor: Actor, group_id: int, day: int, now: UnixTime) -> None:
    """零报告 for the whole day: whoever has not reported counts as reported, with nothing abnormal.

    Raises ReportNotDue (also for a day to come), and AbnormalReported.
    """
    groups.access(db, actor, group_id, Verb.MANAGE_REPORTS)
    settings = settings_on(db, group_id, day)
    if not is_due(settings, day_of(day)) or day > local_date(now).toordinal():
        raise ReportNotDue
    touch_day(db, group_id, day, settings.version, zero_by=actor.person, zero_at=now)
    abnormal = select(reports.c.person_id).where(reports.c.group_id == group_id, reports.c.day == day)
    if db.execute(abnormal.where(reports.c.abnormal).limit(1)).one_or_none() is not None:
        raise AbnormalReported


def take_back_zero(db: Connection, actor: Actor, group_id: int, day: int) -> None:
    groups.access(db, actor, group_id, Verb.MANAGE_REPORTS)
    touch_day(db, group_id, day, zero_by=None, zero_at=None)


def _need_member(db: Connection, group_id: int, member_id: int) -> None:
    this_one = (members.c.group_id == group_id) & (members.c.person_id == member_id)
    row = select(members.c.person_id).where(this_one).with_for_update(read=True, key_share=True)
    if db.execute(row).one_or_none() is None:
        raise NotFound


def _of(group_id: int, member_id: int) -> ColumnElement[bool]:
    return (report_exemptions.c.group_id == group_id) & (report_exemptions.c.person_id == member_id)
