"""The labels of notes: figures, small roman figures, asterisks and daggers."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from citator.formats.readers.pdf.lines import Line

__all__ = ["PART", "SUPERSCRIPTS", "UNICODE", "USUAL", "Label", "form", "label_at_start", "ordinal", "plain"]

_SYMBOLS: Final = "*∗†‡§¶#‖∥"
_SECTIONS: Final = frozenset("§¶#‖∥")  # at the start of a line rather the sign of a section
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM: Final = re.compile(r"(?:c{0,2})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
USUAL: Final = 3
"""Figures of a label. One of four is a label only where the thousandth note is due."""
SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_PLAIN_LABEL: Final = re.compile(r"(?:\[(?P<square>\d{1,4})\]|(?P<point>\d{1,4})[.)](?=\s)|(?P<bare>\d{1,4})(?=\s))\s*(?=\S)")
_ROUND_LABEL: Final = re.compile(r"\( ?(?P<inner>\d{1,3}|[*∗]{1,3}) ?\)\s*(?=\S)")
_ALONE: Final = re.compile(r"\[?(?P<number>\d{1,4})[\].)]?")
_GLUED_LABEL: Final = re.compile(
    r"(?:(?P<figure>[1-9]\d{0,3})(?!(?:st|nd|rd|th|er|e|o)\b)|(?P<roman>[ivxlc]{1,7})(?:[.)]?\s+|(?=[^a-z])))(?=[^\W\d_]|[“”«„\"'‘(])"
)
_SYMBOL_LABEL: Final = re.compile(
    rf"(?P<symbol>(?:[*∗] ?){{1,5}}|[{_SYMBOLS}]{{1,4}})(?<=[ {_SYMBOLS}])(?:(?<= )| +|(?=[^\s\d{_SYMBOLS}]))(?=[^\s{_SYMBOLS}])"
)
PART: Final = re.compile(rf"\d{{1,4}}|[ivxlc]{{1,7}}|(?P<symbol>[{_SYMBOLS}])(?P=symbol){{0,3}}")
UNICODE: Final = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: the text after it begins at ``after``. ``sure``: raised, or a symbol. ``square``: in brackets."""

    text: str
    after: int
    sure: bool
    square: bool = False


def label_at_start(line: Line, awaited: Collection[str] = ()) -> Label | None:
    """The label with which a line begins, if it looks like one.

    A figure to which the first word is glued ("7See above"), and a roman figure ("xi See above"), are labels only where something
    points at them, which ``awaited`` tells; so is a figure alone on its line, before an address that did not fit. One in round
    brackets, as enumerations have them too, is a label where a sign in such brackets points at it ("(7)" is among ``awaited``).
    """
    text = line.text
    if line.raised and line.raised[0][0] == 0:
        end = line.raised[0][1]
        inner = text[:end].strip(" .)]([")
        if (
            PART.fullmatch(inner)
            and (not inner.isalpha() or ordinal(inner))
            and (len(inner) <= USUAL or inner in awaited or inner.isalpha())
        ):
            while end < len(text) and text[end] in " .)]":
                end += 1
            return Label(plain(inner), end, sure=True) if end < len(text) else None
        return None
    if awaited and (found := _GLUED_LABEL.match(text)) and (found["figure"] or found["roman"]) in awaited:
        return Label(found["figure"] or found["roman"], found.end(), sure=False)
    if awaited and (found := _ALONE.fullmatch(text)) and found["number"] in awaited:
        return Label(found["number"], len(text), sure=False)
    if (found := _ROUND_LABEL.match(text)) and f"({plain(found['inner'])})" in awaited:
        return Label(plain(found["inner"]), found.end(), sure=False)
    if found := UNICODE.match(text):
        after = found.end() + (text[found.end() : found.end() + 1] == " ")
        return Label(found.group().translate(SUPERSCRIPTS), after, sure=True) if after < len(text) else None
    if found := _PLAIN_LABEL.match(text):
        number = found["square"] or found["point"] or found["bare"]
        if number[0] == "0" or (len(number) > USUAL and number not in awaited):  # rather a year
            return None
        return Label(number, found.end(), sure=False, square=bool(found["square"]))
    if found := _SYMBOL_LABEL.match(text):
        symbol = plain(found["symbol"])
        if symbol in awaited or not set(symbol) & _SECTIONS:
            return Label(symbol, found.end(), sure=True)
    return None


def form(label: Label, line: Line) -> str:
    """How a label is written: ``#.``, ``[#]``, ``(#)``; ``#^`` where it is raised."""
    return line.text[: label.after].replace(label.text, "#").strip() + ("^" if label.sure else "")


def ordinal(label: str) -> int | None:
    """The number that a label stands for; ``None`` for symbols and for letters that are no roman figure.

    >>> ordinal("12"), ordinal("xiv"), ordinal("*"), ordinal("iiii")
    (12, 14, None, None)
    """
    if label.isascii() and label.isdigit():
        return int(label)
    if not label or not _ROMAN_FORM.fullmatch(label):
        return None
    values = [_ROMAN[letter] for letter in label]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def plain(label: str) -> str:
    """A label in its usual form: an asterisk is one character, without blanks."""
    return label.replace("∗", "*").replace(" ", "")
