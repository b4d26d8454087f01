"""The labels of notes and the signs that point at them: figures, small roman figures, asterisks and daggers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.formats.readers.pdf.lines import Line

__all__ = ["Label", "Sign", "label_at_start", "ordinal", "signs"]

_SYMBOLS: Final = "*∗†‡§¶#"
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM: Final = re.compile(r"(?:c{0,2})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_PLAIN_LABEL: Final = re.compile(r"(?:\[(?P<square>\d{1,3})\]|(?P<point>\d{1,3})[.)](?=\s)|(?P<bare>\d{1,3})(?=\s))\s*(?=\S)")
_SYMBOL_LABEL: Final = re.compile(
    rf"(?P<symbol>(?:[*∗] ?){{1,5}}|[{_SYMBOLS}]{{1,4}})(?<=[ {_SYMBOLS}])(?:(?<= )| +|(?=[^\s\d{_SYMBOLS}]))(?=[^\s{_SYMBOLS}])"
)
_PART: Final = re.compile(rf"\d{{1,3}}|[ivxlc]{{1,7}}|[{_SYMBOLS}]{{1,4}}")
_BETWEEN: Final = re.compile(r"[\s,;.–—()\[\]-]*")
_LONG: Final = re.compile(r"\d{4}|[a-z]{8}")
_STRAIGHT: Final = re.compile(r"(?<=[^\s*∗†‡\d(\[/])(?P<sign>[*∗]{1,4}|[†‡]{1,3})(?=[\s.,;:)\]–—-]|$)")
_UNICODE: Final = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
# What stands before a power and seldom before a note: 10³, x², km², s⁻¹.
_POWER: Final = re.compile(r"(?:(?<![\w.,])10|(?<![\w’'])(?:[A-Za-zα-ωΑ-Ω]|[kcmdµμ]m|mi|ft|in|yd|sq|ha|Hz|χ)|\))$")
_SHORT: Final = re.compile(r"(?<![\w’'])(?:[A-Za-zα-ωΑ-Ω]|[kcmdµμ]m)\)$")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: the text after it begins at ``after``. ``sure``: raised, or a symbol."""

    text: str
    after: int
    sure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What may be a marker: ``[start, end)`` of the line. ``doubtful``: it looks like a power, or a link alone speaks for it.

    ``target`` is the page to which a link on it leads, ``height`` the place there.
    """

    line: Line
    start: int
    end: int
    label: str
    doubtful: bool = False
    target: int | None = None
    height: float | None = None


def label_at_start(line: Line) -> Label | None:
    """The label with which a line begins, if it looks like one."""
    text = line.text
    if line.raised and line.raised[0][0] == 0:
        end = line.raised[0][1]
        inner = text[:end].strip(" .)]([")
        if _PART.fullmatch(inner) and (not inner.isalpha() or ordinal(inner)):
            while end < len(text) and text[end] in " .)]":
                end += 1
            return Label(_plain(inner), end, sure=True) if end < len(text) else None
        return None
    if found := _UNICODE.match(text):
        after = found.end() + (text[found.end() : found.end() + 1] == " ")
        return Label(found.group().translate(_SUPERSCRIPTS), after, sure=True) if after < len(text) else None
    if found := _PLAIN_LABEL.match(text):
        number = found["square"] or found["point"] or found["bare"]
        return Label(number, found.end(), sure=False) if number[0] != "0" else None
    if found := _SYMBOL_LABEL.match(text):
        return Label(_plain(found["symbol"]), found.end(), sure=True)
    return None


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


def signs(line: Line) -> Iterator[Sign]:
    """What may be a marker in a line of the text, from left to right."""
    taken: list[tuple[int, int]] = []
    for start, end in line.raised:
        taken.append((start, end))
        piece = line.text[start:end]
        if _LONG.search(piece) or piece[:1] in "-–" or not _BETWEEN.fullmatch(_PART.sub("", piece)):
            continue
        doubtful = bool(_POWER.search(line.text[max(0, start - 12) : start]) and not _is_closing(line.text, start)) or start == 0
        for found in _PART.finditer(piece):
            if found.group().isalpha() and ordinal(found.group()) is None:
                continue
            yield Sign(line, start + found.start(), start + found.end(), _plain(found.group()), doubtful or found.group().isalpha())
    for found in _STRAIGHT.finditer(line.text):
        if not any(a <= found.start() < b for a, b in taken):
            yield Sign(line, found.start("sign"), found.end("sign"), _plain(found["sign"]), doubtful=True)
    for found in _UNICODE.finditer(line.text):
        if not any(a <= found.start() < b for a, b in taken):
            doubtful = bool(_POWER.search(line.text[max(0, found.start() - 12) : found.start()]))
            yield Sign(line, found.start(), found.end(), found.group().translate(_SUPERSCRIPTS), doubtful)


def _is_closing(text: str, start: int) -> bool:
    """Whether the bracket before ``start`` ends a remark, after which a note is usual, and not a factor as in (a+b)²."""
    if text[start - 1 : start] != ")":
        return False
    opening = text.rfind("(", 0, start)
    return opening < 0 or " " in text[opening:start] or start - opening > 5


def _plain(label: str) -> str:
    return label.replace("∗", "*").replace(" ", "")
