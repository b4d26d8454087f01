"""Newspapers, magazines and agencies: by name and day alone, and what stands "in" one of a day.

The Daily Harbour, 3 May 2011, p. 4; Reuters, 12 June 2014
Anna Bach, Die neue Fähre, in: Hafenbote, 3. Mai 2011, S. 4
Anna Rossi, Il nuovo traghetto, «La Stampa», 3 maggio 2011
"""

from __future__ import annotations

import re
from functools import lru_cache

from citator.facts.places import PLACES
from citator.parsing.kinds.authors import authors_at, read_authors
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.text.dates import DateSpan, find_dates
from citator.text.names import is_body, is_person
from citator.text.telling import Worded

__all__ = ["SHEET", "page_of_sheet", "read_press"]

SHEET = re.compile(
    r",?\s(?:at\s|p\.\s?|pp\.\s?|S\.\s?|page\s|Seite\s|pág\.\s?)?(?P<page>(?:[A-Z]{1,2}-?)?\d{1,3}[A-Z]?(?:\s?[-–]\s?[A-Z]?\d{1,3})?)$"
)
"""The page of a newspaper at the end: "A4", "p. 12", "at B2"."""
_PAPER_OF_AN_OFFICE = re.compile(
    r"(?:Minutes|Proceedings|Transcripts?|Records?|Diar(?:y|ies)|Log ?book|Resolutions?|Decisions?|Orders?|Memorandum|Reports?|Notes?|"
    r"Protokoll|Niederschrift|Procès-verbal|Verbale|Actas?|Протокол)(?:\s(?:of|der|des|du|de|del|della)\b|$)"
)
_PLACE = re.compile(r"\s\((?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,30})\)$")
_LED = re.compile(r"(?:,|,\s(?:Nr\.|No\.|n[°º]|núm\.|n\.|№)\s?\d{1,5},|\s(?:vom|du|del|dated|of|от))\s$")
_LONGEST_LEAD = 20
_LAST = re.compile(r"[,\s]+(?:morning|evening|late|early|first|international|final|online|print)\s(?:ed(?:ition|n)?\.?)$", re.IGNORECASE)


_PAPER = re.compile(
    r"\b(?:Star|Sun|Globe|Bee|Ledger|Leader|Free Press|Enquirer|Democrat|Republican|Union|Call|Bulletin|Standard|Register|Recorder|"
    r"Reporter|Record|Intelligencer|Courant|Picayune|Bugle|Advocate|Citizen|Statesman|News-\w+|\w+-(?:News|Times|Post|Herald|Tribune|Journal)|"
    r"Gaceta|Heraldo|Voz|Noticias|Jornal|Diário|Giornale|Gazzettino|Nazione|Secolo|Progrès|Dépêche|Éclair|Patrie|Matin|Écho|Nouvelliste|"
    r"Moniteur|Dagblad|\w+(?:blatt|zeitung|bote|anzeiger|kurier|nachrichten|rundschau|merkur|presse|spiegel)|"
    r"[Вв]естник|[Вв]едомости|[Гг]олос|[Мм]аяк)\b"
)
"""Words of the names of newspapers which only a day behind the name makes one."""
_NO_PAPER = re.compile(
    r"(?:Bundes|Reichs|Amts|Verordnungs|Gesetz)\w*(?:blatt|anzeiger)|Gazzetta Ufficiale|Journal [Oo]fficiel|Bolet[íi]n|Official|Oficial|"
    r"\b(?:Conference|Proceedings|Symposium|Workshop|Tagung|Kongress|Vorträge|Akten|Protokoll\w*|Colloque|Actes|Atti|Convegno|Actas|Congreso|"
    r"Archiv\w*|Sitzung\w*|Report|Letter|Interview)\b"
)
_IN_ISSUE = re.compile(
    r"(?P<lead>,?\s(?P<in>[Ii]n|[Dd]ans|[Ee]n|[Nn]el(?:la)?|[Ss]u)(?P<colon>:)?\s|,\s(?=«)|(?<=[»”“]),?\s(?=«))"
    r"(?P<paper>«[^«»]{3,60}»|[„“][^“”„]{3,60}[“”]|[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][^,;:()«»“”„\d]{2,60}?)(?P<place>\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,30}\))?"
    r"(?:,?\s(?:Nr\.|n[°º]|n\.|[Nn]o\.|núm\.)\s?(?P<issue>\d{1,5}))?(?:,\s|\s(?:vom|v\.|du|del|of|dell[’'])\s|,\s(?:le|vom|del?)\s)$"
)


