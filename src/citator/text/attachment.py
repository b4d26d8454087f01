"""Which of the things that look like markers point at which note: in the order of the notes, as that tells a marker from a figure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from citator.text.note_blocks import Block
from citator.text.sign import Sign
from citator.text.spans import Place, Within, best_chain

__all__ = ["attached"]

_FAR: Final = 400  # signs before or behind a block among which its markers are looked for, if there are none near it


def attached(blocks: Sequence[Block], found: Sequence[Sign]) -> list[list[list[Sign]]]:
    """For each note of each block its markers, in order.

    The markers of footnotes stand between the block before and their own; they rise with the numbers. A note in square brackets may
    be pointed at more than once.
    """
    taken: set[int] = set()
    out: list[list[list[Sign]]] = []
    notes = Within([(block.start, block.end) for block in blocks])
    free = [sign for sign in found if not notes(sign.start, sign.end)]
    places = [sign.start for sign in free]
    for index, block in enumerate(blocks):
        before, behind = bisect_left(places, block.start), bisect_left(places, block.end)
        near = bisect_left(places, blocks[index - 1].end) if index else 0
        scopes = [(near, before), (max(0, before - _FAR), before), (behind, behind + _FAR)]
        chosen: dict[int, list[Sign]] = {}
        for start, end in scopes:
            chosen = _chosen(block, [sign for sign in free[start:end] if sign.start not in taken])
            if chosen:
                break
        taken.update(sign.start for markers in chosen.values() for sign in markers)
        out.append([chosen.get(position, []) for position in range(len(block.notes))])
    return out


_STYLES: Final = {
    "square": ("square",),
    "sign": ("sign",),
    "roman": ("roman",),
    "round": ("round", "raised", "glued", "joined", "spaced"),
    "raised": ("raised", "glued", "joined", "spaced", "loose"),
}


def _chosen(block: Block, free: Sequence[Sign]) -> dict[int, list[Sign]]:
    labels = {note.label: position for position, note in reversed(list(enumerate(block.notes)))}
    styles = _STYLES.get(block.style.name, ("raised", "glued", "joined", "spaced", "loose", "square"))
    fitting = [sign for sign in free if sign.label in labels and (sign.style in styles or sign.style == "sign")]
    if any(sign.style == "square" for sign in fitting) and block.style.name == "square":
        repeated: dict[int, list[Sign]] = {}
        for sign in fitting:
            repeated.setdefault(labels[sign.label], []).append(sign)
        return repeated
    raised = [sign for sign in fitting if sign.style == "raised"]
    if len(raised) * 2 > len(block.notes):
        fitting = [sign for sign in fitting if sign.style in ("raised", "sign")]
    places = [Place(labels[sign.label], sign.start, sign.weight, sign) for sign in fitting]
    figures = best_chain([place for place in places if place.what.label.isdecimal()])
    others = best_chain([place for place in places if not place.what.label.isdecimal()])
    return {place.order: [place.what] for place in (*figures, *others)}
