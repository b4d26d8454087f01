"""Which language a text is in, by its function words. Sure or silent.

The share of function words separates languages of one script well from about thirty words on (the idea of Ingle 1980; Dunning,
"Statistical identification of language", 1994, compares methods). Scripts decide where they can.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from citator.text.words import STOP_WORDS

__all__ = ["detect", "primary"]

_SAMPLE: Final = 20_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_UKRAINIAN: Final = re.compile(r"[іїєґ]", re.IGNORECASE)
_SHARE = 0.14  # of the words of ordinary prose, about 0.35 to 0.5 are in the list of its language
_LEAD = 1.25  # how far the best must be ahead of the next: Spanish and Portuguese share many words


def detect(text: str) -> str | None:
    """The language of ``text`` as ISO 639-1 (en fr es de ru it pt ar zh); ``None`` where it is another one or can't be told.

    Only the first and the last 20,000 characters are looked at.

    >>> detect("The lighthouse at the mouth of the river was built in 1874 and has been kept by the same family ever since.")
    'en'
    >>> detect("Le phare de l'embouchure a été construit en 1874 et la même famille en a la garde depuis.")
    'fr'
    >>> detect("Talis 1874; 12 kg") is None
    True
    """
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + " " + text[-_SAMPLE:]
    letters = sum(map(str.isalpha, sample))
    if letters and len(_HAN.findall(sample)) > 0.3 * letters:
        return None if len(_KANA.findall(sample)) > 0.1 * letters else "zh"
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < 8:
        return None
    counts = Counter(words)
    shares = {language: sum(counts[word] for word in stops) / len(words) for language, stops in STOP_WORDS.items() if language != "zh"}
    (best, share), (_, next_share) = sorted(shares.items(), key=lambda item: -item[1])[:2]
    if share < _SHARE or share < _LEAD * next_share:
        return None
    if best == "ru" and len(_UKRAINIAN.findall(sample)) > 0.01 * letters:
        return None
    return best


def primary(tag: str | None) -> str | None:
    """The language subtag of a BCP 47 tag (RFC 5646), in lower case.

    >>> primary("EN-us"), primary("x-none"), primary("")
    ('en', None, None)
    """
    head = re.split(r"[-_]", (tag or "").strip().lower())[0]
    return head if re.fullmatch(r"[a-z]{2,3}", head) and head not in ("und", "mul", "zxx") else None
