"""Which words of an imprint are the publisher and which the place, in whichever order they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from citator.facts.places import COUNTRIES, LANDS, PLACES, TOWNS
from citator.facts.publishers import PUBLISHERS
from citator.facts.us_states import STATES
from citator.text.bodies import is_body

__all__ = ["STATE", "is_publisher", "names_house", "place_behind", "publication_words"]

_PUBLISHER = re.compile(rf"\b(?:{PUBLISHERS})\b|&")
STATE: Final = re.compile(r"(?:[A-Z]\.\s?){2,3}|[A-Z]{2}|USA|Mass\.|Calif\.|Conn\.|Ill\.|Md\.|Pa\.")
"""A state as it is printed behind a town, shortened, as a pattern."""


def publication_words(text: str) -> bool:
    """Whether the words name a publisher."""
    return bool(_PUBLISHER.search(text)) or is_body(text)


def is_publisher(words: str) -> bool | None:
    """Whether the words of an imprint name a publisher or a town where much is published; ``None`` where they are neither that is known.

    >>> is_publisher("Weir Press"), is_publisher("Milano"), is_publisher("Quadrivio")
    (True, False, None)
    """
    town = words in PLACES or re.split(r"\s?[-–/]\s?(?=[A-Z])", words)[0] in PLACES  # "Paris-La Haye"
    return True if publication_words(words) else False if town else None


def names_house(words: str) -> bool:
    """Whether the words, taken for a place, are a publisher and no town, with or without its country, and no land.

    >>> [names_house(words) for words in ("Norton", "Leiden & Boston", "United States", "Oxford, United Kingdom", "Upton")]
    [True, False, False, False, False]
    """
    return publication_words(words) and not any(_is_town(part) or _is_of_a_town(part) for part in _PART.split(words))


_PART = re.compile(r",\s")
_JOINED = re.compile(r"\s(?:and|und|et|y|e|&)\s|\s?[–—/]\s?")
_LIKE_A_TOWN = re.compile(r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?")


def place_behind(words: str) -> int | None:
    """Where the place begins in an imprint that has the publisher first, "Weir Press, Leeds"; ``None`` where it has not, or can't be told.

    >>> [place_behind(words) for words in ("Weir Press, Upton, MA", "Hart and Weir, London", "London, Weir Press", "Upton, Weir")]
    [12, 15, None, None]
    """
    parts = _spans(words)
    last = len(parts) - 1
    while last > 0 and _is_of_a_town(words[slice(*parts[last])]):
        last -= 1
    if not last:
        return None
    start, end = parts[last]
    town, before = words[start:end], words[: parts[last - 1][1]]
    if _is_town(words[slice(*parts[0])]) or _is_of_a_town(words[slice(*parts[0])]):
        return None
    if _is_town(town):
        return start
    return start if _LIKE_A_TOWN.fullmatch(town) and publication_words(before) and not publication_words(town) else None


def _spans(words: str) -> list[tuple[int, int]]:
    cuts = [found.span() for found in _PART.finditer(words)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True))


def _is_town(words: str) -> bool:
    """Whether the words are a town that is known, or several of which the first is: "Leiden and Boston"."""
    return words in TOWNS or _JOINED.split(words)[0] in TOWNS


@cache
def _lands() -> frozenset[str]:
    return COUNTRIES | LANDS | frozenset(STATES)


def _is_of_a_town(words: str) -> bool:
    """Whether the words say in which state or country a town before them is."""
    return words not in TOWNS and (STATE.fullmatch(words) is not None or words in _lands())
