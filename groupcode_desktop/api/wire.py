"""JSON on the wire: the domain's frozen dataclasses as they are."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

encode = msgspec.json.Encoder().encode


def decode(body: bytes, shape: type[T]) -> T:
    """Raises msgspec.ValidationError (a ValueError) when the body has not that shape."""
    return msgspec.json.decode(body, type=shape)


def schema(shapes: list[type[Any]]) -> tuple[tuple[dict[str, Any], ...], dict[str, Any]]:
    """JSON schemas for the OpenAPI document, and the components that they refer to."""
    return msgspec.json.schema_components(shapes, ref_template="#/components/schemas/{name}")
