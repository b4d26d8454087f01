"""Communications and general comments in words, and the committee that they are of.

The committee is the one named directly behind ("general comment No. 34 of the Human Rights Committee"), else the last one named before in
the sentence, else one named a little later. Where none is, or another body's kind of comment is meant, nothing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.facts.general_assembly import roman
from citator.facts.general_comments import is_recommendation
from citator.systems.ohchr.committees import BODY
from citator.text.telling import Telling

__all__ = ["Named", "comments", "communications"]


@dataclass(frozen=True, slots=True)
class Named:
    """A communication or comment at ``[start, end)``: the code of its committee, its number as the committee has it, and its year."""

    start: int
    end: int
    kind: str
    body: str
    number: str
    year: int | None = None


_SIGN: Final = r"(?:(?:[Nn][Oo]s?\.?|[Nn][°º]s?|[Nn]úms?\.|№№?|رقم|رقمي|أرقام)\s?)"
_AND: Final = r"(?:,\s(?:and\s|et\s|y\s|и\s)?|\s(?:and|&|et|y|и)\s|،?\sو\s?|\s?[-–]\s?)"
_CASE: Final = r"(?P<number>\d{1,4})/(?P<year>(?:19|20)\d\d)(?![\w/])"
# The first letter stands apart, so that it is looked for before anything else is asked.
_COMMUNICATION: Final = re.compile(
    rf"[CcСсاب](?<!\w.)(?:(?:ommunications?|omunicaci(?:ón|ones)|ообщени\w{{1,3}}|(?:لب)?لاغ(?:ات|ين|ان)?)\s+{_SIGN}?|omms?\.\s+{_SIGN})(?=\d{{1,4}}/(?:19|20)\d\d)"
)
_FIRST_CASE: Final = re.compile(_CASE)
_DATED: Final = re.compile(r"/(?<=\d/)(?:19|20)\d\d")  # every communication has its year behind a stroke
_NEXT_CASE: Final = re.compile(rf"{_AND}{_SIGN}?(?P<item>{_CASE})")
_CHINESE_CASES: Final = re.compile(r"(?P<list>第\d{1,4}/(?:19|20)\d\d号(?:[、和及]第?\d{1,4}/(?:19|20)\d\d号){0,20})来文")
_COMMENT: Final = Telling(
    re.compile(
        r"[GgOoRrЗзОоات](?<!\w.)(?:(?:eneral|en\.)\s+(?:(?P<comment>[Cc]omment(?P<many>s)?|[Cc]mt\.)|[Rr]ecommendation(?P<manyr>s)?)|"
        r"bservation(?P<many_fr>s)?\s+générales?|(?P<rec_fr>ecommandations?\s+générales?)|"
        r"bservaci(?:ón|(?P<many_es>ones))\s+general(?:es)?|(?P<rec_es>ecomendaci(?:ón|ones)\s+general(?:es)?)|"
        r"амечани\w{1,2}\s+общего\s+порядка|(?P<rec_ru>бщ\w{2,3}\s+рекомендаци\w{1,3})|"
        r"(?:لت)?عليق(?:ات|ين|ان)?\s+(?:ال)?عام(?:ة|ين|ان)?|(?P<rec_ar>(?:لت)?وصي(?:ة|ات|تين|تان)\s+(?:ال)?عامة?(?:تين|تان)?))"
        rf"\s+(?P<sign>{_SIGN})?(?P<number>\d{{1,2}}|[XVI]{{1,7}})(?![\w/]|\.\d)(?:\s+\((?P<year>(?:19|20)\d\d)\))?"
    ),
    *(f"{which} {what}" for which in ("eneral", "en.") for what in ("comment", "cmt.", "recommendation")),
    *("bservation générale", "bservations générale", "ecommandation générale", "ecommandations générale"),
    *("bservación general", "bservaciones general", "ecomendación general", "ecomendaciones general"),
    *("амечани", "рекомендаци", "عليق", "وصي"),
)
_NEXT_COMMENT: Final = re.compile(
    rf"{_AND}(?P<item>(?P<sign>{_SIGN})?(?P<number>\d{{1,2}})(?![\w/%]|\.\d)(?:\s+\((?P<year>(?:19|20)\d\d)\))?)"
)
_CHINESE_COMMENTS: Final = re.compile(
    r"(?P<list>第\d{1,2}号(?:[(（]\d{4}年?[)）])?(?:[、和及]第?\d{1,2}号(?:[(（]\d{4}年?[)）])?){0,20})(?:一般性?(?:意见|(?P<rec>建议)))(?:[(（](?P<year>\d{4})年?[)）])?"
)
_CHINESE_ITEM: Final = re.compile(r"第?(?P<number>\d{1,4})(?:/(?P<year>\d{4}))?号(?:[(（](?P<adopted>\d{4})年?[)）])?")
_COUNTS: Final = re.compile(r"\s(?!(?:of|on|and|or|to|by|in|du|de|del|et|y)\b)[a-z]{3}")
"""A word behind a bare number that it counts: "and 5 others"."""
_SEVERAL: Final = re.compile(r"[Nn]os\.?|[Nn][°º]s|[Nn]úms\.|№№|أرقام|رقمي")

_RIVAL: Final = re.compile(
    r"African\s+Commission|\bACHPR\b|Inter-American|European\s+C|\bCSCE\b|\bOSCE\b|\bECRI\b|Committee\s+of\s+(?:Ministers|Experts)|\bCOM\(|"
    r"Commission\s+(?:africaine|interaméricaine)|Comisión\s+(?:Africana|Interamericana)|Африканск\w+\s+комисси|اللجنة\s+الأفريقية|非洲人权"
)
_SENTENCE: Final = re.compile(r"[;؛；。]|\n\s*\n|(?<=[a-zа-яé\d)]{3})\.\s+(?=[A-ZА-ЯÉ])")
_REACH: Final = 220
_OWNER: Final = re.compile(
    r"(?:\s+\(\d{4}\))?,?\s+(?:(?:of|by)\s+(?:the\s+)?|du\s+|del\s+|(?=Комитет)|"
    r"(?:الصادر\s+عن\s+)?(?:ل|ا)لجنة\s+(?=المعنية)|(?:الصادر\s+عن\s+|ل)(?=لجنة\s))"
)
_LATER: Final = re.compile(
    r",[^;\n]{0,60}?(?=\b(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CMW|CED|E/C\.12)/)|"
    r",\s(?:[a-z][^;.,()\n]{0,30}\s)?(?:of|by)\s+(?:the\s+)?|\),\s(?:the\s)?"
)

# "In general comment No. 4 (2016), para. 12 (c), the Committee on … explained": what it says in its own.
_IN: Final = re.compile(r"\b[Ii]n\s(?:its\s|the\s)?$")
_SPEAKS: Final = re.compile(
    r"(?:,\s(?:at\s)?(?:[Pp]ara(?:s?\.|graphs?)|¶¶?|§§?|[Ss]ections?|[Pp]arts?|[Cc]hapters?)\s?[\dIVX(][^;\n]{0,24}?)?,\s(?:the\s)(?=[A-Z])"
)
_SAYS: Final = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?(?:\s*$|,?\s(?:(?:has|had|have|also|further|then|later|already|clearly|again|expressly)\s){0,3}(?:said|says|held|holds|stat(?:ed|es)|"
    r"wr[oi]tes?|not(?:ed|es)|explain(?:ed|s)|observ(?:ed|es)|found|finds|recall(?:ed|s)|clarif(?:ied|ies)|emphasi[sz](?:ed|es)|stress(?:ed|es)|"
    r"(?:re)?affirm(?:ed|s)|recommend(?:ed|s)|consider(?:ed|s)|recogni[sz](?:ed|es)|call(?:ed|s)|urg(?:ed|es)|defin(?:ed|es)|interpret(?:ed|s)|"
    r"confirm(?:ed|s)|reiterat(?:ed|es)|conclud(?:ed|es)|underlin(?:ed|es)|describ(?:ed|es)|set(?:s)? out|indicat(?:ed|es)|declar(?:ed|es)|"
    r"point(?:ed|s) out|address(?:ed|es)|provid(?:ed|es)|warn(?:ed|s)|acknowledg(?:ed|es)|elaborat(?:ed|es)|identif(?:ied|ies))\b)"
)


def communications(text: str) -> Iterator[Named]:
    """The communications named with their committee.

    >>> [(one.body, one.number) for one in communications("Human Rights Committee, communications No. 1321/2004 and No. 1322/2004")]
    [('CCPR', '1321/2004'), ('CCPR', '1322/2004')]
    """
    if not _DATED.search(text):
        return
    for head in _COMMUNICATION.finditer(text):
        case = _FIRST_CASE.match(text, head.end())
        start = head.start()
        body = _body(text, head.start(), case.end()) if case else ""
        while case and body:
            yield Named(start, case.end(), "communication", body, f"{int(case['number'])}/{case['year']}")
            case = _NEXT_CASE.match(text, case.end())
            start = case.start("item") if case else 0
    for found in _CHINESE_CASES.finditer(text):
        body = _body(text, found.start(), found.end())
        for item in _CHINESE_ITEM.finditer(text, found.start(), found.end("list")) if body else ():
            yield Named(item.start(), item.end(), "communication", body, f"{int(item['number'])}/{item['year']}")


def comments(text: str) -> Iterator[Named]:
    """The general comments and recommendations named with their committee.

    >>> [(one.body, one.number) for one in comments("general comments Nos. 6, 14 and 36 of the Human Rights Committee")]
    [('CCPR', '6'), ('CCPR', '14'), ('CCPR', '36')]
    >>> [(one.body, one.number) for one in comments("儿童权利委员会第12号和第24号一般性意见; 图书馆委员会第5号一般性意见")]
    [('CRC', '12'), ('CRC', '24')]
    """
    for head in _COMMENT.finditer(text):
        items = _listed(text, head)
        body = _body(text, head.start(), items[-1].end())
        recommendation = any(head[name] for name in ("rec_fr", "rec_es", "rec_ru", "rec_ar")) or (
            head.group()[:3] in ("Gen", "gen") and not head["comment"]
        )
        if not body or recommendation != is_recommendation(body):
            continue
        for item in items:
            printed = item["number"]
            number = int(printed) if printed.isdigit() else roman(printed)
            if number:
                start = head.start() if item is head else item.start("item")
                yield Named(start, item.end(), "comment", body, str(number), int(item["year"]) if item["year"] else None)
    for found in _CHINESE_COMMENTS.finditer(text):
        body = _body(text, found.start(), found.end())
        if not body or bool(found["rec"]) != is_recommendation(body):
            continue
        chinese = list(_CHINESE_ITEM.finditer(text, found.start(), found.end("list")))
        for item in chinese:
            year = item["adopted"] or (found["year"] if len(chinese) == 1 else None)
            end = found.end() if item is chinese[-1] else item.end()
            yield Named(item.start(), end, "comment", body, str(int(item["number"])), int(year) if year else None)


def _listed(text: str, head: re.Match[str]) -> list[re.Match[str]]:
    """The first and the further numbers; a bare number goes on only where the words before are those for several."""
    items = [head]
    several = any(head[name] for name in ("many", "manyr", "many_fr", "many_es")) or bool(_SEVERAL.match(head["sign"] or ""))
    while (more := _NEXT_COMMENT.match(text, items[-1].end())) and (more["sign"] or (several and not _COUNTS.match(text, more.end()))):
        items.append(more)
    return items


def _body(text: str, start: int, end: int) -> str:
    """The code of the committee that the words at ``[start, end)`` are of; "" where it is not said."""
    before = _SENTENCE.split(text[max(0, start - _REACH) : start])[-1]
    if _RIVAL.search(before):
        return ""
    if (owner := _OWNER.match(text, end)) and (named := BODY.match(text, owner.end())):
        return named.lastgroup or ""
    spoken = list(BODY.finditer(before))
    if spoken:
        return spoken[-1].lastgroup or ""
    later = _LATER.match(text, end)
    behind = BODY.match(text, later.end()) if later else None
    if behind is None and _IN.search(before) and (speaks := _SPEAKS.match(text, end)):
        behind = BODY.match(text, speaks.end())
        behind = behind if behind and _SAYS.match(text, behind.end()) else None  # not "the Committee against Torture was not named"
    return (behind.lastgroup or "") if behind else ""
