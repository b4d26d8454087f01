"""Bodies of others that bear the names of ours: the General Assembly of Georgia or of Interpol, a National Security Council.

In English the owner's name may stand before ("the Interpol General Assembly") or behind it; its table asks for the latter itself.
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.us_states import STATES

__all__ = ["OWNED", "in_small", "namesake", "qualified"]

_STATES: Final = "|".join(map(re.escape, STATES))
# An acronym other than the Organization's, a name in the middle of a sentence, a kind of council that the Organization has not.
_OWNER_BEFORE: Final = re.compile(
    r"\b(?:(?!UN\b|SEE\b|AND\b|THE\b|UNSC\b|ECOSOC\b)[A-Z]{3,}|"
    r"(?:the|its|of|by)\s+(?!Nations|UN|Council|Assembly|Committee|Emergency|Special|Plenary|Relevant|Draft|Historic|Landmark|Famous|Original|Annual|Latest|"
    r"Ja|Fe|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]+(?<!ing)(?<!th)|"
    r"Peace\s+and|[Ii]nterpol|Inter-American|European|African|(?:African|World|National|Federal|Supreme)(?:\s+\w+)?|"
    rf"{_STATES})(?:[’']s)?\s+$"
)
OWNED: Final = (
    r"(?:,?\s+of\s+(?!(?:the\s+)?(?:United\s+Nations|UN\b|U\.N\.))(?:the\s+)?(?:(?:[A-Z]\w+\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,5}?"
    r"(?:Association|Organi[sz]ation|Union|Church|Society|Federation|Commonwealth|State|Republic|Shareholders|Members)\b"
    rf"|{_STATES}|Nigeria|Ontario|Russian?))"
)
"""What stands behind the name of somebody else's body."""


# Before a short name any word with a capital is its owner, but for those that open a sentence: "Press Council", "Legislative Assembly".
_QUALIFIER: Final = re.compile(
    r"\b(?!(?:The|In|Under|By|See|Per|And|With|From|Both|Also|Cf|Nations|UN|Relevant|Since|When|As|All|Other|Previous|Earlier|To|On|For|This|"
    r"Pursuant|Recent|Subsequent|After|Before|Despite|Until|During|Through|Upon|Against|Unlike|Like|Although|But|Or|If|That|These|Those|Such|"
    r"Its|Their|His|Her|Our|Two|Three|Several|Many|No|Not|Here|Thus|Hence|Then|Another|Each|Every|Any|Only|Even|Still|Most|Some|Where|While|"
    r"Because|Once|Though|Via|Within|Without|Between|Beyond|Now|Later|Today|Historic|Landmark)\b)[A-Z][\w-]+(?<!ing)(?:[’']s)?\s+$"
)
_IN_SMALL: Final = re.compile(r"(?<!security\s)(?<!general\s)(?<!rights\s)(?<!social\s)\b(?:council|assembly|commission)(?:[’']s)?\s+$")


def qualified(text: str, start: int) -> bool:
    """Whether a short name ("Council") that begins at ``start`` is part of the longer name of another body.

    >>> qualified("Press Council", 6), qualified("In Council", 3), qualified("the Council", 4)
    (True, False, False)
    """
    return _QUALIFIER.search(text, max(0, start - 30), start) is not None


def in_small(text: str, start: int) -> bool:
    """Whether the words before ``start`` name a council in small letters: no document of the Organization writes its own so.

    >>> in_small("the council resolution", 12), in_small("the Council resolution", 12)
    (True, False)
    """
    return _IN_SMALL.search(text, max(0, start - 16), start) is not None


def namesake(text: str, start: int) -> bool:
    """Whether the name of a body that begins at ``start`` is that of somebody else's body, by the words before it.

    >>> namesake("the OAS General Assembly", 8), namesake("Recalling General Assembly", 10), namesake("the Interpol General Assembly", 13)
    (True, False, True)
    """
    return _OWNER_BEFORE.search(text, max(0, start - 40), start) is not None
