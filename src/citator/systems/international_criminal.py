"""International criminal courts and tribunals: case numbers and court records.

Each court writes its name into the number: ``IT-94-1-A`` (Yugoslavia: year, number, stage), ``ICTR-96-4-T`` (Rwanda), ``MICT-12-29``
(Residual Mechanism), ``ICC-01/04-01/06-2842`` (International Criminal Court: situation, case, record), ``SCSL-03-01-A`` (Sierra Leone),
``STL-11-01/T/TC`` (Lebanon), ``002/19-09-2007/ECCC/TC`` (Cambodia), ``KSC-BC-2020-06`` (Kosovo). The stage is part of the number as cited:
``-I`` indictment, ``-PT`` pre-trial, ``-T`` trial, ``-S`` sentencing, ``-A`` appeal, ``-AR72`` interlocutory appeal under rule 72, ``-R``
review.
A number of Yugoslavia without a stage ("IT-94-1") is taken only where the tribunal or a prosecution is named beside it. Non-breaking
hyphens
and dashes are spelled as hyphens.

Official sources
    ICTY and ICTR: https://www.irmct.org/en/cases, https://ucr.irmct.org; ICC: Regulations of the Registry, regulation 24, and
    https://www.icc-cpi.int/case-records; SCSL: https://rscsl.org; STL: https://www.stl-tsl.org; ECCC: https://www.eccc.gov.kh;
    Kosovo: https://www.scp-ks.org. How they are cited: New Zealand Law Style Guide, 10.2.2, and Australian Guide to Legal Citation, 11.

Addresses read: ``icc-cpi.int/court-record/…``, ``…/CaseInformationSheets/…`` and others that hold a number, ``irmct.org/en/cases/mict-…``,
``unictr.irmct.org/en/cases/ictr-…``, ``scp-ks.org/…/ksc-bc-…``.

>>> [match.identifier.value for match in find("Prosecutor v. Tadić, Case No. IT-94-1-A, Judgement, 15 July 1999; ICC-01/04-01/06-2842")]
['IT-94-1-A', 'ICC-01/04-01/06-2842']
>>> url(Identifier("criminal_case", "ICC-01/04-01/06-2842"))
'https://www.icc-cpi.int/court-record/icc-01/04-01/06-2842'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "international_criminal"
SCHEMES = ("criminal_case",)
PRIORITY = 74
_HYPHENS: Final = "-\u2010\u2011\u2013"
TRIGGERS = (
    *(f"icty{hyphen}{digit}" for hyphen in _HYPHENS for digit in "90"),
    *(f"it{hyphen}{digit}" for hyphen in (*_HYPHENS, " ") for digit in "90"),
    *(f"{court}{hyphen}" for court in ("ictr", "mict", "icc", "scsl", "stl", "ksc") for hyphen in _HYPHENS),
    "ictr 9", "ictr 0", "eccc", "ch/ac/", "irmct.org", "icc-cpi.int",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # Australian and New Zealand guides to legal citation, Melbourne Manual for International Law Citation
    ("Prosecutor v Tadic, Case No IT-94-1-AR72 (2 October 1995)", "IT-94-1-AR72"),
    ("Prosecutor v Aleksovski (Judgment) ICTY Appeals Chamber IT-95-14/1-A, 24 March 2000", "IT-95-14/1-A"),
    ("Prosecutor v Bralo (Sentencing) ICTY Trial Chamber IT-95-17-S", "IT-95-17-S"),
    ("Sayed (Jurisdiction and Standing) STL Appeals Chamber CH/AC/2010/02, 10 November 2010", "CH/AC/2010/02"),
    # case numbers as the courts list them
    ("Prosecutor v. Karadžić, Case No. IT-95-5/18-T", "IT-95-5/18-T"),
    ("Prosecutor v. Popović et al., IT-05-88-A", "IT-05-88-A"),
    ("Prosecutor v. Kunarac, IT-96-23 & IT-96-23/1-A", "IT-96-23"),
    ("Prosecutor v. Tadić, IT\u201194\u20111\u2011A", "IT-94-1-A"),
    ("Prosecutor v. Tadić, Case No. IT-94-1", "IT-94-1"),
    ("Case No. IT-03-67-R77.2-A", "IT-03-67-R77.2-A"),
    ("Prosecutor v. Akayesu, Case No. ICTR-96-4-T", "ICTR-96-4-T"),
    ("Prosecutor v. Gacumbitsi, ICTR-2001-64-A", "ICTR-2001-64-A"),
    ("ICTR-98-44-AR73.4", "ICTR-98-44-AR73.4"),
    ("ICTR 96-4-T", "ICTR-96-4-T"),
    ("MICT-12-29", "MICT-12-29"),
    ("Prosecutor v. Karadžić, MICT-13-55-A", "MICT-13-55-A"),
    ("ICC-01/04-01/06", "ICC-01/04-01/06"),
    ("Prosecutor v. Lubanga, ICC-01/04-01/06-2842, 14 March 2012", "ICC-01/04-01/06-2842"),
    ("ICC-01/05-01/08-3343", "ICC-01/05-01/08-3343"),
    ("ICC-01/04-01/06-803-tEN", "ICC-01/04-01/06-803-tEN"),
    ("ICC-02/05-01/09-3-Red", "ICC-02/05-01/09-3-Red"),
    ("ICC-01/09-19-Corr", "ICC-01/09-19-Corr"),
    ("Prosecutor v. Taylor, SCSL-03-01-A", "SCSL-03-01-A"),
    ("SCSL-2004-14-AR72(E)", "SCSL-2004-14-AR72(E)"),
    ("STL-11-01/T/TC", "STL-11-01/T/TC"),
    ("Case File No. 002/19-09-2007/ECCC/TC", "002/19-09-2007/ECCC/TC"),
    ("001/18-07-2007-ECCC/SC", "001/18-07-2007-ECCC/SC"),
    ("KSC-BC-2020-06", "KSC-BC-2020-06"),
    ("https://www.icc-cpi.int/court-record/icc-01/04-01/06-2842", "ICC-01/04-01/06-2842"),
    ("https://www.irmct.org/en/cases/mict-13-55", "MICT-13-55"),
    ("https://unictr.irmct.org/en/cases/ictr-96-04", "ICTR-96-4"),
    # OSCOLA 2006 writes the name of the court for its letters
    ("Tadic Case (Judgment) ICTY-94-1 (26 January 2000)", "IT-94-1"),
    ("Prosecutor v Blaškić (Judgment) ICTY-95-14-T (3 March 2000)", "IT-95-14-T"),
    # stages, filings and records as the courts write them
    ("Prosecutor v. Delalić et al., IT-96-21-Abis", "IT-96-21-Abis"),
    ("Le Procureur c/ Kunarac, affaire n° IT-96-23", "IT-96-23"),
    ("STL-11-01/I/AC/R176bis", "STL-11-01/I/AC/R176bis"),
    ("STL-11-01/T/TC/F3839", "STL-11-01/T/TC/F3839"),
    ("SCSL-03-01-A-1389", "SCSL-03-01-A-1389"),
    ("KSC-BC-2020-05/RED/F00494", "KSC-BC-2020-05/RED/F00494"),
    # look-alikes
    ("form IT-94-1", None),
    ("IT-20-15 equipment", None),
    ("ICC-2021 rules of arbitration", None),
    ("ICC Case No. 12345", None),
    ("STL-file format", None),
    ("an ICTR report", None),
    ("ICC-ASP/4/Res.4", None),
    ("MICT-office", None),
    ("KSC-1 launch pad", None),
    ("XIT-94-1-A", None),
    ("bulletin 002/19-09-2007", None),
    ("https://www.icc-cpi.int/about", None),
]

_H: Final = rf"[{_HYPHENS}]"
_STAGE: Final = r"(?:AR\d{2,3}(?:bis|ter)?(?:\.\d{1,2})?(?:\([A-Z]\))?|R\d{2,3}(?:\.\d{1,2})?|[AT]bis|PT|Misc|ES|[ATISRD])"
_STAGES: Final = rf"(?:{_H}{_STAGE}(?![A-Za-z0-9])){{1,3}}"
_CODE: Final = re.compile(
    rf"(?<![{_HYPHENS}\w/.])(?:"
    rf"(?P<icty>(?:IT[{_HYPHENS} ]|ICTY{_H})(?:9[4-9]|0[0-6]){_H}\d{{1,3}}(?:/\d{{1,2}})?(?P<stage>{_STAGES})?)"
    rf"|(?P<ictr>ICTR[{_HYPHENS} ](?:199\d|200\d|9\d|0\d){_H}\d{{1,3}}[A-D]?(?:{_STAGES})?)"
    rf"|(?P<mict>MICT{_H}1[2-9]{_H}\d{{1,3}}(?:/\d{{1,2}})?(?:{_STAGES}|{_H}(?:R\d+|ES)\.\d{{1,2}})?)"
    rf"|(?P<icc>ICC{_H}(?:RoC\d{{1,3}}(?:\([0-9]\))?{_H})?0[1-9]/\d\d(?:{_H}\d\d/\d\d)?"
    rf"(?:{_H}(?:T{_H})?\d{{1,5}}(?:{_H}(?:Conf|Red\d?|Corr\d?|t[A-Z]{{2,3}}|Anx[A-Z0-9.]{{0,4}}|AnxA|Exp|Opp|ENG|FRA|ET|WT))*)?)"
    rf"|(?P<scsl>SCSL{_H}(?:20)?0[2-9]{_H}\d{{1,3}}(?:{_STAGES}(?:{_H}\d{{1,4}}(?!\d))?)?)"
    rf"|(?P<stl>STL{_H}(?:0[9]|1\d){_H}\d{{2}}(?:/[A-Z]{{1,3}}(?:{_H}\d{{1,2}})?){{0,2}}(?:/[FR]\d{{1,4}}(?:bis|ter)?)?|CH/(?:AC|PTJ|PRES)/20\d\d/\d{{1,3}})"
    rf"|(?P<eccc>00\d(?:/\d)?/\d\d{_H}\d\d{_H}20\d\d[{_HYPHENS}/]ECCC(?:[{_HYPHENS}/](?:TC|SC|PTC|OCIJ|OCP)(?:\s?\(?\d{{1,3}}\)?)?)?)"
    rf"|(?P<ksc>KSC{_H}(?:BC|CA|CC|PR|SC){_H}20[12]\d{_H}\d\d(?:/[A-Z]{{2,4}}\d{{0,3}})?(?:/F\d{{5}}(?:/\w{{1,6}})?)?)"
    rf")(?![\w/])(?!{_H}\d)"
)
_PROSECUTION: Final = re.compile(
    r"\bICTY\b|Tribunal|Prosecutor|\bCase\s+(?:[Nn]o\.?)|Judge?ment|Chamber|Indictment|\bTPIY\b|Procureur|[Aa]ffaire"
)
_PATH: Final = re.compile(
    r"(?P<icc>icc-0\d/\d\d(?:-\d\d/\d\d)?(?:-(?:t-)?\d{1,5}(?:-[a-z0-9]{2,6})*)?)(?=/|$|\.)|(?P<mict>mict-1\d-\d{1,3})(?=/|$)"
    r"|(?P<ictr>ictr-(?:19|20)?\d\d-\d{1,3}[a-d]?)(?=/|$)|(?P<ksc>ksc-bc-20[12]\d-\d\d)(?=/|$)",
    re.IGNORECASE,
)
_HOSTS: Final = ("icc-cpi.int", "irmct.org", "unictr.irmct.org", "unictr.org", "unmict.org", "scp-ks.org", "legal-tools.org")
_COURTS: Final = {
    "icty": "International Tribunal for the Former Yugoslavia",
    "ictr": "International Criminal Tribunal for Rwanda",
    "mict": "International Residual Mechanism for Criminal Tribunals",
    "icc": "International Criminal Court",
    "scsl": "Special Court for Sierra Leone",
    "stl": "Special Tribunal for Lebanon",
    "eccc": "Extraordinary Chambers in the Courts of Cambodia",
    "ksc": "Kosovo Specialist Chambers",
}
# Endings of records of the International Criminal Court that are not in upper case.
_ENDINGS: Final = {
    "red": "Red",
    "corr": "Corr",
    "conf": "Conf",
    "anx": "Anx",
    "ten": "tEN",
    "tfra": "tFRA",
    "teng": "tENG",
    "opp": "Opp",
    "exp": "Exp",
}


def find(text: str) -> Iterator[Match]:
    """Case numbers and numbers of records, in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value, court = _in_address(address.url)
        if value:
            yield _match(address.start, address.end, value, court, address=True)
    for code in _CODE.finditer(text):
        court = next(name for name in _COURTS if code[name])
        if not outside(text, code.start()) or (court == "icty" and not code["stage"] and not _prosecuted(text, code)):
            continue
        yield _match(code.start(), code.end(), _spelled(code.group()), court)


