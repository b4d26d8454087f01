"""From labelled stretches to the fields of a record: names, dates, volume and issue, pages, titles, each by its own rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from citator.facts.places import LANDS
from citator.facts.publishers import PUBLISHERS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import is_publisher, names_house
from citator.parsing.lists.sequence.tagger import Segment
from citator.text.dates import MONTH, YEAR, first_date, parse_date
from citator.text.names import is_body, parse_name, parse_names

__all__ = ["fill"]

_EDGE: Final = " \t\n,;:.–—-/"
_IN: Final = re.compile(r"(?:[Ii]n|IN|En|Dans|W)\s?:?\s+(?=\S)|,?\s*:\s*")
_EDITOR_WORDS: Final = re.compile(
    r"\(?\b(?:eds?|editors?|edited\s+by|edited|hrsg|hg|herausgegeben\s+von|dirs?|coords?|red|a\s+cura\s+di|éds?|in)\b\.?\)?:?",
    re.IGNORECASE,
)
_TRANSLATOR_WORDS: Final = re.compile(
    r"\(?\b(?:trans(?:lated)?(?:\s+by)?|translator|übers(?:etzt\s+von)?|trad(?:uit|otto)?)\b\.?\)?", re.IGNORECASE
)
# "Davidson, J. (Director).", "(Producers), & Yates, D. (Director)", "Weir, Ann, director": who made a film, each named with the part.
_ROLE: Final = re.compile(
    r",?\s*\(?(?P<role>producers?|(?:writer/)?directors?|writers?|executive producers?|screenwriters?|composers?)\b\)?[\s.,;&]*",
    re.IGNORECASE,
)
_VOLUME: Final = re.compile(
    r"(?P<volume>[A-Z]?\d{1,5}[A-Za-z]?(?:\s?[-–/]\s?\d{1,4})?|\b[IVXLC]+\b)"
    r"(?:\s*[(,:./]*\s*(?:(?i:nos?|nr|issue|number|n|heft|h|fasc|num)\b[.°º]?\s*)?"
    r"(?P<issue>\d{1,5}(?:\s?[-–/]\s?\d{1,4})?|[Ss]uppl?\.?(?:\s?\d+)?)\)?)?"
)
_LEAD: Final = re.compile(
    r"[\s(,.:;]*(?:(?P<year>(?:19|20)\d\d)(?=[\s;,]+\d)[\s;,]*)?(?:(?i:vol(?:ume)?s?|v|bd|band|tome?|tomo|t|jg|jahrgang)\b\.?\s*)?"
)
_BRACKETED: Final = re.compile(rf"\(\s?{YEAR}\s?\)|(?<=,\s){YEAR}(?=\W*$)")
_YEAR_FIRST: Final = re.compile(rf"(?P<year>{YEAR})[a-z]?,?\s+(?P<month>{MONTH})(?:\s+(?P<day>\d{{1,2}}))?")
_ISSUE_WORD: Final = r"(?:nos?|nr|issue|number|heft|h|n[úu]m|fasc|n(?=\.\s?\d)|n\.?\s?(?=[°º]))"
_NUMBERED: Final = re.compile(rf"\s*\(?{_ISSUE_WORD}(?:\b|[°º])", re.IGNORECASE)
_NUMBER_BEFORE: Final = re.compile(r"[,\s]+(?:nos?\.?|nr\.?|n[úu]m\.?|n\.?\s?[°º]|n\.|fasc\.?|heft|h\.)\s?$", re.IGNORECASE)
_YEAR: Final = re.compile(YEAR)
_ISSUE: Final = re.compile(r"(?P<issue>\d{1,5}(?:\s?[-–/]\s?\d{1,4})?|[Ss]uppl?\.?(?:\s?\d+)?)")
_PAGES: Final = re.compile(
    r"(?P<pages>[A-Za-z]{0,3}\d{1,7}(?:\s?[-–—‐−]+\s?[A-Za-z]{0,3}\d{1,7})?|[ivxlc]+\s?[-–—]\s?[ivxlc\d]+)", re.IGNORECASE
)
_EDITION: Final = re.compile(r"\d{1,2}(?=\s?(?:st|nd|rd|th|\.|e|a|ª)?\b)")
_PLACE_AND_PUBLISHER: Final = re.compile(r"(?P<place>[A-ZÀ-Þ][^:]{2,40}?)\s?:\s(?P<publisher>[A-ZÀ-Þ][^:]{2,60})")
_SHEET: Final = re.compile(r"\W*(?P<page>[A-H]-?\d{1,2})\W*")
_DOI: Final = re.compile(r"10\.\d{4,9}/\S+")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|ftp://)\S+")


def fill(draft: Draft, found: Sequence[Segment]) -> None:
    """Put the fields of the labelled stretches into ``draft``; of two stretches with one label the first is the field."""
    for segment in found:
        _FILLERS.get(segment.label, _remark)(draft, segment.start, segment.end)
    if not draft.has("issued"):  # "14.9 (2022): 4387" taken for the volume as a whole
        for segment in found:
            if segment.label in ("volume", "pages", "note") and (year := _BRACKETED.search(draft.text, segment.start, segment.end)):
                draft.date(*year.span())
    _house_for_town(draft)
    _house_for_journal(draft)


# Houses that bear a name of their own, and no periodical does.
_HOUSES: Final = re.compile(
    rf"(?!Press|Publi|Books?|Institute|Centre|Center|Foundation|University|Organi|Office|Council|Printing|Edit|Édit|Presses|Librairie|Economica|Polity"
    rf"|Civitas|Inc|Ltd)(?:Editorial\s)?(?:{PUBLISHERS})(?:\s(?:Books|Press|Verlag|Editores|Ediciones))?|[^.]{{3,40}}\sUniversity\sPress"
)


def _house_for_journal(draft: Draft) -> None:
    """A publisher that is known is no journal, where nothing is counted: "La fiesta del chivo. Alfaguara, 2000"."""
    if draft.has("publisher") or not draft.has("container-title") or any(map(draft.has, ("volume", "issue", "page", "number", "editor"))):
        return
    if _HOUSES.fullmatch(draft.text[slice(*draft.place("container-title"))].strip(" .,")):
        draft.fields["publisher"] = draft.fields.pop("container-title")


def _house_for_town(draft: Draft) -> None:
    """A publisher that is known is no place: "Norton, 2013" alone, as the MLA has it, and "Routledge, London" in that order."""
    fields = draft.fields
    place = draft.text[slice(*draft.place("publisher-place"))] if draft.has("publisher-place") else ""
    if not names_house(place):
        return
    if not draft.has("publisher"):
        fields["publisher"] = fields.pop("publisher-place")
    elif is_publisher(draft.text[slice(*draft.place("publisher"))]) is False:
        fields["publisher"], fields["publisher-place"] = fields["publisher-place"], fields["publisher"]


def _remark(draft: Draft, start: int, end: int) -> None:
    """What has no field of its own; but "no. 3" behind a volume is an issue, whatever it is taken for."""
    if draft.has("volume") and _NUMBERED.match(draft.text, start, end):
        _issue(draft, start, end)


def _trimmed(text: str, start: int, end: int, edge: str = _EDGE) -> tuple[int, int]:
    while start < end and text[start] in edge:
        start += 1
    while start < end and text[end - 1] in edge:
        end -= 1
    return start, end


_EDITORS_BEHIND: Final = re.compile(r",?\s*\(?\b(?:eds?|editors?|hrsg|hg)\b\.?\)?[\s.,:]*$", re.IGNORECASE)


def _author(draft: Draft, start: int, end: int) -> None:
    words = draft.text[start:end]
    if _ROLE.search(words) and _makers(draft, start, end):
        return
    mark = _EDITORS_BEHIND.search(words)
    _people(draft, "editor" if mark else "author", start, start + mark.start() if mark else end)


def _makers(draft: Draft, start: int, end: int) -> bool:
    """Directors and the like, where each stretch of names ends in the word for its part; False where one does not."""
    parts = list(_ROLE.finditer(draft.text, start, end))
    if draft.text[parts[-1].end() : end].strip(_EDGE + "&") or parts[0].start() == start:
        return False
    for part in parts:
        role = part["role"].lower()
        name = "director" if "director" in role else "author" if "writer" in role else "composer" if "composer" in role else "producer"
        _people(draft, name, start, part.start())
        start = part.end()
    return True


def _editor(draft: Draft, start: int, end: int) -> None:
    if not _EDITOR_WORDS.search(draft.text, start, end):  # "W. W. Norton" is no editor, though it looks like one
        _publisher(draft, start, end)
        return
    words = _EDITOR_WORDS.sub(" ", draft.text[start:end])
    draft.put("editor", parse_names(" ".join(words.split()).strip(" ,;:()")), start, end)


def _translator(draft: Draft, start: int, end: int) -> None:
    words = _TRANSLATOR_WORDS.sub(" ", draft.text[start:end])
    draft.put("translator", parse_names(" ".join(words.split()).strip(" ,;:().")), start, end)


_INITIAL_LAST: Final = re.compile(r"(?:^|[\s.,-])[A-ZÀ-ÞА-Я]\.$")


_CLOSED_FIRST: Final = re.compile(r"[^()\[\]]*[)\]]")
_OPEN_LAST: Final = re.compile(r"[(\[][^()\[\]]*$")


def _people(draft: Draft, name: str, start: int, end: int) -> None:
    first, last = start, end
    start, end = _trimmed(draft.text, start, end, " \t\n,;:()[]–—")
    if _CLOSED_FIRST.match(draft.text, start, end) and start > first and draft.text[start - 1] in "([":
        start -= 1  # "(UN) General Assembly": both brackets or none
    if _OPEN_LAST.search(draft.text[start:end]) and end < last and draft.text[end] in ")]":
        end += 1
    words = " ".join(draft.text[start:end].split())
    if not _INITIAL_LAST.search(words):
        words = words.rstrip(".")
    turned = _TURNED.fullmatch(words)
    if turned and not is_body(turned["family"]) and not _GERMAN.search(draft.text, end):
        draft.put(
            name,
            (parse_name(f"{turned['family']}, {turned['given']}"), *(parse_names(turned["others"]) if turned["others"] else ())),
            start,
            end,
        )
        return
    draft.put(name, parse_names(words), start, end)


# "Vargas Llosa, Mario": a name of one word behind one of two is a given name, for of two people each has two.
_TURNED: Final = re.compile(
    r"(?P<family>[A-ZÀ-Þ][\w’-]+\s[A-ZÀ-Þ][\w’-]+),\s(?P<given>[A-ZÀ-Þ][\w’-]*[a-zà-ÿ][\w’-]*)"
    r"(?:,?\s(?:and|und|et|y|e|&)\s(?P<others>[A-ZÀ-Þ][\w’.-]+(?:\s[A-ZÀ-Þ][\w’.-]+){1,3}))?"
)
_GERMAN: Final = re.compile(r"\b(?:der|die|das|des|dem|den|und|eine?|im|vom|zu[mr]?|Verlag|Reclam|Hanser|Suhrkamp|Rowohlt)\b")
"""In German a name in its order and a title may be divided by a comma: "Klaus Weir, Brücken. Nord und Süd"."""


def _title(draft: Draft, start: int, end: int) -> None:
    start, end = _title_span(draft.text, start, end)
    around = (one.start for one in draft.nesting.quoted if one.start < start < one.end and start < one.inner_end <= end <= one.end)
    draft.title(next(around, start), end)  # "»Kais. Zur Geschichte der Häfen«", of which the first word was taken for a name


def _container(draft: Draft, start: int, end: int) -> None:
    lead = _IN.match(draft.text, start, end)
    start, end = _title_span(draft.text, lead.end() if lead else start, end)
    draft.title(start, end, "container-title")


def _collection(draft: Draft, start: int, end: int) -> None:
    draft.title(*_title_span(draft.text, start, end), "collection-title")


def _title_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Without what closes it; a bracket that opens in it is closed in it."""
    start, end = _trimmed(text, start, end, " \t\n,;:.–—")
    while start < end and text[start] in "([" and text.find(")" if text[start] == "(" else "]", start, end) in (-1, end - 1):
        closed = text[end - 1] in ")]"
        start, end = _trimmed(text, start + 1, end - closed, " \t\n,;:.")
    while (start < end and text[end - 1] in "([") or (text[end - 1 : end] == ")" and "(" not in text[start:end]):
        start, end = _trimmed(text, start, end - 1, " \t\n,;:.")
    return start, end


