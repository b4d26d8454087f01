"""Arabic names with their article or "Abd": "El-Sayed" and "al-Sayyid", "Abdel Nasser" and "Abd al-Nasir" are one.

The article (al-, el-; ar-, as-, … before the letters that it is drawn to) and "Abd" say that a name is Arabic. Only then are its vowels
compared as they are written by ear: e is a or i, o is u, g is j as in Cairo. So Hasan and Hussein stay two names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.model import Name
from citator.rules.compare_text import key

__all__ = ["is_one_in_arabic", "same_arabic_given"]

_ARTICLE: Final = re.compile(r"(?:[aeu]l[-‐‑\s’']\s?|[aeu](?:[nrstdz]|sh|th|dh)[-‐‑]\s?)(?=\w{3})", re.IGNORECASE)
_SERVANT: Final = re.compile(r"abd[-‐‑\s]?(?:[aeuo](?:[lnrstdz]|sh)[-‐‑\s]?){0,2}(?=\w{3})", re.IGNORECASE)
_LETTERS: Final = (
    (re.compile(r"(.)\1+"), r"\1"), (re.compile(r"dj"), "j"), (re.compile(r"tch|ch"), "sh"), (re.compile(r"([dtg])h"), r"\1"),
    (re.compile(r"(?:ou|oo|w(?=[^aeiou]|$))"), "u"), (re.compile(r"iy(?=[^aeiou]|$)|y$"), "i"), (re.compile(r"[ae][iy](?![aeiou])"), "ay"),
    (re.compile(r"(?<=a)h$"), ""), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
_ALIKE: Final = frozenset(map(frozenset, ("ea", "ei", "ou", "gj", "qk", "qg")))


def is_one_in_arabic(one: Name, two: Name) -> bool:
    """Whether two family names, one of which at least has an article or "Abd", may be one.

    >>> is_one_in_arabic(Name("El-Sayed"), Name("al-Sayyid")), is_one_in_arabic(Name("Abdel Nasser"), Name("Abd al-Nasir"))
    (True, True)
    >>> is_one_in_arabic(Name("al-Hasan"), Name("el-Hussein")), is_one_in_arabic(Name("Sayed"), Name("Sayyid"))
    (False, False)
    """
    first, second = _read(one), _read(two)
    if not (_is_arabic(one) or _is_arabic(two)) or min(len(first), len(second)) < 3:
        return False
    return _meet(first, second)


def same_arabic_given(one: Name, two: Name) -> bool:
    """Whether two given names of people with such family names may be one, or one the initial of the other.

    >>> same_arabic_given(Name("Abdel Nasser", "Gamal"), Name("Abd al-Nasir", "Jamal"))
    True
    >>> [same_arabic_given(Name("El-Sayed", "Omar"), Name("al-Sayyid", other)) for other in ("U.", "Hani")]
    [True, False]
    """
    if not (_is_arabic(one) and _is_arabic(two)):
        return False
    first, second = (_spelled(key(name.given.split()[0]) if name.given.split() else "") for name in (one, two))
    if not first or not second:
        return False
    return _meet(first[:1], second[:1]) if 1 in (len(first), len(second)) else _meet(first, second)


def _whole(name: Name) -> str:
    return f"{name.particle} {name.family}".strip()


def _is_arabic(name: Name) -> bool:
    return any(pattern.match(_whole(name)) for pattern in (_ARTICLE, _SERVANT))


def _read(name: Name) -> str:
    """The family name without its article, "Abd" in one spelling, as it sounds."""
    whole = _ARTICLE.sub("", _whole(name), count=1)
    servant = _SERVANT.match(whole)
    return f"abd {_spelled(key(whole[servant.end() :]))}" if servant else _spelled(key(whole))


@lru_cache(maxsize=4096)
def _spelled(text: str) -> str:
    text = text.replace(" ", "")
    for pattern, letters in _LETTERS:
        text = pattern.sub(letters, text)
    return text


def _meet(one: str, two: str) -> bool:
    return len(one) == len(two) and all(a == b or frozenset((a, b)) in _ALIKE for a, b in zip(one, two, strict=True))
