"""Markdown: notes and links; the text stays as it is in the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data

from citator.errors import SourceUnreadable
from citator.formats.readers.markdown import read
from citator.model import Document, LinkKind


def document(text: str) -> Document:
    return read(text.encode(), "sample.md")


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    return [(note.label, note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes]


def test_notes_are_counted_in_the_order_of_their_markers() -> None:
    text = "Lamps[^z] burn^[In *place*, 1874.] and[^a] tides[^z].\n\n[^a]: Second _tide_.\n[^z]: First **lamp**.\n"
    assert told(document(text)) == [
        ("1", "First lamp.", ["[^z]", "[^z]"]),
        ("2", "In place, 1874.", ["^"]),
        ("3", "Second tide.", ["[^a]"]),
    ]


def test_a_note_goes_on_in_indented_paragraphs() -> None:
    text = "Burn.[^1]\n\n[^1]: First\nlamp.\n\n    More of it.\n\nThe end.\n"
    (note,) = document(text).notes
    assert note.text == "First lamp. More of it."
    assert text[note.start : note.end].endswith("More of it.")


def test_the_text_of_a_note_leads_back() -> None:
    text = "Burn.[^1]\n\n[^1]: See the *Lamps* at [the page](https://example.org/a_b_c), or <https://example.org/d>.\n"
    (note,) = document(text).notes
    assert note.text == "See the Lamps at the page, or https://example.org/d."
    for word in ("Lamps", "the page", "https://example.org/d"):
        start, end = note.offsets.span(note.text.index(word), note.text.index(word) + len(word))
        assert text[start:end] == word


def test_a_note_without_a_marker_keeps_its_name_and_a_marker_without_a_note_dangles() -> None:
    found = document("Lamps[^1] burn[^9].\n\n[^1]: One.\n[^old]: Left over.\n")
    assert told(found) == [("1", "One.", ["[^1]"]), ("old", "Left over.", [])]
    assert [marker.label for marker in found.dangling_markers] == ["9"]


@pytest.mark.parametrize(
    "text", ["```\na[^1]\n```\n", "an array `a[^1]` here", "~~~~\n[^1]: no\n~~~~", "<!-- a[^1] -->", "the pattern [^a-z] in prose"]
)
def test_code_holds_no_notes(text: str) -> None:
    found = document(text)
    assert not found.notes
    assert not found.dangling_markers


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See [the lamps](https://example.org/a_(b)).", [("the lamps", "https://example.org/a_(b)")]),
        ('See [the lamps](<https://example.org/a> "title").', [("the lamps", "https://example.org/a")]),
        ("See [the *[best]* lamps](https://example.org/a 'title').", [("the *[best]* lamps", "https://example.org/a")]),
        (
            "See [the lamps][l], [l] and [L][].\n\n[l]: <https://example.org/l>\n",
            [(shown, "https://example.org/l") for shown in ("the lamps", "l", "L")],
        ),
        ("See <https://example.org/a>.", [("https://example.org/a", "https://example.org/a")]),
        ("See https://example.org/a.", [("https://example.org/a", "https://example.org/a")]),
        ("An ![image](https://example.org/a.png), [a place](#here), [mail](mailto:a@example.org).", []),
        ("`[no](https://example.org/no)` and\n```\nhttps://example.org/no\n```", []),
        (r"No \[link](https://example.org/a).", [("https://example.org/a", "https://example.org/a")]),
    ],
)
def test_links(text: str, links: list[tuple[str, str]]) -> None:
    found = document(text)
    assert [(link.text, link.href) for link in found.links] == links
    assert all(text[link.start : link.end] == link.text for link in found.links)


def test_a_printed_address_is_told_from_a_link() -> None:
    assert [link.kind for link in document("<https://example.org/a> https://example.org/b").links] == [LinkKind.ANCHOR, LinkKind.PRINTED]


def test_notes_typed_by_hand_are_found_as_in_plain_text() -> None:
    found = document("# Lamps\n\nLamps burn.[1] Tides turn.[2]\n\n## Notes\n\n[1] First lamp.\n[2] Second tide.\n")
    assert [note.text for note in found.notes] == ["First lamp.", "Second tide."]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: 'Harbour'\n---\n\n# The *Lamps* of [1874](https://example.org)\n", "Harbour"),
        ("# The *Lamps* of [1874](https://example.org)[^1]\n\n[^1]: Note.\n", "The Lamps of 1874"),
        ('+++\ntitle = "Tides"\n+++\n\n# Lamps\n', "Tides"),
        ("---\ntitle: 'Harbour'\n---\n\nText.\n", "Harbour"),
        ("Lamps\n=====\n\nText.\n", "Lamps"),
        ("```\n# no\n```\nText.\n", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert document(text).title == title


@pytest.mark.parametrize(("raw", "code"), [(b" ", "empty"), (bytes(range(256)), "not-text")])
def test_what_cannot_be_read_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "x.md")
    assert caught.value.code == code


PIECES = st.sampled_from("[^1]|^[|]|[a](|https://example.org/a|)|`|```\n|\n|[^1]: |*|_|\\|<|>|word |[|# | ".split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_span_says_what_is_there(text: str) -> None:
    if not text.strip():
        return
    found = document(text)
    assert found.text == text
    for link in found.links:
        assert text[link.start : link.end] == link.text
    for note in found.notes:
        assert all(note.start <= note.offsets.source(at) < note.end for at in range(len(note.text)))


@pytest.mark.development_data
def test_the_newsletter() -> None:
    path = data("readers", "newsletter.md")
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text(encoding="utf-8"))
    found = read(path.read_bytes(), path.name)
    assert [(note.label, note.text) for note in found.notes] == [(note["label"], note["text"]) for note in truth["notes"]]
    assert {link.href for link in found.links} == {link["url"] for link in truth["links"]}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[`lamp`](https://example.org/a) and [**b** `c`](https://example.org/b)", ["https://example.org/a", "https://example.org/b"]),
        ("* \\[[`1a2b`](https://example.org/c)] - **(LAMP)** lit", ["https://example.org/c"]),
        ("[![alt](https://example.org/i.svg)](https://example.org/d)", ["https://example.org/d"]),
        ("[a](https://example.org/a_(b) 'title') [b](<https://example.org/e>)", ["https://example.org/a_(b)", "https://example.org/e"]),
        ("> [lamp]: https://example.org/q 'T'\n\nThe [Lamp], the [lamp][] and [it][LAMP].", ["https://example.org/q"] * 3),
        ('A <a class="x" href="https://example.org/h?a=1&amp;b=2">word</a>.', ["https://example.org/h?a=1&b=2"]),
        ("1. one ` tick\n2. [two](https://example.org/t) ` tick", ["https://example.org/t"]),
        ("text\n\n    [code](https://example.org/no)\n\n```\n[a](https://example.org/no)\n```\n`[b](https://example.org/no)`", []),
        ("[outer [inner](https://example.org/in) x](https://example.org/out)", ["https://example.org/in"]),
    ],
)
def test_links_are_those_of_commonmark(text: str, links: list[str]) -> None:
    found = [link for link in document(text).links if link.kind is LinkKind.ANCHOR]
    assert [link.href for link in found] == links
    assert all(document(text).text[link.start : link.end] == link.text for link in found)


def test_emphasis_and_code_are_no_notes() -> None:
    text = "**Lamps.** They *burn*.\n\n**Tides:** They turn.\n\n* **Ropes**: hold\n* x[1] `[2]`\n\n$a^[2]$\n"
    found = document(text)
    assert not found.notes
    assert not found.dangling_markers


def test_a_note_in_a_quotation_is_without_its_signs() -> None:
    found = document("> Lamps burn.[^q]\n>\n> [^q]: First *lamp*\n> of the coast.\n\nThen[^q]: here.\n")
    assert [(note.text, len(note.markers)) for note in found.notes] == [("First lamp of the coast.", 2)]
