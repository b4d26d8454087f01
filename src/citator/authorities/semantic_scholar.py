"""Semantic Scholar: an index of papers of all subjects by the Allen Institute for AI.

* Manual: https://api.semanticscholar.org/api-docs/graph and https://www.semanticscholar.org/product/api#api-key-form
* ``/graph/v1/paper/DOI:…`` (``PMID:``, ``PMCID:``, ``ARXIV:``) answers one paper, or 404 with JSON; ``POST /paper/batch`` up to 500.
* ``/graph/v1/paper/search/match?query=…`` answers the one paper whose title is nearest, or 404 "Title match not found".

What bites: without a key all the world shares a few requests a second, and 429 is the usual answer; names have initials, or are merged with
those of others; the year is that of the preprint or of the article, whichever came first; volumes and pages are often missing. It is asked
only where others do not answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode

from citator.authorities import TOO_LITTLE, Batch, Search
from citator.authorities._answers import items, mapping, read_json, record, text, texts, year_of
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, FrozenMap, Identifier, LookUp, NotFound, PartialDate, Record, Request, Unknown
from citator.text.names import parse_name

__all__ = ["BASE", "BATCH", "ETIQUETTE", "KEY", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "batch", "lookup", "search"]

NAME: Final = "semantic_scholar"
BASE: Final = "https://api.semanticscholar.org"
SCHEMES: Final = ("doi", "pmid", "pmcid", "arxiv")
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article-journal", "paper-conference", "article")
RESERVE: Final = True
KEY: Final = "x-api-key"
BATCH: Final = 100
ETIQUETTE: Final = Etiquette(1.1, 1, None, "semanticscholar.org/product/api, 2026: 1/s with a key, a pool shared by all without one")

_FIELDS: Final = "title,authors,year,venue,publicationVenue,publicationDate,publicationTypes,journal,externalIds"
_PREFIX: Final = {"doi": "DOI:", "pmid": "PMID:", "pmcid": "PMCID:", "arxiv": "ARXIV:"}
_TYPES: Final = {
    "JournalArticle": "article-journal", "Review": "article-journal", "Conference": "paper-conference", "Book": "book",
    "BookSection": "chapter", "Dataset": "dataset",
}  # fmt: skip


def lookup(identifier: Identifier) -> LookUp:
    """The paper that an identifier names. ``NotFound`` says that Semantic Scholar has no such paper."""
    url = f"{BASE}/graph/v1/paper/{quote(_name(identifier), safe='/:;()._-~')}"
    paper = read_json((yield Request(f"{url}?fields={_FIELDS}", authority=NAME, max_bytes=4_000_000, purpose="lookup")), NAME)
    if isinstance(paper, (NotFound, Unknown)):
        return paper
    return Found(_record(paper), url, NAME) if _is_paper(paper) else Unknown(NAME, "the answer is no paper")


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The papers that identifiers name, up to :data:`BATCH` of them, with one request."""
    asked = list(identifiers[:BATCH])
    if not asked:
        return {}
    url = f"{BASE}/graph/v1/paper/batch?fields={_FIELDS}"
    request = Request(
        url,
        "POST",
        FrozenMap({"content-type": "application/json"}),
        json.dumps({"ids": [_name(one) for one in asked]}).encode(),
        NAME,
        16_000_000,
        purpose="lookup",
    )
    papers = read_json((yield request), NAME)
    if isinstance(papers, Unknown) or not isinstance(papers, list) or len(papers) != len(asked):
        why = papers if isinstance(papers, Unknown) else Unknown(NAME, "the answer is no list of papers")
        return dict.fromkeys(asked, why)
    answers: dict[Identifier, Answer] = {
        one: Found(_record(paper), f"{BASE}/graph/v1/paper/{_name(one)}", NAME) if _is_paper(paper) else NotFound(NAME)
        for one, paper in zip(asked, papers, strict=True)
    }
    return answers


def search(record: Record) -> Search:
    """The paper whose title is nearest to a record's."""
    title = " ".join(words(record.text("title"), 40))
    if not title:
        return Unknown(NAME, TOO_LITTLE)
    url = f"{BASE}/graph/v1/paper/search/match?" + urlencode({"query": title, "fields": _FIELDS}, safe=",")
    answer = read_json((yield Request(url, authority=NAME, max_bytes=4_000_000, purpose="search")), NAME)
    if isinstance(answer, (NotFound, Unknown)):
        return answer
    papers = mapping(answer).get("data")
    if not isinstance(papers, list):
        return Unknown(NAME, "the answer is no list of papers")
    return tuple(Found(_record(paper), url, NAME) for paper in papers if _is_paper(paper)) or NotFound(NAME)


def _name(identifier: Identifier) -> str:
    # PMCID without its letters (https://api.semanticscholar.org/api-docs/graph)
    value = identifier.value.upper().removeprefix("PMC") if identifier.scheme == "pmcid" else identifier.value
    return _PREFIX.get(identifier.scheme, "") + value


def _is_paper(paper: object) -> bool:
    return isinstance(paper, Mapping) and bool(text(paper.get("paperId")) and text(paper.get("title")))


def _record(paper: Mapping[str, Any]) -> Record:
    identifiers, journal, venue = mapping(paper, "externalIds"), mapping(paper, "journal"), mapping(paper, "publicationVenue")
    kind = next((_TYPES[name] for name in texts(paper.get("publicationTypes")) if name in _TYPES), "")
    kind = kind or {"journal": "article-journal", "conference": "paper-conference"}.get(text(venue.get("type")), "")
    container = text(journal.get("name")) or text(venue.get("name")) or text(paper.get("venue"))
    preprint = container.lower().startswith("arxiv")
    year = year_of(paper.get("year"))
    date = PartialDate.parse(paper.get("publicationDate")) if year_of(paper.get("publicationDate")) else None
    pages = text(journal.get("pages")).replace(" ", "")
    return record(
        "article" if preprint else kind or "document",
        NAME,
        {
            "title": text(paper.get("title")),
            "author": tuple(parse_name(name) for one in items(paper.get("authors")) if (name := text(mapping(one).get("name")))),
            "issued": date if date and year in (None, date.year) else PartialDate(year) if year else None,
            "other-years": str(date.year) if date else "",
            "container-title": "" if preprint else container,
            "container-title-short": next(iter(texts(venue.get("alternate_names"))), ""),
            "volume": "" if preprint else text(journal.get("volume")),
            "page": "" if preprint else pages,
            "publisher": "arXiv" if preprint else "",
            "DOI": text(identifiers.get("DOI")).lower(),
            "PMID": text(identifiers.get("PubMed")),
            "URL": f"https://www.semanticscholar.org/paper/{text(paper.get('paperId'))}",
        },
    )
