"""The Word reader: text in order, notes with the labels that Word prints, links of every make, records of reference managers."""

from __future__ import annotations

import base64
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
from citator.model import Document, LinkKind, NoteKind

HIGH = '<w:vertAlign w:val="superscript"/>'


def text_of(*body: str, **more: object) -> str:
    return read(docx(*body, **more), "a.docx").text  # type: ignore[arg-type]


def shown(document: Document) -> list[tuple[str, str, list[str]]]:
    """Label, text, and the words before each marker."""
    return [(one.label, one.text, [document.text[max(0, m.start - 6) : m.start] for m in one.markers]) for one in document.notes]


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


# ----------------------------------------------------------------------------------------------- notes


def test_notes_stand_behind_the_text_with_their_labels() -> None:
    document = read(
        docx(
            p("Built in 1874.", note_mark(2), " Rebuilt.", note_mark(7, "endnote")),
            p("Kept by one family.", note_mark(3)),
            footnotes={3: note("Census of 1901."), 2: note("Harbour Board, ", "minutes.") + p("Second paragraph.")},
            endnotes={7: note("See annex.", kind="endnote")},
        ),
        "a.docx",
    )
    assert document.text == (
        "Built in 1874.1 Rebuilt.i\n\nKept by one family.2\n\n"
        "1 Harbour Board, minutes.\n\nSecond paragraph.\n\n2 Census of 1901.\n\ni See annex."
    )
    assert shown(document) == [
        ("1", "Harbour Board, minutes. Second paragraph.", [" 1874."]),
        ("2", "Census of 1901.", ["amily."]),
        ("i", "See annex.", ["built."]),
    ]
    assert [one.kind for one in document.notes] == [NoteKind.FOOTNOTE, NoteKind.FOOTNOTE, NoteKind.ENDNOTE]
    first = document.notes[0]
    assert document.text[first.start : first.end].startswith("1 Harbour")
    assert document.text[first.offsets.source(0) :].startswith("Harbour")


@pytest.mark.parametrize(
    ("properties", "labels"),
    [
        ("", "1 2 3"),
        ('<w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/>', "iii iv v"),
        ('<w:numFmt w:val="chicago"/>', "* † ‡"),
        ('<w:numFmt w:val="upperLetter"/>', "A B C"),
        ('<w:numRestart w:val="eachSect"/>', "1 1 2"),
        ('<w:numRestart w:val="eachPage"/>', "1 1 1"),
    ],
)
def test_labels_follow_format_start_and_restart(properties: str, labels: str) -> None:
    section = f"<w:sectPr><w:footnotePr>{properties}</w:footnotePr></w:sectPr>"
    body = [
        p("One.", note_mark(1), properties=section),
        p("Two.", note_mark(2), r("", "", '<w:br w:type="page"/>'), "Three.", note_mark(3)),
        section,
    ]
    document = read(docx(*body, footnotes={n: note(f"Note {n}.") for n in (1, 2, 3)}), "a.docx")
    assert " ".join(one.label for one in document.notes) == labels
    general = read(docx(*body, footnotes={n: note("x") for n in (1, 2, 3)}, parts={"settings": "<w:endnotePr/>"}), "a.docx")
    assert " ".join(one.label for one in general.notes) == labels


def test_settings_say_how_notes_are_numbered_where_the_section_does_not() -> None:
    parts = {"settings": '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'}
    document = read(docx(p("x", note_mark(1, "endnote")), endnotes={1: note("y", kind="endnote")}, parts=parts), "a.docx")
    assert document.notes[0].label == "1"


def test_pages_that_word_has_written_down_count_for_numbers_by_page() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>'
    turn = r("", "", "<w:lastRenderedPageBreak/>")
    body = [p("a", note_mark(1), "b", note_mark(2), turn, "c", note_mark(3)), section]
    document = read(docx(*body, footnotes={n: note("x") for n in (1, 2, 3)}), "a.docx")
    assert [one.label for one in document.notes] == ["1", "2", "1"]
    unknown = read(docx(p("a", note_mark(1)), section, footnotes={1: note("x")}), "a.docx")
    assert any("each page" in warning for warning in unknown.warnings)


