"""Notes as historians, critics and philosophers write them: who made a book, who is called by a place, and what is counted by other things
than pages.
"""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> Citation:
    """The only citation of a note."""
    [one] = parse_note(note, recognise)
    return one


def names(one: Citation, role: str) -> list[str]:
    return [str(name) for name in one.record.names(role)]


BOTH = ["Jo Hale", "Kim Weir"]
MADE = [
    ("Ann Brook, Lamps, ed. and trans. Jo Hale (Leeds: Quay, 1971), 12.", "Lamps", ["Jo Hale"], ["Jo Hale"]),
    (
        "Ann Brook, Lamps, trans. and ed. Jo Hale and Kim Weir (Leeds: Quay, 1971), 12.",
        "Lamps",
        ["Jo Hale", "Kim Weir"],
        ["Jo Hale", "Kim Weir"],
    ),
    ("Ann Brook, Lamps, edited and translated by Jo Hale, 2 vols. (Leeds: Quay, 1971), 1:12.", "Lamps", ["Jo Hale"], ["Jo Hale"]),
    ("Ann Brook, Lamps, trans. Jo Hale with the assistance of Kim Weir (Leeds: Quay, 1971).", "Lamps", [], ["Jo Hale"]),
    ("Ann Brook, Lamps, trans. Jo Hale, rev. Kim Weir (Leeds: Quay, 1971).", "Lamps", [], ["Jo Hale"]),
    ("Ann Brook, Lamps, trans. Jo Hale et al. (Leeds: Quay, 1971).", "Lamps", [], ["Jo Hale", "et al."]),
    ("Ann Brook, Lamps, trans. and with an introduction by Jo Hale (Leeds: Quay, 1971).", "Lamps", [], ["Jo Hale"]),
    ("Ann Brook, Lamps, with a foreword by Jo Hale (Leeds: Quay, 1971).", "Lamps", [], []),
    ("Ann Brook, Lamps, ed. Jo Hale, 2nd ed. rev. Kim Weir (Leeds: Quay, 1971).", "Lamps", ["Jo Hale"], []),
    ("The Song of Lamps, trans. Jo Hale (Leeds: Quay, 1971), 12.", "The Song of Lamps", [], ["Jo Hale"]),
    ("Lampwulf, ed. Jo Hale (Leeds: Quay, 1971), 12.", "Lampwulf", ["Jo Hale"], []),
]


@pytest.mark.parametrize(("note", "title", "editors", "translators"), MADE)
def test_who_made_a_book_is_no_part_of_its_title(note: str, title: str, editors: list[str], translators: list[str]) -> None:
    one = read(note)
    assert (one.type, one.record.text("title"), names(one, "editor"), names(one, "translator")) == ("book", title, editors, translators)
    assert names(one, "author") == (["Ann Brook"] if note.startswith("Ann") else [])


@pytest.mark.parametrize(
    ("note", "book", "editors", "translators"),
    [
        (
            "Ann Brook, “Ferries,” in Lamps, ed. Jo Hale, trans. Kim Weir (Leeds: Quay, 1971), 12–40.",
            "Lamps",
            ["Jo Hale"],
            ["Kim Weir"],
        ),
        ("Ann Brook, ‘Ferries’, in Lamps, trans. by Kim Weir (Leeds: Quay, 1971), pp. 12–40.", "Lamps", [], ["Kim Weir"]),
        (
            "Ann Brook, “Ferries,” in Lamps, ed. and trans. Kim Weir, vol. 2 (Leeds: Quay, 1971), 12–40.",
            "Lamps",
            ["Kim Weir"],
            ["Kim Weir"],
        ),
        (
            "Ann Brook, “Ferries,” trans. Kim Weir, in Lamps, ed. Jo Hale (Leeds: Quay, 1971), 12–40.",
            "Lamps",
            ["Jo Hale"],
            ["Kim Weir"],
        ),
    ],
)
def test_who_made_the_book_round_a_chapter(note: str, book: str, editors: list[str], translators: list[str]) -> None:
    one = read(note)
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == ("chapter", "Ferries", book)
    assert (names(one, "editor"), names(one, "translator"), one.record.text("page")) == (editors, translators, "12–40")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Ann Brook, Trans. Leeds Phil. Soc., 1971, p. 12.", ""),
        ("Ann Brook, Lamps, trans. 1971 (Leeds: Quay Press, 1980).", "Lamps, trans. 1971"),
        ("Ann Brook, Lamps, rev. ed. (Leeds: Quay, 1971).", "Lamps"),
        ("Ann Brook, How to Write an Introduction by Night (Leeds: Quay, 1971).", "How to Write an Introduction by Night"),
        ("Ann Brook, Translated by Light (Leeds: Quay, 1971).", "Translated by Light"),
    ],
)
def test_what_makes_nothing_stays(note: str, title: str) -> None:
    one = read(note)
    assert names(one, "translator") == []
    assert not title or one.record.text("title") == title