_BEHIND_DAY = " ,.\ndnABCDEFGHIJKLMNOPQRSTUVWXYZ"  # how an edition or a page ends, "4D", where no figure does: most drafts end otherwise


def read_press(draft: Draft) -> bool:
    """Read the draft as an issue of a newspaper, or as what stands in one; False where it is neither."""
    last = draft.text[draft.end - 1]
    if not (last.isdecimal() or last in _BEHIND_DAY):
        return _day_first(draft)
    return _issue(draft) or _day_first(draft) or _in_issue(draft) or _behind_title(draft)


_NAME_AND_DAY = re.compile(r"(?P<paper>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()«»“”„\"\d]{2,50}?)(?:,\s(?:le\s)?|\s(?:vom|du|del?|of|dated)\s)$")


def _day_first(draft: Draft) -> bool:
    """A newspaper with its day before the title: "Le Monde, 12 mars 1998, « La poste change », p. 3"; False where it is none."""
    text, start = draft.text, draft.start
    quoted = next((one for one in draft.nesting.quoted if start < one.start < start + 90), None)
    if quoted is None or not text[start : quoted.start].rstrip(" ,:")[-1:].isdecimal() or draft.has("issued"):
        return False  # most titles in marks stand behind a name
    date = next(find_dates(text, start + 2, quoted.start), None)
    found = _NAME_AND_DAY.fullmatch(text, start, date.start) if date and date.date.day else None
    if not date or not found or text[date.end : quoted.start].strip(" ,:") or not (is_news(found["paper"]) or is_magazine(found["paper"])):
        return False
    sheet = SHEET.match(text, quoted.end, draft.end)
    if text[quoted.end : draft.end].strip(" ,.") and not sheet:
        return False
    draft.title(*found.span("paper"), "container-title")
    draft.put("issued", date.date, date.start, date.end)
    draft.title(quoted.start, quoted.end)
    if sheet:
        draft.take("page", *sheet.span("page"))
    page_of_sheet(draft)
    return draft.done("article-magazine" if is_magazine(found["paper"]) else "article-newspaper")


_MAY_STAND_IN = Worded(re.compile(r"\b(?:[Ii]n|[Dd]ans|[Ee]n|[Nn]ella?|[Ss]u):?\s"), "in", "dans", "en", "nell", "nella", "su")


def _in_issue(draft: Draft) -> bool:
    """Such as "„Neue Fähre“, in: Hafenbote, 3. Mai 2011, S. 4": what stands behind "in:" with a day is a newspaper."""
    text = draft.text
    if draft.has("issued") or (text.find("«", draft.start, draft.end) < 0 and not _MAY_STAND_IN.search(text, draft.start, draft.end)):
        return False
    date = _closing_day(draft)
    found = _IN_ISSUE.search(text, max(draft.start, date.start - 110), date.start) if date else None
    if not date or not found or not draft.nesting.open(found.start()):
        return False
    paper = found["paper"].strip("«»„“” ")
    known = is_news(paper) or is_magazine(paper) or _PAPER.search(paper) is not None
    known = known or (found["paper"][0] == "«" and "»" not in text[draft.start : found.start()])  # Italian titles have no marks
    if _NO_PAPER.search(paper) or len(paper.split()) > 6 or not (known or (found["colon"] and paper not in PLACES and not is_body(paper))):
        return False
    if not _stands_in(draft, found, date):
        return False
    if found["issue"]:
        draft.take("issue", *found.span("issue"))
    if found["place"]:
        draft.take("publisher-place", found.start("place") + 2, found.end("place") - 1)
    sheet = SHEET.match(text, date.end, draft.end)
    if sheet:
        draft.take("page", *sheet.span("page"))
    page_of_sheet(draft)
    draft.start = draft.end
    return True


