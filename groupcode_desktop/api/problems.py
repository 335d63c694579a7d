"""Failures on the wire: problem documents (RFC 9457), and the one table of error types and HTTP statuses."""

from dataclasses import dataclass, field

from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw

CONTENT_TYPE = "application/problem+json"

STATUS: dict[type[GroupcodeError], int] = {
    errors.InvalidInput: 422,
    errors.MalformedRequest: 400,
    errors.NotFound: 404,
    errors.SignInNeeded: 401,
    errors.RealNameNeeded: 403,
    errors.RoleForbids: 403,
    errors.RealNameMismatch: 409,
    errors.IdBoundToOtherPhone: 409,
    errors.PhoneBoundToOtherId: 409,
    errors.GroupLimitReached: 409,
    errors.GroupFull: 409,
    errors.JoiningClosed: 409,
    errors.GroupDissolved: 410,
    errors.InviteExpired: 410,
    errors.InviteRevoked: 410,
    errors.InviteUnknown: 404,
    errors.AlreadyMember: 409,
    errors.TextsOutdated: 409,
    errors.CreatorMustStay: 409,
    errors.AdminMustStay: 409,
    errors.AdminLimitReached: 409,
    errors.RemovalFinal: 410,
    errors.StaleEdit: 412,
    errors.RefreshTooSoon: 429,
    errors.SourceFailed: 502,
    errors.BadRows: 422,
    errors.RosterTooLong: 409,
    errors.RosterTriesExhausted: 409,
    errors.ReportsOff: 409,
    errors.ReportNotDue: 409,
    errors.ReportTooEarly: 409,
    errors.ReportClosed: 409,
    errors.AbnormalReported: 409,
    errors.AlreadyReminded: 409,
    errors.NoGateway: 409,
    errors.SmsTooSoon: 429,
    errors.SmsDailyLimit: 429,
    errors.SmsFailed: 502,
    errors.SmsUnanswered: 504,
    errors.CodeWrong: 409,
    errors.CodeExpired: 409,
    errors.CodeExhausted: 409,
    errors.BackupNotHere: 409,
    errors.BackupFailed: 409,
    errors.BackupUnreadable: 422,
    errors.BackupForeign: 409,
    errors.BackupTooNew: 409,
    errors.KeyReused: 422,
    errors.ListenerFailed: 409,
    errors.ServerBusy: 503,
}
BY_CODE: dict[str, type[GroupcodeError]] = {error.code: error for error in STATUS}


@dataclass(frozen=True, slots=True)
class Problem:
    title: str
    status: int
    code: str
    type: str = "about:blank"
    facts: dict[str, int | str] = field(default_factory=dict[str, int | str])
    fields: dict[str, FieldFlaw] = field(default_factory=dict[str, FieldFlaw])


def problem_of(error: GroupcodeError) -> Problem:
    return Problem(
        title=(type(error).__doc__ or error.code).strip().splitlines()[0],
        status=STATUS[type(error)],
        code=error.code,
        facts=error.facts,
        fields=error.fields if isinstance(error, InvalidInput) else {},
    )


def error_of(problem: Problem) -> GroupcodeError:
    """The same error as on the server's side; an unknown code means that the server is not understood."""
    kind = BY_CODE.get(problem.code)
    if kind is None:
        return errors.ServerBroken(status=problem.status)
    return InvalidInput(problem.fields) if kind is InvalidInput else kind(**problem.facts)
