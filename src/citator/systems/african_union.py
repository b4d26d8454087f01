"""African Union and, to 2002, Organization of African Unity: decisions of their organs, and the African human rights bodies.

Decisions bear a code of the organ, a number, and the session in Roman numerals: ``Assembly/AU/Dec.578(XXV)``, ``EX.CL/Dec.461(XIV)``,
``PSC/AHG/COMM.3(DLXV)``; of the Organization of African Unity ``AHG/Res.16(I)``, ``CM/Res.1150(XLVI)``. Resolutions of the African
Commission on Human and Peoples' Rights: ``ACHPR/Res.227(LII)2012``. Its communications are numbered by year ("Communication 155/96"),
applications to the African Court too ("Application No. 004/2013"). Other bodies have communications and applications: the Commission or
the Court must be named near by, or the words say nothing.

Official sources: https://au.int/en/decisions/assembly (decisions), https://achpr.au.int/en/adopted-resolutions and
https://achpr.au.int/en/decisions-communications (African Commission), https://www.african-court.org/cpmt (African Court). The form of the
resolutions' numbers is described at https://docs.laws.africa.

Addresses read: ``achpr.org/communications/decision/155.96/``, ``achpr.au.int/en/adopted-resolutions/227-…-achprres227lii2012``,
``african-court.org/cpmt/details-case/0042013``.

>>> [match.identifier.value for match in find("Decision Assembly/AU/Dec. 578 (XXV); African Commission, Communication No. 155/96")]
['Assembly/AU/Dec.578(XXV)', 'ACHPR Communication 155/96']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of
from citator.systems._reference import around

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "african_union"
SCHEMES = ("au_document", "achpr", "african_court")
PRIORITY = 84  # before the United Nations, whose symbols have strokes too
TRIGGERS = (
    "/au/", "ex.cl/", "ahg/", "cm/res", "psc/", "achpr", "african c",
    "commission africaine", "cour africaine", "comisión africana", "cadhp", "cafdhp", "afr. comm", "afr. ct", "acmhpr",
    "african-court.org", "afchpr", "acthpr", "afcthpr", "ahrlr", "afclr", "cab/leg",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # decisions and resolutions as printed (laws.africa, AfricanLII, AGLC)
    ("Assembly/AU/Dec.578(XXV)", "Assembly/AU/Dec.578(XXV)"),
    ("Assembly/AU/Dec. 589 (XXVI) of 31 January 2016", "Assembly/AU/Dec.589(XXVI)"),
    ("Decision Assembly/AU/Dec.7 (II)", "Assembly/AU/Dec.7(II)"),
    ("Assembly/AU/Decl.1(XI)", "Assembly/AU/Decl.1(XI)"),
    ("Assembly/AU/Res.1(XXV)", "Assembly/AU/Res.1(XXV)"),
    ("Ext/Assembly/AU/Dec.1 (Oct.2013)", "Ext/Assembly/AU/Dec.1(Oct.2013)"),
    ("EX.CL/Dec.461(XIV)", "EX.CL/Dec.461(XIV)"),
    ("Doc. EX.CL/199 (VII)", "EX.CL/199(VII)"),
    ("PSC/AHG/COMM.3(DLXV)", "PSC/AHG/COMM.3(DLXV)"),
    ("PSC/PR/COMM.(CDLXXX)", "PSC/PR/COMM.(CDLXXX)"),
    ("AHG/Res. 16(I)", "AHG/Res.16(I)"),
    ("CM/Res. 1150 (XLVI)", "CM/Res.1150(XLVI)"),
    ("AHG/Decl.1 (XXIX)", "AHG/Decl.1(XXIX)"),
    ("OAU Doc. CAB/LEG/66.5", "CAB/LEG/66.5"),
    ("OAU Doc. CAB/LEG/24.9/49 (1990)", "CAB/LEG/24.9/49"),
    ("ACHPR/Res.227 (LII) 2012", "ACHPR/Res.227(LII)2012"),
    ("ACHPR/Res.79 (XXXVIII) 05", "ACHPR/Res.79(XXXVIII)05"),
    ("ACHPR/Res. 437 (EXT.OS/ XXVII) 2020", "ACHPR/Res.437(EXT.OS/XXVII)2020"),
    ("ACHPR/Res. 343(LVIII) 2016", "ACHPR/Res.343(LVIII)2016"),
    # communications and applications
    ("African Commission on Human and Peoples’ Rights, Communication No. 155/96", "ACHPR Communication 155/96"),
    ("ACHPR, Communication 323/06", "ACHPR Communication 323/06"),
    ("Communications Nos. 279/03 and 296/05, African Commission", "ACHPR Communication 279/03"),
    ("Comm. No. 155/96 (ACHPR 2001)", "ACHPR Communication 155/96"),
    ("(2001) AHRLR 60 (ACHPR 2001)", "2001 AHRLR 60"),
    ("African Court on Human and Peoples’ Rights, Application No. 004/2013", "African Court Application 004/2013"),
    ("ACtHPR, App. No. 009/2011", "African Court Application 009/2011"),
    ("1 AfCLR 314", "1 AfCLR 314"),
    ("http://www.achpr.org/communications/decision/155.96/", "ACHPR Communication 155/96"),
    ("https://www.african-court.org/cpmt/details-case/0042013", "African Court Application 004/2013"),
    # the Bluebook's names, lists with hyphens, French
    ("Afr. Comm'n on Human & Peoples' Rights, Comm. No. 276/03 (Nov. 25, 2009)", "ACHPR Communication 276/03"),
    ("African Commission, Communications 105/93-128/94-130/94-152/96, Media Rights Agenda v Nigeria", "ACHPR Communication 152/96"),
    ("Purohit and Moore v The Gambia, Comm No 241/2001, ACHPR", "ACHPR Communication 241/01"),
    ("ACtHPR, App No 006/2012, African Commission v Kenya", "African Court Application 006/2012"),
    ("ACmHPR, Communications 48/90, 50/91, 52/91, 89/93", "ACHPR Communication 89/93"),
    ("Commission africaine des droits de l'homme et des peuples, communication n° 245/02", "ACHPR Communication 245/02"),
    ("CADHP, communication 318/06", "ACHPR Communication 318/06"),
    (
        "Cour africaine des droits de l'homme et des peuples, Konaté c. Burkina Faso, requête n° 004/2013",
        "African Court Application 004/2013",
    ),
    ("African Commission, Communication No. 155/96; Human Rights Committee, No. 1134/2002", "ACHPR Communication 155/96"),
    ("ACHPR Res. 275 (LV) 2014", "ACHPR/Res.275(LV)2014"),
    ("OAU Doc. CAB/LEG/67/3 rev. 5", "CAB/LEG/67/3/Rev.5"),
    # look-alikes
    ("African Commission; Communication 155/96 of the European Commission", None),
    ("Communication No. 1134/2002 of the Human Rights Committee", None),
    ("Communication 155/96", None),
    ("Application no. 12345/05, European Court of Human Rights", None),
    ("Application No. 004/2013 for a permit", None),
    ("the African Court heard application of the rule in 2013", None),
    ("Assembly/AU", None),
    ("A/RES/62/243", None),
    ("the ACHPR met 155 times", None),
    ("CM/Rec(2010)5", None),
    ("CM/ResDH(2014)230", None),
    ("PSC/12", None),
    ("AHG/", None),
    ("African Commission, Communication 155, 1996", None),
    ("https://au.int/en/decisions/assembly", None),
    ("https://www.african-court.org/wpafc/", None),
]

_SESSION: Final = r"\s?\((?P<session>[IVXLCDM]{1,9}|(?:Extra|EXT)[\w.]*|[A-Z][a-z]{2}\.?\s?\d{4})\)"
_CODE: Final = re.compile(
    rf"(?<![\w/.])(?P<organ>(?:Ext/)?Assembly/AU|Ext/EX\.CL|EX\.CL|AHG|CM|PSC/(?:AHG|MIN|PR|EXP)|STC/Legal)/(?P<kind>(?:Dec|Decl|Res|Motion|Recom|Rpt|COMM|Comm|BR|"
    rf"ST|Draft)\.?\s?)?(?P<number>\d{{1,4}})?(?P<part>/Rev\.?\s?\d)?{_SESSION}(?:/?\s?(?P<more>Rev\.?\s?\d|Corr\.?\s?\d))?(?!\w)"
)
_LEGAL: Final = re.compile(
    r"(?<![\w/.])CAB/LEG/\d{1,3}(?:\.\d{1,3})?(?:/\d{1,3}(?:\.\d{1,2})?)?(?P<revision>(?:/|,?\s)?[Rr]ev\.?\s?(?P<one>\d))?(?![\w/])"
)
_RESOLUTION: Final = re.compile(
    r"(?<![\w/.])ACHPR(?:\s?/\s?|\s)(?:Res|RES)\.?\s?(?P<number>\d{1,4})\s?(?:Rev\.?\s?\d\s?)?\(\s?(?P<session>(?:EXT\.?\s?OS\s?/\s?)?[IVXLC]{1,9})\s?\)\s?(?P<year>(?:19|20)?\d\d)(?![\w/])"
)
_COMMUNICATION: Final = re.compile(
    r"(?<!\w)(?P<kind>Communications?|Comm(?:\.|(?=\s[Nn]os?\b))|communications?|Applications?|App(?:\.|(?=\s[Nn]os?\b))|applications?|[Rr]equêtes?|[Cc]omunicaciones|[Cc]omunicación)\s?(?:[Nn]os?\.?\s?|[Nn][°º]s?\s?|núm\.\s?)?(?=\d{1,3}/\d)"
)
_CASE: Final = re.compile(r"(?P<number>\d{1,3})/(?P<year>(?:19|20)?\d\d)(?![\w/]|-\d(?!\d{0,2}/\d))")
_AND: Final = re.compile(r"\s?(?:,\s(?:and\s)?|\s(?:and|&)\s|\s?[-–]\s?)(?=\d{1,3}/\d)")
_COMMISSION: Final = re.compile(
    r"African\s+Commission|\bACHPR\b|\bAfr\.?\s?Comm|\bACmHPR\b|AHRLR|Commission\s+africaine|Comisión\s+Africana|\bCADHP\b"
)
_COURT: Final = re.compile(
    r"African\s+Court|\bAC?tHPR\b|\bAfCt?HPR\b|\bACtHPR\b|AfCLR|Cour\s+africaine|Corte\s+Africana|\bCAfDHP\b|\bAfr\.?\s?Ct"
)
_RIVAL: Final = re.compile(
    r"European\s+(?:Court|Commission)|\bECtHR\b|\bECHR\b|Human\s+Rights\s+Committee|Committee\s+(?:against|on)|\bCCPR\b|\bHRC\b|Eur\.|Cour\s+européenne|\bCEDH\b|Committee\s+of\s"
)
_REPORTER: Final = re.compile(
    r"(?<!\w)(?:[(\[](?P<year>(?:19|20)\d\d)[)\]]\s(?P<ahrlr>AHRLR)\s(?P<page>\d{1,4})|(?P<volume>\d{1,2})\s(?P<afclr>AfCLR)\s(?P<first>\d{1,4}))(?![\w/])"
)
_DECISION: Final = re.compile(r"/(?:[a-z]{2}/)?communications?/decision/(?P<number>\d{1,3})\.(?P<year>\d\d)(?:[-_.\w]*)/?")
_ADOPTED: Final = re.compile(r"/.*achpr-?res-?(?P<number>\d{1,4})-?(?P<session>[ivxlc]{1,9})-?(?P<year>(?:19|20)\d\d)/?", re.IGNORECASE)
_DETAILS: Final = re.compile(r"/cpmt/details-case/(?P<number>\d{3})(?P<year>20\d\d)/?")


def find(text: str) -> Iterator[Match]:
    """Decisions and resolutions by code, communications and applications where their body is named, and addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield _match(address.start, address.end, identifier, address=True)
    for code in _CODE.finditer(text):
        if (code["kind"] or code["number"]) and not (code["organ"] == "CM" and not code["kind"]) and outside(text, code.start()):
            yield _match(code.start(), code.end(), Identifier("au_document", re.sub(r"\s", "", code.group())))
    for legal in _LEGAL.finditer(text):
        if outside(text, legal.start()):
            value = legal.group().removesuffix(legal["revision"] or "") + (f"/Rev.{legal['one']}" if legal["one"] else "")
            yield _match(legal.start(), legal.end(), Identifier("au_document", value))
    for found in _RESOLUTION.finditer(text):
        if outside(text, found.start()):
            session = re.sub(r"\s", "", found["session"])
            value = f"ACHPR/Res.{found['number']}({session}){found['year']}"
            yield _match(found.start(), found.end(), Identifier("achpr", value), _year(found["year"]))
    for head in _COMMUNICATION.finditer(text):
        if outside(text, head.start()):
            yield from _cases(text, head)
    for report in _REPORTER.finditer(text):
        value = f"{report['year']} AHRLR {report['page']}" if report["ahrlr"] else f"{report['volume']} AfCLR {report['first']}"
        yield _match(report.start(), report.end(), Identifier("achpr" if report["ahrlr"] else "african_court", value))


