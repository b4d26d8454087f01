"""Plain text whose markers are hard to see, or not to be seen: the notes are notes nevertheless; and markers whose note is missing."""

from __future__ import annotations

from itertools import count

import pytest
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.plain import read
from citator.model import Document, NoteKind

FOUR = "1 One, see Smith.\n2 Two, see Jones.\n3 Three, see Doe.\n4 Four, see Roe.\n"


def document(text: str) -> Document:
    return read(text.encode(), "sample.txt")


def marked(text: str) -> list[tuple[str, str, list[str]]]:
    """Label, text, and what stands before each marker."""
    found = document(text)
    return [(note.label, note.text, [found.text[: m.start].split()[-1] for m in note.markers]) for note in found.notes]


def lost(text: str) -> list[str]:
    return [marker.label for marker in document(text).dangling_markers]


@pytest.mark.parametrize("between", ["\n\n", "\n\n____________\n"])
@pytest.mark.parametrize(
    ("body", "before"),
    [
        ("The keepers met.1 The OHLB2 and UNLB3 said so.4", ["met.", "OHLB", "UNLB", "so."]),
        ("The keepers met.1 It ended.2 It was told.3 And to the OLCE4 by all.", ["met.", "ended.", "told.", "OLCE"]),
        ("The keepers met.1 He said it2 to us3 so.4", ["met.", "it", "us", "so."]),
        ("The keepers met.1 It rose by 5%2 and by 3.5%.3 Then.4", ["met.", "5%", "3.5%.", "Then."]),
        ("The keepers met.1 Others have said more 2 while nothing was done.3 That was all.4", ["met.", "more", "done.", "all."]),
        ("The keepers met 1 and others said more 2 while the board 3 had not answered 4.", ["met", "more", "board", "answered"]),
        ("Les gardiens se sont réunis1. Ils ont dit « encore »2 et «\xa0assez\xa0»3 ainsi.4", ["réunis", "»", "»", "ainsi."]),
        ("The keepers met.1,2 They said more.3–4 That was all.", ["met.", "met.1,", "more.", "more.3–"]),
    ],
)
def test_markers_that_are_hard_to_see(body: str, before: list[str], between: str) -> None:
    assert marked(body + between + FOUR) == [
        ("1", "One, see Smith.", [before[0]]),
        ("2", "Two, see Jones.", [before[1]]),
        ("3", "Three, see Doe.", [before[2]]),
        ("4", "Four, see Roe.", [before[3]]),
    ]


@pytest.mark.parametrize(
    ("body", "unseen"),
    [
        ("It was lit.1 It burned.2 It went out.3 The end.", "4"),
        ("It was lit. It burned.2 It went out.3 The end.4", "1"),
        ("It was lit.1 It burned. It went out. The end.4", "23"),
        ("It was lit.1 It burned.2 It went out. The end.", "34"),
    ],
)
def test_a_note_whose_marker_is_not_seen_is_one_without_markers(body: str, unseen: str) -> None:
    assert [(label, len(before)) for label, _, before in marked(f"{body}\n\n{FOUR}")] == [
        (label, int(label not in unseen)) for label in "1234"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The lamp was lit.1 The tide turned.2\n\n1 First lamp.\n2 Second tide.\n3 Old harbours\n\nThe harbours of the coast are old.\n",
        "The lamp was lit.1 The tide turned.2\n\n1 First lamp.\n2 Second tide.\n\n3 The harbours of the coast are old. It was in 1802.\n",
        "The lamp was lit.1 The tide turned.2\n\n1 First lamp.\n2 Second tide.\n\f3 See Doe (2000).\nThe rope held.3\n\n4 Ropes\n",
    ],
)
def test_a_heading_or_paragraph_behind_the_notes_is_none(text: str) -> None:
    assert [label for label, _, _ in marked(text)] == ["1", "2"]


@pytest.mark.parametrize(
    "body",
    [
        "It was lit.1 The CO2 rose. It went out.3",
        "It was lit.1 The other 2 lamps burned. It went out.3",
        "It was lit.1 Article 2 of the charter holds. It went out.3",
        "It was lit.1 The GPL2, and the GPL2 again. It went out.3",
    ],
)
def test_a_figure_that_counts_or_names_is_no_marker(body: str) -> None:
    assert [before for _, _, before in marked(f"{body}\n\n1 One.\n2 Two.\n3 Three.\n")] == [["lit."], [], ["out."]]


def test_german_quotation_marks_that_open_are_no_end() -> None:
    text = "Die Lampe brannte.1 Er sagte: »2 Lampen brennen«. Er ging.3\n\n1 Erste Lampe.\n2 Zweite Lampe.\n3 Dritte Lampe.\n"
    assert [before for _, _, before in marked(text)] == [["brannte."], [], ["ging."]]


