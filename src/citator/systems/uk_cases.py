"""Law reports of the United Kingdom and of the countries that cite as it does: ``[1990] 1 AC 109``, ``(1991) 25 NSWLR 32``, ``[1994] 1 All
ER 819``.

A year, a volume (where the series has more than one in the year, or numbers through), the series, the first page. Square brackets stand
round a year that is needed to find the volume, round ones round the year of the decision. Scottish series have no brackets (``1932 SC
(HL) 31``). Full stops in the abbreviation ("A.C.", "W.L.R.") make no difference. The canonical form is OSCOLA's. A series that is numbered
through has the year of the report before it, where it stands beside one ("[1986] 1 SCR 103, 26 DLR (4th) 200"). Journals are no reports.
Decisions numbered by the court itself (``[2005] UKHL 71``) belong to the module ``neutral_citations``, series of the United States to
``us_cases``.

Official sources: OSCOLA, 2.1 and appendix 4.1, https://www.law.ox.ac.uk/oscola; the Cardiff Index to Legal Abbreviations,
http://www.legalabbrevs.cardiff.ac.uk; Practice Direction (Citation of Authorities) [2012] 1 WLR 780,
https://www.judiciary.uk/practice-direction-citation-of-authorities-2012/. There is no address for a place in a series.

>>> [match.identifier.value for match in find("[1990] 1 A.C. 109, 118; (1991) 25 N.S.W.L.R. 32 (C.A.); 1932 SC (HL) 31")]
['[1990] 1 AC 109', '(1991) 25 NSWLR 32', '1932 SC (HL) 31']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.facts.law_reports import NOMINATE, law_reports
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "uk_cases"
SCHEMES = ("law_report",)
PRIORITY = 57
TRIGGERS = (
    "[18",
    "[19",
    "[20",
    "(17",
    "(18",
    "(19",
    "(20",
    " sc ",
    " slt ",
    " sccr ",
    " jc ",
    " sclr ",
    " gwd ",
    "air ",
    " sa ",
    "sacr",
    "bclr",
    "bllr",
    " dlr ",
    " d.l.r.",
)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of OSCOLA (2.1.3 to 2.1.6), AGLC and the McGill Guide
    ("[1990] 1 AC 109", "[1990] 1 AC 109"),
    ("[1990] 1 A.C. 109", "[1990] 1 AC 109"),
    ("[1932] AC 562", "[1932] AC 562"),
    ("[1994] 1 All ER 819", "[1994] 1 All ER 819"),
    ("[1994] 1 All E.R. 819", "[1994] 1 All ER 819"),
    ("[1997] 2 FLR 180", "[1997] 2 FLR 180"),
    ("[1893] 1 QB 256", "[1893] 1 QB 256"),
    ("[1948] 1 KB 223", "[1948] 1 KB 223"),
    ("[2003] 1 WLR 123", "[2003] 1 WLR 123"),
    ("[1968] Ch 157", "[1968] Ch 157"),
    ("[2008] 1 Lloyd's Rep 12", "[2008] 1 Lloyd's Rep 12"),
    ("[2008] 1 Lloyd’s Rep 12", "[2008] 1 Lloyd's Rep 12"),
    ("(1868) LR 3 HL 330", "(1868) LR 3 HL 330"),
    ("(1884) 14 QBD 273", "(1884) 14 QBD 273"),
    ("(1854) 9 Exch 341", "(1854) 9 Exch 341"),
    ("(1854) 156 ER 145", "(1854) 156 ER 145"),
    ("(2004) 39 EHRR 12", "(2004) 39 EHRR 12"),
    ("(1978) 66 Cr App R 97", "(1978) 66 Cr App R 97"),
    ("[2006] 2 Cr App R (S) 41", "[2006] 2 Cr App R (S) 41"),
    ("1932 SC (HL) 31", "1932 SC (HL) 31"),
    ("1996 SLT 1321", "1996 SLT 1321"),
    ("[2008] 2 IR 12", "[2008] 2 IR 12"),
    ("(1992) 175 CLR 1", "(1992) 175 CLR 1"),
    ("(1991) 25 N.S.W.L.R. 32 (C.A.)", "(1991) 25 NSWLR 32"),
    ("[1999] 2 SCR 817", "[1999] 2 SCR 817"),
    ("(1989) 58 DLR (4th) 193", "(1989) 58 DLR (4th) 193"),
    ("[1987] 2 NZLR 188", "[1987] 2 NZLR 188"),
    ("1995 (3) SA 391 (CC)", "1995 (3) SA 391"),
    ("AIR 1978 SC 597", "AIR 1978 SC 597"),
    ("(2017) 10 SCC 1", "(2017) 10 SCC 1"),
    # the Law Reports with "LR", reporters of before 1866 and their reprint, the McGill Guide's comma, reports beside each other
    ("(1884-85) LR 14 QBD 273", "(1884) 14 QBD 273"),
    ("Entick v Carrington (1765) 19 St Tr 1029", "(1765) 19 St Tr 1029"),
    ("Henly v Mayor of Lyme (1828) 5 Bing 91, 130 ER 995", "(1828) 130 ER 995"),
    ("(1843) 2 Hare 461", "(1843) 2 Hare 461"),
    ("(1854) 23 LJ Ex 179, 9 Exch 341; (1818) 2 B & Ald 44", "(1818) 2 B & Ald 44"),
    ("R v Oakes, [1986] 1 SCR 103, 26 DLR (4th) 200", "(1986) 26 DLR (4th) 200"),
    ("2001 SCC 2, 194 DLR (4th) 1", "(2001) 194 DLR (4th) 1"),
    ("Baker v Canada (1999), 174 DLR (4th) 193 (SCC)", "(1999) 174 DLR (4th) 193"),
    ("(2005) 26 ILJ 12 (LAC)", "(2005) 26 ILJ 12"),
    ("[1987] 1 CLJ 12", "[1987] 1 CLJ 12"),
    # look-alikes: journals with the letters of a series (Industrial Law Journal, Cambridge Law Journal, European Human Rights Law Review)
    ("(2005) 34 ILJ 12", None),
    ("[2001] CLJ 12", None),
    ("[2001] EHRLR 12", None),
    # look-alikes
    ("(1993) 12 Ch 3 figures", None),
    ("in (1990) 5 IR 32 lamps", None),
    ("(1995) 5 East 91", None),
    ("[1828] 5 Bing 91", None),
    ("[2005] UKHL 71", None),
    ("(2005) 12 May", None),
    ("[1990] 1 XQ 109", None),
    ("resolution 822 (1993) 12 SC members", None),
    ("in 1996 SC 12 voters", None),
    ("(1993) 822 P 4", None),
    ("[1990] p. 109", None),
    ("(1995) 3 SA", None),
    ("(2019) 12 The Keeper's Review 33", None),
    ("1932 SC students", None),
    ("[12] 1 AC 109", None),
    ("(1990) AC power 109 volts", None),
    ("410 U.S. 113 (1973)", None),
    ("(2010) 5 JP Morgan 12", None),
    ("AIR 12 1978", None),
]

_DOTTED: Final = (
    r"(?P<series>[A-Z][A-Za-z.’'&]{0,8}(?:\s?(?:[A-Z&][A-Za-z.’']{0,7}|\([A-Z][A-Za-z]{0,4}\.?\)|\((?:2d|3d|4th|S|D|R)\)"
    r"|\([A-Z]\.?[A-Z]\.?\))){0,3}?)"
)
_REPORT: Final = re.compile(
    rf"(?:(?P<square>\[(?P<year1>1[89]\d\d|20\d\d)(?:[-–/]\d{{2,4}})?\])|\((?P<year2>1[5-9]\d\d|20\d\d)(?:[-–/]\d{{2,4}})?\),?)\s{{1,2}}"
    rf"(?P<volume>\d{{1,3}}\s)?{_DOTTED}\s(?P<page>\d{{1,5}})(?![\w/%]|[.,]\d)"
)
_MAY_BE_REPORT: Final = re.compile(r"[\])](?<=\d\d[\])]),?\s{1,2}[A-Z\d]")  # what stands behind the year
# A report beside another, or beside a neutral citation, has its year.
_BESIDE: Final = re.compile(rf",\s(?P<volume>\d{{1,3}})\s{_DOTTED}\s(?P<page>\d{{1,5}})(?![\w/%]|[.,]\d)")
_NEUTRAL: Final = re.compile(r"(?<![\w/.-])\[?(?P<year>(?:19|20)\d\d)\]?\s[A-Z]{2,6}\s\d{1,5}(?=,\s\d{1,3}\sD\.?L\.?R)")
_DOMINION: Final = re.compile(r"D\.?L\.?R")
_THROUGH: Final = re.compile(r"ER|(?:DLR|CCC|OR)(?: \(\dd\)| \(4th\))?|CR \(3d\)|CRR|NR|ALR|ALJR|A Crim R|CLR|SASR|EHRR|BHRC")
_OLD: Final = re.compile(
    r"\((?P<year>18[6-9]\d)(?:[-–/]\d{2,4})?\)\s(?:L\.?R\.?)\s(?P<volume>\d{1,2})\s"
    r"(?P<series>HL|QBD|QB|CPD|CP|Ex D|Ex|Eq|PC|PD|Ch App|Ch D|App Cas|P & D|Ch|H\.L\."
    r"|Q\.B\.D\.|Q\.B\.|C\.P\.|Ch\.\s?D\.|App\.\s?Cas\.)\s(?P<page>\d{1,4})(?!\w)"
)
_SCOTS: Final = re.compile(
    r"(?<![\w/.-])(?P<year>1[89]\d\d|20\d\d)\s(?P<series>S\.?C\.?\s\((?:HL|H\.L\.|UKSC|PC)\)|S\.?L\.?T\.?|SCCR|S\.?C\.?C\.?R\.?|SCLR"
    r"|JC|J\.C\.|SC|S\.C\.)\s(?P<page>\d{1,4})(?![\w%/]|[.,]\d)"
)
_SOUTH_AFRICAN: Final = re.compile(
    r"(?<![\w/.-])(?P<year>19\d\d|20\d\d)\s\((?P<volume>\d{1,2})\)\s(?P<series>SA|SACR|BCLR|All SA|BLLR)\s(?P<page>\d{1,4})(?!\w)"
)
_OF_SCOTLAND: Final = re.compile(r"[SJ](?<=\d\d\s[SJ])\.?[CL]")
_VOLUME_IN_BRACKETS: Final = re.compile(r"\((?<=\d\d\s\()\d{1,2}\)\s[SBA]")
_INDIAN: Final = re.compile(r"A(?<!\w.)\.?I\.?R\.?\s(?P<year>19\d\d|20\d\d)\s(?P<series>SC|S\.C\.)\s(?P<page>\d{1,5})(?!\w)")
_NOT_A_WORD: Final = re.compile(r"\s?(?:$|[,;:.)\]\[(”¶–-]|\bat\b|\band\b|\bper\b)")
_LAST_NOMINATE: Final = 1880
_SHORT: Final = ("P", "SC", "JC", "SA", "IR", "NI", "OR", "FC", "TC", "EG", "SJ", "LT", "LJ", "VR", "NR", "JP", "ER", "CLR")


def find(text: str) -> Iterator[Match]:
    """Places in series of law reports."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for found in _REPORT.finditer(text) if _MAY_BE_REPORT.search(text) else ():
        read = _bracketed(text, found) if outside(text, found.start()) else None
        if read:
            yield read
            yield from _beside(text, read.end, int(found["year1"] or found["year2"]))
    for found in _NEUTRAL.finditer(text) if _DOMINION.search(text) else ():
        yield from _beside(text, found.end(), int(found["year"]))
    for found in _OLD.finditer(text):
        letters = _canonical(found["series"]) or found["series"].replace(".", "")
        series = f"{found['volume']} {letters}"
        # the second series of the Law Reports (from 1875) is cited without "LR"
        later = letters in ("QBD", "CPD", "Ex D", "PD", "Ch D", "App Cas")
        yield _match(found, f"({found['year']}) {series if later else f'LR {series}'} {found['page']}", "year")
    for found in _SCOTS.finditer(text) if _OF_SCOTLAND.search(text) else ():
        series = re.sub(r"\.", "", found["series"])
        if found.start() and text[max(0, found.start() - 4) : found.start()].replace(".", "").endswith("AIR "):
            continue
        if len(series) > 2 or _NOT_A_WORD.match(text, found.end()):
            yield _match(found, f"{found['year']} {series} {found['page']}", "year")
    for found in _SOUTH_AFRICAN.finditer(text) if _VOLUME_IN_BRACKETS.search(text) else ():
        yield _match(found, f"{found['year']} ({found['volume']}) {found['series']} {found['page']}", "year")
    for found in _INDIAN.finditer(text):
        yield _match(found, f"AIR {found['year']} SC {found['page']}", "year")


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - the series are sold, not published at addresses of their own
    """There is no address for a place in a series: always ``None``."""
    return None


