"""Given names of two people with one family name: whether they may be one person's, and whether they are plainly two people's.

Most differences prove nothing: initials, short forms, one of several names, another language's form, another romanisation.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import Name
from citator.rules.compare_romanised import is_slavic, same_given
from citator.rules.compare_text import key

__all__ = ["SUFFIXES", "compare_given", "given_words"]

SUFFIXES: Final = frozenset("jr sr ii iii iv phd md esq".split())
"""What stands behind a name and is no part of it, as keys."""
_SPACES: Final = re.compile(r"[\s.\-‐‑]+")
# Short forms that do not show the name (https://en.wiktionary.org/wiki/Appendix:English_given_names).
_SHORT_FORMS: Final = {
    "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert", "dick": "richard", "ned": "edward", "ted": "edward",
    "teddy": "theodore", "tony": "anthony", "jack": "john", "chuck": "charles", "hank": "henry", "harry": "henry", "peggy": "margaret",
    "peg": "margaret", "liz": "elizabeth", "betty": "elizabeth", "beth": "elizabeth", "lisa": "elizabeth", "kate": "catherine",
    "kitty": "catherine", "polly": "mary", "molly": "mary", "sally": "sarah", "nell": "helen", "sasha": "alexander",
    "zander": "alexander", "drew": "andrew", "gene": "eugene", "tina": "christina", "trish": "patricia", "nan": "ann",
    "hans": "johannes", "fritz": "friedrich", "babs": "barbara", "dolly": "dorothy", "grisha": "grigori", "hal": "henry",
    "heinz": "heinrich", "misha": "mikhail", "paddy": "patrick", "pasha": "pavel", "vova": "vladimir", "pepe": "jose",
    "paco": "francisco", "chico": "francisco", "jim": "james", "jimmy": "james",
}  # fmt: skip
_SOUNDS_ALIKE: Final = (
    frozenset("yji"),
    frozenset("ey"),
    frozenset("ckq"),
    frozenset("vw"),
    frozenset("kh"),
    frozenset("zs"),
)  # romanisation of one letter
_SLAVIC_ALIKE: Final = frozenset("eyji")  # "E." and "J." are Jewgeni, and with another family name Emma and John
# What sounds alike in given names, or is one letter of Cyrillic, Greek or Hebrew in several languages.
_SOUNDS: Final = (
    ("sch", "s"), ("ph", "f"), ("th", "t"), ("ch", "k"), ("sh", "s"), ("ck", "k"), ("x", "ks"), ("c", "k"), ("q", "k"), ("z", "s"),
    ("v", "f"), ("w", "f"),
)  # fmt: skip
_VOWELS: Final = re.compile(r"[aeiouyh]")
_TWICE: Final = re.compile(r"(.)\1+")


def compare_given(one: Name, two: Name) -> str:
    """``match``, ``variant`` or "" for two given names: first initials agree, or one is a form of the other.

    >>> [compare_given(Name("Ames", "Robert"), Name("Ames", given)) for given in ("R. J.", "Bob", "Robert", "Jane")]
    ['variant', 'variant', 'match', '']
    >>> [compare_given(Name("Ames", "John"), Name("Ames", given)) for given in ("James", "J. James", "Jack", "Juan", "Johanna")]
    ['', 'variant', 'variant', 'variant', 'variant']
    """
    from rapidfuzz import fuzz

    first, second = given_words(one.given), given_words(two.given)
    if not first or not second:
        return "variant"
    if first == second:
        return "match"
    if first[0][0] == second[0][0]:
        return "" if _are_two(one, two) else "variant"
    a, b = first[0], second[0]
    if {a, b} <= {word for word in (*first, *second) if len(word) > 1} and (a in second or b in first):
        return "variant"  # "Scott Fitzgerald", "Francis Scott Fitzgerald"
    if (len(a) == 1 and a in {word[0] for word in second[1:]}) or (len(b) == 1 and b in {word[0] for word in first[1:]}):
        return "variant"
    if len(a) > 2 and len(b) > 2 and (fuzz.ratio(a, b) >= 70 or _SHORT_FORMS.get(a, a) == _SHORT_FORMS.get(b, b)):
        return "variant"
    pair = {a[0], b[0]}
    alike = any(pair <= sounds for sounds in _SOUNDS_ALIKE) or (pair <= _SLAVIC_ALIKE and is_slavic(one.family))
    if alike and 1 in (len(a), len(b)):
        return "variant"
    return "variant" if same_given(_SPACES.split(one.given.strip())[0], _SPACES.split(two.given.strip())[0], one.family) else ""


def _are_two(one: Name, two: Name) -> bool:
    """Whether two given names that begin with the same letter are plainly those of two people: written out, and nothing in common."""
    first, second = given_words(one.given), given_words(two.given)
    if not first or not second or min(len(first[0]), len(second[0])) < 3 or not (first[0] + second[0]).isascii():
        return False
    if same_given(_SPACES.split(one.given.strip())[0], _SPACES.split(two.given.strip())[0], one.family):
        return False
    return not any(_alike(a, b) for a in first for b in second if len(a) > 2 and len(b) > 2)


def _alike(one: str, two: str) -> bool:
    """Whether two given names may be forms of one: by their letters, or by all but one of their consonants."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein

    one, two = _SHORT_FORMS.get(one, one), _SHORT_FORMS.get(two, two)
    if one.startswith(two) or two.startswith(one) or fuzz.ratio(one, two) >= 70:
        return True
    first, second = _consonants(one), _consonants(two)
    short, long = sorted((first, second), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short) or Levenshtein.distance(first, second) < 2


def _consonants(name: str) -> str:
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    return _TWICE.sub(r"\1", _VOWELS.sub("", name))


def given_words(given: str) -> list[str]:
    """The words of a given name; "JP" and "JP." are two initials. A degree or "Jr." stands behind others: "Md Abu" is Mohammed."""
    out: list[str] = []
    for word in _SPACES.split(given):
        if 1 < len(word) <= 3 and word.isupper() and word.isalpha() and len(given) <= 5:
            out += [key(letter) for letter in word]
        else:
            out += key(word).split()
    return [word for at, word in enumerate(out) if word and (not at or word not in SUFFIXES)]
