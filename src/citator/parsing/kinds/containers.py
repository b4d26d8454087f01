"""The book or volume that a chapter, a paper or an interview stands in: its editors before or after the title, imprint and pages."""

from __future__ import annotations

import re
from typing import Final

from citator.parsing.kinds.authors import EDITORS, authors_at
from citator.parsing.kinds.draft import MEDIUM, Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.german_imprints import each_family, towns_before_year, year_of_edited
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.joined_names import parted_by_dashes
from citator.parsing.kinds.pages_behind_titles import are_years
from citator.parsing.kinds.tails import EDITION, imprint
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person, parse_name, parse_names

__all__ = [
    "BOOK_OF_SET",
    "CATALOGUE",
    "EDITED_BY",
    "PARAGRAPHS",
    "VOLUME",
    "first_page",
    "page_extent",
    "pages_after",
    "pages_before_imprint",
    "people_and_volume",
    "read_container",
    "take_pin",
    "volume_and_house",
]


VOLUME = re.compile(
    r"(?:,\s|\s|^)(?:(?:[Vv]ol(?:ume)?s?\.?|v\.|Bd\.|[Tt]ome|t\.)\s?|(?=\d{1,3}(?:ᵉ|e|ème)\sannée))(?P<volume>\d+|[IVXLC]+|s\d-\d{1,4})(?:\b|(?=(?:ᵉ|e|ème)\s))"
    r"(?!\.\s?\d{1,2}\.\s?\d)"  # "v. 3.4.2016" is a day
)


CATALOGUE = re.compile(
    r",\s(?P<genre>[Ee]xh(?:ibition|\.)\s(?:[Cc]at(?:alogue|\.)?|brochure|leaflet|checklist)|Ausst\.-Kat\.|cat\. exp\.),?\s?$"
)
"""That a book is the catalogue of an exhibition."""
EDITED_BY = (
    r"eds?\.(?:\sby)?|edited by|(?:hrsg|hg)\. v(?:on|\.)|(?:dirigé|édité|coordonné|dir\.|éd\.) par|sous la (?:direction|dir\.) d(?:e|['’])|"
    r"a cura di|(?:editado|coordinado|dirigido|ed\.|coord\.) por|под ред\."
)
"""What leads from the title of a book to its editors, as a pattern."""
PARAGRAPHS = r"\[\d{1,3}(?:\.\d{1,3}){0,2}\](?:(?:\s?[-–—]\s?|,\s|\sand\s)\[\d{1,3}(?:\.\d{1,3}){0,2}\]){0,9}"
"""Numbered paragraphs as Australia and New Zealand cite them, behind a page or alone, as a pattern: "345 [6.20]", "[3.4]–[3.6]"."""
_PAGE_OR_NOTE = r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:nn?\.?\s?\d{1,3}(?:[-–]\d{1,3})?|\snn?\.\s?\d{1,3})?"
_AFTER_IMPRINT = re.compile(
    r"[\s,]+(?:at\s|especially\s|esp\.\s)?(?:(?P<volume>\d{1,2}):|vol\.\s(?P<counted>\d{1,2}),|(?P<roman>[ivx]{1,5}|[IVX]{1,5}(?:/\d{1,2})?)[.,:]\s)?(?P<pin>"
    rf"(?:{_PAGE_OR_NOTE}|[ivxlc]{{1,6}}(?:\s?[-–—]\s?(?:\d{{1,4}}|[ivxlc]{{1,6}}))?)(?:\s?ff?\.?|\set\sseq)?"
    rf"(?:,\s{_PAGE_OR_NOTE})*(?:,?\s(?:and|&)\s{_PAGE_OR_NOTE})?(?:\sand throughout)?(?:\s{PARAGRAPHS})?|(?<=at\s){PARAGRAPHS})\s*\.?$"
)

