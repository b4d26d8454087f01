"""Titles between marks that other languages turn round, and newspapers that are known by name."""

from __future__ import annotations

import pytest

from citator.facts.newspapers import is_newspaper
from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.parsing.quote_marks import turned
from citator.systems import recognise


def _one(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


MARKS = ["»{}«", "„{}“", "«{}»", "”{}”", "“{}”"]


@pytest.mark.parametrize("marks", MARKS)
def test_an_article_is_read_in_all_kinds_of_marks(marks: str) -> None:
    note = f"Anna Bach, {marks.format('Die Fähre in der Literatur')}, in: Zeitschrift für Schiffahrt 12 (2004), S. 33–57."
    one = _one(note)
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == (
        "article-journal",
        "Die Fähre in der Literatur",
        "Zeitschrift für Schiffahrt",
    )
    assert (one.raw, note[one.start : one.end]) == (note[:-1], one.raw)


@pytest.mark.parametrize("marks", MARKS)
def test_a_newspaper_before_or_behind_the_title(marks: str) -> None:
    title = marks.format("Fähren werden verkauft")
    before = _one(f"Hamburger Abendblatt, {title}, 3. April 2012, S. 5.")
    behind = _one(f"{title}, Dagens Nyheter, 3. April 2012, S. 5.")
    for one, paper in ((before, "Hamburger Abendblatt"), (behind, "Dagens Nyheter")):
        assert (one.type, one.record.text("container-title"), one.record.text("page")) == ("article-newspaper", paper, "5")
        assert one.record.text("title") == "Fähren werden verkauft"
        assert not one.record.names("author")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Anna Bach: Die »Fähre« als Ort, Berlin 2004, S. 33.", "Die »Fähre« als Ort"),
        ("Anna Bach: Die »Fähre« 1900−1910, Berlin 2004, S. 33.", "Die »Fähre« 1900−1910"),
        ("Anna Bach, Die „Fähre“ als Ort, in: Zeitschrift für Schiffahrt 12 (2004), S. 33–57.", "Die „Fähre“ als Ort"),
        ("Anna Bach, The “Ferry” as a place, Journal of Ports 12 (2004), pp. 33–57.", "The “Ferry” as a place"),
        ("Anna Bach, La «mer» dans la littérature, Paris, Seuil, 1999, p. 33.", "La «mer» dans la littérature"),
        ("Anna Bach, ›Die Fähre‹. Überlegungen zur Schiffahrt, Berlin 2004, S. 33.", "›Die Fähre‹. Überlegungen zur Schiffahrt"),
        ("Anna Bach, »Die Fähre«. Überlegungen zur Schiffahrt, Berlin 2004, S. 33.", "»Die Fähre«. Überlegungen zur Schiffahrt"),
        ("Jo Weir, Der »Kai«. Studien zur Hafengeschichte, Köln 1999.", "Der »Kai«. Studien zur Hafengeschichte"),
        ("Überlegungen zur Schiffahrt, Berlin 2004, S. 33.", "Überlegungen zur Schiffahrt"),
        ("Lamps and Quays, London 1999.", "Lamps and Quays"),
    ],
)
def test_words_in_marks_within_a_title_stay_in_it(note: str, title: str) -> None:
    one = _one(note)
    assert one.record.text("title") == title
    assert [str(name) for name in one.record.names("author")] in ([], ["Anna Bach"], ["Jo Weir"])
    assert str(one.record.date("issued")) in note


@pytest.mark.parametrize(
    "note",
    [
        "Anna Bach, Art. »Fähre«, in: Lexikon der Schiffahrt, hg. v. Jo Weir, Bd. 3, Stuttgart 1999, Sp. 33–35.",
        "Anna Bach, Artikel „Fähre“, in: Lexikon der Schiffahrt, Bd. 3, Stuttgart 1999, Sp. 33–35.",
        "Art. «Fähre», in: Lexikon der Schiffahrt, Bd. 3, Stuttgart 1999, Sp. 33–35.",
        "Bach, A., Art. «Fähre», in Lexikon der Schiffahrt, Bd. 3, Stuttgart 1999, Sp. 33–35.",
    ],
)
def test_the_word_for_an_entry_is_no_author(note: str) -> None:
    one = _one(note)
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == (
        "entry-encyclopedia",
        "Fähre",
        "Lexikon der Schiffahrt",
    )
    assert [name.family for name in one.record.names("author")] == (["Bach"] if "Bach" in note else [])


