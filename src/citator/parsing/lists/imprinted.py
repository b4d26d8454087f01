"""Imprints of several towns, or of a town with its state, as they stand between two full stops; and houses that bear a name of their own.

Springer, Berlin, Heidelberg 2005
Köln, Weimar, Wien: Böhlau 2011
Princeton University Press, Princeton, NJ 1995
Cambridge, MA 1971
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple, TypeAlias

from citator.facts.places import PLACES, TOWNS
from citator.facts.publishers import OF_SEVERAL_NAMES
from citator.parsing.kinds.houses import parted, place_behind, publication_words
from citator.parsing.kinds.towns import is_land
from citator.text.dates import YEAR

__all__ = ["DATED", "OTHERS", "STOP", "Imprint", "imprint_at", "is_house", "is_known_town", "state_before_year"]

Span: TypeAlias = tuple[int, int]

STOP: Final = r"(?=[.,;)]|\s\(|\s\[|$)"
OTHERS: Final = r"(?:,?\s(?:\[?u\.\s?a\.\]?|\[?etc\.\]?|\[?et al\.\]?|usw\.))?"
DATED: Final = rf"(?P<year>{YEAR})(?:[/–-]\d{{2,4}})?{STOP}"

_WORDS: Final = re.compile(rf"(?P<words>[A-ZÀ-ÞĀ-ŒŔ-Ža-z][^:;()„“”«»\"\d]{{1,160}}?){OTHERS},?\s{DATED}")
_THEN_HOUSE: Final = re.compile(
    rf"(?P<towns>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:;()„“”«»\"\d]{{1,100}}?){OTHERS}\s?:\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ža-z][^:;()„“”«»\"]{{1,80}}?),?\s{DATED}"
)
_LIKE_A_TOWN: Final = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?")
_ABBREVIATED: Final = re.compile(r"(?!USA|U[KS]|GB|UAE|NZ)[A-Z]{2,3}|[A-Z]\.\s?[A-Z]\.|[A-Z][a-z]{2,5}\.")
_TWO: Final = re.compile(r"\s?[/;–]\s?|\s(?:und|and|et|y|e|&)\s|-(?=[A-Z])")
_BEHIND_TOWN: Final = re.compile(r"\s(?:am|an der|im|in|ob|bei|a\.|i\.|upon|sur|del|de la|\()\s?")
_STATE_AT_END: Final = re.compile(r",\s(?P<state>[A-Z][a-z]{2,5})$")
_A_YEAR: Final = re.compile(rf"\.\s{YEAR}\b")


class Imprint(NamedTuple):
    """Where place, publisher and year stand."""

    place: Span
    house: Span | None
    year: re.Match[str]


def imprint_at(text: str, at: int, end: int) -> Imprint | None:
    """The imprint at ``at``, if it has several towns or a state; ``None`` where it has one town alone, or can't be parted.

    >>> def told(words):
    ...     found = imprint_at(words, 0, len(words))
    ...     return found and [span and words[slice(*span)] for span in (found.place, found.house)]
    >>> told("Springer, Berlin, Heidelberg 2005"), told("Köln, Weimar, Wien: Böhlau 2011"), told("Cambridge, MA 1971")
    (['Berlin, Heidelberg', 'Springer'], ['Köln, Weimar, Wien', 'Böhlau'], ['Cambridge, MA', None])
    >>> told("Weir, Leeds 2005"), told("Leeds, Weir 2005"), told("Weir, Hale 2005")
    (None, None, None)
    """
    if (found := _THEN_HOUSE.match(text, at, end)) and _are_towns(found["towns"].split(", ")):
        return Imprint(found.span("towns"), found.span("house"), found)
    found = _WORDS.match(text, at, end)
    words = found["words"] if found else ""
    parts = words.split(", ")
    if found is None or len(parts) < 2:
        return None
    start, stop = found.span("words")
    if _are_towns(parts):
        place, _ = (
            parted(words) if is_known_town(parts[0]) else (None, None)
        )  # "Phoenix, London": a town that is a house as well is neither
        return Imprint((start + place[0], start + place[1]) if place else (start, stop), None, found)
    if len(parts) == 2:
        return None
    if (behind := place_behind(words)) and not _is_like_place(parts[0]):
        return Imprint((start + behind, stop), (start, start + behind - 2), found)
    towns, house = parted(words) if is_known_town(parts[0]) else (None, None)
    if towns and (house or towns == (0, len(words))) and _are_towns(words[slice(*towns)].split(", ")):
        return Imprint((start + towns[0], start + towns[1]), (start + house[0], start + house[1]) if house else None, found)
    return None


def _are_towns(parts: list[str]) -> bool:
    """Whether all the parts are towns, with their states, and more than one town without."""
    if len(parts) < 2:
        return False
    known = [_is_like_place(one) for one in parts]
    if all(known):
        return is_known_town(parts[0])
    if known[0] and known[-1] and len(parts) > 2:
        return all(_LIKE_A_TOWN.fullmatch(one) and not publication_words(one) for one in parts)
    first, second = parts[0], parts[1]  # "Upton, MA": a town that the state behind it shows to be one
    stated = _LIKE_A_TOWN.fullmatch(first) and not publication_words(first) and _ABBREVIATED.fullmatch(second) and is_land(second)
    return bool(stated) and all(known[1:])


def _is_like_place(words: str) -> bool:
    return is_known_town(words) or is_land(words)


def is_known_town(words: str) -> bool:
    """Whether the words name a town, or several of which one is known: "Berlin/Boston", "Frankfurt am Main"."""
    return any(one in TOWNS or one in PLACES or _BEHIND_TOWN.split(one)[0] in TOWNS for one in (words, *_TWO.split(words)))


def state_before_year(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the full stop at ``stop`` is that of a state before the year: "Cambridge, Mass. 1995".

    >>> text = "Cambridge, Mass. 1995"
    >>> state_before_year(text, 0, text.index("."), len(text))
    True
    """
    found = _STATE_AT_END.search(text[start:stop])
    return found is not None and is_land(found["state"]) and _A_YEAR.match(text, stop, end) is not None


