"""PubMed: the index of biomedical articles of the National Library of Medicine.

* Manual: https://www.ncbi.nlm.nih.gov/books/NBK25499/ (E-utilities) and https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
* ``efetch.fcgi?db=pubmed&retmode=xml&id=…`` answers the full records, up to 200 at once; a number that names nothing is left out.
* ``esummary.fcgi?db=pmc`` knows the articles of PubMed Central; ``esearch.fcgi`` searches and answers numbers only.
* ``tool`` and ``email`` say who asks; ``api_key`` is the user's.

What bites: an error is often a 200 with the word ERROR in it; titles end with a full stop, and stand in brackets where they are
translations; the last page is shortened ("371-90"); summaries have initials only. The publication type "Retracted Publication" and a
comment of type "RetractionIn" tell that an article was withdrawn.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from citator.authorities import TOO_LITTLE, Batch, Search
from citator.authorities._answers import items, mapping, read_json, read_xml, record, text, texts, year_of
from citator.authorities._questions import words
from citator.model import Answer, Etiquette, Found, Identifier, LookUp, Name, NotFound, Outcome, PartialDate, Record, Request, Unknown
from citator.text.dates import parse_date

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["BASE", "BATCH", "ETIQUETTE", "KEY", "NAME", "RESERVE", "SCHEMES", "SEARCHED", "TYPES", "batch", "lookup", "search"]

NAME: Final = "pubmed"
BASE: Final = "https://eutils.ncbi.nlm.nih.gov"
SCHEMES: Final = ("pmid", "pmcid")
TYPES: Final[tuple[str, ...]] = ()
SEARCHED: Final = ("article-journal",)
RESERVE: Final = "search"  # Crossref has the same articles
KEY: Final = "?api_key"
BATCH: Final = 200
ETIQUETTE: Final = Etiquette(0.35, 1, "email", "NBK25497, 2026: 3 requests a second, 10 with a key; tool and email to be given")

_TOOL: Final = {"tool": "citator"}
_RETRACTED: Final = ("Retracted Publication",)


def lookup(identifier: Identifier) -> LookUp:
    """The article that a PMID or PMCID names; ``NotFound`` where PubMed has none."""
    if identifier.scheme == "pmcid":
        return (yield from _in_central(identifier.value.upper().removeprefix("PMC")))
    answers = yield from batch((identifier,))
    return answers[identifier]


def batch(identifiers: Sequence[Identifier]) -> Batch:
    """The articles that PMIDs name, up to :data:`BATCH` of them, with one request."""
    asked = [one for one in identifiers if one.scheme == "pmid"][:BATCH]
    if not asked:
        return {}
    articles = yield from _fetched([one.value for one in asked])
    if isinstance(articles, Unknown):
        return dict.fromkeys(asked, articles)
    found = {text(article.findtext("MedlineCitation/PMID")): _found(article) for article in articles}
    answers: dict[Identifier, Answer] = {one: found.get(one.value) or NotFound(NAME) for one in asked}
    return answers


def search(record: Record) -> Search:
    """The five articles whose title has the words of a record's, as far as its first author wrote them."""
    title = words(record.text("title"), 15)
    if len(title) < 2:
        return Unknown(NAME, TOO_LITTLE)
    people = [name.family or name.literal for name in record.names("author")[:1]]
    terms = [*(f"{word}[Title]" for word in title), *(f"{' '.join(words(name, 3))}[Author]" for name in people)]
    query = {"db": "pubmed", "retmode": "json", "retmax": 5, "term": " AND ".join(terms), **_TOOL}
    url = f"{BASE}/entrez/eutils/esearch.fcgi?" + urlencode(query)
    answer = read_json((yield Request(url, authority=NAME, max_bytes=1_000_000, purpose="search")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no search at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    result = mapping(answer, "esearchresult")
    if not isinstance(result.get("idlist"), list) or result.get("ERROR"):
        return Unknown(NAME, f"an error: {text(result.get('ERROR'))[:200]}" if result.get("ERROR") else "the answer is no list of numbers")
    numbers = [number for number in texts(result["idlist"]) if number.isdigit()][:5]
    if not numbers:
        return NotFound(NAME)
    articles = yield from _fetched(numbers)
    if isinstance(articles, Unknown):
        return articles
    return tuple(_found(article) for article in articles) or NotFound(NAME)


def _fetched(numbers: Sequence[str]) -> Generator[Request, Outcome, list[Element] | Unknown]:
    query = {"db": "pubmed", "retmode": "xml", "id": ",".join(numbers), **_TOOL}
    url = f"{BASE}/entrez/eutils/efetch.fcgi?" + urlencode(query, safe=",")
    root = read_xml((yield Request(url, authority=NAME, max_bytes=16_000_000, purpose="lookup")), NAME)
    if isinstance(root, NotFound):
        return Unknown(NAME, "nothing at this address (HTTP 404)")
    if isinstance(root, Unknown):
        return root
    if root.tag not in ("PubmedArticleSet", "PubmedArticle"):
        return Unknown(NAME, "the answer is no set of articles")
    articles = [root] if root.tag == "PubmedArticle" else root.findall("PubmedArticle")
    return [article for article in articles if article.find("MedlineCitation/Article") is not None]


def _found(article: Element) -> Found:
    record = _record(article)
    return Found(record, record.text("URL"), NAME)


def _record(article: Element) -> Record:
    citation = article.find("MedlineCitation")
    assert citation is not None  # `_fetched` has seen it
    about, issue = citation.find("Article"), citation.find("Article/Journal/JournalIssue")
    identifiers = {one.get("IdType"): text(one.text) for one in article.iterfind("PubmedData/ArticleIdList/ArticleId")}
    where = {one.get("EIdType"): text(one.text) for one in citation.iterfind("Article/ELocationID") if one.get("ValidYN") != "N"}
    doi = (identifiers.get("doi") or where.get("doi") or "").lower()
    printed = _date(issue.find("PubDate") if issue is not None else None)
    online = _date(citation.find("Article/ArticleDate"))
    short = text(citation.findtext("Article/Journal/ISOAbbreviation"))
    return record(
        "article-journal",
        NAME,
        {
            "title": _title(_words_of(about.find("ArticleTitle") if about is not None else None)),
            "original-title": text(citation.findtext("Article/VernacularTitle")).rstrip("."),
            "author": _names(citation),
            "issued": printed or online,
            "published-online": online,
            "container-title": text(citation.findtext("Article/Journal/Title")),
            "container-title-short": short if short != text(citation.findtext("Article/Journal/Title")) else "",
            "volume": text(issue.findtext("Volume")) if issue is not None else "",
            "issue": text(issue.findtext("Issue")) if issue is not None else "",
            "page": text(citation.findtext("Article/Pagination/MedlinePgn")) or where.get("pii", ""),
            "ISSN": text(citation.findtext("Article/Journal/ISSN")),
            "DOI": doi,
            "PMID": text(citation.findtext("PMID")),
            "PMCID": identifiers.get("pmc", ""),
            "language": text(citation.findtext("Article/Language")),
            "URL": f"https://pubmed.ncbi.nlm.nih.gov/{text(citation.findtext('PMID'))}/",
            "status": _status(citation),
        },
    )


def _words_of(element: Element | None) -> str:
    """All the text of an element, that of italics and subscripts in it too."""
    return "" if element is None else text("".join(str(part) for part in element.itertext()))


def _title(written: str) -> str:
    """A title without its full stop, and without the brackets of a translated one.

    >>> _title("[Tides in rivers.]"), _title("Tides in rivers."), _title("What is a tide?")
    ('Tides in rivers', 'Tides in rivers', 'What is a tide?')
    """
    if written.startswith("[") and written.rstrip(".").endswith("]"):
        written = written.rstrip(".")[1:-1]
    return written.removesuffix(".")


def _names(citation: Element) -> tuple[Name, ...]:
    people = citation.iterfind("Article/AuthorList/Author")
    names = (
        Name(family, text(one.findtext("ForeName")) or text(one.findtext("Initials")), suffix=text(one.findtext("Suffix")))
        if (family := text(one.findtext("LastName")))
        else Name(literal=text(one.findtext("CollectiveName")))
        for one in people
        if one.get("ValidYN") != "N"
    )
    return tuple(name for name in names if str(name))


def _date(element: Element | None) -> PartialDate | None:
    """A date of year, month (a word or a number) and day; of a season or several months ("2012 Jan-Feb") the year only."""
    if element is None:
        return None
    year = year_of(element.findtext("Year") or element.findtext("MedlineDate"))
    if not year:
        return None
    parts = [text(element.findtext(name)) for name in ("Day", "Month")]
    if parts[1].isdigit():
        return PartialDate.parse("-".join([str(year), parts[1], *([parts[0]] if parts[0] else [])])) or PartialDate(year)
    return (parse_date(" ".join([*filter(None, parts), str(year)])) if parts[1] else None) or PartialDate(year)


def _status(citation: Element) -> str:
    kinds = {text(one.text) for one in citation.iterfind("Article/PublicationTypeList/PublicationType")}
    comments = {one.get("RefType") for one in citation.iterfind("CommentsCorrectionsList/CommentsCorrections")}
    return "retracted" if kinds & set(_RETRACTED) or "RetractionIn" in comments else ""


def _in_central(number: str) -> LookUp:
    """The summary of an article in PubMed Central."""
    url = f"{BASE}/entrez/eutils/esummary.fcgi?" + urlencode({"db": "pmc", "retmode": "json", "id": number, **_TOOL})
    answer = read_json((yield Request(url, authority=NAME, max_bytes=1_000_000, purpose="lookup")), NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "nothing at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    summary = mapping(answer, "result", number)
    if "cannot get document summary" in text(summary.get("error")):
        return NotFound(NAME)
    if not text(summary.get("title")):
        return Unknown(NAME, "the answer is no summary")
    return Found(_summary(summary, number), url, NAME)


def _summary(summary: Mapping[str, Any], number: str) -> Record:
    identifiers = {text(one.get("idtype")): text(one.get("value")) for one in items(summary.get("articleids")) if isinstance(one, Mapping)}
    written = text(summary.get("pubdate")) or text(summary.get("epubdate"))
    year = year_of(written)
    names = (text(mapping(one).get("name")).rpartition(" ") for one in items(summary.get("authors")))
    return record(
        "article-journal",
        NAME,
        {
            "title": _title(text(summary.get("title"))),
            "author": tuple(Name(family, initials) if family else Name(literal=initials) for family, _, initials in names if initials),
            "issued": PartialDate(year) if year else None,
            "other-years": str(year_of(summary.get("epubdate")) or ""),
            "container-title": text(summary.get("fulljournalname")),
            "container-title-short": text(summary.get("source")),
            "volume": text(summary.get("volume")),
            "issue": text(summary.get("issue")),
            "page": text(summary.get("pages")),
            "DOI": identifiers.get("doi", "").lower(),
            "PMID": identifiers.get("pmid", "").removeprefix("0"),
            "PMCID": f"PMC{number}",
            "URL": f"https://pmc.ncbi.nlm.nih.gov/articles/PMC{number}/",
        },
    )
