"""Wikidata: the common database of the Wikimedia projects, with many articles, books and reports among its items.

* Manual: https://www.wikidata.org/w/api.php?action=help, https://www.mediawiki.org/wiki/Help:Extension:WikibaseCirrusSearch and
  https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy
* ``list=search`` with ``haswbstatement:P356=DOI`` names the items, ``action=wbgetentities`` gives their statements, and once more the
  labels of the items that these lead to (authors, journal, publisher): three requests for a work.

What bites: DOIs stand in capitals; an author is an item (P50) or a string (P2093), and their order is a qualifier (P1545); a date has a
precision; an item of a book may be the work or one of its editions. It is asked only where others do not answer.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Search
from citator.authorities._answers import items, mapping, read_json, record, text
from citator.authorities._questions import words
from citator.model import Etiquette, Found, Identifier, LookUp, Name, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "lookup", "search"]

NAME: Final = "wikidata"
BASE: Final = "https://www.wikidata.org"
SCHEMES: Final = ("doi", "pmid", "pmcid", "arxiv")
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article-journal", "book")
RESERVE: Final = True
ETIQUETTE: Final = Etiquette(1.0, 1, None, "mediawiki.org/wiki/API:Etiquette, 2026: one request at a time, a contact in the User-Agent")

_PROPERTIES: Final = {"doi": "P356", "pmid": "P698", "pmcid": "P932", "arxiv": "P818"}
_TYPES: Final = {
    "Q13442814": "article-journal", "Q45182324": "article-journal", "Q7318358": "article-journal", "Q191067": "article-journal",
    "Q580922": "article", "Q23927052": "paper-conference", "Q1980247": "chapter", "Q187685": "thesis", "Q10870555": "report",
    "Q571": "book", "Q3331189": "book", "Q7725634": "book", "Q47461344": "book", "Q8261": "book", "Q1172284": "dataset",
}  # fmt: skip
_SOUGHT: Final = {
    "article-journal": "haswbstatement:P31=Q13442814",
    "book": "haswbstatement:P31=Q571|P31=Q3331189|P31=Q7725634|P31=Q47461344",
}
_LINKED: Final = ("P50", "P98", "P1433", "P123", "P291")
_ITEM: Final = re.compile(r"Q[1-9]\d{0,12}")
_RETRACTED_PAPER: Final = "Q45182324"

Labels = Mapping[str, str]


def lookup(identifier: Identifier) -> LookUp:
    """The work that an identifier names. ``NotFound`` says that Wikidata has no item for it."""
    value = identifier.value.upper() if identifier.scheme == "doi" else identifier.value.upper().removeprefix("PMC")
    if identifier.scheme == "arxiv":
        value = identifier.value
    found = yield from _works(f'haswbstatement:"{_PROPERTIES.get(identifier.scheme, "P356")}={value.replace(chr(34), "")}"', 1, "lookup")
    return found if isinstance(found, (NotFound, Unknown)) else found[0]


def search(record: Record) -> Search:
    """The items of articles or books that have the words of a record's title."""
    title = " ".join(words(record.text("title"), 15))
    if len(title) < 5:
        return Unknown(NAME, TOO_LITTLE)
    sought = _SOUGHT["book" if record.type == "book" else "article-journal"]
    return (yield from _works(f"{title} {sought}", 5, "search"))


def _works(query: str, most: int, purpose: str) -> Generator[Request, Outcome, tuple[Found, ...] | NotFound | Unknown]:
    """The items that a search names, with their statements and the labels of the items that these lead to."""
    answer = yield from _asked({"action": "query", "list": "search", "srsearch": query, "srlimit": most}, purpose)
    if isinstance(answer, Unknown):
        return answer
    hits = mapping(answer, "query").get("search")
    if not isinstance(hits, list):
        return Unknown(NAME, "the answer is no list of items")
    numbers = [name for hit in hits if _ITEM.fullmatch(name := text(mapping(hit).get("title")))][:most]
    if not numbers:
        return NotFound(NAME)
    answer = yield from _entities(numbers, "claims|labels", purpose)
    if isinstance(answer, Unknown):
        return answer
    entities = [mapping(answer, number) for number in numbers]
    linked = list(dict.fromkeys(one for entity in entities for name in _LINKED for one in _items(entity, name)))[:50]
    labels: Labels = {}
    if linked:
        answer = yield from _entities(linked, "labels", purpose)
        if isinstance(answer, Unknown):
            return answer
        labels = {one: label for one in linked if (label := _label(mapping(answer, one)))}
    found = zip(numbers, (_record(entity, labels) for entity in entities), strict=True)
    return tuple(Found(one, f"{BASE}/wiki/{number}", NAME) for number, one in found if one.text("title")) or Unknown(
        NAME, "the item has no title"
    )


