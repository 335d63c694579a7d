"""Provinces, cities and districts of GB/T 2260."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain import regions
from groupcode_desktop.domain.regions import Region

PROVINCES = regions.provinces()
CITIES = [city for province in PROVINCES for city in regions.cities(province.code)]
DISTRICTS = [district for city in CITIES for district in regions.districts(city.code)]


def test_there_are_34_provinces() -> None:
    assert len({province.name for province in PROVINCES}) == len(PROVINCES) == 34


def test_every_division_is_reached_from_its_province() -> None:
    assert len({r.code for r in [*PROVINCES, *CITIES, *DISTRICTS]}) == len(PROVINCES + CITIES + DISTRICTS)
    assert len(CITIES) > 330
    assert len(DISTRICTS) > 2_800
    for region in [*CITIES, *DISTRICTS]:
        province = Region(region.code[:2] + "0000", regions.full_name(region.code[:2] + "0000"))
        assert province in PROVINCES
        assert regions.full_name(region.code).startswith(province.name)


def test_no_two_complete_addresses_have_the_same_name() -> None:
    complete = [r.code for r in [*PROVINCES, *CITIES, *DISTRICTS] if regions.is_complete(r.code)]
    assert len({regions.full_name(code) for code in complete}) == len(complete)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("440105", "广东省广州市海珠区"),
        ("440100", "广东省广州市"),
        ("440000", "广东省"),
        ("110101", "北京市东城区"),
        ("500229", "重庆市城口县"),
        ("441900", "广东省东莞市"),
        ("442000", "广东省中山市"),
        ("429004", "湖北省仙桃市"),
        ("429021", "湖北省神农架林区"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("220200", "吉林省吉林市"),
        ("810000", "香港特别行政区"),
        ("440199", ""),
        ("", ""),
        ("海珠区", ""),
    ],
)
def test_the_full_name_is_the_one_on_an_envelope(code: str, name: str) -> None:
    assert regions.full_name(code) == name


@pytest.mark.parametrize("code", ["440105", "110101", "441900", "442000", "429004", "710000", "810000"])
def test_an_address_ends_where_nothing_finer_is(code: str) -> None:
    assert regions.is_complete(code)


@pytest.mark.parametrize("code", ["440000", "440100", "110000", "110100", "429000", "110103", "999999", ""])
def test_an_address_does_not_end_before(code: str) -> None:
    assert not regions.is_complete(code)


def test_cities_without_districts_are_the_four_that_have_none() -> None:
    without = [city.name for city in CITIES if not regions.districts(city.code)]
    assert without == ["东莞市", "中山市", "儋州市", "嘉峪关市"]


def test_a_dissolved_district_is_remembered_but_not_offered() -> None:
    assert regions.was_ever("110103")
    assert not regions.is_known("110103")
    assert not regions.was_ever("110199")


@given(st.text(max_size=8))
def test_an_unknown_code_has_no_name(code: str) -> None:
    assert bool(regions.full_name(code)) == regions.is_known(code)
