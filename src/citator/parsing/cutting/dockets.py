"""Numbers that courts keep a case under, and the papers of a case that are cited from its file.

Brief of the United States, United States v. Weir, Lead No. 98-1041 (2d Cir. filed Aug. 25, 2000), pp. 42-43
Complaint ¶¶ 12–14, Weir v. Brook, No. 3:11-cv-00458 (D. Or. Apr. 14, 2011), ECF No. 1
State v. Brook, 2003-1234, p. 5 (La. App. 4 Cir. 5/12/04), 874 So. 2d 123    Louisiana

The Indigo Book, rules 14 and 15, https://law.resource.org/pub/us/code/blue/IndigoBook.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.text.dates import YEAR

__all__ = ["FILED", "docket_numbers", "file_entry", "kept_under", "paper_before"]

FILED = r"(?:,?\s(?:filed|argued|decided|dated|entered|dismissed|unsealed|docketed|submitted))?"
"""What was done on the day behind the court, as a pattern."""

_ONE = r"\d{1,2}\s(?:Civ|Cr|Crim|CV|CR)\.?\s\d{2,5}(?:\s\([A-Z]{2,4}\)){0,3}|(?:[A-Z]{1,4}[ -]?)?\d[\w:.–-]{0,30}[\w)](?:\([A-Z]{1,4}\))?"
_OTHER = r"(?:[A-Z]{1,4}[ -]?)?\d[\w.]{0,6}[–:-][\w:.–-]{1,26}\w(?:\([A-Z]{1,4}\))?"
_LED = re.compile(
    r"\b(?:Lead|Consol(?:idated|\.)|Docket|Dkt\.|Case|Cause|Civ(?:il|\.)(?:\s(?:Action|Case|A\.))?|"
    r"Crim(?:inal|\.)(?:\s(?:Action|Case|A\.))?|Master(?:\sFile)?|Misc\.|Index|File|Adv\.\sProc\.)\s\Z"
)
_LONGEST_LEAD = 20
_DOCKET = re.compile(
    rf"No(?<=\bNo)s?\.\s(?P<number>(?:{_ONE})(?:(?:,|,?\sand|\s&)\s{_OTHER}(?!\sWL)|,\s\d[\w:-]{{2,20}}(?=,)){{0,4}})"
    rf"(?P<slip>,\sslip\sop\.(?:\sat\s(?P<pin>\d[\d–-]*))?)?(?=,\s\d{{4}}\s(?:WL|U\.S\.)|\s\((?:[^()\s][^()]{{0,50}}\s)?{YEAR}\)|\Z|[.;,]\s)"
)
_LOUISIANA = re.compile(
    r"(?<=,\s)(?:No\.\s)?(?P<number>(?:19|20)?\d\d-\d{1,5}(?:-\w{1,4})?)(?P<slip>,\spp?\.\s(?P<pin>\d[\d–-]*))?(?=\s\(La\.[^()]{0,30}\d/\d{2,4}\))"
)

_WORD = r"[A-Z][\w.’'()-]*"
_PAPER = re.compile(
    r"(?<![\w.’'-])(?P<paper>(?:(?:U\.S\.|Gov[’']?t\.?(?:[’']s)?|Government(?:[’']s)?|Def(?:endant|s?\.)?s?(?:[’']s?)?|Pl(?:aintiff|s?\.)?s?(?:[’']s?)?|"
    r"Pet(?:itioner|’r|'r|\.)?s?(?:[’']s?)?|Resp(?:ondent|’t|'t|\.)?s?(?:[’']s?)?|Appell(?:ant|ee)s?(?:[’']s?)?|Reply|Joint|Amic(?:us|i)|Opening|"
    r"Amended|Am\.|First|Second|Third|Superseding|Sentencing|Verified|Consolidated|Oral|Trial|Sealed|Expert|Class)\s){0,4}"
    r"(?:Brief|Br\.|Complaint|Compl\.|Indictment|Information|Motion|Mot\.|Memorandum|Mem\.|Petition|Pet\.|Answer|Ans\.|Declaration|Decl\.|"
    r"Affidavit|Aff\.|Transcript|Tr\.|Stipulation|Plea Agreement|Exhibit|Ex\.|Deposition|Dep\.|Opposition|Opp[’']n|Response|Reply|Notice|"
    r"Report and Recommendation|Proposed Order|Statement of Facts)"
    rf"(?:\s(?:of|for|in|on|to|as|the|by|and|a|an|from|re|amicus|amici|curiae|support|opposition|[A-Z\d]{{1,3}}|{_WORD}|\d{{1,3}})){{0,14}}?"
    r"(?:,?\s(?:at\s)?(?P<pin>(?:(?<=at\s)|¶¶?\s|pp?\.\s)\d[\d–-]*(?:,\s\d[\d–-]*){0,4}))?)(?:,\s(?:ECF|Dkt\.)\sNo\.\s[\d-]{1,9})?,?\s(?:filed\sin\s|in\s)?$"
)
_ENTRY = re.compile(r",\s(?:ECF|Dkt\.|Doc(?:ket|\.)?|D\.E\.|R\.\sDoc\.)(?:\sEntry)?\s(?:Nos?\.\s)?\d{1,5}(?:-\d{1,3}){0,2}(?=[,.;\s)]|$)")


_KEPT = re.compile(  # of a brief: the number of the case that is not yet decided, and where the brief itself is found
    r"\s\((?:Case\s)?Nos?\.\s(?P<number>\d[\w:-]{1,20}\w(?:(?:,\s|\s?&\s)\d[\w:-]{1,20}\w){0,4})\)"
    r"(?:,\s\d{4}\s(?:WL|U\.S\.\s[A-Z][\w.]*\sLEXIS)\s\d{3,9}(?:,?\sat\s(?P<pin>\*?\d[\d*–-]*))?)?"
)


def kept_under(text: str, at: int) -> re.Match[str] | None:
    """The number of a case in brackets behind its year, and the place of the paper in a database: " (No. 16-402), 2017 WL 3575179"."""
    return _KEPT.match(text, at) if text.startswith((" (No", " (Case No"), at) else None


def docket_numbers(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The docket numbers in ``text`` that stand where the citation of a decision or of a file has them, and where each begins."""
    for found in _DOCKET.finditer(text) if "No. " in text or "Nos. " in text else ():
        if found["slip"] or re.match(r",\s\d{4}\s", text[found.end() : found.end() + 7]) or text[found.end() : found.end() + 2] == " (":
            led = _LED.search(text, max(0, found.start() - _LONGEST_LEAD), found.start())
            yield led.start() if led else found.start(), found
    if "(La." in text:
        yield from ((found.start(), found) for found in _LOUISIANA.finditer(text))


def paper_before(text: str, start: int, at: int) -> re.Match[str] | None:
    """The paper of the file that is cited before the name of its case at ``at``; ``None`` where none stands there.

    >>> note = "See Brief for Petitioner at 12, Weir v. Brook, 509 U.S. 579 (1993)."
    >>> found = paper_before(note, 0, note.index("Weir"))
    >>> found["paper"], found["pin"]
    ('Brief for Petitioner at 12', '12')
    """
    return _PAPER.search(text, max(start, at - 180), at) if text[max(start, at - 2) : at] in (", ", "n ") else None


def file_entry(text: str, at: int) -> int:
    """Where the number of the entry ends that a paper has in the file, ", ECF No. 45-2"; ``at`` where there is none."""
    found = _ENTRY.match(text, at)
    return found.end() if found else at
