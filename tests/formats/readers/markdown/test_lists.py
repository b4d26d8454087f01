"""The numbered entries below a heading such as "References" are references in Markdown too, and need no marker each."""

from __future__ import annotations

import pytest

from citator import flow

ENTRIES = ("Brook, Ann. Rivers and Their Names. Leeds: Weir Press, 1994.", "Vale, Sue. Piers of the Coast. Leeds: Weir Press, 1999.")


def examined(heading: str, labels: tuple[str, str], gap: str) -> flow.Examined:
    entries = gap.join(f"{label} {entry}" for label, entry in zip(labels, ENTRIES, strict=True))
    text = f"# Rivers\n\nTides are measured by many [1], and lamps are lit at night.\n\n## {heading}\n\n{entries}\n"
    return flow.examine(flow.read(text.encode(), "rivers.md"))


@pytest.mark.parametrize("heading", ["Bibliography", "References"])
@pytest.mark.parametrize(("labels", "gap"), [(("1.", "2."), "\n"), (("[1]", "[2]"), "\n\n")])
def test_entries_of_a_bibliography_are_references(heading: str, labels: tuple[str, str], gap: str) -> None:
    found = examined(heading, labels, gap)
    assert [(note.kind.value, note.label, note.text) for note in found.document.notes] == [
        ("reference", "1", ENTRIES[0]),
        ("reference", "2", ENTRIES[1]),
    ]
    assert [citation.record.text("publisher") for citation in found.citations] == ["Weir Press", "Weir Press"]
    assert "note-unreferenced" not in {finding.name for finding in found.findings}


def test_notes_stay_footnotes() -> None:
    found = examined("Notes", ("[1]", "[2]"), "\n\n")
    assert [note.kind.value for note in found.document.notes] == ["footnote", "footnote"]
    assert "note-unreferenced" in {finding.name for finding in found.findings}
