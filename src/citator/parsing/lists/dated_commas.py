"""Entries of lists in German and other languages of the continent: names, the year in brackets, and commas between all that follows.

Weir, Hans (2012), Häfen und Hafenfilme. Ein Dossier (= Berichte 134), Hamburg: Institut für Häfen.
Weir, Hans/Brook, Ann (2018), »Formen der Häfen«, Zeitschrift für Häfen 15/1 (2018), 29–79.
Brook, Ann (2006), »Kais«, in: Die Häfen (= Handbuch der Häfen 2), hg. von Jo Weir, Köln: Böhlau, 12–20.
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.model import Form, Name
from citator.parsing.cutting.seen import Seen, names_instrument
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import THESIS
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import EDITION
from citator.parsing.kinds.towns import LAND_ABROAD, is_land
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_name, parse_names

__all__ = ["read_dated_commas"]

_WORD = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*"
_TURNED = rf"(?:(?:de|di|van|von|der|den|du|la)\s){{0,2}}{_WORD}(?:[\s-]{_WORD})?,\s{_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:von|van|de))?"
_PLAIN = rf"{_WORD}(?:\s{_WORD}){{0,2}}\s(?:(?:de|di|van|von|der)\s){{0,2}}{_WORD}"
_JOINT = r"(?:;\s|\s?/\s?|,?\s(?:und|and|&|et|y|e)\s)"
_HEAD = re.compile(
    rf"(?P<names>{_TURNED}(?:{_JOINT}(?:{_TURNED}|{_PLAIN})){{0,4}})(?P<edited>,?\s\((?:Hgg?|Hrsgg?|[Ee]ds?|[Éé]ds?|dirs?)\.\))?"
    rf"\s\((?P<year>{YEAR})[a-z]?\),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d»«„“\"¿¡])"
)
_QUOTED = re.compile(r"»[^»«]{2,250}«|«[^»«]{2,250}»|„[^„“”]{2,250}[“”]|“[^“”]{2,250}”|\"[^\"]{2,250}\"")
_APART = re.compile(_JOINT)
_DATED = re.compile(rf"\s\({YEAR}[a-z]?\),\s")
_SERIES = r"(?:\s\(=\s?(?P<series>[^()]{3,100}?)(?:,?\s(?:Bd\.\s|Nr\.\s|[Vv]ol\.\s)?(?P<number>\d{1,4}))?\))?"
_TOWN = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()\d«»“”]{1,40}"
_HOUSE = r":\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()\d«»“”]{1,70})"
_IMPRINT = rf",\s(?P<place>{_TOWN}){_HOUSE}"
_PAGES = r"(?:S\.\s|pp?\.\s)?(?P<pages>\d{1,5}(?:\s?[-–]\s?\d{1,5})?)"
_MAKERS = rf"{_PLAIN}(?:(?:{_JOINT}|,\s){_PLAIN}){{0,3}}"
_LED = r"(?:(?:v\.|von|by|par|por|di|de)\s)?"
_PART = (
    rf"(?:{EDITION.pattern}|(?:Bd\.|Band|[Vv]ol\.|[Vv]olume|[Tt]ome|[Tt]omo|[Tt]\.)\s(?P<volume>\d{{1,3}}|[IVX]{{1,6}})|"
    rf"(?:hg\.|hrsg\.|herausgegeben|eds?\.|edited|éd\.|dir\.|a\scura)\s{_LED}(?P<makers>{_MAKERS})|"
    r"(?:trans(?:l\.|lated|\.)|übers(?:etzt|\.)|aus\sdem\s[A-ZÄÖÜ]\w+|trad(?:\.|uit|otto|ucido))(?:\s(?:it\.|fr\.|esp\.|de\sl[’']\w+|du\s\w+))?"
    rf"\s{_LED}(?P<translators>{_MAKERS})|"
    r"(?:mit|with|avec|con)\s(?:\w+\s){0,2}(?:Vorwort|Nachwort|Einleitung|[Ff]oreword|[Aa]fterword|[Pp]reface|[Ii]ntroduction|[Pp]réface|[Pp]refazione|[Pp]rólogo)"
    rf"\s{_LED}{_MAKERS})"
)
_BETWEEN = rf"(?:,\s{_PART}){{0,4}}"
"""What may stand between the title and the imprint, or the title and who made the book."""
_LEFT = re.compile(rf",\s{_PART}(?=,)")
"""The same with more behind it, in what was taken for the title: the imprint has begun there."""
_NUMBER_AT_END = re.compile(r",\s[^,]*[^\W\d]\s\d{1,3}$")
_KIND_AT_END = re.compile(  # "Die Kais, Dissertation, Köln: Universität", "The Quays, Discussion Paper, Leeds: …"
    rf",\s[^,.]*(?:{THESIS.pattern}|\b(?:Diss|Habilitation|Thèse|Tesi|Tesis)\b|(?:Working|Discussion)\s[Pp]aper\b)[^,]*$"
)
_TITLE = rf"(?P<title>[^«»„“”\"()]{{3,250}}?){_BETWEEN}{_SERIES}"
_BOOK = re.compile(rf"{_TITLE}{_IMPRINT}")
_IN_LAND = re.compile(rf"{_TITLE},\s(?P<place>{_TOWN},\s(?P<land>{_TOWN})){_HOUSE}")
_TOWNS_APART = re.compile(r"\s?[/–-]\s?|\s(?:u\.|und|and|et|&)\s")
_ON_A_RIVER = re.compile(r"\s(?:am|an\sder|im|upon|[ai]\.)\s?\S.*")
_IN_TOWNS = re.compile(rf"{_TITLE},\s(?P<place>{_TOWN}(?:,\s{_TOWN}){{1,3}}){_HOUSE}")
_AT_RIVER = re.compile(  # no title ends in a town whose river is abbreviated: "Frankfurt a. M., New York"
    rf"{_TITLE},\s(?P<place>(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž]\w+\s[ai]\.\s?(?:d\.\s?)?[A-Z][a-z]{{0,6}}\.?)(?:,\s{_TOWN}){{1,3}}){_HOUSE}"
)
_MADE = (
    r",\s(?:hg\.|hrsg\.|herausgegeben|eds?\.|edited|éd\.|dir\.|a\scura)\s(?:v\.|von|by|par|di)\s(?P<editors>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()\d]{3,80})"
)
_CHAPTER = re.compile(
    rf",\s(?:in|dans|en):?\s(?P<book>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()«»„“”\":]{{3,200}}?){_BETWEEN}{_SERIES}{_MADE}{_IMPRINT}(?:,\s{_PAGES})?"
)
_ARTICLE = re.compile(
    r",\s(?:in:?\s)?(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d,;:()«»“”]{3,110}?),?\s(?P<volume>\d{1,4})(?:[/.](?P<issue>\d{1,3}(?:[-–]\d{1,3})?))"
    rf"(?:\s\({YEAR}\))?[,:]\s{_PAGES}"
)


def read_dated_commas(seen: Seen, start: int, end: int) -> Reading | None:
    """The entry at ``[start, end)`` in this style; ``None`` where a part of it is missing or stands elsewhere.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Weir, Hans (2012), Häfen und Filme. Ein Dossier (= Berichte 134), Hamburg: Weidmann."
    >>> read = read_dated_commas(look_at(note, lambda text: ()), 0, len(note)).record
    >>> [read.text(name) for name in ("title", "collection-title", "publisher-place", "publisher")]
    ['Häfen und Filme. Ein Dossier', 'Berichte', 'Hamburg', 'Weidmann']
    """
    text = seen.text
    near = min(end, start + 220)
    head = _HEAD.match(text, start, end) if text.find("),", start, near) > 0 and _DATED.search(text, start, near) else None
    names = _names(head["names"]) if head else ()
    if head is None or not names:
        return None
    draft = Draft(text, head.end(), end, seen.nesting, "book")
    draft.put("editor" if head["edited"] else "author", names, *head.span("names"))
    draft.date(*head.span("year"))
    address = next((one for one in seen.addresses if start < one.start and one.end >= end - 1), None)
    stop = address.start if address else end
    stop = start + len(text[start:stop].rstrip(" .,"))
    quoted = _QUOTED.match(text, head.end(), stop)
    found = _behind_title(text, quoted.end(), stop) if quoted else _book(text, head.end(), stop)
    if found is None or not _is_printed(found):
        return None
    draft.title(*(quoted.span() if quoted else found.span("title")))
    draft.kind = "book" if not quoted else "article-journal" if found.re is _ARTICLE else "chapter"
    groups = found.groupdict()
    for name, group in _FIELDS:
        if groups.get(group):
            draft.take(name, *found.span(group))
    for name, group in _PEOPLE:
        if groups.get(group):
            draft.people(name, *found.span(group))
    if address:
        draft.put("URL", address.url, address.start, address.end)
    items = tuple(one for one in seen.matches if start <= one.start and one.end <= end and not names_instrument(one))
    for one in items:
        if one.identifier and one.identifier.scheme in ("doi", "isbn"):
            draft.put(one.identifier.scheme.upper(), one.identifier.value, one.start, one.end)
    draft.start = draft.end
    url = address.url if address else None
    return Reading(draft.record(), Form.FULL, draft.pinpoint, url, address.as_written if address else None, None, items)


def _book(text: str, start: int, end: int) -> re.Match[str] | None:
    """The title of a book with what stands behind it; ``None`` also where its last part has a number, as a series or a paper has,
    says that it is a thesis, or may belong to the imprint.
    """
    at_river = _AT_RIVER.fullmatch(text, start, end)
    if at_river and _is_town(at_river["town"]):
        return at_river
    found = _BOOK.fullmatch(text, start, end)
    if found is None or _LEFT.search(found["title"]):
        several = _IN_TOWNS.fullmatch(text, start, end)
        return several if several and _is_ended(several) and any(map(_is_town, several["place"].split(", "))) else None
    if is_land(found["place"]):  # "The Quay, Cambridge, MA: MIT Press"
        found = _IN_LAND.fullmatch(text, start, end)
    if (
        found is None
        or _NUMBER_AT_END.search(found["title"])
        or _KIND_AT_END.search(found["title"])
        or LAND_ABROAD.fullmatch(found["place"])
    ):
        return None
    return found if _is_ended(found) or _is_whole(found["title"]) else None


def _is_ended(found: re.Match[str]) -> bool:
    """Whether an edition, a series or the like stands between the title and the place."""
    return found.end("title") + len(", ") < found.start("place")


def _is_whole(title: str) -> bool:
    """Whether the title has not the first of several towns at its end: nothing tells "The Quay, Oxford, New York: Weir Press" from "Ships,
    Oxford, London: Weir Press" with a town in the title. "Rome, London: Weir Press" and "Paris, France, London: …" begin with it,
    and towns alone before the place are a title of towns.
    """
    parts = title.split(", ")
    while len(parts) > 1 and (is_land(parts[-1]) or LAND_ABROAD.fullmatch(parts[-1])):
        parts.pop()
    return len(parts) == 1 or not _is_town(parts[-1]) or all(map(_is_town, parts))


def _is_town(words: str) -> bool:
    """Whether a town is named, or several: also with its river or region ("Frankfurt a.M.")."""
    return all(town in TOWNS or _ON_A_RIVER.sub("", town) in TOWNS for town in _TOWNS_APART.split(words))


def _behind_title(text: str, start: int, end: int) -> re.Match[str] | None:
    return _CHAPTER.fullmatch(text, start, end) or _ARTICLE.fullmatch(text, start, end)


_FIELDS = (
    ("container-title", "book"),
    ("container-title", "journal"),
    ("collection-title", "series"),
    ("collection-number", "number"),
    ("edition", "edition"),
    ("edition", "german"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("publisher-place", "place"),
    ("publisher", "house"),
    ("page", "pages"),
)
_PEOPLE = (("editor", "editors"), ("editor", "makers"), ("translator", "translators"))


def _is_printed(found: re.Match[str]) -> bool:
    """Whether town and house are such, as far as can be seen: "A Title, Its Subtitle: More of It" has none."""
    groups = found.groupdict()
    place, house = groups.get("place"), groups.get("house")
    if place is None or house is None:
        return True
    if "land" in groups and not is_land(groups["land"]):
        return False
    place = place.partition(",")[0]
    town = re.split(r"\s?[/–-]\s?|\su\.\s|\sund\s", place)[0]
    return (
        town in TOWNS
        or _ON_A_RIVER.sub("", town) in TOWNS
        or (" " not in place and (publication_words(house) or is_body(house) or house.startswith(place)))
    )


def _names(words: str) -> tuple[Name, ...]:
    """Who is named, the first with the family first; () where one of them is a body."""
    out: list[Name] = []
    for one in _APART.split(words):
        if is_body(one) or not (", " in one or is_person(one)):
            return ()
        out += (parse_name(one),) if ", " in one else parse_names(one)
    return tuple(out)
