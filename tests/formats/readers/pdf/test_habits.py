"""Habits of typesetting programs: what Typst, LibreOffice, WeasyPrint and pdfTeX do with notes."""

from __future__ import annotations

import pytest
from tests.formats.readers.pdf.test_layout import prose
from tests.formats.readers.pdf.test_notes import BODY, page_with_notes
from tests.support.pdf import Page, build, width

from citator.formats.readers.pdf.document import read_document
from citator.model import Document, NoteKind


def read(*pages: Page) -> Document:
    return read_document(build(*pages), "test.pdf")


def told(document: Document) -> list[tuple[str, str]]:
    return [(note.label, note.text) for note in document.notes]


@pytest.mark.parametrize("notes", [["1Register of Lamps.", "2van den Berg, Books."], ["1", "Register of Lamps.", "2 van den Berg, Books."]])
def test_labels_glued_to_the_first_word_or_alone_on_their_line(notes: list[str]) -> None:
    document = read(page_with_notes(BODY, notes))
    assert told(document) == [("1", "Register of Lamps."), ("2", "van den Berg, Books.")]


def test_labels_that_hang_far_before_their_notes() -> None:
    page = page_with_notes(BODY, [])
    for y, label in ((116.0, "1"), (104.0, "2")):
        page.text(72, y + 3, label, 5.0)
        page.text(92, y, f"Note {label} of the harbour office.", 8.0)
    assert told(read(page)) == [("1", "Note 1 of the harbour office."), ("2", "Note 2 of the harbour office.")]


def test_two_markers_that_look_like_one_number() -> None:
    body = [
        "The keepers wrote down every evening.^12^ The books of",
        "the first years are lost,^3^ and others.^45^",
        *BODY[3:],
        "So it was.",
    ]
    notes = [f"^{label}^ Note {label} of the harbour." for label in "12345"]
    document = read(page_with_notes(body, notes))
    assert [note.label for note in document.notes] == ["1", "2", "3", "4", "5"]
    assert [document.text[m.start - 8 : m.end] for note in document.notes for m in note.markers] == [
        "evening.1", "vening.12", "re lost,3", " others.4", "others.45",
    ]  # fmt: skip
    assert not document.dangling_markers


def test_notes_set_one_after_the_other_in_one_paragraph() -> None:
    document = read(page_with_notes(BODY, ["^1^ Register of Lamps, p. 12. ^2^ Ibid., where 10^3^ lamps", "are counted."]))
    assert told(document) == [("1", "Register of Lamps, p. 12."), ("2", "Ibid., where 103 lamps are counted.")]


def test_a_date_at_the_start_of_a_line_is_no_note_where_the_note_that_is_due_comes_later() -> None:
    body = [BODY[0], "evening at what hour.^1^ The books of the", "first years are lost,^2^ and later ones^3^ are", BODY[3]]
    document = read(page_with_notes(body, ["1 Register of Lamps, seen on", "3 May 1931.", "2 Ibid.", "3 Books."]))
    assert told(document) == [("1", "Register of Lamps, seen on 3 May 1931."), ("2", "Ibid."), ("3", "Books.")]


def test_a_rule_right_below_the_last_line_of_a_short_page_is_no_underline() -> None:
    page = Page()
    page.lines(72, 760, [*prose(1, 60, 12), "kept.^1^"])
    page.rule(72, 180, 609)
    page.lines(72, 598, ["^1^ Register of Lamps."], 8.0)
    assert told(read(page)) == [("1", "Register of Lamps.")]


def test_the_last_rule_of_a_table_opens_no_notes() -> None:
    page = Page()
    page.lines(72, 760, BODY)
    for row in range(6):
        page.text(76, 660 - 14 * row, f"Lamp {row}      {400 + row}", 9.5)
        page.rule(72, 200, 656 - 14 * row)
    page.lines(72, 540, prose(2, 60, 4))
    page.lines(72, 116, [f"^{label}^ Note {label}, which is long enough to outweigh the text of this page." for label in "12"] * 1, 8.0)
    assert [note.label for note in read(page).notes] == ["1", "2"]


def test_the_end_of_a_note_alone_on_the_last_page() -> None:
    last = Page()
    last.rule(72, 180, 130)
    last.lines(72, 116, ["the autumn of 1931."], 8.0)
    document = read(page_with_notes(BODY, ["^1^ Ibid.", "^2^ The Lost Books, which were found in"]), last)
    assert told(document)[1] == ("2", "The Lost Books, which were found in the autumn of 1931.")


def test_a_note_is_pointed_at_once_more_from_a_later_page() -> None:
    later = ["Of the same books of the first years^2^ there is more", "to tell.^3^ They were bound again", "and read.", "So were others."]
    document = read(page_with_notes(BODY, ["^1^ Lamps.", "^2^ Books."]), Page(), page_with_notes(later, ["^3^ Ibid."]))
    assert [[m.page for m in note.markers] for note in document.notes] == [[1], [1, 3], [3]]
    assert not document.dangling_markers


