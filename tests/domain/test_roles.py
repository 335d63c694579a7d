"""The table of roles, row by row as the product has it."""

import pytest

from groupcode_desktop.domain.roles import Role, Verb, manages, may

MAY = {
    Verb.SEE_GROUP: (True, True, True),
    Verb.EDIT_GROUP: (True, False, False),
    Verb.SWITCH_JOINING: (True, True, False),
    Verb.INVITE: (True, True, False),
    Verb.ASSIST_JOIN: (True, True, False),
    Verb.MANAGE_ROSTER: (True, True, False),
    Verb.SEE_MEMBERS: (True, True, False),
    Verb.EDIT_MEMBER: (True, True, False),
    Verb.REMOVE_MEMBER: (True, True, False),
    Verb.APPOINT: (True, False, False),
    Verb.SET_RULES: (True, False, False),
    Verb.DISSOLVE: (True, False, False),
    Verb.REFRESH: (True, True, False),
    Verb.IMPORT_HEALTH: (True, True, False),
    Verb.SEE_AUDIT: (True, True, False),
    Verb.WITHDRAW: (False, True, True),
    Verb.REPORT: (True, True, True),
    Verb.SET_REPORTS: (True, False, False),
    Verb.MANAGE_REPORTS: (True, True, False),
}


@pytest.mark.parametrize("verb", Verb)
def test_a_verb_is_allowed_to_exactly_these_roles(verb: Verb) -> None:
    assert tuple(may(role, verb) for role in (Role.CREATOR, Role.ADMIN, Role.MEMBER)) == MAY[verb]


def test_creator_and_admins_manage() -> None:
    assert [role for role in Role if manages(role)] == [Role.CREATOR, Role.ADMIN]