@pytest.mark.parametrize(
    "author",
    ["Marsilius of Leeds", "William of St Quay", "Teresa of Ávila", "Pliny the Elder", "Maximus the Confessor", "St. Bernard of Weir"],
)
def test_people_called_by_a_place_or_a_byname_are_authors(author: str) -> None:
    one = read(f"{author}, On the Rivers, trans. Jo Hale (Leeds: Quay, 1971), 12.")
    assert (one.type, names(one, "author"), one.record.text("title")) == ("book", [author], "On the Rivers")


@pytest.mark.parametrize(
    "title",
    ["Book of Lamps, Rivers and Quays", "Bank of Leeds, Rivers and Quays", "Lamps of Leeds, A History", "Mary the Lamp, A Tale"],
)
def test_what_is_called_by_a_place_and_is_nobody(title: str) -> None:
    one = read(f"{title} (Leeds: Quay, 1971), 12.")
    assert not any(" of " in name or " the " in name for name in names(one, "author") if name != "Bank of Leeds")


def test_juniors() -> None:
    one = read("Martin Luther Brook, Jr., Why We Wait (Leeds: Quay Press, 1964), 78.")
    assert (names(one, "author"), one.record.text("title")) == (["Martin Luther Brook Jr."], "Why We Wait")
    both = read("Henry Louis Brook, Jr., and Nellie Hale, eds., The Book of Lamps (Leeds: Quay Press, 1997), 12.")
    assert (names(both, "editor"), both.record.text("title")) == (["Henry Louis Brook Jr.", "Nellie Hale"], "The Book of Lamps")


@pytest.mark.parametrize(
    ("note", "authors", "title"),
    [
        ("Ann Brook, Long Quays and Deep Ports (Leeds: Weir Press, 1999), 12.", ["Ann Brook"], "Long Quays and Deep Ports"),
        ("Ann Brook, Long Quays and Deep Ports, 2nd ed. (Leeds: Weir Press, 1999), 12.", ["Ann Brook"], "Long Quays and Deep Ports"),
        ("Ann Brook, Jo Hale and Kim Weir, Deep Ports (Leeds: Weir Press, 1999), 12.", ["Ann Brook", "Jo Hale", "Kim Weir"], "Deep Ports"),
        ("Ann Brook and Jo Hale, Deep Ports (Leeds: Weir Press, 1999), 12.", ["Ann Brook", "Jo Hale"], "Deep Ports"),
    ],
)
def test_two_things_in_a_title_are_no_people(note: str, authors: list[str], title: str) -> None:
    one = read(note)
    assert (names(one, "author"), one.record.text("title")) == (authors, title)


@pytest.mark.parametrize(
    "place",
    [
        *(
            "10.27.38",
            "2.34–46",
            "9.148–49",
            "ii.13",
            "II.xxvii.9",
            "I.8",
            "514a–520a",
            "1094a1–3",
            "A51/B75",
            "sig. A2r",
            "bk. 9, lines 19–20",
        ),
        *("21ff", "21–23 and 45", "21, 34, and 56–58", "45n12", "21–23, 45n12", "plate 4", "pl. 3"),
    ],
)
def test_places_that_are_no_pages(place: str) -> None:
    one = read(f"Ann Brook, Lamps (Leeds: Quay, 1971), {place}.")
    assert (one.pinpoint, one.record.text("title")) == (place, "Lamps")


@pytest.mark.parametrize("behind", ["12.5.2001", "1.5 million lamps were lit", "2nd ed", "A51 and B75"])
def test_what_is_no_place(behind: str) -> None:
    assert read(f"Ann Brook, Lamps (Leeds: Quay, 1971), {behind}.").pinpoint is None


def test_pages_behind_especially_and_a_chapter_in_brackets() -> None:
    assert read("Ann Brook, Lamps (Leeds: Quay, 1971), esp. 17–53.").pinpoint == "17–53"
    assert read("Ann Brook, Lamps (Leeds: Quay, 1971), 89 (chap. 13).").pinpoint == "89"


def test_volume_and_pages_of_a_chapter() -> None:
    one = read("Ann Brook, “Ferries,” in Lamps, ed. Jo Hale, 2nd ed. (Leeds: Quay, 1971), 23:687–701.")
    assert [one.record.text(name) for name in ("volume", "page", "edition")] == ["23", "687–701", "2nd"]
    assert names(one, "editor") == ["Jo Hale"]


