"""Crossref: the registry of DOIs for articles, conference papers, chapters, books, reports and preprints.

* Manual: https://www.crossref.org/documentation/retrieve-metadata/rest-api/ and https://api.crossref.org/swagger-ui/index.html
* ``/works/{doi}`` answers 200 with the work or 404 ``Resource not found.`` (text/plain) for a DOI that is not Crossref's: that says
  nothing of DOIs of other agencies.
* ``/works?filter=doi:…,doi:…`` answers the works of several DOIs at once; a DOI that is only an alias of another is missing there, while
  ``/works/{doi}`` leads on to the other.
* ``/works?query.bibliographic=…&rows=5`` searches titles, authors, containers and years at once; it always finds *something*, and its
  score says little, so candidates are compared field by field afterwards.

What bites: title and subtitle are two lists; titles hold tags, entities and MathML; up to five dates, ``[[null]]`` among them; the editors
of an edited book stand in ``editor``; the first of two container titles is the series, or the same name in another language; records of
preprints (``posted-content``) have no container. Every list may be missing, and strings may be lists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode

from citator.authorities import TOO_LITTLE, Batch, Candidates, Search
from citator.authorities._answers import date_parts, first, items, mapping, read_json, record, text, texts
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, Identifier, LookUp, Name, NotFound, PartialDate, Record, Request, Unknown

__all__ = [
    "BASE",
    "BATCH",
    "ETIQUETTE",
    "NAME",
    "SCHEMES",
    "SEARCHED",
    "TAKES_WHOLE_CITATIONS",
    "TYPES",
    "batch",
    "from_dump",
    "lookup",
    "search",
]

NAME: Final = "crossref"
BASE: Final = "https://api.crossref.org"
SCHEMES: Final = ("doi",)
BATCH: Final = 40  # DOIs in one address of at most some 4,000 characters
TAKES_WHOLE_CITATIONS: Final = True  # query.bibliographic is made for unparsed references
TYPES: Final = ("article-journal", "book", "chapter")
SEARCHED: Final = (
    *TYPES,
    "paper-conference",
    "article",
    "report",
    "thesis",
    "dataset",
    "standard",
    "entry-encyclopedia",
    "review",
    "document",
)
# Headers of recorded answers, June 2026: x-rate-limit-limit 5 per 1s in the public pool with x-concurrency-limit 1; with a mail address
# ("polite") 10/s for single works and 3/s for lists, concurrency 3. https://www.crossref.org/blog/announcing-changes-to-rest-api-rate-limits/
ETIQUETTE: Final = Etiquette(0.35, 1, "mailto", "x-rate-limit headers of June 2026: 5/s public, 3/s for lists in the polite pool")

_SELECT: Final = (
    "DOI,type,title,subtitle,short-title,original-title,author,editor,issued,published,published-print,published-online,posted,created,"
    "container-title,short-container-title,volume,issue,page,article-number,publisher,publisher-location,ISBN,ISSN,event,updated-by"
)
_TYPES: Final = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference", "book-chapter": "chapter", "book-section": "chapter",
    "book-part": "chapter", "book-track": "chapter", "reference-entry": "entry-encyclopedia", "monograph": "book", "book": "book",
    "edited-book": "book", "reference-book": "book", "book-set": "book", "book-series": "book", "proceedings": "book",
    "posted-content": "article", "report": "report", "report-component": "report", "dissertation": "thesis", "dataset": "dataset",
    "database": "dataset", "standard": "standard", "peer-review": "review", "journal": "periodical",
}  # fmt: skip


def lookup(identifier: Identifier) -> LookUp:
    """The work that a DOI names. ``NotFound`` says that Crossref has not registered it, not that it is dead."""
    url = _address(identifier.value)
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose="lookup")), NAME)
    if isinstance(answer, (NotFound, Unknown)):
        return answer
    work = mapping(answer, "message")
    if not text(work.get("DOI")):
        return Unknown(NAME, "the answer is no work")
    return Found(_record(work), url, NAME)


def from_dump(item: Mapping[str, Any]) -> Record | None:
    """The record of a work as the public data file and the API have it; ``None`` for anything else."""
    of_its_kind = text(item.get("type")) in _TYPES or "member" in item
    own = text(item.get("DOI")) and of_its_kind and isinstance(item.get("title", []), list)
    return _record(item) if own else None


def _address(doi: str) -> str:
    # The slash is escaped as well: the documentation asks for it, and "/agency" at the end of a DOI is no endpoint then.
    return f"{BASE}/works/{quote(doi, safe='')}"


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The works that DOIs name, up to :data:`BATCH` of them, with one request. What is missing may be an alias: :func:`lookup` says."""
    asked = [one for one in identifiers[:BATCH] if one.scheme == "doi" and "," not in one.value]  # a comma parts filters
    query = {"filter": ",".join(f"doi:{one.value}" for one in asked), "rows": BATCH, "select": _SELECT}
    url = f"{BASE}/works?" + urlencode(query, safe=",:/()")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=16_000_000, purpose="lookup")), NAME)
    works = mapping(answer, "message").get("items")
    if isinstance(answer, Unknown) or not isinstance(works, list):
        why = answer if isinstance(answer, Unknown) else Unknown(NAME, "the answer is no list of works")
        return dict.fromkeys(asked, why)
    found = {
        text(work.get("DOI")).lower(): Found(_record(work), _address(text(work.get("DOI"))), NAME)
        for work in works
        if isinstance(work, Mapping)
    }
    answers: dict[Identifier, Answer] = {one: found.get(one.value.lower()) or NotFound(NAME) for one in asked}
    return answers


