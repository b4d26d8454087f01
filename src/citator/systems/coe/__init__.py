"""Council of Europe: Parliamentary Assembly, Committee of Ministers, Congress, Venice Commission, monitoring bodies, treaty series.

The Assembly's resolutions, recommendations, opinions and orders are numbered through, with the year in parentheses ("Resolution 1416
(2005)"), its documents too ("Doc. 13930"). The Security Council of the United Nations numbers in the same way, and so do other assemblies,
so the Assembly must be named (in one of six languages); so must the Congress ("Recommendation 364 (2014)"). The Committee of Ministers'
texts bear a code (``CM/Rec(2010)5``, before 2008 ``Rec(2003)13``, before 2001 ``R (94) 13``, before 1979 "Resolution (74) 26";
``CM/ResDH(2014)230``, ``ResDH(95)82``) or, as its declarations, a date and a meeting. Other bodies' codes are their own:
``CDL-AD(2010)020``, ``CPT/Inf (2011) 20``, ``GRETA(2014)10``, ``CEPEJ(2018)14``. Treaties are numbered in the European Treaty Series
(``ETS No. 005``) and since No. 194 the Council of Europe Treaty Series (``CETS No. 210``).

Many addresses hold a number of the server's own and no code: ``coe_file``, which says nothing of the document's number.

Official sources: https://pace.coe.int/en/pages/adopted-texts, https://www.coe.int/en/web/cm/adopted-texts,
https://www.venice.coe.int/webforms/documents/, https://www.coe.int/en/web/cpt, https://www.coe.int/en/web/conventions/full-list. Addresses:
``pace.coe.int/en/files/ID``, ``assembly.coe.int/…fileid=ID``, ``…/Documents/AdoptedText/taYY/ERESn.htm``,
``…/WorkingDocs/DocYY/EDOCn.htm``,
``stars.coe.fr/ta/TAYY/…``, ``rm.coe.int/ID``, ``search.coe.int/…ObjectId=ID``, ``wcd.coe.int/ViewDoc.jsp?Ref=CODE``,
``venice.coe.int/…pdf=CODE-e``,
``conventions.coe.int/Treaty/en/Treaties/Html/005.htm``.

>>> [match.identifier.value for match in find("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe")]
['PACE Resolution 1416 (2005)']
>>> url(Identifier("coe_document", "CDL-AD(2010)020"))
'https://www.venice.coe.int/webforms/documents/?pdf=CDL-AD(2010)020-e'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Page, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems.coe.codes import MINISTERS, Code, codes, english_kind
from citator.systems.coe.examples import EXAMPLES
from citator.systems.coe.links import named_by, treaty_value
from citator.systems.coe.pages import read_adopted_text
from citator.text.dates import first_date
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "read_page", "url"]

NAME = "coe"
SCHEMES = ("coe_document", "coe_file")
PRIORITY = 85
TRIGGERS = (
    "council of europe", "conseil de l", "parliamentary assembly", "assemblée parlementaire", "pace r", "pace d", "of pace",
    "pace adopted", "пасе", "by pace",
    "pace o", "pace,", "pace)", "pace’", "pace'", "treaty series",
    "committee of ministers", "coe.int", "coe.fr", "semantic-pace", "congress of local", "venice commission", "cm/", "no. r (",
    "no r (", "no. r(", "no r(", "resdh", "cdl", "cpt/inf", "greta", "grevio", "ecri", "cepej", "acfc", "commdh", "sg/inf", "dh-dd",
    "h/exec",
    "parlamentarische versammlung", "asamblea parlamentaria", "assemblea parlamentare", "парламентск", "parl. ass.", "apce",
    "cets", " ets ", "(ets ", "c.e.t.s", "e.t.s.", "stce", "ste n", "sev nr", "comité des ministres",
    "moneyval", "ccje", "ccpe", "cddh", "cdpc", "cdmsi", "t-pd", "t-cy", "t-es", "greco", "ets no", "as/", "cg3", "cg2", "resap",
    "rescmn",
)  # fmt: skip

_COUNCIL: Final = (
    r"(?:Council\s+of\s+Europe|CoE|Conseil\s+de\s+l[’']Europe|Europarat(?:e?s)?|Consejo\s+de\s+Europa|Consiglio\s+d[’']Europa"
    r"|Совета\s+Европы)"
)
_PARLIAMENTARY: Final = (
    r"(?<![\w-])(?:(?:Parliamentary\s+Assembly|Assemblée\s+parlementaire|Parlamentarischen?\s+Versammlung"
    r"|Asamblea\s+Parlamentaria|Assemblea\s+[Pp]arlamentare|Парламентск\w{2,3}\s+[Аа]ссамбле\w)"
    rf"(?:\s+(?:(?:of\s+the|du|des|del)\s+)?{_COUNCIL})?(?:\s+\((?:PACE|APCE)\))?|PACE|APCE|ПАСЕ|Eur\.\s+(?:Parl|Consult)\.\s+Ass\.)"
)
_ASSEMBLY: Final = rf"(?:{_COUNCIL}\s+\({_PARLIAMENTARY}\)|(?:{_COUNCIL}(?:[’']s)?,?\s+)?{_PARLIAMENTARY})"
_CONGRESS: Final = r"Congress\s+of\s+Local\s+and\s+Regional\s+Authorities(?:\s+of\s+(?:the\s+Council\s+of\s+)?Europe)?"
_KIND: Final = (
    r"(?P<kind>Resolutions?|Recommendations?|Opinions?|Orders?|Directives?|resolutions?|recommendations?"
    r"|Résolutions?|Recommandations?|Avis|Res\.?|Rec\.?|Entschließung|Empfehlung|Resolución|Recomendación|Risoluzione|Raccomandazione"
    r"|Резолюци[яию]|Рекомендаци[яию])"
)
_NUMBERED: Final = r"(?:\s+(?:[Nn]os?\.?|n[°º]|[Nn]r\.|№))?\s+"
_ITEM: Final = re.compile(r"(?P<number>\d{1,4})\s{0,3}\((?P<year>(?:19|20)\d\d)\)")
_HEAD: Final = re.compile(rf"\b(?=[RODAErРр]){_KIND}{_NUMBERED}(?=\d{{1,4}}\s{{0,3}}\()")
_BEFORE: Final = re.compile(rf"(?:{_ASSEMBLY}|(?P<congress>{_CONGRESS}))(?:[’']s)?,?\s+(?:(?:in|adopted)\s+(?:its\s+)?)?$")
_AND: Final = re.compile(r"\s*(?:,\s*(?:and|et)?|and|et|&)\s*")
_BEHIND: Final = re.compile(
    rf",?\s+(?:of|by|adopted\s+by|de\s+l[’']|du|der|de\s+la|dell[’']|(?=Парл))\s*(?:the\s+)?(?:{_ASSEMBLY}|(?P<congress>{_CONGRESS}))"
)
_WRITTEN: Final = r"Doc\.?\s?(?:[Nn]o\.?\s?)?"
_DOC: Final = re.compile(
    rf"{_ASSEMBLY}(?!\s+of\s)[^.;\n]{{0,60}}?\b(?P<doc>{_WRITTEN}(?P<number>\d{{3,5}}))(?![\w/])|\b(?P<first>{_WRITTEN}(?P<ahead>\d{{3,5}}))\s+of\s+the\s+{_ASSEMBLY}"
)
_POLICY: Final = re.compile(
    r"\b(?:ECRI(?:[’']s)?|European\s+Commission\s+against\s+Racism\s+and\s+Intolerance(?:\s+\(ECRI\))?),?\s+General\s+Policy\s+Recommendation\s+[Nn]o\.?\s?(?P<number>\d{1,2})(?!\d)"
)
_OPINION: Final = re.compile(
    r"\bVenice\s+Commission\)?(?:[’']s)?,?\s+[Oo]pinion\s+(?:[Nn]o\.?\s?)?(?P<number>\d{1,4}/(?:19|20)\d\d)(?![\d/])(?!,?\s+[\[(]?CDL)"
)
_SERIES: Final = re.compile(
    r"(?<![\w.])(?:C?ETS|C?\.?E\.T\.S\.|STCE|(?P<other>STE|SEV)|(?:Council\s+of\s+Europe|European)\s+Treaty\s+Series(?:\s+\(C?ETS\))?)"
    r",?\s+(?:[Nn]o\.?|[Nn]r\.|n\s?[°º]|№)\s?(?P<number>\d{1,3})(?![\w/])"
    r"|(?<![\w.])(?:C\.?E\.T\.S\.|E\.T\.S\.|CETS)\s(?P<plain>\d{1,3})(?![\w/.,]|\s\d)"
    r"|(?<![\w.])(?P<short>ETS)\s(?P<bare>\d{1,3})(?![\w/]|[.,]\d|\s\d)"
)
# The letters of the series are those of others too (a trading system for emissions, telecommunication standards, firms).
_TREATY_NEAR: Final = re.compile(
    r"Council\s+of\s+Europe|European\s+(?:Convention|Charter|Agreement|Social)|Protocol|Convention|Conseil\s+de|Europ[aä]"
)
# "Security Council resolution 822 (1993) and Recommendation 1690 (2005) of the Parliamentary Assembly": the first has a body of its own.
_ANOTHERS: Final = re.compile(
    r"\b(?:Council|Assembly|Nations|UNSC|UNGA|UN|Committee|Conference|Board|Senate|House|Parliament|Union)(?:[’']s)?,?\s+$"
)
_OF_ANOTHER: Final = re.compile(r",?\s+of\s+(?:the\s+)?[A-Z]")
_OTHER_ASSEMBLY: Final = re.compile(
    r"(?:\b(?:[A-Z]{2,}(?:[-–][A-Z]{2,})*|[A-Z][a-z]+(?:[Nn]est|ean|ian|ic)|Inter|Pan|Joint|Mediterranean|Black\s+Sea)(?:[’']s)?\s*|[-–])\(?$"
)
_DECLARATION: Final = re.compile(
    r"\b(?P<kind>Declaration|Decision|Statement)s?\s+(?:adopted\s+by|of|by)\s+the\s+Committee\s+of\s+Ministers(?:\s+of\s+the\s+Council\s+of\s+Europe)?"
)
_MEETING: Final = re.compile(
    r",?\s+(?:at|during)\s+(?:its|the)\s+(?P<number>\d{1,4}(?:st|nd|rd|th|bis|ter)?)\s+(?:meeting|session)(?:\s+of\s+the\s+Ministers[’']?\s+Deputies)?"
)
_PARLIAMENT: Final = "Parliamentary Assembly of the Council of Europe"
_LOCAL: Final = "Congress of Local and Regional Authorities of the Council of Europe"


def find(text: str) -> Iterator[Match]:
    """Texts of the Council's bodies, in words, by code and by address."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = named_by(address.url)
        if identifier:
            yield _of_address(address.start, address.end, identifier)
    yield from _of_assemblies(text)
    for doc in _DOC.finditer(text) if "Doc" in text else ():
        name = "doc" if doc["doc"] else "first"
        if not _osce(text, doc.start()):
            yield _match(doc.start(name), doc.end(name), f"PACE Doc. {doc['number'] or doc['ahead']}", _PARLIAMENT, None)
    for code in codes(text):
        if outside(text, code.start):
            yield _of_code(code)
    for declaration in _DECLARATION.finditer(text):
        yield _dated(text, declaration)
    yield from _others(text)