def test_institutions_of_authors_are_no_notes() -> None:
    page = Page()
    page.text(72, 780, "Lamps of the North", 16)
    page.lines(72, 750, ["A. Keeper,^1^ B. Warden^2^ and C. Pilot^1^", "", "^1^ Harbour Office, Northern Coast", "^2^ Chart House"])
    page.lines(72, 690, prose(3, 60, 20))
    document = read(page)
    assert document.notes == ()
    assert document.dangling_markers == ()


def test_numbers_in_brackets_at_the_foot_belong_to_a_list_of_references() -> None:
    page = Page()
    page.lines(72, 780, [*prose(4, 60, 10), "as was shown before [1] and again [2, 3], and 10^5^ lamps [4]", *prose(5, 60, 10)])
    page.lines(72, 300, [f"[{n}] A. Keeper, Lamps of the Coast, vol. {n}." for n in range(1, 5)], 8.0)
    document = read(page)
    assert [note.kind for note in document.notes] == [NoteKind.REFERENCE] * 4
    assert [len(note.markers) for note in document.notes] == [1, 1, 1, 1]


def test_a_sign_of_a_section_at_the_start_of_a_line_is_no_label() -> None:
    document = read(page_with_notes(BODY, ["^1^ Lamp Act, 42 Code", "§§ 2000-2005 (1931).", "^2^ Ibid."]))
    assert told(document) == [("1", "Lamp Act, 42 Code §§ 2000-2005 (1931)."), ("2", "Ibid.")]


def test_a_foot_that_counts_otherwise_than_pages_is_a_note() -> None:
    pages = [page_with_notes([*prose(n, 50, 12), f"evening.^{n}^ The books of"], [f"^{n}^ A/{n * 17}/{n * 31}."]) for n in (1, 2, 3)]
    assert told(read(*pages)) == [("1", "A/17/31."), ("2", "A/34/62."), ("3", "A/51/93.")]


def test_a_gutter_of_other_pages_parts_the_few_lines_of_the_last() -> None:
    full, last = Page(), Page()
    wide = int(220 / width("x", 8))
    for at, x in enumerate((60, 310)):
        full.lines(x, 780, prose(at, wide, 50), 8.0, 10)
    full2 = Page()
    for at, x in enumerate((60, 310)):
        full2.lines(x, 780, prose(at + 7, wide, 50), 8.0, 10)
    left = prose(20, wide, 6)
    last.lines(60, 780, left, 8.0, 10)
    last.lines(310, 780, ["and the end of it."], 8.0, 10)
    text = read(full, full2, last).text
    assert " ".join(text.split()).endswith(" ".join([*left, "and the end of it."]))


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    page = Page()
    lines = prose(6, 55, 25)
    lines[4] = "the lamp was lit there.^1^ And it"
    page.lines(90, 780, lines, 10, 24)
    for number in range(1, 26):
        page.text(60 if number > 9 else 66, 780 - 24 * (number - 1), str(number), 10)
    page.rule(90, 200, 180)
    page.lines(90, 166, ["^1^ Register of Lamps."], 8.0)
    document = read(page)
    assert told(document) == [("1", "Register of Lamps.")]
    assert [word for word in document.text.split() if word.isdecimal()] == ["1"]


def test_labels_of_short_notes_are_no_numbers_of_lines() -> None:
    body = [f"The lamp of tower {n} was lit.^{n}^" for n in range(1, 13)]
    page = Page()
    page.lines(72, 780, body)
    page.rule(72, 180, 400)
    for n in range(1, 13):
        page.text(72, 386 - 11 * n, str(n), 8.0)
        page.text(92, 386 - 11 * n, "Ibid.", 8.0)
    assert told(read(page)) == [(str(n), "Ibid.") for n in range(1, 13)]


def test_a_link_laid_over_the_notes_covers_only_its_own_words() -> None:
    page = page_with_notes([*BODY[:3], "kept (see https://www."], ["^1^ Register of Lamps.", "^2^ Ibid."])
    uri = "https://www.example.org/lamps"
    page.link((130, 720, 220, 734), uri)
    page.link((60, 100, 400, 126), uri)  # as pdfTeX does where a link runs over the page end
    document = read(page)
    assert {link.href for link in document.links} == {uri}
    assert all(link.note is None for link in document.links)


def test_a_line_longer_than_its_page_is_read_to_its_end() -> None:
    page = Page()
    page.lines(72, 760, BODY)
    page.text(300, 700, "https://www.example.org/lamps-of-the-north/register-of-1931.pdf")
    page.text(700, 650, "cut here")
    document = read(page)
    assert [link.href for link in document.links] == ["https://www.example.org/lamps-of-the-north/register-of-1931.pdf"]
    assert "cut here" not in document.text
