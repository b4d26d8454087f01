"""Council of Europe: texts of its Parliamentary Assembly and its Committee of Ministers.

The Assembly's resolutions and recommendations are numbered through, with the year in parentheses ("Resolution 1416 (2005)", "Recommendation
1690 (2005)"), its documents too ("Doc. 13930"). The Security Council of the United Nations numbers in the same way, so the Assembly must be
named. The Committee of Ministers' texts bear a code (``CM/Rec(2010)5``, older ``R (99) 4``, ``CM/ResDH(2014)230``) or, as its declarations,
a date and a meeting.

Official sources: https://pace.coe.int/en/pages/adopted-texts, https://www.coe.int/en/web/cm/adopted-texts,
https://search.coe.int. Addresses: ``pace.coe.int/en/files/ID``, ``assembly.coe.int/…fileid=ID``,
``assembly.coe.int/Documents/AdoptedText/taYY/ERESn.htm``, ``…/WorkingDocs/DocYY/EDOCn.htm``.

>>> [match.identifier.value for match in find("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe")]
['PACE Resolution 1416 (2005)']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.text.dates import first_date
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "coe"
SCHEMES = ("coe_document",)
PRIORITY = 85
TRIGGERS = (
    "council of europe",
    "parliamentary assembly",
    "pace",
    "committee of ministers",
    "coe.int",
    "cm/rec",
    "cm/res",
    "r (",
    "resdh",
    "rec(",
)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe", "PACE Resolution 1416 (2005)"),
    ("PACE Recommendation 1690 (2005)", "PACE Recommendation 1690 (2005)"),
    ("Parliamentary Assembly of the Council of Europe, Resolution 1416 (2005)", "PACE Resolution 1416 (2005)"),
    ("Council of Europe, Parliamentary Assembly, Doc. 13930, 11 December 2015", "PACE Doc. 13930"),
    ("Recommendation CM/Rec(2010)5 of the Committee of Ministers", "CM/Rec(2010)5"),
    ("Recommendation No. R (99) 4 of the Committee of Ministers", "R (99) 4"),
    ("Resolution CM/ResDH(2014)230", "CM/ResDH(2014)230"),
    ("http://assembly.coe.int/nw/xml/XRef/Xref-XML2HTML-EN.asp?fileid=22255&lang=en", "PACE file 22255"),
    ("https://pace.coe.int/en/files/22255/html", "PACE file 22255"),
    ("http://assembly.coe.int/Documents/AdoptedText/ta05/ERES1416.htm", "PACE Resolution 1416 (2005)"),
    ("http://assembly.coe.int/Documents/WorkingDocs/Doc04/EDOC10364.htm", "PACE Doc. 10364"),
    ("Security Council resolution 822 (1993)", None),
    ("Resolution 1416 (2002)", None),
    ("OSCE Parliamentary Assembly", None),
    ("a steady pace of 12 (2005)", None),
]

_ASSEMBLY: Final = (
    r"(?:Council\s+of\s+Europe(?:[’']s)?,?\s+)?(?:Parliamentary\s+Assembly(?:\s+of\s+the\s+Council\s+of\s+Europe)?(?:\s+\(PACE\))?|PACE)"
)
_KIND: Final = r"(?P<kind>Resolutions?|Recommendations?|Opinions?|Orders?|resolutions?|recommendations?)"
_NUMBERED: Final = r"(?:\s+[Nn]os?\.?)?\s+"
_ITEM: Final = re.compile(r"(?P<number>\d{1,4})\s{0,3}\((?P<year>(?:19|20)\d\d)\)")
_HEAD: Final = re.compile(rf"(?:(?P<body>{_ASSEMBLY})(?:[’']s)?,?\s+)?\b{_KIND}{_NUMBERED}(?=\d{{1,4}}\s{{0,3}}\()")
_AND: Final = re.compile(r"\s*(?:,\s*(?:and)?|and|&)\s*")
_BEHIND: Final = re.compile(rf",?\s+(?:of|by|adopted\s+by)\s+(?:the\s+)?{_ASSEMBLY}")
_DOC: Final = re.compile(rf"{_ASSEMBLY}[^.;\n]{{0,60}}?\b(?P<doc>Doc\.\s?(?P<number>\d{{3,5}}))(?![\w/])")
_CODE: Final = re.compile(
    r"(?:(?:Recommendation|Resolution|Declaration|Decl)\s+(?:No\.?\s+)?)?"
    r"(?:(?P<series>CM/(?:Rec|Res|ResDH|ResCMN|ResChS|Inf|Del/Dec|AS)|Res(?:DH|AP)|Rec)\s?\((?P<year>(?:19|20)\d\d)\)\s?(?P<number>\d{1,4})"
    r"|(?P<old>R)\s?\((?P<short>\d\d)\)\s?(?P<oldnumber>\d{1,3}))(?![\w/])"
)
_DECLARATION: Final = re.compile(
    r"\b(?P<kind>Declaration|Decision|Statement)s?\s+(?:adopted\s+by|of|by)\s+the\s+Committee\s+of\s+Ministers(?:\s+of\s+the\s+Council\s+of\s+Europe)?"
)
_MEETING: Final = re.compile(
    r",?\s+(?:at|during)\s+(?:its|the)\s+(?P<number>\d{1,4}(?:st|nd|rd|th|bis|ter)?)\s+(?:meeting|session)(?:\s+of\s+the\s+Ministers[’']?\s+Deputies)?"
)
_ADOPTED: Final = re.compile(r"/adoptedtext/ta(?P<year>\d\d)/e(?P<kind>res|rec|opi|dir)(?P<number>\d{1,4})\.htm", re.IGNORECASE)
_WORKING: Final = re.compile(r"/(?:working)?docs?/doc(?P<year>\d\d)/edoc(?P<number>\d{3,5})\.htm", re.IGNORECASE)
_FILE: Final = re.compile(r"/(?:[a-z]{2}/)?files/(?P<id>\d{3,6})(?:/(?:html|pdf))?/?")
_KINDS: Final = {"res": "Resolution", "rec": "Recommendation", "opi": "Opinion", "dir": "Order"}
_PARLIAMENT: Final = "Parliamentary Assembly of the Council of Europe"
_MINISTERS: Final = "Committee of Ministers of the Council of Europe"


def find(text: str) -> Iterator[Match]:
    """Texts of the Assembly and the Committee of Ministers, in words, by code and by address."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            year = re.search(r"\((\d{4})\)", value)
            yield _match(address.start, address.end, value, _PARLIAMENT, PartialDate(int(year[1])) if year else None, address=True)
    for head in _HEAD.finditer(text):
        if outside(text, head.start()):
            yield from _numbered(text, head)
    for doc in _DOC.finditer(text):
        yield _match(doc.start("doc"), doc.end(), f"PACE Doc. {doc['number']}", _PARLIAMENT, None)
    ministers = re.search(r"Committee\s+of\s+Ministers|Council\s+of\s+Europe|Ministers[’']?\s+Deputies", text)
    for code in _CODE.finditer(text):
        if outside(text, code.start()) and (ministers or (code["series"] or "").startswith("CM/")):
            yield _coded(code)
    for declaration in _DECLARATION.finditer(text):
        yield _dated(text, declaration)


