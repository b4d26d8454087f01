"""Papers that a German parliament has printed, behind what they are: the number is none of a journal.

Entwurf eines Gesetzes zur Hafenordnung, BT-Drs. 19/7730, S. 5
Deutscher Bundestag, Antwort der Bundesregierung, Drucksache 19/7730, 5.3.2019
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, first_date
from citator.text.names import is_body, is_person
from citator.text.telling import Signs

__all__ = ["PRINTED_PAPER", "read_printed_paper"]

_PRINTED = re.compile(
    r"(?:,\s|\s\()(?P<genre>(?:BT|BR|LT)-(?:Drs\.|Drucks\.|Drucksache)|(?:Bundestags|Bundesrats|Landtags)-?[Dd]rucksache|"
    r"(?P<any>Drs\.|Drucks\.|Drucksache))\s(?:Nr\.\s)?(?P<number>\d{1,4}/\d{1,6}(?:/\d\d)?)\)?"
    rf"(?:,?\s(?:vom\s|v\.\s)?\(?(?P<date>\d{{1,2}}\.\s?[^,()]{{1,12}}?{YEAR}|{YEAR})\)?)?(?:,\s(?P<pin>\d{{1,4}}(?:\sff?\.?)?))?$"
)
_PARLIAMENT = re.compile(r"\b(?:Bundestag|Bundesrat|Landtag|Abgeordnetenhaus|Bürgerschaft|Nationalrat)")
_WORK = re.compile(
    r"(?:Kleine\s|Große\s|Schriftliche\s)?(?:Antwort|Anfrage|Antrag|Bericht|Beschlussempfehlung|Entschließung|Stellungnahme|Unterrichtung|"
    r"Begründung|\w*[Ee]ntwurf|\w*[Bb]egründung)\b"
)
PRINTED_PAPER = Signs((_PRINTED,), "-drs. ", "-drucks", "drucksache ", "drs. ", "drucks. ")
"""What such a paper is called by."""


def read_printed_paper(draft: Draft) -> bool:
    """Read the draft as such a paper; False where it is none, or nothing stands before its number.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Deutscher Bundestag, Antwort der Bundesregierung, BT-Drs. 19/7730"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_printed_paper(draft), draft.record().text("title"), draft.record().text("number")
    (True, 'Antwort der Bundesregierung', '19/7730')
    """
    text, start = draft.text, draft.start
    found = _PRINTED.search(text, start, draft.end)
    if found is None or (found["any"] and not _PARLIAMENT.search(text, start, found.start())):
        return False
    end = found.start()
    quoted = next((one for one in draft.nesting.quoted if start <= one.start and one.end <= end), None)
    comma = quoted.start if quoted else text.find(", ", start, end)
    first = text[start : comma if comma >= 0 else end].rstrip(" ,")
    if first and not _WORK.match(first) and (is_body(first) or _PARLIAMENT.search(first)):
        draft.body("author", start, start + len(first))
        start += len(first)
    elif first and comma >= 0 and is_person(first):
        draft.people("author", start, start + len(first))
        start += len(first)
    if quoted:
        draft.title(quoted.start, quoted.end)
    elif text[start:end].strip(" ,"):
        draft.title(start, end)
    draft.take("genre", *found.span("genre"))
    draft.take("number", *found.span("number"))
    day = first_date(text, *found.span("date")) if found["date"] else None
    if day:
        draft.put("issued", day.date, day.start, day.end)
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return draft.done("report")
