"""Two numbers of one document that disagree: "resolution 75/17, UN Doc. A/RES/75/18"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Identifier, Match
from citator.parsing.cutting.printed_acts import printed_as
from citator.parsing.cutting.seen import Seen, restates
from citator.text.identifiers import is_whole_of

__all__ = ["BESIDE", "told_apart"]

BESIDE = re.compile(r"[\s,(\[]*(?:(?:UN|U\.N\.|United Nations)\s)?(?:[Dd]oc(?:ument)?s?\.?\s)?(?:[Nn]o\.\s)?")
"""What may stand between words that name a document and its symbol."""


def told_apart(seen: Seen, read: Sequence[Citation], lost: Sequence[Match]) -> tuple[list[Citation], list[Match]]:
    """Two numbers of one citation that disagree, "resolution 75/17, UN Doc. A/RES/75/18": one citation with a problem, and no two works.

    Which of the two is meant can't be told, so the words stand and the finding says what the symbol beside them is. A resolution and a
    part of it are one: "resolution 377 (V) A, UN Doc. A/RES/377(V)".
    """
    out, left = list(read), []
    for match in lost:
        at = next(
            (
                at
                for at, one in enumerate(out)
                if one.start < match.start and match.end <= one.end and restates(seen, one.identifiers, match)
            ),
            None,
        )
        first = (
            next((one for one in reversed(seen.matches) if one.end <= match.start and one.identifier in out[at].identifiers), None)
            if at is not None
            else None
        )
        if (
            at is None
            or first is None
            or first.identifier is None
            or match.identifier is None
            or not (BESIDE.fullmatch(seen.text, first.end, match.start) or printed_as(seen.text, first, match))
        ):
            left.append(match)
            continue
        if named := _whole_and_part(first.identifier, match.identifier):
            same = tuple(named if one == first.identifier else one for one in out[at].identifiers)
            out[at] = replace(out[at], identifiers=same)
            continue
        told = f"the words name {first.identifier.value}, the symbol beside them is {match.identifier.value}"
        out[at] = replace(out[at], problems=(*out[at].problems, ("identifiers-disagree", told)))
    return out, left


def _whole_and_part(one: Identifier, other: Identifier) -> Identifier | None:
    """The part with its letter, which is also known by the symbol of the whole; ``None`` where neither is a part of the other."""
    for whole, part in ((one, other), (other, one)):
        if is_whole_of(whole.value, part.value):
            return replace(part, equivalents=(*part.equivalents, whole.value))
    return None
