"""Who edited and translated a book, in the brackets of its imprint, and its first year behind them, as American notes have it.

ANN BROOK, LAMPS AND LAW 215 (Jo Weir & Max Hale eds., Ida Roe et al. trans., Univ. of Cal. Press 1978) (1922)
Ann Brook, Lamps 5 (Jo Weir trans., 1985)
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.tails import EDITION, imprint
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_person, parse_names

__all__ = ["first_year", "read_makers"]

_MADE = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^();:\d]{3,160}?),?\s(?P<role>(?:eds?|trans)\.(?:\s(?:&|and)\s(?:eds?|trans)\.)?)(?:,\s|\s(?=\d{4}$))"
)
_PRINTED = re.compile(rf"(?:[^();]{{1,80}}\s)?{YEAR}$")
_FIRST = re.compile(rf"[^\s(]\)\s\((?P<year>{YEAR})\)$")
_HOUSE = re.compile(rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^();:,]{{2,80}}\s{YEAR}$")
_JOINED = re.compile(r",\s(?:and\s|&\s)?|\s(?:&|and)\s")
_SECTION = re.compile(r"\s(?P<pin>§§?\s?\d[\w.–-]*(?:\(\w{1,3}\)){0,3})$")
_OTHERS = re.compile(r",?\s(?:et\sal\.|ET\sAL\.)$")


def first_year(text: str, start: int, end: int) -> re.Match[str] | None:
    """The year of the first edition in brackets of its own behind those of the imprint: "(Alfred A. Knopf 1945) (1840)"."""
    return _FIRST.search(text, max(start, end - 9), end) if text[end - 1 : end] == ")" else None


_PAPER = re.compile(
    r"(?:(?P<body>[^();]{2,120}?),?\s)??(?P<genre>(?:[A-Z][\w.&’']*\s(?:&\s)?){0,6}(?:Working|Discussion|Research|Occasional)\sPaper(?:\sSeries)?),?\s"
    rf"(?:No\.\s)?(?P<number>\d[\w./-]{{0,18}}),\s(?P<date>[^(),]{{0,14}}{YEAR})$"
)


def _paper(draft: Draft, begin: int, end: int) -> bool:
    """The series and the number of a working paper, "(Harbour Sch., Law Working Paper No. 12, 2004)"; False where there is none."""
    found = _PAPER.match(draft.text, begin + 1, end - 1) if "Paper" in draft.text[begin:end] else None
    if not found:
        return False
    for name in ("genre", "number"):
        draft.take(name, *found.span(name))
    if found["body"]:
        draft.take("publisher", *found.span("body"))
    draft.date(*found.span("date"))
    draft.kind = "paper"
    return True


def read_makers(draft: Draft) -> tuple[int, int] | None:
    """Take the makers, the imprint and the first year from the brackets at the end; where the imprint's stand, ``None`` where it has none.

    A first year alone is one where the brackets before it name a house and a later year.
    """
    text, end = draft.text, draft.end
    if text[end - 1 : end] != ")":
        return None
    first = first_year(text, draft.start, end)
    end = first.start() + 2 if first else end
    begin = draft.nesting.bracket_to(end)
    if begin is None or begin <= draft.start or (first and text[end - 5 : end - 1] < first["year"]):
        return None
    if not first and _paper(draft, begin, end):
        return begin, end
    at, made = begin + 1, []
    while found := _MADE.match(text, at, end - 1):
        if not all(map(is_person, _JOINED.split(_OTHERS.sub("", found["names"])))):
            break
        made.append(found)
        at = found.end()
    if not (_PRINTED if made else _HOUSE).match(text, at, end - 1) or not (made or first):
        return None
    for one in made:
        names = parse_names(one["names"])
        if "ed" in one["role"]:
            draft.put("editor", names, *one.span("names"))
        if "trans" in one["role"]:
            draft.put("translator", names, *one.span("names"))
    if first:
        draft.put("original-date", parse_date(first["year"]), *first.span("year"))
    _printed(draft, at, end - 1)
    section = _SECTION.search(text, draft.start, begin - 1)
    if section and not draft.pinpoint:
        draft.pinpoint = section["pin"]
        draft.put("locator", section["pin"], *section.span("pin"))
        return section.start(), end
    return begin, end


def _printed(draft: Draft, start: int, end: int) -> None:
    """The house, the edition and the year, with nothing between them; all else is an imprint like others."""
    edition = EDITION.search(draft.text, start, end)
    house = draft.text[start : edition.start() if edition else end - 4].strip()
    if not house[:1].isupper() or "," in house or ":" in house or house in TOWNS:
        imprint(draft, start, end)
        return
    draft.take("publisher", start, start + len(house))
    draft.date(end - 4, end)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