def _others(text: str) -> Iterator[Match]:
    for policy in _POLICY.finditer(text):
        value = f"ECRI General Policy Recommendation No. {policy['number']}"
        yield _match(policy.start(), policy.end(), value, "European Commission against Racism and Intolerance", None)
    for opinion in _OPINION.finditer(text):
        issued = PartialDate(int(opinion["number"][-4:]))
        body = "European Commission for Democracy through Law (Venice Commission)"
        yield _match(opinion.start(), opinion.end(), f"Venice Commission Opinion {opinion['number']}", body, issued)
    if not ("ETS" in text or "T.S." in text or "ST" in text or "SEV" in text or "Treaty" in text):  # of the names of the series
        return
    for series in _SERIES.finditer(text):
        number = int(series["number"] or series["plain"] or series["bare"])
        if number and (not (series["other"] or series["short"]) or _near_treaty(text, series)):
            value = treaty_value(number)
            fields = {"number": Field(value)}
            yield Match(series.start(), series.end(), NAME, Identifier("coe_document", value), Record("treaty", FrozenMap(fields)))


def url(identifier: Identifier) -> str | None:
    """The address of a file, of a document of the Venice Commission and of a treaty; other codes do not lead to one."""
    value = identifier.value
    if identifier.scheme == "coe_file":
        number = value.rpartition(" ")[2]
        return f"https://pace.coe.int/en/files/{number}" if value.startswith("PACE") else f"https://rm.coe.int/{number}"
    if identifier.scheme != "coe_document":
        return None
    if value.startswith("CDL"):
        return f"https://www.venice.coe.int/webforms/documents/?pdf={value}-e"
    treaty = re.fullmatch(r"C?ETS No\. (\d{3})", value)
    return f"https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum={treaty[1]}" if treaty else None


