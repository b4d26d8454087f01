"""Decisions of courts of the United States by the place where they are reported: ``410 U.S. 113``, ``2006-Ohio-2095``, ``2015 WL 2375225``.

Volume, series, first page; or, in the neutral forms of some states and of the databases, year, series and running number. Series and
their spellings are those of reporters-db. The canonical form has the series as reporters-db spells it; a nominative volume in brackets
(``5 U.S. (1 Cranch) 137``) is left out of it.

Official sources
    forms: The Indigo Book, rules 10 to 15, https://law.resource.org/pub/us/code/blue/IndigoBook.html (the public form of the Bluebook's);
    neutral forms: https://www.aallnet.org/advocacy/government-relations/universal-citation-guide/;
    series: https://github.com/freelawproject/reporters-db;
    addresses by citation: https://www.courtlistener.com/c/ (``/c/U.S./410/113/``).

Reports that stand beside each other are of one case, and each names the others as its equivalents.

Names such as "Day", "Mass." or "A." are words of the language too. They count only with a year in brackets behind them, the name of a
case before them, or another report beside them. Where the spelling may stand for several series, the year decides, or nothing is said.
Pages cited in short ("410 U.S. at 120") name no report of their own. A report that is older than its series is reported as impossible.

>>> [match.identifier.value for match in find("Roe v. Wade, 410 U. S. 113, 120, 93 S.Ct. 705, 35 L.Ed.2d 147 (1973)")]
['410 U.S. 113', '93 S. Ct. 705', '35 L. Ed. 2d 147']
>>> list(find("on 12 May 1990 it sold 31 Day 5 tickets"))
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final
from urllib.parse import quote

from citator.facts.reporters import Reporter, plain, reporters
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import Parts, parts_of
from citator.text.telling import Spelled

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "us_cases"
SCHEMES = ("reporter",)
PRIORITY = 55
TRIGGERS: tuple[str, ...] = ()  # any of three thousand names, most of them short: a number before a capital letter is looked for instead
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of the Indigo Book and of the tests of eyecite (https://github.com/freelawproject/eyecite, BSD-2-Clause)
    ("1 U.S. 1", "1 U.S. 1"),
    ("1 U. S. 1", "1 U.S. 1"),
    ("1 U.\nS. 1", "1 U.S. 1"),
    ("5 U.S. (1 Cranch) 137 (1803)", "5 U.S. 137"),
    ("22 A.2d 332", "22 A.2d 332"),
    ("1 A. 2d 1", "1 A.2d 1"),
    ("171 Wn.2d 1016", "171 Wash. 2d 1016"),
    ("31 Ohio C. C. 270", "31 Ohio C.C. 270"),
    ("427 F Supp 2d 1084 [D Kan 2006]", "427 F. Supp. 2d 1084"),
    ("63 NY2d 582 [1984]", "63 N.Y.2d 582"),
    ("238 F.3d 273", "238 F.3d 273"),
    ("559 N.W.2d 826", "559 N.W.2d 826"),
    ("1 P.R.R. 1", "1 P.R.R. 1"),
    ("1 Wash. 1 (1890)", "1 Wash. 1"),
    ("136 S.Ct. 616", "136 S. Ct. 616"),
    ("193 L.Ed.2d 504", "193 L. Ed. 2d 504"),
    ("In re Foo, 1 Mass. 12", "1 Mass. 12"),
    ("778 F. App'x 73", "778 F. App'x 73"),
    ("2006-Ohio-2095", "2006-Ohio-2095"),
    ("2015 WL 2375225", "2015 WL 2375225"),
    ("1999 U.S. Dist. LEXIS 1234", "1999 U.S. Dist. LEXIS 1234"),
    ("2011 IL App (1st) 101234-U", "2011 IL App (1st) 101234-U"),
    ("2015 UT 12, ¶ 34", "2015 UT 12"),
    ("https://www.courtlistener.com/c/U.S./410/113/", "410 U.S. 113"),
    ("https://supreme.justia.com/cases/federal/us/410/113/", "410 U.S. 113"),
    ("https://www.law.cornell.edu/supremecourt/text/410/113", "410 U.S. 113"),
    ("https://law.justia.com/cases/federal/appellate-courts/F2/123/456/12345/", "123 F.2d 456"),
    ("https://cdn.loc.gov/service/ll/usrep/usrep410/usrep410113/usrep410113.pdf", "410 U.S. 113"),
    ("2012-NMSC-029, ¶ 4", "2012-NMSC-029"),
    # look-alikes
    ("Route 66 U.S. 40", None),
    ("Rule 12 U.S. 3", None),
    ("lorem 111 N. W. 12th St.", None),
    ("1 U,S, 1", None),
    ("foo1 U.S. 1foo", None),
    ("take U.S. 1 north for 12 miles", None),
    ("410 U.S. at 120", None),
    ("the 12 U.S. 3-star generals", None),
    ("12 May 1990", None),
    ("on 3 Dec. 12 ships", None),
    ("31 Day 5", None),
    ("in 2015 PA 12 counties voted", None),
    ("18 U.S.C. 4241", None),
    ("115 Stat. 272", None),
    ("66 Fed. Reg. 1234", None),
    ("66 B.U. L. Rev. 71 (1986)", None),
    ("200 Md. 5 miles on", None),
    ("version 3 P. 4", None),
    ("H.R. 1594", None),
    ("on 12 Grant 5", None),
    ("A/72/6 (Sect. 5) 12 US 10 million", None),
    ("https://example.org/us/410/113/", None),
]

# Where a pattern is looked for in the whole text, what it may not follow is asked behind its first figure: a search for a figure is quick.
_VOLUME: Final = re.compile(r"(?P<volume>[1-9](?<![\w./§$€£-].)\d{0,3}+A?+)(?:\s{1,3}|,\s)(?=[A-Zw])")
_WORD: Final = re.compile(r"\s{0,3}(?P<word>(?:\([^()\s]{1,8}\s?[^()\s]{0,8}\)|[^\s()]{1,14})),?")
_PAGE: Final = re.compile(
    r"[\s,]{1,4}(?:p\.\s|(?:¶|par\.|P)\s?(?=\d[\d,]{3,7}\b))?(?P<page>(?:(?<=[¶P.])|(?<=[¶P.]\s))\d{1,3},\d{3}\b|\d{1,7}"
    r"(?:-[A-Z]{1,2}\b|[ABMab]\b|WC\b)?)(?![\w/]|[-–]\d*[A-Za-z]|[.,]\d|\s?%|\s(?:million|billion|percent))"
)
_NOMINATIVE: Final = re.compile(r"\s\((?:(?:\d{1,2}\s(?:& \d{1,2}\s)?)?[A-Z][A-Za-z.&’' ]{1,18}|1[789]\d\d,?)\)")
_HYPHENED: Final = Spelled(
    re.compile(
        r"(?P<volume>[12](?<![\w-].)(?:(?<=1)9|(?<=2)0)\d\d)-(?P<name>Ohio|OHIO|NMSC|NMCA|NMCERT|NCSC|NCCOA)-0*(?P<page>[1-9]\d{0,5})(?![\w-])"
    ),
    *("-Ohio-", "-OHIO-", "-NM", "-NC"),
)
_YEAR_BEHIND: Final = re.compile(
    r"(?:,?\s(?:at\s)?[\d*][\d\s,–—*n.-]{0,40})?,?\s?[\[(](?P<court>[^()\[\]\d]{0,40}(?:\d(?:st|nd|rd|th|d)\s[^()\[\]\d]{1,30})?"
    r"(?:\d{1,2},\s)?)(?P<year>(?:1[6-9]|20)\d\d)[\])]"
)
_PARTIES: Final = re.compile(r"\s(?:v|vs)\.?\s|\b(?:In re|Ex parte|Matter of)\s")
_SERIES_WORD: Final = re.compile(r"\d(?:d|st|nd|rd|th)\b|Supp|LEXIS|^WL$|App(?:'x|x)|Slip Op")
# A number with a label before it is no volume: "Route 66 U.S. 40".
_LABEL: Final = re.compile(
    r"\b(?:Route|Rte\.|Highway|Hwy\.?|Interstate|Exit|Gate|Room|Rule|Form|Line|Section|Sec\.|Article|Chapter|Part|§)\s$"
)
_BY_YEAR: Final = ("neutral", "specialty_west", "specialty_lexis")
_STATES_FORM: Final = re.compile(r"\s?(?:$|[,;:.)\]¶(“”])")
_PARALLEL: Final = re.compile(r"(?:,\s[\d*][\d–—*-]{0,12}(?:\sn\.\s?\d{1,3})?){0,4},?\s[\[(]?")
_MOST: Final = 6  # official, three of the publishers, two data bases
_MONTHS: Final = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec".split())


@dataclass(frozen=True, slots=True)
class _Report:
    """A place in a series, as it stands in the text."""

    start: int
    end: int
    volume: str
    name: tuple[int, int]
    page: str
    editions: tuple[Reporter, ...]
    year: re.Match[str] | None


def find(text: str) -> Iterator[Match]:
    """Reports in prose, and addresses that name one."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(parts_of(address.url))
        if value:
            yield Match(address.start, address.end, NAME, Identifier("reporter", value), Record("case"), address=True)
    for found in _HYPHENED.finditer(text):
        if outside(text, found.start()):
            name = found["name"].title() if "O" in found["name"] else found["name"]
            editions = tuple(one for one in reporters().get(name, ()) if one.kind == "neutral")
            edition = editions[0].edition if editions else found["name"]
            page = found["page"].zfill(3) if edition.startswith("NM") else found["page"]  # New Mexico numbers in three figures
            value = f"{found['volume']}-{edition}-{page}"
            yield _match(
                text, _Report(found.start(), found.end(), found["volume"], found.span("name"), found["page"], editions, None), value
            )
    volumes = list(_VOLUME.finditer(text))
    if volumes:
        yield from _printed(text, volumes)


