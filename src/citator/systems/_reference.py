"""What stands beside words in the same reference, for the systems whose numbers say nothing without their body."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["around"]

# References are parted by semicolons, but not by one between the cases of joined parties: "(New Zealand v. Japan; Australia v. Japan)".
_BORDER: Final = re.compile(r";(?=\s)(?![^()\n]{0,80}\))|\n[ \t]*\n")


def around(text: str, start: int, end: int, before: int, behind: int) -> tuple[str, str]:
    """The words before and behind ``[start, end)``, at most so many characters, no further than the reference goes.

    >>> words = "African Commission, 155/96; Human Rights Committee, No. 12"
    >>> around(words, 20, 26, 100, 100)
    ('African Commission, ', '')
    """
    ahead = text[max(0, start - before) : start]
    border = max((found.end() for found in _BORDER.finditer(ahead)), default=0)
    after = text[end : end + behind]
    next_one = _BORDER.search(after)
    return ahead[border:], after[: next_one.start()] if next_one else after
