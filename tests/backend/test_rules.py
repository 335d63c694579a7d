"""Choosing what a group expects: it works, holds for everybody, then the refusals."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from groupcode_desktop.backend.rules import set_rules
from groupcode_desktop.domain.errors import InvalidInput, NotFound, RoleForbids, StaleEdit
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.rules import DoseRule, HealthRules, NatRule
from tests.company import Company, actor_of

STRICT = HealthRules((Colour.GREEN,), NatRule.H24, DoseRule.FULL)


def test_nobody_chose_yet(company: Company) -> None:
    assert company.admin.at.rules.rules(company.group.id) == HealthRules()


def test_the_creator_chooses_for_all_administrators(company: Company) -> None:
    group_id = company.group.id
    listed = company.admin.at.members.members(group_id)
    made = company.creator.at.rules.set(group_id, STRICT)
    assert made == replace(STRICT, edition=1)
    assert company.admin.at.rules.rules(group_id) == made
    assert company.admin.at.members.members(group_id).version > listed.version


def test_unchanged_rules_are_not_sent_again(company: Company) -> None:
    read = company.creator.at.rules.rules
    first = read(company.group.id)
    assert read(company.group.id) is first
    company.creator.at.rules.set(company.group.id, STRICT)
    assert read(company.group.id) is not first


def test_colours_are_kept_in_their_order(company: Company) -> None:
    wanted = HealthRules((Colour.NONE, Colour.GREEN))
    assert company.creator.at.rules.set(company.group.id, wanted).colours == (Colour.GREEN, Colour.NONE)


def test_an_edit_of_old_rules_is_refused(company: Company) -> None:
    made = company.creator.at.rules.set(company.group.id, STRICT)
    for old in (STRICT, replace(made, edition=7)):
        with pytest.raises(StaleEdit):
            company.creator.at.rules.set(company.group.id, old)
    assert company.creator.at.rules.set(company.group.id, made).edition == 2


def test_of_two_edits_at_once_one_wins(company: Company) -> None:
    actor = actor_of(company.backend, company.creator)

    def choose(rules: HealthRules) -> bool:
        try:
            with company.backend.database.write() as db:
                set_rules(db, actor, company.group.id, rules)
        except StaleEdit:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(choose, [STRICT, HealthRules()])) == [False, True]
    assert company.creator.at.rules.rules(company.group.id).edition == 1


def test_green_cannot_be_forbidden(company: Company) -> None:
    with pytest.raises(InvalidInput) as refusal:
        company.creator.at.rules.set(company.group.id, HealthRules(colours=(Colour.RED,)))
    assert refusal.value.fields == {"colours": FieldFlaw.NOT_A_CHOICE}


def test_administrators_see_the_rules_but_do_not_choose(company: Company) -> None:
    with pytest.raises(RoleForbids):
        company.admin.at.rules.set(company.group.id, STRICT)


def test_members_do_not_see_the_rules(company: Company) -> None:
    with pytest.raises(RoleForbids):
        company.member.at.rules.rules(company.group.id)


def test_outsiders_learn_nothing(company: Company) -> None:
    with pytest.raises(NotFound):
        company.outsider.at.rules.rules(company.group.id)
    with pytest.raises(NotFound):
        company.outsider.at.rules.set(company.group.id, STRICT)
