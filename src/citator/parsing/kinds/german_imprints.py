"""Towns and the year as German imprints have them: several towns, a town by its river, the edition raised before the year.

Anna Bach, Die Häfen, Reinbek bei Hamburg 1993; …, Wien/Köln/Weimar 1999; …, Frankfurt a. M. u. a. 1981; …, München ²1997
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.persons import is_given, is_person

__all__ = ["each_family", "towns_before_year", "volume_before_year", "year_of_edited"]

_BY_WATER = r"(?:\s(?:am|an\sder|bei|im|ob\sder|a\.|i\.)\s?[A-ZÀ-ÞĀ-ŒŔ-Ž]\w*\.?(?:\s?[A-ZÀ-ÞĀ-ŒŔ-Ž]\w*\.)?)"
_TOWN = rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{{2,24}}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{{2,24}})?{_BY_WATER}?"
_TOWNS = re.compile(
    rf"(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{{2,24}}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{{2,24}})?)(?P<by>{_BY_WATER})?"
    rf"(?P<more>(?:\s?[/–]\s?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|{_TOWN})){{0,3}})(?P<others>\s(?:u\.\s?a\.|\[u\.\s?a\.\]))?,?\s"
    rf"(?P<edition>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)?(?P<year>{YEAR})"
)
_BEFORE = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*(?:\s(?:am\s|a\.\s?)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\.?)?")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def towns_before_year(draft: Draft, end: int) -> int | None:
    """Take towns and year that end at ``end``; where what stands before them ends, ``None`` where a single town or none stands there."""
    text, begin = draft.text, end
    for _ in range(6):  # the points of "Frankfurt a. M. u. a." part nothing
        begin = max(text.rfind(", ", draft.start, begin), text.rfind(". ", draft.start, begin))
        if begin <= draft.start:
            return None
        found = _TOWNS.fullmatch(text, begin + 2, end)
        if found:
            break
    else:
        return None
    start, before = begin, 0
    while (comma := text.rfind(", ", draft.start, start)) > draft.start and _BEFORE.fullmatch(text, comma + 2, start):
        if text[comma + 2 : start] not in TOWNS:  # "Wien, Köln, Weimar 1993"
            break
        start, before = comma, before + 1
    if before == 1 and not text[start + 2 : begin].endswith("am Main"):  # "London, Hamilton 1994": one may be a house
        start = begin
    if _is_author(draft, start):
        start = begin  # "Anna Bach, Hamburg, Köln, Weimar 1993": the first is her title
    if _is_author(draft, start):
        return None  # "Anna Bach, Leipzig – Dresden 1839"
    several = start < begin or found["by"] or found["more"] or found["others"] or found["edition"]
    by_town = found["by"] is not None and found["by"].split()[-1] in TOWNS  # "Reinbek bei Hamburg"
    if not several or not (found["first"] in TOWNS or by_town):
        return None
    last = found.end("others" if found["others"] else "more")
    draft.put("publisher-place", text[start + 2 : last], start + 2, last)
    if found["edition"]:
        draft.put("edition", found["edition"].translate(_RAISED), *found.span("edition"))
    draft.date(*found.span("year"))
    return start


def _is_author(draft: Draft, end: int) -> bool:
    """Whether nothing but a person stands before ``end``; where a title has been read it is the book that it stands in, "Alte Häfen"."""
    words = draft.text[draft.start : end]
    return not draft.has("title") and is_given(words.partition(" ")[0]) and is_person(words)


_VOLUME = re.compile(r"(?:Bde?\.|Band|Teil|Teilbd\.|Halbbd\.)\s(?P<volume>\d{1,3}(?:[/.]\d)?|[IVXLC]{1,6}(?:[/.]\d)?)")


def volume_before_year(draft: Draft) -> None:
    """What was taken for a town before the year may be the volume: "Weir, Die Fähren, Bd. II, 1899, S. 3"."""
    if not draft.has("publisher-place"):
        return
    found = _VOLUME.fullmatch(draft.text, *draft.place("publisher-place"))
    if found:
        del draft.fields["publisher-place"]
        draft.take("volume", *found.span("volume"))


_YEAR_OF_EDITED = re.compile(
    r"[)]\s?[,:]\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^()“”]{3,200}?(?P<behind>(?:,\s(?P<edition>\d{1,2})\.\s(?:Aufl\.|Auflage))?,?\s(?P<year>(?:19|20)\d\d))[\s,]*$"
)
_EDITORS = re.compile(r"\((?:Hrsgg?|Hgg?)\.?\)")


def year_of_edited(draft: Draft, stop: int) -> int:
    """Take edition and year of a German book without a town, "in: Weir/Hale (Hrsg.), Hafenrecht, 3. Aufl. 2010"; where its title ends."""
    editors = _EDITORS.search(draft.text, draft.start, stop)
    found = _YEAR_OF_EDITED.match(draft.text, editors.end() - 1, stop) if editors else None
    if found is None or not (found["edition"] or found["behind"].startswith(",")):
        return stop
    if found["edition"]:
        draft.take("edition", *found.span("edition"))
    draft.date(*found.span("year"))
    return found.start("behind")


def each_family(names: str) -> str:
    """Families that a stroke joins, each by itself: "Weir/Hale" are two; bodies and full names are left to who reads names.

    >>> each_family("Weir/Hale"), each_family("OECD/EU"), each_family("Weir")
    ('Weir and Hale', 'OECD/EU', 'Weir')
    """
    members = names.strip(" ,").split("/")
    families = len(members) > 1 and all(not one.isupper() and is_person(one.strip(), surname=True) for one in members)
    return " and ".join(one.strip() for one in members) if families else names
