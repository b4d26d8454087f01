"""Regulations, directives and decisions in words, and the CELEX number that kind, year and number make.

The order of year and number decides. Regulations were "No number/year" until 2014 ("No 1025/2012", with two figures of the year until
1998: "No 2913/92"); directives and most decisions "year/number/community" ("95/46/EC"), and decisions of Parliament and Council "No
number/year/EC". Since 1 January 2015 all bear the community first and then year/number ("(EU) 2016/679").
https://publications.europa.eu/code/en/en-110301.htm, https://eur-lex.europa.eu/content/tools/elaw/OA0614022END.pdf.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import PartialDate
from citator.text.case import lower
from citator.text.dates import first_date

__all__ = ["Act", "acts"]

_COMMUNITY: Final = r"(?:EU|EC|EEC|ECSC|Euratom|EURATOM|EAEC|CFSP|JHA|UE|CE|CEE|CECA|PESC|JAI|EG|EWG|EGKS|GASP|JI|EEG|WE|EWG|EF|EØF)"
_COMMUNITIES: Final = rf"{_COMMUNITY}(?:\s?,\s{_COMMUNITY}){{0,2}}"
_BODY: Final = (
    r"(?:European\s+Parliament\s+and\s+(?:of\s+the\s+)?Council|Council|Commission|European\s+Parliament|European\s+Central\s+Bank|ECB)"
)
# The first letters of the word for each kind, in the languages below, and the descriptor of the CELEX number.
_KINDS: Final = (
    ("framework", "F"), ("décision-cadre", "F"), ("rahmenbeschl", "F"),
    ("decisión marco", "F"), ("decisiones marco", "F"), ("decisione quadro", "F"), ("decisioni quadro", "F"), ("decisão-quadro", "F"),
    ("kaderb", "F"), ("ramb", "F"), ("reg", "R"), ("règlement", "R"), ("verord", "R"), ("rozporz", "R"),
    ("förordn", "R"), ("forordn", "R"), ("richtlijn", "L"), ("dyrektyw", "L"), ("besluit", "D"), ("beslut", "D"), ("decyzj", "D"),
    ("dir", "L"), ("richtlinie", "L"), ("dec", "D"), ("déc", "D"), ("beschl", "D"), ("entscheidung", "D"), ("rec", "H"),
    ("empfehlung", "H"), ("common", "E"), ("joint", "E"),
)  # fmt: skip
_KIND: Final = (
    r"(?P<kind>Framework\s+Decisions?|Decisi(?:ón|ones)\s+marco|Decision[ei]\s+quadro|Decisão-quadro|Kaderbesluit|Rambeslut|Regulations?|Directives?|Decisions?|Recommendations?|Common\s+Positions?|Joint\s+Actions?|Regs?\.|Dirs?\."
    r"|Décisions?-cadres?|Règlements?|Décisions?|Recommandations?|Rahmenbeschl[uü]ss(?:es?)?|Verordnung(?:en)?|Richtlinien?|Beschl[uü]ss(?:es?)?"
    r"|Entscheidung(?:en)?|Empfehlung|Regolament[oi]|Direttiv[ae]|Decision[ei]|Reglamentos?|Directivas?|Decisi(?:ón|ones)"
    # Dutch, Polish, Portuguese, Swedish, Danish
    r"|Verordening(?:en)?|Richtlijn(?:en)?|Besluit|Rozporządzeni[ea]|Dyrektyw[aąęy]|Decyzj[aęi]|Regulamentos?|Diretivas?|Decisão|F[oö]rordning(?:en)?"
    r"|Direktiv(?:et)?|Beslut)"
)
_HEAD: Final = re.compile(rf"\b(?=[RDFCJVBEKrdfcjvbek])(?i:{_KIND})\s+(?=[(\dNn])")
_BEFORE: Final = re.compile(rf"(?<!\w)(?P<body>{_BODY})(?:[’']s)?\s+(?:(?:Implementing|Delegated|General)\s+)?$")
_QUALIFIED: Final = re.compile(r"(?:Implementing|Delegated|General)\s+$")
_ITEM: Final = re.compile(
    rf"(?:\((?P<front>{_COMMUNITIES})\)\s{{0,2}})?(?P<no>[Nn](?:[o°º]s?\.?|r\.?|\.[º°]?)\s{{0,2}})?"
    rf"(?P<first>\d{{1,4}})\s?/\s?(?P<second>\d{{1,4}})(?:/(?P<back>{_COMMUNITIES.replace(chr(92) + 's', ' ')}))?(?![\w/])(?!\.\d)"
)
_NUMBERED: Final = re.compile(r"/(?:(?<=\d/)|(?<=\d\s/))\s?\d")  # every act has such a stroke, and most texts have none
_AND: Final = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+|or\s+|&\s+)")
_OF_BODY: Final = re.compile(
    r",?\s+of\s+the\s+(?P<body>European\s+Parliament\s+and\s+of\s+the\s+Council|European\s+Central\s+Bank|European\s+Parliament|Council"
    r"|Commission)\b(?!\s+of\s+(?:Europe|the\s+Baltic|Ministers\s+of\s+[A-Z]))"
)
# "Commission Decision 2011/12 of the Competition Commission of India": the words behind say whose it is
_OF_OTHERS: Final = re.compile(
    r",?\s+of\s+the\s+(?!European\b|Council\b|Commission\b)(?:[A-Z][\w-]+\s+){1,4}(?:Commission|Council|Committee|Authority|Board)\b"
    r"|,?\s+of\s+the\s+(?:Council|Commission)\s+(?:of|for)\s+(?!the\s+European)[A-Z]"
)
_OF: Final = re.compile(r",?\s+(?:of\s+|dated\s+|\(?(?=\d))")
_ANOTHERS: Final = re.compile(r"\b(?!(?:The|A|An|See|In|Under|Of|By|And|European|EU|EC)\b)(?:[A-Z]\w+\s|[A-Z]\.\s?)$")


@dataclass(frozen=True, slots=True)
class Act:
    """An act at ``[start, end)``: its CELEX number, its number as the words give it, who adopted it and when, and what is wrong."""

    start: int
    end: int
    celex: str
    number: str
    body: str = ""
    issued: PartialDate | None = None
    problem: str = ""


def acts(text: str) -> Iterator[Act]:
    """The acts of the Union that ``text`` names by number. One without a community and without an institution is left alone."""
    for head in _HEAD.finditer(text) if _NUMBERED.search(text) else ():
        start, at = max(0, head.start() - 80), head.start()
        before = _BEFORE.search(text[start:at])
        body = re.sub(r"\s+", " ", before["body"]) if before else ""
        if before and (
            body.startswith("European") or not _ANOTHERS.search(text, max(0, start + before.start() - 40), start + before.start())
        ):
            at = start + before.start()
        else:  # "City Council", "Kenya Commission"
            body = ""
            qualified = _QUALIFIED.search(text[start:at])
            at = start + qualified.start() if qualified else at
        yield from _listed(text, head, at, body)


def _listed(text: str, head: re.Match[str], start: int, body: str) -> Iterator[Act]:
    at, front = head.end(), ""
    kind = " ".join(lower(head["kind"]).split())
    while item := _ITEM.match(text, at):
        front = item["front"] or front  # "Regulations (EU) 2016/679 and 2018/1725"
        after = _OF_BODY.match(text, item.end())
        by = body or (re.sub(r"\s+", " ", after["body"]).replace("of the ", "") if after else "")
        if front or item["back"] or (by and not _OF_OTHERS.match(text, item.end())):
            end, issued = _dated(text, after.end() if after else item.end(), item.end())
            act = _act(kind, item, front, by, start, end, issued)
            if act:
                yield act
        separator = _AND.match(text, item.end())
        if not separator:
            return
        at = start = separator.end()


def _dated(text: str, after: int, end: int) -> tuple[int, PartialDate | None]:
    lead = _OF.match(text, after)
    date = first_date(text, lead.end(), lead.end() + 24) if lead else None
    if lead and date and date.start == lead.end() and date.date.month:
        return date.end, date.date
    return max(after, end), None


def _act(kind: str, item: re.Match[str], front: str, body: str, start: int, end: int, issued: PartialDate | None) -> Act | None:
    back = item["back"] or ""
    found = _ordered(kind, int(item["first"]), item["second"], item["first"], bool(item["no"]), front, back)
    if found is None:
        return None
    year, number, problem = found
    celex = f"3{year}{_descriptor(kind, front or back, bool(item['no']))}{number:04}"
    written = f"{item['first']}/{item['second']}" + (f"/{back}" if back else "")
    return Act(start, end, celex, written, body, issued, problem)


def _descriptor(kind: str, community: str, numbered: bool) -> str:
    letter = _letter(kind)
    if letter == "D" and community in ("ECSC", "CECA", "EGKS") and numbered:
        return "S"
    return "F" if letter == "E" and community in ("JHA", "JAI", "JI") else letter


def _letter(kind: str) -> str:
    return next(letter for begin, letter in _KINDS if kind.startswith(begin))


def _ordered(
    kind: str, first: int, second_words: str, first_words: str, numbered: bool, front: str, back: str
) -> tuple[int, int, str] | None:
    """Year, number, and what is wrong with the way they stand; ``None`` where the words do not tell which is which."""
    early, late = _year(first_words), _year(second_words)
    second = int(second_words)
    if _letter(kind) == "R":
        return _of_regulation(first, second, early, late, numbered, front)
    if back:  # "95/46/EC", "No 1982/2006/EC"
        if numbered and late and (not early or _letter(kind) != "L"):
            return late, first, ""
        if early and early < 2015:
            return early, second, ""
        return (late, first, "") if late and not early and _letter(kind) == "D" else None
    if front and early and early > 2014:
        return early, second, ""
    if front and early and early < 2015 and front in ("CFSP", "PESC", "GASP"):
        return early, second, ""
    # "Council Directive 93/13": community left out, the order of directives and decisions holds
    return (early, second, "") if early and early < 2015 and not front and not numbered else None


def _of_regulation(first: int, second: int, early: int, late: int, numbered: bool, front: str) -> tuple[int, int, str] | None:
    since_2015 = early > 2014
    until_2014 = 0 < late < 2015
    if since_2015 and until_2014:
        # "No 2016/2012" is number 2016 of 2012, "(EU) 2016/2012" number 2012 of 2016
        return (late, first, "") if numbered or front in ("EC", "EEC", "CE", "CEE", "EG", "EWG") else (early, second, "")
    if since_2015:
        return early, second, ""
    if until_2014:
        return late, first, ""
    if late and not early:
        return late, first, f"since 2015 the year comes first: {late}/{first}"
    if early and not late:
        return early, second, f"until 2014 the year came last: No {second}/{early}"
    return None


def _year(words: str) -> int:
    """The year that figures can stand for: four of them, or two until 1999; 0 for none.

    >>> _year("2016"), _year("95"), _year("12"), _year("679")
    (2016, 1995, 0, 0)
    """
    value = int(words)
    if len(words) == 4 and 1952 <= value <= 2049:
        return value
    return 1900 + value if len(words) == 2 and 52 <= value <= 99 else 0
