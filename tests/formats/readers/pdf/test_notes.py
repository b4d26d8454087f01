"""Footnotes, endnotes and their markers in PDFs."""

from __future__ import annotations

import pytest
from tests.support.pdf import Page, build, width

from citator.formats.readers.pdf.document import read_document
from citator.model import Document, Note, NoteKind

BODY = [
    "The keepers of the northern coast wrote down every",
    "evening at what hour the lamp was lit.^1^ The books of the",
    "first years are lost,^2^ and those of the later ones are",
    "kept in the harbour office, where they can be read.",
]
NOTES = ["^1^ Register of Lamps, vol. 3, p. 12.", "^2^ A. Keeper, The Lost Books (Harbour Press, 1931)."]


def page_with_notes(body: list[str], notes: list[str], rule: bool = True, size: float = 8.0) -> Page:
    page = Page()
    page.lines(72, 760, body)
    if rule:
        page.rule(72, 180, 130)
    page.lines(72, 116, notes, size)
    return page


def read(*pages: Page) -> Document:
    return read_document(build(*pages), "test.pdf")


def shown(document: Document, note: Note) -> list[str]:
    """The 12 characters up to the end of each marker."""
    return [document.text[max(0, marker.end - 12) : marker.end].replace("\n", " ") for marker in note.markers]


@pytest.mark.parametrize("rule", [True, False])
def test_small_lines_at_the_foot_are_notes_with_or_without_a_rule(rule: bool) -> None:
    document = read(page_with_notes(BODY, NOTES, rule=rule))
    assert [(note.label, note.text) for note in document.notes] == [
        ("1", "Register of Lamps, vol. 3, p. 12."),
        ("2", "A. Keeper, The Lost Books (Harbour Press, 1931)."),
    ]
    assert [document.text[m.start : m.end] for note in document.notes for m in note.markers] == ["1", "2"]
    assert document.dangling_markers == ()


def test_offsets_are_exact() -> None:
    document = read(page_with_notes(BODY, NOTES))
    note = document.notes[1]
    assert document.text[note.start : note.end] == "2 A. Keeper, The Lost Books (Harbour Press, 1931)."
    marker = note.markers[0]
    assert document.text[marker.start - 5 : marker.end + 4] == "lost,2 and"
    start, end = note.offsets.span(note.text.index("Lost"), note.text.index("Lost") + 4)
    assert document.text[start:end] == "Lost"


def test_note_text_follows_the_body_of_its_page() -> None:
    second = Page()
    second.lines(72, 760, ["A second page of running text follows here, and it is", "long enough to be read as text."])
    document = read(page_with_notes(BODY, NOTES), second)
    assert document.text.index("harbour office") < document.text.index("Register of Lamps") < document.text.index("A second page")
    assert document.page_starts[0] == 0
    assert document.text[document.page_starts[1] :].startswith("A second page")
    assert [note.page for note in document.notes] == [1, 1]


def test_notes_of_the_same_size_need_a_rule_and_raised_labels() -> None:
    document = read(page_with_notes(BODY, NOTES, size=10))
    assert [note.label for note in document.notes] == ["1", "2"]


def test_plain_labels_count_where_the_text_points_at_them() -> None:
    document = read(page_with_notes(BODY, ["1. Register of Lamps, vol. 3, for the years", "1890 and later, p. 12.", "2. The Lost Books."]))
    assert [note.text for note in document.notes] == ["Register of Lamps, vol. 3, for the years 1890 and later, p. 12.", "The Lost Books."]


def test_a_day_at_the_start_of_a_line_begins_no_note() -> None:
    notes = ["^1^ Letter to the harbour office of", "12 March 1931, in the Register.", "^2^ Ibid."]
    document = read(page_with_notes(BODY, notes))
    assert [note.text for note in document.notes] == ["Letter to the harbour office of 12 March 1931, in the Register.", "Ibid."]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = page_with_notes(BODY, [NOTES[0], "^2^ A. Keeper, The Lost Books, which were found in"])
    second = page_with_notes(
        ["The third book was found later.^3^ It is in good state", "and can be read.", "It was bound again.", "So were others."],
        ["the autumn of 1931.", "^3^ Ibid."],
    )
    document = read(first, second)
    assert document.notes[1].text == "A. Keeper, The Lost Books, which were found in the autumn of 1931."
    assert document.notes[1].page == 1
    assert document.notes[2].text == "Ibid."
    assert [m.page for m in document.notes[2].markers] == [2]
    assert document.text[document.notes[1].start : document.notes[1].end].endswith("autumn of 1931.")


