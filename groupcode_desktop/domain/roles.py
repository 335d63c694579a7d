"""Who may do what in a group. The server enforces it, the desktop greys out by it."""

from enum import StrEnum


class Role(StrEnum):
    CREATOR = "creator"
    ADMIN = "admin"
    MEMBER = "member"


class Verb(StrEnum):
    SEE_GROUP = "see_group"
    EDIT_GROUP = "edit_group"
    SWITCH_JOINING = "switch_joining"
    INVITE = "invite"
    ASSIST_JOIN = "assist_join"
    SEE_MEMBERS = "see_members"
    EDIT_MEMBER = "edit_member"
    REMOVE_MEMBER = "remove_member"
    APPOINT = "appoint"
    SET_RULES = "set_rules"
    DISSOLVE = "dissolve"
    REFRESH = "refresh"
    IMPORT_HEALTH = "import_health"
    MANAGE_ROSTER = "manage_roster"
    WITHDRAW = "withdraw"
    SEE_AUDIT = "see_audit"
    REPORT = "report"
    SET_REPORTS = "set_reports"
    MANAGE_REPORTS = "manage_reports"


_EVERYBODY = frozenset(Role)
_MANAGERS = frozenset({Role.CREATOR, Role.ADMIN})
_CREATOR = frozenset({Role.CREATOR})

_MAY: dict[Verb, frozenset[Role]] = {
    Verb.SEE_GROUP: _EVERYBODY,
    Verb.EDIT_GROUP: _CREATOR,
    Verb.SWITCH_JOINING: _MANAGERS,
    Verb.INVITE: _MANAGERS,
    Verb.ASSIST_JOIN: _MANAGERS,
    Verb.SEE_MEMBERS: _MANAGERS,
    Verb.EDIT_MEMBER: _MANAGERS,
    Verb.REMOVE_MEMBER: _MANAGERS,
    Verb.APPOINT: _CREATOR,
    Verb.SET_RULES: _CREATOR,
    Verb.DISSOLVE: _CREATOR,
    Verb.REFRESH: _MANAGERS,
    Verb.IMPORT_HEALTH: _MANAGERS,
    Verb.MANAGE_ROSTER: _MANAGERS,
    Verb.SEE_AUDIT: _MANAGERS,
    Verb.WITHDRAW: frozenset({Role.ADMIN, Role.MEMBER}),
    Verb.REPORT: _EVERYBODY,
    Verb.SET_REPORTS: _CREATOR,
    Verb.MANAGE_REPORTS: _MANAGERS,
}


def may(role: Role, verb: Verb) -> bool:
    return role in _MAY[verb]


def manages(role: Role) -> bool:
    return role in _MANAGERS
