"""Amnesty International: documents by index number, and pages of amnesty.org.

Every document bears an index number: a code for the region or subject and a country number, the number of the document in the year, and the
year. To about 2014 the number has three digits (``EUR 55/001/1993``, in the nineties also ``EUR 55/01/93``), since then four or more
(``EUR 55/4686/2021``). Here the year has always four digits and the number at least three.

Codes: AFR Africa, AMR Americas, ASA Asia and Pacific, EUR Europe and Central Asia, MDE Middle East and North Africa; ACT actions, POL
policy, IOR international organisations, ORG the organisation, and DOC, FIN, NWS, PRE for papers of other kinds.

In prose: "AI Index: EUR 55/001/1993", "Index: AMR 18/0485/2019", "Index Number: MDE 15/5141/2022", or the number alone.

Official source: https://www.amnesty.org/en/documents/ (each document's page gives its index number); index numbers and addresses of
documents are explained at https://www.amnesty.org/en/research/.

Addresses read: ``amnesty.org/en/documents/eur55/4686/2021/en/``, ``amnesty.org/en/library/info/EUR55/001/1993/en``,
``…/library/asset/EUR55/001/1993/en/…/eur550011993en.html``, ``web.amnesty.org/library/Index/ENGEUR550011993``,
``amnesty.org/download/Documents/…/eur5546862021en.pdf``, ``…/wp-content/uploads/2021/09/EUR5546862021ENGLISH.pdf``, and
``amnesty.org/en/latest/news/Y/M/slug/``.

>>> [match.identifier.value for match in find("Amnesty International, A Survey of Lighthouses, AI Index: EUR 55/01/93, May 1993")]
['EUR 55/001/1993']
>>> url(Identifier("amnesty_index", "EUR 55/4686/2021"))
'https://www.amnesty.org/en/documents/eur55/4686/2021/en/'
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

NAME = "amnesty"
SCHEMES = ("amnesty_index", "amnesty_page")
PRIORITY = 62
TRIGGERS = (
    "amnesty", "ai index", "index:", "index ai", "índice", "index number",
    *(f"{code} {digit}" for code, digits in (("afr", "0123456"), ("amr", "0123456"), ("asa", "01234"), ("eur", "01234567"), ("mde", "0123"),
      ("act", "1345678"), ("pol", "1234"), ("ior", "134568"), ("org",
      "12345678"), ("doc", "12"), ("nws", "12"), ("fin", "123")) for digit in digits),
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # index numbers as printed on the documents' covers (stored copies of amnesty.org documents)
    ("AI Index: EUR 55/001/1993", "EUR 55/001/1993"),
    ("Index: AMR 18/0485/2019", "AMR 18/0485/2019"),
    ("Index: IOR 64/001/2013", "IOR 64/001/2013"),
    ("Index: ASA 28/006/2010", "ASA 28/006/2010"),
    ("Index Number: EUR 35/4686/2021", "EUR 35/4686/2021"),
    ("AI Index: MDE 15/015/2009", "MDE 15/015/2009"),
    ("(AI Index: POL 10/001/2005)", "POL 10/001/2005"),
    ("AI INDEX: ACT 30/05/93", "ACT 30/005/1993"),
    ("AI Index No. ASA/17/011/2004", "ASA 17/011/2004"),
    ("index no. EUR 45/1234/2018", "EUR 45/1234/2018"),
    ("Amnesty International, EUR 04/3450/2016", "EUR 04/3450/2016"),
    ("EUR 55/4686/2021, p. 12", "EUR 55/4686/2021"),
    ("Index AI : AFR 54/076/2004", "AFR 54/076/2004"),
    ("Índice AI: AMR 23/003/2012", "AMR 23/003/2012"),
    ("AI Index: ORG 10/003/1997", "ORG 10/003/1997"),
    ("https://www.amnesty.org/en/documents/eur35/4686/2021/en/", "EUR 35/4686/2021"),
    ("https://www.amnesty.org/fr/documents/afr62/7203/2017/fr", "AFR 62/7203/2017"),
    ("http://www.amnesty.org/en/library/info/MDE15/015/2009/en", "MDE 15/015/2009"),
    ("http://amnesty.org/en/library/asset/POL10/001/2005/en/6287f77f-d53a-11dd-8a23-d58a49c0d652/pol100012005en.html", "POL 10/001/2005"),
    ("http://web.amnesty.org/library/Index/ENGEUR550011993", "EUR 55/001/1993"),
    ("https://www.amnesty.org/download/Documents/188000/eur550011993en.pdf", "EUR 55/001/1993"),
    ("https://www.amnesty.org/en/wp-content/uploads/2021/09/EUR3546862021ENGLISH.pdf", "EUR 35/4686/2021"),
    ("https://www.amnesty.org/en/latest/news/2025/07/a-harbour-at-night/", "latest/news/2025/07/a-harbour-at-night"),
    ("https://www.amnesty.org/fr/latest/press-release/2021/09/un-port", "fr/latest/press-release/2021/09/un-port"),
    ("AI Index: EUR46/012/2003", "EUR 46/012/2003"),
    ("Amnesty International, A Lake (EUR46/012/2003)", "EUR 46/012/2003"),
    ("AI Index: EUR 46/\n012/2003", "EUR 46/012/2003"),
    ("AI-Index: ASA 17/001/2004", "ASA 17/001/2004"),
    # look-alikes: amounts of money, dates, other bodies' numbers, the site's own pages
    ("a fee of EUR 55/4686 a month", None),
    ("EUR 10/12/2021", None),
    ("EUR 55 001 1993", None),
    ("EUR/USD 1.0811", None),
    ("DOC 12/345/2010 of the harbour board", None),
    ("ORG 10/003/1997", None),
    ("part EUR46/012/2003", None),
    ("POL 101/2005", None),
    ("flight ASA 28/006", None),
    ("WHO/EUR/55/001/1993", None),
    ("the ACT 30/05/93", None),
    ("Index: page 18/0485/2019", None),
    ("the EUR 551/001/1993 invoice", None),
    ("Index: ABC 18/0485/2019", None),
    ("https://www.amnesty.org/en/", None),
    ("https://www.amnesty.org/en/search/?q=lighthouse", None),
    ("https://www.amnesty.org.uk/a-shop", None),
]

_CODES: Final = "AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR|ORG|DOC|FIN|NWS|PRE"
_COMMON: Final = ("DOC", "ORG", "FIN", "PRE", "NWS")
_LEAD: Final = (
    r"(?P<lead>(?:AI[\s-](?:Index|INDEX|index|Doc\.)|Index\s+AI|[ÍIíi]ndice(?:\s+AI)?|[Ii]ndex|INDEX)"
    r"(?:\s+(?:[Nn]umber|[Nn]os?\.?|[Nn]r\.?|[Nn][°º]|N[úu]m\.))?\s?:?\s*)?"
)
_NUMBER: Final = re.compile(
    rf"(?:(?<=\s)|(?<![\w/.-])){_LEAD}(?P<code>{_CODES})(?P<gap>[\s/]\s?|)(?P<country>\d\d)/\n?(?P<number>\d{{1,5}})/\n?(?P<year>(?:19|20)?\d\d)(?![\w/]|\.\d)"
)
_NAMED: Final = re.compile(r"\bAmnesty\b|\bAI\s+I(?:ndex|NDEX)\b")
_CALLED: Final = re.compile(r"AI[\s-](?:Index|Doc)|Index|Índice", re.IGNORECASE)
_PATH: Final = re.compile(rf"/(?P<code>{_CODES})(?P<country>\d\d)/(?P<number>\d{{1,5}})/(?P<year>(?:19|20)\d\d)(?=/|$)", re.IGNORECASE)
_JOINED: Final = re.compile(
    rf"/(?:[a-z]{{3}})?(?P<code>{_CODES})(?P<country>\d\d)(?P<number>\d{{3,5}})(?P<year>(?:19|20)\d\d)(?P<language>[a-z]{{2,12}})?(?:\.\w{{3,4}})?$",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"/(?P<value>(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(?:latest/(?:news|press-release|campaigns|education|impact|research)|press-releases|for-media/press-releases)"
    r"(?:/(?P<year>(?:19|20)\d\d)(?:/(?P<month>\d\d))?)?/[\w%.-]+)/?"
)
_AUTHOR: Final = (Name(literal="Amnesty International"),)


def find(text: str) -> Iterator[Match]:
    """Index numbers in words and in addresses, and news and press releases of the site."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield Match(address.start, address.end, NAME, identifier, _record(identifier), address=True)
    for found in _NUMBER.finditer(text):
        if not outside(text, found.start("code")) or not _certain(text, found):
            continue
        start = found.start() if found["lead"] else found.start("code")
        identifier = Identifier("amnesty_index", _value(found))
        yield Match(start, found.end(), NAME, identifier, _record(identifier))


