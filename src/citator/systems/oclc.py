"""OCLC numbers, the numbers of records in WorldCat, the catalogue of the world's libraries.

Official source: https://www.oclc.org/bibformats/en/fixedfield/oclc.html and https://www.oclc.org/batchload/controlnumber.en.html:
``(OCoLC)`` before the number in MARC 21 field 035, or the prefixes ``ocm`` (eight digits), ``ocn`` (nine) and ``on`` (ten and more).
Leading noughts are no part of it. Addresses: ``search.worldcat.org/title/NUMBER``; before 2022 ``www.worldcat.org/oclc/NUMBER`` and
``…/title/WORDS/oclc/NUMBER``.

>>> [match.identifier.value for match in find("OCLC 39281966; (OCoLC)ocm00012345")]
['39281966', '12345']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "oclc"
SCHEMES = ("oclc",)
PRIORITY = 60
TRIGGERS = ("oclc", "ocolc", "worldcat", "ocm", "ocn")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("OCLC 39281966", "39281966"),
    ("OCLC: 39281966", "39281966"),
    ("OCLC No. 39281966", "39281966"),
    ("OCLC no 39281966", "39281966"),
    ("OCLC number: 39281966", "39281966"),
    ("OCLC #39281966", "39281966"),
    ("(OCLC 39281966)", "39281966"),
    ("OCLC Number 1043163512", "1043163512"),
    ("OCLC 1043163512.", "1043163512"),
    ("(OCoLC)39281966", "39281966"),
    ("(OCoLC)ocm39281966", "39281966"),
    ("ocm00012345", "12345"),
    ("ocn123456789", "123456789"),
    ("OCLC ocn123456789", "123456789"),
    ("https://www.worldcat.org/oclc/39281966", "39281966"),
    ("http://worldcat.org/oclc/39281966", "39281966"),
    ("https://www.worldcat.org/title/some-words/oclc/39281966", "39281966"),
    ("https://www.worldcat.org/title/some-words/oclc/39281966&referer=brief_results", "39281966"),
    ("https://search.worldcat.org/title/39281966", "39281966"),
    ("https://www.worldcat.org/title/39281966", "39281966"),
    ("https://worldcat.org/en/title/39281966", "39281966"),
    ("info:oclcnum/39281966", "39281966"),
    ("OCLC Number / Unique Identifier: 1043163512", "1043163512"),
    ("OCLC control number 39281966", "39281966"),
    ("(OCLC) 39281966", "39281966"),
    # look-alikes
    ("OCLC in 1967", None),
    ("OCLC, Dublin, Ohio 43017", None),
    ("OCLC members: 12", None),
    ("the OCLC's 39281966 records", None),
    ("ocm12", None),
    ("boatswain ocn 12345", None),
    ("https://www.worldcat.org/search?q=39281966", None),
    ("https://www.oclc.org/39281966", None),
    ("39281966", None),
    ("LCCN 39281966", None),
]

_IN_PROSE: Final = re.compile(
    r"(?<!\w)(?:\(OCoLC\)(?:oc[mn]|on)?|info:oclcnum/|OCLC\)?(?:\s?(?:(?:[Cc]ontrol\s)?(?:[Nn]o\.?|[Nn]umber|[Nn]um\.?)|#)(?:\s/\s[Uu]nique\s[Ii]dentifier)?)?"
    r"\s?[:#]?\s?(?:\(OCoLC\))?(?:oc[mn]|on)?|ocm(?=\d{8}\b)|ocn(?=\d{9}\b))"
    r"(?P<id>\d{1,12})(?![\w/-]|\.\d)"
)
_PATH: Final = re.compile(r"/(?:(?:[a-z]{2}(?:-[a-z]{2})?/)?title/(?:[^/]{1,200}/)?)?(?:oclc/)?(?P<id>\d{1,12})(?:[/&].*)?", re.IGNORECASE)


def find(text: str) -> Iterator[Match]:
    """Numbers that are called OCLC's, and addresses of WorldCat."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _IN_PROSE.finditer(text):
        value = found["id"].lstrip("0")
        short = len(value) < 4 or (re.fullmatch(r"OCLC\s?", found[0][: -len(found["id"])]) and re.fullmatch(r"(?:19|20)\d\d", value))
        if not short and outside(text, found.start()):
            yield _match(found.start(), found.end(), value)


def url(identifier: Identifier) -> str | None:
    """The record in WorldCat."""
    return f"https://search.worldcat.org/title/{identifier.value}" if identifier.scheme == NAME else None


def moved(url: str) -> str | None:
    """Since 2022 WorldCat is at a host of its own, and its addresses hold the number only.

    >>> moved("http://www.worldcat.org/title/some-words/oclc/39281966")
    'https://search.worldcat.org/title/39281966'
    """
    value = _in_address(url) if parts_of(url).host == "worldcat.org" else ""
    return f"https://search.worldcat.org/title/{value}" if value else None


def _in_address(address: str) -> str:
    parts = parts_of(address)
    found = _PATH.fullmatch(parts.path) if parts.within("worldcat.org") else None
    return found["id"].lstrip("0") if found and ("oclc/" in parts.path or "title/" in parts.path) else ""


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    return Match(start, end, NAME, Identifier("oclc", value), Record("book", FrozenMap({"number": Field(f"OCLC {value}")})), address)
