"""The languages that records name: by the codes of catalogues, or by the names of babel, as ``langid`` in a bibliography has them."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.languages import FRENCH_NAMES, NAMES
from citator.text.language import primary

__all__ = ["LANGUAGES", "are_several", "language_code", "says_its_language"]

LANGUAGES: Final = {
    name: code
    for code, names in {
        "en": "english british american usenglish ukenglish australian canadian newzealand usenglishmax",
        "fr": "french francais acadian canadien frenchb",
        "de": "german ngerman austrian naustrian swissgerman nswissgerman germanb",
        "es": "spanish", "it": "italian", "pt": "portuguese brazilian brazil portuges", "ru": "russian", "ar": "arabic", "nl": "dutch",
        "pl": "polish", "cs": "czech", "sv": "swedish", "da": "danish", "fi": "finnish", "hu": "hungarian magyar", "el": "greek",
        "tr": "turkish", "uk": "ukrainian", "hr": "croatian", "sr": "serbian serbianc", "ca": "catalan", "ro": "romanian",
        "bg": "bulgarian", "hy": "armenian", "az": "azerbaijani", "he": "hebrew", "fa": "persian farsi",
        "no": "norwegian norsk nynorsk",
        "ka": "georgian",
        "sk": "slovak", "sl": "slovene slovenian", "lt": "lithuanian", "lv": "latvian", "et": "estonian", "la": "latin",
    }.items()
    for name in names.split()
}  # fmt: skip
"""Languages of babel and polyglossia by the names they have there, as ISO 639-1."""

# ISO 639-2, as catalogues give them.
_LONG: Final = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "dut": "nl", "nld": "nl",
    "pol": "pl", "rus": "ru", "cze": "cs", "ces": "cs", "hun": "hu", "swe": "sv", "dan": "da", "fin": "fi", "tur": "tr",
}  # fmt: skip
_CODE: Final = 3  # letters
_LONGEST: Final = 500  # characters
_BETWEEN: Final = re.compile(r"[,;/|&+]|\band\b")
_NAMED: Final = "|".join(sorted({name.lower() for name in (*LANGUAGES, *NAMES, *FRENCH_NAMES)}, key=len, reverse=True))
_IN_LANGUAGE: Final = re.compile(rf"[(\[](?:in|auf|en|em)\s(?:{_NAMED})\b[^()\[\]]{{0,60}}[)\]]\W{{0,3}}$", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\[[^\[\]]+\]\W*")


def language_code(told: str) -> str:
    """The code of two letters for what a record has as its language, where it is known; another name as it stands, since it is one of some
    language all the same; "" where nothing is told.

    >>> language_code("ger"), language_code("en-US"), language_code("ngerman"), language_code("Mirandese"), language_code("und")
    ('de', 'en', 'de', 'mirandese', '')
    """
    name = told.strip().lower()
    if name in LANGUAGES:
        return LANGUAGES[name]
    code = primary(told)
    if code is None:
        return name if name.isalpha() and len(name) > _CODE else ""
    return _LONG.get(code, code)


def are_several(told: str) -> bool:
    """Whether a record is of several languages, by what it has for them.

    >>> are_several("pol;eng"), are_several("English, Polish"), are_several("mul"), are_several("en-GB"), are_several("")
    (True, True, True, False, False)
    """
    return told.strip().lower() == "mul" or len({language_code(one) for one in _BETWEEN.split(told) if one.strip()}) > 1


def says_its_language(title: str) -> bool:
    """Whether a title is told to be translated: by the language of the work behind it, or by brackets round it, as APA and MEDLINE have it.

    >>> says_its_language("Tides of the sea [in Russian]"), says_its_language("[Tides of the sea]"), says_its_language("Tides (in Bergen)")
    (True, True, False)
    """
    return bool(_IN_LANGUAGE.search(title[-_LONGEST:]) or (len(title) < _LONGEST and _IN_BRACKETS.fullmatch(title)))
