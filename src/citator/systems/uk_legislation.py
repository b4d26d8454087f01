"""Legislation of the United Kingdom: Acts by year and chapter, statutory instruments by year and number, and their addresses.

An Act is named by its short title and year ("Human Rights Act 1998"), and numbered by its chapter (``1998 c. 42``, before 1963 with the
regnal year: ``10 & 11 Geo. 6 c. 44``); local Acts have Roman chapters, Acts of the Scottish Parliament ``2003 asp 3``, of Senedd Cymru
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
TRIGGERS = ("legislation.gov.uk", "opsi.gov.uk", "hmso.gov.uk", " c. ", " c ", "(c.", "(c ", "chapter ", "asp", "anaw",
            "asc ", "si ", "s.i.", "s.s.i.", "sr ", "wsi", "statutory instrument", "s.r.", "sr&o")  # fmt: skip
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
    # look-alikes
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
    r"(?:\bAct\s(?P<year>1[89]\d\d|20\d\d)(?:,|\s)?\s?\(?|(?<![\w/.-])(?P<alone>19[6-9]\d|20\d\d)\s)"
    r"(?P<kind>c\.?|chapter|ch\.|asp|anaw|asc|nawm)\s(?P<number>[1-9]\d{0,2})\)?(?P<ni>\s?\((?:N\.?I\.?)\))?(?![\w%-]|\s?[./]\d)"
)
_INSTRUMENT: Final = re.compile(
    r"(?<![\w.&/])(?P<kind>S\.?\s?S\.?\s?I\.?|S\.?\s?I\.?|W\.?S\.?I\.?|S\.?\s?R\.?\s?(?:&|and)\s?O\.?|S\.\s?R\.|SR|(?:Scottish\s"
    r"|Welsh\s)?Statutory\s(?:Instruments?|Rules?))\s?"
    r"(?P<year>1[89]\d\d|20\d\d)(?:\s?/\s?|,?\s?[Nn]o\.?\s)(?P<number>[1-9]\d{0,3})(?P<welsh>\s?\(W\.\s?\d{1,4}\))?(?![\w/-]|\.\d)"
)
_TYPES: Final = (
    "ukpga ukla ukppa ukcm asp asc anaw mwa nia aosp aep aip apgb mnia apni gbla gbppa nisi uksi ssi wsi nisr ukci nisro uksro ukmo"
    " ukdsi sdsi nidsr wdsi "
    "eur eudn eudr eut"
).split()
_PATH: Final = re.compile(
    rf"/(?:id/)?(?P<type>{'|'.join(_TYPES)})/(?P<year>(?:1[2-9]\d\d|20\d\d)|[A-Z][A-Za-z]{{1,9}}\d{{0,2}}"
    rf"(?:and[A-Z]\w{{1,9}}\d?)?/[\d-]{{1,7}})/(?P<number>\d{{1,5}})(?:/.*)?"
)
_OPSI_ACT: Final = re.compile(
    r"/acts/acts(?P<year>\d{4})/(?:ukpga_)?\d{4}0*(?P<number>[1-9]\d{0,3})(?:_en\w*|\.html?|-?[a-z]*\.html?)?(?:/.*)?"
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
    for found in _INSTRUMENT.finditer(text):
        if outside(text, found.start()):
            yield _instrument(found)


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
    if found["kind"] in ("asp", "anaw", "asc", "nawm"):
        return True
    ends = bool(_ENDS.match(text, found.end()))
    return ends and (found["year"] is not None or found["kind"] in ("c.", "c"))


def _act(found: re.Match[str]) -> Match:
    key = "year" if found["year"] else "alone"
    kind = found["kind"] if found["kind"] in ("asp", "anaw", "asc") else "nia" if found["ni"] else "ukpga"
    start = found.start() if key == "alone" else found.start(key)
    end = found.end()
    if found.group().endswith(")") and "(" not in found.string[start:end]:
        end -= 1
    fields = {"issued": Field(PartialDate(int(found[key])), "text", *found.span(key))}
    return Match(start, end, NAME, Identifier(NAME, f"{kind}/{found[key]}/{found['number']}"), Record("legislation", FrozenMap(fields)))


def _instrument(found: re.Match[str]) -> Match:
    letters = re.sub(r"[^A-Za-z&]", "", found["kind"])
    kind = {"SSI": "ssi", "WSI": "wsi", "SR": "nisr", "SR&O": "uksro", "SRandO": "uksro"}.get(letters, "uksi")
    if letters.startswith(("Scottish", "Welsh")):
        kind = "ssi" if letters.startswith("S") else "wsi"
    kind = "wsi" if found["welsh"] else kind
    fields = {
        "issued": Field(PartialDate(int(found["year"])), "text", *found.span("year")),
        "number": Field(f"{found['year']}/{found['number']}"),
    }
    value = f"{kind}/{found['year']}/{found['number']}"
    return Match(found.start(), found.end(), NAME, Identifier(NAME, value), Record("legislation", FrozenMap(fields)))


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
