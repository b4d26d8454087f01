"""Where a text names works by author and year: "(Brook 1994, p. 12)", "Brook and Hale (1994a)", "(see Weir et al. 2001; 2003: 33)"; or by
author and page: "(Brook 12)".

The years are looked for first, each with a window before it that no other year shares, so that the time grows with the text only. Which of
the words before a year are names is known from the lists of the document; others are names where their form can be nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from citator.parsing.lists.heads import YEAR_WORDS, Key, key_of, year_key
from citator.text.clean import fold
from citator.text.dates import MONTH, YEAR
from citator.text.names import PARTICLES
from citator.text.pinpoints import pinpoint_at
from citator.text.words import COMMON

__all__ = ["Called", "Known", "Site", "by_page", "sites"]

_WINDOW = 220  # characters before a year in which its names stand
_GROUP = 1_000  # characters of what stands in brackets
_MOST = 8  # names
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(
    rf"(?<![\w./–§-])(?:(?P<first>{YEAR})/)?(?P<year>{YEAR}|{YEAR_WORDS})(?:-?(?P<letter>[a-z])(?![\w.]))?(?![\w/%]|[-–]\d|[.,]\d\d\d)",
    re.IGNORECASE,
)
_MORE_LETTERS = re.compile(r"\s?(?:[,;&/]|\b(?:and|und|et|y|e)\b)\s?(?P<letter>[a-z])(?![\w.])")
_ALSO = re.compile(r"\s?(?:[,;/&\]]|\b(?:and|und|et|y|e)\b)\s?[\[(]?\s?|\s?[\[(]")
_OPENS = re.compile(r"(?:,?\s?[(\[]\s?|\s?[,:]?\s)$")
_OWN = re.compile(r"(?:[’'´]s|(?<=s)[’'´])$")
_LETTERS = re.compile(r"\s[\[(](?P<letters>[A-ZÀ-ÞĀ-ŒŔ-Ž][A-Za-zÀ-ÿ&-]{1,9})[\])]$")
_OTHERS = re.compile(
    r"(?:,?\s\bet\.?\s(?:al|alii|coll)\b\.?|,?\su\.\s?a\.?|,?\s(?:and|&)\s(?:others|colleagues)|"
    r"\sund andere|\sy (?:otros|cols?\.)|\set autres|"
    r"\se altri|\s(?:&|and)\sal\b\.?|\sи др\.?)$"
)
_AND = re.compile(r"(?:,?\s?(?:&|/)\s?|,?\s(?:and|und|et|y|e|en|och|og|и|i)\s)(?:the\s)?$")
_COMMA = re.compile(r",\s$")
_INITIALS = re.compile(r"(?<![^\W\d_])(?P<given>(?:[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.[\s-]?){1,3})$")
_GIVEN = re.compile(r"(?<![^\W\d_])(?P<given>[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][^\W\d_]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)?)\s$")
_NUMBERS = re.compile(
    r"(?P<colon>\s?:\s?|,\s(?:at\s|here\s|hier\s)?)"
    r"(?P<place>\d{1,4}(?!\d)(?:\s?[-–]\s?\d{1,4}(?!\d))?(?:\s?ff?\b\.?|\s?sqq?\.)?(?:,\s\d{1,3}(?!\d)(?:[-–]\d{1,4})?)*)"
)
_LEAD = re.compile(r"\s?[,:]\s(?:at\s|esp\.\s|in particular\s|especially\s|insbes\.\s|hier\s)?|:|\s")
_BEHIND = re.compile(r"[)\]],?\s(?:at\s)?")
_BREAK = re.compile(r"\n\s*\n|\f")
_A_YEAR = re.compile(YEAR)
_BRACKETS = re.compile(r"[()\[\]]|\n\s*\n|\f")


@dataclass(frozen=True, slots=True)
class Called:
    """One way to read the words before a year: the names, where they begin, whether all are known from a list."""

    start: int
    names: tuple[Key, ...]
    given: str
    known: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class Site:
    """A year with the names before it: ``called`` has the longest reading first. ``inside`` says that it stands in brackets with its
    names, ``narrative`` that only the year does, ``others`` that "et al." stands behind the names; ``group`` is shared by what one pair of
    brackets holds; ``more`` says that the names are those of the year before it.
    """

    start: int
    end: int
    called: tuple[Called, ...]
    year: str
    letter: str
    others: bool
    inside: bool
    narrative: bool
    group: int
    more: bool = False
    pinpoint: str | None = None


class Known:
    """The names that callouts can have, found at the end of a run of words. ``letters`` are those that the text gives for a name."""

    def __init__(self, names: Iterable[Key]) -> None:
        self._keys = set(names)
        self.letters: dict[Key, Key] = {}
        self._lengths = sorted({len(key) for key in self._keys}, reverse=True)

    def short(self, whole: Key, letters: Key) -> None:
        """A name that the text itself shortens: what the letters stand for."""
        if whole in self._keys and letters not in self._keys:
            self._keys.add(letters)
            self._lengths = sorted({*self._lengths, len(letters)}, reverse=True)
            self.letters[letters] = whole

    def ending(self, words: _Words, last: int) -> tuple[int, Key] | None:
        """The longest name that ends with the word ``last``: its first word and its key."""
        for length in self._lengths:
            first = last - length + 1
            if first < 0 or not words.close(first, last):
                continue
            key = tuple(words.folded[first : last + 1])
            if key in self._keys and words.capital(first, last):
                return first, key
        return None


class _Words:
    """The words of a window, folded, with what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_WORD.finditer(text))
        self.spans = [one.span() for one in found]
        self.folded = [fold(one.group()) for one in found]

    def between(self, first: int) -> str:
        """What stands between the word ``first`` and the next one."""
        return self.text[self.spans[first][1] : self.spans[first + 1][0]]

    def close(self, first: int, last: int) -> bool:
        """Whether nothing but blanks, hyphens, points and apostrophes stands between the words."""
        return all(self.between(at).strip(" \n-–‐’'.") == "" for at in range(first, last))

    def capital(self, first: int, last: int) -> bool:
        """Whether one of the words has a capital, as a name has."""
        return any(self.text[self.spans[at][0]].isupper() for at in range(first, last + 1))


