"""Notes of books, wherever they stand and however they are linked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.books import File, book, page
from tests.support.growth import grows_no_faster_than_its_input

from citator.errors import SourceUnreadable
from citator.formats.readers.epub import read
from citator.model import Document, NoteKind

KEEPER = "Rules for keepers of the lamp, 1857, p. 4."
OIL = "Report on the oils tried at the pier, 1861, p. 19."


def shown(document: Document) -> list[tuple[str, str, list[str]]]:
    """Label and words of each note, and the word before each of its markers. All ranges are checked."""
    for note in document.notes:
        assert document.text[note.start : note.end].strip()
        for marker in note.markers:
            assert marker.label in document.text[marker.start : marker.end]
    for link in document.links:
        assert document.text[link.start : link.end] == link.text
    return [(note.label, note.text, [document.text[: marker.start].split()[-1] for marker in note.markers]) for note in document.notes]


BOTH = [("1", KEEPER, ["lamp."]), ("2", OIL, ["oil."])]


def two(one: str, other: str) -> str:
    return f"<h1>Lamps</h1><p>He lit the lamp.{one} He burned oil.{other} Then it was day.</p>"


LAYOUTS = {
    "epub 3, another file, no way back": {
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
        "n.xhtml": f'<section epub:type="rearnotes"><p id="n1">1. {KEEPER}</p><p id="n2">2. {OIL}</p></section>',
    },
    "aside popups in the same file, role only": {
        "a.xhtml": two('<a role="doc-noteref" href="#n1">1</a>', '<a role="doc-noteref" href="#n2">2</a>')
        + f'<aside role="doc-footnote" id="n1"><p>{KEEPER}</p></aside><aside role="doc-footnote" id="n2"><p>{OIL}</p></aside>',
    },
    "epub 2, sup links and ways back": {
        "a.xhtml": two('<sup><a id="r1" href="n.xhtml#n1">1</a></sup>', '<sup><a id="r2" href="n.xhtml#n2">2</a></sup>'),
        "n.xhtml": f'<p id="n1"><a href="a.xhtml#r1">1</a> {KEEPER}</p><p id="n2"><a href="a.xhtml#r2">2</a> {OIL}</p>',
    },
    "names of anchors and arrows": {
        "a.xhtml": two('<a name="r1"></a><a href="n.xhtml#n1">[1]</a>', '<a name="r2"></a><a href="n.xhtml#n2">[2]</a>'),
        "n.xhtml": f'<p><a name="n1"></a>[1] {KEEPER} <a href="a.xhtml#r1">↩</a></p><p><a name="n2"></a>[2] {OIL} '
            f'<a href="a.xhtml#r2">↩</a></p>',
    },
    "a notes file that is not linear and stands first": {
        "n.xhtml": File(page(f'<aside epub:type="footnote" id="n1">1. {KEEPER}</aside>'
            f'<aside epub:type="footnote" id="n2">2. {OIL}</aside>'), "no"),
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
    },
    "a notes file outside of the spine": {
        "a.xhtml": two('<a epub:type="noteref" href="n.xhtml#n1">1</a>', '<a epub:type="noteref" href="n.xhtml#n2">2</a>'),
        "n.xhtml": File(page(f'<ol><li epub:type="endnote" id="n1">{KEEPER}</li><li epub:type="endnote" id="n2">{OIL}</li></ol>'), ""),
    },
    "hidden asides": {
        "a.xhtml": two('<a epub:type="noteref" href="#n1">1</a>', '<a epub:type="noteref" href="#n2">2</a>')
        + f'<aside hidden="hidden" epub:type="footnote" id="n1">{KEEPER}</aside>'
            f'<aside hidden="hidden" epub:type="footnote" id="n2">{OIL}</aside>',
    },
    "a list of notes whose file is called otherwise in links": {
        "text/a b.xhtml": File(
            page(
                two(
                    '<a epub:type="noteref" href="../Notes/N%C3%B6te.xhtml#n1">1</a>',
                    '<a epub:type="noteref" href="/OEBPS/notes/nöte.xhtml#n2">2</a>',
                )
            ),
            href="text/a%20b.xhtml",
        ),
        "notes/nöte.xhtml": f'<ol epub:type="endnotes"><li id="n1">{KEEPER}</li><li id="n2">{OIL}</li></ol>',
    },
    "cut into files without new links": {
        "a.xhtml": two('<sup><a id="r1" href="#n1">1</a></sup>', '<sup><a id="r2" href="b.xhtml#N2">2</a></sup>'),
        "b.xhtml": f'<p id="n1"><a href="#r1">1</a> {KEEPER}</p><p id="n2"><a href="a.xhtml#r2">2</a> {OIL}</p>',
    },
    "one file for each note": {
        "a.xhtml": two('<a epub:type="noteref" href="n1.xhtml">1</a>', '<a epub:type="noteref" href="n2.xhtml">2</a>'),
        "n1.xhtml": f"<p>1. {KEEPER}</p>",
        "n2.xhtml": f"<p>2. {OIL}</p>",
    },
    "HTML that is no XML": {
        "a.xhtml": File(
            "<html><head><title/></head><body>"
            + two("<sup><a id=r1 href=n.xhtml#n1>1</a></sup>", "<sup><a id=r2 href=n.xhtml#n2>2</a></sup>")
        ),
        "n.xhtml": File(
            f'<p id=n1><a href=a.xhtml#r1>1</a> {KEEPER}<p id=n2><a id="x"/><a href=a.xhtml#r2>2</a> {OIL}', kind="text/html"
        ),
    },
    "words that are the way back": {
        "a.xhtml": two('<sup><a id="r1" href="n.xhtml#n1">1</a></sup>', '<sup><a id="r2" href="n.xhtml#n2">2</a></sup>'),
        "n.xhtml": f'<ul><li id="n1"><a href="a.xhtml#r1">[1] </a><a href="a.xhtml#r1">{KEEPER}</a></li>'
        f'<li id="n2"><a href="a.xhtml#r2">[2] </a><a href="a.xhtml#r2">{OIL}</a></li></ul>',
    },
    "DTBook": {
        "a.xml": File(
            '<dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/"><book><bodymatter><level1><h1>Lamps</h1><p>He lit the lamp.'
            '<noteref idref="#n1">1</noteref> He burned oil.<noteref idref="#n2">2</noteref></p>'
            f'<note id="n1"><p>1. {KEEPER}</p></note><note id="n2"><p>2. {OIL}</p></note></level1></bodymatter></book></dtbook>',
            kind="application/x-dtbook+xml",
        ),
    },
}  # fmt: skip


@pytest.mark.parametrize("files", LAYOUTS.values(), ids=LAYOUTS)
def test_notes_are_found_wherever_a_book_keeps_them(files: dict[str, str | File]) -> None:
    assert shown(read(book(files), "a.epub")) == BOTH


def test_numbers_that_begin_anew_and_ids_that_repeat_belong_to_their_chapter() -> None:
    chapter = (
        '<h1>{0}</h1><p>One {0}.<a epub:type="noteref" href="notes.xhtml#{1}1" id="r1">1</a> Two {0}.'
        '<a epub:type="noteref" href="notes.xhtml#{1}2" id="r2">2</a></p>'
    )
    notes = "<h1>Notes</h1>" + "".join(
        f'<h2>{name}</h2><p id="{key}1"><a href="{key}.xhtml#r1">1.</a> First of {name}.</p><p id="{key}2">'
        f'<a href="{key}.xhtml#r2">2.</a> Second of {name}.</p>'
        for name, key in (("Rivers", "a"), ("Weirs", "b"), ("Locks", "c"))
    )
    files = {f"{key}.xhtml": chapter.format(name, key) for name, key in (("Rivers", "a"), ("Weirs", "b"), ("Locks", "c"))}
    found = shown(read(book({**files, "notes.xhtml": notes}), "a.epub"))
    assert [(label, text) for label, text, _ in found] == [
        (str(number), f"{place} of {name}.") for name in ("Rivers", "Weirs", "Locks") for number, place in ((1, "First"), (2, "Second"))
    ]
    assert [words for *_, words in found] == [[f"{name}."] for name in ("Rivers", "Weirs", "Locks") for _ in range(2)]


def test_raised_numbers_that_begin_anew_belong_to_their_chapter() -> None:
    document = read(
        book(
            {
                "a.xhtml": "<h1>One</h1><p>He lit the lamp.<sup>1</sup> It burned.<sup>2</sup></p>",
                "b.xhtml": "<h1>Two</h1><p>He burned oil.<sup>1</sup> It lasted.<sup>2</sup> Then day came.<sup>3</sup></p>",
                "n.xhtml": "<h1>Notes</h1><h2>One</h2><p><sup>1</sup> First.</p><p><sup>2</sup> Second.</p>"
                "<h2>Two</h2><p><sup>1</sup> Third.</p><p><sup>2</sup> Fourth.</p><p><sup>3</sup> Fifth.</p>",
            }
        ),
        "lamps.epub",
    )
    assert shown(document) == [
        ("1", "First.", ["lamp."]),
        ("2", "Second.", ["burned."]),
        ("1", "Third.", ["oil."]),
        ("2", "Fourth.", ["lasted."]),
        ("3", "Fifth.", ["came."]),
    ]


def test_a_way_back_inside_the_words_before_a_note_is_no_part_of_it() -> None:
    files = {
        "a.xhtml": two('<a id="m1" href="n.xhtml#n1">1</a>', '<a id="m2" href="n.xhtml#n2">2</a>'),
        "n.xhtml": f'<p id="n1">Note <a href="a.xhtml#m1">1</a>: {KEEPER}</p><p id="n2">Note <a href="a.xhtml#m2">2</a>: {OIL}</p>',
    }
    assert shown(read(book(files), "lamps.epub")) == BOTH


def test_the_same_ids_in_every_chapter_with_notes_at_its_end() -> None:
    chapter = '<p>Text of {0}.<a epub:type="noteref" href="#fn1">*</a></p><aside epub:type="footnote" id="fn1">* Note to {0}.</aside>'
    document = read(book({f"c{n}.xhtml": chapter.format(f"part {n}") for n in range(30)}), "a.epub")
    assert [(label, text) for label, text, _ in shown(document)] == [("*", f"Note to part {n}.") for n in range(30)]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('epub:type="endnote"', NoteKind.ENDNOTE),
        ('epub:type="rearnote"', NoteKind.ENDNOTE),
        ('role="doc-endnote"', NoteKind.ENDNOTE),
        ('epub:type="footnote"', NoteKind.FOOTNOTE),
        ('role="doc-footnote"', NoteKind.FOOTNOTE),
        ('epub:type="note"', NoteKind.FOOTNOTE),
    ],
)
def test_what_a_note_is_called_is_its_kind(said: str, kind: NoteKind) -> None:
    body = f'<p>Lamp.<a epub:type="noteref" href="#x1">1</a></p><div {said} id="x1"><p>1. {KEEPER}</p></div>'
    assert [note.kind for note in read(book({"a.xhtml": body}), "a.epub").notes] == [kind]


def test_a_sign_that_is_only_a_picture_is_a_marker() -> None:
    body = (
        '<p>灯塔<a class="duokan-footnote" href="#n1" id="r1"><img alt="注" src="note.png"/></a>建于此。</p>'
        '<ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="n1"><a href="#r1">◎</a>见《港口志》。</li></ol>'
    )
    (note,) = read(book({"a.xhtml": body}), "a.epub").notes
    assert ([marker.label for marker in note.markers], "见《港口志》。" in note.text) == (["注"], True)


def test_a_link_to_a_word_of_one_letter_is_no_marker() -> None:
    body = '<p>本文の<a href="#note">注</a>は短い。</p><dl><dt id="note"><a>注</a></dt><dd>補助的な説明。</dd></dl>'
    assert read(book({"a.xhtml": body}), "a.epub").notes == ()


def test_a_marker_without_its_note_is_told() -> None:
    body = '<p>Lamp.<sup><a epub:type="noteref" href="gone.xhtml#fn7">7</a></sup></p>'
    assert [marker.label for marker in read(book({"a.xhtml": body}), "a.epub").dangling_markers] == ["7"]


def many(count: int) -> bytes:
    chapter = '<h1>{0}</h1><img src="same.png"/><p>Text {0}.<a epub:type="noteref" href="n.xhtml#n{0}">1</a></p>' * 4
    notes = "".join(f'<p id="n{n}">1. Note {n}.</p>' for n in range(count))
    return book({**{f"c{n}.xhtml": chapter.format(n) for n in range(count)}, "n.xhtml": notes})


def test_the_work_grows_with_the_number_of_files() -> None:
    assert grows_no_faster_than_its_input(lambda count: read(many(count), "a.epub"), 60)


PIECES = st.sampled_from(
    ['<a epub:type="noteref" href="#n1">1</a>', '<p id="n1">1. x</p>', '<aside epub:type="footnote" id="n1">',
     "</aside>", "<nav>", "</nav>",
     '<span epub:type="pagebreak" title="3"/>', "<p>", "</p>",
     "lamp ", "&nbsp;", "&", '<a href="b.xhtml#n1">2</a>', "<svg><text>x", "<!--", "]]>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14), st.lists(PIECES, max_size=14))
@settings(max_examples=60, deadline=None)
def test_any_pieces_of_books_give_ranges_that_hold(one: list[str], other: list[str]) -> None:
    try:
        document = read(book({"a.xhtml": "<p>lamp</p>" + "".join(one), "b.xhtml": "".join(other)}), "a.epub")
    except SourceUnreadable as error:
        document, code = None, error.code
    else:
        code = "no-text"
    assert code == "no-text"
    if document is None:
        return
    shown(document)
    ends = [(span.start or 0, span.end or 0) for span in document.furniture]
    assert all(0 <= start < end <= len(document.text) for start, end in ends)
