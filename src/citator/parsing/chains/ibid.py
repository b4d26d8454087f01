"""What an "ibid." can mean: the source before it in its note, or those of the note before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from citator.model import Citation, Form
from citator.parsing.chains.memory import Memory, family_of, has_such_places
from citator.parsing.kinds.shortened import cited_itself
from citator.text.pinpoints import label_kind

__all__ = ["before"]


def before(citation: Citation, memory: Memory) -> tuple[list[Citation], str]:
    """What an ibid. can mean: the citation before it in its note, or the one of the note before."""
    own = cited_itself(memory.by_note.get(citation.note or "", []), citation)
    if own:
        return [own[-1]], ""
    last = memory.last
    if last is None:
        return [], "the note before it could not be read" if memory.gap else "nothing is cited before it"
    if last.note is None or not memory.follows(last.note, citation.note or ""):
        return [], "the note before it cites nothing that was read"
    there = memory.by_note[last.note]
    mains = _not_spoken_of(cited_itself(_outermost(there), citation))
    if families := {family_of(name) for name in citation.record.names("author")}:  # "Brook, ebd. Rn. 3"
        mains = [one for one in mains if not families.isdisjoint(map(family_of, memory.root(one).record.names("author")))] or mains
    if len({memory.root(one).id for one in mains}) > 1 and citation.pinpoint:
        kind = label_kind(citation.pinpoint)
        alike = [one for one in mains if kind and has_such_places(memory.root(one) if one.pinpoint is None else one, kind)]
        if kind is None and citation.pinpoint[:1].isdigit():  # "Ibid., 35." behind a book and an address where it is told of too
            alike = [one for one in mains if one.form is not Form.LINK]
        if len({memory.root(one).id for one in alike}) == 1:
            return alike, ""
    return mains, "the note before it cites more than one source"


_SPOKEN_OF = re.compile(r"(?:citing|quoting)\b", re.IGNORECASE)


def _not_spoken_of(citations: Sequence[Citation]) -> list[Citation]:
    """The citations without those that another one is said to cite: "Brook, Lamps, supra note 3 (citing Hale, …)" is about Brook."""
    first = citations[:1]
    return [*first, *(one for one in citations[1:] if not (one.signal and _SPOKEN_OF.match(one.signal)))]


def _outermost(citations: Sequence[Citation]) -> list[Citation]:
    """The citations that stand in no other, in order."""
    often = Counter((one.start, one.end) for one in citations)
    inner: set[tuple[int, int]] = {span for span, times in often.items() if times > 1}
    furthest = -1
    for start, end in sorted(often, key=lambda span: (span[0], -span[1])):
        if end <= furthest:
            inner.add((start, end))
        furthest = max(furthest, end)
    return [one for one in citations if (one.start, one.end) not in inner]
