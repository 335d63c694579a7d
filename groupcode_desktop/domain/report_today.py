"""今日日报: where each member stands today, as the member list tells it."""

from enum import StrEnum

from groupcode_desktop.domain.reports import ReportState


class ReportToday(StrEnum):
    """Exclusive, the most urgent first. The server decides by its own clock."""

    ABNORMAL = "abnormal"  # 异常
    ABNORMAL_LATE = "abnormal_late"  # 异常，且为补报
    OVERDUE = "overdue"  # 未报，截止时间已过
    AWAITED = "awaited"  # 未报
    EXEMPT = "exempt"  # 免报
    ZERO = "zero"  # 由零报告代报
    LATE = "late"  # 补报
    REPORTED = "reported"  # 已报
    NOT_DUE = "not_due"  # 无需填报


STATES = {
    ReportToday.ABNORMAL: ReportState.ABNORMAL,
    ReportToday.ABNORMAL_LATE: ReportState.ABNORMAL,
    ReportToday.OVERDUE: ReportState.MISSING,
    ReportToday.AWAITED: ReportState.MISSING,
    ReportToday.EXEMPT: ReportState.EXEMPT,
    ReportToday.ZERO: ReportState.ZERO,
    ReportToday.LATE: ReportState.NORMAL,
    ReportToday.REPORTED: ReportState.NORMAL,
    ReportToday.NOT_DUE: ReportState.NOT_DUE,
}
"""Each as the state of a whole day counts it."""
NOT_IN_TIME = (ReportToday.OVERDUE, ReportToday.ABNORMAL_LATE, ReportToday.LATE)
"""The deadline passed without a report, whether one came later or not; the most urgent first."""
