"""Journals that are cited by the number of an issue and the year, with the words for it in several languages.

Ana Gómez, La lámpara y el puerto, Revista de Derecho, núm. 12, 2010, pp. 3-20
Anna Klein, Die Lampe am Hafen, Zeitschrift für Hafenrecht, Heft 12, 2010, S. 3–20
Anna Rossi, «Il porto», Rivista dei porti, 1990, fasc. 3, pp. 345-360
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import TOWNS
from citator.text.dates import YEAR

__all__ = ["IN_NUMBERED_JOURNAL", "ISSUE", "NUMBERED", "NUMBERED_JOURNAL", "PERIODICAL_NAME", "follows_a_journal"]

_WORD = (
    r"(?:[Nn]os?(?:\.|(?=\s\d))|[Ii]ssue|[Nn]umber|[Nn][úu]m\.?|[Nn]r\.?(?=\s?\d)|n\.?\s?[°º]|N[°º]|n\.(?=\s\d)|H(?:eft|\.)|"
    r"[Ff]asc\.?(?=\s\d))"
)
ISSUE: Final = re.compile(rf"(?:,\s|(?<!spéc\.)(?<!spec\.)\s|^){_WORD}\s?(?P<issue>\d+(?:[-–/]\d+)?(?:/[\w.]+)?)\b")
"""The number of an issue, with the word for it."""
_PERIODICAL: Final = (
    r"\b(?:Journal|Review|Quarterly|Bulletin|Magazine|Yearbook|Annals|Revue|Cahiers|Annales|Annuaire|Gazette|Revista|Cuadernos|Anuario|Boletín|"
    r"Anales|Rivista|Quaderni|Annali|Annuario|Bollettino|Zeitschrift|Jahrbuch|Archiv|Rundschau|Mitteilungen|Blätter|Hefte|Tijdschrift|"
    r"Cadernos|Boletim|Anais|Tidsskrift|Tidskrift|Przegląd|Kwartalnik|Časopis)\b|\w(?:zeitschrift|blatt|blätter|hefte|jahrbuch|rundschau)\b"
)
PERIODICAL_NAME: Final = re.compile(_PERIODICAL)
"""What nearly every name of a periodical has in it, in one language or another."""
_NAME = rf"(?P<journal>(?=[^,()]*(?:{_PERIODICAL}))[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()“”«»\"\d]{{2,80}}?)"
_NUMBERS = (
    r"(?:,?\s(?:(?:[Vv]ol\.|[Tt]\.|Bd\.|Jg\.|[Aa]\.|anno|año|v\.)\s?)?(?P<volume>\d{1,3}|[IVXLC]{1,8}))?"
    rf"(?:,\s(?P<date>{YEAR}))?,\s{_WORD}\s?(?P<issue>\d{{1,4}}(?:[-–/]\d{{1,4}})?)"
    rf"(?:,\s(?P<date2>{YEAR})|\s\((?P<date3>[^()\d]{{0,20}}{YEAR})\))?"
)
NUMBERED_JOURNAL: Final = re.compile(rf",\s(?:in:?\s)?{_NAME}{_NUMBERS}$")
"""Such a journal at the end of a citation from which the pages have been taken off; of the dates one is there, or it is none."""
IN_NUMBERED_JOURNAL: Final = re.compile(rf"{_NAME}{_NUMBERS}$")
"""The same behind "in"."""
NUMBERED: Final = re.compile(rf",\s{_WORD}\s?\d{{1,4}}(?:[-–/]\d{{1,4}})?(?:,\s{YEAR}|\s\([^()]{{0,20}}{YEAR}\))|,\s{YEAR},\s{_WORD}\s?\d")
"""The number of an issue with the year beside it."""
_MARKED = re.compile(r"[”’\"»]")
_YEAR_BEHIND = re.compile(rf"\s?{YEAR}$")
_PARTS = re.compile(r",\s|:\s|[()]")


def follows_a_journal(before: str) -> bool:
    """Whether "n. 12" behind these words, before a page, is the number of an issue: behind a book it is that of a paragraph.

    >>> follows_a_journal("Anna Rossi, Il porto, Rivista dei porti, 2010, "), follows_a_journal("Rossi, Il porto, Torino, Einaudi, 2010, ")
    (True, False)
    """
    parts = [_YEAR_BEHIND.sub("", part).strip() for part in _PARTS.split(before)]
    town = next((at for at, part in enumerate(parts) if part in TOWNS), None)
    if town is None:
        return bool(_MARKED.search(before) or PERIODICAL_NAME.search(before))
    # "Revista de Puertos, Madrid, 2005, n. 4" has its town, "Los puertos, Madrid, Trotta, 2005, n. 4" a house behind it
    named = town > 0 and PERIODICAL_NAME.search(parts[town - 1]) is not None
    behind = parts[town + 1] if town + 1 < len(parts) else ""
    return named and (not behind or re.fullmatch(YEAR, behind) is not None)
