"""Resolutions and decisions named in words, in the six languages of the tables.

    [body] resolution(s) NUMBER[, NUMBER …] [and NUMBER] [of the body], each NUMBER with its date

In Chinese the numbers stand before the kind: [body] 第NUMBER号[和第NUMBER号]决议.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from citator.model import PartialDate
from citator.systems._recogniser import lowered
from citator.systems.un_documents.attribution import ASSEMBLY, COUNCIL, body_named, by_form, completed, in_passage
from citator.systems.un_documents.bodies import Symboled, symbol_of
from citator.systems.un_documents.dates import date_at
from citator.systems.un_documents.languages import LANGUAGES, Words
from citator.systems.un_documents.namesakes import in_small, namesake, qualified
from citator.systems.un_documents.numbers import BEGINS, NUMBER, Number, number_of
from citator.systems.un_documents.passages import Passage, Spoken
from citator.text.telling import Telling, told_in

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


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of one language, put together from its table."""

    words: Words
    body: str
    head: re.Pattern[str]
    joint: re.Pattern[str]
    dated: re.Pattern[str]
    by: re.Pattern[str]
    pinpoints: re.Pattern[str]
    foreign: re.Pattern[str]
    within: re.Pattern[str]
    whose: re.Pattern[str]
    kind: re.Pattern[str]
    stems: Telling


def _body(words: Words) -> str:
    before, behind = words.united_nations
    names = "|".join([*(f"(?:{name})" for name in words.bodies.values()), *words.short.values()])
    return rf"{before}(?:{names}){behind}"


def _head(words: Words, body: str) -> str:
    if words.behind:
        plain = r"(?<![\w/.-])(?=(?:E?S-)?\d{1,4}(?:/\d{1,3}|\s?\([^()]{1,6}\))\s?号)"
        return (
            rf"(?:(?P<body>{body})(?:通过的|的)?)?(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日)?(?:通过的|的)?(?:{words.number}\s?|{plain})"
            r"(?=[\dES零〇○一二三四五六七八九十百千两])"
        )
    abbreviated = "|".join(words.abbreviated) or r"(?!)"
    # Most places of a text are left at once: those inside a word, and words in small letters with which nothing of ours begins.
    begins = rf"(?<![a-zа-яё](?=[a-zа-яё]))(?=[^\Wa-zа-яё]|[{words.initials}])" if words.initials else ""
    return rf"""
    {begins}(?:(?P<body>{body})(?:[’']s?)?\s+)?
    (?P<draft>{words.draft})?
    (?P<kind>{words.kinds})
    (?:{words.between}(?P<of>{body})\s*[,:(–-]?)?
    \s*(?:{words.number})?(?={BEGINS})
    |(?<!\d\s)(?<!\]\s)\b(?P<abbreviated>{abbreviated})s?  # not the volume of a report: [1999] 2 SCR 817
     \s*(?:{words.number})?(?=\d{{2,4}}\b|S-|ES-)
    """


_LETTERS: Final = re.compile(r"\w+")


def _grammar(words: Words) -> _Grammar:
    body = _body(words)
    head = _head(words, body)
    return _Grammar(
        words,
        body,
        re.compile(head, 0 if words.behind else re.VERBOSE),
        re.compile(
            rf",\d{{1,2}}\s+(?=\d)|\s*(?:[,;،؛、]\s*(?:{words.joint})?|(?:{words.joint})|[–/])\s*|\s+(?=\d{{3,4}}\s\((?:19|20)\d\d\))",
            re.IGNORECASE,
        ),
        re.compile(rf"\d{{0,3}}\s*[,،]?\s*(?:\(|{words.dated})(?=[\w])"),
        re.compile(rf"(?:{words.by})(?:(?P<body>{body})|(?P<other>{words.other}))"),
        re.compile(
            rf"\s?\((?:{words.pinpoint})(?:\s+[\dIVXA-Z]{{1,5}})?\)|"
            rf"(?:[,،]\s+(?:{words.pinpoint})(?:\s+[\dIVXA-Z]{{1,5}}(?:[–-][\dIVX]{{1,5}})?(?![\w/]))?(?:\s?\(\w{{1,4}}\)){{0,2}}){{1,3}}"
        ),
        re.compile(rf"\b(?:{words.foreign})\b" if not words.behind else words.foreign),
        re.compile(rf"(?:{words.within})$"),
        re.compile(rf"(?:{words.whose})"),
        re.compile(rf"\s?号?\s?(?P<kind>{words.kinds})(?!{words.draft})"),
        Telling(re.compile("|".join(words.stems)), *(stem[0] for stem in map(_LETTERS.match, words.stems) if stem)),
    )


