"""Files that lists are imported from."""

from groupcode_desktop.domain.errors.base import GroupcodeError


class BadRows(GroupcodeError):
    """A file with wrong rows was not imported, not even in part. facts: count"""

    code = "bad_rows"


class FileTooLarge(GroupcodeError):
    """A file beyond what is read, also when unpacked. facts: megabytes, rows, columns"""

    code = "file_too_large"


class FileUnreadable(GroupcodeError):
    """Not a sheet (XLSX, CSV) that can be read, or one that hides something."""

    code = "file_unreadable"


class ColumnsMissing(GroupcodeError):
    """The headings are not those of the template. facts: columns"""

    code = "columns_missing"


class RosterTooLong(GroupcodeError):
    """More people than a roster holds. facts: limit"""

    code = "roster_too_long"


class RosterTriesExhausted(GroupcodeError):
    """Files were tried too often within a day: they tell which phones members have. facts: limit"""

    code = "roster_tries_exhausted"
