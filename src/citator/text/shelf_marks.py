"""Under which number of which house a paper is kept: what names it where it has no title."""

from __future__ import annotations

import re
from typing import Final

from citator.model import Record

__all__ = ["shelf_mark"]

_HOUSE_AND_NUMBER: Final = re.compile(r"(?P<house>[^\W\d_]{2,}[^,.\d]*)[,.]\s.*\d", re.DOTALL)
_ADDRESS: Final = re.compile(r"[a-z]+://")


def shelf_mark(record: Record) -> str:
    """The house with the number under which it keeps a paper, as they are written; "" where one of both is not told.

    >>> shelf_mark(Record.from_csl({"archive": "Stadtarchiv Kiel", "archive_location": "B 4"}))
    'Stadtarchiv Kiel, B 4'
    >>> shelf_mark(Record.from_csl({"archive": "The National Archives, Kew, FO 371/1234"}))
    'The National Archives, Kew, FO 371/1234'
    >>> [shelf_mark(Record.from_csl({"archive": one})) for one in ("Harbour Museum, Leeds", "fol. 3", "box 4, folder 3", "fol. 123, 456")]
    ['', '', '', '']
    """
    house, place = (" ".join(record.text(name).split()) for name in ("archive", "archive_location"))
    if house and place and not _ADDRESS.match(place):
        return f"{house}, {place}"
    found = _HOUSE_AND_NUMBER.match(house) if not place and len(house) > _LEAST else None
    return house if found and not found["house"].islower() else ""  # "box 4, folder 3" is in some house that isn't told


_LEAST: Final = 9
"""Letters of a house with a number."""
