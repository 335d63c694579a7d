"""Every expected failure crosses the wire and comes back as itself."""

import pytest

from groupcode_desktop.api import problems, wire
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw

MADE_BY_THE_CLIENT = {
    errors.BackendFailed,
    errors.ColumnsMissing,
    errors.DataInUse,
    errors.DataKeyMissing,
    errors.DataTooNew,
    errors.FileTooLarge,
    errors.FileUnreadable,
    errors.ServerBroken,
    errors.ServerUnreachable,
    errors.ServerUntrusted,
    errors.VersionMismatch,
}
KINDS = GroupcodeError.__subclasses__()


def example(kind: type[GroupcodeError]) -> GroupcodeError:
    if kind is InvalidInput:
        return InvalidInput({"name": FieldFlaw.TOO_LONG, "phone": FieldFlaw.PHONE_FORMAT})
    return kind(limit=5, address="127.0.0.1", self=1)


def test_every_failure_of_the_server_has_a_status() -> None:
    assert set(problems.STATUS) == set(KINDS) - MADE_BY_THE_CLIENT
    assert all(400 <= status < 600 for status in problems.STATUS.values())


def test_no_two_failures_share_a_code() -> None:
    codes = [kind.code for kind in [GroupcodeError, *KINDS]]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("kind", problems.STATUS)
def test_a_failure_comes_back_as_itself(kind: type[GroupcodeError]) -> None:
    error = example(kind)
    problem = wire.decode(wire.encode(problems.problem_of(error)), problems.Problem)
    back = problems.error_of(problem)
    assert type(back) is kind
    assert back.facts == error.facts
    if isinstance(error, InvalidInput):
        assert isinstance(back, InvalidInput)
        assert back.fields == error.fields


def test_a_code_from_another_version_is_not_understood() -> None:
    back = problems.error_of(problems.Problem(title="?", status=418, code="teapot"))
    assert type(back) is errors.ServerBroken
    assert back.facts == {"status": 418}


def test_a_fact_without_meaning_does_no_harm() -> None:
    assert (
        wire.decode(b'{"title":"","status":404,"code":"not_found","later":1}', problems.Problem).facts == {}
    )
