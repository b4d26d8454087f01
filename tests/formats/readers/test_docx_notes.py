"""The Word reader: notes with the labels that Word prints, and their markers."""

from __future__ import annotations

import pytest
from tests.support.office import docx, field, note, note_mark, p, r

from citator.formats.readers.docx import read
from citator.model import Document, NoteKind

HIGH = '<w:vertAlign w:val="superscript"/>'


def shown(document: Document) -> list[tuple[str, str, list[str]]]:
    """Label, text, and the words before each marker."""
    return [(one.label, one.text, [document.text[max(0, m.start - 6) : m.start] for m in one.markers]) for one in document.notes]


# ----------------------------------------------------------------------------------------------- notes


def test_notes_stand_behind_the_text_with_their_labels() -> None:
    document = read(
        docx(
            p("Built in 1874.", note_mark(2), " Rebuilt.", note_mark(7, "endnote")),
            p("Kept by one family.", note_mark(3)),
            footnotes={3: note("Census of 1901."), 2: note("Harbour Board, ", "minutes.") + p("Second paragraph.")},
            endnotes={7: note("See annex.", kind="endnote")},
        ),
        "a.docx",
    )
    assert document.text == (
        "Built in 1874.1 Rebuilt.i\n\nKept by one family.2\n\n"
        "1 Harbour Board, minutes.\n\nSecond paragraph.\n\n2 Census of 1901.\n\ni See annex."
    )
    assert shown(document) == [
        ("1", "Harbour Board, minutes. Second paragraph.", [" 1874."]),
        ("2", "Census of 1901.", ["amily."]),
        ("i", "See annex.", ["built."]),
    ]
    assert [one.kind for one in document.notes] == [NoteKind.FOOTNOTE, NoteKind.FOOTNOTE, NoteKind.ENDNOTE]
    first = document.notes[0]
    assert document.text[first.start : first.end].startswith("1 Harbour")
    assert document.text[first.offsets.source(0) :].startswith("Harbour")


@pytest.mark.parametrize(
    ("properties", "labels"),
    [
        ("", "1 2 3"),
        ('<w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/>', "iii iv v"),
        ('<w:numFmt w:val="chicago"/>', "* † ‡"),
        ('<w:numFmt w:val="upperLetter"/>', "A B C"),
        ('<w:numRestart w:val="eachSect"/>', "1 1 2"),
        ('<w:numRestart w:val="eachPage"/>', "1 1 1"),
    ],
)
def test_labels_follow_format_start_and_restart(properties: str, labels: str) -> None:
    section = f"<w:sectPr><w:footnotePr>{properties}</w:footnotePr></w:sectPr>"
    body = [
        p("One.", note_mark(1), properties=section),
        p("Two.", note_mark(2), r("", "", '<w:br w:type="page"/>'), "Three.", note_mark(3)),
        section,
    ]
    document = read(docx(*body, footnotes={n: note(f"Note {n}.") for n in (1, 2, 3)}), "a.docx")
    assert " ".join(one.label for one in document.notes) == labels
    general = read(docx(*body, footnotes={n: note("x") for n in (1, 2, 3)}, parts={"settings": "<w:endnotePr/>"}), "a.docx")
    assert " ".join(one.label for one in general.notes) == labels


def test_settings_say_how_notes_are_numbered_where_the_section_does_not() -> None:
    parts = {"settings": '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'}
    document = read(docx(p("x", note_mark(1, "endnote")), endnotes={1: note("y", kind="endnote")}, parts=parts), "a.docx")
    assert document.notes[0].label == "1"


def test_pages_that_word_has_written_down_count_for_numbers_by_page() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>'
    turn = r("", "", "<w:lastRenderedPageBreak/>")
    body = [p("a", note_mark(1), "b", note_mark(2), turn, "c", note_mark(3)), section]
    document = read(docx(*body, footnotes={n: note("x") for n in (1, 2, 3)}), "a.docx")
    assert [one.label for one in document.notes] == ["1", "2", "1"]
    unknown = read(docx(p("a", note_mark(1)), section, footnotes={1: note("x")}), "a.docx")
    assert any("each page" in warning for warning in unknown.warnings)


def test_the_authors_own_mark_is_the_label_and_takes_no_number() -> None:
    body = p(
        "Tides",
        note_mark(1, custom="*"),
        " and moons",
        note_mark(2),
        " rise",
        r("", HIGH, '<w:footnoteReference w:customMarkFollows="1" w:id="3"/>'),
        r("†", HIGH),
        ".",
    )
    document = read(docx(body, footnotes={1: p("* With thanks."), 2: note("Almanac."), 3: p(r("†"), " Ibid.")}), "a.docx")
    assert document.text.startswith("Tides* and moons1 rise†.")
    assert shown(document) == [("*", "With thanks.", ["Tides"]), ("1", "Almanac.", [" moons"]), ("†", "Ibid.", ["1 rise"])]