def test_a_marker_on_the_page_before_its_note() -> None:
    text = "It was lit.1 It burned.2\n1 First lamp.\n\fThe tide turned.3 The rope held.4\n2 Second lamp.\n3 Third tide.\n4 Fourth rope.\n"
    assert [before for _, _, before in marked(text)] == [["lit."], ["burned."], ["turned."], ["held."]]


def test_a_single_note_may_stand_a_page_behind_its_marker() -> None:
    text = "It was lit.1 It burned.2\n1 First lamp.\n\fThe tide turned and turned.\n2 Second lamp.\n"
    assert [before for _, _, before in marked(text)] == [["lit."], ["burned."]]


def test_the_number_of_a_page_above_a_title_is_no_label() -> None:
    text = "It was lit.1 It\nburned.2 So it was.\n\n1\n\nOld lamps\n\nThe tide turned and it turned again\nfor a long time.\n"
    text += "\n2\n\nOld tides\n\nThe rope held and it held again\nfor a long time.\n1. First lamp.\n2. Second tide.\n"
    assert [(label, note) for label, note, _ in marked(text)] == [("1", "First lamp."), ("2", "Second tide.")]


def test_numbered_paragraphs_are_no_notes_where_labels_are_written_otherwise() -> None:
    text = "1. The lamp was lit.1 It burned.2\n1 First lamp.\n2 Second lamp.\n\fAs the board said.3 And again.4\n"
    text += "\n3. The tide turned.\n4. The rope held.\n3 Third tide.\n4 Fourth rope.\n"
    assert [note for _, note, _ in marked(text)] == ["First lamp.", "Second lamp.", "Third tide.", "Fourth rope."]


_PARAGRAPHS = (
    "1. The lamp was lit{1} and seen.{2}",
    "2. It was mended twice,{3} and the keeper wrote home.{4}",
    "3. The keepers were heard.{5} The ferry was not.{6} Nor was the port.{7}",
    "4. The Board met again in May.",
)
_FOOT = ("Port Act 1904.", "Ibid., p. 4.", "Board, Lamps, 1911.", "A/70/74.", "See the letter.", "Brook, p. 9.", "Ibid.")


@pytest.mark.parametrize("rule", ["___________\n", "", "Notes\n\n", "---\n"])
@pytest.mark.parametrize(
    ("mark", "label", "raised"),
    [
        ("{}", "{} ", False),
        ("{}", "{} ", True),
        ("[{}]", "[{}] ", False),
        ("[{}]", "{}. ", False),
        ("{}", "{}. ", True),
        ("{}", "{}. ", False),
        ("{}", "{}) ", True),
    ],
)
def test_paragraphs_with_numbers_are_no_notes(rule: str, mark: str, label: str, raised: bool) -> None:
    figures = [str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹") if raised else {}) for number in range(8)]
    body = "\n\n".join(_PARAGRAPHS).format(*(mark.format(figure) for figure in figures))
    foot = "\n".join(label.format(number) + note for number, note in enumerate(_FOOT, 1))
    notes = document(f"Memorandum\n\n{body}\n\n{rule}{foot}\n").notes
    assert [(note.label, note.text, len(note.markers)) for note in notes] == [
        (str(number), note, 1) for number, note in enumerate(_FOOT, 1)
    ]


@pytest.mark.parametrize("titles", [("Chapter One", "Chapter Two"), ("", "")])
def test_endnotes_that_begin_anew_with_each_chapter(titles: tuple[str, str]) -> None:
    text = "CHAPTER ONE\n\nThe lamp was lit.1 It burned.2\n\nCHAPTER TWO\n\nThe tide turned.1 It rose.2 It fell.3\n\nNOTES\n\n"
    text += f"{titles[0]}\n\n1. First of one.\n2. Second of one.\n\n{titles[1]}\n\n1. First of two.\n2. Second of two.\n3. Third of two.\n"
    assert marked(text) == [
        ("1", "First of one.", ["lit."]),
        ("2", "Second of one.", ["burned."]),
        ("1", "First of two.", ["turned."]),
        ("2", "Second of two.", ["rose."]),
        ("3", "Third of two.", ["fell."]),
    ]


def test_a_list_inside_an_endnote_begins_no_chapter() -> None:
    text = "The lamp was lit.1 It burned.2\n\nNotes\n\n1. First lamp.\n2. The keeper gave reasons:\n1. The oil was bad.\n"
    assert [label for label, _, _ in marked(text)] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The lamp was lit (1). The tide turned (2).\n\n(1) First lamp.\n(2) Second tide.\n", [["lit"], ["turned"]]),
        ("أضاء المصباح.(1) وارتفع المد.(2)\n\n(1) First lamp.\n(2) Second tide.\n", [["المصباح."], ["المد."]]),
    ],
)
def test_labels_in_round_brackets_without_a_rule(text: str, before: list[list[str]]) -> None:
    assert [words for _, _, words in marked(text)] == before