def _asked(query: Mapping[str, object], purpose: str) -> Generator[Request, Outcome, Any]:
    url = f"{BASE}/w/api.php?" + urlencode({**query, "format": "json"}, safe="|:=/")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose=purpose)), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "nothing at this address (HTTP 404)")
    return answer


def _entities(numbers: Sequence[str], props: str, purpose: str) -> Generator[Request, Outcome, Any]:
    query = {"action": "wbgetentities", "ids": "|".join(numbers), "props": props, "languages": "en|mul", "languagefallback": 1}
    answer = yield from _asked(query, purpose)
    entities = mapping(answer).get("entities")
    if isinstance(answer, Unknown):
        return answer
    return entities if isinstance(entities, Mapping) else Unknown(NAME, "the answer has no items")


def _label(entity: Mapping[str, Any]) -> str:
    labels = mapping(entity, "labels")
    return text(mapping(labels, "mul").get("value")) or text(mapping(labels, "en").get("value"))


def _statements(entity: Mapping[str, Any], name: str) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    """The values of a property, the preferred ones first, none that is deprecated; each with its statement."""
    listed = [mapping(one) for one in items(mapping(entity, "claims").get(name))]
    for statement in sorted(listed, key=lambda one: one.get("rank") != "preferred"):
        value = mapping(statement, "mainsnak", "datavalue").get("value")
        if value is not None and statement.get("rank") != "deprecated":
            yield value, statement


def _items(entity: Mapping[str, Any], name: str) -> list[str]:
    return [one for value, _ in _statements(entity, name) if _ITEM.fullmatch(one := text(mapping(value).get("id")))]


def _text(entity: Mapping[str, Any], name: str) -> str:
    """The first value that is a string, or a text in one language."""
    values = (text(value) or text(mapping(value).get("text")) for value, _ in _statements(entity, name))
    return next((value for value in values if value), "")


def _record(entity: Mapping[str, Any], labels: Labels) -> Record:
    kinds = _items(entity, "P31")
    kind = next((_TYPES[one] for one in kinds if one in _TYPES), "document")
    dates = [date for value, _ in _statements(entity, "P577") if (date := _date(value))]
    linked = {name: next((labels[one] for one in _items(entity, name) if one in labels), "") for name in ("P1433", "P123", "P291")}
    subtitle, main = _text(entity, "P1680"), _text(entity, "P1476") or _label(entity)
    status = "retracted" if _RETRACTED_PAPER in kinds or _items(entity, "P5824") else ""
    return record(
        kind,
        NAME,
        {
            "title": f"{main}: {subtitle}" if main and subtitle else main,
            "title-short": main if subtitle else "",
            "author": _names(entity, labels),
            "editor": tuple(parse_name(labels[one]) for one in _items(entity, "P98") if one in labels),
            "issued": min(dates, key=lambda date: (date.year, -bool(date.month), -bool(date.day))) if dates else None,
            "other-years": " ".join(sorted({str(date.year) for date in dates})),
            "container-title": linked["P1433"],
            "volume": _text(entity, "P478"),
            "issue": _text(entity, "P433"),
            "page": _text(entity, "P304"),
            "publisher": linked["P123"],
            "publisher-place": linked["P291"],
            "ISBN": " ".join(filter(None, (_text(entity, "P212"), _text(entity, "P957")))),
            "DOI": _text(entity, "P356").lower(),
            "PMID": _text(entity, "P698"),
            "status": status or ("superseded" if _items(entity, "P1366") else ""),
        },
    )


def _names(entity: Mapping[str, Any], labels: Labels) -> tuple[Name, ...]:
    """The authors in the order of their numbers; none at all where the name of one is not known: a part of them would look like all."""
    people: list[tuple[int, str]] = []
    for name in ("P50", "P2093"):
        for value, statement in _statements(entity, name):
            place = next((text(mapping(one, "datavalue").get("value")) for one in items(mapping(statement, "qualifiers").get("P1545"))), "")
            known = labels.get(text(mapping(value).get("id")), "") if name == "P50" else text(value)
            people.append((int(place) if place.isascii() and place.isdigit() and len(place) < 6 else 99_999, known))
    people.sort(key=lambda person: person[0])
    return tuple(parse_name(known) for _, known in people) if all(known for _, known in people) else ()


def _date(value: object) -> PartialDate | None:
    """A point in time as precise as it is stated: 11 a day, 10 a month, 9 a year; what is coarser is none.

    >>> str(_date({"time": "+2018-02-00T00:00:00Z", "precision": 10}))
    '2018-02'
    """
    stated, precision = text(mapping(value).get("time")), mapping(value).get("precision")
    if precision not in (9, 10, 11) or not stated.startswith("+"):
        return None
    return PartialDate.parse(stated[1 : {9: 5, 10: 8, 11: 11}[precision]])
