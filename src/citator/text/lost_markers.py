"""Markers whose note is not in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from citator.text.labels import number_of
from citator.text.note_blocks import Block
from citator.text.sign import Sign
from citator.text.spans import Within

__all__ = ["dangling"]

_NEAR: Final = 5  # beyond the last note, for short lists
_PARAGRAPH: Final = re.compile(r"[ \t\xa0]{1,8}[^\W\da-z_]")
_FORMS: Final = {
    "square": (
        re.compile(r"(?:(?!\b(?:at|paras?)\b)(?<![^\W_])[^\W\d_]{2,}|[.,;:!?”\"’»)])[ \xa0]?\Z"),
        re.compile(r"[\s.,;:!?)”\"’»]|\Z"),
    ),
    "raised": (re.compile(r"(?:[^\W\d_]{3}|[.,;:!?”\"’»)])\Z"), re.compile(r"[\s.,;:!?)”\"’»]|\Z")),
    "glued": (re.compile(r"[^\W\d_A-Z]{4,}[.!?]?[”\"’»)]{0,2}[.!?]?\Z"), re.compile(r"\s+[^\W\d_a-z]|\s*\Z|\s*[\r\n]")),
}
"""For each style of markers what stands before and behind one."""


def dangling(text: str, blocks: Sequence[Block], markers: Sequence[Sequence[Sequence[Sign]]], found: Iterable[Sign]) -> list[Sign]:
    """Markers whose note is not there: square or raised figures in their own order, glued ones that fill a gap of the notes, and those
    that look as the markers of the notes do and have a number beyond the last.
    """
    notes = Within([(block.start, block.end) for block in blocks])
    used = [sign for block in markers for note in block for sign in note]
    known = {sign.start for sign in used}
    free = [sign for sign in found if not sign.several and sign.start not in known and not notes(sign.start, sign.end)]
    paragraphs = {sign.label for sign in free if sign.style == "square" and _numbers_paragraph(text, sign)}
    free = [sign for sign in free if sign.style != "square" or sign.label not in paragraphs]
    out: list[Sign] = []
    for style in ("square", "raised"):
        have = [sign for sign in used if sign.style == style]
        lost = _in_sequence(have, [sign for sign in free if sign.style == style])
        out += _of_prose(have, lost, free) if style == "square" else lost
    if not used and not blocks:
        return sorted({sign.start: sign for sign in [*out, *_glued_series(free)]}.values(), key=lambda sign: sign.start)
    lost = [*out, *_gaps(used, free), *_beyond(text, blocks, used, free)]
    return sorted({(sign.start, sign.label): sign for sign in lost}.values(), key=lambda sign: sign.start)


def _numbers_paragraph(text: str, sign: Sign) -> bool:
    """Whether figures in square brackets open a paragraph, as judgments number them: on a line that begins with a capital behind them."""
    line = text.rfind("\n", 0, sign.start) + 1
    return not text[line : sign.start].strip() and bool(_PARAGRAPH.match(text, sign.end)) and (line < 2 or text[line - 2] in "\n\r")


def _beyond(text: str, blocks: Sequence[Block], used: Sequence[Sign], free: Sequence[Sign]) -> Iterator[Sign]:
    """Markers with a number that no note has, as it is beyond the last: by their form, as no order tells them."""
    numbers = {int(note.label) for block in blocks for note in block.notes if note.label.isdecimal()}
    last = max(numbers, default=0)
    whole = Counter(sign.start for sign in free)
    often = Counter(sign.style for sign in used)
    for sign in free:
        if not sign.label.isdecimal() or sign.in_path or often[sign.style] < 2 or whole[sign.start] > 1:
            continue
        before, behind = text[max(0, sign.start - 24) : sign.start], text[sign.end : sign.end + 4]
        form = _FORMS.get(sign.style)
        if form and last < int(sign.label) <= last + max(_NEAR, last) and form[0].search(before) and form[1].match(behind):
            yield sign


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