def sites(text: str, known: Known) -> list[Site]:
    """The places of a text where words that can be names stand before a year, in order. Takes time in proportion to the text."""
    groups = _Groups(text)
    out: list[Site] = []
    last = 0
    for found in _YEAR.finditer(text):
        group = groups.around(found.start())
        site = _inherited(text, found, out, group) or _read(text, found, max(last, found.start() - _WINDOW), known, group)
        last = found.end()
        if site is None:
            continue
        letters = found.end()
        out.append(site)
        while site.letter and (more := _MORE_LETTERS.match(text, letters)):
            letters = more.end()
            out.append(replace(site, start=more.start("letter"), end=letters, letter=more["letter"], more=True))
        out[-1] = _with_pinpoint(text, out[-1], letters, group)
    return out


_ROUND = re.compile(r"\((?P<inside>[^()\[\]]{3,300})\)")
_PAGED = re.compile(
    r"\s?(?:(?:see(?:\salso)?|cf\.|e\.g\.,|qtd\.\sin)\s)?(?P<names>[^\d;]{2,120}?)\s"
    r"(?P<place>\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,4})\s?"
)


def by_page(text: str, known: Known) -> list[Site]:
    """The places where nothing but names of the lists and a page stand in brackets, as the MLA calls its works: "(Brook and Weir 12–14)".

    What may be a year is none: "(Brook 1994)". Takes time in proportion to the text.
    """
    out: list[Site] = []
    for round_ in _ROUND.finditer(text):
        at = round_.start("inside")
        for member in round_["inside"].split(";"):
            found = _PAGED.fullmatch(member)
            if found and not _A_YEAR.fullmatch(found["place"]) and not _BREAK.search(member):
                others = _OTHERS.search(found["names"])
                called = _called(found["names"][: others.start()] if others else found["names"], known)
                if called and called[0].start == 0 and called[0].known:
                    one = replace(called[0], start=at + found.start("names"))
                    place = " ".join(found["place"].split())
                    site = Site(one.start, at + found.end("place"), (one,), "", "", others is not None, True, False, round_.start())
                    out.append(replace(site, pinpoint=place))
            at += len(member) + 1
    return out


class _Groups:
    """What stands in brackets: the outermost pairs of a text, none over a paragraph's end."""

    def __init__(self, text: str) -> None:
        self._pairs: list[tuple[int, int]] = []
        depth, first = 0, -1
        for found in _BRACKETS.finditer(text):
            if found.group() in "([":
                outer = depth == 0 or found.start() - first > _GROUP
                first, depth = (found.start(), 1) if outer else (first, depth + 1)
            elif found.group() in ")]":
                depth = max(0, depth - 1)
                if depth == 0 and first >= 0:
                    self._pairs.append((first, found.start()))
                    first = -1
            else:
                depth, first = 0, -1

    def around(self, offset: int) -> tuple[int, int] | None:
        """The pair of brackets that holds the character."""
        at = bisect_right(self._pairs, (offset, 1 << 62)) - 1
        return self._pairs[at] if at >= 0 and self._pairs[at][0] < offset < self._pairs[at][1] else None


