"""One entry of a bibliography: exactly one citation, in the order of author-date, Chicago, Vancouver and their like.

Brook, A., & Weir, B. (1994). Rivers and their names (2nd ed.). Leeds: Weir Press.
Brook A, Weir B. Rivers and their names. J Hydrol. 1994;12(3):45-67. doi:10.1000/182
Brook, Ann. “Rivers and Their Names.” Journal of Rivers 12, no. 3 (1994): 45–67.
"""

from __future__ import annotations

from dataclasses import replace

from citator.limits import ENTRY
from citator.model import Citation
from citator.parsing.cutting.seen import Recogniser, Stretch, look_at
from citator.parsing.lists.modelled import read_modelled
from citator.parsing.notes import citation_of

__all__ = ["parse_reference"]


def parse_reference(text: str, recognise: Recogniser) -> Citation:
    """The one citation that the line is; what can't be read leaves its fields empty, the citation comes out all the same.

    >>> one = parse_reference("Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press.", lambda text: ())
    >>> one.record.text("title"), [str(name) for name in one.record.names("author")], str(one.record.date("issued"))
    ('Rivers and their names', ['A. Brook', 'B. Weir'], '1994')

    Of a line of more than :data:`citator.limits.ENTRY` characters the beginning is read; a problem "part-not-read" says so.
    """
    seen = look_at(text[:ENTRY], recognise)
    start = len(seen.text) - len(seen.text.lstrip())
    stretch = Stretch(start, max(start, len(seen.text.rstrip().rstrip(".,;"))))
    found = citation_of(seen, stretch, read_modelled(seen, stretch), "n1", 1)
    if len(text) <= ENTRY:
        return found
    too_long = ("part-not-read", f"an entry of {len(text):,} characters; the first {ENTRY:,} were read")
    end = max(start, len(text.rstrip().rstrip(".,;")))
    return replace(found, end=end, raw=text[start:end], problems=(*found.problems, too_long))
