"""A server that cannot be reached, or cannot do its work."""

from groupcode_desktop.domain.errors.base import GroupcodeError


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
