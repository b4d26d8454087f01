"""Names in a list that a stroke joins to the next ("Weir/Brook"), and "Jr." beside the name it belongs to.

A part of a list is where it begins, where it ends, and what joins it to the one before: "", ", ", "and", "/".
"""

from __future__ import annotations

import re
from itertools import takewhile

from citator.text.names import is_person

__all__ = ["JUNIOR", "end_of_strokes", "with_juniors"]

JUNIOR = re.compile(r",\s(?P<junior>(?:[JjSs]r|[JS]R)\b\.?)(?=,|\s(?:and|&)\s|\s(?:et al|ET AL)\b|$)")


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