_STEPS = r"\d{1,4}[a-f]?\d{0,3}"
_IN_OLD_WORK = re.compile(
    r",\s(?:at\s|esp\.\s)?(?!\d{1,2}\.\d{1,2}\.(?:1[5-9]|20)\d\d)(?P<pin>"
    rf"(?:\d{{1,3}}|[ivxl]{{1,7}}|[IVXL]{{1,7}})(?:\.(?:{_STEPS}|[ivxl]{{1,7}})){{1,3}}(?:[-–—]{_STEPS}(?:\.{_STEPS}){{0,3}})?|"
    r"\d{1,4}[a-f](?:\d{1,3})?(?:[-–—](?:\d{1,4}[a-f])?(?:\d{1,3})?)?|"  # "514a–520a", "1094a1–3": of Plato and Aristotle
    r"A\d{1,3}(?:[-–]\d{1,3})?/B\d{1,3}(?:[-–]\d{1,3})?|"  # of Kant
    r"sigs?\.\s\*?[A-Za-z]{1,3}\d{0,2}[rv]?(?:[-–][A-Za-z]{0,3}\d{0,2}[rv]?)?|"  # of an old book without numbers on its pages
    r"\d{1,4}(?:[-–—]\d{1,4})?(?=\s\((?:chap|ch|bk|sec|lect|act|canto)\.?\s[\w.]{1,8}\)))"
    r"(?:\s\((?:chap|ch|bk|sec|lect|act|canto)\.?\s[\w.]{1,8}\))?\s*\.?$"
)
"""Places that are counted as in all editions of a work, or beside the page: "10.27.38", "II.xxvii.9", "89 (chap. 13)"."""


def pages_after(draft: Draft, start: int) -> None:
    """Bare pages at ``start``, behind the imprint, are the place cited: "(Leeds: Weir Press, 1994), 12"."""
    if draft.pinpoint:
        return
    found = _AFTER_IMPRINT.match(draft.text, start, draft.end)
    if found is None and (old := _IN_OLD_WORK.match(draft.text, start, draft.end)):
        take_pin(draft, old)
    if found:
        for group in ("volume", "counted", "roman"):
            if found[group]:
                draft.take("volume", *found.span(group))
        draft.pinpoint = " ".join(found["pin"].split())
        draft.put("locator", draft.pinpoint, *found.span("pin"))


def take_pin(draft: Draft, match: re.Match[str]) -> None:
    """Keep the group "pin" of a match as the place cited."""
    if match["pin"] and not draft.pinpoint:
        draft.pinpoint = match["pin"]
        draft.put("locator", match["pin"], *match.span("pin"))


_FIRST_AND_CITED = re.compile(r"S\.\s?(?P<page>\d{1,5})\s\((?P<pin>\d{1,5}(?:\s?ff?\.)?(?:\s?[-–—]\s?\d{1,5})?)\)")


def first_page(draft: Draft) -> None:
    """The first page of an article or a chapter, and behind it in brackets the one that is cited: "S. 7 (21)"."""
    if not draft.pinpoint or not draft.pinpoint.endswith(")"):
        return
    found = _FIRST_AND_CITED.match(draft.text, *draft.place("locator"))
    if found and not draft.has("page"):
        draft.fields.pop("locator", None)
        draft.take("page", *found.span("page"))
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))


_EXTENT_ALONE = re.compile(r"(?:pp?|S|Sp|cols?|págs?|pagg?|С|с)\.\s?(?P<pages>\d+(?:[-‑–—]|\s(?:to|bis|à|al?|até)\s)\d+)")


