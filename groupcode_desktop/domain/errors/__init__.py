"""Expected failures. Each type has a stable code: it alone crosses the wire and picks the sentence shown."""

# ruff: noqa: F401
# pyright: reportUnusedImport=false

from groupcode_desktop.domain.errors.backups import (
    BackupFailed,
    BackupForeign,
    BackupNotHere,
    BackupTooNew,
    BackupUnreadable,
)
from groupcode_desktop.domain.errors.base import (
    GroupcodeError,
    InvalidInput,
    KeyReused,
    MalformedRequest,
    NotFound,
    StaleEdit,
)
from groupcode_desktop.domain.errors.files import (
    BadRows,
    ColumnsMissing,
    FileTooLarge,
    FileUnreadable,
    RosterTooLong,
    RosterTriesExhausted,
)
from groupcode_desktop.domain.errors.groups import (
    AdminLimitReached,
    AdminMustStay,
    AlreadyMember,
    CreatorMustStay,
    GroupDissolved,
    GroupFull,
    GroupLimitReached,
    InviteExpired,
    InviteRevoked,
    InviteUnknown,
    JoiningClosed,
    RemovalFinal,
    TextsOutdated,
)
from groupcode_desktop.domain.errors.health import RefreshTooSoon, SourceFailed
from groupcode_desktop.domain.errors.people import (
    IdBoundToOtherPhone,
    PhoneBoundToOtherId,
    RealNameMismatch,
    RealNameNeeded,
    RoleForbids,
    SignInNeeded,
)
from groupcode_desktop.domain.errors.reports import (
    AbnormalReported,
    AlreadyReminded,
    ReportClosed,
    ReportNotDue,
    ReportsOff,
    ReportTooEarly,
)
from groupcode_desktop.domain.errors.servers import (
    BackendFailed,
    DataInUse,
    DataKeyMissing,
    DataTooNew,
    ListenerFailed,
    ServerBroken,
    ServerBusy,
    ServerUnreachable,
    ServerUntrusted,
    VersionMismatch,
)
from groupcode_desktop.domain.errors.sms import (
    CodeExhausted,
    CodeExpired,
    CodeWrong,
    NoGateway,
    SmsDailyLimit,
    SmsFailed,
    SmsTooSoon,
    SmsUnanswered,
)
