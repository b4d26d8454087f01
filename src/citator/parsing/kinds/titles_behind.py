"""The title of a document that stands behind its number, without quotation marks: the habit of librarians and of their lists.

A/66/300, Report on lamps, ports and the sea since 2000, 5 August 2011, para. 3
E/C.12/GC/25, General comment No. 25 (2020) on science, para. 4
Resolution 64/292: The human right to water, UN Doc. A/RES/64/292
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.treaties import SOFT_LAW, TREATY
from citator.text.dates import MONTH, YEAR, first_date
from citator.text.names import is_body, is_person, names_work
from citator.text.pinpoints import pinpoint_at

__all__ = ["title_behind", "up_to_title"]

_LEAD = re.compile(r"(?:\s\(\d{4}\))?\s?(?P<mark>[:,])\s")  # also with a blank before it, as French has it before a colon
_DAY = rf"(?:\d{{1,2}}\s(?:{MONTH})\s{YEAR}|(?:{MONTH})\s\d{{1,2}},\s{YEAR})"
_TO_THE_DAY = re.compile(rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'/-]*\s[^;“”\"«»]{{3,300}}?)(?:,\s|\s\()(?={_DAY}(?:$|\)|[,;]\s))")
_TO_THE_SYMBOL = re.compile(r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'/-]*\s[^;()“”\"«»]{3,300}?),\s(?=(?:U\.\s?N\.|UN)\s[Dd]oc)")
_BEHIND_COLON = re.compile(r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”\"]{3,200}?)(?=,\s|\s\(|$)")
_BEHIND_COMMA = re.compile(r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’'-]*(?:\s[\w’'/–-]+){2,30}?)(?=,\s|\s\(|$)")
_CASE = re.compile(  # of an opinion or a communication
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*(?:,?\s(?:(?:and|et|y|al\.|others|autres|otros|de|van|von|bin|ibn|al)\b\.?|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*)){0,12}\s(?:v|vs|c)\.?\s"
    r"(?:the\s|la\s|l[’'])?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*(?:\s(?:and|of|the|et|y|de|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*)){0,8}(?=,\s|\s\(|$)"
)
_GOES_ON = re.compile(  # "women, peace and security", "the Organization, 2001–2010"
    r",\s(?!adopted|submitted|issued|prepared|transmitted|signed|entered|opened|note|see|cited|available|as\s|at\s|in\s|of\s|on\s|para|pp?\.|"
    r"annex|arts?\.|sect\.|chap\.|supp|vol|no\.)[a-zß-ÿ][^,;()“”\"]{2,80}(?=,\s|\s\(|$)"
)
_ENDS = re.compile(
    r",\s(?=adopted|submitted|issued|prepared|transmitted|signed|entered|opened|paras?\.|pp?\.|annex|arts?\.|sect\.|chap\.|[Ss]upp|¶|at\s\d|"
    r"[A-Z][\w.]*/[\w./-]*\d|(?:UN|U\.\s?N\.)\s[Dd]oc\b|(?:(?:UN|U\.\s?N\.)\s)?(?:[Dd]oc(?:ument|\.)|GAOR)|Official\sRecords|United\sNations\s(?:publication|document))"
)
_NO_NAME = re.compile(
    r"\s(?!and\b|et\b|und\b|de[lr]?\b|van\b|von\b)[a-zà-ÿ]{2,}(?:\s|$|,)"
)  # a person or a place has no word in small letters
_SPOKEN_YEARS = re.compile(rf"\b{YEAR}(?:\s?[–—-]\s?{YEAR}|(?=\s[A-Za-zÀ-ÿ]))")  # "2001–2010", "the 2030 Agenda": no date of a document
_SESSION = re.compile(r"(?:[\w-]+\s){0,3}(?:session|Session|meeting|Meeting|Supplement|Official Records)\b")


_DAY_IN_WORDS = rf"(?:\d{{1,2}}(?:er|º|\.)?\s(?:de\s)?(?:{MONTH})\s(?:del?\s)?{YEAR}|(?:{MONTH})\s\d{{1,2}},\s{YEAR})"
_UP_TO_TITLE = re.compile(
    rf"(?:\s\({YEAR}\))?"
    rf"(?:,?\s(?:adopted\s(?:on\s)?|of\s|on\s|dated\s|en\sdate\sdu\s|du\s|adoptée\s(?:le\s)?|de\sfecha\s|del?\s|aprobada\s(?:el\s)?|vom\s)"
    rf"(?P<day>{_DAY_IN_WORDS}))?"
    r"(?:,\s(?P<part>(?:[Dd]ecision|[Dd][ée]cisi[óo]n|[Rr]esolution|[Rr][ée]soluci?[óo]n)\s(?=[^\s,]*\d)[\w./()-]{1,20}))?"
    r"[,:]?(?:\s(?:of|entitled|titled|on|intitulée?|titulad[oa]|intitolat[oa]|mit\sdem\sTitel|relative?\sà|sobre|sur))?[,:]?\s?"
)
"""What may stand between a number and its title in marks: the day, the decision that is printed in the document, "intitulée"."""
_NUMBERED_COMMENT = re.compile(
    r"(?:(?:[Jj]oint\s)?[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)|[Oo]bservation\s[Gg]énérale|[Rr]ecommandation\s[Gg]énérale|"
    r"[Oo]bservación\s[Gg]eneral|[Rr]ecomendación\s[Gg]eneral)\s(?:[Nn]os?\.?|[Nn][°º.]|[Nn]úm\.)\s?\d{1,3}"
    rf"(?:(?:\s\((?P<year>{YEAR})\))?(?:\s(?:on|concerning|relating\sto|sur|relative?\sà|concernant|sobre|relativa\sa)\s|:\s)"
    r"(?:[^,;()“”\"«»]|\([^()\d]*(?:arts?\.?|articles?|artículos?)\s[^()]{1,40}\)){3,200})?"
)
"""The general comments of committees, which have a number and often nothing else for their title."""


def up_to_title(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands at ``[start, end)`` between a number and the title in marks that is its own; ``None`` where other words do.

    >>> between = ", Decision 1/CP.21, "
    >>> up_to_title(between, 0, len(between))["part"]
    'Decision 1/CP.21'
    >>> up_to_title(", para. 4, ", 0, 11) is None, up_to_title(", qui parle du ", 0, 15) is None
    (True, True)
    """
    return _UP_TO_TITLE.fullmatch(text, start, end)


