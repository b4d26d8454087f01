"""Plain text: notes, markers and links as they stand in text that was copied, exported or typed."""

from __future__ import annotations

import json
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data, source_documents
from tests.support.growth import grows_no_faster_than_its_input

from citator.errors import SourceUnreadable
from citator.formats.readers.plain import read
from citator.model import Document, LinkKind, NoteKind


def document(text: str) -> Document:
    return read(text.encode(), "sample.txt")


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    """Label, text, and the word before each marker."""
    return [(note.label, note.text, [found.text[: m.start].split()[-1] for m in note.markers]) for note in found.notes]


COPIED = """\
  The keepers of the northern lights have recorded every wreck since the first tower of 1811 \n
was lit.1 Those records bind no one, but they are kept with great care by the families who \n
live at the stations.2 A few of these are named here. \n
__________________ \n
 1  See, for example, Board of Lights resolutions 822 (1893) and 853 \n
(1893); and the report of the Harbour Council, at www.example.org/lights/1997/ \n
03/23/report-on-the-northern-lights. \n
 2  Marta Iveson and Paul Okoro, eds., A River Divided: Lamps of the Upper Talis (Reading, \n
Ashdown Press, 2019). \n
https://archive.example.org/en/B/RES/822%20(1893)
https://archive.example.org/en/B/RES/853%20(1893)
https://archive.example.org/en/B/RES/853%20(1893)
http://www.example.org/lights/1997/03/23/report-on-the-northern-lights
http://www.example.org/lights/1997/03/23/report-on-the-northern-lights
stations of the southern coast are younger. The author Serzh Voss, 3  along with others,4 tells \n
how the lamp was carried over the ice in Februa ry, and that February was cold.  \n
__________________ \n
 3  Irena Voss, The Lamp Builders: Light and Water after 1890 (London and New York, Meridian \n
House, 2004). \n
 4  B/2018/462, para. 32. \n
https://archive.example.org/en/B/2018/462
"""


def test_text_copied_out_of_a_pdf() -> None:
    found = document(COPIED)
    report = "www.example.org/lights/1997/03/23/report-on-the-northern-lights"
    assert told(found) == [
        (
            "1",
            f"See, for example, Board of Lights resolutions 822 (1893) and 853 (1893); and the report of the Harbour Council, at {report}.",
            ["lit."],
        ),
        (
            "2",
            "Marta Iveson and Paul Okoro, eds., A River Divided: Lamps of the Upper Talis (Reading, Ashdown Press, 2019).",
            ["stations."],
        ),
        ("3", "Irena Voss, The Lamp Builders: Light and Water after 1890 (London and New York, Meridian House, 2004).", ["Voss,"]),
        ("4", "B/2018/462, para. 32.", ["others,"]),
    ]
    assert {note.kind for note in found.notes} == {NoteKind.FOOTNOTE}


def test_listed_targets_go_back_to_their_words() -> None:
    found = document(COPIED)
    assert [(" ".join(link.text.split()), link.href, link.note) for link in found.links] == [
        ("822 (1893)", "https://archive.example.org/en/B/RES/822%20(1893)", "n1"),
        ("853 (1893)", "https://archive.example.org/en/B/RES/853%20(1893)", "n1"),
        (
            "www.example.org/lights/1997/ 03/23/report-on-the-northern-lights",
            "http://www.example.org/lights/1997/03/23/report-on-the-northern-lights",
            "n1",
        ),
        ("B/2018/462", "https://archive.example.org/en/B/2018/462", "n4"),
    ]
    assert {link.kind for link in found.links} == {LinkKind.ANCHOR}
    assert [link.broken for link in found.links] == [False, False, True, False]
    assert [found.text[span.start : span.end].count("http") for span in found.furniture] == [5, 1]


