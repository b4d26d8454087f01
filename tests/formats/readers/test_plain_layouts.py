"""Plain text as programs write it that take text out of PDFs: notes at the foot of pages without any rule, labels in many forms."""

from __future__ import annotations

from itertools import count

import pytest
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.plain import read
from citator.model import Document, NoteKind

SENTENCES = (
    "The lighthouse at the mouth of the river was built in 1874 and kept by one family",
    "The public library of the town holds more than 12,000 volumes on navigation",
    "The survey of the delta covered an area of 310 km2 and lasted three summers",
    "Article 3 of the charter grants free passage to small vessels",
    "The engineer proposed a canal of 45 kilometres",
    "Swans and herons nest on the islands below the weir",
)
NOTES = (
    "Annual Report of the Harbour Board (1903), p. 12.",
    "Ibid., p. 44.",
    "See A. Keller, Lamps and Lenses: A History of Coastal Light (Northport,\n1978), pp. 101-104.",
    "Letter of the keeper to the council, 3 May 1875, Municipal Archive,\nbox 7. The date is doubtful.",
    "Council resolution 14 (1931), para. 6.",
    "Available at https://www.riversociety.example/reports/2011.html.",
)


def document(text: str) -> Document:
    return read(text.encode(), "sample.txt")


def pages(label: str, glue: str, divider: str, restart: bool = False) -> tuple[str, list[tuple[str, str]]]:
    """Three pages of two sentences with a note each, and the notes as (label, text)."""
    out: list[str] = []
    truth: list[tuple[str, str]] = []
    number = 0
    for page in range(3):
        body, foot = [], []
        number = 0 if restart else number
        for at in (2 * page, 2 * page + 1):
            number += 1
            body.append(f"{SENTENCES[at]}.{number}\n{SENTENCES[at - 1]}.")
            foot.append(f"{label.format(number)}{glue}{NOTES[at]}")
            truth.append((str(number), " ".join(NOTES[at].split())))
        out.append("\n".join([*body, *foot]))
    return divider.join(out) + "\n", truth


@pytest.mark.parametrize("divider", ["\n", "\n\f", "\n\n"])
@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize(("label", "glue"), [("{}", " "), ("{}", ""), ("{}", "\n"), ("{}", "\n\n"), (" {} ", " "), ("{}", "  ")])
def test_notes_at_the_foot_of_pages_without_a_rule(label: str, glue: str, divider: str, restart: bool) -> None:
    text, truth = pages(label, glue, divider, restart)
    found = document(text)
    assert [(note.label, note.text) for note in found.notes] == truth
    assert [found.text[: note.markers[0].start].split()[-1][-1] for note in found.notes] == ["."] * len(truth)


def test_a_page_number_is_no_label_and_a_label_no_page_number() -> None:
    text, truth = pages("{}", "\n", "\n\f")
    sheets = [f"{sheet.rstrip()}\n{number}\n" for number, sheet in enumerate(text.split("\f"), 1)]
    found = document("\f".join(sheets))
    assert [(note.label, note.text) for note in found.notes] == truth
    assert [found.text[span.start : span.end] for span in found.furniture] == ["1", "2", "3"]


def test_roman_endnotes() -> None:
    found = document(
        "The lamp burned.i The tide turned.ii The rope held.iii\n\ni First lamp.\niiSecond tide, see\nthere.\niii Third rope.\n"
    )
    assert [(note.label, note.text) for note in found.notes] == [
        ("i", "First lamp."),
        ("ii", "Second tide, see there."),
        ("iii", "Third rope."),
    ]
    assert {note.kind for note in found.notes} == {NoteKind.ENDNOTE}
    assert all(len(note.markers) == 1 for note in found.notes)


def test_a_note_that_goes_on_over_a_page_break() -> None:
    text = "The lamp burned.1\n__________\n1 See the report of the board, which\n\fThe tide turned.2 And it\n__________\n"
    text += "goes on here, p. 4.\n2 Second tide.\n"
    found = document(text)
    assert [note.text for note in found.notes] == ["See the report of the board, which goes on here, p. 4.", "Second tide."]
    assert [found.text[span.start : span.end] for span in found.furniture] == ["goes on here, p. 4."]
    first = found.notes[0]
    assert found.text[first.offsets.source(first.text.index("goes")) :].startswith("goes on here")


