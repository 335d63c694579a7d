"""协助加入: a manager types for somebody without a smartphone, who signed the consent on paper."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from groupcode_desktop.domain.consents import GuardianRelation, flaws_of_guardian
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import (
    FieldFlaw,
    flaw_of_person_name,
    flaw_of_remark,
    flaw_of_sms_code,
    tidy,
)
from groupcode_desktop.domain.identity import IdType, flaw_of_id, needs_guardian, normal_form, tells_birth
from groupcode_desktop.domain.phones import e164


class PaperLanguage(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class AssistedJoin:
    """What was typed. `phone` may be empty; `code` was read out by who has that phone.

    `version` and `language` are of the texts on the paper; `terms`, `health` and `guardian` say what is
    signed there, on the day `signed_on`. `minor` counts for documents that do not tell the date of birth.
    """

    name: str
    id_type: IdType
    id_number: str
    phone: str
    code: str
    remark: str
    version: str
    language: PaperLanguage
    signed_on: date
    terms: bool = False
    health: bool = False
    minor: bool = False
    guardian_name: str = ""
    guardian_relation: GuardianRelation | None = None
    guardian: bool = False


def asks_for_guardian(asked: AssistedJoin, today: date) -> bool:
    """A number that tells the date of birth decides; of other documents `minor` does."""
    number = normal_form(asked.id_number)
    if flaw_of_id(asked.id_type, number, today) is None and tells_birth(asked.id_type, number):
        return needs_guardian(asked.id_type, number, today)
    return asked.minor and not tells_birth(asked.id_type, number)


def checked(asked: AssistedJoin, today: date) -> AssistedJoin:
    """The same, tidy, in normal form, the phone as E.164 or empty; InvalidInput with every flaw."""
    tidied = replace(
        asked,
        name=tidy(asked.name),
        id_number=normal_form(asked.id_number),
        phone=asked.phone.strip(),
        code=asked.code.strip(),
        remark=tidy(asked.remark),
        guardian_name=tidy(asked.guardian_name),
    )
    found = {
        "name": flaw_of_person_name(tidied.name),
        "id_number": flaw_of_id(tidied.id_type, tidied.id_number, today),
        "code": flaw_of_sms_code(tidied.code) if tidied.phone else None,
        "remark": flaw_of_remark(tidied.remark),
        "signed_on": FieldFlaw.IN_FUTURE if tidied.signed_on > today else None,
        "terms": None if tidied.terms else FieldFlaw.NOT_TICKED,
        "health": None if tidied.health else FieldFlaw.NOT_TICKED,
    }
    flaws = {field: flaw for field, flaw in found.items() if flaw is not None}
    if asks_for_guardian(tidied, today):
        flaws |= flaws_of_guardian(tidied.guardian_name, tidied.guardian_relation, tidied.guardian)
    try:
        tidied = replace(tidied, phone=e164(tidied.phone) if tidied.phone else "")
    except InvalidInput as error:
        flaws |= error.fields
    if flaws:
        raise InvalidInput(flaws)
    return tidied
