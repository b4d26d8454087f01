"""Laws as Germany, France, Italy, Spain, Russia and the United Kingdom cite them, which no source system recognised.

§ 823 Abs. 1 BGB; Wasserhaushaltsgesetz vom 31. Juli 2009 (BGBl. I S. 2585)
Loi n° 86-2 du 3 janvier 1986 relative à …; Code civil, art. 1240
L. 31 dicembre 1982, n. 979; Ley 22/1988, de 28 de julio, de Costas
Федеральный закон от 3 июня 2006 г. № 74-ФЗ
Harbour Works Regulations 2007, SI 2007/1518
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.shapes import SECTION
from citator.parsing.kinds.acts import read_commonwealth_act
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, first_date, parse_date
from citator.text.pinpoints import label_kind

__all__ = ["read_statute"]

_SECTION = re.compile(rf"{SECTION}(?:\s(?:n\.\s?F\.|a\.\s?F\.))?$")
_GERMAN = re.compile(
    rf"(?P<title>(?:[A-ZÄÖÜ][\wäöüß-]*(?:gesetz|verordnung|ordnung|gesetzbuch|erlass)|(?:Gesetz|Verordnung|Richtlinie|Erlass|"
    rf"Bekanntmachung)"
    rf"\s(?:über|zur|zum|betreffend)\s[^,()]{{3,160}}?)(?:\s\([^()]{{2,40}}\))?)(?:,?\s(?:vom|"
    rf"v\.)\s(?P<date>[^(,]{{6,24}}?{YEAR}))(?=$|[\s,(;])"
)
_NUMBERED = re.compile(
    rf"(?P<kind>(?:[Ll]oi(?:\s(?:organique|constitutionnelle))?|[Dd]écret(?:-loi)?|[Oo]rdonnance|[Aa]rrêté|[Cc]irculaire|Loi fédérale)\s"
    rf"n[°ºo]\.?\s(?P<number>[\dA-Z][\w.-]*)\sdu\s(?P<date>\d{{1,2}}(?:er)?\s\w+\s{YEAR}))|"
    rf"(?:(?:L|[Dd]\.\s?[Ll](?:gs)?|[Dd]\.\s?[Pp]\.\s?[Rr]|D\.\s?M|R\.\s?D|d\.\s?P\.\s?C\.\s?M)\.|[Ll]egge(?:\scost\.)?|"
    rf"[Dd]ecreto(?:\s(?:legislativo|legge|ministeriale))?|"
    rf"[Rr]egio decreto)\s(?P<date2>\d{{1,2}}\s[a-z]+\s{YEAR}),\sn\.\s(?P<number2>\d+)|"
    rf"(?:Федеральный (?:конституционный )?закон|Указ Президента[^№]{{0,60}}|Постановление[^№]{{3,120}}|Приказ[^№]{{3,120}}|"
    rf"Закон[^№]{{0,60}}|Распоряжение[^№]{{3,80}})\s"
    rf"от\s(?P<date3>[\d.]+(?:\s\w+\s{YEAR})?)(?:\s?г(?:\.|ода))?\s(?:№|N)\s?(?P<number3>[\w/-]+)"
)
_SPANISH = re.compile(
    r"(?:Ley(?:\s(?:Orgánica|Foral))?|Real Decreto(?:[- ]?[Ll](?:ey|egislativo))?|Decreto(?:[- ][Ll]ey)?|Orden\s[A-Z]{3}|LO|RD|"
    r"RDL)\s(?:[Nn](?:úm|[º°])\.?\s)?"
    r"(?P<number>\d{1,4}/(?P<year>\d{4}))(?:,?\sde\s(?P<day>\d{1,2}\sde\s[a-z]{4,10})(?:\sde\s\d{4})?)?"
)
_INSTRUMENT = re.compile(
    rf"(?P<title>[A-Z][^,;“”\"]{{4,140}}\b(?:Regulations|Order|Rules|Scheme|Instrument|Byelaws)(?:\s\([^()]{{3,40}}\))?\s(?P<year>{YEAR})),?\s\(?"
    r"(?P<number>(?:SI|S\.I\.|SR|SSI|WSI)\s(?:No\.?\s)?\d{4}/\d{1,5})\)?"
)
_CODE = re.compile(
    r"(?:C(?:ode|ódigo|odice)\s[a-zà-ÿ’' ]{4,40}|C\.\s(?:civ|pén|pen|com|trav|env|urb|cons|rur|proc\. civ|proc\. pén)\.?|"
    r"[Cc]od\.\s(?:civ|pen|proc\. civ|"
    r"proc\. pen|nav)\.?|Конституция [А-Я][\w ]{2,40}|[А-Я][а-я]+ кодекс(?: [А-Я][\w ]{2,30})?)"
)
_TITLE_GOES_ON = re.compile(
    r"\s(?:relative?s?\sà|portant|sur|modifiant|fixant|pour|instituant)\s[^;(]{3,240}|,\s(?:de|del|por el que|por la que|"
    r"sobre)\s[^;(,]{3,160}"
)


def read_statute(draft: Draft) -> bool:
    """Read the draft as a law of one of these habits; False where it is none."""
    return (
        read_commonwealth_act(draft)
        or _section(draft)
        or _numbered(draft)
        or _german(draft)
        or _spanish(draft)
        or _of_kingdom(draft)
        or _code(draft)
    )


def _done(draft: Draft) -> bool:
    draft.kind = "legislation"
    draft.start = draft.end
    return True


def _section(draft: Draft) -> bool:
    found = _SECTION.match(draft.text, draft.start, draft.end)
    if not found or draft.pinpoint:
        return False
    draft.pinpoint = " ".join(found["place"].split())
    draft.put("locator", draft.pinpoint, *found.span("place"))
    draft.take("title", *found.span("law"))
    return _done(draft)


def _german(draft: Draft) -> bool:
    found = _GERMAN.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.title(*found.span("title"))
    return _done(draft)


def _numbered(draft: Draft) -> bool:
    found = _NUMBERED.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    for suffix in ("", "2", "3"):
        if found["number" + suffix]:
            draft.take("number", *found.span("number" + suffix))
            date = first_date(draft.text, *found.span("date" + suffix))
            if date:
                draft.put("issued", date.date, date.start, date.end)
    more = _TITLE_GOES_ON.match(draft.text, found.end(), draft.end)
    draft.title(draft.start, more.end() if more else found.end())
    return _done(draft)


def _spanish(draft: Draft) -> bool:
    found = _SPANISH.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.take("number", *found.span("number"))
    day = parse_date(f"{found['day']} de {found['year']}") if found["day"] else None
    draft.put("issued", day or PartialDate(int(found["year"])), *found.span("day" if day else "year"))
    more = _TITLE_GOES_ON.match(draft.text, found.end(), draft.end)
    draft.title(draft.start, more.end() if more else found.end())
    return _done(draft)


def _of_kingdom(draft: Draft) -> bool:
    found = _INSTRUMENT.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.title(*found.span("title"))
    draft.take("number", *found.span("number"))
    draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    return _done(draft)


def _code(draft: Draft) -> bool:
    if label_kind(draft.pinpoint) not in ("article", "section") or not _CODE.fullmatch(draft.text, draft.start, draft.end):
        return False
    draft.take("title", draft.start, draft.end)
    return _done(draft)
