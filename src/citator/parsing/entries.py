"""The entries of a bibliography file (BibTeX, RIS, CSL-JSON) as citations: each is one, given in full, with its own key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from citator.model import Citation, Document, Entry, Field, Form, Identifier, Match

__all__ = ["from_entries"]


def from_entries(document: Document, recognise: Callable[[str], Sequence[Match]]) -> tuple[Citation, ...]:
    """One citation for each entry, in order, with the identifiers that its fields hold. Ids are ``e-1``, ``e-2``, …"""
    return tuple(_citation(document, entry, number, recognise) for number, entry in enumerate(document.entries, 1))


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
