"""Markers whose note is not in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from citator.text.labels import number_of
from citator.text.note_blocks import Block
from citator.text.sign import Sign
from citator.text.spans import Within

__all__ = ["dangling"]


def dangling(blocks: Sequence[Block], markers: Sequence[Sequence[Sequence[Sign]]], found: Iterable[Sign]) -> list[Sign]:
    """Markers whose note is not there: square or raised figures in their own order, and glued ones that fill a gap of the notes."""
    notes = Within([(block.start, block.end) for block in blocks])
    used = [sign for block in markers for note in block for sign in note]
    known = {sign.start for sign in used}
    free = [sign for sign in found if not sign.several and sign.start not in known and not notes(sign.start, sign.end)]
    out: list[Sign] = []
    for style in ("square", "raised"):
        have = [sign for sign in used if sign.style == style]
        lost = _in_sequence(have, [sign for sign in free if sign.style == style])
        out += _of_prose(have, lost, free) if style == "square" else lost
    if not used and not blocks:
        return sorted({sign.start: sign for sign in [*out, *_glued_series(free)]}.values(), key=lambda sign: sign.start)
    return sorted([*out, *_gaps(used, free)], key=lambda sign: sign.start)


def _of_prose(have: Sequence[Sign], lost: Sequence[Sign], free: Sequence[Sign]) -> list[Sign]:
    """The figures in square brackets that are markers, not indices or intervals of a formula or of code ("argv[1]", "[0,1]")."""
    whole = Counter(sign.start for sign in free if sign.style == "square")
    found = Counter(sign.start for sign in lost)
    kept = [sign for sign in lost if found[sign.start] == whole[sign.start]]
    numbers = {sign.label for sign in kept}
    return kept if have or len(numbers) > 1 or any(sign.weight > 2.5 for sign in kept) else []


def _in_sequence(have: Sequence[Sign], loose: Sequence[Sign]) -> list[Sign]:
    """The loose markers that number on: each new number is the next one (one may be left out), from 1 or after those that have notes."""
    highest = 0
    out: list[Sign] = []
    ordered = sorted([*((sign, True) for sign in have), *((sign, False) for sign in loose)], key=lambda pair: pair[0].start)
    for sign, noted in ordered:
        number = number_of(sign.label) or 0
        if noted or 0 < number <= highest + 1 or (out and number == highest + 2):
            highest = max(highest, number)
            if not noted:
                out.append(sign)
    return out


def _glued_series(free: Iterable[Sign]) -> list[Sign]:
    """Glued figures 1, 2, 3 … after punctuation in a document that has no notes at all: three in order are no accident."""
    series: list[Sign] = []
    for sign in free:
        if sign.style == "glued" and sign.weight == 3 and not sign.in_path and sign.label == str(len(series) + 1):
            series.append(sign)
    return series if len(series) > 2 else []


def _gaps(used: Sequence[Sign], free: Sequence[Sign]) -> list[Sign]:
    """Glued figures between two markers of the notes, whose number is missing just there."""
    out: list[Sign] = []
    ordered = sorted(
        (sign for sign in used if sign.label.isdecimal() and sign.style in ("glued", "joined", "raised")), key=lambda sign: sign.start
    )
    for left, right in pairwise(ordered):
        missing = range(int(left.label) + 1, int(right.label))
        if 0 < len(missing) < 6:
            inside = [sign for sign in free if left.end <= sign.start < right.start and sign.weight > 1.5]
            out += [sign for sign in inside if sign.style in ("glued", "joined") and int(sign.label) in missing]
    return out
