"""Marks that lead from a note back to the text, as pages and converters put them behind it, are no part of what is cited."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    "mark", [" ↑", " ↩", "↩", " ↩︎", " ↩ ↩2", " ↩² ↩³", " [↑]", " ⤴", " Return to citation ^", " Back to the text ↑", " ^ ", "\n↩\n"]
)
def test_marks_that_lead_back_are_no_part_of_what_is_cited(mark: str) -> None:
    note = "Ann Brook, Commentary, Lamps at the Quay, 3 Harbour St. L. Rev. 457, 469 (2006)."
    [plain], [marked] = parse_note(note, recognise), parse_note(note + mark, recognise)
    assert marked == plain
    assert plain.record.text("container-title") == "Harbour St. L. Rev."


@pytest.mark.parametrize("note", ["Brook, Lamps (Leeds: Weir Press 1994), p. 12", "See [1994] 1 A.C. 180.", "Ann Brook, Rivers [1994]"])
def test_figures_and_brackets_at_the_end_stay(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.end >= len(note.rstrip(".")) - 1
