"""Cases of the Court of Justice of the European Union: Court of Justice (C-), General Court (T-), Civil Service Tribunal (F-, 2005 to
2016).

Until 1988 cases bore number and year only ("Case 6/64"), as those of others do: there the Court must be named beside them, or its reports.
How the Court cites: https://curia.europa.eu/jcms/jcms/P_126035/en/ ("judgment of 13 May 2014, Google Spain and Google, C-131/12,
EU:C:2014:317"). The CELEX number tells the document and not only the case (CJ judgment, CO order, CC opinion of the Advocate General), so
it is given where the words say which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.text.telling import Spelled, Telling

__all__ = ["Case", "cases", "celex_of"]

_HYPHEN: Final = r"[-\u2010\u2011\u2013]"
_SUFFIX: Final = r"(?:\s(?:P(?:PU)?(?:[-\u2011]?\s?R\)?|\(R\)|\(I\))?|R(?:EV)?|SA|DEP|INTP|AJ|OST)(?![\w]))*"
_NEW: Final = rf"(?P<court>[CTF]){_HYPHEN}(?P<number>\d{{1,4}})/(?P<year>\d\d)(?![\d/-]){_SUFFIX}"
_OLD: Final = r"(?P<oldnumber>\d{1,3})/(?P<oldyear>[5-8]\d)(?![\d/])"
_LABEL: Final = (
    r"(?P<label>(?:Joined\s+)?Cases?(?:\s+(?:[Nn]os?\.?))?|(?:Verbundene\s+)?Rechtssachen?|(?:Verb\.\s+)?Rs\.|Affaires?(?:\s+jointes)?|Aff\."
    r"|Gevoegde\s+zaken|Zaak|Asuntos?(?:\s+acumulados)?|Caus[ae](?:\s+riunite)?|Processos?(?:\s+apensos)?)\s+"
)
_LABELLED: Final = Telling(
    re.compile(rf"\b{_LABEL}(?:{_NEW}|{_OLD})", re.IGNORECASE),
    *("case", "rechtssache", "rs. ", "affaire", "aff. ", "zaken ", "zaak ", "asunto", "causa ", "cause ", "processo"),
)
_NAKED: Final = Spelled(re.compile(rf"(?<![\w/.-]){_NEW}"), *(f"{court}{hyphen}" for court in "CTF" for hyphen in "-\u2010\u2011\u2013"))
_DATED: Final = re.compile(r"/(?<=\d/)\d\d(?!\d)")  # every number has its year behind a stroke
_MORE: Final = re.compile(
    rf"(?:\s*,\s*(?:and\s+|to\s+)?|\s+(?:and|to|et|und|en|y)\s+)(?:(?P<court>[CTF]){_HYPHEN})?(?P<number>\d{{1,4}})/(?P<year>\d\d)(?![\d/-]){_SUFFIX}"
)
_OPINION: Final = re.compile(r"\bOpinion\s+(?P<number>\d{1,2})/(?P<year>\d\d)(?![\d/])")
# What only the Court has: its name, its reports, its identifiers.
_COURT: Final = re.compile(
    r"\bE\.?C\.?R\.?\b|ECLI:EU|\bEU:[CTF]:|\bC\.?J\.?E\.?[CU]\.?\b|\bECJ\b|\bE\.C\.J\.|European\s+Court\s+of\s+Justice|Court\s+of\s+Justice\s+of\s+the\s+European"
    r"|\bC\.?M\.?L\.?R\.?\b|\bEuGH\b|\bCJCE\b|\bCJUE\b|General\s+Court|Court\s+of\s+First\s+Instance|Advocate\s+General|Commission\s+of\s+the\s+European\s+Communities"
    r"|European\s+Union\s+law|\bEU\s+law"
)
_ALSO: Final = re.compile(
    r"\bCourt\s+of\s+Justice\b|\bv\.?\s+(?:European\s+)?(?:Commission|Council|Parliament)\b|\bjudge?ment\s+of\s+\d{1,2}\s+[A-Z]",
    re.IGNORECASE,
)
# Other courts number so too: the Constitutional Court of Colombia decides "C-355/06" and "T-760/08".
_OTHERS: Final = re.compile(
    r"Colombia|Constitutional\s+Court|Corte\s+Constitucional|Sentencia|Supreme\s+Court|EFTA\s+Court|Caribbean\s+Court|COMESA|East\s+African|juzgado|Cámara|d[uo]\s+tribunal\s+de\b|Tribunal\s+Suprem|High\s+Court\s+of\s+Justice\s+of",
    re.IGNORECASE,
)
_KINDS: Final = (
    (re.compile(r"\bopinions?\s+of\s+(?:Mr\s+|Mrs\s+|Ms\s+)?(?:Advocate[s]?[\s-]General|AG)\b|\bAG\s+\w+", re.IGNORECASE), "C"),
    (re.compile(r"\borders?\s+of\s+(?:the\s|\d)|\bOrder\b"), "O"),
    (re.compile(r"\bjudge?ments?\b|\bUrteil\b|\barrêt\b", re.IGNORECASE), "J"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A case, or several joined, at ``[start, end)``: the numbers, and the kind of document ("J", "O", "C", "" where not said)."""

    start: int
    end: int
    numbers: tuple[str, ...]
    kind: str = ""


