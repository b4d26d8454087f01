"""The extent of an item and the place that is cited in it: "p. 33-58, ici p. 40", "S. 55-71 (60)", "p. 345, spéc. p. 350"."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft

__all__ = ["PLACE_IN_EXTENT", "take_extent", "take_inner_place"]

PLACE_IN_EXTENT = re.compile(r"(?<=[ \d.])(?P<extent>\d{1,5}[-–—]\d{1,5})\s\((?P<pin>(?:pp?|S)\.\s?\d[\d ,–—-]{0,30}(?:,?\sn\.\s?\d+)?)\)$")
_LABELLED = re.compile(r",?\s(?:pp?|S)\.\s?$")


def take_inner_place(draft: Draft, found: re.Match[str]) -> None:
    """Take the place that is cited from the brackets behind the extent of the item, and the extent where it has its label."""
    draft.end = found.end("extent")
    if draft.pinpoint:
        return
    draft.pinpoint = found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    label = _LABELLED.search(draft.text, max(draft.start, found.start() - 6), found.start())
    if label:
        draft.take("page", *found.span("extent"))
        draft.end = label.start()


_EXTENT_AND_PLACE = re.compile(
    r"(?:pp?|S|с|С)\.\s?(?P<extent>\d{1,4}\s?[-–—]\s?\d{1,4})(?:,\s(?:hier|ici|aquí|qui|spéc\.|at|здесь)\s(?P<pin>\D{0,4}\d.{0,40})|\s\((?P<inner>\d{1,4})\))"
)
_BEFORE = re.compile(r"(?:,\s|\s?[(:]\s?|\s)(?:pp?|S|Sp|págs?|pagg?|с|С)\.\s?(?P<extent>\d{1,5}(?P<more>\s?[-–—]\s?\d{1,5})?)$")


def take_extent(draft: Draft, start: int, end: int) -> None:
    """Take the pages of an item, where they stand in the place at ``[start, end)`` that was taken for the one cited, or before its words.

    A single page before such words is where an article begins, which has its title in marks; of a book it is another place cited.
    """
    text = draft.text
    if text[start] not in "pSсС" or draft.has("page"):
        return
    extent = _EXTENT_AND_PLACE.fullmatch(text, start, end)
    if extent:
        group = "pin" if extent["pin"] else "inner"
        draft.take("page", *extent.span("extent"))
        draft.pinpoint = extent[group]
        draft.fields.pop("locator", None)
        draft.put("locator", draft.pinpoint, *extent.span(group))
        return
    led = any(map(str.isalpha, text[draft.end : start]))
    before = _BEFORE.search(text, max(draft.start, draft.end - 24), draft.end) if led else None
    if before and (before["more"] or any(draft.start <= one.start < draft.end for one in draft.nesting.quoted)):
        draft.take("page", *before.span("extent"))
        draft.end = before.start()
