"""Entries in the house style of FAO, WHO and other bodies: names, year, title and place, each with a full stop behind it.

FAO and WHO. 2024. What are healthy diets? Geneva, Switzerland. https://doi.org/…
UN-Rivers. 2022. Rivers 2022–2030: One plan. Rome, FAO on behalf of UN-Rivers. https://…
UN-Rivers. n.d. Map of the rivers. In: UN-Rivers. Rome. [Cited 22 February 2025]. https://…

(FAO, *FAOStyle: English*, section 11, references.)
"""

from __future__ import annotations

import re

from citator.facts.places import LANDS, TOWNS
from citator.model import Form, Name
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.seen import Seen, names_instrument
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import peel
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_names, split_bodies

__all__ = ["parts_between_stops", "read_bodied"]

_HEAD = re.compile(
    rf"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:“”«»\"\[\]]{{1,200}}?)\.\s(?:(?P<year>{YEAR})[a-z]?|n\.\s?d|s\.\s?[adf])\.\s?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d¿¡«“'‘])"
)
_INVERTED = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}"
_PERSONS = re.compile(
    rf"(?P<names>{_INVERTED}(?:,?\s?(?:&\s|and\s)?{_INVERTED}){{0,12}}?)(?:,?\set al\.)?\s?(?P<year>{YEAR})[a-z]?\.\s?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_FULL = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{1,100}?)\s\((?P<other>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{1,100})\)")
_NAMED = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&-]*(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&-]*|of|for|and|on|the|de|la|pour|para|del|des)){1,7}")
_STOP = re.compile(r"(?<=[\w)\]%”’])[.]\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d“‘(])|(?<=[?!])\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_SHORT = re.compile(r"(?:^|[\s.(])(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]|No|Nos|Vol|St|Dr|vs|Ed|Eds|cf|pp?|al)$")
_STATE = re.compile(r"[A-Z]{2}|USA|D\.C\.?|[A-Z][a-z]{2,5}\.")  # "Washington, DC", "Cambridge, Mass."
_STATE_AND_HOUSE = re.compile(rf"(?P<state>{_STATE.pattern}):\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{{1,80}})")
_IN = re.compile(r"(?:In|Dans|En):?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_PAGES = re.compile(r"(?P<pages>\d{1,4})\s?pp?\.?$")
_NUMBERED = re.compile(r"(?P<series>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;]{3,110}?),?\s(?:[Nn]os?\.?|[Nn]°|[Nn]úm\.)\s?(?P<number>\d[\w/-]{0,8})")


def read_bodied(seen: Seen, start: int, end: int) -> Reading | None:
    """The entry at ``[start, end)`` whose authors are bodies, or persons with a place and a publisher behind the title; ``None`` where it
    is another, or nothing closes it: neither an address nor a place.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "FAO and WHO. 2024. What are healthy diets? A statement. Geneva, Switzerland."
    >>> read = read_bodied(look_at(note, lambda text: ()), 0, len(note))
    >>> [str(name) for name in read.record.names("author")], read.record.text("title"), read.record.text("publisher-place")
    (['FAO', 'WHO'], 'What are healthy diets? A statement', 'Geneva, Switzerland')
    """
    text, stop = seen.text, seen.text.find(".", start, end)
    # Behind the first full stop stands the year, or before it an initial with a comma: of most notes neither.
    if text[stop + 2 : stop + 3] not in ("1", "2", "n", "s") and text[max(stop - 3, 0) : stop - 2] != ",":
        return None
    head = _HEAD.match(seen.text, start, end)
    names = _bodies(head["names"]) if head else ()
    persons = None if names else _PERSONS.match(seen.text, start, end)
    head = head if names else persons
    if head is None:
        return None
    draft = Draft(seen.text, head.end(), end, seen.nesting, "book" if persons else "report")
    draft.put("author", names or parse_names(head["names"]), *head.span("names"))
    if head["year"]:
        draft.date(*head.span("year"))
    inside = [one for one in seen.matches if head.end() <= one.start and one.end <= end]
    peel(draft, seen.addresses, [one for one in inside if one.identifier and one.identifier.scheme == "doi"])
    parts = list(parts_between_stops(draft.text, draft.start, draft.end, seen.nesting))
    closed = bool(draft.url)
    pages = _PAGES.fullmatch(draft.text, *parts[-1]) if len(parts) > 1 else None
    if pages:
        draft.take("number-of-pages", *pages.span("pages"))
        parts.pop()
    if len(parts) > 1 and _place(draft, *parts[-1]):
        parts.pop()
        closed = True
    within = _IN.match(draft.text, *parts[-1]) if len(parts) > 1 else None
    if within:
        draft.title(within.end(), parts.pop()[1], "container-title")
        draft.kind = "webpage" if draft.url else "chapter"
    series = _NUMBERED.fullmatch(draft.text, *parts[-1]) if len(parts) > 1 else None
    if series:
        draft.title(*series.span("series"), "collection-title")
        draft.take("collection-number", *series.span("number"))
        parts.pop()
    if not closed or not 0 < len(parts) < 4 or (persons and not draft.has("publisher")):
        return None
    draft.title(parts[0][0], parts[-1][1])
    if not head["year"] and draft.url:
        draft.kind = "webpage"
    items = tuple(one for one in inside if not names_instrument(one))
    for one in items:
        if one.identifier and not one.address and one.identifier.scheme in ("doi", "isbn"):
            draft.put(one.identifier.scheme.upper(), one.identifier.value, one.start, one.end)
    draft.start = draft.end
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items)


def _bodies(words: str) -> tuple[Name, ...]:
    """The bodies that the words name, of a full name and its initials the full one; () where one of them may be a person."""
    out: list[Name] = []
    for member in split_bodies(words):
        full = _FULL.fullmatch(member)
        name = max(full.groups(), key=len) if full else member
        if re.search(rf"\b{YEAR}\b", name) or not (is_body(name) or full or _names_nobody_else(name)):
            return ()
        out.append(Name(literal=" ".join(name.split())))
    return tuple(out)


_TOGETHER = re.compile(r"\s(?:and|&|und|et|y|e)\s")


def _names_nobody_else(name: str) -> bool:
    """Whether it has the capitals of a name and a word that no person's has: a figure, initials, or three words and more."""
    people = _TOGETHER.split(name)
    if len(people) > 1 and all(map(is_person, people)):
        return False  # "Ann Brook and Ben Hale"
    return bool(_NAMED.fullmatch(name)) and (bool(re.search(r"\d|[A-Z]{2}", name)) or (len(name.split()) > 3 and "," not in name))


def parts_between_stops(text: str, start: int, end: int, nesting: Nesting) -> list[tuple[int, int]]:
    """The parts of an entry that full stops in the open divide; a stop behind "No", "St" or an initial divides nothing."""
    out: list[tuple[int, int]] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if nesting.open(stop.start()) and not _SHORT.search(text, at, stop.start()):
            out.append((at, stop.start()))
            at = stop.end()
    while end > at and text[end - 1] in " .\n":
        end -= 1
    return [*out, (at, end)] if end > at else out


_IN_STATE = re.compile(
    r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’. -]{1,30}),\s(?P<state>[A-Z]{2,3}|D\.\s?C\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w. ]{3,20}):\s"
    r"(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:]{1,80})"
)