def url(identifier: Identifier) -> str | None:
    """The page of a record of the International Criminal Court, or of a case of the Residual Mechanism; the others' hold names."""
    if identifier.scheme not in SCHEMES:
        return None
    if re.fullmatch(r"ICC-0\d/\d\d(?:-\d\d/\d\d)?-\d{1,5}(?:-\w+)*", identifier.value):
        return f"https://www.icc-cpi.int/court-record/{identifier.value.lower()}"
    return f"https://www.irmct.org/en/cases/{identifier.value.lower()}" if re.fullmatch(r"MICT-\d\d-\d{1,3}", identifier.value) else None


def _prosecuted(text: str, code: re.Match[str]) -> bool:
    return bool(
        _PROSECUTION.search(text, max(0, code.start() - 120), code.start()) or _PROSECUTION.search(text, code.end(), code.end() + 60)
    )


def _spelled(written: str) -> str:
    return re.sub(f"[{_HYPHENS} ]", "-", written).replace("ICTY-", "IT-")


def _match(start: int, end: int, value: str, court: str, *, address: bool = False) -> Match:
    fields = {"number": Field(value), "authority": Field(_COURTS[court])}
    return Match(start, end, NAME, Identifier("criminal_case", value), Record("case", FrozenMap(fields)), address)


def _in_address(address: str) -> tuple[str, str]:
    read = parts_of(address)
    if read.host not in _HOSTS:
        return "", ""
    found = _PATH.search(read.path)
    if not found:
        return "", ""
    court = next(name for name in ("icc", "mict", "ictr", "ksc") if found[name])
    parts = found.group().split("-")
    if court == "icc":
        return "-".join([parts[0].upper(), *(_ENDINGS.get(part.lower(), part.upper()) for part in parts[1:])]), court
    if court == "ictr":  # the site writes two figures where the number has one
        return f"ICTR-{parts[1]}-{parts[2].lstrip('0').upper()}", court
    return found.group().upper(), court