_OWN_NAME: Final = re.compile(
    r"(?:[A-Z]\.\s?)+[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|.+\s&\s.+|.+\s(?:jun|sen)\.|(?:Selbst|Eigen)verlag|De\sGruyter\b.*|.*[a-zäöü]verlag\b.*"
)
_OF_SEVERAL: Final = re.compile(OF_SEVERAL_NAMES)
_HOUSES: Final = frozenset(
    name.strip()
    for name in """
    Campus; Kegan Paul; Wallstein; Klett-Cotta; dtv; Piper; Ullstein; Luchterhand; Diogenes; Niemeyer; Max Niemeyer; Franz Steiner;
    Harrassowitz; Olms; Georg Olms; Meiner; Felix Meiner; Metzler; Oldenbourg; Schöningh; Ferdinand Schöningh; Wilhelm Fink; transcript;
    Wagenbach; Propyläen; Siedler; Droste; Hirzel; Teubner; Herder; Zsolnay; Paul Zsolnay; Deuticke; Schwabe; Peter Lang; Leske + Budrich;
    Taurus; Alianza; Crítica; Trotta; Rizzoli; Garzanti; Armand Colin; Albin Michel; La Découverte; Payot; Les Belles Lettres
    """.split(";")
)
"""Houses that bear no word of the trade, by their whole names; written down from general knowledge."""


def is_house(words: str) -> bool:
    """Whether the words name a publisher, by a word of the trade, by their shape, or as one that is known.

    >>> [is_house(words) for words in ("Weir Press", "Duncker & Humblot", "Felix Meiner", "Fluss und Raum")]
    [True, True, True, False]
    """
    return (
        words in _HOUSES or publication_words(words) or _OF_SEVERAL.fullmatch(words) is not None or _OWN_NAME.fullmatch(words) is not None
    )