def _certain(text: str, found: re.Match[str]) -> bool:
    """A short number ("EUR 10/12/93") could be a sum of money and a date, "DOC 12/345/2010" and "EUR46/012/2003" anybody's number:
    there the words must name the organisation or its index.
    """
    if found["lead"]:
        return True
    if len(found["number"]) > 2 and len(found["year"]) == 4 and found["gap"] and found["code"] not in _COMMON:
        return True
    return bool(_NAMED.search(text, max(0, found.start() - 160), found.end()))


def url(identifier: Identifier) -> str | None:
    """The page of the document in English, which stays when the document has moved; the page itself for a page."""
    if identifier.scheme == "amnesty_page":
        return f"https://www.amnesty.org/{_with_language(identifier.value)}/"
    parts = re.fullmatch(r"([A-Z]{3}) (\d\d)/(\d+)/(\d{4})", identifier.value) if identifier.scheme == "amnesty_index" else None
    return f"https://www.amnesty.org/en/documents/{parts[1].lower()}{parts[2]}/{parts[3]}/{parts[4]}/en/" if parts else None


def moved(url_: str) -> str | None:
    """The page of the document for an address of the old library (to about 2014); ``None`` for all else.

    >>> moved("http://www.amnesty.org/en/library/info/EUR55/001/1993/en")
    'https://www.amnesty.org/en/documents/eur55/001/1993/en/'
    """
    identifier = _in_address(url_) if "/library/" in url_.lower() or "/download/" in url_.lower() else None
    return url(identifier) if identifier else None