def moved(url: str) -> str | None:
    """Addresses of the Assembly's old site and of older document servers lead to those of today.

    >>> moved("http://assembly.coe.int/nw/xml/XRef/X2H-Xref-ViewHTML.asp?FileID=17289&lang=en")
    'https://pace.coe.int/en/files/17289'
    """
    host = host_of(url)
    old = (
        host in ("assembly.coe.int", "search.coe.int", "conventions.coe.int", "wcd.coe.int")
        or "DisplayDCTMContent" in url
        or "pdffile=" in url
    )
    identifier = named_by(url) if old else None
    return globals()["url"](identifier) if identifier else None


def read_page(page: Page) -> Record | None:
    """What a page of the Assembly says of the text it shows: number, day and title; the Assembly is its authority."""
    return read_adopted_text(page, _PARLIAMENT)


@dataclass(frozen=True, slots=True)
class _Act:
    """One kind and its numbers ("resolutions 1416 (2005) and 1505 (2006)"), with the body behind them."""

    start: int
    kind: str
    before: re.Match[str] | None
    items: list[re.Match[str]]
    behind: re.Match[str] | None

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.behind.end() if self.behind else self.items[-1].end()

    @property
    def local(self) -> bool | None:
        """Whether the Congress is named; ``None`` where no body is."""
        if self.before:
            return bool(self.before["congress"])
        return bool(self.behind["congress"]) if self.behind else None


