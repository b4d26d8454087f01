"""Organization of American States and the Inter-American human rights bodies.

Documents of the OAS bear a symbol (``OEA/Ser.L/V/II.95``, then the number of the document: "doc. 7 rev. 1"), resolutions of its General
Assembly ``AG/RES. 2128 (XXXV-O/05)``, of its Permanent Council ``CP/RES. 567 (831/91)``. Reports of the Inter-American Commission on
Human Rights are numbered by year ("Report No. 51/96, Case 10.675"), judgments of the Inter-American Court in Series C, its advisory
opinions in Series A and by a number of their own (``OC-18/03``). The Permanent Court of International Justice and the European Court
had series A to E as well, and many bodies number reports by year: without the Inter-American body near by, such words say nothing.

Official sources: https://www.oas.org/en/iachr/decisions/ (reports, cases, petitions), https://www.corteidh.or.cr (series),
https://www.oas.org/en/sla/docs/; how they are cited: the Bluebook, rule 21 and table T3, and the Court's own form in its judgments.

Addresses read: ``corteidh.or.cr/docs/casos/articulos/seriec_04_ing.pdf``, ``…/docs/opiniones/seriea_18_ing.pdf``.

>>> [match.identifier.value for match in find("IACHR, Report No. 51/96, Case 10.675; Inter-Am. Ct. H.R. (Ser. C) No. 4 (1988)")]
['IACHR Report No. 51/96', 'IACtHR Series C No. 4']
>>> url(Identifier("iacthr", "IACtHR Series C No. 4"))
'https://www.corteidh.or.cr/docs/casos/articulos/seriec_04_ing.pdf'
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

NAME = "inter_american"
SCHEMES = ("oas_document", "oas_resolution", "iachr", "iacthr")
PRIORITY = 84  # before the United Nations, whose symbols have strokes too
TRIGGERS = (
    "oea/", "inter-am", "interam", "i/a court", "iachr", "iacthr", "corte idh",
    "cidh", "ag/res", "ag/dec", "cp/res", "cji/", "oc-", "corteidh.or.cr", "series c",
    "(ser. c)", "ser. c", "serie c", "série c", "série a", "serie a", "cour ia",
    "interamericana", "interaméricaine", "crtidh", "petition 1", "case 1", "caso 1",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the Bluebook, AGLC and the bodies' own forms
    ("Inter-Am. Comm’n H.R., Report No. 51/96, Case 10.675", "IACHR Report No. 51/96"),
    ("Case 10.675, Inter-Am. C.H.R., Report No. 51/96, OEA/Ser.L/V/II.95, doc. 7 rev. 1 (1997)", "IACHR Report No. 51/96"),
    ("REPORT Nº 36/05, PETITION 12.170", "IACHR Report No. 36/05"),
    ("IACHR, Report No. 60/03, Petition 12.108, Admissibility", "IACHR Report No. 60/03"),
    ("Inter-American Commission on Human Rights, Report No. 49/19", "IACHR Report No. 49/19"),
    ("CIDH, Informe No. 55/97, Caso 11.137", "IACHR Report No. 55/97"),
    ("Inter-American Commission on Human Rights, Case 11.137", "IACHR Case 11.137"),
    ("OEA/Ser.L/V/II.49", "OEA/Ser.L/V/II.49"),
    ("OEA/Ser.L/V/II.77, rev 1, Doc 18", "OEA/Ser.L/V/II.77 rev. 1 doc. 18"),
    ("OEA/Ser.L/V/II. Doc. 55, 2009", "OEA/Ser.L/V/II doc. 55"),
    ("OEA/Ser.L/V/II Doc. 49/19", "OEA/Ser.L/V/II doc. 49/19"),
    ("O.A.S. Doc. OEA/Ser.L/V/II.62, doc. 10 rev. 3", "OEA/Ser.L/V/II.62 doc. 10 rev. 3"),
    ("Commission IDH, Rapport annuel 1995, OEA/Ser.L/V/II.91, doc. 7 rév., 28 février 1996", "OEA/Ser.L/V/II.91 doc. 7 rev."),
    ("OEA/Ser.L/V/II.98, doc. 6 rev. 1 corr. 2, 17 de fevereiro de 1998", "OEA/Ser.L/V/II.98 doc. 6 rev. 1 corr. 2"),
    ("OEA/Ser/L/V/II.102, Documento 9 rev.", "OEA/Ser.L/V/II.102 doc. 9 rev."),
    ("OEA/Ser.L/V/II.82, doc. n° 6", "OEA/Ser.L/V/II.82 doc. 6"),
    ("AG/RES. 2128 (XXXV-O/05)", "AG/RES. 2128 (XXXV-O/05)"),
    ("AG/RES.1(I-O/71)", "AG/RES. 1 (I-O/71)"),
    ("AG/DEC. 36 (XXXV-O/05)", "AG/DEC. 36 (XXXV-O/05)"),
    ("CP/RES. 567 (831/91)", "CP/RES. 567 (831/91)"),
    ("I/A Court H.R., Case of Velásquez Rodríguez v. Honduras, Merits, Judgment of July 29, 1988, Series C No. 4", "IACtHR Series C No. 4"),
    ("Inter-Am. Ct. H.R. (Ser. C) No. 4 (1988)", "IACtHR Series C No. 4"),
    ("Inter-Am. Ct. H.R. (ser. A) No. 18", "IACtHR Series A No. 18"),
    ("Inter-American Court of Human Rights, Series C, No. 154", "IACtHR Series C No. 154"),
    ("Corte IDH, Serie C No. 100", "IACtHR Series C No. 100"),
    ("Advisory Opinion OC-18/03", "IACtHR OC-18/03"),
    ("Inter-American Court of Human Rights, OC-5/85", "IACtHR OC-5/85"),
    ("https://www.corteidh.or.cr/docs/casos/articulos/seriec_04_ing.pdf", "IACtHR Series C No. 4"),
    ("http://www.corteidh.or.cr/docs/opiniones/seriea_18_ing.pdf", "IACtHR Series A No. 18"),
    ("https://www.corteidh.or.cr/docs/casos/articulos/seriec_100_esp.pdf", "IACtHR Series C No. 100"),
    ("Cour IADH, Barrios Altos c. Pérou, 14 mars 2001, série C n° 75", "IACtHR Series C No. 75"),
    ("Parecer Consultivo OC-21/14, Corte IDH, Série A n. 21", "IACtHR Series A No. 21"),
    ("IACHR, Resolution 1/20, Pandemic and Human Rights", "IACHR Resolution 1/20"),
    ("CIDH, Resolución No. 4/19, Principios", "IACHR Resolution 4/19"),
    ("Resolution 1/08 of the Inter-American Commission on Human Rights", "IACHR Resolution 1/08"),
    ("CIDH, Relatório nº 54/01, Caso 12.051, Brasil", "IACHR Report No. 54/01"),
    ("CIDH, Rapport No. 54/01, Affaire 12.051", "IACHR Report No. 54/01"),
    ("OEA/Ser.P/AG/doc.5202/11", "AG/doc. 5202/11"),
    ("Inter-American Juridical Committee, CJI/RES. 12 (LXIV-O/04)", "CJI/RES. 12 (LXIV-O/04)"),
    ("la OEA publicó el doc. 7 rev.", None),
    # look-alikes: of two references, each has its own body
    ("Inter-American Bank; World Bank, Report No. 36/05", None),
    ("Inter-American Court; Soering v. the United Kingdom, Series A no. 161", None),
    ("IACHR; General Assembly resolution 1/20", None),
    ("the IACHR welcomed Council resolution 1/20", None),
    # look-alikes: series and reports of others
    ("P.C.I.J., Series A, No. 9", None),
    ("PCIJ Series C No. 4, p. 12", None),
    ("European Court of Human Rights, Series A no. 28", None),
    ("Report No. 51/96 of the harbour master", None),
    ("Crisis Group Report N°51", None),
    ("World Bank Report No. 36/05", None),
    ("Case 10.675 of wine", None),
    ("Series C No. 4 banknotes", None),
    ("OC-18/03 is a bus line", None),
    ("AG/RES", None),
    ("flight OC-18", None),
    ("the IACHR adopted 51 reports in 1996", None),
    ("Inter-American Development Bank, Report No. 51/96", None),
    ("Case C-10/67", None),
    ("Inter-American Court; Series A, page 9", None),
]

_COURT: Final = re.compile(
    r"Inter-?\s?[Aa]m(?:erican|\.)?\s+C(?:ou)?r?t|I/A\s+Court|\bIACt?HR\b|\bIACtHR\b|Corte\s?(?:I\.?D\.?H|Interamericana)|Cour\s?(?:interam|IA?DH)|C\.I\.D\.H|\bCrIDH\b"
)
_RIVAL: Final = re.compile(r"P\.?C\.?I\.?J|Permanent\s+Court|European\s+Court|ECtHR|E\.?C\.?H\.?R\.?\s?\(|Eur\.")
_COMMISSION: Final = re.compile(
    r"Inter-?\s?Am(?:erican|\.)?\s+(?:Comm|C\.\s?H)|\bIACHR\b|\bCIDH\b|Comisión\s+Interamericana|Commission\s+interam|OEA/Ser"
)
_ROW: Final = r"(?:[Dd]oc(?:umento?)?|[Rr][eé]v|[Cc]orr|[Aa]dd)\.?\s?(?:n[°ºo.]\.?\s?)?\d*(?:/\d{1,3})?"
_SYMBOL: Final = re.compile(
    rf"(?<![\w/.])OEA/\s?Ser[./]?\s?(?P<series>[A-Z])(?P<path>(?:/[IVXLC]{{1,7}}(?:\.\d{{1,4}})*){{0,4}})\.?(?P<rows>(?:,?\s(?:{_ROW})(?![\w/]|\.\d)){{0,4}})"
)
_RESOLUTION: Final = re.compile(
    r"(?:(?<![\w/.])|(?<=/Ser\.[PG]/))(?P<organ>AG|CP|CJI)/(?P<kind>RES|DEC|DOC|doc|INF)\.?\s?(?P<number>\d{1,4})(?:\s?\((?P<session>[IVXLC]{1,9}-[OE]+(?:/\d\d)?|\d{1,4}/\d\d)\)|/(?P<year>\d\d))(?!\w)"
)
_REPORT: Final = re.compile(
    r"(?<!\w)(?:Report|REPORT|Informe|Relatório|Rapport)\s+(?:[Nn][Oo°º]\.?|[Nn]úm\.)\s?(?P<number>\d{1,3})/(?P<year>\d\d)(?![\w/])(?P<case>,?\s+(?:Cases?|CASE|Petition|PETITION|Casos?|Petición|Affaire)\s+\d{1,2}[.,]\d{3})?"
)
_CASE: Final = re.compile(
    r"(?<!\w)(?:Case|Petition|Caso|Petición)\s+(?:[Nn]o\.?\s)?(?P<number>1[0-4][.,]\d{3}|[2-9][.,]\d{3})(?![\w/]|[.,]\d)"
)
_SERIES: Final = re.compile(
    r"(?<!\w)\(?[Ss][eé]r(?:ies?|\.)\s?(?P<series>[A-E])\)?,?\s+(?:[Nn]o\.?|[Nn][°º.]|[Nn]úm\.)\s?(?P<number>\d{1,3})(?![\w/]|\.\d)"
)
_OPINION: Final = re.compile(
    r"(?P<lead>(?:Advisory\s+Opinion|Opinión\s+Consultiva|Avis\s+consultatif|Parecer\s+Consultivo)\s+(?:[Nn]o\.?\s)?)?(?<![\w/])OC[-–](?P<number>\d{1,2})/(?P<year>\d\d)(?![\w/])"
)
_FILE: Final = re.compile(
    r"/docs/(?:casos/articulos|opiniones)/[Ss]erie(?P<series>[acACeE])_(?P<number>\d{1,3})_(?P<language>[a-z]{2,4}\d?)\.(?:pdf|docx?)"
)
# The Commission numbers its resolutions as the Human Rights Council does: it must be named right before or right behind.
_ITS_RESOLUTION: Final = re.compile(
    r"(?P<lead>(?:Inter-?\s?Am(?:erican|\.)?\s+(?:Commission\s+on\s+Human\s+Rights|Comm[’']n\s+H\.R\.)(?:\s\(IACHR\))?|\bIACHR|\bCIDH|Comisión\s+Interamericana\s+de\s+Derechos\s+Humanos)"
    r"(?:[’']s)?,?\s+)?(?P<words>(?:Resolution|Resolución)\s+(?:(?:[Nn]o\.?|[Nn][°º])\s?)?(?P<number>\d{1,3})/(?P<year>\d\d))(?![\w/])"
    r"(?P<behind>\s+of\s+the\s+(?:Inter-American\s+Commission|IACHR))?"
)
_DATED: Final = re.compile(r"/(?<=\d/)\d\d(?!\w)")
"""The year of a report, a resolution and an opinion: most texts have none."""
_REACH: Final = 260


def find(text: str) -> Iterator[Match]:
    """Symbols of the OAS, reports and cases of the Commission, judgments and opinions of the Court, and its addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield _match(address.start, address.end, identifier, address=True)
    for symbol in _SYMBOL.finditer(text) if "OEA/" in text else ():
        if (symbol["path"] or symbol["rows"]) and outside(text, symbol.start()):
            last = symbol.end() - (text[symbol.end() - 1] == ".")
            yield _match(symbol.start(), last, Identifier("oas_document", _spelled(symbol)))
    for found in _RESOLUTION.finditer(text) if "AG/" in text or "CP/" in text or "CJI/" in text else ():
        if outside(text, found.start()):
            end = f" ({found['session']})" if found["session"] else f"/{found['year']}"
            yield _match(
                found.start(), found.end(), Identifier("oas_resolution", f"{found['organ']}/{found['kind']}. {found['number']}{end}")
            )
    yield from _commission(text)
    yield from _court(text)


