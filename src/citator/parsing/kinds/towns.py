"""Where the place begins in an imprint that has the publisher first: one town or several, each with its state or land.

Springer, Berlin, Heidelberg
Harvard University Press, Cambridge, MA and London, England
Edward Elgar, Cheltenham, UK and Northampton, MA, USA
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from citator.facts.places import COUNTRIES, LANDS, TOWNS
from citator.facts.us_states import ABBREVIATIONS, POSTAL, STATES

__all__ = ["LAND_ABROAD", "first_of_place", "is_land"]

# Of Australia and Canada (ISO 3166-2), and of lands as they stand behind towns; "UN" and "EU" are none.
_CODES: Final = POSTAL | frozenset("UK USA US GB UAE NZ NSW VIC QLD SA TAS ACT NT ON QC BC AB MB NB NS NL SK PE".split())
_SHORT: Final = frozenset("Calif Ont Que Vic Qld Tas Penn Wash Oreg Tex Eng".split()) | {name.rstrip(".") for name in ABBREVIATIONS}
_COUNTIES: Final = frozenset(
    name.strip()
    for name in """
    Bedfordshire; Berkshire; Buckinghamshire; Cambridgeshire; Cheshire; Cornwall; Cumbria; Derbyshire; Devon; Dorset; Essex;
    Gloucestershire; Hampshire; Hertfordshire; Kent; Lancashire; Leicestershire; Lincolnshire; Middlesex; Norfolk; Northamptonshire;
    Nottinghamshire; Oxfordshire; Shropshire; Somerset; Staffordshire; Suffolk; Surrey; Sussex; East Sussex; West Sussex; Warwickshire;
    Wiltshire; Worcestershire; Yorkshire; North Yorkshire; West Yorkshire; Beds; Berks; Bucks; Cambs; Glos; Hants; Herts; Lancs; Leics;
    Middx; Northants; Oxon; Wilts; Co. Dublin; Co. Cork
    """.split(";")
)
"""Counties of England and Ireland behind a town, written down from general knowledge."""
LAND_ABROAD: Final = re.compile(
    r"(?:Österreich|Autriche|Deutschland|Allemagne|Alemania|Germania|Schweiz|Suisse|Svizzera|Suiza|"
    r"Frankreich|Francia|Italien|Italie|Italia|España|Espagne|Spanien|Spagna|Belgien|Belgique|Belgio|Bélgica|Brasil|México|Perú|"
    r"Tschechien|Slowakei|Slowenien|Ungarn|Polen|Niederlande|Dänemark|Schweden|Norwegen|Finnland|Russland|Griechenland|Türkei|Kroatien|"
    r"Rumänien|Bulgarien|Irland|Schottland|Pologne|Hongrie|Pays-Bas|Suède|Russie|Grèce|Turquie|Polonia|Ungheria|Hungría|Grecia|Turchia|"
    r"Steiermark|Nordrhein-Westfalen|Tirol|Kärnten|Vorarlberg|Burgenland|(?:Ober|Nieder)österreich|Westfalen|(?:Ober|Nieder)?[Bb]ayern|Hessen|"
    r"(?:Nieder)?[Ss]achsen(?:-Anhalt)?|Thüringen|(?:Schleswig-)?Holstein|Rheinland(?:-Pfalz)?|Pfalz|Baden(?:-Württemberg)?|Württemberg|"
    r"Saarland|Toscana|Lombardia|Piemonte|Veneto|Andalucía|Cataluña|Bretagne|Normandie|Provence)"
)
"""A land or a region by its name in another language than English, behind a town: "Prag, Tschechien"."""
_JOINED: Final = re.compile(r"(?:^|\s)(?:and|und|et|y|e|&)\s|\s?[–—/]\s?")
_LIKE_A_TOWN: Final = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?")
_KNOWN: Final = r"(?:t|l(?=,s|,?&t))"  # a town that is known, or one that its state or "and London" shows to be one
_PLACE: Final = re.compile(rf"&?{_KNOWN}(?:,s)*(?:,?&?{_KNOWN}(?:,s)*|&l(?:,s)*)*")
_BEHIND_HOUSE: Final = re.compile(r"l(?:,s)*|l?,?t(?:,s)*(?:,?&?[tl](?:,s)*)*")  # what a publisher stands before is a town


@cache
def _lands() -> frozenset[str]:
    return (COUNTRIES | LANDS | frozenset(STATES) | _COUNTIES) - TOWNS


def is_land(words: str) -> bool:
    """Whether the words say in which state, county or country a town before them is.

    >>> [is_land(words) for words in ("MA", "D.C.", "NSW", "Essex", "England", "UN", "EU", "New York")]
    [True, True, True, True, True, False, False, False]
    """
    plain = words.replace(".", "").replace(" ", "")
    land = words.partition(" of ")[0]  # "United Kingdom of Great Britain and Northern Ireland"
    return words in _lands() or land in _lands() or plain in _CODES or words.rstrip(".") in _SHORT or plain in ("DC", "NY", "NJ")


def first_of_place(parts: Sequence[str], is_house: Callable[[str], bool]) -> int | None:
    """Which of the parts of an imprint, divided by commas, is the first of the place; ``None`` where none is, or it can't be told.

    >>> first_of_place(["Springer", "Berlin", "Heidelberg"], lambda words: words == "Springer")
    1
    >>> first_of_place(["Weir", "Cheltenham", "UK and Northampton", "MA", "USA"], lambda words: False)
    1
    """
    kinds = [_kinds(part, is_house) for part in parts]
    if set(kinds[0]) <= {"t", "s", "&"}:
        return None
    for at in range(1, len(parts)):
        rest, before = ",".join(kinds[at:]), parts[at - 1]
        if _PLACE.fullmatch(rest):
            return at
        if not rest or not is_house(before):
            continue
        told = " " in before or rest[0] == "t" or len(rest) == 1  # "Farrar, Straus, New York" are no house and two towns
        addressed = kinds[at] == "l" and "s" in rest and _PLACE.fullmatch(rest[2:])  # "Houndmills, Basingstoke, Hampshire"
        if addressed or (told and _BEHIND_HOUSE.fullmatch(rest)):
            return at
    return None


def _kinds(part: str, is_house: Callable[[str], bool]) -> str:
    """A letter for each name: "t" of a town, "s" of a state or land, "l" what looks like a town, "x" all else; "&" joins them."""
    if part in TOWNS or is_land(part):
        return "t" if part in TOWNS else "s"
    names = _JOINED.split(part)
    return "&".join(_kind(name, is_house) if name else "" for name in names)


def _kind(name: str, is_house: Callable[[str], bool]) -> str:
    if name in TOWNS:
        return "t"
    if is_land(name):
        return "s"
    return "l" if _LIKE_A_TOWN.fullmatch(name) and not is_house(name) else "x"
