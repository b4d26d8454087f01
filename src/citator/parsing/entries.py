"""The entries of a bibliography file (BibTeX, RIS, CSL-JSON) as citations: each is one, given in full, with its own key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from citator.model import Citation, Document, Entry, Field, Form, Identifier, Match

__all__ = ["from_entries", "with_entries"]


def from_entries(document: Document, recognise: Callable[[str], Sequence[Match]]) -> tuple[Citation, ...]:
    """One citation for each entry, in order, with the identifiers that its fields hold. Ids are ``e-1``, ``e-2``, …"""
    return tuple(_citation(document, entry, number, recognise) for number, entry in enumerate(document.entries, 1))


def with_entries(citations: Sequence[Citation], entries: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations of a document whose reference manager left its items behind (Zotero, Mendeley, EndNote in DOCX and ODT).

    Such an item is exact where the printed words are short ("(Hale 1962, 4)"): it completes the citation that it stands in, and is a
    citation of its own where none was read. The words, the place and the pinpoint stay those of the text.
    """
    left = list(citations)
    for entry in entries:
        at = next((n for n, one in enumerate(left) if one.start < entry.end and entry.start < one.end and one.form != Form.LINK), None)
        if at is None:
            left.append(entry)
        elif not left[at].id.startswith("e-") and left[at].record.text("citation-key") == "":
            one = left[at]
            known = {identifier.scheme for identifier in one.identifiers}
            more = tuple(identifier for identifier in entry.identifiers if identifier.scheme not in known)
            left[at] = replace(one, record=entry.record.completed(one.record), identifiers=(*one.identifiers, *more))
        else:
            left.append(entry)  # a second item of the same place: "(Hale 1962; Stevenson 1890)"
    return tuple(sorted(left, key=lambda one: (one.start, one.end)))


def _citation(document: Document, entry: Entry, number: int, recognise: Callable[[str], Sequence[Match]]) -> Citation:
    record = entry.record
    if entry.key and not record.text("citation-key"):
        record = record.having(citation_key=Field(entry.key, "text", entry.start, entry.end))
    found: dict[str, Identifier] = {}
    problems: list[tuple[str, str]] = []
    system = None
    for words in _words(entry):
        for match in recognise(words):
            if match.problem and match.problem not in problems:
                problems.append(match.problem)
            if match.identifier is not None:
                found.setdefault(match.identifier.scheme, match.identifier)
                system = system or match.system
    url = record.text("URL") or None
    return Citation(
        id=f"e-{number}",
        start=entry.start,
        end=entry.end,
        raw=document.text[entry.start : entry.end],
        record=record,
        form=Form.FULL,
        identifiers=tuple(found.values()),
        url_as_written=url,
        url=url,
        system=system,
        problems=tuple(problems),
    )


def _words(entry: Entry) -> Iterator[str]:
    """The fields in which identifiers stand, written as they stand in prose."""
    record = entry.record
    for field, form in (("DOI", "doi:{}"), ("ISBN", "ISBN {}"), ("ISSN", "ISSN {}"), ("number", "{}"), ("URL", "{}")):
        value = record.text(field)
        if value:
            yield form.format(value)
