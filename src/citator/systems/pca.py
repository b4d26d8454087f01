"""Permanent Court of Arbitration (PCA): cases that it administers.

Cases are numbered by year and running number since 1998 (``2013-19``), ad hoc arbitrations before and beside it by "AA" and a number
(``AA226``). A year and a number are anybody's, so the Court must be named in the same reference. Its site numbers the pages of cases in
another way, so no address follows from a case number.

Official source: https://pca-cpa.org/en/cases/.

>>> [match.identifier.value for match in find("Republic of the Coast v. Republic of the Reef, PCA Case No. 2013-19, Award")]
['PCA 2013-19']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "pca"
SCHEMES = ("pca_case",)
PRIORITY = 71
TRIGGERS = (
    "pca case", "pca, case", "pca no", "(pca)", "court of arbitration", "perm. ct. arb",
    "d’arbitrage", "d'arbitrage", "permanente de arbitraje",
    "cpa n", "cpa, ", "(cpa)", "caso cpa", "affaire cpa",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the Court's list of cases, and citations in awards
    ("PCA Case No. 2013-19", "PCA 2013-19"),
    ("PCA Case No 2012-12", "PCA 2012-12"),
    ("PCA Case No. AA 226", "PCA AA226"),
    ("PCA Case No. AA227", "PCA AA227"),
    ("PCA Case Nos. 2011-03", "PCA 2011-03"),
    ("Permanent Court of Arbitration, Case No. 2011-03", "PCA 2011-03"),
    ("Permanent Court of Arbitration (PCA), Case No. 2016-23", "PCA 2016-23"),
    ("PCA Case Nº 2013-19", "PCA 2013-19"),
    ("PCA Case n° 2013-19", "PCA 2013-19"),
    ("UNCITRAL, PCA Case No. 2009-04", "PCA 2009-04"),
    ("Case No. 2013-19 (PCA)", "PCA 2013-19"),
    # lists, forms without "No.", the Bluebook's name, French and Spanish
    ("PCA Case Nos. AA 226, AA 227 and AA 228", "PCA AA228"),
    ("PCA Case Nos. 2016-39 and 2019-46", "PCA 2019-46"),
    ("PCA Case 2013-19", "PCA 2013-19"),
    ("PCA Case Repository, Case No. 2014-02", "PCA 2014-02"),
    ("Perm. Ct. Arb., Case No. 2013-19", "PCA 2013-19"),
    ("Cour permanente d'arbitrage, affaire n° 2013-19", "PCA 2013-19"),
    ("CPA, affaire n° 2013-19", "PCA 2013-19"),
    ("Corte Permanente de Arbitraje, Caso CPA No. 2012-02", "PCA 2012-02"),
    ("Caso CPA N° 2013-15", "PCA 2013-15"),
    ("South China Sea Arbitration (Phil. v. China), Case No. 2013-19, Award (Perm. Ct. Arb. 2016)", "PCA 2013-19"),
    ("PCA Case No. 2013\u201119", "PCA 2013-19"),
    # look-alikes
    ("Case No. 2013-19, Judgment (Sup. Ct. 2016)", None),
    ("ICC Case No. 2013-19", None),
    ("CPA No. 2013-19, the accountants", None),
    ("CPA examination No. 2013-19", None),
    ("Case No. 2013-19", None),
    ("the PCA was founded in 1899", None),
    ("PCA 2013-19 handbook", None),
    ("PCA case 19", None),
    ("PCA Case No. 1999", None),
    ("ICSID Case No. ARB/02/8", None),
    ("principal component analysis (PCA) of 2013-19", None),
    ("PCA Annual Report 2013", None),
    ("APCA Case No. 2013-19", None),
    ("Permanent Court of Arbitration, 1899-2019", None),
    ("PCA Case No. 2013-1955", None),
]

_NUMBER: Final = r"(?P<number>(?:19|20)\d\d[-\u2010\u2011]\d{1,3}|AA\s?\d{1,3})(?![\w-])"
_NO: Final = r"(?:[Nn]os?\.?|[Nn]\s?[º°]|[Nn]úm\.|[Nn]umber)\s?"
_COURT: Final = (
    r"(?:PCA(?:\s+Case\s+Repository)?|(?<=[Cc]aso )CPA|(?<=affaire )CPA|CPA(?=,?\s+(?:[Aa]ffaire|[Cc]aso))"
    r"|Permanent\s+Court\s+of\s+Arbitration(?:\s+\(PCA\))?|Perm\.\s+Ct\.\s+Arb\."
    r"|Cour\s+permanente\s+d[’']arbitrage(?:\s+\(CPA\))?"
    r"|Corte\s+Permanente\s+de\s+Arbitraje(?:\s+\(CPA\))?)"
)
_WORD: Final = r"(?:[Cc]ases?|[Aa]ffaires?|[Cc]asos?)"
_BEFORE: Final = re.compile(rf"\b(?:(?:[Cc]aso|[Aa]ffaire)\s+)?{_COURT},?\s+(?:{_WORD}\s+(?:CPA\s+)?(?:{_NO})?|{_NO}){_NUMBER}")
_BEHIND: Final = re.compile(rf"\b{_WORD}\s+{_NO}{_NUMBER}(?:,?\s+\(?{_COURT}(?!\w)\)?|,\s[^;()\n]{{0,60}}\s\(Perm\.\s+Ct\.\s+Arb\.)")
_NEXT: Final = re.compile(rf"(?:,\s(?:and\s)?|\s(?:and|et|y|&)\s){_NUMBER}")


def find(text: str) -> Iterator[Match]:
    """Cases by number."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for pattern in (_BEFORE, _BEHIND):
        for found in pattern.finditer(text):
            if outside(text, found.start()):
                yield _match(found.start(), found.end("number") if "Perm" in found.group() else found.end(), found["number"])
                at = found.end()
                while more := _NEXT.match(text, at):
                    at = more.end()
                    yield _match(more.start("number"), at, more["number"])


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - the site numbers its pages in another way
    """A case number does not lead to an address: always ``None``."""
    return None


def _match(start: int, end: int, written: str) -> Match:
    number = re.sub(r"\s", "", written).replace("\u2010", "-").replace("\u2011", "-")
    fields = {"number": Field(number), "authority": Field("Permanent Court of Arbitration")}
    return Match(start, end, NAME, Identifier("pca_case", f"PCA {number}"), Record("case", FrozenMap(fields)))
