"""Signs that typesetters have several of: they are read as those that every reader knows, and left as printed in what is cited.

Dashes between numbers ("1578−87", "12‑15") are read as that of a range, marks of other languages (»Die Fähre«) as turned by
:mod:`~citator.parsing.quote_marks`; one character stands for one, so that all places stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from citator.model import Citation, Field, FrozenMap, Record
from citator.parsing.quote_marks import MARKS, turned

__all__ = ["read_typeset", "with_plain_dashes"]

# Hyphen, hyphen that does not break, figure dash, horizontal bar, minus: in a PDF each of them stands for the en dash of a range.
_DASHES = "\u2010\u2011\u2012\u2015\u2212"
_ANY = re.compile(f"[{_DASHES}]")
_BETWEEN_NUMBERS = re.compile(rf"(?<=\d)(?P<before>\s?)[{_DASHES}](?=\s?\d)")
_IN_ADDRESS = re.compile(r"(?:://|www\.|\b10\.\d{4,9}/)\S*$")
# No ranges: days ("2010-05-03") and numbers of books, of which more than two figures are joined, and what stands behind "n°".
_NUMBER = re.compile(rf"(?<!\d)\d+(?:[{_DASHES}]\d+){{2,}}|(?:\b[Nn](?:[°º]s?|os?\b\.?|r\.)|№)\s?\d+(?:[{_DASHES}./]\d+)*")
_RAISED = re.compile(r"(?<=\b[nN])\u1d52(?=s?\s?\d)")  # "nᵒ 2", as some programs write "nº"
_LONGEST_ADDRESS = 2_000


def with_plain_dashes(text: str) -> str:
    """The text with an en dash between numbers where another dash is printed; it stays as long as it is, and addresses as they are.

    In a number or a day it is a hyphen.

    >>> with_plain_dashes("98 Va. L. Rev. 389, 396\u221298 (2009); https://e.org/1\u22122")
    '98 Va. L. Rev. 389, 396–98 (2009); https://e.org/1−2'
    >>> with_plain_dashes("n° 11\u201127.766, S. 12\u201115")
    'n° 11-27.766, S. 12–15'
    """
    if text.isascii() or not _ANY.search(text):
        return text
    numbers = [found.span() for found in _NUMBER.finditer(text)]

    def plain(found: re.Match[str]) -> str:
        if _IN_ADDRESS.search(text, max(0, found.start() - _LONGEST_ADDRESS), found.start()):
            return found.group()
        at = bisect_right(numbers, found.span()) - 1
        return found["before"] + ("-" if at >= 0 and found.end() <= numbers[at][1] else "–")

    return _BETWEEN_NUMBERS.sub(plain, text)


def read_typeset(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text with plain dashes and marks; what is cited is given as it is printed."""
    dashed = with_plain_dashes(text)
    plain = turned(dashed)
    plain = _RAISED.sub("º", plain) if "\u1d52" in plain else plain
    if plain == text:
        return read(text)
    return [
        replace(one, raw=text[one.start : one.end], record=_as_printed(one.record, plain, {"marks": dashed, "titles": text}))
        for one in read(plain)
    ]


_TITLES = ("title", "container-title", "collection-title")


def _as_printed(record: Record, plain: str, printed: Mapping[str, str]) -> Record:
    """The record with the marks that the text has (the title "Die »Fähre« als Ort"), and in its titles with the dashes ("3−14 June") too:
    pages and numbers keep those that all authorities write.
    """
    fields = {name: _own(field, plain, printed["titles" if name in _TITLES else "marks"]) for name, field in record.fields.items()}
    return Record(record.type, FrozenMap(fields))


def _own(field: Field, plain: str, printed: str) -> Field:
    value, start, end = field.value, field.start, field.end
    if not isinstance(value, str) or start is None or end is None or plain[start:end] == printed[start:end]:
        return field
    at = plain.find(value, start, end)
    if at >= 0:
        return replace(field, value=printed[at : at + len(value)])
    # A value that was put together, or has lost the marks round it, has those of the text in their order.
    signs = [(one, own) for one, own in zip(plain[start:end], printed[start:end], strict=True) if MARKS.match(one)]
    kept = MARKS.findall(value)
    for first in range(len(signs) - len(kept) + 1):
        if kept and [one for one, _ in signs[first : first + len(kept)]] == kept:
            return replace(field, value=_with(value, [own for _, own in signs[first:]]))
    return field


def _with(value: str, marks: Sequence[str]) -> str:
    left = iter(marks)
    return MARKS.sub(lambda _: next(left), value)
