"""Names of other alphabets in Latin letters: one name, written by the rules of several romanisations.

Чехов is Chekhov (BGN/PCGN, ALA-LC), Čechov (scholarly, ISO/R 9), Čehov (ISO 9:1995), Tschechow (German), Tchekhov (French). Each
spelling is read back by every system that its letters allow, to signs that stand for sounds; two spellings that meet in one reading are
one name. A family name is read so only where it ends as names of those languages do, since "ch" is too many sounds in others ("Chen" and
"Shen"). Arabic names, whose vowels are written by ear, and Japanese ones with a long vowel are folded by :func:`folded`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import ChainMap
from functools import lru_cache
from itertools import product
from typing import Final

from citator.rules.compare_text import key

__all__ = ["folded", "initials", "is_slavic", "readings", "same_family", "same_given"]

# Signs: small Cyrillic letters as names of sounds. Soft and hard signs, doubled letters, and the kinds of i and e are not told apart.
_PLAIN: Final = dict(zip("abvgdeziklmnoprstufy", "абвгдезиклмнопрстуфи", strict=True))
_SOFT: Final = {f"{lead}{vowel}": sign for lead in "yj" for vowel, sign in zip("aeou", "яееу", strict=True)} | {"yu": "ю", "ju": "ю"}
_ENGLISH: Final = _PLAIN | _SOFT | {
    "shch": "щ", "tch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "tz": "ц", "ch": "ч", "sh": "ш", "h": "х", "ia": "я", "iu": "ю", "x": "кс",
    "w": "в", "ë": "е", "j": "и",
}  # fmt: skip
_SCHOLARLY: Final = _PLAIN | _SOFT | {
    "šč": "щ", "ŝ": "щ", "č": "ч", "š": "ш", "ž": "ж", "c": "ц", "h": "х", "ch": "х", "x": "х", "j": "и", "ë": "е", "è": "е", "ê": "е",
    "û": "ю", "â": "я", "đ": "д", "ć": "ч",
}  # fmt: skip
_GERMAN: Final = _PLAIN | _SOFT | {
    "schtsch": "щ", "tsch": "ч", "sch": "ш", "sh": "ж", "ch": "х", "z": "ц", "w": "в", "j": "и", "ss": "с", "ß": "с", "h": "х", "ia": "я",
    "iu": "ю", "tz": "ц",
}  # fmt: skip
_FRENCH: Final = _PLAIN | _SOFT | {
    "chtch": "щ", "tch": "ч", "ch": "ш", "kh": "х", "ts": "ц", "j": "ж", "ja": "жа", "je": "же", "jo": "жо", "ju": "жу", "jou": "жу",
    "ou": "у", "iou": "ю", "ia": "я", "ï": "и", "h": "х", "w": "в",
}  # fmt: skip
_POLISH: Final = _PLAIN | _SOFT | {
    "szcz": "щ", "cz": "ч", "sz": "ш", "rz": "ж", "ż": "ж", "ch": "х", "c": "ц", "w": "в", "j": "и", "ia": "я", "iu": "ю", "ł": "л",
    "ń": "н", "ś": "с", "ó": "у", "h": "х",
}  # fmt: skip
_TURKIC: Final = _PLAIN | _SOFT | {
    "ğ": "г", "q": "г", "ə": "а", "ä": "а", "x": "х", "h": "х", "c": "дж", "ç": "ч", "ş": "ш", "ı": "и", "ö": "о", "ü": "у", "j": "ж",
    "sh": "ш", "ch": "ч", "gh": "г", "kh": "х",
}  # fmt: skip

# What says that a spelling follows a system (English is how all others are read), its letters, and second sounds of some of them.
_VOICED: Final = {f"s{vowel}": f"з{sign}" for vowel, sign in zip("aeiou", "аеиоу", strict=True)}  # German, before vowels and perhaps beyond
_SYSTEMS: Final[tuple[tuple[re.Pattern[str], dict[str, str], tuple[dict[str, str], ...]], ...]] = (
    (re.compile(r""), _ENGLISH, ({"mmad": "мед", "hmad": "хмед"},)),  # Mammadov and Ahmadov are Mamedov and Akhmedov in Russian
    (re.compile(r"[čšžŝêûâèć]|j(?=[aeou]|$)|i?j$|ij|c(?![hkz])"), _SCHOLARLY, ()),
    (re.compile(r"[aeiou]ch(?=[^aeiouy])|sch|w|j|z"), _GERMAN, ({"sch": "ж"}, {"s": "з"}, _VOICED)),
    (re.compile(r"tch|ou|ine$|j"), _FRENCH, ()),
    (re.compile(r"[cs]z|rz|w|[żłńśó]"), _POLISH, ()),
    (re.compile(r"[ğqəxçşıöü]"), _TURKIC, ({"q": "к"}, {"ə": "е"}, {"mməd": "мед", "hməd": "хмед"})),
)
_SLAVIC: Final = re.compile(
    r".{2,}(?:[ое]ва?|ина?|[сц]ки|ская?|цкая?|енко|[юуя]к|ич|шиц|иц[аеи]|ец|яна?|янц|дзе|швили|ая|их|аде|[ое]и|ки)$"
)  # with those of the Caucasus: Russian, Ukrainian, Armenian, Georgian, Azerbaijani
# Ukrainian and Belarusian family names, and with them those of Azerbaijan: their h is г in Russian, where it is no part of another sign.
_UKRAINIAN: Final = re.compile(r"(?:enko|[cs]['’ʹ]?k(?:y|[iy][iyj]|a|aya)|(?:ch|sh|[čšiyj])uk|o[vw][iy]ch)$")
_H_IS_G: Final = re.compile(rf"{_UKRAINIAN.pattern}|[oe]va?$")
_LONE_H: Final = re.compile(r"(?<![kzcstgp])h")
_NOT_LETTERS: Final = re.compile(r"[^a-zßàâäáãåçèéêëìíîïñòóôöùúûüýÿćčđęğışłńśŝšûźżžə]+")
_LONGEST: Final = 40
_VOWELS: Final = (
    (re.compile(r"(?:ou|oo|u|o)w?(?![aeiou])"), "u"), (re.compile(r"ee|ie|iy|y(?![aeiou])"), "i"), (re.compile(r"aa|a|e"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
_ARABIC: Final = re.compile(r"^h[aou]ss?[ae]|(?<=[aeiou])(?:h(?:[aeiou]|m(?!ann$))|hh|kh|gh|dh)|q")
_ARABIC_LETTERS: Final = re.compile(r"(?<=[aeiou])d?dh|q(?!u[aeiou])")
_JAPANESE: Final = re.compile(
    r"(?:(?:[kgsztdnhbpmrwyjf]|ch|sh|ts|[knhmrgbpj]y)?(?:[aiue]|o(?:h(?=[kgsztdbpmrwyjfh][aiueo]|n[aiueo]|$))?)|n(?![aiueo]))+"
)


@lru_cache(maxsize=16_384)
def readings(name: str) -> frozenset[str]:
    """How a name may sound, by each system of romanisation that its letters allow.

    >>> [bool(readings(name) & readings("Chekhov")) for name in ("Čechov", "Čehov", "Tschechow", "Tchekhov", "Chernov")]
    [True, True, True, True, False]
    """
    text = unicodedata.normalize("NFC", name[:_LONGEST]).replace("İ", "i").replace("I", "i").lower()
    text = _NOT_LETTERS.sub("", text)
    if not text:
        return frozenset()
    out: set[str] = set()
    for sign, system, others in _SYSTEMS:
        if not sign.search(text):
            continue
        second: list[tuple[dict[str, str], ...]] = [({}, sounds) for sounds in others if any(letters in text for letters in sounds)]
        for chosen in product(*second):
            out.add(_settled(_read(text, dict(ChainMap(*chosen, system)))))
    return frozenset(out)


def same_family(one: str, two: str) -> bool:
    """Whether two family names are one that was romanised in two ways, or by ear.

    >>> same_family("Jelzin", "Yeltsin"), same_family("Qasımov", "Gasimov"), same_family("Ohno", "Ōno"), same_family("Petrov", "Petkov")
    (True, True, True, False)
    >>> same_family("Hryhorenko", "Grigorenko"), same_family("Mammadov", "Mamedov"), same_family("Gaddafi", "Qaddafi")
    (True, True, True)
    """
    if folded(one) & folded(two) or any(_SLAVIC.fullmatch(sound) for sound in readings(one) & readings(two)):
        return True
    if any(_ARABIC_LETTERS.search(name.lower()) for name in (one, two)) and _by_ear(one, "gkq") & _by_ear(two, "gkq"):
        return True
    turned = [(_with_g(one, one), two), (one, _with_g(two, two))]
    return any(_SLAVIC.fullmatch(sound) for first, second in turned if first and second for sound in readings(first) & readings(second))


def is_slavic(family: str) -> bool:
    """Whether a family name may end as those do that are written in Cyrillic.

    >>> is_slavic("Ponomarev"), is_slavic("Tschechow"), is_slavic("Brown")
    (True, True, False)
    """
    return any(_SLAVIC.fullmatch(sound) for sound in readings(family))


def same_given(one: str, two: str, family: str = "") -> bool:
    """Whether two given names are one, or one is the initial of the other: "Iu." and "Yuriy", "Jurij" and "Yuri".

    >>> same_given("Iu.", "Yuriy"), same_given("Ye", "Evgeny"), same_given("Ia", "Yuriy"), same_given("Hryhorii", "Grigory", "Lysenko")
    (True, True, False, True)
    """
    first, second = _with_g(one, family), _with_g(two, family)
    if bool(first) != bool(second):  # one with an h that may be a g
        return same_given(first or one, second or two) or (
            bool(_UKRAINIAN.search(family.lower()))
            and (first or one)[:1].lower() == (second or two)[:1].lower()
            and 1 in (len(key(one)), len(key(two)))
        )
    if len(one) > 2 and len(two) > 2 and readings(one) & readings(two):
        return True
    for short, full in ((one, two), (two, one)):
        if 2 <= len(key(short)) <= 4 and initials(full) & {sound for sound in readings(short) if len(sound) == 1}:
            return True
    return False


def initials(name: str) -> frozenset[str]:
    """The sounds that a given name may begin with."""
    return frozenset(sound[0] for sound in readings(name) if sound)


def _with_g(name: str, family: str) -> str:
    """The name with its Ukrainian or Azerbaijani h as g; "" without one, or where the family name is none of theirs."""
    name = name.lower()
    return _LONE_H.sub("g", name) if "h" in name and _H_IS_G.search(family.lower()) and _LONE_H.search(name) else ""


@lru_cache(maxsize=16_384)
def folded(name: str) -> frozenset[str]:
    """A name without what is written by ear: the short vowels of an Arabic name, the long ones of a Japanese one. Empty for all others.

    >>> folded("Muhammad") & folded("Mohammed") != frozenset(), folded("Miller")
    (True, frozenset())
    """
    word = key(name).replace(" ", "")
    out: set[str] = set()
    if len(word) >= 5 and _ARABIC.search(word):
        out |= _by_ear(word)
    if 2 < len(word) <= _LONGEST and _JAPANESE.fullmatch(word.replace("oo", "o").replace("ou", "o").replace("uu", "u")):
        text = re.sub(r"oh(?![aiueo])|o[ou]", "o", word).replace("uu", "u")
        out.add(f"japanese {text}")
    return frozenset(out)


@lru_cache(maxsize=16_384)
def _by_ear(name: str, first: str = "q") -> frozenset[str]:
    """An Arabic name without its short vowels; q is k or g, and so is a letter of ``first`` at its beginning. Empty for short names."""
    text = key(name).replace(" ", "")
    if len(text) < 5:
        return frozenset()
    for pattern, vowel in _VOWELS:
        text = pattern.sub(vowel, text)
    text = re.sub(rf"^[{first}](?!h)", "q", text.replace("dh", "d"))
    return frozenset(f"arabic {text.replace('q', sound)}" for sound in "kg")


def _read(text: str, system: dict[str, str]) -> str:
    out, at = [], 0
    while at < len(text):
        for length in (7, 5, 4, 3, 2, 1):
            piece = text[at : at + length]
            if len(piece) == length and piece in system:
                out.append(system[piece])
                at += length
                break
        else:
            out.append(_PLAIN.get(key(text[at]), key(text[at])))
            at += 1
    return "".join(out)


def _settled(sounds: str) -> str:
    """A reading without what no two systems agree on."""
    sounds = sounds.replace("иа", "я").replace("иу", "ю").replace("тч", "ч")
    sounds = re.sub(r"(.)\1+", r"\1", re.sub(r"и(?=[еяю])", "", sounds))
    sounds = re.sub(r"(?<=[жшщч])о(?=ва?$)", "е", sounds)
    sounds = re.sub(r"(?<=[ое])(?:ф|в)$", "в", sounds)
    return re.sub(r"(?<=и)н[е]$", "н", sounds)
