"""Which words of an imprint are the publisher and which the place, in whichever order they stand."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import PLACES, TOWNS
from citator.facts.publishers import PUBLISHERS
from citator.parsing.kinds.towns import first_of_place, is_land
from citator.text.bodies import is_body

__all__ = ["is_publisher", "names_house", "parted", "place_behind", "publication_words"]

_PUBLISHER = re.compile(rf"\b(?:{PUBLISHERS})\b|&")


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


def place_behind(words: str) -> int | None:
    """Where the place begins in an imprint that has the publisher first, "Weir Press, Leeds"; ``None`` where it has not, or can't be told.

    >>> [place_behind(words) for words in ("Weir Press, Upton, MA", "Hart and Weir, London", "London, Weir Press", "Upton, Weir")]
    [12, 15, None, None]
    """
    parts = _spans(words)
    first = first_of_place([words[slice(*part)] for part in parts], publication_words)
    return parts[first][0] if first else None


def parted(words: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where place and publisher stand in an imprint that has the place first, divided by commas; ``None`` for what can't be told.

    Several towns are the place, and no house is called by one; a house with commas of its own ends in an "and" or in "Inc.".

    >>> def told(words):
    ...     return [span and words[slice(*span)] for span in parted(words)]
    >>> told("London, Weir Press"), told("London, New York"), told("New York, Weir, Hale and Brook")
    (['London', 'Weir Press'], ['London, New York', None], ['New York', 'Weir, Hale and Brook'])
    >>> told("Phoenix, London"), told("Upton, Elster"), told("Upton, Weir, Hale and Brook")
    (['London', None], ['Upton', 'Elster'], [None, None])
    """
    parts = _spans(words)
    texts = [words[slice(*span)] for span in parts]
    count = next((at for at, one in enumerate(texts) if not (_is_town(one) or (at and _is_of_a_town(one)))), len(parts))
    last = len(parts) - 1
    if count > last:
        sure = [span for span, one in zip(parts, texts, strict=True) if one not in _TOWNS_AND_HOUSES] or parts
        return (sure[0][0], sure[-1][1]), None
    if not count and last and _is_of_a_town(texts[1]) and last > 1:  # "Upton, Essex, Weir Press"
        count = 2
    if not count:
        if last == 1 or (publication_words(texts[last]) and not any(map(publication_words, texts[:last]))):
            return (parts[0][0], parts[last - 1][1]), parts[last]
        return None, None
    place = parts[0][0], parts[count - 1][1]
    if count == last or _CLOSES_HOUSE.search(texts[last]):
        return place, (parts[count][0], parts[last][1])
    if publication_words(texts[last]) and not any(map(publication_words, texts[count:last])):
        return (parts[0][0], parts[last - 1][1]), parts[last]
    return place, None


_TOWNS_AND_HOUSES: Final = frozenset(["Phoenix", "Lexington"])
"""Towns that are houses as well."""
_CLOSES_HOUSE: Final = re.compile(r"\s(?:and|und|et|y|e|&)\s\S|^(?:and|&)\s|^(?:Inc|Ltd|LLC|Co|S\.\s?A|GmbH|PLC)\.?$")


def _spans(words: str) -> list[tuple[int, int]]:
    cuts = [found.span() for found in _PART.finditer(words)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True))


def _is_town(words: str) -> bool:
    """Whether the words are a town that is known, or several of which the first is: "Leiden and Boston"."""
    return words in TOWNS or _JOINED.split(words)[0] in TOWNS


def _is_of_a_town(words: str) -> bool:
    """Whether the words say in which state or country a town before them is."""
    return words not in TOWNS and is_land(words)