@pytest.mark.parametrize(
    "text",
    [
        "Lit under subsection (1). Told under subsection (2).\n\n(1) A keeper holds the lamp.\n(2) A keeper tells the tide.\n",
        "The board decides on: (1) lamps, (2) tides.\n\n(1) Lamps are lit.\n(2) Tides are told.\n",
        "As in paragraph (1). And in article (2).\n\n(1) Lamps are lit.\n(2) Tides are told.\n",
    ],
)
def test_parts_of_a_law_are_no_notes(text: str) -> None:
    assert not document(text).notes


@pytest.mark.parametrize("label", ["{}", "{}."])
def test_the_note_of_the_author_stands_above_the_numbered_ones(label: str) -> None:
    text = (
        "THE RIGHT TO LIGHT\n\nJane Doe* and John Roe†\n\nThe lamp was lit.1 It burned.2\n\n* Keeper of lamps. I thank many.\n† Lecturer.\n"
    )
    text += f"{label.format(1)} First lamp.\n{label.format(2)} Second lamp.\n"
    assert marked(text) == [
        ("*", "Keeper of lamps. I thank many.", ["Doe"]),
        ("†", "Lecturer.", ["Roe"]),
        ("1", "First lamp.", ["lit."]),
        ("2", "Second lamp.", ["burned."]),
    ]


@pytest.mark.parametrize("rule", ["", "____________\n\n"])
def test_roman_figures_in_square_brackets(rule: str) -> None:
    text = f"The lamp was lit.[i] It burned.[ii]\n\n{rule}[i] First, https://example.org/1.\n\n[ii] Second.\n"
    assert marked(text) == [("i", "First, https://example.org/1.", ["lit."]), ("ii", "Second.", ["burned."])]
    assert rule or {note.kind for note in document(text).notes} == {NoteKind.ENDNOTE}


@pytest.mark.parametrize(
    "text", ["[i]The lamp[/i] was lit.[i]\n\n[i] It burned[/i].\n", "for a[i] and b[ii] of c[i]\n\n[i] is an index.\n"]
)
def test_italics_and_indices_are_no_roman_notes(text: str) -> None:
    assert not document(text).notes


@pytest.mark.parametrize(
    "text",
    [
        "守灯人点亮了灯。1 他们还说了更多，2\n\n1 见灯塔委员会报告，第12段。\n2 同上。\n",
        "أضاء الحراس المصباح1 وقالوا المزيد2.\n\n1 انظر الوثيقة.\n2 المرجع نفسه.\n",
    ],
)
def test_markers_in_scripts_without_capitals(text: str) -> None:
    assert [(label, len(before)) for label, _, before in marked(text)] == [("1", 1), ("2", 1)]


def test_a_range_of_brackets_points_at_each() -> None:
    entries = "".join(f"[{number}] Keller {number}.\n" for number in range(1, 7))
    text = f"Lamps burn [1], [2], [3]. Tides turn [4]-[6].\n\nReferences\n{entries}"
    assert [len(before) for _, _, before in marked(text)] == [1] * 6


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Lamps burn [1]. Tides turn [2]. Ropes hold [7].\n\nNotes\n\n[1] First.\n[2] Second.\n", ["7"]),
        ("Lamps burn.¹ Tides turn.² Ropes hold.⁷\n\n¹ First.\n² Second.\n", ["7"]),
        ("Lamps burn.1 Tides turn.2 Ropes hold.7 So it was.\n\n1 First.\n2 Second.\n", ["7"]),
        ("Lamps burn [1]. Tides turn [2]. Ropes hold [3].\n\n1. Keller, Lamps (1978).\n2. Keller, Tides (1979).\n", ["3"]),
    ],
)
def test_a_marker_beyond_the_last_note_is_told(text: str, labels: list[str]) -> None:
    assert len(document(text).notes) == 2
    assert lost(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        "Lamps burn [1]. Tides turn [2]. The judge said so at [7].\n\nNotes\n\n[1] First.\n[2] Second.\n",
        "Lamps burn [1]. Tides turn [2]. The value x[7] is read.\n\nNotes\n\n[1] First.\n[2] Second.\n",
        "Lamps burn.¹ Tides turn.² A speed of 10⁷ m s⁻⁴ and of x⁵.\n\n¹ First.\n² Second.\n",
        "Lamps burn.1 Tides turn.2 See No.7 The end, and Doc.5 too.\n\n1 First.\n2 Second.\n",
        "Lamps burn.1 Tides turn.2 In [2010] and [145] more.\n\n1 First.\n2 Second.\n",
        "[1] Lamps burn.1\n\n[2] Tides turn.2 As said in [1].\n\n[3] Ropes hold, see [2].\n\n1 First.\n2 Second.\n",
    ],
)
def test_other_figures_are_no_lost_markers(text: str) -> None:
    assert len(document(text).notes) == 2
    assert not lost(text)


