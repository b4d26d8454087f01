"""Codes of the documents of the Council of Europe: Committee of Ministers, Venice Commission and the monitoring bodies.

A code is a series, a year in parentheses and a number. Some series are nobody else's (``CM/Rec(2010)5``, ``CDL-AD(2010)020``,
``CPT/Inf (2011) 20``); the short ones (``Rec(2003)13``, ``R (94) 13``, ``CM(2020)72``) need the Committee or the Council beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import PartialDate

__all__ = ["MINISTERS", "Code", "canonical", "codes", "english_kind"]

MINISTERS: Final = "Committee of Ministers of the Council of Europe"
_OWN: Final = (
    r"CM/(?:Rec|Res(?:DH|CMN|ChS|CSS|AP)?|Inf(?:/DH)?|Del/(?:Dec|Act)|AS|Decl|Notes|Cong|Bur|Monitor)|Res(?:DH|AP|CMN|ChS|CSS)|DH-DD|H/Exec|SG/Inf|CommDH"
    r"|CDL(?:-(?:AD|INF|STD|PI|REF|UD|JU|LA|EL|DEM))?|CPT/Inf(?:/E)?|GRETA(?:/Inf)?|GREVIO(?:/Inf)?|ECRI|CEPEJ(?:-\w{2,8})?|ACFC(?:/\w{1,6}){0,3}"
    r"|MONEYVAL|CCJE|CCPE|CDDH|CDPC|CDMSI|AS/[A-Z][a-z][A-Za-z]{1,8}|T-(?:PD|CY|PVS|RV|MC|ES)|Greco\s+Eval\s+[IV]{1,3}\s+Rep|GrecoRC\d|CG\d\d"
)
_SHORT: Final = r"Rec|Res|R|CM|CRI|DH"
# The year in parentheses with the number behind it is rare: what stands before it is looked at there only.
_YEAR: Final = re.compile(
    r"\((?P<year>(?:19|20)\d\d|[5-9]\d|0\d)\)\s?(?P<number>(?:Decl-\d{2}\.\d{2}\.\d{4}|Rec\d{3,4}(?:-\w{3,8})?|R?\d{1,4}[A-Z]?)"
    r"(?:/\d{1,3}(?:\.\d{1,2})?)?(?:/?(?:rev|add|final|def|prov|corr)\d{0,2}(?:-?cor)?)?)(?![\w/(]|-\d|\.\d)"
)
_BEFORE: Final = re.compile(
    rf"(?:\b(?P<kind>Recommendations?|Resolutions?|Declaration|Decl|Decision|Doc(?:ument|\.)?)\s+(?P<no>No\.?\s+)?)?"
    rf"(?<![\w/.-])(?P<series>{_OWN}|{_SHORT})\s?$"
)
_COUNCIL: Final = re.compile(
    r"Committee\s+of\s+Ministers|Council\s+of\s+Europe|Ministers[’']?\s+Deputies|Comité\s+des\s+Ministres|Conseil\s+de\s+l[’']Europe|coe\.int|\bCM/|\bECRI\b"
)
# Two figures and no slash: "R (94) 13", "ResDH(95)82", "Resolution DH (95) 82".
_OF_TWO_FIGURES: Final = ("R", "DH", "ResDH", "CDL-INF", "CPT/Inf", "ResAP", "CM", "ResCSS", "CM/Del/Dec", "CPT/Inf/E", "CM/Del/Act")
_BODIES: Final = (
    ("CDL", "European Commission for Democracy through Law (Venice Commission)"),
    ("CPT", "European Committee for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment"),
    ("GRETA", "Group of Experts on Action against Trafficking in Human Beings"),
    ("GREVIO", "Group of Experts on Action against Violence against Women and Domestic Violence"),
    ("ECRI", "European Commission against Racism and Intolerance"),
    ("CRI", "European Commission against Racism and Intolerance"),
    ("CEPEJ", "European Commission for the Efficiency of Justice"),
    ("CommDH", "Commissioner for Human Rights of the Council of Europe"),
    ("ACFC", "Advisory Committee on the Framework Convention for the Protection of National Minorities"),
    ("CG", "Congress of Local and Regional Authorities of the Council of Europe"),
    ("SG", "Secretary General of the Council of Europe"),
)
_MINISTERIAL: Final = ("CM", "Res", "Rec", "R", "DH", "H/Exec")


@dataclass(frozen=True, slots=True)
class Code:
    """A code at ``[start, end)``: its canonical spelling, the body, the year, and the type of document."""

    start: int
    end: int
    value: str
    body: str
    issued: PartialDate
    kind: str


def codes(text: str) -> Iterator[Code]:
    """The codes in ``text``, with "Recommendation No." and the like before them."""
    for found in _YEAR.finditer(text):
        near = max(0, found.start() - 60)
        before = _BEFORE.search(text[near : found.start()])
        if before is None:
            if _named_only(text, found):
                start, value = text.rindex("R", near, found.start()), f"Resolution ({found['year']}) {found['number']}"
                yield Code(start, found.end(), value, MINISTERS, PartialDate(1900 + int(found["year"])), "resolution")
            continue
        series = re.sub(r"\s+", " ", before["series"])
        begin = near + before.start("series")
        if len(found["year"]) == 2 and series not in _OF_TWO_FIGURES:
            continue
        if re.fullmatch(_SHORT, series) and not _named(text, begin, found, before):
            continue
        year = int(found["year"])
        issued = PartialDate(year if year > 99 else 1900 + year if year > 48 else 2000 + year)
        start = near + before.start() if before["kind"] and not before["kind"].startswith("Doc") else begin
        yield Code(start, found.end(), _spelled(series, found["year"], found["number"]), _body(series), issued, _kind(series))


def _named_only(text: str, found: re.Match[str]) -> bool:
    """A resolution of the years before 1979, which have no letters ("Resolution (74) 26"), beside the name of the Committee."""
    lead = re.search(
        r"(?P<body>(?:Committee\s+of\s+Ministers|Comité\s+des\s+Ministres),?\s+)?\bR[eé]solution\s$",
        text[max(0, found.start() - 60) : found.start()],
    )
    if lead is None or not re.fullmatch(r"[5-7]\d", found["year"]) or not found["number"].isdigit():
        return False
    return bool(
        lead["body"]
        or re.compile(r",?\s+(?:of|adopted\s+by|du)\s+(?:the\s+)?(?:Committee\s+of\s+Ministers|Comité\s+des\s+Ministres)").match(
            text, found.end()
        )
    )


def canonical(written: str) -> str:
    """The canonical spelling of one code; "" where it is none.

    >>> canonical("CM/Rec (2010) 5"), canonical("CDL-AD(2010)20"), canonical("CPT/Inf(2011)20"), canonical("Rec(2003)13")
    ('CM/Rec(2010)5', 'CDL-AD(2010)020', 'CPT/Inf (2011) 20', 'Rec(2003)13')
    """
    found = _YEAR.search(written)
    before = _BEFORE.fullmatch(written, 0, found.start()) if found and found.end() == len(written) else None
    return _spelled(before["series"], found["year"], found["number"]) if found and before and not before["kind"] else ""


def _named(text: str, begin: int, found: re.Match[str], before: re.Match[str]) -> bool:
    """Whether the Committee or the Council stands near; "Recommendation No. R (94) 13" is nobody else's way of numbering."""
    if before["series"] == "R" and before["no"] and (before["kind"] or "").startswith("Rec") and len(found["year"]) == 2:
        return True
    return bool(_COUNCIL.search(text, max(0, begin - 200), begin) or _COUNCIL.search(text, found.end(), found.end() + 200))


