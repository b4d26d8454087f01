"""Neutral citations: decisions by the number that the court itself gives: ``[2005] UKHL 71``, ``2010 ONCA 12``.

Year, court, number; the division of the English High Court and of the tribunals follows in brackets. Canada and India write the year
without brackets; the French codes of the federal courts of Canada (``2005 CSC 35``) are written as the English ones, for they name the same
decisions. Courts of the United Kingdom, Ireland, Australia, Canada, New Zealand, South Africa, India, Hong Kong, Singapore,
Kenya and the Pacific are in :mod:`citator.facts.neutral_courts`. The forms of American states (``2015 UT 12``) belong to the module
``us_cases``.

Official sources: https://www.bailii.org/bailii/citation.html, https://www.law.ox.ac.uk/oscola (OSCOLA, 2.1),
https://caselaw.nationalarchives.gov.uk/courts-and-tribunals, https://law.unimelb.edu.au/mulr/aglc (AGLC 4, 2.3),
https://www.canlii.org/en/info/faq.html; addresses of Find Case Law, BAILII, AustLII, CanLII, NZLII, SAFLII, PacLII, HKLII, eLitigation.

The collections have numbered older decisions afterwards (``[1932] UKHL 100``, ``[1892] EWCA Civ 1``; ``[1765] EWHC KB J98`` where only
the year and a running letter of BAILII are known): these are numbers like others. A year before the court was founded is reported as
impossible, where it is certain.

>>> [match.identifier.value for match in find("A v B [2005] UKHL 71, [44]; C v D [2019] EWCA Civ 123; 2010 ONCA 12")]
['[2005] UKHL 71', '[2019] EWCA Civ 123', '2010 ONCA 12']
>>> [match.problem for match in find("[2005] UKSC 12")]
[('identifier-invalid', '[2005] UKSC 12: the Supreme Court was founded in 2009')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.facts.neutral_courts import Court, courts
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import Parts, parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "neutral_citations"
SCHEMES = ("neutral_citation",)
PRIORITY = 60
_FRENCH: Final = {"CSC": "SCC", "CAF": "FCA", "CF": "FC", "CCI": "TCC", "TCDP": "CHRT"}
_STEMS: Final = sorted({code.split()[0].lower() for code in courts()})
TRIGGERS = (
    *(f" {stem} " for stem in (*_STEMS, *map(str.lower, _FRENCH))),
    "canlii",
    "bailii",
    "austlii",
    "nzlii",
    "saflii",
    "paclii",
    "hklii",
    "elitigation",
    "caselaw.nationalarchives",
)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of OSCOLA, AGLC, the Canadian standard and the courts' own lists
    ("[2005] UKHL 71", "[2005] UKHL 71"),
    ("[2012] UKSC 45", "[2012] UKSC 45"),
    ("[2019] EWCA Civ 123", "[2019] EWCA Civ 123"),
    ("[2021] EWCA Crim 1785", "[2021] EWCA Crim 1785"),
    ("[2021] EWHC 3082 (Admin)", "[2021] EWHC 3082 (Admin)"),
    ("[2010] EWHC 608 (Ch), [12]", "[2010] EWHC 608 (Ch)"),
    ("[2016] UKUT 293 (IAC)", "[2016] UKUT 293 (IAC)"),
    ("[2015] UKFTT 50 (TC)", "[2015] UKFTT 50 (TC)"),
    ("[2014] EWFC 12", "[2014] EWFC 12"),
    ("[2004] UKPC 4", "[2004] UKPC 4"),
    ("(2005) UKHL 71", "[2005] UKHL 71"),
    ("[2009] CSIH 65", "[2009] CSIH 65"),
    ("[2008] CSOH 12", "[2008] CSOH 12"),
    ("[2010] HCJAC 99", "[2010] HCJAC 99"),
    ("[2006] NICA 12", "[2006] NICA 12"),
    ("[2006] NIQB 44", "[2006] NIQB 44"),
    ("[2001] IESC 64", "[2001] IESC 64"),
    ("[2015] IEHC 12", "[2015] IEHC 12"),
    ("[1992] HCA 23", "[1992] HCA 23"),
    ("[2010] FCA 12", "[2010] FCA 12"),
    ("[2011] FCAFC 34", "[2011] FCAFC 34"),
    ("[2013] NSWCA 250", "[2013] NSWCA 250"),
    ("2008 SCC 9", "2008 SCC 9"),
    ("2010 FCA 12", "2010 FCA 12"),
    ("2012 ONCA 765", "2012 ONCA 765"),
    ("2006 CanLII 12345 (ON CA)", "2006 CanLII 12345 (ON CA)"),
    ("[2012] NZSC 1", "[2012] NZSC 1"),
    ("[1995] ZACC 3", "[1995] ZACC 3"),
    ("2023 INSC 920", "2023 INSC 920"),
    ("[2019] HKCFA 45", "[2019] HKCFA 45"),
    ("[2020] SGCA 12", "[2020] SGCA 12"),
    ("[2017] KESC 2 (KLR)", "[2017] KESC 2"),
    ("https://caselaw.nationalarchives.gov.uk/ewhc/admin/2021/3082", "[2021] EWHC 3082 (Admin)"),
    ("https://caselaw.nationalarchives.gov.uk/ewca/civ/2019/123", "[2019] EWCA Civ 123"),
    ("http://www.bailii.org/uk/cases/UKHL/2005/71.html", "[2005] UKHL 71"),
    ("http://www.bailii.org/ew/cases/EWHC/Admin/2010/608.html", "[2010] EWHC 608 (Admin)"),
    ("http://www.austlii.edu.au/cgi-bin/viewdoc/au/cases/cth/HCA/1992/23.html", "[1992] HCA 23"),
    ("http://www.austlii.edu.au/au/cases/cth/HCA/1992/23.html", "[1992] HCA 23"),
    ("https://www.canlii.org/en/on/onca/doc/2012/2012onca765/2012onca765.html", "2012 ONCA 765"),
    ("http://www.saflii.org/za/cases/ZACC/1995/3.html", "[1995] ZACC 3"),
    ("https://www.elitigation.sg/gd/s/2020_SGCA_12", "[2020] SGCA 12"),
    # French codes, courts of one word, divisions without a space, registers of a tribunal, divisions inside the code
    ("2005 CSC 35", "2005 SCC 35"),
    ("2010 CAF 12, au para 3", "2010 FCA 12"),
    ("1991 CanLII 78 (SCC)", "1991 CanLII 78 (SCC)"),
    ("1985 CanLII 69 (CSC)", "1985 CanLII 69 (SCC)"),
    ("[2012] UKUT 00202(IAC)", "[2012] UKUT 202 (IAC)"),
    ("[2016] UKIPTrib 15_110-CH", "[2016] UKIPTrib 15_110-CH"),
    ("[2021] SGCA(I) 3", "[2021] SGCA(I) 3"),
    ("[2013] JMCA Civ 12", "[2013] JMCA Civ 12"),
    # other addresses of BAILII and SAFLII
    ("https://www.bailii.org/ie/cases/IESC/2020/2020IESC49.html", "[2020] IESC 49"),
    ("https://www.bailii.org/ie/cases/IEHC/2017/H695.html", "[2017] IEHC 695"),
    ("https://www.bailii.org/scot/cases/ScotCS/2020/2020_CSOH_75.html", "[2020] CSOH 75"),
    ("http://www.saflii.org/za/cases/ZACC/2005/19.pdf", "[2005] ZACC 19"),
    ("https://www.canlii.org/fr/ca/csc/doc/2016/2016csc27/2016csc27.html", "2016 SCC 27"),
    # older decisions, numbered by the collections afterwards; the division in front of the number
    ("[1932] UKHL 100", "[1932] UKHL 100"),
    ("[1892] EWCA Civ 1", "[1892] EWCA Civ 1"),
    ("[1947] EWCA Civ 1", "[1947] EWCA Civ 1"),
    ("[1765] EWHC KB J98", "[1765] EWHC KB J98"),
    ("[1854] EWHC J70 (Exch)", "[1854] EWHC Exch J70"),
    ("[2001] EWHC Admin 567", "[2001] EWHC 567 (Admin)"),
    ("[1903] HCA 12", "[1903] HCA 12"),
    ("1876 CanLII 12 (SCC)", "1876 CanLII 12 (SCC)"),
    ("https://www.bailii.org/ew/cases/EWHC/KB/1765/J98.html", "[1765] EWHC KB J98"),
    ("https://www.bailii.org/ew/cases/EWCA/Civ/1892/1.html", "[1892] EWCA Civ 1"),
    # look-alikes
    ("[2005] EWHC Bench 35", None),
    ("1868 UKHL 1", None),
    ("2005 CF 35 bulbs", None),
    ("1991 CanLII 78 (volume)", None),
    ("https://www.bailii.org/ie/cases/IESC/2020/index.html", None),
    ("[2005] 1 AC 71", None),
    ("in 2010 FC 12 won", None),
    ("[2005] UKHL", None),
    ("UKSC 2019/0123", None),
    ("[12] CAT 4", None),
    ("2019 CAT 12 scanners", None),
    ("2015 UT 12", None),
    ("2008 VSC 90 km/h", None),
    ("the EAT of 2021 12", None),
    ("[2010] ABC 12", None),
    ("ISO 2008 SAC 9", None),
    ("[2015] A/RES 12", None),
    ("in 2012 HCA 5 nurses", None),
    ("https://www.bailii.org/uk/cases/UKHL/", None),
    ("https://example.org/uk/cases/UKHL/2005/71.html", None),
]

_DIVIDED: Final = {
    "EWHC": "Admin Admlty Ch Comm Fam IPEC KB Mercantile Pat QB SCCO TCC Costs Exch Patents", "UKUT": "AAC IAC LC TCC",
    "UKFTT": "TC GRC HESC IAC PC TT SEC WP", "EWFC": "B", "EWCOP": "T1 T2 T3", "SAC": "Civ Crim",
    "EWCC": "", "UKAIT": "",
}  # fmt: skip
_FOLDERS: Final = {"Pat": "Patents", "SCCO": "Costs"}  # of BAILII, where they are not called as the division is
_CODES: Final = "|".join(sorted((re.escape(code).replace(r"\ ", r"\s") for code in (*courts(), *_FRENCH)), key=len, reverse=True))
_CITATION: Final = re.compile(
    rf"(?:(?P<open>[\[(])(?P<year>1[3-9]\d\d|20\d\d)[\])]|(?<![\w/.-])(?P<plain>(?:19|20)\d\d))\s{{1,2}}(?P<code>{_CODES})\s(?:No\.?\s)?"
    rf"(?:(?<=EWHC\s)(?P<before>{'|'.join(_DIVIDED['EWHC'].split())})\s)?(?P<number>[BJ]?\d{{1,5}})(?![\w/%]|[.,]\d)"
    r"(?:\s?\((?P<division>[A-Z][A-Za-z]{0,9}|T[123])\))?",
)
_CANLII: Final = re.compile(
    r"(?<![\w/.-])(?P<year>1[89]\d\d|20\d\d)\sCanLII\s(?P<number>\d{1,6})\s\((?P<court>[A-Z]{2}\s[A-Z]{1,6}|[A-Z]{2,6})\)"
)
_REGISTER: Final = re.compile(r"\[(?P<year>20\d\d)\]\sUKIPTrib\s(?P<number>(?:IPT[_/])?\d\d[_/]\d{1,3}[-_/][CH]{1,2})(?![\w/])")
_VALUE: Final = re.compile(
    r"(?P<open>\[)?(?P<year>\d{4})\]? (?P<code>.+?)(?:(?<=EWHC) (?P<before>[A-Z]\w+))? (?P<number>[BJ]?\d+)(?: \((?P<division>\w+)\))?"
)
_ALONE: Final = re.compile(r"\s?(?:$|[,;:.)\]\[(“”¶–-]|\bat\b|\bpara|\bparagraph|\band\b)")
_FCL: Final = ("uksc", "ukpc", "ewca/civ", "ewca/crim", "ewhc", "ewfc", "ewcop", "ewcr", "ewcc", "ukut", "ukftt", "ukiptrib", "eat")


def find(text: str) -> Iterator[Match]:
    """Neutral citations in prose, and addresses of the collections."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(parts_of(address.url))
        if value:
            yield Match(address.start, address.end, NAME, Identifier("neutral_citation", value), Record("case"), address=True)
    for found in _CITATION.finditer(text):
        match = _read(text, found) if outside(text, found.start()) else None
        if match:
            yield match
    for found in _REGISTER.finditer(text):
        value = f"[{found['year']}] UKIPTrib {found['number'].replace('/', '_')}"
        record = _record(found, courts()["UKIPTrib"][0])
        yield Match(found.start(), found.end(), NAME, Identifier("neutral_citation", value), record)
    for found in _CANLII.finditer(text):
        value = f"{found['year']} CanLII {found['number']} ({_FRENCH.get(found['court'], found['court'])})"
        yield Match(found.start(), found.end(), NAME, Identifier("neutral_citation", value), _record(found, None))


