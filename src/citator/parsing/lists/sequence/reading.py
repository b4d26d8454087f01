"""A reference read by the sequence model: its fields, its type, and the address that stands with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from citator.facts.publishers import OF_SEVERAL_NAMES
from citator.model import Field, Name
from citator.parsing.cutting.nesting import nest
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import PAPER, THESIS, is_magazine, is_news
from citator.parsing.kinds.gost import read_russian
from citator.parsing.lists.sequence.beside import settle
from citator.parsing.lists.sequence.fields import fill
from citator.parsing.lists.sequence.repairs import mended
from citator.parsing.lists.sequence.tagger import Segment, segments
from citator.text.dates import YEAR
from citator.text.names import PERSON, is_body, is_person

if TYPE_CHECKING:
    import pycrfsuite

__all__ = ["read", "read_into"]

_NUMBER: Final = re.compile(r"\[?\d{1,3}[\].]\s+")
_BODY: Final = re.compile(
    r"(?:\[?\d{1,3}[\].]\s+)?(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;()“”\"]{3,110}?)(?=[.:]\s|\s\(|,\s(?:1[4-9]|20)\d\d[a-z]?[.:]\s)"
)
_BY_INITIALS: Final = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?\s[A-Z]{1,3},\s){2,}[A-ZÀ-ÞĀ-ŒŔ-Ž]"
)  # "Weir A, Center MM, Hale J"
_FILM: Final = re.compile(r"\b(?:motion picture|film|video|DVD)\b", re.IGNORECASE)
_INITIALS: Final = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,10}")
_REPORT: Final = re.compile(r"\b(?:[Rr]eport|[Tt]ech(?:nical)?\.?|TR|[Mm]emo|[Ww]hite\s[Pp]aper)\b")


def read(text: str, tagger: pycrfsuite.Tagger | None = None) -> Draft:
    """The fields of the one reference that ``text`` is."""
    draft = Draft(text, 0, len(text), nest(text))
    read_into(draft, tagger)
    return draft


def read_into(draft: Draft, tagger: pycrfsuite.Tagger | None = None) -> None:
    """Put what the model sees in what is left to read into ``draft``, with the type that follows from it."""
    number = _NUMBER.match(draft.text, draft.start, draft.end)
    by_the_standard = Draft(draft.text, number.end() if number else draft.start, draft.end, draft.nesting)
    if read_russian(by_the_standard):
        draft.fields |= by_the_standard.fields
        draft.kind, draft.pinpoint = by_the_standard.kind, by_the_standard.pinpoint
        return
    head = None if _BY_INITIALS.match(draft.text, draft.start, draft.end) else _BODY.match(draft.text, draft.start, draft.end)
    if head and is_body(head["body"]) and not is_person(head["body"]):
        if is_news(head["body"]) or is_magazine(head["body"]):  # "The Economist" has its article
            draft.put("author", (Name(literal=tidy(head["body"])),), *head.span("body"))
        draft.body("author", *head.span("body"))  # the "and" in the name of a body does not divide it
        draft.start = head.end("body")
        draft.trim()
    found = [Segment(one.label, draft.start + one.start, draft.start + one.end) for one in segments(draft.rest, tagger)]
    whole = mended(draft.text, found)
    fill(draft, whole)
    _part_outlet(draft)
    _own_house(draft)
    _house_of_several(draft)
    settle(draft)
    _film(draft)
    site = _site_with_colon(draft)
    draft.kind = "webpage" if site else _type(draft, [*found, *whole])
    _journal_in_press(draft, found)
    _presented(draft)
    _of_that_year(draft)


def _part_outlet(draft: Draft) -> None:
    """The newspaper that was taken for the end of the title: "Lamps of the north. The Guardian"."""
    title = draft.fields.get("title")
    if draft.has("container-title") or title is None or not isinstance(title.value, str) or title.start is None or title.end is None:
        return
    words, stop, outlet = title.value.rpartition(". ")
    if stop and is_news(outlet):
        place = draft.text.rfind(outlet, title.start, title.end)
        draft.fields["title"] = Field(words, "text", title.start, max(title.start, place))
        draft.put("container-title", outlet, max(place, title.start), title.end)


_IN_PRESS: Final = re.compile(r"\(?(?:in press|forthcoming|to appear|accepted)\W*", re.IGNORECASE)
_NAME_OF_JOURNAL: Final = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&-]*(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž&][\w’-]*|of|the|and|in|on|for|de|der|du|des|für|et|y)){0,9}"
)


def _journal_in_press(draft: Draft, found: Sequence[Segment]) -> None:
    """The journal of what is in press has no numbers that would show it: "Brook, A. (in press). Tides. Harbour Studies."."""
    if draft.has("container-title") or draft.has("publisher") or not draft.has("title"):
        return
    if not any(one.label == "note" and _IN_PRESS.fullmatch(draft.text, one.start, one.end) for one in found):
        return
    start, end = draft.place("title")
    words, stop, journal = draft.text[start:end].rpartition(". ")
    if stop and " " in words and _NAME_OF_JOURNAL.fullmatch(journal):
        del draft.fields["title"]
        draft.title(start, start + len(words))
        draft.title(end - len(journal), end, "container-title")
        draft.kind = "article-journal"


_DIRECTED: Final = re.compile(
    rf"\.\s+Directed by (?P<by>{PERSON}(?:(?:,\s|,?\sand\s){PERSON}){{0,3}})(?:,\s(?P<studio>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,\d]{{1,60}}))?,\s\d{{4}}"
)


def _film(draft: Draft) -> None:
    """The MLA's "Harbour Lights. Directed by Ann Brook, Weir Films, 1942", whose title was taken for who made it."""
    if "Directed by " not in draft.text or draft.has("container-title"):
        return
    found = _DIRECTED.search(draft.text, draft.start, draft.end)
    if found is None or found.start() - draft.start > 150:
        return
    for name in ("author", "title", "publisher", "editor", "publisher-place"):
        draft.fields.pop(name, None)
    draft.title(draft.start, found.start())
    draft.people("director", *found.span("by"))
    if found["studio"]:
        draft.take("publisher", *found.span("studio"))


