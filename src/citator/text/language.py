"""Which language a text is in, by its script and its function words. Sure or silent.

The share of function words separates languages of one script well from about ten words on (the idea of Ingle 1980; Dunning,
"Statistical identification of language", 1994, compares methods). A script that one language has to itself decides at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

from citator.text.function_words import FURTHER
from citator.text.words import STOP_WORDS

__all__ = ["detect", "primary"]

_SAMPLE: Final = 20_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),
    ("zh", re.compile(r"[\u3400-\u9fff]"), 0.3),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.3),
    ("hy", re.compile(r"[\u0531-\u0587]"), 0.4),
    ("ka", re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]"), 0.4),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"), 0.4),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.4),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.4),
)
_TABLES: Final = {language: words for language, words in STOP_WORDS.items() if language != "zh"} | FURTHER
# Letters that other languages with the same words don't have, and those that a language doesn't have.
_OWN: Final = {
    "es": re.compile(r"[ñ¿¡]"),
    "uk": re.compile(r"[іїєґ]"),
    "be": re.compile(r"[ўі]"),
    "fa": re.compile(r"[پچژگکی]"),
    "ur": re.compile(r"[ٹڈڑےہ]"),
    "sr": re.compile(r"[ђћљњџјј]"),
    "vi": re.compile(r"[ơưăđạảấầẩậắằặẹẻếềểệịọỏốồổộớờợụủứừự]"),
    "pl": re.compile(r"[ąęłśżźćń]"),
    "cs": re.compile(r"[ěřů]"),
    "sk": re.compile(r"[ľĺŕôä]"),
    "sv": re.compile(r"[äö]"),
    "nb": re.compile(r"[åø]"),
    "da": re.compile(r"[æøå]"),
    "ro": re.compile(r"[șțăşţ]"),
    "hu": re.compile(r"[őű]"),
    "pt": re.compile(r"[ãõç]"),
    "eo": re.compile(r"[ŭĉĝŝ]"),
    "ca": re.compile(r"[àèòïç]"),
    "et": re.compile(r"[õü]"),
    "hr": re.compile(r"[ćđ]"),
    "tr": re.compile(r"[ığş]"),
}
_FOREIGN: Final = {
    "ru": re.compile(r"[іїєґўђћљњџј]"),
    "bg": re.compile(r"[ыэёіїєўј]"),
    "uk": re.compile(r"[ыэёъўј]"),
    "sr": re.compile(r"[ыэйщюяъь]"),
    "tr": re.compile(r"[əxwq]"),
    "ar": re.compile(r"[پچژگکیٹڈڑ]"),
    "fa": re.compile(r"[ٹڈڑے]"),
    "sv": re.compile(r"[øæ]"),
    "da": re.compile(r"[öä]"),
    "nb": re.compile(r"[öä]"),
    "cs": re.compile(r"[ľĺŕ]"),
    "sk": re.compile(r"[ěřů]"),
    "be": re.compile(r"[иїщъ]"),
    "es": re.compile(r"[çàèòïŭĉĝâãõ]"),
    "hr": re.compile(r"[ěřůąęłēāīū]"),
    "fi": re.compile(r"[õü]"),
    "et": re.compile(r"[åčřě]"),
    "pt": re.compile(r"[ñ]"),
    "en": re.compile(r"[ßğşışåøþłęąčřěůőű]"),
}
_NEEDED: Final = frozenset(("uk", "be", "az", "ur", "vi", "ca"))  # without one of its own letters a text is in none of these
_SHARE = 0.14  # of the words of ordinary prose, about 0.35 to 0.5 are in the list of its language
_LEAD = 1.2  # how far the best must be ahead of the next: Spanish and Portuguese share many words
_FEWEST = 6  # words
_MANY = 0.02  # of the letters


def detect(text: str) -> str | None:
    """The language of ``text`` as ISO 639-1; ``None`` where it is none of those known here, or can't be told.

    Only the first and the last 20,000 characters are looked at.

    >>> detect("The lighthouse at the mouth of the river was built in 1874 and has been kept by the same family ever since.")
    'en'
    >>> detect("Le phare de l'embouchure a été construit en 1874 et la même famille en a la garde depuis.")
    'fr'
    >>> detect("Talis 1874; 12 kg") is None
    True
    """
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + " " + text[-_SAMPLE:]
    sample = unicodedata.normalize("NFC", sample).lower()
    letters = sum(map(str.isalpha, sample))
    if letters < 8:
        return None
    for language, script, least in _SCRIPTS:
        if len(script.findall(sample)) > least * letters:
            return language
    words = _WORD.findall(sample)
    if len(words) < _FEWEST:
        return None
    (best, share), (_, following) = sorted(_shares(words, sample, letters).items(), key=lambda item: -item[1])[:2]
    return best if share >= _SHARE and share >= _LEAD * following else None


def _shares(words: list[str], sample: str, letters: int) -> dict[str, float]:
    counts = Counter(words)
    shares = {language: sum(counts[word] for word in counts.keys() & table) / len(words) for language, table in _TABLES.items()}
    return {language: _weighed(language, share, sample, letters) for language, share in shares.items()}


def _weighed(language: str, share: float, sample: str, letters: int) -> float:
    """The share of function words, less where letters are there that the language hasn't, more where its own are."""
    foreign, own = _FOREIGN.get(language), _OWN.get(language)
    if foreign and len(foreign.findall(sample)) > 0.005 * letters:
        return share * 0.3
    if own:
        found = len(own.findall(sample))
        if language in _NEEDED and not found:
            return 0.0
        return share * (1.35 if found > _MANY * letters else 1.0)
    return share


def primary(tag: str | None) -> str | None:
    """The language subtag of a BCP 47 tag (RFC 5646), in lower case.

    >>> primary("EN-us"), primary("x-none"), primary("")
    ('en', None, None)
    """
    head = re.split(r"[-_]", (tag or "").strip().lower())[0]
    return head if re.fullmatch(r"[a-z]{2,3}", head) and head not in ("und", "mul", "zxx") else None
