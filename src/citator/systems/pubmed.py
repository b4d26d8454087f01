"""PubMed and PubMed Central: ``PMID: 23193287``, ``PMC3531190``.

PubMed numbers the descriptions of articles (PMID), PubMed Central their full texts (PMCID, with the letters PMC); an article can have
both.

Official sources: https://pubmed.ncbi.nlm.nih.gov/help/#citation-display, https://www.ncbi.nlm.nih.gov/pmc/pmctopmid/ and
https://www.nlm.nih.gov/bsd/mms/medlineelements.html (PMID, PMC). Addresses: ``pubmed.ncbi.nlm.nih.gov/PMID``,
``pmc.ncbi.nlm.nih.gov/articles/PMCID``; older ``www.ncbi.nlm.nih.gov/pubmed/PMID`` and ``…/pmc/articles/PMCID``; ``europepmc.org``.

>>> [(m.identifier.scheme, m.identifier.value) for m in find("PMID: 23193287; PMCID: PMC3531190.")]
[('pmid', '23193287'), ('pmcid', 'PMC3531190')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import Parts, parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "pubmed"
SCHEMES = ("pmid", "pmcid")
PRIORITY = 75
TRIGGERS = ("pmid", "pmc", "pubmed")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of MEDLINE displays, of publishers' reference lists and of NLM's help pages
    ("PMID: 23193287", "23193287"),
    ("PMID 23193287.", "23193287"),
    ("PMID:23193287", "23193287"),
    ("PMID: 23193287 [PubMed - indexed for MEDLINE]", "23193287"),
    ("PubMed PMID: 23193287; PubMed Central PMCID: PMC3531190.", "23193287"),
    ("[PubMed: 23193287]", "23193287"),
    ("PubMed ID 23193287", "23193287"),
    ("pmid:1", "1"),
    ("PMCID: PMC3531190", "PMC3531190"),
    ("PMCID PMC3531190", "PMC3531190"),
    ("PMC3531190", "PMC3531190"),
    ("PMCID: 3531190", "PMC3531190"),
    ("[PMC free article: PMC3531190]", "PMC3531190"),
    ("https://pubmed.ncbi.nlm.nih.gov/23193287/", "23193287"),
    ("https://www.ncbi.nlm.nih.gov/pubmed/23193287", "23193287"),
    ("http://www.ncbi.nlm.nih.gov/pubmed/?term=23193287", "23193287"),
    ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/", "PMC3531190"),
    ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/pdf/gks1195.pdf", "PMC3531190"),
    ("https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/", "PMC3531190"),
    ("https://europepmc.org/article/MED/23193287", "23193287"),
    ("https://europepmc.org/abstract/med/23193287", "23193287"),
    ("https://europepmc.org/articles/PMC3531190", "PMC3531190"),
    ("PubMed: 15226459", "15226459"),
    ("PMIDs: 15226459, 15226460", "15226460"),
    ("PMC: 1234567", "PMC1234567"),
    ("http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=pubmed&dopt=Abstract&list_uids=15226459", "15226459"),
    ("http://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=1234567", "PMC1234567"),
    # look-alikes
    ("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=nuccore&list_uids=15226459", None),
    ("the PMC of 1994", None),
    ("PMC 12 was a private company", None),
    ("PMC-1000 lamps", None),
    ("PubMed in 2012", None),
    ("PubMed, 23 January", None),
    ("searched PubMed 1966-2012", None),
    ("23193287", None),
    ("PMID 0", None),
    ("APMC3531190", None),
    ("https://www.ncbi.nlm.nih.gov/books/NBK3531190/", None),
    ("https://example.org/pubmed/23193287", None),
]

_PMID: Final = re.compile(
    r"\b(?:PubMed\s)?(?:PMIDs?|PubMed\sID)(?:\s?[:#：-])?\s{0,2}(?P<id>[1-9]\d{0,7})(?![\w.-]*\d)|\[PubMed:\s?(?P<display>[1-9]\d{3,7})\]|"
    r"\bPubMed:\s?(?P<called>[1-9]\d{6,7})(?!\w)",
    re.IGNORECASE,
)
_PMCID: Final = re.compile(
    r"\b(?:PubMed\sCentral\s)?PMC\s?ID\s?[:#：]?\s{0,2}(?:PMC)?(?P<id>[1-9]\d{2,8})(?!\d)|(?<![\w-])PMC(?::\s?(?=\d{6}))?(?P<bare>[1-9]\d{4,8})(?![\w-])"
)
_PATH: Final = re.compile(r"/(?:pubmed/|entrez/|article/MED/|abstract/med/|m/pubmed/)?(?P<pmid>[1-9]\d{0,7})/?", re.IGNORECASE)
_MORE: Final = re.compile(r"(?:,|;|\sand)\s(?P<id>[1-9]\d{6,7})(?![\w.-]*\d)")
_PMC_PATH: Final = re.compile(r"/(?:labs/)?(?:pmc/)?articles?/(?:PMC/)?(?P<pmc>PMC[1-9]\d{2,8})(?:/.*)?", re.IGNORECASE)


def find(text: str) -> Iterator[Match]:
    """Numbers that are called PMID or PMCID, and addresses of PubMed, PubMed Central and Europe PMC."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(parts_of(address.url))
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _PMID.finditer(text):
        if outside(text, found.start()):
            shift = 1 if found["display"] else 0  # the brackets are the display's, not the number's
            yield _match(found.start() + shift, found.end() - shift, found["id"] or found["display"] or found["called"])
            at = found.end()
            while "s" in found.group() and (more := _MORE.match(text, at)):  # "PMIDs: 15226459, 15226460"
                yield _match(more.start("id"), more.end(), more["id"])
                at = more.end()
    for found in _PMCID.finditer(text):
        if outside(text, found.start()):
            yield _match(found.start(), found.end(), f"PMC{found['id'] or found['bare']}")


