"""What a run leaves for the next one with ``--cache DIR``: of each page that is there, what is needed to ask whether it has changed.

No verdict is kept, and nothing of what failed: every address is asked again, and every redirect on the way. What can't be read of it is
as if it had never been there, and it may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sqlite3
import time
import zlib
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from citator.errors import ConfigError
from citator.model import FrozenMap, LinkCheck, LinkVerdict, Observation, Page
from citator.rules.link_unchanged import validators_of

__all__ = ["Cache", "open_cache"]

_VERSION: Final = 1  # of what a row holds; rows of another version are thrown away
_FILE: Final = "links.sqlite3"
_MOMENT: Final = 0.2  # seconds
_TRIES: Final = 3  # at putting a damaged file aside
_LOG: Final = logging.getLogger("citator")  # without a handler of the caller's, a line goes to standard error
_AT_ONCE: Final = 500  # rows: what is lost when the process is killed
_MOST: Final = 4_000_000  # bytes of a row unpacked: more no page has
_LONG: Final = 1_000  # characters of a header: no sign and no validator is longer
_PAGE: Final = tuple(field.name for field in fields(Page))
_SEEN: Final = ("status", "final_url", "media_type", "sha256", "size", "truncated", "signature")


class Cache:
    """One folder. With ``refresh`` nothing is known from before; what is seen is kept all the same."""

    def __init__(self, rows: sqlite3.Connection, *, refresh: bool) -> None:
        self._rows = rows
        self._refresh = refresh
        self._waiting: dict[str, bytes | None] = {}

    def known(self, address: str) -> Observation | None:
        """What was seen at an address when its page was last fetched; ``None`` where nothing is known."""
        if self._refresh:
            return None
        try:
            row = self._rows.execute("SELECT seen FROM pages WHERE address = ?", (address,)).fetchone()
            return None if row is None else _unpacked(row[0])
        except (sqlite3.Error, zlib.error, ValueError, TypeError, KeyError, AttributeError):
            return None

    def keep(self, address: str, seen: Observation, check: LinkCheck) -> None:
        """Keep what was seen where the page is there and can be asked for under a condition; else forget what was known of the address.

        What a server confirmed stays as it was fetched, so that its age is that of the page.
        """
        if seen.unchanged and check.verdict is LinkVerdict.ALIVE:
            return
        lasting = check.verdict is LinkVerdict.ALIVE and validators_of(seen, seen.at) is not None
        self._waiting[address] = _packed(seen) if lasting else None
        if len(self._waiting) >= _AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write what is not written yet. Another process that holds the file for long costs the memory of these pages, and no verdict."""
        self._write()
        self._rows.close()

    def _write(self) -> None:
        kept = [(address, seen) for address, seen in self._waiting.items() if seen is not None]
        lost = [(address,) for address, seen in self._waiting.items() if seen is None]
        self._waiting = {}
        try:
            with self._rows:
                self._rows.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", kept)
                self._rows.executemany("DELETE FROM pages WHERE address = ?", lost)
        except sqlite3.Error:
            return


def open_cache(folder: str | Path, *, refresh: bool = False) -> Cache:
    """The cache in a folder, which is made where it is missing. Raises :class:`ConfigError` where that can't be done.

    A file that is no cache any more is put aside, which is told (logger ``citator``), and a new one begun.
    """
    file = Path(folder) / _FILE
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        rows = _at_first_look(file) or _mended(file)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise ConfigError(f"cache: {folder}: can't be used ({error})") from None
    return Cache(rows, refresh=refresh)


def _at_first_look(file: Path) -> sqlite3.Connection | None:
    """The file, or ``None`` where it is damaged, or its journal is moved from under it by a run that puts it aside, which is waited for."""
    try:
        return _sound(file)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_IOERR:
            return None
        raise


def _sound(file: Path) -> sqlite3.Connection | None:
    """The file, or ``None`` where it is damaged."""
    try:
        return _connected(file)
    except sqlite3.OperationalError:  # locked, or no place to write: not the file's fault
        raise
    except sqlite3.DatabaseError:
        return None


