"""International standard serial numbers: ``0028-0836``.

Eight digits in two groups; the last is a check digit and may be an X. Print and online editions of a journal have numbers of their own,
the linking number (ISSN-L) joins them.

Official sources: ISO 3297; https://www.issn.org/understanding-the-issn/what-is-an-issn/; the register is https://portal.issn.org. Check
digits by python-stdnum.

Eight digits have the shape of many things (two years, a telephone number), so the number must be called an ISSN; numbers that follow in
the same list ("ISSN 0028-0836 (print), 1476-4687 (online)") need not be called so again. A number whose check digit fails is reported
with its fault.

>>> [match.identifier.value for match in find("ISSN 0028-0836 (print), 1476-4687 (online)")]
['0028-0836', '1476-4687']
>>> [match.problem for match in find("ISSN: 0028-0837")]
[('identifier-invalid', 'ISSN 0028-0837: the check digit is 6, not 7')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "issn"
SCHEMES = ("issn",)
PRIORITY = 70
TRIGGERS = ("issn", "i.s.s.n")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the numbers of real journals, in the forms of their own title pages
    ("ISSN 0028-0836", "0028-0836"),
    ("ISSN 1476-4687 (online)", "1476-4687"),
    ("ISSN: 0036-8075", "0036-8075"),
    ("ISSN 2434-561X", "2434-561X"),
    ("ISSN 0317-8471", "0317-8471"),
    ("ISSN 1050-124x", "1050-124X"),
    ("e-ISSN 1095-9203", "1095-9203"),
    ("eISSN: 1095-9203", "1095-9203"),
    ("p-ISSN 0036-8075", "0036-8075"),
    ("ISSN-L 0028-0836", "0028-0836"),
    ("ISSN-L: 0028-0836", "0028-0836"),
    ("Print ISSN: 0027-8424", "0027-8424"),
    ("Online ISSN: 1091-6490", "1091-6490"),
    ("ISSN (print) 0140-6736", "0140-6736"),
    ("ISSN (Online): 1474-547X", "1474-547X"),
    ("ISSN 0378-5955", "0378-5955"),
    ("ISSN 03785955", "0378-5955"),
    ("ISSN 0378–5955", "0378-5955"),
    ("ISSN No. 0378-5955", "0378-5955"),
    ("ISSN-e 1464-3596", "1464-3596"),
    ("ISSN electrónico: 1464-3596", "1464-3596"),
    ("ISSN (en ligne) : 1464-3596", "1464-3596"),
    ("ISSN (électronique) 1464-3596", "1464-3596"),
    ("ISSN Print 0002-9300", "0002-9300"),
    ("ISSN：0002-9300", "0002-9300"),
    ("I.S.S.N.: 0002-9300", "0002-9300"),
    ("https://portal.issn.org/resource/ISSN-L/0938-5428", "0938-5428"),
    ("urn:ISSN:0378-5955", "0378-5955"),
    ("https://portal.issn.org/resource/ISSN/0028-0836", "0028-0836"),
    ("http://www.worldcat.org/issn/0028-0836", "0028-0836"),
    ("https://urn.issn.org/urn:issn:0028-0836", "0028-0836"),
    # look-alikes
    ("pp. 1914-1918", None),
    ("call 0028-0836 for the keeper", None),
    ("ORCID 0000-0002-1825-0097", None),
    ("ISSN pending", None),
    ("No. 1476-4687", None),
    ("mission 2001-2002", None),
    ("grant 0378-5955", None),
    ("from 1984-1985", None),
    ("version 1234-5679", None),
    ("20010915", None),
    ("an ISSN costs 12 or 24", None),
]

_NUMBER: Final = r"(?P<number>\d{4}[\s\u00a0]?[-\u2010-\u2015]?[\s\u00a0]?\d{3}[\dXx])(?![\w]|[-\u2010-\u2015]\d)"
_WORDS: Final = (
    r"(?:print(?:ed)?|on-?line|electronic|linking|digital|impress?o|imprimé|papier|en ligne|en línea|em linha|ele[ct]{1,2}r[oóô]nic[oa]|"
    r"électronique|elektronisch|druck|gedruckt|e|p|L)"
)
_MEDIUM: Final = rf"(?:\s?\((?:[^\W\d_][^\W\d_ -]{{0,13}}(?:[ -][^\W\d_]{{1,10}})?)\)|[ -]{_WORDS}\b)"
_LABELLED: Final = re.compile(
    rf"(?:\burn:)?\b(?:(?:print|online|electronic|linking|e|p)[- ]?)?(?:ISSN|I\.S\.S\.N\.?)(?:L\b)?{_MEDIUM}?(?:\s?N[o°º]\.?)?"
    rf"\s?[:#：]?\s{{0,2}}{_NUMBER}",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(rf"{_MEDIUM}?\s?(?:[,;/]|and|or|&){{1,2}}\s?(?:(?:e|p)[- ])?(?:\([a-z ]{{1,12}}\)\s)?{_NUMBER}", re.IGNORECASE)
_YEARS: Final = re.compile(r"(?:1[6-9]|20)\d\d\W(?:1[6-9]|20)\d\d")  # "ISSN 0028-0836, 1914-1918": the check digit may hold by chance
_IN_ADDRESS: Final = re.compile(r"(?:/issn(?:-l)?/|urn:issn:|[?&]issn=)(?P<number>\d{4}-?\d{3}[\dXx])(?!\w)", re.IGNORECASE)


def find(text: str) -> Iterator[Match]:
    """ISSNs that are called so, and those in addresses of the register, of library catalogues and of publishers."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _IN_ADDRESS.search(address.url)
        if found and not _fault(found["number"]):
            yield _match(address.start, address.end, found["number"], address=True)
    at = 0
    for labelled in _LABELLED.finditer(text):
        if labelled.start() < at or not outside(text, labelled.start()):
            continue
        yield _match(labelled.start(), labelled.end(), labelled["number"])
        at = labelled.end()
        while (more := _NEXT.match(text, at)) and not _fault(more["number"]) and not _YEARS.fullmatch(more["number"]):
            yield _match(more.start("number"), more.end(), more["number"])
            at = more.end()


def url(identifier: Identifier) -> str | None:
    """The entry in the register.

    >>> url(Identifier("issn", "0028-0836"))
    'https://portal.issn.org/resource/ISSN/0028-0836'
    """
    return f"https://portal.issn.org/resource/ISSN/{identifier.value}" if identifier.scheme == NAME else None


def _match(start: int, end: int, written: str, *, address: bool = False) -> Match:
    fault = _fault(written)
    if fault:
        return Match(start, end, NAME, None, Record("periodical"), address, ("identifier-invalid", fault))
    value = _spelled(written)
    return Match(start, end, NAME, Identifier("issn", value), Record("periodical", FrozenMap({"ISSN": Field(value)})), address)


def _spelled(written: str) -> str:
    digits = re.sub(r"[^\dXx]", "", written).upper()
    return f"{digits[:4]}-{digits[4:]}"


def _fault(written: str) -> str:
    """What is wrong with the number; "" for nothing."""
    from stdnum import issn

    value = _spelled(written)
    right = issn.calc_check_digit(value.replace("-", "")[:7])
    return "" if right == value[-1] else f"ISSN {value}: the check digit is {right}, not {value[-1]}"
