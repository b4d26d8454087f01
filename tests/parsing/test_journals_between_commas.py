"""Journals whose volume, issue and year stand between commas, behind titles with and without marks; and what is none."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

MARKED: list[tuple[str, str, str, str, str, str]] = [
    ("Revue des ports, 12, 1994, p. 5-9", "Revue des ports", "12", "", "1994", "5-9"),
    ("Revue des ports, vol. 12, n° 3, 1994, p. 5-9", "Revue des ports", "12", "3", "1994", "5-9"),
    ("Revue des ports, vol. 12, n. 3, 1994, pp. 5-9", "Revue des ports", "12", "3", "1994", "5-9"),
    ("Revue des ports, XII, 3, 1994, p. 5-9", "Revue des ports", "XII", "3", "1994", "5-9"),
    ("Revue des ports, t. XII, n° 3, mai 1994, p. 5-9", "Revue des ports", "XII", "3", "1994-05", "5-9"),
    ("Revue des ports, n° 12, 1994, p. 5-9", "Revue des ports", "", "12", "1994", "5-9"),
    ("Revista de Puertos, 22-1, 1951, pp. 79-86", "Revista de Puertos", "22", "1", "1951", "79-86"),
    ("Revista de Puertos, vol. 22, núm. 1, 1951, pp. 79-86", "Revista de Puertos", "22", "1", "1951", "79-86"),
    ("Rivista dei porti, vol. 22, n. 1, 1951, pp. 79-86", "Rivista dei porti", "22", "1", "1951", "79-86"),
    ("in: Zeitschrift für Häfen 12, 1994, S. 5–9", "Zeitschrift für Häfen", "12", "", "1994", "5–9"),
    ("in: Zeitschrift für Häfen 12/3, 1994, S. 5–9", "Zeitschrift für Häfen", "12", "3", "1994", "5–9"),
    ("in: Zeitschrift für Häfen 12, 1994, H. 3, S. 5–9", "Zeitschrift für Häfen", "12", "3", "1994", "5–9"),
    ("Zeitschrift für Häfen 12/3 (1994), 5–9", "Zeitschrift für Häfen", "12", "3", "1994", "5–9"),
    ("in: Harbour Review, 1979, vol. 6, no 2, p. 156–157", "Harbour Review", "6", "2", "1979", "156–157"),
    ("Distributed Harbours, 6(3), 1993, pp. 141-154", "Distributed Harbours", "6", "3", "1993", "141-154"),
    ("Harbour Review, LXV, 1958, pp. 151-166", "Harbour Review", "LXV", "", "1958", "151-166"),
]


@pytest.mark.parametrize(("behind", "journal", "volume", "issue", "year", "pages"), MARKED)
@pytest.mark.parametrize("title", ["« Le quai long »", "“Le quai long”", '"Le quai long"'])
def test_behind_a_title_in_marks(title: str, behind: str, journal: str, volume: str, issue: str, year: str, pages: str) -> None:
    [one] = parse_note(f"Jean Dupont, {title}, {behind}.", recognise)
    read = one.record.text
    assert (one.record.type, read("title"), read("container-title")) == ("article-journal", "Le quai long", journal)
    assert (read("volume"), read("issue"), str(one.record.date()), read("page"), one.pinpoint) == (volume, issue, year, pages, None)


@pytest.mark.parametrize(
    ("behind", "journal", "volume", "issue", "year", "pages"),
    [
        ("in: Zeitschrift für Häfen 12, 1994, S. 5–9", "Zeitschrift für Häfen", "12", "", "1994", "5–9"),
        ("in: HZ 212, 1971, S. 5–9", "HZ", "212", "", "1971", "5–9"),
        ("in: Zeitschrift für Häfen 12, 1994, H. 3, S. 5–9", "Zeitschrift für Häfen", "12", "3", "1994", "5–9"),
        ("in: Review of Quays 6/2, 1982", "Review of Quays", "6", "2", "1982", ""),
        ("«Rivista dei porti», XXII, 1951, n. 1, pp. 79-86", "Rivista dei porti", "XXII", "1", "1951", "79-86"),
        ("«Rivista dei porti», 36, 182, 1982, pp. 79-86", "Rivista dei porti", "36", "182", "1982", "79-86"),
        ("in «Rivista dei porti», XII, 1951, 2, pp. 79-86", "Rivista dei porti", "XII", "2", "1951", "79-86"),
        ("in «Rivista dei porti», a. XXXIV, n. 1, gennaio-marzo 1982, pp. 79-86", "Rivista dei porti", "XXXIV", "1", "1982-01", "79-86"),
        ("“Rivista dei porti”, 45/4 (1950)", "Rivista dei porti", "45", "4", "1950", ""),
    ],
)
def test_behind_a_title_without_marks(behind: str, journal: str, volume: str, issue: str, year: str, pages: str) -> None:
    [one] = parse_note(f"Anna Rossi, Das lange Ufer, {behind}.", recognise)
    read = one.record.text
    assert ([name.family for name in one.record.names("author")], read("title")) == (["Rossi"], "Das lange Ufer")
    assert (one.record.type, read("container-title"), read("volume"), read("issue")) == ("article-journal", journal, volume, issue)
    assert (str(one.record.date()), read("page")) == (year, pages)


@pytest.mark.parametrize(
    ("note", "pages", "pin"),
    [
        ("K. Weir, Die Mole, in: HZ 212, 1971, S. 5–9, hier S. 7.", "5–9", "S. 7"),
        ("K. Weir, „Die Mole“, in: HZ 212, 1971, S. 5–9 (7).", "5–9", "7"),
        ("C. Morel, « Les quais », Annales de la mer, vol. 14, n° 3, 1992, p. 33-58, ici p. 40.", "33-58", "p. 40"),
        ("J. Dupont, « Le quai », Revue des ports, t. XII, 1994, p. 7.", "", "p. 7"),
        ("N. Rossi, Il molo, in «Emporio», n. 759, 1958, p. 12.", "", "p. 12"),
    ],
)
def test_the_place_cited_stands_behind_the_extent(note: str, pages: str, pin: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.type, one.record.text("page"), one.pinpoint) == ("article-journal", pages, pin)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Klaus Weir, Die lange Mole, in: Jo Hale (Hg.), Häfen, Bd. 2, Köln 1994, S. 5–9.", "chapter"),
        ("Klaus Weir, Die lange Mole, in: ders., Häfen, Köln 1994, S. 5–9.", "chapter"),
        ("Klaus Weir, Die lange Mole, in: Lexikon der Häfen, Bd. 2, 1994, Sp. 5–9.", "entry-encyclopedia"),
        ("Jean Dupont, « Le quai long », dans Marie Roy (dir.), Les ports, Paris, Seuil, 1994, p. 5-9.", "chapter"),
        ("Jean Dupont, « Le quai long », Le Monde, 15 août 1986.", "article-newspaper"),
        ("Harbour Watch, “The Long Quay,” January 17, 2022, https://www.harbour.example/long-quay.", "report"),
        ("Ann Brook, Lamps of the North, 2 vols., London, 1994.", "book"),
    ],
)
def test_what_is_no_journal_stays_what_it_was(note: str, kind: str) -> None:
    assert [one.record.type for one in parse_note(note, recognise)] == [kind]


@pytest.mark.parametrize("behind", ["Proceedings of Harbours, 262-269, 1996", "«Rivista dei porti», 1927, 270-283"])
def test_pages_are_no_volume_and_issue(behind: str) -> None:
    [one] = parse_note(f"J. Weir, “The Lamps,” {behind}.", recognise)
    assert one.record.text("issue") == ""
    assert one.record.text("volume") not in ("262", "270")


@pytest.mark.parametrize(
    ("behind", "pages"),
    [
        ("Journal of Quays, vol. 16, no. 2, 2025, pp. 336 to 370", "336 to 370"),
        ("Journal of Quays, vol. 16, 2025, pp. 336 to 370", "336 to 370"),
        ("in: Zeitschrift für Häfen 16, 2025, S. 5 bis 9", "5 bis 9"),
        ("Revue des quais, 16, 2025, p. 5 à 9", "5 à 9"),
        ("Rivista dei porti, 16, 2025, pp. 5 a 9", "5 a 9"),
    ],
)
def test_a_range_with_a_word_in_it(behind: str, pages: str) -> None:
    [one] = parse_note(f"Jo Weir, “The Long Quay”, {behind}.", recognise)
    assert (one.record.text("volume"), str(one.record.date()), one.record.text("page"), one.pinpoint) == ("16", "2025", pages, None)


def test_two_places_are_no_range() -> None:
    [one] = parse_note("Jo Weir, “The Long Quay”, Journal of Quays, vol. 16, 2025, pp. 336 and 370.", recognise)
    assert (one.record.text("page"), one.pinpoint) == ("", "pp. 336 and 370")


@pytest.mark.parametrize("title", ["Il porto", "«Il porto»"])
@pytest.mark.parametrize(
    "book",
    [
        "Mélanges Brook, t. 2",
        "Commentario alla Costituzione, vol. 2",
        "Studi in onore di Mario Bianchi, vol. 2",
        "Digesto, vol. 2",
        "Trattato di diritto, vol. 2",
        "Atti del convegno, vol. 2",
        "Hommage à Jean Dupont, t. 2",
        "Liber amicorum Jean Dupont, vol. 2",
        "EI, 2",
        "Le strade del nord, vol. 2",
    ],
)
def test_a_book_of_several_volumes_is_no_journal(title: str, book: str) -> None:
    [one] = parse_note(f"A. Rossi, {title}, in {book}, 2006, pp. 3-12.", recognise)
    fields = [one.record.text(name) for name in ("title", "container-title", "volume", "page")]
    assert (one.type, fields) == ("chapter", ["Il porto", book.rpartition(", ")[0], "2", "3-12"])


@pytest.mark.parametrize("title", ["Il porto", "«Il porto»"])
@pytest.mark.parametrize("counted", ["Rivista dei porti, vol. 2, 2006", "Foro italiano, vol. 12, 2006", "Le strade, vol. 2, n. 3, 2006"])
def test_a_journal_behind_in_stays_one(title: str, counted: str) -> None:
    [one] = parse_note(f"A. Rossi, {title}, in {counted}, pp. 3-12.", recognise)
    assert (one.type, one.record.text("container-title"), one.record.text("page")) == ("article-journal", counted.partition(",")[0], "3-12")


@pytest.mark.parametrize(
    ("behind", "kind", "container"),
    [
        ("Revue des ports, Paris, LGDJ, 1994", "article-journal", "Revue des ports"),
        ("American Journal of Harbours, Washington, ASIL, 1994", "article-journal", "American Journal of Harbours"),
        ("Les ports du nord, Paris, Seuil, 1994", "chapter", "Les ports du nord"),
    ],
)
def test_town_and_publisher_of_a_journal(behind: str, kind: str, container: str) -> None:
    [one] = parse_note(f"A. Petit, « Le quai », {behind}, p. 5.", recognise)
    assert (one.type, one.record.text("container-title"), str(one.record.date())) == (kind, container, "1994")


@pytest.mark.parametrize(
    "journal",
    [
        "Proceedings of the Harbour Society, vol. 103", "Actes de la recherche portuaire, vol. 62", "Mélanges de l’École des ports, t. 118",
        "Mélanges de l’École des ports, t. 8", "Actas Españolas de Puertos, vol. 3", "Atti e memorie del porto, vol. 3",
        "Atti dell’Accademia dei porti, vol. 3",
    ],
)  # fmt: skip
@pytest.mark.parametrize("led", ["", "in "])
def test_journals_of_academies_and_schools(journal: str, led: str) -> None:
    [one] = parse_note(f"A. Rossi, «Il porto», {led}{journal}, 2006, pp. 3-12.", recognise)
    assert (one.type, one.record.text("container-title")) == ("article-journal", journal.rpartition(", ")[0])


@pytest.mark.parametrize(
    "book",
    [
        "Mélanges Brook, t. 2",
        "Mélanges d’histoire offerts à Jo Weir, t. 2",
        "Proceedings of the Harbour Conference, vol. 2",
        "Digesto, vol. 12",
    ],
)
@pytest.mark.parametrize("led", ["", "in "])
def test_presents_and_gatherings_stay_books(book: str, led: str) -> None:
    [one] = parse_note(f"A. Rossi, «Il porto», {led}{book}, 2006, pp. 3-12.", recognise)
    assert (one.type, one.record.text("container-title")) == ("chapter", book.rpartition(", ")[0])
