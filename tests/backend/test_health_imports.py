"""Importing health data from a file: who may, what is looked at, all rows or none."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.tables import health_records
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.health import Colour, Dose, HealthCode, NatResult, NatTest, Source, VaccineRoute
from groupcode_desktop.domain.health_import import HealthRow, ImportPreview
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from tests.cast import Somebody, id_number
from tests.company import Company


def code(colour: Colour, judged_at: int | None = None) -> HealthCode:
    return HealthCode(colour, "未见异常", "", judged_at, "广州市", "")


def row_of(somebody: Somebody, row: int = 2, **other: Any) -> HealthRow:
    name, id_type, number = somebody.real_name.name, somebody.real_name.id_type, somebody.real_name.id_number
    return replace(HealthRow(row, name, id_type, number, code(Colour.YELLOW), None, None), **other)


def stranger(row: int = 3) -> HealthRow:
    return HealthRow(row, "欧阳路人", IdType.RESIDENT, id_number(4), code(Colour.GREEN), None, None)


def test_what_is_imported_stands_in_table_and_detail(company: Company) -> None:
    member, group_id, now = company.member, company.group.id, company.clock.now
    nat = NatTest(NatResult.NEGATIVE, now - 7_200, now - 3_600, "实验室", "")
    doses = (Dose(1, "2021-06-01", "疫苗", "", "", VaccineRoute.INACTIVATED),)
    done = company.admin.at.health_imports.take(group_id, (row_of(member, nat=nat, doses=doses), stranger()))
    assert done == ImportPreview(1, (3,), ())
    [listed] = [one for one in company.creator.at.members.members(group_id).members if one.name == "李晓明"]
    assert (listed.colour, listed.nat_result, listed.doses) == (Colour.YELLOW, NatResult.NEGATIVE, 1)
    assert (listed.source, listed.data_updated_at) == (Source.FILE, now)
    health = company.creator.at.members.member(group_id, listed.id).health
    assert health is not None
    assert (health.health_code, health.nat, health.doses) == (code(Colour.YELLOW), nat, doses)
    group = company.creator.at.groups.group(group_id)
    assert (group.data_source, group.data_updated_at, group.refreshed_at) == (Source.FILE, now, None)


def test_a_preview_changes_nothing(company: Company) -> None:
    before = company.creator.at.groups.group(company.group.id)
    rows = (row_of(company.creator), stranger())
    assert company.creator.at.health_imports.preview(company.group.id, rows) == ImportPreview(1, (3,), ())
    assert company.creator.at.groups.group(company.group.id) is before
    assert records(company) == 0


def test_one_bad_row_keeps_all_out(company: Company) -> None:
    rows = (row_of(company.creator), row_of(company.member, 3, name="别人"))
    preview = company.creator.at.health_imports.preview(company.group.id, rows)
    assert preview == ImportPreview(1, (), (BadRow(3, "姓名", RowFlaw.OTHER_NAME),))
    with pytest.raises(errors.BadRows) as refused:
        company.creator.at.health_imports.take(company.group.id, rows)
    assert refused.value.facts == {"count": 1}
    assert records(company) == 0


@pytest.mark.sqlite
def test_every_flaw_is_named(company: Company) -> None:
    later = company.clock.now + 1
    good = row_of(company.creator)
    late_dose = Dose(2, "2099-01-01", "", "", "", VaccineRoute.INACTIVATED)
    wrong = {
        ("姓名", RowFlaw.WRONG_NAME): replace(stranger(2), name="a1"),
        ("证件号码", RowFlaw.WRONG_ID): replace(good, id_number=good.id_number[:-1] + "?"),
        ("健康码", RowFlaw.EMPTY): replace(good, health_code=None),
        ("判定时间", RowFlaw.FUTURE): replace(good, health_code=code(Colour.GREEN, later)),
        ("采样时间", RowFlaw.FUTURE): replace(good, nat=NatTest(NatResult.PENDING, later, None, "", "")),
        ("检测机构", RowFlaw.TOO_LONG): replace(
            good, nat=NatTest(NatResult.PENDING, None, None, "长" * 301, "")
        ),
        ("检测机构", RowFlaw.UNPRINTABLE): replace(
            good, nat=NatTest(NatResult.PENDING, None, None, "a\u202eb", "")
        ),
        ("针次2接种时间", RowFlaw.FUTURE): replace(good, doses=(late_dose,)),
        ("针次2接种时间", RowFlaw.NOT_A_TIME): replace(good, doses=(replace(late_dose, given_on="x"),)),
    }
    for (column, flaw), row in wrong.items():
        preview = company.creator.at.health_imports.preview(company.group.id, (row,))
        assert preview == ImportPreview(0, (), (BadRow(2, column, flaw),))


def test_a_person_twice(company: Company) -> None:
    rows = (row_of(company.creator), row_of(company.creator, 3))
    preview = company.creator.at.health_imports.preview(company.group.id, rows)
    assert preview == ImportPreview(1, (), (BadRow(3, "证件号码", RowFlaw.REPEATED),))


def test_an_older_file_hides_no_newer_judgement(company: Company) -> None:
    take, now = company.creator.at.health_imports.take, company.clock.now
    take(company.group.id, (row_of(company.creator, health_code=code(Colour.RED, now - 10)),))
    company.clock.pass_by(5)
    take(company.group.id, (row_of(company.creator, health_code=code(Colour.GREEN, now - 11)),))
    [member] = company.creator.at.members.members(company.group.id).members
    assert (member.colour, member.data_updated_at) == (Colour.RED, company.clock.now)
    health = company.creator.at.members.member(company.group.id, member.id).health
    assert health is not None
    assert health.code_origin is not None
    assert health.code_origin.updated_at == now


def test_members_and_outsiders_may_not(company: Company) -> None:
    for verb in ("preview", "take"):
        with pytest.raises(errors.RoleForbids):
            getattr(company.member.at.health_imports, verb)(company.group.id, (stranger(),))
        with pytest.raises(errors.NotFound):
            getattr(company.outsider.at.health_imports, verb)(company.group.id, (stranger(),))


@pytest.mark.sqlite
def test_too_many_rows(company: Company) -> None:
    with pytest.raises(errors.MalformedRequest):
        company.creator.at.health_imports.preview(company.group.id, (stranger(),) * (limits.IMPORT_ROWS + 1))


@pytest.mark.sqlite
def test_a_full_group_in_one_file(company: Company) -> None:
    """More than a megabyte of rows is let in here, and only here."""
    long = "长" * 300
    full = replace(code(Colour.GREEN), explanation=long, release_hint=long)
    rows = tuple(
        replace(stranger(number), id_number=id_number(number), health_code=full) for number in range(5, 905)
    )
    assert len(wire.encode(rows)) > 1_048_576
    assert len(company.creator.at.health_imports.preview(company.group.id, rows).unknown) == 900


def test_the_answer_has_no_number_in_it(company: Company) -> None:
    rows = (row_of(company.creator), stranger(), row_of(company.creator, 4))
    preview = company.creator.at.health_imports.preview(company.group.id, rows)
    assert id_number(1).encode() not in wire.encode(preview)
    assert id_number(4).encode() not in wire.encode(preview)


def records(company: Company) -> int:
    with company.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(health_records)).scalar_one()
