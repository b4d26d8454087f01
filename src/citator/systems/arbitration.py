"""Arbitration between States and with investors: cases of ICSID and of the Permanent Court of Arbitration (PCA).

ICSID numbers by kind of proceeding, year and running number: ``ARB/02/8``, ``ARB(AF)/99/1`` (additional facility), ``CONC/11/1``,
``UNCT/07/1``: ``icsid_case``. The Permanent Court's numbers are year and running number since 1998 (``2013-19``) and "AA" with a number for
ad hoc arbitrations (``AA226``); a year and a number are anybody's, so the Court must be named: ``pca_case``.

Official sources: https://icsid.worldbank.org/cases/case-database, https://pca-cpa.org/en/cases/.
Addresses read: ``icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB/02/8`` and older ones with ``CaseNo=``.

>>> [match.identifier.value for match in find("ICSID Case No. ARB/02/8; PCA Case No. 2013-19")]
['ARB/02/8', 'PCA 2013-19']
>>> url(Identifier("icsid_case", "ARB/02/8"))
'https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB/02/8'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "arbitration"
SCHEMES = ("icsid_case", "pca_case")
PRIORITY = 71
TRIGGERS = ("icsid", "arb/", "arb (af)", "arb(af)", "conc/", "conc(af)", "unct/", "pca case", "pca no", "court of arbitration")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # ICSID's case database, and citations in awards
    ("Siemens A.G. v. Argentine Republic, ICSID Case No. ARB/02/8", "ARB/02/8"),
    ("ICSID Case No.ARB/07/6", "ARB/07/6"),
    ("ICSID Case No. ARB/05/22", "ARB/05/22"),
    ("ICSID Case No. ARB (AF)/99/1", "ARB(AF)/99/1"),
    ("ICSID Case No. ARB(AF)/12/6", "ARB(AF)/12/6"),
    ("ICSID Case No. ARB/77/1", "ARB/77/1"),
    ("ICSID Case No. ARB/87/3", "ARB/87/3"),
    ("ICSID Case No. CONC/11/1", "CONC/11/1"),
    ("ICSID Case No. UNCT/07/1", "UNCT/07/1"),
    ("ICSID, ARB/98/2", "ARB/98/2"),
    ("Case No. ARB/10/7", "ARB/10/7"),
    ("https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB/02/8", "ARB/02/8"),
    ("https://icsid.worldbank.org/en/Pages/cases/casedetail.aspx?CaseNo=ARB%2F10%2F7", "ARB/10/7"),
    # the Permanent Court's list of cases
    ("PCA Case No. 2013-19", "PCA 2013-19"),
    ("PCA Case No 2012-12", "PCA 2012-12"),
    ("PCA Case No. AA 226", "PCA AA226"),
    ("PCA Case No. AA227", "PCA AA227"),
    ("Permanent Court of Arbitration, Case No. 2011-03", "PCA 2011-03"),
    ("PCA Case Nº 2013-19", "PCA 2013-19"),
    ("UNCITRAL, PCA Case No. 2009-04", "PCA 2009-04"),
    # look-alikes
    ("Case No. 2013-19", None),
    ("Case 6/64", None),
    ("ICSID Convention, article 42", None),
    ("ICSID Review 12/3", None),
    ("the PCA was founded in 1899", None),
    ("ICC Case No. 12345", None),
    ("CARB/02/8", None),
    ("ARB/2002", None),
    ("PCA 2013-19 handbook", None),
    ("S/2013/19", None),
    ("https://icsid.worldbank.org/cases", None),
]

_ICSID: Final = re.compile(
    r"(?:\bICSID,?\s+)?(?:\b[Cc]ase\s+(?:[Nn]o\.?|[Nn]º)\s?)?(?<![\w/])(?P<kind>ARB|CONC|UNCT|ADHOC|ADM|EXP)\s?(?P<facility>\(\s?AF\s?\))?/(?P<year>[7-9]\d|[0-4]\d)/(?P<number>\d{1,3})(?![\w/])"
)
_PCA: Final = re.compile(
    r"\b(?:PCA|Permanent\s+Court\s+of\s+Arbitration(?:\s+\(PCA\))?),?\s+(?:[Cc]ase\s+)?(?:[Nn]o\.?|[Nn]º|[Nn]umber)\s?(?P<number>(?:19|20)\d\d-\d{1,3}|AA\s?\d{1,3})(?![\w-])"
)


def find(text: str) -> Iterator[Match]:
    """Cases of both, by number."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        number = _in_address(address.url)
        if number:
            yield _match(address.start, address.end, "icsid_case", number, "", address=True)
    for found in _ICSID.finditer(text):
        if outside(text, found.start()):
            value = f"{found['kind']}{'(AF)' if found['facility'] else ''}/{found['year']}/{found['number']}"
            court = "International Centre for Settlement of Investment Disputes"
            yield _match(found.start(), found.end(), "icsid_case", value, court)
    for found in _PCA.finditer(text):
        number = re.sub(r"\s", "", found["number"])
        yield _match(found.start(), found.end(), "pca_case", f"PCA {number}", "Permanent Court of Arbitration")


def url(identifier: Identifier) -> str | None:
    """The page of an ICSID case; those of the Permanent Court have numbers of their own in their addresses."""
    return f"https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo={identifier.value}" if identifier.scheme == "icsid_case" else None


def _match(start: int, end: int, scheme: str, value: str, court: str, *, address: bool = False) -> Match:
    fields = {"number": Field(value.removeprefix("PCA "))}
    if court:
        fields["authority"] = Field(court)
    return Match(start, end, NAME, Identifier(scheme, value), Record("case", FrozenMap(fields)), address)


def _in_address(address: str) -> str:
    if host_of(address) != "icsid.worldbank.org":
        return ""
    try:
        query = parse_qsl(urlsplit(address).query)
    except ValueError:
        return ""
    number = next((value for name, value in query if name.lower() == "caseno"), "")
    found = _ICSID.fullmatch(number)
    return number.replace(" ", "") if found else ""
