"""Bringing health data up to date."""

from groupcode_desktop.domain.errors.base import GroupcodeError


class RefreshTooSoon(GroupcodeError):
    """facts: retry_after (seconds)"""

    code = "refresh_too_soon"


class SourceFailed(GroupcodeError):
    """The health source did not answer; nothing was changed, and the refresh may be tried again at once."""

    code = "source_failed"