def test_notes_in_brackets() -> None:
    text = "The lamp[1] burned and the keeper[2] slept.\n\n[Footnote 1: Of 1811.]\n\n[Footnote 2: Paid\nby the year [sic].\n\nTwice.]\n"
    found = document(text)
    assert [(note.label, note.text) for note in found.notes] == [("1", "Of 1811."), ("2", "Paid by the year [sic]. Twice.")]
    assert [found.text[note.markers[0].start : note.markers[0].end] for note in found.notes] == ["[1]", "[2]"]
    assert found.text[found.notes[1].start : found.notes[1].end].endswith("Twice.]")


def test_brackets_without_a_label_or_of_an_editor() -> None:
    found = document("The lamp[*] burned.\n\n[Footnote: Of 1811.]\n\n[Note: the keeper slept.]\n\n[Note 3: Third.]\n")
    assert [(note.label, note.text, len(note.markers)) for note in found.notes] == [("*", "Of 1811.", 1), ("3", "Third.", 0)]


def test_references_with_names() -> None:
    text = '1. Lamps\n\n   As in [LAMP74] and [TIDE-2].\n\n2. References\n\n   [LAMP74]  Iveson, M., "Lamps",\n             1874.\n\n'
    text += '   [TIDE-2]  Okoro, P., "Tides".\n\nAuthor\'s Address\n\n   Lamp Street\n'
    found = document(text)
    assert [(note.label, note.text) for note in found.notes] == [
        ("LAMP74", 'Iveson, M., "Lamps", 1874.'),
        ("TIDE-2", 'Okoro, P., "Tides".'),
    ]
    assert {note.kind for note in found.notes} == {NoteKind.REFERENCE}


@pytest.mark.parametrize(
    "text",
    [
        "Licence\n\nUnder GPL2 and GPL3:\n\n1. Redistributions of lamps\n2. Redistributions of ropes\n3. Names of keepers\n",
        "Changes\n-------\n\n1. Lamps are lit in version 2.1 and 2.2.\n2. Ropes hold.\n",
        "Files: lamps/*\n\n * Redistributions keep this notice.\n * Lamps are lit.\n",
        "The value argv[1] is read, and make[2]: entering north\n\n[0-9]* is a pattern, x[1] = 2 another.\n",
        "12. The Committee noted the lamp.\n\n13. The Committee noted the tide.\n\n14. It noted ropes.\n",
        "Notes\n\n1. Light the lamp.\n2. Hold the rope.\n",
        "The *first* of all* lamps\n\n* One lamp\n* Two lamps\n",
    ],
)
def test_lists_and_code_hold_no_notes(text: str) -> None:
    found = document(text)
    assert not found.notes
    assert not found.dangling_markers


def test_columns_side_by_side_give_no_notes() -> None:
    rows = "".join(f"{'The lamp burned on the coast.1':<40}{'The tide turned at noon.2':<40}\n" for _ in range(20))
    assert not document(rows + f"{'1 First lamp.':<40}{'2 Second tide.':<40}\n" * 5).notes