def _printed(text: str, volumes: Sequence[re.Match[str]]) -> Iterator[Match]:
    """The reports of which a volume stands there."""
    known = reporters()
    row: list[Match] = []
    for found in volumes:
        report = _report(text, found, known)
        if report is None or not outside(text, report.start):
            continue
        edition = _edition(text, report, row[-1].end if row else -1)
        if edition:
            match = _match(text, report, f"{report.volume} {edition.edition} {report.page}", edition)
            if row and not _PARALLEL.fullmatch(text, row[-1].end, match.start):
                yield from _parallel(row)
                row = []
            row.append(match)
    yield from _parallel(row)


def _parallel(row: Sequence[Match]) -> Iterator[Match]:
    """The reports of one case, which stand beside each other: each has the others as its equivalents."""
    if len(row) > _MOST:  # a table or an index: each has a case of its own
        yield from row
        return
    values = [match.identifier.value for match in row if match.identifier]
    for match in row:
        if match.identifier:
            others = tuple(value for value in values if value != match.identifier.value)
            yield replace(match, identifier=replace(match.identifier, equivalents=others))


def url(identifier: Identifier) -> str | None:
    """The address by citation at CourtListener; ``None`` for the numbers of the databases and for neutral forms.

    >>> url(Identifier("reporter", "93 S. Ct. 705"))
    'https://www.courtlistener.com/c/S.%20Ct./93/705/'
    """
    found = re.fullmatch(r"(\d+) (.+) (\d+)", identifier.value)
    if identifier.scheme not in SCHEMES or not found or len(found[1]) == 4 or re.search(r"LEXIS|\bWL\b", found[2]):
        return None
    return f"https://www.courtlistener.com/c/{quote(found[2], safe='.')}/{found[1]}/{found[3]}/"


