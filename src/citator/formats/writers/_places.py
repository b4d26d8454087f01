"""Lines and columns of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Places"]


class Places:
    """Finds the line and column of offsets; both count from 1, columns in Unicode code points.

    >>> Places("ab\\ncd").at(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and the column of the character at ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
