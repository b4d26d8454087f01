"""The OpenDocument reader: white space as the standard has it, notes with their labels, links, what reference managers leave."""

from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.office import odt, odt_note, zipped

from citator.errors import SourceUnreadable
from citator.formats.readers.odt import read
from citator.model import LinkKind, NoteKind

RAISED = '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
HIDDEN = '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'


def text_of(body: str, **more: str) -> str:
    return read(odt(body, **more), "a.odt").text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>The light<text:span>house</text:span></text:p>", "The lighthouse"),
        ("<text:p>\n  one\n  two <text:span> three</text:span></text:p>", "one two three"),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', "a   b\tc\nd"),
        ("<text:h>Piers</text:h><text:p/><text:p>Text</text:p>", "Piers\n\nText"),
        ("<text:p>kept<office:annotation><text:p>comment</text:p></office:annotation></text:p>", "kept"),
        ('<text:p>se<text:span text:style-name="T2">cret</text:span>en</text:p>', "seen"),
        ('<text:p>a<text:hidden-text text:is-hidden="true">b</text:hidden-text></text:p>', "a"),
        ('<text:section text:display="none"><text:p>b</text:p></text:section><text:p>a</text:p>', "a"),
        ("<text:p>漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby></text:p>", "漢字"),
        (
            (
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
                '</text:tracked-changes><text:p>old<text:change text:change-id="1"/><text:change-start text:change-id="2"/> new</text:p>'
            ),
            "old new",
        ),
        (
            (
                "<text:p>The <draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box><svg:title>alt</svg:title></draw:frame>"
                "pier</text:p>"
            ),
            "The pier\n\nin the box",
        ),
        (
            (
                "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
                "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>c</text:p>"
                "</table:table-cell></table:table-row></table:table><text:p>d</text:p>"
            ),
            "a\tb\nc\n\nd",
        ),
    ],
)
def test_text_reads_as_it_is_printed(body: str, expected: str) -> None:
    assert text_of(body, automatic=HIDDEN) == expected


def test_list_items_carry_their_numbers() -> None:
    levels = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-suffix="{suffix}" style:num-format="{form}"'
        f' text:display-levels="{shown}"/>'
        for level, suffix, form, shown in ((1, ".", "1", 1), (2, ")", "a", 2))
    )
    style = f'<text:list-style style:name="L1">{levels}</text:list-style>'

    def one(text: str, inside: str = "", start: str = "") -> str:
        return f"<text:list-item{start}><text:p>{text}</text:p>{inside}</text:list-item>"

    more = one("e") + one("f", start=' text:start-value="9"')
    inner = f"<text:list>{one('b')}{one('c')}</text:list>"
    body = f'<text:list text:style-name="L1">{one("a", inner)}{one("d")}</text:list><text:p>between</text:p>'
    body += f'<text:list text:style-name="L1" text:continue-numbering="true">{more}</text:list>'
    assert text_of(body, automatic=style).split("\n\n") == ["1.\ta", "1.a)\tb", "1.b)\tc", "2.\td", "between", "3.\te", "9.\tf"]


def test_notes_stand_behind_the_text_with_the_labels_they_carry() -> None:
    body = (
        f"<text:p>Built in 1874.{odt_note('1', 'Minutes.')} Rebuilt{odt_note('i', 'See annex.', 'endnote', 'edn1')}.</text:p>"
        f'<text:p>Kept.{odt_note("*", "With thanks.", note_id="ftn2")} Sold.<text:span text:style-name="T1">'
        '<text:note-ref text:note-class="footnote" text:ref-name="ftn1">1</text:note-ref></text:span> See note '
        '<text:note-ref text:note-class="footnote" text:ref-name="ftn1">1</text:note-ref>.</text:p>'
    )
    document = read(odt(body, RAISED), "a.odt")
    assert document.text == "Built in 1874.1 Rebuilti.\n\nKept.* Sold.1 See note 1.\n\n1 Minutes.\n\n* With thanks.\n\ni See annex."
    assert [(one.label, one.kind, one.text, [m.start for m in one.markers]) for one in document.notes] == [
        ("1", NoteKind.FOOTNOTE, "Minutes.", [14, 39]),
        ("*", NoteKind.FOOTNOTE, "With thanks.", [32]),
        ("i", NoteKind.ENDNOTE, "See annex.", [23]),
    ]


def test_links_lead_where_they_say_and_know_their_note() -> None:
    link = '<text:a xlink:href="https://example.org/{0}">{0}</text:a>'
    inside = odt_note("1", "See " + link.format("note"))
    body = f'<text:p>{link.format("body")} <text:a xlink:href="#top">up</text:a> www.example.org/printed{inside}</text:p>'
    body += '<text:p><draw:a xlink:href="https://example.org/map"><draw:frame/></draw:a></text:p>'
    document = read(odt(body), "a.odt")
    assert sorted((link.text, link.href, link.kind, link.note) for link in document.links) == [
        ("", "https://example.org/map", LinkKind.ANCHOR, None),
        ("body", "https://example.org/body", LinkKind.ANCHOR, None),
        ("note", "https://example.org/note", LinkKind.ANCHOR, "n1"),
        ("www.example.org/printed", "http://www.example.org/printed", LinkKind.PRINTED, None),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        '<text:index-title><text:p text:style-name="Own">Works</text:p></text:index-title>',
        '<text:p text:style-name="Bibliography_20_Heading">Works</text:p>',
        '<text:h text:style-name="Heading_20_1" text:outline-level="1">Works</text:h>',
    ],
)
def test_the_heading_of_a_bibliography_is_no_reference(heading: str) -> None:
    body = f"<text:index-body>{heading}<text:p>Hale, Lights</text:p></text:index-body>"
    document = read(odt(f"<text:p>Lamps.</text:p><text:bibliography>{body}</text:bibliography>"), "a.odt")
    assert [(one.kind, one.text) for one in document.notes] == [(NoteKind.REFERENCE, "Hale, Lights")]
    assert document.text == "Lamps.\n\nWorks\n\nHale, Lights"


