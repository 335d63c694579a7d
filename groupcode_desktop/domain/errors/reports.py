"""健康日报."""

from groupcode_desktop.domain.errors.base import GroupcodeError


class ReportsOff(GroupcodeError):
    """健康日报 is not switched on for this group."""

    code = "reports_off"


class ReportNotDue(GroupcodeError):
    """No report is asked for on this day."""

    code = "report_not_due"


class ReportTooEarly(GroupcodeError):
    """facts: opens_at (HH:MM)"""

    code = "report_too_early"


class ReportClosed(GroupcodeError):
    """The deadline has passed; what was reported in time stays. facts: deadline (HH:MM)"""

    code = "report_closed"


class AbnormalReported(GroupcodeError):
    """Somebody reported what is abnormal: 零报告 would say otherwise."""

    code = "abnormal_reported"


class AlreadyReminded(GroupcodeError):
    """Everybody who is asked for was reminded that day, or has reported."""

    code = "already_reminded"