def url(identifier: Identifier) -> str | None:
    """The address of a file of the Assembly; a number does not lead to one."""
    file = re.fullmatch(r"PACE file (\d+)", identifier.value)
    return f"https://pace.coe.int/en/files/{file[1]}" if identifier.scheme in SCHEMES and file else None


def moved(url: str) -> str | None:
    """Addresses of the Assembly's old site that name a file lead to pace.coe.int.

    >>> moved("http://assembly.coe.int/nw/xml/XRef/X2H-Xref-ViewHTML.asp?FileID=17289&lang=en")
    'https://pace.coe.int/en/files/17289'
    """
    value = _in_address(url) if host_of(url) == "assembly.coe.int" else ""
    return f"https://pace.coe.int/en/files/{value.removeprefix('PACE file ')}" if value.startswith("PACE file ") else None


def _numbered(text: str, head: re.Match[str]) -> Iterator[Match]:
    items = []
    at = head.end()
    while item := _ITEM.match(text, at):
        items.append(item)
        separator = _AND.match(text, item.end())
        if not separator:
            break
        at = separator.end()
    behind = _BEHIND.match(text, items[-1].end()) if items else None
    if not items or not (head["body"] or behind) or _osce(text, head.start()):
        return
    kind = head["kind"].rstrip("s").capitalize()
    for index, item in enumerate(items):
        end = behind.end() if behind and item is items[-1] else item.end()
        value = f"PACE {kind} {item['number']} ({item['year']})"
        yield _match(head.start() if index == 0 else item.start(), end, value, _PARLIAMENT, PartialDate(int(item["year"])))


