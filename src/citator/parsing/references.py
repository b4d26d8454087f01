"""One entry of a bibliography: exactly one citation, in the order of author-date, Chicago, Vancouver and their like.

Brook, A., & Weir, B. (1994). Rivers and their names (2nd ed.). Leeds: Weir Press.
Brook A, Weir B. Rivers and their names. J Hydrol. 1994;12(3):45-67. doi:10.1000/182
Brook, Ann. “Rivers and Their Names.” Journal of Rivers 12, no. 3 (1994): 45–67.
"""

from __future__ import annotations

from citator.model import Citation, Form
from citator.parsing.draft import Draft
from citator.parsing.notes import citation_of
from citator.parsing.prose import Reading, read_stretch
from citator.parsing.seen import Recogniser, Seen, Stretch, at_the_end, look_at, names_instrument
from citator.parsing.sequence.reading import read_into
from citator.parsing.tails import peel

__all__ = ["parse_reference"]


def parse_reference(text: str, recognise: Recogniser) -> Citation:
    """The one citation that the line is; what can't be read leaves its fields empty, the citation comes out all the same.

    >>> one = parse_reference("Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press.", lambda text: ())
    >>> one.record.text("title"), [str(name) for name in one.record.names("author")], str(one.record.date("issued"))
    ('Rivers and their names', ['A. Brook', 'B. Weir'], '1994')
    """
    seen = look_at(text, recognise)
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip().rstrip(".,;")))
    stretch = Stretch(start, end)
    reading = _read(seen, stretch)
    return citation_of(seen, stretch, reading, "n1", 1)


def _read(seen: Seen, stretch: Stretch) -> Reading:
    """A document that a source system knows is read by the grammar of its kind, everything else by the sequence model."""
    inside = tuple(match for match in seen.matches if stretch.start <= match.start < stretch.end and not names_instrument(match))
    if seen.heads(stretch.start, stretch.end):
        return read_stretch(seen, stretch)
    tail = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    peel(tail, seen.addresses, [match for match in inside if at_the_end(match) and not match.address])
    draft = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    for name in ("URL", "accessed", "archive", "archive_location"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]
    read_into(draft)
    for match in inside:
        if match.identifier and match.identifier.scheme in ("doi", "isbn", "issn", "pmid"):
            draft.fields.pop(match.identifier.scheme.upper(), None)
            draft.put(match.identifier.scheme.upper(), match.identifier.value, match.start, match.end)
    return Reading(draft.record(), Form.FULL, None, tail.url, tail.url_as_written, None, inside)