def _report(text: str, found: re.Match[str], known: dict[str, tuple[Reporter, ...]]) -> _Report | None:
    """Volume, the longest name of a series, and a page behind it."""
    begin = found.end()
    at, name, best = begin, "", None
    for _ in range(7):
        word = _WORD.match(text, at)
        if not word:
            break
        name += plain(word["word"].rstrip(","))
        if name not in _beginnings():
            break
        at = word.end("word")
        if name not in known or (word["word"].endswith(",") and name != plain(text[begin : at - 1])):
            continue
        end = at - word["word"].endswith(",")
        nominative = _NOMINATIVE.match(text, end)
        page = _PAGE.match(text, nominative.end() if nominative else end)
        if page:
            behind = _YEAR_BEHIND.match(text, page.end())
            best = _Report(found.start(), page.end(), found["volume"], (begin, end), page["page"], known[name], behind)
    return best


@cache
def _beginnings() -> frozenset[str]:
    """What the plain names of series begin with: most words behind a number begin none."""
    return frozenset(name[:length] for name in reporters() for length in range(1, len(name) + 1))


def _edition(text: str, report: _Report, before: int) -> Reporter | None:
    """The edition that is meant; ``None`` where it is no report, or it cannot be told which."""
    written = " ".join(text[slice(*report.name)].split())
    year_volume = 1700 <= int(report.volume.rstrip("A")) <= 2099
    editions = [
        one for one in report.editions if (one.kind in _BY_YEAR or "Slip Op" in one.edition or "Weekly" in one.edition) == year_volume
    ]
    if _LABEL.search(text[max(0, report.start - 12) : report.start]):
        return None
    if not editions or plain(written) in _MONTHS or len(written) == 1:
        return None
    if year_volume:
        named = re.search(r"LEXIS|\bWL\b|App|Super|CR|CIV", written, re.IGNORECASE) or len(plain(written)) > 3
        neutral = named or ((written.isupper() or "." in written) and _STATES_FORM.match(text, report.end))
        return editions[0] if neutral else None
    if "-" in report.page or not (_speaks_for_itself(written) or _in_context(text, report, before)):
        return None
    year = int(report.year["year"]) if report.year else None
    exact = [one for one in editions if one.edition == written] or editions
    if len({one.edition for one in exact}) > 1 and year:
        exact = [one for one in exact if (one.first or 0) <= year <= (one.last or 9999)]
    return exact[0] if len({one.edition for one in exact}) == 1 else None


