"""The Congress of the United States: bills, resolutions, public laws, Statutes at Large, reports, documents, hearings, the Record.

``H.Res. 1400, 117th Cong. (2022)``, ``Pub. L. No. 107-56``, ``115 Stat. 272``, ``H.R. Rep. No. 94-1476``, ``S. Doc. No. 106-3``, ``S.
Hrg. 110-123``, ``147 Cong. Rec. S10991``.

Bills and resolutions are numbered from one in each Congress (two years, the 107th was 2001 and 2002), so the Congress belongs to the
name; without it, or a year in brackets beside the name of the Congress, there is no identifier. The canonical form is that of
congress.gov, with the Congress in brackets. A year in which that Congress did not sit is reported. "H.R." and "House Resolution" with
the name of a state belong to the module ``us_states``; "S. 12" is also a section, a page (German "S.") or a name, so a Congress must
stand beside it.

Official sources
    forms: https://www.congress.gov/help/search-tools-overview (numbers), The Indigo Book, rules 18 and 19,
    https://law.resource.org/pub/us/code/blue/IndigoBook.html;
    addresses: https://www.congress.gov/help/, https://www.govinfo.gov/link-docs/ (link service), https://www.govinfo.gov/help/ (packages:
    ``BILLS-117hres1400ih``, ``PLAW-107publ56``, ``CRPT-107hrpt236``); the old site thomas.loc.gov closed in 2016.

>>> [match.identifier.value for match in find("H. Res. 1400, 117th Cong.; Pub. L. No. 107-56, 115 Stat. 272 (2001); S. Rep. No. 95-989")]
['H.Res. 1400 (117th Cong.)', 'Pub. L. 107-56', '115 Stat. 272', 'S. Rep. No. 95-989']
>>> [match.problem for match in find("S. 2938, 107th Cong. (1999)")]
[('identifier-invalid', 'the 107th Congress sat from January 2001 to January 2003, not in 1999')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._congress import congressional_address, in_address
from citator.systems._legislatures import MEASURE, ORDINAL, congress_of, kind_of, ordinal, state_about

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "us_congress"
SCHEMES = ("us_bill", "us_law", "us_statutes_at_large", "us_congressional_document", "us_congressional_record")
PRIORITY = 61
TRIGGERS = (
    "cong.", "congress", "u.s. house", "united states house", "u.s. senate", "pub. l", "pub.l", "p.l.", "p. l.",
    "public law", "private law", "priv. l",
    " stat. ", "s. rep", "h.r. rep", "h. rep",
    "h.r. conf", "h.r. doc", "h. doc", "s. doc", "s. hrg", "house report", "senate report", "house document", "senate document",
    "s. exec", "s. rpt", "h. rpt", "s.rep", "h.rep", "s.rpt", "h.rpt", "s.doc", "h.doc",
    "treaty doc", "govinfo.gov", "gpo.gov",
    "govtrack.us", "thomas.loc.gov", "uscongress",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("H.Res. 1400, 117th Cong. (2022)", "H.Res. 1400 (117th Cong.)"),
    ("H.R. 2670, 118th Cong. § 2 (2023)", "H.R. 2670 (118th Cong.)"),
    ("H.R. 3162 (107th Congress)", "H.R. 3162 (107th Cong.)"),
    ("H. R. 3162, 107th Congress, 1st Session", "H.R. 3162 (107th Cong.)"),
    ("S. 2938, 111th Cong. (2010)", "S. 2938 (111th Cong.)"),
    ("H.R. Res. 1400, 117th Cong. (2022)", "H.Res. 1400 (117th Cong.)"),
    ("H.R.J. Res. 114, 107th Cong.", "H.J.Res. 114 (107th Cong.)"),
    ("S. Res. 155, 106th Cong.", "S.Res. 155 (106th Cong.)"),
    ("S.J. Res. 23, 107th Cong. (2001)", "S.J.Res. 23 (107th Cong.)"),
    ("H.J.Res. 114, 107th Cong.", "H.J.Res. 114 (107th Cong.)"),
    ("H. Con. Res. 64, 113th Cong. (2013)", "H.Con.Res. 64 (113th Cong.)"),
    ("S. Con. Res. 21 of the 110th Congress", "S.Con.Res. 21 (110th Cong.)"),
    ("House Joint Resolution 114, 107th Congress", "H.J.Res. 114 (107th Cong.)"),
    ("the United States Congress adopted House Resolution 1400 (2022)", "H.Res. 1400 (117th Cong.)"),
    ("Pub. L. No. 107-56, 115 Stat. 272 (2001)", "Pub. L. 107-56"),
    ("Pub. L. 107–56", "Pub. L. 107-56"),
    ("Public Law 107-56", "Pub. L. 107-56"),
    ("P.L. 94-553", "Pub. L. 94-553"),
    ("Priv. L. No. 112-1", "Priv. L. 112-1"),
    ("115 Stat. 272", "115 Stat. 272"),
    ("124 Stat. 1,376", "124 Stat. 1376"),
    ("H.R. Rep. No. 94-1476", "H.R. Rep. No. 94-1476"),
    ("H. Rept. 107-236", "H.R. Rep. No. 107-236"),
    ("S. Rep. No. 95-989, at 22 (1978)", "S. Rep. No. 95-989"),
    ("H.R. Conf. Rep. No. 104-863", "H.R. Rep. No. 104-863"),
    ("House Report 94-1476", "H.R. Rep. No. 94-1476"),
    ("H.R. Doc. No. 94-153", "H.R. Doc. No. 94-153"),
    ("S. Doc. No. 106-3", "S. Doc. No. 106-3"),
    ("S. Treaty Doc. No. 105-51", "S. Treaty Doc. No. 105-51"),
    ("S. Hrg. 110-123", "S. Hrg. 110-123"),
    ("147 Cong. Rec. S10991 (daily ed. Oct. 25, 2001)", "147 Cong. Rec. S10991"),
    ("123 Cong. Rec. 17,147 (1977)", "123 Cong. Rec. 17147"),
    ("https://www.congress.gov/bill/117th-congress/house-resolution/1400/text", "H.Res. 1400 (117th Cong.)"),
    ("https://www.congress.gov/117/bills/hres1400/BILLS-117hres1400ih.htm", "H.Res. 1400 (117th Cong.)"),
    ("https://www.govinfo.gov/content/pkg/BILLS-117hres1400ih/html/BILLS-117hres1400ih.htm", "H.Res. 1400 (117th Cong.)"),
    ("https://www.govinfo.gov/app/details/PLAW-107publ56", "Pub. L. 107-56"),
    ("https://www.govinfo.gov/link/plaw/107/public/56", "Pub. L. 107-56"),
    ("https://www.congress.gov/congressional-report/107th-congress/house-report/236/1", "H.R. Rep. No. 107-236"),
    ("https://www.govinfo.gov/content/pkg/CRPT-107hrpt236/pdf/CRPT-107hrpt236-pt1.pdf", "H.R. Rep. No. 107-236"),
    ("https://www.govtrack.us/congress/bills/107/hr3162", "H.R. 3162 (107th Cong.)"),
    ("http://thomas.loc.gov/cgi-bin/query/z?c107:H.R.3162:", "H.R. 3162 (107th Cong.)"),
    ("http://thomas.loc.gov/cgi-bin/bdquery/z?d107:HR03162:", "H.R. 3162 (107th Cong.)"),
    ("http://hdl.loc.gov/loc.uscongress/legislation.107hr3162", "H.R. 3162 (107th Cong.)"),
    ("H.R. REP. NO. 101-485, pt. 2, at 22 (1990)", "H.R. Rep. No. 101-485"),
    ("H.R. Rep. No. 1476, 94th Cong., 2d Sess. 47 (1976)", "H.R. Rep. No. 94-1476"),
    ("S. Exec. Rep. No. 102-23 (1992)", "S. Exec. Rep. No. 102-23"),
    ("150 CONG. REC. H1234 (daily ed. Mar. 3, 2004)", "150 Cong. Rec. H1234"),
    ("S.Rept. 110-5; H.Doc. 107-12", "H.R. Doc. No. 107-12"),
    ("Treaty Doc. 105-51", "S. Treaty Doc. No. 105-51"),
    ("P. L. 107-56", "Pub. L. 107-56"),
    ("Public Laws 107-56 and 107-71", "Pub. L. 107-71"),
    ("H.Res.1400 - 117th Congress (2021-2022)", "H.Res. 1400 (117th Cong.)"),  # the heading of congress.gov
    ("http://www.gpo.gov/fdsys/pkg/PLAW-107publ56/pdf/PLAW-107publ56.pdf", "Pub. L. 107-56"),
    ("https://www.govinfo.gov/content/pkg/STATUTE-115/pdf/STATUTE-115-Pg272.pdf", "115 Stat. 272"),
    ("https://www.congress.gov/treaty-document/105th-congress/51", "S. Treaty Doc. No. 105-51"),
    # look-alikes
    ("Palau Public Law No. 7-13", None),
    ("Guam P.L. 31-20", None),
    ("Federated States of Micronesia, Public Law No. 15-12", None),
    ("S. 12", None),
    ("Schmidt, S. 12 und S. 138", None),
    ("the H.R. department has 12", None),
    ("H.R. 1594 (Ga. 2014)", None),
    ("Texas House Resolution 535", None),
    ("Congress of Vienna, 12 June 1815", None),
    ("Wis. Stat. § 655", None),
    ("Kan. Stat. Ann. 21", None),
    ("public law 12 of 1994", None),
    ("Rep. No. 94", None),
    ("12th Congress of the Party", None),
    ("S. Doc, 106", None),
    ("World Congress of Libraries, 2012", None),
    ("U.S. Congress", None),
    ("https://www.congress.gov/member/a-b/B000123", None),
    ("H.R. Doc", None),
]

_BEHIND: Final = re.compile(
    rf"(?:,?\s{{1,2}}|\s[-–—]\s|\s?\(|,?\sin\sthe\s|\sof\sthe\s){ORDINAL}\sCong(?:ress\b|\.)(?:[^;.\n]{{0,40}}?\((?:[A-Z][a-z]{{2,8}}\.?"
    rf"\s\d{{1,2}},\s)?(?P<year>\d{{4}})\))?"
)
_BEFORE: Final = re.compile(rf"\b{ORDINAL}\sCong(?:ress|\.),?\s(?:[12](?:st|nd|d)\sSess(?:ion|\.),?\s)?(?:in\s)?$")
_NAMED: Final = re.compile(r"\b(?:U\.\s?S\.|United\sStates)\s(?:House|Senate|Congress)|(?<![Oo]f\s)\bCongress\b(?!\sof)")
_YEAR: Final = re.compile(r",?\s\((?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s)?(?P<year>(?:18|19|20)\d\d)\)")
_SENATE_BILL: Final = re.compile(r"(?<![\w./-])S\.\s?(?P<number>[1-9]\d{0,4})(?![\w%/]|[-–.,]\d)")
_LAW: Final = re.compile(
    r"(?<!\w)(?P<kind>(?i:Pub(?:lic)?|Priv(?:ate)?)|P)\.?\s?L(?:aw|AW|\.)[sS]?\.?,?\s{0,2}(?:[Nn][Oo][s.]\.?\s?|[Nn]umber\s)?(?P<congress>\d{1,3})"
    r"\s?[-‐‑–—]\s?(?P<number>\d{1,4})(?![\w-]|\.\d)"
)
_STAT: Final = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,3}[AB]?)\sS(?:tat|TAT)\.(?:,?\sat)?\s(?P<page>\d{1,2},\d{3}|\d{1,4}(?:[A-Z]-\d{1,3})?)(?!\w)"
)
_PAPER: Final = re.compile(
    r"(?<![\w.])(?:(?P<house>H\.\s?R\.|H\.|House|S\.|Senate)\s?|(?=Treaty\sDoc))"
    r"(?P<kind>(?:Conf\.\s|Conference\s|Exec\.\s)?(?:Rep(?:ort|t\.|\.)|Rpt\.|Doc(?:ument|\.))|Treaty\sDoc\.|Hrg\.)\s?(?:No\.\s?)?"
    r"(?:(?P<congress>\d{2,3})\s?[-‐‑–—]\s?(?P<number>\d{1,4})(?![\w-])"
    # until the nineties the Congress stood behind the number: "H.R. Rep. No. 1476, 94th Cong., 2d Sess."
    r"|(?P<older>\d{1,4})(?:,\spt\.\s\d{1,2})?,\s(?P<of>\d{1,3})(?:st|nd|rd|th|d)\sCong(?:\.|ress))",
    re.IGNORECASE,
)
_AND: Final = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?P<congress>\d{2,3})[-–](?P<number>\d{1,4})(?![\w-]|\.\d)")
_RECORD: Final = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,3})\sCong\.\s?Rec\.\s(?P<page>[SHED]\s?\d{1,2},?\d{2,3}|[SHED]\d{1,5}|\d{1,2},\d{3}|\d{1,5})(?!\w|"
    r"\s?\(\d{4}\)\s\d)",
    re.IGNORECASE,
)
_SPELLED: Final = {
    "HR": "H.Res.",
    "SR": "S.Res.",
    "HJR": "H.J.Res.",
    "SJR": "S.J.Res.",
    "HCR": "H.Con.Res.",
    "SCR": "S.Con.Res.",
    "HB": "H.R.",
    "SB": "S.",
}
_FIRST_LAWS: Final = 57
"""Public laws have numbers since 1901. "Public Law No. 7-13" is one of Palau, "P.L. 31-20" of Guam: theirs are
numbered by legislature too."""
_LAST: Final = 130  # the Congress of 2047: a greater number is another thing


def find(text: str) -> Iterator[Match]:
    """Papers of Congress in prose, and addresses of its sites."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        named = in_address(address.url)
        if named:
            yield Match(address.start, address.end, NAME, Identifier(*named), Record(_type(*named)), address=True)
    for pattern in (MEASURE, _SENATE_BILL):
        for found in pattern.finditer(text):
            match = _measure(text, found) if outside(text, found.start()) else None
            if match:
                yield match
    for pattern, reader in ((_LAW, _law), (_STAT, _stat), (_PAPER, _paper), (_RECORD, _record)):
        for found in pattern.finditer(text):
            named = reader(found)
            if named and outside(text, found.start()):
                fields = {"number": Field(named[1]), "authority": Field("United States Congress")}
                yield Match(found.start(), found.end(), NAME, Identifier(*named), Record(_type(*named), FrozenMap(fields)))
                if pattern is _LAW:
                    yield from _more_laws(text, found, named)


