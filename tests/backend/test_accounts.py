"""Signing in and out."""

import pytest

from groupcode_desktop.domain.errors import SignInNeeded
from tests.cast import Cast


def test_a_member_signs_in_and_out(cast: Cast) -> None:
    person = cast.member
    account = person.at.accounts.account()
    assert account.name == "李晓明"
    assert account.phone_mask == "138****0003"
    person.at.accounts.sign_out()
    with pytest.raises(SignInNeeded):
        person.at.accounts.account()