def _stands_in(draft: Draft, found: re.Match[str], date: DateSpan) -> bool:
    """Take title, newspaper and day from where they were found; False where no title stands before the newspaper."""
    if not _headed(draft, found.start()):
        return False
    draft.kind = "article-magazine" if is_magazine(found["paper"].strip("«»„“” ")) else "article-newspaper"
    draft.title(*found.span("paper"), "container-title")
    draft.put("issued", date.date, date.start, date.end)
    return True


_OUTLET = re.compile(
    r",(?<=[^\s,],)\s(?P<paper>[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][^,;:()«»“”„\d]{2,50}?)(?:\s\((?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,30})\))?"
    r"(?:,\s|\s(?:vom|du|del|of)\s|,\s(?:le|del?)\s)$"
)


_DAY_AT_END = re.compile(r"[^,]{0,4}[a-z.\d],?\s(?:del?\s)?(?:1[6-9]|20)\d\d$")


def _behind_title(draft: Draft) -> bool:
    """Such as "Jo Weir, Le bac est en retard, Le Monde, 4 juillet 2018": a newspaper that is known between a title and a day."""
    text, end = draft.text, draft.end
    if not _DAY_AT_END.match(text, max(draft.start, end - 10), end) or draft.has("issued"):
        return False
    if any(draft.start <= one.start < end for one in draft.nesting.quoted):
        return False
    date = _closing_day(draft)
    found = _OUTLET.search(text, max(draft.start + 4, date.start - 90), date.start) if date else None
    if not date or not found or not draft.nesting.open(found.start()):
        return False
    paper = found["paper"]
    if _NO_PAPER.search(paper) or not (is_news(paper) or is_magazine(paper)) or _SPOKEN.search(text, draft.start, found.start()):
        return False
    if not _stands_in(draft, found, date):
        return False
    if found["place"]:
        draft.take("publisher-place", *found.span("place"))
    page_of_sheet(draft)
    draft.start = draft.end
    return True


_SPOKEN = re.compile(r"\b(?:[Ii]nterview|[Ss]peech|[Tt]estimony|[Ll]etter|[Ss]tatement|[Rr]emarks)\b")


def _closing_day(draft: Draft) -> DateSpan | None:
    """The day at the end, behind which nothing stands but a page or an edition."""
    return _day_at_end(draft.text, draft.start + 2, draft.end)


@lru_cache(maxsize=8)  # several readers ask of the same stretch
def _dates(text: str, start: int, end: int) -> tuple[DateSpan, ...]:
    return tuple(find_dates(text, start, end))


def _day_at_end(text: str, start: int, end: int) -> DateSpan | None:
    dates = _dates(text, start, end)
    if not dates or dates[-1].date.day is None:
        return None
    date = dates[-1]
    tail = text[date.end : end]
    return date if not tail.strip(" ,.") or SHEET.match(text, date.end, end) or _LAST.fullmatch(tail) else None


