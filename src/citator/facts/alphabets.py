"""Letters beyond a to z of the languages in Latin script, by which an encoding shows itself; from the exemplar characters of the
Unicode Common Locale Data Repository.
"""

from __future__ import annotations

from typing import Final

__all__ = ["BEYOND_ASCII", "LATIN_ENCODINGS"]

BEYOND_ASCII: Final = tuple(
    frozenset(letters + letters.upper().replace("SS", ""))
    for letters in (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüß",
        "áéíóúüñ",  # Spanish
        "àèéìíîòóùú",  # Italian
        "áâãàçéêíóôõúü",  # Portuguese
        "áäâéëèêíïîóöôúüû",  # Dutch
        "åäöé",  # Swedish, Finnish
        "æøåé",  # Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
        "àçèéíïòóúü",  # Catalan
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
        "çğıöşüâî\u0130",  # Turkish
        "äöõüšž",  # Estonian
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "çëâ",  # Albanian
    )
)

LATIN_ENCODINGS: Final = ("cp1252", "cp1250", "iso8859-2", "cp1254", "cp1257", "mac-roman", "iso8859-15", "cp850", "cp852", "mac-latin2")
"""Encodings of Latin letters, the frequent ones first: of equals the first is taken."""
