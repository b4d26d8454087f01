"""The words before the day on which a page was looked at, in every style that is read."""

from __future__ import annotations

import re

from citator.text.dates import MONTH
from citator.text.telling import Telling

__all__ = ["ACCESS"]

# "Der Aufruf der Frauen", "Zugriff auf Daten", "O acesso em tempos de crise": without a day right behind them they are words of titles.
_WEEKDAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch),?\s(?:den\s)?"
_DAY = rf"(?=:?\s(?:(?:am|vom|im):?\s)?(?:{_WEEKDAY})?(?:(?!\d{{4}}(?!-\d))\d|{MONTH}))"

ACCESS = Telling(
    re.compile(
        r"[\s,.;(\[]*\b(?:(?:[Ll]ast\s)?(?:[Aa]ccessed|[Vv]isited|[Cc]onsulted|[Vv]iewed|[Rr]etrieved|[Cc]hecked|[Uu]pdated|[Aa]rchived)|"
        r"[Dd]ate of access|(?<=\[)(?:[Cc]ited|[Cc]itée?|[Cc]itad[oa])|"
        r"(?:[Zz]uletzt\s|[Ll]etztmals\s)?(?:[Aa]b|[Aa]uf)gerufen|"
        rf"[Zz]uletzt\s(?:(?:geprüft|besucht|eingesehen|überprüft){_DAY}|gesehen(?=:?\s(?:am:?\s)?\d))|"
        rf"(?:[Ll]etzte[rs]?\s|(?<=[(\[])|(?!\w+\svom\b))(?:[Zz]ugriff|[Aa]ufruf|[Aa]bruf)(?:sdatum)?{_DAY}|"
        r"[Ll]etzter\s[Zz]ugriff\sauf\s[^:.;,]{3,40}(?=:\s\d)|"
        r"(?:[Ee]ingesehen|[Bb]esucht)(?=\sam\s\d)|"
        r"[Cc]onsultée?|[Cc]onsultad[oa]|[Cc]onsultat[oa]|[Uu]ltimo accesso|"
        r"(?<=\()[Aa]cces{1,2}o(?=\s(?:el\s|em\s|il\s)?\d{1,2}(?:\s[a-z]|[./-]))|"
        rf"[Aa]cess(?:o|ad[oa])(?=\sem:?\s(?:\d|{MONTH}))|"
        r"[Dd]ostęp|[Дд]ата обращения)(?:\s(?:on|at|am|vom|le|el|il|em))?:?\s"
    ),
    *(
        "access",
        "[cit",
        "visited",
        "consult",
        "viewed",
        "retrieved",
        "checked",
        "updated",
        "rchived",
        "gerufen",
        "accesso",
        "acess",
        "acceso",
        "zugriff",
        "zuletzt",
        "aufruf",
        "abruf",
        "eingesehen",
        "besucht",
        "dostęp",
        "обращения",
    ),
)
"""The words before the day on which a page was looked at."""
