"""Characters of the fonts Symbol and Wingdings, which number their signs in their own way (0x20 to 0xFF, or U+F020 to U+F0FF).

Symbol: the table that Adobe gave to Unicode, https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt. Wingdings: the signs that
text processors offer as bullets, ticks and arrows.
"""

from __future__ import annotations

from typing import Final

__all__ = ["REPLACEMENT", "symbol"]

REPLACEMENT: Final = "\ufffd"

_SYMBOL_LOW: Final = " !∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"  # from 0x20
_SYMBOL_HIGH: Final = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"  # from 0xA0
_WINGDINGS: Final = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹",
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The Unicode character of a sign in a symbol font, given by its hexadecimal code; U+FFFD where it is not known.

    >>> symbol("Symbol", "F062"), symbol("Wingdings", "F0E0"), symbol("Arial", "2020")
    ('β', '→', '†')
    """
    try:
        number = int(code, 16)
    except ValueError:
        return REPLACEMENT
    low = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    if font.lower().startswith("symbol"):
        if 0x20 <= low < 0x20 + len(_SYMBOL_LOW):
            return _SYMBOL_LOW[low - 0x20]
        if 0xA0 <= low < 0xA0 + len(_SYMBOL_HIGH):
            return _SYMBOL_HIGH[low - 0xA0]
        return REPLACEMENT
    if font.lower().startswith("wingdings"):
        return _WINGDINGS.get(low, REPLACEMENT)
    if number != low:  # a private sign of some other font; most put the letters where ASCII has them
        return chr(low) if 0x20 < low < 0x7F else REPLACEMENT
    return chr(number) if 0x20 <= number < 0x110000 and not 0xD800 <= number < 0xE000 else REPLACEMENT
