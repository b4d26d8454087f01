"""One name against another: a person's by the family name, in every spelling and order, and by what is given of the others; a body's by its
words or its acronym.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from citator.model import Name
from citator.rules.compare_arabic import is_one_in_arabic
from citator.rules.compare_bodies import same_body
from citator.rules.compare_chinese import is_one_in_both
from citator.rules.compare_given import SUFFIXES, are_two, compare_given, given_words
from citator.rules.compare_korean import in_korean
from citator.rules.compare_romanised import same_family
from citator.rules.compare_text import key, script, spelled_out, squeezed
from citator.text.bodies import is_group
from citator.text.names import is_body, parse_name

__all__ = ["are_two_people", "is_a_body", "is_open_in_korean", "person", "same_name", "shown"]

_INITIALS: Final = re.compile(r"(?:[A-Z]\.?\s?-?){1,3}")
_UNDIVIDED: Final = frozenset(["CJK", "HANGUL", "HIRAGANA", "KATAKANA"])  # names are written without a blank in them
_SAINT: Final = {"st": "saint", "ste": "sainte"}
_PARTICLES: Final = frozenset("de da do dos das di du del della van von der den ter ten zu zum zur la le el al bin ibn af av".split())


@lru_cache(maxsize=65_536)
def same_name(cited: Name, found: Name) -> str:
    """One name against another: ``match``, ``variant`` or ``wrong``. ``variant`` too where nothing tells that both are one in Korean, and
    all sounds agree (:func:`is_open_in_korean`).

    >>> same_name(Name("Müller", "K."), Name("Mueller", "Karin")), same_name(Name("Chen", "Wei"), Name("Wei", "Chen"))
    ('variant', 'match')
    >>> same_name(Name("Smith", "Jo"), Name("Smith", "Ann"))
    'wrong'
    """
    verdict = _without_korean(cited, found)
    return "variant" if verdict == "wrong" and _in_korean(cited, found) in ("variant", "doubt") else verdict


def _without_korean(cited: Name, found: Name) -> str:
    if sorted(_all_words(cited)) == sorted(_all_words(found)) or squeezed(str(cited)) == squeezed(str(found)):
        return "match"
    if script(str(cited)) in _UNDIVIDED and _undivided(cited) == _undivided(found):
        return "match"
    if is_a_body(cited) or is_a_body(found):
        return "variant" if same_body(str(cited), str(found)) else "wrong"
    if not key(cited.family) and not key(found.family) and given_words(cited.given) and given_words(found.given):
        # A stand-in for the family name in both ("-", Xuewen Ding): then the given one is the whole name, and may be initials.
        first, second = given_words(cited.given), given_words(found.given)
        return "variant" if len(first) == len(second) and all(a[0] == b[0] for a, b in zip(first, second, strict=True)) else "wrong"
    one, two = person(cited), person(found)
    verdicts = [_both(_families(one, two), one, two)]
    swapped = Name(family=two.given, given=two.family) if two.given else None
    if swapped and len(key(swapped.family)) > 1:
        verdicts.append(_both(_families(one, swapped) and "variant", one, swapped))
    if one.given and _INITIALS.fullmatch(one.family):  # "W, Li": the initials stand for the family name
        turned = Name(family=one.given, given=one.family)
        verdicts.append(_both(_families(turned, two) and "variant", turned, two))
    if "match" in verdicts:
        return "match"
    return "variant" if "variant" in verdicts or is_one_in_both(one, two) else "wrong"


def _undivided(name: Name) -> str:
    """The whole name in one piece, the family first, as it is written in these letters."""
    return squeezed(name.literal or f"{name.family} {name.given}")


def shown(names: Sequence[Name]) -> str:
    """Names in one line, the first ten.

    >>> shown((Name("Ames", "Jo"), Name(literal="World Bank")))
    'Ames, Jo; World Bank'
    """
    listed = "; ".join(
        name.literal or ", ".join(filter(None, [f"{name.particle} {name.family}".strip(), name.given])) for name in names[:10]
    )
    return listed + ("; …" if len(names) > 10 else "")


def is_open_in_korean(cited: Name, found: Name) -> bool:
    """Whether two names, which are not one by any other rule, may be one in Korean, and nothing tells it."""
    return _in_korean(cited, found) in ("doubt", "vowels") and _without_korean(cited, found) == "wrong"


def _in_korean(cited: Name, found: Name) -> str:
    return "" if is_a_body(cited) or is_a_body(found) else in_korean(person(cited), person(found))


def are_two_people(one: Name, two: Name) -> bool:
    """Whether two people are named, who have another given name (:func:`are_two`)."""
    return not is_a_body(one) and not is_a_body(two) and are_two(person(one), person(two))


@lru_cache(maxsize=16_384)
def is_a_body(name: Name) -> bool:
    """Whether a name is that of a body: in one piece, and by its words no person's."""
    return bool(name.literal) and (is_group(name.literal) or is_body(name.literal) or not parse_name(name.literal).family)


@lru_cache(maxsize=16_384)
def person(name: Name) -> Name:
    """A person's name with something in ``family``: read from a literal, or from ``given`` where the family name is a stand-in."""
    if name.literal:
        return parse_name(name.literal)
    return name if key(name.family) else parse_name(name.given)


@lru_cache(maxsize=16_384)
def _all_words(name: Name) -> tuple[str, ...]:
    return tuple(word for word in key(str(name)).split() if word not in SUFFIXES)


@lru_cache(maxsize=16_384)
def _family_forms(name: Name) -> frozenset[str]:
    written = [part for part in (name.family, f"{name.particle} {name.family}") if part.strip()]
    forms: set[str] = set()
    for text in (*written, *(spelled_out(part) for part in written)):
        parts = [_SAINT.get(word, word) for word in key(text).split() if word not in SUFFIXES]
        forms |= {"".join(parts), "".join(word for word in parts if word not in _PARTICLES)}
    return frozenset(forms - {""})


def _both(families: str, one: Name, two: Name) -> str:
    """The verdict on a name by that on the family names: equal given names don't make "Johnston" the same as "Johnson"."""
    givens = families and compare_given(one, two)
    return families if givens == "match" else givens


def _families(one: Name, two: Name) -> str:
    """``match``, ``variant`` or "" for two family names."""
    from rapidfuzz import fuzz

    first, second = _family_forms(one), _family_forms(two)
    if first & second:
        return "match"
    parts, others = (set(key(name.family).split()) - _PARTICLES for name in (one, two))
    long_parts = {word for word in parts & others if len(word) > 3}
    if long_parts and (parts <= others or others <= parts):
        return "variant"  # one of two surnames
    near = any(min(len(a), len(b)) >= 5 and fuzz.ratio(a, b) >= 86 for a in first for b in second)
    return "variant" if near or same_family(one.family, two.family) or is_one_in_arabic(one, two) else ""
