"""What OSCOLA and its fellows put into the brackets of an imprint before publisher and year, and publisher and town without a comma.

(Jo Weir tr, 3rd edn, Tarn Press 1998); (E Weir ed, 14th edn, Tarn Press 2015)
(first published 1651, Penguin 1985); (1st supp, 7th edn, Sweet & Maxwell 2009)
(Report No 129, December 2015); (Law Com No 320, HC 412, 2010); (Consultation Paper No 197, 2010); (NZLC R129, 2013)
(7th edn Oxford University Press Oxford 2008); (4th edn, LexisNexis Butterworths 2003)
"""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.houses import publication_words
from citator.text.names import is_person, parse_names

__all__ = ["behind_numbers", "behind_series", "house_and_town", "is_of_oxford"]

_COMMAND = re.compile(
    r"(?P<number>(?:Cmnd|Cmd|Cm|CP|C|HC|HL|SG|WP|Law Com|Scot Law Com|COM)\s(?:[Nn]o\.?\s(?P<digits>\d+)|\(?\d[\d()/–-]*))[,;]\s"
)
_OF_SERIES = re.compile(
    r"(?P<series>(?:(?:Final|Interim|Research|Consultation|Discussion|Working|Issues|Occasional|Background|Briefing|Policy)\s){0,2}(?:Report|Paper)|"
    r"Law Com CP|LCCP|LRC|ALRC|NZLC|HL Paper|HC Paper)\s(?:[Nn]o\.?\s)?(?P<digits>[A-Z]{0,3}\d[\w./-]*)[,;]\s"
)
_BEFORE = re.compile(
    r"(?:(?P<translator>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),;:\d]{3,60}?)\str(?:s|ans)?\.?|(?P<editor>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),;:\d]{3,60}?)\seds?|[Ff]irst\spublished\s\d{4}|\d{1,2}(?:st|nd|rd|th)\ssupp(?:lement|\.)?)[,;]\s"
)
_EDITION = re.compile(r"\d{1,2}(?:st|nd|rd|th)\sedn\b")
_TOWN_LAST = re.compile(
    r"(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž].*?[\w)])\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+|(?:The|New|Los|San|Den|Buenos|Cape)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)$"
)
_NO_HOUSE = re.compile(  # of a house whose town is part of its name: "University of Leeds", "Harbour College London"
    r"(?:\b(?:of|in|at|and|de|di|von|zu|für|for|the)|&|Museum|Galler(?:y|ies)|College|University|School|Institut\w*|Library|Cent(?:re|er)|Academy|"
    r"Society|Council|Office|Kunst\w*|Theatre|Zoo)$"
)


def behind_numbers(draft: Draft, start: int, end: int) -> int:
    """Take the numbers of a report, the translator and the editor from the beginning of an imprint; where the rest of it begins.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Consultation Paper No 197, 2010"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> behind_numbers(draft, 0, len(text)), draft.record().text("number"), draft.record().text("genre")
    (27, '197', 'Consultation Paper')
    """
    text = draft.text
    while found := _COMMAND.match(text, start, end) or _OF_SERIES.match(text, start, end):
        if found.re is _OF_SERIES:
            draft.take("number", *found.span("digits"))
            if found["series"].endswith("Paper") and found["series"][:2] not in ("HL", "HC"):
                draft.take("genre", *found.span("series"))
        else:
            draft.take("number", *found.span("digits" if found["digits"] else "number"))
        start = found.end()
    while before := _BEFORE.match(text, start, end):
        role = "translator" if before["translator"] else "editor"
        name = before[role]
        if name and not all(map(is_person, re.split(r"\sand\s", name))):
            break
        if name:
            draft.put(role, parse_names(name), *before.span(role))
        start = before.end()
    return start


def is_of_oxford(text: str, start: int, end: int) -> bool:
    """Whether an imprint has an edition as only OSCOLA spells it: then a publisher stands in it, and no town alone."""
    return _EDITION.search(text, start, end) is not None


def house_and_town(words: str) -> int | None:
    """Where the town begins behind a publisher without a comma, "Oxford University Press Oxford"; ``None`` where it is not both.

    >>> house_and_town("Oxford University Press Oxford"), house_and_town("Clarendon Press"), house_and_town("University of Leeds")
    (24, None, None)
    """
    found = _TOWN_LAST.match(words)
    if found is None or found["town"] not in TOWNS or _NO_HOUSE.search(found["house"]) or not publication_words(found["house"]):
        return None
    return found.start("town")


_SERIES = re.compile(
    r"(?P<series>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;:,()\d]{3,60}?),?\s(?:[Nn]o\.\s|[Vv]ol\.\s)?(?P<number>\d{1,4}|[IVXLC]{1,7});\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)


def behind_series(draft: Draft, start: int, end: int) -> int:
    """Take the series that an imprint begins with, "(Studies in Trade 12; Leiden: Brill, 1987)"; where the rest of it begins."""
    found = _SERIES.match(draft.text, start, end)
    if found is None:
        return start
    draft.take("collection-title", *found.span("series"))
    draft.take("collection-number", *found.span("number"))
    return found.end()