_GRAMMARS: Final = tuple(_grammar(words) for words in LANGUAGES)
_STEMS: Final = frozenset(grammar.stems for grammar in _GRAMMARS)
_ENGLISH: Final = _GRAMMARS[0]
HEAD: Final = _ENGLISH.head
_OF_A_CONVENTION: Final = re.compile(r"\b(?:FCCC|CBD|UNEP|ICCD|CAC|CTOC|IOC|WHA|IAEA|GC)/[\w/.()-]+,\s*(?:[^;,()]{1,20},\s*)?$")
_ORDINAL: Final = re.compile(
    r"\b(?:[Tt]he\s+)?(?:first|second|third|fourth|fifth|last|latter|former|next|latest|other|oldest|earliest|newest)"
    r"(?:\s+(?:one|of\s+(?:these|them|which)))?\s*\((?:[Nn]os?\.?|resolution)\s*(?=\d)"
)


def resolutions(text: str, home: str = "") -> Iterator[Named]:
    """The resolutions and decisions of United Nations bodies that ``text`` names in words, in order. Linear in ``len(text)``.

    ``text`` is folded (:func:`~citator.systems.un_documents.letters.fold`). Each number of a list is one, the first with the words
    that they share. Where the body can't be told, nothing comes. ``home`` is the body whose document the text is, where known.

    >>> [(r.printed, r.stands_for.value) for r in resolutions("Security Council resolutions 822 (1993) and 853 (1993)")]
    [('822 (1993)', 'S/RES/822 (1993)'), ('853 (1993)', 'S/RES/853 (1993)')]
    >>> [r.stands_for.value for r in resolutions("大会第62/243号决议; résolution 62/243 de l’Assemblée générale")]
    ['A/RES/62/243', 'A/RES/62/243']
    >>> list(resolutions("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe"))
    []
    """
    told = told_in(text)
    if told.isdisjoint(_STEMS):
        return
    low = lowered(text)
    spoken = Spoken(text)
    for grammar in _GRAMMARS:
        if grammar.stems not in told:
            continue
        if regions := _regions([stem.start() for stem in grammar.stems.finditer(low)]):
            yield from _in_language(spoken, grammar, regions, home)
            if grammar is _ENGLISH and ("(no" in low or "(resolution" in low):
                yield from _ordinals(spoken)


@dataclass(frozen=True, slots=True)
class _Item:
    """A number of a list with its place, and its date, which the place takes in."""

    number: Number
    words: str
    start: int
    end: int
    date: PartialDate | None


def _in_language(spoken: Spoken, grammar: _Grammar, regions: list[tuple[int, int]], home: str) -> Iterator[Named]:
    text, at, before = spoken.text, 0, 0
    while head := _next_head(text, at, grammar, regions):
        items = list(_items(text, head.end(), grammar))
        at = items[-1].end if items else head.end()
        if not items:
            continue
        if grammar.words.behind:
            kind = grammar.kind.match(text, at)
            if kind:
                yield from _named(spoken, grammar, head, items, kind["kind"], kind.end(), before, home)
        elif not head["draft"]:
            yield from _named(spoken, grammar, head, items, head["kind"] or "", at, before, home)
        before = at


_LONGEST: Final = 400  # characters of a head on either side of its stem; the longest name of a body has some 150


