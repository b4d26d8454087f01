"""Organization for Security and Co-operation in Europe, and the Conference (CSCE) that it was until 1994.

Documents are named by a code (``MC.DEC/4/13``, ``PC.DEC/1117``, ``FSC.DEC/16/11``, ``CIO.GAL/1/20``), the CSCE's communications by number,
place and date ("CSCE Communication No. 284, Prague, 26 October 1993").

Official sources: https://www.osce.org/resources/documents; the codes are those of the Conference Services' document lists,
https://www.osce.org/resources/csce-osce-key-documents.

>>> [match.identifier.value for match in find("CSCE, Communication No. 12, Prague, 3 May 1993; PC.DEC/1117")]
['CSCE Communication No. 12 (1993)', 'PC.DEC/1117']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import outside
from citator.text.dates import first_date

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "osce"
SCHEMES = ("osce_document",)
PRIORITY = 65
TRIGGERS = ("osce", "csce", "security and co", ".dec/", ".jour/", ".gal/", ".del/", ".doc/")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    (
        "Council of the Conference on Security and Cooperation in Europe, Communication No. 284, Prague, 26 October 1993",
        "CSCE Communication No. 284 (1993)",
    ),
    ("CSCE Communication No. 301, Prague, 19 November 1993", "CSCE Communication No. 301 (1993)"),
    ("OSCE Permanent Council Decision No. 1117", "PC.DEC/1117"),
    ("OSCE, Ministerial Council Decision No. 4/13", "MC.DEC/4/13"),
    ("MC.DEC/4/13/Corr.1", "MC.DEC/4/13/Corr.1"),
    ("CIO.GAL/1/20", "CIO.GAL/1/20"),
    ("Communication No. 45/2012 of the Committee", None),
    ("the OSCE Minsk Conference", None),
]

_CODE: Final = re.compile(
    r"(?<![\w./])(?P<code>(?:MC|PC|FSC|CIO|SEC|CSO|HCNM|ODIHR|PA|EF|HDIM|CTC|SUM|FSC-PC|PC\.FSC)(?:\.[A-Z]{2,6})?"
    r"\.(?:DEC|JOUR|GAL|DEL|DOC|INF|STAT|FR|SHDM)/\d{1,5}(?:/\d{2,4})?(?:/(?:Add|Corr|Rev)\.\d{1,2})?)(?![\w/])"
)
_CONFERENCE: Final = (
    r"(?:Council\s+of\s+the\s+)?(?:Conference\s+on\s+Security\s+and\s+Co-?operation\s+in\s+Europe(?:\s+\(CSCE\))?|CSCE)(?:\s+Council)?"
)
_COMMUNICATION: Final = re.compile(rf"{_CONFERENCE}(?:[’']s)?,?\s+Communication\s+(?:No\.?|number)\s*(?P<number>\d{{1,4}})(?![\d/])")
_PLACE: Final = re.compile(r",?\s+(?:[A-Z][a-zé]{2,15},?\s+)?(?:of\s+|on\s+)?(?=\d|[A-Z])")
_DECISION: Final = re.compile(
    r"(?:OSCE(?:[’']s)?,?\s+)?(?P<body>Permanent\s+Council|Ministerial\s+Council|Forum\s+for\s+Security\s+Co-?operation)(?:\s+of\s+the\s+OSCE)?,?"
    r"\s+[Dd]ecision\s+(?:[Nn]o\.?\s*)?(?P<number>\d{1,4}(?:/\d{2})?)(?![\d/(])(?!\s?\()"
)
_BODIES: Final = {"Permanent": "PC", "Ministerial": "MC", "Forum": "FSC"}
_NAMES: Final = {"PC": "Permanent Council", "MC": "Ministerial Council", "FSC": "Forum for Security Co-operation"}


def find(text: str) -> Iterator[Match]:
    """Codes, decisions in words, and communications of the CSCE."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for code in _CODE.finditer(text):
        if outside(text, code.start()):
            yield _match(code.start(), code.end(), code["code"])
    for found in _COMMUNICATION.finditer(text):
        yield _communication(text, found)
    if "OSCE" in text:
        for found in _DECISION.finditer(text):
            body = _BODIES[found["body"].split()[0]]
            yield _match(found.start(), found.end(), f"{body}.DEC/{found['number']}")


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - addresses at osce.org hold a number of their own
    """A code does not lead to an address: always ``None``."""
    return None


def _communication(text: str, found: re.Match[str]) -> Match:
    end = found.end()
    lead = _PLACE.match(text, end)
    dated = first_date(text, lead.end(), lead.end() + 30) if lead else None
    issued: PartialDate | None = None
    if lead and dated and dated.start == lead.end():
        issued, end = dated.date, dated.end
    value = f"CSCE Communication No. {found['number']}" + (f" ({issued.year})" if issued else "")
    return _match(found.start(), end, value, "Council of the Conference on Security and Cooperation in Europe", issued)


def _match(start: int, end: int, value: str, authority: str = "", issued: PartialDate | None = None) -> Match:
    fields = {"number": Field(value)}
    authority = authority or _NAMES.get(value.partition(".")[0], "")
    if authority:
        fields["authority"] = Field(authority)
    if issued:
        fields["issued"] = Field(issued)
    return Match(start, end, NAME, Identifier("osce_document", value), Record("document", FrozenMap(fields)))
