"""Human rights treaty bodies and the Office of the High Commissioner (OHCHR): what is named by number and committee, and their sites.

Communications ("Human Rights Committee, Communication No. 1134/2002"), general comments and recommendations ("CEDAW general recommendation
No. 19"), letters of the special procedures ("AL AZE 1/2019"), and addresses. Every committee numbers for itself, so a number without
its committee names nothing. Symbols (``CCPR/C/83/D/1134/2002``) belong to the system ``un_documents``; where a general comment's symbol is
certain, it is an equivalent and gives the address.

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

from citator.facts.general_assembly import roman
from citator.facts.general_comments import is_recommendation, symbol_of
from citator.facts.states import ALPHA_3
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "ohchr"
SCHEMES = ("communication", "general_comment", "special_procedures", "ohchr")
PRIORITY = 58
TRIGGERS = ("ohchr.org", "unhchr.ch", "communication",
"general comment", "general recommendation", "observation générale", "recommandation générale",
            "observación general", "recomendación general", "/201", "/202")  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # views of the committees as they cite one another
    ("Human Rights Committee, Communication No. 1134/2002", "CCPR Communication No. 1134/2002"),
    ("Human Rights Committee, communication No. 702/1996, Views adopted on 18 July 1997", "CCPR Communication No. 702/1996"),
    ("Communication No. 488/1992, U.N. Doc. CCPR/C/50/D/488/1992", "CCPR Communication No. 488/1992"),
    ("Committee against Torture, communication No. 21/1995", "CAT Communication No. 21/1995"),
    ("CEDAW, Communication No. 18/2008", "CEDAW Communication No. 18/2008"),
    ("Committee on the Rights of the Child, communications Nos. 104/2019 and 105/2019", "CRC Communication No. 104/2019"),
    ("CERD, Communication No. 4/1991", "CERD Communication No. 4/1991"),
    ("Committee on the Rights of Persons with Disabilities, communication No. 3/2011", "CRPD Communication No. 3/2011"),
    ("Committee on Economic, Social and Cultural Rights, communication No. 5/2015", "CESCR Communication No. 5/2015"),
    # https://www.ohchr.org/en/treaty-bodies/general-comments
    ("Human Rights Committee, General Comment No. 31", "CCPR General Comment No. 31"),
    ("Human Rights Committee, general comment No. 34 (2011), para. 12", "CCPR General Comment No. 34"),
    ("CESCR General Comment No. 14", "CESCR General Comment No. 14"),
    ("Committee on Economic, Social and Cultural Rights, General Comment 20", "CESCR General Comment No. 20"),
    ("CEDAW general recommendation No. 19", "CEDAW General Recommendation No. 19"),
    ("Committee on the Elimination of Racial Discrimination, general recommendation XXIII", "CERD General Recommendation No. 23"),
    ("Committee against Torture, general comment No. 2", "CAT General Comment No. 2"),
    ("general comment No. 14 (2013) of the Committee on the Rights of the Child", "CRC General Comment No. 14"),
    ("Comité des droits de l’homme, observation générale no 32", "CCPR General Comment No. 32"),
    ("Comité de Derechos Humanos, observación general núm. 35", "CCPR General Comment No. 35"),
    ("General Comment No. 31, CCPR/C/21/Rev.1/Add.13", "CCPR General Comment No. 31"),
    # https://spcommreports.ohchr.org
    ("AL AZE 1/2019", "AL AZE 1/2019"),
    ("Reference: UA IRN 12/2020", "UA IRN 12/2020"),
    ("OL USA 7/2017", "OL USA 7/2017"),
    ("https://spcommreports.ohchr.org/TMResultsBase/DownLoadPublicCommunicationFile?gId=24780", "special procedures file 24780"),
    ("https://juris.ohchr.org/casedetails/702/en-US", "juris/702"),
    ("http://juris.ohchr.org/Search/Details/702", "juris/702"),
    ("https://www.ohchr.org/en/press-releases/2025/08/a-lighthouse-for-all", "en/press-releases/2025/08/a-lighthouse-for-all"),
    ("http://www.ohchr.org/EN/NewsEvents/Pages/DisplayNews.aspx?NewsID=12345&LangID=E", "news/12345"),
    ("https://www.ohchr.org/EN/Issues/Migration/Pages/InternationalBorders.aspx", "EN/Issues/Migration/Pages/InternationalBorders.aspx"),
    ("https://www.ohchr.org/uprweb/downloadfile.aspx?filename=4233&file=EnglishTranslation", "uprweb/4233"),
    # look-alikes: other bodies' communications, other comments, numbers without a committee
    ("Communication No. 1134/2002", None),
    ("African Commission on Human and Peoples’ Rights, Communication 155/96", None),
    ("CSCE Communication No. 284, Prague, 26 October 1993", None),
    ("Communication No. 12 of the harbour office", None),
    ("General Comment No. 31", None),
    ("a general comment on 31 pages", None),
    ("general recommendation 5 of the library committee", None),
    ("the Human Rights Committee received 31 communications in 2002", None),
    ("European Commission, Communication COM(2020) 67", None),
    ("AL 1/2019", None),
    ("the UA IRN flight", None),
    ("AL ABC 1/19", None),
    ("AL GOR 1/2020", None),
    ("Human Rights Committee of the harbour union", None),
    ("https://www.ohchr.org/", None),
    ("https://juris.ohchr.org/", None),
]

_BODIES: Final = {
    "CCPR": r"Human\s+Rights\s+Committee|\bHRC(?:ttee|omm)?\b(?=,?\s+[Gg]eneral\s+[Cc]omment)|\bI?CCPR\b|"
    r"Comité\s+des\s+droits\s+de\s+l[’']homme|Comité\s+de\s+Derechos\s+Humanos",
    "CAT": r"Committee\s+[Aa]gainst\s+Torture|\bU?N?CAT\b|Comité\s+contre\s+la\s+torture|Comité\s+contra\s+la\s+Tortura",
    "CEDAW": r"Committee\s+on\s+the\s+Elimination\s+of\s+(?:All\s+Forms\s+of\s+)?Discrimination\s+[Aa]gainst\s+Women|\bCEDAW\b",
    "CERD": r"Committee\s+on\s+the\s+Elimination\s+of\s+(?:All\s+Forms\s+of\s+)?Racial\s+Discrimination|\bI?CERD\b",
    "CESCR": r"Committee\s+on\s+Economic,?\s+Social,?\s+and\s+Cultural\s+Rights|\bU?N?I?CESCR\b|\bE/C\.12/",
    "CRC": r"Committee\s+on\s+the\s+Rights\s+of\s+the\s+Child|\bU?N?CRC\b|\bCRC/",
    "CRPD": r"Committee\s+on\s+the\s+Rights\s+of\s+Persons\s+with\s+Disabilities|\bCRPD\b",
    "CMW": r"Committee\s+on\s+(?:the\s+Protection\s+of\s+the\s+Rights\s+of\s+All\s+)?Migrant\s+Workers|\bCMW\b",
    "CED": r"Committee\s+on\s+Enforced\s+Disappearances|\bCED\b",
}  # fmt: skip
_NAMES: Final = {
    "CCPR": "Human Rights Committee", "CAT": "Committee against Torture", "CRC": "Committee on the Rights of the Child",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CERD": "Committee on the Elimination of Racial Discrimination", "CESCR": "Committee on Economic, Social and Cultural Rights",
    "CRPD": "Committee on the Rights of Persons with Disabilities", "CMW": "Committee on Migrant Workers",
    "CED": "Committee on Enforced Disappearances",
}  # fmt: skip
_BODY: Final = re.compile("|".join(f"(?P<{code}>{names})" for code, names in _BODIES.items()))
_RIVAL: Final = re.compile(
    r"African\s+Commission|\bACHPR\b|Inter-American|European\s+C|\bCSCE\b|\bOSCE\b|Committee\s+of\s+Ministers|\bCOM\("
)
_COMMUNICATION: Final = re.compile(r"(?<!\w)[Cc]ommunications?\s+(?:[Nn][Oo]s?\.?\s?)?(?=\d{1,4}/(?:19|20)\d\d)")
_CASE: Final = re.compile(r"(?P<number>\d{1,4})/(?P<year>(?:19|20)\d\d)(?![\w/])")
_AND: Final = re.compile(r"(?:,\s(?:and\s)?|\s(?:and|&)\s|\s?[-–]\s?)(?=\d{1,4}/\d)")
_COMMENT: Final = re.compile(
    r"(?<!\w)(?:[Gg]eneral\s+(?P<kind>[Cc]omment|[Rr]ecommendation)|[Oo]bservation\s+générale|[Rr]ecommandation\s+générale|[Oo]bservación\s+general|"
    r"[Rr]ecomendación\s+general)\s+(?:(?:[Nn]o\.?|[Nn][°º]|núm\.)\s?)?(?P<number>\d{1,2}|[XVI]{1,7})(?![\w/]|\.\d)(?:\s+\((?P<year>(?:19|20)\d\d)\))?"
)
_LETTER: Final = re.compile(r"(?<![\w/])(?P<kind>J?UA|J?AL|J?OL|OTH)\s+(?P<state>[A-Z]{3})\s+(?P<number>\d{1,3})/(?P<year>20\d\d)(?![\w/])")
_PRESS: Final = re.compile(
    r"/(?P<value>[a-z]{2}/(?:press-releases|statements|news|stories|statements-and-speeches|opinion-editorial|media-advisories)/(?P<year>20\d\d|19\d\d)/(?P<month>\d\d)/[\w%.-]+)/?"
)
_PAGE: Final = re.compile(
    r"/(?P<value>(?:[a-z]{2}/(?:documents|publications|instruments-mechanisms|treaty-bodies|special-procedures|hr-bodies|countries)/\S*[\w-]|[A-Z]{2}/\S*/Pages/[\w.-]+\.aspx|Documents/\S+\.(?:pdf|docx?)|sites/default/files/\S+\.(?:pdf|docx?)))/?"
)
_JURIS: Final = re.compile(r"/(?:[Cc]ase[Dd]etails|Search/Details)/(?P<id>\d{1,6})(?:/[A-Za-z-]{2,5})?/?")
_SENTENCE: Final = re.compile(r";|\n\s*\n|(?<=[a-z\d)]{3})\.\s+(?=[A-Z])")
_REACH: Final = 220


def find(text: str) -> Iterator[Match]:
    """Communications and general comments where their committee is named, letters of the special procedures, and addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _in_address(address.start, address.end, address.url)
        if found:
            yield found
    for head in _COMMUNICATION.finditer(text):
        if outside(text, head.start()):
            yield from _communications(text, head)
    for found_ in _COMMENT.finditer(text):
        body = _body(text, found_.start(), found_.end()) if outside(text, found_.start()) else ""
        if body:
            yield from _comment(found_, body)
    for letter in _LETTER.finditer(text):
        if letter["state"] not in ALPHA_3 and letter["state"] != "OTH":  # OTH: to a company or another addressee
            continue
        value = f"{letter['kind']} {letter['state']} {letter['number']}/{letter['year']}"
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


