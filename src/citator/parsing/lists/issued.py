"""What bodies issued, as the MLA's lists and Chicago's bibliographies have it: body, title and imprint, each with a full stop behind it.

World Bank. Ports of the Future. Washington, DC: World Bank, 2020.
International Labour Organization. Profits of Ports: The Economics of Quays. 2nd ed., ILO, Mar. 2024.
Harbour Watch. The Leeds Declaration. 16 May 2018, https://…
Harbour Watch. “Ports of Fear.” Harbour Watch, 3 May 2019, https://…
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.model import Form, Name
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.seen import Seen, names_instrument
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import peel
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, parse_names, split_bodies

__all__ = ["read_issued"]

_PEOPLE = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^;:“”()\d]{2,80}?(?<=[^\W\d_]{2})"
_VOLUME = r"(?:[Vv]ol\.|[Vv]olume|Bd\.|[Tt]ome|[Tt]omo)\s"
_PARTS = (
    rf"(?:{_VOLUME}(?P<volume>\d{{1,3}}|[IVX]{{1,6}})\.\s|"
    rf"(?:Translated\sby|Trans\.(?:\sby)?|Übersetzt\svon|Traduit\spar|Traducido\spor|Tradotto\sda)\s(?P<translator>{_PEOPLE})\.\s|"
    rf"(?:Edited\sby|Eds?\.(?:\sby)?|(?:Hg\.|Hrsg\.|Herausgegeben)\svon)\s(?P<maker>{_PEOPLE})\.\s|"
    rf"In:?\s(?P<book>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,;:“”()]{{3,120}})(?:,\s(?:edited\sby|eds?\.(?:\sby)?)\s(?P<editor>{_PEOPLE}))?"
    rf"(?:,\s{_VOLUME}(?P<of>\d{{1,3}}|[IVX]{{1,6}}))?(?:,\s(?:pp\.\s)?(?P<pages>\d{{1,5}}[-–]\d{{1,5}}))?\.\s){{0,3}}"
)
"""What may stand between the title and the imprint: the volume, who translated or edited it, the book in which it is printed."""
_NAMES = r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:“”«»\"\[\]\d]{2,160}?)\.\s"
_HEAD = re.compile(_NAMES)
_ENTRY = re.compile(
    rf"{_NAMES}"
    r"(?:(?P<title>(?!In:?\s)[A-ZÀ-ÞĀ-ŒŔ-Ž\d¿¡][^;“”«»\"]{3,260}?)(?:\.|(?<=[?!]))|(?P<page>“[^“”]{5,260}[.?!]”|\"[^\"]{5,260}[.?!]\"))\s"
    rf"{_PARTS}"
    r"(?:(?P<edition>\d{1,2}(?:st|nd|rd|th|re|ème|\.ª|[.eª])|(?:First|Second|Third|Fourth|Fifth|Sixth)|[Rr]ev\.|[Rr]evised|[Uu]pdated)\s"
    r"(?:edn?|edition|éd|édition|edición|Aufl|Auflage)\.,?\s)?"
    r"(?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{1,40}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w. ]{1,20})?)\s?:\s)?"
    rf"(?:(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{{1,80}}),\s)?(?P<date>(?:\d{{1,2}}\s)?(?:{MONTH}\s)?(?:\d{{1,2}},\s)?{YEAR})"
)
_DATED = re.compile(rf"[.?!,:”\"]\s(?:\d{{1,2}}\s)?(?:{MONTH}\s)?(?:\d{{1,2}},\s)?{YEAR}")
"""The date at the end of such an entry, with the mark before it."""
_UNREAD = re.compile(r"[.?!]\s(?:In:?|[Vv]ols?\.|[Vv]olume|Bd\.|Translated|Trans\.|Edited|Eds?\.|Hg\.|Hrsg\.)\s")
"""What goes on behind the title otherwise than such an entry does."""
_DAY = re.compile(r"\d{1,2},?\s\D+\d{4}|\D+\d{1,2},\s\d{4}")
_WORK = re.compile(
    r"\b(?:Convention|Declaration|Treaty|Principles|Act|Code|Protocol|Charter|Report|History|Constitution|Covenant|Rules|Guidelines|Letters?|"
    r"Histoire|Historia|Storia|Geschichte|Rapport|Informe|Bericht|Essays|Studies|Papers|Journal|Review|Times|Post)\b|\bv\.?\s"
)
"""What heads no body: a text that is named before a part of it, or a title before its subtitle."""


def read_issued(seen: Seen, start: int, end: int) -> Reading | None:
    """The entry at ``[start, end)`` of what a body issued; ``None`` where no body heads it, nobody is named behind its title who could
    have printed it and no day, or the author of the note speaks in it.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "UNESCO. Recommendation on the Ethics of Harbours. UNESCO, 23 Nov. 2021."
    >>> read = read_issued(look_at(note, lambda text: ()), 0, len(note)).record
    >>> read.text("title"), read.text("publisher"), str(read.date())
    ('Recommendation on the Ethics of Harbours', 'UNESCO', '2021-11-23')
    """
    text, stop = seen.text, seen.text.find(".", start, end)
    dated = _DATED.search(text, stop + 5, end) if text[stop + 1 : stop + 2].isspace() else None
    if dated is None or (text[stop + 2] not in '“"' and text.find("“", stop, dated.start()) > 0):
        return None  # most are passed over here
    head = _HEAD.match(seen.text, start, end)
    if head is None or not is_body(head["names"]):
        return None
    draft = Draft(seen.text, start, end, seen.nesting, "report")
    inside = [one for one in seen.matches if start <= one.start and one.end <= end]
    peel(draft, seen.addresses, [one for one in inside if one.identifier and one.identifier.scheme in ("doi", "isbn")])
    found = _ENTRY.fullmatch(seen.text, start, start + len(seen.text[start : draft.end].rstrip(" .,")))
    if found is None or (found["title"] and _UNREAD.search(found["title"])) or not _printed(found, bool(draft.url)):
        return None
    if is_prose(seen.text, *found.span("title"), seen.nesting):
        return None
    names = _bodies(found["names"])
    if not names:
        return None
    draft.put("author", names, *found.span("names"))
    draft.title(*found.span("page" if found["page"] else "title"))
    if found["page"]:
        draft.kind = "article-newspaper" if is_news(found["publisher"]) else "webpage"
    if found["book"]:
        draft.kind = "chapter"
    for name, group in (*_FIELDS, ("container-title" if found["page"] else "publisher", "publisher")):
        if found[group]:
            draft.take(name, *found.span(group))
    for name, group in (("translator", "translator"), ("editor", "maker"), ("editor", "editor")):
        if found[group]:
            draft.people(name, *found.span(group))
    draft.date(*found.span("date"))
    items = tuple(one for one in inside if not names_instrument(one))
    for one in items:
        if one.identifier and not one.address and one.identifier.scheme in ("doi", "isbn"):
            draft.put(one.identifier.scheme.upper(), one.identifier.value, one.start, one.end)
    draft.start = draft.end
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items)


_FIELDS = (
    ("container-title", "book"),
    ("volume", "volume"),
    ("volume", "of"),
    ("page", "pages"),
    ("edition", "edition"),
    ("publisher-place", "place"),
)


def _printed(found: re.Match[str], addressed: bool) -> bool:
    """Whether a house or a body stands behind the title, or a town, or the day alone; behind a title in marks a site with its address."""
    place, publisher = found["place"], found["publisher"]
    if found["page"]:
        return addressed and bool(publisher) and not place and not found["edition"]
    if place:
        return place.split(",")[0] in TOWNS
    if publisher:
        return publisher not in TOWNS and (is_body(publisher) or publication_words(publisher) or publisher in found["names"])
    return _DAY.fullmatch(found["date"]) is not None


def _bodies(words: str) -> tuple[Name, ...]:
    """The bodies that the words name; none where they name a text, as what is cited by its parts has it at its head."""
    if _WORK.search(words) or not all(is_body(one) for one in split_bodies(words)):
        return ()
    return parse_names(words)
