"""Documents that are called again by a name and their symbol, with the note in which they stand: one short form, with its place."""

from __future__ import annotations

import pytest

from citator.model import Citation, Form
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

FULL = "Christof Heller, Report of the Expert on Lamps, A/HRC/33/49."


def read(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    "again",
    [
        "Heller, A/HRC/33/49 (note 2 above), para. 60",
        "Heller, A/HRC/33/49 (see note 2 above), para. 60",
        "Heller, A/HRC/33/49 (supra note 2), para. 60",
        "Heller, A/HRC/33/49 (n. 2), para. 60",
        "Heller, A/HRC/33/49, supra note 2, para. 60",
        "Heller, A/HRC/33/49 (voir note 2 ci-dessus), para. 60",
        "Heller (note 2 above), A/HRC/33/49, para. 60",
        "Report of the Expert on Lamps, A/HRC/33/49 (note 2 above), para. 60",
        "A/HRC/33/49 (note 2 above), para. 60",
    ],
)
def test_it_is_one_short_form(again: str) -> None:
    *_, one = found = read("Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", FULL, f"{again}.")
    assert len(found) == 3
    assert (one.short_form_of, one.pinpoint, one.record.text("number")) == ("n2-1", "para. 60", "A/HRC/33/49")
    assert [str(name) for name in one.record.names("author")] == (["Heller"] if again.startswith("Heller") else [])
    assert not one.problems


def test_a_note_with_several_works_is_not_in_doubt() -> None:
    *_, one = read(
        f"{FULL[:-1]}; Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", "Heller, A/HRC/33/49 (note 1 above), para. 60."
    )
    assert one.short_form_of == "n1-1"


def test_another_symbol_is_another_document() -> None:
    *_, one = read(FULL, "Heller, A/HRC/34/50 (note 1 above), para. 60.")
    assert one.short_form_of != "n1-1"


def test_a_title_and_a_page_are_as_ever() -> None:
    *_, one = read("Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).", "Brook, Lamps (note 1 above), p. 3.")
    assert (one.short_form_of, one.record.text("title"), one.pinpoint) == ("n1-1", "Lamps", "p. 3")


BOOK = "Jo Brook, A Guide to Lamps (OUP, 2012) 3."
OTHERS = (
    "Brook (n {book}), A/HRC/34/50, para. 7",
    "Brook (n {book}), General Assembly resolution 60/147, annex",
    "Brook, A/HRC/34/50 (n {book})",
)


@pytest.mark.parametrize("again", OTHERS)
@pytest.mark.parametrize("book", [1, 2])
def test_a_document_beside_a_book_called_again_is_another_work(again: str, book: int) -> None:
    notes = [BOOK, FULL] if book == 1 else [FULL, BOOK]
    *_, short, document = read(*notes, again.format(book=book))
    assert (short.short_form_of, short.identifiers, short.problems) == (f"n{book}-1", (), ())
    assert (document.form, document.short_form_of, len(document.identifiers)) == (Form.IDENTIFIER, None, 1)
    assert [one.id for one in (short, document)] == ["n3-1", "n3-2"]


@pytest.mark.parametrize("together", [f"{BOOK[:-1]}; {FULL}", f"{FULL[:-1]}; {BOOK}"])
@pytest.mark.parametrize("again", ["Brook (n 1), A/HRC/33/49, para. 7", "Brook, A/HRC/33/49 (n 1), para. 7"])
def test_a_book_and_a_document_cited_together_are_called_again_together(together: str, again: str) -> None:
    first, second, short, document = read(together, again)
    book, report = (first, second) if together.startswith("Jo") else (second, first)
    assert (short.short_form_of, document.short_form_of) == (book.id, report.id)


@pytest.mark.parametrize("again", ["Heller, A/HRC/33/49 (note 5 above), para. 6", "Heller (note 5 above), A/HRC/33/49, para. 6"])
def test_a_document_that_no_note_gives_is_known_by_its_symbol(again: str) -> None:
    *_, short, document = read(BOOK, again)
    assert (short.short_form_of, document.form, [one.value for one in document.identifiers]) == (None, Form.IDENTIFIER, ["A/HRC/33/49"])


def test_ids_behind_it_count_on() -> None:
    found = read(FULL, "Heller, A/HRC/33/49 (note 1 above), para. 60; Ann Brook, Lamps of the North (Leeds, Weir Press, 1994).")
    assert [one.id for one in found] == ["n1-1", "n2-1", "n2-2"]


def test_a_general_comment_is_called_by_its_committee_and_number() -> None:
    comment = "Human Rights Committee, General Comment No. 34"
    *_, one = read(BOOK, f"{comment}, CCPR/C/GC/34 (2011), para. 3.", f"{comment}, supra note 2, para. 12.")
    assert (one.id, one.short_form_of, one.pinpoint, len(one.identifiers)) == ("n3-1", "n2-1", "para. 12", 1)


def test_a_book_that_has_not_the_symbol_does_not_take_the_document() -> None:
    # The document has the title of the book, and is taken for it: the symbol leads there too.
    *_, short, document = read(
        "Jo Brook, The Lamps (OUP, 2012) 3.", "Human Rights Council, Lamps, A/HRC/33/49.", "Brook (n 1), A/HRC/33/49, para. 7."
    )
    assert (short.short_form_of, short.record.text("number"), short.pinpoint) == ("n1-1", "", None)
    assert (document.form, document.pinpoint, [one.value for one in document.identifiers]) == (Form.IDENTIFIER, "para. 7", ["A/HRC/33/49"])


def test_a_book_that_has_the_symbol_is_called_again_by_it() -> None:
    *_, short = read("Jo Brook, The Lamps (United Nations, 2012), A/HRC/33/49.", "Brook, A/HRC/33/49 (n 1), para. 7.")
    assert (short.short_form_of, short.pinpoint) == ("n1-1", "para. 7")