def _headed(draft: Draft, end: int) -> bool:
    """Take names and title before ``end``; False where no title stands there."""
    text = draft.text
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= end + 1), None)
    stop = quoted.start if quoted else end
    if quoted and text[quoted.end : end].strip(" ,."):
        return False
    whole, first = draft.end, draft.start
    draft.end = first + len(text[first:stop].rstrip(" ,:"))
    if draft.end > first and (names := authors_at(draft)) and not names[1]:
        if quoted and text[names[0] : draft.end].strip(" ,:"):
            draft.end = whole
            return False
        alone = not quoted and not text[names[0] : draft.end].strip(" ,:")
        if alone and text[first : draft.end].count(" ") < 3:
            draft.end = whole
            return False
        if not alone:  # a headline may look like names: "Harbour Town Sues Over Dock"
            read_authors(draft, required_comma=False)
    elif quoted and draft.end > first:
        draft.end = whole
        return False
    title = (quoted.start, quoted.end) if quoted else (draft.start, draft.end)
    draft.end = whole
    if not quoted and (title[1] - title[0] < 6 or not text[title[0]].isupper()):
        return False
    draft.title(*title)
    return True


def _issue(draft: Draft) -> bool:
    """An issue of a newspaper; False where it has more than a name, a day and a page, or has not the name of one."""
    text = draft.text
    if draft.end - draft.start > 130 or text[draft.end - 1] == ")" or "“" in text[draft.start : draft.end] or draft.has("issued"):
        return False
    dates = _dates(text, draft.start + 2, draft.end)
    if not dates or dates[0].date.day is None:
        return False
    date = dates[0]
    lead = _LED.search(text, max(draft.start, date.start - _LONGEST_LEAD), date.start)
    tail = text[date.end : draft.end]
    sheet = SHEET.match(text, date.end, draft.end)
    if lead is None or (tail.strip(" ,.") and not sheet and not _LAST.fullmatch(tail)):
        return False
    name_end = lead.start()
    place = _PLACE.search(text, draft.start, name_end) or _town_behind(text, draft.start, name_end)
    name_end = place.start() if place else name_end
    name = text[draft.start : name_end].strip("«»„“”\"‘’' ")
    paged = sheet is not None or (draft.pinpoint or "")[:2] in ("p.", "S.", "pp")
    lettered = sheet is not None and sheet["page"][0].isalpha()  # only newspapers have a page "A4"
    if not _is_outlet(name, paged and text[draft.start] != "“", lettered):
        return False
    draft.kind = "article-magazine" if is_magazine(name) else "article-newspaper"
    draft.title(draft.start, name_end, "container-title")
    draft.put("issued", date.date, date.start, date.end)
    if place:
        draft.take("publisher-place", *place.span("place"))
    if sheet:
        draft.take("page", *sheet.span("page"))
    page_of_sheet(draft)
    draft.start = draft.end
    return True


_TOWN_BEHIND = re.compile(r",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()\d]{2,30})$")


def _town_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The town behind a newspaper that is known, "La Nación, Buenos Aires, 24 de marzo de 1976"."""
    town = _TOWN_BEHIND.search(text, start, end)
    return town if town and town["place"] in PLACES and is_news(text[start : town.start()].strip("«» ")) else None


def _is_outlet(name: str, paged: bool, lettered: bool) -> bool:
    """Whether a few words name a newspaper: by a word of such names, or as no body or person where a page stands behind the day."""
    words = name.split()
    if _PAPER_OF_AN_OFFICE.match(name):
        return False
    if not name or not name[0].isupper() or len(words) > 6 or "," in name or re.search(r"\d|\b[a-z]+ing\b", name):
        return False
    if is_news(name) or is_magazine(name) or (_PAPER.search(name) and len(words) > 1 and not _NO_PAPER.search(name)):
        return True
    return paged and len(words) > 1 and not (is_body(name) and words[0] != "The") and (lettered or not is_person(name))


def page_of_sheet(draft: Draft) -> None:
    """A page of a newspaper is where the article stands, no place within it: the pinpoint becomes the page."""
    found = re.fullmatch(
        r"(?:pp?|S|págs?|с|С)\.\s?(?P<page>[A-Z]?\d+(?:\s?[-–]\s?[A-Z]?\d+)?)|(?P<bare>[A-Z]{0,2}\d{1,3})", draft.pinpoint or ""
    )
    if found and not draft.has("page"):
        draft.put("page", found["page"] or found["bare"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