def page_extent(draft: Draft, periodical: bool) -> None:
    """After a volume a range of pages is the extent of the item, a single page the place cited; of "S. 7 (21)" both are given."""
    first_page(draft)
    found = _EXTENT_ALONE.fullmatch(draft.pinpoint or "")
    if periodical and found and not draft.has("page"):
        draft.put("page", found["pages"], *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None


def read_container(draft: Draft) -> None:
    """The book a chapter stands in: editors before or after its title, imprint, pages. ``draft.start`` is where it begins."""
    text = draft.text
    draft.trim()
    if _on_a_site(draft):
        return
    series = list(draft.nesting.brackets)
    bracket = next(
        (one for one in reversed(series) if draft.start < one[0] and one[1] <= draft.end and re.search(YEAR, text[one[0] : one[1]])), None
    )
    stop = bracket[0] if bracket else draft.end
    if bracket:
        imprint(draft, bracket[0] + 1, bracket[1] - 1)
        _bare_page(draft, bracket[1])
        if draft.pinpoint and (extent := _EXTENT.match(text, bracket[1], draft.end)):  # "(Leeds, 2005), pp. 33–58, at p. 40"
            draft.take("page", *extent.span("pages"))
    else:
        if in_volume := _PLACE_IN_VOLUME.search(text, draft.start, stop):  # of a shortened citation: "in Letters of Brook, 1:184"
            draft.take("volume", *in_volume.span("volume"))
            take_pin(draft, in_volume)
            stop = in_volume.start()
        pages = _BARE_EXTENT.search(text, draft.start, stop)
        if pages:  # of a shortened citation: "in Brook, The Lit Quay, 55–79, at 60"
            draft.take("page", *pages.span("pages"))
            stop = pages.start()
            if pages["pin"] and not draft.pinpoint:
                draft.pinpoint = pages["pin"]
                draft.put("locator", draft.pinpoint, *pages.span("pin"))
        stop = _open_imprint(draft, _volume_behind(draft, _extent(draft, stop)))
    _book_of(draft, pages_before_imprint(draft, stop) if bracket else stop)
    _edition_of(draft)
    page_extent(draft, True)
    draft.start = draft.end


_SITE = re.compile(
    rf"(?P<site>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\[\](),;:“”\"]{{1,80}}?)(?P<medium>\s\[{MEDIUM}\])?"
    rf"(?:,\s(?P<date>(?P<day>{YEAR}-[01]\d-[0-3]\d|\d{{1,2}}\.?\s{MONTH}\s{YEAR}|{MONTH}\s\d{{1,2}},\s{YEAR})|{YEAR}))?$"
)


def _on_a_site(draft: Draft) -> bool:
    """Whether no book follows but a site with its address, which is taken: "in: Harbour Watch [online], 2020-01-31, https://…"."""
    found = _SITE.match(draft.text, draft.start, draft.end) if draft.url else None
    if not found or not (found["medium"] or found["day"]):
        return False
    draft.take("container-title", *found.span("site"))
    if found["date"]:
        draft.date(*found.span("date"))
    site = draft.text[slice(*found.span("site"))]
    if not _OF_ENTRIES.search(site):
        draft.kind = "article-newspaper" if is_news(site) else "article-magazine" if is_magazine(site) else "webpage"
    draft.start = draft.end
    return True


_OF_ENTRIES = re.compile(r"dictionar|dictionnaire|diccionario|dizionario|wörterbuch|encyclop|enciclop|lexikon|thesaurus", re.IGNORECASE)
"""What has entries: of a site so named they are no pages."""


_EDITION_AT_END = re.compile(rf"(?:,|\.(?=\s\d))\s{EDITION.pattern}$")


def pages_before_imprint(draft: Draft, stop: int) -> int:
    """Take the pages of the chapter before the imprint, as Chicago has them: "in Lamps, ed. Jo Hale, 12–40 (Leeds: Quay, 2004)"."""
    end = draft.start + len(draft.text[draft.start : stop].rstrip())
    found = _BARE_EXTENT.search(draft.text, draft.start, end)
    if not found or found["pin"]:
        return stop
    if not _BEHIND_MAKERS.search(draft.text, draft.start, found.start()):
        first, last = re.split("[-–]", found["pages"])
        pin = re.fullmatch(r"\d{1,4}", draft.pinpoint or "")
        within = pin is not None and int(first) <= int(pin[0]) <= int(first[: -len(last)] + last)
        if are_years(found["pages"], apart=not within and (draft.has("page") or draft.pinpoint is not None)):
            return stop
    draft.take("page", *found.span("pages"))
    return found.start()


def _edition_of(draft: Draft) -> None:
    """Take the edition from the end of the title of the book."""
    start, end = draft.place("container-title") if draft.has("container-title") else (0, 0)
    found = _EDITION_AT_END.search(draft.text, start, end)
    if found and found.start() > start:
        draft.put("edition", (found["edition"] or found["german"]).rstrip("."), *found.span())
        del draft.fields["container-title"]
        draft.title(start, found.start(), "container-title")


_BEHIND_MAKERS = re.compile(r",\s(?:(?:eds?|trans)\.|edited\sby|translated\sby)\s[^,]+$")  # what is behind those is no end of a title
_BARE_EXTENT = re.compile(r",\s(?P<pages>\d{1,4}[-–]\d{1,4})(?:,\sat\s(?P<pin>\d{1,4}))?$")
_EXTENT = re.compile(r",\s(?:S|pp?|с|С)\.\s?(?P<pages>\d{1,4}\s?[-–—]\s?\d{1,4})$")
_TOWN = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’./-]{2,20}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+|\sam\sMain|\sa\.\s?M\.){0,2}"
_OPEN_IMPRINT = re.compile(
    rf"[,.]\s(?:(?P<place>(?!{MONTH}\b){_TOWN})(?::\s(?P<publisher>[^,:()]{{2,50}}?))?\s(?P<year>{YEAR})|"
    rf"(?P<place2>(?!{MONTH}\b){_TOWN})(?:(?:,|\s?:)\s(?P<publisher2>[^,:()]{{2,50}}))?,\s(?P<year2>{YEAR}))$"
)


