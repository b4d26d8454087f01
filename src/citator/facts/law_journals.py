"""Journals of law by their names: few of them register their articles anywhere, and many only those of some years.

Law reviews that students edit (https://www.wikidata.org/wiki/Q1404417) and the national journals of law in other languages have DOIs where
a publisher or an archive gave them, and none for the years before or after. Seen in the volumes of Crossref in November 2026.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CITED_BY_YEAR", "is_of_law"]

# Compounds of "recht" are of law (Völkerrecht, Umweltrecht, Erbrecht, Pfandrecht); towns, people and a few other words only sound so.
_NO_LAW: Final = (
    r"utrecht|haastrecht|(?:dor|zwijn|papen|baren|beren|ossen|duiven|katen|loos|slie|moor|mij|woens)drecht|"
    r"(?:(?:\w*[^\Wr]|\w*[^\We]r|her)?b|\w*p)recht|gerecht|aufrecht|senkrecht|waagrecht"
)
_OF_LAW: Final = re.compile(
    r"\blaws?\b|\blegal\b|\bjuris(?:t|ts|prudence|tische|ten|prudencia|tas)\b|\bjudicature\b|\bbar\s+(?:journal|review)\b|"
    r"\bl\.\s?(?:rev|j|q|f)\b|\bl\s(?:rev|j)\b|"
    rf"\b(?!(?:{_NO_LAW})(?:s|e|es)?\b)\w*recht(?:s|e|es)?\b|\brechts\w+|\bjurist\w*|"
    r"\bdroits?\b|\bjuridiques?\b|\bderecho\b|\bjur[ií]dic[ao]s?\b|\bdireito\b|\bdiritto\b|\bgiuridic\w+|\bgiurisprudenza\b|"
    r"\bprawa?\b|\bprawnicz\w+|\bpráv\w+|\bprava\b|\bюридич\w+|\bправ[оа]\w*",
    re.IGNORECASE,
)


def is_of_law(name: str) -> bool:
    """Whether a journal is one of law, as its name says.

    >>> [is_of_law(name) for name in ("U. Pa. L. Rev.", "Harbour Law Journal", "Archiv des Völkerrechts", "Revue de droit des ports")]
    [True, True, True, True]
    >>> [is_of_law(name) for name in ("Journal of Coastal Engineering", "The Lawn Keeper", "J. Rev. L")]
    [False, False, False]
    """
    return bool(_OF_LAW.search(name))


CITED_BY_YEAR: Final = (
    r"(?:D|DP|DH|DS|S|Recueil\sDalloz|Rec\.\sDalloz|RTD\s?(?:civ|com|eur)|RTDH|JCP(?:\s?(?:G|E|N|A|S))?|Gaz\.\sPal|AJDA|AJ\s(?:fam|pén|DI)|RFDA|RFDC|RDP|"
    r"RSC|RDSS|RDI|RDC|RCA|RGDIP|RIDC|RIDP|JDI|LPA|Rev\.\scrit\.\s(?:DIP|dr\.\sint\.\spriv)|Rev\.\s(?:soc|sociétés|dr\.\spubl|sc\.\scrim)|Defrénois|"
    r"Dr\.\s(?:fam|pén|adm|soc|sociétés)|Dr\.\set\spatr|Resp\.\sciv\.\set\sassur)\.?"
)
"""Reviews of French law as they are shortened, as a pattern: cited by year and page, "D. 1962, chron., p. 37", "JCP G 1997, I, 4025"."""
