"""Id. with a title, behind an ibid. or at the head of a note; families with "de"; persons by their initials; parts of books."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


def author(one: Citation) -> list[str]:
    return [str(name) for name in one.record.names("author")]


RIVER = "Carlo Rossi, Storia del fiume, Einaudi, Torino 1976, p. 3."
SEA = "Id., Il mare e la terra, Laterza, Bari 1980, p. 12."


def test_id_with_a_title_is_another_work_and_no_ibid() -> None:
    [_, _, [one, two]] = resolved(RIVER, SEA, "Rossi, Storia, cit., pp. 4-6; Id., Il mare, cit., p. 30.")
    assert (one.short_form_of, two.short_form_of, two.pinpoint) == ("n1-1", "n2-1", "p. 30")


def test_id_behind_an_ibid_is_who_wrote_what_that_stands_for() -> None:
    notes = [RIVER, "Ibid., p. 12; Id., La costa, t. I, Laterza, Bari, 1983, p. 85.", "C. Rossi, La costa, op. cit., p. 200."]
    [_, [_, second], [short]] = resolved(*notes)
    assert author(second) == ["Carlo Rossi"]
    assert short.short_form_of == "n2-2"


def test_id_at_the_head_of_a_note_with_a_work_called_again() -> None:
    [_, _, [short, full]] = resolved(
        RIVER, "Rossi, op. cit., p. 5.", "Id., Storia, op. cit., p. 30; Id., «Il faro», in «Porti», XII, 1988, pp. 2-9."
    )
    assert (short.short_form_of, short.record.text("title")) == ("n1-1", "Storia")
    assert author(full) == ["Carlo Rossi"]


def test_initials_tell_persons_apart_also_where_a_short_form_had_none() -> None:
    full = "Karl Weber, Häfen, Köln 1990, S. 3; Anna Weber, Fähren, Köln 1991, S. 4."
    [_, [_, anna]] = resolved(full, "Weber, Häfen, S. 5; A. Weber, a. a. O., S. 6.")
    assert anna.short_form_of == "n1-2"


@pytest.mark.parametrize("short", ["De Landa, 7.", "de Landa, Thousand Tides, 5."])
def test_a_family_with_a_particle(short: str) -> None:
    [_, [one]] = resolved("Manuel de Landa, A Thousand Tides (New York: Quay, 1997), 3.", short)
    assert (one.short_form_of, one.pinpoint) == ("n1-1", short.rpartition(" ")[2].rstrip("."))


PLACES = "Pierre Nora (dir.), Les lieux de port, t. I, Paris, Gallimard, 1984."


@pytest.mark.parametrize(
    ("note", "book"),
    [
        ("Ana Ros, « Le centenaire », in P. Nora (dir.), Les lieux de port, op. cit., p. 523-560.", "Les lieux de port"),
        ("Ana Ros, „Le centenaire“, in: P. Nora (Hrsg.), Lieux (wie Anm. 1), S. 523-560.", "Lieux"),
    ],
)
def test_a_part_of_a_book_that_is_called_again_is_no_short_form(note: str, book: str) -> None:
    [_, [one]] = resolved(PLACES, note)
    assert (one.type, one.short_form_of, author(one)) == ("chapter", None, ["Ana Ros"])
    assert (one.record.text("container-title"), one.record.text("page")) == (book, "523-560")
    assert [str(name) for name in one.record.names("editor")] == ["P. Nora"]


def test_a_title_of_one_word_with_its_volume() -> None:
    [_, [one]] = resolved(PLACES, "Nora, Lieux, t. I, p. 12.")
    assert (one.short_form_of, author(one), one.record.text("title"), one.record.text("volume")) == ("n1-1", ["Nora"], "Lieux", "I")


def test_sources_cited_above_are_no_source() -> None:
    assert resolved(RIVER, "See the sources cited supra note 1.")[1] == []


def test_a_reference_of_the_apa_with_a_title_in_marks_is_none_of_a_template() -> None:
    [[one]] = resolved("Ros, J. (2016). “Teaching With Lamps”. Harbours & Quays, 47(4), 517–542. https://quay.example/lamps.")
    assert (one.type, one.record.text("container-title"), one.record.text("page")) == ("article-journal", "Harbours & Quays", "517–542")
