"""Somebody who joins at the desk, as a manager types it."""

from dataclasses import replace
from typing import Any

from groupcode_desktop.backend.phone.texts import newest_version
from groupcode_desktop.domain.assisted_joins import AssistedJoin, PaperLanguage
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.times import local_date
from tests.cast import id_number
from tests.company import Company


def typed(company: Company, number: int = 50, **changed: Any) -> AssistedJoin:
    """By a manager, for somebody who has no phone."""
    made = AssistedJoin(
        name="何秀英",
        id_type=IdType.RESIDENT,
        id_number=id_number(number),
        phone="",
        code="",
        remark="退休",
        version=newest_version(),
        language=PaperLanguage.CHINESE,
        signed_on=local_date(company.clock()),
        terms=True,
        health=True,
    )
    return replace(made, **changed)
