"""The one page behind a journal of law that is cited by its year or volume: where the article begins, and no place in it.

Ann Brook, « Le juge et la lampe », AJDA 1990, p. 667
Anna Weir, Die Häfen, ZaöRV 50 (1990), S. 123

Chemists have the year before the volume, and the pages behind both: "J. Chem. Phys. 2009, 106, 14271–14275".

In other journals whoever gives one page may mean the place that is cited; there it stays one.
"""

from __future__ import annotations

import re

from citator.facts.law_journals import CITED_BY_YEAR
from citator.model import Field, FrozenMap, Record
from citator.parsing.cutting.shapes import LAW_JOURNALS

__all__ = ["with_first_page"]

# The collections of Dalloz and Sirey have parts with pages of their own ("D. 1962, chron., p. 37"), and stay as they are cited.
_JOURNAL = re.compile(
    rf"(?!(?:DP|DH|DS|D|S)\.?$)(?:{LAW_JOURNALS}|{CITED_BY_YEAR}|AFDI|RBDI|RTDE|RUDH|RCDIP|RTD\s?h\.?|Riv\.\sdir\.\sint\.|REDI|BYIL)\.?"
)
_ONE_PAGE = re.compile(r"(?:pp?|S)\.\s?(?P<page>\d{1,5})(?:\s(?:ff?\.?|et\ss(?:uiv)?\.?|ss\.?))?")


def with_first_page(record: Record) -> Record:
    """The record with the page on which its article begins; as it is, where that is told already or it stands in another journal.

    >>> weir = {"type": "article-journal", "title": "Die Häfen", "container-title": "ZaöRV", "issued": "1990", "locator": "S. 123"}
    >>> read = with_first_page(Record.from_csl(weir))
    >>> read.text("page"), read.text("locator")
    ('123', '')
    >>> with_first_page(Record.from_csl({**weir, "container-title": "Sea Studies"})).text("locator")
    'S. 123'
    """
    record = _with_volume_behind_year(record)
    fields = record.fields
    if (
        record.type != "article-journal"
        or "locator" not in fields
        or "page" in fields
        or "issued" not in fields
        or not {"title", "author"} & set(fields)
    ):
        return record
    found = _ONE_PAGE.fullmatch(record.text("locator")) if _JOURNAL.fullmatch(record.text("container-title")) else None
    if found is None:
        return record
    start = fields["locator"].start
    first = (start + found.start("page"), start + found.end("page")) if start is not None else (None, None)
    kept = {name: field for name, field in fields.items() if name != "locator"}
    return Record(record.type, FrozenMap({**kept, "page": Field(found["page"], "text", *first)}))


_RANGE = re.compile(r"(?P<first>\d{1,6})\s?[-–]\s?\d{1,6}")
_FARTHEST = 100  # pages that the place cited is behind the first page of an article of law, "NJW 1990, 1234, 1236–1237"


def _with_volume_behind_year(record: Record) -> Record:
    """The record with volume and pages where the year was read as the volume, and the volume as the page."""
    fields = record.fields
    if not {"volume", "page", "locator", "issued"} <= set(fields) or record.text("volume") != str(record.date("issued")):
        return record
    volume, journal = fields["volume"].start, fields["container-title"].start if "container-title" in fields else None
    if record.type == "case" or (volume is not None and journal is not None and volume < journal):
        return record  # "1990 Wis. L. Rev. 12, 345–50" has the year for its volume
    pages, page = _RANGE.fullmatch(record.text("locator")), record.text("page")
    if pages is None or not page.isdecimal() or int(page) <= int(pages["first"]) <= int(page) + _FARTHEST:
        return record
    if _JOURNAL.fullmatch(record.text("container-title")):
        return record
    kept = {name: field for name, field in fields.items() if name != "locator"}
    return Record(record.type, FrozenMap({**kept, "volume": fields["page"], "page": fields["locator"]}))
