"""Details of OpenDocument texts: numbers of lists and headings, flat and damaged files, bookmarks of reference managers, hidden text."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape

import pytest
from tests.support.office import odt, odt_note, zipped

from citator.errors import SourceUnreadable
from citator.formats.readers import read as read_any
from citator.formats.readers.odt import read
from citator.media import sniff
from citator.model import NoteKind

LOEXT = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'


def level(at: int, form: str, more: str = "", inside: str = "") -> str:
    return (
        f'<text:list-level-style-number {LOEXT} text:level="{at}" style:num-format="{form}" {more}>{inside}</text:list-level-style-number>'
    )


def style(*levels: str) -> str:
    return f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'


def one(text: str, inside: str = "") -> str:
    own = f"<text:p>{text}</text:p>" if text else ""
    return f"<text:list-item>{own}{inside}</text:list-item>"


def listed(*items: str, more: str = "") -> str:
    return f'<text:list text:style-name="L" {more}>{"".join(items)}</text:list>'


def lines(body: str, automatic: str = "", styles: str = "") -> list[str]:
    return read(odt(body, automatic, styles), "a.odt").text.split("\n\n")


def test_a_list_goes_on_behind_other_text_on_the_level_where_it_was() -> None:
    shape = style(level(1, "1", 'style:num-suffix="."'), level(2, "a", 'style:num-suffix="."'))
    inner = "<text:list>" + one("b") + "</text:list>"
    again = "<text:list>" + one("c") + "</text:list>"
    body = listed(one("a", inner), more='xml:id="one"') + "<text:p>Between.</text:p>"
    body += listed(one("", again), one("d"), more='xml:id="two" text:continue-list="one"')
    assert lines(body, shape) == ["1.\ta", "a.\tb", "Between.", "b.\tc", "2.\td"]


@pytest.mark.parametrize(
    ("attributes", "inside", "expected"),
    [
        ('style:num-prefix="(" style:num-suffix=")"', "", "(28)\tx"),
        ('loext:num-list-format="§ %1%:"', "", "§ 28:\tx"),
        ('style:num-suffix="."', '<style:list-level-label-alignment text:label-followed-by="space"/>', "28. x"),
        ('style:num-suffix=". "', '<style:list-level-label-alignment text:label-followed-by="listtab"/>', "28.\tx"),
        ('style:num-suffix="."', '<style:list-level-label-alignment text:label-followed-by="nothing"/>', "28.x"),
    ],
)
def test_the_number_is_written_as_its_level_says(attributes: str, inside: str, expected: str) -> None:
    properties = f"<style:list-level-properties>{inside}</style:list-level-properties>" if inside else ""
    shape = style(level(1, "1", f'text:start-value="28" {attributes}', properties))
    assert lines(listed(one("x")), shape) == [expected]


@pytest.mark.parametrize(
    ("form", "more", "shown"), [("a", "", "ab"), ("A", 'style:num-letter-sync="true"', "BB"), ("i", "", "xxviii"), ("", "", "")]
)
def test_letters_count_as_figures_unless_they_are_to_repeat(form: str, more: str, shown: str) -> None:
    shape = style(level(1, form, f'text:start-value="28" {more}'))
    assert lines(listed(one("x")), shape) == [f"{shown}\tx" if shown else "x"]


OUTLINE = "<text:outline-style>{}</text:outline-style>".format(
    "".join(
        f'<text:outline-level-style text:level="{at}" style:num-format="1" style:num-suffix="." text:display-levels="{at}"/>'
        for at in (1, 2)
    )
)


def test_headings_carry_the_numbers_of_the_outline() -> None:
    plain = '<style:style style:name="Plain" style:family="paragraph" style:list-style-name=""/>'
    heading = '<text:h text:outline-level="{}" {}>{}</text:h>'
    body = "".join(
        heading.format(*one)
        for one in (
            (1, "", "a"),
            (2, "", "b"),
            (2, 'text:is-list-header="true"', "c"),
            (2, "", "d"),
            (1, 'text:style-name="Plain"', "e"),
            (1, 'text:restart-numbering="true" text:start-value="7"', "f"),
            (3, "", "g"),
        )
    )
    assert lines(body, plain, OUTLINE) == ["1.\ta", "1.1.\tb", "c", "1.2.\td", "e", "7.\tf", "g"]
    assert lines(body, plain) == list("abcdefg")


@pytest.mark.parametrize(
    "body",
    [
        '<text:p>gone<text:hidden-paragraph text:is-hidden="true"/></text:p><text:p>seen</text:p>',
        '<text:section text:display="condition" text:is-hidden="true"><text:p>gone</text:p></text:section><text:p>seen</text:p>',
        '<text:p>seen<text:variable-set text:name="v" text:display="none">gone</text:variable-set></text:p>',
    ],
)
def test_what_is_not_shown_is_left_out(body: str) -> None:
    assert lines(body) == ["seen"]


def test_a_label_in_an_attribute_is_the_label() -> None:
    made = odt_note("", "With thanks.").replace("<text:note-citation>", '<text:note-citation text:label="*">')
    document = read(odt(f"<text:p>Tides{made}.</text:p>"), "a.odt")
    assert (document.text, document.notes[0].label) == ("Tides*.\n\n* With thanks.", "*")


def test_the_authors_own_label_may_stand_in_the_note_once_more() -> None:
    made = odt_note("*", "* With thanks.").replace("<text:note-citation>", '<text:note-citation text:label="*">')
    assert read(odt(f"<text:p>Tides{made}.</text:p>"), "a.odt").notes[0].text == "With thanks."
    number = odt_note("1", "1 May 1874.")
    assert read(odt(f"<text:p>Tides{number}.</text:p>"), "a.odt").notes[0].text == "1 May 1874."


def test_numbers_that_the_program_left_at_nought_are_counted_by_page() -> None:
    breaks = '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>'
    notes = [odt_note(label, f"Note {n}.", note_id=f"f{n}") for n, label in enumerate("1000")]
    body = f'<text:p>a{notes[0]}b{notes[1]}</text:p><text:p text:style-name="P">c{notes[2]}d{notes[3]}</text:p>'
    assert [one.label for one in read(odt(body, breaks), "a.odt").notes] == ["1", "2", "1", "2"]
    soft = f"<text:p>a{notes[1]}<text:soft-page-break/>b{notes[2]}</text:p>"
    assert [one.label for one in read(odt(soft, breaks), "a.odt").notes] == ["1", "1"]


def test_fields_of_word_are_kept_with_their_code() -> None:
    space = 'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'

    def field(code: str, result: str) -> str:
        param = f'<field:param field:name="vnd.oasis.opendocument.field.code" field:value="{escape(code)}"/>'
        begin = f"<field:fieldmark-start {space}>{param}</field:fieldmark-start><field:fieldmark-separator {space}/>"
        return f"{begin}{result}<field:fieldmark-end {space}/>"

    raised = '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    item = json.dumps({"citationItems": [{"id": 1, "itemData": {"type": "book", "title": "Tides"}}]})
    marked = f'<text:bookmark-start text:name="_Ref1"/>{odt_note("1", "Ledger.")}<text:bookmark-end text:name="_Ref1"/>'
    again = field(r"NOTEREF _Ref1 \f \h", '<text:span text:style-name="T1">1</text:span>')
    sentence = field(r"NOTEREF _Ref1 \h", "1")
    link = field(' HYPERLINK "https://example.org/a" ', "here")
    cited = field("ADDIN ZOTERO_ITEM CSL_CITATION " + item, "(Tides)")
    body = f"<text:p>Salt{marked} and tin{again}; note {sentence}; {link} {cited}</text:p>"
    body += field("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", "<text:p>Tides. 1962.</text:p>").join(["<text:section>", "</text:section>"])
    document = read(odt(body, raised), "a.odt")
    assert document.text == "Salt1 and tin1; note 1; here (Tides)\n\nTides. 1962.\n\n1 Ledger."
    assert [(one.label, [m.start for m in one.markers]) for one in document.notes if one.kind is NoteKind.FOOTNOTE] == [("1", [4, 13])]
    assert [one.text for one in document.notes if one.kind is NoteKind.REFERENCE] == ["Tides. 1962."]
    assert [(link.text, link.href) for link in document.links] == [("here", "https://example.org/a")]
    assert [(one.key, document.text[one.start : one.end]) for one in document.entries] == [("1", "(Tides)")]


def test_a_note_or_a_comment_in_a_cell_leaves_it_in_its_line() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    comment = "<office:annotation><text:p>why?</text:p></office:annotation>"
    rows = f"<table:table-row>{cell.format('a' + odt_note('1', 'N.'))}{cell.format('b' + comment)}</table:table-row>"
    assert lines(f"<table:table>{rows}</table:table>") == ["a1\tb", "1 N."]


def test_items_in_properties_stand_at_their_bookmarks() -> None:
    item = "ZOTERO_ITEM CSL_CITATION " + json.dumps({"citationItems": [{"id": 1, "itemData": {"type": "book", "title": "Tides"}}]})
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    kept = "".join(
        f'<meta:user-defined meta:name="ZOTERO_BREF_ab_{n + 1}">{escape(item[n * 50 : n * 50 + 50])}</meta:user-defined>' for n in range(4)
    )
    spaces = f'xmlns:office="{space}office:1.0" xmlns:meta="{space}meta:1.0"'
    meta = f"<office:document-meta {spaces}><office:meta>{kept}</office:meta></office:document-meta>"
    marks = '<text:bookmark-start text:name="ZOTERO_BREF_ab"/>(Tides)<text:bookmark-end text:name="ZOTERO_BREF_ab"/>'
    document = read(odt(f"<text:p>x {marks}.</text:p>", parts={"meta.xml": meta}), "a.odt")
    assert [(one.key, document.text[one.start : one.end], one.record.text("title")) for one in document.entries] == [
        ("1", "(Tides)", "Tides")
    ]


def test_the_bibliography_of_jabref_is_references_and_its_marks_hold_none() -> None:
    mark = '<text:reference-mark-{} text:name="JABREF_Hale62 CID_1 ab"/>'
    body = f"<text:p>x {mark.format('start')}[1]{mark.format('end')}</text:p>"
    body += '<text:section text:name="JR_bib"><text:p>[1] E. Hale, Lights, 1962.</text:p></text:section>'
    document = read(odt(body), "a.odt")
    assert [(one.kind, one.label, one.text, len(one.markers)) for one in document.notes] == [
        (NoteKind.REFERENCE, "1", "E. Hale, Lights, 1962.", 1)
    ]
    assert not document.entries


def test_targets_are_relative_to_the_document_and_not_to_its_inside() -> None:
    body = '<text:p><text:a xlink:href="../annex.pdf">annex</text:a></text:p>'
    assert read(odt(body), "a.odt", "https://example.org/docs/a.odt").links[0].href == "https://example.org/docs/annex.pdf"


# ------------------------------------------------------------------------------------ files of all kinds

TYPE = "application/vnd.oasis.opendocument.text"


def flat(body: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(odt(body))) as archive:
        content = archive.read("content.xml").decode()
    picture = "<text:p><office:binary-data>aGVsbG8=</office:binary-data></text:p>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + content.replace("office:document-content ", f'office:document office:mimetype="{TYPE}" ', 1)
        .replace("office:document-content>", "office:document>")
        .replace("</office:text>", picture + "</office:text>")
    ).encode()


def test_a_document_in_one_file_reads_the_same() -> None:
    body = f"<text:p>Built in 1874.{odt_note('1', 'Minutes.')}</text:p>"
    document = read_any(flat(body), "a.fodt")
    assert document.text == read(odt(body), "a.odt").text
    assert document.media_type == f"{TYPE}-flat-xml"
    cut = read_any(flat(body)[:-60], "a.fodt")
    assert (cut.text, len(cut.warnings)) == (document.text, 1)


@pytest.mark.parametrize("content", [flat("").replace(b"office:document ", b"office:other ", 1), flat("")[:20] + b"<a/>"])
def test_other_xml_is_no_document(content: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        read(content, "a.fodt")


def test_templates_and_repacked_files_are_known_by_what_is_in_them() -> None:
    made = odt("<text:p>x</text:p>", parts={"mimetype": f"{TYPE}-template"})
    assert sniff(made) == f"{TYPE}-template"
    assert read_any(made, "a.ott").text == "x"
    with zipfile.ZipFile(io.BytesIO(odt("<text:p>x</text:p>"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != "mimetype"}
    entry = b'<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(b"</manifest:manifest>", entry + b"</manifest:manifest>")
    assert read_any(zipped(parts), "a.zip").text == "x"


def test_a_cut_file_is_damaged_and_not_of_another_kind() -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read_any(odt("<text:p>x</text:p>")[:200], "a.odt")
    assert caught.value.code == "damaged"


def test_many_frames_in_one_paragraph_are_read_in_their_order() -> None:
    frames = "".join(f"<draw:frame><draw:text-box><text:p>b{n}</text:p></draw:text-box></draw:frame>" for n in range(2_000))
    assert lines(f"<text:p>a{frames}</text:p><text:p>c</text:p>") == ["a", *(f"b{n}" for n in range(2_000)), "c"]
