"""What a short form calls a work by is nobody who made it."""

from __future__ import annotations

import pytest

from citator import flow

FULL = "International Covenant on Civil and Political Rights, 16 December 1966, 999 UNTS 171 (ICCPR)"


@pytest.mark.parametrize("short", ["ICCPR, supra, art. 20.", "ICCPR, supra note 1, art. 20.", "ICCPR, art. 20."])
def test_the_short_name_of_a_treaty_is_no_author(short: str) -> None:
    text = f"A.[^1] B.[^2]\n\n[^1]: {FULL}, art. 19.\n[^2]: {short}\n"
    works = flow.works_of([flow.examine(flow.read(text.encode(), "notes.md"))])
    assert [work.record.names("author") for work in works if "Covenant" in work.record.text("title")] == [()]


def test_authors_of_the_full_citation_stay() -> None:
    text = "A.[^1] B.[^2]\n\n[^1]: Jo Weir, Tides of the North (London: Lamp, 1999), p. 3.\n[^2]: Weir, supra note 1, p. 4.\n"
    [work] = flow.works_of([flow.examine(flow.read(text.encode(), "notes.md"))])
    assert [str(name) for name in work.record.names("author")] == ["Jo Weir"]
