"""Questions to the index: records by their identifiers, and candidates by title, names and place."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from citator.local.index import STANDINGS, Index
from citator.local.rows import unpacked
from citator.local.words import hashed, identifier_keys, likeness, place_key, queries, retracting_key
from citator.model import Standing

__all__ = ["Hits", "OutOfTime", "look_up", "search"]

_MOST: Final = 20  # candidates of one question
_ALIKE: Final = 0.8  # share of the words of a title
_STEPS: Final = 2_000  # of SQLite's machine, between two looks at the clock
_SECONDS: Final = 2.0  # for one question: in a whole registry common words take longer, and what is found by then is told
_ROWS: Final = "SELECT w.id, w.standing, w.data, f.name FROM works w JOIN files f ON f.id = w.file WHERE {heard} AND w.id"


class OutOfTime(Exception):
    """A question came to no end, and nothing was found by then: that is not to have nothing."""


class Hits(list[dict[str, Any]]):
    """The candidates; ``cut`` where there was no time to look for more."""

    cut = False


def look_up(index: Index, wanted: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """The records that bear identifiers, each given as scheme, value and other values; ``asked`` is the place of the identifier there.

    Those of a registry come before others, those that were loaded last before older ones.
    """
    found: list[dict[str, Any]] = []
    for number, (scheme, *values) in enumerate(wanted):
        keys = [hashed(key) for value in values for key in identifier_keys(scheme, value)]
        for key in dict.fromkeys(keys):
            found += [{"asked": number, **hit} for hit in _hits(index, _bearing(index, key, _MOST))]
    return found


def search(index: Index, asked: Mapping[str, Any]) -> Hits:
    """The candidates for a question of ``title``, ``people`` (family names), ``volume``, ``page`` and ``year``, each once.

    Raises :class:`OutOfTime` where there is none and the time was over.
    """
    found: dict[int, None] = {}
    place = place_key(asked["volume"], asked["page"], asked["year"])
    if place:
        found.update(dict.fromkeys(_bearing(index, hashed(place), 50)))
    hits = Hits(_hits(index, list(found)))
    for wider, question in enumerate(queries(asked["title"], asked["people"])):
        known = [hit["standing"] for hit in hits if _is_it(asked, hit["record"]["fields"])]
        if any(standing != Standing.HOLDING.value for standing in known) or (known and wider):
            break  # a registry's record is looked for beside that of a collection, which may have the fault of the citation
        works = _full_text(index, question)
        hits.cut = hits.cut or works is None
        more = [work for work in works or () if work not in found]
        found.update(dict.fromkeys(more))
        hits.extend(_hits(index, more))
    if hits.cut and not hits:
        raise OutOfTime
    return hits


def _bearing(index: Index, key: int, most: int) -> list[int]:
    """The works that bear a key, those of a registry before others, those that were loaded last before older ones."""
    query = f"""SELECT w.id FROM keys k JOIN works w ON w.id = k.work JOIN files f ON f.id = w.file
        WHERE k.key = ? AND {index.heard} ORDER BY w.standing, w.id DESC LIMIT ?"""  # noqa: S608 - its condition is the index's own
    return [number for (number,) in index.rows.execute(query, (key, most))]


def _is_it(asked: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
    """Whether a record has the title and one of the people that are asked for: no wider question is needed then."""
    if likeness(asked["title"], fields.get("title", "")) < _ALIKE:
        return False
    people = " ".join(" ".join(name[:1] + name[4:]) for role in ("author", "editor") for name in fields.get(role, {}).get("names", ()))
    return not asked["people"] or any(likeness(name, people) == 1 for name in asked["people"])


def _full_text(index: Index, question: str) -> list[int] | None:
    """The numbers of the works that fit best; None where the time is over."""
    until = time.monotonic() + _SECONDS
    index.rows.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        query = f"""SELECT words.rowid FROM words CROSS JOIN works w ON w.id = words.rowid CROSS JOIN files f ON f.id = w.file
            WHERE words MATCH ? AND {index.heard} ORDER BY words.rank LIMIT ?"""  # noqa: S608 - its condition is the index's own
        return [number for (number,) in index.rows.execute(query, (question, _MOST))]
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return None
    finally:
        index.rows.set_progress_handler(None, 0)


def _hits(index: Index, works: Sequence[int]) -> Iterator[dict[str, Any]]:
    marks = ", ".join("?" * len(works))
    rows = index.rows.execute(f"{_ROWS.format(heard=index.heard)} IN ({marks})", works).fetchall()
    for number, standing, data, name in sorted(rows, key=lambda row: (row[1], -row[0])):
        record = unpacked(data)
        fields = record["fields"]
        if not fields.get("status") and fields.get("DOI") and _is_retracted(index, fields["DOI"]):
            fields["status"] = "retracted"
        yield {"source": name, "at": f"local:{name}#{number}", "standing": STANDINGS[standing].value, "record": record}


def _is_retracted(index: Index, doi: str) -> bool:
    """Whether a notice of retraction of that work is in the index: older dumps tell it there only."""
    query = "SELECT 1 FROM keys k JOIN works w ON w.id = k.work JOIN files f ON f.id = w.file WHERE k.key = ? AND f.shown LIMIT 1"
    return index.rows.execute(query, (hashed(retracting_key(doi)),)).fetchone() is not None
