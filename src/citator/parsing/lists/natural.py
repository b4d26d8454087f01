"""Books whose authors stand in the order of speech before a full stop, as some lists and notes have them.

Ann Hale. The Quay. Weir Press, 2019, p. 4
Ann Hale and Jo Weir. Lamps and Quays: A History. Leeds: Weir Press, 2019
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.facts.publishers import OF_SEVERAL_NAMES, PUBLISHERS
from citator.model import Form
from citator.parsing.cutting.seen import Seen, names_instrument
from citator.parsing.cutting.signals import SIGNAL_AHEAD
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_names

__all__ = ["read_natural"]

_NAME = (
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?)+)(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)){0,2}(?<=[\w.])\s(?:(?:de|da|di|du|van|von|der|den|la|le)\s){0,2}"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+"
)
_JOINT = re.compile(r",?\s(?:and|&|und|et|y|e)\s|,\s")
_ENTRY = re.compile(
    rf"(?P<names>{_NAME}(?:(?:,?\s(?:and|&|und|et|y|e)\s|,\s){_NAME}){{0,5}})\.\s"
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž¿¡\d][^.;“”\"«»()]{1,200}?)(?:\.|(?<=[?!]))\s"
    r"(?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{1,40}):\s)?"
    rf"(?P<publisher>{OF_SEVERAL_NAMES}|(?!(?:In|Technical|Proc|Ph|PhD|Master|Journal|Trans)\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{{1,60}}),\s"
    rf"(?P<year>{YEAR})(?:,\s(?P<pin>(?:pp?|S)\.\s?\d{{1,4}}(?:\s?[-–—]\s?\d{{1,4}})?))?\.?$"
)
_DATED = re.compile(rf",\s{YEAR}")
_LONGEST_END = 30
"""Characters from before the year on: a page is named behind it at most."""
_HOUSE = re.compile(rf"\b(?:{PUBLISHERS})\b|\s&\s")
_WITHIN = re.compile(r"[?!]\sIn\s|\bpages?\s\d|\bvol(?:ume|\.)?\s\d")
"""What says in a title that the work stands in another."""


def read_natural(seen: Seen, start: int, end: int) -> Reading | None:
    """The book at ``[start, end)``; ``None`` where it is none, or neither its publisher nor its place is one that is known.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Ann Hale. The Quay. Weir Press, 2019"
    >>> read = read_natural(look_at(note, lambda text: ()), 0, len(note))
    >>> str(read.record.names("author")[0]), read.record.text("title"), read.record.text("publisher")
    ('Ann Hale', 'The Quay', 'Weir Press')
    """
    if not _DATED.search(seen.text, max(start, end - _LONGEST_END), end):  # most notes end otherwise
        return None
    found = _ENTRY.match(seen.text, start, end)
    if found is None or not seen.nesting.open(found.start("title")) or SIGNAL_AHEAD.match(seen.text, found.start("title")):
        return None
    names = [name for name in _JOINT.split(found["names"]) if name]
    if not all(is_person(name) and not is_body(name) for name in names) or found["publisher"] in PLACES:
        return None
    if not ("," in found["publisher"] or _HOUSE.search(found["publisher"]) or (found["place"] and found["place"] in TOWNS)):
        return None
    if _WITHIN.search(found["title"]):
        return None
    if any(start <= one.start < end and not names_instrument(one) and not one.address for one in seen.matches):
        return None
    draft = Draft(seen.text, start, end, seen.nesting, "book")
    draft.put("author", parse_names(found["names"]), *found.span("names"))
    draft.title(*found.span("title"))
    for name, group in (("publisher-place", "place"), ("publisher", "publisher")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("year"))
    if found["pin"]:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return Reading(draft.record(), Form.FULL, draft.pinpoint)
