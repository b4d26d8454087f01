"""Human Rights Watch: reports, news releases, letters and chapters of the World Report at hrw.org.

There are no numbers: a work is named by the path of its address (``report/2021/08/10/underwater/…``). The date in the path is the day of
publication on the site, which can be a day before or after the date that the text bears.

Official source: https://www.hrw.org. Paths: ``/report/Y/M/D/slug``, ``/news/Y/M/D/slug``, ``/world-report/Y/country-chapters/x``,
with a language before them (``/fr/news/…``); older ``/en/news/…``, ``/english/docs/Y/M/D/codeN.htm``, ``/legacy/…``, ``/reports/…``.

>>> [match.identifier.value for match in find("www.hrw.org/news/1997/03/23/response-letter. Emphasis added.")]
['news/1997/03/23/response-letter']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, Name, Page, PartialDate, Record
from citator.systems._addresses import addresses
from citator.systems._pages import described, without_site
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "read_page", "url"]

NAME = "hrw"
SCHEMES = ("hrw",)
PRIORITY = 60
TRIGGERS = ("hrw.org", "hrw. org", "hrw.\norg")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    (
        "available at www.hrw.org/report/2021/08/10/ \n\nunderwater/human-rights-impacts-china-belt-and-road-project-cambodia. Last",
        "report/2021/08/10/underwater/human-rights-impacts-china-belt-and-road-project-cambodia",
    ),
    (
        "https://www.hrw.org/report/2021/08/10/underwater/human-rights-impacts-china-belt-and-road-project-cambodia",
        "report/2021/08/10/underwater/human-rights-impacts-china-belt-and-road-project-cambodia",
    ),
    ("https://www.hrw.org/world-report/2019/country-chapters/australia", "world-report/2019/country-chapters/australia"),
    ("https://www.hrw.org/en/news/2012/02/05/a-letter", "news/2012/02/05/a-letter"),
    ("https://www.hrw.org/fr/news/2012/02/05/une-lettre", "fr/news/2012/02/05/une-lettre"),
    ("http://www.hrw.org/legacy/backgrounder/eca/x0301.htm", "legacy/backgrounder/eca/x0301.htm"),
    ("https://www.hrw.org/sitesearch?search=test", None),
    ("https://www.hrw.org/", None),
    ("a report by Human Rights Watch", None),
]

_PATH: Final = re.compile(
    r"/(?:en/)?(?P<value>(?:(?P<language>[a-z]{2}(?:-[a-z]{2,4})?)/)?"
    r"(?P<kind>report|news|world-report|reports|legacy|english|backgrounder|sites|press|publications|topic|video-photos|blog-feed|feature)s?/.+?)/?",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"/((?:19|20)\d\d)(?:/(\d{1,2})(?:/(\d{1,2}))?)?(?=/|$)")
_AUTHOR: Final = (Name(literal="Human Rights Watch"),)


def find(text: str) -> Iterator[Match]:
    """Addresses of works at hrw.org; the site's search and home page are none."""
    for address in addresses(text):
        value = _value(address.url)
        if value:
            yield Match(address.start, address.end, NAME, Identifier("hrw", value), _from_path(value), address=True)


def url(identifier: Identifier) -> str | None:
    """The address of the work."""
    return f"https://www.hrw.org/{identifier.value}" if identifier.scheme in SCHEMES else None


def moved(url: str) -> str | None:
    """``/en/…`` of 2008 to 2014 is the same without it; ``None`` for all else.

    >>> moved("http://www.hrw.org/en/news/2012/02/05/a-letter")
    'https://www.hrw.org/news/2012/02/05/a-letter'
    """
    value = _value(url)
    return f"https://www.hrw.org/{value}" if value and urlsplit(url).path.lower().startswith("/en/") else None


def read_page(page: Page) -> Record | None:
    """What a page of the site says of its work: title with subtitle, day, type; the author is the organisation."""
    value = _value(page.canonical or page.url) or _value(page.url)
    found = described(page) if value else None
    if not value or not found:
        return None
    title = without_site(found.text("title"), ("Human Rights Watch", "HRW"))
    subtitle = next((one for one in page.headings[1:2] if one), "")
    if value.startswith("report") and subtitle and title in page.headings[:1] and subtitle.lower() not in title.lower():
        title = f"{title}: {subtitle}"
    fields = {"title": Field(title, "page"), "author": Field(_AUTHOR, "page"), "publisher": Field("Human Rights Watch", "page")}
    record = Record(_kind(value), FrozenMap({**found.fields, **fields}))
    chapter = re.match(r"world-report/(\d{4})/", value)
    container = Field(f"World Report {chapter[1]}", "page") if chapter else None
    return record.having(container_title=container)


def _value(url: str) -> str:
    """The path that names a work; "" where the address leads to none."""
    if host_of(url) != "hrw.org":
        return ""
    found = _PATH.fullmatch(unquote(urlsplit(url if "://" in url else f"http://{url}").path))
    return found["value"] if found else ""


def _kind(value: str) -> str:
    path = re.sub(r"^[a-z]{2}(?:-[a-z]+)?/", "", value)
    if path.startswith("world-report/"):
        return "chapter"
    return "report" if path.startswith(("report/", "reports/")) else "webpage"


def _from_path(value: str) -> Record:
    """What the address itself says. ``issued`` has the source "address": the text may bear another day."""
    fields: dict[str, Field] = {"author": Field(_AUTHOR, "address"), "publisher": Field("Human Rights Watch", "address")}
    date = _DATE.search(f"/{value}") if not value.startswith(("world-report", "legacy")) else None
    if date:
        issued = PartialDate.parse("-".join(part for part in date.groups() if part))
        if issued:
            fields["issued"] = Field(issued, "address")
    return Record(_kind(value), FrozenMap(fields))
