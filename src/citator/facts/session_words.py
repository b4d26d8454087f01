"""Ordinal numbers of sessions in the six official languages, as the Official Records of the General Assembly print them.

Made from the ordinals of each language, from the thirty-first session (1976), with which symbols begin to hold the session, to the
ninety-ninth. The spelling is that of the records' title pages, https://research.un.org/en/docs/ga/supplements.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

__all__ = ["session_number"]

_ENGLISH: Final = (
    "thirty forty fifty sixty seventy eighty ninety", "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
    "first second third fourth fifth sixth seventh eighth ninth",
)  # fmt: skip
_SPANISH: Final = (
    "trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno",
)
_RUSSIAN: Final = (
    "тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "тридцатая сороковая пятидесятая шестидесятая семидесятая восьмидесятая девяностая",
    "первая вторая третья четвертая пятая шестая седьмая восьмая девятая",
)
_ARABIC: Final = (
    "والثلاثون والأربعون والخمسون والستون والسبعون والثمانون والتسعون", "الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون",
    "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة",
)  # fmt: skip
_FRENCH_TENS: Final = {30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre vingt"}
_FRENCH_UNITS: Final = (
    "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième "
    "quinzième seizième"
).split()
_CHINESE: Final = "一二三四五六七八九"


@cache
def _words() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (_ENGLISH, _SPANISH, _RUSSIAN, _ARABIC):
        tens, whole, units = (words.split() for words in language)
        for at, (ten, alone) in enumerate(zip(tens, whole, strict=True), 3):
            found[alone] = at * 10
            for unit, name in enumerate(units, 1):
                found[f"{name} {ten}" if language is _ARABIC else f"{ten} {name}"] = at * 10 + unit
    for base, tenth in _FRENCH_TENS.items():
        found[tenth.removesuffix("e") + "ième"] = base
        for unit in range(1, 20 if base >= 60 else 10):
            name = _FRENCH_UNITS[unit - 1] if unit <= 16 else f"dix {_FRENCH_UNITS[unit - 11]}"
            found[f"{tenth} {'et ' if unit in (1, 11) and base != 80 else ''}{name}"] = base + unit
    for at in range(3, 10):
        for unit, name in enumerate(("", *_CHINESE)):
            found[f"{_CHINESE[at - 1]}十{name}"] = at * 10 + unit
    return found


def session_number(words: str) -> int | None:
    """The number of a session from the thirty-first on; ``None`` where the words are none.

    >>> [session_number(words) for words in ("Seventy-eighth", "soixante-dix-huitième", "septuagésimo octavo", "семьдесят восьмая")]
    [78, 78, 78, 78]
    >>> [session_number(words) for words in ("الثامنة والسبعون", "七十八", "78", "78th", "eighth")]
    [78, 78, 78, 78, None]
    """
    figures = re.fullmatch(r"(\d{2})\s?(?:st|nd|rd|th|e|ème|º|-я)?", words.strip())
    found = int(figures[1]) if figures else _words().get(" ".join(words.lower().replace("-", " ").replace("ё", "е").split()))
    return found if found and found > 30 else None
