"""Bodies of others that bear the names of ours: the General Assembly of Georgia or of Interpol, a National Security Council.

In English the owner's name may stand before ("the Interpol General Assembly") or behind it; its table asks for the latter itself.
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.us_states import STATES

__all__ = ["OWNED", "namesake"]

_STATES: Final = "|".join(map(re.escape, STATES))
# An acronym other than the Organization's, a name in the middle of a sentence, a kind of council that the Organization has not.
_OWNER_BEFORE: Final = re.compile(
    r"\b(?:(?!UN\b|SEE\b|AND\b|THE\b|UNSC\b|ECOSOC\b)[A-Z]{3,}|"
    r"(?:the|its|of|by)\s+(?!Nations|UN|Council|Assembly|Committee|Emergency|Special|Plenary|Relevant|Draft)[A-Z][a-z]+(?<!ing)(?<!th)|"
    r"Peace\s+and|[Ii]nterpol|Inter-American|European|African|(?:African|World|National|Federal|Supreme)(?:\s+\w+)?|"
    rf"{_STATES})(?:[’']s)?\s+$"
)
OWNED: Final = (
    r"(?:,?\s+of\s+(?!(?:the\s+)?(?:United\s+Nations|UN\b|U\.N\.))(?:the\s+)?(?:(?:[A-Z]\w+\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,5}?"
    r"(?:Association|Organi[sz]ation|Union|Church|Society|Federation|Commonwealth|State|Republic|Shareholders|Members)\b"
    rf"|{_STATES}|Nigeria|Ontario|Russian?))"
)
"""What stands behind the name of somebody else's body."""


def namesake(text: str, start: int) -> bool:
    """Whether the name of a body that begins at ``start`` is that of somebody else's body, by the words before it.

    >>> namesake("the OAS General Assembly", 8), namesake("Recalling General Assembly", 10), namesake("the Interpol General Assembly", 13)
    (True, False, True)
    """
    return _OWNER_BEFORE.search(text, max(0, start - 40), start) is not None
