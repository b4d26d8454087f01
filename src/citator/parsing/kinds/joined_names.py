"""Names in a list that a stroke joins to the next ("Weir/Brook"), and "Jr." beside the name it belongs to.

A part of a list is where it begins, where it ends, and what joins it to the one before: "", ", ", "and", "/".
"""

from __future__ import annotations

import re
from itertools import takewhile

from citator.text import persons
from citator.text.persons import is_person

__all__ = ["JUNIOR", "end_of_strokes", "families_between_strokes", "is_turned_with_junior", "with_juniors"]

JUNIOR = re.compile(rf",\s{persons.JUNIOR}(?=,|\s(?:and|&)\s|\s(?:et al|ET AL)\b|$)")
_GIVEN_AND_JUNIOR = re.compile(rf"[A-ZÀ-Þ][\w’-]*\.?(?:\s[A-Z]\.){{0,2}},\s{persons.JUNIOR}")
_STROKE = re.compile(r"\s?/\s?")
_STROKED = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ’]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?(?:\s?/\s?[A-ZÀ-Þ][a-zà-ÿ’]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?){1,7}")


def with_juniors(text: str, parts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The parts with "Jr." beside the name before it: "Ann Brook, Jr., and Jo Weir, eds."."""
    out: list[tuple[int, int, str]] = []
    for begin, end, joint in parts:
        if out and joint == ", " and out[-1][2] in ("", ", ", "and") and (found := JUNIOR.match(text, out[-1][1])) and found.end() <= end:
            out[-1] = (out[-1][0], end, out[-1][2])
        else:
            out.append((begin, end, joint))
    return out


def end_of_strokes(text: str, parts: list[tuple[int, int, str]], end: int) -> int:
    """Where names that strokes join end, "Weir/Brook"; ``end`` where none joins them."""
    if not parts[1:2] or parts[1][2] != "/":
        return end
    joined = [parts[0], *takewhile(lambda one: one[2] == "/", parts[1:])]
    return joined[-1][1] if all(is_person(text[begin:end], surname=True) for begin, end, _ in joined) else parts[0][1]


def is_turned_with_junior(text: str, parts: list[tuple[int, int, str]]) -> bool:
    """Whether the second part is the given names of the first, which is a family name: "Hale, Jo, Jr., Lamps"."""
    if len(parts) < 2 or " " in text[slice(*parts[0][:2])] or not _GIVEN_AND_JUNIOR.fullmatch(text, *parts[1][:2]):
        return False
    return len(parts) == 2 or parts[2][2] == ", "


def families_between_strokes(text: str) -> list[str]:
    """The family names that strokes join, with blanks about them or without; none where the words are anything else.

    >>> families_between_strokes("Weir/Brook"), families_between_strokes("Weir / Brook"), families_between_strokes("Ann Weir/Jo Brook")
    (['Weir', 'Brook'], ['Weir', 'Brook'], [])
    """
    return _STROKE.split(text) if _STROKED.fullmatch(text) else []
