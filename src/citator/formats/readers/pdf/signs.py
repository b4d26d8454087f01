"""The signs in the text that may point at notes, and which of them stand side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from citator.formats.readers.pdf.labels import PART, SUPERSCRIPTS, UNICODE, USUAL, ordinal, plain
from citator.formats.readers.pdf.lines import Line

__all__ = ["Sign", "SignReader", "between", "pointers", "signs"]

MOST_MISSED: Final = 2  # signs between two that were seen
LONGEST_RANGE: Final = 20  # notes at one place, "2–4"

_BETWEEN: Final = re.compile(r"[\s,;.–—()\[\]-]*")
_RANGE: Final = re.compile(r"\s?[–—-]\s?")
_LONG: Final = re.compile(r"\d{10}|[a-z]{8}")
_FIGURES: Final = re.compile(rf"\d{{4,9}}|{PART.pattern}")
_SYMBOL: Final = re.compile(r"(?:^|\s)[A-Z][\w.]{0,6}/[\w./()*–-]{1,50}$")
_STRAIGHT: Final = re.compile(r"(?<=[^\s*∗†‡(\[/])(?P<sign>[*∗]{1,4}|[†‡]{1,3})(?=[\s.,;:)\]–—-]|$)")
# What stands before a power and seldom before a note: 10³, x², km², s⁻¹, = mc².
_POWER: Final = re.compile(
    r"(?:(?:(?<![\w.,])|(?<=[x×·]))10 ?|(?<![\w’'])(?:[A-Za-zα-ωΑ-Ω]|[kcmdµμ]m|mi|ft|in|yd|sq|ha|Hz|χ)|=\s?[^\W\d_]{1,3}|\))$"
)


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What may be a marker: ``[start, end)`` of the line. ``doubtful``: it looks like a power, or a link alone speaks for it.

    ``target`` is the page to which a link on it leads, ``height`` the place there. ``between``: it stands for a number between the ends of
    a range, all of which is its place.
    """

    line: Line
    start: int
    end: int
    label: str
    doubtful: bool = False
    target: int | None = None
    height: float | None = None
    between: bool = False


def signs(line: Line) -> Iterator[Sign]:
    """What may be a marker in a line of the text, from left to right."""
    taken: list[tuple[int, int]] = []
    for start, end in line.raised:
        taken.append((start, end))
        piece = line.text[start:end]
        if _LONG.search(piece) or piece[:1] in "-–" or not _BETWEEN.fullmatch(PART.sub("", piece)):
            continue
        doubtful = bool(_POWER.search(line.text[max(0, start - 12) : start]) and not _is_closing(line.text, start)) or start == 0
        doubtful = doubtful or _is_before(line.text, start, end)
        last: Sign | None = None
        for found in _FIGURES.finditer(piece):
            if found.group().isalpha() and ordinal(found.group()) is None:
                continue
            unsure = doubtful or found.group().isalpha() or len(found.group()) > USUAL
            sign = Sign(line, start + found.start(), start + found.end(), plain(found.group()), unsure)
            if last is not None and _RANGE.fullmatch(line.text, last.end, sign.start):
                yield from between(last, sign)
            yield sign
            last = sign
    for found in _STRAIGHT.finditer(line.text):
        # Behind a figure an asterisk is a marker where the figure ends the symbol of a document ("A/79/843*"), and not in a bar code.
        if line.text[found.start() - 1].isdigit() and not _SYMBOL.search(line.text[max(0, found.start() - 60) : found.start()]):
            continue
        if not any(a <= found.start() < b for a, b in taken):
            yield Sign(line, found.start("sign"), found.end("sign"), plain(found["sign"]), doubtful=True)
    for found in UNICODE.finditer(line.text):
        if not any(a <= found.start() < b for a, b in taken):
            doubtful = bool(_POWER.search(line.text[max(0, found.start() - 12) : found.start()]))
            yield Sign(line, found.start(), found.end(), found.group().translate(SUPERSCRIPTS), doubtful)


def between(first: Sign, last: Sign) -> Iterator[Sign]:
    """The signs for the numbers that a range leaves unsaid: 3 in "2–4"."""
    one, other = ordinal(first.label), ordinal(last.label)
    if one is None or other is None or not first.label.isdecimal() or not last.label.isdecimal() or other - one > LONGEST_RANGE:
        return
    for number in range(one + 1, other):
        yield replace(first, end=last.end, label=str(number), doubtful=first.doubtful or last.doubtful, between=True)


