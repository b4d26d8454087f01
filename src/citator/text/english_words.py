"""Which words are English, and which of them no other language has: their inflected forms are found by rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.facts.english_words import english_words
from citator.facts.title_words import title_words
from citator.text.words import STOP_WORDS

__all__ = ["is_english", "is_own", "stem"]

_ENDINGS: Final = ("s", "es", "d", "ed")  # and not "ing": "Controlling" is no English word in German
_OWN_ENDINGS: Final = (*_ENDINGS, "ing", "ings", "ly", "ness", "less", "ful")
# Of words that English alone has, and of such as are spelt so in others, too.
_OWN: Final = re.compile(
    r"[a-z]{2,}(?:ness(?:es)?|ships?|hoods?|less|lessness|fulness|ously|[ao]log(?:y|ical|ists)|graph(?:y|ers?)|"
    r"[ae]nc(?:y|ies)|crac(?:y|ies)|iatry|xit(?:y|ies)|ization|ising|izing|wards?|ought|ighted|[^aeiou]ically)"
)
_SHARED: Final = re.compile(r"[a-z]{3,}(?:[ts]ions?|[aeiou][tv]ives?|[ae]nces?|ism|ists?|ical|it(?:y|ies))")
_SIBILANTS: Final = ("s", "x", "z", "ch", "sh", "o")
_PREFIX: Final = re.compile(r"(?:un|re|pre|non|sub|over|under|out|inter|multi|super|anti|micro|macro|bio|geo|semi|co)(?=[a-z]{4})")
_LONGEST: Final = 40  # letters
_STEM: Final = 4  # letters


@lru_cache(maxsize=20_000)
def is_own(word: str, *, term: bool = True) -> bool:
    """Whether a word in small letters is one that English alone has; without ``term``, only if no other language has it in terms.

    >>> [word for word in ("loyalty", "policies", "farming", "complexity", "justice", "international", "museen") if is_own(word)]
    ['loyalty', 'policies', 'farming', 'complexity']
    >>> [word for word in ("kindness", "healthcare", "chains") if is_own(word, term=False)]
    ['kindness']
    """
    words, bases = english_words(), _bases(word, _OWN_ENDINGS)
    if word in words["shared"] or (not term and any(one in words["term"] for one in bases)):
        return False
    return any(one in words["own"] or one in words["term"] for one in bases) or bool(_OWN.fullmatch(word))


@lru_cache(maxsize=20_000)
def is_english(word: str) -> bool:
    """Whether a word in small letters is spelt as one of English; other languages may have it, too.

    >>> [word for word in ("of", "farmers", "international", "communication", "internationale", "banken") if is_english(word)]
    ['of', 'farmers', 'international', 'communication']
    """
    if len(word) > _LONGEST:
        return False
    prefix = _PREFIX.match(word)
    return _is_spelt_so(word) or (prefix is not None and _is_spelt_so(word[prefix.end() :]))


def _is_spelt_so(word: str) -> bool:
    if word in STOP_WORDS["en"] or is_own(word) or _SHARED.fullmatch(word):
        return True
    return any(one in english_words()["shared"] or one in _titles() for one in _bases(word, _ENDINGS))


def stem(word: str) -> str:
    """The letters that a word has in common with those of other languages that are one with it: "strategic", "stratégique"."""
    return word[:_STEM]


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(title_words()["en"])


def _bases(word: str, endings: tuple[str, ...]) -> list[str]:
    """What a word may be a form of, itself among them: "policies" of "policy", "planning" of "plan", "coding" of "code"."""
    bases = [word, f"{word[:-3]}y"] if word.endswith(("ies", "ied")) else [word]
    for end in endings:
        base = word.removesuffix(end)
        if base == word or len(base) < 3 or (end == "es" and not base.endswith(_SIBILANTS)) or (end == "d" and base[-1] != "e"):
            continue
        bases += [base, f"{base}e"] if end[0] == "i" else [base]
        if end[0] in "ei" and end != "es" and base[-1] == base[-2]:
            bases.append(base[:-1])
    return bases
