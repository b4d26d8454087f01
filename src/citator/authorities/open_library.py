"""Open Library: the catalogue of books of the Internet Archive, with works and their editions.

* Manual: https://openlibrary.org/developers/api, https://openlibrary.org/dev/docs/api/books, https://openlibrary.org/dev/docs/api/search
* ``/api/books?bibkeys=ISBN:…&jscmd=data&format=json`` answers one edition with the names of its authors; ``{}`` for an ISBN it does not
  have. (``/isbn/….json`` gives authors as keys only, which would cost one more request for each.)
* ``/search.json?title=…&author=…`` answers works, each with the years of all its editions.

What bites: both are works of volunteers and import robots: dates are free text ("September 1997"), authors are missing or swollen by
translators (``by_statement``, where an edition has it, says who did what), subtitles stand in ``title`` or are lost, and a work is often
there twice. The title searched for must not hold the subtitle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Candidates, Search
from citator.authorities._answers import first, items, mapping, read_json, record, text, texts, year_of
from citator.authorities._questions import title_and_author
from citator.model import Etiquette, Found, Identifier, LookUp, Name, NotFound, PartialDate, Record, Request, Unknown
from citator.text.dates import parse_date
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "NAME", "SCHEMES", "SEARCHED", "TYPES", "lookup", "search"]

NAME: Final = "open_library"
BASE: Final = "https://openlibrary.org"
SCHEMES: Final = ("isbn",)
TYPES: Final = ("book",)
SEARCHED: Final = TYPES
# https://openlibrary.org/developers/api (2026): 1 request a second, 3 with a contact in the User-Agent
ETIQUETTE: Final = Etiquette(1.0, 1, None, "openlibrary.org/developers/api, 2026: 1/s, 3/s with a contact in the User-Agent")

_FIELDS: Final = "key,title,subtitle,author_name,first_publish_year,publish_year,publisher,isbn"


def lookup(identifier: Identifier) -> LookUp:
    """The edition that an ISBN names; ``NotFound`` where Open Library has none."""
    number = re.sub(r"[^0-9Xx]", "", identifier.value).upper()
    url = f"{BASE}/api/books?" + urlencode({"bibkeys": f"ISBN:{number}", "jscmd": "data", "format": "json"}, safe=":")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=2_000_000, purpose="lookup")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no books at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    if answer == {}:
        return NotFound(NAME)
    book = next((value for value in mapping(answer).values() if isinstance(value, Mapping) and text(value.get("title"))), None)
    return Found(_edition(book, number), url, NAME) if book is not None else Unknown(NAME, "the answer is no book")


def search(record: Record) -> Search:
    """The works whose title and first author are those of a record; by title alone where both together give nothing."""
    title, people = title_and_author(record, 20, 20)
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    # The second question is needed: names are spelled in many ways ("Dostoevsky", "Dostoyevsky"), and all words must agree.
    for who in dict.fromkeys((" ".join(people), "")):
        query = {"title": " ".join(title), **({"author": who} if who else {}), "fields": _FIELDS, "limit": 10}
        url = f"{BASE}/search.json?" + urlencode(query, safe=",")
        answer = read_json((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose="search")), NAME)
        if isinstance(answer, NotFound):
            return Unknown(NAME, "no search at this address (HTTP 404)")
        if isinstance(answer, Unknown):
            return answer
        found = _candidates(answer, url)
        if not isinstance(found, NotFound):
            return found
    return NotFound(NAME)


def _candidates(answer: Any, url: str) -> Candidates:
    works = mapping(answer).get("docs")
    if not isinstance(works, list):
        return Unknown(NAME, "the answer is no list of works")
    return tuple(Found(_work(work), url, NAME) for work in works if isinstance(work, Mapping) and text(work.get("title"))) or NotFound(NAME)


def _work(work: Mapping[str, Any]) -> Record:
    years = sorted({year for value in items(work.get("publish_year")) if (year := year_of(value))})
    began = year_of(work.get("first_publish_year")) or (years[0] if years else None)
    key = text(work.get("key"))
    return record(
        "book",
        NAME,
        {
            **_titles(work),
            "author": tuple(_name(name) for name in texts(work.get("author_name"))),
            "issued": PartialDate(began) if began else None,
            "edition-years": " ".join(str(year) for year in sorted({*years, *([began] if began else [])})),
            "publisher": next(iter(texts(work.get("publisher"))), ""),
            "ISBN": " ".join(texts(work.get("isbn"))[:50]),
            "URL": BASE + key if key.startswith("/works/") else "",
        },
    )


def _edition(book: Mapping[str, Any], number: str) -> Record:
    written = first(book.get("publish_date"))
    year = year_of(written)
    numbers = mapping(book, "identifiers")
    return record(
        "book",
        NAME,
        {
            **_titles(book),
            "author": tuple(_name(name) for person in items(book.get("authors")) if (name := text(mapping(person).get("name")))),
            "responsibility": text(book.get("by_statement")),
            "issued": parse_date(written) or (PartialDate(year) if year else None),
            "publisher": "; ".join(name for house in items(book.get("publishers")) if (name := text(mapping(house).get("name")))),
            "publisher-place": next(
                (name for place in items(book.get("publish_places")) if (name := text(mapping(place).get("name")))), ""
            ),
            "number-of-pages": text(book.get("number_of_pages")),
            "ISBN": " ".join(dict.fromkeys([number, *texts(numbers.get("isbn_13")), *texts(numbers.get("isbn_10"))])),
            "URL": url if (url := text(book.get("url"))).startswith("https://") else "",
        },
    )


def _titles(book: Mapping[str, Any]) -> dict[str, str]:
    main, subtitle = text(book.get("title")), text(book.get("subtitle"))
    return {"title": f"{main}: {subtitle}", "title-short": main} if main and subtitle else {"title": main}


def _name(name: str) -> Name:
    return parse_name(name)
