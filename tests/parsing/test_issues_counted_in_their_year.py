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
