"""The parts that office readers share: labels, field codes, symbols, the zip container, records of reference managers."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.office import docx, note, note_mark, p, zipped

from citator.errors import SourceUnreadable
from citator.formats.readers import read as read_any
from citator.formats.readers._office.endnote import from_endnote
from citator.formats.readers._office.labels import FORMATS, label
from citator.formats.readers._office.managers import from_code, from_tag
from citator.formats.readers._office.package import Package, parse_xml
from citator.formats.readers._office.symbols import REPLACEMENT, symbol
from citator.formats.readers._office.word_fields import is_bibliography, parse
from citator.formats.readers._office.word_parts import WordFile
from citator.limits import Limits


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("decimal", "1 2 3 4 5"),
        ("lowerRoman", "i ii iii iv v"),
        ("upperRoman", "I II III IV V"),
        ("lowerLetter", "a b c d e"),
        ("russianUpper", "А Б В Г Д"),
        ("chicago", "* † ‡ § **"),
        ("ordinal", "1st 2nd 3rd 4th 5th"),
        ("decimalEnclosedCircle", "① ② ③ ④ ⑤"),
        ("hindiNumbers", "١ ٢ ٣ ٤ ٥"),
        ("decimalZero", "01 02 03 04 05"),
        ("something new", "1 2 3 4 5"),
    ],
)
def test_numbers_are_written_as_word_writes_them(form: str, labels: str) -> None:
    assert [label(number, form) for number in range(1, 6)] == labels.split()


def test_large_numbers_and_endings() -> None:
    assert [label(number, "ordinal") for number in (11, 12, 13, 21, 22, 112)] == ["11th", "12th", "13th", "21st", "22nd", "112th"]
    assert (label(53, "lowerLetter"), label(3999, "lowerRoman"), label(21, "decimalEnclosedCircle")) == ("aaa", "mmmcmxcix", "21")
    assert all(len(label(29_999, form)) < 45 for form in FORMATS)


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Symbol", "F0B7", "•"),
        ("Symbol", "B7", "•"),
        ("Symbol", "F02A", "*"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F001", REPLACEMENT),
        ("Arial", "00E9", "é"),
        ("Other", "F041", "A"),
        ("Other", "F0E9", REPLACEMENT),
        ("Arial", "D800", REPLACEMENT),
        ("Arial", "zz", REPLACEMENT),
    ],
)
def test_symbols_become_letters_or_say_that_they_are_unknown(font: str, code: str, shown: str) -> None:
    assert symbol(font, code) == shown


@pytest.mark.parametrize(
    ("code", "target"),
    [
        (r'HYPERLINK "https://example.org/\"x\"" ', 'https://example.org/"x"'),
        (r'HYPERLINK \l "here"', ""),
        ('HYPERLINK "" ', ""),
        ('HYPERLINK "https://example.org/open', "https://example.org/open"),
        ("PAGEREF _Toc1 \\h", ""),
        ("", ""),
        ('HYPERLINK"https://example.org/glued"', "https://example.org/glued"),
    ],
)
def test_targets_of_field_codes(code: str, target: str) -> None:
    assert parse(code).target == target


@pytest.mark.parametrize(
    ("code", "bibliography"),
    [("BIBLIOGRAPHY", True), ("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", True), ("ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY", True),
     ("ADDIN EN.REFLIST", True), ("ADDIN ZOTERO_ITEM CSL_CITATION {}", False), ("TOC", False), ("ADDIN", False)],
)  # fmt: skip
def test_fields_that_hold_a_list_of_references(code: str, bibliography: bool) -> None:
    assert is_bibliography(parse(code)) is bibliography


@given(st.text('abHYPERLINK "\\“”{}[]:,0 ', max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_code_can_be_read(code: str) -> None:
    parse(code)
    parse("HYPERLINK " + code)
    list(from_code("CSL_CITATION {" + code))
    list(from_endnote(code))
    list(from_endnote(f"<EndNote>{code}"))
    list(from_tag("MENDELEY_CITATION_v3_" + code))


@pytest.mark.parametrize("piece", ['"', "\\", '\\"', " ", "a", '" ', "\\l "])
def test_long_codes_take_time_in_proportion(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda count: parse("HYPERLINK " + piece * count), 100_000)


def test_parts_are_found_whatever_the_case_of_their_names() -> None:
    package = Package(zipped({"Word\\Document.XML": "<a/>"}), "a.docx", "docx")
    assert "/word/document.xml" in package
    assert package.part("word/document.xml") == b"<a/>"
    assert package.part("none") is None


def test_a_part_that_is_no_xml_is_told() -> None:
    package = Package(zipped({"a.xml": b"\x00\x01"}), "a.docx", "docx")
    assert package.xml("a.xml") is None
    assert package.warnings == ["a.xml is no XML and was left out"]


def test_locked_parts_of_a_zip_say_so() -> None:
    made = bytearray(zipped({"a.xml": "<a/>"}, stored=["a.xml"]))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(mark) + offset] |= 1
    with pytest.raises(SourceUnreadable) as caught:
        Package(bytes(made), "a.docx", "docx").part("a.xml")
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("limits", "setting"),
    [
        (Limits(unpacked=250_000), "max_unpacked"),
        (Limits(part=90_000), "max_part"),
        (Limits(parts=3), "max_parts"),
    ],
)
def test_parts_are_bounded_each_and_together(limits: Limits, setting: str) -> None:
    data = zipped(dict.fromkeys("abcd", b" " * 100_000))

    def read() -> list[bytes | None]:
        package = Package(data, "a.docx", "docx", limits)
        return [package.part(name) for name in "abcd"]

    with pytest.raises(SourceUnreadable, match=rf"\(setting {setting}\)$") as caught:
        read()
    assert caught.value.code == "too-large"


def test_a_part_that_unpacks_to_much_more_than_prose_could_is_refused() -> None:
    package = Package(zipped({"a": b" " * 4_000_000, "b": b" " * 500_000}), "a.docx", "docx")
    assert package.part("b"), "a small part may be packed as tightly as it likes"
    with pytest.raises(SourceUnreadable, match=r"a unpacks to more than 500 times its size \(setting max_ratio\)"):
        package.part("a")


def test_a_part_that_is_not_well_formed_is_read_with_a_warning() -> None:
    package = Package(zipped({"a.xml": "<a><b>text</b><c>"}), "a.docx", "docx")
    for _ in range(2):
        root = package.xml("a.xml")
        assert root is not None
        assert root.findtext("b") == "text"
    (warning,) = package.warnings
    assert warning.startswith("a.xml is not well-formed")


def test_an_archive_of_very_many_files_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(Limits().parts + 1):
            archive.writestr(str(number), b"")
    with pytest.raises(SourceUnreadable) as caught:
        Package(out.getvalue(), "a.docx", "docx")
    assert caught.value.code == "too-large"


def test_an_archive_inside_a_part_is_not_opened() -> None:
    inner = zipped({"word/document.xml": "<a/>"})
    with pytest.raises(SourceUnreadable) as caught:
        WordFile(Package(zipped({"word/document.xml": inner}), "a.docx", "docx"))
    assert caught.value.code == "damaged"


def test_a_package_in_one_file_has_parts_too() -> None:
    made = docx(p("x", note_mark(1)), footnotes={1: note("y")})
    with zipfile.ZipFile(BytesIO(made)) as archive:
        parts = {name: archive.read(name).decode().partition("?>")[2] or archive.read(name).decode() for name in archive.namelist()}
    written = "".join(f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>' for name, content in parts.items())
    picture = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>aGVsbG8=</pkg:binaryData></pkg:part>'
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    flat = f'<?xml version="1.0"?>\n<pkg:package xmlns:pkg="{space}">{written}{picture}</pkg:package>'.encode()
    assert read_any(flat, "a.xml").text == read_any(made, "a.docx").text == "x1\n\n1 y"
    with pytest.raises(SourceUnreadable) as caught:
        Package(flat.replace(b"pkg:package", b"pkg:other"), "a.xml", "docx")
    assert caught.value.code == "damaged"


def test_what_can_be_had_of_broken_xml_is_kept() -> None:
    root = parse_xml(b"<a><b>text</b><c>")
    assert root is not None
    assert root.findtext("b") == "text"
    assert parse_xml(b"") is None
