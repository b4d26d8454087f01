"""Where a decision or a paper of a parliament is printed: what names it where it has no title."""

from __future__ import annotations

import re
from typing import Final

from citator.model import Record

__all__ = ["printed_place"]

_OF_PARLIAMENT: Final = re.compile(r"\bDr(?:s|ucks)\b|[Dd]rucksache|\bPlPr\b|[Pp]rotokoll")
_COUNTED_ON: Final = re.compile(r"BVerf(?:GE|GK)|BVerwGE|BGH(?:Z|St)|B[AS]GE|BFHE|RG(?:Z|St)|BGE|ATF|DTF|VfSlg|VwSlg")
"""Series whose volumes are counted on from year to year; of others, "[2015] 1 All ER 33", there is one of each number every year."""
_NUMBER: Final = re.compile(r"\d{1,3}/\d{1,5}")


def printed_place(record: Record) -> str:
    """The series, volume and first page of a decision, or the series and number of a paper; "" where one of them is not told.

    >>> printed_place(Record.from_csl({"type": "case", "container-title": "BVerfGE", "volume": "12", "page": "205"}))
    'BVerfGE 12, 205'
    >>> printed_place(Record.from_csl({"type": "document", "genre": "BT-Drs.", "number": "19/4674"}))
    'BT-Drs. 19/4674'
    >>> printed_place(Record.from_csl({"type": "case", "container-title": "BVerfGE", "volume": "12"}))
    ''
    """
    series, volume, page = (" ".join(record.text(name).split()) for name in ("container-title", "volume", "page"))
    if record.type == "case":
        comma = "" if volume[-1:].isalpha() else ","  # the Swiss have parts: "BGE 129 III 35"
        return f"{series} {volume}{comma} {page}" if _COUNTED_ON.fullmatch(series) and volume and page else ""
    genre, number = record.text("genre"), record.text("number")
    return f"{genre} {number}" if number and _OF_PARLIAMENT.search(genre) and _NUMBER.fullmatch(number) else ""
