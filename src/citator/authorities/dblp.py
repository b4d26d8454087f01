"""dblp: the bibliography of computer science, made by hand at Schloss Dagstuhl.

* Manual: https://dblp.org/faq/How+to+use+the+dblp+search+API.html and https://dblp.org/faq/Am+I+allowed+to+crawl+the+dblp+website.html
* ``/search/publ/api?q=…&format=json&h=5`` answers hits with title, authors, venue, volume, pages and year. Every word must be there.

What bites: one author is an object, several are a list; those who share a name have a number ("Li Wang 0001"); titles end with a full stop
and hold entities; conferences have their initials for a name; editors of proceedings stand among the authors; a paper and its preprint are
two records. It has no look-up by DOI, and is asked only where others do not answer.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from html import unescape
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Search
from citator.authorities._answers import first, items, mapping, read_json, record, text, year_of
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, Identifier, Name, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "from_dump", "lookup", "search"]

NAME: Final = "dblp"
BASE: Final = "https://dblp.org"
SCHEMES: Final[tuple[str, ...]] = ()
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article-journal", "paper-conference")
RESERVE: Final = True
ETIQUETTE: Final = Etiquette(1.5, 1, None, "dblp.org/faq, 2026: a second or two between requests; 429 with Retry-After")

_TYPES: Final = {
    "Journal Articles": "article-journal", "Conference and Workshop Papers": "paper-conference", "Parts in Books or Collections": "chapter",
    "Books and Theses": "book", "Editorship": "book", "Informal and Other Publications": "article", "Informal Publications": "article",
    "Data and Artifacts": "dataset", "Withdrawn Items": "article", "Reference Works": "entry-encyclopedia",
}  # fmt: skip
_INITIALS: Final = re.compile(r"[\w@/&+.-]{1,30}(?:\s\([^()]{1,20}\))?")
_SMALL: Final = frozenset("the a an of and or not to in on for with by from at".split())


def lookup(identifier: Identifier) -> Generator[Request, Outcome, Answer]:
    """Nothing: dblp has no look-up of identifiers that citations print."""
    yield from ()
    return Unknown(NAME, f"can't look up {identifier.scheme}")


def search(record: Record) -> Search:
    """The five publications that have the words of a record's title, and its first author's name."""
    title = [word for word in words(record.text("title")) if word.lower() not in _SMALL][:12]
    if len(title) < 2:
        return Unknown(NAME, TOO_LITTLE)
    people = [word for name in record.names("author")[:1] for word in words(name.family or name.literal, 2)]
    url = f"{BASE}/search/publ/api?" + urlencode({"q": " ".join(title + people), "format": "json", "h": 5})
    answer = read_json((yield Request(url, authority=NAME, max_bytes=2_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    hits = mapping(answer, "result", "hits")
    if "@total" not in hits:
        return Unknown(NAME, "the answer is no list of publications")
    works = [mapping(hit, "info") for hit in items(hits.get("hit"))]
    return tuple(Found(_record(work), url, NAME) for work in works if text(work.get("title"))) or NotFound(NAME)


def from_dump(item: Mapping[str, Any]) -> Record | None:
    """The record of a hit of the API, or of a publication of the dump in its shape; ``None`` for anything else."""
    work = mapping(item, "info")
    return _record(work) if text(work.get("key")) and text(work.get("title")) else None


def _record(work: Mapping[str, Any]) -> Record:
    kind = _TYPES.get(text(work.get("type")), "document")
    edited = text(work.get("type")) == "Editorship"
    names = _names(mapping(work, "authors").get("author"))
    year = year_of(work.get("year"))
    venue = _plain(first(work.get("venue")))
    whole = kind in ("book", "article")
    if kind == "paper-conference" and _INITIALS.fullmatch(venue):
        venue = ""  # "ACL", "ICML (2)": no name that could contradict that of the proceedings
    return record(
        kind,
        NAME,
        {
            "title": _plain(work.get("title")).removesuffix("."),
            "author": () if edited else names,
            "editor": names if edited else (),
            "issued": PartialDate(year) if year else None,
            "container-title": "" if whole else venue,
            "collection-title": venue if kind == "book" else "",
            "volume": "" if whole else text(work.get("volume")),
            "issue": "" if whole else text(work.get("number")),
            "page": "" if whole else text(work.get("pages")),
            "publisher": text(work.get("publisher")),
            "ISBN": text(work.get("isbn")),
            "DOI": text(work.get("doi")).lower(),
            "URL": text(work.get("url")),
            "status": "retracted" if text(work.get("type")) == "Withdrawn Items" else "",
        },
    )


def _plain(value: object) -> str:
    return text(unescape(text(value)))


def _names(value: object) -> tuple[Name, ...]:
    """The names, without the numbers of those who share one.

    >>> [str(name) for name in _names({"@pid": "60/1", "text": "Li Wang 0001"})]
    ['Li Wang']
    """
    people = (text(person.get("text")) if isinstance(person, Mapping) else text(person) for person in items(value))
    return tuple(parse_name(re.sub(r"\s\d{4}$", "", unescape(name))) for name in people if name)
