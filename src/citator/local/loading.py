"""A file into the index: streamed, some thousand records a transaction; what can't be read is told, and the rest is loaded."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from citator.errors import ConfigError, SourceMissing, SourceUnreadable
from citator.limits import Limits
from citator.local import shipped
from citator.local.index import Index, digest_of, written_path
from citator.local.items import items_of
from citator.model import Record, Standing

__all__ = ["Loaded", "files_in", "load", "name_for"]

_AT_ONCE: Final = 5_000  # records of one transaction
_ENDINGS: Final = re.compile(r"(?:\.(?:gz|jsonl?|ndjson|xml|mrcx|marcxml|bib|bibtex|ris|csl|txt))+$", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one file. ``whole`` is false where the load was stopped: what it has read is kept, and the next one goes on there.

    Nor is it whole where the file is ``cut`` or damaged: then what it gave before stays where that was whole.
    ``unchanged`` where it was loaded before and has not been touched since: it is not read again.
    """

    name: str
    path: str
    records: int
    faults: int
    whole: bool
    unchanged: bool = False
    cut: bool = False


def files_in(path: Path) -> list[Path]:
    """The files of records in a folder and those below, by name; a file is itself."""
    if not path.is_dir():
        return [path]
    return sorted(one for one in path.rglob("*") if _ENDINGS.search(one.name) and one.is_file())


def name_for(path: Path) -> str:
    """The name of the data in a file, unless the user gives one: that of the file without its endings.

    >>> name_for(Path("dumps/coast works.jsonl.gz"))
    'coast-works'
    """
    name = _NO_NAME.sub("-", _ENDINGS.sub("", path.name)).strip("-.") or "data"
    return f"{name}-data" if name == shipped.SOURCE else name


def load(
    index: Index,
    path: Path,
    name: str = "",
    limits: Limits = Limits(),
    *,
    tell: Callable[[str], None] = lambda _: None,
    progress: Callable[[int], None] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Loaded:
    """Load a file under a name (its own without one), in the place of what it gave before.

    ``tell`` is called with a line for each thing in it that can't be read, ``progress`` with the number of records so far. Raises
    :class:`SourceMissing` and :class:`SourceUnreadable` where nothing of it can be, :class:`ConfigError` where the index can't be written.
    """
    name = name or name_for(path)
    if name == shipped.SOURCE or not re.fullmatch(r"[\w.-]{1,100}", name):
        raise ConfigError(f"name: {name!r} can't be one: letters, figures, dots and hyphens, and not {shipped.SOURCE!r}")
    try:
        state = path.stat()
        if not path.is_file():
            raise SourceUnreadable(str(path), "this is no file", "unsupported")
        with index.alone():
            return _load(index, path, name, limits, (state.st_size, state.st_mtime_ns), tell, progress, stop)
    except FileNotFoundError:
        raise SourceMissing(str(path), "no such file") from None
    except sqlite3.Error as error:
        raise ConfigError(f"data: {index.file}: can't be written ({error})") from None
    except OSError as error:
        raise SourceUnreadable(str(path), error.strerror or str(error)) from None


def _load(
    index: Index,
    path: Path,
    name: str,
    limits: Limits,
    state: tuple[int, int],
    tell: Callable[[str], None],
    progress: Callable[[int], None] | None,
    stop: Callable[[], bool],
) -> Loaded:
    place = written_path(path)
    shown = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    known = index.unchanged(name, place, *state)
    if known is not None:
        return Loaded(name, shown, known.records, known.faults, whole=True, unchanged=True)
    found = index.begin(name, place, *state, digest_of(path))
    waiting: list[tuple[Record, Standing, Sequence[str]]] = []
    unit = found.units
    try:
        for item in items_of(path, limits, found.units):
            if item.unit != unit and (len(waiting) >= _AT_ONCE or stop()):
                found.units = unit
                index.write(found, waiting)
                waiting = []
                if progress:
                    progress(found.records)
                if stop():
                    return Loaded(name, shown, found.records, found.faults, whole=False)
            unit = item.unit
            found.cut = item.cut
            if item.record is None:
                found.faults += 1
                tell(f"{path}: {item.place}: {item.fault}" if item.place else f"{path}: {item.fault}")
            else:
                waiting.append((item.record, item.standing, item.more))
    except SourceUnreadable:
        if not found.records and not waiting:
            index.forget(found)  # nothing of it is there, and what the file gave before stays
        raise
    found.units = unit
    index.write(found, waiting)
    if not found.records:
        index.forget(found)
        raise SourceUnreadable(str(path), "no record could be read in it", "empty")
    index.finish(found)
    return Loaded(name, shown, found.records, found.faults, whole=not found.cut, cut=found.cut)
