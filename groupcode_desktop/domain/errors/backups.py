"""Backing up one computer's data, and putting them back."""

from groupcode_desktop.domain.errors.base import GroupcodeError


class BackupNotHere(GroupcodeError):
    """The data are on a server and are backed up there."""

    code = "backup_not_here"


class BackupFailed(GroupcodeError):
    """The file cannot be written or read there."""

    code = "backup_failed"


class BackupUnreadable(GroupcodeError):
    """No backup of this program, or a damaged one."""

    code = "backup_unreadable"


class BackupForeign(GroupcodeError):
    """Made with the key of another computer, or of data that are gone."""

    code = "backup_foreign"


class BackupTooNew(GroupcodeError):
    """Made by a newer version of this program."""

    code = "backup_too_new"
