"""European Committee of Social Rights: collective complaints.

Complaints under the Additional Protocol of 1995 are numbered through, with the year in four figures: "Complaint No. 30/2005". So are
complaints
of others: the Committee or the Charter must be named in the same reference, or the number follow "Collective Complaint". The Committee's
conclusions are cited by year or cycle ("Conclusions 2009", "Conclusions XIX-2") and State and bear no identifier.

Official sources: https://www.coe.int/en/web/european-social-charter/processed-complaints, https://hudoc.esc.coe.int. Addresses
read: ``hudoc.esc.coe.int/eng?i=cc-30-2005-dmerits-en`` and ``…/eng#{"ESCDcIdentifier":["cc-30-2005-dmerits-en"]}``.

>>> [match.identifier.value for match in find("European Committee of Social Rights, MFHR v. Greece, Complaint No. 30/2005")]
['30/2005']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "ecsr"
SCHEMES = ("ecsr_complaint",)
PRIORITY = 73
TRIGGERS = (
    "committee of social rights", "ecsr", "ceds", "social charter", "droits sociaux", "collective complaint", "réclamation", "esc.coe.int",
    "soziale rechte", "kollektivbeschwerde", "derechos sociales", "reclamación", "diritti sociali", "reclamo collettivo",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the Committee's list of complaints, https://www.coe.int/en/web/european-social-charter/processed-complaints
    ("European Committee of Social Rights, MFHR v. Greece, Complaint No. 30/2005", "30/2005"),
    ("Collective Complaint No. 14/2003", "14/2003"),
    ("Collective complaint no. 8/2000", "8/2000"),
    ("ECSR, Complaint No. 47/2008, decision on the merits of 20 October 2009", "47/2008"),
    ("Complaint No. 39/2006, European Committee of Social Rights", "39/2006"),
    ("FEANTSA v. France, Complaint No. 39/2006 (ECSR, 5 December 2007)", "39/2006"),
    ("Réclamation collective n° 31/2005", "31/2005"),
    ("European Committee of Social Rights (ECSR), Complaint no. 1/1998", "1/1998"),
    ("European Social Charter, Complaint No. 52/2008", "52/2008"),
    ("https://hudoc.esc.coe.int/eng?i=cc-30-2005-dmerits-en", "30/2005"),
    ("http://hudoc.esc.coe.int/eng/?i=cc-14-2003-dmerits-en", "14/2003"),
    ("https://hudoc.esc.coe.int/eng#{%22ESCDcIdentifier%22:[%22cc-47-2008-dmerits-en%22]}", "47/2008"),
    ("ECSR, ATD Fourth World v. France, Compl. No. 33/2006", "33/2006"),
    ("Collective Complaints Nos. 33/2006 and 39/2006", "39/2006"),
    ("CEDS, 10 novembre 2014, CEC c. Pays-Bas, réclamation n° 90/2013", "90/2013"),
    ("Europäischer Ausschuss für Soziale Rechte, Kollektivbeschwerde Nr. 90/2013", "90/2013"),
    ("Comité Europeo de Derechos Sociales, reclamación colectiva núm. 14/2003", "14/2003"),
    ("Comitato europeo dei diritti sociali, reclamo collettivo n. 87/2012", "87/2012"),
    # look-alikes
    ("réclamation n° 14/2003 au service des eaux", None),
    ("Complaint No. 30/2005", None),
    ("Ombudsman, complaint No. 30/2005", None),
    ("European Committee of Social Rights, Conclusions 2009", None),
    ("European Court of Human Rights, no. 30210/96", None),
    ("Collective complaint No. 12", None),
    ("the ECSR met in 14/2003", None),
    ("Collective complaint No. 12/1890", None),
    ("ILO Governing Body, complaint no. 14/2003", None),
    ("Complaint No. 30/05 to the ECSR", None),
    ("https://hudoc.esc.coe.int/eng", None),
]

_NUMBER: Final = r"(?P<number>\d{1,3}/(?:199[89]|20[0-4]\d))(?![\d/])"
_COMPLAINT: Final = re.compile(
    r"\b(?P<collective>(?:[Cc]ollective\s+|[Kk]ollektiv))?(?:[Cc]omplaints?|[Cc]ompl\.|[Rr]éclamations?|[Rr]eclamaci(?:ón|ones)|[Rr]eclam[oi]|[Bb]eschwerden?)"
    rf"(?P<behind>\s+(?:collectives?|colectivas?|collettiv[oi]))?\s+(?:[Nn]os?\.?|[Nn]rs?\.|[Nn]úms?\.|nn?\.|n\s?[°º]s?)\s?{_NUMBER}"
)
_NEXT: Final = re.compile(rf"(?:,\s(?:and\s|et\s)?|\s(?:and|et|und|y|e|&)\s){_NUMBER}")
_COMMITTEE: Final = re.compile(
    r"Committee\s+of\s+Social\s+Rights|\bECSR\b|\bCEDS\b|Social\s+Charter|Comité\s+européen\s+des\s+droits\s+sociaux|Charte\s+sociale"
    r"|Ausschuss(?:es)?\s+für\s+soziale\s+Rechte|Derechos\s+Sociales|diritti\s+sociali",
    re.IGNORECASE,
)
_IDENTIFIER: Final = re.compile(r"(?<![a-z])cc-(?P<number>\d{1,3})-(?P<year>199[89]|20[0-4]\d)-", re.IGNORECASE)
_NAME: Final = "European Committee of Social Rights"


def find(text: str) -> Iterator[Match]:
    """Complaints by number, in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        inside = _IDENTIFIER.search(unquote(address.url)) if host_of(address.url) == "hudoc.esc.coe.int" else None
        if inside:
            yield _match(address.start, address.end, f"{int(inside['number'])}/{inside['year']}", address=True)
    for found in _COMPLAINT.finditer(text):
        if outside(text, found.start()) and (found["collective"] or found["behind"] or _named(text, found)):
            yield _match(found.start(), found.end(), found["number"])
            at = found.end()
            while more := _NEXT.match(text, at):
                at = more.end()
                yield _match(more.start("number"), at, more["number"])


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - an address names one decision on a complaint
    """A complaint has several decisions, and an address names one: always ``None``."""
    return None


def _named(text: str, found: re.Match[str]) -> bool:
    before = re.split(r"[;\n]\s", text[max(0, found.start() - 180) : found.start()])[-1]
    after = re.split(r"[;\n]", text[found.end() : found.end() + 80])[0]
    return bool(_COMMITTEE.search(before) or _COMMITTEE.search(after))


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    fields = {"number": Field(value), "authority": Field(_NAME)}
    return Match(start, end, NAME, Identifier("ecsr_complaint", value), Record("case", FrozenMap(fields)), address)
