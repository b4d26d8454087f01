"""What an organisation did and saw itself, and papers that are known by their day alone, as reports on the ground cite them.

Harbour Watch visit to a primary school, Leeds, 21 January 2016
Harbour Watch analysis of satellite imagery, May 2018
Ferry certificate dated 3 May 2014, on file with Harbour Watch
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, Readers
from citator.text.dates import find_dates, first_date
from citator.text.names import is_body
from citator.text.telling import Signs

__all__ = ["OWN_WORKS"]

_DONE = re.compile(
    r"(?P<body>(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])(?:[\w’.&-]+\s){0,5}?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*)\s"
    r"(?P<what>(?:(?:field|site|follow-up|direct|on-site|legal|spatial|visual)\s)?"
    r"(?:visits?\sto|(?:observations?|inspections?|analys[ie]s|monitoring|documentation|measurements?|calculations?|tour)\sof|"
    r"(?:roundtables?|consultations?|workshops?)\swith)\s"
    r"(?P<of>[^;:“”\"]{3,140}))"
)
_DATED = re.compile(r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"\d]{3,80}?),?\sdated\s(?=[A-Z\d])")

_PROVIDED = re.compile(
    r"(?P<what>Information|Data|Statistics|Figures|Documents|Records|Comments|Clarifications?)\s(?:provided|supplied|shared|submitted|sent)\s"
    r"(?:to\s(?:the\s)?(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\d]{2,60}?)\s)?by\s(?:the\s)?(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\d]{2,90}?)"
    r"(?:\sto\s(?:the\s)?(?P<then>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\d]{2,60}))?,\s(?:(?:on|in)\s)?(?=[A-Z\d])"
)
_SENT = re.compile(r"\s(?:by|from|to)\s")


def _done(draft: Draft) -> bool:
    """What a body did or saw; False where no day or month ends it, or no body did it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Harbour Watch visit to a primary school, Leeds, 21 January 2016"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> _done(draft), [str(one) for one in draft.record().names("author")], draft.record().text("title")
    (True, ['Harbour Watch'], 'visit to a primary school')
    """
    found = _DONE.match(draft.text, draft.start, draft.end)
    dates = list(find_dates(draft.text, found.start("of"), draft.end)) if found and is_body(found["body"]) else []
    if not found or not dates or dates[-1].end < draft.end or not dates[-1].date.month:
        return False
    comma = draft.text.find(",", found.start("of"), dates[-1].start)
    if comma < 0:
        return False
    draft.body("author", *found.span("body"))
    draft.title(found.start("what"), comma)
    draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    return draft.done("document")


def _provided(draft: Draft) -> bool:
    """Such as "Information provided to Harbour Watch by the Ministry of Ports, June 3, 2016"."""
    found = _PROVIDED.match(draft.text, draft.start, draft.end)
    date = first_date(draft.text, found.end(), draft.end) if found and is_body(found["body"]) else None
    if not found or date is None or date.start != found.end() or date.end < draft.end or " on " in found["body"]:
        return False
    to = next((group for group in ("first", "then") if found[group]), None)
    if to is None:
        return False
    draft.body("author", *found.span("body"))
    draft.put("recipient", (Name(literal=found[to]),), *found.span(to))
    draft.title(found.start("what"), max(found.end("body"), found.end("then")))
    draft.put("issued", date.date, date.start, date.end)
    return draft.done("document")


def _dated(draft: Draft) -> bool:
    """Such as "Ferry certificate dated 3 May 2014": nothing but the day stands behind what the paper is."""
    found = _DATED.match(draft.text, draft.start, draft.end)
    date = first_date(draft.text, found.end(), draft.end) if found else None
    if not found or _SENT.search(found["title"]) or date is None or not date.date.day:
        return False
    if date.start != found.end() or date.end < draft.end:
        return False
    draft.title(*found.span("title"))
    draft.put("issued", date.date, date.start, date.end)
    return draft.done("document")


_OF = ("observation", "inspection", "measurement", "calculation")
_WITH = ("roundtable", "consultation", "workshop")
OWN_WORKS: Readers = (
    (
        Signs(
            (_DONE,),
            *(" visit to ", " visits to ", " analysis of ", " analyses of ", " monitoring of ", " documentation of ", " tour of "),
            *(f" {what}{many} of " for what in _OF for many in ("", "s")),
            *(f" {what}{many} with " for what in _WITH for many in ("", "s")),
        ),
        _done,
    ),
    (Signs((_DATED,), " dated "), _dated),
    (Signs((_PROVIDED,), " by "), _provided),
)
"""Who reads what an organisation did itself, each with the signs without which it takes nothing."""