def _extent(draft: Draft, stop: int) -> int:
    """The pages of the chapter before the place cited: "…, S. 45–67, hier S. 50"; the end of what stands before them."""
    found = _EXTENT.search(draft.text, draft.start, stop)
    if found:
        draft.take("page", *found.span("pages"))
    return found.start() if found else stop


_EDITION_ALONE = re.compile(r"[,.]?\s?\d{0,2}\.?\sAufl")
_EDITORS_ALONE = re.compile(r"\((?:Hrsgg?|Hgg?)\.?\)$")
_BEHIND_YEAR = re.compile(
    rf"(?<=,\s){YEAR}(?P<behind>,\s(?:[Vv]ol\.|[Tt](?:om[eo])?\.?|Bd\.|Band|Т\.)\s(?P<volume>\d{{1,3}}|[IVXLC]{{1,6}}))[\s,]*$"
)


def _volume_behind(draft: Draft, stop: int) -> int:
    """Take the volume behind the year, "Paris, Gallimard, 1974, t. III"; the end of what stands before it."""
    found = _BEHIND_YEAR.search(draft.text, draft.start, stop)
    if found:
        draft.take("volume", *found.span("volume"))
    return found.start("behind") if found else stop


def _open_imprint(draft: Draft, stop: int) -> int:
    """Place, publisher and year without brackets: "Stuttgart 1999", "Lyon, PUL, 1999"; the end of what stands before them."""
    several = towns_before_year(draft, draft.start + len(draft.text[draft.start : stop].rstrip(" ,")))
    if several is not None:
        return several
    found = _OPEN_IMPRINT.search(draft.text, draft.start, stop)
    if not found or _EDITION_ALONE.match(draft.text, found.start()):
        return year_of_edited(draft, stop)
    key = "" if found["year"] else "2"
    draft.date(*found.span("year" + key))
    if key and not found["publisher2"] and _EDITORS_ALONE.search(draft.text, draft.start, found.start()):
        return found.start("year2") - 2  # "Weir (Hrsg.), HafenR VII, 1992": the title has one word
    place = "publisher" if publication_words(found["place" + key]) else "publisher-place"
    draft.take(place, *found.span("place" + key))
    if found["publisher" + key]:
        draft.take("publisher-place" if place == "publisher" else "publisher", *found.span("publisher" + key))
    return found.start()


