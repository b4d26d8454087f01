"""The languages that records name: by the codes of catalogues, or by the names of babel, as ``langid`` in a bibliography has them."""

from __future__ import annotations

from typing import Final

from citator.text.language import primary

__all__ = ["LANGUAGES", "language_code"]

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
