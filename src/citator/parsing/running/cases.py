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
_COURT = r"(?:[^()\d]{1,30}|(?:1[6-9]|20)\d\d)"
_RIGHT_BEHIND = re.compile(rf"[*_]{{0,3}},?\s(?:\({_COURT}\),?\s)?")
_MARKED_END = re.compile(r"[*_]+(?:(?P<number>\s\(?[Nn]os?\.?\s\d{1,2}\)?)|\s\(.*\))?$")
_OPEN = re.compile(r"(?:^|\s)[a-z]+$")  # "Lamp v Weir and [2010] UKSC 4": the words behind the name belong to the sentence


def _name(text: str, start: int, at: int) -> tuple[int, int, str] | None:
    """Where the name stands that ends before ``at``, and the name without the marks of emphasis; ``None`` where it is not whole.

    A name that is cut at a bracket inside it ("R (Miller) v Weir") is none: it would be that of another case.

    >>> _name("*Lamp v Weir* (No 2) ", 0, 21), _name("R (Lamp) v Weir ", 0, 16)
    ((1, 20, 'Lamp v Weir (No 2)'), None)
    """
    found = full_name(text, start, at)
    if found is None or not _VERSUS.search(text, *found):
        return None
    begin, end = found
    while text[begin] in _MARKS:
        begin += 1
    name = text[begin:end]
    if marked := _MARKED_END.search(name):
        end = end if marked["number"] else begin + marked.start()
        name = name[: marked.start()] + (marked["number"] or "")
    cut = name.count("(") != name.count(")") or name.find(")") < name.find("(")
    return None if cut or _OPEN.search(name) or any(mark in name for mark in _MARKS) else (begin, end, name)


def named_before(text: str, at: int) -> tuple[int, int, str] | None:
    """The name of the case whose number or neutral citation stands at ``at``, right behind it: its place and the name without marks of
    emphasis; ``None`` where there is none.

    >>> text = "In *Lamp v. Weir*, Complaint No. 13/2002, it held so."
    >>> named_before(text, text.index("Complaint"))
    (4, 16, 'Lamp v. Weir')
    """
    if " v" not in text[max(0, at - _FURTHEST) : at]:
        return None
    name = _name(text, max(0, at - _FURTHEST), at)
    return name if name and _RIGHT_BEHIND.fullmatch(text, name[1], at) else None


def cases(seen: Seen) -> Iterator[Mention]:
    """The cases of a paragraph that are named so."""
    text = seen.text
    if not _VERSUS.search(text):
        return
    for begin, stop in seen.nesting.brackets:
        if text[begin : begin + 1] != "(" or not _DECIDED.search(text, begin, stop):
            continue
        name = _name(text, max(0, begin - _FURTHEST), begin)
        if name is None or not _RIGHT_BEHIND.fullmatch(text, name[1], begin):
            continue
        start, end, title = name
        fields: dict[str, tuple[FieldValue | None, int, int]] = {"title": (title, start, end)}
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