def _more_laws(text: str, found: re.Match[str], named: tuple[str, str]) -> Iterator[Match]:
    """The rest of "Public Laws 107-56 and 107-71"."""
    at = found.end() if re.search(r"s\.?\s", found.group()) else len(text)
    while more := _AND.match(text, at):
        value = f"{named[1].partition('L.')[0]}L. {more['congress']}-{int(more['number'])}"
        if not _FIRST_LAWS <= int(more["congress"]) <= _LAST:
            return
        fields = {"number": Field(value), "authority": Field("United States Congress")}
        yield Match(more.start("congress"), more.end(), NAME, Identifier("us_law", value), Record("legislation", FrozenMap(fields)))
        at = more.end()


def url(identifier: Identifier) -> str | None:
    """The page at congress.gov or govinfo.gov; ``None`` for what is older than its collection.

    >>> url(Identifier("us_bill", "H.Con.Res. 64 (113th Cong.)"))
    'https://www.congress.gov/bill/113th-congress/house-concurrent-resolution/64'
    """
    return congressional_address(identifier.scheme, identifier.value)


def moved(url: str) -> str | None:
    """What stood at thomas.loc.gov, closed in 2016, is at congress.gov, and what stood at gpo.gov/fdsys, closed in 2018, at govinfo.gov.

    >>> moved("http://thomas.loc.gov/cgi-bin/bdquery/z?d107:HR03162:")
    'https://www.congress.gov/bill/107th-congress/house-bill/3162'
    """
    named = in_address(url) if re.search(r"thomas\.loc\.gov|gpo\.gov/fdsys", url.lower()) else None
    return congressional_address(*named) if named else None