def _inherited(text: str, found: re.Match[str], before: Sequence[Site], group: tuple[int, int] | None) -> Site | None:
    """A year that follows another of the same names: "(Brook 1994: 33; 1996)"."""
    if not before or found.start() - before[-1].end > 6 or not _ALSO.fullmatch(text, before[-1].end, found.start()):
        return None
    one = before[-1]
    if (group[0] if group else -1) != one.group:
        return None
    year, letter = _year_of(found)
    return replace(one, start=found.start(), end=found.end(), year=year, letter=letter, pinpoint=None, more=True)


def _year_of(found: re.Match[str]) -> tuple[str, str]:
    return year_key(found["year"].lower()), (found["letter"] or "").lower()


def _read(text: str, found: re.Match[str], since: int, known: Known, group: tuple[int, int] | None) -> Site | None:
    window = text[since : found.start()]
    broken = list(_BREAK.finditer(window))
    shift = broken[-1].end() if broken else 0
    window, since = window[shift:], since + shift
    opens = _OPENS.search(window)
    if opens is None:
        return None
    body = window[: opens.start()]
    named = _LETTERS.search(body)
    body = body[: named.start()] if named else body
    others = _OTHERS.search(body)
    body = body[: others.start()] if others else body
    own = _OWN.search(body)
    body = body[: own.start()] if own else body
    called = [replace(one, start=since + one.start) for one in _called(body, known)]
    if not called:
        return None
    if named:  # "Ministry of Waters [MoW], 2003": what the letters stand for from here on
        known.short(called[-1].names[-1], key_of(named["letters"]))
    year, letter = _year_of(found)
    inside = group is not None and group[0] < called[-1].start
    narrative = group is not None and not inside
    number = group[0] if group else -1
    return Site(called[0].start, found.end(), tuple(called), year, letter, others is not None, inside, narrative, number)


def _called(body: str, known: Known) -> list[Called]:
    """The readings of the words at the end of ``body``: the longest list of names first."""
    words = _Words(body)
    out: list[Called] = []
    names: list[Key] = []
    at = len(words.spans) - 1
    end = len(body)
    all_known, joined = True, False
    while at >= 0 and len(names) < _MOST and body[words.spans[at][1] : end].strip(" .") == "":
        found = known.ending(words, at)
        first, key = found or _unknown(words, at)
        if not key:
            break
        all_known = all_known and found is not None
        names.append(key)
        start = words.spans[first][0]
        initials = _INITIALS.search(body, max(0, start - 12), start)
        given = initials or _GIVEN.search(body, max(0, start - 40), start)
        start = initials.start() if initials else start
        out.append(Called(start, tuple(reversed(names)), fold(given["given"]) if given else "", all_known, joined))
        comma = _COMMA.search(body, max(0, start - 2), start)
        link = _AND.search(body, max(0, start - 10), start)
        if link is None and given and not initials:  # "Ann Brook and Ben Hale"
            link = _AND.search(body, max(0, given.start() - 10), given.start())
        link, joined = link or comma, joined or link is not None
        if link is None:
            break
        end = link.start()
        at = bisect_left(words.spans, (end, end)) - 1
    return out[::-1]


def _unknown(words: _Words, last: int) -> tuple[int, Key]:
    """A name that no list has: a word with a capital that is no function word and no month, its hyphened parts and particles."""
    word = words.text[slice(*words.spans[last])]
    if not word[0].isupper() or len(word) < 2 or words.folded[last] in COMMON or re.fullmatch(MONTH, word):
        return last, ()
    first = last
    while first > 0 and words.between(first - 1) in ("-", "‐", "’", "'") and words.text[words.spans[first - 1][0]].isupper():
        first -= 1
    while first > 0 and words.between(first - 1) == " " and words.text[slice(*words.spans[first - 1])] in PARTICLES - {"e", "y"}:
        first -= 1
    return first, tuple(words.folded[first : last + 1])


def _with_pinpoint(text: str, site: Site, at: int, group: tuple[int, int] | None) -> Site:
    """The site with the place in the work that follows the year, and with the bracket that closes its year."""
    limit = group[1] if group else min(len(text), at + 80)
    lead = _LEAD.match(text, at, limit)
    labelled = pinpoint_at(text, lead.end(), limit) if lead else None
    numbers = _NUMBERS.match(text, at, limit)
    if labelled:
        site = replace(site, end=labelled.end, pinpoint=labelled.text)
    elif numbers and (group or ":" in numbers["colon"]) and not (_A_YEAR.fullmatch(numbers["place"]) and ":" not in numbers["colon"]):
        site = replace(site, end=numbers.end(), pinpoint=" ".join(numbers["place"].split()))
    if group is None or not site.narrative or site.more or site.end != group[1]:
        return site
    behind = None if site.pinpoint else _BEHIND.match(text, group[1])
    labelled = pinpoint_at(text, behind.end(), behind.end() + 80) if behind else None
    return replace(site, end=labelled.end, pinpoint=labelled.text) if labelled else replace(site, end=group[1] + 1)