@pytest.mark.parametrize(
    "piece",
    [
        "1234567890",
        "a  b ",
        f"a{'':30}b\n",
        f"{'a quay of the north':<40}a lamp of the south\n",
        "[",
        "]",
        "_",
        "_\n",
        "Lamp.1 Tide.2\n1 One.\n2 Two.\n",
        "[Footnote 1: ",
        "A lamp.1\n1 See.\n\f",
        "- ",
    ],
)
def test_odd_texts_are_read_in_linear_time(piece: str) -> None:
    number = count()

    def read_copies(copies: int) -> None:
        document(piece * copies + f"\nCopied with the number {next(number)}.\n")

    assert grows_no_faster_than_its_input(read_copies, 40_000 // len(piece))


_FOOT = """The lamp of the northern quay was lit by the keeper
in 1901.1
1 The old harbours
The pier of the harbour was rebuilt by the town
in 1903.2 The mole was kept as it had been.34
1
Adams, Lamps of the North (Varna: Quay Press, 1980), 22.
2
A/61/108.
3
Baker, Piers (Varna: Quay Press, 1981), 7, available at https://archive.
lamps.example.org/piers/1903.
4
The keeper wrote of the lamp, and of the pier and the mole, in letters that the town kept and the
1
\f{rest}last of the moles was
built in 1911 (see https://www.example.org/moles.html).5 It was
never lit, and the town was
glad of that.
harbour has lost since, as a list of them in the archive of the harbour shows that was made there
in 1950.
5
A/62/109.
2
\f"""


def test_notes_with_labels_on_their_own_lines_below_headings_with_figures() -> None:
    read_text = document(_FOOT.format(rest="The "))
    assert [(note.label, len(note.markers)) for note in read_text.notes] == [(str(number), 1) for number in range(1, 6)]
    assert [note.text[:9] for note in read_text.notes] == ["Adams, La", "A/61/108.", "Baker, Pi", "The keepe", "A/62/109."]


def test_an_address_ends_before_the_marker_behind_it_and_goes_on_behind_a_stop() -> None:
    links = document(_FOOT.format(rest="The ")).links
    assert [link.href for link in links] == ["https://archive.lamps.example.org/piers/1903", "https://www.example.org/moles.html"]


def test_a_note_goes_on_in_the_wider_lines_at_the_foot_of_the_next_page() -> None:
    note = document(_FOOT.format(rest="The ")).notes[3]
    assert note.text.endswith("that the town kept and the harbour has lost since, as a list of them in the archive of the harbour shows "
                              "that was made there in 1950.")  # fmt: skip


def test_a_symbol_glued_to_a_label_is_a_note() -> None:
    text = "The lamp was lit.1 The quay was built.2 It stood.\n\n1A/61/108.\n2See Adams, Lamps, 22.\n"
    assert [(note.label, note.text) for note in document(text).notes] == [("1", "A/61/108."), ("2", "See Adams, Lamps, 22.")]


def _in_columns(left: list[str], right: list[str]) -> str:
    return "".join(f"{one:<50}{two}\n" for one, two in zip(left, right, strict=True))


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    body = ["The lamp of the northern quay was lit at night,", "and the keeper wrote of it in letters that are", "still kept by the town."]
    left = [
        *body * 4,
        "The mole stood for a hundred years more.1",
        "1 See Adams, The Lamps of the Northern Quays of",
        "Varna, 22 Harbour Studies 7, 12 (1980).",
    ]
    right = [
        *body * 4,
        "The pier was lost in the storm of that year.2",
        "2 See Baker, Piers, at https://www.example.org/",
        "storms/piers/1903.html.",
    ]
    read_text = document(_in_columns(left, right))
    assert [(note.label, note.text) for note in read_text.notes] == [
        ("1", "See Adams, The Lamps of the Northern Quays of Varna, 22 Harbour Studies 7, 12 (1980)."),
        ("2", "See Baker, Piers, at https://www.example.org/storms/piers/1903.html."),
    ]
    for note in read_text.notes:
        assert read_text.text[note.start : note.end].startswith(f"{note.label} See")
        assert [read_text.text[marker.start : marker.end] for marker in note.markers] == [note.label]
        assert all(read_text.text[note.offsets.source(at)] == letter for at, letter in enumerate(note.text) if letter != " ")
    (link,) = read_text.links
    assert (link.href, link.note, link.broken) == ("https://www.example.org/storms/piers/1903.html", "n2", True)
    assert read_text.text[link.start : link.end] == link.text == "https://www.example.org/"
    assert not any(span.start < link.end and link.start < span.end for span in read_text.furniture)


def test_an_address_below_a_label_that_stands_alone_is_that_note() -> None:
    text = "The lamp was lit.1 It burned (see https://www.example.org/lamps/1903).2 So did the other.3\n__________\n"
    text += " 1  Adams, Lamps, 22.\n 2\nhttps://www.example.org/lamps/1903\n 3  Ibid.\n"
    assert [(note.label, note.text[-10:]) for note in document(text).notes] == [("1", "Lamps, 22."), ("2", "lamps/1903"), ("3", "Ibid.")]
