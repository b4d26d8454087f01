"""What encyclopaedias put round a reference is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.systems import recognise
from tests.support.growth import grows_no_faster_than_its_input


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize("mark", ["(en)", "(en-US)", "(EN)", "(grc)", "(en + fr)", "(fr, en)", "(fr) (en)", "(in French)", "(en inglés)"])
def test_the_language_of_a_source_is_no_part_of_its_author(mark: str) -> None:
    note = f"{mark} Ann Hale, « The Quay », Harbour News, 3 May 2019, p. 4."
    found = one(note)
    assert (found.raw, found.start) == (note[len(mark) + 1 : -1], len(mark) + 1)
    assert [name.family for name in found.record.names("author")] == ["Hale"]


@pytest.mark.parametrize("note", ["(UN) General Assembly, Report on Lamps, 2010, p. 3", "(UK) Home Office, Harbour Report, 2010, p. 5"])
def test_who_is_named_in_brackets_is_no_language(note: str) -> None:
    found = one(note)
    assert (found.raw, str(found.record.date())) == (note, "2010")


def test_a_long_note_is_read_without_what_is_put_round_its_references_too() -> None:
    note = "A. Hale, Quays, 2010, p. 3; " * 200 + "A. Hale, “Lit Quay”, Harbour News. Archived from the original on 10 June 2016."
    assert len(note) > 4_000
    *_, last = parse_note(note, recognise)
    assert last.raw == "A. Hale, “Lit Quay”, Harbour News"


@pytest.mark.parametrize("piece", ["(en) ", "Archived from the original on 3 May 2019 ", "[archive du 3 mai ", "archiviert vom Original ("])
def test_marks_over_and_over(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: parse_note(piece * (size // len(piece)), recognise), 3000)


@pytest.mark.parametrize("read", [parse_reference, lambda text, how: parse_note(text, how)[0]])
def test_a_land_in_brackets_before_a_person_is_no_part_of_the_name(read: Callable[..., Citation]) -> None:
    found = read("(UK) Ann Hale, The Quay, 2001.", recognise)
    assert str(found.record.names("author")[0]) == "Ann Hale"


@pytest.mark.parametrize("body", ["(UN) General Assembly", "(UK) Home Office"])
def test_both_brackets_before_a_body_stay(body: str) -> None:
    found = parse_reference(f"{body}. Report on Lamps. New York, 2010.", recognise)
    assert [str(name) for name in found.record.names("author")] == [body]


@pytest.mark.parametrize("note", ["(EC) Merger Regulation, recital 2.", "(EC) Merger Regulation, Article 2."])
def test_a_law_behind_brackets_is_no_person(note: str) -> None:
    assert not [name for found in parse_note(note, recognise) for name in found.record.names("author") if name.family]


@pytest.mark.parametrize("name", [
    "Crimes Amendment", "Terrorism Prevention", "Harbour Safety", "Civil Procedure", "Criminal Evidence", "Marine Pollution",
])  # fmt: skip
@pytest.mark.parametrize("behind", ['"Bill"', "“Act”", "The Quay"])
def test_an_enactment_behind_its_land_has_no_author(name: str, behind: str) -> None:
    assert one(f"(NZ) {name}, {behind}, 2019.").record.names("author") == ()


def test_what_is_called_a_bill_was_written_by_nobody() -> None:
    assert one('(AU) Harbour Lamps, "Bill", 2019.').record.names("author") == ()


@pytest.mark.parametrize("name", ["Ann King", "Bill Browning", "Ann Hastings", "Jo Clement"])
def test_people_behind_their_land_stay(name: str) -> None:
    assert [str(author) for author in one(f"(UK) {name}, “The Quay”, Lamp Review 3 (2019) 45.").record.names("author")] == [name]
