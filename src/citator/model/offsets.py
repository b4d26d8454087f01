"""Where the characters of a cleaned text came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

__all__ = ["OffsetMap"]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps offsets of a cleaned text back to the text it was made from.

    ``anchors`` are pairs ``(clean, source)`` in rising order. From each anchor on both texts run in step, character for
    character, until the next anchor. Offsets are Unicode code points.

    >>> m = OffsetMap(((0, 100), (5, 107)))     # two characters were dropped after the fifth
    >>> m.source(3), m.source(5), m.source(9)
    (103, 107, 111)
    >>> m.span(2, 5)                            # an end is the end of the last character, not the start of the next
    (102, 105)
    """

    anchors: tuple[tuple[int, int], ...] = ((0, 0),)

    def source(self, offset: int) -> int:
        """The offset in the source of the character at ``offset``."""
        clean, source = self.anchors[max(0, bisect_right(self.anchors, (offset, 1 << 62)) - 1)]
        return source + max(0, offset - clean)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range ``[start, end)`` of the source that the range ``[start, end)`` of the cleaned text covers."""
        if end <= start:
            at = self.source(start)
            return at, at
        return self.source(start), self.source(end - 1) + 1

    def clean(self, offset: int) -> int:
        """The offset in the cleaned text of the character at ``offset`` of the source; the next one kept, if it was dropped."""
        low, high = 0, len(self.anchors)
        while low < high:
            middle = (low + high) // 2
            if self.anchors[middle][1] <= offset:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return self.anchors[0][0]
        clean, source = self.anchors[low - 1]
        at = clean + offset - source
        return min(at, self.anchors[low][0]) if low < len(self.anchors) else at

    def window(self, start: int, end: int) -> OffsetMap:
        """The map for ``[start, end)`` of the cleaned text alone: as good there, and as small as can be.

        >>> OffsetMap(((0, 100), (5, 107), (9, 120), (20, 140))).window(6, 10).anchors
        ((5, 107), (9, 120))
        """
        first = max(0, bisect_right(self.anchors, (start, 1 << 62)) - 1)
        return OffsetMap(self.anchors[first : max(first + 1, bisect_left(self.anchors, (end, -1)))])

    def then(self, outer: OffsetMap) -> OffsetMap:
        """This map followed by ``outer``: ``outer`` maps the source of this map to something earlier still.

        >>> OffsetMap(((0, 4),)).then(OffsetMap(((0, 100), (6, 110)))).anchors
        ((0, 104), (2, 110))
        """
        anchors: list[tuple[int, int]] = []
        for index, (clean, source) in enumerate(self.anchors):
            last = self.anchors[index + 1][0] - clean if index + 1 < len(self.anchors) else None
            anchors.append((clean, outer.source(source)))
            for inner, far in outer.anchors[bisect_right(outer.anchors, (source, 1 << 62)) : _end(outer.anchors, source, last)]:
                anchors.append((clean + inner - source, far))
        return OffsetMap(tuple(anchors))


def _end(anchors: tuple[tuple[int, int], ...], source: int, length: int | None) -> int | None:
    """The first of the anchors that is ``length`` or more behind ``source``."""
    return None if length is None else bisect_left(anchors, (source + length, -1))
