"""Resolutions and decisions named in English words.

    [body] resolution(s) NUMBER[, NUMBER …] [and NUMBER] [of the body], each NUMBER with its date

Other languages will be further tables of the words below; the numbers and what they stand for are the same in all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import PartialDate
from citator.systems.un_documents.bodies import BODY, FOREIGN, Number, Symboled, body_named, by_form, symbol_of
from citator.systems.un_documents.grammar import latin
from citator.text.dates import first_date

__all__ = ["HEAD", "Named", "resolutions"]


@dataclass(frozen=True, slots=True)
class Named:
    """A resolution named in words at ``[start, end)``: its symbol, body and date; ``printed`` is the number as it stands there."""

    start: int
    end: int
    printed: str
    stands_for: Symboled
    date: PartialDate | None = None
    decision: bool = False


_NUMBERED: Final = r"(?:(?:Nos?|nos?)\.?\s*|[Nn]umbers?\s+|\#\s?)?"
HEAD: Final = re.compile(
    rf"""
    (?:(?P<body>{BODY})(?:[’']s?)?\s+)?
    (?:\b(?P<draft>[Dd]raft)\s+)?
    \b(?P<kind>[Rr]esolutions?|RESOLUTIONS?|[Rr]es(?:\.|\b)|[Dd]ecisions?|DECISIONS?)
    (?:\s+(?:of|adopted\s+by|issued\s+by|passed\s+by)\s+(?:the\s+)?(?P<of>{BODY})\s*[,:(–-]?)?
    \s*{_NUMBERED}(?=\d|ES-|S-)
    |\b(?P<abbreviated>UNSCR|UNSC|SCR|UNGAR|UNGA|UNHRC)s?\s*{_NUMBERED}(?=\d{{2,4}}\b|S-|ES-)
    """,
    re.VERBOSE,
)
_ABBREVIATED: Final = {
    "UNSCR": "Security Council", "UNSC": "Security Council", "SCR": "Security Council", "UNGAR": "General Assembly",
    "UNGA": "General Assembly", "UNHRC": "Human Rights Council",
}  # fmt: skip
_LETTER: Final = r"[A-Z](?:(?:\s?[-–]\s?|\s(?:and|to)\s)[A-Z](?![\w.]))?"
_NUMBER: Final = re.compile(
    rf"""
    (?P<number>\d{{1,4}})\s?(?P<letter>{_LETTER})?\s{{0,2}}\(\s?(?:(?P<roman>(?:E?S-)?[IVXL]{{1,8}}|(?:E?S-)\d{{1,2}})|(?P<year>(?:19|20)\d\d))\s?\)
        (?:\s?\[?(?P<behind>[A-Z])\]?(?![\w.]|\s[a-z]{{3,}}))?
    | (?P<first>(?:19|20)\d\d|(?:E?S[-–])?\d{{1,3}})/(?P<second>(?:S-\d/)?\d{{1,3}})(?:\s?(?P<part>{_LETTER})(?![\w’'-]|\.\w))?(?![/\d])
    | (?P<bare>\d{{1,4}})(?P<bareletter>[A-Z])?(?![\w/%°:(–-]|[.,]\d|\s?\(|\s(?:per\s|[A-Z]\s?\())
    """,
    re.VERBOSE,
)
_AND: Final = re.compile(
    r"\s*(?:[,;]\s*(?:and|or|&)?|and|or|&|to|through|as\s+well\s+as|[–/])\s*|,\d{1,2}\s+(?=\d)|\s+(?=\d{3,4}\s\((?:19|20)\d\d\))",
    re.IGNORECASE,
)
_DATED: Final = re.compile(r"\s*,?\s*(?:\(|(?:of|dated?s?|(?:which\s+was\s+)?adopted(?:\s+on)?|passed(?:\s+on)?|on|from)\s+)(?=[\w])")
_BY: Final = re.compile(
    rf"\s*,?\s*(?:\(?(?:of|by|(?:as\s+)?(?:adopted|issued|passed|approved)\s+by|from)\s+)(?:the\s+)?(?:(?P<body>{BODY})|(?P<other>(?:[A-Z][\w’'.-]*\s+){{0,4}}?[A-Z]\w+))"
)
_PINPOINTS: Final = re.compile(
    r"(?:,\s+(?:sect|para|chap|annex|part|art|section|paragraph|article)(?:e?s)?\.?(?:\s+[\dIVXA-Z]{1,5}(?:[–-][\dIVX]{1,5})?(?![\w/]))?"
    r"(?:\s?\(\w{1,4}\)){0,2}){1,3}"
)
_RECORDS: Final = re.compile(r"Official\s+Records\s+of\s+the\s+[A-Z][a-z]+(?:\s+(?:and\s+)?[A-Z][a-z]+){0,3}")
_ORDINAL: Final = re.compile(
    r"\b(?:[Tt]he\s+)?(?:first|second|third|fourth|fifth|last|latter|former|next|latest|other|oldest|earliest|newest)(?:\s+(?:one|of\s+(?:these|them|which)))?\s*\((?:[Nn]os?\.?|resolution)\s*(?=\d)"
)


def resolutions(text: str) -> Iterator[Named]:
    """The resolutions and decisions of United Nations bodies that ``text`` names in words, in order. Linear in ``len(text)``.

    Each number of a list is one, the first with the words that they share. Where the body can't be told, nothing comes.

    >>> [(r.printed, r.stands_for.value) for r in resolutions("Security Council resolutions 822 (1993) and 853 (1993)")]
    [('822 (1993)', 'S/RES/822 (1993)'), ('853 (1993)', 'S/RES/853 (1993)')]
    >>> list(resolutions("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe"))
    []
    """
    text = latin(text)
    at = 0
    while head := HEAD.search(text, at):
        items = list(_items(text, head.end()))
        if items and not head["draft"]:
            yield from _named(text, head, items)
        at = items[-1][2] if items else head.end()
    yield from _ordinals(text)


@dataclass(frozen=True, slots=True)
class _Printed:
    number: Number
    words: str


_Item = tuple[_Printed, int, int, "PartialDate | None"]


def _items(text: str, at: int) -> Iterator[_Item]:
    """The numbers of a list that begins at ``at``: number, start, end (of its date), date."""
    bare: bool | None = None
    while found := _NUMBER.match(text, at):
        number = _number(found)
        if bare is not None and number.bare != bare and not (bare and number.year):
            return
        bare = number.bare
        end, date = _date(text, found.end())
        yield _Printed(number, found.group()), found.start(), end, date
        separator = _AND.match(text, _behind_pinpoint(text, end))
        if not separator or (number.bare and separator.group().strip() in "–/"):
            return
        at = separator.end()


def _behind_pinpoint(text: str, at: int) -> int:
    """The end of the pinpoints between two numbers of a list: "52/214, sect. B, 57/283 B, sect. III, and 58/250"."""
    between = _PINPOINTS.match(text, at)
    return between.end() if between else at


def _number(found: re.Match[str]) -> Number:
    def letter(*names: str) -> str:
        written = next((found[name] for name in names if found[name]), "")
        return re.sub(r"\s?(?:[-–]|and|to)\s?", "-", written)

    if found["bare"]:
        return Number(found["bare"], letter=letter("bareletter"))
    if found["first"]:
        return Number(found["first"].replace("–", "-"), found["second"], letter=letter("part"))
    return Number(found["number"], session=found["roman"] or "", year=found["year"] or "", letter=letter("letter", "behind"))


def _date(text: str, at: int) -> tuple[int, PartialDate | None]:
    lead = _DATED.match(text, at)
    if not lead:
        return at, None
    dated = first_date(text, lead.end(), min(len(text), lead.end() + 40))
    if not dated or dated.start != lead.end() or dated.date.month is None:
        return at, None
    closed = lead.group().rstrip().endswith("(")
    if closed and text[dated.end : dated.end + 1] != ")":
        return at, None
    return dated.end + closed, dated.date


def _named(text: str, head: re.Match[str], items: list[_Item]) -> Iterator[Named]:
    decision = (head["kind"] or "").lower().startswith("dec")
    start, passage = head.start(), _passage(text, head.start(), items[-1][2])
    last = items[-1][2]
    words = head["body"] or head["of"] or ""
    named = _ABBREVIATED.get(head["abbreviated"] or "") or body_named(words)
    behind = _BY.match(text, last)
    if not named and behind:
        if not behind["body"]:
            return  # "of the House of Representatives"
        named, last = body_named(behind["body"]), behind.end()
        items = [*items[:-1], (*items[-1][:2], last, items[-1][3])]
    if (not named or named in ("Assembly", "Council", "Commission")) and _of_others(text, start):
        return
    bodies = [_full(named, item[0].number, passage, decision=decision) for item in items]
    for index, (printed, begin, end, date) in enumerate(items):
        body = bodies[index] or _shared(printed.number, items, bodies)
        stands_for = symbol_of(body, _dated(printed.number, date), decision=decision) if body else None
        if stands_for and (stands_for.value or head["abbreviated"] or head["body"]):
            yield Named(start if index == 0 else begin, end, printed.words, stands_for, date, decision)


def _shared(number: Number, items: list[_Item], bodies: list[str]) -> str:
    """The body of the other numbers of the list, where they are by sessions too."""
    if not number.second or number.by_year:
        return ""
    others = {body for item, body in zip(items, bodies, strict=True) if body and item[0].number.second and not item[0].number.by_year}
    return next(iter(others)) if len(others) == 1 else ""


def _dated(number: Number, date: PartialDate | None) -> Number:
    """A bare number that is printed with its date has the year of that date."""
    return Number(number.first, year=str(date.year)) if date and number.bare and not number.letter else number


def _full(named: str, number: Number, passage: str, *, decision: bool) -> str:
    """The full name of the body; short names and none are completed from the number and the passage."""
    if not named:
        return by_form(number, passage, decision=decision)
    if named == "Assembly":
        others = re.search(r"(?:Environment|Health|Parliamentary)\s+Assembly", passage)
        return "General Assembly" if not others and not number.year and not number.by_year and not number.bare else ""
    if named == "Council":
        if number.by_year:
            return "" if FOREIGN.search(passage) and "Economic and Social" not in passage else "Economic and Social Council"
        if number.second:
            return "Human Rights Council" if re.search(r"Human\s+Rights\s+Council|\bHRC\b", passage) else ""
        return by_form(number, passage, decision=decision)
    if named == "Commission":
        return "Commission on Human Rights" if re.search(r"Commission\s+on\s+Human\s+Rights", passage) else ""
    return named


def _passage(text: str, start: int, end: int) -> str:
    """What is said around a mention: its paragraph, at most some 1,500 characters before it and 300 behind."""
    before = text[max(0, start - 1500) : start]
    cut = max(before.rfind("\n\n"), before.rfind("\n \n"))
    behind = text[end : end + 300]
    stop = re.search(r"\n\s*\n|[.;]\s+[A-Z\n]", behind)
    passage = before[cut + 1 :] + text[start:end] + (behind[: stop.start()] if stop else behind)
    return _RECORDS.sub("", passage)  # the series "Official Records of the General Assembly" holds other bodies' resolutions too


def _of_others(text: str, start: int) -> bool:
    """Whether the words just before name another body ("House Resolution", "Executive Board decision")."""
    before = re.split(r"[.;:,]\s|\n\s*\n", text[max(0, start - 60) : start])[-1]
    words = before.split()[-3:]
    return any(FOREIGN.fullmatch(word) or re.fullmatch(r"[A-Z]{2,}[’']?s?", word) for word in words[-1:]) or bool(
        FOREIGN.search(" ".join(words)) and words and words[-1][:1].isupper()
    )


def _ordinals(text: str) -> Iterator[Named]:
    """Numbers behind an ordinal, where resolutions are spoken of: "The oldest of these (No. 822) was …"."""
    for found in _ORDINAL.finditer(text):
        number = re.compile(r"(\d{2,4})\)").match(text, found.end())
        passage = _passage(text, found.start(), found.end())
        spoken_of = body_named(" ".join(re.findall(rf"({BODY})\s+[Rr]esolutions?", passage)[-1:]))
        if number and spoken_of in ("Security Council", "General Assembly"):
            end, date = _date(text, number.end())
            stands_for = symbol_of(spoken_of, Number(number[1]))
            if stands_for and stands_for.value:
                yield Named(found.start(), end, number[1], stands_for, date)
