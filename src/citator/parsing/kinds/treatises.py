"""American treatises, which are cited by volume and section, and dated by their edition in brackets.

5B ANN BROOK & HANS WEBER, HARBOR PRACTICE AND PROCEDURE § 1350, at 12 (3d ed. 2004)
2 Ann Brook, The Law of Locks 305 (4th ed. 1998)
JO WEIR, PORTS § 5-2 (2d ed. 2001)
1 The Works of Ann Brook 123 (Jo Weir ed., 1967)
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.makers import first_year, read_makers
from citator.parsing.kinds.tails import EDITION
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_names

__all__ = ["read_treatise"]

_TREATISE = re.compile(
    r"(?:(?P<volume>\d{1,2}[A-Z]?)\s)?(?:(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()§¶\d]{3,120}),\s)?(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()§¶“”\"]{3,160}?)(?:,\sat)?\s"
    r"(?P<pin>(?P<section>§§?|¶¶?)\s?\d[\w.:–-]*(?:\[\w{1,4}\]){0,3}(?:,\sat\s\d[\d–-]*)?|\d{1,4}(?:[–-]\d{1,4})?(?:\sn\.\s?\d+)?)\s"
    rf"\((?P<imprint>[^()]{{0,160}}{YEAR})\)"
)
_EDITED = re.compile(r"[a-z]\seds?\.,\s")
_SECTION = re.compile(r"[§¶]")
_EDITION_BEHIND = re.compile(rf"\s\([^()]{{0,60}}{YEAR}\)")
_ALL = re.compile(r",?\s(?:ET\sAL|et\sal)\.?$")
_AND = re.compile(r"\s(?:&|and|AND)\s")


def read_treatise(draft: Draft) -> bool:
    """Read the draft as a treatise; False where it has not volume and persons, or a section and an edition, which a code has not."""
    text = draft.text
    found, end = None, draft.end
    behind = _EDITION_BEHIND.match(text, draft.place("locator")[1]) if draft.pinpoint and draft.pinpoint[0] in "§¶" else None
    if behind:  # "… § 1216 (3d ed. 2004)": the section was taken off as the place cited
        end = behind.end()
    elif text[end - 1] != ")" or not (text[draft.start].isdigit() or _SECTION.search(text, draft.start, end)):
        return False
    first = first_year(text, draft.start, end)
    end = first.start() + 2 if first else end
    if text[end - 1 : end] == ")" and (text[draft.start].isdigit() or _SECTION.search(text, draft.start, end)):
        found = _TREATISE.fullmatch(text, draft.start, end)
    if not found:
        return False
    edition = EDITION.search(text, *found.span("imprint"))
    others = _ALL.search(found["names"] or "")
    names = (found["names"] or "")[: others.start() if others else None]
    named = bool(names) and all(is_person(one) for one in _AND.split(names))
    edited = found["volume"] and not found["names"] and _EDITED.search(found["imprint"])  # "1 The Works of Brook 12 (Jo Weir ed., 1967)"
    if (
        (found["names"] and not named)
        or not (found["section"] or (found["volume"] and (named or edited)))
        or not (edition or found["volume"])
    ):
        return False
    if not (edition or named or edited) or (edited and read_makers(draft) is None):
        return False
    if not edited and not behind:
        read_makers(draft)
    draft.kind = "book"
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    if named:
        draft.put("author", parse_names(found["names"]), *found.span("names"))
    draft.title(*found.span("title"))
    draft.date(*found.span("imprint"))
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
    draft.pinpoint = found["pin"]
    draft.fields.pop("locator", None)
    draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True
