import pytest

from groupcode_desktop.backend.context import Backend
from tests.cast import Cast
from tests.company import Company
from tests.conftest import SetClock


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)