def _spelled(series: str, year: str, number: str) -> str:
    if series in ("R", "CPT/Inf", "CPT/Inf/E") or series.startswith("Greco Eval"):
        return f"{series} ({year}) {number}"
    if series == "DH":
        series = "ResDH"
    return f"{series}({year}){number.zfill(3) if series.startswith('CDL') and number.isdigit() else number}"


def _body(series: str) -> str:
    own = next((body for begin, body in _BODIES if series.startswith(begin)), "")
    return own or (MINISTERS if series.startswith(_MINISTERIAL) else "")


def _kind(series: str) -> str:
    if re.match(r"(?:CM/)?(?:Rec|Res)|R$|DH$", series):
        return "resolution"
    return "report" if re.match(r"CPT|GRE|CDL|ECRI|CRI|CommDH|ACFC|CEPEJ|MONEY|Greco", series) else "document"


_ENGLISH: Final = {
    **dict.fromkeys(
        ("résolution", "re", "entschließung", "resolución", "risoluzione", "резолюция", "резолюции", "резолюцию"), "Resolution"
    ),
    **dict.fromkeys(("recommandation", "rec", "empfehlung", "recomendación", "raccomandazione"), "Recommendation"),
    **dict.fromkeys(("рекомендация", "рекомендации", "рекомендацию"), "Recommendation"),
    "avi": "Opinion",
    "directive": "Order",
}


def english_kind(kind: str) -> str:
    """What a text of an assembly is called in English, from its name in one of six languages.

    >>> english_kind("Résolution"), english_kind("recommendations"), english_kind("Avis")
    ('Resolution', 'Recommendation', 'Opinion')
    """
    return _ENGLISH.get(kind.lower().rstrip("s."), kind.rstrip("s").capitalize())
