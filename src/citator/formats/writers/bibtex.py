"""BibTeX and biblatex: an entry for each work, with the state of its link.

``url`` stays the cited address and ``urldate`` is the day of the last successful check, or the author's where another page was looked
at than the one that is printed. The state is told to people in ``addendum``
(BibTeX: ``note``) and to programs in ``keywords``, which every program keeps; there is no agreed field for it
(plk/biblatex#1424). What comes out passes
``biber --tool --validate-datamodel`` and plain.bst without a warning, but for a date that isn't known and for what the author's own file
has: its fields that are no part of a record are written as they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import cast

from citator.formats.bibtex_fields import MONTHS, Dialect, bibtex_entry
from citator.formats.bibtex_supplied import supplied_title
from citator.formats.bibtex_text import escape, verbatim
from citator.formats.writers._status import accessed, keywords, own_entries, page_title, printed_elsewhere, raw_titles, sentences
from citator.model import Entry as Given
from citator.model import Field, PartialDate, Report, Work

FORMATS = ("bibtex", "biblatex")

_NOT_IN_KEYS = re.compile(r"[^!$&*+\-./0-9:;<>?@A-Z\[\]^_`a-z|]")


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The works of ``report`` as a ``.bib`` file, in their order."""
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry
    from bibtexparser.model import Field as BibField
    from bibtexparser.writer import BibtexFormat

    dialect = cast(Dialect, format)
    titles, elsewhere = raw_titles(report), printed_elsewhere(report)
    taken: set[str] = set()
    entries: list[Block] = []
    for work in report.works:
        given = [one for one in own_entries(work, report) if one.kind]
        kind, fields = _entry(work, dialect, titles.get(work.id, ""), given[0] if given else None, elsewhere)
        fields = _with_more(fields, work.key, given, dialect)
        values = [BibField(key, value if key == "month" and value in MONTHS else f"{{{value}}}") for key, value in fields.items()]
        entries.append(Entry(kind, _key(work.key, taken), values))
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.block_separator = "\n"
    layout.trailing_comma = True
    # No middleware: the values are complete as they are, and the default one would copy and re-encode them.
    text: str = write_string(Library(entries), unparse_stack=[], bibtex_format=layout)
    return text


def _with_more(fields: dict[str, str], key: str, given: list[Given], dialect: Dialect) -> dict[str, str]:
    """The fields with those of the author's own entries for which a record has no place, and with the other keys of the same work."""
    fields = dict(fields)
    for one in given:
        for name, value in one.more.items():
            if name not in fields and _is_balanced(value):
                fields[name] = value
    others = [_NOT_IN_KEYS.sub("", one.key) for one in given if one.key.lower() != key.lower()]
    if dialect == "biblatex" and others:
        ids = [one.strip() for one in fields.get("ids", "").split(",") if one.strip()]
        fields["ids"] = ", ".join(dict.fromkeys([*ids, *filter(None, others)]))
    return fields


def _is_balanced(value: str) -> bool:
    """Whether a value can stand in braces as it is."""
    depth = 0
    for brace in re.findall(r"[{}]", value):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _entry(work: Work, dialect: Dialect, words: str, given: Given | None, elsewhere: Collection[str]) -> tuple[str, dict[str, str]]:
    record = work.record
    nameless = given is not None and not record.text("title") and not supplied_title(record)
    if work.url and not record.text("URL") and not (record.text("DOI") and "doi.org/" in work.url):
        record = record.having(URL=Field(work.url))
    if not record.text("title") and not record.text("number") and (title := page_title(work)):
        record = record.having(title=Field(title))
    seen = accessed(work, elsewhere)
    if seen:
        record = record.having(accessed=Field(_day(seen)))
    marks = [mark for mark in (record.text("keyword"), *keywords(work)) if mark]
    record = record.having(keyword=Field(", ".join(marks)) if marks else None)
    state = [escape(text) + (rf" \url{{{verbatim(url)}}}" if url else "") for text, url in sentences(work)]
    if dialect == "bibtex" and (when := record.date("accessed")) and record.text("URL"):
        state.insert(0, f"Accessed {when}")
    entry = bibtex_entry(record, dialect, words, state, given.kind if given else "")
    if not nameless or record.text("title"):
        return entry.type, entry.fields
    # The author's own entry has no title, and nothing to make one of: it stays without.
    return entry.type, {name: value for name, value in entry.fields.items() if name not in ("title", "key")}


def _day(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _key(key: str, taken: set[str]) -> str:
    """A key that BibTeX and biber take, used once in this file; keys that differ in case only are the same for BibTeX."""
    plain = _NOT_IN_KEYS.sub("", key) or "work"
    found, count = plain, 1
    while found.lower() in taken:
        count += 1
        found = f"{plain}-{count}"
    taken.add(found.lower())
    return found
