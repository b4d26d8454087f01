"""reStructuredText: notes numbered as docutils numbers them, citations, links; the text stays as it is in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.errors import SourceUnreadable
from citator.flow import examine
from citator.formats.readers.rst import read
from citator.model import Document, NoteKind
from citator.parsing.running.paragraphs import paragraphs


def document(text: str) -> Document:
    return read(text.encode(), "sample.rst")


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    return [(note.label, note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes]


def linked(text: str) -> list[tuple[str, str]]:
    return [(link.text, link.href) for link in document(text).links]


def test_notes_with_their_markers() -> None:
    text = (
        "Lamps [1]_ burn [2]_, says [HALE]_; again [1]_.\n\n.. [1] See the *Register*\n   (1874), ``p. 3``.\n\n   More of it.\n"
        ".. [2] Tides.\n.. [HALE] Hale, A. (1962). *Tides of the North*.\n\nThe end.\n"
    )
    found = document(text)
    assert told(found) == [
        ("1", "See the Register (1874), p. 3. More of it.", ["[1]_", "[1]_"]),
        ("2", "Tides.", ["[2]_"]),
        ("HALE", "Hale, A. (1962). Tides of the North.", ["[HALE]_"]),
    ]
    assert [note.kind for note in found.notes] == [NoteKind.FOOTNOTE, NoteKind.FOOTNOTE, NoteKind.REFERENCE]
    first = found.notes[0]
    assert text[first.start : first.end].startswith(".. [1] See")
    assert text[first.start : first.end].endswith("More of it.")
    start, end = first.offsets.span(first.text.index("Register"), first.text.index("Register") + 8)
    assert text[start:end] == "Register"


def test_automatic_numbers_and_signs_are_those_of_docutils() -> None:
    text = (
        "a [#]_ b [#tide]_ c [2]_ d [#]_ e [#tide]_ f [*]_ g [*]_\n\n"
        ".. [2] Two.\n.. [#] One.\n.. [#tide] Three.\n.. [#] Four.\n.. [*] Star.\n.. [*] Dagger.\n"
    )
    assert told(document(text)) == [
        ("2", "Two.", ["[2]_"]),
        ("1", "One.", ["[#]_"]),
        ("3", "Three.", ["[#tide]_", "[#tide]_"]),
        ("4", "Four.", ["[#]_"]),
        ("*", "Star.", ["[*]_"]),
        ("†", "Dagger.", ["[*]_"]),
    ]


def test_a_note_without_a_marker_is_kept_and_a_marker_without_a_note_dangles() -> None:
    found = document("Lamps [9]_ burn.\n\n.. [1] Left over.\n")
    assert told(found) == [("1", "Left over.", [])]
    assert [(one.label, found.text[one.start : one.end]) for one in found.dangling_markers] == [("9", "[9]_")]


@pytest.mark.parametrize(
    "text",
    [
        "A literal ``[1]_`` here, and word[1]_ there, and \\[1]_ too",
        "Code::\n\n    a [1]_ https://example.org\n\n    b [1]_",
        "* An item::\n\n    a [1]_",
        ".. code-block:: python\n   :linenos:\n\n   a [1]_ https://example.org",
        ".. a comment [1]_ https://example.org\n   that goes on [1]_",
        ".. raw:: html\n\n   [1]_ https://example.org",
        ".. include:: /etc/hostname",
        ">>> a = [1]_\n>>> b",
    ],
)
def test_code_and_comments_hold_nothing(text: str) -> None:
    found = document(f"Lamps.\n\n{text}\n")
    assert not found.notes
    assert not found.links
    assert not found.dangling_markers


def test_prose_in_directives_is_read() -> None:
    text = ".. note:: Lamps [1]_ burn.\n\n   And tides [1]_.\n\n.. figure:: a.png\n   :alt: no\n\n   A caption [1]_.\n\n.. [1] One.\n"
    assert told(document(text)) == [("1", "One.", ["[1]_", "[1]_", "[1]_"])]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See `the lamps <https://example.org/a_(b)>`_.", [("the lamps", "https://example.org/a_(b)")]),
        ("See `the\nlamps <https://example.org/\nlong>`__.", [("the lamps", "https://example.org/long")]),
        ("See `<https://example.org/x>`_.", [("https://example.org/x", "https://example.org/x")]),
        ("See `The Lamps`_ and tide_.\n\n.. _the lamps: https://example.org/a\n.. _tide: `the lamps`_\n", [
            ("The Lamps", "https://example.org/a"), ("tide", "https://example.org/a"),
        ]),
        ("See lamps__ and `two words`__.\n\n.. __: https://example.org/1\n__ https://example.org/2\n", [
            ("lamps", "https://example.org/1"), ("two words", "https://example.org/2"),
        ]),
        ("See lamp_.\n\n.. _lamp: https://example.org/\n   long/\n   address\n", [("lamp", "https://example.org/long/address")]),
        ("See one_ and two_.\n\n.. _one:\n.. _two: https://example.org/t\n", [
            ("one", "https://example.org/t"), ("two", "https://example.org/t"),
        ]),
        ("See place_.\n\n.. _place:\n\nHere.", []),
        ("See |name|_.\n\n.. |name| replace:: The *Lamps*\n.. _name: https://example.org/n\n", [("The Lamps", "https://example.org/n")]),
        ("See https://example.org/a_b. And :rfc:`2822`, :pep:`8#style`.", [
            ("https://example.org/a_b", "https://example.org/a_b"),
            ("RFC 2822", "https://tools.ietf.org/html/rfc2822.html"),
            ("PEP 8#style", "https://peps.python.org/pep-0008#style"),
        ]),
        ("Loops a_.\n\n.. _a: b_\n.. _b: a_\n", []),
        ("Mail `me <mailto:a@example.org>`_, a name_with_scores and trailing_ word.", []),
    ],
)  # fmt: skip
def test_links(text: str, links: list[tuple[str, str]]) -> None:
    assert linked(text) == links


def test_links_know_their_note() -> None:
    found = document("Lamps [1]_.\n\n.. [1] See `it <https://example.org/a>`_ and https://example.org/b.\n")
    assert [(link.href, link.note) for link in found.links] == [("https://example.org/a", "n1"), ("https://example.org/b", "n1")]


def test_running_text_reads_as_printed() -> None:
    text = (
        "=====\nLamps\n=====\n\n:Author: Ann Hale\n\nTheir *light* is |old|, and [1]_\ngoes on `far <https://example.org>`_::\n"
        "\n  code S/2018/462\n\n"
        "* one\n* two\n\nTides\n-----\n\nRise.\n\n.. |old| replace:: very old\n.. [1] Note.\n.. hidden S/2018/463\n"
    )
    found = document(text)
    assert found.title == "Lamps"
    assert [paragraph.text for paragraph in paragraphs(found)] == [
        "Lamps", "Their light is very old, and goes on far:", "• one", "• two", "Tides", "Rise.",
    ]  # fmt: skip
    assert not examine(found).citations[1:]


def test_the_headers_of_a_proposal_give_the_title() -> None:
    found = document("PEP: 9999\nTitle: Lamps in Harbours\nAuthor: Ann Hale\n\nAbstract\n========\n\nLamps burn.\n")
    assert found.title == "Lamps in Harbours"
    assert found.furniture[0].start == 0


@pytest.mark.parametrize(("raw", "code"), [(b" \n", "empty"), (bytes(range(256)), "not-text")])
def test_refusals(raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "sample.rst")
    assert caught.value.code == code


PIECES = [
    *"[1]_ [#]_ [#a]_ [*]_ [A]_ ` `` * ** | a_ a__ `a`_ `a`__ <http://a.example/b> :: \\ words é === --- >>> - +--+ :pep:`8`".split(),
    *("\n.. [1] ", "\n.. [#a] ", "\n.. [A] ", "\n.. _a: ", "\n.. __: ", "\n.. |a| replace:: ", "\n.. note:: ", "\n.. code:: ", "\n.. "),
    *(" ", "\n", "\n\n", "\n   ", "\n\n  "),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_source_never_raises_and_every_span_holds(text: str) -> None:
    try:
        found = document(text)
    except SourceUnreadable:
        return
    assert found.text == text
    size = len(text)
    for note in found.notes:
        assert 0 <= note.start < note.end <= size
        assert all(text[marker.start : marker.end].endswith("]_") for marker in note.markers)
        for index in range(len(note.text)):
            start, end = note.offsets.span(index, index + 1)
            assert note.start <= start <= end <= note.end
    assert all(0 <= link.start < link.end <= size for link in found.links)
    last = 0
    for start, end, _ in found.markup:
        assert last <= start <= end <= size
        last = end
    for citation in examine(found).citations:
        assert citation.raw == text[citation.start : citation.end]


@pytest.mark.parametrize(
    "piece",
    ["`a ", "``a ", "*a ", "|a ", "[#]_ ", ".. [#] a\n", ".. _a:\n", ".. |a| replace:: b\n", "a::\n\n  b\n\n", "* a\n", "a_", ":a:`", "=",
     "\\", ".. note::\n", "   "],
)  # fmt: skip
def test_work_grows_with_the_source(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: document("x " + piece * size), 1500)
