"""The Library of Congress: its catalogue of books, through SRU (Search/Retrieve via URL).

* Manual: https://www.loc.gov/z3950/lcserver.html and https://www.loc.gov/standards/sru/
* ``/LCDB?version=1.1&operation=searchRetrieve&query=bath.isbn=…&recordSchema=marcxml`` answers MARC 21 records as XML, with the number
  of all that were found; what it can't do is told in ``diagnostics`` with status 200.

What bites: the server speaks HTTP on a port of its own, without encryption (nothing secret is sent); works printed several times have
several records, each with its own year; names are inverted and have dates. It is asked only where Open Library does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Search
from citator.authorities._answers import read_xml, record, text, year_of
from citator.authorities._marc import Marc, bare, marc_records, titles
from citator.authorities._questions import title_and_author
from citator.model import Etiquette, Field, Found, Identifier, LookUp, Name, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "ETIQUETTE", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "from_marc", "lookup", "search"]

NAME: Final = "loc"
BASE: Final = "http://lx2.loc.gov:210"
SCHEMES: Final = ("isbn",)
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("book",)
RESERVE: Final = True
ETIQUETTE: Final = Etiquette(1.0, 1, None, "our own caution: no limit of the SRU server is published (loc.gov/z3950/lcserver.html)")

_EDITORS: Final = re.compile(r"\b(?:editor|edited|ed\.|eds\.|comp)", re.IGNORECASE)


def lookup(identifier: Identifier) -> LookUp:
    """The book that an ISBN names; ``NotFound`` where the library has none."""
    number = re.sub(r"[^0-9Xx]", "", identifier.value).upper()
    books, url = yield from _asked(f"bath.isbn={number}", 1, "lookup")
    if isinstance(books, (NotFound, Unknown)):
        return books
    return Found(_record(books[0], number), url, NAME) if books else NotFound(NAME)


def search(record: Record) -> Search:
    """The books whose title has the words of a record's main title, by its first author."""
    title, people = title_and_author(record, 15, 3)
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    query = f'bath.title="{" ".join(title)}"' + (f' and bath.author="{" ".join(people)}"' if people else "")
    books, url = yield from _asked(query, 10, "search")
    if isinstance(books, (NotFound, Unknown)):
        return books
    return tuple(Found(_record(book), url, NAME) for book in books) or NotFound(NAME)


def from_marc(book: Marc) -> Record:
    """The record of a book, from that of any catalogue in MARC 21; with a note on a thesis (502) or a host (773) it is no book."""
    found = _record(book)
    host, doi = bare(book.first("773", "t")), next((one for one in book.each("024", "a") if one.startswith("10.")), "")
    more = {"container-title": host, "ISSN": book.first("773", "x"), "DOI": doi.lower()}
    kind = "document" if host else "thesis" if book.first("502", "abcd") else "book"
    return Record(kind, found.having(**{name: Field(value, NAME) for name, value in more.items() if value}).fields)


def _asked(query: str, most: int, purpose: str) -> Generator[Request, Outcome, tuple[list[Marc] | NotFound | Unknown, str]]:
    asked = {"version": "1.1", "operation": "searchRetrieve", "recordSchema": "marcxml", "maximumRecords": most, "query": query}
    url = f"{BASE}/LCDB?" + urlencode(asked, safe="=")
    root = read_xml((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose=purpose)), NAME)
    if isinstance(root, NotFound):
        return Unknown(NAME, "no catalogue at this address (HTTP 404)"), url
    if isinstance(root, Unknown):
        return root, url
    said = next((text(one.findtext("message")) or "no reason" for one in root.iter("diagnostic")), "")
    if said:
        return Unknown(NAME, f"refuses the question: {said[:200]}"), url
    if root.tag != "searchRetrieveResponse" or not text(root.findtext("numberOfRecords")).isdigit():
        return Unknown(NAME, "the answer is no result of a search"), url
    return [book for book in marc_records(root) if book.first("245", "a")], url


def _record(book: Marc, number: str = "") -> Record:
    imprint = book.first("264", "c") or book.first("260", "c")
    year = year_of(imprint) or year_of(book.control.get("008", "")[7:11])
    people = [(tag, dict(parts)) for tag, parts in book.fields if tag in ("100", "700", "110", "710")]
    told = book.first("245", "c")
    # Who is in 700 wrote a part, translated or edited; without 100 these are the editors, or there is more than one author.
    edited = bool(_EDITORS.search(told)) and not any(tag in ("100", "110") for tag, _ in people)
    named = tuple(_name(tag, parts) for tag, parts in people if parts.get("a") and not parts.get("t") and _made(tag, parts))
    known = re.findall(r"\b(?:97[89])?\d{9}[\dXx]\b", " ".join(book.each("020", "a")))
    return record(
        "book",
        NAME,
        {
            **titles(book),
            "author": () if edited else named,
            "editor": named if edited else (),
            "issued": PartialDate(year) if year else None,
            "publisher": bare(book.first("264", "b") or book.first("260", "b")),
            "publisher-place": bare(book.first("264", "a") or book.first("260", "a")).strip("[]"),
            "edition": bare(book.first("250", "a")),
            "ISBN": " ".join(dict.fromkeys([*([number] if number else []), *known])),
            "LCCN": book.first("010", "a"),
            "URL": f"https://lccn.loc.gov/{lccn}" if (lccn := re.sub(r"\W", "", book.first("010", "a"))) else "",
        },
    )


def _made(tag: str, parts: dict[str, str]) -> bool:
    """Whether somebody is named as author or editor: no translator, no owner of a copy."""
    role = f"{parts.get('e', '')} {parts.get('4', '')}".lower()
    return tag[0] == "1" or not role.strip() or bool(re.search(r"author|aut|edit|edt", role))


def _name(tag: str, parts: dict[str, str]) -> Name:
    written = bare(parts["a"])
    return parse_name(written) if tag in ("100", "700") else Name(literal=f"{written}. {bare(parts['b'])}" if parts.get("b") else written)
