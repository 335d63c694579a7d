"""One world for each test: the whole API on either database."""

from collections.abc import Generator
from dataclasses import replace

import pytest

from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.gateways.chosen import ChosenGateway
from groupcode_desktop.backend.phone_access import LanListener
from tests.api.world import Operation, World, operations
from tests.conftest import HttpServer, SetClock


@pytest.fixture
def world(backend: Backend, http_server: HttpServer, clock: SetClock) -> Generator[World]:
    gateway = ChosenGateway(backend.database, backend.vault)
    backend = replace(backend, listener=LanListener(backend.database), gateway=gateway)
    http_server.app = create_app(backend)
    world = World(backend, clock, http_server.address)
    yield world
    world.close()
    http_server.app = None


@pytest.fixture
def api(backend: Backend) -> list[Operation]:
    return operations(create_app(backend))