def test_the_authors_own_mark_is_the_label_and_takes_no_number() -> None:
    body = p(
        "Tides",
        note_mark(1, custom="*"),
        " and moons",
        note_mark(2),
        " rise",
        r("", HIGH, '<w:footnoteReference w:customMarkFollows="1" w:id="3"/>'),
        r("†", HIGH),
        ".",
    )
    document = read(docx(body, footnotes={1: p("* With thanks."), 2: note("Almanac."), 3: p(r("†"), " Ibid.")}), "a.docx")
    assert document.text.startswith("Tides* and moons1 rise†.")
    assert shown(document) == [("*", "With thanks.", ["Tides"]), ("1", "Almanac.", [" moons"]), ("†", "Ibid.", ["1 rise"])]


def test_a_number_repeated_by_a_field_is_one_more_marker() -> None:
    marked = '<w:bookmarkStart w:id="0" w:name="_Ref1"/>' + note_mark(1) + '<w:bookmarkEnd w:id="0"/>'
    again = field(r" NOTEREF _Ref1 \f \h ", r("1", HIGH))
    sentence = field(r" NOTEREF _Ref1 \h ", "1")
    document = read(docx(p("Salt", marked, " and tin", again, "; see note ", sentence, "."), footnotes={1: note("Ledger.")}), "a.docx")
    assert shown(document) == [("1", "Ledger.", ["Salt", "nd tin"])]
    assert "see note 1." in document.text


def test_a_reference_without_its_note_dangles() -> None:
    document = read(docx(p("Lost.", note_mark(9)), footnotes={}), "a.docx")
    assert not document.notes
    assert [(m.label, document.text[m.start : m.end]) for m in document.dangling_markers] == [("1", "1")]


def test_a_note_that_nothing_points_at_is_told_and_left_out() -> None:
    body = p("One.", note_mark(1), '<w:del w:id="5">' + note_mark(3) + "</w:del>")
    document = read(docx(body, footnotes={1: note("a"), 2: note("leftover"), 3: note("deleted")}), "a.docx")
    assert [one.text for one in document.notes] == ["a"]
    assert [w for w in document.warnings if "nothing points at" in w] == ["1 footnote that nothing points at left out, as Word does"]


def test_typed_signs_around_the_number_are_no_part_of_the_note() -> None:
    document = read(docx(p("x[", note_mark(1), "]"), footnotes={1: p("[", r("", "", "<w:footnoteRef/>"), "]. Chart 12.")}), "a.docx")
    assert document.notes[0].text == "Chart 12."


def test_notes_that_were_typed_by_hand_are_found_by_their_raised_figures() -> None:
    body = [
        p("The mole was built first.", r("1", HIGH), " It holds 10", r("3", HIGH), " tons of stone.", r("2", HIGH)),
        p("Notes"),
        p("1. Harbour Board, minutes of 3 May 1874."),
        p("2. Letter of the engineer, 7 June 1875."),
    ]
    document = read(docx(*body), "a.docx")
    assert [(one.label, one.text) for one in document.notes] == [
        ("1", "Harbour Board, minutes of 3 May 1874."),
        ("2", "Letter of the engineer, 7 June 1875."),
    ]
    assert [[document.text[m.start - 6 : m.start] for m in one.markers] for one in document.notes] == [["first."], ["stone."]]
    assert not document.dangling_markers


