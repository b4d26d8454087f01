"""Reports of conferences of the United Nations, by the name of the conference, its place and its days.

Report of the Conference on Harbours, Leeds, 3–14 May 1995 (United Nations publication, Sales No. E.96.IV.13)
Report of the Conference on Harbours, Leeds, 3–14 May 1995 (A/CONF.177/20)
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH, YEAR

__all__ = ["read_of_conference"]

_SOLD = re.compile(
    r"\s\((?P<publisher>United Nations publication),\sSales\sNo\.\s(?P<number>[A-Z0-9][\w.]*\w)(?:\sand\s[Cc]orrigend(?:um|a))?\)$"
)
_HELD = re.compile(
    rf"(?:Conference|Summit|Congress|Assembly|Meeting)\b[^()“”]{{0,120}},\s\d{{1,2}}(?:\s{MONTH})?(?:\s{YEAR})?\s?[–—-]\s?\d{{1,2}}\s{MONTH}\s{YEAR}$"
)


def read_of_conference(draft: Draft) -> bool:
    """Read "Report of the Conference on Harbours, Leeds, 3–4 May 1995 (United Nations publication, Sales No. …)": the place and the days
    are those of the conference and, as in catalogues, part of the title. False where it is something else.
    """
    if not draft.text.startswith("Report of", draft.start):
        return False
    sold = _SOLD.search(draft.text, draft.start, draft.end)
    end = sold.start() if sold else draft.end
    if not (sold or _HELD.search(draft.text, draft.start, end)):
        return False
    if sold:
        draft.put("publisher", "United Nations", *sold.span("publisher"))
        draft.take("number", *sold.span("number"))
    draft.title(draft.start, end)
    return draft.done("un-document" if sold else "report")
