"""Symbols that no series spells so: a hyphen where a slash belongs, a slash left out.

Only what has one reading is told of, with the symbol that is meant: the year and number of a document of the Security Council
("S/2020-503"), the session or year and number of a resolution ("A/RES/75-17", "S/RES/1325-2000", "A/HRC/RES48/13").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from citator.facts.security_council import possible_years
from citator.systems.un_documents.grammar import Symbol

__all__ = ["malformed"]

_YEAR: Final = r"(?:19|20)\d\d"
_SLIP: Final = re.compile(
    rf"[AS]/(?<![\w/.\\-]..)(?:"
    rf"(?P<year>(?<=S/){_YEAR})[-–](?P<number>\d{{3,4}})"
    rf"|(?P<series>(?:(?<=A/)HRC/)?RES)(?:/(?P<session>\d{{2}})[-–](?P<of>\d{{1,3}})|-?(?P<glued>\d{{2}})/(?P<item>\d{{1,3}}))"
    rf"|(?<=S/)RES(?:/(?P<count>\d{{2,4}})[-–]|-?(?P<stuck>\d{{2,4}})\s?\(?)(?P<adopted>{_YEAR})\)?"
    r")(?![\w/]|[-–]\d|\.\d|\.[a-z]{2,4}\b|\s?\()"
)


_MAY_BE: Final = re.compile(r"/(?<=[AS]/)(?:(?:19|20)\d\d[-–]|(?:HRC/)?RES)")  # the stroke first: most texts have no such one
_NATIONS: Final = re.compile(r"\bUN\b|U\.N\.|United Nations|Security Council|\bS/(?:19|20)\d\d/\d|/RES/|\b[AE]/\d{2,4}/\d")
_NEAR: Final = 400


def _is_of_council(text: str, found: re.Match[str]) -> bool:
    """Whether a year and a number are those of a document: they are no season, and documents are spoken of around them."""
    near = text[max(0, found.start() - _NEAR) : found.start()] + " " + text[found.end() : found.end() + _NEAR]
    return int(found["year"]) >= 1994 and not re.fullmatch(_YEAR, found["number"]) and _NATIONS.search(near) is not None


def malformed(text: str) -> Iterator[Symbol]:
    """The misspelled symbols in ``text``, without a value and with what is wrong. ``text`` is folded.

    >>> [one.problem for one in malformed("UN doc. S/2020-503 and A/RES/75-17; A/HRC/RES48/13")]
    ['S/2020-503: should it be S/2020/503?', 'A/RES/75-17: should it be A/RES/75/17?', 'A/HRC/RES48/13: should it be A/HRC/RES/48/13?']
    >>> list(malformed("S/2020/503, A/RES/75/17, A/RES/S-23/2, pages A/20-30"))
    []
    """
    for found in _SLIP.finditer(text) if _MAY_BE.search(text) else ():
        organ = found.group()[0]
        if found["year"]:
            meant = f"S/{found['year']}/{found['number']}" if _is_of_council(text, found) else ""
        elif found["series"]:
            meant = f"A/{found['series']}/{found['session'] or found['glued']}/{found['of'] or found['item']}" if organ == "A" else ""
        else:
            number, year = int(found["count"] or found["stuck"]), int(found["adopted"])
            first, last = possible_years(number) or (0, 0)
            meant = f"S/RES/{number} ({year})" if first <= year <= last else ""  # else rather a range: "S/RES/1970-1973"
        if meant:
            yield Symbol(found.start(), found.end(), "", (), f"{found.group()}: should it be {meant}?")