def _osce(text: str, start: int) -> bool:
    """Other parliamentary assemblies (OSCE, NATO, Mediterranean …) are named before the word."""
    return bool(re.search(r"\b(?:OSCE|NATO|CIS|Euronest|ACP-EU|Mediterranean)(?:[’']s)?\s*$", text[max(0, start - 20) : start]))


def _coded(code: re.Match[str]) -> Match:
    if code["old"]:
        short = int(code["short"])
        year = 1900 + short if short > 48 else 2000 + short
        return _match(code.start(), code.end(), f"R ({code['short']}) {code['oldnumber']}", _MINISTERS, PartialDate(year))
    value = f"{code['series']}({code['year']}){code['number']}"
    return _match(code.start(), code.end(), value, _MINISTERS, PartialDate(int(code["year"])))


def _dated(text: str, found: re.Match[str]) -> Match:
    """A text without a code, by its day and meeting: "Declaration adopted by the Committee of Ministers … at the 471bis meeting"."""
    end = found.end()
    fields = {"authority": Field(_MINISTERS), "title": Field(found["kind"])}
    for _ in range(2):
        lead = re.compile(r",?\s+(?:(?:on|of|dated)\s+)?(?=\d|[A-Z])").match(text, end)
        date = first_date(text, lead.end(), lead.end() + 30) if lead else None
        if lead and date and date.start == lead.end() and date.date.month:
            fields["issued"], end = Field(date.date), date.end
        meeting = _MEETING.match(text, end)
        if meeting:
            fields["event-title"], end = Field(re.sub(r"\s+", " ", meeting.group().strip(" ,\n"))), meeting.end()
    return Match(found.start(), end, NAME, None, Record("document", FrozenMap(fields)))


def _match(start: int, end: int, value: str, authority: str, issued: PartialDate | None, *, address: bool = False) -> Match:
    fields = {"authority": Field(authority), "publisher": Field("Council of Europe")}
    if not value.startswith("PACE file "):
        fields["number"] = Field(value)
    if issued:
        fields["issued"] = Field(issued)
    kind = "resolution" if re.search(r"Resolution|Recommendation|Rec|Res|^R \(", value) else "report" if "Doc." in value else "document"
    return Match(start, end, NAME, Identifier("coe_document", value), Record(kind, FrozenMap(fields)), address)


def _in_address(address: str) -> str:
    """What an address of the Assembly names; "" for nothing."""
    host = host_of(address)
    if host not in ("assembly.coe.int", "pace.coe.int", "semantic-pace.net"):
        return ""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return ""
    file = _FILE.fullmatch(parts.path) if host == "pace.coe.int" else None
    if file:
        return f"PACE file {file['id']}"
    query = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
    if query.get("fileid", "").isdigit():
        return f"PACE file {query['fileid']}"
    whole = unquote(parts.path + "?" + parts.query)
    adopted = _ADOPTED.search(whole)
    if adopted:
        year = int(adopted["year"])
        return f"PACE {_KINDS[adopted['kind'].lower()]} {int(adopted['number'])} ({1900 + year if year > 48 else 2000 + year})"
    working = _WORKING.search(whole)
    return f"PACE Doc. {int(working['number'])}" if working else ""
