"""Any other web page: what no system of its own claims.

An address is a match without an identifier; the page's own metadata say what the work is: ``citation_*`` elements (Highwire, Google
Scholar), JSON-LD of schema.org, Dublin Core, Open Graph, and the title without the name of the site.

Official sources
    addresses: RFC 3986, RFC 3987;
    metadata: https://scholar.google.com/intl/en/scholar/inclusion.html, https://schema.org, https://www.dublincore.org, https://ogp.me.

>>> [match.record.text("URL") for match in find("see www.example.org/lighthouses, last visited in May")]
['http://www.example.org/lighthouses']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citator.model import Field, FrozenMap, Identifier, Match, Page, Record
from citator.systems._addresses import addresses
from citator.systems._pages import described

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "read_page", "url"]

NAME = "web_page"
SCHEMES: tuple[str, ...] = ()
PRIORITY = 0
TRIGGERS = ("://", "www", "/")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    (
        "http://carnegieendowment.org/2012/02/24/president-interview/9vpa.",
        "http://carnegieendowment.org/2012/02/24/president-interview/9vpa",
    ),
    ("www.example.org, or", "http://www.example.org"),
    ("at www.example.org/news/ \n\n2014/05/a-day-at-the-mill.", "http://www.example.org/news/2014/05/a-day-at-the-mill"),
    ("info@example.org", None),
    ("and/or at 5 p.m.", None),
    ("see lamps/tides/1998.pdf in the folder", None),
    ("the file /usr/share/lamps/readme.txt", None),
    ("C:\\lamps\\list.txt", None),
    ("version 2.0.1 of the tables", None),
    ("Brook et al.The lamp", None),
    ("11:30/12:45 from the pier", None),
    ("mailto:info@example.org", None),
    ("the ratio 3/4.5 of the tides", None),
    ("e.g. i.e. U.N.", None),
]
"""The second value is the address, since a page has no identifier."""


def find(text: str) -> Iterator[Match]:
    """Every address."""
    for address in addresses(text):
        record = Record("webpage", FrozenMap({"URL": Field(address.url, "text", address.start, address.end)}))
        yield Match(address.start, address.end, NAME, None, record, address=True)


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - no identifier belongs to this system
    """No identifier is of this system: always ``None``."""
    return None


def read_page(page: Page) -> Record | None:
    """What a page says of the work it shows."""
    return described(page)
