"""A store is made, brought up to date, or refused with one clear line."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from citator.errors import ConfigError, StoreError
from citator.store import open_store
from citator.store.schema import METADATA, address

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def test_the_migrations_make_the_tables_that_the_program_uses(address: str) -> None:
    with open_store(address) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": False})
        assert compare_metadata(context, METADATA) == []


def test_a_second_opening_finds_what_the_first_one_made(address: str) -> None:
    with open_store(address) as store, store.writing() as connection:
        connection.execute(sa.text("insert into fact (name, value) values ('lamp', 'lit')"))
    with open_store(address, must_exist=True) as store, store.reading() as connection:
        assert connection.execute(sa.text("select value from fact")).scalar() == "lit"


def test_a_transaction_that_fails_leaves_nothing(address: str) -> None:
    with open_store(address) as store:
        with pytest.raises(StoreError, match="fact"), store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('lamp', 'lit'), ('lamp', 'out')"))
        with store.reading() as connection:
            assert connection.execute(sa.text("select count(*) from fact")).scalar() == 0


def test_a_newer_schema_is_refused_in_one_line(address: str) -> None:
    with open_store(address) as store, store.writing() as connection:
        connection.execute(sa.text("update alembic_version set version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer citator \(schema 9999, this one knows \d+\): upgrade citator") as told:
        open_store(address)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_store_of_every_released_schema_is_brought_up_to_date(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "citator.db"
    with sqlite3.connect(path) as old:
        old.executescript(released.read_text(encoding="utf-8"))
    old.close()
    with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        assert connection.execute(sa.select(address.c.url)).scalars().all() == ["https://example.org/lamps"]


@pytest.mark.parametrize(("verdict", "noted"), [("unstable", "out-of-order"), ("dead", "broken")])
def test_what_the_first_schema_had_told_is_noted_as_told(verdict: str, noted: str, tmp_path: Path) -> None:
    path = tmp_path / "citator.db"
    with sqlite3.connect(path) as old:
        old.executescript(RELEASED[0].read_text(encoding="utf-8"))
        old.execute("UPDATE address SET state = 'dead'")
        old.execute(
            "INSERT INTO span (address_id, first_at, last_at, looks, fingerprint, verdict, reason)"
            f" VALUES (1, 1790000100, 1790000200, 6, x'00', '{verdict}', 'x')"
        )
        old.execute("INSERT INTO change (address_id, run_id, happened, kind, detail) VALUES (1, NULL, 1790000200, 'broken', '{}')")
    old.close()
    with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
        assert connection.execute(sa.select(address.c.noted, address.c.silent)).one() == (noted, noted == "out-of-order")
        assert connection.execute(sa.text("SELECT kind, run_id FROM change ORDER BY id DESC")).first() == (noted, 1)
        assert connection.execute(sa.text("SELECT told, turn FROM run")).one() == (1, 1)


def test_what_the_first_schema_had_not_told_is_told_by_the_next_run_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "citator.db"
    spans = "INSERT INTO span (address_id, first_at, last_at, looks, fingerprint, verdict, reason) VALUES (1, ?, ?, 3, x'00', ?, 'x')"
    with sqlite3.connect(path) as old:
        old.executescript(RELEASED[0].read_text(encoding="utf-8"))
        old.execute("UPDATE address SET state = 'dead'")
        for at, verdict in enumerate(("dead", "alive", "unstable")):  # gone once, and only out of order since it was there last
            old.execute(spans, (at, at, verdict))
        for number in (2, 3):  # both were killed
            old.execute(
                "INSERT INTO run (id, started, owner, tool) VALUES (?, 1790000000, '[\"lamp\", 1, \"\"]', 'citator 0.1.0')", (number,)
            )
        old.executemany(
            "INSERT INTO change (address_id, run_id, happened, kind, detail) VALUES (1, ?, 1790000200, 'drifted', '{}')", [(2,), (2,), (3,)]
        )
    old.close()
    with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
        assert connection.execute(sa.select(address.c.noted)).scalar() == "out-of-order"
        found = connection.execute(sa.text("SELECT id, turn, told, news_after FROM run ORDER BY id")).all()
    assert [tuple(row) for row in found] == [(1, 1, 1, 0), (2, 2, 1, 0), (3, 3, 0, 2)]


def moved(old: sqlite3.Connection, number: int, *after: tuple[str, int]) -> None:
    """An address of the first schema that was noted to have moved, and what was seen there since: reason, and how many looks."""
    if number > 1:
        names = "id, digest, url, host_id, watched, state, successes, weight, clear"
        digest, url = number.to_bytes(16, "big"), f"https://example.org/{number}"
        old.execute(f"INSERT INTO address ({names}) VALUES (?, ?, ?, 1, 1, 'ok', 1, 0.0, 0)", (number, digest, url))
    old.execute("INSERT INTO change (address_id, run_id, happened, kind, detail) VALUES (?, 1, 1790000200, 'moved', '{}')", (number,))
    for reason, looks in (("moved", 1), *after):
        names = "address_id, first_at, last_at, fingerprint, verdict, looks, reason, final_url"
        place = "https://example.org/new" if reason == "moved" else None
        old.execute(f"INSERT INTO span ({names}) VALUES (?, 1, 2, x'00', 'alive', ?, ?, ?)", (number, looks, reason, place))


def test_what_the_first_schema_had_noted_to_have_moved_is_so_unless_it_is_back(tmp_path: Path) -> None:
    path = tmp_path / "citator.db"
    with sqlite3.connect(path) as old:
        old.executescript(RELEASED[0].read_text(encoding="utf-8"))
        for number, after in enumerate([(), [("ok", 1)], [("ok", 2)], [("ok", 1), ("ok", 1)], [("ok", 5), ("moved", 1)]], 1):
            moved(old, number, *after)
    old.close()
    with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
        places = connection.execute(sa.select(address.c.moved).order_by(address.c.id)).scalars().all()
    new = "https://example.org/new"
    assert places == [new, new, None, None, new]


def test_a_large_store_of_the_first_schema_is_brought_up_to_date_in_steps_that_grow_with_its_size_alone(tmp_path: Path) -> None:
    steps = 0
    path = tmp_path / "citator.db"
    with sqlite3.connect(path) as old:
        old.executescript(RELEASED[0].read_text(encoding="utf-8"))
        for number in range(1, 801):
            moved(old, number)
    old.close()

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    def on_connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_progress_handler(count, 1_000)

    sa.event.listen(sa.Engine, "connect", on_connect)
    try:
        with open_store(f"sqlite:///{path}"):
            pass
    finally:
        sa.event.remove(sa.Engine, "connect", on_connect)
    assert 0 < steps < 800  # a thousand steps of SQLite for each address


def test_every_schema_has_a_store_that_is_kept_for_this() -> None:
    migrations = Path(open_store.__code__.co_filename).parent / "migrations" / "versions"
    assert [path.stem for path in RELEASED] == sorted(path.stem[1:] for path in migrations.glob("v*.py"))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("citator.db", "is not sqlite:///path"),
        ("mysql://localhost/citator", "no database that citator knows"),
        ("sqlite://", "names no file, and nothing would be kept"),
        ("sqlite:///:memory:", "names no file, and nothing would be kept"),
        ("postgresql://user:cr/se@secret@:port:/x", "is not sqlite:///path"),
        ("postgresql://user:secret@:port:/x", "is not sqlite:///path"),
    ],
)
def test_an_address_that_names_no_store_is_refused(given: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says) as told:
        open_store(given)
    assert "secret" not in str(told.value)


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as one:
        one.execute("create table lamps (height)")
    one.close()
    with pytest.raises(StoreError, match="another program's database"):
        open_store(f"sqlite:///{other}")
    text = tmp_path / "text.db"
    text.write_text("The keeper wrote down every ship that passed the lighthouse. " * 40)
    with pytest.raises(StoreError, match="not a store of citator"):
        open_store(f"sqlite:///{text}")
    with pytest.raises(StoreError, match="no folder"):
        open_store(f"sqlite:///{tmp_path / 'absent' / 'citator.db'}")
    with pytest.raises(StoreError, match="no store yet"):
        open_store(f"sqlite:///{tmp_path / 'absent.db'}", must_exist=True)
    assert not (tmp_path / "absent.db").exists()


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="needs Linux")
def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "citator.db"
    with open_store(f"sqlite:///{path}") as store:
        with store.reading() as connection:
            connection.execute(sa.text("pragma query_only = on"))
            connection.commit()
        with pytest.raises(StoreError, match="read-only"), store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('lamp', 'lit')"))


def test_a_full_disk_is_told_and_what_was_written_stays(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'citator.db'}") as store:
        with store.reading() as connection:
            connection.execute(sa.text(f"pragma max_page_count = {connection.execute(sa.text('pragma page_count')).scalar()}"))
            connection.commit()
        with pytest.raises(StoreError, match="the disk is full"), store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('log', :log)"), {"log": "The sea was calm. " * 100_000})
        with store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('lamp', 'lit')"))


def test_a_folder_that_may_only_be_read_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "citator.db").mkdir()  # what SQLite can't open
    with pytest.raises(StoreError, match="the file can't be opened"):
        open_store(f"sqlite:///{tmp_path / 'citator.db'}")
    monkeypatch.setattr(os, "access", lambda path, mode: (Path(path), mode) != (tmp_path, os.W_OK))  # root may write everywhere else
    with pytest.raises(StoreError, match=r"read-only.*nor can its folder .*SQLite needs both, also to read"):
        open_store(f"sqlite:///{tmp_path / 'citator.db'}")


@pytest.mark.skipif(os.name != "posix", reason="files that are open can't be deleted here")
@pytest.mark.parametrize("goes", ["deleted", "moved", "replaced"])
def test_a_store_that_is_taken_away_while_it_is_open_is_told_and_no_write_is_lost_in_silence(tmp_path: Path, goes: str) -> None:
    path = tmp_path / "citator.db"
    with open_store(f"sqlite:///{path}") as store:
        with store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('lamp', 'lit')"))
        if goes == "replaced":
            (tmp_path / "backup.db").write_bytes(path.read_bytes())
            (tmp_path / "backup.db").replace(path)
        elif goes == "moved":
            path.rename(tmp_path / "old.db")
        else:
            path.unlink()
        with pytest.raises(StoreError, match="deleted, moved or replaced"), store.writing() as connection:
            connection.execute(sa.text("insert into fact (name, value) values ('log', 'kept')"))
        with pytest.raises(StoreError, match="deleted, moved or replaced"), store.reading():  # what it says there is old
            pass