def test_a_number_repeated_by_a_field_is_one_more_marker() -> None:
    marked = '<w:bookmarkStart w:id="0" w:name="_Ref1"/>' + note_mark(1) + '<w:bookmarkEnd w:id="0"/>'
    again = field(r" NOTEREF _Ref1 \f \h ", r("1", HIGH))
    sentence = field(r" NOTEREF _Ref1 \h ", "1")
    document = read(docx(p("Salt", marked, " and tin", again, "; see note ", sentence, "."), footnotes={1: note("Ledger.")}), "a.docx")
    assert shown(document) == [("1", "Ledger.", ["Salt", "nd tin"])]
    assert "see note 1." in document.text


def test_a_reference_without_its_note_dangles() -> None:
    document = read(docx(p("Lost.", note_mark(9)), footnotes={}), "a.docx")
    assert not document.notes
    assert [(m.label, document.text[m.start : m.end]) for m in document.dangling_markers] == [("1", "1")]


def test_a_note_that_nothing_points_at_is_told_and_left_out() -> None:
    body = p("One.", note_mark(1), '<w:del w:id="5">' + note_mark(3) + "</w:del>")
    document = read(docx(body, footnotes={1: note("a"), 2: note("leftover"), 3: note("deleted")}), "a.docx")
    assert [one.text for one in document.notes] == ["a"]
    assert [w for w in document.warnings if "nothing points at" in w] == ["1 footnote that nothing points at left out, as Word does"]


def test_typed_signs_around_the_number_are_no_part_of_the_note() -> None:
    document = read(docx(p("x[", note_mark(1), "]"), footnotes={1: p("[", r("", "", "<w:footnoteRef/>"), "]. Chart 12.")}), "a.docx")
    assert document.notes[0].text == "Chart 12."


def test_notes_that_were_typed_by_hand_are_found_by_their_raised_figures() -> None:
    body = [
        p("The mole was built first.", r("1", HIGH), " It holds 10", r("3", HIGH), " tons of stone.", r("2", HIGH)),
        p("Notes"),
        p("1. Harbour Board, minutes of 3 May 1874."),
        p("2. Letter of the engineer, 7 June 1875."),
    ]
    document = read(docx(*body), "a.docx")
    assert [(one.label, one.text) for one in document.notes] == [
        ("1", "Harbour Board, minutes of 3 May 1874."),
        ("2", "Letter of the engineer, 7 June 1875."),
    ]
    assert [[document.text[m.start - 6 : m.start] for m in one.markers] for one in document.notes] == [["first."], ["stone."]]
    assert not document.dangling_markers


def test_markers_whose_list_of_notes_was_lost_are_told_and_those_of_authors_are_not() -> None:
    lost = read(docx(p("One claim.[1] Another.[2] The first again.[1]")), "a.docx")
    assert [(m.label, lost.text[m.start : m.end]) for m in lost.dangling_markers] == [("1", "[1]"), ("2", "[2]"), ("1", "[1]")]
    raised = read(docx(p("One.", r("1", HIGH), " Two.", r("2", HIGH), " Three.", r("3", HIGH))), "a.docx")
    assert [m.label for m in raised.dangling_markers] == ["1", "2", "3"]
    path = read(docx(p("See /keeper[1]/name[1] and tides[1][2] in the file.")), "a.docx")
    assert path.dangling_markers == ()
    authors = read(docx(p("E. Hale", r("1", HIGH), ", J. Orr", r("1", HIGH), ", A. Pell", r("2", HIGH), " m", r("2", HIGH))), "a.docx")
    assert authors.dangling_markers == ()


def test_typed_references_are_found_beside_real_notes() -> None:
    body = [p("Shown by Hale [2].", note_mark(1)), p("References"), p("[1] E. Hale, Lights, 1962."), p("[2] J. Orr, Buoys, 1970.")]
    document = read(docx(*body, footnotes={1: note("Minutes.")}), "a.docx")
    assert [(one.id, one.label, one.kind.value, len(one.markers)) for one in document.notes] == [
        ("n1", "1", "reference", 0),
        ("n2", "2", "reference", 1),
        ("n3", "1", "footnote", 1),
    ]
