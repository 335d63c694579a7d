"""What a phone sends: read with care, checked field by field."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from starlette.requests import Request

from groupcode_desktop.backend.joins import Applicant
from groupcode_desktop.domain.consents import Guardian, GuardianRelation, flaws_of_guardian
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import (
    FieldFlaw,
    flaw_of_person_name,
    flaw_of_remark,
    flaw_of_sms_code,
    tidy,
)
from groupcode_desktop.domain.identity import IdType, checked_id, needs_guardian, tells_birth
from groupcode_desktop.domain.phones import e164

BODY_MAX = 64 * 1024
_FIELDS_MAX = 24
_FORM = "application/x-www-form-urlencoded"


class FormTooLarge(Exception):
    pass


class FormMalformed(Exception):
    pass


@dataclass(frozen=True, slots=True)
class JoinForm:
    """Everything as it was typed; shown again as it is, but for the code."""

    proof: str = ""
    name: str = ""
    id_type: str = IdType.RESIDENT
    id_number: str = ""
    phone: str = ""
    code: str = ""
    remark: str = ""
    minor: bool = False
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian: bool = False
    terms: bool = False
    health: bool = False


async def read_pairs(request: Request) -> list[tuple[str, str]]:
    """Names and values in their order. Raises FormTooLarge, FormMalformed."""
    body = await _body(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise FormMalformed
    try:
        return parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_MAX
        )
    except ValueError:
        raise FormMalformed from None


async def read_form(request: Request) -> JoinForm:
    """Raises FormTooLarge, FormMalformed."""
    values = dict(await read_pairs(request))
    return JoinForm(
        proof=values.get("proof", ""),
        name=values.get("name", ""),
        id_type=values.get("id_type", IdType.RESIDENT),
        id_number=values.get("id_number", ""),
        phone=values.get("phone", ""),
        code=values.get("code", ""),
        remark=values.get("remark", ""),
        minor="minor" in values,
        guardian_name=values.get("guardian_name", ""),
        guardian_relation=values.get("guardian_relation", ""),
        guardian="guardian" in values,
        terms="terms" in values,
        health="health" in values,
    )


async def _body(request: Request) -> bytes:
    chunks = bytearray()
    async for chunk in request.stream():
        chunks += chunk
        if len(chunks) > BODY_MAX:
            raise FormTooLarge
    return bytes(chunks)


def checked_phone(form: JoinForm) -> str:
    """The number as E.164; InvalidInput for `phone`."""
    return e164(form.phone)


def plain_code(form: JoinForm) -> str:
    """Without spaces, full-width digits made plain."""
    return "".join(unicodedata.normalize("NFKC", form.code).split())


def checked_guardian(
    form: JoinForm, id_type: IdType, id_number: str, today: date
) -> tuple[Guardian | None, dict[str, FieldFlaw]]:
    """Who consents for a child, and what is wrong with the fields about them.

    A number that tells the date of birth decides; of other documents the tick `minor` does.
    """
    if not (needs_guardian(id_type, id_number, today) if tells_birth(id_type, id_number) else form.minor):
        return None, {}
    name, relation = tidy(form.guardian_name), form.guardian_relation
    flaws = flaws_of_guardian(name, relation, form.guardian)
    return (None, flaws) if flaws else (Guardian(name, GuardianRelation(relation)), {})


def checked(form: JoinForm, today: date) -> tuple[Applicant, Guardian | None]:
    """Who wants to join, and the guardian of a child; InvalidInput with every flaw."""
    flaws: dict[str, FieldFlaw] = {}

    def note(field: str, flaw: FieldFlaw | None) -> None:
        if flaw is not None:
            flaws[field] = flaw

    name, remark = tidy(form.name), tidy(form.remark)
    code = plain_code(form)
    note("name", flaw_of_person_name(name))
    id_type, id_number, phone = IdType.RESIDENT, "", ""
    try:
        id_type = IdType(form.id_type)
        id_number = checked_id(id_type, form.id_number, today)
    except InvalidInput as error:
        flaws |= error.fields
    except ValueError:
        note("id_type", FieldFlaw.NOT_A_CHOICE)
    try:
        phone = e164(form.phone)
    except InvalidInput as error:
        flaws |= error.fields
    note("code", flaw_of_sms_code(code))
    note("remark", flaw_of_remark(remark))
    guardian, wrong = checked_guardian(form, id_type, id_number, today)
    flaws |= wrong
    note("terms", None if form.terms else FieldFlaw.NOT_TICKED)
    note("health", None if form.health else FieldFlaw.NOT_TICKED)
    if flaws:
        raise InvalidInput(flaws)
    return Applicant(name, id_type, id_number, phone, code, remark), guardian
