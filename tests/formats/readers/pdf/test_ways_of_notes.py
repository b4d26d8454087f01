"""Ways of setting notes that are seldom met: brackets, the size of the text, chapters, ranges, and what stands at the edge of a page."""

from __future__ import annotations

import pytest
from tests.formats.readers.pdf.test_layout import prose
from tests.formats.readers.pdf.test_notes import BODY, NOTES, page_with_notes
from tests.support.pdf import Page, build

from citator.formats.readers.pdf.document import read_document
from citator.model import Document, NoteKind


def read(*pages: Page) -> Document:
    return read_document(build(*pages), "test.pdf")


def told(document: Document) -> list[tuple[str, str, int]]:
    return [(note.label, note.text, len(note.markers)) for note in document.notes]


TOLD = [("1", "Register of Lamps, vol. 3, p. 12.", 1), ("2", "A. Keeper, The Lost Books (Harbour Press, 1931).", 1)]


@pytest.mark.parametrize("number", ["1", "- 1 -", "Page 1 of 1"])
def test_the_number_of_the_page_is_its_foot_wherever_the_page_ends(number: str) -> None:
    page = Page()
    page.lines(72, 760, BODY)
    page.rule(72, 180, 210)
    page.lines(72, 198, NOTES, 8.0, 10)
    page.text(290, 160, number)
    document = read(page)
    assert told(document) == TOLD
    assert "Page" not in document.text


def test_another_number_at_the_end_is_text() -> None:
    page = Page()
    page.lines(72, 760, ["The lamps of the northern coast, all of them", "counted in the harbour office:"])
    page.text(290, 300, "7")
    assert read(page).text.endswith("7")


@pytest.mark.parametrize("label", ["({})", "^({})^", "( {} )"])
@pytest.mark.parametrize("rule", [True, False])
def test_labels_and_markers_in_round_brackets(label: str, rule: bool) -> None:
    body = [line.replace("^1^", "^(1)^").replace("^2^", "^(2)^") for line in BODY]
    notes = [f"{label.format(at)} {note[4:]}" for at, note in enumerate(NOTES, 1)]
    document = read(page_with_notes(body, notes, rule=rule))
    assert told(document) == TOLD
    assert document.dangling_markers == ()


def test_an_enumeration_in_a_note_makes_no_notes() -> None:
    notes = ["^1^ The register has two parts:", "(2) the lamps that were lit, and", "(3) those that were not.", NOTES[1]]
    document = read(page_with_notes(BODY, notes))
    assert told(document) == [("1", "The register has two parts: (2) the lamps that were lit, and (3) those that were not.", 1), TOLD[1]]


@pytest.mark.parametrize("label", ["{}.", "{})", "{}", "^{}^"])
@pytest.mark.parametrize("right", [180, 540])
def test_notes_in_the_size_of_the_text_below_a_rule(label: str, right: float) -> None:
    page = Page()
    page.lines(72, 760, BODY)
    page.rule(72, right, 150)
    page.lines(72, 134, [f"{label.format(at)} {note[4:]}" for at, note in enumerate(NOTES, 1)])
    document = read(page)
    assert told(document) == TOLD
    assert document.text.index("can be read.") < document.notes[0].start


def test_a_note_in_the_size_of_the_text_goes_on_on_the_next_page() -> None:
    first, second = Page(), Page()
    first.lines(72, 760, prose(1, 60, 20))
    first.text(72, 500, "The lamp was lit.^1^ And so on.")
    first.rule(72, 180, 150)
    first.lines(72, 134, ["1. The register of the lamps, which was kept by"])
    second.lines(72, 760, prose(2, 60, 20))
    second.text(72, 500, "It went out.^2^ And so on.")
    second.rule(72, 180, 150)
    second.lines(72, 134, ["the keepers of the harbour.", "2. Ibid."])
    assert told(read(first, second)) == [
        ("1", "The register of the lamps, which was kept by the keepers of the harbour.", 1),
        ("2", "Ibid.", 1),
    ]