def read_page(page: Page) -> Record | None:
    """What a page of the site says of its document: title, day, and the index number; the author is the organisation.

    The number is taken from the address; where that has none, from the head of the text, if one number is called the index there and is of
    the year of the page: else it may be that of a report which the page only speaks of.
    """
    identifier = _in_address(page.canonical or page.url) or _in_address(page.url)
    found = described(page) if identifier else None
    if identifier is None or found is None:
        return None
    if identifier.scheme == "amnesty_page":
        identifier = _called_its_own(page.text[:_HEAD], found.date() or _record(identifier).date()) or identifier
    own = _record(identifier)
    fields = {name: Field(field.value, "page") for name, field in own.fields.items() if name != "issued"}
    title = Field(without_site(found.text("title"), ("Amnesty International", "Amnesty")), "page")
    return Record(own.type, FrozenMap({**own.fields, **found.fields, **fields, "title": title}))


_HEAD: Final = 3_000
"""Characters of a page's text in which its document gives its index number."""


def _called_its_own(text: str, day: PartialDate | None) -> Identifier | None:
    """The one number that a text calls an index number; ``day`` is that of the page."""
    called = [one for one in find(text) if one.identifier and not one.address and _CALLED.match(text, one.start)]
    values = {one.identifier for one in called}
    number = called[0].identifier if len(values) == 1 else None
    return number if number is not None and (day is None or number.value.endswith(f"/{day.year}")) else None


def _with_language(value: str) -> str:
    return value if re.match(r"[a-z]{2}(?:-[a-z]{2,4})?/", value) else f"en/{value}"


def _in_address(address: str) -> Identifier | None:
    host = host_of(address)
    if host != "amnesty.org" and not host.endswith(".amnesty.org"):
        return None
    try:
        path = unquote(urlsplit(address if "://" in address else f"http://{address}").path)
    except ValueError:
        return None
    found = _PATH.search(path) or _JOINED.search(path.rstrip("/"))
    if found:
        return Identifier("amnesty_index", _value(found))
    page = _PAGE.fullmatch(path)
    return Identifier("amnesty_page", page["value"].removeprefix("en/")) if page else None


def _value(found: re.Match[str]) -> str:
    """One spelling for all: the year with its century (the first are of the seventies), the number with three digits or more."""
    year = int(found["year"])
    year += 0 if year > 99 else 1900 if year > 60 else 2000
    return f"{found['code'].upper()} {found['country']}/{found['number'].zfill(3)}/{year}"


def _record(identifier: Identifier) -> Record:
    if identifier.scheme == "amnesty_page":
        fields = {"author": Field(_AUTHOR, "address"), "publisher": Field("Amnesty International", "address")}
        day = re.search(r"/((?:19|20)\d\d)(?:/(\d\d))?/", identifier.value)
        issued = PartialDate.parse("-".join(part for part in day.groups() if part)) if day else None
        if issued:
            fields["issued"] = Field(issued, "address")
        return Record("webpage", FrozenMap(fields))
    issued = PartialDate(int(identifier.value[-4:]))
    fields = {
        "number": Field(identifier.value),
        "author": Field(_AUTHOR),
        "publisher": Field("Amnesty International"),
        "issued": Field(issued),
    }
    return Record("report", FrozenMap(fields))
