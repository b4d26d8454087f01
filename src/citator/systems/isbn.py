"""International standard book numbers: ``978-0-8147-1945-9``, ``0-8147-1944-9``.

Thirteen digits (EAN prefix 978 or 979), or ten in books before 2007; the last is a check digit. The canonical form here is thirteen
digits without hyphens; the ten-digit form is an equivalent.

Official sources: ISO 2108; https://www.isbn-international.org; check digits and ranges by python-stdnum.

A number that the text calls an ISBN is reported with its fault where the check digit fails. Thirteen digits without that word are one
when they begin with 978 or 979 and the check digit holds; further numbers of a list that begins with the word ("ISBN 0-…; 0-… (pbk)")
need not be called so again. Nine digits of the Standard Book Number (SBN, British books of 1967 to 1974) are an ISBN with a nought
before it. The prefix 979-0 is that of printed music (ISMN, ISO 10957) and is no book.

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
TRIGGERS = ("isbn", "i.s.b.n", "sbn", "978", "979", "/dp/", "/gp/product/")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("ISBN: 0-8147-1944-9", "9780814719442"),
    ("ISBN-13: 9780306406157", "9780306406157"),
    ("ISBN-10 080442957X", "9780804429573"),
    ("(978-0-306-40615-7)", "9780306406157"),
    ("https://openlibrary.org/isbn/9780306406157", "9780306406157"),
    # 978-0-306-40615-7, 0-8044-2957-X and 99921-58-10-7 are the usual examples in descriptions of the standard
    ("ISBN 99921-58-10-7", "9789992158104"),
    ("ISBN 0 8044 2957 X", "9780804429573"),
    ("ISBN 0-8044-2957-x.", "9780804429573"),
    ("eISBN: 978-0-306-40615-7", "9780306406157"),
    ("e-ISBN 978-0-306-40615-7", "9780306406157"),
    ("ISBN 978.0.306.40615.7", "9780306406157"),
    ("ISBN 978−0−306−40615−7", "9780306406157"),
    ("ISBN 978-0-306-\n40615-7", "9780306406157"),
    ("ISBN-13 (15): 978-0-306-40615-7", "9780306406157"),
    ("ISBN 0-8044-2957-X 300 pp.", "9780804429573"),
    ("SBN 8044-2957-X", "9780804429573"),
    ("ISBN-978-0-306-40615-7", "9780306406157"),
    ("ISBN nº 0-8044-2957-X", "9780804429573"),
    ("I.S.B.N. No. 0-8044-2957-X", "9780804429573"),
    ("Lighthouse Press, 2006.ISBN 0-8044-2957-X", "9780804429573"),
    ("https://example.org/lighthouses.ISBN 0-8044-2957-X", "9780804429573"),
    ("ISBN：978-0-306-40615-7。", "9780306406157"),
    ("ISBN PDF 978-0-306-40615-7", "9780306406157"),
    ("urn:isbn:9780306406157", "9780306406157"),
    ("https://www.worldcat.org/isbn/9780306406157", "9780306406157"),
    ("https://books.google.com/books?isbn=0306406152", "9780306406157"),
    ("https://www.amazon.co.uk/gp/product/0306406152/ref=x", "9780306406157"),
    ("ISBN 979-10-90636-07-1", "9791090636071"),
    ("ISBN: 979-8-6024-0545-3", "9798602405453"),
    ("call 978-555-0100 after 5", None),
    ("order no. 9780306406158", None),
    ("0-8044-2957-X", None),
    ("the years 1978-0306", None),
    ("978 0 306 40615", None),
    ("account 97803064061571", None),
    ("ISBN to follow", None),
    ("LCCN 78-0306406", None),
    ("fax +44 978 030 6406157", None),
    ("979-0-2600-0043-8", None),  # printed music
    ("https://example.org/978/0306", None),
    ("http://www.amazon.com/dp/B00ICN066A", None),
    ("USBN 9780306406158", None),
]

_BLANK: Final = r"[\s\u00a0\u00ad\u2010-\u2015\u2212.-]"
_NUMBER: Final = rf"\d(?:(?:{_BLANK}\n?)?\d){{7,12}}(?:{_BLANK}?[Xx]\b)?"
_FORM: Final = r"(?:\s?\([^()\n]{1,20}\))"
_LABELLED: Final = re.compile(
    rf"(?:\burn:)?\b(?:e-?|p-?)?(?:(?:ISBN|I\.S\.B\.N\.?)(?:{_BLANK}?1[03](?!\d|-\d))?s?(?:\s(?:PDF|e-?book|print)\b)?|(?P<old>SBN)){_FORM}?"
    rf"(?:\s?(?:N[or]\.?|N[°º]\.?|number))?\s?[:#.：-]?\s{{0,2}}(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(rf"{_FORM}?\s?(?:[,;/]|and|or|&){{1,2}}\s?{_FORM}?\s?(?P<number>{_NUMBER})(?!\w)")
_BARE: Final = re.compile(rf"(?<![\w-])(?P<number>97[89](?:{_BLANK}?\d){{10}})(?![\w]|-\d)")
_IN_ADDRESS: Final = re.compile(
    r"(?:/(?:isbn|dp|gp/product)/|[?&](?:vid=ISBN:?|isbn=))(?P<number>97[89](?:-?\d){10}|\d(?:-?\d){8}-?[\dXx])(?!\w)", re.IGNORECASE
)


def find(text: str) -> Iterator[Match]:
    """ISBNs in prose, and in addresses of Open Library, Google Books and bookshops."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _IN_ADDRESS.search(address.url)
        value = _checked(_compact(found["number"])) if found else ""
        if value:
            yield _match(address.start, address.end, value, address=True)
    called: set[int] = set()
    at = 0
    for found in _LABELLED.finditer(text):
        if found.start() < at or not outside(text, found.start("number")):
            continue
        # "https://example.org/x.ISBN 0-…": the full stop and the word are drawn to the address before them, the number is not
        start = found.start() if outside(text, found.start()) else found.start("number")
        more: re.Match[str] | None = found
        while more:
            match = _named(more, start if more is found else more.start("number"))
            called.add(more.start("number"))
            yield match
            at = match.end
            more = _NEXT.match(text, at)
            if more and not _checked(more["number"][: _extent(more["number"])]):
                break
    for found in _BARE.finditer(text):
        value = _checked(found["number"])
        # a number in groups behind another group ("+44 978 030 6406157") is a telephone's
        grouped = " " in found["number"] and re.search(r"\d[ -]$", text[max(0, found.start() - 2) : found.start()])
        if value and not grouped and found.start() not in called and outside(text, found.start()):
            yield _match(found.start(), found.end(), value)


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - an ISBN names a book, not a place on the web
    """There is no address for a book: always ``None``."""
    return None


