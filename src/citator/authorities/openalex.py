"""OpenAlex: an index of articles, books, chapters and data of all subjects, made from Crossref, DataCite, PubMed and repositories.

* Manual: https://docs.openalex.org/api-entities/works and https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication
* ``/works/doi:10.…`` and ``/works/pmid:…`` answer one work, or 404 with a page of its framework; ``/works?filter=doi:a|b`` several.
* ``/works?search=…`` searches titles, abstracts and full texts.
* A key of one's own (``api_key``) has been asked for since February 2026; without one a small sum a day is free. Single works cost next to
  nothing, searches ten times a list.

What bites: it is compiled from others, so that it is asked only where they do not answer; a date of 1 January is mostly a year; the
"source" of a preprint is its repository, that of a chapter a platform or the series, never the book; conference papers are "article"; names
stand as they were printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode

from citator.authorities import TOO_LITTLE, Batch, Candidates, Search
from citator.authorities._answers import items, mapping, read_json, record, text, texts, year_of
from citator.authorities._questions import words
from citator.model import (
    Answer,
    Etiquette,
    Failure,
    Found,
    Identifier,
    LookUp,
    Name,
    NotFound,
    PartialDate,
    Record,
    Request,
    Unknown,
)
from citator.text.names import parse_name

__all__ = ["BASE", "BATCH", "ETIQUETTE", "KEY", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "batch", "from_dump", "lookup", "search"]

NAME: Final = "openalex"
BASE: Final = "https://api.openalex.org"
SCHEMES: Final = ("doi", "pmid")
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article-journal", "book", "chapter", "paper-conference", "article", "report", "thesis", "dataset")
RESERVE: Final = True
KEY: Final = "?api_key"
BATCH: Final = 50
# x-ratelimit-limit-usd 0.1 without a key, x-ratelimit-cost-usd 0.0001 for a work, in recorded answers of July 2026; the manual: 10/s
ETIQUETTE: Final = Etiquette(0.2, 1, "mailto", "x-ratelimit headers of July 2026 (0.1 USD a day without a key); manual: at most 10/s")

_SELECT: Final = (
    "id,doi,title,display_name,publication_year,publication_date,ids,language,primary_location,type,authorships,biblio,is_retracted"
)
_TYPES: Final = {
    "article": "article-journal", "review": "article-journal", "letter": "article-journal", "editorial": "article-journal",
    "erratum": "article-journal", "book": "book", "book-chapter": "chapter", "dataset": "dataset", "dissertation": "thesis",
    "preprint": "article", "report": "report", "reference-entry": "entry-encyclopedia", "standard": "standard", "peer-review": "review",
}  # fmt: skip
_NO_CONTAINERS: Final = ("repository", "ebook platform", "metadata", "other", "")
_FRAMEWORK: Final = b"The requested URL was not found on the server. If you entered the URL manually"


def lookup(identifier: Identifier) -> LookUp:
    """The work that a DOI or PMID names. ``NotFound`` says that OpenAlex has no such work, not that the identifier is dead."""
    url = f"{BASE}/works/{identifier.scheme}:{quote(identifier.value, safe='/:;()._-~')}"
    outcome = yield Request(f"{url}?select={_SELECT}", authority=NAME, max_bytes=4_000_000, purpose="lookup")
    if not isinstance(outcome, Failure) and outcome.status == 404 and _FRAMEWORK in outcome.body:
        return NotFound(NAME)
    work = read_json(outcome, NAME)
    if isinstance(work, (NotFound, Unknown)):
        return work
    return Found(_record(mapping(work)), url, NAME) if _is_work(work) else Unknown(NAME, "the answer is no work")


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The works that DOIs name, up to :data:`BATCH` of them, with one request."""
    asked = [one for one in identifiers[:BATCH] if one.scheme == "doi" and not set(one.value) & {"|", ","}]
    if not asked:
        return {}
    url = f"{BASE}/works?" + urlencode(
        {"filter": "doi:" + "|".join(one.value for one in asked), "per-page": BATCH, "select": _SELECT}, safe=",:|/()"
    )
    answer = read_json((yield Request(url, authority=NAME, max_bytes=16_000_000, purpose="lookup")), NAME)
    works = mapping(answer).get("results")
    if isinstance(answer, Unknown) or not isinstance(works, list):
        why = answer if isinstance(answer, Unknown) else Unknown(NAME, "the answer is no list of works")
        return dict.fromkeys(asked, why)
    found = {_doi(work): Found(_record(work), f"{BASE}/works/doi:{_doi(work)}", NAME) for work in works if _is_work(work)}
    answers: dict[Identifier, Answer] = {one: found.get(one.value.lower()) or NotFound(NAME) for one in asked}
    return answers


