"""What stands before a note: figures, Roman figures, signs, bare or in brackets; and in what order labels follow each other."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["POINTED_BY", "ROMAN_FROM", "SIGNS", "label_at", "number_of", "roman", "written"]

_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹∗⁎", "0123456789**")
_ROMAN: Final = r"(?:c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))"
_LABEL: Final = re.compile(
    r"(?:\[(?P<square>\d{1,4}|[ivxlc]{1,8})\]:?|\((?P<round>\d{1,4})\)|(?P<raised>[⁰¹²³⁴-⁹]{1,4})|(?P<dotted>\d{1,4})[.)](?=\s|[^\W\d])"
    r"|(?P<bare>\d{1,4})(?=\s{1,12}\S|(?![A-F\d]{1,4}\b)[^\W\d_][^\W\d]|[A-Z](?:\.|/[A-Z\d])|[“«\"‘(]\w|$)|(?P<sign>[*∗⁎]{1,4}|[†‡§¶‖∥]{1,3})"
    rf"|(?P<roman>(?=[ivxlc]){_ROMAN})[.)]?(?=\s|[A-Z“\"‘]|$))\s{{0,12}}"
)
SIGNS: Final = ("*", "†", "‡", "§", "¶", "‖", "∥")
ROMAN_FROM: Final = 100_000
"""Added to Roman figures, so that they form a series of their own."""
_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

POINTED_BY: Final = {
    "square": ("square",),
    "round": ("round", "closing"),
    "closing": ("closing",),
    "sign": ("sign",),
    "roman": ("roman",),
    "raised": ("raised", "glued", "joined", "spaced"),
    "dotted": ("raised", "glued", "square"),
    "alone": ("raised", "glued", "joined", "spaced", "loose"),
    "faint": ("faint", "spaced", "loose"),
    "row": ("round", "closing", "counted"),
    "any": ("raised", "glued", "joined", "spaced", "loose", "faint", "apart"),
}
"""For each style of labels the styles of the markers that point at them; ``raised glued joined spaced square`` at all others.

``closing``, ``alone``, ``faint``, ``row`` and ``any`` are no styles of labels, but of places: round brackets that nothing announces, a
line of its own, one of several notes of which others are pointed at, one of a row in round brackets, one of a whole series.
"""


def roman(number: int) -> str:
    """Roman figures in lower case, below 400.

    >>> roman(4), roman(18), roman(90)
    ('iv', 'xviii', 'xc')
    """
    tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "c" * (number // 100) + tens[number // 10 % 10] + ones[number % 10]


def written(number: int) -> str:
    """The label with a number: the other way round than :func:`number_of`, for figures.

    >>> written(12), written(100004)
    ('12', 'iv')
    """
    return roman(number - ROMAN_FROM) if number >= ROMAN_FROM else str(number)


def number_of(label: str) -> int | None:
    """The number of a label. Roman figures count from 100,000; a sign is how often it is repeated, below zero: series of their own.

    >>> number_of("12"), number_of("**"), number_of("†"), number_of("iv"), number_of("D")
    (12, -2, -11, 100004, None)
    """
    if label.isdecimal():
        return int(label)
    if label and label[0] in SIGNS:
        return -(10 * SIGNS.index(label[0]) + len(label))
    if label and not label.strip("ivxlc"):
        values = [_VALUES[letter] for letter in label] + [0]
        total = sum(-value if value < values[at + 1] else value for at, value in enumerate(values[:-1]))
        return ROMAN_FROM + total if 0 < total < 400 and roman(total) == label else None
    return None


def label_at(line: str) -> tuple[str, str, int] | None:
    """The label that a line opens with, its style, and how many characters it takes.

    >>> label_at("12  Text"), label_at("[3] Text"), label_at("1996, p. 4"), label_at("ivText")
    (('12', 'bare', 4), ('3', 'square', 4), None, ('iv', 'roman', 2))
    """
    found = _LABEL.match(line)
    style = found.lastgroup if found else None
    if not found or not style or not found[style]:
        return None
    label = found[style].translate(_SUPERSCRIPT)
    return (label, style, found.end()) if number_of(label) is not None else None
