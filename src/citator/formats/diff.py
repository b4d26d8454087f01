"""A unified diff made of edits whose places are known: time in proportion to the file, and no guess at what belongs to what.

Format: the GNU diffutils manual, "Detailed Description of Unified Format".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from citator.model import Edit

__all__ = ["unified"]

_CONTEXT = 3  # lines


def unified(text: str, edits: Sequence[Edit], name: str) -> Iterator[str]:
    """The lines of a diff of the file ``name``, each with its line end; nothing without edits. ``edits`` stand in order and apart.

    >>> print("".join(unified("a\\nb 1\\nc\\n", [Edit(4, 5, "1", "2")], "tides.txt")), end="")
    --- tides.txt
    +++ tides.txt
    @@ -1,3 +1,3 @@
     a
    -b 1
    +b 2
     c
    """
    if not edits:
        return
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    if not lines[-1]:
        lines.pop()
    starts = [0, *accumulate(map(len, lines))]
    changes = list(_changes(text, edits, starts))
    yield f"--- {name}\n"
    yield f"+++ {name}\n"
    gained = 0
    at = 0
    while at < len(changes):
        end = at + 1
        while end < len(changes) and changes[end][0] - changes[end - 1][1] <= 2 * _CONTEXT:
            end += 1
        hunk = changes[at:end]
        more = sum(len(new) - (last - first) for first, last, new in hunk)
        low, high = max(0, hunk[0][0] - _CONTEXT), min(len(lines), hunk[-1][1] + _CONTEXT)
        yield f"@@ -{_range(low, high - low)} +{_range(low + gained, high - low + more)} @@\n"
        place = low
        for first, last, new in hunk:
            yield from _marked(" ", lines[place:first])
            yield from _marked("-", lines[first:last])
            yield from _marked("+", new)
            place = last
        yield from _marked(" ", lines[place:high])
        gained += more
        at = end


def _changes(text: str, edits: Sequence[Edit], starts: Sequence[int]) -> Iterator[tuple[int, int, list[str]]]:
    """Stretches of whole lines, as numbers from 0, with the lines that take their place; edits of one line are one change."""
    count = len(starts) - 1
    groups: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        first, last = (min(bisect_right(starts, place) - 1, count - 1) for place in (edit.start, edit.end))
        if groups and first < groups[-1][1]:
            groups[-1] = (groups[-1][0], max(groups[-1][1], last + 1), [*groups[-1][2], edit])
        else:
            groups.append((first, last + 1, [edit]))
    for first, end, some in groups:
        place = starts[first]
        out: list[str] = []
        for edit in some:
            out += [text[place : edit.start], edit.new]
            place = edit.end
        lines = "".join([*out, text[place : starts[end]]]).split("\n")
        yield first, end, [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _range(start: int, length: int) -> str:
    return f"{start + 1 if length else start},{length}" if length != 1 else str(start + 1)


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
