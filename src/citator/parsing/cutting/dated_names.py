"""Lists of works called by author and year, between whose members no semicolon stands: "Brook 2006, 129 f., Weir 2018, 47 ff."."""

from __future__ import annotations

import re

from citator.facts.law_journals import is_of_law
from citator.facts.places import LANDS, PLACES
from citator.facts.title_words import title_words
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person
from citator.text.persons import CAPITALS

__all__ = ["names_and_years"]

_FAMILY = rf"(?!{MONTH})(?:(?:von|van|de|di|del|der|den)\s){{0,2}}[{CAPITALS}][a-zà-ÿ][\w’-]{{1,23}}"
_PIN = rf"(?!{YEAR}\b)\d{{1,4}}(?:[-–]\d{{1,4}})?(?:\sff?\b\.?)?"
_MEMBER = re.compile(
    rf"(?P<names>{_FAMILY}(?:(?:\s?[/&]\s?|,?\s(?:and|und|et|y|e)\s){_FAMILY}){{0,3}})(?:\s(?:et\sal|u\.\s?a)\.)?,?\s"
    rf"(?:\({YEAR}[a-z]?\)|{YEAR}[a-z]?)(?:[,:]\s(?P<pin>(?:pp?\.\s|S\.\s)?{_PIN}(?:,\s{_PIN}){{0,4}}))?"
)
_LETTERED = re.compile(rf"[{CAPITALS}]{{2}}|[{CAPITALS}]$")  # "EuGRZ", "StV" are journals; "McHale" is a family
_WORKS = frozenset(
    "Jura Duden Brockhaus Larousse Merkur Historia Hermes Gnomon Saeculum Speculum Hispania Zeit Spiegel Focus Profil".split()
)
"""Journals and works of reference of one word, by their year: "Jura 2006, 129"."""
_YEAR = re.compile(YEAR)
_JOINT = re.compile(r",?\s(?:and|und|u\.|et|y|e|sowie|as\swell\sas|ainsi\sque)\s|,\s|;\s")
_APART = re.compile(r"\s?[/&]\s?|,?\s(?:and|und|et|y|e)\s")


def names_and_years(text: str, start: int, end: int, announced: bool) -> list[tuple[int, int]]:
    """The members of such a list, which is the whole of ``text[start:end]``, without journals by year and page among them; none where it
    is none, or may be one of towns and years.

    That it is one is told by a page behind one of the years, or by a signal before it (``announced``).

    >>> note = "Brook/Hale 2016, 59 und Weir 2021, 10"
    >>> [note[begin:stop] for begin, stop in names_and_years(note, 0, len(note), False)]
    ['Brook/Hale 2016, 59', 'Weir 2021, 10']
    >>> names_and_years("Leeds 2006, London 2018, 47", 0, 27, False), names_and_years("Brook 2006, 129", 0, 15, True)
    ([], [])
    >>> names_and_years("Jura 2006, 129, Weir 2018, 47", 0, 29, False)
    [(16, 29)]
    """
    first = None if text[start + 1 : start + 2].isupper() or text.startswith("/", start + 1) else _YEAR.search(text, start, end)
    if first is None or not _YEAR.search(text, first.end(), end):  # of most stretches: two years have to stand in them
        return []
    out: list[tuple[int, int]] = []
    paged, several = announced, False
    at, last = start, end - (text[end - 1 : end] == ".")
    while found := _MEMBER.match(text, at, end):
        if not (found["pin"] and _is_periodical(found["names"])):
            if not all(_is_family(word, announced or bool(found["pin"])) for word in _APART.split(found["names"])):
                break
            out.append(found.span())
        paged = paged or bool(found["pin"])
        if found.end() >= last:
            return out if several and paged else []
        several = True
        joint = _JOINT.match(text, found.end(), end)
        if joint is None:
            break
        at = joint.end()
    return []


def _is_periodical(word: str) -> bool:
    return _LETTERED.search(word) is not None or word in _WORKS or is_of_law(word)


def _is_family(word: str, told: bool) -> bool:
    """Whether the word can be a family's; where nothing else tells it (``told``), no word that titles have."""
    if _is_periodical(word):
        return False
    titled = not told and any(word.casefold() in words for words in title_words().values())
    return is_person(word, surname=True) and not (titled or is_body(word) or word in PLACES or word in LANDS)