def _measure(text: str, found: re.Match[str]) -> Match | None:
    """A bill or resolution with its Congress; ``None`` where nothing says that it is one of Congress."""
    kind = _spelled(found)
    if kind not in _SPELLED.values():  # Congress has no memorials, files and legislative bills
        return None
    behind, before = _BEHIND.match(text, found.end()), _BEFORE.search(text[max(0, found.start() - 50) : found.start()])
    number, year, start, end = 0, None, found.start(), found.end()
    if behind:
        number, end = int(behind["congress"]), behind.start("congress") + len(behind["congress"]) + 2
        end = text.index("Cong", end - 2) + (8 if text.startswith("Congress", text.index("Cong", end - 2)) else 5)
        year = int(behind["year"]) if behind["year"] else None
        if text[found.end() : behind.start("congress")].endswith("(") and text[end : end + 1] == ")":
            end += 1
    elif before:
        number, start = int(before["congress"]), max(0, found.start() - 50) + before.start()
    elif kind == "S." or state_about(text, found.start(), found.end()):
        return None
    elif _NAMED.search(text, max(0, found.start() - 100), found.end() + 40):
        dated = _YEAR.match(text, found.end())
        if dated:
            number, year = congress_of(int(dated["year"])), int(dated["year"])
    else:
        return None
    fields = {"authority": Field("United States Senate" if kind.startswith("S") else "United States House of Representatives")}
    if year:
        fields["issued"] = Field(PartialDate(year), "text")
    record = Record("bill" if kind in ("H.R.", "S.") else "resolution", FrozenMap({"number": Field(f"{kind} {found['number']}"), **fields}))
    if not number:
        words = " ".join(found.group().split())
        return Match(start, end, NAME, None, record, problem=("incomplete", f"{words}: which Congress is not said"))
    if not 1 <= number <= _LAST:
        return None
    first = 1789 + 2 * (number - 1)
    if year and not first <= year <= first + 2:
        problem = f"the {ordinal(number)} Congress sat from January {first} to January {first + 2}, not in {year}"
        return Match(start, end, NAME, None, record, problem=("identifier-invalid", problem))
    return Match(start, end, NAME, Identifier("us_bill", f"{kind} {found['number']} ({ordinal(number)} Cong.)"), record)


