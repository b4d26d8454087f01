"""Letters for comparing: what two spellings of the same words have in common.

Catalogues write titles with markup ("H<sub>2</sub>O", MathML, entities, TeX), with or without accents and with every kind of dash.
Two strings are compared by :func:`key`, where all of that is gone; :func:`squeezed` leaves the blanks out too, for markup that
swallowed or made one ("TiO <sub>2</sub>", "nano-scale").
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["figures", "key", "plain", "script", "spelled_out", "squeezed", "within_one_edit", "words"]

_FIGURES: Final = re.compile(r"\d+")
_ROMAN: Final = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_NUMERALS: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_GREEK: Final = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega"
_TEX: Final = re.compile(rf"\\(?:var)?(?i:(?P<greek>{_GREEK.replace(' ', '|')}))(?![a-zA-Z])\s?|\\(?:[a-zA-Z]{{1,20}}|[^a-zA-Z])|[{{}}$]")
_NOT_WORD: Final = re.compile(r"[\W_]+")  # not a range of characters: U+2010 to U+2015 must fall in it
_APOSTROPHE: Final = re.compile(r"(?<=\w)[’'ʼʹ′`´](?=\w)")

# Letters that NFKD leaves whole; Greek ones because "α-synuclein" and "alpha-synuclein" are the same word.
_LETTERS: Final = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "e",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta", "ι": "iota",
        "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon",
        "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "ς": "sigma",
        "ʻ": "", "ʾ": "", "ʿ": "", "ʹ": "",
    }
)  # fmt: skip

_TWO_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Đ": "Dj"}
)


def plain(text: str) -> str:
    """The text without tags, entities and the marks of TeX, in single blanks; its letters unchanged. At most 5,000 characters.

    >>> plain("Growth of <i>E. coli</i> &amp;amp; H<sub>2</sub>O in {DNA}")
    'Growth of E. coli & H2O in DNA'
    """
    text = text[:5000]
    text = html.unescape(html.unescape(text)) if "&" in text else text
    text = _TAG.sub("", text) if "<" in text else text
    text = _TEX.sub(_untexed, text) if "\\" in text or "{" in text or "$" in text else text
    return " ".join(text.split())


def _untexed(found: re.Match[str]) -> str:
    """What a sign of TeX leaves: the name of a Greek letter, by which :func:`key` knows the letter too, or nothing."""
    return found["greek"] or ""


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """The words in lower case without accents, markup and punctuation, one blank between them; ``&`` is "and".

    >>> key("Ørsted’s “Régime”—<i>A</i> Study &amp; more"), key("D'Auria")
    ('orsteds regime a study and more', 'dauria')
    """
    text = plain(text)
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _APOSTROPHE.sub("", text).replace("&", " and ")
    return _NOT_WORD.sub(" ", text).strip()


def spelled_out(text: str) -> str:
    """The text with umlauts and ringed letters in two letters each, as they are written where a keyboard has none.

    >>> spelled_out("Über Ågård und Høgsbro")
    'Ueber Aagaard und Hoegsbro'
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_TWO_LETTERS)


def words(text: str) -> list[str]:
    """The words of :func:`key`."""
    return key(text).split()


def squeezed(text: str) -> str:
    """:func:`key` without blanks.

    >>> squeezed("Data base") == squeezed("Database"), squeezed("TiO <sub>2</sub>")
    (True, 'tio2')
    """
    return key(text).replace(" ", "")


@lru_cache(maxsize=8192)
def script(text: str) -> str:
    """The script that most letters are of, as the first word of their Unicode names; "" without letters.

    >>> script("Лес и river"), script("森林"), script("Forest"), script("12")
    ('LATIN', 'CJK', 'LATIN', '')
    """
    counts: dict[str, int] = {}
    for letter in text[:400]:
        if letter.isalpha():
            name = unicodedata.name(letter, "").partition(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""


def within_one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed or moved past its neighbour, and not by the first letter.

    Words with figures and words under five letters have to be the same: "in" and "on", "1914" and "1915" are no misprints.

    >>> within_one_edit("colour", "color"), within_one_edit("moral", "amoral"), within_one_edit("1914", "1915"), within_one_edit("in", "on")
    (True, False, False, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0] or not (one.isalpha() and other.isalpha()):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) <= 1


def figures(text: str) -> list[str]:
    """The numbers of a text, without zeros before them; where Roman figures are the first word, or there are no others, those too.

    >>> figures("XXVI(018)"), figures("II"), figures("Suppl. 3")
    (['18', '26'], ['2'], ['3'])
    """
    folded = key(text)
    figures = [number.lstrip("0") or "0" for number in _FIGURES.findall(folded)]
    words = folded.split()[:1] if figures else folded.split()  # "XXVI(18)"
    return figures + [str(_roman(word)) for word in words if _ROMAN.fullmatch(word)]


def _roman(word: str) -> int:
    values = [_NUMERALS[letter] for letter in word]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
