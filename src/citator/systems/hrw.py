"""Human Rights Watch: reports, news releases, letters and chapters of the World Report at hrw.org.

A work is named by the path of its address (``report/2021/08/10/underwater/…``). The date in the path is the day of publication on the
site, which can be a day before or after the date that the text bears. Until about 2007 many reports bore a volume, a number and the
letter of a division as well ("vol. 17, no. 12(D)": A Africa, B Americas, C Asia, D Europe and Central Asia, E Middle East and North
Africa, G the United States and all else), to the mid-nineties under the name of the division ("Human Rights Watch/Helsinki"). The
yearly *World Report* is named by its year.

Official source: https://www.hrw.org/publications. Paths: ``/report/Y/M/D/slug``, ``/news/Y/M/D/slug``,
``/world-report/Y/country-chapters/x``, with a language before them (``/fr/news/…``); older ``/en/news/…``,
``/english/docs/Y/M/D/codeN.htm``, ``/reports/Y/…``, ``/reports98/…``, ``/backgrounder/…``, ``/wr2k/…``, ``/worldreport99/…``, since
2008 all under ``/legacy/…``; files ``/sites/default/files/…``, ``/node/N``.

>>> [match.identifier.value for match in find("www.hrw.org/news/1997/03/23/response-letter. Emphasis added.")]
['news/1997/03/23/response-letter']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, Name, Page, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._pages import described, without_site
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "read_page", "url"]

NAME = "hrw"
SCHEMES = ("hrw",)
PRIORITY = 60
TRIGGERS = ("hrw.org", "hrw. org", "hrw.\norg", "human rights watch", "hum. rts. watch", "hrw", "world report")
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
    ("https://www.hrw.org/legacy/wr2k/Mena-04.htm", "legacy/wr2k/Mena-04.htm"),
    ("https://www.hrw.org/legacy/worldreport/Asia-05.htm", "legacy/worldreport/Asia-05.htm"),
    ("https://www.hrw.org/legacy/reports/1995/Pakistan.htm", "legacy/reports/1995/Pakistan.htm"),
    ("http://hrw.org/english/docs/2004/02/04/x7114.htm", "english/docs/2004/02/04/x7114.htm"),
    ("http://www.hrw.org/reports98/kosovo/", "reports98/kosovo"),
    ("http://www.hrw.org/wr2k3/europe9.html", "wr2k3/europe9.html"),
    ("http://www.hrw.org/worldreport99/europe/", "worldreport99/europe"),
    ("http://hrw.org/backgrounder/eca/x0301/2.htm", "backgrounder/eca/x0301/2.htm"),
    ("https://www.hrw.org/sites/default/files/report_pdf/lebanon0716web_1.pdf", "sites/default/files/report_pdf/lebanon0716web_1.pdf"),
    ("https://www.hrw.org/node/255123", "node/255123"),
    ("https://www.hrw.org/world-report/2019", "world-report/2019"),
    # the covers of the short reports, and the World Report by its year
    ("Human Rights Watch, A River Crossed, vol. 17, no. 12(D), December 2005", "HRW vol. 17, no. 12(D)"),
    ("A Human Rights Watch Report, Vol. 10, No. 7 (D)", "HRW vol. 10, no. 7(D)"),
    ("Human Rights Watch/Helsinki, “Lighthouses in Winter,” Vol. 6, No. 8 (D), July 1994", "HRW vol. 6, no. 8(D)"),
    ("HRW, Volume 15, Number 3 (G)", "HRW vol. 15, no. 3(G)"),
    ("Human Rights Watch World Report 1999", "world-report/1999"),
    ("Human Rights Watch, World Report 2019, p. 12", "world-report/2019"),
    ("HRW, World Report 2005", "world-report/2005"),
    ("World Report 1997 (New York: Human Rights Watch, 1996)", "world-report/1997"),
    ("Human Rights Watch, ‘World Report 2022’ (2022)", "world-report/2022"),
    ("HUMAN RIGHTS WATCH, WORLD REPORT 2022, at 12 (2022)", "world-report/2022"),
    ("Hum. Rts. Watch, World Report 2022", "world-report/2022"),
    ("World Report 2022: Events of 2021 (Human Rights Watch 2022)", "world-report/2022"),
    ("World Report 2019 of the Bank (cited by Human Rights Watch)", None),
    ("Human Rights Watch, A River, 2005; Estuary Papers, vol. 17, no. 12(D)", None),
    ("Human Rights Watch wrote of it in 2005. Journal of Rivers, vol. 17, no. 12(D)", None),
    ("https://www.hrw.org/sitesearch?search=test", None),
    ("https://www.hrw.org/", None),
    ("https://www.hrw.org/about", None),
    ("https://www.hrw.org/donate", None),
    ("https://www.example.org/hrw.org/report/2021/08/10/underwater", None),
    ("https://hrw.org.example.com/report/2021/08/10/underwater", None),
    ("a report by Human Rights Watch", None),
    ("Human Rights Watch, A River Crossed, December 2005, p. 12", None),
    ("World Report 2019 of the library association", None),
    ("World Bank, World Report 1997", None),
    ("Journal of Rivers, vol. 17, no. 12(D)", None),
    ("Human Rights Watch, vol. 17, no. 12", None),
    ("Human Rights Quarterly, vol. 17, no. 12 (D)", None),
    ("Middle East Watch met the library", None),
]

_PATH: Final = re.compile(
    r"/(?:en/)?(?P<value>(?:(?P<language>[a-z]{2}(?:-[a-z]{2,4})?)/)?"
    r"(?P<kind>report|news|world-report|reports\d\d|legacy|english|backgrounder|sites|press|publications|topic|video-photos|blog-feed|feature|"
    r"wr2k\d?|worldreport(?:\d\d)?|hrw|campaigns|doc|node|spanish|french|german|russian|arabic|portuguese)s?/.+?)/?",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"/((?:19|20)\d\d)(?:/(\d{1,2})(?:/(\d{1,2}))?)?(?=/|$)")
_AUTHOR: Final = (Name(literal="Human Rights Watch"),)
_DIVISION: Final = (
    r"(?P<body>(?:Human\s+Rights|HUMAN\s+RIGHTS|Hum\.\s+Rts\.|HUM\.\s+RTS\.)\s+(?:Watch|WATCH)"
    r"(?:\s?/\s?(?:Africa|Americas|Asia|Helsinki|Middle\s+East))?|HRW(?:\s?/\s?[A-Z]\w+)?)"
)
_NUMBERED: Final = re.compile(
    r"(?<!\w)[Vv]ol(?:\.|ume)\s?(?P<volume>\d{1,2}),?\s(?:[Nn]o\.|[Nn]umber)\s?(?P<number>\d{1,2})\s?\((?P<letter>[A-G])\)(?!\w)"
)
_OWN: Final = re.compile(_DIVISION)
# Between the organisation and the volume: the end of its reference, or the name of a periodical that has volumes too.
_ANOTHERS: Final = re.compile(r";|\b(?:Journal|Review|Quarterly|Bulletin|Yearbook|Rev\.|J\.)(?!\w)")
_YEARLY: Final = re.compile(
    rf"{_DIVISION}(?:[’']s)?(?:\s\((?:19|20)\d\d\))?,?\s+[*_“\"‘']?W(?:orld\s+Report|ORLD\s+REPORT)[:,]?\s+(?P<year>(?:19|20)\d\d)(?![\w/-])"
)
_YEARLY_BEFORE: Final = re.compile(
    rf"(?<!\w)World\s+Report\s+(?P<year>(?:19|20)\d\d)(?=(?::\s[^.;()\n]{{1,40}})?[’”\"]?,?\s\((?:[A-Z][\w ]{{1,20}}:\s)?{_DIVISION}"
    rf"|,\s{_DIVISION.replace('body', 'publisher')})"
)
_ONLINE: Final = 2013
"""The first World Report with a page of its own under ``/world-report/``; the older ones are files."""


def find(text: str) -> Iterator[Match]:
    """Addresses of works at hrw.org (the site's search and home page are none), numbered reports, and the World Report of a year."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _value(address.url)
        if value:
            yield Match(address.start, address.end, NAME, Identifier("hrw", value), _from_path(value), address=True)
    for report in _NUMBERED.finditer(text):
        own = list(_OWN.finditer(text, max(0, report.start() - 250), report.start()))
        if own and not _ANOTHERS.search(text, own[-1].end(), report.start()) and outside(text, report.start()):
            value = f"HRW vol. {int(report['volume'])}, no. {int(report['number'])}({report['letter']})"
            fields = {"author": Field((Name(literal=" ".join(own[-1]["body"].split())),)), "volume": Field(report["volume"])}
            yield Match(report.start(), report.end(), NAME, Identifier("hrw", value), Record("report", FrozenMap(fields)))
    for pattern in (_YEARLY, _YEARLY_BEFORE):
        for yearly in pattern.finditer(text):
            if outside(text, yearly.start()):
                fields = {"author": Field(_AUTHOR), "title": Field(f"World Report {yearly['year']}")}
                identifier = Identifier("hrw", f"world-report/{yearly['year']}")
                yield Match(yearly.start(), yearly.end(), NAME, identifier, Record("report", FrozenMap(fields)))


def url(identifier: Identifier) -> str | None:
    """The address of the work; ``None`` for a report that is known by its number only, and for the World Reports before 2013."""
    yearly = re.fullmatch(r"world-report/(\d{4})", identifier.value)
    if identifier.scheme not in SCHEMES or identifier.value.startswith("HRW ") or (yearly and int(yearly[1]) < _ONLINE):
        return None
    return f"https://www.hrw.org/{identifier.value}"


_NOW_LEGACY: Final = re.compile(r"(?:english/docs|backgrounder|wr2k\d?|worldreport\d\d|reports\d\d|reports)/.+")


def moved(url: str) -> str | None:
    """``/en/…`` of 2008 to 2014 is the same without it, and the pages of the old site lie under ``/legacy/`` now; ``None`` for all else.

    >>> moved("http://www.hrw.org/en/news/2012/02/05/a-letter")
    'https://www.hrw.org/news/2012/02/05/a-letter'
    >>> moved("http://hrw.org/english/docs/2004/02/04/x7114.htm")
    'https://www.hrw.org/legacy/english/docs/2004/02/04/x7114.htm'
    """
    value = _value(url)
    if _NOW_LEGACY.fullmatch(value):
        return f"https://www.hrw.org/legacy/{value}"
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
    path = re.sub(r"^(?:legacy|[a-z]{2}(?:-[a-z]+)?)/", "", value)
    if re.match(r"world-report/\d{4}$", path):
        return "report"
    if re.match(r"world-report/|wr2k|worldreport", path):
        return "chapter"
    return "report" if re.match(r"reports?\d{0,2}/|sites/default/files/report", path) else "webpage"


def _from_path(value: str) -> Record:
    """What the address itself says. ``issued`` has the source "address": the text may bear another day."""
    fields: dict[str, Field] = {"author": Field(_AUTHOR, "address"), "publisher": Field("Human Rights Watch", "address")}
    date = _DATE.search(f"/{value}") if not value.startswith(("world-report", "legacy")) else None
    if date:
        issued = PartialDate.parse("-".join(part for part in date.groups() if part))
        if issued:
            fields["issued"] = Field(issued, "address")
    return Record(_kind(value), FrozenMap(fields))
