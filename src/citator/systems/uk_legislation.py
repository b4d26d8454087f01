"""Legislation of the United Kingdom: Acts by year and chapter, statutory instruments by year and number, and their addresses.

An Act is named by its short title and year ("Human Rights Act 1998"), and numbered by its chapter (``1998 c. 42``, before 1963 with the
regnal year: ``10 & 11 Geo. 6 c. 44``, which is ``ukpga/Geo6/10-11/44``);
local Acts have Roman chapters, Acts of the Scottish Parliament ``2003 asp 3``, of Senedd Cymru
``2016 anaw 2`` or ``2021 asc 1``, of Northern Ireland ``2015 c. 2 (N.I.)``. Instruments have ``SI 2006/1466``, ``SSI 2012/181``,
``WSI``, ``SR 2009/59`` or ``SR&O 1921/1804``. The canonical form is that of legislation.gov.uk: type, year, number (``ukpga/1998/42``,
``uksi/2006/1466``).

Official source: https://www.legislation.gov.uk/developer/uris and https://www.legislation.gov.uk/understanding-legislation (types of
legislation); forms: OSCOLA, 2.4 and 2.5, https://www.law.ox.ac.uk/oscola.

A short title alone leads to no number: the table of all titles is no fact of this program.

>>> [match.identifier.value for match in find("Human Rights Act 1998 (c. 42), SI 2006/1466, asp 3 of 2003; 2003 asp 3")]
['ukpga/1998/42', 'uksi/2006/1466', 'asp/2003/3']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "uk_legislation"
SCHEMES = ("uk_legislation",)
PRIORITY = 60
TRIGGERS = ("legislation.gov.uk", "opsi.gov.uk", "hmso.gov.uk", " c. ", " c ", "(c.", "(c ", " ch. ", "chapter ", "asp", "anaw",
            "asc ", "dccc ", "dsc ", "si ", "si\n", "sis ", "s.i.", "s.s.i.", "sr ", "wsi",
            "statutory instrument", "statutory rule", "s.r.", "sr&o",
            " geo. ", " geo 3", " geo 4", " geo 5", " geo 6", " vict. ", " vict., ", " vict c", " eliz. ", " eliz 2", " edw. 7", " edw 7",
            " edw. vii", " will. 4", " will 4", " will. iv")  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of legislation.gov.uk and OSCOLA
    ("Human Rights Act 1998 (c. 42)", "ukpga/1998/42"),
    ("Human Rights Act 1998 c. 42", "ukpga/1998/42"),
    ("Human Rights Act 1998, c 42", "ukpga/1998/42"),
    ("Equality Act 2010 (chapter 15)", "ukpga/2010/15"),
    ("Lighthouses Act 1988 c. 12", "ukpga/1988/12"),
    ("1998 c. 42", "ukpga/1998/42"),
    ("2003 asp 3", "asp/2003/3"),
    ("Water Environment Act 2003 (asp 3)", "asp/2003/3"),
    ("2016 anaw 2", "anaw/2016/2"),
    ("2021 asc 1", "asc/2021/1"),
    ("Justice Act 2015 (c. 9) (N.I.)", "nia/2015/9"),
    ("SI 2006/1466", "uksi/2006/1466"),
    ("S.I. 2006/1466", "uksi/2006/1466"),
    ("S.I. 2006 No. 1466", "uksi/2006/1466"),
    ("SI 2006 No 1466", "uksi/2006/1466"),
    ("Statutory Instrument 2006 No. 1466", "uksi/2006/1466"),
    ("Statutory Instruments 2006/1466", "uksi/2006/1466"),
    ("SSI 2012/181", "ssi/2012/181"),
    ("S.S.I. 2012/181", "ssi/2012/181"),
    ("SI 2010/1142 (W. 101)", "wsi/2010/1142"),
    ("SR 2009/59", "nisr/2009/59"),
    ("S.R. 2009 No. 59", "nisr/2009/59"),
    ("SR&O 1921/1804", "uksro/1921/1804"),
    ("https://www.legislation.gov.uk/ukpga/1998/42/contents", "ukpga/1998/42"),
    ("http://www.legislation.gov.uk/ukpga/1998/42/section/6", "ukpga/1998/42"),
    ("https://www.legislation.gov.uk/id/uksi/2006/1466", "uksi/2006/1466"),
    ("https://www.legislation.gov.uk/uksi/2006/1466/made/data.pdf", "uksi/2006/1466"),
    ("https://www.legislation.gov.uk/ukpga/Geo6/10-11/44", "ukpga/Geo6/10-11/44"),
    ("https://www.legislation.gov.uk/eur/2016/679/article/17", "eur/2016/679"),
    ("http://www.opsi.gov.uk/acts/acts1998/ukpga_19980042_en_1", "ukpga/1998/42"),
    ("http://www.hmso.gov.uk/acts/acts1998/19980042.htm", "ukpga/1998/42"),
    ("http://www.opsi.gov.uk/si/si2006/20061466.htm", "uksi/2006/1466"),
    ("Education Act, 2002, c. 32, § 175 (Eng.)", "ukpga/2002/32"),
    ("Human Rights Act 1998 (UK) c 42", "ukpga/1998/42"),
    ("Companies Act, 2013, c. 12 (India)", None),
    ("Crown Proceedings Act 1947 (10 & 11 Geo. 6 c. 44)", "ukpga/Geo6/10-11/44"),
    ("Offences Act 1861 (24 & 25 Vict c 100)", "ukpga/Vict/24-25/100"),
    ("15 & 16 Geo. V, c. 20", "ukpga/Geo5/15-16/20"),
    ("2016 dccc 2", "anaw/2016/2"),
    ("SI 1991/1220 (NI 11)", "nisi/1991/1220"),
    ("Statutory Rules of Northern Ireland 2015 No. 325", "nisr/2015/325"),
    ("SIs 2010/948 and 2010/949", "uksi/2010/949"),
    ("https://www.legislation.gov.uk/cy/asc/2021/1", "asc/2021/1"),
    ("http://www.opsi.gov.uk/acts/acts2006/pdf/ukpga_20060046_en.pdf", "ukpga/2006/46"),
    # look-alikes
    ("1 Geo. 3 c. 23", None),  # of Great Britain or of Ireland
    ("Harbour Regulations 2010 (NZ), SR 2010/241", None),
    ("Statutory Rules 1995 No. 300 (Cth)", None),
    ("SC 2002 c 1", None),
    ("RSO 1990 c 12", None),
    ("Immigration Act 2003 (c. 12 of the Laws of Bermuda)", None),
    ("Human Rights Act 1998", None),
    ("1998 c. 42 lamps", None),
    ("born 1850 c. 12 miles away", None),
    ("Penal Code 2005, c. 33 (Fiji)", None),
    ("SI 4", None),
    ("SI units 2006", None),
    ("SR 12", None),
    ("SR 2009", None),
    ("asp 3", None),
    ("A/RES/2006/1466", None),
    ("BSI 2006/1466", None),
    ("the chapter 42 of 1998", None),
    ("https://www.legislation.gov.uk/ukpga", None),
    ("https://www.legislation.gov.uk/browse", None),
    ("https://example.org/ukpga/1998/42", None),
    ("RSC 1985, c C-46", None),  # Canada
]

_ACT: Final = re.compile(
    r"(?:\bAct,?\s(?P<year>1[89]\d\d|20\d\d)(?:\s\(UK\))?(?:,|\s)?\s?\(?|(?<![\w/.-])(?P<alone>19[6-9]\d|20\d\d)\s)"
    r"(?P<kind>c\.?|chapter|ch\.|asp|anaw|asc|nawm|dccc|dsc)\s(?P<number>[1-9]\d{0,2})\)?(?P<ni>\s?\((?:N\.?I\.?)\))?(?![\w%-]|\s?[./]\d)"
)
_INSTRUMENT: Final = re.compile(
    r"(?<![\w.&/])(?P<kind>S\.?\s?S\.?\s?I\.?|S\.?\s?I\.?s?|W\.?S\.?I\.?|S\.?\s?R\.?\s?(?:&|and)\s?O\.?|S\.\s?R\.|SR|(?:Scottish\s"
    r"|Welsh\s)?Statutory\s(?:Instruments?|Rules?\sof\sNorthern\sIreland))\s?"
    r"(?P<year>1[89]\d\d|20\d\d)(?:\s?/\s?|,?\s?[Nn]o\.?\s)(?P<number>[1-9]\d{0,3})(?:(?P<welsh>\s?\(W\.\s?\d{1,4}\))|(?P<northern>\s?\(N\.?\s?I\.?\s?\d{1,3}\)))?(?![\w/-]|\.\d)"
)
_AND: Final = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?P<year>19\d\d|20\d\d)/(?P<number>[1-9]\d{0,3})(?![\w/-]|\.\d)")
# Before 1963 the chapters count by the session of Parliament, which is named by the years of the reign. Kinds before 1801 are those of
# England, Scotland, Great Britain and Ireland, which the words do not tell apart; Acts of 1801 and after are of the United Kingdom.
_REGNAL: Final = re.compile(
    r"(?:\bAct\s(?P<calendar>1[89]\d\d),?\s\(?)?(?<![\w.-])(?P<years>\d{1,2}(?:\s?(?:,|&|and)\s?\d{1,2}){0,2})\s(?P<reign>Geo|Will|Vict|Edw|Eliz)\.?"
    r"(?:\s(?P<which>[2-8]|I?[IV]I{0,2})\b)?\.?,?\s(?:c|ch|cap)\.?\s?(?P<number>[1-9]\d{0,2})(?![\w%-]|\s?[./]\d)"
)
_REIGNED: Final = re.compile(r"[GWVE](?<=\d\s[GWVE])(?:eo|ill|ict|dw|liz)")
_REIGNS: Final = {
    "Geo3": (41, 60), "Geo4": (1, 11), "Will4": (1, 7), "Vict": (1, 64),
    "Edw7": (1, 10), "Geo5": (1, 26), "Geo6": (1, 16), "Eliz2": (1, 11),
}  # fmt: skip
"""The years of each reign whose Acts are of the United Kingdom, and numbered so."""
_ROMAN: Final = {"II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7"}
# Other countries have statutory regulations, rules and chapters of the same shape
_ELSEWHERE: Final = re.compile(r"New\s+Zealand|\bN\.?Z\.?\b|\bCth\b|\bVic\b|Australia|Zimbabwe|Ireland\)|Irish|Bermuda|Fiji|Laws\s+of\b")
_COUNTRY: Final = re.compile(r"\s?\((?!Eng|U\.?K|Scot|Wales|N\.\s?Ir|N\.?I|Gr\.|Northern|s\.)[A-Z][A-Za-z.]{2,14}(?:\s[A-Z][a-z]{2,14})?\)")
_VOLUME: Final = re.compile(r"(?:\b[A-Z]{2,4}|\b(?:[A-Z]\.\s?){2,4}),?\s$")  # "SC 2002 c 1": the statutes of Canada, of a province
_TYPES: Final = (
    "ukpga ukla ukppa ukcm asp asc anaw mwa nia aosp aep aip apgb mnia apni gbla gbppa nisi uksi ssi wsi nisr ukci nisro uksro ukmo"
    " ukdsi sdsi nidsr wdsi "
    "eur eudn eudr eut"
).split()
_PATH: Final = re.compile(
    rf"/(?:cy/|en/)?(?:id/)?(?P<type>{'|'.join(_TYPES)})/(?P<year>(?:1[2-9]\d\d|20\d\d)|[A-Z][A-Za-z]{{1,9}}\d{{0,2}}"
    rf"(?:and[A-Z]\w{{1,9}}\d?)?/[\d-]{{1,7}})/(?P<number>\d{{1,5}})(?:/.*)?"
)
_OPSI_ACT: Final = re.compile(
    r"/acts/acts(?P<year>\d{4})/(?:pdf/)?(?:ukpga_)?\d{4}0*(?P<number>[1-9]\d{0,3})(?:_en\w*(?:\.pdf)?|\.html?|-?[a-z]*\.html?)?(?:/.*)?"
)
_OPSI_SI: Final = re.compile(r"/si/si(?P<year>\d{4})/(?:uksi_)?\d{4}0*(?P<number>[1-9]\d{0,3})(?:_en\w*|\.html?)?(?:/.*)?")
_ENDS: Final = re.compile(r"\s?(?:$|[,;:.)\]“”(]|\band\b|\bs\b|\bss\b|\bsections?\b|\bas\b|\bof\b)")


def find(text: str) -> Iterator[Match]:
    """Acts by chapter and instruments by number in prose, and addresses of legislation.gov.uk and its forerunners."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            yield Match(address.start, address.end, NAME, Identifier(NAME, value), Record("legislation"), address=True)
    for found in _ACT.finditer(text):
        if outside(text, found.start()) and _is_chapter(text, found):
            yield _act(found)
    for found in _REGNAL.finditer(text) if _REIGNED.search(text) else ():
        act = _of_reign(found) if outside(text, found.start()) else None
        if act:
            yield act
    for found in _INSTRUMENT.finditer(text):
        if outside(text, found.start()) and not _elsewhere(text, found):
            yield _instrument(found, found, found.start())
            at = found.end()
            while (more := _AND.match(text, at)) and "/" in found.group():  # "SIs 2010/948 and 2010/949"
                yield _instrument(found, more, more.start("year"))
                at = more.end()