def url(identifier: Identifier) -> str | None:
    """The address in the official collection, or in that of the country's legal information institute; ``None`` where there is none.

    >>> url(Identifier("neutral_citation", "[2021] EWHC 3082 (Admin)"))
    'https://caselaw.nationalarchives.gov.uk/ewhc/admin/2021/3082'
    """
    found = _VALUE.fullmatch(identifier.value)
    court = _court(found["code"], bool(found["open"])) if found and identifier.scheme in SCHEMES else None
    if not found or court is None:
        return None
    year, number, code, division = found["year"], found["number"], court.code, found["before"] or found["division"] or ""
    collection, _, part = court.site.partition(":")
    slug = code.lower().replace(" ", "/") + (f"/{division.lower()}" if division else "")
    if collection == "bailii" and slug.startswith(_FCL) and int(year) >= 2003 and number.isdigit():
        return f"https://caselaw.nationalarchives.gov.uk/{slug}/{year}/{number}"
    if collection == "bailii":
        return _at_bailii(code, division, year, number, part)
    small = code.lower()
    pages = {
        "austlii": f"https://www.austlii.edu.au/cgi-bin/viewdoc/au/cases/{part}/{code}/{year}/{number}.html",
        "canlii": f"https://www.canlii.org/en/{part}/{small}/doc/{year}/{year}{small}{number}/{year}{small}{number}.html",
        "nzlii": f"https://www.nzlii.org/nz/cases/{code}/{year}/{number}.html",
        "saflii": f"https://www.saflii.org/{part}/cases/{code}/{year}/{number}.html",
        "paclii": f"https://www.paclii.org/{part}/cases/{code}/{year}/{number}.html",
        "hklii": f"https://www.hklii.hk/en/cases/{code.lower()}/{year}/{number}",
        "elitigation": f"https://www.elitigation.sg/gd/s/{year}_{code}_{number}",
    }
    return pages.get(collection)


