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
_GOVERNMENT = re.compile(
    r"(?:Bundes|Landes|Staats)regierung\b|Fraktion(?:en)?\b|(?:Bundes|Landes|Staats)?[Mm]inisterium\b|Senat\b|\w+ausschuss\b"
)
_HEAD = re.compile(rf"(?P<who>[^,:()„“«»\"]{{3,90}}?)(?:\s\((?P<year>{YEAR})\))?[,:]\s")
# What is cited by where it stands otherwise, and has the paper beside that: a decision, an article, a law with its day or its gazette.
# A section or a court in the midst of the words is what a bill or a report is about.
_CITED_ELSEWHERE = re.compile(
    r"\b(?:BGBl|RGBl|GVBl|GVOBl|ABl)\b|(?:^|,\s)(?:§|(?:BVerf|BGH|BVerw|BAG|BSG|BFH|EuG|EGMR|OLG|OVG|VGH|LG|AG|VG|RG|LAG|LSG|FG|KG)[A-Z]?"
    r"[A-Za-z]{0,3}\b|Urteil)|\d,\s(?:S\.\s)?\d|\bin:\s"
)
_LAW_OF_A_DAY = re.compile(r"\w*(?:[Gg]esetz|[Vv]erordnung)\b.*\bv(?:om|\.)\s\d")
PRINTED_PAPER = Signs((_PRINTED,), "-drs. ", "-drucks", "drucksache ", "drs. ", "drucks. ")
"""What such a paper is called by."""


def _put_author(draft: Draft, head: re.Match[str]) -> bool:
    """Who wrote it, with the year behind the name; False where the words are those of a title."""
    who = head["who"]
    if _WORK.match(who):
        return False
    if is_body(who) or _PARLIAMENT.search(who) or _GOVERNMENT.match(who):
        draft.body("author", *head.span("who"))
    elif is_person(who):
        draft.people("author", *head.span("who"))
    else:
        return False
    if head["year"]:
        draft.date(*head.span("year"))
    return True


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
    head = _HEAD.match(text, start, quoted.start if quoted else end + 2)
    a_paper = _WORK.match(text, start, end) or (head and _WORK.match(text, head.end(), end) and not _CITED_ELSEWHERE.match(head["who"]))
    if not a_paper and (_CITED_ELSEWHERE.search(text[start:end]) or _LAW_OF_A_DAY.match(text, start, end)):
        return False
    if head and _put_author(draft, head):
        start = head.end()
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
