"""What is on this machine: the records that you loaded with ``citator data add``, and the facts that ship with citator.

* Loaded are dumps of Crossref, OpenAlex, DataCite and dblp, catalogues in MARCXML and libraries of your own (BibTeX, RIS, CSL-JSON):
  https://www.crossref.org/documentation/retrieve-metadata/rest-api/tips-for-using-public-data-files-and-plus-snapshots/ and
  https://docs.openalex.org/download-all-data/openalex-snapshot
* A request goes to ``local:`` and not to the network: the engine hands it to the index (SQLite, with full text: https://sqlite.org/fts5.html).
* Every record says where it came from: ``local:NAME``, NAME being that of the data (``citator data list``), or ``facts``.

It is asked before all others, off line too. That it does not know a work proves nothing. A record of a registry's dump (Crossref, DataCite)
counts as that of the registry, and what it confirms costs no request; so does one of OpenAlex or dblp, which, as on line, accuses nobody.
By a library or catalogue nothing is ended where others can be asked: it may be where the citation is from.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final

from citator.authorities import TOO_LITTLE, Batch, Search
from citator.authorities._answers import items, mapping, read_json, record, text
from citator.model import (
    Answer,
    Etiquette,
    FieldValue,
    Found,
    FrozenMap,
    Identifier,
    LookUp,
    Name,
    NotFound,
    Outcome,
    PartialDate,
    Record,
    Request,
    Standing,
    Unknown,
)

__all__ = [
    "AT_HAND",
    "BASE",
    "BATCH",
    "ETIQUETTE",
    "NAME",
    "SCHEMES",
    "TYPES",
    "Cut",
    "Holdings",
    "batch",
    "could_know",
    "lookup",
    "search",
]

NAME: Final = "local"
BASE: Final = "local:"
SCHEMES: Final = ("doi", "isbn", "pmid", "pmcid", "arxiv", "un_symbol", "icj_case", "unts", "mtdsg", "celex", "ecli")
TYPES: Final[tuple[str, ...]] = ()
AT_HAND: Final = True
BATCH: Final = 500
ETIQUETTE: Final = Etiquette(0.001, 1, None, "no limit: it is a file on this machine")

_JSON: Final = FrozenMap({"content-type": "application/json"})
_PEOPLE: Final = 3


class Cut(tuple[Found, ...]):
    """Candidates of a search that ran out of time: where none of them is the work, another may be."""

    cut = True


class _CutList(list[Mapping[str, Any]]):
    """What was found until the time was over."""


class Holdings:
    """What of it may be asked in one run: ``sources`` are the names of what is loaded ("local:coast").

    ``types`` are those of which its silence counts. They are given where the user asks it and no others (``--only-authority local``).
    """

    NAME = NAME
    BASE = BASE
    SCHEMES = SCHEMES
    AT_HAND = True
    BATCH = BATCH
    ETIQUETTE = ETIQUETTE

    def __init__(self, sources: Sequence[str] = (), types: Sequence[str] = ()) -> None:
        self.sources = tuple(sources)
        self.TYPES = tuple(types)

    def lookup(self, identifier: Identifier) -> LookUp:
        """As :func:`lookup`."""
        return lookup(identifier)

    def batch(self, identifiers: Sequence[Identifier]) -> Batch:
        """As :func:`batch`."""
        return batch(identifiers)

    def search(self, record: Record) -> Search:
        """As :func:`search`."""
        return search(record)

    def could_know(self, record: Record) -> bool:
        """As :func:`could_know`."""
        return could_know(record)


def lookup(identifier: Identifier) -> LookUp:
    """The record that bears an identifier: that of a registry before others, the one loaded last before older ones."""
    answers = yield from batch((identifier,))
    return answers.get(identifier) or NotFound(NAME)


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The records that bear these identifiers, up to :data:`BATCH` of them."""
    asked = list(dict.fromkeys(identifiers))[:BATCH]
    if not asked:
        return {}
    wanted = [[one.scheme, one.value, *one.equivalents] for one in asked]
    works = yield from _asked("lookup", wanted)
    if isinstance(works, Unknown):
        return dict.fromkeys(asked, works)
    found: dict[Identifier, Answer] = {one: NotFound(NAME) for one in asked}
    for work in works:
        number = work.get("asked")
        one = asked[number] if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < len(asked) else None
        if one is not None and isinstance(found[one], NotFound) and (answer := _found(work)):
            found[one] = answer
    return found


def search(record: Record) -> Search:
    """The records that share words of the title with a record, or its place (volume, page, year) where it has one."""
    if not could_know(record):
        return Unknown(NAME, TOO_LITTLE)
    works = yield from _asked("search", _question(record))
    if isinstance(works, Unknown):
        return works
    found = [one for work in works if (one := _found(work))]
    return (Cut(found) if isinstance(works, _CutList) else tuple(found)) if found else NotFound(NAME)


def could_know(record: Record) -> bool:
    """Whether there is enough to search for: a title, or volume, page and year."""
    return bool(record.text("title") or (record.text("volume") and record.text("page") and record.date()))


def _question(record: Record) -> dict[str, Any]:
    names = (record.names("author") or record.names("editor"))[:_PEOPLE]
    date = record.date()
    return {
        "type": record.type,
        "title": record.text("title"),
        "people": [name.family or name.literal for name in names],
        "volume": record.text("volume"),
        "page": record.text("page"),
        "year": date.year if date else None,
    }


def _asked(what: str, question: object) -> Generator[Request, Outcome, list[Mapping[str, Any]] | Unknown]:
    body = json.dumps(question, ensure_ascii=True).encode()
    outcome = yield Request(BASE + what, "POST", _JSON, body, NAME, 64_000_000, purpose=what)
    answer = read_json(outcome, NAME)
    works = mapping(answer).get("works")
    if isinstance(answer, Unknown):
        return answer
    if not isinstance(works, list):
        return Unknown(NAME, "the answer is no list of records")
    read = _CutList if mapping(answer).get("cut") is True else list
    return read(work for work in works if isinstance(work, Mapping))


def _found(work: Mapping[str, Any]) -> Found | None:
    source, at = text(work.get("source")), text(work.get("at"))
    name = f"{NAME}:{source}"
    values = {text(key): _value(value) for key, value in mapping(work, "record", "fields").items()}
    if not source or not any(values.values()):
        return None
    kind = text(mapping(work, "record").get("type")) or "document"
    weights = {one.value: one for one in Standing}
    return Found(record(kind, name, values), at or name, name, weights.get(text(work.get("standing")), Standing.COMPILED))


def _value(value: object) -> FieldValue | None:
    """A value as the index writes it: a text, ``{"date": [year, month, day]}`` or ``{"names": [[family, given, …], …]}``."""
    if not isinstance(value, Mapping):
        return text(value)
    if "names" in value:
        people = [[text(part) for part in items(person)][:5] for person in items(value["names"])]
        return tuple(Name(*person) for person in people if any(person))
    parts = [part for part in items(value.get("date")) if isinstance(part, int) and not isinstance(part, bool)][:3]
    return PartialDate.parse("-".join(map(str, parts))) if parts else None
