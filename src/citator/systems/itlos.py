"""International Tribunal for the Law of the Sea: cases and reports.

Cases are numbered through since 1997 ("ITLOS, Case No. 21"): ``itlos_case``. Decisions are cited by year and page of the Reports ("ITLOS
Reports 2011, p. 10"): ``itlos_report``. "Case No. 21" alone is anybody's, so the Tribunal is named in the same reference.

Official sources: https://www.itlos.org/en/main/cases/list-of-cases/, https://www.itlos.org/en/main/documents/itlos-reports/.
Addresses read: ``itlos.org/…/case-no-21…``, ``itlos.org/fileadmin/itlos/documents/cases/case_no_21/…``.

>>> [match.identifier.value for match in find("ITLOS, Case No. 17, Advisory Opinion, 1 February 2011, ITLOS Reports 2011, p. 10")]
['17', 'ITLOS Reports 2011, p. 10']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "itlos"
SCHEMES = ("itlos_case", "itlos_report")
PRIORITY = 71
TRIGGERS = ("itlos", "tribunal for the law of the sea", "tidm", "droit de la mer", "derecho del mar", "isgh", "seegerichtshof")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the Tribunal's list of cases, and its Reports
    ("ITLOS, Case No. 21", "21"),
    ("ITLOS Case No 17", "17"),
    ("(ITLOS Case No. 1)", "1"),
    ("International Tribunal for the Law of the Sea, Case No. 16", "16"),
    ("M/V “SAIGA” (No. 2) (Saint Vincent and the Grenadines v. Guinea), ITLOS, Case No. 2, Judgment of 1 July 1999", "2"),
    ("Case No. 26 (ITLOS, Order of 25 May 2019)", "26"),
    ("ITLOS Reports 1999, p. 10", "ITLOS Reports 1999, p. 10"),
    ("ITLOS Reports 2011, p. 10, at p. 43", "ITLOS Reports 2011, p. 10"),
    ("[2012] ITLOS Rep 4", "ITLOS Reports 2012, p. 4"),
    ("TIDM Recueil 2012, p. 4", "ITLOS Reports 2012, p. 4"),
    ("https://www.itlos.org/en/main/cases/list-of-cases/case-no-21/", "21"),
    ("https://itlos.org/index.php?id=108#case-no-16", "16"),
    ("https://www.itlos.org/fileadmin/itlos/documents/cases/case_no_21/advisory_opinion/C21_AdvOp_02.04.pdf", "21"),
    # lists, other languages (TIDM in French and Spanish, ISGH in German), and the Tribunal named behind
    ("ITLOS, The “Volga” Case (Russian Federation v. Australia), Case No. 11, 23 December 2002", "11"),
    ("ITLOS Reports 2018–2019, p. 10", "ITLOS Reports 2018-2019, p. 10"),
    ("ITLOS Cases Nos. 3 and 4, Order of 27 August 1999", "4"),
    ("the Tribunal (ITLOS), Case No. 31, Advisory Opinion of 21 May 2024", "31"),
    ("TIDM, Affaire n° 21, avis consultatif, 2 avril 2015", "21"),
    ("Tribunal international du droit de la mer, affaire n° 22", "22"),
    ("Tribunal Internacional del Derecho del Mar, caso núm. 22", "22"),
    ("ISGH, Fall Nr. 22", "22"),
    ("The M/V Saiga (No. 2) (St. Vincent v. Guinea), Case No. 2, Judgment of July 1, 1999, 3 ITLOS Rep. 10", "2"),
    # look-alikes
    ("ITLOS, like the Court of Justice in Tuna, Case No. 11", None),
    ("PCA Case No. 12, 3 May 1999; ITLOS", None),
    ("ICC Case No. 12, and ITLOS", None),
    ("Case No. 21", None),
    ("ITLOS, Annual Report 2011", None),
    ("ITLOS/PV.18/C25/1", None),
    ("ICSID Case No. ARB/02/8", None),
    ("the Tribunal for the Law of the Sea has 21 judges", None),
    ("ITLOS Rules, article 21", None),
    ("ITLOS Press Release No. 21", None),
    ("PCA Case No. 2013-19", None),
    ("ITLOS Case No. 210", None),
    ("https://www.itlos.org/en/main/the-tribunal/", None),
]

_TRIBUNAL: Final = (
    r"(?:(?:International\s+Tribunal\s+for\s+the\s+Law\s+of\s+the\s+Sea|Tribunal\s+international\s+du\s+droit\s+de\s+la\s+mer"
    r"|Tribunal\s+Internacional\s+del\s+Derecho\s+del\s+Mar|Internationaler\s+Seegerichtshof)(?:\s+\((?:ITLOS|TIDM|ISGH)\))?|\(?\b(?:ITLOS|TIDM|ISGH)\)?)"
)
_NO: Final = r"(?:[Nn]os?\.?|[Nn]r\.|[Nn]úm\.|n[°º])"
_NUMBER: Final = r"(?P<number>\d{1,2})(?![\d/-])(?!\.\d)"
_CASE: Final = re.compile(
    rf"(?<!\w){_TRIBUNAL}(?:[,:]?\s+|/)(?:List\s+of\s+)?(?:[Cc]ases?|[Aa]ffaires?|[Cc]asos?|Fall)\s+{_NO}\s?{_NUMBER}"
)
_NEXT: Final = re.compile(rf"(?:,\s(?:and\s)?|\s(?:and|et|y|&)\s){_NUMBER}(?!\s[A-Z][a-z])")
# "Case No. 2, Judgment of July 1, 1999, ITLOS": the day may stand between, but no other court, and no other court before it.
_BEHIND: Final = re.compile(
    rf"(?<![A-Za-z]\s)\b[Cc]ase\s+[Nn]o\.?\s?{_NUMBER}\s*(?:[,(]\s*{_TRIBUNAL}(?!\w)|,\s(?:Judge?ment|Order|Advisory\s+Opinion|Prompt\s+Release)"
    rf"[^;()\n]{{0,40}},\s(?:\d{{1,2}}\s)?{_TRIBUNAL}(?!\w))"
)
# "ITLOS, the “Volga” Case (…), Case No. 11": the name of the case may stand between, but no other court.
_NAMED: Final = re.compile(
    rf"(?<!\w){_TRIBUNAL},\s(?:(?!Court|Tribunal|Commission|PCA|ICSID|ICC|[Cc]ase\s+No)[^;\n]){{3,140}},\s[Cc]ase\s+[Nn]o\.?\s?{_NUMBER}"
)
_YEARS: Final = r"(?:199[7-9]|20[0-4]\d)(?:[-–](?:20)?\d\d)?"
_REPORTS: Final = re.compile(
    rf"(?:\b(?:ITLOS\s+(?:Reports|Rep\.?)|TIDM\s+Recueil),?\s+(?P<year>{_YEARS}),?\s+(?:pp?\.\s?|at\s)?(?P<page>\d{{1,4}})"
    rf"|[\[(](?P<before>{_YEARS})[\])]\s+ITLOS\s+(?:Reports|Rep\.?)\s+(?P<there>\d{{1,4}}))(?!\d)"
)
_PATH: Final = re.compile(r"case[-_]no[-_.]?0?(?P<number>\d{1,2})(?!\d)", re.IGNORECASE)
_NAME: Final = "International Tribunal for the Law of the Sea"


def find(text: str) -> Iterator[Match]:
    """Cases and places in the Reports."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        number = _in_address(address.url)
        if number:
            yield _case(address.start, address.end, number, address=True)
    told: set[int] = set()  # "ITLOS, Case No. 17, Advisory Opinion, ITLOS Reports" has the Tribunal on both sides
    for pattern in (_CASE, _BEHIND, _NAMED):
        for found in pattern.finditer(text):
            if outside(text, found.start()) and found.end("number") not in told:
                told.add(found.end("number"))
                yield _case(found.start() + (found.group()[0] == "("), found.end("number"), found["number"])
                at = found.end("number")
                while more := _NEXT.match(text, at) if re.search(r"[Nn]os", found.group()) else None:
                    at = more.end("number")
                    yield _case(more.start("number"), at, more["number"])
    for report in _REPORTS.finditer(text):
        year, page = (report["year"] or report["before"]).replace("–", "-"), report["page"] or report["there"]
        fields = {
            "authority": Field(_NAME),
            "container-title": Field("ITLOS Reports"),
            "issued": Field(PartialDate(int(year[:4]))),
            "page": Field(page),
        }
        identifier = Identifier("itlos_report", f"ITLOS Reports {year}, p. {page}")
        yield Match(report.start(), report.end(), NAME, identifier, Record("case", FrozenMap(fields)))


def url(identifier: Identifier) -> str | None:
    """The page of a case; a place in the Reports has none."""
    return f"https://www.itlos.org/en/main/cases/list-of-cases/case-no-{identifier.value}/" if identifier.scheme == "itlos_case" else None


def _case(start: int, end: int, number: str, *, address: bool = False) -> Match:
    fields = {"authority": Field(_NAME), "number": Field(number)}
    return Match(start, end, NAME, Identifier("itlos_case", str(int(number))), Record("case", FrozenMap(fields)), address)


def _in_address(address: str) -> str:
    if host_of(address) != "itlos.org":
        return ""
    found = _PATH.search(unquote(address))
    return found["number"] if found else ""
