"""Which markers of a web page belong to which notes, where no link tells it: both rise in the same order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.text.spans import Place, best_chain

__all__ = ["NEARLY_ALL", "align", "attach", "near"]

NEARLY_ALL: Final = 0.75
"""The share of notes that must have a marker where no word says that they are notes."""

_FAR: Final = 20
"""How many groups before or behind the one that should be next a marker may belong to; that bounds the work."""


def near(notes: Sequence[object]) -> int:
    """How many figures before some notes, or behind them, are asked whether they are markers: so that no page is read again and again."""
    return 1000 + 50 * len(notes)


def attach(notes: Sequence[PageNote], free: Sequence[PageMarker]) -> bool:
    """Give notes their markers: the series of ``free`` that rises as the notes do, and then what repeats one of it.

    Nothing is given, and false comes back, where less than half of the notes would have one.
    """
    return bool(align([notes], free))


def align(
    groups: Sequence[Sequence[PageNote]], free: Sequence[PageMarker], least: float = 0.5, since: Sequence[int] = ()
) -> list[Sequence[PageNote]]:
    """Give the notes of groups that each begin anew (by chapter, by page) their markers, which begin anew as often.

    The groups come back in which at least the share ``least`` of the notes has a marker; the others get none. ``free`` is in order.
    Markers stand before their group, and not before the place in ``since`` for it.
    """
    notes = [note for group in groups for note in group]
    firsts = [0, *accumulate(len(group) for group in groups)]
    first: dict[int, PageMarker] = {}
    for place in best_chain(_candidates(groups, free, since)):
        at, one = place.what
        first.setdefault(at, one)
    good: list[int] = []
    bounds: list[int] = []
    for number, group in enumerate(groups):
        own = [first[at].start for at in range(firsts[number], firsts[number + 1]) if at in first]
        if own and len(own) >= least * len(group):
            good.append(number)
            bounds.append(own[0])
    own_places = {number: {notes[at].label: at for at in range(firsts[number], firsts[number + 1])} for number in good}
    for one in free:  # those of the series, and what repeats one of it
        turn = bisect_right(bounds, one.start) - 1
        mine = own_places[good[turn]].get(one.label) if turn >= 0 else None
        if mine is not None and mine in first and first[mine].start <= one.start < groups[good[turn]][0].start:
            notes[mine].markers.append(one)
    return [groups[number] for number in good]


def _candidates(
    groups: Sequence[Sequence[PageNote]], free: Sequence[PageMarker], since: Sequence[int]
) -> list[Place[tuple[int, PageMarker]]]:
    """Each marker with the notes that it may belong to: those with its label, in groups behind it and near the one whose turn it is."""
    places: dict[str, list[tuple[int, int]]] = {}  # the number of the group, and of the note among all
    total = 0
    for number, group in enumerate(groups):
        for at, note in enumerate(group, total):
            places.setdefault(note.label, []).append((number, at))
        total += len(group)
    heads = {group[0].label for group in groups}
    begins = [group[0].start for group in groups]
    out: list[Place[tuple[int, PageMarker]]] = []
    turn = -1
    for one in free:
        turn = min(turn + (one.label in heads), len(groups) - 1)
        behind = bisect_right(begins, one.start)
        until = bisect_right(since, one.start) if since else len(groups)
        low, high = max(behind, min(turn, until) - _FAR), min(until, max(turn, behind) + _FAR)
        same = places.get(one.label, [])
        for _, at in same[bisect_left(same, (low, -1)) : bisect_left(same, (high, -1))]:
            out.append(Place(at, one.start, 1, (at, one)))
    return out
