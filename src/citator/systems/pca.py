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
TRIGGERS = ("pca case", "pca, case", "pca no", "(pca)", "court of arbitration")
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
    # look-alikes
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

_NUMBER: Final = r"(?P<number>(?:19|20)\d\d-\d{1,3}|AA\s?\d{1,3})(?![\w-])"
_NO: Final = r"(?:[Nn]os?\.?|[Nn]\s?[º°]|[Nn]umber)\s?"
_COURT: Final = r"(?:PCA|Permanent\s+Court\s+of\s+Arbitration(?:\s+\(PCA\))?)"
_BEFORE: Final = re.compile(rf"\b{_COURT},?\s+(?:[Cc]ase\s+)?{_NO}{_NUMBER}")
_BEHIND: Final = re.compile(rf"\b[Cc]ase\s+{_NO}{_NUMBER},?\s+\(?{_COURT}(?!\w)\)?")


def find(text: str) -> Iterator[Match]:
    """Cases by number."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for pattern in (_BEFORE, _BEHIND):
        for found in pattern.finditer(text):
            if outside(text, found.start()):
                number = re.sub(r"\s", "", found["number"])
                fields = {"number": Field(number), "authority": Field("Permanent Court of Arbitration")}
                yield Match(found.start(), found.end(), NAME, Identifier("pca_case", f"PCA {number}"), Record("case", FrozenMap(fields)))


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - the site numbers its pages in another way
    """A case number does not lead to an address: always ``None``."""
    return None
