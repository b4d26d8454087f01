"""What an organisation did and saw itself, and papers that are known by their day alone, as reports on the ground cite them.

Harbour Watch visit to a primary school, Leeds, 21 January 2016
Harbour Watch analysis of satellite imagery, May 2018
Ferry certificate dated 3 May 2014, on file with Harbour Watch
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft, Readers, read_by
from citator.text.dates import find_dates, first_date
from citator.text.names import is_body
from citator.text.telling import Signs

__all__ = ["read_own_work"]

_DONE = re.compile(
    r"(?P<body>(?=[A-ZÀ-Þ])(?:[\w’.&-]+\s){0,5}?[A-ZÀ-Þ][\w’.&-]*)\s"
    r"(?P<what>(?:(?:field|site|follow-up|direct|on-site|legal|spatial|visual)\s)?"
    r"(?:visits?\sto|(?:observations?|inspections?|analys[ie]s|monitoring|documentation|measurements?|calculations?|tour)\sof)\s"
    r"(?P<of>[^;:“”\"]{3,140}))"
)
_DATED = re.compile(r"(?P<title>[A-ZÀ-Þ][^,;:()“”\"\d]{3,80}?),?\sdated\s(?=[A-Z\d])")

_SENT = re.compile(r"\s(?:by|from|to)\s")


def read_own_work(draft: Draft) -> bool:
    """Read the draft as such; False where no day or month ends it, or no body did it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Harbour Watch visit to a primary school, Leeds, 21 January 2016"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_own_work(draft), [str(one) for one in draft.record().names("author")], draft.record().text("title")
    (True, ['Harbour Watch'], 'visit to a primary school')
    """
    return read_by(draft, _READERS)


def _done(draft: Draft) -> bool:
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


_READERS: Readers = (
    (
        Signs(
            (_DONE,), " visit to ", " visits to ", *(f" {what}{many} of " for what in (
                "observation", "inspection", "measurement", "calculation") for many in ("", "s")
            ), *(f" {what} of " for what in ("analysis", "analyses", "monitoring", "documentation", "tour")),
        ),
        _done,
    ),
    (Signs((_DATED,), " dated "), _dated),
)  # fmt: skip
