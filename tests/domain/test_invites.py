"""An invite lives 24 hours, and its link stays short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.invites import InviteState, invite_state
from groupcode_desktop.domain.phone_access import invite_url

NOW = 1_700_000_000


@pytest.mark.parametrize(
    ("expires_at", "state"),
    [(NOW + 1, InviteState.ALIVE), (NOW, InviteState.EXPIRED), (NOW - 1, InviteState.EXPIRED)],
)
def test_an_invite_lives_up_to_the_second_in_which_it_expires(expires_at: int, state: InviteState) -> None:
    assert invite_state(expires_at, None, NOW) is state


@given(expires_at=st.integers(0, 2 * NOW), revoked_at=st.integers(0, 2 * NOW))
def test_a_revoked_invite_stays_revoked(expires_at: int, revoked_at: int) -> None:
    assert invite_state(expires_at, revoked_at, NOW) is InviteState.REVOKED


@given(address=st.ip_addresses(v=4), port=st.integers(1, 65_535), slash=st.sampled_from(["", "/"]))
def test_a_link_is_shorter_than_60_characters(address: object, port: int, slash: str) -> None:
    token = "A" * 22
    url = invite_url(f"http://{address}:{port}{slash}", token)
    assert len(url) < 60
    assert url == f"http://{address}:{port}/j/{token}"
