"""The stores that everything is tried on: a new SQLite file, and a schema of its own in a real PostgreSQL."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import postgres


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL that runs."""
    if postgres.programs() is None:
        pytest.skip("PostgreSQL is not installed (make system-deps)")
    with postgres.running(Path(tempfile.gettempdir())) as address:
        yield address


@pytest.fixture
def database(server: str) -> str:
    """A new database in it."""
    import psycopg

    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create database {name}")
    return server.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.system)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet."""
    return f"sqlite:///{tmp_path / 'citator.db'}" if request.param == "sqlite" else str(request.getfixturevalue("database"))
