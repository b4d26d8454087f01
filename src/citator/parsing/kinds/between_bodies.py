"""Letters of one German office to another, with the day and where they lie.

Hafenamt für den Norden an das Ministerium für Verkehr, 3.5.1956, BArch B 108/1234
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, tidy
from citator.text.dates import MONTH, YEAR, first_date
from citator.text.names import is_body
from citator.text.telling import Signs

__all__ = ["BETWEEN_BODIES", "read_between_bodies"]

_WROTE = re.compile(
    r"(?:(?:Schreiben|Brief|Telegramm|Bericht|Vermerk)\s)?(?P<sender>[A-ZÄÖÜ][^,;:()“”„\d]{3,80}?)\san\s(?:das\s|die\s|den\s)?"
    r"(?P<recipient>[A-ZÄÖÜ][^,;:()“”„\d]{2,80}?)(?:,\s(?:den\s|am\s|[A-ZÄÖÜ][a-zäöüß]{2,20},\s)?|\s(?:vom\s|v\.\s|am\s))"
    rf"(?P<date>\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|(?:{MONTH})\s){YEAR})(?:,\s(?:in:\s)?(?P<archive>[A-ZÄÖÜ][^;“”„]{{3,120}}))?$"
)
BETWEEN_BODIES = Signs((_WROTE,), " an ")
"""What stands between the two."""


def read_between_bodies(draft: Draft) -> bool:
    """Read the draft as what an office wrote to another; False where neither writer nor reader is one.

    >>> from citator.parsing.cutting.nesting import nest
        >>> text = "Hafenamt Kiel an das Ministerium für Verkehr, 3. Mai 1956, BArch B 108/1234"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_between_bodies(draft), draft.kind, [str(one) for one in draft.record().names("recipient")]
    (True, 'letter', ['Ministerium für Verkehr'])
    """
    if " an " not in draft.rest:
        return False
    found = _WROTE.match(draft.text, draft.start, draft.end)
    if not found or not (is_body(found["sender"]) or is_body(found["recipient"])) or first_date(found["date"]) is None:
        return False
    for name in ("sender", "recipient"):
        draft.put("author" if name == "sender" else name, (Name(literal=tidy(found[name])),), *found.span(name))
    draft.date(*found.span("date"))
    if found["archive"]:
        draft.take("archive", *found.span("archive"))
    return draft.done("letter")
