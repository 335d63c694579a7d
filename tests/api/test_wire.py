"""Every shape of the domain survives the wire."""

import dataclasses
import importlib
import pkgutil
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groupcode_desktop import domain
from groupcode_desktop.api import wire
from groupcode_desktop.domain.attention import Attention


def shapes() -> list[type[Any]]:
    modules = [
        importlib.import_module(f"{domain.__name__}.{module.name}")
        for module in pkgutil.iter_modules(domain.__path__)
    ]
    return [
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__
    ]


SHAPES = [shape for shape in shapes() if shape is not Attention]  # made of members where it is needed
st.register_type_strategy(str, st.text(alphabet=st.characters(codec="utf-8")))
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_shape_comes_back_equal(shape: type[Any], data: st.DataObject) -> None:
    sent = data.draw(st.from_type(shape))
    assert wire.decode(wire.encode(sent), shape) == sent


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_shape_cannot_be_changed(shape: type[Any]) -> None:
    assert shape.__dataclass_params__.frozen


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'"', b"\xff", b'{"id":'])
def test_anything_else_is_refused_as_a_value_error(shape: type[Any], body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        wire.decode(body, shape)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_fields_without_a_default_are_needed(shape: type[Any]) -> None:
    fields = dataclasses.fields(shape)
    if any(field.default is field.default_factory for field in fields):
        with pytest.raises(ValueError):  # noqa: PT011
            wire.decode(b"{}", shape)
    else:
        assert wire.decode(b"{}", shape) == shape()


def test_the_shapes_are_described_for_the_open_api_document() -> None:
    references, components = wire.schema(SHAPES)
    assert len(references) == len(SHAPES)
    assert {shape.__name__ for shape in SHAPES} <= set(components)