def _words(name: str) -> Callable[[Draft, int, int], None]:
    def put(draft: Draft, start: int, end: int) -> None:
        start, end = _trimmed(draft.text, start, end, " \t\n,;:.()[]–—")
        draft.take(name, start, end)

    return put


def _publisher(draft: Draft, start: int, end: int) -> None:
    start, end = _trimmed(draft.text, start, end, " \t\n,;:.()[]–—")
    if draft.text[start:end] not in LANDS:  # "Oslo, Norway"
        draft.take("publisher", start, end)


def _place(draft: Draft, start: int, end: int) -> None:
    start, end = _trimmed(draft.text, start, end, " \t\n,;:.()[]–—")
    colon = _PLACE_AND_PUBLISHER.fullmatch(draft.text, start, end)
    if colon:  # "New York: Norton" as one
        draft.take("publisher-place", *colon.span("place"))
        draft.take("publisher", *colon.span("publisher"))
    else:
        draft.take("publisher-place", start, end)


def _isbn(draft: Draft, start: int, end: int) -> None:
    found = re.compile(r"(?:97[89][\s-]?)?\d[\d\s-]{8,14}[\dXx]").search(draft.text, start, end)
    if found:
        draft.take("ISBN", *found.span())


def _date(draft: Draft, start: int, end: int) -> None:
    turned = _YEAR_FIRST.search(draft.text, start, end)
    if turned:
        date = parse_date(f"{turned['day'] or ''} {turned['month']} {turned['year']}".strip())
        draft.put("issued", date, *turned.span())
    found = first_date(draft.text, start, end)
    if found:
        draft.put("issued", found.date, found.start, found.end)
        return
    year = re.compile(YEAR).search(draft.text, start, end)
    if year:
        draft.date(*year.span())


