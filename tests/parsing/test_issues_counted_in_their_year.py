"""Issues that are counted in their year, "in: Fährenwelt 3/2010", whatever the journal is called, and numbers that are none."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize("pages", [", S. 12–34", ", S. 12"])
@pytest.mark.parametrize("counted", ["{} 3/2010", "{}, 3/2010", "{} 3-4/2010"])
@pytest.mark.parametrize("journal", ["Leuchtturm", "FÄHRE", "Der Kai", "Häfen und Recht", "Maritime Politik", "Berichte aus dem Hafen"])
@pytest.mark.parametrize(
    "head", ["Anna Bach, Die Fähre, in: ", "Anna Bach: Die Fähre. In: ", "Anna Bach, „Die Fähre“, ", "„Die Fähre“, in: "]
)
def test_behind_in_and_behind_marks(head: str, journal: str, counted: str, pages: str) -> None:
    [one] = parse_note(f"{head}{counted.format(journal)}{pages}.", recognise)
    fields = [one.record.text(name) for name in ("title", "container-title", "issue")]
    assert (one.type, fields) == ("article-journal", ["Die Fähre", journal, counted[counted.index("3") : -5]])
    assert str(one.record.date()) == "2010"


@pytest.mark.parametrize(
    ("note", "journal"),
    [
        ("Anna Rossi, Il porto, in Il Faro, 3/2010, p. 12.", "Il Faro"),
        ("J. Petit, « Le quai », Phares, 3/2010, p. 12-34.", "Phares"),
        ("J. Petit, Le quai, in Phares 3/2010, p. 12.", "Phares"),
    ],
)
def test_in_italian_and_french(note: str, journal: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("container-title"), one.record.text("issue")) == ("article-journal", journal, "3")


@pytest.mark.parametrize("head", ["„Die Fähre“, ", "Anna Bach, „Die Fähre“, ", "Anna Bach, Die Fähre, in: "])
@pytest.mark.parametrize(
    "numbered",
    [
        "Discussion Paper 12/2003", "Harbour Circular 12/2003", "Rundschreiben 12/2003", "Drucksache 15/2001", "Verordnung 12/2003",
        "Council Regulation 12/2003", "Directive 12/2003", "Jahresbericht 12/2003", "Décret 12/2003", "Ley 12/2003",
    ],
)  # fmt: skip
def test_numbers_of_papers_and_acts_are_no_issues(head: str, numbered: str) -> None:
    [one] = parse_note(f"{head}{numbered}, S. 4.", recognise)
    assert (one.record.text("issue"), one.record.date("issued")) == ("", None)


@pytest.mark.parametrize("note", ["“Ports,” Rule 12/2003.", "“Brook v. Norland”, Views 12/2003, para. 5."])
def test_without_a_page_a_number_behind_marks_is_no_issue(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("issue"), one.record.date("issued")) == ("", None)


@pytest.mark.parametrize(
    "journal",
    [
        "Hafen-Wochenbericht", "Monatsbericht", "Literaturbericht Häfen", "Hafen-Kurzbericht", "Schriftenreihe", "Hafen und Gesetz",
        "Harbour Law", "Index on Harbours", "European Harbour Law Reporter", "Law & Harbours", "Communications", "Le Rapport",
        "Note et documents", "Regulation & Harbours", "Ufer.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["Anna Bach, Die Fähre, in: ", "Anna Bach: Die Fähre. In: ", "Anna Bach, „Die Fähre“, "])
def test_from_one_page_to_another_words_of_acts_and_reports_may_be_a_journal(head: str, journal: str) -> None:
    [one] = parse_note(f"{head}{journal} 3/2010, S. 12–34.", recognise)
    fields = [one.record.text(name).strip(".") for name in ("title", "container-title", "issue", "page")]
    assert (one.type, fields) == ("article-journal", ["Die Fähre", journal.strip("."), "3", "12–34"])


@pytest.mark.parametrize(
    "journal", ["Hafen-Wochenbericht", "Wochenbericht", "Recht und Gesetz", "Law & Harbours", "Index on Harbours", "Ufer."]
)
def test_with_one_page_too_where_the_word_does_not_decide(journal: str) -> None:
    [one] = parse_note(f"Anna Bach, „Die Fähre“, in: {journal} 3/2010, S. 12.", recognise)
    assert (one.record.text("container-title").strip("."), one.record.text("issue")) == (journal.strip("."), "3")


@pytest.mark.parametrize("pages", ["S. 4", "S. 4–7"])
@pytest.mark.parametrize(
    "numbered",
    [
        "Discussion Paper",
        "Leeds Working Paper",
        "BT-Drucksache",
        "Drs.",
        "Az.",
        "Verordnung",
        "Council Regulation",
        "Harbour Act",
        "Décret",
    ],
)
def test_series_and_acts_have_no_issue_from_one_page_to_another(numbered: str, pages: str) -> None:
    [one] = parse_note(f"Anna Bach, „Die Fähre“, {numbered} 12/2003, {pages}.", recognise)
    assert one.record.text("issue") == ""


@pytest.mark.parametrize("numbered", ["Rapport", "Law", "Harbour Law", "Hafengesetz", "Jahresbericht", "AI Index", "Report on Harbours"])
def test_nor_have_reports_and_laws_with_one_page(numbered: str) -> None:
    [one] = parse_note(f"Anna Bach, „Die Fähre“, {numbered} 12/2003, S. 4.", recognise)
    assert one.record.text("issue") == ""
