"""SSRN, the preprint archive of the social sciences and of law: abstract numbers.

Official source: https://www.ssrn.com/index.cfm/en/ssrn-faq/; papers are at
``https://papers.ssrn.com/sol3/papers.cfm?abstract_id=NUMBER`` and, for citing, at ``https://ssrn.com/abstract=NUMBER``. The DOI that
SSRN registers (``10.2139/ssrn.NUMBER``) belongs to the module ``doi``.

>>> [match.identifier.value for match in find("available at https://ssrn.com/abstract=1444448; SSRN 3440650.")]
['1444448', '3440650']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "ssrn"
SCHEMES = ("ssrn",)
PRIORITY = 60
TRIGGERS = ("ssrn",)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # SSRN's own "suggested citation" and the forms of law reviews
    ("Available at SSRN: https://ssrn.com/abstract=1444448", "1444448"),
    ("http://ssrn.com/abstract=1444448", "1444448"),
    ("http://ssrn.com/abstract_id=1444448", "1444448"),
    ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1444448", "1444448"),
    ("https://papers.ssrn.com/sol3/papers.cfm?abstractid=1444448", "1444448"),
    ("http://papers.ssrn.com/sol3/Delivery.cfm?abstractid=1444448", "1444448"),
    ("https://papers.ssrn.com/abstract=1444448", "1444448"),
    ("https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID1444448_code123.pdf?abstractid=1444448&mirid=1", "1444448"),
    ("SSRN 3440650", "3440650"),
    ("Available at SSRN 3440650.", "3440650"),
    ("SSRN Electronic Journal 3440650", "3440650"),
    ("SSRN Scholarly Paper No. 3440650", "3440650"),
    ("SSRN Scholarly Paper ID 3440650", "3440650"),
    ("SSRN Working Paper 3440650", "3440650"),
    ("SSRN paper no. 3440650", "3440650"),
    ("SSRN: 3440650", "3440650"),
    ("SSRN-id3440650.pdf", "3440650"),
    ("SSRN abstract 3440650", "3440650"),
    ("SSRN Abstract No. 3440650", "3440650"),
    ("https://www.ssrn.com/abstract=3440650", "3440650"),
    ("SSRN-ID 3440650", "3440650"),
    ("SSRN ID: 3440650", "3440650"),
    ("SSRN eLibrary 1444448", "1444448"),
    ("SSRN, abstract no. 1444448", "1444448"),
    # look-alikes
    ("SSRN 2019", None),
    ("SSRN, 12 May 2019", None),
    ("the SSRN of 20190512", None),
    ("https://ssrn.com/", None),
    ("https://ssrn.com/author=1444448", None),
    ("https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1444448", None),
    ("https://example.org/abstract=1444448", None),
    ("abstract 3440650", None),
    ("SSRN has 3440650 papers", None),
    ("MSSRN 3440650", None),
]

_IN_PROSE: Final = re.compile(
    r"\bSSRN(?:,?\s(?:Electronic Journal|eLibrary|Scholarly Paper|Working Paper|Research Paper|[Pp]aper|[Aa]bstract))?"
    r"(?:\s?:\s?|-id|,?[\s-](?:ID|id|[Nn]o\.|#)?:?\s?)(?P<id>\d{5,7})(?![\w/-]|\.\d)"
)
_ADDRESS: Final = re.compile(r"/abstract(?:_?id)?=(?P<id>\d{4,8})/?")


def find(text: str) -> Iterator[Match]:
    """Abstract numbers that are called SSRN's, and addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _IN_PROSE.finditer(text):
        if outside(text, found.start()):
            yield _match(found.start(), found.end(), found["id"])


def url(identifier: Identifier) -> str | None:
    """The page of the paper."""
    return f"https://papers.ssrn.com/sol3/papers.cfm?abstract_id={identifier.value}" if identifier.scheme == NAME else None


def moved(url: str) -> str | None:
    """The short addresses lead to the page of the paper.

    >>> moved("http://ssrn.com/abstract=1444448")
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1444448'
    """
    value = _in_address(url) if parts_of(url).host == "ssrn.com" else ""
    return f"https://papers.ssrn.com/sol3/papers.cfm?abstract_id={value}" if value else None


def _in_address(address: str) -> str:
    parts = parts_of(address)
    if not parts.within("ssrn.com"):
        return ""
    short = _ADDRESS.fullmatch(parts.path)
    value = short["id"] if short else parts.query.get("abstract_id") or parts.query.get("abstractid") or ""
    return value if re.fullmatch(r"\d{4,8}", value) else ""


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    record = Record("article", FrozenMap({"number": Field(value), "publisher": Field("SSRN")}))
    return Match(start, end, NAME, Identifier("ssrn", value), record, address)