def _communications(text: str, head: re.Match[str]) -> Iterator[Match]:
    at, start = head.end(), head.start()
    body = ""
    while case := _CASE.match(text, at):
        body = body or _body(text, head.start(), case.end())
        if not body:
            return
        fields = {"number": Field(f"{int(case['number'])}/{case['year']}"), "authority": Field(_NAMES[body])}
        identifier = Identifier("communication", f"{body} Communication No. {int(case['number'])}/{case['year']}")
        yield Match(start, case.end(), NAME, identifier, Record("case", FrozenMap(fields)))
        separator = _AND.match(text, case.end())
        if not separator:
            return
        at = start = separator.end()


def _comment(found: re.Match[str], body: str) -> Iterator[Match]:
    number = int(found["number"]) if found["number"].isdigit() else roman(found["number"])
    recommendation = is_recommendation(body)
    kind = (found["kind"] or "").lower()
    if not number or (kind and (kind == "recommendation") != recommendation):
        return
    value = f"{body} General {'Recommendation' if recommendation else 'Comment'} No. {number}"
    symbol = symbol_of(body, number)
    fields = {"authority": Field(_NAMES[body]), "number": Field(str(number))}
    if found["year"]:
        fields["issued"] = Field(PartialDate(int(found["year"])))
    identifier = Identifier("general_comment", value, (symbol,) if symbol else ())
    yield Match(found.start(), found.end(), NAME, identifier, Record("un-document", FrozenMap(fields)))


def _body(text: str, start: int, end: int) -> str:
    """The code of the committee that the words are of: the nearest named before them in the sentence, else behind them."""
    window = text[max(0, start - _REACH) : start]
    before = _SENTENCE.split(window)[-1]
    if _RIVAL.search(before):
        return ""
    named = list(_BODY.finditer(before))
    if named:
        return named[-1].lastgroup or ""
    after = re.compile(
        r"(?:\s+\(\d{4}\))?(?:,?\s+(?:of|by)\s+(?:the\s+)?|,[^;\n]{0,60}?(?=\b(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CMW|CED|E/C\.12)/))"
    ).match(text, end)
    behind = _BODY.match(text, after.end()) if after else None
    return (behind.lastgroup or "") if behind else ""


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