def _own_house(draft: Draft) -> None:
    """A body that prints its own reports was taken for a journal, or for the end of the title: "World Health Organization. … WHO"."""
    if draft.has("publisher") or any(draft.has(name) for name in ("volume", "issue", "page", "editor")):
        return
    authors = draft.fields.get("author")
    own = {name.literal for name in authors.value if name.literal} if authors and isinstance(authors.value, tuple) else set()
    if own and draft.has("container-title"):
        outlet = draft.text[slice(*draft.place("container-title"))]
        if outlet in own or _INITIALS.fullmatch(outlet):
            draft.fields["publisher"] = draft.fields.pop("container-title")
        return
    title = draft.fields.get("title")
    words, _, house = draft.text[slice(*draft.place("title"))].rpartition(". ") if title else ("", "", "")
    if words and house in own:
        start, end = draft.place("title")
        del draft.fields["title"]
        draft.title(start, start + len(words))
        draft.take("publisher", end - len(house), end)


_COLON: Final = re.compile(r"\s?:\s")
_PRESENTED: Final = re.compile(
    r"(?P<genre>(?i:(?:paper|poster|lecture|talk|address)\s(?:presented|read|given|delivered)))\s(?:at|to|before|in):?\s(?:the\s)?(?=\S)"
)


def _presented(draft: Draft) -> None:
    """What a paper was read at was taken with the words before it: "Paper presented at the 12th Conference on Lamps"."""
    start, end = draft.place("container-title")
    found = _PRESENTED.match(draft.text, start, end) if draft.has("container-title") else None
    if found is None:
        return
    del draft.fields["container-title"]
    draft.title(found.end(), end, "container-title")
    draft.take("genre", *found.span("genre"))
    draft.kind = "paper"


_IN_ACRONYM: Final = re.compile(r"\b[Ii]n:?\s$")
_YEAR_BEHIND: Final = re.compile(rf"\s(?P<year>{YEAR})(?=[\s.,;:(])")


def _of_that_year(draft: Draft) -> None:
    """The year is of the name of a conference that is called by its letters, and none of its volumes: "In LAMP 2019, pp. 3–9"."""
    start, end = draft.place("container-title")
    year = _YEAR_BEHIND.match(draft.text, end) if draft.has("container-title") else None
    if year is None or not draft.text[start:end].isupper() or not _IN_ACRONYM.search(draft.text, max(0, start - 5), start):
        return
    del draft.fields["container-title"]
    draft.take("container-title", start, year.end())
    volume = draft.fields.get("volume")
    if volume and volume.value == year["year"]:
        del draft.fields["volume"]
        draft.kind = "chapter"


_CALLING_OUT: Final = ("!", "?")


def _site_with_colon(draft: Draft) -> bool:
    """Whether the name of a site was taken for a town and a publisher, "EJIL: Talk!", which it is put as what the work stands in."""
    (start, stop), (after, end) = draft.place("publisher-place"), draft.place("publisher")
    if not (draft.has("publisher-place") and draft.has("publisher")) or draft.has("container-title"):
        return False
    name = draft.text[start:stop]
    if not name.isupper() or not draft.text[after:end].endswith(_CALLING_OUT) or not _COLON.fullmatch(draft.text, stop, after):
        return False
    del draft.fields["publisher"], draft.fields["publisher-place"]
    draft.take("container-title", start, end)
    return True


_HOUSE_AT_END: Final = re.compile(rf"[.?!]\s+(?P<house>{OF_SEVERAL_NAMES})\.?\s*$")


def _house_of_several(draft: Draft) -> None:
    """A house of several names at the end was taken for more of the title, for a journal or for people: "Farrar, Straus and Giroux"."""
    found = _HOUSE_AT_END.search(draft.text[: draft.end]) if draft.has("title") and not draft.has("publisher") else None
    if found is None:
        return
    start, end = found.span("house")
    if draft.place("title")[0] >= start:  # "(2011). Little, Brown": all there is of a title
        return
    for name, field in list(draft.fields.items()):
        if field.start is None or field.end is None or field.end <= start:
            continue
        if field.start >= start:
            del draft.fields[name]
        elif name == "title":
            first = field.start
            del draft.fields["title"]
            draft.title(first, found.start() + (draft.text[found.start()] != "."))
        else:
            return
    draft.take("publisher", start, end)


def _type(draft: Draft, found: Sequence[Segment]) -> str:
    labels = {one.label for one in found}
    genre = " ".join(draft.text[one.start : one.end] for one in found if one.label in ("genre", "note"))
    container = draft.text[slice(*draft.place("container-title"))] if draft.has("container-title") else ""
    if THESIS.search(genre) or draft.kind == "thesis":
        return "thesis"
    if draft.has("director") or _FILM.search(genre):
        return "motion_picture"
    if draft.has("container-title"):
        if "journal" in labels and not draft.has("editor"):
            return "article-newspaper" if is_news(container) and not draft.has("volume") else "article-journal"
        return "article-newspaper" if is_news(container) and not draft.has("publisher") else "chapter"
    if PAPER.search(genre):
        return "paper"
    if _REPORT.search(genre):
        return "report"
    if labels & {"publisher", "location", "edition"} or draft.has("publisher"):
        return "book"
    return "webpage" if draft.has("URL") else "book" if draft.has("title") and draft.has("issued") else "document"
