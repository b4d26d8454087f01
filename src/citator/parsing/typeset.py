"""Dashes that typesetters put between numbers ("1578−87", "12‑15"): read as the dash of a range, and left as printed in what is cited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from citator.model import Citation, FrozenMap, Record

__all__ = ["read_typeset", "with_plain_dashes"]

# Hyphen, hyphen that does not break, figure dash, horizontal bar, minus: in a PDF each of them stands for the en dash of a range.
_DASHES = "\u2010\u2011\u2012\u2015\u2212"
_ANY = re.compile(f"[{_DASHES}]")
_BETWEEN_NUMBERS = re.compile(rf"(?<=\d)(?P<before>\s?)[{_DASHES}](?=\s?\d)")
_IN_ADDRESS = re.compile(r"(?:://|www\.|\b10\.\d{4,9}/)\S*$")
# No ranges: days ("2010-05-03") and numbers of books, of which more than two figures are joined, and what stands behind "n°".
_NUMBER = re.compile(rf"(?<!\d)\d+(?:[{_DASHES}]\d+){{2,}}|(?:\b[Nn](?:[°º]s?|os?\b\.?|r\.)|№)\s?\d+(?:[{_DASHES}./]\d+)*")
_LONGEST_ADDRESS = 2_000


def with_plain_dashes(text: str) -> str:
    """The text with an en dash between numbers where another dash is printed; it stays as long as it is, and addresses as they are.

    In a number or a day it is a hyphen.

    >>> with_plain_dashes("98 Va. L. Rev. 389, 396\u221298 (2009); https://e.org/1\u22122")
    '98 Va. L. Rev. 389, 396–98 (2009); https://e.org/1−2'
    >>> with_plain_dashes("n° 11\u201127.766, S. 12\u201115")
    'n° 11-27.766, S. 12–15'
    """
    if not _ANY.search(text):
        return text
    numbers = [found.span() for found in _NUMBER.finditer(text)]

    def plain(found: re.Match[str]) -> str:
        if _IN_ADDRESS.search(text, max(0, found.start() - _LONGEST_ADDRESS), found.start()):
            return found.group()
        at = bisect_right(numbers, found.span()) - 1
        return found["before"] + ("-" if at >= 0 and found.end() <= numbers[at][1] else "–")

    return _BETWEEN_NUMBERS.sub(plain, text)


def read_typeset(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text with plain dashes; what is cited is given as it is printed."""
    plain = with_plain_dashes(text)
    if plain == text:
        return read(text)
    return [replace(one, raw=text[one.start : one.end], record=_titled_as_printed(one.record, plain, text)) for one in read(plain)]


_TITLES = ("title", "container-title", "collection-title")


def _titled_as_printed(record: Record, plain: str, text: str) -> Record:
    """The record with its titles as they are printed: "Report of the Conference, 3−14 June"."""
    titles = {}
    for name in _TITLES:
        field = record.fields.get(name)
        if field is None or field.start is None or field.end is None or plain[field.start : field.end] == text[field.start : field.end]:
            continue
        at = plain.find(str(field.value), field.start, field.end)
        if at >= 0:
            titles[name] = replace(field, value=text[at : at + len(str(field.value))])
    return Record(record.type, FrozenMap({**record.fields, **titles})) if titles else record
