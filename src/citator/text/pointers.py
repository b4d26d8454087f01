"""Where markers stand in a text, by what they point at: which labels are pointed at before a place, and how far they count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from citator.text.labels import POINTED_BY, number_of, written

__all__ = ["Pointers"]

_LONGEST: Final = 3000  # notes that one block holds, at most
_OTHERS: Final = ("raised", "glued", "joined", "spaced", "square")
_SURE: Final = ("raised", "glued", "spaced")


class Pointers:
    """Made from (place, label, style) of everything that looks like a marker, in order."""

    def __init__(self, pointed_at: Sequence[tuple[int, str, str]]) -> None:
        self._places: dict[tuple[str, str], list[int]] = {}
        for at, label, style in pointed_at:
            self._places.setdefault((label, style), []).append(at)
        self._sure = [at for at, _, style in pointed_at if style in _SURE]
        self._chains: dict[tuple[str, str, int], list[tuple[str, int]]] = {}

    def first(self, label: str, style: str, since: int) -> int | None:
        """The first marker from ``since`` on that could point at a note whose label is written in ``style``."""
        firsts: list[int] = []
        for kind in POINTED_BY.get(style, _OTHERS):
            places = self._places.get((label, kind), [])
            at = bisect_left(places, since)
            firsts += places[at : at + 1]
        return min(firsts, default=None)

    def at(self, label: str, style: str, since: int, until: int) -> bool:
        """Whether such a marker stands in ``[since, until)``."""
        place = self.first(label, style, since)
        return place is not None and place < until

    def count(self, label: str, style: str) -> int:
        """How many such markers there are."""
        return sum(len(self._places.get((label, kind), [])) for kind in POINTED_BY.get(style, _OTHERS))

    def count_before(self, label: str, style: str, since: int, until: int) -> int:
        """How many such markers stand in ``[since, until)``."""
        kinds = [self._places.get((label, kind), []) for kind in POINTED_BY.get(style, _OTHERS)]
        return sum(bisect_left(places, until) - bisect_left(places, since) for places in kinds)

    def any_in(self, since: int, until: int) -> bool:
        """Whether anything that nothing but a marker looks like stands in ``[since, until)``."""
        at = bisect_left(self._sure, since)
        return at < len(self._sure) and self._sure[at] < until

    def chain(self, label: str, style: str, since: int, until: int) -> list[tuple[str, int]]:
        """Markers in ``[since, until)`` that count up from ``label``, each as early as can be; one number may be left out."""
        key = (label, style, since)
        if key not in self._chains:
            self._chains[key] = self._counted(label, style, since)
        chain = self._chains[key]
        return chain[: bisect_left(chain, until, key=lambda pair: pair[1])]

    def _counted(self, label: str, style: str, since: int) -> list[tuple[str, int]]:
        number = number_of(label)
        place = self.first(label, style, since)
        if number is None or number < 0 or place is None:
            return [] if place is None else [(label, place)]
        chain = [(label, place)]
        while len(chain) < _LONGEST:
            steps = []
            for step in (1, 2):
                name = written(number + step)
                following = self.first(name, style, place)
                if following is not None:
                    steps.append((following, step, name))
            if not steps:
                break
            place, step, name = min(steps)
            number += step
            chain.append((name, place))
        return chain
