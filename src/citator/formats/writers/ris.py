"""RIS: ``UR`` is the cited address, ``Y2`` the day of the last successful check, and notes (``N1``) tell of archived copies.

Tags of the author's own file that are no part of a record are written as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from citator.formats.bibtex_supplied import entitled
from citator.formats.bibtex_text import one_line
from citator.formats.ris_fields import ris_tags
from citator.formats.writers._status import accessed, keywords, own_entries, printed_elsewhere, raw_titles, sentences
from citator.model import Entry, Field, PartialDate, Report, Work

FORMATS = ("ris",)


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The works of ``report`` as RIS references, in their order, with the line ends that its specification asks for."""
    titles, elsewhere = raw_titles(report), printed_elsewhere(report)
    return "".join(_reference(work, titles.get(work.id, ""), own_entries(work, report), elsewhere) for work in report.works)


def _reference(work: Work, title: str, given: Sequence[Entry], elsewhere: Collection[str]) -> str:
    record = work.record
    if work.url and not record.text("URL"):
        record = record.having(URL=Field(work.url))
    seen = accessed(work, elsewhere)
    if seen:
        record = record.having(accessed=Field(PartialDate(seen.year, seen.month, seen.day)))
    tags = ris_tags(entitled(record))
    if title and not any(tag == "TI" for tag, _ in tags) and not record.text("number"):
        tags.append(("N1", f"Cited as: {one_line(title)}"))
    tags += [("N1", one_line(f"{text} {url}")) for text, url in sentences(work)]
    tags += [("KW", word) for word in keywords(work)]
    more = {tag: value for one in reversed(given) if not one.kind for tag, value in one.more.items()}
    tags += [(tag, one_line(value)) for tag, value in more.items()]
    lines = [*tags[:1], ("ID", work.key), *tags[1:], ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines) + "\r\n"