def test_a_target_that_names_another_number_is_still_attached_to_the_words_it_was_on() -> None:
    text = "See resolution 1416 (2005) of the Assembly of Keepers.\n\nhttps://archive.example.org/B/RES/1416%20(2005)\n"
    (link,) = document(text).links
    assert (link.text, link.href) == ("1416 (2005)", "https://archive.example.org/B/RES/1416%20(2005)")


def test_a_target_without_words_stays_a_link() -> None:
    text = "See resolution 64/292 and the page of the Mission.\n\nhttps://archive.example.org/A/RES/64/292\nhttps://mission.example.org/lamps\n"
    assert [(link.text, link.href) for link in document(text).links] == [
        ("64/292", "https://archive.example.org/A/RES/64/292"),
        ("https://mission.example.org/lamps", "https://mission.example.org/lamps"),
    ]


def test_a_list_of_addresses_is_no_list_of_targets() -> None:
    found = document("https://example.org/a\nhttps://example.org/b\nhttps://example.org/a\n")
    assert not found.furniture
    assert [link.href[-1] for link in found.links] == ["a", "b", "a"]


def test_references_with_addresses_on_their_own_lines_keep_them() -> None:
    text = "Lamps burn.[1] Tides turn.[2]\n\nReferences\n\n[1] M. Iveson, Lamps of 1874.\nhttps://example.org/lamps-1874\n[2] P. Okoro, Tides.\nhttps://example.org/tides-1880\n"
    found = document(text)
    assert [note.text for note in found.notes] == [
        "M. Iveson, Lamps of 1874. https://example.org/lamps-1874",
        "P. Okoro, Tides. https://example.org/tides-1880",
    ]
    assert [note.kind for note in found.notes] == [NoteKind.REFERENCE] * 2
    assert [link.note for link in found.links] == ["n1", "n2"]


@pytest.mark.parametrize(
    ("text", "labels", "before"),
    [
        ("Lamps burn.1 Tides turn.2\n____________\n1. First lamp.\n2. Second tide.\n", ["1", "2"], [["burn."], ["turn."]]),
        (
            "Lamps burn.[1] Tides turn.[2] And lamps.[1]\n\nNotes\n\n[1] First lamp.\n[2] Second tide.\n",
            ["1", "2"],
            [["burn.", "lamps."], ["turn."]],
        ),
        ("Lamps burn.¹ Tides turn.²\n\n¹ First lamp.\n² Second tide.\n", ["1", "2"], [["burn."], ["turn."]]),
        ("Lamps burn (1). Tides turn (2).\n\nEndnotes\n(1) First lamp.\n(2) Second tide.\n", ["1", "2"], [["burn"], ["turn"]]),
        ("The agenda* of lamps.1\n__________\n* Revised.\n1 First lamp.\n", ["*", "1"], [["agenda"], ["lamps."]]),
        ("Lamps burn.1 Tides turn.2\n1 First lamp.\n2 Second tide.\n\fNext page.", ["1", "2"], [["burn."], ["turn."]]),
        ("Lamps burn.57 Tides turn.58\n__________\n57 First lamp.\n58 Second tide.\n", ["57", "58"], [["burn."], ["turn."]]),
        ("Фонари горят.1 Море спит.2\n\nПримечания\n1. Первый.\n2. Второй.\n", ["1", "2"], [["горят."], ["спит."]]),
    ],
)
def test_kinds_of_labels(text: str, labels: list[str], before: list[list[str]]) -> None:
    found = document(text)
    assert [note.label for note in found.notes] == labels
    assert [words for _, _, words in told(found)] == before


def test_numbers_that_start_again_on_each_page() -> None:
    page = "{} burn.1 {} turn.2\n__________\n1 See {}.\n2 See also {}.\n"
    found = document("\f".join(page.format(word, word, word, word) for word in ("Lamps", "Tides", "Ropes")))
    assert [(note.label, note.text, note.page) for note in found.notes][::2] == [
        ("1", "See Lamps.", 1),
        ("1", "See Tides.", 2),
        ("1", "See Ropes.", 3),
    ]
    assert [note.markers[0].page for note in found.notes] == [1, 1, 2, 2, 3, 3]
    assert found.pages == 3
    assert found.page_at(found.notes[-1].start) == 3


