"""Notes that were typed into a document of Word, or that a program of recognition or conversion left there as plain paragraphs."""

from __future__ import annotations

import pytest
from tests.support.office import docx, p, r

from citator.formats.readers.docx import read

SENTENCE = "The keepers of the northern lights have recorded every wreck since the first tower of the coast was lit"
RAISED = '<w:vertAlign w:val="superscript"/>'


def notes(*paragraphs: str) -> list[tuple[str, str, int]]:
    return [(note.label, note.text, len(note.markers)) for note in read(docx(*paragraphs), "sample.docx").notes]


@pytest.mark.parametrize("rule", [(), (p("____________"),)])
@pytest.mark.parametrize("each", [1, 2])
def test_notes_at_the_foot_of_each_page_whose_numbers_go_on(rule: tuple[str, ...], each: int) -> None:
    paragraphs: list[str] = []
    for page in range(3):
        numbers = range(each * page + 1, each * page + each + 1)
        paragraphs.append(p(*[part for number in numbers for part in (f"{SENTENCE}.", r(str(number), RAISED), " ")]))
        paragraphs += [*rule, *[p(r(str(number), RAISED), f" Note {number}.") for number in numbers]]
    assert notes(*paragraphs) == [(str(number), f"Note {number}.", 1) for number in range(1, 3 * each + 1)]


def test_endnotes_that_begin_anew_with_each_chapter() -> None:
    found = notes(
        p("One", style="Heading1"),
        p(SENTENCE, r("1", RAISED), " More.", r("2", RAISED)),
        p("Two", style="Heading1"),
        p(SENTENCE, r("1", RAISED), " More.", r("2", RAISED), " Last.", r("3", RAISED)),
        p("Notes", style="Heading1"),
        p("One", style="Heading2"),
        *[p(text) for text in ("1. First of one.", "2. Second of one.")],
        p("Two", style="Heading2"),
        *[p(text) for text in ("1. First of two.", "2. Second of two.", "3. Third of two.")],
    )
    assert [text for _, text, _ in found] == ["First of one.", "Second of one.", "First of two.", "Second of two.", "Third of two."]
    assert [markers for _, _, markers in found] == [1] * 5


def test_one_label_on_a_line_of_its_own_is_no_note() -> None:
    assert not notes(p(SENTENCE, r("25", RAISED)), p("25 Lamps"), p(SENTENCE))
