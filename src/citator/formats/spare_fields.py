"""What a format has no field for, kept as ``Label: value``, and read back."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from typing import TypeGuard

from citator.formats.bibtex_names import is_others, read_names, write_names
from citator.formats.bibtex_text import one_line
from citator.model import DATES, NAMES, FieldValue, PartialDate

__all__ = [
    "KNOWN",
    "STATE_KEYWORDS",
    "STATE_WORDS",
    "date_of",
    "is_labelled",
    "is_there",
    "label",
    "read_date",
    "read_spare",
    "spare_text",
    "write_date",
]

KNOWN = (NAMES | DATES) | frozenset(
    "abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number collection-number "
    "collection-title container-title container-title-short dimensions division DOI edition event event-place event-title genre ISBN ISSN "
    "issue jurisdiction keyword language locator medium note number number-of-pages number-of-volumes original-publisher "
    "original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher publisher-place references "
    "reviewed-title scale section source status supplement title title-short translated-title URL version volume "
    "journalAbbreviation shortTitle".split()
)
"""Variables of CSL 1.0.2 that a label may name."""

STATE_WORDS = ("Link ", "Archived ", "Accessed ", "Found at ")
"""How the notes begin that citator writes on the state of a link: they are no part of the record, and are not read back."""

STATE_KEYWORDS = frozenset(
    ["link-ok", "link-dead", "link-restricted", "link-unstable", "link-unsafe", "link-mismatch", "link-insecure", "link-unknown",
     "link-archived", "verified", "unverified"]
)  # fmt: skip
"""The keywords that say the same to programs."""

_BY_LABEL = {name.lower().replace("_", "-"): name for name in KNOWN}
_LABELLED = re.compile(r"([A-Za-z][A-Za-z_-]*): (.*)", re.DOTALL)
# Parts are set apart by the same sign, so that "1997-03/1998-01" is a range; "199X" is no year.
_DATE = re.compile(
    r"(c\. ?|ca\.? |circa )?(-?\d{1,4})(?![XU\d])(?:([-/])(\d{1,2})(?!\d)(?:\3(\d{1,2})(?!\d))?)?([~%]?)[ /]*", re.IGNORECASE
)


def is_there(value: FieldValue | None) -> TypeGuard[FieldValue]:
    """Whether a value says anything: a text that isn't blank, a name that isn't empty nor "et al.", a date."""
    if isinstance(value, tuple):
        return any(one_line(str(name)) and not is_others(name) for name in value)
    return bool(one_line(value)) if isinstance(value, str) else value is not None


def label(name: str) -> str:
    """The variable as a label: "Publisher-place"."""
    return name[:1].upper() + name[1:].replace("_", "-")


def spare_text(name: str, value: FieldValue) -> str:
    """``Label: value`` for a field; names as BibTeX writes them, so that they can be read again.

    >>> from citator.model import Name
    >>> spare_text("recipient", (Name("Waal", "Thomas", "de"),))
    'Recipient: de Waal, Thomas'
    """
    text = write_date(value) if isinstance(value, PartialDate) else write_names(value) if isinstance(value, tuple) else value
    return f"{label(name)}: {text}"


def read_spare(text: str) -> tuple[str, FieldValue] | None:
    """The field in ``Label: value`` where the label is a variable's; ``None`` where it is other text.

    >>> read_spare("Submitted: 1950~")
    ('submitted', PartialDate(year=1950, month=None, day=None, circa=True))
    """
    found = _LABELLED.fullmatch(text)
    name = _BY_LABEL.get(found[1].lower()) if found else None
    if found is None or name is None:
        return None
    value: FieldValue | None = found[2]
    if name in NAMES:
        value = read_names(found[2])
    elif name in DATES:
        value = read_date(found[2])
    return (name, value) if value else None


def is_labelled(text: str) -> bool:
    """Whether a text would be read back as something else than a note of the record."""
    return read_spare(text) is not None or text.startswith(("Type: ", *STATE_WORDS))


def write_date(date: PartialDate) -> str:
    """The date as biblatex wants it (EDTF, level 1): "1997-03", "1950~".

    >>> write_date(PartialDate(1950, circa=True))
    '1950~'
    """
    year = f"{date.year:04}" if date.year >= 0 else f"-{-date.year:04}"
    month = f"-{date.month:02}" if date.month else ""
    day = f"-{date.day:02}" if date.month and date.day else ""
    return year + month + day + ("~" if date.circa else "")


def read_date(text: str) -> PartialDate | None:
    """The date in "1997-03-24", "1997/03/24/", "1950~" or "c. 1950"; of a range the first day; ``None`` where there is none.

    >>> str(read_date("1997-03-24/1997-04-02")), str(read_date("1997-03/1998-01")), read_date("n.d.")
    ('1997-03-24', '1997-03', None)
    """
    found = _DATE.match(text.strip())
    if not found or (len(found[2].lstrip("-")) < 3 and found.end() < len(text.strip())):
        return None  # "24 March 1997"
    return date_of(int(found[2]), found[4], found[5], circa=bool(found[1] or found[6]))


def date_of(year: int, month: str | None, day: str | None, *, circa: bool = False) -> PartialDate:
    """A date as precise as its parts make sense: a day that the month has not is left out.

    >>> str(date_of(1994, "6", "31")), str(date_of(1994, "13", "2"))
    ('1994-06', '1994')
    """
    number = int(month) if month else 0
    if not 1 <= number <= 12:
        return PartialDate(year, circa=circa)
    in_month = int(day) if day else 0
    last = monthrange(2000 if isleap(year) else 2001, number)[1]
    return PartialDate(year, number, in_month if 1 <= in_month <= last else None, circa=circa)
