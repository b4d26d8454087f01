"""Cases and acts that are known by their place in a report or a code, which a source system has recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Form, Match, PartialDate
from citator.parsing.cutting.decisions import OPINIONS, Decision
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.reports import PIN_LABEL, read_trailing_court
from citator.text.pinpoints import pinpoint_at

__all__ = ["read_decision", "read_in_place", "starts_with_report"]

_PAGES = re.compile(r",\s(?P<pin>\d[\d–—-]*(?![\d–—-]|\s[A-Z])(?:,\s\d[\d–—-]*(?![\d–—-]|\s[A-Z]))*)")
_PARTS = ("volume", "container-title", "page")


def read_decision(draft: Draft, one: Decision) -> Form:
    """Take the parts of an American decision from their places."""
    draft.kind = "case"
    text = draft.text
    if one.title:
        draft.take("title", *one.title)
    for name, span in (("volume", one.volume), ("container-title", one.series), ("page", one.page)):
        if span:
            draft.take(name, *span)
    for name, span in (("authority", one.court), ("number", one.number), ("jurisdiction", one.country), ("title-short", one.called)):
        if span:
            draft.take(name, *span)
    strokes = _STROKES.fullmatch(text, *one.date) if one.date else None
    day = PartialDate.parse(f"{_century(strokes['year'])}-{strokes['month']}-{strokes['day']}") if strokes else None
    if one.date and day:
        draft.put("issued", day, *one.date)
    elif one.date and text[slice(*one.date)].isdecimal():  # a point may stand before it: "(D.C.1997)"
        draft.put("issued", PartialDate(int(text[slice(*one.date)])), *one.date)
    elif one.date:
        year = re.match(r"\d{4}(?=[–-]\d)", text[slice(*one.date)])  # "1993–94" is the first of them
        draft.date(one.date[0], one.date[0] + 4 if year else one.date[1])
    elif one.volume and one.volume[1] - one.volume[0] == 4 and one.report and _NEUTRAL.match(text, one.volume[1]):
        draft.date(*one.volume)
    if one.pin:
        draft.pinpoint = tidy(text[slice(*one.pin)])
        draft.put("locator", draft.pinpoint, *one.pin)
    return Form.SHORT if one.short else Form.FULL


_STROKES = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/(?P<year>(?:19|20)?\d\d)")


def _century(year: str) -> int:
    """The year of two figures: Louisiana numbers its decisions so since 1994."""
    return int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= 90 else 2000)


_NEUTRAL = re.compile(r"-[A-Z]|\s(?!WL\b|U\.\s?S\.|[\w. ]{2,20}LEXIS)")


def starts_with_report(draft: Draft, reports: Sequence[Match]) -> bool:
    """Read "22 A.2d 332, 340 (R.I. 1983)", a place in a report and nothing before it; False where it is something else."""
    first = next((one for one in reports if one.record.type == "case" and one.start == draft.start and one.end <= draft.end), None)
    if first is None or OPINIONS.search(first.record.text("container-title")):
        return False
    draft.kind = "case"
    _take(draft, first)
    read_trailing_court(draft, first.end, draft.end)
    draft.start = draft.end
    return True


def read_in_place(draft: Draft, reports: Sequence[Match]) -> None:
    """Complete what was read with what the reports say: of a case its volume, series and page, of an act that it is one."""
    for match in reports:
        if (
            match.record.type == "case"
            and draft.kind in ("case", "document")
            and not draft.has("container-title")
            and not draft.has("archive")
        ):
            draft.kind = "case"
            _take(draft, match)
        elif match.record.type == "legislation" and draft.kind == "document":
            draft.kind = "legislation"


def _take(draft: Draft, match: Match) -> None:
    for name, field in match.record.fields.items():
        if (name in _PARTS or name == "issued") and field.start is not None and field.end is not None:
            draft.put(name, field.value, field.start, field.end)
    if draft.pinpoint:
        return
    at = PIN_LABEL.match(draft.text, match.end)
    pages = at or _PAGES.match(draft.text, match.end)
    labelled = None if pages else pinpoint_at(draft.text, match.end + 2) if draft.text[match.end : match.end + 2] == ", " else None
    if pages:
        draft.pinpoint = pages["pin"]
        draft.put("locator", pages["pin"], *pages.span("pin"))
    elif labelled:
        draft.pinpoint = labelled.text
        draft.put("locator", labelled.text, labelled.start, labelled.end)
