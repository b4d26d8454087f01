"""Works that are cited by a name of their own and a place in them: a word in a dictionary, an essay by its number, a page with a star.

Due Process, Brook’s Law Dictionary (11th ed. 2019); BROOK’S LAW DICTIONARY 1537 (10th ed. 2014)
The Harbourman No. 51, at 322 (Ann Brook) (Jo Weir ed., 1961)
2 Ann Brook, Commentaries *320                                       the page of the first edition, which later ones note in the margin
"""

from __future__ import annotations

import re

from citator.parsing.cutting.shapes import STARRED
from citator.parsing.kinds.draft import Draft, Readers
from citator.parsing.kinds.makers import read_makers
from citator.parsing.kinds.tails import imprint
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_names
from citator.text.telling import Signs

__all__ = ["NAMED_WORKS"]

_DICTIONARY = re.compile(
    r"(?:(?P<entry>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{1,60}),\s)?"
    r"(?P<work>(?:[Tt]he\s)?(?:(?P<whose>[A-Z][\w-]+)[’'][sS]\s|OXFORD\s|Oxford\s|American\s|AMERICAN\s|Merriam|MERRIAM|Random\s|Cambridge\s|Collins\s)"
    r"[^,;:()“”\d]{0,60}(?:Dictionary|DICTIONARY)[^,;:()“”\d]{0,40}?)"
    rf"(?:,?\s(?:at\s)?(?P<pin>\d{{1,5}}(?:[–-]\d{{1,5}})?))?\s\((?P<imprint>[^()]{{0,60}}{YEAR})\)$"
)
_NUMBERED = re.compile(
    r"(?P<title>(?:The|THE)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s(?:No|NO)\.\s\d{1,3})(?:,?\sat\s(?P<pin>\d[\d–-]*(?:,\s\d[\d–-]*)*))?"
    r"\s\((?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,60})\)(?=$|\s\()"
)
_JOINED = re.compile(r"\s(?:&|and|AND)\s")


def _place(draft: Draft, found: re.Match[str]) -> None:
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))


def _dictionary(draft: Draft) -> bool:
    """A dictionary that bears a name; who is named before it wrote it where he bears that name too, or has an initial.

    Two words with capitals may be a word or a person: before a dictionary of law they are looked up in it.
    """
    found = _DICTIONARY.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    entry = found["entry"]
    wrote = entry and ("." in entry or (found["whose"] and entry.endswith(found["whose"])))
    if entry and not wrote and is_person(entry) and "law dictionary" not in found["work"].lower():
        return False
    imprint(draft, *found.span("imprint"))
    _place(draft, found)
    if entry and not wrote:
        draft.title(*found.span("entry"))
        draft.title(*found.span("work"), "container-title")
        return draft.done("entry-dictionary")
    if entry:
        draft.people("author", *found.span("entry"))
    draft.title(*found.span("work"))
    return draft.done("book")


def _essay(draft: Draft) -> bool:
    found = _NUMBERED.match(draft.text, draft.start, draft.end)
    if not found or not all(is_person(one, surname=True) for one in _JOINED.split(found["by"])):
        return False
    if found.end() < draft.end and read_makers(draft) is None:
        return False
    draft.title(*found.span("title"))
    draft.put("author", parse_names(found["by"]), *found.span("by"))
    _place(draft, found)
    return draft.done("chapter")


def _starred(draft: Draft) -> bool:
    found = STARRED.match(draft.text, draft.start, draft.end)
    if not found or not all(map(is_person, _JOINED.split(found["names"]))):
        return False
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    draft.people("author", *found.span("names"))
    draft.title(*found.span("title"))
    if found["imprint"]:
        imprint(draft, *found.span("imprint"))
    _place(draft, found)
    return draft.done("book")


NAMED_WORKS: Readers = (
    (Signs((_DICTIONARY,), "dictionary"), _dictionary),
    (Signs((_NUMBERED,), " no. "), _essay),
    (Signs((STARRED,), "*"), _starred),
)
"""Who reads works that are cited so, each with the signs without which it takes none."""
