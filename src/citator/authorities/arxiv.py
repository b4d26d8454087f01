"""arXiv: the archive of preprints, asked through its export service.

* Manual: https://info.arxiv.org/help/api/user-manual.html and https://info.arxiv.org/help/api/tou.html
* ``/api/query?id_list=…`` answers an Atom feed with an entry for each identifier that exists; ``/api/query?search_query=…`` searches.
* What does not exist is an empty feed, or one entry with the title "Error" and an ``id`` under ``/api/errors``.

What bites: one request in three seconds is all that is allowed, so that it is searched only for what is cited as a preprint of arXiv; an
entry has the date of the first version in ``published`` and that of the last in ``updated``; the DOI in it is that of the article that was
published later, and is left out: another version is another record.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Batch, Search
from citator.authorities._answers import read_xml, record, text, year_of, years_between
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, Identifier, LookUp, Name, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["BASE", "BATCH", "ETIQUETTE", "NAME", "SCHEMES", "SEARCHED", "TYPES", "batch", "could_know", "lookup", "search"]

NAME: Final = "arxiv"
BASE: Final = "https://export.arxiv.org"
SCHEMES: Final = ("arxiv",)
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article", "article-journal", "document")
BATCH: Final = 50
ETIQUETTE: Final = Etiquette(3.0, 1, None, "info.arxiv.org/help/api/tou.html, 2026: one request in 3 seconds, one connection")

_ID: Final = re.compile(r"arxiv\.org/abs/(?P<id>[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?$", re.IGNORECASE)
_WITHDRAWN: Final = re.compile(r"\bwithdrawn\b", re.IGNORECASE)
_SMALL: Final = frozenset("the a an of and or not to in on for with by from at".split())


def lookup(identifier: Identifier) -> LookUp:
    """The preprint that an identifier names; ``NotFound`` where arXiv has none."""
    answers = yield from batch((identifier,))
    return answers[identifier]


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The preprints that identifiers name, up to :data:`BATCH` of them, with one request."""
    asked = list(identifiers[:BATCH])
    if not asked:
        return {}
    listed = {"id_list": ",".join(one.value for one in asked), "max_results": len(asked)}
    entries = yield from _asked(listed, "lookup")
    if isinstance(entries, NotFound) and len(asked) > 1:
        entries = Unknown(NAME, entries.detail)  # one of them spoils the answer on all
    if isinstance(entries, (NotFound, Unknown)):
        return dict.fromkeys(asked, entries)
    found = {_key(_id(entry)): _found(entry) for entry in entries}
    answers: dict[Identifier, Answer] = {one: found.get(_key(one.value)) or NotFound(NAME) for one in asked}
    return answers


def search(record: Record) -> Search:
    """The five preprints whose title has the words of a record's, and one of whose authors its first one's name."""
    title = [word for word in words(record.text("title")) if word.lower() not in _SMALL][:12]
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    people = [word for name in record.names("author")[:1] for word in words(name.family or name.literal, 3)]
    query = " AND ".join([*(f"ti:{word}" for word in title), *(f"au:{word}" for word in people)])
    entries = yield from _asked({"search_query": query, "max_results": 5}, "search")
    if isinstance(entries, (NotFound, Unknown)):
        return entries
    return tuple(_found(entry) for entry in entries) or NotFound(NAME)


def could_know(record: Record) -> bool:
    """Whether a record is cited as a preprint of arXiv."""
    fields = ("container-title", "publisher", "archive", "number", "URL", "note", "genre", "DOI")
    return any("arxiv" in record.text(field).lower() for field in fields)


def _asked(query: dict[str, object], purpose: str) -> Generator[Request, Outcome, list[Element] | NotFound | Unknown]:
    url = f"{BASE}/api/query?" + urlencode(query, safe=",/:")
    root = read_xml((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose=purpose)), NAME)
    if isinstance(root, NotFound):
        return Unknown(NAME, "nothing at this address (HTTP 404)")
    if isinstance(root, Unknown):
        return root
    if root.tag != "feed":
        return Unknown(NAME, "the answer is no feed")
    entries = root.findall("entry")
    if any("/api/errors" in text(entry.findtext("id")) for entry in entries):
        said = " ".join(text(entry.findtext("summary")) for entry in entries)
        # "incorrect id format": what is asked for can't be an identifier of arXiv.
        return NotFound(NAME, said[:200]) if "incorrect id" in said.lower() else Unknown(NAME, f"an error: {said[:200]}")
    return [entry for entry in entries if _id(entry) and text(entry.findtext("title"))]


def _id(entry: Element) -> str:
    found = _ID.search(text(entry.findtext("id")))
    return found["id"] if found else ""


def _key(value: str) -> str:
    """Without version and subject class, in lower case.

    >>> _key("math.GT/0309136v2"), _key("1707.08567v1")
    ('math/0309136', '1707.08567')
    """
    return re.sub(r"\.[a-z]{2}(?=/)|v\d+$", "", value.lower())


def _found(entry: Element) -> Found:
    record = _record(entry)
    return Found(record, record.text("URL"), NAME)


def _record(entry: Element) -> Record:
    value = _id(entry)
    published, updated = (text(entry.findtext(name)) for name in ("published", "updated"))
    issued = PartialDate.parse(published) if year_of(published) else None
    return record(
        "article",
        NAME,
        {
            "title": text(entry.findtext("title")),
            "author": _names(entry),
            "issued": issued,
            "other-years": years_between(published, updated),
            "publisher": "arXiv",
            "number": f"arXiv:{value}",
            "URL": f"https://arxiv.org/abs/{value}",
            "status": "retracted" if _WITHDRAWN.search(text(entry.findtext("comment"))) else "",
        },
    )


def _names(entry: Element) -> tuple[Name, ...]:
    names = (text(author.findtext("name")) for author in entry.findall("author"))
    # A collaboration and those who belong to it are parted by a colon that stands where a name should.
    return tuple(Name(literal=name) if name.endswith("Collaboration") else parse_name(name) for name in names if name and name != ":")
