"""Two links of a note that are joined by "and" or by a comma: where the note is cut, so that each is a citation of its own.

A link is on the words of a work, of who wrote it, or of a copy of it. Only the first is cut, and only where the reading of both parts
agrees; two citations in one are the lesser fault than a work without its first author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from citator.model import Citation, Identifier, Link, LinkKind, Note
from citator.parsing.cutting.seen import Recogniser, Seen, at_the_end, look_at
from citator.parsing.link_words import is_entrance, is_profile, names_copy, names_who, reads_as_work
from citator.parsing.links import is_copy
from citator.parsing.notes import moved, numbered
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_at
from citator.text.urls import host_of

__all__ = ["read_apart"]

_BETWEEN: Final = re.compile(
    r"(?:\s\([^()]{2,80}\))?(?P<pin>,\s[^;()]{2,60}?)?"
    r"(?P<joint>,?\s(?:and|und|et|y|e|as well as|sowie|ainsi que|&)\s|,\s)"
    r"(?P<lead>(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll][ae]s?|[Ee]l|[Ll]os|[Ii]l)\s|[Ll][’'])?)(?P<more>(?:[^\s,;:.()]+\s){0,6}|[^;:()]{3,60}[,:]\s)"
)
_NAMED_BEFORE: Final = re.compile(r"[“”„«»\"]|[)\]],?\s|\b(?:1[4-9]|20)\d\d\b")
"""What the title of a work, or its year, leaves before the first link: what is linked behind it is a form of that work."""
_NOTHING: Final = re.compile(r"[\s.,)\]]*(?:;|\Z)")
_BRACKETS: Final = re.compile(r"\s\([^()]{2,80}\)")
_SHORT: Final = 3  # letters: "Q", "[2]", an arrow


@dataclass(frozen=True, slots=True)
class _Linked:
    """A link with its place in the words of the note, and what its address is known to be the page of.

    ``numbers``: the words are a number of a work and no more (a DOI); ``recognised``: the words name a document that is known;
    ``set_apart``: marks of a title stand before them.
    """

    start: int
    end: int
    words: str
    href: str
    known: Identifier | None
    numbers: bool
    recognised: bool
    set_apart: bool

    @property
    def is_of_a_person(self) -> bool:
        """Whether the words are the name of a person, or lead to no page but a site, as those of an organisation do."""
        return self.known is None and not self.recognised and not self.set_apart and (is_entrance(self.href) or names_who(self.words))

    @property
    def is_of_a_known_work(self) -> bool:
        return self.recognised or self.known is not None


@dataclass(frozen=True, slots=True)
class _Joint:
    start: int
    end: int
    one: _Linked
    other: _Linked


def read_apart(
    note: Note,
    links: Sequence[Link],
    read: Sequence[Citation],
    recognise: Recogniser,
    parse: Callable[[str], Sequence[Citation]],
    is_set_apart: Callable[[int], bool],
) -> Sequence[Citation]:
    """The citations of a note, ``read`` as if it had no links, with those apart whose words two links share.

    ``parse`` reads a part of the note, ``is_set_apart`` says whether marks of a title open at a place of it. A citation is left whole where
    one of its links is not on the name of a work: where the title stands elsewhere, before the links or behind them, or the words can be
    those of an author, a language, a copy.
    """
    joints = [
        one for one in _joints(note, links, recognise, is_set_apart) if any(each.start < one.start and one.end < each.end for each in read)
    ]
    while joints:
        parts = _parts(note.text, joints, parse)
        wrong = [one for one in read if not _agree(note.text, one, _within(joints, one), read, parts)]
        if not wrong:
            return numbered(parts, note.id)
        joints = [one for one in joints if not any(each.start < one.start < each.end for each in wrong)]
    return read


def _within(joints: Sequence[_Joint], one: Citation) -> list[_Joint]:
    return [joint for joint in joints if one.start < joint.start and joint.end < one.end]


def _parts(text: str, joints: Sequence[_Joint], parse: Callable[[str], Sequence[Citation]]) -> list[Citation]:
    starts, ends = [0, *(one.end for one in joints)], [*(one.start for one in joints), len(text)]
    return [one for start, end in zip(starts, ends, strict=True) for one in moved(parse(text[start:end]), start)]


def _agree(text: str, whole: Citation, joints: Sequence[_Joint], read: Sequence[Citation], parts: Sequence[Citation]) -> bool:
    """Whether each link of a citation that is to be cut is on the name of a work, in the whole as in its part."""
    if not joints:
        return True
    linked = [joints[0].one, *(one.other for one in joints)]
    title = _title(whole)
    if title and not any(title[0] < one.end and one.start < title[1] for one in linked):
        return False
    before = text[whole.start : linked[0].start]
    if _NAMED_BEFORE.search(before) and not all(one.is_of_a_known_work and not one.numbers for one in linked):
        return False
    end = _past_place(text, linked[-1].end)
    behind = next((one for one in read if one.start >= end), None)
    if behind and behind.signal is None and not text[end : behind.start].strip(" ."):  # "[Hale] and [Weir]. The Quay. Leeds, 2019"
        return all(one.is_of_a_known_work for one in linked)
    ends_note = _NOTHING.match(text, end) is not None
    if ends_note and not before.strip() and _are_pages_apart(linked):
        return True
    return all(_is_of_a_work(one, parts, surely=not ends_note) for one in linked)


def _are_pages_apart(linked: Sequence[_Linked]) -> bool:
    """Whether links with nothing round them are named by their outlets ("[Reuters], [Guardian] and [Tom Reid]"): pages of different hosts,
    none of them a page on somebody. The authors of a work that is not named have no such.
    """
    hosts = {host_of(one.href).removeprefix("www.") for one in linked}
    apart = len(linked) > 2 and len(hosts) == len(linked) and not any(names_copy(one.words) for one in linked)
    return apart and not any(is_entrance(one.href) or is_profile(one.href, one.words) for one in linked)


def _title(one: Citation) -> tuple[int, int] | None:
    field = one.record.fields.get("title")
    return (field.start, field.end) if field and field.start is not None and field.end is not None else None


def _past_place(text: str, at: int) -> int:
    """The end of the place that follows behind a link, ", p. 5", or of the brackets with its year."""
    while found := _BRACKETS.match(text, at):
        at = found.end()
    place = pinpoint_at(text, at + 2) if text.startswith(", ", at) else None
    return place.end if place else at


def _is_of_a_work(link: _Linked, parts: Sequence[Citation], surely: bool) -> bool:
    """Whether a link is on the name of a work, and its part of the note has no title beyond it."""
    if names_copy(link.words) and not link.is_of_a_known_work:
        return False
    part = next((one for one in parts if one.start < link.end and link.start < one.end), None)
    title = _title(part) if part else None
    if title and not (link.start <= title[0] and title[1] <= link.end):
        return False
    if link.is_of_a_known_work or link.set_apart or len(link.words) < _SHORT:
        return True
    authors = part.record.fields.get("author") if part else None
    if title and authors and authors.end is not None and authors.end <= link.start:  # "Ann Brook, [Rivers]"
        return True
    return reads_as_work(link.words, surely)


def _joints(note: Note, links: Sequence[Link], recognise: Recogniser, is_set_apart: Callable[[int], bool]) -> list[_Joint]:
    """The places of the note's words where it can be cut: between two links that lead to different pages, the words of a joint and no more.

    Not between places in one work, nor where "and" joins no two of a kind.
    """
    places = [(note.offsets.clean(link.start), note.offsets.clean(link.end)) for link in sorted(links, key=lambda one: one.start)]
    if not any(_BETWEEN.fullmatch(note.text, end, start) for (_, end), (start, _) in pairwise(places)):
        return []
    seen = look_at(note.text, recognise)
    out: list[_Joint] = []
    listed = False  # whether an "and" follows behind the comma: "A, B and C"
    for one, other in reversed(list(pairwise(_linked(note, links, recognise, seen, is_set_apart)))):
        found = _BETWEEN.fullmatch(note.text, one.end, other.start)
        start, end = found.span("joint") if found else (0, 0)
        if (
            found is None
            or not _may_part(note.text, one, other, found, listed)
            or not seen.nesting.open(start)
            or any(match.start < start and end < match.end for match in seen.matches)
        ):
            listed = False
            continue
        listed = True
        out.append(_Joint(start, end, one, other))
    return out[::-1]


def _linked(note: Note, links: Sequence[Link], recognise: Recogniser, seen: Seen, is_set_apart: Callable[[int], bool]) -> Iterator[_Linked]:
    for link in sorted(links, key=lambda one: one.start):
        start, end = note.offsets.clean(link.start), note.offsets.clean(link.end)
        words = note.text[start:end].strip()
        outward = link.kind is LinkKind.ANCHOR and re.match(r"https?://", link.href, re.IGNORECASE)
        if not outward or not any(map(str.isalnum, words)) or is_copy(link.href):
            continue
        match = next((one for one in recognise(link.href) if one.address and one.start == 0), None)
        known = match.identifier if match else None
        within = [one for one in seen.matches if one.start < end and start < one.end]
        numbers = bool(within) and all(at_the_end(one) for one in within)
        yield _Linked(start, end, words, link.href.partition("#")[0], known, numbers, bool(within), is_set_apart(start))


def _may_part(text: str, one: _Linked, other: _Linked, found: re.Match[str], listed: bool) -> bool:
    if one.href == other.href or (one.known is not None and one.known == other.known):
        return False
    if any(names_copy(each.words) and not each.recognised for each in (one, other)):
        return False
    if (one.numbers or other.numbers) and not _of_one_kind(one, other):
        return False
    if len(one.words) < _SHORT:
        return False
    if found["pin"] and not pinpoint_at(text, found.start("pin") + 2, found.end("pin")):
        return False
    if found["more"] and other.known is None and not is_person(found["more"].strip(" ,:")):
        return False
    return found["joint"] != ", " or _two_works(one, other) or (listed and one.is_of_a_person == other.is_of_a_person)


def _of_one_kind(one: _Linked, other: _Linked) -> bool:
    """Whether the addresses are known to be pages of two works by numbers of one kind: a DOI and a PMID can be those of one work."""
    return one.known is not None and other.known is not None and one.known.scheme == other.known.scheme


def _two_works(one: _Linked, other: _Linked) -> bool:
    """Whether the addresses are known to be pages of two works, and not of two numbers of one."""
    both = one.known is not None and other.known is not None
    return both and (_of_one_kind(one, other) or not (one.numbers or other.numbers))