def test_markers_whose_list_of_notes_was_lost_are_told_and_those_of_authors_are_not() -> None:
    lost = read(docx(p("One claim.[1] Another.[2] The first again.[1]")), "a.docx")
    assert [(m.label, lost.text[m.start : m.end]) for m in lost.dangling_markers] == [("1", "[1]"), ("2", "[2]"), ("1", "[1]")]
    raised = read(docx(p("One.", r("1", HIGH), " Two.", r("2", HIGH), " Three.", r("3", HIGH))), "a.docx")
    assert [m.label for m in raised.dangling_markers] == ["1", "2", "3"]
    path = read(docx(p("See /keeper[1]/name[1] and tides[1][2] in the file.")), "a.docx")
    assert path.dangling_markers == ()
    authors = read(docx(p("E. Hale", r("1", HIGH), ", J. Orr", r("1", HIGH), ", A. Pell", r("2", HIGH), " m", r("2", HIGH))), "a.docx")
    assert authors.dangling_markers == ()


def test_typed_references_are_found_beside_real_notes() -> None:
    body = [p("Shown by Hale [2].", note_mark(1)), p("References"), p("[1] E. Hale, Lights, 1962."), p("[2] J. Orr, Buoys, 1970.")]
    document = read(docx(*body, footnotes={1: note("Minutes.")}), "a.docx")
    assert [(one.id, one.label, one.kind.value, len(one.markers)) for one in document.notes] == [
        ("n1", "1", "reference", 0),
        ("n2", "2", "reference", 1),
        ("n3", "1", "footnote", 1),
    ]


# ----------------------------------------------------------------------------------------------- links


def links_of(*body: str, **more: object) -> list[tuple[str, str]]:
    document = read(docx(*body, **more), "a.docx")  # type: ignore[arg-type]
    assert all(" ".join(document.text[link.start : link.end].split()) == link.text for link in document.links)
    return [(link.text, link.href) for link in document.links]


def test_hyperlinks_lead_where_their_relationship_says() -> None:
    targets = {"rA": "https://example.org/tides", "rB": "https://example.org/a?b=1&c=2#top"}
    body = p(
        '<w:hyperlink r:id="rA" w:anchor="june">' + r("the ") + r("table") + "</w:hyperlink>",
        '<w:hyperlink w:anchor="_Toc1">' + r(" inside ") + "</w:hyperlink>",
        '<w:hyperlink r:id="rB">' + r("b") + '</w:hyperlink><w:hyperlink r:id="rB">' + r("oth") + "</w:hyperlink>",
    )
    assert links_of(body, targets=targets) == [
        ("the table", "https://example.org/tides#june"),
        ("both", "https://example.org/a?b=1&c=2#top"),
    ]


def test_a_link_in_a_note_is_that_of_the_notes_own_part_and_names_its_note() -> None:
    inside = '<w:hyperlink r:id="rA">' + r("here") + "</w:hyperlink>"
    document = read(docx(p("x", note_mark(1)), footnotes={1: note("See ", inside)}, targets={"rA": "https://example.org/n"}), "a.docx")
    assert [(link.href, link.note, link.kind) for link in document.links] == [("https://example.org/n", "n1", LinkKind.ANCHOR)]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (' HYPERLINK "https://example.org/a" ', "https://example.org/a"),
        (r' HYPERLINK "https://example.org/a" \l "b" \o "A tip" \t "_blank" ', "https://example.org/a#b"),
        (" hyperlink https://example.org/a ", "https://example.org/a"),
        ("HYPERLINK“https://example.org/a”", "https://example.org/a"),
        (r'HYPERLINK \o "tip first" "https://example.org/a"', "https://example.org/a"),
    ],
)
def test_fields_are_links_too(code: str, target: str) -> None:
    assert links_of(p("see ", field(code, "this", " page"), ".")) == [("this page", target)]
    simple = code.replace("&", "&amp;").replace('"', "&quot;")
    assert links_of(p(f'<w:fldSimple w:instr="{simple}">' + r("this") + "</w:fldSimple>")) == [("this", target)]