@pytest.mark.parametrize(
    "below",
    [
        ["1. The keepers wrote it down.", "2. Nobody else did.^2^ Nor", "3. were they asked."],  # paragraphs
        ["1  Lamps  20", "2  Oil    30"],  # rows of a table
        ["The keepers wrote it down.", "1. Nobody else did."],
        ["2. Nobody else did."],
        ["[1] Nobody else did."],
    ],
)
def test_lines_below_a_rule_that_are_no_notes(below: list[str]) -> None:
    page = Page()
    page.lines(72, 760, ["The report of the harbour office^1^ on", "all the lamps of the northern coast and their", "keepers:"])
    page.rule(72, 180, 700)
    page.lines(72, 684, below)
    assert told(read(page)) == []


CHAPTERS = {"The Lamp": 2, "The Oil": 1, "The Boats": 3}
OF_CHAPTERS = [(str(at), f"Note {at} on {name}.", 1) for name, count in CHAPTERS.items() for at in range(1, count + 1)]


def book(*, same_page: bool) -> list[Page]:
    """Chapters with the markers of their notes, on a page each or all on one."""
    pages = [Page()]
    y = 790.0
    for name, count in CHAPTERS.items():
        if not same_page and y < 790:
            pages.append(Page())
            y = 790.0
        pages[-1].text(72, y, name, 14)
        lines = [f"The keepers wrote it down in the book.^{at}^ They lit the lamp" for at in range(1, count + 1)]
        y = pages[-1].lines(72, y - 24, [*lines, *prose(count, 60, 3)]) - 20
    return pages


@pytest.mark.parametrize("same_page", [True, False])
@pytest.mark.parametrize(
    ("name_size", "label", "size"), [(12, "{}.", 10), (14, "^{}^", 8), (10, "{}.", 10), (0, "{}.", 10), (0, "^{}^", 8)]
)
def test_endnotes_that_begin_anew_with_each_chapter(same_page: bool, name_size: float, label: str, size: float) -> None:
    pages = book(same_page=same_page)
    if not same_page:
        pages.append(Page())
    y = 400.0 if same_page else 790.0
    pages[-1].text(72, y, "Notes", 16)
    y -= 30
    for name, count in CHAPTERS.items():
        if name_size:
            pages[-1].text(72, y, name, name_size)
            y -= 20
        y = pages[-1].lines(72, y, [f"{label.format(at)} Note {at} on {name}." for at in range(1, count + 1)], size, 12) - 8
    document = read(*pages)
    assert told(document) == OF_CHAPTERS
    assert {note.kind for note in document.notes} == {NoteKind.ENDNOTE}
    markers = [marker.start for note in document.notes for marker in note.markers]
    assert markers == sorted(markers)
    assert document.dangling_markers == ()


def test_a_number_one_in_a_note_does_not_begin_anew() -> None:
    pages = book(same_page=True)
    pages[-1].text(72, 400, "Notes", 14)
    pages[-1].lines(72, 370, ["1 Register of Lamps.", "2 The Journal of Lamps, vol.", "1 (2001), p. 4.", "3 Ibid."])
    assert [(note.label, note.text) for note in read(*pages).notes] == [
        ("1", "Register of Lamps."), ("2", "The Journal of Lamps, vol. 1 (2001), p. 4."), ("3", "Ibid."),
    ]  # fmt: skip


def test_a_line_of_the_text_that_begins_with_its_linked_marker_is_no_note() -> None:
    page = Page()
    page.lines(72, 780, ["The keepers of the northern coast wrote it down", "[1] and lit the lamp. The books are lost. [2] So", "it was."])
    page.lines(72, 700, ["[1] Register of Lamps.", "[2] Ibid."])
    page.goto((72, 765, 90, 778), page=1, y=712)
    page.goto((72 + 42 * 6, 765, 72 + 45 * 6, 778), page=1, y=700)
    page.goto((72, 697, 90, 710), page=1, y=780)
    page.goto((72, 685, 90, 698), page=1, y=780)
    assert told(read(page)) == [("1", "Register of Lamps.", 1), ("2", "Ibid.", 1)]