def test_numbers_may_begin_again_on_every_page() -> None:
    again = ["Another coast had other books.^1^ They were kept with", "the same care by the same people.", "All of them.", "Still."]
    document = read(page_with_notes(BODY, NOTES), page_with_notes(again, ["^1^ Other Books, p. 4."]))
    assert [(note.label, note.page, [m.page for m in note.markers]) for note in document.notes] == [
        ("1", 1, [1]), ("2", 1, [1]), ("1", 2, [2]),
    ]  # fmt: skip
    assert len({note.id for note in document.notes}) == 3


def test_asterisks_are_notes() -> None:
    body = ["Lamps of the North*", "", *BODY]
    document = read(page_with_notes(body, ["* Read at the harbour office.", *NOTES]))
    assert [(note.label, len(note.markers)) for note in document.notes] == [("*", 1), ("1", 1), ("2", 1)]
    assert document.notes[0].text == "Read at the harbour office."


def test_powers_are_no_markers() -> None:
    body = [
        "The store held 10^2^ barrels on 4 km^2^ of ground, and x^1^",
        "more were to come.^1^ They came late,^2^ all 10^3^ of them,",
        *BODY[3:],
    ]
    document = read(page_with_notes(body, NOTES))
    before = {document.text[m.start - 5 : m.start] for note in document.notes for m in note.markers}
    assert before == {"come.", "late,"}
    assert document.dangling_markers == ()


def test_a_marker_without_a_note_is_told() -> None:
    document = read(page_with_notes([*BODY, "Nobody knows who took the rest.^3^"], NOTES))
    (dangling,) = document.dangling_markers
    assert (dangling.label, dangling.page) == ("3", 1)
    assert document.text[dangling.start - 5 : dangling.end] == "rest.3"


def test_the_thousandth_note_is_a_note_and_a_raised_year_is_none() -> None:
    def page(n: int) -> Page:
        body = [f"Book {n} says of the lamp.^{2 * n + 1}^", f"It was lit, and went out.^{2 * n + 2}^ The year.^1931^", BODY[3]]
        return page_with_notes(body, [f"^{2 * n + 1}^ Register of Lamps, p. {n}.", f"^{2 * n + 2}^ 1931 was a dark year."])

    document = read(*map(page, range(503)))
    assert [note.label for note in document.notes] == [str(n) for n in range(1, 1007)]
    assert all(len(note.markers) == 1 for note in document.notes)
    assert document.notes[-1].text == "1931 was a dark year."
    assert document.dangling_markers == ()


def test_adjacent_markers_are_two() -> None:
    document = read(page_with_notes([*BODY[:1], "at what hour it was lit.^1, 2^ The books are kept there", *BODY[3:]], NOTES))
    assert [document.text[m.start : m.end] for note in document.notes for m in note.markers] == ["1", "2"]


def test_a_link_inside_the_document_makes_a_plain_figure_a_marker() -> None:
    page = page_with_notes(["The lamp was lit at six 1 in winter and at nine in summer,", *BODY[2:]], NOTES[:1])
    page.goto((72 + 24 * 6, 757, 72 + 25 * 6, 768), page=1, y=120)
    document = read(page)
    assert [document.text[m.start - 4 : m.end] for m in document.notes[0].markers] == ["six 1"]


def test_footnotes_and_roman_endnotes_side_by_side() -> None:
    first = page_with_notes([*BODY[:1], "at what hour it was lit.^1i^ The books are kept there.^ii^", *BODY[3:]], NOTES[:1])
    last = Page()
    last.lines(72, 760, ["Nothing more is known of the lamps of this coast, nor of", "those who lit them."])
    last.rule(72, 170, 400)
    last.lines(72, 386, ["^i^ Register of Lamps, vol. 4.", "^ii^ Ibid., p. 9."], 8)
    document = read(first, Page(), last)
    assert [(note.label, note.kind, note.page, len(note.markers)) for note in document.notes] == [
        ("1", NoteKind.FOOTNOTE, 1, 1), ("i", NoteKind.ENDNOTE, 3, 1), ("ii", NoteKind.ENDNOTE, 3, 1),
    ]  # fmt: skip
    assert document.dangling_markers == ()


def test_links_tell_two_adjacent_figures_apart() -> None:
    text = page_with_notes([*BODY[:1], "at what hour it was lit.^12^ The books are kept there.", *BODY[3:]], NOTES[:1])
    x = 72 + width("at what hour it was lit.")
    text.goto((x, 748, x + 3.6, 758), page=1, y=120)
    text.goto((x + 3.6, 748, x + 7.2, 758), page=2, y=700)
    last = Page()
    last.text(72, 700, "Notes", 13)
    last.lines(72, 680, ["1. The Lost Books (1931).", "2. More Lost Books (1932)."])
    document = read(text, last)
    assert [(note.label, note.kind.value, [document.text[m.start : m.end] for m in note.markers]) for note in document.notes] == [
        ("1", "footnote", ["1"]), ("1", "endnote", []), ("2", "endnote", ["2"]),
    ]  # fmt: skip