def cases(text: str) -> Iterator[Case]:
    """The cases that ``text`` names; several joined are one."""
    if not _DATED.search(text):
        return
    taken = 0
    for found in sorted((*_LABELLED.finditer(text), *_NAKED.finditer(text)), key=lambda one: (one.start(), -one.end())):
        if found.start() < taken:
            continue
        case = _case(text, found)
        if case:
            taken = case.end
            yield case
    for opinion in _OPINION.finditer(text):
        if _COURT.search(text, max(0, opinion.start() - 200), opinion.end() + 200):
            yield Case(opinion.start(), opinion.end(), (f"Opinion {opinion['number']}/{opinion['year']}",), "V")


def _case(text: str, found: re.Match[str]) -> Case | None:
    label = found.groupdict().get("label")
    old = found.groupdict().get("oldnumber")
    near, behind = max(0, found.start() - 200), found.end() + 200
    if _OTHERS.search(text, max(0, found.start() - 120), found.end() + 60):
        return None
    if (old or not label) and not (_COURT.search(text, near, behind) or (not old and _ALSO.search(text, near, behind))):
        return None
    court = "" if old else found["court"].upper()
    if not old and not _possible(court, int(found["year"])):
        return None
    numbers = [f"{old}/{found['oldyear']}" if old else f"{court}-{found['number']}/{found['year']}"]
    end = found.end()
    several = label and re.search(r"(?:cases|rechtssachen|verb\.|affaires|zaken|acumulados|riunite|apensos)", label, re.IGNORECASE)
    while several and (more := _MORE.match(text, end)):
        court = more["court"] or court
        numbers.append(f"{court}-{more['number']}/{more['year']}" if court else f"{more['number']}/{more['year']}")
        end = more.end()
    return Case(found.start(), end, tuple(numbers), _kind(text, found.start(), end))


def _possible(court: str, year: int) -> bool:
    full = 1900 + year if year > 50 else 2000 + year
    return {"C": 1988, "T": 1988, "F": 2005}[court] <= full and (court != "F" or full < 2017)


def _kind(text: str, start: int, end: int) -> str:
    """What is cited of the case, by the words of the same reference: those before it to the last semicolon, and those behind it."""
    before = re.split(r"(?<!\d)[;.\n](?=\s)", text[max(0, start - 120) : start])[-1]
    after = re.split(r"[;\n]|\.(?=\s[A-Z])", text[end : end + 160])[0]
    return next((letter for pattern, letter in _KINDS if pattern.search(before + " | " + after)), "")


def celex_of(number: str, kind: str) -> str | None:
    """The CELEX number of the judgment ("J"), order ("O") or opinion of the Advocate General ("C") in a case.

    >>> celex_of("C-131/12", "J"), celex_of("6/64", "J"), celex_of("T-115/94", "O"), celex_of("Opinion 2/13", "V")
    ('62012CJ0131', '61964CJ0006', '61994TO0115', '62013CV0002')
    """
    found = re.fullmatch(r"(?:Opinion |(?P<court>[CTF])-)?(?P<number>\d+)/(?P<year>\d\d)", number)
    if not found or not kind:
        return None
    short = int(found["year"])
    year = 1900 + short if short > 50 else 2000 + short
    return f"6{year}{found['court'] or 'C'}{kind}{int(found['number']):04}"