def _commission(text: str) -> Iterator[Match]:
    dated = _DATED.search(text)
    for report in _REPORT.finditer(text) if dated else ():
        if not outside(text, report.start()) or not (report["case"] or _near(_COMMISSION, text, report)):
            continue
        value = f"IACHR Report No. {int(report['number'])}/{report['year']}"
        yield _match(report.start(), report.end(), Identifier("iachr", value), _year(report["year"]))
    for found in _ITS_RESOLUTION.finditer(text) if dated and "Resol" in text else ():
        if (found["lead"] or found["behind"]) and outside(text, found.start()):
            value = f"IACHR Resolution {int(found['number'])}/{found['year']}"
            yield _match(found.start("words"), found.end("words"), Identifier("iachr", value), _year(found["year"]))
    for case in _CASE.finditer(text) if "Cas" in text or "Peti" in text else ():
        # "Report No. 51/96, Case 10.675" and "Case 10.675, …, Report No. 51/96" are one work, named by its report.
        if outside(text, case.start()) and _near(_COMMISSION, text, case) and not _near(_REPORT, text, case):
            yield _match(case.start(), case.end(), Identifier("iachr", f"IACHR Case {case['number'].replace(',', '.')}"))


def _court(text: str) -> Iterator[Match]:
    for series in _SERIES.finditer(text) if "erie" in text or "er." in text or "ér" in text else ():
        if outside(text, series.start()) and _near(_COURT, text, series) and not _near(_RIVAL, text, series):
            end = series.end()
            start = series.start() + (text[series.start()] == "(" and ")" not in series.group())
            yield _match(start, end, Identifier("iacthr", f"IACtHR Series {series['series']} No. {int(series['number'])}"))
    for opinion in _OPINION.finditer(text) if "OC" in text else ():
        if outside(text, opinion.start()) and (opinion["lead"] or _near(_COURT, text, opinion)):
            value = f"IACtHR OC-{int(opinion['number'])}/{opinion['year']}"
            yield _match(opinion.start(), opinion.end(), Identifier("iacthr", value), _year(opinion["year"]))