def _speaks_for_itself(written: str) -> bool:
    """Whether the name is like nothing else: with full stops in it and more than a word, or with a series behind it."""
    if _SERIES_WORD.search(written):
        return True
    return written.count(".") > 1 and len(re.sub(r"[^A-Za-z]", "", written)) > 1


def _in_context(text: str, report: _Report, before: int) -> bool:
    """Whether a year in brackets, the name of a case, or another report stands beside it."""
    if report.year or (before >= 0 and _PARALLEL.fullmatch(text, before, report.start)):
        return True
    lead = text[max(0, report.start - 120) : report.start]
    cut = max(lead.rfind(". "), lead.rfind("\n\n"))
    named = max((one.end() for one in _PARTIES.finditer(lead)), default=-1)
    return named >= 0 and bool(re.search(r",\s$|[\w.)’]\s$", lead)) and cut <= named + 40


def _match(text: str, report: _Report, value: str, edition: Reporter | None = None) -> Match:
    first, last = report.name
    fields = {
        "volume": Field(report.volume, "text", report.start, report.start + len(report.volume)),
        "container-title": Field(" ".join(text[first:last].split()), "text", first, last),
        "page": Field(report.page, "text", report.end - len(report.page), report.end),
    }
    problem = None
    if report.year:
        year = int(report.year["year"])
        fields["issued"] = Field(PartialDate(year), "text", *report.year.span("year"))
        # the years of the old series are those of the books, which came later or were numbered anew; a new series has no older case
        if edition and edition.first and edition.kind in ("federal", "state_regional") and year < edition.first - 2 and _numbered(edition):
            problem = ("identifier-invalid", f"{edition.edition} begins in {edition.first}; a case of {year} can't be in it")
    return Match(report.start, report.end, NAME, Identifier("reporter", value), Record("case", FrozenMap(fields)), problem=problem)


def _numbered(edition: Reporter) -> bool:
    return bool(re.search(r"\d(?:d|th)$", edition.edition))


_JUSTIA: Final = {
    "F": "F.",
    "F2": "F.2d",
    "F3": "F.3d",
    "F4": "F.4th",
    "FSupp": "F. Supp.",
    "FSupp2": "F. Supp. 2d",
    "FSupp3": "F. Supp. 3d",
}


def _in_address(parts: Parts) -> str:
    """The report that an address names; "" for none."""
    path = parts.path
    if parts.host == "courtlistener.com" and (found := re.fullmatch(r"/c/([^/]{1,40})/(\d{1,4})/(\d{1,6})/?", path)):
        editions = {one.edition for one in reporters().get(plain(found[1]), ())}
        return f"{found[2]} {editions.pop()} {found[3]}" if len(editions) == 1 else ""
    if parts.host == "supreme.justia.com" and (found := re.fullmatch(r"/cases/federal/us/(\d{1,3})/(\d{1,4})(?:/.*)?", path)):
        return f"{found[1]} U.S. {found[2]}"
    if parts.host == "law.justia.com" and (
        found := re.fullmatch(r"/cases/federal/[a-z-]{3,20}/(F[A-Za-z]*\d?)/(\d{1,4})/(\d{1,5})(?:/.*)?", path)
    ):
        return f"{found[2]} {_JUSTIA[found[1]]} {found[3]}" if found[1] in _JUSTIA else ""
    if parts.host == "law.cornell.edu" and (found := re.fullmatch(r"/supremecourt/text/(\d{1,3})/(\d{1,4})/?", path)):
        return f"{found[1]} U.S. {found[2]}"
    if parts.within("loc.gov") and (found := re.search(r"/usrep(?P<volume>\d{3})(?P<page>\d{3,4})(?:\.pdf|/|$)", path)):
        return f"{int(found['volume'])} U.S. {int(found['page'])}"
    return ""
