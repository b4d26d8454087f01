"""Human rights treaty bodies and the Office of the High Commissioner (OHCHR): what is named by number and committee, and their sites.

Communications ("Human Rights Committee, Communication No. 1134/2002"), general comments and recommendations ("CEDAW general
recommendation No. 19"), both in the six languages of the Organization, letters of the special procedures ("AL AZE 1/2019", "AZE 1/2019"),
and addresses. Every committee numbers for itself, so a number without its committee names nothing. Symbols (``CCPR/C/83/D/1134/2002``)
belong to the system ``un_documents``; where a general comment's symbol is certain, it is an equivalent and gives the address.

Official sources
    jurisprudence: https://juris.ohchr.org; general comments: https://www.ohchr.org/en/treaty-bodies/general-comments;
    letters of the special procedures: https://spcommreports.ohchr.org (UA urgent appeal, AL allegation letter, OL other letter; J joint);
    documents of the treaty bodies: https://tbinternet.ohchr.org.

Addresses read: ``juris.ohchr.org/casedetails/702/en-US``, ``juris.ohchr.org/Search/Details/702``, ``spcommreports.ohchr.org/…?gId=24780``,
``ohchr.org/…/NewsEvents/Pages/DisplayNews.aspx?NewsID=…``, ``ohchr.org/en/press-releases/Y/M/slug``, ``ohchr.org/en/documents/…``,
``ohchr.org/uprweb/downloadfile.aspx?filename=…``. Those of ``docstore.ohchr.org`` are opaque (``?enc=…``) and name nothing; downloads of
``tbinternet.ohchr.org`` hold a symbol.

>>> [match.identifier.value for match in find("Human Rights Committee, Communication No. 1134/2002; CEDAW general recommendation No. 19")]
['CCPR Communication No. 1134/2002', 'CEDAW General Recommendation No. 19']
>>> url(Identifier("general_comment", "CCPR General Comment No. 34"))
'https://docs.un.org/en/CCPR/C/GC/34'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.facts.general_comments import is_recommendation, symbol_of
from citator.facts.states import ALPHA_3
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems.ohchr.committees import NAMES
from citator.systems.ohchr.examples import EXAMPLES as _EXAMPLES
from citator.systems.ohchr.prose import Named, comments, communications
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "ohchr"
SCHEMES = ("communication", "general_comment", "special_procedures", "ohchr")
PRIORITY = 58
TRIGGERS = (
    "ohchr.org", "unhchr.ch", "communication", "comm. no", "general comment", "general recommendation", "gen. comment", "gen. cmt",
    "observation générale", "observations générales", "recommandation générale", "recommandations générales",
    "observación general", "observaciones generales", "recomendación general", "recomendaciones generales", "comunicaci",
    "общего порядка", "рекомендаци", "сообщени", "تعليق", "توصي", "بلاغ", "一般性", "一般意见", "一般建议", "来文", "/201", "/202",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = _EXAMPLES

_LETTER: Final = re.compile(
    r"(?<![\w/])(?:(?P<kind>J?UA|J?AL|J?OL|OTH)\s+)?(?P<state>[A-Z]{3})\s+(?P<number>\d{1,3})/(?P<year>20[12]\d)(?![\w/])"
)
_DATED: Final = re.compile(r"/(?<=\d/)20[12]\d")  # the year of a letter: most texts have none
_AMBIGUOUS: Final = frozenset(["COM", "MAR"])  # of the Commission, and March
_PRESS: Final = re.compile(
    r"/(?P<value>[a-z]{2}/(?:press-releases|statements|news|stories|statements-and-speeches|opinion-editorial|media-advisories)/(?P<year>20\d\d|19\d\d)/(?P<month>\d\d)/[\w%.-]+)/?"
)
_PAGE: Final = re.compile(
    r"/(?P<value>(?:[a-z]{2}/(?:documents|publications|instruments-mechanisms|treaty-bodies|special-procedures|hr-bodies|countries)/\S*[\w-]|[A-Z]{2}/\S*/Pages/[\w.-]+\.aspx|Documents/\S+\.(?:pdf|docx?)|sites/default/files/\S+\.(?:pdf|docx?)))/?"
)
_JURIS: Final = re.compile(r"/(?:[Cc]ase[Dd]etails|Search/Details)/(?P<id>\d{1,6})(?:/[A-Za-z-]{2,5})?/?")


def find(text: str) -> Iterator[Match]:
    """Communications and general comments where their committee is named, letters of the special procedures, and addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _in_address(address.start, address.end, address.url)
        if found:
            yield found
    for named in (*communications(text), *comments(text)):
        if outside(text, named.start):
            yield _communication(named) if named.kind == "communication" else _comment(named)
    for letter in _LETTER.finditer(text) if _DATED.search(text) else ():
        if letter["state"] not in ALPHA_3 and letter["state"] != "OTH":  # OTH: to a company or another addressee
            continue
        if letter["kind"] is None and letter["state"] in _AMBIGUOUS:
            continue
        value = f"{letter['kind'] or ''} {letter['state']} {letter['number']}/{letter['year']}".strip()
        record = Record("letter", FrozenMap({"number": Field(value), "issued": Field(PartialDate(int(letter["year"])))}))
        yield Match(letter.start(), letter.end(), NAME, Identifier("special_procedures", value), record)


