"""The MLA calls a work by its authors and a page, in brackets: tied to the entry of these authors, and to none where they are others."""

from __future__ import annotations

import pytest

from citator import flow
from tests.support.growth import grows_no_faster_than_its_input

LIST = """

Works Cited

Brook, Tom, and Jo Weir. Oil. Quay Press, 2011.

Hale, Ann M. Harbour. Quay Press, 2012.

Marsh, Ina. Lamps of the North. Quay Press, 2009.

Marsh, Ina. Lamps of the South. Quay Press, 2010.

Tarn, Ann, et al. Lamps of the Quay. Weir Press, 2010.
"""


def called(sentence: str) -> list[tuple[str, str, str | None, bool]]:
    text = f"Rivers\n\n{sentence}{LIST}"
    found = flow.extract(flow.read(text.encode(), "a.txt"))
    return sorted((one.record.text("title"), text[at.start : at.end], at.pinpoint, at.ambiguous) for one in found for at in one.callouts)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The lamps were lit early (Hale 124).", [("Harbour", "Hale 124", "124", False)]),
        ("The lamps were lit early (Hale 124-26, 130).", [("Harbour", "Hale 124-26, 130", "124-26, 130", False)]),
        ("The lamps were lit early (see Brook and Weir 12–14).", [("Oil", "Brook and Weir 12–14", "12–14", False)]),
        ("So it was (Hale 4; Brook and Weir 12).", [("Harbour", "Hale 4", "4", False), ("Oil", "Brook and Weir 12", "12", False)]),
        ("So it was (Tarn et al. 33).", [("Lamps of the Quay", "Tarn et al. 33", "33", False)]),
        ("So it was (Marsh 33).", [("Lamps of the North", "Marsh 33", "33", True), ("Lamps of the South", "Marsh 33", "33", True)]),
    ],
)
def test_authors_and_a_page_in_brackets(sentence: str, found: list[tuple[str, str, str | None, bool]]) -> None:
    assert called(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    ["The vote was close (Conservatives 124).", "So says Brook (Brook 12).", "In town (Hale 1994), it rained.", "Hale 124 was the number.",
     "They met (Hale and others in the year 12).", "They met (the keeper Hale 12)."],
)  # fmt: skip
def test_other_words_and_numbers_in_brackets(sentence: str) -> None:
    assert called(sentence) == []


@pytest.mark.parametrize("piece", ["(Hale 12) ", "(Hale 12; ", "(", "(Hale and ", "(Hale Hale Hale) "])
def test_brackets_over_and_over(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: called(piece * (size // len(piece))), 20_000)