def test_links_find_notes_that_no_heading_announces() -> None:
    text, last = Page(), Page()
    text.lines(72, 760, BODY)
    for at, y in ((1, 748), (2, 736)):
        x = 72 + width(BODY[at].split("^")[0])
        text.goto((x, y, x + 3.7, y + 12), page=2, y=712 - 36 * (at - 1))
    last.lines(72, 760, ["Nothing more is known of the lamps of this coast, nor of", "those who lit them."])
    last.lines(72, 700, ["1. Register of Lamps, vol. 3, kept", "in the harbour office.", "", "2. The Lost Books (1931)."])
    document = read(text, last)
    assert [(note.label, note.kind, note.text, len(note.markers)) for note in document.notes] == [
        ("1", NoteKind.ENDNOTE, "Register of Lamps, vol. 3, kept in the harbour office.", 1),
        ("2", NoteKind.ENDNOTE, "The Lost Books (1931).", 1),
    ]


def test_the_notes_of_a_table_are_no_footnotes() -> None:
    table = ["^a^ Without the lamps of the islands.", "^b^ As the office counts them.", "^i^ See table 2."]
    document = read(page_with_notes(BODY, NOTES), page_with_notes(["A table follows.", *BODY[2:], "So it is."], table))
    assert [note.label for note in document.notes] == ["1", "2"]
    assert "Without the lamps" in document.text


def test_endnotes_under_a_heading() -> None:
    text, last = Page(), Page()
    text.lines(72, 760, BODY)
    last.text(72, 760, "Notes", 13)
    last.lines(72, 735, ["1. Register of Lamps, vol. 3,", "   p. 12.", "2. The Lost Books (1931)."])
    document = read(text, last)
    assert [(note.label, note.kind, note.text, len(note.markers)) for note in document.notes] == [
        ("1", NoteKind.ENDNOTE, "Register of Lamps, vol. 3, p. 12.", 1),
        ("2", NoteKind.ENDNOTE, "The Lost Books (1931).", 1),
    ]


def test_references_with_numbers_in_brackets() -> None:
    page = Page()
    page.lines(72, 760, ["The lamps were counted twice [1, 2] and once more [2].", "Nobody asked why [sic]. There were 40 of them [99]."])
    page.text(72, 700, "References", 13)
    page.lines(72, 680, ["[1] Keeper, A. Lamps. Harbour Press, 1931.", "[2] Warden, B. More lamps. Coast Review", "    12 (1932), 4-9."])
    document = read(page)
    assert [(note.kind, note.text) for note in document.notes] == [
        (NoteKind.REFERENCE, "Keeper, A. Lamps. Harbour Press, 1931."),
        (NoteKind.REFERENCE, "Warden, B. More lamps. Coast Review 12 (1932), 4-9."),
    ]
    assert [[document.text[m.start : m.end] for m in note.markers] for note in document.notes] == [["1"], ["2", "[2]"]]
    assert document.dangling_markers == ()


def test_references_without_numbers_are_told_by_their_hanging_indent() -> None:
    page = Page()
    page.lines(72, 760, BODY)
    page.text(72, 700, "Bibliography", 13)
    y = 680.0
    for first, second in (
        ("Keeper, A. (1931). Lamps of the north and", "of the south. Harbour Press."),
        ("Warden, B. (1932). More lamps. Coast", "Review 12."),
    ):
        page.text(72, y, first)
        page.text(92, y - 12, second)
        y -= 24
    document = read(page)
    assert [(note.label, note.text) for note in document.notes] == [
        ("", "Keeper, A. (1931). Lamps of the north and of the south. Harbour Press."),
        ("", "Warden, B. (1932). More lamps. Coast Review 12."),
    ]


@pytest.mark.parametrize("size", [10, 11.5])
def test_a_list_without_numbers_has_parts_with_headings_of_their_own(size: float) -> None:
    page = Page()
    page.lines(72, 760, BODY)
    page.text(72, 700, "Bibliography", 13)
    y = 680.0
    for line in (
        "Books",
        "Keeper, A. (1931). Lamps of the north. Harbour Press.",
        "Warden, B. (1932). More lamps. Harbour Press.",
        "Articles",
        "Lighter, C. (1933). Ropes. Coast Review 12, 4-9.",
        "Harbour Board. (1934). Lamps. Coast Review 13, 4-9.",
    ):
        page.text(72, y, line, 10 if "." in line else size)
        y -= 12
    document = read(page)
    assert [note.text.split(".")[0] for note in document.notes] == ["Keeper, A", "Warden, B", "Lighter, C", "Harbour Board"]
    assert "Articles" in document.text
