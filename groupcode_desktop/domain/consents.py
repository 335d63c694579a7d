"""What members agreed to, and who agreed for a child."""

from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_person_name


class GuardianRelation(StrEnum):
    MOTHER = "mother"
    FATHER = "father"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Guardian:
    """Who consents for somebody under 14."""

    name: str
    relation: GuardianRelation


@dataclass(frozen=True, slots=True)
class ConsentState:
    """`outdated` members agreed to an older version of the texts than `version` (授权待更新)."""

    version: str
    outdated: int


def flaws_of_guardian(name: str, relation: str | None, agrees: bool) -> dict[str, FieldFlaw]:
    """Of the fields `guardian_name` (tidy), `guardian_relation` and `guardian`."""
    found = {
        "guardian_name": flaw_of_person_name(name),
        "guardian_relation": None if relation in set(GuardianRelation) else FieldFlaw.NOT_A_CHOICE,
        "guardian": None if agrees else FieldFlaw.NOT_TICKED,
    }
    return {field: flaw for field, flaw in found.items() if flaw is not None}
