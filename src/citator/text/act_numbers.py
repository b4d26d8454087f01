"""Resolutions and decisions called by their bare number, as the words of a link are: "75/233" beside the symbol that the link leads to."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["bare_number", "is_of_act", "is_so_numbered"]

_ALONE: Final = re.compile(
    r"\W{0,2}(?:No\.\s?)?(?P<number>(?:(?:E?S-)?\d{1,4}/\d{1,3}|\d{1,4}\s?\(\d{4}\))(?:\s?[A-Z](?![^\W\d_]))?)[\W\d]{0,4}$"
)
_ADOPTED: Final = re.compile(r"/(?:RES|DEC)/(?P<number>.+)$")
_BETWEEN: Final = re.compile(r"[\s*]+")


def bare_number(words: str) -> str | None:
    """The number that the words are, with or without a letter behind it; ``None`` where they say more.

    >>> bare_number("No. 75/233 B"), bare_number("2231 (2015)"), bare_number("resolution 75/233")
    ('75/233 B', '2231 (2015)', None)
    """
    found = _ALONE.match(words)
    return found["number"] if found else None


def is_of_act(symbol: str) -> bool:
    """Whether a symbol is that of a resolution or a decision.

    >>> is_of_act("A/RES/75/233"), is_of_act("A/75/233")
    (True, False)
    """
    return _ADOPTED.search(symbol) is not None


def is_so_numbered(symbol: str, number: str) -> bool:
    """Whether a symbol is that of a resolution or a decision of that number, whichever its body is, and of no other part of it.

    >>> is_so_numbered("A/RES/75/233 B", "75/233"), is_so_numbered("A/RES/75/2330", "75/233"), is_so_numbered("A/75/233", "75/233")
    (True, False, False)
    >>> [is_so_numbered(symbol, "75/233 B") for symbol in ("A/RES/75/233", "A/RES/75/233A-C", "A/RES/75/233A")]
    [True, True, False]
    """
    adopted, whole = _ADOPTED.search(symbol), _plain(number)
    letter = whole[-1] if whole[-1:].isalpha() else ""
    at = re.escape(whole.removesuffix(letter))
    found = re.match(rf"{at}(?!\d)(?:(?P<first>[A-Z])(?:-(?P<last>[A-Z]))?(?![A-Z]))?", _plain(adopted["number"])) if adopted else None
    if found is None:
        return False
    return not letter or not found["first"] or found["first"] <= letter <= (found["last"] or found["first"])


def _plain(value: str) -> str:
    return _BETWEEN.sub("", value).upper()
