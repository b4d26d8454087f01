"""Signals, editors and short forms of German, French, Italian and Russian notes; what is said before the colon of its source."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from tests.parsing.recogniser import recognise

SIGNALS = [
    ("Anders Gerda Holm, Das Licht der Inseln, in: Zeitschrift für Küsten 8 (1991), H. 2, S. 101–130, hier S. 117.", "Anders", "Holm"),
    ("Grundlegend dazu Gerda Holm, Das Licht, Köln 1991, S. 3.", None, "Holm"),
    ("En ce sens, Jean Martin, Les bacs, Paris, Seuil, 1998, p. 12.", "En ce sens", "Martin"),
    ("Подробнее см.: Белова Н. П. Паромы // Речной транспорт. 1983. № 4. С. 37–41.", "Подробнее см.", "Белова"),
]


@pytest.mark.parametrize(("note", "signal", "family"), SIGNALS)
def test_signals_of_other_tongues(note: str, signal: str | None, family: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.names("author")[0].family == family
    assert signal is None or one.signal == signal


def test_a_title_may_begin_with_such_a_word() -> None:
    [one] = parse_note("Gerda Holm, Anders als die Inseln, Köln 1991, S. 3.", recognise)
    assert (one.signal, one.record.text("title")) == (None, "Anders als die Inseln")


EDITED: list[tuple[str, str, dict[str, Any]]] = [
    ("Storia del mare, a cura di G. Bianchi, Roma, Laterza, 2004.", "Storia del mare", {"title": "Storia del mare"}),
    ("M. Rossi, Il porto, in Storia del mare, a cura di G. Bianchi, Roma, Laterza, 2004, pp. 12-34.", "Storia del mare",
     {"title": "Il porto", "container-title": "Storia del mare"}),
    ("Les rivières, sous la direction de G. Bianchi, Paris, Seuil, 2004, p. 12.", "Les rivières", {"title": "Les rivières"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "book", "fields"), EDITED)
def test_editors_behind_the_title_of_the_book(note: str, book: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    record = one.record.light()
    assert {**fields, "editor": [{"family": "Bianchi", "given": "G."}]} == {name: record.get(name) for name in (*fields, "editor")}


def test_the_volume_of_what_was_cited_is_told_from_its_page() -> None:
    [one] = parse_note("J. Lambert, op. cit., t. I, p. 9.", recognise)
    assert (one.record.text("volume"), one.pinpoint) == ("I", "p. 9")


def test_what_is_said_is_no_title_of_where_it_was_said() -> None:
    note = "“We ask only that the lamps be lit”: press conference of the Minister for Harbours, Leeds, 12 November 1994."
    [one] = parse_note(note, recognise)
    assert (one.type, one.raw, one.record.text("title")) == ("speech", note[note.index("press") : -1], "")


@pytest.mark.parametrize("remark", ["dashes omitted", "abridged", "citations and quotations omitted"])
def test_a_remark_in_brackets_is_no_part_of_the_citation(remark: str) -> None:
    [one] = parse_note(f"Ann Brook, Rivers (Leeds, Weir Press, 1994), p. 12 ({remark}).", recognise)
    assert one.raw == "Ann Brook, Rivers (Leeds, Weir Press, 1994), p. 12"


def test_an_interview_is_named_again_without_its_day() -> None:
    notes = ("Nora Quill, interview by author, Leeds, October 3, 2011, tape 2.", "Quill, interview.")
    first, second = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (second.type, second.short_form_of) == ("interview", first.id)


def test_for_discussion_is_no_interview() -> None:
    [one] = parse_note("For discussion of harbour offices, see FBI letter, Brook to Weir, responses to questions, May 24, 2004.", recognise)
    assert (one.type, one.record.text("authority")) == ("letter", "FBI")
