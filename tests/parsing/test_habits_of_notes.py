"""Where notes of many countries are cut, what their short forms stand for, and numbers of one citation that disagree."""

from __future__ import annotations

import pytest

from citator.model import Citation, Document, Examined
from citator.model.citation import Form
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.rules.consistency import identifiers_disagree
from citator.rules.context import Context
from tests.parsing.recogniser import recognise

BACH = [{"family": "Bach", "given": "Anna"}]


SPLIT = [
    (
        "Hans Weber, Deiche, 2001, S. 5, zit. nach Anna Bach, Flüsse, Köln 2004, S. 9.",
        [("Hans Weber, Deiche, 2001, S. 5", None), ("Anna Bach, Flüsse, Köln 2004, S. 9", "zit. nach")],
    ),
    (
        "Jo Weir, “On Ferries” (1931), reprinted in Ann Brook, ed., Old Essays (London: Quay, 1999), p. 5.",
        [("Jo Weir, “On Ferries” (1931)", None), ("Ann Brook, ed., Old Essays (London: Quay, 1999), p. 5", "reprinted in")],
    ),
    (
        "The Daily Harbour, 3 May 2011; Leeds Gazette, 4 May 2011, p. 2; Reuters, 5 May 2011.",
        [("The Daily Harbour, 3 May 2011", None), ("Leeds Gazette, 4 May 2011, p. 2", None), ("Reuters, 5 May 2011", None)],
    ),
    (
        "See Brook, Ann, 1994: Rivers and Their Names. Leeds: Weir Press.",
        [("Brook, Ann, 1994: Rivers and Their Names. Leeds: Weir Press", "See")],
    ),
    (
        "The lamps were lit in 1911 (Brook, Rivers, p. 12), though Hale, Lamps (London: Quay, 2001), disagrees.",
        [("Brook, Rivers, p. 12", None), ("Hale, Lamps (London: Quay, 2001)", None)],
    ),
    (
        "См.: Иванов А. Б. Имена рек. М.: Наука, 1994. С. 12. Петров В. Г. Маяки. М.: Наука, 1999.",
        [("Иванов А. Б. Имена рек. М.: Наука, 1994. С. 12", "См."), ("Петров В. Г. Маяки. М.: Наука, 1999", None)],
    ),
    (
        "Cfr. A. Rossi, I nomi dei fiumi, Torino, Einaudi, 1994, p. 12.",
        [("A. Rossi, I nomi dei fiumi, Torino, Einaudi, 1994, p. 12", "Cfr.")],
    ),
]


@pytest.mark.parametrize(("note", "parts"), SPLIT)
def test_where_such_notes_are_cut(note: str, parts: list[tuple[str, str | None]]) -> None:
    assert [(one.raw, one.signal) for one in parse_note(note, recognise)] == parts


def test_ders_is_the_author_before_and_the_work_is_another() -> None:
    first, second = parse_note("Vgl. Anna Bach, Die Namen der Flüsse, München 1994, S. 12; dies., Brücken, Berlin 2001, S. 33.", recognise)
    assert (second.raw, second.form, second.type) == ("dies., Brücken, Berlin 2001, S. 33", Form.FULL, "book")
    assert second.record.light()["author"] == first.record.light()["author"] == BACH
    assert second.record.fields["author"].source == "inherited"


@pytest.mark.parametrize("note", ["Id., p. 5.", "Id. at 5.", "Idem, S. 33.", "Ivi, p. 14.", "Ebd., S. 14.", "Там же. С. 14."])
def test_the_same_place_is_no_other_work(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.form is Form.IBID


SHORT = [
    ("Brook, op. cit. (note 1), p. 9.", "p. 9"),
    ("Brook, op. cit. supra note 1, at 40.", "40"),
    ("Brook, a. a. O., S. 20.", "S. 20"),
    ("Brook, Rivers and Their Names, cit., p. 20.", "p. 20"),
    ("Brook, Rivers and Their Names (wie Anm. 1), S. 14.", "S. 14"),
    ("Brook, above n 1, 14.", "14"),
]


@pytest.mark.parametrize(("note", "place"), SHORT)
def test_short_forms_of_many_tongues(note: str, place: str) -> None:
    full = parse_note("Ann Brook, Rivers and Their Names (Leeds: Weir Press, 1994).", recognise, "n1")
    resolved = resolve_chains([*full, *parse_note(note, recognise, "n2")], {"n1": "1", "n2": "2"})
    short = resolved[-1]
    assert (short.form, short.short_form_of, short.pinpoint) == (Form.SHORT, "n1-1", place)
    assert short.record.light()["author"] == [{"family": "Brook"}]
    assert "cit" not in short.record.text("title")


def test_an_op_cit_that_names_its_note_is_not_the_source_before_it() -> None:
    first = parse_note("Ann Brook, Rivers and Their Names (Leeds: Weir Press, 1994).", recognise, "n1")
    second = parse_note("Jo Weir, Lamps (London: Quay, 2001); op. cit., note 1.", recognise, "n2")
    resolved = resolve_chains([*first, *second], {"n1": "1", "n2": "2"})
    assert resolved[-1].short_form_of == "n1-1"


DISAGREE = [
    "General Assembly resolution 75/17, UN Doc A/RES/75/18.",
    "General Assembly resolution 75/17 (A/RES/75/18).",
    "Security Council resolution 1325 (2000), S/RES/1326 (2000).",
]


@pytest.mark.parametrize("note", DISAGREE)
def test_two_numbers_that_disagree_are_one_citation_with_a_problem(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert [name for name, _ in one.problems] == [identifiers_disagree.name]


AGREE = [
    ("General Assembly resolution 75/17, UN Doc A/RES/75/17.", 1),
    ("General Assembly resolution 60/147, annex, UN Doc. A/RES/60/147.", 1),
    ("Security Council resolutions 1325 (2000) and 1326 (2000).", 2),
    ("General Assembly resolution 75/17 and A/RES/75/18.", 2),
]


@pytest.mark.parametrize(("note", "count"), AGREE)
def test_numbers_that_agree_and_lists_have_no_such_problem(note: str, count: int) -> None:
    found: list[Citation] = parse_note(note, recognise)
    assert len(found) == count
    assert not any(one.problems for one in found)


def test_the_finding_is_made_of_the_problem_and_of_nothing_else() -> None:
    def told(note: str) -> list[str]:
        document = Document("note.txt", "text/plain", "0" * 64, note)
        examined = Examined(document, tuple(parse_note(note, recognise)))
        context = Context(lambda _: None, lambda _: [], lambda _: None)
        return [finding.message for finding in identifiers_disagree.apply(examined, context)]

    assert told(DISAGREE[0]) == ["the words name A/RES/75/17, the symbol beside them is A/RES/75/18"]
    assert told("General Assembly resolution 75/17, UN Doc A/RES/75/17.") == []
