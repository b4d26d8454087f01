"""From labelled stretches to the fields of a record: names, dates, volume and issue, pages, titles, each by its own rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.facts.places import LANDS
from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.lists.sequence.tagger import Segment
from citator.text.dates import MONTH, YEAR, first_date, parse_date
from citator.text.names import is_body, parse_name, parse_names

__all__ = ["fill"]

_EDGE: Final = " \t\n,;:.–—-/"
_IN: Final = re.compile(r"(?:[Ii]n|IN|En|Dans|W)\s?:?\s+(?=\S)|,?\s*:\s*")
_EDITOR_WORDS: Final = re.compile(
    r"\(?\b(?:eds?\.\s+by|eds?|editors?|edited\s+by|edited|hrsg|hg|herausgegeben\s+von|dirs?|coords?|orgs?|comps?|red|a\s+cura\s+di|éds?|in|^en|^dans)\b\.?"
    r"(?:\s(?:&|and)\s[Tt]rans(?:l|lators?)?\b\.?)?\)?:?",
    re.IGNORECASE,
)
_TRANSLATOR_WORDS: Final = re.compile(
    r"\(?\b(?:trans(?:lated)?(?:\s+by)?|translator|übers(?:etzt\s+von)?|trad(?:uit|otto)?)\b\.?\)?", re.IGNORECASE
)
# "Davidson, J. (Director).", "(Producers), & Yates, D. (Director)", "Weir, Ann, director": who made a film, each named with the part.
_ROLE: Final = re.compile(
    r",?\s*\(?(?P<role>(?:executive )?producers?|(?:writer/)?directors?|writers?|screenwriters?|composers?"
    r"|(?:guest )?hosts?|guest experts?|guests?)\b"
    r"\)?[\s.,;&]*",
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
_SEASON: Final = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Mm]ichaelmas|[Hh]ilary|[Ee]aster)"
_BRACKETED: Final = re.compile(
    rf"\((?:\s?|{_SEASON}(?:[-–/]{_SEASON})?,?\s|(?:{MONTH})[-–/](?:{MONTH})\s){YEAR}\s?\)"
    rf"|(?<=,\s){YEAR}(?=\W*$)"
)
_YEAR_FIRST: Final = re.compile(rf"(?P<year>{YEAR})[a-z]?,?\s+(?P<month>{MONTH})(?:\s+(?P<day>\d{{1,2}})(?!\d))?")
_ISSUE_WORD: Final = r"(?:nos?|nr|issue|number|heft|h|n[úu]m|fasc|n(?=\.\s?\d)|n\.?\s?(?=[°º]))"
_NUMBERED: Final = re.compile(rf"\s*\(?{_ISSUE_WORD}(?:\b|[°º])", re.IGNORECASE)
_NUMBER_BEFORE: Final = re.compile(r"[,\s]+(?:nos?\.?|nr\.?|n[úu]m\.?|n\.?\s?[°º]|n\.|fasc\.?|heft|h\.)\s?$", re.IGNORECASE)
_YEAR: Final = re.compile(YEAR)
_ISSUE: Final = re.compile(r"(?P<issue>\d{1,5}(?:\s?[-–/]\s?\d{1,4})?|[Ss]uppl?\.?(?:\s?\d+)?)")
_PAGES: Final = re.compile(
    r"(?P<pages>[A-Za-z]{0,3}\d{1,7}(?:\s?[-–—‐−]+\s?[A-Za-z]{0,3}\d{1,7})?|[ivxlc]+\s?[-–—]\s?[ivxlc\d]+)", re.IGNORECASE
)
_EDITION: Final = re.compile(r"\d{1,2}(?=\s?(?:st|nd|rd|th|\.|e|a|ª)?\b)")
_PLACE_AND_PUBLISHER: Final = re.compile(r"(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{2,40}?)\s?:\s(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{2,60})")
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


_EDITORS_BEHIND: Final = re.compile(
    r",?\s*(?:\(?\b(?:eds?|editors?|hrsg|hg)\b\.?\)?|\((?:dirs?|coords?|orgs?|éds?|comps?|a cura di)\b\.?\))[\s.,:]*$", re.IGNORECASE
)
_UNDATED: Final = re.compile(r"\.?\s[\[(]?(?:n|s)\.\s?d[\])]?[.,]*\s*$")


def _author(draft: Draft, start: int, end: int) -> None:
    words = draft.text[start:end]
    if "d" in words[-4:] and (undated := _UNDATED.search(words)):  # "Brook, Ann. n.d. “Lamps.”"
        words = words[: undated.start()]
        end = start + len(words)
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
        name = "author" if "host" in role or "guest" in role else name
        before = draft.fields.pop(name, None)
        _people(draft, name, start, part.start())
        if before and (now := draft.fields.get(name)) and isinstance(before.value, tuple) and isinstance(now.value, tuple):
            draft.fields[name] = replace(now, value=(*before.value, *now.value), start=before.start)
        start = part.end()
    return True


def _editor(draft: Draft, start: int, end: int) -> None:
    if not _EDITOR_WORDS.search(draft.text, start, end):  # "W. W. Norton" is no editor, though it looks like one
        _publisher(draft, start, end)
        return
    words = " ".join(_EDITOR_WORDS.sub(" ", draft.text[start:end]).split()).strip(" ,;:()").removesuffix(" .")
    draft.put("editor", parse_names(words if _INITIAL_LAST.search(words) else words.rstrip(" .,;:()")), start, end)


def _translator(draft: Draft, start: int, end: int) -> None:
    words = _TRANSLATOR_WORDS.sub(" ", draft.text[start:end])
    draft.put("translator", parse_names(" ".join(words.split()).strip(" ,;:().")), start, end)


_INITIAL_LAST: Final = re.compile(r"(?:^|[\s.,-])[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]\.$")


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
    if _OF_AUTHORS.fullmatch(words):
        draft.put(name, (Name(literal=words),), start, end)
        return
    turned = _TURNED.fullmatch(words)
    if turned and not is_body(turned["family"]) and not _GERMAN.search(draft.text, end):
        draft.put(
            name,
            (parse_name(f"{turned['family']}, {turned['given']}"), *(parse_names(turned["others"]) if turned["others"] else ())),
            start,
            end,
        )
        return
    draft.put(name, tuple(map(_in_order, parse_names(words))), start, end)


_OF_AUTHORS: Final = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]*\s){1,5}(?:Collaboration|Consortium|Investigators)"
)  # of who stands where authors do


def _in_order(name: Name) -> Name:
    """The name of which the first word was taken for the given one, though the second is one and the first none: "Weir Christophe"."""
    plain = not (name.particle or name.suffix or " " in name.given or "." in name.given)
    turned = (
        plain
        and name.family in GIVEN_NAMES
        and name.given[1:].islower()
        and not (name.given in GIVEN_NAMES or name.given in GIVEN_OR_FAMILY)
    )
    return Name(family=name.given, given=name.family) if turned else name


# "Vargas Llosa, Mario": a name of one word behind one of two is a given name, for of two people each has two.
_TURNED: Final = re.compile(
    r"(?P<family>(?:(?:Le|La|De|Du|Van|Von)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+),\s(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*[a-zà-ÿ][\w’-]*)"
    r"(?:,?\s(?:and|und|et|y|e|&)\s(?P<others>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){1,3}))?"
)
_GERMAN: Final = re.compile(r"\b(?:der|die|das|des|dem|den|und|eine?|im|vom|zu[mr]?|Verlag|Reclam|Hanser|Suhrkamp|Rowohlt)\b")
"""In German a name in its order and a title may be divided by a comma: "Klaus Weir, Brücken. Nord und Süd"."""


def _title(draft: Draft, start: int, end: int) -> None:
    start, end = _title_span(draft.text, start, end)
    around = (one.start for one in draft.nesting.quoted if one.start < start < one.end and start < one.inner_end <= end <= one.end)
    draft.title(next(around, start), end)  # "»Kais. Zur Geschichte der Häfen«", of which the first word was taken for a name


_THE_SAME: Final = re.compile(r"(?:[Dd]ers|[Dd]ies|[Ii]d|[Dd]ers)\.(?:\s\((?:Hrsg|Hg)\.\))?\s?:\s|[Ii]dem,?:?\s")


def _container(draft: Draft, start: int, end: int) -> None:
    lead = _IN.match(draft.text, start, end)
    lead = _THE_SAME.match(draft.text, lead.end() if lead else start, end) or lead
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
    if _OPEN_LAST.search(draft.text[start:end]) and draft.text[end : end + 1] in (")", "]"):  # "Philadelphia (PA)"
        end += 1
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


_COUNTED: Final = re.compile(
    r"(?<![\w.:/-])(?<!no\. )(?<!vol\. )(?P<count>\d{1,2})\s(?:(?:[Vv]ols|Bde|voll|tt)\b|Bänden?\b|[Vv]olumes\b"
    r"|vol\.?(?=[.,;)\s]*$|,\s\D)|tom(?:es|os)\b)"
)
"""How many volumes a work has: "2 vols.", "3 Bde.", "7 vol." at the end."""


def _volume(draft: Draft, start: int, end: int) -> None:
    counted = _COUNTED.search(draft.text, max(draft.start, start - 6), min(draft.end, end + 12))
    if counted and start <= counted.start("count") < end:
        draft.take("number-of-volumes", *counted.span("count"))
        return
    if draft.has("number-of-volumes") and draft.text.startswith(("vols", "Vols"), start):  # of the series
        return
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
    pages = _PAGES_BEHIND.match(draft.text, found.end(), end)
    if pages and draft.text[found.end() - 1] == ")":  # "9(8):1735–1780", of which the pages look like years
        draft.take("page", *pages.span("pages"))


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


_PAGES_BEHIND: Final = re.compile(r"\s?:\s?(?P<pages>[A-Za-z]?\d{1,6}\s?[-–—]{1,2}\s?[A-Za-z]?\d{1,6})\b")


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
