"""What web pages say of themselves in the ways that many share: citation_* elements, JSON-LD, Dublin Core, Open Graph, the title.

Sources: https://scholar.google.com/intl/en/scholar/inclusion.html (citation_*), https://schema.org (JSON-LD),
https://www.dublincore.org/specifications/dublin-core/dcq-html/ (DC.*), https://ogp.me (og:*).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from citator.model import Field, FrozenMap, Name, Page, PartialDate, Record
from citator.text.names import parse_name

__all__ = ["described", "plain_title", "without_site"]

_TYPES: Final = {
    "NewsArticle": "article-newspaper", "ReportageNewsArticle": "article-newspaper", "AnalysisNewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper", "ScholarlyArticle": "article-journal", "MedicalScholarlyArticle": "article-journal",
    "Book": "book", "Chapter": "chapter", "Report": "report", "TechArticle": "webpage", "Article": "webpage", "BlogPosting": "post-weblog",
    "WebPage": "webpage", "Thesis": "thesis", "Dataset": "dataset", "Legislation": "legislation", "PodcastEpisode": "broadcast",
    "VideoObject": "motion_picture",
}  # fmt: skip
_CITATION: Final = {
    "citation_title": "title", "citation_journal_title": "container-title", "citation_inbook_title": "container-title",
    "citation_conference_title": "container-title", "citation_publisher": "publisher", "citation_volume": "volume",
    "citation_issue": "issue", "citation_doi": "DOI", "citation_isbn": "ISBN", "citation_issn": "ISSN", "citation_language": "language",
    "citation_technical_report_institution": "publisher", "citation_technical_report_number": "number",
    "citation_dissertation_institution": "publisher",
}  # fmt: skip
_SHARED: Final = {
    "dc.title": "title", "dcterms.title": "title", "dc.publisher": "publisher", "dcterms.publisher": "publisher", "dc.language": "language",
    "og:title": "title", "og:site_name": "container-title", "twitter:title": "title",
}  # fmt: skip
_DATES: Final = (
    "citation_publication_date", "citation_date", "citation_online_date", "citation_year", "article:published_time", "dc.date",
    "dcterms.date", "dcterms.issued", "dc.date.issued",
    "dcterms.created", "og:published_time", "date", "publish-date", "pubdate", "sailthru.date",
    "parsely-pub-date",
)  # fmt: skip
_AUTHORS: Final = ("citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")
_SEPARATORS: Final = re.compile(r"\s+[|»·•–—-]\s+|\s*\|\s*|\s+::\s+|\s+»\s+")


def described(page: Page) -> Record | None:
    """The record that a page gives of the work it shows; ``None`` where it has not even a title.

    The type follows the kind of metadata (``citation_journal_title``: article-journal, JSON-LD ``NewsArticle``: article-newspaper, …).
    """
    values: dict[str, Any] = {}
    kind = _from_citation(page, values)
    linked = next(_linked(page), None)
    if linked:
        kind = _from_linked(linked, values) or kind
    for name, field in _SHARED.items():
        if page.meta.get(name):
            values.setdefault(field, page.meta[name].strip())
    date = next((found for name in _DATES if (found := _day(page.meta.get(name, "")))), None)
    if date:
        values.setdefault("issued", date)
    authors = _authors(page)
    if authors:
        values.setdefault("author", authors)
    title = values.get("title") or plain_title(page)
    if not title:
        return None
    values["title"] = without_site(str(title), (str(values.get("container-title", "")), str(values.get("publisher", ""))))
    if page.language:
        values.setdefault("language", page.language)
    values["URL"] = page.canonical or page.url
    fields = {name: Field(value, "page") for name, value in values.items() if value}
    return Record(kind or "webpage", FrozenMap(fields))


def plain_title(page: Page) -> str:
    """The title of the page without the name of its site.

    >>> plain_title(Page("https://example.org/a", title="The Old Lighthouse | Harbour News", headings=("The Old Lighthouse",)))
    'The Old Lighthouse'
    """
    title = " ".join(page.title.split())
    heading = next((" ".join(one.split()) for one in page.headings if one.strip()), "")
    if heading and heading.lower() in title.lower() and len(heading) > 8:
        return heading
    return without_site(title, (page.meta.get("og:site_name", ""),)) or heading


def without_site(title: str, names: tuple[str, ...]) -> str:
    """``title`` without the site's name before or behind a separator; names that are not there change nothing.

    >>> without_site("Harbour News - The Old Lighthouse", ("Harbour News",)), without_site("Berth 4 – a history", ("Harbour News",))
    ('The Old Lighthouse', 'Berth 4 – a history')
    """
    title = " ".join(title.split())
    known = {name.strip().lower() for name in names if name.strip()}
    parts = list(_SEPARATORS.finditer(title))
    if parts and title[parts[-1].end() :].strip().lower() in known:
        return title[: parts[-1].start()].strip()
    if parts and title[: parts[0].start()].strip().lower() in known:
        return title[parts[0].end() :].strip()
    if "|" in title:  # a bar sets a site's name off, hardly ever a part of a title
        return title.rpartition("|")[0].strip() or title
    return title.strip()


def _from_citation(page: Page, values: dict[str, Any]) -> str | None:
    for name, field in _CITATION.items():
        if page.meta.get(name):
            values[field] = page.meta[name].strip()
    first, last = page.meta.get("citation_firstpage", ""), page.meta.get("citation_lastpage", "")
    if first:
        values["page"] = f"{first}–{last}" if last and last != first else first
    if "citation_journal_title" in page.meta:
        return "article-journal"
    if "citation_technical_report_institution" in page.meta:
        return "report"
    if "citation_dissertation_institution" in page.meta:
        return "thesis"
    if "citation_inbook_title" in page.meta:
        return "chapter"
    return None


def _linked(page: Page) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects that describe a work, the most telling type first."""
    found: list[tuple[int, Mapping[str, Any]]] = []
    for block in page.json_ld[:20]:
        try:
            data = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            kinds = item.get("@type")
            names = (
                [kinds] if isinstance(kinds, str) else [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
            )
            ranks = [list(_TYPES).index(name) for name in names if name in _TYPES]
            if ranks:
                found.append((min(ranks), item))
    for _, item in sorted(found, key=lambda pair: pair[0]):
        yield item


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    for item in data[:200] if isinstance(data, list) else [data]:
        if isinstance(item, Mapping):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (one for one in graph[:200] if isinstance(one, Mapping))


def _from_linked(item: Mapping[str, Any], values: dict[str, Any]) -> str | None:
    kinds = item.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    kind = next((_TYPES[name] for name in names if isinstance(name, str) and name in _TYPES), None)
    title = item.get("headline") or item.get("name")
    if isinstance(title, str):
        values.setdefault("title", " ".join(title.split()))
    date = _day(item.get("datePublished"))
    if date:
        values.setdefault("issued", date)
    authors = tuple(_name(one) for one in _each(item.get("author")))
    if any(str(name) for name in authors):
        values.setdefault("author", tuple(name for name in authors if str(name)))
    publisher = next((str(_name(one)) for one in _each(item.get("publisher"))), "")
    part_of = next((str(_name(one)) for one in _each(item.get("isPartOf"))), "")
    if part_of and kind != "webpage":
        values.setdefault("container-title", part_of)
    if publisher:
        values.setdefault("publisher", publisher)
    isbn = item.get("isbn")
    if isinstance(isbn, str):
        values.setdefault("ISBN", isbn)
    return kind if kind != "webpage" else None


def _each(value: Any) -> list[Any]:
    return value[:50] if isinstance(value, list) else [value] if value else []


def _name(value: Any) -> Name:
    if isinstance(value, Mapping):
        name = value.get("name")
        family, given = value.get("familyName"), value.get("givenName")
        if isinstance(family, str) and isinstance(given, str):
            return Name(family=family.strip(), given=given.strip())
        if not isinstance(name, str):
            return Name()
        return parse_name(name) if value.get("@type") == "Person" else Name(literal=" ".join(name.split()))
    return parse_name(value) if isinstance(value, str) and "://" not in value else Name()


def _authors(page: Page) -> tuple[Name, ...]:
    for wanted in _AUTHORS:
        names = [value.strip() for name, value in page.metas if name.lower() == wanted and value.strip() and "://" not in value]
        parts = [part for name in names for part in (name.split(";") if ";" in name else [name])]
        if parts:
            return tuple(parse_name(part.strip()) for part in parts[:200] if part.strip())
    return ()


def _day(value: object) -> PartialDate | None:
    """The date at the head of an ISO 8601 time, or in the slashed form of citation_date."""
    return PartialDate.parse(value.strip().replace("/", "-")) if isinstance(value, str) and re.match(r"\d{4}", value.strip()) else None