def _bare_page(draft: Draft, start: int) -> None:
    """Such as "(1994) 75": a bare page after the year, the first of the chapter; with more of them, the last are the place cited."""
    found = re.compile(
        r"[\s,]+(?:at\s)?(?P<page>\d{1,4}(?:[-–—]\d{1,4})?|[ivxlc]+)(?:(?:,\s(?:at\s)?|\s\(?at\s)(?P<pin>\d[\d–—-]*)\)?)?\s*$"
    ).match(draft.text, start, draft.end)
    if found and draft.text[start : start + 1] == "," and found["page"].isdigit() and not found["pin"]:
        pages_after(draft, start)  # "(Leeds: Weir Press, 2019), 23" is where it is read, "(1994) 75" where it begins
    elif found:
        draft.take("page", *found.span("page"))
        take_pin(draft, found)
    elif in_volume := _IN_VOLUME.match(draft.text, start, draft.end):
        draft.take("volume", *in_volume.span("volume"))
        draft.take("page", *in_volume.span("page"))
    else:
        pages_after(draft, start)


_PLACE_IN_VOLUME = re.compile(r",\s(?P<volume>\d{1,2}):(?P<pin>\d{1,4}(?:[-–—]\d{1,4})?)$")
_IN_VOLUME = re.compile(r",\s(?P<volume>\d{1,2}):(?P<page>\d{1,4}[-–—]\d{1,4})\s*$")

BOOK_OF_SET: Final = re.compile(r"[,.]\s(?:Bd\.|Band)\s(?P<volume>\d{1,3}(?:/\d{1,2})?|[IVXLC]{1,6}(?:/\d{1,2})?)[\s.,]*$")


_SHORT_OF_WORK = re.compile(r"[A-ZÄÖÜ]{2,6}[²³\d]?")
_NO_AUTHOR = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]{1,90},\s(?:[Vv]ols?|eds?|rev)\.\s|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s)+(?:and\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s*$)"
)
"""A title of one word and its volume, or of several words in a row, and no family name before a title: "in Lamps, vol. 2"."""
_VOLUME_BEHIND_NAMES = re.compile(r",\s(?:[Vv]ol\.|[Tt]\.|[Tt]om[oe]|Bd\.|Band)\s(?P<volume>\d{1,3}|[IVXLC]{1,6})(?=,|$).*$")


def volume_and_house(draft: Draft, start: int, end: int) -> int:
    """Take the volume behind a title, and who published it: "Enciclopedia, vol. III, Istituto Treccani"; where the title ends."""
    of_set = _VOLUME_BEHIND_NAMES.search(draft.text, start, end) or BOOK_OF_SET.search(draft.text, start, end)
    if not of_set:
        return end
    draft.take("volume", *of_set.span("volume"))
    house = draft.text[of_set.end("volume") : end].strip(" ,")
    if house and "," not in house and publication_words(house):
        draft.take("publisher", end - len(house), end)
    return of_set.start()


def people_and_volume(draft: Draft, start: int, end: int) -> None:
    """Take the editors behind a title, and the volume behind them: "a cura di A. Rossi, vol. III, Dal mare alla costa"."""
    end = start + len(draft.text[start:end].rstrip(" ,"))
    of_set = _VOLUME_BEHIND_NAMES.search(draft.text, start, end)
    if of_set:
        draft.take("volume", *of_set.span("volume"))
        comma = draft.text.rfind(", ", of_set.end("volume"), end)
        if comma > 0 and publication_words(draft.text[comma + 2 : end]):
            draft.take("publisher", comma + 2, end)
    stop = of_set.start() if of_set else end
    behind = _EDITION_AT_END.search(draft.text, start, stop)
    if behind:
        draft.put("edition", (behind["edition"] or behind["german"]).rstrip("."), *behind.span())
        stop = behind.start()
    stop = _end_of_people(draft, start, stop)
    if not draft.text[start].isdigit():  # "ed. 1609": of that year, by nobody
        draft.people("editor", start, stop)