def _regions(stems: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches, apart from each other and in order, in which a head can stand: every head holds a stem."""
    out: list[tuple[int, int]] = []
    for stem in stems:
        start, end = max(0, stem - _LONGEST), stem + _LONGEST
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _next_head(text: str, at: int, grammar: _Grammar, regions: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    """The first head from ``at`` on."""
    if grammar.words.behind:
        return grammar.head.search(text, at)
    for index in range(bisect_right(regions, at, key=lambda region: region[1]), len(regions)):
        start, end = regions[index]
        head = grammar.head.search(text, max(at, start), end)
        if head:
            return head if head.end() < end - 20 else grammar.head.match(text, head.start())
    return None


def _items(text: str, at: int, grammar: _Grammar) -> Iterator[_Item]:
    """The numbers of a list that begins at ``at``."""
    bare: bool | None = None
    while found := NUMBER.match(text, at):
        number = number_of(found)
        if bare is not None and number.bare != bare and not (bare and number.year):
            return
        bare = number.bare
        end, date = _date(text, found.end(), grammar)
        yield _Item(number, found.group(), found.start(), end, date)
        behind = _past_sign(text, end, grammar)
        between = grammar.pinpoints.match(text, behind)
        separator = grammar.joint.match(text, between.end() if between else behind)
        if not separator or (number.bare and separator.group().strip() in "–/"):
            return
        at = _past_lead(text, separator.end(), grammar)


def _past_sign(text: str, at: int, grammar: _Grammar) -> int:
    """Behind the sign that closes a Chinese number, or a note number glued to a date ("15 March 202224")."""
    glued = _GLUED.match(text, at)
    return glued.end() if glued else at + 1 if grammar.words.behind and text.startswith("号", at) else at


_GLUED: Final = re.compile(r"(?<=\d)\d{1,3}(?=[\s,;])")
_LEAD: Final = re.compile(r"(?:\d{4}年\d{1,2}月\d{1,2}日)?(?:通过的|的)?第?\s?")


def _past_lead(text: str, at: int, grammar: _Grammar) -> int:
    """Behind what opens a Chinese number: its date and 第."""
    lead = _LEAD.match(text, at) if grammar.words.behind else None
    return lead.end() if lead else at


def _date(text: str, at: int, grammar: _Grammar) -> tuple[int, PartialDate | None]:
    lead = grammar.dated.match(text, at)
    dated = date_at(text, lead.end()) if lead else None
    if not lead or not dated:
        return at, None
    closed = lead.group().rstrip().endswith("(")
    if closed and text[dated.end : dated.end + 1] != ")":
        return at, None
    return dated.end + closed, dated.date


def _named(
    spoken: Spoken, grammar: _Grammar, head: re.Match[str], items: list[_Item], kind: str, end: int, earlier: int, home: str
) -> Iterator[Named]:
    """The resolutions of one list. ``kind`` is the word for them, ``earlier`` the end of the list before."""
    text, groups = spoken.text, head.groupdict()
    decision = re.search(grammar.words.decision, kind, re.IGNORECASE) is not None
    # With the kind: "S.C." is the Security Council before "Res." only.
    before_kind = text[head.start("body") : head.end()] if groups["body"] else ""
    named = grammar.words.abbreviated.get(groups.get("abbreviated") or "") or body_named(before_kind or groups.get("of") or "")
    if groups.get("abbreviated") == "SCR" and not _of_the_council(spoken, head.start(), end):
        return
    where = "of" if groups.get("of") else "body"
    if grammar is _ENGLISH and groups.get(where):
        short = named in ("Assembly", "Council", "Commission")
        if namesake(text, head.start(where)) or (short and qualified(text, head.start(where))):
            return  # "OAS General Assembly resolution", "Press Council decision"
    elif grammar is _ENGLISH and in_small(text, head.start()):
        return
    last = items[-1]
    if not named and (behind := grammar.by.match(text, last.end)):
        if not behind["body"] or grammar.foreign.match(text, behind.start("body")):
            return  # "of the House of Representatives"
        if grammar is _ENGLISH and namesake(text, behind.start("body")):
            return  # "by the Georgia General Assembly"
        named, end = body_named(behind["body"]), behind.end()
    items[-1] = _Item(last.number, last.words, last.start, end, last.date)
    passage = spoken.around(head.start(), end)
    if named in ("", "Assembly", "Council", "Commission") and _of_others(text, head.start(), grammar):
        return
    before = text[max(0, head.start() - 60) : head.start()]
    if not named and items[0].number.year and _BY_THE_COUNCIL.search(before):
        named = COUNCIL
    follows = earlier and head.start() - earlier < 60 and not re.search(r"[.;。；]", text[earlier : head.start()])
    if not named and not follows and _is_part(before) and not _is_of_rights(passage):
        return
    possessed = grammar.whose.search(before) is not None
    bodies = [_full(named, item, passage, decision=decision, possessed=possessed, home=home) for item in items]
    sure = bool(groups.get("abbreviated") or groups["body"])
    for index, item in enumerate(items):
        body = bodies[index] or _shared(item, items, bodies)
        stands_for = symbol_of(body, _dated(item), decision=decision) if body else None
        if stands_for and (stands_for.value or sure):
            yield Named(head.start() if index == 0 else item.start, item.end, item.words, stands_for, item.date, decision)


# "UN Security Council, Resolution 1325 (2001)", as footnotes begin: a year that the number has not is a slip then, and no other body's.
_BY_THE_COUNCIL: Final = re.compile(
    r"(?:^|[;(\n]\s?|\b[Ss]ee\s|\b[Cc]f\.\s)(?:UN\s|U\.\s?N\.\s|United\sNations\s)?Security\sCouncil[,.:]\s$"
)


def _of_the_council(spoken: Spoken, start: int, end: int) -> bool:
    """Whether "SCR" is a resolution of the Security Council, and not a concurrent one of a state's senate or the Supreme Court Reports."""
    return spoken.text[max(0, start - 4) : start].strip() in ("UN", "U.N") or COUNCIL in in_passage(spoken.around(start, end))


def _full(named: str, item: _Item, passage: Passage, *, decision: bool, possessed: bool, home: str) -> str:
    if named:
        return completed(named, item.number, passage, item.date, decision=decision, home=home)
    return by_form(item.number, passage, item.date, decision=decision, possessed=possessed, home=home)


def _is_part(before: str) -> bool:
    """Whether a resolution is a part of the document named before it: "(A/77/53/Add.1), chap. III, sect. A, resolution 51/4"."""
    return _OF_A_CONVENTION.search(before) is not None or any(grammar.within.search(before) for grammar in _GRAMMARS)


def _is_of_rights(passage: Passage) -> bool:
    """Whether the document that it is a part of is the report of the Human Rights Council."""
    return by_form(Number("51", "4"), passage) == "Human Rights Council"


def _shared(item: _Item, items: list[_Item], bodies: list[str]) -> str:
    """The body of the other numbers of the list, where they are by sessions too."""
    if not item.number.second or item.number.by_year:
        return ""
    others = {body for other, body in zip(items, bodies, strict=True) if body and other.number.second and not other.number.by_year}
    return next(iter(others)) if len(others) == 1 else ""


def _dated(item: _Item) -> Number:
    """A bare number that is printed with its date has the year of that date."""
    number = item.number
    return Number(number.first, year=str(item.date.year)) if item.date and number.bare and not number.letter else number


def _of_others(text: str, start: int, grammar: _Grammar) -> bool:
    """Whether the words just before name another body ("House Resolution", "Executive Board decision")."""
    before = re.split(r"[.;:,]\s|\n\s*\n", text[max(0, start - 60) : start])[-1]
    words = before.split()[-3:]
    words[-1:] = [re.sub(r"[’']s$", "", words[-1])] if words else []
    return any(
        grammar.foreign.fullmatch(word[:1].upper() + word[1:]) or re.fullmatch(r"[A-Z]{2,}[’']?s?", word) for word in words[-1:]
    ) or bool(grammar.foreign.search(" ".join(words)) and words and words[-1][:1].isupper())


def _ordinals(spoken: Spoken) -> Iterator[Named]:
    """Numbers behind an ordinal, where resolutions are spoken of: "The oldest of these (No. 822) was …"."""
    text = spoken.text
    for found in _ORDINAL.finditer(text):
        number = re.compile(r"(\d{2,4})\)").match(text, found.end())
        passage = spoken.around(found.start(), found.end())
        spoken_of = body_named(" ".join(re.findall(rf"({_ENGLISH.body})\s+[Rr]esolutions?", passage.text)[-1:]))
        if number and spoken_of in (COUNCIL, ASSEMBLY):
            end, date = _date(text, number.end(), _ENGLISH)
            stands_for = symbol_of(spoken_of, Number(number[1]))
            if stands_for and stands_for.value:
                yield Named(found.start(), end, number[1], stands_for, date)
