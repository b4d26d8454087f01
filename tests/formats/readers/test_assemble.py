"""Texts put together piece by piece: places hold, and tidy notes lead back to them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citator.formats.readers._assemble import Assembly, squeeze
from citator.model import NoteKind

BLANKS = st.text("ab.\u00ad\u200b\u00a0 \t\n", max_size=40)


@given(BLANKS, BLANKS, BLANKS)
@settings(max_examples=100, deadline=None)
def test_every_character_of_a_tidied_text_leads_back_to_its_own(before: str, inside: str, after: str) -> None:
    text = before + inside + after
    clean, offsets = squeeze(text, len(before), len(before) + len(inside))
    assert clean == " ".join(inside.replace("\u00ad", "").replace("\u200b", "").split())
    for at, letter in enumerate(clean):
        source = text[offsets.source(at)]
        assert len(before) <= offsets.source(at) < len(before) + len(inside)
        assert source == letter or (letter == " " and source in "\u00ad\u200b\u00a0 \t\n")


def test_the_widest_gap_asked_for_is_made_and_none_at_the_ends() -> None:
    out = Assembly()
    out.separate("\n\n")
    for gap, word in (("", "a"), ("\t", "b"), ("\n", "c")):
        out.separate(gap)
        out.write(word)
    out.separate("\n")
    out.separate("\n\n")
    out.separate("\t")
    out.write("d")
    out.separate("\n\n")
    assert out.text() == "a\tb\nc\n\nd"
    assert [out.since(at) for at in range(out.length)] == [out.text()[at:] for at in range(out.length)]


def test_a_place_begins_with_its_first_character_behind_the_gap() -> None:
    out = Assembly()
    out.write("one")
    place, empty = out.open(), out.open()
    out.separate("\n\n")
    out.close(empty)
    out.write("two")
    out.close(place)
    assert (out.text()[place.start or 0 : place.end], empty.start, empty.end) == ("two", 3, 3)


def test_pieces_of_one_link_are_joined_and_overlaps_of_furniture_merged() -> None:
    out = Assembly()
    for word in ("the ", "table"):
        place = out.open()
        out.write(word)
        out.close(place)
        out.link(place, "https://example.org/t")
        out.furniture.append(place)
    document = out.document("a", "text/x", b"")
    assert [(link.text, link.start, link.end) for link in document.links] == [("the table", 0, 9)]
    assert [(span.start, span.end) for span in document.furniture] == [(0, 9)]


def test_notes_are_numbered_in_the_order_of_their_places() -> None:
    out = Assembly()
    drafts = []
    for label in ("b", "a"):
        draft = out.begin_note(label, NoteKind.FOOTNOTE)
        out.write(label)
        draft.words = out.length
        out.write(". text")
        drafts.append(draft)
        out.close(draft.place)
    for draft in reversed(drafts):
        out.notes.append(draft)
    notes = out.document("a", "text/x", b"").notes
    assert [(note.id, note.label, note.text) for note in notes] == [("n1", "b", "text"), ("n2", "a", "text")]
