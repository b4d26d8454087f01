"""What is seen in a text before it is cut into citations: its nesting, its addresses, and what the source systems recognise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from citator.model import Match
from citator.parsing.nesting import Nesting, nest
from citator.text.urls import Address, find_addresses

__all__ = ["Recogniser", "Seen", "Stretch", "is_item_number", "is_within_item", "look_at"]

Recogniser = Callable[[str], Sequence[Match]]
"""What the source systems see in a text; the parser is handed it and knows no system."""

_OF_AN_ITEM = ("doi", "isbn", "issn", "arxiv", "pmid", "handle", "urn", "unts", "reporter", "ecli", "oj", "eu_document")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in the text of a note before it is cut: nesting, addresses, and what the source systems recognised."""

    text: str
    nesting: Nesting
    addresses: tuple[Address, ...]
    matches: tuple[Match, ...]

    def heads(self, start: int, end: int) -> list[Match]:
        """The matches in ``[start, end)`` that a citation can stand on: in the open, no address, nothing that only numbers or places it."""
        return [
            match
            for match in self.matches
            if start <= match.start
            and match.end <= end
            and not match.address
            and not is_item_number(match)
            and not is_within_item(match)
            and self.nesting.open(match.start)
        ]

    def known(self, start: int, end: int) -> bool:
        """Whether an address or a match lies in ``[start, end)``."""
        return any(start <= one.start < end for one in self.addresses) or any(start <= one.start < end for one in self.matches)


def is_item_number(match: Match) -> bool:
    """DOI, ISBN and their like stand in the citation of the thing they number."""
    # One that can't be right (a check digit) has no identifier, and is no less the number of its item.
    return (match.identifier.scheme if match.identifier else match.system) in _OF_AN_ITEM


def is_within_item(match: Match) -> bool:
    """Whether a match is one part of the citation that it stands in: the number of a case, of an act, a place in a journal.

    The words round it are the name of the parties or the title, which the readers of cases and laws know to find.
    """
    return match.record.type in ("case", "legislation") or is_item_number(match)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a note that is one citation. ``embedded`` says that it stands in a sentence of the author."""

    start: int
    end: int
    signal: str | None = None
    embedded: bool = False


def look_at(text: str, recognise: Recogniser) -> Seen:
    """What can be seen in a text before it is cut."""
    addresses = tuple(find_addresses(text))
    return Seen(text, nest(text, addresses), addresses, tuple(recognise(text)))
