"""The index: one SQLite file with the records, the keys of their identifiers, and the full text of titles and names.

A file that is loaded is one row of ``files``; its records are found once all of it is loaded, and those of its earlier state until then.
So whatever ends a load, what was known stays known, and the next one goes on where it ended.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from citator.errors import ConfigError
from citator.local.rows import packed, record_of, unpacked
from citator.local.words import hashed, keys_of, text_of
from citator.model import Record, Standing

__all__ = ["STANDINGS", "Index", "Loading", "Source", "default_file", "digest_of", "open_index", "written_path"]

STANDINGS: Final = tuple(Standing)  # a row holds the number of its own

_VERSION: Final = 2  # of the tables, and of the words and keys that stand in them
_APPLICATION: Final = 0x63697461  # "cita", where SQLite keeps who made a file
_WAIT: Final = 30.0  # seconds for another process that writes
_CACHE: Final = -65_536  # kB that SQLite keeps of the file in memory
_WHOLE: Final = 1  # the state of a file that was read to its end; 0 before
_CUT: Final = 2  # that of one which ended too early, or was damaged: it is read again from its beginning
_HASHED: Final = 1 << 30  # bytes: nobody checks a larger file
_AT_ONCE: Final = 2_000  # rows of one transaction, where records are taken out

_TABLES: Final = """
CREATE TABLE files (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL, added TEXT NOT NULL,
  digest TEXT NOT NULL,
  whole INTEGER NOT NULL DEFAULT 0, shown INTEGER NOT NULL, units INTEGER NOT NULL DEFAULT 0, records INTEGER NOT NULL DEFAULT 0,
  faults INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE works (id INTEGER PRIMARY KEY, file INTEGER NOT NULL, standing INTEGER NOT NULL, more TEXT, data BLOB NOT NULL);
CREATE INDEX works_of_file ON works (file);
CREATE TABLE keys (key INTEGER NOT NULL, work INTEGER NOT NULL, PRIMARY KEY (key, work)) WITHOUT ROWID;
CREATE TABLE types (file INTEGER NOT NULL, type TEXT NOT NULL, records INTEGER NOT NULL, PRIMARY KEY (file, type)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0');
"""


@dataclass(frozen=True, slots=True)
class Source:
    """One loaded file: the name of the data that it belongs to, where it was read, how many records it gave and how many faults it had.

    ``whole`` is false for a load that did not come to its end, ``cut`` true where it is the file that ends too early or is damaged.
    """

    name: str
    path: str
    records: int
    faults: int
    added: str
    whole: bool
    cut: bool = False


@dataclass(slots=True)
class Loading:
    """A load under way: its row, and how many units (lines, entries, records) of the file are in the index already."""

    file: int
    units: int
    records: int
    faults: int
    cut: bool = False


def default_file() -> Path:
    """Where the index lies unless the user says otherwise: in the folder that the system has for the data of the user."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        given = os.environ.get("XDG_DATA_HOME", "")
        folder = Path(given) if given.startswith("/") else Path.home() / ".local" / "share"
    return folder / "citator" / "local.sqlite3"


def written_path(path: Path) -> str:
    """The whole name of a file as a text, whatever bytes it is of."""
    return str(path.absolute()).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def digest_of(path: Path) -> str:
    """By what a copy of a file is known; "" of one too large to be one that is checked. Raises ``OSError``."""
    if path.stat().st_size > _HASHED:
        return ""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def open_index(file: Path, *, write: bool = False) -> Index:
    """The index in a file; with ``write`` it is made where there is none. Raises :class:`ConfigError` that names the file."""
    try:
        if write:
            file.parent.mkdir(parents=True, exist_ok=True)
        address = f"{file.absolute().as_uri()}?mode={'rwc' if write else 'ro'}"
        rows = sqlite3.connect(address, timeout=_WAIT, isolation_level=None, check_same_thread=False, uri=True)
        try:
            _prepare(rows, write=write)
        except BaseException:
            rows.close()
            raise
    except sqlite3.OperationalError as error:
        why = "this Python's SQLite has no full text (FTS5)" if "fts5" in str(error) else str(error)
        raise ConfigError(f"data: {file}: can't be used ({why})") from None
    except (OSError, ValueError, sqlite3.Error) as error:
        raise ConfigError(f"data: {file}: can't be used ({getattr(error, 'strerror', None) or error})") from None
    return Index(file, rows)


def _prepare(rows: sqlite3.Connection, *, write: bool) -> None:
    """Make the tables in an empty file; raise ``ValueError`` for one that is another's, or of another version."""
    rows.execute(f"PRAGMA cache_size = {_CACHE}")
    if write and rows.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
        rows.execute("PRAGMA auto_vacuum = INCREMENTAL")
        rows.execute("BEGIN IMMEDIATE")
        if rows.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:  # nobody else has made it meanwhile
            for statement in filter(str.strip, _TABLES.split(";")):
                rows.execute(statement)
            rows.execute(f"PRAGMA application_id = {_APPLICATION}")
            rows.execute(f"PRAGMA user_version = {_VERSION}")
        rows.execute("COMMIT")
    if rows.execute("PRAGMA application_id").fetchone()[0] != _APPLICATION:
        raise ValueError("it is no index of citator")
    version = rows.execute("PRAGMA user_version").fetchone()[0]
    if version != _VERSION:
        raise ValueError(f"it was made by another version of citator (form {version}, not {_VERSION}): delete it and load the data again")
    rows.execute("SELECT rowid FROM words WHERE words MATCH '\"citator\"' LIMIT 1").fetchone()


class Index:
    """An open index. Used by one thread at a time; other processes may read while one writes.

    As a context manager it closes the file, and raises :class:`ConfigError` with its name where SQLite could not read or write it.
    """

    def __init__(self, file: Path, rows: sqlite3.Connection) -> None:
        self.file = file
        self.rows = rows
        self.heard = "f.shown"
        """What a row of ``files f`` has to be for its records to be found."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
        if isinstance(error, sqlite3.Error):
            raise ConfigError(f"data: {self.file}: can't be used ({error})") from None

    def close(self) -> None:
        """Close the file."""
        self.rows.close()

    def sources(self) -> list[Source]:
        """What is loaded, by name and path; of a file that is being loaded anew, its earlier state."""
        query = "SELECT name, path, records, faults, added, whole FROM files f WHERE " + self.heard + " ORDER BY name, path"  # noqa: S608
        rows = self.rows.execute(query)
        return [
            Source(name, path, records, faults, added, state == _WHOLE, state == _CUT) for name, path, records, faults, added, state in rows
        ]

    def types(self) -> list[str]:
        """The types of the records of what was loaded whole: of the rest nobody can say what is not there."""
        query = "SELECT DISTINCT t.type FROM types t JOIN files f ON f.id = t.file WHERE f.whole = ? AND "
        return [row[0] for row in self.rows.execute(f"{query}{self.heard} ORDER BY t.type", (_WHOLE,))]

    def leave_out(self, files: Sequence[Path]) -> None:
        """Hear nothing of what was loaded from these files, nor from copies of them: what is checked is no witness of itself."""
        numbers: list[int] = []
        for file in files:
            names = {written_path(file), written_path(file.resolve())}
            numbers += [row[0] for name in names for row in self.rows.execute("SELECT id FROM files WHERE path = ?", (name,))]
            try:
                same = self.rows.execute("SELECT id, digest FROM files WHERE size = ? AND digest != ''", (file.stat().st_size,)).fetchall()
                digest = digest_of(file) if same else ""
            except OSError:  # whoever reads it says so
                continue
            numbers += [number for number, known in same if known == digest]
        if numbers:
            self.heard = f"f.shown AND f.id NOT IN ({', '.join(map(str, dict.fromkeys(numbers)))})"

    # ---------------------------------------------------------------------------------------------- writing

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else loads into this index or takes out of it meanwhile. Raises :class:`ConfigError` where somebody does.

        The lock is one of the operating system on an empty file beside the index: it ends with the process that holds it.
        """
        lock = sqlite3.connect(f"{self.file}-loading", timeout=0, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            lock.close()
            if "locked" not in str(error):
                raise
            raise ConfigError(f"data: {self.file}: is being loaded by another process; try again when it is done") from None
        try:
            yield
        finally:
            lock.close()

    def begin(self, name: str, path: str, size: int, changed: int, digest: str = "") -> Loading:
        """Begin to load a file, or go on with a load of it that was cut short and whose file is the same still."""
        with self._transaction():
            before = self.rows.execute(
                "SELECT id, size, changed, units, records, faults FROM files WHERE name = ? AND path = ? AND NOT whole AND added != ''",
                (name, path),
            ).fetchone()
            if before is not None and tuple(before[1:3]) == (size, changed):
                return Loading(before[0], *before[3:])
            if before is not None:
                self._give_up(before[0])
            known = self.rows.execute("SELECT 1 FROM files WHERE name = ? AND path = ? AND shown", (name, path)).fetchone()
            row = (name, path, size, changed, _now(), known is None, digest)
            done = self.rows.execute(
                "INSERT INTO files (name, path, size, changed, added, shown, digest) VALUES (?, ?, ?, ?, ?, ?, ?)", row
            )
            return Loading(int(done.lastrowid or 0), 0, 0, 0)

    def unchanged(self, name: str, path: str, size: int, changed: int) -> Source | None:
        """What a file gave that was loaded to its end and has not been touched since."""
        query = "SELECT records, faults, added FROM files WHERE name = ? AND path = ? AND size = ? AND changed = ? AND whole = 1 AND shown"
        row = self.rows.execute(query, (name, path, size, changed)).fetchone()
        return Source(name, path, row[0], row[1], row[2], whole=True) if row else None

    def write(self, loading: Loading, records: Sequence[tuple[Record, Standing, Sequence[str]]]) -> None:
        """Write records, each with further keys, and how far the load has come: all of it or nothing."""
        with self._transaction():
            number = self.rows.execute("SELECT coalesce(max(id), 0) FROM works").fetchone()[0]
            works, words, keys, types = [], [], [], dict[str, int]()
            for number, (record, standing, more) in enumerate(records, number + 1):  # noqa: B020 - goes on from it
                told = "\n".join(more) or None
                works.append((number, loading.file, STANDINGS.index(standing), told, packed(record)))
                words.append((number, text_of(record)))
                keys += [(hashed(key), number) for key in dict.fromkeys([*keys_of(record), *more])]
                types[record.type] = types.get(record.type, 0) + 1
            self.rows.executemany("INSERT INTO works VALUES (?, ?, ?, ?, ?)", works)
            self.rows.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", words)
            self.rows.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?)", keys)
            self.rows.executemany(
                "INSERT INTO types VALUES (?, ?, ?) ON CONFLICT (file, type) DO UPDATE SET records = records + excluded.records",
                [(loading.file, kind, count) for kind, count in types.items()],
            )
            loading.records += len(works)
            state = (loading.units, loading.records, loading.faults, loading.file)
            self.rows.execute("UPDATE files SET units = ?, records = ?, faults = ? WHERE id = ?", state)

    def finish(self, loading: Loading) -> None:
        """The load has come to its end: its records take the place of those that the file gave before.

        Where the file is ``cut``, they take that of nothing that was loaded whole, and are not what the file holds.
        """
        if loading.cut and self._has_older(loading):
            self.forget(loading)
            return
        with self._transaction():
            name, path = self.rows.execute("SELECT name, path FROM files WHERE id = ?", (loading.file,)).fetchone()
            older = "SELECT id FROM files WHERE name = ? AND path = ? AND id != ?"
            for (file,) in self.rows.execute(older, (name, path, loading.file)).fetchall():
                self._give_up(file)
            self.rows.execute("UPDATE files SET whole = ?, shown = 1 WHERE id = ?", (_CUT if loading.cut else _WHOLE, loading.file))
        self.sweep()

    def _has_older(self, loading: Loading) -> bool:
        query = "SELECT 1 FROM files a JOIN files b USING (name, path) WHERE a.id = ? AND b.id != a.id AND b.shown AND b.whole = ?"
        return self.rows.execute(query, (loading.file, _WHOLE)).fetchone() is not None

    def forget(self, loading: Loading) -> None:
        """The load has brought nothing: what the file gave before stays."""
        with self._transaction():
            self._give_up(loading.file)
        self.sweep()

    def remove(self, name: str) -> int:
        """Take out all that was loaded under a name; how many records that were. 0 where there is no such name."""
        with self._transaction():
            files = self.rows.execute("SELECT id, records FROM files WHERE name = ? AND added != ''", (name,)).fetchall()
            for file, _ in files:
                self._give_up(file)
        self.sweep()
        return sum(records for _, records in files)

    def sweep(self) -> None:
        """Take out the records of files that were given up, some at a time; what a cut leaves, the next one takes."""
        if self._is_all_given_up():
            return
        gone = 0
        for file, records in self.rows.execute("SELECT id, records FROM files WHERE added = ''").fetchall():
            while self._take_out(file):
                pass
            with self._transaction():
                self.rows.execute("DELETE FROM files WHERE id = ?", (file,))
            gone += records
        left = self.rows.execute("SELECT coalesce(sum(records), 0) FROM files").fetchone()[0]
        if gone > left:
            self.rows.execute("INSERT INTO words (words) VALUES ('optimize')")  # the full text only notes what it has to forget
        self.rows.executescript("PRAGMA incremental_vacuum")  # a page a step, and only this takes every step

    def _is_all_given_up(self) -> bool:
        """Where nothing is left, the tables are emptied at once."""
        with self._transaction():
            if self.rows.execute("SELECT 1 FROM files WHERE added != '' LIMIT 1").fetchone():
                return False
            for table in ("works", "keys", "types", "files"):
                self.rows.execute(f"DELETE FROM {table}")  # noqa: S608 - one of these
            self.rows.execute("INSERT INTO words (words) VALUES ('delete-all')")
        self.rows.executescript("PRAGMA incremental_vacuum")
        return True

    def _give_up(self, file: int) -> None:
        """From now on nothing of a file is found, and :meth:`sweep` takes it out."""
        self.rows.execute("UPDATE files SET shown = 0, added = '', whole = 0 WHERE id = ?", (file,))
        self.rows.execute("DELETE FROM types WHERE file = ?", (file,))

    def _take_out(self, file: int) -> bool:
        with self._transaction():
            query = "SELECT id, more, data FROM works WHERE file = ? LIMIT ?"
            rows = self.rows.execute(query, (file, _AT_ONCE)).fetchall()
            words: list[tuple[int, str]] = []
            keys: list[tuple[int, int]] = []
            for number, more, data in rows:
                record = record_of(unpacked(data))
                words.append((number, text_of(record)))
                keys += [(hashed(key), number) for key in (*keys_of(record), *(more or "").split("\n")) if key]
            # A full text without its own copy of the texts is told what to forget (https://sqlite.org/fts5.html#the_delete_command).
            self.rows.executemany("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", words)
            self.rows.executemany("DELETE FROM keys WHERE key = ? AND work = ?", keys)
            self.rows.executemany("DELETE FROM works WHERE id = ?", [(number,) for number, _ in words])
        return bool(rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.rows.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.rows.execute("ROLLBACK")
            raise
        self.rows.execute("COMMIT")


def _now() -> str:
    return datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
