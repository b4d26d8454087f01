"""Statements that run for very many rows, given to SQLite's driver as they are.

SQLAlchemy compiles each once; what it does besides with every row and every list of numbers takes as long as the database itself.
On other databases it does all of it, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, CursorResult

__all__ = ["by_ids", "many"]

R = TypeVar("R", bound=NamedTuple)

_IDS: Final = "__[POSTCOMPILE_ids]"  # where SQLAlchemy puts a list later
# By the statements themselves, which are thereby kept: the number of one that is gone is soon that of another.
_ready: dict[sa.Update, tuple[str, tuple[Any, ...], Callable[[tuple[Any, ...]], tuple[Any, ...]]]] = {}
_texts: dict[sa.Select[Any] | sa.Update, str] = {}


def many(connection: Connection, statement: sa.Update, rows: Sequence[R]) -> None:
    """Run a statement of this package for each row, whose fields are its parameters."""
    if not rows:
        return
    names = type(rows[0])._fields
    if connection.dialect.name != "sqlite":
        wanted = [name for name in statement.compile(dialect=connection.dialect).params if name in names]
        connection.execute(statement, [{name: getattr(row, name) for name in wanted} for row in rows])
        return
    found = _ready.get(statement)
    if found is None:
        found = _ready[statement] = _made_ready(connection, statement, names)
    text, fixed, pick = found
    connection.exec_driver_sql(text, [pick(row + fixed) for row in rows] if fixed else list(map(pick, rows)))


def _made_ready(connection: Connection, statement: sa.Update, fields: Sequence[str]) -> Any:
    """The text of a statement, its parameters that are the same for each row, and what picks the others from a row in their order."""
    compiled = statement.compile(dialect=connection.dialect)
    names = list(compiled.positiontup or ())
    fixed = tuple(compiled.params[name] for name in names if name not in fields)
    places = iter(range(len(fields), len(fields) + len(fixed)))
    return str(compiled), fixed, itemgetter(*(fields.index(name) if name in fields else next(places) for name in names))


def by_ids(connection: Connection, statement: sa.Select[Any] | sa.Update, ids: Sequence[int]) -> CursorResult[Any]:
    """Run a statement of this package whose one parameter is the list ``ids``: as many numbers as one statement takes, and at least one.

    On SQLite rows come as the file has them: a truth is 0 or 1.
    """
    if connection.dialect.name != "sqlite":
        return connection.execute(statement, {"ids": list(ids)})
    text = _texts.get(statement)
    if text is None:
        text = _texts[statement] = str(statement.compile(dialect=connection.dialect))
    return connection.exec_driver_sql(text.replace(_IDS, ", ".join("?" * len(ids))), tuple(ids))
