"""JSTOR, the archive of journals and books: stable numbers.

Official source: https://support.jstor.org/hc/en-us/articles/115004760028-How-to-Cite-or-Link-to-Items-on-JSTOR ("stable URL"):
``https://www.jstor.org/stable/NUMBER``. A stable address may hold a DOI instead of a number (``/stable/10.2307/…``): it belongs to the
module ``doi``. Addresses before 2008 had a form of their own (``links.jstor.org/sici?sici=…``), which names no number.

>>> [match.identifier.value for match in find("www.jstor.org/stable/2709413 and JSTOR 1342499")]
['2709413', '1342499']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "jstor"
SCHEMES = ("jstor",)
PRIORITY = 60
TRIGGERS = ("jstor",)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("https://www.jstor.org/stable/2709413", "2709413"),
    ("http://www.jstor.org/stable/2709413?seq=1", "2709413"),
    ("www.jstor.org/stable/2709413.", "2709413"),
    ("https://www.jstor.org/stable/pdf/2709413.pdf", "2709413"),
    ("https://www.jstor.org/stable/pdfplus/2709413.pdf", "2709413"),
    ("https://www.jstor.org/stable/info/2709413", "2709413"),
    ("https://www.jstor.org/stable/i252389", "i252389"),
    ("https://www.jstor.org/stable/j.ctt7zswmt", "j.ctt7zswmt"),
    ("https://www.jstor.org/stable/j.ctt7zswmt.5", "j.ctt7zswmt.5"),
    ("https://www.jstor.org/stable/j.ctv1131dq2", "j.ctv1131dq2"),
    ("https://www.jstor.org/stable/resrep12345", "resrep12345"),
    ("https://www.jstor.org/stable/community.12345678", "community.12345678"),
    ("http://www.jstor.org/pss/2709413", "2709413"),
    ("http://www.jstor.org/discover/2709413", "2709413"),
    ("https://jstor.org/stable/24491234", "24491234"),
    ("https://www.jstor.org/stable/40247312#metadata_info_tab_contents", "40247312"),
    ("JSTOR 2709413", "2709413"),
    ("JSTOR: 2709413", "2709413"),
    ("JSTOR, 2709413.", "2709413"),
    ("JSTOR i252389", "i252389"),
    ("https://www.jstor.org/stable/jj.5233085.8", "jj.5233085.8"),
    ("JSTOR j.ctt7zswmt", "j.ctt7zswmt"),
    ("JSTOR resrep05155", "resrep05155"),
    # as libraries hand addresses on to their readers
    ("https://www-jstor-org.proxy.example.edu/stable/2203476", "2203476"),
    ("http://www.jstor.org.ezproxy.example.edu/stable/2203476", "2203476"),
    # look-alikes
    ("https://www.jstor.org/action/showPublication?journalCode=jhistideas", None),
    ("https://www.jstor.org/journal/jhistideas", None),
    ("https://www.jstor.org/stable/10.2307/2709413", None),  # a DOI
    ("https://about.jstor.org/stable/2709413", None),
    ("https://example.org/stable/2709413", None),
    ("JSTOR 2014", None),
    ("JSTOR, 14 May 2014", None),
    ("JSTOR holds 2709413 articles", None),
    ("stable/2709413", None),
    ("XJSTOR 2709413", None),
]

_VALUE: Final = (
    r"(?:i?\d{5,9}|j\.[a-z]{3}[a-z\d]{3,12}(?:\.\d{1,3})?|jj\.\d{5,10}(?:\.\d{1,3})?|resrep\d{3,7}(?:\.\d{1,3})?|community\.\d{4,10})"
)
_PATH: Final = re.compile(rf"/(?:stable/(?:pdf/|pdfplus/|info/|full/)?|pss/|discover/)(?P<id>{_VALUE})(?:\.pdf)?/?")
_IN_PROSE: Final = re.compile(
    r"\bJSTOR(?:\s?[:#,]\s?|\s)(?:(?:no\.|ID)\s)?(?P<id>i?\d{5,8}|j\.[a-z]{3}[a-z\d]{3,12}(?:\.\d{1,3})?|jj\.\d{5,10}(?:\.\d{1,3})?|"
    r"resrep\d{3,7}(?:\.\d{1,3})?)(?![\w/-]|\.\d)"
)
_PROXIED: Final = re.compile(r"(?:www[.-])?jstor[.-]org\..{4,}")


def find(text: str) -> Iterator[Match]:
    """Stable numbers in addresses, and those that are called JSTOR's."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        parts = parts_of(address.url)
        found = _PATH.fullmatch(parts.path) if parts.host == "jstor.org" or _PROXIED.fullmatch(parts.host) else None
        if found:
            yield _match(address.start, address.end, found["id"], address=True)
    for found in _IN_PROSE.finditer(text):
        if outside(text, found.start()):
            yield _match(found.start(), found.end(), found["id"])


def url(identifier: Identifier) -> str | None:
    """The stable address."""
    return f"https://www.jstor.org/stable/{identifier.value}" if identifier.scheme == NAME else None


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    kind = (
        "chapter"
        if re.fullmatch(r"jj?\..+\.\d+", value)
        else "book"
        if value.startswith(("j.", "jj."))
        else "report"
        if "resrep" in value
        else "document"
    )
    return Match(start, end, NAME, Identifier("jstor", value), Record(kind, FrozenMap({"archive_location": Field(value)})), address)
