"""Chinese names in Latin letters: one name in Wade–Giles and in Hanyu Pinyin ("Hsü Chih-mo", "Xu Zhimo").

Tables of both systems: the syllables of Pinyin (ISO 7098), each with its spellings in Wade–Giles (H. A. Giles, A Chinese–English
Dictionary, 1912), where apostrophes and the dots of ü are often left out. Most syllables are words of both, and mean other names: "Chang"
is 張 in one and 常 in the other. So a name is read as Wade–Giles only where something says that it is: a syllable that Pinyin does not
have, an apostrophe for the breath, or a hyphen with a small letter behind it ("Chou En-lai") where the other has none. Else two names
that may both be Pinyin are compared as Pinyin, and Chen and Zhen are two people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from citator.model import Name

__all__ = ["is_in_syllables", "is_one_in_both"]

_BACK: Final = "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"
_FRONT: Final = "i ia ian iang iao ie in ing iong iu u uan ue un"
# Of each initial of Pinyin the finals that it has; v is ü.
_FINALS: Final = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "g": _BACK, "k": _BACK, "h": _BACK, "j": _FRONT, "q": _FRONT, "x": _FRONT, "zh": f"{_BACK} i", "ch": f"{_BACK} i", "sh": f"{_BACK} i",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}  # fmt: skip
_INITIALS: Final = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch", "ch": "ch'", "r": "j",
    "z": "ts", "c": "ts'",
}  # fmt: skip
_OTHER_FINALS: Final = {
    "ian": ("ien",), "ie": ("ieh",), "iong": ("iung",), "ong": ("ung",), "ve": ("veh",), "e": ("e", "eh"), "er": ("erh",),
    "ui": ("ui", "uei"), "uo": ("o", "uo"),
}  # fmt: skip
_WHOLE: Final = {
    "zi": ("tzu", "tsu"), "ci": ("tz'u", "ts'u"), "si": ("ssu", "szu"), "yi": ("i", "yi"), "you": ("yu",), "yan": ("yen",), "ye": ("yeh",),
    "e": ("o", "e"), "ge": ("ko", "ke"), "ke": ("k'o", "k'e"), "he": ("ho",), "bo": ("po",), "po": ("p'o",),
}  # fmt: skip
_APOSTROPHES: Final = re.compile("[’'ʼʹ′`´‘ʻʿ＇]")
_GAPS: Final = re.compile(r"[\s‐‑–-]+")
_ABBREVIATED: Final = re.compile(r"(?:[A-Z](?:\.[\s‐‑-]*|[\s‐‑-]+|$|(?=[A-Z]))){1,3}")
_JOINED: Final = re.compile(r"[‐‑–-][a-zü]")
_LETTERS: Final = re.compile(r"[a-z'-]{1,16}")
_UNMISTAKABLE: Final = re.compile(r"\b(?:hs|t[sz]|ss|sz)|[ie]h\b|ien\b|erh\b|'")
_LONGEST: Final = 7  # ch'uang


@dataclass(frozen=True, slots=True)
class _Parts:
    """Family and given name in small letters; of an abbreviated one the first letter; whether a hyphen joins syllables as in Wade–Giles."""

    family: str
    given: str
    initial: str
    is_joined: bool
    is_pinyin: bool
    is_wade_giles: bool


def is_one_in_both(one: Name, two: Name) -> bool:
    """Whether one of two names is in Wade–Giles, and the other the same in Pinyin: family and given name, in either order.

    >>> is_one_in_both(Name("Teng", "Hsiao-p'ing"), Name("Deng", "Xiaoping")), is_one_in_both(Name("Chen", "Wei"), Name("Zhen", "Wei"))
    (True, False)
    """
    first, second = _parts(one), _parts(two)
    if not first or not second:
        return False
    return (first.is_wade_giles and second.is_pinyin and _is_wade_giles_of(first, second)) or (
        second.is_wade_giles and first.is_pinyin and _is_wade_giles_of(second, first)
    )


def is_in_syllables(given: str) -> bool:
    """Whether a given name reads as syllables of Pinyin.

    >>> is_in_syllables("Jianguo"), is_in_syllables("Zhi-mo"), is_in_syllables("James")
    (True, True, False)
    """
    word = _plain(given)
    return bool(_LETTERS.fullmatch(word)) and _is_made_of(word, _PINYIN, "-'")


def _is_wade_giles_of(old: _Parts, new: _Parts) -> bool:
    is_told = not old.is_pinyin or "'" in old.family + old.given
    if old.given and new.given:
        if not is_told and (not old.is_joined or "-" in new.given):
            return False
        orders = [(parts.family, parts.given) for parts in (old, new)]
        return any(
            _meets("-".join(written), "".join(read)) for written in (orders[0], orders[0][::-1]) for read in (orders[1], orders[1][::-1])
        )
    # A letter, or nothing, instead of a given name: the family name has to be one that no other system has.
    if not _UNMISTAKABLE.search(old.family) or not _meets(old.family, new.family):
        return False
    firsts = _firsts(old.given) if old.given else _FIRSTS.get(old.initial, frozenset())
    first = new.given[:1] or new.initial
    return not first or not (old.given or old.initial) or first in firsts


@lru_cache(maxsize=16_384)
def _parts(name: Name) -> _Parts | None:
    """A name's parts if they may be syllables of one of the systems."""
    family, given = name.family.strip(), name.given.strip()
    if name.literal or name.particle or name.suffix or not family or len(family) + len(given) > 40:
        return None
    if _ABBREVIATED.fullmatch(family) and len(given) > 1 and not given.isupper():
        family, given = given, family  # "Hsu CM", as BibTeX reads it
    is_short = bool(_ABBREVIATED.fullmatch(given)) and ("." in given or len(given) == 1 or not family.isupper())
    initial, given = (given[0].lower(), "") if is_short else ("", _plain(given))
    family = _plain(family)
    if not _LETTERS.fullmatch(family) or (given and not _LETTERS.fullmatch(given)):
        return None
    pieces = [piece for piece in (family, given) if piece]
    is_pinyin = all(_is_made_of(piece, _PINYIN, "-'") for piece in pieces)
    is_wade_giles = all(_is_made_of(piece, _WADE_GILES, "-") for piece in pieces)
    if not is_pinyin and not is_wade_giles:
        return None
    return _Parts(family, given, initial, bool(_JOINED.search(f"{name.family} {name.given}")), is_pinyin, is_wade_giles)


