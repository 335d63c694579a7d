"""Who somebody is, and what they may."""

from groupcode_desktop.domain.errors.base import GroupcodeError


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
