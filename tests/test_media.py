"""Files are what they hold, whatever they are called."""

from __future__ import annotations

import io
import zipfile

import pytest

from citator.media import NAMES, decode, sniff

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def archive(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        if mimetype:
            written.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:
            written.writestr(zipfile.ZipInfo(name), "x" * 50)  # without the time of day
    return out.getvalue()


def packed(first: str, content: bytes, extra: bytes = b"") -> bytes:
    """An archive with one part, compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        part = zipfile.ZipInfo(first)
        part.compress_type, part.extra = zipfile.ZIP_DEFLATED, extra
        written.writestr(part, content)
    return out.getvalue()


TYPES = b"<Types>" + b"<Default/>" * 50 + b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"%PDF-1.4\n...", "letter.txt", "application/pdf"),
        (b"\n\n%PDF-1.4\n...", "", "application/pdf"),
        (archive("[Content_Types].xml", "word/document.xml"), "x.pdf", WORD),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "", "application/vnd.oasis.opendocument.text"),
        (archive("META-INF/container.xml", mimetype="application/epub+zip"), "", "application/epub+zip"),
        (archive("a.txt"), "a.docx", "application/zip"),
        (archive("[Content_Types].xml", "word/document.xml")[:150], "", WORD),
        (archive("docProps/app.xml", "word/document.xml")[:80], "a.docx", WORD),
        (archive("docProps/app.xml", "word/document.xml")[:80], "", "application/zip"),
        (packed("[Content_Types].xml", TYPES)[:-60], "", WORD),
        (packed("[Content_Types].xml", TYPES, b"\x02\x02\x04\0abcd")[:-60], "", WORD),
        (archive("media/a.png", *map(str, range(1000)), "word/document.xml")[:-48_000], "", WORD),
        (archive("content.xml", mimetype="application/vnd.oasis.opendocument.text")[:120], "", "application/vnd.oasis.opendocument.text"),
        (b"{\\rtf1\\ansi Lamps}", "a.doc", "application/rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a.doc", "application/msword"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.pdf", "image/png"),
        (b"<!DOCTYPE html><title>x</title>", "a.txt", "text/html"),
        (b"  <html lang=en><p>x", "", "text/html"),
        (b"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>", "", "text/html"),
        (b"<?xml version='1.0'?><akomaNtoso/>", "", "application/xml"),
        (b"<div><p>a</p></div>", "", "text/html"),
        (b"Lamps <b>burn</b>", "page.html", "text/html"),
        (b"if a <b and c> d then <p", "", "text/plain"),
        ("<!DOCTYPE html><p>ä".encode("utf-16"), "", "text/html"),
        (b"% Harbour library\n@Book{lamp, title={Lamps}}", "", "application/x-bibtex"),
        (b"Some words.\n@book{lamp, title={Lamps}}", "library.bib", "application/x-bibtex"),
        (b"Write it as\n@book{lamp, title={Lamps}}", "", "text/plain"),
        (b"TY  - BOOK\nTI  - Lamps\nER  - \n", "a.txt", "application/x-research-info-systems"),
        (b'[{"type": "book", "title": "Lamps"}]', "a.json", "application/vnd.citationstyles.csl+json"),
        (b'{"items": [{"id": 1, "type": "book"}]}', "", "application/vnd.citationstyles.csl+json"),
        (b'{"lamps": 3}', "", "application/json"),
        (b"[1] Lamps.\n[2] Tides.", "", "text/plain"),
        (b"# Lamps\n\nburn", "a.md", "text/markdown"),
        (b"# Lamps\n\nSee [a](https://example.org).[^1]\n\n[^1]: Note.", "", "text/markdown"),
        (b"# Lamps\n\nSee [a](https://example.org).[^1]\n\n[^1]: Note.", "a.txt", "text/plain"),
        (b"\\documentclass{article}", "", "text/x-tex"),
        (b"Lamps\n=====\n", "a.rst", "text/x-rst"),
        (b"% made by hand\n\n\\documentclass[a4paper]{book}", "a.txt", "text/x-tex"),
        (b"Words.\n\\begin{document}\nLamps", "", "text/x-tex"),
        (b"\\chapter{Lamps}\nBurn\\footnote{A}, \\emph{b} \\cite[3]{c} \\footnote{d}.\n", "", "text/x-tex"),
        (b"To begin write \\documentclass{book} and \\footnote{...}.", "", "text/plain"),
        (b"Lamps [1]_ burn `far <https://example.org>`_.\n\n.. [1] One.\n", "a.txt", "text/x-rst"),
        (b"Lamps [1] burn.\n\n.. and so on.\n[1] One.\n", "a.txt", "text/plain"),
        ("Überall".encode("cp1252"), "", "text/plain"),
        (b"", "a.pdf", "application/x-empty"),
        (b" \n ", "", "application/x-empty"),
        (bytes(range(256)) * 20, "a.txt", "application/octet-stream"),
    ],
)
def test_content_decides(data: bytes, name: str, media_type: str) -> None:
    assert sniff(data, name) == media_type


def test_every_kind_without_a_reader_has_a_name() -> None:
    assert all(name.startswith(("a ", "an ", "binary")) for name in NAMES.values())


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Łódź".encode(), "cp1252", "Łódź"),  # what is UTF-8 throughout is UTF-8
        ("Łódź".encode("iso8859-2"), "iso-8859-2", "Łódź"),
        ("Łódź".encode("utf-32"), None, "Łódź"),
        (
            "Lampy płoną na północnym wybrzeżu, a przypływy się zmieniają.".encode("cp1250"),
            None,
            "Lampy płoną na północnym wybrzeżu, a przypływy się zmieniają.",
        ),
        ("Маяк в устье реки был построен в 1874 году".encode("cp1251"), None, "Маяк в устье реки был построен в 1874 году"),
        (b"caf\xe9 d\xe9j\xe0 vu", "no-such-encoding", "café déjà vu"),
    ],
)
def test_encodings(data: bytes, declared: str | None, text: str) -> None:
    found = decode(data, declared)
    assert found is not None
    assert found.text == text
    assert not found.lossy


def test_a_file_cut_in_a_letter_is_read() -> None:
    found = decode("Lamps and tides – ł".encode()[:-1])
    assert found is not None
    assert found.text == "Lamps and tides – \ufffd"
    assert found.lossy


@pytest.mark.parametrize("data", [b"a\0b\0\0c\xff" * 9, bytes(range(1, 32)) * 8])
def test_binary_data_has_no_text(data: bytes) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Маяк у гирлі річки був побудований у 1874 році.", "utf-16-le"),
        ("Маяк в устье реки был построен в 1874 году.", "utf-16-be"),
        ("灯塔建于1874年，位于河口。\n守塔人住在岸边。", "utf-16-le"),
        ("The lamp burns.", "utf-32-le"),
        ("灯台は1874年に建てられた。", "iso2022_jp"),
        ("Maják při ústí řeky byl postaven v roce 1874, žije tu tatáž rodina, šťastně.", "cp1250"),
        ("Maják při ústí řeky byl postaven v roce 1874, žije tu tatáž rodina, šťastně.", "iso8859-2"),
        ("Irmağın ağzındaki deniz feneri 1874 yılında yapıldı, bütün gün ışık verir, çok güçlü.", "cp1254"),
        ("Le phare de l’embouchure a été érigé en 1874, près de la forêt, où il brûle dès l’été.", "mac-roman"),
    ],
)
def test_encodings_without_a_mark(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("list.txt", "# harbours\nhttps://example.org/a\nhttps//example.org/b\n", "text/uri-list"),
        ("<stdin>", '{"url": "https://example.org/a"}\n{"id": "b", "url": "https://example.org/b"}\n', "text/uri-list"),
        ("one.jsonl", '{"url": "https://example.org/a", "title": "Tides"}', "text/uri-list"),
        ("", "https://example.org/a\nhttps://example.org/b\n", "text/plain"),  # what a server sent, for example
        ("list.md", "https://example.org/a\nhttps://example.org/b\n", "text/markdown"),
        ("one.json", '{"url": "https://example.org/a"}', "application/json"),
        ("item", '{"type": "webpage", "title": "Tides", "URL": "https://example.org/a"}', "application/vnd.citationstyles.csl+json"),
        ("note.txt", "On the lamps of the harbour, see\nhttps://example.org/lamps\n", "text/plain"),
        ("words.txt", "harbour\nlamp\nweir\n", "text/plain"),
    ],
)
def test_a_list_of_addresses_is_known_by_most_of_its_lines(name: str, text: str, told: str) -> None:
    assert sniff(text.encode(), name) == told