@pytest.mark.parametrize("last", [10, 11])
@pytest.mark.parametrize("rest", [".", ", p. x.", ", at page x and the\nfollowing pages."])
def test_notes_nine_and_ten_without_markers_are_two(rest: str, last: int) -> None:
    body = " ".join(f"The lamp burned {'long ' * number}again.{'' if number in (9, 10) else number}" for number in range(1, last + 1))
    notes = "".join(f"{number} Supra note {number + 40}{rest}\n" for number in range(1, last + 1))
    found = marked(f"{body}\n\n{notes}")
    assert [label for label, _, _ in found] == [str(number) for number in range(1, last + 1)]
    assert [label for label, _, before in found if not before] == ["9", "10"]


@pytest.mark.parametrize(
    "piece",
    [
        "lamp.1 1 Lamp.\n",
        "1 Lamp.\n",
        "OHLB2 lamps 3 of\n2 Lamp.\n",
        "lamp (1). \n(1) Lamp.\n",
        "lit.1 «\xa0a\xa0»2 ",
        "Notes\n1. Lamp.1\n",
        "lamp.[i] \n[i] Lamp.\n",
        "lamp.1,2–4 ",
        "[4]-[6] ",
    ],
)
def test_texts_of_figures_are_read_in_linear_time(piece: str) -> None:
    number = count()  # no text comes twice: words are remembered

    def run(size: int) -> object:
        return document(piece * (size // len(piece)) + f"\n\nCopied with the number {next(number)}.\n")

    assert grows_no_faster_than_its_input(run, 30_000)


def test_chapters_of_endnotes_are_read_in_linear_time() -> None:
    number = count()

    def run(size: int) -> object:
        chapters = size // 40
        return document(
            "The lamp was lit.1 It burned.2\n\n" * chapters + f"Notes\n\n{next(number)}1. A.\n" + "1. One.\n2. Two.\n\n" * chapters
        )

    assert grows_no_faster_than_its_input(run, 30_000)


@pytest.mark.parametrize("form", ["[{}]", "({})", "{}.", "{}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_last_note_of_a_file_is_one_though_nothing_points_at_it(form: str, gap: str) -> None:
    marks = [f" {form.format(number)}." if form[0] in "[(" else f".{number}" for number in (1, 2)]
    text = f"The lamps burn{marks[0]} The tide turns{marks[1]} The keepers left in spring.\n\n"
    works = (
        "Jo Weir, Wells (Quay Press, 2019), p. 3.",
        "Ann Hale, Tides (Quay Press, 2001), p. 14.",
        "Tom Brook, Rivers (Quay Press, 2003), p. 9.",
    )
    text += gap.join(f"{form.format(number)} {work}" for number, work in enumerate(works, 1)) + "\n"
    notes = read(text.encode(), "a.txt").notes
    assert [(note.label, bool(note.markers)) for note in notes] == [("1", True), ("2", True), ("3", False)]


def test_the_last_note_with_a_raised_number_is_no_marker() -> None:
    text = "The lamps burn.¹ The tide turns.²\n\n¹ Jo Weir, Wells (Quay Press, 2019).\n² Ann Hale, Tides (Quay Press, 2001).\n"
    found = read(f"{text}³ Tom Brook, Rivers (Quay Press, 2003).\n".encode(), "a.txt")
    assert ([note.label for note in found.notes], found.dangling_markers) == (["1", "2", "3"], ())


@pytest.mark.parametrize(
    "last", ["[3] The court adds that the lamps of the port were lit in time.", "[3] Costs are reserved.", "(3) the keepers, who left."]
)
def test_a_paragraph_in_brackets_below_the_notes_is_none(last: str) -> None:
    form = last[0] + "{}" + last[2]
    text = f"The lamps burn {form.format(1)}. The tide turns {form.format(2)}.\n\n{form.format(1)} Jo Weir, Wells (Quay Press, 2019).\n"
    text += f"{form.format(2)} Ann Hale, Tides (Quay Press, 2001).\n{last}\n"
    assert [note.label for note in read(text.encode(), "a.txt").notes] == ["1", "2"]


@pytest.mark.parametrize(
    ("body", "numbers", "called"),
    [
        ("It took up rule 71/222 (1) and rule 70/1 (2), and the lamps (3).", "123", "123"),
        ("It took up rule 24 (2018) (1) and met in 2019 (2). The lamps burn (3).", "123", "123"),
        ("It took up rule 5 (1) and rule 6\n(2) and met in 2019 (3).", "123", "123"),  # all of them
        ("The lamps burn (1). It met in 2019 (3), for rule 70/1 (2).", "123", "13"),  # in their order
        ("The lamps burn (1). It took up rule 70/1 (2), and met (4).", "124", "14"),  # the notes leave one out
        ("The lamps burn (1). It took up rule 12(2), and met (3).", "123", "13"),  # a part of the rule
        ("It took up rule 5 (2) and rule 6 (3).", "123", ""),
    ],
)
def test_a_number_in_brackets_behind_a_figure_is_the_marker_that_is_missing(body: str, numbers: str, called: str) -> None:
    text = f"{body}\n\nNotes\n\n" + "".join(f"({number}) Ann Hale, Tides (Quay Press, 2001), p. {number}.\n" for number in numbers)
    assert [(note.label, bool(note.markers)) for note in document(text).notes] == [(number, number in called) for number in numbers]


HALE = "Ann Hale, Tides (Quay Press, 2001), p. 9."


@pytest.mark.parametrize("form", ["[{}]", "({})"])
@pytest.mark.parametrize("heading", ["", "Notes\n\n"])
@pytest.mark.parametrize("above", [HALE, "Ibid."])
def test_one_number_is_left_out_before_the_last_note(form: str, heading: str, above: str) -> None:
    one, two, four = map(form.format, (1, 2, 4))
    text = f"The lamps burn {one}. The tide turns {two}. The keepers left {four}.\n\n{heading}"
    text += f"{one} {HALE}\n{two} {above}\n{four} Jo Weir, Wells (Quay Press, 2019).\n"
    assert [note.label for note in document(text).notes] == ["1", "2", "4"]


@pytest.mark.parametrize("last", ["[5] Jo Weir, Wells (Quay Press, 2019).", "(4) Jo Weir, Wells.", "see\n[4] Jo Weir, Wells."])
def test_other_lines_behind_the_notes_are_none(last: str) -> None:
    number = next(filter(str.isdecimal, last))
    text = f"The lamps burn [1]. The tide turns [2]. The keepers left [{number}].\n\n[1] {HALE}\n[2] {HALE}\n{last}\n"
    assert [note.label for note in document(text).notes] == ["1", "2"]


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("[4] Jo Weir, Wells (Quay Press, 2019).", "124"),
        ("[4] The court adds that the lamps were lit.", "12"),  # a paragraph that the note quotes
        ("(4) Jo Weir, Wells (Quay Press, 2019).", "12"),  # another form
        ("see [4] Jo Weir, Wells (Quay Press, 2019).", "12"),
    ],
)
def test_nothing_points_at_the_entry_behind_a_number_left_out(last: str, labels: str) -> None:
    text = f"The lamps burn [1]. The tide turns [2].\n\nReferences\n\n[1] {HALE}\n[2] Ibid.\n{last}\n"
    assert [note.label for note in document(text).notes] == list(labels)


@pytest.mark.parametrize(
    ("body", "notes", "labels"),
    [
        ("It took up rule 71/222 (1). It spoke of lamps (2). In 2018 (3) too.", (HALE, "A/RES/71/222.", "Ibid."), "123"),
        ("It spoke of lamps (1). See rule 5 (2). In 2018 (3) and at sea (4) too.", (HALE, HALE, HALE, HALE, HALE), "12345"),
        ("It took up rule 5 (1). It spoke of lamps (2). In 2018 (3) too.", ("Lamps are lit.",) * 3, ""),
        ("As in article 5 (1). And in rule 6 (2). And rule 7 (3) too.", (HALE, HALE, HALE), ""),  # all may be parts of the rules
        ("It took up rule 5 (1). It spoke of lamps (2). And rule 7 too.", (HALE, HALE, HALE), ""),
    ],
)
def test_a_row_in_brackets_with_markers_behind_figures_is_one_of_notes(body: str, notes: tuple[str, ...], labels: str) -> None:
    text = f"{body}\n\n" + "".join(f"({number}) {note}\n" for number, note in enumerate(notes, 1))
    assert [note.label for note in document(text).notes] == list(labels)
