"""What is seen in a text before it is cut into citations: its nesting, its addresses, and what the source systems recognise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from citator.model import Identifier, Match
from citator.parsing.cutting.decisions import Decision
from citator.parsing.cutting.nesting import Nesting, nest
from citator.text.urls import Address, addresses_in

__all__ = [
    "Recogniser",
    "Seen",
    "Stretch",
    "at_the_end",
    "is_item_number",
    "is_number_of_letter",
    "is_read_in_place",
    "is_section",
    "is_within_item",
    "look_at",
    "names_instrument",
    "restates",
]

Recogniser = Callable[[str], Sequence[Match]]
"""What the source systems see in a text; the parser is handed it and knows no system."""

_OF_AN_ITEM = frozenset("doi isbn issn arxiv pmid pmcid handle urn ssrn jstor oclc ecli oj eu_document un_sales_number".split())
# What a citation holds inside, read with its other words by the readers of its kind: a treaty's place in its series, the number of a report
# or of a case beside its title.
_INSIDE = frozenset(
    "unts lnts instrument amnesty_index crisis_group hrw icrc communication general_comment special_procedures achpr "
    "african_court iachr iacthr oas_document".split()
)
_NUMBERS = _OF_AN_ITEM | _INSIDE
_WHOLE = frozenset(("us_statutes", "us_congress", "us_states"))
"""Systems whose matches are all of a citation: a section of a code, a bill."""
_SECTIONS = frozenset("us_code us_regulation us_federal_register us_constitution us_rule us_state_code".split())
_READ_IN_PLACE = frozenset("reporter neutral_citation law_report us_statutes_at_large uk_legislation".split())


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in the text of a note before it is cut: nesting, addresses, and what the source systems recognised."""

    text: str
    nesting: Nesting
    addresses: tuple[Address, ...]
    matches: tuple[Match, ...]
    _heads: tuple[Match, ...] = field(init=False, repr=False, compare=False)
    _telling: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heads = [
            one
            for one in self.matches
            if not (one.address or is_within_item(one) or is_read_in_place(one)) and self.nesting.open(one.start)
        ]
        telling = [one.start for one in self.addresses] + [one.start for one in self.matches if not names_instrument(one)]
        object.__setattr__(self, "_heads", tuple(heads))
        object.__setattr__(self, "_telling", tuple(sorted(telling)))

    def heads(self, start: int, end: int) -> list[Match]:
        """The matches in ``[start, end)`` that a citation can stand on: in the open, no address, nothing that only numbers or places it."""
        return [head for head in self._heads if start <= head.start and head.end <= end] if self._heads else []

    def covered(self) -> bytes:
        """For each character whether it is of something that was recognised in words."""
        out = bytearray(len(self.text))
        for match in self.matches:
            if not match.address:
                out[match.start : match.end] = b"\1" * (match.end - match.start)
        return bytes(out)

    def known(self, start: int, end: int) -> bool:
        """Whether an address or a match lies in ``[start, end)``; a treaty that is merely named is no evidence of a citation."""
        at = bisect_left(self._telling, start)
        return at < len(self._telling) and self._telling[at] < end


def is_item_number(match: Match) -> bool:
    """DOI, ISBN and their like stand in the citation of the thing they number, as do the numbers of reports, cases and treaties."""
    return _scheme(match) in _NUMBERS


def is_number_of_letter(match: Match) -> bool:
    """Whether it is the number of a letter of the special procedures, "AL KEN 14/2020", which is cited by nothing else."""
    return _scheme(match) == "special_procedures" and not match.address


def at_the_end(match: Match) -> bool:
    """Whether it is a number that stands behind all else in a citation (DOI, ISBN) and is taken off before the rest is read."""
    return _scheme(match) in _OF_AN_ITEM


def names_instrument(match: Match) -> bool:
    """Whether it is the name of a treaty or a declaration, which stands in titles and remarks as often as in citations."""
    return _scheme(match) == "instrument"


def _scheme(match: Match) -> str:
    # One that can't be right (a check digit) has no identifier, and is no less the number of its item.
    return match.identifier.scheme if match.identifier else match.system


def is_within_item(match: Match) -> bool:
    """Whether a match is one part of the citation that it stands in: the number of a case, of an act, a place in a journal.

    The words round it are the name of the parties or the title, which the readers of cases and laws know to find.
    """
    return (match.record.type in ("case", "legislation") and match.system not in _WHOLE) or is_item_number(match)


def is_section(match: Match) -> bool:
    """Whether it is a section of a code, a regulation, a rule or a constitution of the United States."""
    return match.identifier is not None and match.identifier.scheme in _SECTIONS and not match.address


def is_read_in_place(match: Match) -> bool:
    """Reports of cases and sections of codes: the readers of cases and of acts take their volumes, pages and titles from the words."""
    return match.identifier is not None and match.identifier.scheme in _READ_IN_PLACE


_ACT_SYMBOL = re.compile(r"[A-Z](?:/HRC)?/(?:RES|DEC)/\S")


def restates(seen: Seen, named: Sequence[Identifier], match: Match) -> bool:
    """Whether a match is the symbol of another resolution than those ``named`` in words before it: "resolution 75/17, A/RES/75/18"."""
    if match.identifier is None or match.identifier.scheme != "un_symbol" or not _ACT_SYMBOL.match(seen.text, match.start, match.end):
        return False
    body = match.identifier.value.split("/", 1)[0]
    return any(one.scheme == "un_symbol" and "/RES/" in one.value and one.value.split("/", 1)[0] == body for one in named)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a note that is one citation. ``embedded`` says that it stands in a sentence of the author.

    ``decision`` has the places of its parts where it is an American decision.
    """

    start: int
    end: int
    signal: str | None = None
    embedded: bool = False
    decision: Decision | None = None


def look_at(text: str, recognise: Recogniser) -> Seen:
    """What can be seen in a text before it is cut."""
    addresses = addresses_in(text)
    return Seen(text, nest(text, addresses), addresses, tuple(recognise(text)))