def url(identifier: Identifier) -> str | None:
    """The page of an application to the African Court; the other numbers lead to no address of their own."""
    case = re.fullmatch(r"African Court Application (\d{3})/(\d{4})", identifier.value) if identifier.scheme == "african_court" else None
    return f"https://www.african-court.org/cpmt/details-case/{case[1]}{case[2]}" if case else None


def _cases(text: str, head: re.Match[str]) -> Iterator[Match]:
    """The communications or applications of one list, where the words near by name their body and no other."""
    scheme = "african_court" if head["kind"][0] in "AaRr" else "achpr"
    window = " ".join(around(text, head.start(), head.end(), 200, 160))
    if not (_COURT if scheme == "african_court" else _COMMISSION).search(window) or _RIVAL.search(window):
        return
    at, start = head.end(), head.start()
    while case := _CASE.match(text, at):
        if scheme == "achpr":
            identifier = Identifier("achpr", f"ACHPR Communication {int(case['number'])}/{case['year'][-2:]}")
        else:
            identifier = Identifier("african_court", f"African Court Application {case['number'].zfill(3)}/{_year(case['year'])}")
        yield _match(start, case.end(), identifier)
        separator = _AND.match(text, case.end())
        if not separator:
            return
        at = start = separator.end()


def _year(printed: str) -> PartialDate:
    """The year, with its century: the African Commission was founded in 1987."""
    year = int(printed)
    return PartialDate(year if year > 99 else 1900 + year if year > 80 else 2000 + year)


