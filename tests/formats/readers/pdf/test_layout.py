"""Reading order, page furniture, paragraphs, title and what is left out of a PDF."""

from __future__ import annotations

import random

import pytest
from tests.support.pdf import A4, Page, build, width

from citator.formats.readers.pdf.document import read_document
from citator.model import Document

WORDS = "lamp coast river orchard stamp harbour keeper survey stone winter signal chart letter tower island record".split()


def prose(seed: int, characters: int, rows: int) -> list[str]:
    """Lines of about that many characters."""
    picked = random.Random(seed)
    lines = []
    for _ in range(rows):
        line = ""
        while len(line) < characters - 8:
            line += picked.choice(WORDS) + " "
        lines.append(line.strip())
    return lines


def read(*pages: Page, title: str = "") -> Document:
    return read_document(build(*pages, title=title), "test.pdf")


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("shift", [0.0, 5.0])
def test_columns_are_read_one_after_the_other(columns: int, shift: float) -> None:
    """One to three columns, whether their lines stand level or not, with a line across the page above and below."""
    page = Page()
    page.text(60, 780, "A line that runs across the whole page above the columns of this test, to its very end")
    size, gap = 8.0, 18.0
    wide = (475.0 - gap * (columns - 1)) / columns
    blocks = [prose(at, int(wide / width("x", size)), 30) for at in range(columns)]
    for at, block in enumerate(blocks):
        page.lines(60 + at * (wide + gap), 750 - at * shift, block, size, 10)
    page.text(60, 420, "Another line that runs across the whole page, below the columns, with more words in it")
    text = words(read(page).text)
    expected = [word for block in blocks for line in block for word in line.split()]
    assert [word for word in text if word in WORDS] == expected
    assert text[:3] == ["A", "line", "that"]
    assert text[-3:] == ["words", "in", "it"]


def test_each_column_has_its_own_notes() -> None:
    page = Page()
    for at, label in enumerate("12"):
        x = 60 + at * 250
        lines = prose(at, 36, 40)
        lines[5] = f"the lamp was lit there.^{label}^ And it"
        page.lines(x, 760, lines, 10, 12)
        page.rule(x, x + 70, 240)
        page.lines(x, 228, [f"^{label}^ Register of Lamps, vol. {label}, a", "book that is kept in the office."], 8, 10)
    document = read(page)
    assert [(note.label, note.text, len(note.markers)) for note in document.notes] == [
        ("1", "Register of Lamps, vol. 1, a book that is kept in the office.", 1),
        ("2", "Register of Lamps, vol. 2, a book that is kept in the office.", 1),
    ]


def test_a_table_is_read_by_rows() -> None:
    page = Page()
    page.lines(60, 780, prose(1, 70, 6))
    for at, row in enumerate(
        [("Coast", "1890", "14"), ("River", "1891", "9"), ("Island", "1892", "22"), ("Tower", "1893", "3"), ("Stone", "1894", "5")]
    ):
        for cell, x in zip(row, (60, 200, 320), strict=True):
            page.text(x, 640 - 14 * at, cell)
    assert "Coast 1890 14\nRiver 1891 9\nIsland 1892 22" in read(page).text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = []
    for number in range(1, 5):
        page = Page()
        page.text(60, 800, f"{120 + number}  The Coast Review" if number % 2 else f"Lamps of the North  {120 + number}", 8)
        page.lines(60, 760, prose(number, 70, 20))
        page.text(290, 40, f"- {number} -", 8)
        pages.append(page)
    document = read(*pages)
    assert "Review" not in document.text
    assert "Lamps of" not in document.text
    assert words(document.text) == [word for number in range(1, 5) for line in prose(number, 70, 20) for word in line.split()]
    assert document.page_starts == tuple(sorted(set(document.page_starts)))
    assert [document.page_at(start) for start in document.page_starts] == [1, 2, 3, 4]


def test_the_head_of_the_first_page_stays() -> None:
    first, second, third = Page(), Page(), Page()
    first.text(60, 790, "HARBOUR OFFICE  H/31/7", 16)
    for page in (second, third):
        page.text(60, 805, "H/31/7", 8)
    for at, page in enumerate((first, second, third)):
        page.lines(60, 740, prose(at, 70, 10))
    document = read(first, second, third)
    assert document.text.startswith("HARBOUR OFFICE H/31/7")
    assert document.text.count("H/31/7") == 1


