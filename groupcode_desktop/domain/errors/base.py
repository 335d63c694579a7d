"""What every expected failure is, and those that any request may meet."""

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


class StaleEdit(GroupcodeError):
    """Somebody else changed it since it was read."""

    code = "stale_edit"


class KeyReused(GroupcodeError):
    """One Idempotency-Key came with two different requests."""

    code = "key_reused"
