"""Statements that are given to the driver as they are."""

from __future__ import annotations

import gc
import weakref

import sqlalchemy as sa

from citator.store import driver


def test_a_statement_is_not_taken_for_one_that_is_gone() -> None:
    wanted = sa.select(sa.literal_column("7")).where(sa.literal_column("1").in_(sa.bindparam("ids", expanding=True)))
    with sa.create_engine("sqlite://").connect() as connection:
        assert driver.by_ids(connection, wanted, [1]).scalar_one() == 7
    kept = weakref.ref(wanted)
    del wanted
    gc.collect()
    # Were it freed, the next one would soon stand in its place in memory, and be given its text.
    assert kept() is not None