def url(identifier: Identifier) -> str | None:
    """The file of a judgment or an advisory opinion, in English; the other numbers lead to no address of their own."""
    series = re.fullmatch(r"IACtHR Series ([AC]) No\. (\d+)", identifier.value) if identifier.scheme == "iacthr" else None
    if not series:
        return None
    folder = "opiniones" if series[1] == "A" else "casos/articulos"
    return f"https://www.corteidh.or.cr/docs/{folder}/serie{series[1].lower()}_{series[2].zfill(2)}_ing.pdf"


def _near(pattern: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    """Whether a pattern is seen in the same reference: before it, or behind it as in "(1988), Inter-Am. Ct. H.R."."""
    before, behind = around(text, found.start(), found.end(), _REACH, 120)
    return bool(pattern.search(before) or pattern.search(found.group() + behind))


def _spelled(symbol: re.Match[str]) -> str:
    rows = []
    for row in re.finditer(r"([Dd]oc|[Rr][eé]v|[Cc]orr|[Aa]dd)[a-z]*\.?\s?(?:n\W{1,2}\s?)?(\d*(?:/\d+)?)", symbol["rows"]):
        rows.append(f"{row[1].lower().replace('é', 'e')}." + (f" {row[2]}" if row[2] else ""))
    return " ".join([f"OEA/Ser.{symbol['series']}{symbol['path']}", *rows])


def _year(printed: str) -> PartialDate:
    """The year of two digits, with its century: the Commission was founded in 1959."""
    short = int(printed)
    return PartialDate(1900 + short if short > 58 else 2000 + short)


def _in_address(address: str) -> Identifier | None:
    parts = parts_of(address)
    file = _FILE.fullmatch(parts.path) if parts.host == "corteidh.or.cr" else None
    return Identifier("iacthr", f"IACtHR Series {file['series'].upper()} No. {int(file['number'])}") if file else None


def _match(start: int, end: int, identifier: Identifier, issued: PartialDate | None = None, *, address: bool = False) -> Match:
    source = "address" if address else "text"
    authority = {"iachr": "Inter-American Commission on Human Rights", "iacthr": "Inter-American Court of Human Rights"}.get(
        identifier.scheme
    )
    fields = {"number": Field(re.sub(r"^(?:IACHR|IACtHR) (?:Report No\. |Case |Resolution )?", "", identifier.value), source)}
    fields["authority" if authority else "publisher"] = Field(authority or "Organization of American States", source)
    of_commission = identifier.value.startswith("OEA/Ser.L/V/II") and identifier.value[14:15] in ("", ".", " ")
    if of_commission:
        fields["authority"] = Field("Inter-American Commission on Human Rights", source)
    if issued:
        fields["issued"] = Field(issued, source)
    kind = "case" if authority else "resolution" if "RES" in identifier.value else "report" if of_commission else "document"
    return Match(start, end, NAME, identifier, Record(kind, FrozenMap(fields)), address)
