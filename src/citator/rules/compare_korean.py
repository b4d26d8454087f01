"""Korean names in Latin letters: Lee, Yi and Rhee are one family name (:mod:`citator.facts.korean_names`), "Kyung-soo" and "Gyeong-su" one
given name.

That two spellings of a family name are one person's takes a given name that agrees too: by its consonants where both are written out, by
the same letter where one of them is an initial. Under one spelling of the family name two initials are two people's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.facts.korean_names import korean_families
from citator.model import Name
from citator.rules.compare_text import key, squeezed

__all__ = ["is_one_in_korean"]

_SOUNDS: Final = (("ch", "j"), ("sh", "s"), ("k", "g"), ("p", "b"), ("t", "d"), ("r", "l"))
_VOWELS: Final = re.compile(r"[aeiouyw]+")
_TWICE: Final = re.compile(r"(.)\1+")
_SILENT: Final = re.compile(r"h(?=[^aeiouyw]|$)|(?<=e)r(?=[^aeiouyw]|$)")  # "Ahn", "Seoh"
_SHORT: Final = 2  # letters of a given name that is abbreviated


def is_one_in_korean(one: Name, two: Name) -> bool:
    """Whether two names may be one Korean name in two romanisations.

    >>> is_one_in_korean(Name("Rhee", "Syngman"), Name("Yi", "Sung-man")), is_one_in_korean(Name("Lee", "Min-ho"), Name("Yi", "Sang-u"))
    (True, False)
    >>> is_one_in_korean(Name("Lee", "M."), Name("Yi", "Minho")), is_one_in_korean(Name("Kim", "G."), Name("Kim", "K."))
    (True, False)
    """
    if one.literal or two.literal or not one.given or not two.given:
        return False
    turned, other = (Name(family=name.given, given=name.family) for name in (one, two))
    return _are_one(one, two) or _are_one(turned, two) or _are_one(one, other)


def _are_one(one: Name, two: Name) -> bool:
    families = [squeezed(name.family) for name in (one, two)]
    rows = korean_families()
    if not all(family in rows for family in families) or not rows[families[0]] & rows[families[1]]:
        return False
    first, second = (squeezed(name.given) for name in (one, two))
    if min(len(first), len(second)) > _SHORT and not _is_abbreviated(one) and not _is_abbreviated(two):
        return _consonants(first) == _consonants(second)
    return families[0] != families[1] and first[:1] == second[:1]


def _is_abbreviated(name: Name) -> bool:
    return all(len(word) == 1 for word in key(name.given).split()) or name.given.isupper()


@lru_cache(maxsize=4096)
def _consonants(given: str) -> str:
    """The consonants of a given name, those apart that the systems write in two ways."""
    text = _SILENT.sub("", given)
    for letters, sound in _SOUNDS:
        text = text.replace(letters, sound)
    return _TWICE.sub(r"\1", _VOWELS.sub("", text))
