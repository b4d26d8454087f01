"""Markdown that a converter made of a page or a Word file: the notes are led to by links, raised, or typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.markdown import read
from citator.model import Document

WIKI = "https://en.example.org/wiki/Lamp"
BOTH = [("1", "One, https://ex.org/1.", 1), ("2", "Second.", 1)]


def document(text: str) -> Document:
    return read(text.encode(), "sample.md")


def told(found: Document) -> list[tuple[str, str, int]]:
    return [(note.label, note.text, len(note.markers)) for note in found.notes]


@pytest.mark.parametrize(
    "text",
    [
        "Lamps.[\\[1\\]](#_ftn1) Tides.[\\[2\\]](#_ftn2)\n\n[\\[1\\]](#_ftnref1) One, https://ex.org/1.\n\n[\\[2\\]](#_ftnref2) Second.\n",
        (
            "Lamps.[\\[1\\]](#_ftn1){#_ftnref1} Tides.[\\[2\\]](#_ftn2){#_ftnref2}\n\n"
            "[\\[1\\]](#_ftnref1){#_ftn1} One, https://ex.org/1.\n\n[\\[2\\]](#_ftnref2){#_ftn2} Second.\n"
        ),
        (
            "Lamps.[if !supportFootnotes[1]endif](#_ftn1) Tides.[[2]](#_ftn2)\n\n"
            "[[1]](#_ftnref1) One, https://ex.org/1.\n\n[[2]](#_ftnref2) Second.\n"
        ),
        "Lamps.[1](#fn1) Tides.[2](#fn2)\n\n1. One, https://ex.org/1. [↩](#fnref1)\n2. Second. [↩](#fnref2)\n",
        (
            'Lamps.[[1]](#n-1) Tides.[[2]](#n-2)\n\n1. <a id="n-1"></a> One, https://ex.org/1. [↑](#ref-1)\n'
            '2. <a id="n-2"></a> Second. [↑](#ref-2)\n'
        ),
        (
            'Lamps.<sup><a href="#n1" id="r1">1</a></sup> Tides.<sup><a href="#n2" id="r2">2</a></sup>\n\n'
            '<ol>\n<li id="n1">One, https://ex.org/1. <a href="#r1">↩</a></li>\n<li id="n2">Second. <a href="#r2">↩</a></li>\n</ol>\n'
        ),
        (
            'Lamps.<sup id="r1">[1](#n1)</sup> Tides.<sup id="r2">[2](#n2)</sup>\n\n'
            '<b id="n1">1</b> One, https://ex.org/1. [↩](#r1)\n\n<b id="n2">2</b> Second. [↩](#r2)\n'
        ),
        "Lamps.[1](#n-1) Tides.[2](#n-2)\n\n[1](#anchor-1)\n\nOne, https://ex.org/1.\n\n[2](#anchor-2)\n\nSecond.\n",
        (
            f'Lamps.[[1]]({WIKI}#cite_note-1)[[2]]({WIKI}#cite_note-2)\n\n1.   **[^]({WIKI}#cite_ref-1 "Jump up")** One, https://ex.org/1.\n'
            f"2.   ^ [Jump up to: _**a**_]({WIKI}#cite_ref-2-0)[_**b**_]({WIKI}#cite_ref-2-1) Second.\n"
        ),
        "Lamps.\\[1\\] Tides.\\[2\\]\n\n## Notes\n\n\\[1\\] *One*, https://ex.org/1.\n\n\\[2\\] Second.\n",
        "Lamps.<sup>1</sup> Tides.<sup>2</sup>\n\n---\n\n<sup>1</sup> *One*, https://ex.org/1.\n\n<sup>2</sup> Second.\n",
        "Lamps.<sup>1</sup> Tides.<sup>2</sup>\n\n## Notes\n\n1. One, https://ex.org/1. ↩\n2. Second. ↩\n",
        "Lamps.^1^ Tides.^2^\n\n***\n\n^1^ One, https://ex.org/1.\n\n^2^ **Second**.\n",
    ],
)
def test_notes_are_found_with_their_markers(text: str) -> None:
    found = document(text)
    assert told(found) == BOTH
    assert [link.href for link in found.links] == ["https://ex.org/1"]
    assert not found.dangling_markers


def test_a_marker_is_all_that_shows_it() -> None:
    text = "Lamps.[\\[1\\]](#_ftn1) Tides.<sup>[2](#n2)</sup>\n\n[\\[1\\]](#_ftnref1) First.\n\n2. Second. [↩](#r2)\n"
    assert [text[marker.start : marker.end] for note in document(text).notes for marker in note.markers] == [
        "[\\[1\\]](#_ftn1)",
        "<sup>[2](#n2)</sup>",
    ]
    for shown in ("\\[1\\]", "<sup>1</sup>", "^1^"):
        text = f"Lamps.{shown} Tides.\n\n## Notes\n\n{shown} First.\n"
        (note,) = document(text).notes
        assert [text[marker.start : marker.end] for marker in note.markers] == [shown]
        assert text[note.start :].startswith(shown)


def test_signs_and_roman_figures_are_labels() -> None:
    found = document("Lamps.[*](#n1) Tides.[ii](#n2)\n\n[*](#r1) First.\n\n[ii](#r2) Second.\n")
    assert told(found) == [("*", "First.", 1), ("ii", "Second.", 1)]


def test_a_note_has_its_further_paragraphs_and_the_text_behind_it_has_not() -> None:
    assert told(
        document("Lamps.[1](#fn1) Tides.[2](#fn2)\n\n1. First.\n\n   More. [↩](#fnref1)\n2. Second. [↩](#fnref2)\n\nThe end.\n")
    ) == [
        ("1", "First. More.", 1),
        ("2", "Second.", 1),
    ]
    assert told(document("Lamps.[1](#n1) Tides.[2](#n2)\n\n[1](#r1) First.\n\nMore.\n\n[2](#r2) Second.\n\n## Next\n\nText.\n")) == [
        ("1", "First. More.", 1),
        ("2", "Second.", 1),
    ]


def test_labels_that_come_again_belong_to_the_notes_in_order() -> None:
    found = document("Lamps.[1](#n1)\n\nTides.[1](#n1b)\n\n[1](#r1) Of the lamps.\n\n[1](#r1b) Of the tides.\n")
    assert [(note.text, note.markers[0].start) for note in found.notes] == [("Of the lamps.", 6), ("Of the tides.", 22)]


def test_a_marker_without_a_note_dangles() -> None:
    found = document("Lamps.[1](#fn1) Tides.[2](#fn2)\n\n1. First. [↩](#fnref1)\n")
    assert [marker.label for marker in found.dangling_markers] == ["2"]


@pytest.mark.parametrize(
    "text",
    [
        "- [1](#chapter-1)\n- [2](#chapter-2)\n\n## 1 Lamps\n\n1. One. [Back to top](#top)\n2. Two. [Back to top](#top)\n",
        '[1](#ch1) [2](#ch2)\n\n<a id="ch1"></a>\n\n# Chapter 1\n\nText [up](#top).\n\n<a id="ch2"></a>\n\n# Chapter 2\n\nMore.\n',
        "A list.\n\n---\n\n1. First step of x<sup>2</sup>\n2. Second step\n\n---\n\n1. Next\n",
        "See [1](https://a.example.org/x) and [2](https://b.example.org/y).\n\n1. Item\n2. Item\n",
        "```\nLamps.[1](#fn1)\n\n1. First. [↩](#fnref1)\n```\n",
    ],
)
def test_contents_and_lists_are_no_notes(text: str) -> None:
    assert not document(text).notes


def test_a_note_defined_twice_is_told() -> None:
    found = document("Lamps[^1] burn.\n\n[^1]: One.\n\n[^1]: Another.\n")
    assert told(found) == [("1", "One.", 1)]
    assert found.warnings == ("defined more than once, and only the first time is read as a note: [^1]",)


def test_tags_are_no_words_of_a_note() -> None:
    (note,) = document("Lamps.[^1]\n\n[^1]: The <em>Lamps</em> of<br>1874, `a<b>c`.\n").notes
    assert note.text == "The Lamps of 1874, a<b>c."


PIECES = st.sampled_from(
    "[1](#f1)|[\\[1\\]](#r1) |[↩](#r1)|[^](#r1)|<sup>|</sup>|1|^|\\[2\\]|<a id='f1'></a>|\n|\n\n|1. |---\n|## Notes\n|Word. |*".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_span_says_what_is_there(text: str) -> None:
    if not text.strip():
        return
    found = document(text)
    for note in found.notes:
        assert 0 <= note.start <= note.end <= len(text)
        assert all(note.start <= note.offsets.source(at) < note.end for at in range(len(note.text)))
        assert all(text[marker.start : marker.end].strip() for marker in note.markers)


@pytest.mark.parametrize(
    "piece",
    ["a[1](#f1) ", "a[1](#f1)\n\n[1](#r1) b\n\n", "1. b [↩](#r1)\n", "<sup>1</sup>\n\n", "[^](#r)", "  [↩](#r1)\n\n", "[2](#f2)\n"],
)
def test_work_grows_with_the_source(piece: str) -> None:
    def run(size: int) -> object:
        return document("Lamps.[1](#f1)\n\n1. First. [↩](#r1)\n\n" + piece * (size // len(piece)))

    assert grows_no_faster_than_its_input(run, 40_000)
