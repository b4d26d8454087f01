"""Technical standards among the entries of a list: number, title, and the imprint of the body that keeps them, with full stops between.

ISO 690:2021, Information and documentation — Guidelines for bibliographic references. Geneva: ISO.
DIN 1505-2: Titelangaben von Dokumenten. Zitierregeln. Berlin: Beuth, 1984.
BS 5950-1:2000. Structural use of steelwork in building. London: British Standards Institution.

The number stands where others have their authors, and looks like a journal with its volume (ISO 690:2021, section 7).
"""

from __future__ import annotations

import re

from citator.model import Form, PartialDate
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.cutting.shapes import STANDARD
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import imprint, peel
from citator.text.dates import YEAR

__all__ = ["NUMBER_AND_TITLE", "read_standard", "read_standards"]

_HEADS = ("ISO", "IEC", "DIN ", "BS ", "ANSI", "ASTM", "IEEE", "NF ", "UNE", "UNI ", "ITU-", "ГОСТ")
_NUMBER = rf"{STANDARD}(?:\([A-Z]{{1,2}}\))?"
NUMBER_AND_TITLE = rf"{_NUMBER}(?:[,:.]|\s[–—-])\s[“‘\"„]?[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][^\W\d_]"
"""The number of a standard and the beginning of its title, as a pattern; behind a journal figures stand."""
_HOUSE = (
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,()\d]{0,60}\s)?(?:Beuth|DIN|AFNOR|BSI|AENOR|UNI|ANSI|ASTM|IEEE|IEC|ISO|ITU|CEN|CENELEC|Стандартинформ|"
    r"(?i:\w*standard\w*|norm(?:en|es|as|e)?|normung\w*|normali[sz]a\w+|electrotechnical|telecommunications?)\b)[^.:;,()\d]{0,60}"
)
_ENTRY = re.compile(
    rf"(?P<number>{_NUMBER})(?P<mark>[,:.]|\s[–—-])\s(?P<title>[“‘\"„]?[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][^();\n]{{4,300}}?)"
    rf"(?:[.,]\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,()\d]{{2,40}}(?:,\s[A-Z]{{2}})?):\s(?P<house>{_HOUSE})(?:[,;]\s(?P<year>{YEAR}))?"
    rf"|\s\((?P<imprint>[^()]*{YEAR})\)|[.,]\s(?P<only>{YEAR}))?(?=\.?$|\.?;\s)"
)
_EDITION = re.compile(rf":(?P<year>{YEAR})")


def read_standard(seen: Seen, start: int, end: int) -> Reading | None:
    """The entry at ``[start, end)``; ``None`` where it is no standard, or more than a number and a title, and no body that keeps standards.

    >>> from citator.parsing.cutting.seen import look_at
    >>> entry = "DIN 1505-2: Titelangaben von Dokumenten. Zitierregeln. Berlin: Beuth, 1984."
    >>> read = read_standard(look_at(entry, lambda text: ()), 0, len(entry)).record
    >>> read.text("number"), read.text("title"), read.text("publisher")
    ('DIN 1505-2', 'Titelangaben von Dokumenten. Zitierregeln', 'Beuth')
    """
    if not seen.text.startswith(_HEADS, start):
        return None
    draft = Draft(seen.text, start, end, seen.nesting, "standard")
    peel(draft, seen.addresses)
    found = _ENTRY.match(seen.text, start, start + len(seen.text[start : draft.end].rstrip(" .")))
    if found is None or found.end() < len(seen.text[: draft.end].rstrip(" .")):
        return None
    dated = _EDITION.search(found["number"])
    if found["mark"] == "." and not (dated or found["place"] or found["imprint"] or found["only"]):
        return None
    if ": " in found["title"] and re.search(r"[.?!]\s[^.]*:\s", found["title"]):
        return None  # an imprint of a house that keeps no standards: a book on one
    draft.take("number", *found.span("number"))
    draft.title(*found.span("title"))
    if found["imprint"]:
        imprint(draft, *found.span("imprint"))
    for name, group in (("publisher-place", "place"), ("publisher", "house")):
        if found[group]:
            draft.take(name, *found.span(group))
    if dated:
        draft.fields.pop("issued", None)
        draft.put("issued", PartialDate(int(dated["year"])), *found.span("number"))
    for group in ("year", "only"):
        if found[group]:
            draft.date(*found.span(group))
    draft.start = draft.end
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written)


def read_standards(seen: Seen, stretch: Stretch) -> list[tuple[Stretch, Reading]]:
    """The standard at the head of a note whose imprint stands behind a full stop, which would be taken for a work of its own."""
    if not seen.text.startswith(_HEADS, stretch.start):
        return []
    found = _ENTRY.match(seen.text, stretch.start, stretch.end)
    if found is None or not found["place"] or seen.text[found.start("place") - 2] != ".":
        return []
    reading = read_standard(seen, found.start(), found.end())
    return [(Stretch(found.start(), found.end(), stretch.signal), reading)] if reading else []
