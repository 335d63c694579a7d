"""操作日志: who did what in a group, when, and with which result."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from groupcode_desktop.domain.times import UnixTime

AuditVerb: TypeAlias = str
"""The name of the operation as in the OpenAPI document; of a page for phones, what is done there."""

DONE = "done"


class Output(StrEnum):
    """What left the program: shown on paper or written to a file."""

    PRINT_MEMBERS = "print_members"
    EXPORT_MEMBERS = "export_members"
    COPY_MEMBERS = "copy_members"
    PRINT_MEMBER = "print_member"
    PRINT_STATISTICS = "print_statistics"
    PRINT_ROSTER = "print_roster"
    EXPORT_ROSTER = "export_roster"
    COPY_ROSTER = "copy_roster"
    PRINT_POSTER = "print_poster"
    PRINT_REPORTS = "print_reports"
    PRINT_REPORT_FORM = "print_report_form"
    PRINT_CONSENT_FORM = "print_consent_form"
    EXPORT_REPORTS = "export_reports"
    EXPORT_AUDIT = "export_audit"


@dataclass(frozen=True, slots=True)
class AuditLine:
    """`number` counts the lines of a group from 1. `result` is "done", or the code of the refusal.

    `subject` is the name of the member, or the number of the invite, that it was done to; `detail` a day,
    or how many. Who was erased since stands here with a masked name.
    """

    number: int
    at: UnixTime
    who: str
    verb: AuditVerb
    subject: str
    detail: str
    result: str


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """`who` is part of a name; times include `since` and exclude `until`. Empty asks for all."""

    who: str = ""
    verb: AuditVerb = ""
    since: UnixTime = 0
    until: UnixTime = 0


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Newest first; `next` is the cursor of the lines before these, None after the first line of all."""

    lines: tuple[AuditLine, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """`broken_at` is the number of the first line that was altered or removed."""

    lines: int
    broken_at: int | None
