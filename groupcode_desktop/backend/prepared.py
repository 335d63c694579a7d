"""Statements of the hottest verbs: written like all others, compiled once, then run as text."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Executable, bindparam
from sqlalchemy.exc import OperationalError
from sqlalchemy.sql.compiler import SQLCompiler

Parameter: TypeAlias = int | str | bytes | bool | None


class Prepared:
    """Goes past SQLAlchemy to the driver: a tenth of a statement's CPU time (docs/decisions/phone-pages.md).

    Parameters and rows are the driver's own: plain numbers, texts and bytes.
    """

    def __init__(self, make: Callable[[Connection], Executable]) -> None:
        self._make = make
        self._compiled: dict[str, tuple[str, dict[str, Any], list[str] | None]] = {}

    def run(self, db: Connection, **parameters: Parameter) -> None:
        """`parameters` are the values of the statement's bindparam()s, by name."""
        self._execute(db, parameters)

    def row(self, db: Connection, **parameters: Parameter) -> tuple[Any, ...] | None:
        """The first row, None when there is none."""
        return self._execute(db, parameters).fetchone()

    def rows(self, db: Connection, **parameters: Parameter) -> list[tuple[Any, ...]]:
        return self._execute(db, parameters).fetchall()

    def only(self, db: Connection, **parameters: Parameter) -> tuple[Any, ...]:
        """The row of a statement that always gives one, such as a count."""
        return self._execute(db, parameters).fetchone()

    def _execute(self, db: Connection, parameters: Mapping[str, Parameter]) -> Any:
        text, constants, order = self._compiled.get(db.dialect.name) or self._compile(db)
        values = {**constants, **parameters}
        driver: Any = db.connection.driver_connection
        try:
            return driver.execute(text, values if order is None else [values[name] for name in order])
        except db.dialect.loaded_dbapi.OperationalError as error:
            raise OperationalError(text, None, error) from error

    def _compile(self, db: Connection) -> tuple[str, dict[str, Any], list[str] | None]:
        statement: Any = self._make(db)
        compiled: SQLCompiler = statement.compile(dialect=db.dialect)
        constants = {name: value for name, value in compiled.params.items() if value is not None}
        order = list(compiled.positiontup) if compiled.positiontup is not None else None
        self._compiled[db.dialect.name] = compiled.string, constants, order
        return self._compiled[db.dialect.name]


def parameters(*names: str) -> dict[str, Any]:
    """The values of an insert: one parameter for each column, of the same name."""
    return {name: bindparam(name) for name in names}