def _at_bailii(code: str, division: str, year: str, number: str, part: str) -> str | None:
    """The address at BAILII, which has the divisions of the Court of Appeal and of the High Court in folders of their own.

    >>> _at_bailii("EWCA Civ", "", "1892", "1", ""), _at_bailii("EWHC", "Pat", "2001", "12", "")
    ('https://www.bailii.org/ew/cases/EWCA/Civ/1892/1.html', 'https://www.bailii.org/ew/cases/EWHC/Patents/2001/12.html')
    """
    folder = code.replace(" ", "/")
    if code == "EWHC" and division:
        folder = f"EWHC/{_FOLDERS.get(division, division)}"
    elif division or code == "EWHC":
        return None
    padded = number.zfill(5) if code in ("UKIAT", "UKAIT") else number  # these tribunals number in five figures
    return f"https://www.bailii.org/{part or ('ew' if code.startswith('EW') else 'uk')}/cases/{folder}/{year}/{padded}.html"


def _court(code: str, brackets: bool) -> Court | None:
    """The court of a code; of two that share it, the one that writes the year so."""
    known = courts().get(code, ())
    return next((one for one in known if one.brackets == brackets), known[0] if len(known) == 1 else None)


def _read(text: str, found: re.Match[str]) -> Match | None:
    code = " ".join(found["code"].split())
    code = _FRENCH.get(code, code)
    court = _court(code, found["open"] is not None)
    if court is None or (found["open"] is None and court.brackets and len(code) < 4):
        return None
    if found["open"] is None and len(code) < 4 and not _ALONE.match(text, found.end("number")):
        return None
    year, number, division = found["year"] or found["plain"], found["number"], found["division"]
    if not number.isdigit() and (found["open"] is None or not court.site.startswith("bailii")):
        return None  # only BAILII has numbers with a letter
    divided = not found["before"] and division in _DIVIDED.get(code, "").split()
    end = found.end() if divided else found.end("number")
    value = _value(court, year, number, found["before"] or (division if divided else ""))
    if court.founded and int(year) < court.founded:
        problem = f"{value}: the {court.name} was founded in {court.founded}"
        return Match(found.start(), end, NAME, None, Record("case"), problem=("identifier-invalid", problem))
    return Match(found.start(), end, NAME, Identifier("neutral_citation", value), _record(found, court))


