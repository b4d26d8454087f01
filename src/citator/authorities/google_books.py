"""Google Books: volumes of publishers and libraries.

* Manual: https://developers.google.com/books/docs/v1/using and https://developers.google.com/books/docs/v1/reference/volumes
* ``/books/v1/volumes?q=isbn:…`` and ``?q=intitle:…+inauthor:…`` answer ``books#volumes``; ``totalItems`` is 0 where there is none.

What bites: from data centres nearly everything is answered with 429 unless a key is given; a search by ISBN may bring other books, so that
the number is compared again; editors stand among the authors, titles are in lower case or shortened, and the date is that of a printing.
It is asked only where Open Library does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Search
from citator.authorities._answers import items, mapping, read_json, record, text, texts, year_of
from citator.authorities._questions import title_and_author
from citator.model import Etiquette, Found, Identifier, LookUp, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "KEY", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "lookup", "search"]

NAME: Final = "google_books"
BASE: Final = "https://www.googleapis.com"
SCHEMES: Final = ("isbn",)
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("book",)
RESERVE: Final = True
KEY: Final = "x-goog-api-key"
ETIQUETTE: Final = Etiquette(1.0, 1, None, "developers.google.com/books/docs/v1/using, 2026: 1,000 requests a day with a key")


def lookup(identifier: Identifier) -> LookUp:
    """The book that an ISBN names; ``NotFound`` where Google Books has none."""
    number = re.sub(r"[^0-9Xx]", "", identifier.value).upper()
    volumes, url = yield from _asked(f"isbn:{number}", 5, "lookup")
    if isinstance(volumes, (NotFound, Unknown)):
        return volumes
    book = next((one for one in volumes if _core(number) in map(_core, _isbns(one))), None)
    return Found(_record(book, number), url, NAME) if book is not None else NotFound(NAME)


def search(record: Record) -> Search:
    """The volumes whose title has the words of a record's main title, by its first author."""
    title, people = title_and_author(record, 15, 3)
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    query = f'intitle:"{" ".join(title)}"' + (f' inauthor:"{" ".join(people)}"' if people else "")
    volumes, url = yield from _asked(query, 10, "search")
    if isinstance(volumes, (NotFound, Unknown)):
        return volumes
    return tuple(Found(_record(one), url, NAME) for one in volumes) or NotFound(NAME)


def _asked(query: str, most: int, purpose: str) -> Generator[Request, Outcome, tuple[list[Mapping[str, Any]] | NotFound | Unknown, str]]:
    url = f"{BASE}/books/v1/volumes?" + urlencode({"q": query, "maxResults": most, "printType": "books"}, safe=":")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose=purpose)), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no volumes at this address (HTTP 404)"), url
    if isinstance(answer, Unknown):
        return answer, url
    if mapping(answer).get("kind") != "books#volumes":
        return Unknown(NAME, "the answer is no list of volumes"), url
    volumes = [mapping(one, "volumeInfo") for one in items(mapping(answer).get("items"))]
    return [one for one in volumes if text(one.get("title"))], url


def _isbns(book: Mapping[str, Any]) -> list[str]:
    listed = (mapping(one) for one in items(book.get("industryIdentifiers")))
    return [text(one.get("identifier")) for one in listed if text(one.get("type")).startswith("ISBN")]


def _core(number: str) -> str:
    """The nine figures that ISBN-10 and ISBN-13 of one book share: without prefix and check digit.

    >>> _core("0195152700") == _core("9780195152708")
    True
    """
    figures = re.sub(r"[^0-9Xx]", "", number)
    return figures[-10:-1] if not figures.startswith("979") else figures[:-1]


def _record(book: Mapping[str, Any], number: str = "") -> Record:
    main, subtitle = text(book.get("title")), text(book.get("subtitle"))
    year = year_of(book.get("publishedDate"))
    date = PartialDate.parse(book.get("publishedDate")) if year else None
    whole = f"{main}: {subtitle}" if main and subtitle else main
    return record(
        "book",
        NAME,
        {
            "title": whole,
            "title-short": main if whole != main else "",
            "author": tuple(parse_name(name) for name in texts(book.get("authors"))),
            "issued": date or (PartialDate(year) if year else None),
            "publisher": text(book.get("publisher")),
            "number-of-pages": text(book.get("pageCount")),
            "language": text(book.get("language")),
            "ISBN": " ".join(dict.fromkeys([*([number] if number else []), *_isbns(book)])),
            "URL": url if (url := text(book.get("canonicalVolumeLink"))).startswith("https://") else "",
        },
    )