def _volume(draft: Draft, start: int, end: int) -> None:
    lead = _LEAD.match(draft.text, start, end)
    found = _VOLUME.search(draft.text, lead.end() if lead else start, end)
    if not found:
        return
    sheet = _SHEET.fullmatch(draft.text, start, end)
    if sheet and is_news(draft.text[slice(*draft.place("container-title"))] if draft.has("container-title") else ""):
        draft.take("page", *sheet.span("page"))
        return
    dated = found["issue"] is not None and _YEAR.fullmatch(found["issue"]) and draft.text[found.end("volume")] == ","  # "Heft 12, 2010"
    before = _NUMBER_BEFORE.search(draft.text, max(draft.start, start - 8), start)
    if (before or _NUMBERED.match(draft.text, start, end)) and (dated or not found["issue"]):
        draft.take("issue", *found.span("volume"))
        _without_number(draft, before)
        if dated:
            draft.date(*found.span("issue"))
        return
    draft.take("volume", *found.span("volume"))
    if found["issue"]:
        draft.take("issue", *found.span("issue"))


def _without_number(draft: Draft, before: re.Match[str] | None) -> None:
    """Take the word before the number of an issue from the name of the journal: "Revista de Derecho, nº"."""
    start, end = draft.place("container-title")
    if before and draft.has("container-title") and before.start() < end <= before.end():
        del draft.fields["container-title"]
        draft.title(start, before.start(), "container-title")


