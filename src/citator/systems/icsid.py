"""International Centre for Settlement of Investment Disputes (ICSID): cases.

Numbered by kind of proceeding, year and running number (printed with or without a nought, ``ARB/98/04``): ``ARB/02/8`` arbitration,
``ARB(AF)/99/1`` arbitration under the additional facility, ``CONC/11/1`` conciliation, ``UNCT/07/1`` cases administered under the rules of
UNCITRAL. The letters are the Centre's own, but for ``ADHOC``, ``ADM`` and ``EXP``, which need its name or "Case No." before them.

Official source: https://icsid.worldbank.org/cases/case-database.
Addresses read: ``icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB/02/8`` and older ones with ``CaseNo=``.

>>> [match.identifier.value for match in find("Siemens A.G. v. Argentine Republic, ICSID Case No. ARB/02/8")]
['ARB/02/8']
>>> url(Identifier("icsid_case", "ARB/02/8"))
'https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB/02/8'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "icsid"
SCHEMES = ("icsid_case",)
PRIORITY = 71
TRIGGERS = ("icsid", "arb/", "arb (af)", "arb(af)", "conc/", "conc(af)", "unct/", "adhoc/", "adm/", "exp/")
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
    ("ICSID Case No. ARB/98/04", "ARB/98/4"),
    ("CIRDI, affaire n° ARB/00/4", "ARB/00/4"),
    ("Caso CIADI No. ARB(AF)/98/2", "ARB(AF)/98/2"),
    ("ICSID Case No. ADHOC/15/1", "ADHOC/15/1"),
    ("https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo=ARB(AF)/97/01", "ARB(AF)/97/1"),
    # look-alikes
    ("EXP/12/3 of the harbour experts", None),
    ("stock code ADM/03/17", None),
    ("Case No. 2013-19", None),
    ("Case 6/64", None),
    ("ICSID Convention, article 42", None),
    ("ICSID Review 12/3", None),
    ("PCA Case No. 2013-19", None),
    ("ICC Case No. 12345", None),
    ("CARB/02/8", None),
    ("ARB/2002", None),
    ("ICSID/15/Rev.3", None),
    ("S/2013/19", None),
    ("https://icsid.worldbank.org/cases", None),
]

_ICSID: Final = re.compile(
    r"(?P<centre>\b(?:ICSID|CIADI|CIRDI),?\s+)?(?P<case>\b(?:[Cc]ase|[Cc]aso|[Aa]ffaire)\s+(?:[Nn]o\.?|[Nn]\s?[º°]|[Nn]úm\.)\s?)?(?<![\w/])"
    r"(?:(?P<kind>ARB|CONC|UNCT)|(?P<rare>ADHOC|ADM|EXP))\s?(?P<facility>\(\s?AF\s?\))?/(?P<year>[7-9]\d|[0-4]\d)/(?P<number>\d{1,3})(?![\w/])"
)


def find(text: str) -> Iterator[Match]:
    """Cases by number, in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        number = _in_address(address.url)
        if number:
            yield _match(address.start, address.end, number, address=True)
    for found in _ICSID.finditer(text):
        if outside(text, found.start()) and (found["kind"] or found["centre"] or found["case"]):
            yield _match(found.start(), found.end(), _spelled(found))


def url(identifier: Identifier) -> str | None:
    """The page of a case."""
    return (
        f"https://icsid.worldbank.org/cases/case-database/case-detail?CaseNo={identifier.value}"
        if identifier.scheme == "icsid_case"
        else None
    )


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    fields = {"number": Field(value), "authority": Field("International Centre for Settlement of Investment Disputes")}
    return Match(start, end, NAME, Identifier("icsid_case", value), Record("case", FrozenMap(fields)), address)


def _spelled(found: re.Match[str]) -> str:
    return f"{found['kind'] or found['rare']}{'(AF)' if found['facility'] else ''}/{found['year']}/{int(found['number'])}"


def _in_address(address: str) -> str:
    parts = parts_of(address)
    found = _ICSID.fullmatch(parts.query.get("caseno", "")) if parts.host == "icsid.worldbank.org" else None
    return _spelled(found) if found else ""
