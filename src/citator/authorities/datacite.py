"""DataCite: the registry of DOIs for data, software, theses, preprints (arXiv) and the papers of many university presses.

* Manual: https://support.datacite.org/docs/api-get-doi and https://support.datacite.org/docs/api-queries
* ``/dois/{doi}`` answers 200 with ``data.attributes``, or 404 with JSON errors.
* ``/dois?query=…&page[size]=5`` takes the query language of Elasticsearch: characters with a meaning there must not get in, so only
  words are sent.

What bites: ``publisher`` is a string or an object; ``publicationYear`` may differ from the date "Issued"; persons without ``familyName``
have "Family, Given" in ``name``, and several persons may stand in one ``name``, parted by semicolons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlencode

from citator.authorities import TOO_LITTLE, Candidates, Search
from citator.authorities._answers import first, items, mapping, read_json, record, text, texts, year_of, years_between
from citator.model import Etiquette, Found, Identifier, LookUp, Name, NotFound, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "NAME", "SCHEMES", "SEARCHED", "TYPES", "from_dump", "lookup", "search"]

NAME: Final = "datacite"
BASE: Final = "https://api.datacite.org"
SCHEMES: Final = ("doi",)
TYPES: Final = ("article-journal",)
SEARCHED: Final = (
    "dataset",
    "software",
    "thesis",
    "article",
    "article-journal",
    "paper-conference",
    "report",
    "chapter",
    "document",
    "graphic",
)
# https://support.datacite.org/docs/rate-limit (2026): 1,000 requests in 5 minutes for callers who give a mail address
ETIQUETTE: Final = Etiquette(0.35, 2, "mailto", "support.datacite.org/docs/rate-limit, 2026: 1,000 in 5 minutes")

_TYPES: Final = frozenset(
    [
        "article-journal",
        "article",
        "book",
        "chapter",
        "dataset",
        "paper-conference",
        "report",
        "thesis",
        "software",
        "graphic",
        "review",
        "song",
        "map",
    ]
)
_GENERAL: Final = {
    "journalarticle": "article-journal", "preprint": "article", "book": "book", "bookchapter": "chapter", "dataset": "dataset",
    "conferencepaper": "paper-conference", "report": "report", "dissertation": "thesis", "software": "software", "image": "graphic",
}  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset("the a an of and or not to in on for with by from at de la le und der die das".split())


def lookup(identifier: Identifier) -> LookUp:
    """The work that a DOI names. ``NotFound`` says that DataCite has not registered it, not that it is dead."""
    url = f"{BASE}/dois/{quote(identifier.value, safe='')}"
    answer = read_json((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose="lookup")), NAME)
    if isinstance(answer, (NotFound, Unknown)):
        return answer
    work = mapping(answer, "data", "attributes")
    if not text(work.get("doi")):
        return Unknown(NAME, "the answer is no work")
    return Found(_record(work), url, NAME)


def from_dump(item: Mapping[str, Any]) -> Record | None:
    """The record of a work as the public data file and the API have it; ``None`` for anything else."""
    work = mapping(item, "attributes")
    return _record(work) if text(work.get("doi")) else None


def search(record: Record) -> Search:
    """The five works nearest to a record's title and first author."""
    title = [word for word in _WORD.findall(record.text("title")) if word.lower() not in _SMALL][:20]
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    people = [word for name in record.names("author")[:1] for word in _WORD.findall(name.family or name.literal)[:4]]
    # OR: one altered word must not hide the work; the ranking by score and the comparison afterwards do the rest.
    query = f"titles.title:({' OR '.join(title)})" + (f" OR creators.name:({' OR '.join(people)})" if people else "")
    url = f"{BASE}/dois?" + urlencode({"query": query, "page[size]": 5})
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    return _candidates(answer, url)


