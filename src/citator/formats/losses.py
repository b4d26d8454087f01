"""What of the entries of bibliographies is not in the bibliography that was written of them, or otherwise, and which citations of documents
are not: one line for each.

What was written is read again and held against what was read: so nothing depends on what a writer believes that it keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.errors import SourceUnreadable
from citator.formats import date_faults, entry_faults
from citator.formats.readers import bibtex, ris
from citator.media import BIBLIOGRAPHIES, lists
from citator.model import Citation, Document, Entry, Examined, Form, PartialDate, Record, Report, Work
from citator.text.doi_fields import mended
from citator.text.url_fields import bare_address, mended_address

__all__ = ["losses"]

_READERS: Final = {"bibtex": bibtex.read, "biblatex": bibtex.read, "ris": ris.read}
_TITLE: Final = re.compile(r"[\s,{(]title\s*=", re.IGNORECASE)
_RANGE: Final = re.compile(
    r"[\s,{(](?:year|date)\s*=\s*[{\"]*(\d{4}(?:-\d\d){0,2}\s*(?:/|-+|\u2013)\s*(?:\d{4}(?:-\d\d){0,2}|\.\.))", re.IGNORECASE
)
_MONTHS: Final = "January February March April May June July August September October November December".split()
_IMPOSSIBLE: Final = re.compile(r"\d{1,2} (?P<month>[A-Z][a-z]+) (?P<year>\d{4}): |(?P<alone>\d{4})-\d\d(?:-\d\d)?: there is no month")
_WORDS: Final = 80
_NOT_KNOWN: Final = "it is not known of which work it is"
_BROKEN: Final = "which address is meant can't be told"
_TOO_LITTLE: Final = "no title, number, address or shelf mark is seen in it"
_NO_FIELDS: Final = frozenset(["citation-key", "accessed"])
_TOLD: Final = (entry_faults.PROBLEM, date_faults.PROBLEM)


def losses(report: Report, format: str, text: str) -> Iterator[str]:  # noqa: A002 - as the writers name it
    """Lines such as ``lakes.bib: brook1994: file has no place in ris`` on what was lost or changed in ``text``, the works of ``report``
    in that format; of documents, whose works are made and not copied, on each citation that is of no work.
    """
    written = _read_again(format, text)
    places = {(place.document, place.citation): at for at, work in enumerate(report.works) for place in work.cited_in}
    given: set[int] = set()  # works whose key an entry has already
    for number, source in enumerate(report.sources):
        if not isinstance(source, Examined):
            continue
        document = source.document
        if document.media_type not in BIBLIOGRAPHIES:
            yield from (f"{document.source}: {clause}" for clause in _without_works(source))
            continue
        yield from (f"{document.source}: {warning}" for warning in document.warnings)
        if document.media_type == lists.MEDIA_TYPE:
            continue  # its lines have no more than what is written
        for count, entry in enumerate(document.entries, 1):
            at = places.get((number, f"e-{count}"))
            if at is None:
                yield f"{document.source}: {entry.key}: names no work, and is not written"
                continue
            again = written[at] if at < len(written) else None
            made = text[again.start : again.end] if again else ""
            clauses = [*_at_the_entry(entry, document.text[entry.start : entry.end], again, made)]
            if report.works[at].key not in (entry.key, entry.record.text("citation-key")) or at in given:
                clauses.append(_joined(entry, report.works[at]))
            else:
                given.add(at)
                clauses += _otherwise(entry, report.works[at])
            clauses += _not_there(entry, report.works[at], again, format)
            yield from (f"{document.source}: {entry.key}: {clause}" for clause in clauses)


def _without_works(source: Examined) -> Iterator[str]:
    """The clauses on the citations of a document that are of no work: where, their words, and why. What a short form stands for is known
    where that citation is of no work either: then it is told there.
    """
    untold = {one.citation for one in source.findings if one.name == "url-broken"}
    for one in source.citations:
        if one.work is None and one.short_form_of is None:
            short = one.form in (Form.IBID, Form.SHORT)
            why = _NOT_KNOWN if short else _BROKEN if one.id in untold else _TOO_LITTLE
            yield f"{_place_of(one, source.document)} is not written: {why}"


def _place_of(citation: Citation, document: Document) -> str:
    """Where a citation of a document stands, and its words."""
    note = document.note(citation.note) if citation.note else None
    lines = document.media_type.startswith("text/")  # of other formats nobody sees the lines
    line = f"line {document.text.count(chr(10), 0, citation.start) + 1}: " if lines else ""
    where = f"note {note.label}: " if note and note.label else line
    words = " ".join(citation.raw.split())
    return f"{where}“{words if len(words) <= _WORDS else words[: _WORDS - 1].rstrip() + '…'}”"


def _read_again(form: str, text: str) -> Sequence[Entry]:
    """The entries of what was written, in the order of the works; none for CSL-JSON, which has a place for each field of a record."""
    try:
        return _READERS[form](text.encode(), form).entries if form in _READERS else ()
    except SourceUnreadable:  # no work, no entry
        return ()


def _at_the_entry(entry: Entry, own: str, written: Entry | None, made: str) -> Iterator[str]:
    """Clauses on what the entry says itself; ``own`` are its words, ``made`` those that were written."""
    for name, clause in entry.problems:
        if name in _TOLD and not clause.endswith(entry_faults.BACKWARDS):
            yield clause + _as_far_as_known(clause, entry.record)
    span = _RANGE.search(own) if entry.kind else None
    if span:
        yield f"of {' '.join(span[1].split())} only the beginning is written: {entry.record.date()}"
    if entry.kind and written is not None and _TITLE.search(made) and not _TITLE.search(own):
        yield "has no title: one is made of what it has"


def _as_far_as_known(clause: str, record: Record) -> str:
    """What is written of a date that no calendar has: the part before the fault.

    >>> _as_far_as_known("30 February 2019: February 2019 has 28 days", Record.from_csl({"accessed": "2019-02"}))
    ': accessed is written as 2019-02'
    """
    found = _IMPOSSIBLE.match(clause)
    if found is None:
        return ""
    dates = [(name, value.value) for name, value in record.fields.items() if isinstance(value.value, PartialDate)]
    month = _MONTHS.index(found["month"]) + 1 if found["month"] in _MONTHS else None
    year = int(found["year"] or found["alone"])
    cut = [f"{name} is written as {date}" for name, date in dates if date.year == year and date.month == month and date.day is None]
    return f": {', '.join(cut)}" if cut else ""


def _otherwise(entry: Entry, work: Work) -> Iterator[str]:
    """Clauses on fields for the DOI and the address that hold none, or one with blanks in it."""
    written, now = entry.record.text("DOI"), work.record.text("DOI")
    if written and not now:
        yield f"DOI “{written}” is none as it stands, and is not written"
    elif mended(written) and mended(written) == now:
        yield f"DOI “{written}” is written as {now}"
    written, now = entry.record.text("URL"), work.record.text("URL")
    if written and not bare_address(written) and not now:
        yield f"URL “{written}” is none as it stands, and is not written"
    elif mended_address(written) and mended_address(written) == now:
        yield f"URL “{written}” is written as {now}"


def _joined(entry: Entry, work: Work) -> str:
    """The clause on an entry that is one with another."""
    other = [name for name, value in _values(entry.record).items() if work.record.get(name) != value]
    left = f"; its {', '.join(other)} is left out" if other else ""
    return f"is the same work as {work.key}, and written as one entry{left}"


def _not_there(entry: Entry, work: Work, written: Entry | None, form: str) -> Iterator[str]:
    """Clauses on the key and the fields of the entry that what was written has not."""
    if written is not None and written.key != work.key:
        yield f"is written under the key {written.key}"
    kept = dict(written.more) if written else {}
    left = [name for name, value in entry.more.items() if kept.get(name) != value]
    if left:
        yield f"not written, for {form} has no place for it: {', '.join(left)}"
    if written is None:
        return
    fields = written.record.fields
    lost = [name for name in _values(entry.record) if name in work.record.fields and name not in fields and not _elsewhere(name, written)]
    if lost:
        yield f"not written: {', '.join(lost)}"


def _elsewhere(name: str, written: Entry) -> bool:
    """Whether a body stands in another field of it, as the one that publishes a report does."""
    return name in ("authority", "publisher") and bool(written.record.names("author") or written.record.text("authority"))


def _values(record: Record) -> dict[str, object]:
    return {name: field.value for name, field in record.fields.items() if name not in _NO_FIELDS}