def _mended(file: Path) -> sqlite3.Connection:
    """A new file in the place of a damaged one. Of several runs that meet it one puts it aside, and the others find the new one."""
    lock = sqlite3.connect(file.with_suffix(".lock"), timeout=10.0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")  # ends with this process, however that ends
        for _ in range(_TRIES):
            met = _identity(file)
            rows = _sound(file) or _at_second_look(file)
            if rows is not None:
                return rows
            if met is None or met != _identity(file):  # somebody has deleted the folder meanwhile, or put another file there
                continue
            aside = file.with_suffix(".damaged")
            file.replace(aside)
            for more in ("-journal", "-wal", "-shm"):  # else they would be taken for those of the new file
                with contextlib.suppress(FileNotFoundError):
                    Path(f"{file}{more}").replace(f"{aside}{more}")
            _LOG.warning("citator: cache: %s was damaged; it is put aside as %s, and a new one is begun", *map(_plain_name, (file, aside)))
        return _connected(file)
    finally:
        lock.close()


def _at_second_look(file: Path) -> sqlite3.Connection | None:
    """The file where it is sound a moment later: a new one that another run is just making can look damaged."""
    time.sleep(_MOMENT)
    return _sound(file)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        at = file.stat()
    except FileNotFoundError:
        return None
    return at.st_dev, at.st_ino


def _plain_name(file: Path) -> str:
    """The name of a file, without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(file))


def _connected(file: Path) -> sqlite3.Connection:
    """The file, with its table; of two that begin it at once one waits for the other."""
    rows = sqlite3.connect(file, timeout=10.0, check_same_thread=False)  # used by one at a time
    try:
        if rows.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            rows.execute("BEGIN IMMEDIATE")
            if rows.execute("PRAGMA user_version").fetchone()[0] != _VERSION:  # nobody else has made it meanwhile
                rows.execute("DROP TABLE IF EXISTS pages")
                rows.execute("CREATE TABLE pages (address TEXT PRIMARY KEY, seen BLOB NOT NULL) WITHOUT ROWID")
                rows.execute(f"PRAGMA user_version = {_VERSION}")
            rows.commit()
        rows.execute("SELECT seen FROM pages LIMIT 1").fetchone()
    except sqlite3.Error:
        rows.close()
        raise
    return rows


def _packed(seen: Observation) -> bytes | None:
    headers = {name: value for name, value in seen.headers.items() if len(value) <= _LONG}
    page = None if seen.page is None else [_plain(getattr(seen.page, name)) for name in _PAGE]
    row = [seen.url, seen.at.isoformat(), [getattr(seen, name) for name in _SEEN], headers, page, list(seen.notes)]
    data = json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return zlib.compress(data, 1) if len(data) <= _MOST else None


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(value) if isinstance(value, FrozenMap) else value


def _unpacked(data: bytes) -> Observation:
    url, at, seen, headers, page, notes = json.loads(zlib.decompressobj().decompress(data, _MOST))
    when = datetime.fromisoformat(at)
    status, final, media, sha256, size, truncated, signature = seen
    words = (url, sha256 or "", final or "", media or "", signature, *headers, *headers.values(), *notes)
    if (
        when.tzinfo is None
        or not all(isinstance(one, str) for one in words)
        or not all(isinstance(one, int) for one in (status, size, truncated))
    ):
        raise ValueError("a row that holds something else")
    return Observation(
        id="",
        url=url,
        at=when,
        headers=FrozenMap(headers),
        page=None if page is None else _page(dict(zip(_PAGE, page, strict=True))),
        notes=tuple(notes),
        **dict(zip(_SEEN, seen, strict=True)),
    )


def _page(values: dict[str, Any]) -> Page:
    values["meta"] = FrozenMap(values["meta"])
    values["metas"] = tuple((name, content) for name, content in values["metas"])
    values["ids"] = frozenset(values["ids"])
    words = (values["url"], values["title"], values["text"], *values["headings"], *values["json_ld"], *values["ids"])
    optional = (values[name] or "" for name in ("language", "refresh", "script_redirect", "canonical"))
    if not all(isinstance(one, str) for one in (*words, *optional)) or not all(
        isinstance(values[name], int) for name in ("links", "scripts")
    ):
        raise ValueError("a page that holds something else")
    return Page(**{**values, "headings": tuple(values["headings"]), "json_ld": tuple(values["json_ld"])})
