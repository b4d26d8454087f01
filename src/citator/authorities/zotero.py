"""A translation server of Zotero: the translators of the reference manager, run by the user.

* Manual: https://github.com/zotero/translation-server#readme
* ``POST /search`` with an identifier (DOI, ISBN, PMID, arXiv) and ``POST /web`` with an address answer items in the format of Zotero:
  https://api.zotero.org/schema.
* 300 offers several things to choose from, 400 is no identifier, 501 says that no translator gave anything.

There is none that all may use: it is asked where the user states its address (``--authority zotero=http://127.0.0.1:1969``).

What bites: it asks the same catalogues, so that its silence is theirs, and 501 says nothing of the work; names are parted, or stand whole
in ``name``; a title may be the page's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from citator.authorities._answers import items, mapping, read_json, record, text, year_of
from citator.model import Etiquette, Failure, Found, FrozenMap, Identifier, LookUp, Name, NotFound, PartialDate, Record, Request, Unknown
from citator.text.dates import parse_date

__all__ = ["BASE", "ETIQUETTE", "NAME", "ON_REQUEST", "RESERVE", "SCHEMES", "TYPES", "lookup"]

NAME: Final = "zotero"
BASE: Final = "http://127.0.0.1:1969"
SCHEMES: Final = ("doi", "isbn", "pmid", "arxiv", "url")
TYPES: Final[tuple[str, ...]] = ()
ON_REQUEST: Final = True
RESERVE: Final = True
ETIQUETTE: Final = Etiquette(0.25, 1, None, "our own caution: the server is the user's, and asks others in turn (2026)")

_PREFIX: Final = {"isbn": "ISBN ", "pmid": "PMID ", "arxiv": "arXiv:"}
_TYPES: Final = {
    "journalArticle": "article-journal", "book": "book", "bookSection": "chapter", "conferencePaper": "paper-conference",
    "preprint": "article", "report": "report", "thesis": "thesis", "webpage": "webpage", "blogPost": "post-weblog",
    "newspaperArticle": "article-newspaper", "magazineArticle": "article-magazine", "dataset": "dataset", "computerProgram": "software",
    "encyclopediaArticle": "entry-encyclopedia", "dictionaryEntry": "entry-dictionary", "case": "legal_case", "statute": "legislation",
    "standard": "standard", "presentation": "speech", "letter": "letter",
}  # fmt: skip
_CONTAINERS: Final = (
    "publicationTitle",
    "bookTitle",
    "proceedingsTitle",
    "encyclopediaTitle",
    "dictionaryTitle",
    "websiteTitle",
    "blogTitle",
)
_ROLES: Final = {"author": "author", "editor": "editor", "translator": "translator", "bookAuthor": "container-author"}


def lookup(identifier: Identifier) -> LookUp:
    """The work that an identifier names, or that an address shows, by the first translator that knows it."""
    place = "web" if identifier.scheme == "url" else "search"
    request = Request(
        f"{BASE}/{place}",
        "POST",
        FrozenMap({"content-type": "text/plain"}),
        (_PREFIX.get(identifier.scheme, "") + identifier.value).encode(),
        NAME,
        4_000_000,
        purpose="lookup",
    )
    outcome = yield request
    if not isinstance(outcome, Failure) and outcome.status == 300:
        return Unknown(NAME, "offers several works to choose from")
    answer = read_json(outcome, NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no translation server at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    if not isinstance(answer, list):
        return Unknown(NAME, "the answer is no list of items")
    works = [item for item in answer if isinstance(item, Mapping) and text(item.get("title")) and text(item.get("itemType")) in _TYPES]
    if not works:
        return NotFound(NAME) if not answer else Unknown(NAME, "none of the items is a work")
    return Found(_record(works[0]), f"{BASE}/{place}", NAME)


def _record(item: Mapping[str, Any]) -> Record:
    written = text(item.get("date"))
    year = year_of(written)
    date = PartialDate.parse(written) or parse_date(written)
    names: dict[str, list[Name]] = {}
    for person in items(item.get("creators")):
        role = _ROLES.get(text(mapping(person).get("creatorType")))
        family, given, body = (text(mapping(person).get(part)) for part in ("lastName", "firstName", "name"))
        if role and (family or body):
            names.setdefault(role, []).append(Name(family, given) if family else Name(literal=body))
    doi = text(item.get("DOI")).lower()
    return record(
        _TYPES[text(item.get("itemType"))],
        NAME,
        {
            "title": text(item.get("title")),
            **{role: tuple(people) for role, people in names.items()},
            "issued": date if date and date.year == year else PartialDate(year) if year else None,
            "container-title": next((text(item.get(name)) for name in _CONTAINERS if text(item.get(name))), ""),
            "container-title-short": text(item.get("journalAbbreviation")),
            "collection-title": text(item.get("series")),
            "volume": text(item.get("volume")),
            "issue": text(item.get("issue")),
            "page": text(item.get("pages")).replace("–", "-"),
            "number": text(item.get("reportNumber")),
            "publisher": text(item.get("publisher")) or text(item.get("institution")) or text(item.get("university")),
            "publisher-place": text(item.get("place")),
            "edition": text(item.get("edition")),
            "language": text(item.get("language")),
            "DOI": doi.removeprefix("https://doi.org/"),
            "ISBN": text(item.get("ISBN")),
            "ISSN": text(item.get("ISSN")),
            "URL": text(item.get("url")),
        },
    )
