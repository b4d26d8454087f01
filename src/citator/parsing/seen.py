"""What is seen in a text before it is cut into citations: its nesting, its addresses, and what the source systems recognise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from citator.model import Match
from citator.parsing.nesting import Nesting, nest
from citator.text.urls import Address, find_addresses

__all__ = ["Recogniser", "Seen", "Stretch", "is_item_number", "is_read_in_place", "look_at"]

Recogniser = Callable[[str], Sequence[Match]]
"""What the source systems see in a text; the parser is handed it and knows no system."""

_OF_AN_ITEM = ("doi", "isbn", "issn", "arxiv", "pmid", "pmcid", "handle", "urn", "ssrn", "jstor", "oclc", "unts")
_READ_IN_PLACE = ("reporter", "neutral_citation", "law_report", "us_statutes_at_large", "uk_legislation")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in the text of a note before it is cut: nesting, addresses, and what the source systems recognised."""

    text: str
    nesting: Nesting
    addresses: tuple[Address, ...]
    matches: tuple[Match, ...]

    def heads(self, start: int, end: int) -> list[Match]:
        """The matches in ``[start, end)`` that a citation can stand on: in the open, no address, no mere identifier of an item."""
        return [
            match
            for match in self.matches
            if start <= match.start
            and match.end <= end
            and not match.address
            and not is_item_number(match)
            and not is_read_in_place(match)
            and self.nesting.open(match.start)
        ]

    def covered(self) -> bytes:
        """For each character whether it is of something that was recognised in words."""
        out = bytearray(len(self.text))
        for match in self.matches:
            if not match.address:
                out[match.start : match.end] = b"\1" * (match.end - match.start)
        return bytes(out)

    def known(self, start: int, end: int) -> bool:
        """Whether an address or a match lies in ``[start, end)``."""
        return any(start <= one.start < end for one in self.addresses) or any(start <= one.start < end for one in self.matches)


def is_item_number(match: Match) -> bool:
    """DOI, ISBN and their like stand in the citation of the thing they number."""
    # One that can't be right (a check digit) has no identifier, and is no less the number of its item.
    return (match.identifier.scheme if match.identifier else match.system) in _OF_AN_ITEM


def is_read_in_place(match: Match) -> bool:
    """Reports of cases and sections of codes: the readers of cases and of acts take their volumes, pages and titles from the words."""
    return match.identifier is not None and match.identifier.scheme in _READ_IN_PLACE


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