def url(identifier: Identifier) -> str | None:
    """The page of the article at PubMed or at PubMed Central."""
    if identifier.scheme == "pmid":
        return f"https://pubmed.ncbi.nlm.nih.gov/{identifier.value}/"
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{identifier.value}/" if identifier.scheme == "pmcid" else None


def moved(url: str) -> str | None:
    """PubMed (2020) and PubMed Central (2024) have hosts of their own; the old addresses forward to them.

    >>> moved("http://www.ncbi.nlm.nih.gov/pubmed/23193287")
    'https://pubmed.ncbi.nlm.nih.gov/23193287/'
    """
    parts = parts_of(url)
    value = _in_address(parts) if parts.host in ("ncbi.nlm.nih.gov", "pubmedcentral.nih.gov", "pubmedcentral.gov") else ""
    if not value:
        return None
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{value}/" if value.startswith("PMC") else f"https://pubmed.ncbi.nlm.nih.gov/{value}/"


def _in_address(parts: Parts) -> str:
    """What an address names: "PMC…", a PMID, or "" for nothing."""
    if parts.within("pubmedcentral.nih.gov", "pubmedcentral.gov"):  # until 2010
        number = parts.query.get("artid", "")
        return f"PMC{number}" if re.fullmatch(r"[1-9]\d{2,8}", number) else ""
    if not parts.within("ncbi.nlm.nih.gov", "europepmc.org"):
        return ""
    listed = parts.query.get("list_uids", "") if "entrez" in parts.path and parts.query.get("db", "").lower() == "pubmed" else ""
    if re.fullmatch(r"[1-9]\d{0,7}", listed):  # the forms of query before 2009
        return listed
    central = _PMC_PATH.fullmatch(parts.path)
    if central:
        return central["pmc"].upper()
    term = parts.query.get("term", "") if parts.path.rstrip("/") == "/pubmed" else ""
    if re.fullmatch(r"[1-9]\d{3,7}", term):
        return term
    described = _PATH.fullmatch(parts.path)
    return described["pmid"] if described and (parts.host.startswith("pubmed.") or parts.path.count("/") > 1) else ""


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    scheme = "pmcid" if value.startswith("PMC") else "pmid"
    record = Record("article-journal", FrozenMap({scheme.upper(): Field(value)}))
    return Match(start, end, NAME, Identifier(scheme, value), record, address)