def search(record: Record) -> Search:
    """The five works nearest to a record's title and first two authors; without a title, by container, volume, page and year."""
    terms = _terms(record)
    if len(terms) < 2:
        return Unknown(NAME, TOO_LITTLE)
    url = f"{BASE}/works?" + urlencode({"query.bibliographic": " ".join(terms), "rows": 5, "select": _SELECT}, safe=",")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    return _candidates(answer, url)


def in_container(record: Record, first: int | None, last: int | None) -> Search:
    """Articles of the journals nearest in name to that of a record, of the years from ``first`` to ``last``: whether any are registered.

    https://api.crossref.org/swagger-ui: ``query.container-title``, and the filters of dates, which take a year.
    """
    name = words(record.text("container-title"))
    if not name:
        return Unknown(NAME, "no journal is named")
    query: dict[str, str | int] = {"query.container-title": " ".join(name), "rows": 20}
    query["select"] = "DOI,type,container-title,short-container-title,ISSN,issued,published-print,published-online"
    bounds = [f"{name}-pub-date:{year}" for name, year in (("from", first), ("until", last)) if year is not None]
    if bounds:
        query["filter"] = ",".join(bounds)
    url = f"{BASE}/works?" + urlencode(query, safe=",:")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    return answer if isinstance(answer, Unknown) else _candidates(answer, url)


def _candidates(answer: Any, url: str) -> Candidates:
    works = mapping(answer, "message").get("items")
    if not isinstance(works, list):
        return Unknown(NAME, "the answer is no list of works")
    found = tuple(Found(_record(work), url, NAME) for work in works if isinstance(work, Mapping) and text(work.get("DOI")))
    return found or NotFound(NAME)


def _terms(record: Record) -> list[str]:
    title = words(record.text("title"), 80)  # a whole citation may begin with twenty authors
    names = [name.family or name.literal for name in (record.names("author") or record.names("editor"))[:2]]
    people = [word for name in names for word in words(name, 4)]
    if title:
        return title + people
    year = record.date()
    place = " ".join(record.text(field) for field in ("container-title", "volume", "issue", "page"))
    return words(f"{' '.join(people)} {place} {year.year if year else ''}", 40) if record.text("container-title") else []


def _record(work: Mapping[str, Any]) -> Record:
    kind = _TYPES.get(text(work.get("type")), "document")
    main, subtitle = first(work.get("title")), first(work.get("subtitle"))
    # Some members deposit "Main: Sub" as title and "Sub" as subtitle again.
    whole = f"{main.rstrip(' :')}: {subtitle}" if main and subtitle and subtitle.lower() not in main.lower() else main
    other = [*texts(work.get("original-title")), *texts(work.get("title"))[1:]]
    containers = texts(work.get("container-title"))
    series = containers[0] if len(containers) > 1 else ""
    book = kind in ("chapter", "book", "paper-conference")
    dates = {
        name: date_parts(work.get(name)) for name in ("issued", "published", "published-print", "published-online", "posted", "created")
    }
    issued = dates["issued"] or dates["published"] or dates["published-print"] or dates["published-online"] or dates["posted"]
    return record(
        kind,
        NAME,
        {
            "title": whole,
            "title-short": main if whole != main else "",
            "original-title": next((title for title in other if title != main), ""),
            "author": _names(work.get("author")),
            "editor": _names(work.get("editor")),
            "issued": issued or dates["created"],
            "date-basis": "registered" if issued is None and dates["created"] else "",
            "published-print": dates["published-print"],
            "published-online": dates["published-online"],
            "other-years": _other_years(work),
            "container-title": (containers[-1] if book else containers[0]) if containers else "",
            "collection-title": series if book else " ".join(containers[1:2]),
            "container-title-short": first(work.get("short-container-title")),
            "event-title": text(mapping(work, "event").get("name")),
            "volume": text(work.get("volume")),
            "issue": text(work.get("issue")),
            "page": text(work.get("page")),
            "number": text(work.get("article-number")),
            "publisher": text(work.get("publisher")),
            "publisher-place": text(work.get("publisher-location")),
            "DOI": text(work.get("DOI")).lower(),
            "ISBN": " ".join(texts(work.get("ISBN"))),
            "ISSN": " ".join(texts(work.get("ISSN"))),
            "URL": f"https://doi.org/{text(work.get('DOI')).lower()}",
            "status": _status(work),
        },
    )


def _names(value: object) -> tuple[Name, ...]:
    names = []
    for person in items(value):
        if isinstance(person, (dict, Mapping)):
            body, family, given = (text(person.get(part)) for part in ("name", "family", "given"))
            names.append(Name(literal=body or given) if not family else Name(family, given, suffix=text(person.get("suffix"))))
    return tuple(name for name in names if str(name))


def _other_years(work: Mapping[str, Any]) -> str:
    dates: list[PartialDate | None] = [
        date_parts(work.get(name)) for name in ("posted", "accepted", "approved", "content-created", "published-other")
    ]
    dates += [date_parts(mapping(work, "event").get("start")), date_parts(mapping(work, "journal-issue").get("published-print"))]
    return " ".join(str(year) for year in sorted({date.year for date in dates if date}))


def _status(work: Mapping[str, Any]) -> str:
    """The word "retracted" where a retraction or withdrawal is registered for the work (Crossmark)."""
    updates = {text(update.get("type")).lower() for update in items(work.get("updated-by")) if isinstance(update, Mapping)}
    return "retracted" if updates & {"retraction", "withdrawal", "removal", "partial_retraction"} else ""
