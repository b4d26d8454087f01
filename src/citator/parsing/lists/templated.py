"""References as the templates of Wikipedia print them: names, the date in brackets, the title in marks, and full stops between the rest.

Hale, Ann; Weir, Tom (3 May 2019). "The Quay". Harbour News. Leeds. p. 7. Retrieved 4 May 2019 – via PressReader.
"The Lit Quay" (PDF). Harbour Office. 2016. Retrieved 6 September 2018.
Hale, Ann (March 1849). "Oil and Water". Journal of Lamps. 12 (3): 77–80. doi:10.1000/182.

Citation Style 1, https://en.wikipedia.org/wiki/Help:Citation_Style_1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.facts.places import PLACES
from citator.model import Form
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end
from citator.parsing.kinds.accessed import ACCESS
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.prose import Reading
from citator.text.dates import MONTH, YEAR, first_date
from citator.text.names import is_body

__all__ = ["DATE", "FIELDS", "PRINTED", "Behind", "are_towns", "read_behind", "read_templated"]

DATE: Final = (
    rf"(?:(?:\d{{1,2}}\.?(?:[–-]\d{{1,2}})?\s(?:de\s)?)?(?:{MONTH}|maio|março|junho|julho|setembro|outubro|novembro|dezembro|janeiro|fevereiro)"
    rf"(?:\s\d{{1,2}},)?\s(?:de\s)?{YEAR}|(?:Spring|Summer|Autumn|Fall|Winter)\s{YEAR}|{YEAR}[a-z]?|{YEAR}-\d\d(?:-\d\d)?|n\.d\.)"
)
"""The date of a reference, as a pattern."""
_HEAD = re.compile(
    rf"(?:(?P<names>[^“”\"«»„]{{2,400}}?)(?:\s\((?P<date>{DATE})\))?\.\s)?"
    r"(?P<title>\"(?:[^\"]|\"(?![.\s]|$)){2,400}?\"|“[^”]{2,400}”|«[^»]{2,400}»)(?P<form>\s\([^()]{2,30}\)|\s\[[^\[\]]{2,200}\])?(?P<end>\s?\.(?=\s|$)|\s(?=–\svia\s)|$)"
)
_SEGMENT_END = re.compile(r"\.\s+(?=[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я\d\"“(@–]|(?:pp?|doi|arXiv|hdl|ed|www)\b|[a-z]+\.(?:com|org|net))")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|St|Dr|Mr|Mrs|No|Vol|pp?|ed|eds|Mt|Ft|vs|Jr|Sr|Gen|Lt|Col|Sgt|Prof|Rev|Inc|Ltd|Co|Corp|U\.S|U\.K))$"
)
_VOLUME = re.compile(
    r"(?:(?:Vol\.\s?)?(?P<volume>[\dIVXLC]{1,8})(?:,?\s(?:no\.\s?(?P<number>[\w–-]{1,12})|\((?!\d{1,2}(?:st|nd|rd|th)\sed)(?P<issue>[^()]{1,24})\)))?"
    r"(?::\s?(?P<pages>[A-Za-z]?\d[\w–-]{0,16}(?:,\s?\d[\w–-]{0,12}){0,4}))?|No\.\s?(?P<alone>[\w–-]{1,12}))(?:\s\(\d{1,2}(?:st|nd|rd|th)\sed\.\))?\.?"
)
# "Revista de Geografía 12 (3): 101-123": without a full stop between
_IN_VOLUME = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d(),.;:]{3,80}),?\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)\))?:\s?"
    r"(?P<pages>[A-Za-z]?\d[\w–-]{0,16})(?P<number>)(?P<alone>)"
)
_PAGES = re.compile(r"pp?\.\s?(?P<pages>[A-Za-z]?\d[\w–-]{0,16}(?:,\s?\d[\w–-]{0,12}){0,6})\.?")
_VIA = re.compile(r"\s?–\svia\s[^.]{2,60}\.?")
_NUMBER = re.compile(
    r"(?:doi|DOI|ISBN|ISSN|OCLC|S2CID|JSTOR|PMID|PMC|arXiv|Bibcode|LCCN|hdl|OL|ASIN|SSRN|Zbl|MR)[\s:]\s?\S+(?:\s(?:\[[^\[\]]{1,60}\]|\([^()]{1,20}\)))?"
)
PRINTED: Final = re.compile(
    r"(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'., -]{1,40}(?:;\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'., -]{1,30}){0,3}):\s(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž].{1,80})"
)
"""Place and publisher, as a pattern."""
_LANGUAGE = re.compile(r"\s?\(in\s[A-Z]\w+(?:(?:,|\sand)\s[A-Z]\w+)*\)$")
_IN = re.compile(r"In\s(?P<editors>.{3,200}?)\s\(eds?\.\)")
_CLOSED = re.compile(r"[\"”»](?:\s?\.\s|\s[(\[–]|\.?$)")
_GERMAN = re.compile(
    rf"(?:(?P<authors>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:.“”„\d]{{3,100}}):\s)?(?P<title>[^„“”]{{3,250}}?)(?:\s\((?:PDF|PNG|DOC|MP3)[^()]{{0,20}}\))?\.\s"
    rf"(?:In:\s(?P<work>[^.]{{2,80}}?)(?:\.|,)\s)?(?:(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;]{{1,80}}?),\s)?(?:(?P<date>{DATE})[,;]\s)?"
    rf"(?:ehemals im Original;\s)?(?:zuletzt\s)?abgerufen am\s(?P<accessed>\d{{1,2}}\.\s\w{{3,9}}\s{YEAR})(?:\s\([^()]{{3,40}}\))?"
)
"""As the German templates print it: "Ann Hale: Am Kai. In: Hafenzeitung. 3. Mai 2019, abgerufen am 4. Mai 2019"."""
_RUSSIAN = re.compile(
    r"(?P<title>[^.«»]{3,250}?)(?:\s\((?:англ|нем|фр|исп|итал|рус|польск|фин|швед|укр)\.\))?\.\s(?P<work>[^.]{2,80}?)"
    rf"(?:\s\((?P<date>\d{{1,2}}\s[а-я]{{3,9}}\s{YEAR}|{YEAR})\))?\.\s"
    rf"Дата обращения:\s(?P<accessed>\d{{1,2}}\s[а-я]{{3,9}}\s{YEAR})(?:\sгода)?"
)
_EDITS = re.compile(r",\seds?\.?$")
_EDITION = re.compile(r"\s\((?P<edition>\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ii]llustrated)\sed\.\)$")
_PLACED = re.compile(rf"\b{YEAR}\b|\bpp?\.\s?\d")  # of another reference before it
_NO_NAME = re.compile(r"[“”\"«»;]|://|\b\d{1,4}\s?\(\d")  # "Journal of Lamps, 47(4), 517–542" is that of the APA
_A_NAME, _WORDS, _LONGEST = 2, 14, 1_500


def read_templated(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """The reference that a note consists of; nothing for all other notes, also where one of its parts is not of this style."""
    text, start, end = seen.text, whole.start, whole.end
    if end - start > _LONGEST:
        return []
    if not ("”" in text or '"' in text or "»" in text) or not _CLOSED.search(text, start, end):
        reading = _unmarked(seen, start, end)
        return [(whole, reading)] if reading else []
    head = _HEAD.match(text, start, end)
    if head is None or _is_names(head["names"], head["date"]) is False:
        return []
    draft = Draft(text, start, end, seen.nesting)
    if head["names"]:
        _authors(draft, *head.span("names"))
    if head["date"]:
        draft.date(*head.span("date"))
    draft.title(*head.span("title"))
    behind = read_behind(draft, head.end(), end, seen)
    if behind is None or not (behind.told or head["date"]):
        return []
    _named(draft, behind.names)
    items = tuple(one for one in seen.matches if head.end() <= one.start and one.end <= end and at_the_end(one))
    for match in items:
        if match.identifier and match.identifier.scheme in FIELDS:
            draft.put(FIELDS[match.identifier.scheme], match.identifier.value, match.start, match.end)
    return [(whole, Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items))]


def _unmarked(seen: Seen, start: int, end: int) -> Reading | None:
    """A page of the web as the German and Russian templates print it, whose title has no marks; ``None`` for all else."""
    text = seen.text
    pattern = _GERMAN if text.find("abgerufen am", start, end) > 0 else _RUSSIAN if text.find("Дата обращения", start, end) > 0 else None
    found = pattern.fullmatch(text, start, end) if pattern else None
    if found is None:
        return None
    draft = Draft(text, start, end, seen.nesting, "webpage")
    parts = found.groupdict()
    if parts.get("authors"):
        draft.people("author", *found.span("authors"))
    draft.title(*found.span("title"))
    for name, group in (("container-title", "work"), ("publisher", "publisher")):
        if parts.get(group):
            draft.take(name, *found.span(group))
    if parts.get("date"):
        draft.date(*found.span("date"))
    draft.date(*found.span("accessed"), "accessed")
    if draft.has("container-title") and is_news(text[found.start("work") : found.end("work")]):
        draft.kind = "article-newspaper"
    return Reading(draft.record(), Form.FULL, None, None, None, None, ())


FIELDS: Final = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}
"""The field of each kind of number."""


def _is_names(words: str | None, dated: str | None) -> bool | None:
    """Whether words before the title may be names: of people with the family first, or of a body; ``None`` where there are none."""
    if words is None:
        return None
    if "(" in words or (". " in words and not dated) or _PLACED.search(words):
        return False
    count = len(words.split())
    return bool(dated) or ("," in words and count < _WORDS) or is_body(words) or (_A_NAME < count < _WORDS and words.istitle())


def _authors(draft: Draft, start: int, end: int) -> None:
    edited = _EDITS.search(draft.text, start, end)
    field, end = ("editor", edited.start()) if edited else ("author", end)
    words = draft.text[start:end]
    if is_body(words) or ("," not in words and ";" not in words):
        draft.body(field, start, end)
    else:
        draft.people(field, start, end)


@dataclass(frozen=True, slots=True)
class Behind:
    """The names behind a title (what the work stands in, who published it), and whether a part tells that it is a reference."""

    names: list[tuple[int, int]]
    told: bool


def read_behind(draft: Draft, begin: int, end: int, seen: Seen) -> Behind | None:
    """Read the parts behind the title; ``None`` where one of them is of no reference of this style."""
    text = draft.text
    told = False
    names: list[tuple[int, int]] = []
    for start, stop in _segments(text, begin, end):
        part = text[start:stop]
        if _VIA.fullmatch(part) or _NUMBER.fullmatch(part):
            told = True
            continue
        access = ACCESS.match(text, start, stop)
        day = first_date(text, access.end(), stop) if access else None
        if access and day:
            draft.put("accessed", day.date, day.start, day.end)
            left = text[day.end : stop].strip(" .")
            if left and not _VIA.fullmatch(f" {left}"):
                return None
            told = True
        elif re.fullmatch(DATE, part):
            draft.date(start, stop)
            told = True
        elif found := _PAGES.fullmatch(text, start, stop):
            draft.pinpoint = tidy(text[start:stop]).rstrip(".")
            draft.put("locator", draft.pinpoint, start, stop)
            told = True
        elif names and (found := _VOLUME.fullmatch(text, start, stop)):
            _volume(draft, found)
            told = True
        elif address := next((one for one in seen.addresses if one.start == start and one.end >= stop - 1 and "/" in part), None):
            draft.put("URL", address.url, address.start, address.end)
            draft.url, draft.url_as_written = address.url, address.as_written
        elif not names and (found := _IN_VOLUME.fullmatch(text, start, stop)):
            names.append(found.span("name"))
            _volume(draft, found)
            told = True
        elif found := _IN.fullmatch(text, start, stop):
            draft.people("editor", *found.span("editors"))
        elif len(part.split()) <= _WORDS and len(names) < 3 and (not _NO_NAME.search(part) or _is_of_towns(part)):
            names.append((start, stop))
        else:
            return None
    return Behind(names, told)


_AREA = re.compile(r",\s[A-Z][\w. ]{1,20}$")


def _is_of_towns(part: str) -> bool:
    """Whether a part is an imprint with several towns: "London; New York: Routledge"."""
    printed = PRINTED.fullmatch(part)
    return printed is not None and not _NO_NAME.search(printed["publisher"]) and are_towns(printed["place"])


def are_towns(words: str) -> bool:
    """Whether words are towns with semicolons between them, most of which are known.

    >>> are_towns("London; New York"), are_towns("Oxford; Portland, OR"), are_towns("Hale; Weir")
    (True, True, False)
    """
    towns = [_AREA.sub("", one) for one in words.split("; ")]
    return len(towns) > 1 and 2 * sum(one in PLACES for one in towns) >= len(towns)


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts between full stops; one behind an abbreviation ends none."""
    while start < end and text[start] in " .":
        start += 1
    for cut in _SEGMENT_END.finditer(text, start, end):
        if cut.start() <= start or _ABBREVIATED.search(text, max(start, cut.start() - 6), cut.start()):
            continue
        yield start, cut.start()
        start = cut.end()
    stop = len(text[start:end].rstrip(" .")) + start
    if stop > start:
        yield start, stop


