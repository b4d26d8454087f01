"""Works named again: by the last words of the title, by name, colon and page; acts in a sentence; parts of the author's own work."""

from __future__ import annotations

import pytest

from citator.model import Citation, Form
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

BEFORE = (
    "Ann Brook, A Story of Six Rivers (Leeds, Weir Press, 1994), p. 3; Tom Reid: The Living Lamp (Oslo, Quay Press, 1990), p. 4; "
    "Jo Tarn, The Keeper and the Sea (Oslo, Quay Press, 1992), p. 9; Jo Tarn, Lamps of the Sea (Oslo, Quay Press, 1995), p. 9."
)


def after(note: str) -> tuple[tuple[Citation, ...], list[Citation]]:
    known = parse_note(BEFORE, recognise, "n1")
    out = resolve_chains(known + parse_note(note, recognise, "n2"), {"n1": "1", "n2": "2"})
    return out[: len(known)], list(out[len(known) :])


@pytest.mark.parametrize(
    ("note", "which", "pinpoint"),
    [
        ("Brook, Six Rivers, p. 9.", 0, "p. 9"),
        ("Brook, Story of Six Rivers, p. 9.", 0, "p. 9"),
        ("Reid: The Living Lamp, 58.", 1, "58"),
        ("Reid: p. 117.", 1, "p. 117"),
        ("Reid: pp. 117-119.", 1, "pp. 117-119"),
        ("Tarn, Keeper and the Sea, p. 12.", 2, "p. 12"),
    ],
)
def test_a_work_is_named_again(note: str, which: int, pinpoint: str) -> None:
    full, [short] = after(note)
    assert (short.short_form_of, short.pinpoint, short.type) == (full[which].id, pinpoint, "book")


@pytest.mark.parametrize(
    "note",
    [
        "Brook, Rivers, p. 9.",  # one word tells too little
        "Tarn, The Sea, p. 12.",  # the end of two titles
        "Reid, Six Rivers, p. 9.",  # of another
    ],
)
def test_what_is_not_told_is_not_guessed(note: str) -> None:
    _, [short] = after(note)
    assert short.short_form_of is None


def test_another_book_of_an_author_known() -> None:
    _, [found] = after("Reid: The Quiet Harbour, 58.")
    assert ([name.family for name in found.record.names("author")], found.record.text("title")) == (["Reid"], "The Quiet Harbour")
    assert (found.type, found.pinpoint, found.short_form_of) == ("book", "58", None)


def test_a_title_with_a_colon_is_no_author() -> None:
    _, [found] = after("Rivers: A Quiet Story, p. 58.")
    assert found.record.names("author") == ()


@pytest.mark.parametrize(
    "note",
    ["See Volume II, Section III.A, supra.", "See Part III, infra.", "See Section II.B.2, below.", "See Chapter 4, supra."],
)
def test_parts_of_the_work_itself_are_no_sources(note: str) -> None:
    assert parse_note(note, recognise) == []


def test_a_note_above_is_a_short_form() -> None:
    full, found = after("Brook, note 1 above, p. 5.")
    assert [(one.form, one.short_form_of) for one in found] == [(Form.SHORT, full[0].id)]


def test_acts_in_a_sentence() -> None:
    note = (
        "It relied on the first clause of the Lamp Act, 18 U.S.C. § 1084, restricting its prohibition, and on the Harbour Act of 1934, "
        "15 U.S.C. § 78j(b), as it stood."
    )
    found = parse_note(note, recognise)
    assert [one.raw for one in found] == ["Lamp Act, 18 U.S.C. § 1084", "Harbour Act of 1934, 15 U.S.C. § 78j(b)"]
    assert [one.record.text("title") for one in found] == ["Lamp Act", "Harbour Act of 1934"]


def test_a_report_of_congress_is_printed_again() -> None:
    [found] = parse_note("H.R. Rep. No. 94-1476, at 61 (1976), reprinted in 1976 U.S.C.C.A.N. 5659, 5675.", recognise)
    assert (found.type, found.pinpoint, found.raw.endswith("5675")) == ("report", "61", True)


def test_a_letter_is_printed_in_a_book() -> None:
    found = parse_note("Ann Brook to Jo Weir, May 3, 1911, reprinted in Jo Weir, Letters (Leeds, Weir Press, 1934), p. 5.", recognise)
    assert len(found) == 2