@pytest.mark.parametrize(
    ("note", "kind", "container"),
    [
        ("Jo Weir, „Fähren“, in: Der Spiegel, 14/2012, S. 33.", "article-magazine", "Der Spiegel"),
        ("Jo Weir, »Fähren«, Der Spiegel 14/2012, S. 33.", "article-magazine", "Der Spiegel"),
        ("Jo Weir: Fähren, in: Der Spiegel Nr. 14/2012, S. 33.", "article-magazine", "Der Spiegel"),
        ("„Fähren“, in: Die Zeit 14/2012, S. 33.", "article-newspaper", "Die Zeit"),
        ("Jo Weir, „Fähren“, in: Hafenblätter, Heft 14/2012, S. 33–57.", "article-journal", "Hafenblätter"),
    ],
)
def test_an_issue_that_is_counted_in_its_year(note: str, kind: str, container: str) -> None:
    one = _one(note)
    assert (one.type, one.record.text("container-title"), one.record.text("issue")) == (kind, container, "14")
    assert (str(one.record.date("issued")), one.record.text("page")[:2] or one.pinpoint) in (("2012", "33"), ("2012", "S. 33"))


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("BT-Drs. 19/2012, S. 3.", "document"),
        ("Council Regulation (EC) No 14/2012, OJ L 3/2012, p. 33.", "legislation"),
        ("Jo Weir, „Fähren“, in: Hafenblätter 12 (1998/1999), S. 33–57.", "article-journal"),
        ("Konferenz über Schiffahrt, Berlin 2004.", "document"),
    ],
)
def test_neighbours_keep_their_kind(note: str, kind: str) -> None:
    one = _one(note)
    assert one.type == kind
    assert one.record.text("issue") in ("", "12")


@pytest.mark.parametrize(
    "text",
    [
        "« Le bac », p. 3; « La rive »",
        "the “lamp” and “quay”",
        "a 5” pipe and a 6” pipe",
        "x» y «z",
        "il dit : « non » et « oui »",
        "»",
        "”” «»",
    ],
)
def test_marks_of_other_languages_are_left(text: str) -> None:
    assert turned(text) == text


def test_places_and_length_stay() -> None:
    text = "Bach, »Die Fähre«, in: Hafenbote; ”Färjan”, (»Kai«)"
    assert len(turned(text)) == len(text)
    assert turned(text) == "Bach, „Die Fähre“, in: Hafenbote; “Färjan”, („Kai“)"


def test_a_reference_has_its_own_marks_again() -> None:
    one = parse_reference("Bach, Anna: Die »Fähre« als Ort. Berlin: Hafenverlag, 2004.", recognise)
    assert one.record.text("title") == "Die »Fähre« als Ort"


@pytest.mark.parametrize(
    "name", ["The Hindu", "Hindustan Times", "L'Humanité", "Коммерсантъ", "the Guardian", "Yomiuri Shimbun", "Página/12"]
)
def test_newspapers_are_known(name: str) -> None:
    assert is_newspaper(name)


@pytest.mark.parametrize("name", ["Sun", "Index", "Focus", "Today", "Journal of Rivers", "Lighthouse Board", "VG", ""])
def test_common_words_are_no_newspapers(name: str) -> None:
    assert not is_newspaper(name)


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("same", ["ders.,", "dies.,", "ders.:"])
def test_what_it_stands_in_is_by_its_own_author(marks: str, same: str) -> None:
    note = f"Hanna Bach, {marks.format('Fähren und Kais')}, in: {same} Zwischen Meer und Stadt, München 1994, S. 327–370."
    one = _one(note)
    assert (one.type, one.record.text("container-title"), one.record.text("page")) == ("chapter", "Zwischen Meer und Stadt", "327–370")
    assert [name.family for name in one.record.names("container-author")] == ["Bach"]


@pytest.mark.parametrize("marks", MARKS[:2])
def test_the_year_behind_the_name_and_a_journal(marks: str) -> None:
    one = _one(f"Bach, A. (1999): {marks.format('Die Fähre')}. In: Hafenblätter 4, S. 3–9.")
    assert (one.type, one.record.text("title"), one.record.text("container-title")) == ("article-journal", "Die Fähre", "Hafenblätter")
    assert (one.record.text("page"), [name.family for name in one.record.names("author")]) == ("3–9", ["Bach"])


@pytest.mark.parametrize(
    "note",
    [
        "»Bericht des Hafens«, Drucksache 15/2001, S. 4.",
        "“Ports,” Working Paper No. 12/2003, pp. 4–8.",
        "“Ports,” Regulation 12/2003.",
        "“Brook v. Norland”, Application No. 123/2004.",
    ],
)
def test_a_number_with_a_year_that_is_no_issue(note: str) -> None:
    one = _one(note)
    assert one.record.date("issued") is None


@pytest.mark.parametrize("body", ["Thomson Reuters Foundation", "BBC Monitoring", "Bloomberg Philanthropies"])
def test_a_body_with_the_name_of_a_paper_is_an_author(body: str) -> None:
    one = _one(f"{body}, “Lamps of the North” (London: Weir Press, 2015).")
    assert [str(name) for name in one.record.names("author")] == [body]
