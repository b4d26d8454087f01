"""Which of the things that look like markers point at which note: in the order of the notes, as that tells a marker from a figure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from citator.text.faint import SURE
from citator.text.note_blocks import Block
from citator.text.sign import Sign
from citator.text.spans import Place, Within, best_chain

__all__ = ["attached"]

_FAR: Final = 400  # signs before or behind a block among which its markers are looked for, if there are none near it


def attached(blocks: Sequence[Block], found: Sequence[Sign]) -> list[list[list[Sign]]]:
    """For each note of each block its markers, in order.

    The markers of footnotes stand between the block before and their own; they rise with the numbers. A note in square brackets may
    be pointed at more than once. Where a note has none, a faint sign between the markers of its neighbours is its own.
    """
    taken: set[int] = set()
    out: list[list[list[Sign]]] = []
    notes = Within([(block.start, block.end) for block in blocks])
    outside = [sign for sign in found if not notes(sign.start, sign.end)]
    free = [sign for sign in outside if sign.style not in _FAINT]
    faint = [sign for sign in outside if sign.style in (*_FAINT, "loose")]
    places = [sign.start for sign in free]
    called = 0  # the last marker that has its note
    for index, block in enumerate(blocks):
        since = blocks[index - 1].end if index else 0
        before, behind = bisect_left(places, block.start), bisect_left(places, block.end)
        scopes = [(bisect_left(places, since), before), (max(0, before - _FAR), before), (behind, behind + _FAR)]
        chosen: dict[int, list[Sign]] = {}
        for start, end in scopes:
            chosen = _chosen(block, [sign for sign in free[start:end] if sign.start not in taken])
            if chosen:
                break
        if index and chosen and 0 not in chosen:  # the note stands on the next page
            above = [sign for sign in free[bisect_left(places, called) : scopes[0][0]] if sign.start not in taken]
            leading = _chosen(block, above)
            chosen.update({position: markers for position, markers in leading.items() if position < min(chosen)})
        _fill(block, chosen, faint[bisect_left(faint, since, key=_start) : bisect_left(faint, block.start, key=_start)], since)
        taken.update(sign.start for markers in chosen.values() for sign in markers)
        called = max([called, *(markers[-1].start for markers in chosen.values())])
        out.append([chosen.get(position, []) for position in range(len(block.notes))])
    return out


_FAINT: Final = ("faint", "apart", "counted")
_STYLES: Final = {
    "square": ("square",),
    "sign": ("sign",),
    "roman": ("roman",),
    "round": ("round", "closing", "raised", "glued", "joined", "spaced"),
    "raised": ("raised", "glued", "joined", "spaced", "loose"),
}
_FILLED: Final = ("bare", "raised", "dotted", "sign", "round")
_NEAR: Final = 8  # chapters that a marker may be off, as others were not seen


def _start(sign: Sign) -> int:
    return sign.start


def _fill(block: Block, chosen: dict[int, list[Sign]], faint: Sequence[Sign], since: int) -> None:
    """Give the notes without a marker the faint signs between the markers of their neighbours; all of them a series of their own, where
    none has any. Labels in round brackets are pointed at by figures in such brackets, which count the parts of an article, too: they
    are asked only where the numbers of the notes leave none out, and where none has a marker only if each gets one.
    """
    bracketed = block.style.name == "round"
    faint = [sign for sign in faint if (sign.style == "counted") is bracketed]
    if block.style.name not in _FILLED or not faint or (bracketed and not _is_unbroken(block)):
        return
    wanted = {position for position, note in enumerate(block.notes) if position not in chosen and note.label.isdecimal()}
    first = next((position for position, note in enumerate(block.notes) if note.label.isdecimal()), 0)
    placed = [(position, chosen[position][0].start) for position in sorted(chosen) if block.notes[position].label.isdecimal()]
    ends = [(first - 1, since), *placed, (len(block.notes), block.start)]
    for (left, low), (right, high) in pairwise(ends):
        labels = {block.notes[position].label: position for position in range(left + 1, right) if position in wanted}
        if not labels or low > high:
            continue
        between = faint[bisect_left(faint, low + 1, key=_start) : bisect_left(faint, high, key=_start)]
        fitting = [sign for sign in between if sign.label in labels and (sign.weight >= SURE or not placed)]
        series = best_chain([Place(labels[sign.label], at, sign.weight, sign) for at, sign in enumerate(fitting)])
        if placed or not bracketed or len(series) == len(block.notes):
            chosen.update({place.order: [place.what] for place in series})


def _is_unbroken(block: Block) -> bool:
    """Whether the numbers of the notes rise by one."""
    labels = [note.label for note in block.notes]
    return all(label.isdecimal() for label in labels) and all(int(right) == int(left) + 1 for left, right in pairwise(labels))


def _chosen(block: Block, free: Sequence[Sign]) -> dict[int, list[Sign]]:
    labels: dict[str, list[int]] = {}
    for position, note in enumerate(block.notes):
        labels.setdefault(note.label, []).append(position)
    anew = any(len(positions) > 1 for positions in labels.values())
    styles = _STYLES.get(block.style.name, ("raised", "glued", "joined", "spaced", "loose", "square"))
    fitting = [sign for sign in free if sign.label in labels and (sign.style in styles or sign.style == "sign")]
    if any(sign.style == "square" for sign in fitting) and block.style.name == "square" and not anew:
        repeated: dict[int, list[Sign]] = {}
        for sign in fitting:
            repeated.setdefault(labels[sign.label][0], []).append(sign)
        return repeated
    raised = [sign for sign in fitting if sign.style == "raised"]
    if len(raised) * 2 > len(block.notes):
        fitting = [sign for sign in fitting if sign.style in ("raised", "sign")]
    figures = best_chain(list(_places([sign for sign in fitting if sign.label.isdecimal()], labels)))
    others = best_chain(list(_places([sign for sign in fitting if not sign.label.isdecimal()], labels)))
    return {place.order: [place.what] for place in (*figures, *others)}


def _places(fitting: Sequence[Sign], labels: Mapping[str, Sequence[int]]) -> Iterator[Place[Sign]]:
    """Where the signs could stand among the notes. Where numbers begin anew with each chapter, one could be that of several notes."""
    seen: Counter[str] = Counter()
    for at, sign in enumerate(fitting):
        positions = labels[sign.label]
        near = min(seen[sign.label], len(positions) - 1)
        for position in positions[max(0, near - _NEAR) : near + _NEAR + 1]:
            yield Place(position, at, sign.weight, sign)
        seen[sign.label] += 1