def test_contents_are_furniture_and_a_bibliography_is_references() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:p>Piers 4</text:p></text:index-body></text:table-of-content>"
        '<text:p>As in <text:bibliography-mark text:identifier="Hale62" text:bibliography-type="book" text:author="Hale, Edith" '
        'text:title="Lights" text:year="1962">[Hale62]</text:bibliography-mark>.</text:p>'
        "<text:bibliography><text:index-body><text:p>Hale62: E. Hale, Lights, 1962.</text:p></text:index-body></text:bibliography>"
    )
    document = read(odt(body), "a.odt")
    assert [document.text[span.start : span.end] for span in document.furniture] == ["Piers 4"]
    assert [(one.kind, one.text) for one in document.notes] == [(NoteKind.REFERENCE, "Hale62: E. Hale, Lights, 1962.")]
    (entry,) = document.entries
    assert (entry.key, entry.record.type, entry.record.text("title"), document.text[entry.start : entry.end]) == (
        "Hale62",
        "book",
        "Lights",
        "[Hale62]",
    )


def test_items_in_the_names_of_reference_marks_become_entries() -> None:
    cluster = json.dumps({"citationItems": [{"id": 5, "itemData": {"type": "book", "title": "Lights"}}]})
    name = escape(f"ZOTERO_ITEM CSL_CITATION {cluster} RNDabc")
    body = f'<text:p>x <text:reference-mark-start text:name="{name}"/>(Hale)<text:reference-mark-end text:name="{name}"/>.</text:p>'
    body += '<text:section text:name="ZOTERO_BIBL {} CSL_BIBLIOGRAPHY RNDx"><text:p>E. Hale. Lights.</text:p></text:section>'
    document = read(odt(body), "a.odt")
    assert [(entry.key, document.text[entry.start : entry.end]) for entry in document.entries] == [("5", "(Hale)")]
    assert [one.text for one in document.notes] == ["E. Hale. Lights."]


def test_title_and_language() -> None:
    titled = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    paragraph = '<text:p text:style-name="P1">The Piers</text:p>'
    default = '<style:default-style style:family="paragraph"><style:text-properties fo:language="sv"/></style:default-style>'
    assert read(odt(paragraph, titled, title="Stated"), "a.odt").title == "Stated"
    document = read(odt(paragraph, titled, default), "a.odt")
    assert (document.title, document.language) == ("The Piers", "sv")
    assert read(odt('<text:h text:outline-level="1">Piers</text:h><text:p>x</text:p>'), "a.odt").title == "Piers"


LOCKED = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml">'
    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"Dear reader,", "not-odt"),
        (odt("<text:p>x</text:p>")[:-30], "damaged"),
        (odt("", parts={"META-INF/manifest.xml": LOCKED, "content.xml": b"\x8f\x02"}), "encrypted"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "encrypted-package": b"\x01"}), "encrypted"),
        (odt("", parts={"content.xml": b"\x8f\x02"}), "damaged"),
        (odt("", parts={"content.xml": "<a/>"}), "not-odt"),
        (zipped({"a.txt": "x"}), "not-odt"),
    ],
)
def test_what_is_no_document_says_why(content: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(content, "a.odt")
    assert caught.value.code == code


SAMPLE = odt(
    f"<text:p>Text{odt_note('1', 'Note, https://example.org/b.')} <text:a xlink:href='https://example.org/'>link</text:a></text:p>", RAISED
)


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.binary(min_size=1, max_size=4)), max_size=6), st.integers(0, len(SAMPLE)))
@settings(max_examples=60, deadline=None)
def test_changed_bytes_give_a_document_or_a_reason(changes: list[tuple[int, bytes]], end: int) -> None:
    content = bytearray(SAMPLE)
    for at, new in changes:
        content[at : at + len(new)] = new
    for tried in (bytes(content), bytes(content[:end])):
        try:
            read(tried, "a.odt")
        except SourceUnreadable:
            continue


ELEMENTS = st.sampled_from(
    ["text:p", "text:span", "text:list", "text:list-item", "text:note", "text:note-citation", "text:note-body", "text:a", "text:s",
     "text:section", "table:table", "table:table-row", "table:table-cell", "draw:frame", "draw:a", "text:bibliography", "text:note-ref",
     "text:reference-mark-start", "text:reference-mark-end", "text:numbered-paragraph"]
)  # fmt: skip
NESTED = st.recursive(
    st.text("ab 1.*\n", max_size=6),
    lambda inner: st.tuples(
        ELEMENTS, st.sampled_from(["", 'text:style-name="T1"', 'text:name="x" text:c="7"']), st.lists(inner, max_size=4)
    ).map(lambda made: f"<{made[0]} {made[1]}>{''.join(made[2])}</{made[0]}>"),
    max_leaves=25,
)


@given(NESTED)
@settings(max_examples=100, deadline=None)
def test_elements_in_any_order_give_a_document(body: str) -> None:
    document = read(odt(body, RAISED), "a.odt")
    assert all(0 <= one.start <= one.end <= len(document.text) for one in (*document.notes, *document.links))
