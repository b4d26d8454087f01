"""What the links of a note say of its parts: which words are the names of its authors, which only lead to a copy, where a place ends.

Words alone leave open whether "Hale, Ann and Weir, Bea" are two persons or four; links on "Hale, Ann" and on "Weir, Bea" do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from citator.model import Citation, Field, Link, LinkKind, Name, Note
from citator.parsing.link_words import is_entrance, names_form, names_who
from citator.parsing.placing import placed
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_name
from citator.text.pinpoints import pinpoint_at

__all__ = ["Forms", "LinkedWords", "entry_of", "forms_in", "is_set_apart", "linked_words", "with_links_told"]

_JOINT: Final = re.compile(r"(?:,|;)?\s(?:and|und|et|y|e|&|with|mit|avec)\s|[,;]\s")
_AND: Final = re.compile(r",?\s(?:and|und|et|y|e|&)\s|;\s")
_NAMED: Final = re.compile(r"[)\]”\"»’'\d],\s$")
"""What ends the name of a work before the links to its copies: its year, brackets, the closing marks of its title."""
_ENDS: Final = re.compile(r"[.)\s]*(?:;|\Z)")
_RUN_ON: Final = re.compile(r",?\s(?:(?:and|und|et|y|e|&)\s)?(?:(?:the|its|der|die|das|l[ae]s?|el)\s)?$|,?\s(?:et\s)?l[’']$")
_IN_ORDER: Final = ("Ann Brook", "Ann Brook and Tom Reid")
_TURNED: Final = ("Brook, Ann", "Brook, Ann, and Tom Reid")
"""Names of anybody, of one and of several, as a note and as a list has them."""
_STOP: Final = re.compile(r"(?<=\.)\s|\.\s+")
_TITLE_ENDS: Final = re.compile(r"[.,:”\"»’]|\s[(\[]")
_YEAR: Final = re.compile(rf"\b{YEAR}")
_SET_APART: Final = re.compile(r"(?:[*_“\"«„‘]|<(?:em|i|cite)\b[^<>]{0,100}>)\s?(?:\[|<a\s[^<>]{0,400}>)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkedWords:
    """A link with its place in the words of a note."""

    start: int
    end: int
    words: str
    href: str

    @property
    def is_of_somebody(self) -> bool:
        """Whether it surely leads to who wrote a work, and not to the work: a person with a given name, a body, a handle, a whole site."""
        words = self.words
        return words.startswith("@") or is_entrance(self.href) or (names_who(words) and (" " in words or is_body(words)))

    @property
    def names(self) -> tuple[Name, ...]:
        """Who is named. What is read neither as a person nor as a body stands as it is written."""
        if not names_who(self.words) or self.words.startswith("@"):
            return (Name(literal=self.words),) if not is_person(self.words) else (parse_name(self.words),)
        parts = (self.words,) if is_body(self.words) else _AND.split(self.words)
        return tuple(parse_name(part) for part in parts)


def linked_words(note: Note, links: Sequence[Link]) -> list[LinkedWords]:
    """The links on words of a note, in their order."""
    out = []
    for link in sorted(links, key=lambda one: one.start):
        start, end = note.offsets.clean(link.start), note.offsets.clean(link.end)
        words = note.text[start:end]
        if link.kind is LinkKind.ANCHOR and words.strip() and "://" in link.href and "://" not in words:
            out.append(LinkedWords(start, end, words.strip(), link.href.partition("#")[0]))
    return out


@dataclass(frozen=True, slots=True)
class Forms:
    """The text of a note with blanks in place of links to forms of one work ("full text", "slides and video"), and where these stood."""

    text: str
    places: tuple[tuple[int, int], ...] = ()

    def around(self, one: Citation) -> Citation:
        """The citation with the links to its forms that stand beside it, which are no other source."""
        for start, end in self.places:
            if not self.text[one.end : start].strip(" ,") and one.end <= start:
                one = replace(one, end=end)
            elif not self.text[end : one.start].strip(' ,“"«„‘') and end <= one.start:
                one = replace(one, start=start)
        return one


def forms_in(text: str, linked: Sequence[LinkedWords]) -> Forms:
    """The text without the links to forms of a work: those behind all else, and two or more before it."""
    first = 0
    heads = bool(linked) and not text[: linked[0].start].strip()
    while heads and first < len(linked) and names_form(linked[first].words) and _follows(text, linked, first):
        first += 1
    last = len(linked)
    while last > first and names_form(linked[last - 1].words) and (last == len(linked) or _follows(text, linked, last)):
        last -= 1
    places = []
    if first > 1 and text.startswith(", ", linked[first - 1].end):
        places.append((linked[0].start, linked[first - 1].end))
    if last < len(linked) and _NAMED.search(text, 0, linked[last].start) and _ENDS.match(text, linked[-1].end):
        places.append((linked[last].start, linked[-1].end))
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return Forms(text, tuple(places))


def _follows(text: str, linked: Sequence[LinkedWords], at: int) -> bool:
    """Whether no more than a joint stands between a link and the one before."""
    return at == 0 or _JOINT.fullmatch(text, linked[at - 1].end, linked[at].start) is not None


def _leading(text: str, linked: Sequence[LinkedWords], start: int) -> list[LinkedWords]:
    """The links that are joined to each other from a place on."""
    own = [one for one in linked if one.start >= start]
    if not own or own[0].start != start:
        return []
    count = next((at for at in range(1, len(own)) if not _follows(text, own, at)), len(own))
    return own[:count]


def entry_of(
    text: str, linked: Sequence[LinkedWords], parse: Callable[[str], Citation], is_set_apart: Callable[[int], bool]
) -> Citation | None:
    """The one citation that a note is which begins with linked names and a full stop, as entries of lists do: "Hale & Weir. *Quays*. …".

    ``is_set_apart`` says whether marks of a title open at a place: without them a sentence may stand behind the names.
    """
    start = len(text) - len(text.lstrip())
    run = _leading(text, linked, start)
    stop = _STOP.match(text, run[-1].end) if run else None
    if stop is None or not is_set_apart(_behind_mark(text, stop.end())) or ";" in text or not _YEAR.search(text, stop.end()):
        return None
    if not all(names_who(one.words) or one.is_of_somebody for one in run):
        return None
    title, end = _behind_mark(text, stop.end()), run[-1].end - (not text.startswith(".", run[-1].end))
    one = _with_stand_ins(text, (start, len(text)), end, lambda plain: [parse(plain)], _TURNED[len(run) > 1])
    read = one.record.fields.get("title") if one else None
    if one is None or read is None or read.start not in (title - 1, title) or read.end is None:
        return None
    if not _TITLE_ENDS.match(text, read.end) or not {"publisher", "container-title"} & set(one.record.fields):
        return None
    return replace(one, record=one.record.having(author=_authors(run)))


def _with_stand_ins(text: str, place: tuple[int, int], end: int, parse: Callable[[str], Sequence[Citation]], names: str) -> Citation | None:
    """The citation at a place, its names, which end at ``end``, read as if they were those of anybody; nothing where it is not one."""
    found = parse(names + text[end : place[1]])
    by = end - len(names)

    def back(first: int, last: int) -> tuple[int, int]:
        return max(first + by, place[0]), max(last + by, place[0])

    if len(found) != 1 or "author" not in found[0].record.fields:
        return None
    one, last = found[0], back(0, found[0].end)[1]
    return replace(one, start=place[0], end=last, raw=text[place[0] : last], record=placed(one.record, back))


def is_set_apart(text: str, at: int) -> bool:
    """Whether signs that set a title off from the words before it open at a place of the text.

    >>> is_set_apart("Hale, *Quays*", 7), is_set_apart("Hale, Quays", 6)
    (True, False)
    """
    return _SET_APART.search(text, max(0, at - 600), at) is not None


def _behind_mark(text: str, at: int) -> int:
    return at + (text[at : at + 1] in '“"«„‘' if at < len(text) else 0)


def _authors(run: Sequence[LinkedWords]) -> Field:
    return Field(tuple(name for one in run for name in one.names), "text", run[0].start, run[-1].end)


def with_links_told(
    text: str,
    one: Citation,
    linked: Sequence[LinkedWords],
    parse: Callable[[str], Sequence[Citation]],
    is_set_apart: Callable[[int], bool],
) -> Citation:
    """The citation with what its links show better than its words: its authors, and a place that ends before another document."""
    return _before_other(text, _by_linked(text, one, linked, parse, is_set_apart), linked)


def _by_linked(
    text: str,
    one: Citation,
    linked: Sequence[LinkedWords],
    parse: Callable[[str], Sequence[Citation]],
    is_set_apart: Callable[[int], bool],
) -> Citation:
    run = _leading(text, linked, one.start)
    authors, title = one.record.fields.get("author"), one.record.fields.get("title")
    if not run or (authors and (authors.start != run[0].start or authors.end is None)):
        return one
    count = sum(each.end <= authors.end + 1 for each in run) if authors and authors.end else 0
    told = run[count:]
    if title and title.start is not None and title.end is not None and told and title.start == told[0].start:
        for end in range(len(run), count, -1):
            begins = _behind_mark(text, run[end - 1].end + 2)
            if not text.startswith(", ", run[end - 1].end) or title.end <= begins:
                continue
            if is_set_apart(begins) or all(each.is_of_somebody for each in run[count:end]):
                again = _with_stand_ins(text, (one.start, one.end), run[end - 1].end, parse, _IN_ORDER[end > 1])
                read = again.record.fields.get("title") if again else None
                if again and read and read.start in (begins - 1, begins):
                    record = again.record.having(author=_authors(run[:end]))
                    return replace(again, id=one.id, end=one.end, raw=one.raw, signal=one.signal, record=record)
    if authors and authors.end and count and authors.end <= run[count - 1].end + 1 and all(names_who(each.words) for each in run[:count]):
        return replace(one, record=one.record.having(author=_authors(run[:count])))
    return one


def _before_other(text: str, one: Citation, linked: Sequence[LinkedWords]) -> Citation:
    """The citation with a place ("p. 5") that ends before a link to another document, which the place names no part of: "[annex]"."""
    place = one.record.fields.get("locator")
    if place is None or place.start is None or place.end is None:
        return one
    own = {each.href for each in linked if each.start < place.start}
    for each in linked:
        if each.start <= place.start < each.end:
            return one
        if place.start < each.start < place.end and own and each.href not in own and not each.words[:1].isdecimal():
            kept = pinpoint_at(_RUN_ON.sub("", text[: each.start]), place.start)
            if kept is None:
                return one
            record = one.record.having(locator=Field(kept.text, "text", kept.start, kept.end))
            return replace(one, record=record, pinpoint=kept.text if one.pinpoint else None)
    return one