def _bracketed(text: str, found: re.Match[str]) -> Match | None:
    series = _canonical(found["series"])
    if not series:
        return None
    key = "year1" if found["square"] else "year2"
    volume = (found["volume"] or "").strip()
    if not _of_its_time(series, int(found[key]), int(volume or 0), key == "year1"):
        return None
    if key == "year2" and (not volume or len(series) == 1):
        return None  # a year in round brackets is the decision's; the volume is then what finds it
    if ((series in _SHORT and not volume) or (len(series) < 3 and key == "year2")) and not _NOT_A_WORD.match(text, found.end("page")):
        return None
    year = f"[{found[key]}]" if found["square"] else f"({found[key]})"
    value = " ".join(part for part in (year, volume, series, found["page"]) if part)
    return _match(found, value, key)


def _of_its_time(series: str, year: int, volume: int, square: bool) -> bool:
    """Whether a report of that series can bear year and volume so; where a journal has the same letters, they tell which is meant."""
    if all(jurisdiction == NOMINATE for _, jurisdiction in law_reports()[series]):
        return not square and volume > 0 and year <= _LAST_NOMINATE
    if series == "CLJ":  # without a volume it is the Cambridge Law Journal
        return bool(volume)
    if series == "ILJ":  # the South African one began in 1980, its English namesake in 1972
        return square or abs(year - 1979 - volume) < 2
    return True