def test_the_thousandth_note_has_its_marker() -> None:
    words = ["lamp", "tide", "boat", "rope", "pier", "buoy", "mast"]
    pages = []
    for n in range(510):
        one, two = words[n % 7], words[n * n % 7]
        notes = f"{2 * n + 1} Register of the {two}, p. {n}.\n{2 * n + 2} The {one} of 1931."
        pages.append(
            f"Of {one} {n}, of {two} and {two}.{2 * n + 1} More of it\nstands in the {two} book.{2 * n + 2} So it was.\n\n______\n{notes}\n"
        )
    document = read("\f".join(pages).encode(), "a.txt")
    assert [note.label for note in document.notes] == [str(n) for n in range(1, 1021)]
    assert all(len(note.markers) == 1 for note in document.notes)


def test_a_wrapped_line_that_starts_with_a_figure_opens_no_note() -> None:
    text = "It burned.1\n__________\n1 Declaration of the keepers of\n2 March 1892, amended on\n26 May, vol.\n14, No. 2 of the series.\n"
    (note,) = document(text).notes
    assert note.text.endswith("14, No. 2 of the series.")


def test_the_text_that_goes_on_behind_the_notes_is_no_note() -> None:
    text = "Lamps burn on the coast of the north.1 They are kept by families that have lived there since the\n"
    text += "__________\n1 First lamp.\nfirst tower was built, and they are proud of it.\n"
    (note,) = document(text).notes
    assert note.text == "First lamp."


def test_a_running_foot_is_not_part_of_the_last_note() -> None:
    pages = [
        f"{word} burn on the coast.{number}\n__________\n{number} The {word}.\n24-04412 {number}/3"
        for number, word in enumerate(("Lamps", "Tides", "Ropes"), 1)
    ]
    found = document("\f".join(pages))
    assert [note.text for note in found.notes] == ["The Lamps.", "The Tides.", "The Ropes."]
    assert [found.text[span.start : span.end] for span in found.furniture] == ["24-04412 1/3", "24-04412 2/3", "24-04412 3/3"]


@pytest.mark.parametrize(
    "text",
    [
        "Numbered paragraphs:\n1. The lamp burns.\n2. The tide turns.\n3. The rope holds.\n",
        "------\n1  Alpha  12\n2  Beta  13\n------\n",
        "Name: ________\nDate: ________\n1 lamp\n",
        "In 1874, 122 lamps burned.\n\n1 Introduction\n\nThe lamp.\n\n2 Method\n\nThe tide.\n",
    ],
)
def test_other_numbers_are_no_notes(text: str) -> None:
    found = document(text)
    assert not found.notes
    assert not found.dangling_markers


def test_markers_without_any_note_dangle() -> None:
    found = document("Lamps burn.[1] Tides turn.[2] The region[3] sleeps.\n")
    assert [(m.label, found.text[m.start : m.end]) for m in found.dangling_markers] == [("1", "[1]"), ("2", "[2]"), ("3", "[3]")]


def test_a_marker_whose_note_was_left_out_dangles() -> None:
    found = document("Lamps burn.1 Tides turn.2 Ropes hold.3\n__________\n1 First lamp.\n3 Third rope.\n")
    assert [note.label for note in found.notes] == ["1", "3"]
    assert [m.label for m in found.dangling_markers] == ["2"]


@pytest.mark.parametrize(
    "text", ["the index a[2] and b[7]", "as the judge [1992] said", "lamps [sic] and [12]", "weights of 10³ and 12 km²", "one.1 two.2"]
)
def test_other_brackets_do_not_dangle(text: str) -> None:
    assert not document(text).dangling_markers


