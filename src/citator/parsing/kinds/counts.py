"""What stands between a title in marks and the day and names no outlet: the count of an issue, or a day whose month is not known.

“Lamps Out,” Nr. 123, 3 May 2016; “Lamps Out,” 24 sata, 3. svibnja 2016
"""

from __future__ import annotations

import re

from citator.parsing.kinds.genre import is_news

__all__ = ["end_of_name", "is_count", "without_day"]

_COUNTED = re.compile(r"(?:[Nn][or]s?|[Nn][uú]m|[Nn]|[Aa]|Anno|Jg|Bd|H|Heft|[Vv]ol|[Ii]ssue|Ausgabe)[.°º]?\s?\d{1,5}")
_OF_A_DAY = re.compile(r"[0-3]?\d(?P<point>\.?)\s[a-zà-ÿčšžłńśźęą]+")
_DAY_BEHIND = re.compile(rf",\s{_OF_A_DAY.pattern}$")

_LEAD = r"(?:d[’']|de[lr]?|du|le|dell[’']|dal|vom|am|den|v\.?|of|on|in|from|dated|от)"
_LEADS_TO_DAY = re.compile(rf"[\s,(;:.]*(?:{_LEAD}|(?:ed?|et|y|und|and)\s[«“„\"‘][^«»“”„\"]+[»”“\"’](?:\s{_LEAD})?)?[\s,(;:.]*")


def end_of_name(text: str, start: int, end: int) -> int:
    """Where the name at ``[start, end)``, between a title and its day, ends: ``start`` where the words only lead to the day or to
    another title.

    >>> end_of_name("“Il porto” del 4 marzo", 10, 15), end_of_name("“Le Bac” et « Le Pont » du 4 mars", 8, 27)
    (10, 8)
    >>> end_of_name("“Die Fähre”, Der Bote, 4. Mai", 11, 23)
    23
    """
    return start if _LEADS_TO_DAY.fullmatch(text, start, end) else end


def is_count(words: str, dated: bool = False) -> bool:
    """Whether the words count an issue, or are of a day whose month is not known, "Nr. 123", "3. svibnja", and name nothing.

    ``dated`` says that the whole day is known: "20 minutes" is none beside it.
    """
    day = _OF_A_DAY.fullmatch(words)
    return not is_news(words) and (_COUNTED.fullmatch(words) is not None or (day is not None and not (dated and not day["point"])))


def without_day(words: str) -> str:
    """The name before a day whose month is not known.

    >>> without_day("24 sata, 3. svibnja"), without_day("20 minutes")
    ('24 sata', '20 minutes')
    """
    return _DAY_BEHIND.sub("", words)
