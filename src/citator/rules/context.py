"""What the rules on documents are given besides the document, and what they share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from citator.model import Citation, Examined, Finding, Identifier
from citator.rules import Rule

__all__ = ["Context", "Overlaps", "at", "told"]


@dataclass(frozen=True, slots=True)
class Context:
    """``identify`` reads an address: what document it names, or ``None`` where no source system knows such addresses.

    ``named`` gives every identifier that the words of a text hold, addresses aside. ``url`` gives the canonical address of an
    identifier. ``today`` is the day of the check: what is numbered beyond it can't be.
    """

    identify: Callable[[str], Identifier | None]
    named: Callable[[str], Sequence[Identifier]]
    url: Callable[[Identifier], str | None]
    today: date = date.max


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Thing = TypeVar("Thing", bound=_Placed)


class Overlaps(Generic[Thing]):
    """Things with places in the text, asked which of them overlap another: no pass over all of them for each."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self._things = sorted(things, key=lambda one: one.start)
        self._starts = [one.start for one in self._things]
        self._longest = max((one.end - one.start for one in things), default=0)

    def over(self, other: _Placed) -> list[Thing]:
        """Those that share a character with ``other``, in order."""
        near = self._things[bisect_left(self._starts, other.start - self._longest) : bisect_left(self._starts, other.end)]
        return [one for one in near if other.start < one.end]


def at(citation: Citation) -> dict[str, Any]:
    """The place of a citation, for a finding on it."""
    return {"start": citation.start, "end": citation.end, "note": citation.note, "citation": citation.id}


def told(which: Rule, examined: Examined) -> Iterator[Finding]:
    """Findings for what was seen while reading: the problems of that name that citations carry."""
    for citation in examined.citations:
        for name, clause in citation.problems:
            if name == which.name:
                yield which.finding(clause, **at(citation))