def _candidates(answer: Any, url: str) -> Candidates:
    works = mapping(answer).get("data")
    if not isinstance(works, list):
        return Unknown(NAME, "the answer is no list of works")
    attributes = [mapping(work, "attributes") for work in works]
    return tuple(Found(_record(work), url, NAME) for work in attributes if text(work.get("doi"))) or NotFound(NAME)


def _record(work: Mapping[str, Any]) -> Record:
    titles = [title for title in items(work.get("titles")) if isinstance(title, Mapping)]
    main = next((text(title.get("title")) for title in titles if not title.get("titleType")), "") or first(
        [title.get("title") for title in titles]
    )
    subtitle = _title(titles, "subtitle")
    container, publisher = mapping(work, "container"), work.get("publisher")
    pages = "-".join(part for part in (text(container.get("firstPage")), text(container.get("lastPage"))) if part)
    dates = {text(date.get("dateType")): text(date.get("date")) for date in items(work.get("dates")) if isinstance(date, Mapping)}
    issued = PartialDate.parse(dates.get("Issued")) if year_of(dates.get("Issued")) else None
    year = year_of(work.get("publicationYear"))
    if year and (issued is None or issued.year != year):
        issued = PartialDate(year)
    years = {found for name, date in dates.items() if name != "Updated" and (found := year_of(date))}
    versions = [years_between(dates.get("Submitted"), dates.get("Updated"))] if _kind(work) == "article" else []
    return record(
        _kind(work),
        NAME,
        {
            "title": f"{main}: {subtitle}" if main and subtitle else main,
            "title-short": main if subtitle else "",
            "original-title": _title(titles, "alternativetitle") or _title(titles, "translatedtitle"),
            "author": _names(work.get("creators")),
            "editor": _names([person for person in items(work.get("contributors")) if mapping(person).get("contributorType") == "Editor"]),
            "issued": issued,
            "other-years": " ".join([*(str(one) for one in sorted(years)), *versions]),
            "container-title": text(container.get("title")),
            "volume": text(container.get("volume")),
            "issue": text(container.get("issue")),
            "page": pages,
            "publisher": text(publisher) or text(mapping(publisher).get("name")),
            "version": text(work.get("version")),
            "language": text(work.get("language")),
            "DOI": text(work.get("doi")).lower(),
            "ISSN": text(container.get("identifier")) if text(container.get("identifierType")) == "ISSN" else "",
            "ISBN": " ".join(texts(container.get("identifier"))) if text(container.get("identifierType")) == "ISBN" else "",
            "URL": f"https://doi.org/{text(work.get('doi')).lower()}",
            "status": _status(work, dates),
        },
    )


def _status(work: Mapping[str, Any], dates: Mapping[str, str]) -> str:
    """What the publisher says became of the work (vocabulary of the DataCite schema 4: dateType, relationType)."""
    relations = {text(mapping(one).get("relationType")) for one in items(work.get("relatedIdentifiers"))}
    return "retracted" if dates.get("Withdrawn") else "superseded" if "IsObsoletedBy" in relations else ""


def _kind(work: Mapping[str, Any]) -> str:
    types = mapping(work, "types")
    general = _GENERAL.get(text(types.get("resourceTypeGeneral")).lower())
    named = text(types.get("citeproc"))
    return general or (named if named in _TYPES else "document")


def _title(titles: list[Mapping[str, Any]], kind: str) -> str:
    return next((text(title.get("title")) for title in titles if text(title.get("titleType")).lower() == kind), "")


def _names(value: object) -> tuple[Name, ...]:
    names: list[Name] = []
    for person in items(value):
        if not isinstance(person, Mapping):
            continue
        name, family, given = (text(person.get(part)) for part in ("name", "familyName", "givenName"))
        if family:
            names.append(Name(family, given))
        elif text(person.get("nameType")) == "Organizational":
            names.append(Name(literal=name))
        else:
            names += [parse_name(part) for part in name.split(";")[:50]]
    return tuple(one for one in names if str(one))