def test_a_line_of_the_text_that_begins_with_its_marker_begins_no_list() -> None:
    page = Page()
    page.lines(72, 780, ["The keepers of the northern coast wrote it down", "[1] and lit the lamp [2], the oil [3], the boats [4]."])
    page.lines(72, 740, prose(3, 60, 10))
    page.lines(72, 600, [f"[{at}] Register of Lamps, vol. {at}." for at in range(1, 5)])
    assert told(read(page)) == [(str(at), f"Register of Lamps, vol. {at}.", 1) for at in range(1, 5)]


ENTRIES = ["[1] A. Smith, Lamps (2000).", "[2] B. Jones, Oil (2001).", "[3] C. Doe, Boats (2002).", "[4] D. Roe, Tides (2003)."]


def with_entries(*lines: str, notes: list[str] | None = None) -> Document:
    page = page_with_notes(list(lines), notes or [], rule=bool(notes))
    page.text(72, 600, "References", 13)
    page.lines(72, 580, ENTRIES)
    return read(page)


def test_powers_are_no_markers_of_references_cited_in_brackets() -> None:
    document = with_entries("The energy of the lamp is mgh^2^ and of the oil", "less [1], as is known [2, 3]. It grows with qr^3^ there.")
    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 1), ("3", 1), ("4", 0)]
    assert document.dangling_markers == ()


def test_raised_figures_are_markers_of_references_not_cited_in_brackets() -> None:
    document = with_entries("The lamp was lit.^1^ The oil was lost.^2,3^", "So were the boats.^4^ [1] stands in the book.")
    assert [len(note.markers) for note in document.notes] == [2, 1, 1, 1]


def test_brackets_point_at_references_and_raised_figures_at_notes() -> None:
    document = with_entries("The lamp was lit.^1^ The oil was lost [1, 2].", "So were the boats.^2^ The tide rose [3].", notes=NOTES)
    assert [(note.kind.value, note.label, len(note.markers)) for note in document.notes] == [
        ("reference", "1", 1), ("reference", "2", 1), ("reference", "3", 1), ("reference", "4", 0),
        ("footnote", "1", 1), ("footnote", "2", 1),
    ]  # fmt: skip
    shown = [document.text[marker.start - 5 : marker.start] for note in document.notes[4:] for marker in note.markers]
    assert shown == [" lit.", "oats."]


def test_a_range_points_at_all_its_notes() -> None:
    body = ["The keepers wrote it down.^1^ The books are", "lost.^2-4^ So it was.", *BODY[3:]]
    document = read(page_with_notes(body, [f"^{at}^ Note {at} of the harbour." for at in range(1, 5)]))
    assert told(document) == [(str(at), f"Note {at} of the harbour.", 1) for at in range(1, 5)]
    assert [document.text[m.start : m.end] for note in document.notes for m in note.markers] == ["1", "2", "2-4", "4"]


def test_a_range_in_brackets_points_at_all_its_entries() -> None:
    document = with_entries("The keepers wrote it down [1-3], and the books are", "lost [2; 4]. So it was.")
    assert [(note.label, len(note.markers)) for note in document.notes] == [("1", 1), ("2", 2), ("3", 1), ("4", 1)]


def test_the_way_back_is_no_part_of_a_note() -> None:
    page = page_with_notes(BODY, NOTES)
    page.text(72 + 37 * 4.8, 116, "\xbf", 8.0, "Symbol")
    document = read(page)
    assert told(document) == TOLD
    assert "↵" in document.text


def test_an_address_for_mail_is_no_link() -> None:
    page = Page()
    page.text(72, 700, "Write to the keeper, or read the book, or call.")
    for left, uri in ((72, "mailto:keeper@example.org"), (150, "https://example.org/book"), (300, "tel:+100200300")):
        page.link((left, 697, left + 60, 709), uri)
    page.link((220, 697, 260, 709), "example.org:8080/lamps")
    assert sorted(link.href for link in read(page).links) == ["example.org:8080/lamps", "https://example.org/book"]
