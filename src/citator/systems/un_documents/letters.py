"""One alphabet of symbols: what is typed in their place, and what is not to be seen, put right with every place kept.

Symbols are printed in Latin capitals and European digits in all six languages. Typed texts hold Cyrillic capitals that look alike
("А/72/6"), Arabic-Indic and full-width digits, direction marks and soft hyphens inside them, and words cut at a line end ("Со- вета").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

__all__ = ["Folded", "fold"]

_ALIKE: Final = "АВЕЅЗКМНОРСТХІЈ"
_CYRILLIC: Final = str.maketrans(_ALIKE, "ABES3KMHOPCTXIJ")
_TYPED: Final = re.compile(rf"(?<![^\W\d_])(?=[A-Z]*[{_ALIKE}])[A-Z{_ALIKE}]{{1,8}}(?![^\W\d_])")
_MARKS: Final = "/()[].-0123456789"
_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code not in (0xFF0C, 0xFF1A, 0xFF1B, 0xFF0E)}
_DIGITS: Final = {0x0660 + digit: 0x30 + digit for digit in range(10)} | {0x06F0 + digit: 0x30 + digit for digit in range(10)}
_SAME_LENGTH: Final = _FULL_WIDTH | _DIGITS | {0x2044: 0x2F, 0x2215: 0x2F, 0x2011: 0x2D}  # fraction and division strokes, fixed hyphen
_TRANSLATED: Final = re.compile(f"[{re.escape(''.join(map(chr, _SAME_LENGTH)))}]")
_LOOKS_LATIN: Final = re.compile(f"[{_ALIKE}]")
# Direction and joining marks, soft hyphens, Arabic vowel signs and the stroke that stretches Arabic words, words cut at a line end.
_MARKS_UNSEEN: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640\u064b-\u0652"
_UNSEEN: Final = re.compile(rf"[{_MARKS_UNSEEN}]+|(?<=[а-яё])-\s{{1,3}}(?=[а-яё])")
# Whether there is anything to put right: in most texts there is not.
_ODD: Final = re.compile(f"[{re.escape(''.join(map(chr, _SAME_LENGTH)))}{_ALIKE}{_MARKS_UNSEEN}]")
_CUT: Final = re.compile(r"-(?<=[а-яё]-)\s{1,3}(?=[а-яё])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text put right. ``cuts`` are the places in it before which something was left out, ``gone`` how much until then."""

    text: str
    cuts: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()

    def start(self, at: int) -> int:
        """The place in the original text of a character of this one."""
        index = bisect_right(self.cuts, at)
        return at + (self.gone[index - 1] if index else 0)

    def end(self, at: int) -> int:
        """The end in the original text of a span that ends at ``at`` in this one."""
        return self.start(at - 1) + 1 if at else 0


def fold(text: str) -> Folded:
    """``text`` as symbols are printed, with the way back to its places.

    >>> fold("А/72/6, (ХХIX), ٦٢/٢٤٣").text
    'A/72/6, (XXIX), 62/243'
    >>> folded = fold("A/\u200e72/6")
    >>> folded.text, folded.start(2), folded.end(6)
    ('A/72/6', 3, 7)
    """
    if text.isascii() or not (_ODD.search(text) or _CUT.search(text)):
        return Folded(text)
    if _TRANSLATED.search(text):
        text = text.translate(_SAME_LENGTH)
    cuts, gone, kept, at, lost = [], [], [], 0, 0
    for unseen in _UNSEEN.finditer(text):
        kept.append(text[at : unseen.start()])
        lost += len(unseen.group())
        at = unseen.end()
        cuts.append(at - lost)
        gone.append(lost)
    folded = "".join([*kept, text[at:]]) if cuts else text
    return Folded(_TYPED.sub(_latin, folded) if _LOOKS_LATIN.search(folded) else folded, tuple(cuts), tuple(gone))


def _latin(word: re.Match[str]) -> str:
    """A word of capitals that are Latin or look so in Latin ones, where it stands as part of a symbol and not as a Russian word."""
    text, found = word.string, word.group()
    before, behind = text[max(0, word.start() - 2) : word.start()], text[word.end() : word.end() + 1]
    beside = (before[-1:] and before[-1:] in _MARKS) or (behind and behind in _MARKS)
    lettered = len(found) == 1 and before[:1].isdigit() and before[1:].isspace()  # "217 А (III)"
    mixed = any(c.isascii() for c in found)
    return found.translate(_CYRILLIC) if beside or lettered or mixed else found
