"""Two links of a note that are joined by "and" or by a comma: where the note is cut, so that each is a citation of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from citator.facts.places import PLACES
from citator.facts.web_archives import WEB_ARCHIVES
from citator.model import Citation, Identifier, Link, LinkKind, Note
from citator.parsing.cutting.seen import Recogniser, Seen, at_the_end, look_at
from citator.text.bodies import is_body
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_at
from citator.text.urls import host_of

__all__ = ["cut", "joints"]

_BETWEEN: Final = re.compile(
    r"(?:\s\([^()]{2,80}\))?(?P<pin>,\s[^;()]{2,60}?)?"
    r"(?P<joint>,?\s(?:and|und|et|y|e|as well as|sowie|ainsi que|&)\s|,\s)"
    r"(?P<lead>(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll][ae]s?|[Ee]l|[Ll]os|[Ii]l)\s|[Ll][’'])?)(?P<more>(?:[^\s,;:.()]+\s){0,6}|[^;:()]{3,60}[,:]\s)"
)
_END: Final = re.compile(r"[.;](?:\s|$)|$")
_SAME_IN: Final = frozenset(
    "english french spanish russian arabic chinese german italian pdf html epub text full deutsch français español anglais espagnol".split()
)
"""Words that link to a language or a format of one work."""

_VOLUME: Final = re.compile(r"(?:[Vv]ol(?:ume|s)?|[Tt]om[eo]?|[Bb](?:an)?d|[Nn]os?|[Ii]ssue|[Pp]art)\b\.?\s?[\dIVX]")


@dataclass(frozen=True, slots=True)
class _Linked:
    """A link with its place in the words of the note, and what its address is known to be the page of."""

    start: int
    end: int
    words: str
    href: str
    known: Identifier | None
    numbers: bool
    recognised: bool

    @property
    def is_of_a_person(self) -> bool:
        """Whether the words are the name of a person, or lead to no page but a site, as those of an organisation do."""
        path = self.href.partition("://")[2].partition("/")[2]
        return self.known is None and not self.recognised and (not path or is_person(self.words))

    @property
    def names_who(self) -> bool:
        """Whether the words can name who wrote or published a work that is named beside them."""
        named = is_body(self.words) or self.words.isupper()
        return self.is_of_a_person or (named and self.known is None and not self.recognised)


def joints(note: Note, links: Sequence[Link], recognise: Recogniser) -> list[tuple[int, int]]:
    """The places of the note's words where it can be cut: between two links that lead to different pages, the words of a joint and no more.

    Not between those who wrote a work, nor between a title and who wrote or published it, nor between places in one work.
    """
    places = [(note.offsets.clean(link.start), note.offsets.clean(link.end)) for link in sorted(links, key=lambda one: one.start)]
    if not any(_BETWEEN.fullmatch(note.text, end, start) for (_, end), (start, _) in pairwise(places)):
        return []
    seen = look_at(note.text, recognise)
    out: list[tuple[int, int]] = []
    listed: int | None = None  # where the list ends in which an "and" follows behind the comma: "A, B and C"
    for one, other in reversed(list(pairwise(_linked(note, links, recognise, seen)))):
        found = _BETWEEN.fullmatch(note.text, one.end, other.start)
        start, end = found.span("joint") if found else (0, 0)
        if (
            found is None
            or not _may_part(note.text, one, other, found, listed)
            or not seen.nesting.open(start)
            or any(match.start < start and end < match.end for match in seen.matches)
        ):
            listed = None
            continue
        listed = listed or other.end
        out.append((start, end))
    return out[::-1]


def _linked(note: Note, links: Sequence[Link], recognise: Recogniser, seen: Seen) -> Iterator[_Linked]:
    for link in sorted(links, key=lambda one: one.start):
        start, end = note.offsets.clean(link.start), note.offsets.clean(link.end)
        words = note.text[start:end].strip()
        outward = link.kind is LinkKind.ANCHOR and re.match(r"https?://", link.href, re.IGNORECASE)
        if not outward or len(words) < 3 or any(host_of(link.href).endswith(host) for host in WEB_ARCHIVES):
            continue
        match = next((one for one in recognise(link.href) if one.address and one.start == 0), None)
        known = match.identifier if match else None
        page, numbers = link.href.partition("#")[0], match is not None and at_the_end(match)
        yield _Linked(start, end, words, page, known, numbers, any(one.start < end and start < one.end for one in seen.matches))


def _may_part(text: str, one: _Linked, other: _Linked, found: re.Match[str], listed: int | None) -> bool:
    if one.href == other.href or (one.known is not None and one.known == other.known):
        return False
    if any(_is_of_a_work(each.words) for each in (one, other)):
        return False
    if found["pin"] and not pinpoint_at(text, found.start("pin") + 2, found.end("pin")):
        return False
    if found["more"] and other.known is None and not is_person(found["more"].strip(" ,:")):
        return False
    if found["joint"] == ", " and not _two_works(one, other) and (listed is None or one.is_of_a_person != other.is_of_a_person):
        return False
    return not (_goes_on(text, listed or other.end) and (one.names_who or other.names_who))


def _is_of_a_work(words: str) -> bool:
    """Whether the words of a link are a town, a language, a format, a volume or a place in a work, and not a work."""
    return words in PLACES or words.casefold() in _SAME_IN or _VOLUME.match(words) is not None or pinpoint_at(words, 0) is not None


def _two_works(one: _Linked, other: _Linked) -> bool:
    """Whether the addresses are known to be pages of two works, and not of two numbers of one: a DOI and a PMID."""
    if one.known is None or other.known is None:
        return False
    return one.known.scheme == other.known.scheme or not (one.numbers or other.numbers)


def _goes_on(text: str, at: int) -> bool:
    """Whether more than a place follows behind a link before the sentence ends, as the title does behind those who wrote it."""
    end = _END.search(text, at)
    rest = text[at : end.start() if end else len(text)].strip(" ,()")
    return bool(rest) and not pinpoint_at(rest, 0)


def cut(length: int, places: Sequence[tuple[int, int]], read: Sequence[Citation]) -> list[tuple[int, int]]:
    """The pieces of a note of that length, cut at those of the ``places`` that lie in the midst of one citation of those ``read``."""
    chosen = [(start, end) for start, end in places if any(one.start < start and end < one.end for one in read)]
    starts, ends = [0, *(end for _, end in chosen)], [*(start for start, _ in chosen), length]
    return list(zip(starts, ends, strict=True))