def _issue(draft: Draft, start: int, end: int) -> None:
    found = _ISSUE.search(draft.text, start, end)
    if found:
        draft.take("issue", *found.span("issue"))


_LABEL_OF_PAGES: Final = re.compile(r"[\s,.:;(]*(?:pp?|pages?|s|seiten?|pagg?)\b\.?\s*", re.IGNORECASE)


def _pages(draft: Draft, start: int, end: int) -> None:
    lead = _LABEL_OF_PAGES.match(draft.text, start, end)
    found = _PAGES.search(draft.text, lead.end() if lead else start, end)
    if found:
        draft.take("page", *found.span("pages"))


def _edition(draft: Draft, start: int, end: int) -> None:
    found = _EDITION.search(draft.text, start, end)
    if found:
        draft.take("edition", *found.span())
    else:
        draft.take("edition", *_trimmed(draft.text, start, end, " \t\n,;:.()"))


def _doi(draft: Draft, start: int, end: int) -> None:
    found = _DOI.search(draft.text, start, end)
    if found:
        draft.take("DOI", found.start(), _trimmed(draft.text, found.start(), found.end(), ".,;)")[1])


def _url(draft: Draft, start: int, end: int) -> None:
    found = _ADDRESS.search(draft.text, start, end)
    if found:
        draft.take("URL", found.start(), _trimmed(draft.text, found.start(), found.end(), ".,;)>")[1])


_FILLERS: Final = {
    "author": _author,
    "editor": _editor,
    "translator": _translator,
    "title": _title,
    "journal": _container,
    "container-title": _container,
    "collection-title": _collection,
    "publisher": _publisher,
    "location": _place,
    "genre": _words("genre"),
    "number": _words("number"),
    "isbn": _isbn,
    "date": _date,
    "volume": _volume,
    "issue": _issue,
    "pages": _pages,
    "edition": _edition,
    "doi": _doi,
    "url": _url,
}
