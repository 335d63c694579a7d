"""Groups, joining them, and who is what in them."""

from groupcode_desktop.domain.errors.base import GroupcodeError


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