def _beside(text: str, at: int, year: int) -> Iterator[Match]:
    """The reports that stand behind one, each after a comma, and are numbered through."""
    while found := _BESIDE.match(text, at):
        series = _canonical(found["series"])
        if not _THROUGH.fullmatch(series):
            return
        fields = {"issued": Field(PartialDate(year))}
        yield _match(found, f"({year}) {found['volume']} {series} {found['page']}", "", fields)
        at = found.end()


def _canonical(written: str) -> str:
    """The abbreviation as the table has it; "" where it is of no series."""
    letters = re.sub(r"[\s.]", "", written.replace("’", "'"))
    return _BY_LETTERS.get(letters, "")


_BY_LETTERS: Final = {re.sub(r"[\s.]", "", code): code for code in law_reports()}


def _match(found: re.Match[str], value: str, year: str, beside: dict[str, Field] | None = None) -> Match:
    fields = beside or {"issued": Field(PartialDate(int(found[year])), "text", *found.span(year))}
    fields |= {
        "container-title": Field(" ".join(found["series"].split()), "text", *found.span("series")),
        "page": Field(found["page"], "text", *found.span("page")),
    }
    if found.groupdict().get("volume"):
        start = found.start("volume")
        fields["volume"] = Field(found["volume"].strip(), "text", start, start + len(found["volume"].strip()))
    # International Legal Materials print treaties and documents as well as judgments
    record = Record("document" if value.split()[-2] == "ILM" else "case", FrozenMap(fields))
    begin = found.start("volume") if beside else found.start()
    return Match(begin, found.end("page"), NAME, Identifier("law_report", value), record)
