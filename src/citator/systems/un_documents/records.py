"""Documents named by what they are: supplements of the Official Records, statements, meeting records, opinions, sales numbers.

Supplement n of session s of the General Assembly is document A/s/n since the thirty-first session, its part A is A/s/n/Add.1. A statement
by the President of the Security Council has year and number, a meeting record the number of the meeting, an opinion of the Working
Group on Arbitrary Detention number and year. Each has a pattern in every language; a symbol printed beside them is what is read instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.facts.sales_numbers import SALES_NUMBER
from citator.facts.session_words import session_number
from citator.systems.un_documents.grammar import Symbol
from citator.text.telling import Telling, told_in

__all__ = ["Sales", "records", "sales_numbers"]


@dataclass(frozen=True, slots=True)
class Sales:
    """The sales number of a publication at ``[start, end)``: ``E.96.IV.13``; the first letter is that of the language."""

    start: int
    end: int
    value: str


_PART: Final = r"\s?(?P<part>[A-Z]\b|ألف|باء|جيم|دال|هاء)?"
_SUPPLEMENTS: Final = tuple(
    Telling(re.compile(pattern), word)
    for word, pattern in zip(
        (
            "official records",
            "gaor",
            "documents officiels",
            "documentos oficiales",
            "официальные отчеты",
            "الوثائق الرسمية",
            "大会正式记录",
        ),
        (
            rf"Official\s+Records\s+of\s+the\s+General\s+Assembly,\s+(?P<session>[A-Za-z]+(?:-[a-z]+)?|\d\d[a-z]{{2}})\s+[Ss]ession,\s+Supplement\s+No\.\s(?P<number>\d{{1,2}}){_PART}",
            rf"(?:U\.?N\.?\s)?GAOR,?\s(?P<session>\d\d[a-z]{{2}})\s[Ss]ess\.,\s[Ss]upp\.\s(?:\([Nn]o\.\s|[Nn]o\.\s)(?P<number>\d{{1,2}}){_PART}\)?",
            rf"Documents\s+officiels\s+de\s+l[’']Assemblée\s+générale,\s+(?P<session>[\w-]+(?:\set\s\w+)?)\s+session,\s+[Ss]upplément\s+n[o°º]\s(?P<number>\d{{1,2}}){_PART}",
            rf"Documentos\s+Oficiales\s+de\s+la\s+Asamblea\s+General,\s+(?P<session>\w+(?:\s\w+)?)\s+período\s+de\s+sesiones,\s+[Ss]uplemento\s+[Nn]úm\.\s(?P<number>\d{{1,2}}){_PART}",
            rf"Официальные\s+отчеты\s+Генеральной\s+Ассамблеи,\s+(?P<session>\w+(?:\s\w+)?)\s+сессия,\s+Дополнение\s+№\s?(?P<number>\d{{1,2}}){_PART}",
            rf"الوثائق\s+الرسمية\s+للجمعية\s+العامة،\s+الدورة\s+(?P<session>\w+(?:\s\w+)?)،\s+الملحق\s+رقم\s(?P<number>\d{{1,2}}){_PART}",
            r"《?大会正式记录[，,]第(?P<session>[一二三四五六七八九十]{2,3}|\d\d)届会议[，,]补编第(?P<number>\d{1,2})\s?(?P<part>[A-Z])?号》?",
        ),
        strict=True,
    )
)
_SYMBOL_BESIDE: Final = re.compile(r"[^;；؛]{0,60}?\bA/")
_PARTS: Final = {"ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E"}

_STATEMENT: Final = Telling(
    re.compile(
        r"(?:[Pp]residential\s+[Ss]tatements?|[Ss]tatements?\s+(?:by|of)\s+the\s+President\s+of\s+the\s+Security\s+Council|"
        r"[Dd]éclarations?\s+(?:de\s+la\s+présidence|du\s+[Pp]résident)\s+du\s+Conseil\s+de\s+sécurité|"
        r"[Dd]eclaraci(?:ón|ones)\s+de\s+la\s+Presidencia\s+del\s+Consejo\s+de\s+Seguridad|"
        r"[Зз]аявлени\w{1,3}\s+Председателя\s+Совета\s+Безопасности|"
        r"(?:ال)?بيان(?:ات)?\s+(?:ال)?رئيس\s+مجلس\s+الأمن|安全理事会主席声明)\s*(?:No\.\s|№\s)?(?P<year>199[4-9]|20\d\d)/(?P<number>\d{1,2})(?![\d/])"
    ),
    *("statement", "déclaration", "declaraci", "заявлени", "بيان", "声明"),
)
_MEETING: Final = Telling(
    re.compile(
        r"(?:(?:verbatim|provisional|official)\s+records?\s+of\s+(?:the|its)\s+(?P<en>\d{3,5})(?:st|nd|rd|th)\s+meeting\s+of\s+the\s+Security\s+Council|"
        r"procès-verbal\s+de\s+la\s+(?P<fr>\d{3,5})e?\s+séance\s+du\s+Conseil\s+de\s+sécurité|"
        r"acta\s+(?:literal\s+)?de\s+la\s+(?P<es>\d{3,5})ª?\s+sesión\s+del\s+Consejo\s+de\s+Seguridad|"
        r"отчет\w*\s+о\s+(?P<ru>\d{3,5})(?:-м)?\s+заседании\s+Совета\s+Безопасности|"
        r"محضر\s+(?:ال)?جلسة\s+(?P<ar>\d{3,5})\s+(?:ل)?مجلس\s+الأمن|安全理事会第(?P<zh>\d{3,5})次会议(?:的)?(?:逐字)?记录)"
    ),
    *("record", "procès", "acta", "отчет", "محضر", "记录"),
)
_OPINION: Final = re.compile(
    r"(?:\b(?:[Oo]pinions?\s+(?:Nos?\.\s?)?|[Aa]vis\s+n[o°]s?\s|[Oo]pini(?:ón|ones)\s+[Nn]úms?\.\s|[Мм]нени\w{1,2}\s+№\s?)|الرأي\s+رقم\s|第)"
    r"(?P<number>\d{1,3})/(?P<year>201[1-9]|20[2-9]\d)(?![\d/])"
)
_OPINION_NUMBER: Final = re.compile(r"(?P<number>\d{1,3})/(?P<year>201[1-9]|20[2-9]\d)(?![\d/])")
_MORE_OPINIONS: Final = re.compile(r"(?:号意见)?(?:,\s(?:and\s)?|\s(?:and|et|y|и)\s|\sو\s?|、|和)(?:[Nn]o\.\s|n[o°]\s|[Nn]úm\.\s|№\s?|第)?")
_DETENTION: Final = Telling(
    re.compile(
        r"[Aa]rbitrary\s+[Dd]etention|\bWGAD\b|détention\s+arbitraire|[Dd]etención\s+[Aa]rbitraria|произвольны\w\s+задержани|الاحتجاز\s+التعسفي|任意拘留"
    ),
    *("arbitrary detention", "wgad", "détention arbitraire", "detención arbitraria", "произвольны", "الاحتجاز", "任意拘留"),
)
_SALES: Final = Telling(
    re.compile(
        r"(?:[Ss]ales\s+(?:[Nn]os?\.?|number)|(?:numéros?|n[o°º]s?)\s+de\s+vente|[Nn]úms?\.\s+de\s+venta|в\s+продаже\s+под\s+№|رقم\s+المبيع|出售品编号)\s*[:：]?\s*"
    ),
    *("sales n", "de vente", "de venta", "в продаже", "المبيع", "出售品"),
)
_TOLD: Final = frozenset((*_SUPPLEMENTS, _STATEMENT, _MEETING, _DETENTION))
"""Most texts have none of their words."""
_SALES_NUMBER: Final = re.compile(SALES_NUMBER)
_MORE_SALES: Final = re.compile(r",\s(?:and\s)?|\s?(?:and|&|et|y|и|و|和)\s?")


def records(text: str) -> Iterator[Symbol]:
    """The documents named so that no symbol names. ``text`` is folded.

    >>> [s.value for s in records("Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 53A, chap. III")]
    ['A/77/53/Add.1']
    >>> [s.value for s in records("《大会正式记录，第七十八届会议，补编第17号》; presidential statement 2015/25")]
    ['A/78/17', 'S/PRST/2015/25']
    >>> list(records("Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 17 (A/78/17)"))
    []
    """
    told = told_in(text)
    if told.isdisjoint(_TOLD):
        return
    for titled in _SUPPLEMENTS:
        for found in titled.pattern.finditer(text) if titled in told else ():
            session = session_number(found["session"])
            if session and not _SYMBOL_BESIDE.match(text, found.end()):
                part = _PARTS.get(found["part"] or "", found["part"] or "")
                added = f"/Add.{ord(part) - 64}" if part else ""
                yield Symbol(found.start(), found.end(), f"A/{session}/{found['number']}{added}")
    for found in _STATEMENT.finditer(text):
        if not text.startswith(" (S/", found.end()):
            yield Symbol(found.start(), found.end(), f"S/PRST/{found['year']}/{found['number']}")
    for found in _MEETING.finditer(text):
        number = next(value for value in found.groupdict().values() if value)
        if not text.startswith(" (S/", found.end()):
            yield Symbol(found.start(), found.end(), f"S/PV.{number}")
    if _DETENTION.search(text):
        for first in _OPINION.finditer(text):
            opinion: re.Match[str] | None = first if first.group()[0] != "第" or text.startswith("号意见", first.end()) else None
            while opinion:
                yield Symbol(opinion.start(), opinion.end(), f"A/HRC/WGAD/{opinion['year']}/{opinion['number']}")
                more = _MORE_OPINIONS.match(text, opinion.end())
                opinion = _OPINION_NUMBER.match(text, more.end()) if more else None


def sales_numbers(text: str) -> Iterator[Sales]:
    """The sales numbers of publications.

    >>> [s.value for s in sales_numbers("(United Nations publication, Sales No. E.96.IV.13); 出售品编号：C.02.II.A.7")]
    ['E.96.IV.13', 'C.02.II.A.7']
    """
    for head in _SALES.finditer(text):
        sold = _SALES_NUMBER.match(text, head.end())
        while sold:
            yield Sales(sold.start(), sold.end(), sold.group())
            more = _MORE_SALES.match(text, sold.end())
            sold = _SALES_NUMBER.match(text, more.end()) if more else None
