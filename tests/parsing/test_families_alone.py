"""A family alone before its work, as German lawyers have it: with a particle, before a title of one word, before a journal."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "family", "title", "year"),
    [
        ("von Münch, Das Recht der Häfen, Berlin 1999, S. 3.", "Münch", "Das Recht der Häfen", "1999"),
        ("de Vries, Das Recht der Häfen, 2. Aufl. 1999, S. 3.", "Vries", "Das Recht der Häfen", "1999"),
        ("van der Berg, Das Recht der Häfen, 2. Aufl., Berlin 1999, S. 3.", "Berg", "Das Recht der Häfen", "1999"),
        ("Weber, Staatsrecht, 2. Aufl. 1999, S. 230.", "Weber", "Staatsrecht", "1999"),
        ("Weber, Staatsrecht, 3. Auflage, 1975, S. 9.", "Weber", "Staatsrecht", "1975"),
        ("Weber, Kriminologie, 1999, S. 230.", "Weber", "Kriminologie", "1999"),
        ("Di Fabio, NJW 1974, 12 (14).", "Fabio", "", "1974"),
        ("van der Berg, NJW 1974, S. 12 (14).", "Berg", "", "1974"),
        ("Graf Vitzthum, JZ 1985, 201 (203).", "Vitzthum", "", "1985"),
    ],
)
def test_a_family_alone_wrote_what_stands_behind_it(note: str, family: str, title: str, year: str) -> None:
    [one] = parse_note(note, recognise)
    [name] = one.record.names("author")
    assert (name.family, one.record.text("title"), str(one.record.date("issued"))) == (family, title, year)


def test_two_families_one_with_a_particle_wrote_an_article() -> None:
    [one] = parse_note("Weber/von Münch, NJW 1974, 12.", recognise)
    assert [name.family for name in one.record.names("author")] == ["Weber", "Münch"]
    assert (one.type, one.record.text("container-title"), one.record.text("page")) == ("article-journal", "NJW", "12")


@pytest.mark.parametrize("note", ["Leeds, Hafen, 1999, S. 230.", "Häfen, Kähne, 1999, S. 230."])
def test_two_words_that_name_no_field_are_no_family_and_title(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert not one.record.names("author")


@pytest.mark.parametrize(
    ("note", "authors", "kind"),
    [
        ("de Vries, “Lamps,” Journal of Rivers 12 (1999): 12.", ["de Vries"], "article-journal"),
        ("van der Berg and de Vries, “Lamps,” 12.", ["van der Berg", "de Vries"], "document"),
        ("von Weber, „Lampen“, S. 12.", ["von Weber"], "document"),
        ("iPolitics, “Lamps”, 3 May 2011.", ["iPolitics"], "report"),
    ],
)
def test_a_name_that_begins_small_made_the_work_in_marks(note: str, authors: list[str], kind: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, [str(name) for name in one.record.names("author")], one.record.text("title")[:3]) == (kind, authors, "Lam")


def test_a_word_and_what_looks_like_a_journal_are_one_title_where_no_page_follows() -> None:
    [one] = parse_note("Helen Okafor, Weather, Work and Worship in Rural Norway 91 (2007).", recognise)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("book", "Weather, Work and Worship in Rural Norway", "91")


def test_a_title_with_the_word_of_a_body_is_no_part_of_the_body() -> None:
    [one] = parse_note("OECD, Notes from a Small Library, 1995, p. 12.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (["OECD"], "Notes from a Small Library")


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("Dr. Anna Harrington", "Harrington", "Anna"),
        ("Prof. Dr. Hans Weber", "Weber", "Hans"),
        ("Prof. Thomas Okafor", "Okafor", "Thomas"),
        ("St. John Philby", "Philby", "St. John"),
    ],
)
def test_what_a_person_is_called_before_the_name_is_no_part_of_it(written: str, family: str, given: str) -> None:
    [one] = parse_note(f"{written}, Keeper of the Northern Lights (Oxford: Oxford University Press, 1987), 45.", recognise)
    [name] = one.record.names("author")
    assert (name.family, name.given, one.record.text("title")) == (family, given, "Keeper of the Northern Lights")


@pytest.mark.parametrize(
    "called", ["Weir & Brook, at 13.", "See Weir and Brook, at 13–14.", "Weir et al., at 13.", "Weir, Brook & Hale, at 13."]
)
def test_families_with_a_place_behind_at_call_their_work_again(called: str) -> None:
    full = "John Weir, Ann Brook and Tom Hale" if "Hale" in called or "et al." in called else "John Weir and Ann Brook"
    others = "Thomas Dorn, “The Quays,” Harbour Review 12 (2001): 33."
    notes = [f"{full}, Lamps and Harbours (Oxford: Clarendon, 1990), 12.", others, called]
    read = resolve_chains([one for at, note in enumerate(notes) for one in parse_note(note, recognise, f"n{at}")])
    assert len(read) == 3
    assert (read[2].short_form_of, read[2].record.text("title"), (read[2].pinpoint or "").removeprefix("at ")[:2]) == (read[0].id, "", "13")