def test_powers_take_no_note() -> None:
    found = document("A load of 103 lamps burned.1 And then 10 more.2 Three.3\n__________\n1 One.\n2 Two.\n3 Three.\n")
    assert [note.markers[0].start for note in found.notes] == [
        found.text.index("1 And"),
        found.text.index("2 Three"),
        found.text.index("3\n"),
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Zürich".encode("utf-16"), "Zürich"),
        ("\ufeffZürich".encode(), "Zürich"),
        ("Zürich".encode("utf-16-le"), "Zürich"),
        ("Überall brennen die Lampen für die Küste.".encode("cp1252"), "Überall brennen die Lampen für die Küste."),
        (b"a\r\nb", "a\r\nb"),
    ],
)
def test_encodings(raw: bytes, text: str) -> None:
    assert read(raw, "x.txt").text == text


def test_broken_bytes_are_told() -> None:
    found = read("Łódź, Łódź, Łódź, Łódź, Łódź".encode() + b" \xff ", "x.txt")
    assert "\ufffd" in found.text
    assert found.warnings


@pytest.mark.parametrize(("raw", "code"), [(b"", "empty"), (b" \n", "empty"), (bytes(range(256)) * 4, "not-text")])
def test_what_cannot_be_read_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "x.txt")
    assert caught.value.code == code


def test_a_title_is_a_line_by_itself() -> None:
    assert (
        document("Lamps of the North\n\nThe first lamp was lit in 1811. It burned for a year.\n\nThen it went out.\n").title
        == "Lamps of the North"
    )
    assert document("The first lamp was lit in 1811, and it\nburned for a year.\n\nThen it went out.\n").title is None


LINES = st.sampled_from(
    "__________|1 See.|2 See also.|[1] Lamp.|Lamps burn.1 Tides.2|[2]|https://example.org/a-1|a-1 b\f|| 3  c|Notes|*|* d|9".split("|")
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.lists(LINES, max_size=14).map("\n".join), st.text(max_size=80)))
def test_every_span_lies_in_the_text_and_says_what_is_there(text: str) -> None:
    if not text.strip(" \t\r\n\0") or any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    try:
        found = document(text)
    except SourceUnreadable:
        return
    for note in found.notes:
        assert 0 <= note.start <= note.end <= len(found.text)
        assert all(note.start <= note.offsets.source(at) < note.end for at in range(len(note.text)))
        assert all(marker.end <= note.start or marker.start >= note.end for marker in note.markers)
    for link in found.links:
        assert found.text[link.start : link.end] == link.text
    ends = [(note.start, note.end) for note in found.notes]
    assert all(left[1] <= right[0] for left, right in pairwise(ends))


def test_long_texts_are_read_in_linear_time() -> None:
    number = count()

    def read_copies(copies: int) -> None:
        found = document(f"{COPIED * copies}Copied for the office with the number {next(number)}.\n")
        assert len(found.notes) == 4 * copies

    assert grows_no_faster_than_its_input(read_copies, 150)


@pytest.mark.development_data
def test_the_letter_with_listed_targets() -> None:
    paths = sorted(source_documents().glob("003*.txt"))
    found = read(paths[0].read_bytes(), paths[0].name)
    assert [note.label for note in found.notes] == list("123456789")
    assert all(len(note.markers) == 1 for note in found.notes)
    wrong = next(link for link in found.links if link.href.endswith("1416%20(2005)"))
    assert (wrong.text, wrong.note) == ("1416 (2005)", "n1")


@pytest.mark.development_data
def test_the_copied_letter_is_read_without_fault() -> None:
    path = data("readers", "letter-plain.txt")
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text(encoding="utf-8"))
    found = read(path.read_bytes(), path.name)
    assert [note.label for note in found.notes] == [note["label"] for note in truth["notes"]]
    assert ["".join(note.text.split()) for note in found.notes] == ["".join(note["text"].split()) for note in truth["notes"]]
    assert {link.href for link in found.links} >= {url for note in truth["notes"] for url in note["urls"]}