def url(identifier: Identifier) -> str | None:
    """The document of a general comment whose symbol is certain, the page of a case, a letter or an article of the site."""
    scheme, value = identifier.scheme, identifier.value
    if scheme == "general_comment":
        body, _, rest = value.partition(" ")
        symbol = symbol_of(body, int(rest.rpartition(" ")[2]))
        return f"https://docs.un.org/en/{symbol}" if symbol else None
    if scheme != "ohchr":
        file = re.fullmatch(r"special procedures file (\d+)", value) if scheme == "special_procedures" else None
        return f"https://spcommreports.ohchr.org/TMResultsBase/DownLoadPublicCommunicationFile?gId={file[1]}" if file else None
    number = value.rpartition("/")[2]
    if value.startswith("juris/"):
        return f"https://juris.ohchr.org/casedetails/{number}/en-US"
    if value.startswith("news/") and number.isdigit():
        return f"https://www.ohchr.org/EN/NewsEvents/Pages/DisplayNews.aspx?NewsID={number}"
    if value.startswith("uprweb/"):
        return f"https://www.ohchr.org/uprweb/downloadfile.aspx?filename={number}"
    return f"https://www.ohchr.org/{value}"


def moved(url_: str) -> str | None:
    """The present address for a case of the older search; ``None`` for all else.

    >>> moved("http://juris.ohchr.org/Search/Details/702")
    'https://juris.ohchr.org/casedetails/702/en-US'
    """
    found = _in_address(0, 1, url_) if "/search/details/" in url_.lower() else None
    return url(found.identifier) if found and found.identifier else None


def _communication(named: Named) -> Match:
    fields = {"number": Field(named.number), "authority": Field(NAMES[named.body])}
    identifier = Identifier("communication", f"{named.body} Communication No. {named.number}")
    return Match(named.start, named.end, NAME, identifier, Record("case", FrozenMap(fields)))


def _comment(named: Named) -> Match:
    title = f"General {'Recommendation' if is_recommendation(named.body) else 'Comment'} No. {named.number}"
    symbol = symbol_of(named.body, int(named.number))
    named_so = f"{title} ({named.year})" if named.year else title  # it is cited by these words, with or without a name of its own
    fields = {"authority": Field(NAMES[named.body]), "number": Field(named.number), "title": Field(named_so, "identifier")}
    if named.year:
        fields["issued"] = Field(PartialDate(named.year))
    identifier = Identifier("general_comment", f"{named.body} {title}", (symbol,) if symbol else ())
    return Match(named.start, named.end, NAME, identifier, Record("un-document", FrozenMap(fields)))


def _in_address(start: int, end: int, address: str) -> Match | None:
    host = host_of(address)
    if not host.endswith("ohchr.org"):
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    path, query = unquote(parts.path), {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
    juris = _JURIS.fullmatch(path) if host == "juris.ohchr.org" else None
    press = _PRESS.fullmatch(path) if host == "ohchr.org" else None
    page = _PAGE.fullmatch(path) if host == "ohchr.org" else None
    value, kind, issued = "", "webpage", None
    if juris:
        value, kind = f"juris/{juris['id']}", "case"
    elif host == "spcommreports.ohchr.org" and query.get("gid", "").isdigit():
        identifier = Identifier("special_procedures", f"special procedures file {query['gid']}")
        return Match(start, end, NAME, identifier, Record("document"), address=True)
    elif query.get("newsid", "").isdigit():
        value = f"news/{query['newsid']}"
    elif path.lower().endswith("/uprweb/downloadfile.aspx") and query.get("filename", "").isdigit():
        value, kind = f"uprweb/{query['filename']}", "document"
    elif press:
        value, issued = press["value"], PartialDate.parse(f"{press['year']}-{press['month']}")
    elif page:
        value = page["value"]
    if not value:
        return None
    fields = {"issued": Field(issued, "address")} if issued else {}
    return Match(start, end, NAME, Identifier("ohchr", value), Record(kind, FrozenMap(fields)), address=True)
