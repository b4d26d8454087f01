"""RIS: ``UR`` is the cited address, ``Y2`` the day of the last successful check, and notes (``N1``) tell of archived copies."""

from __future__ import annotations

from citator.formats.bibtex_text import one_line
from citator.formats.ris_fields import ris_tags
from citator.formats.writers._status import accessed, keywords, raw_titles, sentences
from citator.model import Field, PartialDate, Report, Work

FORMATS = ("ris",)


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The works of ``report`` as RIS references, in their order, with the line ends that its specification asks for."""
    titles = raw_titles(report)
    return "".join(_reference(work, titles.get(work.id, "")) for work in report.works)


def _reference(work: Work, title: str) -> str:
    record = work.record
    if work.url and not record.text("URL"):
        record = record.having(URL=Field(work.url))
    seen = accessed(work)
    if seen:
        record = record.having(accessed=Field(PartialDate(seen.year, seen.month, seen.day)))
    tags = ris_tags(record)
    if title and not any(tag == "TI" for tag, _ in tags) and not record.text("number"):
        tags.append(("N1", f"Cited as: {one_line(title)}"))
    tags += [("N1", one_line(f"{text} {url}")) for text, url in sentences(work)]
    tags += [("KW", word) for word in keywords(work)]
    lines = [*tags[:1], ("ID", work.key), *tags[1:], ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines) + "\r\n"
