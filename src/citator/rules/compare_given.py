"""Given names of two people with one family name: whether they may be one person's, and whether they are plainly two people's.

Most differences prove nothing: initials, short forms, one of several names, another language's form, another romanisation.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import Name
from citator.rules.compare_arabic import same_arabic_given
from citator.rules.compare_chinese import is_in_syllables
from citator.rules.compare_romanised import is_slavic, same_given
from citator.rules.compare_text import key

__all__ = ["SUFFIXES", "are_two", "compare_given", "given_words"]

SUFFIXES: Final = frozenset("jr sr ii iii iv phd md esq".split())
"""What stands behind a name and is no part of it, as keys."""
_SPACES: Final = re.compile(r"[\s.\-‐‑]+")
# Short forms that do not show the name (https://en.wiktionary.org/wiki/Appendix:English_given_names).
_SHORT_FORMS: Final = {
    "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert", "dick": "richard", "ned": "edward edmund",
    "ted": "edward theodor theodore thaddeus", "teddy": "theodore", "tony": "anthony", "jack": "john jacob", "chuck": "charles",
    "hank": "henry", "harry": "henry harold harrison", "peggy": "margaret", "peg": "margaret", "liz": "elizabeth", "betty": "elizabeth",
    "beth": "elizabeth", "lisa": "elizabeth", "kate": "catherine", "kitty": "catherine", "polly": "mary", "molly": "mary",
    "sally": "sarah", "nell": "helen eleanor", "sasha": "alexander", "zander": "alexander", "drew": "andrew", "gene": "eugene",
    "tina": "christina", "trish": "patricia", "nan": "ann", "hans": "johannes hendrik johan", "fritz": "friedrich", "babs": "barbara",
    "dolly": "dorothy", "grisha": "grigori", "hal": "henry harold harry", "heinz": "heinrich", "misha": "mikhail", "paddy": "patrick",
    "pasha": "pavel", "vova": "vladimir", "pepe": "jose", "paco": "francisco", "chico": "francisco", "jim": "james", "jimmy": "james",
    "frits": "frederik frederick", "jaap": "jacob jacobus", "joop": "johannes joseph", "uwe": "ulrich", "utz": "ulrich",
    "pekka": "peter", "piers": "peter", "padraig": "patrick", "patsy": "patricia", "chip": "charles", "robin": "robert",
    "rex": "reginald", "madge": "margaret", "staszek": "stanislaw", "kolya": "konstantin nikolai", "gosha": "georgy",
    "fiete": "friedrich", "frigyes": "frederic friedrich", "lipot": "leopold", "moritz": "maurice",
    "maciej": "matthias mathias matthew", "baruch": "benedict", "ludwig": "louis", "lou": "louis louise lewis",
    "kit": "christopher katherine", "sandy": "alexander alexandra", "gus": "august augustus gustav", "bram": "abraham",
    "sjaak": "jacques", "wim": "willem", "henk": "hendrik", "kees": "cornelis", "klaas": "nicolaas", "jorg": "georg", "jurgen": "georg",
    "sepp": "josef", "xaver": "francis", "bert": "albert robert herbert", "dot": "dorothy", "hetty": "henrietta", "kay": "katherine",
    "mimi": "maria", "pat": "patrick patricia", "rick": "frederick richard", "toni": "antonia antonio anton", "vanya": "ivan",
    "yasha": "yakov", "zhenya": "evgeny evgenia",
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
    """
    from rapidfuzz import fuzz

    first, second = given_words(one.given), given_words(two.given)
    if not first or not second:
        return "variant"
    if first == second:
        return "match"
    if first[0][0] == second[0][0]:
        return "variant"  # perhaps of two people: :func:`are_two`
    a, b = first[0], second[0]
    if {a, b} <= {word for word in (*first, *second) if len(word) > 1} and (a in second or b in first):
        return "variant"  # "Scott Fitzgerald", "Francis Scott Fitzgerald"
    if (len(a) == 1 and a in {word[0] for word in second[1:]}) or (len(b) == 1 and b in {word[0] for word in first[1:]}):
        return "variant"
    if len(a) > 2 and len(b) > 2 and (fuzz.ratio(a, b) >= 70 or _forms(a) & _forms(b)):
        return "variant"
    pair = {a[0], b[0]}
    alike = any(pair <= sounds for sounds in _SOUNDS_ALIKE) or (pair <= _SLAVIC_ALIKE and is_slavic(one.family))
    if alike and 1 in (len(a), len(b)):
        return "variant"
    return "variant" if _in_two_romanisations(one, two) or same_arabic_given(one, two) else ""


def are_two(one: Name, two: Name) -> bool:
    """Whether two given names that begin with the same letter are plainly those of two people: written out, and nothing in common.

    People are known by other names than their own, and no list has all of them: one such pair accuses nobody. One name in syllables of
    Chinese and one that is not may be the two names of one person.

    >>> [are_two(Name("Ames", "John"), Name("Ames", given)) for given in ("James", "J. James", "Jack", "Juan", "Johanna")]
    [True, False, False, False, False]
    >>> are_two(Name("Wang", "Jianguo"), Name("Wang", "James")), are_two(Name("Abelson", "Hal"), Name("Abelson", "Harold"))
    (False, False)
    """
    first, second = given_words(one.given), given_words(two.given)
    if not first or not second or min(len(first[0]), len(second[0])) < 3 or not (first[0] + second[0]).isascii():
        return False
    if first[0][0] != second[0][0] or is_in_syllables(first[0]) != is_in_syllables(second[0]) or _in_two_romanisations(one, two):
        return False
    return not any(_alike(a, b) for a in first for b in second if len(a) > 2 and len(b) > 2)


def _in_two_romanisations(one: Name, two: Name) -> bool:
    return same_given(_SPACES.split(one.given.strip())[0], _SPACES.split(two.given.strip())[0], one.family)


def _alike(one: str, two: str) -> bool:
    """Whether two given names may be forms of one: by their letters, or by all but one of their consonants."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein

    if _forms(one) & _forms(two):
        return True
    if one.startswith(two) or two.startswith(one) or fuzz.ratio(one, two) >= 70:
        return True
    first, second = _consonants(one), _consonants(two)
    short, long = sorted((first, second), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short) or Levenshtein.distance(first, second) < 2


def _forms(name: str) -> frozenset[str]:
    """A given name with those that it may be short for."""
    return frozenset((name, *_SHORT_FORMS.get(name, "").split()))


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