def _value(court: Court, year: str, number: str, division: str) -> str:
    """The citation as the court writes it; with a running letter of BAILII as BAILII does.

    >>> _value(courts()["EWHC"][0], "2001", "0567", "Admin"), _value(courts()["EWHC"][0], "1765", "J98", "KB")
    ('[2001] EWHC 567 (Admin)', '[1765] EWHC KB J98')
    """
    form = f"[{year}]" if court.brackets else year
    if number.startswith("J"):
        return " ".join(filter(None, (form, court.code, division, number)))
    number = str(int(number)) if number.isdigit() else number
    return f"{form} {court.code} {number}" + (f" ({division})" if division else "")


def _record(found: re.Match[str], court: Court | None) -> Record:
    key = "year" if found["year"] else "plain"
    fields = {"issued": Field(PartialDate(int(found[key])), "text", *found.span(key))}
    if court:
        fields["authority"] = Field(court.name, NAME)
        fields["jurisdiction"] = Field(court.jurisdiction, NAME)
    return Record("case", FrozenMap(fields))


def _in_address(parts: Parts) -> str:
    """The citation that an address names; "" for none."""
    if parts.host == "caselaw.nationalarchives.gov.uk":
        found = re.fullmatch(r"/(?P<code>[a-z]{3,9})(?:/(?P<part>[a-z\d]{1,10}))?/(?P<year>\d{4})/(?P<number>\d{1,5})/?", parts.path)
    elif parts.within("bailii.org", "austlii.edu.au", "nzlii.org", "saflii.org", "paclii.org"):
        found = re.search(
            r"/cases/(?:[a-z]{2,3}/)?(?P<code>[A-Za-z\d]{3,10})(?:/(?P<part>[A-Za-z\d]{1,10}))?/(?P<year>\d{4})/"
            r"(?:\d{4}[A-Z]{3,6}|(?![BJ]\d)[A-Z]{1,2})?(?P<number>[BJ]?\d{1,5})\.(?:html?|pdf|rtf)$",
            parts.path,
        ) or re.search(r"/\d{4}/(?P<year>\d{4})_(?P<code>[A-Z]{3,6})(?P<part>)_(?P<number>\d{1,5})\.html$", parts.path)
    elif parts.within("canlii.org"):
        found = re.search(r"/doc/\d{4}/(?P<year>\d{4})(?P<code>[a-z]{2,7})(?P<part>)(?P<number>\d{1,5})(?:/.*)?$", parts.path)
    elif parts.within("hklii.hk"):
        found = re.fullmatch(r"/en/cases/(?P<code>hk[a-z]{2,4})(?P<part>)/(?P<year>\d{4})/(?P<number>\d{1,5})/?", parts.path)
    else:
        found = re.fullmatch(r"/gd/s/(?P<year>\d{4})_(?P<code>SG[A-Z]{2,4})(?P<part>)_(?P<number>\d{1,5})/?", parts.path)
        found = found if parts.within("elitigation.sg") else None
    if not found:
        return ""
    return _named(found["code"], found["part"] or "", found["year"], found["number"], brackets=not parts.within("canlii.org"))


def _named(code: str, part: str, year: str, number: str, *, brackets: bool) -> str:
    """The citation from the letters of an address, which may be small; ``brackets`` for a country that writes the year so."""
    code = _FRENCH.get(code.upper(), code) if not brackets else code
    for name, known in courts().items():
        words = name.split()
        if words[0].lower() != code.lower() or (len(words) > 1) != (part.lower() in ("civ", "crim") and code.lower() == "ewca"):
            continue
        if len(words) > 1 and words[1].lower() != part.lower():
            continue
        division = next((one for one in _DIVIDED.get(name, "").split() if one.lower() == part.lower()), "") if len(words) == 1 else ""
        if part and len(words) == 1 and not division:
            return ""
        court = next((one for one in known if one.brackets == brackets), known[0])
        return _value(court, year, number, division)
    return ""