def pointers(found: Iterable[Sign]) -> Counter[str]:
    """The labels that signs point at, and how often; those of signs in round brackets are there with their brackets too."""
    counts: Counter[str] = Counter()
    for sign in found:
        counts[sign.label] += 1
        if sign.line.text[max(0, sign.start - 2) : sign.start].endswith(("(", "( ")):
            counts[f"({sign.label})"] += 1
    return counts


class SignReader:
    """Reads the signs of one page after the other, and knows which one is due."""

    def __init__(self) -> None:
        self._last = 0
        self._highest = 0

    def awaited(self, lines: Iterable[Line]) -> set[str]:
        """The labels of the notes that these lines point at, before they are read."""
        ahead = SignReader()
        ahead._last, ahead._highest = self._last, self._highest
        return set(pointers(sign for sign in ahead.read(lines, ()) if not sign.doubtful and not _begins(sign)))

    def read(self, lines: Iterable[Line], labels: Collection[str]) -> Iterator[Sign]:
        """The signs in these lines, in order; ``labels`` are those of the notes on the page.

        Two markers printed without anything between them look like one number: after 8, "910" is 9 and 10.
        """
        for line in lines:
            for sign in signs(line):
                parts = self._parted(sign, labels) if sign.label.isdecimal() and not sign.between else [sign]
                for part in parts:
                    if part.label.isdecimal() and not part.doubtful:
                        self._last = int(part.label)
                        self._highest = max(self._highest, self._last)
                yield from parts

    def _parted(self, sign: Sign, labels: Collection[str]) -> list[Sign]:
        """A sign, or the two or more of which it consists; nothing where it is neither."""
        due = range(self._last + 1, self._last + 2 + MOST_MISSED)
        rest = sign.label[1:]
        unit = sign.doubtful and sign.label[0] in "23" and sign.line.text[sign.start - 1 : sign.start].isalpha()
        if unit and rest and (int(rest) in due or rest in labels or rest == "1"):  # "km" with a square, and a marker behind it
            return [replace(sign, start=sign.start + 1, label=rest, doubtful=False)]
        if len(sign.label) > 1 and (sign.label not in labels or len(sign.label) > USUAL) and int(sign.label) not in due:
            first_of_page = [1] if "1" in labels else []
            for first in [*due, *first_of_page]:
                parts = list(_consecutive(sign, first))
                if parts and (first in due[:1] or all(part.label in labels for part in parts)):
                    return parts
        if len(sign.label) > USUAL:
            return [replace(sign, doubtful=False)] if self._highest < int(sign.label) <= self._highest + 1 + MOST_MISSED else []
        return [sign]


def _consecutive(sign: Sign, number: int) -> Iterator[Sign]:
    """The signs with the numbers from ``number`` on of which ``sign`` consists; nothing where it does not consist of such."""
    parts: list[tuple[int, int]] = []
    at = 0
    while at < len(sign.label):
        label = str(number + len(parts))
        if not sign.label.startswith(label, at):
            return
        parts.append((at, at + len(label)))
        at += len(label)
    if len(parts) > 1 and sign.end - sign.start == len(sign.label):
        for start, end in parts:
            yield replace(sign, start=sign.start + start, end=sign.start + end, label=sign.label[start:end], doubtful=False)


def _begins(sign: Sign) -> bool:
    """Whether nothing but a bracket stands before a sign in its line: the label of a note."""
    return sign.start <= len("( ") and not sign.line.text[: sign.start].strip("( ")


def _is_before(text: str, start: int, end: int) -> bool:
    """Whether a raised figure stands before a letter and behind none: ²³⁵U, ¹⁴C."""
    return text[end : end + 1].isalpha() and not text[start - 1 : start].strip()


def _is_closing(text: str, start: int) -> bool:
    """Whether the bracket before ``start`` ends a remark, after which a note is usual, and not a factor as in (a+b)²."""
    if text[start - 1 : start] != ")":
        return False
    opening = text.rfind("(", 0, start)
    return opening < 0 or " " in text[opening:start] or start - opening > 5
