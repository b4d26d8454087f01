"""A very long note in pieces that are read one by one, so that the time it takes grows no faster than its length.

What is cited in a note is read by looking, from each citation, at what stands round it and at all that was recognised; in a note of
thousands of citations that would be thousands of times thousands of looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from citator.model import Match
from citator.parsing.cutting.clauses import clauses
from citator.parsing.cutting.nesting import nest
from citator.parsing.cutting.seen import Seen
from citator.parsing.placing import placed
from citator.text.urls import Address

__all__ = ["PIECE", "between", "pieces"]

PIECE: Final = 8_000
"""Characters of a piece: more than a page, and than any note but those that list their sources by the hundred."""

Thing = TypeVar("Thing", Address, Match)

_JOINT: Final = re.compile(r",\s+|\s+")


def pieces(seen: Seen) -> Iterator[tuple[int, Seen]]:
    """The pieces of a note and where each begins; a note of no more than :data:`PIECE` characters is one, unchanged.

    A cut is made where a clause ends; in a clause that is longer, at a comma, else at a blank, else anywhere.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "; ".join(f"Ann Brook, Rivers {number} (Leeds, 1994)" for number in range(600))
    >>> [(start, piece.text[-13:]) for start, piece in pieces(look_at(note, lambda text: ()))][:2]
    [(0, '(Leeds, 1994)'), (7993, '(Leeds, 1994)')]
    """
    if len(seen.text) <= PIECE:
        yield 0, seen
        return
    covered = seen.covered()
    seen = replace(seen, matches=tuple(sorted(seen.matches, key=_start)))
    begun = reached = 0
    for start, end in _clauses(seen, covered):
        if end - begun > PIECE and reached > begun:
            yield begun, between(seen, begun, reached)
            begun = start
        reached = end
    yield begun, between(seen, begun, reached)


def _clauses(seen: Seen, covered: bytes) -> Iterator[tuple[int, int]]:
    """The clauses of the note, those that are too long for a piece cut further."""
    for start, end in clauses(seen.text, seen.nesting, covered):
        at = start
        while end - at > PIECE:
            cut = _cut(seen, covered, at)
            yield at, cut
            at = cut
        yield at, end


def _cut(seen: Seen, covered: bytes, start: int) -> int:
    """Where to cut the clause at ``start``: behind the last comma in the open, or blank, in the second half of a piece."""
    joints = [found for found in _JOINT.finditer(seen.text, start + PIECE // 2, start + PIECE) if not covered[found.start()]]
    commas = [found for found in joints if found.group()[0] == "," and seen.nesting.open(found.start())]
    chosen = (commas or joints)[-1:]
    return chosen[0].end() if chosen else start + PIECE


def between(seen: Seen, start: int, end: int) -> Seen:
    """What was seen in ``[start, end)``, with offsets from ``start``."""

    def back(first: int, last: int) -> tuple[int, int]:
        return first - start, last - start

    text = seen.text[start:end]
    addresses = tuple(replace(one, start=one.start - start, end=one.end - start) for one in _inside(seen.addresses, start, end))
    matches = (
        replace(one, start=one.start - start, end=one.end - start, record=placed(one.record, back))
        for one in _inside(seen.matches, start, end)
    )
    return Seen(text, nest(text, addresses), addresses, tuple(matches))


def _inside(things: Sequence[Thing], start: int, end: int) -> Iterator[Thing]:
    for one in things[bisect_left(things, start, key=_start) : bisect_left(things, end, key=_start)]:
        if one.end <= end:
            yield one


def _start(thing: Address | Match) -> int:
    return thing.start
