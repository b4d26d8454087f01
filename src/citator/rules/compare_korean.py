"""Korean names in Latin letters: Lee, Yi and Rhee are one family name (:mod:`citator.facts.korean_names`), "Kyung-soo" and "Gyeong-su" one
given name.

Many of these spellings are Chinese, German or English names too. So something has to tell that a name is Korean: a given name of two
Korean syllables, or a family name as only Koreans write it. Of initials under two spellings that can't be told. Nor can it be where the
consonants are one and the vowels are not: the systems write these in a few ways, and people as they like ("Hagen" is "Hae-geun"). Given
names of Europe ("Elena", "Jan") are read in syllables too, and show nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.facts.given_names import GIVEN_NAMES
from citator.facts.korean_names import korean_families, korean_only
from citator.model import Name
from citator.rules.compare_text import key, squeezed

__all__ = ["in_korean"]

_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"h(?=[^aeiouyw]|$)(?<![cs]h)|(?<=e)r(?=[^aeiouyw]|$)", ""),  # "Ahn", "Seoh"
        ("wh", "hw"),  # "Whan"
        ("ch", "j"), ("sh", "s"), ("k", "g"), ("p", "b"), ("t", "d"), ("r", "l"), (r"([bdgjls])\1", r"\1"),
        (r"[wy](?=[aeiou])", ""), (r"a[eiy]|ea|o[ei]|ei", "E"), (r"e?u[iy]|ee|i", "I"), (r"(?:e[ou]|o[ou]|[ouy])+", "U"),
        ("e", "E"), ("a", "A"),
    )
)  # fmt: skip
_SYLLABLE: Final = (  # no Korean name has "di" or "ti" ("Tina")
    r"(?:kk?|g|n|tt?|d|[rl]|m|pp?|b|ss?|sh|jj?|ch|h|wh)?"
    r"(?:[wy]?(?:ae|ai|ea|eo|eu|oo|ou|(?<![td])ee|a|e|o|u|(?<![td])i)|oe|oi|e?u[iy]|(?<=s)y(?=n))h?(?:ng|[nl](?![aeiou])|[kgtmpb](?![aeiouyw]))?"
)
_INITIALS: Final = str.maketrans("kptrceow", "gbdljuuu")  # "Choi, K." and "Choe, G."; "Eun" is "Un" too, and "Woo" is "U"
_CONSONANTS: Final = str.maketrans("kptc", "gbdj")
_OF_OTHERS: Final = frozenset(map(key, GIVEN_NAMES))
_KOREAN: Final = re.compile(rf"({_SYLLABLE})({_SYLLABLE})?")
_SILENT: Final = re.compile(r"(?<=n)e\b")  # "June", "Eugene"
_VOWELS: Final = re.compile(r"[A-Z]")  # as sounds


def in_korean(one: Name, two: Name) -> str:
    """``variant`` for two names that may be one Korean name in two romanisations, ``doubt`` where nothing tells that they are Korean,
    ``vowels`` where only these are others, "" for others.

    >>> in_korean(Name("Rhee", "Syngman"), Name("Yi", "Sung-man")), in_korean(Name("Lee", "Min-ho"), Name("Yi", "Sang-u"))
    ('variant', '')
    >>> in_korean(Name("Lee", "M."), Name("Yi", "Minho")), in_korean(Name("Lee", "M."), Name("Yi", "M."))
    ('variant', 'doubt')
    >>> in_korean(Name("Kim", "Joon"), Name("Kim", "Chun")), in_korean(Name("Koo", "Hagen"), Name("Ku", "Hae-geun"))
    ('doubt', 'vowels')
    """
    if one.literal or two.literal or not one.given or not two.given:
        return ""
    turned, other = (Name(family=name.given, given=name.family) for name in (one, two))
    ways = [_as_written(one, two), _as_written(turned, two), _as_written(one, other)]
    return next((answer for answer in ("variant", "doubt", "vowels") if answer in ways), "")


def _as_written(one: Name, two: Name) -> str:
    families = [squeezed(name.family) for name in (one, two)]
    rows = korean_families()
    if not all(family in rows for family in families) or not rows[families[0]] & rows[families[1]]:
        return ""
    initials = [_initials(name.given) for name in (one, two)]
    spelt = families[0] != families[1]
    if any(initials):
        sounds = [written or _of_syllables(name.given) for written, name in zip(initials, (one, two), strict=True)]
        alike = bool(all(sounds)) and all(a == b for a, b in zip(*sounds, strict=False))
        syllables = max(_syllables(name.given) for name in (one, two)) if not all(initials) else 0
        if not alike or (not spelt and (syllables < 2 or not _is_initial_of(one.given, two.given))):
            return ""  # under one spelling two initials are two people's
        return "variant" if spelt and (syllables > 1 or korean_only().intersection(families)) else "doubt"
    first, second = (_sounds("".join(_words(name.given))) for name in (one, two))
    syllables, most = (of(_syllables(name.given) for name in (one, two)) for of in (min, max))
    if not syllables or _VOWELS.sub("", first) != _VOWELS.sub("", second):
        return ""
    if first != second:
        others = all(key(name.given) in _OF_OTHERS for name in (one, two))
        return "vowels" if syllables == most > 1 and not others else ""
    return "variant" if syllables > 1 or (spelt and korean_only().intersection(families)) else "doubt"


_OF_VOWELS: Final = {"e": re.compile(r"ui|u[nlm](?![aeioun])"), "u": re.compile(r"eu|woo"), "w": re.compile(r"u(?![nlmi])")}
"""Initials of a vowel, and how the other system of romanisation begins it: Eun and Ŭn, Woo and U."""


def _is_initial_of(one: str, two: str) -> bool:
    """Whether initials may be those of a name, though the family name is spelt alike. Of a single one that is so where both systems write
    its consonant ("J.", "Chul-soo") or its vowel ("E.", "Ŭn-ju"): an R is hardly another's; and where the name is none of Europe.
    """
    names = key(one), key(two)
    if min(len(name.replace(" ", "")) for name in names) > 1:
        return True
    initial, name = sorted(names, key=len)
    alike = len({name[:1].translate(_CONSONANTS) for name in names}) == 1
    return _OF_OTHERS.isdisjoint(names) and (alike or (initial in _OF_VOWELS and _OF_VOWELS[initial].match(name) is not None))


def _initials(given: str) -> str:
    """The initials that a given name is, each by its sound; "" for one that is written out, or begins as no Korean name does."""
    words = key(given).split()
    written = all(len(word) == 1 for word in words) or (given.isupper() and len(given) < 4)
    return "".join(words).translate(_INITIALS) if written and not re.search(r"[fqvxz]", "".join(words)) else ""


def _of_syllables(given: str) -> str:
    """The initials of the syllables of a given name, each by its sound; "" for one that can't be Korean."""
    return "".join(syllable[0] for syllable in _read(given)).translate(_INITIALS)


def _syllables(given: str) -> int:
    """The syllables of a given name that can be Korean, 0 for others."""
    return len(_read(given))


@lru_cache(maxsize=4096)
def _read(given: str) -> tuple[str, ...]:
    """A given name in its Korean syllables, as words or hyphens part them ("Che-u"), or else as it can be read; none for others."""
    words = _words(given)
    parts = [found for word in words if (found := _KOREAN.fullmatch(word))] if len(words) == 2 else []
    if len(parts) == 2 and not any(found[2] for found in parts):
        return tuple(found[1] for found in parts)
    found = _KOREAN.fullmatch("".join(words))
    return tuple(filter(None, found.groups())) if found else ()


def _words(given: str) -> list[str]:
    return _SILENT.sub("", key(given)).replace("ck", "k").split()


@lru_cache(maxsize=4096)
def _sounds(given: str) -> str:
    """A given name in letters that the systems of romanising have in common: vowels by their class, consonants by where they are made."""
    for pattern, sound in _SOUNDS:
        given = pattern.sub(sound, given)
    return given
