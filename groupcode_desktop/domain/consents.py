"""What members agreed to, and who agreed for a child."""

from dataclasses import dataclass
from enum import StrEnum


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