@pytest.mark.parametrize("series", ["Rolls Series", "EETS", "Library of Lamps"])
def test_a_series_is_no_editor(series: str) -> None:
    one = read(f"Ann Brook, Lamps, ed. Jo Hale and Kim Weir, {series} (Leeds: Quay, 1971), 12.")
    assert (names(one, "editor"), one.record.text("collection-title")) == (["Jo Hale", "Kim Weir"], series)


@pytest.mark.parametrize(
    ("book", "title", "author"),
    [("Lamps, vol. 2", "Lamps", []), ("Lamp, Quay, Text", "Lamp, Quay, Text", []), ("Weir, The Long Quay", "The Long Quay", ["Weir"])],
)
def test_the_first_word_of_a_book_is_no_author(book: str, title: str, author: list[str]) -> None:
    one = read(f"Ann Brook, ‘Ferries’, in {book} (Leeds: Quay, 1971), pp. 12–40.")
    assert (one.record.text("container-title"), names(one, "container-author")) == (title, author)


def test_who_is_quoted_is_no_work() -> None:
    for note in (
        "Ann Brook, quoted in Jo Weir, Lamps (Leeds: Quay, 1988), 28.",
        "Ann Brook, as cited in Jo Weir, Lamps (Leeds: Quay, 1988), 28.",
    ):
        assert names(read(note), "author") == ["Jo Weir"]
    both = parse_note("Ann Brook, Ferries (Leeds: Quay, 1970), 3, quoted in Jo Weir, Lamps (Leeds: Quay, 1988), 28.", recognise)
    assert [one.record.text("title") for one in both] == ["Ferries", "Lamps"]


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        (
            "[Ann Brook], ‘Whose Lamps?’, Harbour Review, 33 (1820), 69–80 (p. 79).",
            "article-journal",
            {"author": "Ann Brook", "title": "Whose Lamps?", "container-title": "Harbour Review", "volume": "33", "page": "69–80"},
        ),
        (
            "Ann Brook, “Lamps,” American Harbour Review, XXXVII (January, 1932), 221-236.",
            "article-journal",
            {"container-title": "American Harbour Review", "volume": "XXXVII", "page": "221-236", "issued": "1932-01"},
        ),
        (
            "Ann Brook, “Lamps,” Harbours, vol. 8 (Spring, 1979), pp. 30–44.",
            "article-journal",
            {"publisher": "", "volume": "8", "issued": "1979"},
        ),
        (
            "Ann Brook, “Lamps,” in Ferries (Spring: Quay Press, 1979), 30–44.",
            "chapter",
            {"publisher": "Quay Press", "publisher-place": "Spring"},
        ),
        (
            "Ann Brook, “Lamps” (1917), in The Works of Brook, ed. Jo Weir, vol. 14 (Leeds: Quay, 1957), 237–58.",
            "chapter",
            {"title": "Lamps", "container-title": "The Works of Brook", "volume": "14", "issued": "1957", "page": "237–58"},
        ),
        ("Ann Brook, ‘Lamps’ (1917) 14 Journal of Ports 237.", "article-journal", {"issued": "1917", "volume": "14", "page": "237"}),
        (
            "Ann Brook, “Dim Lamps,” review of Rivers: A Story, by Jo Weir, New York Times, April 23, 2006.",
            "article-newspaper",
            {"title": "Dim Lamps", "container-title": "New York Times", "issued": "2006-04-23"},
        ),
        (
            "Ann Brook, “Dim Lamps,” New York Review of Books, April 23, 2006.",
            "article-newspaper",
            {"title": "Dim Lamps", "container-title": "New York Review of Books"},
        ),
        (
            "Ann Brook, Lamps That Matter: On the Limits of “Light” (Leeds: Quay, 1993), 12.",
            "book",
            {"author": "Ann Brook", "title": "Lamps That Matter: On the Limits of “Light”"},
        ),
        (
            "See her The Imaginary Museum of Lamps (Leeds: Quay Press, 1992), 89.",
            "book",
            {"title": "The Imaginary Museum of Lamps", "author": ""},
        ),
    ],
)
def test_articles_chapters_and_titles(note: str, kind: str, fields: dict[str, str]) -> None:
    one = read(note)
    told = {name: "; ".join(names(one, name)) if name == "author" else one.record.text(name) for name in fields if name != "issued"}
    told |= {"issued": str(one.record.date("issued"))} if "issued" in fields else {}
    assert (one.type, told) == (kind, fields)


