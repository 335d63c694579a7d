from collections.abc import Generator

import pytest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import create_phone_app
from tests.cast import Cast
from tests.company import Company
from tests.conftest import SetClock
from tests.joining import Joinable, Phone, make_joinable, served


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)


@pytest.fixture
def group(backend: Backend) -> Joinable:
    return make_joinable(backend)


@pytest.fixture
def address(group: Joinable) -> Generator[tuple[str, int]]:
    """Of the pages for phones."""
    with served(create_phone_app(group.backend)) as address:
        yield address


@pytest.fixture
def phone(group: Joinable, address: tuple[str, int]) -> Phone:
    """That scanned the group's invite."""
    return Phone(address, group.token)
