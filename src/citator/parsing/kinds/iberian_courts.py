"""Decisions of courts of Spain, Portugal and Latin America, by their number or their day, as these lands cite them.

Sentencia del Tribunal Constitucional 31/2010, de 28 de junio
Sentencia del Tribunal Supremo, Sala Tercera, de 12 de mayo de 2003, rec. 46/1999; SAP de Sevilla de 18 de julio de 2012
STEDH de 7 de julio de 1989, caso Weir contra Ostlandia; STJCE de 5 de febrero de 1963, Weir, asunto 26/62
Corte Constitucional, Sentencia T-025 de 2004; Tribunal Constitucional del Perú, Exp. N.º 2488-2002-HC/TC, caso Weir
CSJN, "Weir, Ana", 13 de julio de 2007, Fallos: 330:3248
Acórdão do Tribunal Constitucional n.º 39/84, de 11 de abril; Ac. STJ de 12 de janeiro de 2010, proc. n.º 123/06; STF, ADI 3.510/DF
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import PartialDate
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, parse_date
from citator.text.telling import Signs

__all__ = ["IBERIAN", "read_of_iberia"]

_DAY = rf"\d{{1,2}}[.ºo]{{0,2}}\sde\s[A-Za-zç]{{4,10}}\s(?:de|del)\s{YEAR}|\d{{1,2}}[./-]\d{{1,2}}[./-]{YEAR}"
_NUMBERED = re.compile(  # "Sentencia del Tribunal Constitucional 31/2010, de 28 de junio"
    r"(?:[Ss]entencia|[Aa]uto)\s(?:(?:núm\.|n\.?[ºo°])\s)?(?:del?\s(?:la\s)?)(?P<court>Tribunal\s(?:Constitucional|Supremo)|Audiencia\sNacional)"
    r"(?:\s(?:núm\.|n\.?[ºo°]))?\s(?P<number>\d{1,4}/(?P<year>\d{4}))(?:,?\sde\s(?P<day>\d{1,2}\sde\s[a-z]{4,10}))?"
)
_OF_DAY = re.compile(  # "Sentencia del Tribunal Supremo, Sala Tercera, de 12 de mayo de 2003, rec. 46/1999"
    r"(?:(?:[Ss]entencia|[Aa]uto)\s(?:de\sla\s|del?\s)(?P<court>(?:Tribunal\s(?:Supremo|"
    r"Superior\sde\sJusticia\sde\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{2,30}?|"
    r"de\sJusticia(?:\sde\sla\s(?:UE|Unión\sEuropea))?|Europeo\sde\sDerechos\sHumanos)|"
    r"Audiencia\s(?:Nacional|Provincial\sde\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{2,30}?))"
    r"(?:,?\s\(?Sala\s[^,()]{2,60}\)?)?)|"
    r"(?P<short>STEDH|STJ[CU]E|SAP(?:\sde)?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]+|STSJ(?:\sde)?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]+)(?:\s\([^()]{2,60}\))?)"
    rf",?\s(?:\([^()]{{2,60}}\)\s)?de\s(?P<date>{_DAY})"
    r"(?:,?\s\(?(?:caso\s(?P<case>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{2,80})|(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž](?![AJ]\s\d)[^,;()]{2,80}?)(?=,\s(?:asunto|C-)|$))\)?)?"
    r"(?:,?\s\(?(?:rec(?:urso|\.)?|asuntos?|as\.|rollo|RJ|ROJ|núm\.|n\.?[ºo°])(?:\s(?:de\scasación|núm\.|n\.?[ºo°]))?\s?(?P<number>[A-Z]{0,2}-?\d[\d./]*\d)\)?)?"
)
_OF_AMERICA = re.compile(  # "Corte Constitucional de Colombia, Sentencia T-025 de 2004"
    r"(?P<court>(?:Corte\s(?:Constitucional|Suprema\sde\sJusticia)|Tribunal\sConstitucional|Sala\sConstitucional|Suprema\sCorte\sde\sJusticia)"
    r"(?:\sde(?:l?|\sla)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\wÀ-ÿ]+(?:\s(?:de\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\wÀ-ÿ]+){0,3})?(?:\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{2,30}\))?)[,.]\s"
    rf"(?:[Ss]entencia\s(?:(?:No\.|núm\.|[Nn]\.?[º°])\s)?(?P<number>[CTSU]{{1,2}}-\d{{1,4}}(?:/|-|\sde(?:l\saño)?\s)(?:{YEAR}|\d\d))|"
    r"(?:Exp(?:ediente|\.)|Rol)\s(?:(?:No\.|núm\.|[Nn]\.?[º°])\s)?(?P<file>\d[\w./-]{2,30}))"
    r"(?:,\s(?:caso|asunto)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{2,80}))?"
)
_OF_ARGENTINA = re.compile(  # "CSJN, “Weir, Ana”, 13 de julio de 2007, Fallos: 330:3248"
    r"(?P<court>CSJN|Corte\sSuprema(?:\sde\sJusticia(?:\sde\sla\sNación)?)?(?:\s\(Argentina\))?),\s(?:causa\s|caso\s|in\sre\s)?[“\"«](?P<name>[^“”\"«»]{3,160})[”\"»],?\s"
    rf"(?:(?:sentencia\s)?(?:del?\s)?(?P<date>{_DAY})[,.]?\s)?(?P<series>Fallos):?\s(?P<volume>\d{{1,3}}):(?P<page>\d{{1,4}})(?:\s\((?P<year>{YEAR})\))?"
)
_OF_PORTUGAL = re.compile(  # "Acórdão do Tribunal Constitucional n.º 39/84, de 11 de abril", "Ac. do STJ de 12.01.2010, Proc. n.º 123/06"
    r"(?:Acórdão|Ac\.)\s(?:d[oa]\s)?(?P<court>Tribunal\s(?:Constitucional|da\sRelação\sd[eo]\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\w+)|Supremo\sTribunal(?:\sde\sJustiça|\sAdministrativo)?|"
    r"ST[JA]|TC|TR[LPCEG]|TCA\s[NS]\w{0,3}|Relação\sd[eo]\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\w+)"
    rf"(?:,?\s[Nn]\.?[º°]\s(?P<number>\d{{1,4}}/(?P<year>\d{{2,4}})))?(?:,?\sde\s(?P<date>{_DAY})|,?\sde\s(?P<day>\d{{1,2}}\sde\s[A-Za-zç]{{4,10}}))?"
    r"(?:,?\s\(?[Pp]roc(?:esso|\.)\s(?:[Nn]\.?[º°]\s)?(?P<file>\d[\w./-]*\w)\)?)?"
)
_OF_BRAZIL = re.compile(  # "STF, ADI 3.510/DF, Rel. Min. Ana Rocha, julgado em 29 maio 2008"
    r"(?P<court>STF|STJ|TST|TSE|TRF[-\s]?\d(?:ª\sRegião)?|TJ[A-Z]{2}|Supremo\sTribunal\sFederal|Superior\sTribunal\sde\sJustiça)[,.]\s"
    r"(?P<number>(?:ADI|ADC|ADPF|ADO|HC|MS|RE|REsp|RHC|RMS|AgRg|AgInt|ARE|Rcl|MI|AI|EDcl|SS|Pet|Inq|AP|Ext)(?:-\w+)?\s(?:n\.?[º°]?\.?\s)?\d[\d.]*(?:[/-][A-Z]{2})?)"
    r"(?:,\s[Rr]el(?:\.|ator[a]?:?)[ªa]?\s(?:(?:Min(?:\.|istr[oa])|Des(?:\.|embargador[a]?))[ªa]?\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()\d]{3,60})?"
    r"(?:,\s(?:(?:\d{1,2}ª|Primeira|Segunda|Terceira|Quarta|Quinta|Sexta)\s)?(?:Turma|Seção|Câmara|Pleno|Plenário|Corte\sEspecial)[^,;()\d]{0,20})?"
    rf"(?:,\s(?:j\.|[Jj]ulgad[oa]\sem|[Jj]ulgamento\sem)\s(?P<date>{_DAY}|\d{{1,2}}\s[a-zç]{{3,10}}\.?\s{YEAR}))?"
)
IBERIAN: Final = Signs(
    (_NUMBERED, _OF_DAY, _OF_AMERICA, _OF_ARGENTINA, _OF_PORTUGAL, _OF_BRAZIL),
    *(
        "sentencia",
        "auto ",
        "stedh",
        "stj",
        "sap ",
        "stsj",
        "sts",
        "corte constitucional",
        "corte suprema",
        "tribunal constitucional",
        "sala constitucional",
    ),
    *("suprema corte", "csjn", "acórdão", "ac. ", "stf", "tst", "tse", "trf", "tj", "supremo tribunal", "superior tribunal"),
)
_HEADS = frozenset("Se se Au au ST SA Co Tr Sa Su CS Ac TS TR TJ".split())


def read_of_iberia(draft: Draft) -> bool:
    """Read the draft as such a decision; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Sentencia del Tribunal Constitucional 31/2010, de 28 de junio"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_of_iberia(draft), draft.record().light()
    (True, {'authority': 'Tribunal Constitucional', 'number': '31/2010', 'issued': '2010-06-28'})
    """
    if draft.text[draft.start : draft.start + 2] not in _HEADS:
        return False
    for pattern in IBERIAN.patterns:
        found = pattern.match(draft.text, draft.start, draft.end)
        if found and _ends(draft, found.end()) and _told(found):
            _take(draft, found)
            return draft.done("case")
    return False


def _ends(draft: Draft, end: int) -> bool:
    return end >= draft.end or draft.text[end] in ",.;( )"


def _told(found: re.Match[str]) -> bool:
    """Whether more than the court is told: a number or a day."""
    told = found.groupdict()
    return any(told.get(name) for name in ("number", "file", "date", "day", "page"))


def _take(draft: Draft, found: re.Match[str]) -> None:
    told = {name: value for name, value in found.groupdict().items() if value}
    draft.body("authority", *found.span("court" if "court" in told else "short"))
    for group, name in (("number", "number"), ("file", "number"), ("series", "container-title"), ("volume", "volume"), ("page", "page")):
        if group in told and not (group == "file" and "number" in told):
            draft.take(name, *found.span(group))
    for group in ("name", "case"):
        if group in told:
            draft.title(*found.span(group))
    year = told.get("year", "")
    if "date" in told:
        draft.date(*found.span("date"))
    elif "day" in told and (day := parse_date(f"{told['day']} de {_whole(year)}")):
        draft.put("issued", day, *found.span("day"))
    elif year:
        draft.put("issued", PartialDate(int(_whole(year))), *found.span("year"))
    elif "number" in told and (behind := _YEAR_OF_NUMBER.search(told["number"])):
        draft.put("issued", PartialDate(int(behind[1])), *found.span("number"))


_YEAR_OF_NUMBER = re.compile(rf"({YEAR})$")


def _whole(year: str) -> str:
    """The year in four figures: Portuguese decisions of 1984 have the number "39/84"."""
    return year if len(year) != 2 else f"{'20' if int(year) < 60 else '19'}{year}"