def _of_assemblies(text: str) -> Iterator[Match]:
    """Numbered texts; in "Resolution 1416 (2005) and Recommendation 1690 (2005) of the Assembly" the body is that of both."""
    group: list[_Act] = []
    for head in _HEAD.finditer(text):
        act = _act(text, head) if outside(text, head.start()) else None
        if act is None:
            continue
        another = act.behind is None and _OF_ANOTHER.match(text, act.end)
        joined = group and not act.before and not another and _AND.fullmatch(text, group[-1].end, act.start)
        if not joined or _ANOTHERS.search(text[max(0, group[-1].start - 40) : group[-1].start]):
            yield from _numbered(text, group)
            group = []
        group.append(act)
    yield from _numbered(text, group)


def _act(text: str, head: re.Match[str]) -> _Act | None:
    items = []
    at = head.end()
    while item := _ITEM.match(text, at):
        items.append(item)
        separator = _AND.match(text, item.end())
        if not separator:
            break
        at = separator.end()
    if not items:
        return None
    near = max(0, head.start() - 160)
    before = _BEFORE.search(text[near : head.start()])
    start = near + before.start() if before else head.start()
    return _Act(start, head["kind"], before, items, _BEHIND.match(text, items[-1].end()))


def _numbered(text: str, group: list[_Act]) -> Iterator[Match]:
    local = next((act.local for act in group if act.local is not None), None)
    if local is None or _osce(text, group[0].start):
        return
    body = _LOCAL if local else _PARLIAMENT
    for act in group:
        kind = english_kind(act.kind)
        for index, item in enumerate(act.items):
            end = act.end if item is act.items[-1] else item.end()
            value = f"{'Congress' if local else 'PACE'} {kind} {item['number']} ({item['year']})"
            yield _match(act.start if index == 0 else item.start(), end, value, body, PartialDate(int(item["year"])))


