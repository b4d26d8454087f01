"""Numbers of notes and lists as they are printed (ECMA-376 part 1, 17.18.59 ST_NumberFormat; ODF 1.3, 19.502 style:num-format)."""

from __future__ import annotations

from typing import Final

__all__ = ["FORMATS", "label"]

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_CHICAGO: Final = "*†‡§"

FORMATS: Final = frozenset(
    """decimal decimalZero lowerRoman upperRoman lowerLetter upperLetter russianLower russianUpper chicago ordinal numberInDash
    decimalEnclosedCircle decimalEnclosedCircleChinese decimalFullWidth hindiNumbers none""".split()
)
"""The formats that :func:`label` knows; any other is printed in decimal figures."""


def label(number: int, form: str = "decimal") -> str:
    """``number`` as printed in a number format of Word.

    >>> [label(4, form) for form in ("decimal", "lowerRoman", "upperLetter", "chicago", "decimalZero", "numberInDash")]
    ['4', 'iv', 'D', '§', '04', '- 4 -']
    >>> label(28, "lowerLetter"), label(6, "chicago"), label(1994, "upperRoman")
    ('bb', '††', 'MCMXCIV')
    """
    if form == "none":
        return ""
    if number < 1 or number > 30_000:
        return str(number)
    if form.endswith("Roman"):
        text = _roman(number)
    elif form.endswith("Letter"):
        text = _repeated(number, _LATIN)
    elif form.startswith("russian"):
        text = _repeated(number, _RUSSIAN)
    elif form == "chicago":
        text = _repeated(number, _CHICAGO)
    else:
        return _figures(number, form)
    return text.upper() if form.startswith("upper") or form.endswith("Upper") else text


def _figures(number: int, form: str) -> str:
    if form == "decimalZero":
        return f"{number:02}"
    if form == "numberInDash":
        return f"- {number} -"
    if form == "ordinal":
        ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"
    if form.startswith("decimalEnclosedCircle") and number <= 20:
        return chr(0x245F + number)
    zero = {"decimalFullWidth": 0xFF10, "hindiNumbers": 0x0660}.get(form)
    return "".join(chr(zero + int(digit)) for digit in str(number)) if zero else str(number)


def _roman(number: int) -> str:
    out = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)


def _repeated(number: int, signs: str) -> str:
    """Word writes a, …, z, aa, bb, …: the sign repeats, up to thirty times."""
    times, at = divmod(number - 1, len(signs))
    return signs[at] * (times + 1) if times < 30 else str(number)