def test_fields_nest_in_code_and_in_result() -> None:
    inner = field(" DOCPROPERTY Base ", "https://example.org/base")
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    quote = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    code = (
        begin
        + quote.format(" HYPERLINK &quot;")
        + inner
        + quote.format("/page&quot; ")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    assert links_of(p(code, field(" PAGE ", "7"), " and more", end)) == [("7 and more", "https://example.org/base/page")]


def test_a_picture_can_be_a_link() -> None:
    drawing = '<w:r><w:drawing><wp:docPr id="1"><a:hlinkClick r:id="rA"/></wp:docPr></w:drawing></w:r>'
    assert links_of(p("Map: ", drawing), targets={"rA": "https://example.org/map"}) == [("", "https://example.org/map")]


def test_printed_addresses_are_links_where_nothing_else_covers_them() -> None:
    linked = '<w:hyperlink r:id="rA">' + r("www.example.org/linked") + "</w:hyperlink>"
    document = read(docx(p("See www.example.org/a.", linked), p("b.html is next"), targets={"rA": "https://example.org/linked"}), "a.docx")
    assert [(link.text, link.href, link.kind) for link in document.links] == [
        ("www.example.org/a", "http://www.example.org/a", LinkKind.PRINTED),
        ("www.example.org/linked", "https://example.org/linked", LinkKind.ANCHOR),
    ]


def test_a_marker_behind_an_address_is_no_part_of_it() -> None:
    linked = '<w:hyperlink r:id="rA">' + r("here") + note_mark(2) + "</w:hyperlink>"
    made = docx(
        p("www.example.org/a", note_mark(1), " or ", linked),
        footnotes={1: note("x"), 2: note("y")},
        targets={"rA": "https://example.org/b"},
    )
    assert [(link.text, link.href) for link in read(made, "a.docx").links] == [
        ("www.example.org/a", "http://www.example.org/a"),
        ("here", "https://example.org/b"),
    ]


def test_an_address_does_not_run_on_into_the_next_paragraph_or_row() -> None:
    cells = "".join(f"<w:tr><w:tc>{p(text)}</w:tc></w:tr>" for text in ("https://example.org/a/", "2024-report.pdf"))
    assert links_of(p("https://example.org/b-"), p("c-d/e"), f"<w:tbl>{cells}</w:tbl>") == [
        ("https://example.org/b-", "https://example.org/b-"),
        ("https://example.org/a/", "https://example.org/a/"),
    ]


def test_relative_targets_are_joined_to_the_address_of_the_document() -> None:
    made = docx(p('<w:hyperlink r:id="rA">' + r("annex") + "</w:hyperlink>"), targets={"rA": "annex.pdf"})
    assert read(made, "a.docx", "https://example.org/docs/a.docx").links[0].href == "https://example.org/docs/annex.pdf"
    alone = read(made, "a.docx")
    assert (alone.links, alone.warnings) == ((), ("1 link leads to files and not to addresses",))


@pytest.mark.parametrize(
    ("target", "href"),
    [("www.example.org/a", ["http://www.example.org/a"]), ("mailto:a@example.org", []), ("file:///C:/a.docx", []), ("C:\\a.docx", [])],
)
def test_only_addresses_of_the_web_are_links(target: str, href: list[str]) -> None:
    made = docx(p('<w:hyperlink r:id="rA">' + r("here") + "</w:hyperlink>"), targets={"rA": target})
    assert [link.href for link in read(made, "a.docx").links] == href


def test_a_table_of_contents_is_furniture() -> None:
    contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
    contents += p("Contents") + p(field(r' TOC \o "1-3" ', "Piers", r("", "", "<w:tab/>"), "4")) + "</w:sdtContent></w:sdt>"
    document = read(docx(contents, p("Piers")), "a.docx")
    assert [document.text[span.start : span.end] for span in document.furniture] == ["Contents\n\nPiers\t4"]


# -------------------------------------------------------------------------------- reference managers

BOOK = {
    "id": 12,
    "type": "book",
    "title": "Lights of the Coast",
    "author": [{"family": "Hale", "given": "Edith"}],
    "issued": {"date-parts": [[1962]]},
}


@pytest.mark.parametrize("code", ["ADDIN ZOTERO_ITEM CSL_CITATION ", " ADDIN CSL_CITATION "])
def test_items_of_citation_fields_become_entries_at_their_place(code: str) -> None:
    cluster = {"citationItems": [{"uris": ["http://example.org/users/1/items/AB12"], "itemData": BOOK, "locator": "4"}], "properties": {}}
    document = read(docx(p("as shown ", field(code + json.dumps(cluster) + " ", "(Hale 1962, 4)"), ".")), "a.docx")
    (entry,) = document.entries
    assert (entry.key, document.text[entry.start : entry.end]) == ("AB12", "(Hale 1962, 4)")
    assert (entry.record.type, entry.record.text("title"), str(entry.record.date())) == ("book", "Lights of the Coast", "1962")
    assert "CSL" not in document.text


def test_items_in_a_content_control_become_entries() -> None:
    packed = base64.b64encode(json.dumps({"citationItems": [{"id": "x", "itemData": BOOK}]}).encode()).decode().rstrip("=")
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_{packed}"/></w:sdtPr><w:sdtContent>{r("(Hale 1962)")}</w:sdtContent></w:sdt>'
    )
    assert [entry.record.text("title") for entry in read(docx(p("x ", control)), "a.docx").entries] == ["Lights of the Coast"]


