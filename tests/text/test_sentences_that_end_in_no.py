"""Markers behind a word that is an abbreviation elsewhere ("answered no.2"): the gap between their neighbours shows what they are."""

from __future__ import annotations

import pytest

from citator import flow

NOTES = "\n\n__________\n\n" + "\n\n".join(
    f"{number} {words}"
    for number, words in enumerate(
        ["Ann Brook, The Quay (London, Weir, 2001), p. 1.", "Rob Hale, Lamps (London, Weir, 2002), p. 2.", "Brook, The Quay, p. 3."], 1
    )
)


def unreferenced(text: str) -> list[str]:
    examined = flow.examine(flow.read((text + NOTES + "\n").encode(), "notes.txt"))
    assert len(examined.document.notes) == 3
    return [finding.message for finding in examined.findings if finding.code == "S002"]


@pytest.mark.parametrize("text", [
    "The quays are old.1 The board asked and answered no.2 Others say maybe.3",
    "The quays are old.1 Others say maybe.2 The reply was no.3",
    "The board said no.1 Others say maybe.2 The quays are old.3",
    "The quays are old.1 The lamp is a work of art.2 Others say maybe.3",
    "The quays are old.1 The keeper ate a fig.2 “Others” say maybe.3",
    "The quays are old.1 The board answered no.2\nOthers say maybe.3",
])  # fmt: skip
def test_a_marker_behind_such_a_word_closes_the_gap(text: str) -> None:
    assert unreferenced(text) == []


@pytest.mark.parametrize("text", [
    "The quays are old.1 It stands in the bulletin no.2 of the board. Others say maybe.3",
    "The quays are old.1 It stands in Bulletin No.2 The others say maybe.3",
    "The quays are old.1 It stands on p.2 The others say maybe.3",
    "The quays are old.1 It stands in no.2, which is lost. Others say maybe.3",
    "The quays are old.1 The board answered. Others say maybe.3",
])  # fmt: skip
def test_a_number_does_not(text: str) -> None:
    assert unreferenced(text) == ["nothing in the text points at note 2"]


def test_a_number_is_none_where_the_marker_stands_elsewhere() -> None:
    text = "The quays are old.1 It stands in no.2 The lamps are lit.2 Others say maybe.3"
    examined = flow.examine(flow.read((text + NOTES + "\n").encode(), "notes.txt"))
    [_, second, _] = examined.document.notes
    assert [marker.start for marker in second.markers] == [text.index("lit.2") + 4]
