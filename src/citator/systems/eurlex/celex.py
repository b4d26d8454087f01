"""CELEX numbers: sector, year, descriptor and number, and what they tell of the document.

How they are composed: https://eur-lex.europa.eu/content/help/eurlex-content/celex-number.html; the descriptors of each sector:
https://eur-lex.europa.eu/content/tools/TableOfSectors/types_of_documents_in_eurlex.html.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import Field, FrozenMap, Identifier, PartialDate, Record
from citator.text.telling import Telling

__all__ = ["BARE", "LABELLED", "MAY_BE_BARE", "identified", "record_of", "well_formed"]

_YEAR: Final = r"(?:19[5-9]\d|20[0-4]\d)"
_CORRIGENDUM: Final = r"(?:R\(\d{2}\))?"
# One pattern for each sector. Sector 7 ends in the state that transposed (72013L0032DEU_212344), sector 0 in the day consolidated.
_SECTORS: Final = (
    rf"0{_YEAR}[A-Z]{{1,2}}\d{{4}}-{_YEAR}\d{{4}}",
    rf"1{_YEAR}[A-Z]{{1,2}}(?:/(?:TXT|PRO|DCL|AFI|ANN)(?:/[\w()]{{1,8}})?|\d{{2,3}}(?:\(\d\d\))?)?{_CORRIGENDUM}",
    rf"2{_YEAR}[ADPX]\d{{4}}(?:\(\d\d\))?{_CORRIGENDUM}",
    rf"3{_YEAR}[ABCDEFGHJKLMOQRSXY]\d{{4}}(?:\(\d\d\))?{_CORRIGENDUM}",
    rf"4{_YEAR}[ADXYZ]\d{{4}}(?:\(\d\d\))?{_CORRIGENDUM}",
    (
        rf"5{_YEAR}(?:AG|KG|IG|XG|PC|DC|JC|SC|EC|FC|GC|M|AT|AS|XC|AP|BP|IP|DP|XP|AA|TA|SA|XA|AB|HB|XB|AE|IE|AC|XE|AR|IR|XR|AK|XK|XX)"
        rf"\d{{4}}(?:\(\d\d\))?{_CORRIGENDUM}"
    ),
    rf"6{_YEAR}[CTF][ABCDJNOPSTUVX]\d{{4}}(?:\(\d\d\))?(?:_(?:SUM|RES|INF|ABSTRACT))?{_CORRIGENDUM}",
    rf"7{_YEAR}[LDFR]\d{{4}}[A-Z]{{3}}_\d{{1,8}}",
    rf"8{_YEAR}[A-Z]{{2}}\d{{4}}(?:\(\d\d\))?",
    rf"9{_YEAR}[EHOPCTDLSWXZ]\d{{4,6}}",
    rf"C{_YEAR}(?:/\d{{1,4}}[A-Z]?/\d{{2}}|/\d{{5}})",
    rf"E{_YEAR}[ACGOPRXJ]\d{{4}}(?:\(\d\d\))?",
)
_ANY: Final = "|".join(_SECTORS)
LABELLED: Final = Telling(
    re.compile(rf"\bCELEX(?:\s(?:[Nn]umber|[Nn]o\.?|ID|identifier))?\s?[:=]?\s{{0,2}}(?P<celex>{_ANY})(?![\w])", re.IGNORECASE),
    "celex",
)
BARE: Final = re.compile(rf"(?<![\w./:(-])(?P<celex>{'|'.join((_SECTORS[0], *_SECTORS[2:7]))})(?![\w/-])")
MAY_BE_BARE: Final = re.compile(r"[A-Z](?<=\d{5}[A-Z])")
"""The letter behind sector and year: where none stands so, there is no number without a label."""
_WHOLE: Final = re.compile(_ANY)
_PARTS: Final = re.compile(rf"(?P<sector>[0-9CE])(?P<year>{_YEAR})(?P<kind>[A-Z]{{1,2}})?(?P<number>\d{{2,6}})?(?P<day>-{_YEAR}\d{{4}})?")
_COURTS: Final = {"C": "Court of Justice", "T": "General Court", "F": "Civil Service Tribunal"}
_ACTS: Final = frozenset("ABCDEFGHJKLMOQRSXY")


def well_formed(celex: str) -> bool:
    """Whether a string is composed as a CELEX number of its sector is.

    >>> well_formed("32016R0679"), well_formed("62012CJ0131"), well_formed("32016R679"), well_formed("12012E/TXT")
    (True, True, False, True)
    """
    return bool(_WHOLE.fullmatch(celex))


def identified(celex: str) -> Identifier:
    """The identifier; a consolidated version, a corrigendum and a summary have the act or judgment itself beside them.

    >>> identified("02016R0679-20160504").equivalents, identified("32016R0679R(02)").equivalents, identified("32016R0679").equivalents
    (('32016R0679',), ('32016R0679',), ())
    """
    base = re.sub(r"(?:R\(\d\d\)|_[A-Z]+|-\d{8})$", "", celex)
    base = f"3{base[1:]}" if celex.startswith("0") else base
    return Identifier("celex", celex, (base,) if base != celex and not celex.startswith("7") else ())


def record_of(celex: str) -> Record:
    """What a CELEX number tells: the kind of document, its number, its year.

    >>> record_of("62012CJ0131").text("number"), record_of("32016R0679").type
    ('C-131/12', 'legislation')
    """
    parts = _PARTS.match(celex)
    if not parts:
        return Record("document")
    year, kind, sector = int(parts["year"]), parts["kind"] or "", parts["sector"]
    number = int(parts["number"]) if parts["number"] else 0
    if sector == "6":
        case = f"{kind[0]}-{number}/{year % 100:02}" if year > 1988 else f"{number}/{year % 100:02}"
        return Record("case", FrozenMap({"number": Field(case, "address"), "authority": Field(_COURTS.get(kind[:1], ""), "address")}))
    if sector in ("0", "3") and len(kind) == 1 and kind in _ACTS:
        return Record("legislation", FrozenMap({"issued": Field(PartialDate(year), "address")}))
    return Record("treaty" if sector == "1" else "document")