def _compact(written: str) -> str:
    return re.sub(r"[^0-9Xx]", "", written).upper()


def _checked(written: str) -> str:
    """The thirteen-digit form if what is written is an ISBN, else ""."""
    from stdnum import isbn
    from stdnum.exceptions import ValidationError

    number = _compact(written)
    if number.startswith("9790"):
        return ""
    try:
        return str(isbn.to_isbn13(isbn.validate(number)))
    except ValidationError:
        return ""


def _extent(written: str) -> int:
    """How far the number goes: what follows it ("… 300 pages") may be digits too. It ends where the check digit holds, else where a
    group ends behind the tenth or the thirteenth digit, else with the last digit.
    """
    ends = [place + 1 for place, letter in enumerate(written) if letter.isalnum()]
    long = len(ends) >= 13 and _compact(written).startswith(("978", "979"))
    for length in (13,) if long else (13, 10):
        whole = len(ends) == length or (len(ends) > length and not written[ends[length - 1]].isalnum())
        if whole and (long or length == 10 or _checked(written[: ends[length - 1]])):
            return ends[length - 1]
    return ends[-1]


def _named(found: re.Match[str], start: int) -> Match:
    """The match for a number that the text calls an ISBN, from ``start`` on."""
    old = found.groupdict().get("old") is not None
    end = found.start("number") + _extent(("0" if old else "") + found["number"]) - old
    written = ("0" if old else "") + re.sub(r"\s+", " ", found.string[found.start("number") : end])
    number = _compact(written)
    value = _checked(written)
    if value:
        return _match(start, end, value)
    if len(number) not in (10, 13):
        problem = f"{len(number) - old} digits, where {'an SBN has 9' if old else 'an ISBN has 10 or 13'}"
    elif number.startswith("9790"):
        problem = "979-0 is the prefix of printed music (ISMN)"
    elif len(number) == 13 and not number.startswith(("978", "979")):
        problem = "thirteen digits begin with 978 or 979"
    else:
        problem = f"the check digit is {_check_digit(number)}, not {number[-1]}"
    shown = f"SBN {written[1:]}" if old else f"ISBN {written}"
    return Match(start, end, NAME, None, Record("book"), problem=("identifier-invalid", f"{shown}: {problem}"))


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