def _in_address(address: str) -> Identifier | None:
    parts = parts_of(address)
    if parts.host == "african-court.org":
        case = _DETAILS.fullmatch(parts.path)
        return Identifier("african_court", f"African Court Application {case['number']}/{case['year']}") if case else None
    if parts.host not in ("achpr.org", "achpr.au.int"):
        return None
    decision = _DECISION.fullmatch(parts.path)
    if decision:
        return Identifier("achpr", f"ACHPR Communication {int(decision['number'])}/{decision['year']}")
    adopted = _ADOPTED.fullmatch(parts.path)
    return Identifier("achpr", f"ACHPR/Res.{adopted['number']}({adopted['session'].upper()}){adopted['year']}") if adopted else None


def _match(start: int, end: int, identifier: Identifier, issued: PartialDate | None = None, *, address: bool = False) -> Match:
    value = identifier.value
    authority = {
        "achpr": "African Commission on Human and Peoples’ Rights",
        "african_court": "African Court on Human and Peoples’ Rights",
    }.get(identifier.scheme, "")
    if not authority and value.startswith(("Assembly", "Ext", "EX.CL", "PSC")):
        authority = "African Union"
    fields = {"number": Field(value.removeprefix("ACHPR Communication ").removeprefix("African Court Application "))}
    if authority:
        fields["authority"] = Field(authority)
    if issued:
        fields["issued"] = Field(issued)
    case = identifier.scheme == "african_court" or "Communication" in value or "AHRLR" in value
    kind = "case" if case else "resolution" if "Res" in value or "Dec" in value else "document"
    return Match(start, end, NAME, identifier, Record(kind, FrozenMap(fields)), address)