def _osce(text: str, start: int) -> bool:
    """Other parliamentary assemblies (OSCE, NATO, CIS, Euronest, a joint one …) are named by the word before."""
    return bool(_OTHER_ASSEMBLY.search(text[max(0, start - 30) : start]))


def _near_treaty(text: str, found: re.Match[str]) -> bool:
    return bool(
        _TREATY_NEAR.search(text, max(0, found.start() - 160), found.start()) or _TREATY_NEAR.search(text, found.end(), found.end() + 60)
    )


def _of_code(code: Code) -> Match:
    fields = {"number": Field(code.value), "publisher": Field("Council of Europe"), "issued": Field(code.issued)}
    if code.body:
        fields["authority"] = Field(code.body)
    return Match(code.start, code.end, NAME, Identifier("coe_document", code.value), Record(code.kind, FrozenMap(fields)))


def _of_address(start: int, end: int, identifier: Identifier) -> Match:
    value = identifier.value
    if not value.startswith("PACE"):
        return Match(
            start, end, NAME, identifier, Record("document", FrozenMap({"publisher": Field("Council of Europe", "address")})), address=True
        )
    year = re.search(r"\((\d{4})\)", value)
    return _match(start, end, value, _PARLIAMENT, PartialDate(int(year[1])) if year else None, address=True, scheme=identifier.scheme)


def _dated(text: str, found: re.Match[str]) -> Match:
    """A text without a code, by its day and meeting: "Declaration adopted by the Committee of Ministers … at the 471bis meeting"."""
    end = found.end()
    fields = {"authority": Field(MINISTERS), "title": Field(found["kind"])}
    for _ in range(2):
        lead = re.compile(r",?\s+(?:(?:on|of|dated)\s+)?(?=\d|[A-Z])").match(text, end)
        date = first_date(text, lead.end(), lead.end() + 30) if lead else None
        if lead and date and date.start == lead.end() and date.date.month:
            fields["issued"], end = Field(date.date), date.end
        meeting = _MEETING.match(text, end)
        if meeting:
            fields["event-title"], end = Field(re.sub(r"\s+", " ", meeting.group().strip(" ,\n"))), meeting.end()
    return Match(found.start(), end, NAME, None, Record("document", FrozenMap(fields)))


def _match(
    start: int, end: int, value: str, authority: str, issued: PartialDate | None, *, address: bool = False, scheme: str = "coe_document"
) -> Match:
    fields = {"authority": Field(authority), "publisher": Field("Council of Europe")}
    if scheme == "coe_document":
        fields["number"] = Field(value)
    if issued:
        fields["issued"] = Field(issued)
    kind = "resolution" if re.search(r"Resolution|Recommendation", value) else "report" if "Doc." in value else "document"
    return Match(start, end, NAME, Identifier(scheme, value), Record(kind, FrozenMap(fields)), address)