@pytest.mark.parametrize(
    "edition",
    [
        "in The Papers of Ann Brook, ed. Kim Hale et al. (Leeds: Quay Press, 1950–), 15:392–98",
        "The Papers of Ann Brook, ed. Kim Hale (Leeds: Quay Press, 1975), 15:392–98",
        "in The Papers of Ann Brook, 15:392–98",
    ],
)
def test_a_letter_in_an_edition(edition: str) -> None:
    letter, *book = parse_note(f"Ann Brook to Jo and Tom Weir, 6 September 1789, {edition}.", recognise)
    assert (letter.type, letter.record.text("container-title"), letter.record.text("volume")) == ("letter", "The Papers of Ann Brook", "15")
    assert (names(letter, "author"), str(letter.record.date("issued"))) == (["Ann Brook"], "1789-09-06")
    assert all(one.record.text("title") == "The Papers of Ann Brook" and "archive" not in one.record.fields for one in book)


@pytest.mark.parametrize(
    ("note", "archive"),
    [
        (
            "Memorandum by Jo Weir, 3 May 1946, RG 59, box 12, National Archives, College Park, MD.",
            "RG 59, box 12, National Archives, College Park, MD",
        ),
        ("Ann Brook to Jo Weir, 31 March 1776, Brook Family Papers, Leeds.", "Brook Family Papers, Leeds"),
        (
            "Ann Brook, interview by Jo Weir, April 14, 1972, Harbour Oral History Program, University of Leeds.",
            "Harbour Oral History Program, University of Leeds",
        ),
        ("Ann Brook, interview by Jo Weir, April 14, 1972, notes on file with Leeds Library.", ""),
        ("The Papers of Ann Brook, ed. Jo Weir (Leeds: Quay Press, 1975), 19:299.", ""),
    ],
)
def test_where_papers_are_kept(note: str, archive: str) -> None:
    assert read(note).record.text("archive") == archive


@pytest.mark.parametrize("day", ["2 September 1666", "Sept. 2, 1666", "entry for 2 September 1666"])
def test_the_day_of_an_entry_is_not_that_of_the_book(day: str) -> None:
    one = read(f"Ann Brook, The Diary of Ann Brook, ed. Jo Weir, 11 vols. (Leeds: Quay Press, 1970–83), VII, 271–72 ({day}).")
    assert (one.type, str(one.record.date("issued")), one.pinpoint, one.record.text("volume")) == ("book", "1970", "271–72", "VII")


def test_the_day_of_a_newspaper_stays() -> None:
    one = read("Ann Brook, Lamps Are Out, Harbour Times (2 September 1966).")
    assert (one.type, str(one.record.date("issued"))) == ("article-newspaper", "1966-09-02")


@pytest.mark.parametrize("years", ["(Leeds: Quay Press, [1980] 2005)", "([1980] Leeds: Quay Press, 2005)"])
def test_a_first_year_in_square_brackets(years: str) -> None:
    one = read(f"Ann Brook, Lamps {years}, 1.")
    told = [one.record.text(name) for name in ("title", "publisher-place", "publisher")]
    assert (told, str(one.record.date("issued"))) == (["Lamps", "Leeds", "Quay Press"], "2005")


@pytest.mark.parametrize(
    ("by", "role", "people"),
    [
        ("ed. Jo Weir and Kim Hale", "editor", ["Jo Weir", "Kim Hale"]),
        ("ed. Jo Weir, Kim Hale, and Lee Marsh", "editor", ["Jo Weir", "Kim Hale", "Lee Marsh"]),
        ("by Jo Weir", "container-author", ["Jo Weir"]),
    ],
)
def test_who_made_the_book_that_an_introduction_leads_to(by: str, role: str, people: list[str]) -> None:
    one = read(f"Ann Brook, introduction to Lamps and Ferries, {by} (Leeds: Quay Press, 1986), 1–26.")
    assert (names(one, role), one.record.text("container-title")) == (people, "Lamps and Ferries")


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Ann Brook, Lamps of Leeds, XIX.17.", "Lamps of Leeds", "XIX.17"),
        ("Ann Brook, Old Lamps, III.iv.28.", "Old Lamps", "III.iv.28"),
        ("Ann Brook, Elizabeth I.", "Elizabeth I", None),
        ("Ann Brook, Lamps v.2.", "Lamps v.2", None),
    ],
)
def test_book_and_chapter_behind_a_title(note: str, title: str, place: str | None) -> None:
    one = read(note)
    assert (one.record.text("title"), one.pinpoint) == (title, place)
