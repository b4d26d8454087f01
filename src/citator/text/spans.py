"""Ranges of a text, and chains of places in two orders at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Place", "Within", "best_chain", "disjoint", "holder", "without"]


class Within:
    """Tells whether a range lies inside one of some ranges that don't overlap.

    >>> within = Within([(2, 5), (8, 9)])
    >>> within(3, 4), within(2, 5), within(4, 6), within.touches(4, 6)
    (True, True, False, True)
    """

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def __call__(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` lies inside one of the ranges."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self._ranges[index][1]

    def touches(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` shares a character with one of the ranges."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ranges[index][1] > start


def disjoint(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges in order, those that share a character made one.

    >>> disjoint([(4, 6), (0, 2), (5, 9)])
    [(0, 2), (4, 9)]
    """
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def without(ranges: Iterable[tuple[int, int]], holes: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of some ranges that don't overlap, in order, when the holes are cut out.

    >>> list(without([(0, 4), (6, 9)], [(1, 2), (3, 7)]))
    [(0, 1), (2, 3), (7, 9)]
    """
    cuts = disjoint(holes)
    ends = [end for _, end in cuts]
    for start, end in sorted(ranges):
        at = start
        for left, right in cuts[bisect_right(ends, start) :]:
            if left >= end:
                break
            if left > at:
                yield at, left
            at = max(at, right)
        if at < end:
            yield at, end


def holder(named: Iterable[tuple[int, int, str]]) -> Callable[[int], str | None]:
    """A function that tells the name of the range that holds an offset; of nested ranges the one that begins last.

    >>> at = holder([(0, 10, "n1"), (20, 30, "n2")])
    >>> at(9), at(10), at(20)
    ('n1', None, 'n2')
    """
    ranges = sorted(named)
    starts = [start for start, _, _ in ranges]

    def name_at(offset: int) -> str | None:
        index = bisect_right(starts, offset) - 1
        return ranges[index][2] if index >= 0 and offset < ranges[index][1] else None

    return name_at


K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place(Generic[K]):
    """Something found at ``start`` that could be number ``order`` of a series; ``weight`` says how likely."""

    order: int
    start: int
    weight: float
    what: K


def best_chain(places: Sequence[Place[K]]) -> list[Place[K]]:
    """The heaviest series of places that rises strictly both in ``order`` and in ``start``. O(n log n).

    >>> found = [Place(1, 40, 1, "a"), Place(3, 50, 1, "b"), Place(2, 60, 1, "c"), Place(3, 70, 1, "d")]
    >>> [place.what for place in best_chain(found)]
    ['a', 'c', 'd']
    """
    orders = sorted({place.order for place in places})
    tree: list[int | None] = [None] * (len(orders) + 1)  # a Fenwick tree over the orders: the best place that ends a chain
    totals = [0.0] * len(places)
    before: list[int | None] = [None] * len(places)
    # Of places that start at one spot the higher order comes first, so that neither can follow the other.
    for index in sorted(range(len(places)), key=lambda index: (places[index].start, -places[index].order)):
        place = places[index]
        rank = bisect_left(orders, place.order)
        best: int | None = None
        at = rank
        while at:
            other = tree[at]
            if other is not None and (best is None or totals[other] > totals[best]):
                best = other
            at -= at & -at
        totals[index] = place.weight + (totals[best] if best is not None else 0.0)
        before[index] = best
        at = rank + 1
        while at <= len(orders):
            other = tree[at]
            if other is None or totals[index] > totals[other]:
                tree[at] = index
            at += at & -at
    last = max(range(len(places)), key=lambda index: totals[index], default=None)
    chain: list[Place[K]] = []
    while last is not None:
        chain.append(places[last])
        last = before[last]
    return chain[::-1]
