"""What a phone sends: read with care, checked field by field."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from starlette.requests import Request

from groupcode_desktop.backend.joins import Applicant
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import (
    FieldFlaw,
    flaw_of_person_name,
    flaw_of_remark,
    flaw_of_sms_code,
    tidy,
)
from groupcode_desktop.domain.identity import IdType, checked_id
from groupcode_desktop.domain.phones import e164

BODY_MAX = 64 * 1024
_FIELDS_MAX = 20
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
    terms: bool = False
    health: bool = False


async def read_form(request: Request) -> JoinForm:
    """Raises FormTooLarge, FormMalformed."""
    body = await _body(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise FormMalformed
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_MAX
        )
    except ValueError:
        raise FormMalformed from None
    values = dict(pairs)
    return JoinForm(
        proof=values.get("proof", ""),
        name=values.get("name", ""),
        id_type=values.get("id_type", IdType.RESIDENT),
        id_number=values.get("id_number", ""),
        phone=values.get("phone", ""),
        code=values.get("code", ""),
        remark=values.get("remark", ""),
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


def checked(form: JoinForm, today: date) -> Applicant:
    """Raises InvalidInput with every flaw, in the order of the fields on the page."""
    flaws: dict[str, FieldFlaw] = {}

    def note(field: str, flaw: FieldFlaw | None) -> None:
        if flaw is not None:
            flaws[field] = flaw

    name, remark = tidy(form.name), tidy(form.remark)
    code = "".join(unicodedata.normalize("NFKC", form.code).split())
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
    note("terms", None if form.terms else FieldFlaw.NOT_TICKED)
    note("health", None if form.health else FieldFlaw.NOT_TICKED)
    if flaws:
        raise InvalidInput(flaws)
    return Applicant(name, id_type, id_number, phone, code, remark)