def from_dump(item: Mapping[str, Any]) -> Record | None:
    """The record of a work as the snapshot and the API have it; ``None`` for anything else."""
    return _record(item) if _is_work(item) else None


def search(record: Record) -> Search:
    """The five works nearest to a record's title."""
    # In lower case: AND, OR and NOT would be operators.
    title = " ".join(words(record.text("title"), 30)).lower()
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    url = f"{BASE}/works?" + urlencode({"search": title, "per-page": 5, "select": _SELECT}, safe=",")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    return answer if isinstance(answer, Unknown) else _candidates(answer, url)


def _candidates(answer: Any, url: str) -> Candidates:
    works = mapping(answer).get("results")
    if not isinstance(works, list):
        return Unknown(NAME, "the answer is no list of works")
    return tuple(Found(_record(work), url, NAME) for work in works if _is_work(work)) or NotFound(NAME)


def _is_work(work: object) -> bool:
    return isinstance(work, Mapping) and text(work.get("id")).startswith("https://openalex.org/W")


def _record(work: Mapping[str, Any]) -> Record:
    place, source = mapping(work, "primary_location"), mapping(work, "primary_location", "source")
    kind = _TYPES.get(text(work.get("type")), "document")
    named = text(source.get("type")) not in _NO_CONTAINERS and kind not in ("chapter", "book")
    if kind == "article-journal" and (text(source.get("type")) == "conference" or text(place.get("raw_type")) == "proceedings-article"):
        kind = "paper-conference"
        named = named and text(source.get("type")) != "book series"
    elif kind == "article-journal" and text(source.get("type")) == "repository":
        kind = "article"  # a manuscript that somebody keeps: whether a journal has it is not said
    biblio = mapping(work, "biblio")
    pages = "-".join(dict.fromkeys(part for part in (text(biblio.get("first_page")), text(biblio.get("last_page"))) if part))
    return record(
        kind,
        NAME,
        {
            "title": text(work.get("title")) or text(work.get("display_name")),
            "author": _names(work.get("authorships")),
            "issued": _date(work),
            "container-title": text(source.get("display_name")) if named else "",
            "volume": text(biblio.get("volume")),
            "issue": text(biblio.get("issue")),
            "page": pages,
            "language": text(work.get("language")),
            "DOI": _doi(work),
            "PMID": text(mapping(work, "ids").get("pmid")).rpartition("/")[2],
            "ISSN": " ".join(texts(source.get("issn"))) if named else "",
            "URL": text(place.get("landing_page_url")) or text(work.get("id")),
            "status": "retracted" if work.get("is_retracted") is True else "",
        },
    )


def _doi(work: Mapping[str, Any]) -> str:
    return text(work.get("doi")).lower().removeprefix("https://doi.org/")


def _date(work: Mapping[str, Any]) -> PartialDate | None:
    date = PartialDate.parse(work.get("publication_date")) if year_of(work.get("publication_date")) else None
    year = year_of(work.get("publication_year"))
    if date and (date.month, date.day) != (1, 1) and year in (None, date.year):
        return date
    return PartialDate(year or date.year) if year or date else None  # type: ignore[union-attr]


def _names(value: object) -> tuple[Name, ...]:
    people = (mapping(person) for person in items(value))
    names = (text(person.get("raw_author_name")) or text(mapping(person, "author").get("display_name")) for person in people)
    return tuple(parse_name(name) for name in names if name)
