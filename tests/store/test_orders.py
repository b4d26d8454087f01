"""In PostgreSQL two that write at once take rows in one order: otherwise each would wait for the other, until one of them is ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
import sqlalchemy as sa

from citator.config import Settings
from citator.store import Connection, Store, open_store, runs, schema
from citator.store import asking as ask
from citator.store.citing import drop_documents, known_documents, unwatch_uncited
from citator.store.spans import Change, next_for_hosts, note_changes, take
from citator.watch.importing import bring

ONE, ANOTHER, TWO = "http://one.example/a", "http://one.example/b", "http://two.example/a"
HEAD = "url,verdict,reason,checked_at,status,documents"

pytestmark = pytest.mark.system


@pytest.fixture
def store(database: str, tmp_path: Path) -> Iterator[Store]:
    """A store with three addresses on two hosts, of which one is watched still."""
    with open_store(database) as opened:
        _import(opened, tmp_path / "known.csv", "first", ONE, ANOTHER, TWO)
        with opened.writing() as connection:
            connection.execute(schema.address.update().where(schema.address.c.url != ANOTHER).values(watched=False))
        yield opened


def _import(store: Store, file: Path, document: str, *urls: str) -> None:
    """Take in what was seen at addresses, each of a document of its own."""
    rows = [f"{url},dead,not-found,2026-05-04T06:00:00Z,404,{document} {number}" for number, url in enumerate(urls)]
    file.write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    assert bring(store, [str(file)], Settings(), 1_800_000_000).failed == []


def _number(connection: Connection, url: str) -> int:
    return int(connection.execute(sa.select(schema.address.c.id).where(schema.address.c.url == url)).scalar_one())


def _host(connection: Connection, url: str) -> int:
    return int(connection.execute(sa.select(schema.address.c.host_id).where(schema.address.c.url == url)).scalar_one())


def _addresses(*urls: str) -> Callable[[Connection], None]:
    return lambda connection: take(connection, schema.address, [_number(connection, url) for url in urls])


def _hosts(*urls: str) -> Callable[[Connection], None]:
    return lambda connection: next_for_hosts(connection, [_host(connection, url) for url in urls])


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (_addresses(ONE), _addresses(TWO)),
        (_hosts(ONE), _hosts(TWO)),
        (_addresses(ANOTHER), _hosts(ONE)),
        (_addresses(ANOTHER), _hosts(TWO)),
    ],
)
def test_an_import_of_several_documents_and_a_run_beside_it(
    store: Store, tmp_path: Path, first: Callable[[Connection], None], then: Callable[[Connection], None]
) -> None:
    report = (TWO, "http://two.example/new", ONE, "http://one.example/new", ANOTHER)
    with ThreadPoolExecutor(1) as thread:
        with store.writing() as other:
            first(other)
            done = thread.submit(_import, store, tmp_path / "more.csv", "more", *report)
            wait([done], timeout=0.5)
            assert not done.done()
            other.execute(sa.text("SET LOCAL deadlock_timeout = '50ms'"))
            then(other)
        done.result()
    with store.reading() as connection:
        assert len(list(ask.watched_ids(connection))) == 5


def _recall(connection: Connection) -> None:
    assert ask.recall_to(connection, 5_000, 6_000) == 3


def _drop(connection: Connection) -> None:
    drop_documents(connection, list(known_documents(connection).values()))
    assert unwatch_uncited(connection) == 3


@pytest.mark.parametrize("write", [_recall, _drop])
def test_who_changes_many_addresses_takes_them_in_the_order_of_their_numbers(store: Store, write: Callable[[Connection], None]) -> None:
    with store.writing() as connection:
        connection.execute(schema.address.update().values(watched=True, next_at=10**10))
        connection.execute(
            schema.address.update().where(schema.address.c.url == ONE).values(next_at=10**10 + 1)
        )  # now the last in the file

    def writing() -> None:
        with store.writing() as connection:
            write(connection)

    with ThreadPoolExecutor(1) as thread:
        with store.writing() as other:
            other.execute(sa.text("SET LOCAL deadlock_timeout = '50ms'"))
            _addresses(ONE)(other)
            done = thread.submit(writing)
            wait([done], timeout=0.5)
            _addresses(ANOTHER, TWO)(other)
        done.result()


def _begin(connection: Connection) -> int:
    connection.execute(sa.text("SET LOCAL lock_timeout = '2s'"))
    return runs.begin_run(connection, 1_000, "citator")


def test_two_runs_that_begin_at_once_take_over_what_is_untold_once_and_wait_for_nobody(store: Store) -> None:
    with store.writing() as connection:
        killed = _begin(connection)
        note_changes(connection, [Change(1, of, 1_500, "moved", "{}") for of in (killed, None)])
        gone = {"owner": json.dumps(["another machine", 1, "1"]), "alive_until": 1}
        connection.execute(schema.run.update().values(gone))
    with store.writing() as one:
        first = _begin(one)
        with store.writing() as other:
            second = _begin(other)
    with store.reading() as connection:
        assert [len(ask.changes_of(connection, of)) for of in (killed, first, second)] == [0, 2, 0]


def test_what_a_run_that_was_killed_as_it_began_would_have_taken_over_is_told_by_the_next(store: Store) -> None:
    with store.writing() as connection:
        killed = _begin(connection)
        note_changes(connection, [Change(1, killed, 1_500, "moved", "{}")])
        connection.execute(schema.run.update().values(owner=json.dumps(["another machine", 1, "1"]), alive_until=1))

    def begin_both_and_be_killed() -> None:
        with store.writing() as one:
            _begin(one)
            with store.writing() as other:
                _begin(other)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin_both_and_be_killed()
    with store.writing() as connection:
        last = _begin(connection)
        assert len(ask.changes_of(connection, last)) == 1


def test_a_host_to_which_an_address_is_just_added_can_be_asked(store: Store) -> None:
    with store.writing() as connection:
        number = _begin(connection)
        host = _host(connection, ONE)
    with store.writing() as other:
        values = {"digest": b"new".ljust(16), "url": "http://one.example/new", "host_id": host, "watched": True, "state": "unknown"}
        other.execute(schema.address.insert().values(**values, successes=0, weight=0.0, clear=0))
        with store.writing() as connection:
            assert runs.lease(connection, number, [host]) == {host}