_NO_NAME = re.compile(r",\s(?:(?P<series>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.& -]{1,60}?)(?:,?\s(?P<number>\d{1,4}))?(?=,|$)|\d|(?:[a-z]+\.)+[a-z]*\.?\s)")
_SERIES = re.compile(r"\b(?:Series|Library|Texts|Society|Classics|Studies|Editions)\b|^(?:EETS|LCL|PG|PL|CSEL|CCSL|MGH|SC)$")


def _end_of_people(draft: Draft, start: int, end: int) -> int:
    """Where the editors end and a series or a number begins: "ed. Jo Weir and Ann Brook, EETS, o.s. 212", "ed. Jo Weir, Rolls Series"."""
    first = draft.text.find(", ", start, end)
    while first > 0:
        found = _NO_NAME.match(draft.text, first, end)
        if found and (found["series"] is None or _SERIES.search(found["series"])):
            if found["series"] and not draft.has("collection-title"):
                draft.take("collection-title", *found.span("series"))
                if found["number"]:
                    draft.take("collection-number", *found.span("number"))
            return first
        first = draft.text.find(", ", first + 2, end)
    return end


def _book_of(draft: Draft, stop: int) -> None:
    text, start = draft.text, draft.start
    catalogue = CATALOGUE.search(text, start, stop)
    if catalogue:
        draft.take("genre", *catalogue.span("genre"))
        stop = catalogue.start()
    of_set = BOOK_OF_SET.search(text, start, stop)
    if of_set:
        draft.take("volume", *of_set.span("volume"))
        stop = of_set.start()
    after = re.compile(
        rf"(?:,\s(?:{EDITED_BY})|\seds\.)(?:\s|(?<=['’]))(?P<name>[^()]{{3,140}})$|,\s(?P<before>[^()“”]{{3,80}}?),\seds?\.\s*$"
    ).search(text, start, stop)
    if after:
        if after["name"]:
            draft.title(start, after.start(), "container-title")
            people_and_volume(draft, *after.span("name"))
            return
        begin = _names_from(text, *after.span("before"))
        draft.title(start, begin, "container-title")
        draft.people("editor", begin, after.end("before"))
        return
    told = draft.has("container-author") or draft.has("editor")  # "in: ders., Staat, Recht, Freiheit"
    found = None if told else authors_at(draft, stop, family_only=True)
    if found and not found[1] and _SHORT_OF_WORK.fullmatch(text, start, found[0]):
        found = None  # "in: MGG², Personenteil": a work is called so, nobody is
    if found and not found[1] and (_NO_AUTHOR.match(text, start, stop) or are_years(text[found[0] : stop].strip(" ,"), apart=True)):
        found = None
    if found and (found[1] or text[found[0] : found[0] + 1] == ",") and found[0] < stop:
        mark = EDITORS.search(text, start, found[0]) if found[1] else None
        names = text[start : mark.start() if mark else found[0]]
        dashed = parted_by_dashes(names)
        people = tuple(map(parse_name, dashed)) if len(dashed) > 1 else parse_names(each_family(names))
        draft.put("editor" if found[1] else "container-author", people, start, found[0])
        start = found[0]
        while start < stop and text[start] in " ,:":
            start += 1
    end = start + len(text[start:stop].rstrip(" ,;("))
    volume = VOLUME.search(text, start, end)
    if volume:
        draft.take("volume", *volume.span("volume"))
        end = volume.start()
    draft.title(start, end, "container-title")


def _names_from(text: str, begin: int, end: int) -> int:
    """Where the names begin that end at ``end``: as far back as every member of the list is a name."""
    at = begin
    members = [begin] + [begin + one.end() for one in re.finditer(r",\s", text[begin:end])]
    for member in members:
        first = re.split(r"\s(?:and|&)\s|,\s", text[member:end])[0]
        if is_person(first.strip()):
            return member
        at = member
    return at
