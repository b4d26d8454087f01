"""Details of Word documents that decide what is printed: styles, joined paragraphs, kinds of lists, ways of writing one thing twice."""

from __future__ import annotations

import pytest
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.office import docx, field, note, note_mark, p, r

from citator.formats.readers.docx import read
from citator.model import Document


def text_of(*body: str, **more: object) -> str:
    return read(docx(*body, **more), "a.docx").text  # type: ignore[arg-type]


STYLES = (
    '<w:style w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="Sup"><w:basedOn w:val="Base"/></w:style>'
)


def test_text_is_hidden_by_its_styles_too() -> None:
    run = r(" hidden", '<w:rStyle w:val="Hid"/>') + r(" shown", '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')
    assert text_of(p("a", run), p("gone", style="Hid"), p("b"), parts={"styles": STYLES}) == "a shown\n\nb"


def test_figures_are_raised_by_styles_too() -> None:
    high = [r(label, '<w:rStyle w:val="Sup"/>') for label in "12"]
    body = [p("One.", high[0], " Two.", high[1]), p("Notes"), p("1. First source."), p("2. Second source.")]
    document = read(docx(*body, parts={"styles": STYLES}), "a.docx")
    assert [(one.label, one.text, len(one.markers)) for one in document.notes] == [("1", "First source.", 1), ("2", "Second source.", 1)]


