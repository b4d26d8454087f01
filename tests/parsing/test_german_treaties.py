"""Treaties as German lawyers cite them: by their day, and by the gazette in which the law on them was printed, the year inside its name."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


@pytest.mark.parametrize(
    ("words", "title", "day", "page"),
    [
        ("Übereinkommen über die Häfen des Nordens vom 5. Juni 1992 (BGBl. 1993 II S. 1741)", "Übereinkommen über die Häfen des Nordens",
         "1992-06-05", "1741"),
        ("Übereinkommen über die Häfen des Nordens vom 5. Juni 1992, BGBl. 1993 II, S. 1741", "Übereinkommen über die Häfen des Nordens",
         "1992-06-05", "1741"),
        ("Wiener Übereinkommen über das Recht der Häfen vom 23. Mai 1969, BGBl. II 1985, S. 926",
         "Wiener Übereinkommen über das Recht der Häfen",
         "1969-05-23", "926"),
        ("Abkommen zwischen Ostland und Westland vom 3. Mai 2001 (BGBl. 2002 II S. 14)", "Abkommen zwischen Ostland und Westland",
         "2001-05-03", "14"),
        ("Vertrag über die Fähren vom 3. Mai 2001 (BGBl. 2002 II S. 14)", "Vertrag über die Fähren", "2001-05-03", "14"),
    ],
)  # fmt: skip
def test_a_treaty_with_its_day_and_its_gazette(words: str, title: str, day: str, page: str) -> None:
    for one in (*parse_note(f"{words}, Art. 2.", recognise), parse_reference(f"{words}.", recognise)):
        assert (one.type, one.record.text("title"), str(one.record.date())) == ("treaty", title, day)
        assert (one.record.text("container-title"), one.record.text("page")) == ("BGBl. II", page)


@pytest.mark.parametrize(
    ("note", "kind", "title"),
    [
        ("Gesetz über Häfen vom 3. Mai 2001, BGBl. 2001 I, S. 12.", "legislation", "Gesetz über Häfen"),
        ("Anna Klein, Das Übereinkommen vom 5. Juni 1992, Köln 2001, S. 4.", "book", "Das Übereinkommen vom 5. Juni 1992"),
        ("Protokoll der Sitzung vom 3. Mai 2001.", "document", "Protokoll der Sitzung vom 3. Mai 2001"),
    ],
)
def test_what_is_no_treaty_stays(note: str, kind: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title")) == (kind, title)


PRINTED = "BGBl. 1973 II S. 1534"


@pytest.mark.parametrize(
    ("note", "title", "day", "place"),
    [
        (f"Internationaler Pakt über die Häfen vom 19. Dezember 1966, {PRINTED}, Art. 14.", "Internationaler Pakt über die Häfen",
         "1966-12-19", "Art. 14"),
        (f"Abkommen über die Häfen vom 19. Dezember 1966 ({PRINTED}, Art. 2).", "Abkommen über die Häfen", "1966-12-19", "Art. 2"),
        (f"Abkommen über die Häfen vom 19. Dezember 1966 ({PRINTED}), Artikel 3 Absatz 2.", "Abkommen über die Häfen", "1966-12-19",
         "Artikel 3 Absatz 2"),
        (f"Rahmenübereinkommen des Europarats zum Schutz der Häfen ({PRINTED}).", "Rahmenübereinkommen des Europarats zum Schutz der Häfen",
         "", None),
        (f"Übereinkommen Nr. 18 der IAO über die Häfen vom 17. Juni 1971 ({PRINTED}).", "Übereinkommen Nr. 18 der IAO über die Häfen",
         "1971-06-17", None),
        (f"Charta der Häfen vom 26. Juni 1971 ({PRINTED}), Art. 2 Nr. 4.", "Charta der Häfen", "1971-06-26", "Art. 2 Nr. 4"),
        (f"Protokoll zum Abkommen über die Häfen vom 5. Mai 1971 ({PRINTED}).", "Protokoll zum Abkommen über die Häfen", "1971-05-05",
         None),
    ],
)  # fmt: skip
def test_articles_bodies_and_numbers_of_treaties(note: str, title: str, day: str, place: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), str(one.record.date() or "")) == ("treaty", title, day)
    assert (one.record.text("container-title"), one.record.text("page"), one.pinpoint) == ("BGBl. II", "1534", place)


@pytest.mark.parametrize(
    "words",
    [
        "Protokoll über die Vernehmung des Zeugen Müller vom 5. Mai 1998",
        "Vertrag zwischen der Stadt Köln und der Müller GmbH vom 3. Mai 2001",
        "Charta der Häfen vom 3. Mai 2001",
        "Mietvertrag über ein Haus am Hafen vom 3. Mai 2001",
    ],
)
def test_contracts_and_minutes_are_no_treaties(words: str) -> None:
    assert [one.type for one in parse_note(f"{words}.", recognise)] == ["document"]


@pytest.mark.parametrize("about", ["über die Fähren", "zwischen Norland und Ostland"])
def test_a_treaty_of_states_needs_no_gazette(about: str) -> None:
    [one] = parse_note(f"Staatsvertrag {about} vom 3. Mai 2003.", recognise)
    assert (one.type, one.record.text("title"), str(one.record.date())) == ("treaty", f"Staatsvertrag {about}", "2003-05-03")
