"""Dates beside a resolution in Arabic and Chinese words, and with a note number glued to the year; the rest is read as everywhere.

Arabic documents of the United Nations give a month under both its names ("كانون الأول/ديسمبر"): the second decides.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import PartialDate
from citator.text.dates import DateSpan, first_date, parse_date

__all__ = ["date_at"]

_MONTHS: Final = (
    "يناير", "فبراير", "مارس", "أبريل|إبريل", "مايو", "يونيه|يونيو", "يوليه|يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_NAMES: Final = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(_MONTHS, 1))
_ARABIC: Final = re.compile(rf"(?P<day>\d{{1,2}})\s+(?:[ء-ي]+(?:\s[ء-ي]+)?\s?/\s?)?(?:{_NAMES})\s+(?P<year>(?:19|20)\d\d)")
_CHINESE: Final = re.compile(r"(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日")
_GLUED: Final = re.compile(r"(?P<date>\d{1,2}\s+[^\W\d_]{3,10}\s+(?:19|20)\d\d)(?=\d{1,3}(?!\d))")


def date_at(text: str, at: int) -> DateSpan | None:
    """The date that begins at ``at``, to the day.

    >>> str(date_at("9 كانون الأول/ديسمبر 1991", 0).date), str(date_at("1991年12月9日", 0).date), str(date_at("15 March 202224", 0).date)
    ('1991-12-09', '1991-12-09', '2022-03-15')
    """
    glued = _GLUED.match(text, at)
    if glued and (date := parse_date(glued["date"])):
        return DateSpan(at, glued.end(), date)
    found = _ARABIC.match(text, at) or _CHINESE.match(text, at)
    if found:
        month = found.groupdict().get("month") or next(name[1:] for name, value in found.groupdict().items() if value and name[0] == "m")
        date = PartialDate.parse(f"{found['year']}-{month}-{found['day']}")
        return DateSpan(at, found.end(), date) if date else None
    dated = first_date(text, at, min(len(text), at + 40))
    return dated if dated and dated.start == at and dated.date.month is not None else None
