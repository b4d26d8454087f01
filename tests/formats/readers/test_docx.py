"""The Word reader: text in order, titles and languages, files of all kinds."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data
from tests.support.office import core, docx, field, note, note_mark, p, r, zipped

from citator.errors import SourceUnreadable
from citator.formats.readers import read as read_any
from citator.formats.readers.docx import read

HIGH = '<w:vertAlign w:val="superscript"/>'


def text_of(*body: str, **more: object) -> str:
    return read(docx(*body, **more), "a.docx").text  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------ text


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p("The light", "house"), "The lighthouse"),
        (p(r("a", "", "<w:tab/>"), r("b", "", "<w:br/><w:t>c</w:t>")), "a\tb\nc"),
        (p(r("co", "", "<w:noBreakHyphen/><w:t>operate</w:t>")), "co-operate"),
        (p(r("har", "", "<w:softHyphen/><w:t>bour</w:t>")), "harbour"),
        (p(r("", "", '<w:sym w:font="Symbol" w:char="F061"/>'), "-particle"), "α-particle"),
        (p("old", '<w:ins w:id="1">' + r(" and new") + "</w:ins>"), "old and new"),
        (p("kept", '<w:del w:id="1"><w:r><w:delText> gone</w:delText></w:r></w:del>'), "kept"),
        (
            p("here", '<w:moveFrom w:id="1">' + r(" before") + "</w:moveFrom>", '<w:moveTo w:id="2">' + r(" now") + "</w:moveTo>"),
            "here now",
        ),
        (p("seen", r(" hidden", "<w:vanish/>"), r(" again", '<w:vanish w:val="0"/>')), "seen again"),
        (p("<w:smartTag><w:customXml>" + r("Cork") + "</w:customXml></w:smartTag>"), "Cork"),
        ("<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>" + p("in a control") + "</w:sdtContent></w:sdt>", "in a control"),
        ('<w:p><w:r><w:t> trimmed </w:t></w:r><w:r><w:t xml:space="preserve"> kept</w:t></w:r></w:p>', "trimmed kept"),
        (p("x = ", "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>"), "x = y"),
        (p("<w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>"), "漢"),
    ],
)
def test_runs_read_as_word_prints_them(paragraph: str, expected: str) -> None:
    assert text_of(paragraph) == expected


def test_paragraphs_are_set_apart_and_empty_ones_leave_nothing() -> None:
    assert text_of(p("One."), p(), p("Two.")) == "One.\n\nTwo."


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    assert text_of(p("First", properties='<w:rPr><w:del w:id="1"/></w:rPr>'), p(" and second")) == "First and second"


def test_a_row_of_short_cells_is_a_line_and_long_cells_are_blocks() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = "<w:tbl>" + row(p("Year"), p("Keeper")) + row(p("1874"), p()) + row(p("a"), p("b") + p("c")) + "</w:tbl>"
    assert text_of(p("Before"), table, p("After")) == "Before\n\nYear\tKeeper\n1874\n\na\n\nb\n\nc\n\nAfter".replace("1874\n\na", "1874\na")
    deleted = "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>" + p("gone") + "</w:tc></w:tr></w:tbl>"
    assert text_of(deleted, p("left")) == "left"


def test_a_text_box_is_read_once_and_behind_its_paragraph() -> None:
    box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>"
    alternate = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(p("The ", f"<w:r>{alternate}</w:r>", "harbour"), p("Next")) == "The harbour\n\nin the box\n\nNext"


def test_automatic_numbers_are_part_of_what_is_printed() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:suff w:val="space"/><w:lvlText w:val="(%1.%2)"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    styles = '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'

    def item(text: str, level: int, number: int = 5) -> str:
        return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    body = [item("a", 0), item("b", 1), item("c", 1), p("d", style="Item"), item("e", 1), item("f", 0, 6), item("g", 0, 0)]
    text = text_of(*body, parts={"numbering": numbering, "styles": styles})
    assert text.split("\n\n") == ["1.\ta", "(1.a) b", "(1.b) c", "2.\td", "(2.a) e", "7.\tf", "g"]


# ----------------------------------------------------------------------------------- title and language

STYLES = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'


@pytest.mark.parametrize(
    ("stated", "body", "title"),
    [
        ("The Piers", p("Other", style="Titel"), "The Piers"),
        ("Microsoft Word - draft7.doc", p("The ", "Piers", note_mark(1), style="Titel"), "The Piers"),
        ("", p("text") + p("The Piers", style="Titel"), "The Piers"),
        ("", p("The Piers", style="H1") + p("text"), "The Piers"),
        ("", p("text") + p("Chapter", style="H1"), None),
    ],
)
def test_the_title_is_stated_or_set_as_one(stated: str, body: str, title: str | None) -> None:
    made = docx(body, footnotes={1: note("x")}, parts={"styles": STYLES, "docProps/core.xml": core(stated)})
    assert read(made, "a.docx").title == title


def test_the_words_decide_the_language_before_words_default_mark() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    french = "Le phare de l'embouchure a été construit en 1874 et la même famille en a la garde depuis."
    assert read(docx(p(french), parts={"styles": styles}), "a.docx").language == "fr"
    assert read(docx(p("Talis 1874"), parts={"styles": styles}), "a.docx").language == "en"
    assert read(docx(p(r("Talis 1874", '<w:lang w:val="sv-SE"/>')), parts={"styles": styles}), "a.docx").language == "sv"


# ------------------------------------------------------------------------------------ files of all kinds


def test_strict_files_and_other_part_names_read_the_same() -> None:
    made = docx(p("x", note_mark(1)), footnotes={1: note("y")}, main="word/document2.xml")
    strict = {}
    with zipfile.ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            for old, new in ((b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/wordprocessingml/main"),
                             (b"schemas.openxmlformats.org/officeDocument/2006/", b"purl.oclc.org/ooxml/officeDocument/")):  # fmt: skip
                content = content.replace(old, new)
            strict[name] = content
    assert read(made, "a.docx").text == read(zipped(strict), "a.docx").text == "x1\n\n1 y"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99, "encrypted"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "not-docx"),
        (b"Dear reader,", "not-docx"),
        (docx(p("x"))[:-40], "damaged"),
        (zipped({"a.txt": "x"}), "not-docx"),
        (zipped({"word/document.xml": "<a/>"}), "not-docx"),
        (zipped({"word/document.xml": "no xml"}), "damaged"),
    ],
)
def test_what_is_no_document_says_why(content: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(content, "a.docx")
    assert (caught.value.code, caught.value.source) == (code, "a.docx")


def test_a_part_that_unpacks_to_more_than_fits_is_refused() -> None:
    bomb = zipped({"word/document.xml": b" " * (65 * 1024 * 1024)})
    assert len(bomb) < 100_000
    with pytest.raises(SourceUnreadable) as caught:
        read(bomb, "a.docx")
    assert caught.value.code == "too-large"


def test_entities_are_not_expanded_and_nothing_outside_is_read() -> None:
    declared = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body = f'{declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{p("in")}<w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>'
    assert read(zipped({"word/document.xml": body}), "a.docx").text == "in"


def test_deep_nesting_and_unfinished_fields_do_no_harm() -> None:
    deep = "<w:sdt><w:sdtContent>" * 400 + p("deep") + "</w:sdtContent></w:sdt>" * 400
    assert "before" in read(docx(p("before"), deep), "a.docx").text
    open_field = p("before", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "swallowed")
    document = read(docx(open_field), "a.docx")
    assert document.text == "before"
    assert any("no end" in warning for warning in document.warnings)


SAMPLE = docx(
    p("Text", note_mark(1), field(' HYPERLINK "https://example.org/a" ', "link"), note_mark(1, "endnote")),
    "<w:tbl><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>",
    footnotes={1: note("Note, https://example.org/b.")},
    endnotes={1: note("End.", kind="endnote")},
)


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.binary(min_size=1, max_size=4)), max_size=6), st.integers(0, len(SAMPLE)))
@settings(max_examples=80, deadline=None)
def test_changed_bytes_give_a_document_or_a_reason(changes: list[tuple[int, bytes]], end: int) -> None:
    content = bytearray(SAMPLE)
    for at, new in changes:
        content[at : at + len(new)] = new
    for reader, tried in product((read, read_any), (bytes(content), bytes(content[:end]))):
        try:
            document = reader(tried, "a.docx")
        except SourceUnreadable:
            continue
        assert all(0 <= one.start <= one.end <= len(document.text) for one in (*document.notes, *document.links))


ELEMENTS = st.sampled_from(
    """p r t tbl tr tc hyperlink fldChar instrText footnoteReference bookmarkStart sdt sdtContent sym br del txbxContent pPr rPr numPr
    sectPr footnoteRef fldSimple""".split()
)
NESTED = st.recursive(
    st.text("ab 1.*<&", max_size=6).map(lambda text: f"<w:r><w:t>{text.replace('&', '').replace('<', '')}</w:t></w:r>"),
    lambda inner: st.tuples(
        ELEMENTS,
        st.sampled_from(["", 'w:id="1"', 'w:fldCharType="begin"', 'w:fldCharType="end"', 'w:val="1" w:customMarkFollows="1"']),
        st.lists(inner, max_size=4),
    ).map(lambda made: f"<w:{made[0]} {made[1]}>{''.join(made[2])}</w:{made[0]}>"),
    max_leaves=25,
)


@given(NESTED, NESTED)
@settings(max_examples=100, deadline=None)
def test_elements_in_any_order_give_a_document(body: str, inside: str) -> None:
    document = read(docx(body, footnotes={1: inside}), "a.docx")
    assert all(document.text[m.start : m.end].strip() == m.label for one in document.notes for m in one.markers if m.label)


def test_many_notes_take_time_in_proportion() -> None:
    count = 3000
    body = [p("Word", note_mark(n, custom="*"), r(" more", HIGH)) for n in range(count)]
    document = read(docx(*body, footnotes={n: p(f"* Note {n}.") for n in range(count)}), "a.docx")
    assert len(document.notes) == count
    assert document.notes[-1].text == f"Note {count - 1}."


@pytest.mark.development_data
def test_the_sample_letter_is_read_whole() -> None:
    path = data("readers", "letter-footnotes.docx")
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text(encoding="utf-8"))
    document = read(path.read_bytes(), str(path))
    assert [(one.label, one.text) for one in document.notes] == [(one["label"], one["text"]) for one in truth["notes"]]
    assert [link.href for link in document.links] == [link["url"] for link in truth["links"]]
    markers = sorted((m for one in document.notes for m in one.markers), key=lambda m: m.start)
    assert [m.label for m in markers] == [m["label"] for m in truth["markers"]]
    body = document.text[: document.notes[0].start]
    for marker in reversed(markers):
        body = body[: marker.start] + body[marker.end :]
    assert body.strip() == truth["body"]
