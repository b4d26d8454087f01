"""Resolutions of the European Parliament, which are known by their day, and by the number of the procedure or of the text adopted.

European Parliament resolution of 12 December 2018 on harbours (2018/2098(INI)), P8_TA(2018)0515, paragraph 41
European Parliament, Resolution of 12 December 2018 on harbours, P8_TA(2018)0515
Résolution du Parlement européen du 12 décembre 2018 sur les ports (2018/2098(INI))
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH, YEAR
from citator.text.telling import Signs

__all__ = ["PARLIAMENT", "read_of_parliament"]

_DAY = rf"(?P<date>\d{{1,2}}(?:er)?\s(?:de\s)?{MONTH}\s(?:de\s)?{YEAR})"
_HEADS = (
    re.compile(
        rf"(?:[Tt]he\s)?(?P<body>European\sParliament),?\s(?:(?:legislative|non-legislative|joint)\s)?[Rr]esolution\sof\s{_DAY}(?P<on>\s(?:on|with)\s)?"
    ),
    re.compile(
        rf"[Rr]ésolution\s(?:législative\s)?du\s(?P<body>Parlement\seuropéen)\sdu\s{_DAY}(?P<on>\s(?:sur|concernant|relative\sà)\s)?"
    ),
    re.compile(rf"[Rr]esolución\s(?:legislativa\s)?del\s(?P<body>Parlamento\sEuropeo),?\sde\s{_DAY},?(?P<on>\s(?:sobre|relativa\sa)\s)?"),
)
_PROCEDURE = re.compile(r"[\s,]+\(?(?P<number>\d{4}/\d{4}\s?\([A-Z]{3}\))\)?")
_ADOPTED = re.compile(r"(?P<number>P\d{1,2}_TA(?:-PROV)?\(\d{4}\)\s?\d{4})")
_ENDS = re.compile(r",\s(?=P\d{1,2}_TA|OJ\s|JO\s|DO\s|Strasbourg|Brussels|\d{4}/\d{4})|\s\((?=P\d|\d{4}/\d{4}|OJ\s|JO\s|DO\s)")
PARLIAMENT = Signs(_HEADS, "european parliament", "parlement européen ", "parlamento europeo")
"""What such a resolution has at its head."""


def read_of_parliament(draft: Draft) -> bool:
    """Read the draft as such a resolution; False where it is none."""
    if "arl" not in draft.text[draft.start : draft.start + 60]:
        return False
    found = next((one for head in _HEADS if (one := head.match(draft.text, draft.start, draft.end))), None)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.body("authority", *found.span("body"))
    stop = _ENDS.search(draft.text, found.end(), draft.end)
    end = stop.start() if stop else draft.end
    if found["on"] and end > found.end():
        draft.title(found.end(), end)
    number = _ADOPTED.search(draft.text, end, draft.end) or _PROCEDURE.match(draft.text, end, draft.end)
    if number:
        draft.take("number", *number.span("number"))
    return draft.done("resolution")
