"""The whole API as its document says it: whatever is sent, nothing breaks and every answer has its shape."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis import checks as general
from schemathesis.specs.openapi import checks

from groupcode_desktop.api import paths
from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.domain.roles import Role
from tests.api.world import Place, World
from tests.conftest import DESK_KEY, HttpServer

EXAMPLES = 6
"""For each operation, of right and of wrong data each; one more finds little and costs all of us time."""
_GENERAL: Any = general
_CHECKS: Any = checks
CHECKS: list[Any] = [
    _GENERAL.not_a_server_error,
    _CHECKS.status_code_conformance,
    _CHECKS.content_type_conformance,
    _CHECKS.response_headers_conformance,
    _CHECKS.response_schema_conformance,
]
BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
def test_every_answer_to_a_creator_is_as_described(
    world: World, http_server: HttpServer, backend: Backend, mode: GenerationMode
) -> None:
    put_all_to_the_test(world, http_server, backend, Role.CREATOR, mode)


@pytest.mark.sqlite
@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
def test_every_answer_to_nobody_is_as_described(
    world: World, http_server: HttpServer, backend: Backend, mode: GenerationMode
) -> None:
    """Who is refused before the database is asked: one of them is enough."""
    put_all_to_the_test(world, http_server, backend, "nobody", mode)


def put_all_to_the_test(
    world: World, http_server: HttpServer, backend: Backend, who: str, mode: GenerationMode
) -> None:
    schema: Any = schemathesis.openapi.from_dict(create_app(backend).openapi())
    for found in schema.get_all_operations():
        put_to_the_test(world, http_server.address, found.ok(), who, mode)


def put_to_the_test(world: World, address: str, operation: Any, who: str, mode: GenerationMode) -> None:
    """Half of the time in a group that is there."""
    place = world.place() if "{group_id}" in operation.path else Place(0)

    @BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode), is_here=st.booleans())
    def probe(case: Any, is_here: bool) -> None:
        if is_here and case.path_parameters:
            case.path_parameters |= named(place, case.path_parameters)
        headers = {paths.DESK_KEY: DESK_KEY}
        token = world.token(who)
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        answer = case.call(base_url=address, headers=headers)
        case.validate_response(answer, checks=CHECKS)
        if answer.status_code >= 400:
            assert_problem(answer)
        if operation.path == paths.SESSION:
            world.sign_everybody_out()

    run: Callable[[], None] = probe
    with suppress(Unsatisfiable):  # of what takes nothing, nothing wrong can be sent
        run()


def named(place: Place, asked: dict[str, Any]) -> dict[str, int]:
    known = {"group_id": place.group_id, "member_id": place.member_id, "invite_id": place.invite_id}
    return {name: number for name, number in known.items() if name in asked}


def assert_problem(answer: Any) -> None:
    assert answer.headers["content-type"] == ["application/problem+json"]
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["code"]
    assert problem["title"]


def test_every_shape_that_is_named_is_there(backend: Backend) -> None:
    """Two shapes of one name would both be lost."""
    document = create_app(backend).openapi()
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert named - document["components"]["schemas"].keys() == set()