def title_behind(draft: Draft, at: int) -> int:
    """Take the title behind a number that ends at ``at``; the place where it ends, ``at`` itself where none stands there."""
    text, end = draft.text, draft.end
    lead = _LEAD.match(text, at, end)
    if lead is None:
        return at
    start = lead.end()
    if case := _CASE.match(text, start, end):
        draft.title(start, case.end())
        return case.end()
    if comment := _NUMBERED_COMMENT.match(text, start, end):
        if comment["year"]:
            draft.date(*comment.span("year"))
        draft.title(start, comment.end())
        return comment.end()
    whole = _TO_THE_DAY.match(text, start, end)
    if whole and not pinpoint_at(text, start, whole.end("title")):
        stop = _ENDS.search(text, *whole.span("title"))
        last = stop.start() if stop else whole.end("title")
        if _is_title(text[start:last]) or (draft.kind == "resolution" and ": " in text[start:last]):
            _without_reporter(draft, start, last)
            return whole.end("title")
    if draft.kind == "resolution" and (named := _TO_THE_SYMBOL.match(text, start, end)):  # "Our Lamps: The 2030 Plan, U.N. Doc. A/RES/70/1"
        stop = _ENDS.search(text, *named.span("title"))
        last = stop.start() if stop else named.end("title")
        if not (_SESSION.match(text, start, last) or _is_mere_body(text[start:last]) or pinpoint_at(text, start, last)):
            draft.title(start, last)
            return last
    found = (_BEHIND_COLON if lead["mark"] == ":" else _BEHIND_COMMA).match(text, start, end)
    if found is None or not _is_title(found["title"]) or first_date(_SPOKEN_YEARS.sub("", found["title"])):
        return at
    last = found.end("title")
    while more := _GOES_ON.match(text, last, end):
        last = more.end()
    draft.title(start, last)
    return last


def _without_reporter(draft: Draft, start: int, end: int) -> None:
    """Take a title, and who made the report where a name closes it: "Report of the Special Rapporteur on lamps, Ann Brook"."""
    name = draft.text.rfind(", ", start, end)
    if name > start and names_work(draft.text[start:name]) and is_person(draft.text[name + 2 : end]):
        draft.people("author", name + 2, end)
        end = name
    draft.title(start, end)


def _is_title(words: str) -> bool:
    """Whether the words are a title, and no place, person, body or session."""
    return not _is_mere_body(words) and not _SESSION.match(words) and _NO_NAME.search(words) is not None


def _is_mere_body(words: str) -> bool:
    return is_body(words) and not (names_work(words) or SOFT_LAW.search(words) or TREATY.search(words) or ": " in words)