def test_the_last_note_is_no_page_number() -> None:
    """ "5 Ibid." at the foot of several pages stands at one height, and is text."""
    pages = []
    for number in (1, 3):
        page = Page()
        page.lines(60, 760, [*prose(number, 60, 5), f"and so it was.^{number}^ Nobody doubts it.^{number + 1}^", *prose(number + 1, 60, 5)])
        page.rule(60, 160, 84)
        page.lines(60, 72, [f"^{number}^ Register of Lamps, p. {number}.", f"^{number + 1}^ Ibid."], 8, 10)
        pages.append(page)
    assert [note.label for note in read(*pages).notes] == ["1", "2", "3", "4"]


def test_blank_lines_part_paragraphs() -> None:
    page = Page()
    page.lines(60, 760, ["The first paragraph of this page is two lines long and", "ends here."])
    page.lines(60, 728, ["The second one stands after a gap and is two lines long", "as well."])
    page.lines(78, 704, ["The third is indented in its first line, and in that line"])
    page.lines(60, 692, ["only, as books do it.", "It has three lines."])
    assert [len(part.splitlines()) for part in read(page).text.split("\n\n")] == [2, 2, 3]


def test_a_page_turned_by_its_rotation_or_printed_across_is_read_upright() -> None:
    lines = prose(7, 60, 6)
    sideways = Page(size=(842.0, 595.0), rotate=90)
    for at, line in enumerate(lines):
        sideways.text(100 + 12 * at, 60, line, angle=90)
    assert words(read(sideways).text) == words(" ".join(lines))
    across = Page()
    for at, line in enumerate(lines):
        across.text(100 + 12 * at, 60, line, angle=90)
    assert words(read(across).text) == words(" ".join(lines))


def test_what_is_left_out_is_told() -> None:
    text, scan, blank = Page(), Page(), Page()
    text.lines(60, 760, prose(1, 70, 10))
    text.text(30, 200, "a stamp in the margin", angle=90)
    scan.fill()
    document = read(text, scan, scan, blank)
    assert document.warnings == ("pages 2–3 have no text layer", "page 1 has text in another direction, which was left out")
    assert document.pages == 4


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Lamps of the Northern Coast", "Lamps of the Northern Coast"),
        ("lamps of the northern coast ", "lamps of the northern coast"),
        ("Microsoft Word - lamps_final3.doc", "Lamps of the Northern Coast"),
        ("untitled", "Lamps of the Northern Coast"),
        ("A Template for Letters", "Lamps of the Northern Coast"),
        ("", "Lamps of the Northern Coast"),
    ],
)
def test_title(stated: str, title: str) -> None:
    """The stated title where the page bears it out, else the largest lines of the first page."""
    page = Page()
    page.lines(60, 760, ["Lamps of the", "Northern Coast"], 18, 22)
    page.lines(60, 700, prose(1, 70, 20))
    assert read(page, title=stated).title == title


def test_no_title_where_that_is_unsure() -> None:
    plain, masthead = Page(), Page()
    plain.lines(60, 760, prose(1, 70, 20))
    masthead.text(60, 780, "Office of the Harbour", 18)
    masthead.text(420, 780, "H/31/7", 10)
    masthead.lines(60, 740, prose(1, 70, 20))
    assert read(plain).title is None
    assert read(masthead).title is None


def test_the_language_is_told_from_the_words() -> None:
    page = Page()
    page.lines(
        60, 760, ["Der Leuchtturm an der Mündung des Flusses wurde im Jahr 1874 gebaut", "und wird seither von derselben Familie betreut."]
    )
    assert read(page).language == "de"


def test_no_letter_is_lost_or_doubled() -> None:
    """Every printed letter is in the text once, wherever it stands on the page."""
    for seed in range(6):
        picked = random.Random(seed)
        page = Page()
        written = ""
        taken: list[tuple[float, float, float]] = []
        for _ in range(60):
            size = picked.choice([7.0, 10.0, 14.0])
            word = picked.choice(WORDS)
            x, y = picked.uniform(40, A4[0] - 140), picked.uniform(60, A4[1] - 40)
            if any(abs(y - b) < 16 and x < c and a < x + width(word, size) + 4 for b, a, c in taken):
                continue
            taken.append((y, x, x + width(word, size) + 4))
            page.text(x, y, word, size)
            written += word
        text = read(page).text
        assert sorted(text.replace(" ", "").replace("\n", "")) == sorted(written)
