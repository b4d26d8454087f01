"""Korean names in Latin letters: Lee, Yi and Rhee are one family name (:mod:`citator.facts.korean_names`), "Kyung-soo" and "Gyeong-su" one
given name.

Many of these spellings are Chinese, German or English names too. So something has to tell that a name is Korean: a given name of two
Korean syllables, or a family name as only Koreans write it. Of initials under two spellings that can't be told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.facts.korean_names import korean_families, korean_only
from citator.model import Name
from citator.rules.compare_text import key, squeezed

__all__ = ["in_korean"]

_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"h(?=[^aeiouyw]|$)(?<![cs]h)|(?<=e)r(?=[^aeiouyw]|$)", ""),  # "Ahn", "Seoh"
        ("ch", "j"), ("sh", "s"), ("k", "g"), ("p", "b"), ("t", "d"), ("r", "l"), (r"([bdgjls])\1", r"\1"),
        (r"[wy](?=[aeiou])", ""), (r"a[eiy]|o[ei]|ei", "E"), (r"e?ui|ee|i", "I"), (r"e[ou]|o[ou]|[ouy]", "U"), ("e", "E"), ("a", "A"),
    )
)  # fmt: skip
_SYLLABLE: Final = (
    r"(?:kk?|g|n|tt?|d|[rl]|m|pp?|b|ss?|sh|jj?|ch|h)?"
    r"(?:[wy]?(?:ae|ai|eo|eu|oo|ou|ee|a|e|o|u|i)|oe|oi|e?ui|(?<=s)y(?=n))h?(?:ng|[nl](?![aeiou])|[kgtmpb](?![aeiouyw]))?"
)
_INITIALS: Final = str.maketrans("kptrceow", "gbdljuuu")  # "Choi, K." and "Choe, G."; "Eun" is "Un" too, and "Woo" is "U"
_KOREAN: Final = re.compile(rf"({_SYLLABLE})({_SYLLABLE})?")


def in_korean(one: Name, two: Name) -> str:
    """``variant`` for two names that may be one Korean name in two romanisations, ``doubt`` where nothing tells that they are Korean, ""
    for others.

    >>> in_korean(Name("Rhee", "Syngman"), Name("Yi", "Sung-man")), in_korean(Name("Lee", "Min-ho"), Name("Yi", "Sang-u"))
    ('variant', '')
    >>> in_korean(Name("Lee", "M."), Name("Yi", "Minho")), in_korean(Name("Lee", "M."), Name("Yi", "M."))
    ('variant', 'doubt')
    """
    if one.literal or two.literal or not one.given or not two.given:
        return ""
    turned, other = (Name(family=name.given, given=name.family) for name in (one, two))
    ways = [_as_written(one, two), _as_written(turned, two), _as_written(one, other)]
    return "variant" if "variant" in ways else "doubt" if "doubt" in ways else ""


def _as_written(one: Name, two: Name) -> str:
    families = [squeezed(name.family) for name in (one, two)]
    rows = korean_families()
    if not all(family in rows for family in families) or not rows[families[0]] & rows[families[1]]:
        return ""
    initials = [_initials(name.given) for name in (one, two)]
    if not any(initials):
        alike = _sounds(squeezed(one.given)) == _sounds(squeezed(two.given))
        syllables = min(_syllables(name.given) for name in (one, two))
    else:
        sounds = [written or _of_syllables(name.given) for written, name in zip(initials, (one, two), strict=True)]
        alike = bool(all(sounds)) and families[0] != families[1] and all(a == b for a, b in zip(*sounds, strict=False))
        syllables = max(_syllables(name.given) for name in (one, two)) if not all(initials) else 0
    if not alike or not (syllables or all(initials)):
        return ""
    if syllables > 1 or (families[0] != families[1] and korean_only().intersection(families)):
        return "variant"
    return "doubt" if families[0] != families[1] else ""


def _initials(given: str) -> str:
    """The initials that a given name is, each by its sound; "" for one that is written out, or begins as no Korean name does."""
    words = key(given).split()
    written = all(len(word) == 1 for word in words) or (given.isupper() and len(given) < 4)
    return "".join(words).translate(_INITIALS) if written and not re.search(r"[fqvxz]", "".join(words)) else ""


def _of_syllables(given: str) -> str:
    """The initials of the syllables of a given name, each by its sound; "" for one that can't be Korean."""
    found = _KOREAN.fullmatch(squeezed(given))
    return "".join(syllable[0] for syllable in found.groups() if syllable).translate(_INITIALS) if found else ""


def _syllables(given: str) -> int:
    """The syllables of a given name that can be Korean, 0 for others."""
    found = _KOREAN.fullmatch(squeezed(given))
    return 0 if found is None else 2 if found[2] else 1


@lru_cache(maxsize=4096)
def _sounds(given: str) -> str:
    """A given name in letters that the systems of romanising have in common: vowels by their class, consonants by where they are made."""
    for pattern, sound in _SOUNDS:
        given = pattern.sub(sound, given)
    return given
