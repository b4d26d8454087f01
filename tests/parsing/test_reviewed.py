"""What notes say that cites nothing, where a citation begins and ends, and names and numbers that are easily taken for others."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def read(*notes: str) -> list[Citation]:
    """The citations of notes that follow each other."""
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


@pytest.mark.parametrize(
    "note",
    [
        '"We never saw the water rise so fast," Mayor Joan Ellis told the Courier on 12 May 2014.',
        "“The lamps burn all night,” the keeper said in May 2003.",
        "On 4 May 2012, the Council adopted its annual programme (see section III below).",
        "In 1998, the harbour board raised its fees.",
        "Signed: M. Kessler, Ambassador. Geneva, 12 June 2015.",
        "(Signed) Ann Brook, Keeper of the Lamps",
        "Geneva, 12 June 2015",
        "The term “lamp society” was coined by Karl Weir in Oriental Lamps (New Haven, CT: Yale University Press, 1957).",
    ],
)
def test_a_sentence_or_a_signature_cites_nothing(note: str) -> None:
    assert read(note) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "Compare Ann Brook, Rivers (Leeds, 1994), with Tom Reid, Canals (York, 1999), 90.",
            [("Compare", "Ann Brook"), ("with", "Tom Reid")],
        ),
        ("See, among many others, A. Weir, Tides (Cambridge: CUP, 1999).", [("See, among many others", "A. Weir")]),
        ("So auch Weber (Anm. 3), S. 19.", [("So auch", "Weber")]),
        ("V. aussi supra note 3.", [("V. aussi", "supra note 3")]),
        ("Vgl. Bach, in: Weir/Hale (Hrsg.), Hafenrecht, 85. EL 2018, Art. 5 Rn. 12.", [("Vgl.", "Bach")]),
    ],
)
def test_a_citation_begins_behind_its_signal(note: str, expected: list[tuple[str, str]]) -> None:
    found = read(note)
    assert [one.signal for one in found] == [signal for signal, _ in expected]
    assert all(one.raw.startswith(head) for one, (_, head) in zip(found, expected, strict=True))


def test_a_subtitle_behind_a_full_stop_belongs_to_the_title() -> None:
    [one] = read("Klaus Weir, Die Flüsse Europas. Eine Kulturgeschichte, 2. Aufl., München: C. H. Beck 1998, S. 33 ff.")
    assert (one.record.text("title"), one.record.text("edition")) == ("Die Flüsse Europas. Eine Kulturgeschichte", "2")
    assert [str(name) for name in one.record.names("author")] == ["Klaus Weir"]


def test_two_sentences_are_no_title_and_subtitle() -> None:
    found = read("Klaus Weir, a keeper, disagrees. The Lamps of Leeds (London: Cape, 1998) is by Tom Reid.")
    assert [one.record.text("title") for one in found] in ([], ["The Lamps of Leeds"])


def test_a_document_ends_before_what_is_said_of_it() -> None:
    [one] = read("Item 12 was adopted; the report of the Secretary-General (A/74/315) was before the Committee.")
    assert one.raw == "the report of the Secretary-General (A/74/315)"
    assert one.record.text("title") == "the report of the Secretary-General"