def _place(draft: Draft, start: int, end: int) -> bool:
    """Take "Geneva, Switzerland", "Geneva and Rome" or "Rome, FAO on behalf of …"; False where the words are something else."""
    text = draft.text
    words = text[start:end]
    stated = _IN_STATE.fullmatch(words)
    if stated and (stated["town"] in TOWNS or stated["state"] in LANDS):
        draft.take("publisher-place", start, start + stated.end("state"))
        draft.take("publisher", start + stated.start("house"), end)
        return True
    first = re.match(r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’. -]{1,30}?)(?:(?:,|\sand|\s&|\set|\sy)\s(?P<more>.+))?$", words, re.DOTALL)
    if first is None or (first["town"] not in TOWNS and (first["more"] or "").strip(" .") not in LANDS):
        return False
    more = first["more"] or ""
    town, _, behind = more.partition(", ")
    house = _STATE_AND_HOUSE.fullmatch(more)
    if house:  # Chicago's "Washington, DC: Harbour Bank"
        at = start + first.start("more")
        draft.take("publisher-place", start, at + house.end("state"))
        draft.take("publisher", at + house.start("house"), at + house.end("house"))
    elif more and (more in LANDS or more in TOWNS or _STATE.fullmatch(more)):
        draft.take("publisher-place", start, end)
    elif more and (town in LANDS or town in TOWNS or _STATE.fullmatch(town)) and behind:
        draft.take("publisher-place", start, end - len(behind) - 2)
        draft.take("publisher", end - len(behind), end)
    elif more and not (publication_words(more) or is_body(more) or len(more.split()) < 7):
        return False
    else:
        draft.take("publisher-place", start, start + len(first["town"]))
        draft.take("publisher", start + first.start("more"), end) if more else None
    return True
