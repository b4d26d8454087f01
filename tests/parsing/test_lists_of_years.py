"""Works called by author and year, several in a note without a semicolon between them; and lists of other things with years."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


def _read(note: str) -> list[tuple[list[str], str, str | None]]:
    return [
        ([name.family for name in one.record.names("author")], str(one.record.date()), one.pinpoint) for one in parse_note(note, recognise)
    ]


@pytest.mark.parametrize("signal", ["", "Vgl. hierzu ", "See ", "Siehe "])
@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Brook 2006, 129 f., Weir 2018, 47 ff.", [(["Brook"], "2006", "129 f."), (["Weir"], "2018", "47 ff.")]),
        ("Brook 2006, 129, Weir 2018, 47.", [(["Brook"], "2006", "129"), (["Weir"], "2018", "47")]),
        ("Brook 2006, 129 und Kaiser 2018, 47.", [(["Brook"], "2006", "129"), (["Kaiser"], "2018", "47")]),
        ("Brook 2012 and Weir 2018, 49–63.", [(["Brook"], "2012", None), (["Weir"], "2018", "49–63")]),
        ("Brook/Hale 2016, 59 und Weir 2021, 10.", [(["Brook", "Hale"], "2016", "59"), (["Weir"], "2021", "10")]),
        ("Brook and Hale 2016, 59, Weir 2021, 10.", [(["Brook", "Hale"], "2016", "59"), (["Weir"], "2021", "10")]),
        ("Brook 2006, S. 129, Weir 2018, S. 47.", [(["Brook"], "2006", "S. 129"), (["Weir"], "2018", "S. 47")]),
        ("Brook 2006: 129, Weir 2018: 47.", [(["Brook"], "2006", "129"), (["Weir"], "2018", "47")]),
        ("Brook 2006, 129; Weir 2018, 47.", [(["Brook"], "2006", "129"), (["Weir"], "2018", "47")]),
        ("Brook/Hale 2006, 129 f.", [(["Brook", "Hale"], "2006", "129 f.")]),
    ],
)
def test_each_is_one(signal: str, note: str, expected: list[tuple[list[str], str, str | None]]) -> None:
    assert _read(signal + note) == expected


def test_without_pages_behind_a_signal() -> None:
    assert _read("Vgl. Brook 1998, Weir 2001 u. Hale 2003.") == [
        (["Brook"], "1998", None),
        (["Weir"], "2001", None),
        (["Hale"], "2003", None),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Leeds 2006, London 2018, 47.",
        "Siehe Köln 1998 und Berlin 2001.",
        "May 2006, June 2018, 12.",
        "Jo Weir, The Long Quay 1906, Leeds 2018, 12.",
        "Brook and Weir 2006, 12.",
        "Brook 2006, 129, 131, 140.",
    ],
)
def test_one_remains_one(note: str) -> None:
    assert len(parse_note(note, recognise)) == 1


@pytest.mark.parametrize("note", ["EuGRZ 2006, 129, EuZW 2018, 47.", "Jura 2006, 129, Recht 2018, 47.", "Vgl. Duden 2006, Brockhaus 2018."])
def test_journals_and_works_of_reference_by_their_year_are_nobody(note: str) -> None:
    assert not any(one.record.names("author") for one in parse_note(note, recognise))


def test_families_that_sound_like_law_stay() -> None:
    found = parse_note("Albrecht 2006, 129, McHale 2018, 47.", recognise)
    assert [str(name) for one in found for name in one.record.names("author")] == ["Albrecht", "McHale"]


@pytest.mark.parametrize(
    "note",
    [
        "Jura 2006, 129, Weir 2018, 47.",
        "Weir 2018, 47, Jura 2006, 129.",
        "EuGRZ 2006, 129 und Weir 2018, 47.",
        "Vgl. Merkur 2006, 129, Weir 2018, 47, Jura 2006, 129.",
    ],
)
def test_a_journal_among_them_hides_no_work(note: str) -> None:
    assert _read(note) == [(["Weir"], "2018", "47")]