def url(identifier: Identifier) -> str | None:
    """The address at legislation.gov.uk.

    >>> url(Identifier("uk_legislation", "ukpga/1998/42"))
    'https://www.legislation.gov.uk/ukpga/1998/42'
    """
    return f"https://www.legislation.gov.uk/{identifier.value}" if identifier.scheme == NAME else None


def moved(url: str) -> str | None:
    """The sites of HMSO and OPSI gave way to legislation.gov.uk in 2010.

    >>> moved("http://www.opsi.gov.uk/acts/acts1998/ukpga_19980042_en_1")
    'https://www.legislation.gov.uk/ukpga/1998/42'
    """
    value = _in_address(url) if not parts_of(url).within("legislation.gov.uk") else ""
    return f"https://www.legislation.gov.uk/{value}" if value else None


def _is_chapter(text: str, found: re.Match[str]) -> bool:
    """Whether the number is an Act's: behind "Act 1998" always; alone, where no word goes on ("1998 c. 42 lamps")."""
    if found["kind"] in ("asp", "anaw", "asc", "nawm", "dccc", "dsc"):
        return True
    if (
        _elsewhere(text, found)
        or _COUNTRY.match(text, found.end())
        or (found["alone"] and _VOLUME.search(text, max(0, found.start() - 12), found.start()))
    ):
        return False
    ends = bool(_ENDS.match(text, found.end()))
    return ends and (found["year"] is not None or found["kind"] in ("c.", "c"))


