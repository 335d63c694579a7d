"""Who may do what to whom in a group: the product's table of roles, cell by cell."""

import pytest

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AdminLimitReached,
    AdminMustStay,
    CreatorMustStay,
    GroupcodeError,
    RoleForbids,
)
from groupcode_desktop.domain.members import (
    display_name,
    why_not_appointable,
    why_not_dismissable,
    why_not_removable,
)
from groupcode_desktop.domain.roles import Role

Refusal = type[GroupcodeError] | None
MANAGERS = (Role.CREATOR, Role.ADMIN)
FULL = limits.ADMINS_PER_GROUP
REMOVAL: dict[Role, Refusal] = {
    Role.CREATOR: CreatorMustStay,
    Role.ADMIN: AdminMustStay,
    Role.MEMBER: None,
}


@pytest.mark.parametrize("target", Role)
@pytest.mark.parametrize("actor", Role)
def test_deleting(actor: Role, target: Role) -> None:
    expected = REMOVAL[target] if actor in MANAGERS else RoleForbids
    assert why_not_removable(actor, target) is expected


@pytest.mark.parametrize("admins", [0, FULL - 1, FULL])
@pytest.mark.parametrize("target", Role)
def test_appointing_is_the_creator_s(target: Role, admins: int) -> None:
    expected: dict[Role, Refusal] = {
        Role.CREATOR: CreatorMustStay,
        Role.ADMIN: None,
        Role.MEMBER: AdminLimitReached if admins == FULL else None,
    }
    assert why_not_appointable(Role.CREATOR, target, admins) is expected[target]
    assert why_not_appointable(Role.ADMIN, target, admins) is RoleForbids
    assert why_not_appointable(Role.MEMBER, target, admins) is RoleForbids


@pytest.mark.parametrize("target", Role)
def test_dismissing_is_the_creator_s(target: Role) -> None:
    expected = CreatorMustStay if target is Role.CREATOR else None
    assert why_not_dismissable(Role.CREATOR, target) is expected
    assert why_not_dismissable(Role.ADMIN, target) is RoleForbids
    assert why_not_dismissable(Role.MEMBER, target) is RoleForbids


def test_the_remark_stands_behind_the_name() -> None:
    assert display_name("李四", "三班") == "李四（三班）"
    assert display_name("李四", "") == "李四"