def _plain(text: str) -> str:
    """Small letters, of all marks the dots of ü alone (as v), apostrophes and hyphens of one kind."""
    text = _APOSTROPHES.sub("'", text).lower()
    if not text.isascii():
        text = unicodedata.normalize("NFD", text).replace("u\u0308", "v")
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return _GAPS.sub("-", text).strip("-")


def _is_made_of(text: str, syllables: Collection[str], between: str) -> bool:
    reached = {0}
    for start in range(len(text)):
        if start in reached:
            reached.update(end for end in range(start + 1, start + _LONGEST + 1) if text[start:end] in syllables)
            if text[start] in between:
                reached.add(start + 1)
    return len(text) in reached


@lru_cache(maxsize=4096)
def _meets(written: str, read: str) -> bool:
    """Whether what is written in Wade–Giles may be read as these letters of Pinyin, whose hyphens and apostrophes say nothing."""
    read = read.lstrip("-'")
    if not written or not read:
        return written == read
    return any(
        read.startswith(sound) and _meets(written[end:].removeprefix("-"), read[len(sound) :])
        for end in range(min(_LONGEST, len(written)), 0, -1)
        for sound in _WADE_GILES.get(written[:end], ())
    )


def _firsts(given: str) -> frozenset[str]:
    """With which letters the first syllable of a given name may begin in Pinyin."""
    ends = range(min(_LONGEST, len(given)), 0, -1)
    return next((frozenset(sound[0] for sound in _WADE_GILES[given[:end]]) for end in ends if given[:end] in _WADE_GILES), frozenset())


def _spellings(initial: str, final: str) -> tuple[str, ...]:
    """A syllable of Pinyin in Wade–Giles, with all its marks."""
    if initial + final in _WHOLE:
        return _WHOLE[initial + final]
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        return (f"{_INITIALS.get(initial, initial)}ih",)
    if initial in ("j", "q", "x", "y") and final.startswith("u"):
        final = f"v{final[1:]}"
    return tuple(_INITIALS.get(initial, initial) + other for other in _OTHER_FINALS.get(final, (final,)))


def _tables() -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The syllables of Pinyin, with and without dots; and those of Wade–Giles, each with what it may be in Pinyin."""
    pinyin: set[str] = set()
    wade_giles: dict[str, set[str]] = {}
    for initial, finals in _FINALS.items():
        for final in finals.split():
            sounds = {initial + final, (initial + final).replace("v", "u"), (initial + final).replace("v", "yu")}
            pinyin |= sounds
            for written in _spellings(initial, final):
                for spelling in {written, written.replace("'", ""), written.replace("v", "u"), re.sub("'", "", written.replace("v", "u"))}:
                    wade_giles.setdefault(spelling, set()).update(sounds)
    return frozenset(pinyin), {spelling: frozenset(sounds) for spelling, sounds in wade_giles.items()}


_PINYIN, _WADE_GILES = _tables()
_FIRSTS: Final = {
    letter: frozenset(sound[0] for spelling, sounds in _WADE_GILES.items() if spelling[0] == letter for sound in sounds)
    for letter in {spelling[0] for spelling in _WADE_GILES}
}
