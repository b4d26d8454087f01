"""The United Nations Digital Library: the catalogue of the documents of the United Nations, with their symbols.

* Manual: https://digitallibrary.un.org/help/search-guide and https://research.un.org/en/docs/symbols; the records are MARC 21.
* ``/search?p=191__a:"SYMBOL"&of=xm`` answers MARCXML, with the number of results in a comment; an empty collection where there is none.
* Searches are joined by "or", so that several symbols can be looked up at once.
* 191 holds the symbols (a joint document has two fields), 245 the title, 239 the title of a resolution with its subject, 269 the date of
  publication, 992 that of adoption or of the meeting, 710 the bodies, 001 the number of the record.

What bites: scripts are often met with an empty 202 or with a page of a guard: these say nothing. The library is not complete: older
documents and very new ones are missing, so that nothing here says that a document does not exist. Persons in 700 are not those whom
citations name ("Special Rapporteur on …"), and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from typing import Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Batch, Search
from citator.authorities._answers import read_xml, record, year_of
from citator.authorities._marc import Marc, bare, marc_records, titles
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, Identifier, LookUp, NotFound, Outcome, PartialDate, Record, Request, Unknown

__all__ = ["BASE", "BATCH", "ETIQUETTE", "NAME", "SCHEMES", "SEARCHED", "TYPES", "batch", "could_know", "from_marc", "lookup", "search"]

NAME: Final = "un_library"
BASE: Final = "https://digitallibrary.un.org"
SCHEMES: Final = ("un_symbol",)
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("report", "un-document", "resolution", "document")
BATCH: Final = 20
ETIQUETTE: Final = Etiquette(1.0, 1, None, "our own caution: no limit is published; scripts are easily taken for an attack")

_JOINT: Final = re.compile(r"-(?=[A-Z]{1,6}/)")
_ITS_OWN: Final = re.compile(
    r"\b(?:United Nations|UN|U\.N\.|General Assembly|Security Council|Human Rights Council|Economic and Social Council|"
    r"Secretary-General|Special Rapporteur|UN[A-Z]{2,6}|OHCHR)\b"
)
_KINDS: Final = re.compile(
    r"(?:interim |final |consolidated |annual )?(?:report|note|study|letter|statement|opinion|working paper)\b", re.IGNORECASE
)
_BODY: Final = re.compile(r"^UN\.\s+|\s*\([^()]*\)\.?$")


def lookup(identifier: Identifier) -> LookUp:
    """The document that bears a symbol. ``NotFound`` says that the library has none, not that there is none."""
    # A joint document is catalogued under each of its symbols.
    symbol = _JOINT.split(identifier.value)[0].replace('"', "")
    answer, url = yield from _asked(f'191__a:"{symbol}"', "lookup")
    return answer if isinstance(answer, (NotFound, Unknown)) else _with_symbol(answer, symbol, url)


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The documents that bear symbols, up to :data:`BATCH` of them, with one request."""
    asked = [one for one in identifiers if one.scheme == "un_symbol"][:BATCH]
    if not asked:
        return {}
    symbols = {one: _JOINT.split(one.value)[0].replace('"', "") for one in asked}
    query = " or ".join(f'191__a:"{symbol}"' for symbol in symbols.values())
    answer, url = yield from _asked(query, "lookup", 5 * len(asked))
    if isinstance(answer, (NotFound, Unknown)):
        return dict.fromkeys(asked, answer)
    return {one: _with_symbol(answer, symbol, url) for one, symbol in symbols.items()}


def search(record: Record) -> Search:
    """The documents whose title has the words of a record's."""
    title = words(record.text("title"), 12)
    if len(title) < 2:
        return Unknown(NAME, TOO_LITTLE)
    answer, url = yield from _asked(f'245:"{" ".join(title)}"', "search")
    if isinstance(answer, (NotFound, Unknown)):
        return answer
    return tuple(_found(one, one.first("191", "a"), url) for one in answer) or NotFound(NAME)


def from_marc(one: Marc) -> Record | None:
    """The record of a document of the United Nations, by its first symbol; ``None`` for one without."""
    symbol = one.first("191", "a")
    return _record(one, symbol) if symbol else None


def could_know(record: Record) -> bool:
    """Whether a record is of a document of the United Nations: its type, or a body among those who made it."""
    people = " ".join(str(name) for name in record.names("author"))
    makers = (record.text("authority"), record.text("publisher"), record.text("container-title"), people)
    return record.type in ("un-document", "resolution") or bool(_ITS_OWN.search(" ; ".join(makers)))


def _with_symbol(records: Sequence[Marc], symbol: str, url: str) -> Answer:
    own = next((one for one in records if _key(symbol) in map(_key, one.each("191", "a"))), None)
    return _found(own, symbol, url) if own else NotFound(NAME, "no record with this symbol")


def _found(one: Marc, symbol: str, url: str) -> Found:
    """The record, and where people see it; ``url``, that of the search, where it has no number."""
    record = _record(one, symbol)
    return Found(record, record.text("URL") or url, NAME)


def _asked(query: str, purpose: str, most: int = 5) -> Generator[Request, Outcome, tuple[list[Marc] | NotFound | Unknown, str]]:
    url = f"{BASE}/search?" + urlencode({"p": query, "of": "xm", "rg": most, "ln": "en"})
    root = read_xml((yield Request(url, authority=NAME, max_bytes=8_000_000, purpose=purpose)), NAME)
    if isinstance(root, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)"), url
    if isinstance(root, Unknown):
        return root, url
    if root.tag != "collection":
        return Unknown(NAME, "the answer is no collection of records"), url
    return [one for one in marc_records(root) if one.first("245", "a")], url


def _key(symbol: str) -> str:
    return re.sub(r"\s+", "", symbol).casefold()


def _record(one: Marc, symbol: str) -> Record:
    written = one.first("269", "a")
    issued = PartialDate.parse(written) if year_of(written) else None
    if issued is None and (year := year_of(one.first("269", "a") or one.first("260", "c"))):
        issued = PartialDate(year)
    dates = (one.first("992", "a"), one.first("260", "c"), *re.findall(r"\b(?:19|20)\d\d\b", one.first("245", "abc")))
    years = {year for date in dates if (year := year_of(date))}
    bodies = (_BODY.sub("", bare(name)) for name in one.each("110 710 111 711", "ab") if name.startswith("UN."))
    number = one.control.get("001", "")
    return record(
        "report",
        NAME,
        {
            **titles(one),
            "original-title": bare(one.first("239", "a")) or bare(one.first("246", "a")) or _as_cited(one),
            "number": symbol,
            "authority": next((body for body in bodies if body), ""),
            "issued": issued,
            "other-years": " ".join(str(year) for year in sorted(years)),
            "publisher": "United Nations",
            "language": one.first("041", "a"),
            "URL": f"{BASE}/record/{number}" if number.isdigit() else "",
            "status": _status(one),
        },
    )


def _as_cited(one: Marc) -> str:
    """The title in the order in which it is cited: "Oceans : report of the Secretary-General" is the report on oceans."""
    subject, kind = bare(one.first("245", "a")), bare(one.first("245", "b").partition(" : ")[0])
    return f"{kind[0].upper()}{kind[1:]} on {subject}" if subject and _KINDS.match(kind) else ""


def _status(one: Marc) -> str:
    """The word "superseded" where the catalogue says so of the document."""
    notes = " ".join(one.each("500 515 580", "a")).lower()
    return "superseded" if "superseded by" in notes or "cancelled and superseded" in notes or one.first("785", "a") else ""