def test_hidden_paragraph_marks_and_large_initials_join() -> None:
    heading = p("Scope.", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    initial = p("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert text_of(heading, p(" It covers"), initial, p("ides")) == "Scope. It covers\n\nTides"


def test_no_break_spaces_are_kept_and_plain_ones_trimmed() -> None:
    assert text_of("<w:p><w:r><w:t>the\u00a0</w:t></w:r><w:r><w:t>tide </w:t></w:r><w:r><w:t>s</w:t></w:r></w:p>") == "the\u00a0tides"


def test_of_two_ways_of_writing_the_one_that_can_be_read_is_taken() -> None:
    emoji = "<mc:AlternateContent><mc:Choice Requires='w16se'><w16se:symEx xmlns:w16se='x' w16se:char='1F600'/></mc:Choice>"
    assert text_of(p("a ", f"<w:r>{emoji}<mc:Fallback><w:t>\U0001f600</w:t></mc:Fallback></mc:AlternateContent></w:r>")) == "a \U0001f600"
    only = "<w:r><mc:AlternateContent><mc:Choice Requires='new'><w:t>b</w:t></mc:Choice></mc:AlternateContent></w:r>"
    assert text_of(p("a ", only)) == "a b"


def test_signs_of_symbol_fonts_typed_as_text() -> None:
    assert text_of(p(r("\uf061\uf0b7", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "-ray")) == "α•-ray"


# ----------------------------------------------------------------------------------------------- lists


def level(at: int, form: str, text: str, more: str = "") -> str:
    start = f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
    return f'{start}<w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>'


def item(text: str, at: int = 0, number: int = 1, marks: str = "") -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>{marks}')


def numbered(*body: str, levels: str, more: str = "", styles: str = "") -> list[str]:
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return text_of(*body, parts={"numbering": numbering, "styles": styles}).split("\n\n")


def test_a_kind_of_list_can_be_written_down_in_a_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Items"/>' + level(0, "upperRoman", "%1.") + "</w:abstractNum>"
    other = '<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'
    body = [item("a"), item("b"), item("c", number=2)]
    assert numbered(*body, levels='<w:numStyleLink w:val="Items"/>', more=linked + other) == ["I. a", "II. b", "III. c"]


def test_a_level_is_that_of_the_style_it_names() -> None:
    levels = level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>') + level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' for name in ("H1", "H2")
    )
    body = [p("a", style="H1"), p("b", style="H2"), p("c", style="H2"), p("d", style="H1")]
    assert numbered(*body, levels=levels, styles=styles) == ["1. a", "1.1 b", "1.2 c", "2. d"]


def test_a_level_can_count_on_behind_the_one_above() -> None:
    levels = level(0, "upperLetter", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    assert numbered(item("a"), item("b", 1), item("c"), item("d", 1), levels=levels) == ["A. a", "1. b", "B. c", "2. d"]


def test_legal_numbers_are_figures_and_keep_their_zeros() -> None:
    levels = level(0, "upperRoman", "Article %1.") + level(1, "decimalZero", "%1.%2", "<w:isLgl/>")
    assert numbered(item("a"), item("b", 1), levels=levels) == ["Article I. a", "1.01 b"]


def test_deleted_paragraphs_take_no_number() -> None:
    gone = "<w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del>"
    deleted = item(gone, marks='<w:rPr><w:del w:id="1"/></w:rPr>')
    joined = item("d", marks='<w:rPr><w:del w:id="1"/></w:rPr>')
    body = [item("a"), deleted, item("c"), joined, item(" e"), deleted, p("plain")]
    assert numbered(*body, levels=level(0, "decimal", "%1.")) == ["1. a", "2. c", "3. d e", "plain"]


# ------------------------------------------------------------------------------------- marks and links


@pytest.mark.parametrize("mark", ["(1)", "[a]", "*)", "**", "a", "†", "§"])
def test_the_authors_own_mark_can_be_of_any_form(mark: str) -> None:
    document = read(docx(p("Tides", note_mark(1, custom=mark), " rise."), footnotes={1: p(f"{mark} Almanac.")}), "a.docx")
    assert document.text == f"Tides{mark} rise.\n\n{mark} Almanac."
    assert [(one.label, one.text) for one in document.notes] == [(mark, "Almanac.")]


def test_a_note_whose_own_mark_is_missing_is_not_lost() -> None:
    missing = r("", "", '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>')
    document = read(docx(p("Tides", missing), p("rise."), footnotes={1: p("Almanac.")}), "a.docx")
    assert (document.text, [one.text for one in document.notes]) == ("Tides\n\nrise.\n\nAlmanac.", ["Almanac."])
    assert [marker.start for marker in document.notes[0].markers] == [5]


def test_a_link_whose_first_piece_is_empty_keeps_its_words() -> None:
    made = p('<w:hyperlink r:id="rA">' + field(" PAGE ") + r("table") + "</w:hyperlink>")
    document = read(docx(made, targets={"rA": "https://example.org/t"}), "a.docx")
    assert [(link.text, link.href) for link in document.links] == [("table", "https://example.org/t")]


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("https://example.org/my file.pdf", "https://example.org/my%20file.pdf"),
        ("https:\\\\example.org\\tides\\june.html?q=a\\b", "https://example.org/tides/june.html?q=a\\b"),
        (" https://example.org/a\t/b ", "https://example.org/a%20/b"),
        ("HTTP://Example.org/A#b c", "HTTP://Example.org/A#b%20c"),
    ],
)
def test_targets_are_read_as_browsers_read_them(target: str, href: str) -> None:
    document = read(docx(p('<w:hyperlink r:id="rA">' + r("here") + "</w:hyperlink>"), targets={"rA": target}), "a.docx")
    assert [link.href.lower() for link in document.links] == [href.lower()]


def test_a_shape_of_older_files_can_be_a_link() -> None:
    shape = '<w:r><w:pict><v:shape href="https://example.org/map"><v:imagedata/></v:shape></w:pict></w:r>'
    assert [link.href for link in read(docx(p("Map ", shape)), "a.docx").links] == ["https://example.org/map"]


def document_of(count: int) -> Document:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return read(docx(p(*[begin] * count, "a"), p("b", note_mark(1)), footnotes={1: note("x")}), "a.docx")


def test_many_open_fields_take_time_in_proportion() -> None:
    assert grows_no_faster_than_its_input(document_of, 4_000)


def test_paragraphs_in_styles_of_contents_are_furniture() -> None:
    styles = "".join(f'<w:style w:styleId="{n}"><w:name w:val="{name}"/></w:style>' for n, name in (("T1", "toc 1"), ("Tx", "toc x")))
    document = read(docx(p("Piers 4", style="T1"), p("Piers", style="Tx"), parts={"styles": styles}), "a.docx")
    assert [document.text[span.start : span.end] for span in document.furniture] == ["Piers 4"]


def test_many_text_boxes_in_one_paragraph_are_read_in_their_order() -> None:
    box = "<w:txbxContent>{}</w:txbxContent>"
    inner = p("c", f"<w:r>{box.format(p('d'))}</w:r>")
    body = p("a", "<w:r>", *[box.format(p(f"b{n}")) for n in range(2_000)], box.format(inner), "</w:r>")
    assert text_of(body, p("e")).split("\n\n") == ["a", *(f"b{n}" for n in range(2_000)), "c", "d", "e"]