def _spelled(found: re.Match[str]) -> str:
    """The kind as congress.gov writes it. "H.R." is a bill; "H.Res." and the words "House Resolution" are not."""
    if found.re is _SENATE_BILL:
        return "S."
    if not found["chamber"] and not re.search(r"Res|JR|CR|J\.|C\.|Con|B", found["dotted"] or found["short"] or "B"):
        return {"H": "H.R.", "S": "S.Res."}.get(found.group()[0], found.group())
    return _SPELLED.get(kind_of(found), found.group())


def _law(found: re.Match[str]) -> tuple[str, str] | None:
    if not _FIRST_LAWS <= int(found["congress"]) <= _LAST or (found["kind"] == "P" and not found.group().startswith("P.")):
        return None
    return "us_law", f"{'Priv' if found['kind'].lower().startswith('pri') else 'Pub'}. L. {found['congress']}-{int(found['number'])}"


def _stat(found: re.Match[str]) -> tuple[str, str]:
    return "us_statutes_at_large", f"{found['volume']} Stat. {found['page'].replace(',', '')}"


def _paper(found: re.Match[str]) -> tuple[str, str] | None:
    house = "S." if (found["house"] or "S").upper().startswith("S") else "H.R."
    congress, number = found["congress"] or found["of"], int(found["number"] or found["older"])
    kind = found["kind"].lower()
    name = (
        "Hrg."
        if kind.startswith("hr")
        else "Treaty Doc. No."
        if "treaty" in kind
        else "Rep. No."
        if "rep" in kind or "rpt" in kind
        else "Doc. No."
    )
    if not 1 <= int(congress) <= _LAST or (house == "H.R." and name in ("Hrg.", "Treaty Doc. No.")):
        return None
    name = f"Exec. {name}" if kind.startswith("exec") else name
    return "us_congressional_document", f"{house} {name} {congress}-{number}"


def _record(found: re.Match[str]) -> tuple[str, str]:
    page = re.sub(r"[,\s]", "", found["page"]).upper()
    return "us_congressional_record", f"{found['volume']} Cong. Rec. {page}"


def _type(scheme: str, value: str) -> str:
    if scheme == "us_bill":
        return "bill" if re.match(r"(?:H\.R|S)\. \d", value) else "resolution"
    if scheme == "us_congressional_document":
        return "report" if "Rep." in value else "hearing" if "Hrg." in value else "document"
    return "legislation" if scheme in ("us_law", "us_statutes_at_large") else "document"
