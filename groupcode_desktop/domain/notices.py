"""What the administrators of a group are told of its members."""

from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain.times import UnixTime


class NoticeKind(StrEnum):
    WITHDRAWN = "withdrawn"  # 撤回授权
    REMOVED = "removed"  # 删除成员


@dataclass(frozen=True, slots=True)
class Notice:
    """`id` grows with each notice of a group; `name` is whom it is about.

    Of many who were deleted at once it is the first, and how many more.
    """

    id: int
    at: UnixTime
    kind: NoticeKind
    name: str


@dataclass(frozen=True, slots=True)
class NoticeList:
    """Newest first: what the one who asks has not put away yet."""

    as_of: UnixTime
    notices: tuple[Notice, ...]
