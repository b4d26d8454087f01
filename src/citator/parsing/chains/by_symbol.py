"""Documents that are called again by their symbol: alone, or beside a name and the number of a note ("Heller, A/HRC/33/49 (note 5)")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from citator.model import Citation, Form, Record
from citator.parsing.chains.memory import Memory

__all__ = ["BY_SYMBOL", "NEAR", "lacks_symbol", "numbered_again", "take_out", "with_symbol"]

BY_SYMBOL: Final = frozenset(["un-document", "resolution", "letter", "report"])
_OF_A_SYMBOL: Final = frozenset("number authority locator".split())
_MOST: Final = 5  # works that share a symbol
NEAR: Final = 4  # citations behind a short form among which the one of its symbol is looked for


@dataclass(frozen=True, slots=True)
class _Called:
    """A short form with a symbol in it: as one with it, and without it; ``behind`` counts the citations up to that of the symbol."""

    whole: Citation
    apart: Citation
    behind: int


def with_symbol(citation: Citation, following: Sequence[Citation]) -> _Called | None:
    """The short form with the symbol that stands in it, and without it; ``None`` where none of those behind it is that symbol."""
    number = citation.record.fields.get("number")
    if citation.form is not Form.SHORT or number is None or number.start is None or number.end is None:
        return None
    for behind, one in enumerate(following, 1):
        if one.note == citation.note and one.start <= number.start and number.end <= one.end <= citation.end and one.type in BY_SYMBOL:
            whole = replace(citation, identifiers=one.identifiers, system=one.system, record=Record(one.type, citation.record.fields))
            place = citation.record.fields.get("locator")
            of_symbol = place is not None and (place.start or 0) >= one.start and (place.end or 0) <= one.end  # the place in that document
            record = citation.record.having(number=None, locator=None) if of_symbol else citation.record.having(number=None)
            return _Called(whole, replace(citation, record=record, pinpoint=None if of_symbol else citation.pinpoint), behind)
    return None


def lacks_symbol(work: Citation, short: Citation) -> bool:
    """Whether a work is of a kind without symbols, and none that has the symbol in the short form: a book beside a document."""
    return work.type not in BY_SYMBOL and work.record.text("number") != short.record.text("number")


def take_out(citations: list[Citation], at: int) -> None:
    """Take the citation at an index out of the list; those behind it in its note have the ids that count on without it."""
    gone = citations.pop(at)
    free = gone.id
    while at < len(citations) and citations[at].note == gone.note:
        citations[at], free = replace(citations[at], id=free), citations[at].id
        at += 1


def numbered_again(citation: Citation, memory: Memory) -> Citation:
    """A document called by nothing but its symbol, where another note has cited the document of that symbol."""
    number = citation.record.text("number")
    if not number or citation.record.type not in BY_SYMBOL or set(citation.record.fields) - _OF_A_SYMBOL:
        return citation
    same = {
        memory.root(one).id
        for one in memory.known_by(number.lower(), _MOST)
        if one.note not in (None, citation.note)
        and one.record.type in BY_SYMBOL
        and one.record.text("number") == number
        and one.identifiers == citation.identifiers
    }
    return replace(citation, short_form_of=next(iter(same))) if len(same) == 1 else citation
