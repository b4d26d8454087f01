"""The day on which a page was looked at, in every style that is read: behind its words, or in brackets behind the address."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH, first_date
from citator.text.telling import Telling

__all__ = ["ACCESS", "day_behind_address"]

# "Der Aufruf der Frauen", "Zugriff auf Daten", "O acesso em tempos de crise": without a day right behind them they are words of titles.
_WEEKDAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch),?\s(?:den\s)?"
_DAY = rf"(?=:?\s(?:(?:am|vom|im):?\s)?(?:{_WEEKDAY})?(?:(?!\d{{4}}(?!-\d))\d|{MONTH}))"

ACCESS = Telling(
    re.compile(
        r"[\s,.;(\[]*\b(?:(?:[Ll]ast\s)?(?:[Aa]ccessed|[Vv]isited|[Cc]onsulted|[Vv]iewed|[Rr]etrieved|[Cc]hecked|[Uu]pdated|[Aa]rchived)|[Ll]ast\s[Mm]odified|"
        r"[Dd]ate of access|(?<=\[)(?:[Cc]ited|[Cc]itée?|[Cc]itad[oa])|"
        r"(?:[Zz]uletzt\s|[Ll]etztmals\s)?(?:[Aa]b|[Aa]uf)gerufen|"
        rf"[Zz]uletzt\s(?:(?:geprüft|besucht|eingesehen|überprüft){_DAY}|gesehen(?=:?\s(?:am:?\s)?\d))|"
        rf"(?:[Ll]etzte[rs]?\s|(?<=[(\[])|(?!\w+\svom\b))(?:[Zz]ugriff|[Aa]ufruf|[Aa]bruf)(?:sdatum)?{_DAY}|"
        r"[Ll]etzter\s[Zz]ugriff\sauf\s[^:.;,]{3,40}(?=:\s\d)|"
        r"(?:[Ee]ingesehen|[Bb]esucht)(?=\sam\s\d)|"
        r"(?:[Pp]age\s|[Ss]ite\s|[Ll]ien\s)?[Cc]onsultée?|[Cc]onsultad[oa]|[Cc]onsultat[oa]|[Uu]ltimo accesso|"
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
        "modified",
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


_IN_BRACKETS = re.compile(
    rf"[\s,.;]*[(\[](?P<words>(?:(?!{MONTH}\b)[^\W\d][\w’'.]*:?\s){{0,5}})(?=\d|[^\W\d])(?P<day>[^()\[\]]{{6,24}})[)\]][\s.]*$"
)
_LED = re.compile(
    r"[\s.;]*,\s(?P<words>(?:access\sdate|date\sof\saccess|dernier\saccès|dernière\sconsultation|[uú]ltimo\sacces{1,2}o|fecha\sde\s(?:consulta|acceso)|"
    r"Stand|Zugriff|Abruf)(?:\s(?:le|el|am|vom|on))?:?\s)(?P<day>[^()\[\]]{6,24}?)[\s.]*$",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"publi|posted|erschienen|veröffentlicht|updated|modified|revised|aktualisiert|geändert|jour|actualizad|aggiornat|archiv|uploaded|since|until|to\b",
    re.IGNORECASE,
)
"""Words of a day that is the page's own."""


def day_behind_address(draft: Draft, end: int) -> None:
    """Take the day behind an address that ends at ``end`` as that on which the page was looked at: "https://… [Stand: 3.5.2021]".

    Without a word before it, "https://… (3 May 2021)", it is that only where the work has its own date before the address.
    """
    if draft.has("accessed") or draft.end - end < 8:
        return
    found = _IN_BRACKETS.fullmatch(draft.text, end, draft.end) or _LED.fullmatch(draft.text, end, draft.end)
    if found is None or _OF_ITSELF.search(found["words"]):
        return
    day = first_date(draft.text, *found.span("day"))
    if (
        day is None
        or (day.date.day is None and "onsult" not in found["words"])
        or draft.text[day.end : found.end("day")].strip(" .")
        or day.start > found.start("day") + 12
    ):
        return
    if not found["words"] and first_date(draft.text, draft.start, end) is None:
        return
    draft.put("accessed", day.date, day.start, day.end)
    draft.end = end