def _act(found: re.Match[str]) -> Match:
    key = "year" if found["year"] else "alone"
    kind = {"dccc": "anaw", "dsc": "asc"}.get(found["kind"], found["kind"])  # the Welsh names of the same two series
    kind = kind if kind in ("asp", "anaw", "asc") else "nia" if found["ni"] else "ukpga"
    start = found.start() if key == "alone" else found.start(key)
    end = found.end()
    if found.group().endswith(")") and "(" not in found.string[start:end]:
        end -= 1
    fields = {"issued": Field(PartialDate(int(found[key])), "text", *found.span(key))}
    return Match(start, end, NAME, Identifier(NAME, f"{kind}/{found[key]}/{found['number']}"), Record("legislation", FrozenMap(fields)))


def _elsewhere(text: str, found: re.Match[str]) -> bool:
    """Whether the words beside a number give it to another country; Northern Ireland is none."""
    near = (
        re.split(r"[;\n]\s", text[max(0, found.start() - 40) : found.start()])[-1]
        + "|"
        + re.split(r"[;.]\s", text[found.end() : found.end() + 40])[0]
    )
    return bool(_ELSEWHERE.search(near.replace("Northern Ireland", "")))


def _of_reign(found: re.Match[str]) -> Match | None:
    """An Act by regnal year and chapter: "10 & 11 Geo. 6 c. 44"."""
    which = _ROMAN.get(found["which"] or "", found["which"] or "")
    years = re.findall(r"\d+", found["years"])
    first, last = _REIGNS.get(f"{found['reign']}{which}", (1, 0))
    if not all(first <= int(year) <= last for year in years):
        return None
    start = found.start("calendar") if found["calendar"] else found.start()
    end = found.end() + (found.string[found.end() : found.end() + 1] == ")" and "(" in found.string[start : found.end()])
    fields = {"issued": Field(PartialDate(int(found["calendar"])), "text", *found.span("calendar"))} if found["calendar"] else {}
    value = f"ukpga/{found['reign']}{which}/{'-'.join(years)}/{found['number']}"
    return Match(start, end, NAME, Identifier(NAME, value), Record("legislation", FrozenMap(fields)))


