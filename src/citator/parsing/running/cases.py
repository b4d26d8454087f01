"""Cases named in a sentence with the number or the day of their decision in brackets behind: "Weir v. Ostland (application no. 23/94)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import FieldValue
from citator.parsing.cutting.parties import full_name
from citator.parsing.cutting.seen import Seen
from citator.parsing.running.mention import Mention, record
from citator.text.dates import find_dates

__all__ = ["cases", "named_before"]

_VERSUS = re.compile(r"\s(?:v|vs|c|Vs)\.?\s")
_DECIDED = re.compile(
    r"\b(?:[Jj]udge?ments?|[Aa]pplications?|[Aa]pp\.|Nos?\.|nos?\.|n[°º]|Series|[Dd]ecision|[Vv]iews|[Cc]ommunication|[Aa]rrêt|[Rr]equête|"
    r"[Ss]entencia|[Dd]emanda)\s"
)
_NUMBER = re.compile(
    r"\b(?:[Aa]pplications?|[Aa]pp\.|[Cc]ommunications?|[Rr]equêtes?|[Dd]emandas?)\s(?:[Nn]os?\.?\s|n[°ºo]s?\s|núm\.\s)?(?P<number>\d{1,6}/\d{2,4})"
)
_MARKS = "*_"
_FURTHEST = 160  # characters of a name
_RIGHT_BEHIND = re.compile(r"[*_]{0,3},?\s(?:\([^()]{1,30}\),?\s)?")


def named_before(text: str, at: int) -> tuple[int, int] | None:
    """The name of the case whose number or neutral citation stands at ``at``, right behind it; ``None`` where there is none.

    >>> text = "In *Lamp v. Weir*, Complaint No. 13/2002, it held so."
    >>> begin, end = named_before(text, text.index("Complaint"))
    >>> text[begin:end]
    'Lamp v. Weir'
    """
    if " v" not in text[max(0, at - _FURTHEST) : at]:
        return None
    name = full_name(text, max(0, at - _FURTHEST), at)
    return name if name and _VERSUS.search(text, *name) and _RIGHT_BEHIND.fullmatch(text, name[1], at) else None


def cases(seen: Seen) -> Iterator[Mention]:
    """The cases of a paragraph that are named so."""
    text = seen.text
    if not _VERSUS.search(text):
        return
    for begin, stop in seen.nesting.brackets:
        if text[begin : begin + 1] != "(" or not _DECIDED.search(text, begin, stop):
            continue
        end = begin
        while end > 0 and text[end - 1] in " *_":
            end -= 1
        name = full_name(text, max(0, end - _FURTHEST), end)
        if name is None or name[1] != end or not _VERSUS.search(text, *name):
            continue
        start = name[0]
        while text[start] in _MARKS:
            start += 1
        fields: dict[str, tuple[FieldValue | None, int, int]] = {"title": (text[start:end], start, end)}
        number = _NUMBER.search(text, begin, stop)
        if number:
            fields["number"] = (number["number"], *number.span("number"))
        dates = [one for one in find_dates(text, begin, stop) if one.date.month]
        if dates:
            fields["issued"] = (dates[0].date, dates[0].start, dates[0].end)
        inner = next((one for one in seen.matches if begin < one.start and one.end < stop and one.identifier and not one.address), None)
        if inner and inner.identifier and inner.identifier.scheme == "echr_application" and not number:
            fields["number"] = (inner.identifier.value, inner.start, inner.end)
        if number or dates or inner:
            yield Mention(start, stop, record("case", **fields), match=inner)
