"""International standard book numbers: ``978-0-8147-1945-9``, ``0-8147-1944-9``.

Thirteen digits (EAN prefix 978 or 979), or ten in books before 2007; the last is a check digit. The canonical form here is thirteen digits
without hyphens; the ten-digit form is an equivalent.

Official sources: ISO 2108; https://www.isbn-international.org; check digits and ranges by python-stdnum.

A number that the text calls an ISBN is reported with its fault where the check digit fails. Thirteen digits without that word are
one when they begin with 978 or 979 and the check digit holds.

>>> [match.identifier.value for match in find("ISBN 0-8147-1944-9 (hb), 978-0-8147-1945-9")]
['9780814719442', '9780814719459']
>>> [match.problem for match in find("ISBN 978-0-8147-1945-6")]
[('identifier-invalid', 'ISBN 978-0-8147-1945-6: the check digit is 9, not 6')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "isbn"
SCHEMES = ("isbn",)
PRIORITY = 70
TRIGGERS = ("isbn", "978", "979", "/dp/")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("ISBN: 0-8147-1944-9", "9780814719442"),
    ("ISBN-13: 9780306406157", "9780306406157"),
    ("ISBN-10 080442957X", "9780804429573"),
    ("(978-0-306-40615-7)", "9780306406157"),
    ("https://openlibrary.org/isbn/9780306406157", "9780306406157"),
    ("call 978-555-0100 after 5", None),
    ("order no. 9780306406158", None),
]

_BLANK: Final = r"[\s\u00a0\u2010-\u2015-]"
_LABELLED: Final = re.compile(
    rf"\bISBN(?:{_BLANK}?1[03])?(?:s|\s?\([^()\n]{{1,20}}\))?\s?[:#.]?\s{{0,2}}(?P<number>\d(?:{_BLANK}?\d){{7,13}}(?:{_BLANK}?[Xx]\b)?)",
    re.IGNORECASE,
)
_BARE: Final = re.compile(rf"(?<![\w-])(?P<number>97[89](?:{_BLANK}?\d){{10}})(?![\w]|-\d)")
_IN_PATH: Final = re.compile(
    r"/(?:isbn|dp|gp/product)/(?P<number>97[89]\d{10}|\d{9}[\dXx])(?![\w])|[?&]vid=ISBN(?P<vid>97[89]\d{10}|\d{9}[\dXx])"
)


def find(text: str) -> Iterator[Match]:
    """ISBNs in prose, and in addresses of Open Library, Google Books and bookshops."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _IN_PATH.search(address.url)
        value = _checked(found["number"] or found["vid"]) if found else ""
        if value:
            yield _match(address.start, address.end, value, address=True)
    labelled: set[int] = set()
    for found in _LABELLED.finditer(text):
        labelled.add(found.start("number"))
        if outside(text, found.start()):
            yield _named(found)
    for found in _BARE.finditer(text):
        value = _checked(_compact(found["number"]))
        if value and found.start() not in labelled and outside(text, found.start()):
            yield _match(found.start(), found.end(), value)


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - an ISBN names a book, not a place on the web
    """There is no address for a book: always ``None``."""
    return None


def _compact(written: str) -> str:
    return re.sub(r"[^0-9Xx]", "", written).upper()


def _checked(number: str) -> str:
    """The thirteen-digit form if the number is an ISBN, else ""."""
    from stdnum import isbn
    from stdnum.exceptions import ValidationError

    try:
        return str(isbn.to_isbn13(isbn.validate(number)))
    except ValidationError:
        return ""


def _named(found: re.Match[str]) -> Match:
    """The match for a number that the text calls an ISBN."""
    number = _compact(found["number"])
    value = _checked(number)
    if value:
        return _match(found.start(), found.end(), value)
    written = re.sub(r"\s+", " ", found["number"])
    if len(number) in (10, 13):
        problem = f"ISBN {written}: the check digit is {_check_digit(number)}, not {number[-1]}"
        if len(number) == 13 and not number.startswith(("978", "979")):
            problem = f"ISBN {written}: thirteen digits begin with 978 or 979"
    else:
        problem = f"ISBN {written}: {len(number)} digits, where an ISBN has 10 or 13"
    return Match(found.start(), found.end(), NAME, None, Record("book"), problem=("identifier-invalid", problem))


def _check_digit(number: str) -> str:
    """The right check digit for the digits before it (ISO 2108, annex C)."""
    digits = [int(digit) for digit in number[:-1] if digit.isdigit()]
    if len(number) == 13:
        return str(-sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10)
    rest = -sum(digit * (10 - place) for place, digit in enumerate(digits)) % 11
    return "X" if rest == 10 else str(rest)


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    from stdnum import isbn

    short = (str(isbn.to_isbn10(value)),) if value.startswith("978") else ()
    return Match(start, end, NAME, Identifier("isbn", value, short), Record("book", FrozenMap({"ISBN": Field(value)})), address)
