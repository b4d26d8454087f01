"""What lists put behind a title: the number of a report, the school of a thesis, the number of an article, a site by its day.

Brook, A. (2014). Counting boats (Research Report No. 12). Harbour Policy Institute.
Brook, A. (2019). Pilots at sea [Doctoral dissertation, University of Leeds]. Thesis Bank.
Brook, A. (2019). Tides. Sea Studies, 12(3), Article 45.
Brook, A. (2018, May 7). Five tides. Tide Watch. https://…
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import Field, FrozenMap, Name, Record
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.text.dates import find_dates
from citator.text.names import is_body
from citator.text.titles import unquote

__all__ = ["as_listed"]

_NUMBERED = re.compile(
    r"\s\((?P<genre>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w&’. -]{0,60}?\s)?(?:Report|Paper|Publication|Bulletin|Brief|Circular|Bericht|Rapport|Informe)s?)\s"
    r"(?:[Nn]os?\.?|Nr\.|n[°º]|#)\s?(?P<number>[A-Z\d][\w./-]*)\)"
)
_SCHOOL = re.compile(
    r"[\[(](?P<genre>[^\[\]()]{0,40}(?:[Dd]issertation|[Tt]hesis|[Dd]iss\.|[Tt]hèse|[Tt]esis|[Tt]esi|[Dd]oktorarbeit|[Mm]asterarbeit)[^\[\](),]{0,30}),\s"
    r"(?P<school>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\[\]()\d]{3,80})[\])]"
)
# By which service the MLA's and the APA's entries were read: "…, pp. 101-23. Project MUSE".
_DATABASE = re.compile(
    r"JSTOR|Project\sMUSE|EBSCO\s?host|ProQuest\b.*|Gale\s(?:Academic\s|General\s)?\w+|HeinOnline|Hein\sOnline|ScienceDirect|SpringerLink|Scopus|PubMed(?:\sCentral)?"
    r"|LexisNexis|Nexis(?:\sUni)?|Westlaw|Persée|Cairn(?:\.info)?|Érudit|SciELO|DigiZeitschriften|Google\s(?:Books|Scholar)"
)
_ARTICLE = re.compile(r"[,:]\s(?:Article|Art\.)\s(?:[Nn]o\.\s|ID\s)?(?P<number>[A-Za-z]?\d[\w.-]{0,14})(?=$|[.,;\s])")
_PAPER = re.compile(r"(?:[Ww]orking|[Dd]iscussion|[Oo]ccasional)\s[Pp]aper")
_OF_STATES = re.compile(
    r"\b(?:World Bank|United Nations|UN[A-Z]{2,5}|OECD|WHO|ILO|IMF|FAO|IOM|ICRC|Organi[sz]ation|Ministry|Labour Office|High Commissioner|"
    r"Human Rights Watch|Amnesty International|Crisis Group|Secretariat|Government Accountability Office|Committee of the Red Cross)\b"
)
"""Publishers of reports, whoever wrote them; an academy, a society or a museum publishes books."""
_PLACED = ("volume", "issue", "page", "DOI", "ISBN", "publisher-place", "edition", "number")


def as_listed(text: str, start: int, end: int, record: Record) -> Record:
    """The record with what its brackets and its end tell of a report, a thesis, an article or a page; as it is, where they tell nothing.

    >>> tides = Record("book", FrozenMap(title=Field("Tides (Research Report No. 12)", "text", 0, 30)))
    >>> found = as_listed("Tides (Research Report No. 12)", 0, 30, tides)
    >>> found.type, found.text("title"), found.text("genre"), found.text("number")
    ('report', 'Tides', 'Research Report', '12')
    """
    if record.type == "thesis":
        school = _SCHOOL.search(text, start, end)
        return _of_school(record, school) if school else record
    if "container-title" in record.fields and (house := record.text("publisher")) and _DATABASE.fullmatch(house):
        record = record.having(publisher=None)
    if record.type == "article-journal" and record.text("volume"):
        return _with_number(text, end, record)
    if record.type not in ("book", "webpage", "document", "report", "article-journal", "paper"):
        return record
    numbered = _NUMBERED.search(text, start, end) if "(" in text[start:end] else None
    if numbered and (title := record.fields.get("title")) and title.start is not None and title.start < numbered.start():
        return _numbered(text, numbered, record, title)
    return _documented(text, _on_site(record) or _by_office(_by_own_house(text, record)))


def _by_own_house(text: str, record: Record) -> Record:
    """What a body published that stands before the title too is by it: "Lamp Vision, No Light, No School (Leeds: Lamp Vision, 2013)"."""
    house, title = record.text("publisher"), record.fields.get("title")
    if not house or record.names("author") or title is None or title.start is None or not text.startswith(f"{house}, ", title.start):
        return record
    begin = title.start + len(house)
    fields = {**record.fields, "author": Field((Name(literal=house),), "text", title.start, begin)}
    fields["title"] = Field(unquote(text[begin + 2 : title.end]), "text", begin + 2, title.end)
    return Record("report", FrozenMap(fields))


# "Harbour Union, Guidelines on Lamps, Doc. 10145/19, 17 June 2019", "…, December 2011, HCR/1P/4/ENG/REV. 3"
_DOCUMENT = re.compile(
    r",\s(?:(?:[A-Z]\.?){2,5}\s)?(?:[Dd]oc(?:ument|\.)\s(?:[Nn]o\.\s)?(?P<doc>(?=[A-Z/()-]{0,12}\d)[A-Z\d][\w./()-]*)|"
    r"(?P<number>(?=[^\s,]*\d)[A-Z]{1,6}\d{0,3}(?:[-.][A-Z\d][\w.]*)*(?:/[A-Z\d][\w.-]*)+(?:/?\s?(?:REV|Rev|Add|Corr)\.\s?\d{1,2})?))$"
)


def _documented(text: str, record: Record) -> Record:
    """The report of a body with the number of its document, and the date before that, which stand behind its title."""
    title = record.fields.get("title")
    if record.type != "report" or "number" in record.fields or title is None or title.start is None or title.end is None:
        return record
    found = _DOCUMENT.search(text, max(title.start, title.end - 50), title.end) if "/" in text[title.start : title.end] else None
    names = record.names("author")
    if not found or not names or not all(name.literal for name in names):
        return record
    group = "doc" if found["doc"] else "number"
    fields = {**record.fields, "number": Field(found[group], "text", *found.span(group))}
    end = found.start()
    if "issued" not in fields:
        dates = list(find_dates(text, max(title.start, end - 24), end))
        if dates and dates[-1].end == end and text.endswith(", ", title.start, dates[-1].start):
            fields["issued"] = Field(dates[-1].date, "text", dates[-1].start, dates[-1].end)
            end = dates[-1].start - 2
    fields["title"] = Field(unquote(text[title.start : end].strip(" ,.")), "text", title.start, end)
    return Record("report", FrozenMap(fields))


def _of_school(record: Record, found: re.Match[str]) -> Record:
    """The thesis with its school and its kind; what stands behind the brackets is the service by which it is to be had."""
    fields = {
        name: field
        for name, field in record.fields.items()
        if name not in ("publisher", "number", "container-title", "genre") or (field.start is not None and field.start < found.start())
    }
    fields["publisher"] = Field(found["school"].strip(), "text", *found.span("school"))
    fields["genre"] = Field(found["genre"].strip(), "text", *found.span("genre"))
    return Record(record.type, FrozenMap(fields))


def _with_number(text: str, end: int, record: Record) -> Record:
    """The number by which an article without pages is known; it is no place in it."""
    volume = record.fields["volume"]
    found = _ARTICLE.search(text, volume.end or 0, end) if "page" not in record.fields and "number" not in record.fields else None
    if not found:
        return record
    number = Field(found["number"].rstrip("."), "text", *found.span("number"))
    place = record.fields.get("locator")
    if place and place.start is not None and found.start() <= place.start < found.end():
        return record.having(number=number, locator=None)
    return record.having(number=number)


def _numbered(text: str, found: re.Match[str], record: Record, title: Field) -> Record:
    fields = dict(record.fields)
    for name in ("container-title", "collection-title", "issue", "volume", "genre", "number"):
        field = fields.get(name)
        if field and field.start is not None and found.start() <= field.start < found.end():
            del fields[name]
    fields["genre"] = Field(found["genre"], "text", *found.span("genre"))
    fields["number"] = Field(found["number"], "text", *found.span("number"))
    if title.start is not None and title.end is not None and found.start() < title.end:
        fields["title"] = Field(unquote(text[title.start : found.start()].strip(" ,.")), "text", title.start, found.start())
    return Record("paper" if _PAPER.search(found["genre"]) else "report", FrozenMap(fields))


def _on_site(record: Record) -> Record | None:
    """What came out on a day, with an address and nothing of a journal or a book: a page of the site that is named last."""
    date, names = record.date(), record.names("author")
    if record.type not in ("book", "article-journal") or not date or not date.day or "URL" not in record.fields:
        return None
    if any(name in record.fields for name in _PLACED) or not names or any(name.literal for name in names):
        return None
    fields = dict(record.fields)
    site = fields.get("container-title") or fields.pop("publisher", None)
    if site is None:
        return None
    fields["container-title"] = site
    outlet = str(site.value)
    kind = "article-newspaper" if is_news(outlet) else "article-magazine" if is_magazine(outlet) else "webpage"
    return Record(kind, FrozenMap(fields))


def _by_office(record: Record) -> Record:
    """A body's book is a report, and so is what an office of states published."""
    names, date = record.names("author"), record.date()
    body = bool(names) and all(name.literal and is_body(name.literal) for name in names)
    town = record.fields.get("container-title")
    if body and town and town.value in PLACES and record.type == "article-journal" and not any(name in record.fields for name in _PLACED):
        return Record("report", record.having(container_title=None, publisher_place=town).fields)  # "Harbour Watch. 2016. Lamps. Leeds"
    if record.type != "book" or not names or "editor" in record.fields or town:
        return record
    if body:
        return Record("report", record.fields)
    publisher = record.text("publisher")
    if date and date.year > 1945 and _OF_STATES.search(publisher) and not any(word in publisher for word in ("Press", "Verlag")):
        return Record("report", record.fields)
    return record
