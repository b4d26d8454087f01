"""Whether the citations of one note are of several sources, or of one: what became of it, where else it is printed, where it was read."""

from __future__ import annotations

import re
from itertools import pairwise

from citator.model import Citation, Form

__all__ = ["goes_on", "is_whole", "listed"]

_AHEAD = re.compile(r"\b(?:infra|below|unten)\b|ci-(?:dessous|après)", re.IGNORECASE)
_PRINTED_AGAIN = r"reprint|translat|reprodu|abgedruckt|wieder|repris|réimprimé|ripubblicato|riprodotto|ora in|recogido|reimpreso"
_GOES_ON = re.compile(
    rf"{_PRINTED_AGAIN}|citing\b|quoting\b|(?:and |as )?(?:aff|rev)[’'](?:d|g)\b|(?:cert|reh)\W|affirm|revers|vacat|overrul|abrogat|appeal|"
    r"(?:also|first|subsequently|later)\s(?:published|available|used)\b|(?:(?:also|first|subsequently|later)\s)?"
    r"(?:in|followed in|applied in|adopted in)\b|(?:cited|quoted) from|discussed|with reference|"
    r"zit(?:iert|\.) (?:nach|n\.)|citato da|цит\. по",
    re.IGNORECASE,
)
_REPRINT = re.compile(rf"(?:also\s|later\s)?(?:{_PRINTED_AGAIN})", re.IGNORECASE)
_AND = re.compile(r"[\s.,)\]]*(?:;|(?:and|or|und|et|y)\b|&)")


def is_whole(citation: Citation) -> bool:
    """Whether it is read as a source of its own, and not as a piece of one."""
    record = citation.record
    placed = record.date() or citation.url or record.text("publisher") or record.text("container-title") or record.text("number")
    kept = record.text("archive") and record.text("archive_location")
    printed = record.text("container-title") and record.date()  # a newspaper of a day
    led = citation.short_form_of and not (_is_pointer(citation) and _AHEAD.search(citation.raw))
    return bool(citation.identifiers or (record.text("title") and placed) or kept or printed or led)


def goes_on(citation: Citation) -> bool:
    """Whether its signal says that it is of the source before it: a later decision, a reprint, where it was read, what it cites."""
    return citation.signal is not None and _GOES_ON.match(citation.signal) is not None


def listed(citations: list[Citation], text: str) -> bool:
    """Whether two of the citations of one note are plainly two sources: a semicolon, "and" or a signal stands between them, or each is a
    short form of another one.
    """
    return any(
        one.note == other.note and one.end <= other.start and (_are_parted(one, other, text) or _are_called_apart(one, other))
        for one, other in pairwise(citations)
    )


def _are_parted(one: Citation, other: Citation, text: str) -> bool:
    """Whether a semicolon, "and" or a signal parts two of them; "; reprinted in" does not."""
    if _AND.match(text, one.end, other.start + 1):
        return _REPRINT.match(other.signal or "") is None
    return other.signal is not None and not goes_on(other) and other.form is not Form.LINK and not _is_pointer(other)


def _is_pointer(citation: Citation) -> bool:
    """Whether it names no source, and only the number of a note: "see also infra note 3"."""
    record = citation.record
    return citation.form is Form.SHORT and "references" in record.fields and not (record.names("author") or record.text("title"))


def _are_called_apart(one: Citation, other: Citation) -> bool:
    """Whether two short forms lead to two works, each by the number of a note: "Compare Hale, supra note 1, with Brook, supra note 1"."""
    numbered = all(citation.form is Form.SHORT and citation.record.text("references") for citation in (one, other))
    return numbered and None not in (one.short_form_of, other.short_form_of) and one.short_form_of != other.short_form_of
