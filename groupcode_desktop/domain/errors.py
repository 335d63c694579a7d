"""Expected failures. Each type has a stable code: it alone crosses the wire and picks the sentence shown."""

from collections.abc import Mapping
from typing import ClassVar

from groupcode_desktop.domain.fields import FieldFlaw


class GroupcodeError(Exception):
    """An expected failure; `facts` are the numbers its sentence needs (never personal data)."""

    code: ClassVar[str] = "unexpected"

    def __init__(self, /, **facts: int | str) -> None:
        super().__init__(self.code)
        self.facts: dict[str, int | str] = facts


class InvalidInput(GroupcodeError):
    """`fields` names each wrong field and what is wrong with it."""

    code = "invalid_input"

    def __init__(self, fields: Mapping[str, FieldFlaw]) -> None:
        super().__init__()
        self.fields = dict(fields)


class MalformedRequest(GroupcodeError):
    code = "malformed_request"


class NotFound(GroupcodeError):
    """Absent, or not for the one who asks: both answer alike."""

    code = "not_found"


class SignInNeeded(GroupcodeError):
    code = "sign_in_needed"


class RealNameNeeded(GroupcodeError):
    code = "real_name_needed"


class RoleForbids(GroupcodeError):
    code = "role_forbids"


class RealNameMismatch(GroupcodeError):
    code = "real_name_mismatch"


class IdBoundToOtherPhone(GroupcodeError):
    code = "id_bound_to_other_phone"


class PhoneBoundToOtherId(GroupcodeError):
    code = "phone_bound_to_other_id"


class GroupLimitReached(GroupcodeError):
    """facts: limit"""

    code = "group_limit_reached"


class GroupFull(GroupcodeError):
    """facts: limit"""

    code = "group_full"


class JoiningClosed(GroupcodeError):
    code = "joining_closed"


class GroupDissolved(GroupcodeError):
    code = "group_dissolved"


class InviteExpired(GroupcodeError):
    code = "invite_expired"


class InviteRevoked(GroupcodeError):
    code = "invite_revoked"


class InviteUnknown(GroupcodeError):
    code = "invite_unknown"


class AlreadyMember(GroupcodeError):
    code = "already_member"


class TextsOutdated(GroupcodeError):
    """The signed paper has an older version of the texts than the newest. facts: version"""

    code = "texts_outdated"


class CreatorMustStay(GroupcodeError):
    """The creator stays in the group and keeps that role; the group can be dissolved instead."""

    code = "creator_must_stay"


class AdminMustStay(GroupcodeError):
    """An admin is made a plain member before leaving by another's hand."""

    code = "admin_must_stay"


class AdminLimitReached(GroupcodeError):
    """facts: limit"""

    code = "admin_limit_reached"


class RemovalFinal(GroupcodeError):
    """What was deleted is erased by now, or was brought back."""

    code = "removal_final"


class StaleEdit(GroupcodeError):
    """Somebody else changed it since it was read."""

    code = "stale_edit"


class RefreshTooSoon(GroupcodeError):
    """facts: retry_after (seconds)"""

    code = "refresh_too_soon"


class SourceFailed(GroupcodeError):
    """The health source did not answer; nothing was changed, and the refresh may be tried again at once."""

    code = "source_failed"


class BadRows(GroupcodeError):
    """A file with wrong rows was not imported, not even in part. facts: count"""

    code = "bad_rows"


class RosterTooLong(GroupcodeError):
    """More people than a roster holds. facts: limit"""

    code = "roster_too_long"


class FileTooLarge(GroupcodeError):
    """A file beyond what is read, also when unpacked. facts: megabytes, rows, columns"""

    code = "file_too_large"


class FileUnreadable(GroupcodeError):
    """Not a sheet (XLSX, CSV) that can be read, or one that hides something."""

    code = "file_unreadable"


class ColumnsMissing(GroupcodeError):
    """The headings are not those of the template. facts: columns"""

    code = "columns_missing"


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


class NoGateway(GroupcodeError):
    """This server has no SMS gateway."""

    code = "no_gateway"


class SmsTooSoon(GroupcodeError):
    """facts: retry_after (seconds)"""

    code = "sms_too_soon"


class SmsDailyLimit(GroupcodeError):
    """facts: retry_after (seconds), limit"""

    code = "sms_daily_limit"


class SmsFailed(GroupcodeError):
    """The gateway did not take the message."""

    code = "sms_failed"


class SmsUnanswered(GroupcodeError):
    """The gateway did not say whether it took the message. facts: retry_after (seconds)"""

    code = "sms_unanswered"


class CodeWrong(GroupcodeError):
    """facts: tries_left"""

    code = "code_wrong"


class CodeExpired(GroupcodeError):
    """No code is alive for this phone: never sent, too old, or used."""

    code = "code_expired"


class CodeExhausted(GroupcodeError):
    """facts: limit"""

    code = "code_exhausted"


class KeyReused(GroupcodeError):
    """One Idempotency-Key came with two different requests."""

    code = "key_reused"


class ListenerFailed(GroupcodeError):
    """The page for phones could not be served on, or did not answer at, the chosen address. facts: address"""

    code = "listener_failed"


class ServerBusy(GroupcodeError):
    code = "server_busy"


class ServerBroken(GroupcodeError):
    """The server answered what this program does not understand, or with a failure of its own."""

    code = "server_broken"


class ServerUnreachable(GroupcodeError):
    code = "server_unreachable"


class ServerUntrusted(GroupcodeError):
    """The address is not https, or its certificate is not accepted."""

    code = "server_untrusted"


class VersionMismatch(GroupcodeError):
    """Server and program speak different versions. facts: server, program"""

    code = "version_mismatch"


class BackendFailed(GroupcodeError):
    """The backend beside the desktop did not start; its log says why."""

    code = "backend_failed"


class DataInUse(GroupcodeError):
    """Another backend works on the same data directory."""

    code = "data_in_use"


class DataKeyMissing(GroupcodeError):
    """The key of the local data is not there, or is not the one that they were made with."""

    code = "data_key_missing"


class DataTooNew(GroupcodeError):
    """A newer version of the program made the local data."""

    code = "data_too_new"
