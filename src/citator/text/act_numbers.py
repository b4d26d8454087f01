"""Resolutions and decisions called by their bare number, as the words of a link are: "75/233" beside the symbol that the link leads to."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["bare_number", "is_of_act", "is_so_numbered"]

_ALONE: Final = re.compile(
    r"\W{0,2}(?:No\.\s?)?(?P<number>(?:E?S-)?\d{1,4}/\d{1,3}|\d{1,4}\s?\(\d{4}\))(?:\s?[A-Z](?![^\W\d_]))?[\W\d]{0,4}$"
)
_ADOPTED: Final = re.compile(r"/(?:RES|DEC)/(?P<number>.+)$")
_BETWEEN: Final = re.compile(r"[\s*]+")


def bare_number(words: str) -> str | None:
    """The number that the words are, with or without a letter behind it; ``None`` where they say more.

    >>> bare_number("No. 75/233 B"), bare_number("2231 (2015)"), bare_number("resolution 75/233")
    ('75/233', '2231 (2015)', None)
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
    """Whether a symbol is that of a resolution or a decision of that number, whichever its body is.

    >>> is_so_numbered("A/RES/75/233 B", "75/233"), is_so_numbered("A/RES/75/2330", "75/233"), is_so_numbered("A/75/233", "75/233")
    (True, False, False)
    """
    adopted = _ADOPTED.search(symbol)
    return adopted is not None and re.match(rf"{re.escape(_plain(number))}(?!\d)", _plain(adopted["number"])) is not None


def _plain(value: str) -> str:
    return _BETWEEN.sub("", value).upper()
