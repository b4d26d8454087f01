"""Opens a store (SQLite, or PostgreSQL when shared), brings its schema up to date, and refuses one that is newer than this program."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import ArgumentError, DBAPIError

from citator.errors import ConfigError, StoreError

__all__ = ["Store", "open_store"]

_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_BUSY_SECONDS: Final = 30
_CACHE_KILOBYTES: Final = 65_536  # the indexes of a hundred thousand addresses
_LOCK: Final = 0x63697461  # the advisory lock under which PostgreSQL is brought up to date


class Store:
    """An open store. ``reading`` and ``writing`` give a connection in a transaction; what the database refuses is a :class:`StoreError`."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name
        self._file: tuple[int, int] | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a file."""
        return self._engine.dialect.name == "sqlite"

    @property
    def folder(self) -> Path | None:
        """Where the store is, as a whole path; ``None`` where it is no file."""
        return self._path.parent if self._path else None

    @property
    def _path(self) -> Path | None:
        database = self._engine.url.database
        return Path(os.path.abspath(str(database))) if self.is_sqlite and database else None  # noqa: PTH100 - resolve() would follow links

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store; a :class:`StoreError` where the file is no more the one that was opened."""
        self._check_file()
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction: all of it is kept, or nothing.

        Nothing is kept either, and a :class:`StoreError` says so, where the file is no more the one that was opened.
        """
        with self._told(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection
            self._check_file()

    def note_file(self) -> None:
        """Take the file that is there now for the one that was opened."""
        self._file = self._file_there()

    def _file_there(self) -> tuple[int, int] | None:
        """What stands for the file itself, whatever it is called; ``None`` where there is none."""
        try:
            found = self._path.stat() if self._path else None
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found else None

    def _check_file(self) -> None:
        """SQLite goes on with a file that was deleted or moved away: what it reads there is old, and nobody will read what it writes."""
        if self._file is not None and self._file_there() != self._file:
            raise StoreError(self.name, "the file was deleted, moved or replaced under this command, which keeps nothing more of it")

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @staticmethod
    def clock(connection: Connection) -> int:
        """The time by which leases run: that of the database where it is shared, for machines differ; UTC seconds."""
        if connection.dialect.name == "sqlite":
            return int(time.time())
        return int(connection.execute(sa.text("select extract(epoch from clock_timestamp())")).scalar_one())

    def _locked_folder(self) -> str:
        """Why a file of SQLite can't even be read: where the folder may not be written to; "" where it may."""
        folder = self.folder
        if folder is None or not folder.is_dir() or os.access(folder, os.W_OK):
            return ""
        return f"it can't be written to (read-only), nor can its folder {folder}; SQLite needs both, also to read"

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            closed = any(sign in str(error.orig) for sign in ("unable to open", "readonly"))
            raise StoreError(self.name, (closed and self._locked_folder()) or _reason(error)) from error
        except OSError as error:
            raise StoreError(self.name, str(error)) from error


def open_store(address: str, *, must_exist: bool = False) -> Store:
    """The store at ``sqlite:///path`` or ``postgresql://…``; a new one is made where there is none, unless it ``must_exist``.

    The schema of an older version is brought up to date, in one transaction. Raises :class:`StoreError`: no store there, a schema that is
    newer than this program, or what the database says; :class:`ConfigError` for an address that names no database we know.
    """
    url = _url(address)
    name = url.render_as_string(hide_password=True).replace("postgresql+psycopg://", "postgresql://")
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        if must_exist and not path.is_file():
            raise StoreError(name, "there is no store yet (citator watch add makes one)")
        if not path.parent.is_dir():
            raise StoreError(name, f"no folder {path.parent}")
    store = Store(_engine(url), name)
    try:
        _bring_up_to_date(store, must_exist=must_exist)
        store.note_file()
    except BaseException:
        store.close()
        raise
    return store


def _url(address: str) -> URL:
    try:
        url = sa.make_url(address)
    except (ArgumentError, ValueError):
        raise ConfigError(f"store: {_without_password(address)!r} is not sqlite:///path or postgresql://…") from None
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise ConfigError(f"store: {url.drivername!r} is no database that citator knows (sqlite:///path or postgresql://…)")
    if url.drivername == "sqlite" and url.database in (None, "", ":memory:"):
        raise ConfigError(f"store: {_without_password(address)!r} names no file, and nothing would be kept (sqlite:///path)")
    return url


def _without_password(address: str) -> str:
    return re.sub(r"(//[^:/@]*):.*@", r"\1:***@", address)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        try:
            return sa.create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": _BUSY_SECONDS})
        except ImportError:
            raise ConfigError("store: PostgreSQL needs a driver: pip install 'citator[postgres]'") from None
    # Of two connections, that which was used last has its pages at hand.
    engine = sa.create_engine(url, connect_args={"timeout": _BUSY_SECONDS}, pool_use_lifo=True)

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say so, and not before the first change
        connection.execute(f"pragma busy_timeout = {_BUSY_SECONDS * 1000}")
        connection.execute("pragma synchronous = normal")
        connection.execute("pragma foreign_keys = on")
        connection.execute(f"pragma cache_size = -{_CACHE_KILOBYTES}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        # A transaction that writes takes its place at once: one that began by reading may have to be given up later.
        connection.exec_driver_sql("begin immediate" if connection.get_execution_options().get("writes") else "begin")

    return engine


def _bring_up_to_date(store: Store, *, must_exist: bool) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with store.reading() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        if found is None and (others := sa.inspect(connection).get_table_names()):
            raise StoreError(store.name, f"another program's database (it has a table {min(others)!r})")
    if found == newest:
        return
    if found is not None and found not in {one.revision for one in scripts.walk_revisions()}:
        raise StoreError(store.name, f"made by a newer citator (schema {found}, this one knows {newest}): upgrade citator")
    if found is None and must_exist:
        raise StoreError(store.name, "there is no store yet (citator watch add makes one)")
    if found is None and store.is_sqlite:
        with store.reading() as connection:
            connection.connection.driver_connection.execute("pragma journal_mode = wal")  # type: ignore[union-attr]
    with store.writing() as connection:
        if not store.is_sqlite:
            connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        context = MigrationContext.configure(connection, opts={"fn": lambda now, _context: scripts._upgrade_revs("head", now)})  # noqa: SLF001 - as alembic's cookbook does
        with Operations.context(context):
            context.run_migrations()  # does nothing where another process came first


def _reason(error: DBAPIError) -> str:
    """What the database says, on one line, in words for the person whose store it is."""
    said = " ".join(str(error.orig).split())
    for sign, words in (
        ("disk is full", "the disk is full; what was written before is kept"),
        ("database is locked", f"another program has kept it locked for {_BUSY_SECONDS} seconds"),
        ("readonly database", "it can't be written to (read-only)"),
        ("unable to open database file", "the file can't be opened"),
        ("file is not a database", "not a store of citator, or damaged"),
        ("malformed", "the file is damaged"),
        ("disk I/O error", "the disk does not work, the file may grow no more (ulimit -f, a quota), or it was taken away"),
        ("no such table", "its tables are gone: was the file replaced?"),
    ):
        if sign in said:
            return f"{words} ({said})" if sign not in words else words
    return said.partition("\n")[0][:300]