def _instrument(first: re.Match[str], found: re.Match[str], start: int) -> Match:
    """The instrument that ``found`` numbers; ``first``, the same or the one before it in a list, tells its kind."""
    letters = re.sub(r"[^A-Za-z&]", "", first["kind"]).removesuffix("s")
    kind = {"SSI": "ssi", "WSI": "wsi", "SR": "nisr", "SR&O": "uksro", "SRandO": "uksro"}.get(letters, "uksi")
    if letters.startswith(("Scottish", "Welsh")):
        kind = "ssi" if letters.startswith("S") else "wsi"
    kind = "nisr" if "Northern" in letters else kind
    kind = "wsi" if first["welsh"] else "nisi" if first["northern"] else kind  # Orders in Council for Northern Ireland: "(N.I. 11)"
    fields = {
        "issued": Field(PartialDate(int(found["year"])), "text", *found.span("year")),
        "number": Field(f"{found['year']}/{found['number']}"),
    }
    value = f"{kind}/{found['year']}/{found['number']}"
    return Match(start, found.end(), NAME, Identifier(NAME, value), Record("legislation", FrozenMap(fields)))


def _in_address(address: str) -> str:
    parts = parts_of(address)
    if parts.within("legislation.gov.uk"):
        found = _PATH.fullmatch(parts.path)
        return f"{found['type']}/{found['year']}/{found['number']}" if found else ""
    if parts.within("opsi.gov.uk", "hmso.gov.uk"):
        act, instrument = _OPSI_ACT.fullmatch(parts.path), _OPSI_SI.fullmatch(parts.path)
        if act:
            return f"ukpga/{act['year']}/{act['number']}"
        return f"uksi/{instrument['year']}/{instrument['number']}" if instrument else ""
    return ""