def _extent(draft: Draft) -> None:
    """The pages of a part of a book are where it stands in it."""
    place = draft.fields.get("locator")
    if place is not None and draft.pinpoint and draft.pinpoint.startswith("pp."):
        del draft.fields["locator"]
        draft.put("page", draft.pinpoint.removeprefix("pp.").strip(), place.start or 0, place.end or 0)
        draft.pinpoint = None


def _volume(draft: Draft, found: re.Match[str]) -> None:
    for name, group in (("volume", "volume"), ("issue", "issue"), ("issue", "number"), ("issue", "alone"), ("page", "pages")):
        if found[group]:
            draft.take(name, *found.span(group))


def _named(draft: Draft, names: list[tuple[int, int]]) -> None:
    """What a work stands in, and who published it: the first of what is named, and the second."""
    text = draft.text
    if names:
        start, end = names[0]
        language = _LANGUAGE.search(text, start, end)
        end = language.start() if language else end
        edition = _EDITION.search(text, start, end)
        draft.take("container-title", start, edition.start() if edition else end)
        if edition:
            draft.take("edition", *edition.span("edition"))
    for start, end in names[1:]:
        printed = PRINTED.fullmatch(text, start, end)
        if printed:
            draft.take("publisher-place", *printed.span("place"))
            draft.take("publisher", *printed.span("publisher"))
        elif text[start:end] in PLACES:
            draft.take("publisher-place", start, end)
        elif not draft.has("publisher"):
            draft.take("publisher", start, end)
    outlet = draft.fields["container-title"].value if draft.has("container-title") else ""
    numbered = draft.has("volume") or draft.has("issue")
    year = draft.year()
    if draft.has("editor") or draft.has("edition") or (draft.has("publisher-place") and draft.has("publisher") and not numbered):
        draft.kind = "chapter"
        _extent(draft)
    elif numbered and draft.has("page"):
        draft.kind = "article-journal"
    elif is_magazine(str(outlet)):
        draft.kind = "article-magazine"
    elif is_news(str(outlet)) or (draft.has("locator") and year is not None and year.day):
        draft.kind = "article-newspaper"
    else:
        draft.kind = "article-journal" if numbered else "webpage" if draft.has("accessed") else "document"