@pytest.mark.parametrize("packed", [False, True])
def test_endnote_records_become_entries(packed: bool) -> None:
    xml = (
        '<EndNote><Cite><RecNum>7</RecNum><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>'
        '<style face="normal">Hale, Edith</style></author></authors></contributors>'
        "<titles><title>Fog signals</title><secondary-title>Harbours"
        "</secondary-title></titles><dates><year>1961</year></dates><electronic-resource-num>https://doi.org/10.5555/fog</electronic-resource-num>"
        "</record></Cite></EndNote>"
    )
    made = (
        field(" ADDIN EN.CITE ", "(Hale, 1961)", data=base64.b64encode(xml.encode()).decode())
        if packed
        else field(f" ADDIN EN.CITE {xml}", "(Hale, 1961)")
    )
    (entry,) = read(docx(p("x ", made)), "a.docx").entries
    record = entry.record
    assert (entry.key, record.type, record.text("title"), record.text("container-title")) == (
        "7",
        "article-journal",
        "Fog signals",
        "Harbours",
    )
    assert (record.text("DOI"), record.names("author")[0].family) == ("10.5555/fog", "Hale")


@pytest.mark.parametrize("json_text", ['{"citationItems": 3}', '{"citationItems":[{"itemData":7},4]}', '{"citationItems":[', "{" * 5000])
def test_a_broken_citation_field_leaves_its_words(json_text: str) -> None:
    document = read(docx(p(field("ADDIN ZOTERO_ITEM CSL_CITATION " + json_text, "(Hale 1962)"))), "a.docx")
    assert document.text == "(Hale 1962)"
    assert not document.entries


def test_the_paragraphs_of_a_bibliography_field_are_references() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    body = [
        p("Shown elsewhere [2]."), p("References"), p(begin, "[1] E. Hale, Lights, 1962."), p("[2] J. Orr, Buoys, 1970."),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'), p("After."),
    ]  # fmt: skip
    document = read(docx(*body), "a.docx")
    assert [(one.label, one.kind, one.text) for one in document.notes] == [
        ("1", NoteKind.REFERENCE, "E. Hale, Lights, 1962."),
        ("2", NoteKind.REFERENCE, "J. Orr, Buoys, 1970."),
    ]
    assert [len(one.markers) for one in document.notes] == [0, 1]


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
