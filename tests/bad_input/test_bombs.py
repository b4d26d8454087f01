"""Small files that want to become large, deep, or somebody else's: bounded, and each limit says its name."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from pathlib import Path

import pytest

from citator.errors import SourceUnreadable
from citator.formats import readers
from citator.limits import Limits
from citator.model import Document
from tests.support import office
from tests.support.damage import TEXT, outcome, protected_pdf, samples
from tests.support.web import Web, answer

SAMPLES = samples()
MAIN = {"letter.docx": "word/document.xml", "letter.odt": "content.xml", "book.epub": "OEBPS/one.xhtml"}


def refused(data: bytes, name: str, limits: Limits = Limits()) -> SourceUnreadable:
    """The error for these bytes."""
    result = outcome(data, name, limits)
    assert isinstance(result, SourceUnreadable), result
    return result


def repacked(name: str, part: bytes | None = None, *, more: dict[str, bytes] | None = None) -> bytes:
    """A sample with another main part, or with more parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, part if part is not None and entry.filename == MAIN[name] else old.read(entry))
        for inner, content in (more or {}).items():
            new.writestr(inner, content)
    return out.getvalue()


# ------------------------------------------------------------------------------------------------ archives


@pytest.mark.parametrize("name", MAIN)
def test_a_part_that_unpacks_to_much(name: str) -> None:
    whole = repacked(name, b"<a>" + b" " * 8_000_000 + b"</a>")
    assert refused(whole, name).reason.endswith("(setting max_ratio)")
    assert refused(whole, name, Limits(part=1_000_000)).reason.endswith("(setting max_part)")
    assert refused(whole, name, Limits(unpacked=5_000, part=9_000_000)).reason.endswith("(setting max_unpacked)")
    assert {refused(whole, name, limits).code for limits in (Limits(), Limits(part=10_000))} == {"too-large"}


@pytest.mark.parametrize("name", MAIN)
def test_archives_of_many_files_and_archives_in_archives(name: str) -> None:
    nested = SAMPLES[name]
    for _ in range(20):
        nested = repacked(name, more={"inner.zip": nested})
    assert isinstance(outcome(nested, name), Document), "what is not asked for is not unpacked"
    many = repacked(name, more=dict.fromkeys(map(str, range(200)), b""))
    assert refused(many, name, Limits(parts=150)).reason.endswith("(setting max_parts)")


@pytest.mark.parametrize("name", MAIN)
def test_names_that_lead_out_of_an_archive_and_names_given_twice(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a duplicate name, by zipfile
        data = repacked(name, more={"/etc/passwd": b"x", "../../up": b"x", "C:\\x": b"x", ".": b"x", MAIN[name] + "x": b"<a/>"})
    assert isinstance(outcome(data, name), Document)


def test_sizes_that_are_not_true() -> None:
    """A directory that calls a part small, or huge, while it is neither."""
    whole = bytearray(SAMPLES["letter.docx"])
    at = 0
    for _ in range(4):
        at = whole.find(b"PK\1\2", at + 1)
        for size in (0, 1, 0x7FFFFFFF):
            lying = bytearray(whole)
            lying[at + 24 : at + 28] = struct.pack("<I", size)
            outcome(bytes(lying), "letter.docx")


# ------------------------------------------------------------------------------------------------ XML


def laughs(levels: int = 12) -> bytes:
    """Entities that make ten of each other."""
    rows = [b'<!ENTITY a0 "ha">', *(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, levels))]
    return b"<!DOCTYPE x [" + b"".join(rows) + b"]>"


@pytest.mark.parametrize("name", MAIN)
@pytest.mark.parametrize("place", ["text", "attribute"])
def test_entities_are_not_expanded(name: str, place: str) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as archive:
        part = archive.read(MAIN[name])
    part = part[part.index(b"?>") + 2 :] if part.startswith(b"<?xml") else part
    for doctype, entity in ((laughs(), b"&a11;"), (b'<!DOCTYPE x [<!ENTITY % p "&#37;p;"> %p; <!ENTITY r "&r;">]>', b"&r;")):
        hit = part.replace(TEXT.encode(), TEXT.encode() + entity) if place == "text" else part.replace(b">", b' a="%s">' % entity, 1)
        result = outcome(repacked(name, doctype + hit), name)
        assert not isinstance(result, Document) or len(result.text) < 2_000


@pytest.mark.parametrize("name", [*MAIN, "page.html"])
def test_nothing_is_fetched_and_no_file_is_read(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret word is halyard", encoding="utf-8")
    with Web({"/x": answer(body="halyard"), "/x.dtd": answer(body='<!ENTITY e "halyard">')}) as web:
        for doctype in (
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>',
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "{web.base}/x">]>',
            f'<!DOCTYPE x SYSTEM "{web.base}/x.dtd">',
            f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{web.base}/x.dtd"> %p;]>',
        ):
            include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{secret.as_uri()}"/>'
            stylesheet = f'<?xml-stylesheet href="{web.base}/x" type="text/xsl"?>'
            if name == "page.html":
                data = f"{doctype}{stylesheet}".encode() + SAMPLES[name].replace(TEXT.encode(), f"{TEXT}&e;{include}".encode())
            else:
                with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as archive:
                    part = archive.read(MAIN[name]).decode()
                part = part[part.index("?>") + 2 :] if part.startswith("<?xml") else part
                data = repacked(name, f"{doctype}{stylesheet}{part.replace(TEXT, f'{TEXT}&e;{include}')}".encode())
            result = outcome(data, name)
            assert not isinstance(result, Document) or "halyard" not in result.text
        assert web.hits == []


# ------------------------------------------------------------------------------------------------ depth, length, pages

DEEP = 100_000


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "font", "a href=x", "svg", "aside"])
def test_deep_pages_are_refused_and_not_cut_in_silence(tag: str) -> None:
    deep = b"<!doctype html><body><p>" + f"<{tag}>".encode() * DEEP + b"the end"
    result = outcome(deep, "page.html")
    assert not isinstance(result, Document) or "the end" in result.text or tag in ("svg", "a href=x")
    few = b"<!doctype html><body>" + b"<div>" * 300 + b"the end"
    assert isinstance(outcome(few, "page.html"), Document)
    error = refused(few, "page.html", Limits(depth=100))
    assert (error.code, error.reason) == ("too-deep", "elements are nested deeper than 100 (setting max_depth)")


def test_the_tags_of_a_page_that_is_too_deep_are_left_out_and_that_is_told() -> None:
    head = b"<head><title>Of lamps</title><style>p { color: red }</style></head><body>"
    deep = b"<p><table><tr><td><q>" * 5_000 + b"the end<script>if (a<b) go()</script> of it <script>never closed"
    page = outcome(b"<!doctype html>" + head + deep, "page.html")
    assert isinstance(page, Document)
    assert (page.title, page.text) == ("Of lamps", "the end of it never closed")
    (warning,) = page.warnings
    assert "too deep" in warning


@pytest.mark.parametrize("name", MAIN)
def test_deep_xml_is_told(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as archive:
        part = archive.read(MAIN[name])
    result = outcome(repacked(name, part.replace(TEXT.encode(), b"<x>" * DEEP + TEXT.encode() + b"</x>" * DEEP)), name)
    assert isinstance(result, SourceUnreadable) or any("deep" in warning or "depth" in warning for warning in result.warnings)


def test_of_a_chapter_that_is_too_deep_the_text_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES["book.epub"])) as archive:
        part = archive.read(MAIN["book.epub"])
    book, plain = outcome(SAMPLES["book.epub"], "a.epub"), repacked("book.epub", part.replace(TEXT.encode(), b"<x>" * DEEP + TEXT.encode()))
    deep = outcome(plain, "a.epub")
    assert isinstance(book, Document)
    assert isinstance(deep, Document)
    assert " ".join(deep.text.split()) == " ".join(book.text.split())


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        '[{"type": "book", "title": ' + "[" * DEEP + "]" * DEEP + "}]",
        '[{"type": "book", "title": ' + '{"a":' * DEEP,
        '{"items": ' * DEEP,
        '[{"type": "book", "title": "x", "id": ' + "9" * DEEP + "}]",
        '[{"type": "book", "title": NaN, "issued": {"date-parts": [[Infinity]]}, "id": 1e999}]',
        '[{"type": "book", "title": {"a": 1}, "author": [[1]], "issued": 7, "custom": [3], "id": null, "URL": {}}]',
    ],
    ids=["lists", "title", "objects", "items", "number", "no-number", "types"],
)
def test_deep_and_odd_json(text: str) -> None:
    outcome(text.encode(), "works.json")


@pytest.mark.parametrize(
    "text", ["> ", "* ", "[", "![", "[a](", "^[", "*a_ ", "`", "<!--", "@book{a, title={", "@string{a=", "{", "(", "“", "\n1. "]
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.bib", "a.html"])
def test_what_opens_and_is_never_closed(name: str, text: str) -> None:
    outcome(text.encode() * 20_000, name)


def test_a_text_that_is_too_long_is_refused_before_it_is_read() -> None:
    error = refused(b"word " * 1_000, "a.txt", Limits(text=1_000))
    assert (error.code, error.reason) == ("too-large", "its text has 5,000 characters, more than 1,000 (setting max_text)")
    assert refused(b"<!doctype html><p>" + b"word " * 1_000, "a.html", Limits(text=1_000)).reason.endswith("(setting max_text)")


def test_a_document_of_too_many_pages_is_refused() -> None:
    assert refused(SAMPLES["letter.pdf"], "letter.pdf", Limits(pages=1)).reason == "it has 2 pages, more than 1 (setting max_pages)"
    book = office.epub({f"{n}.xhtml": "<p>Text</p>" for n in range(5)})
    assert refused(book, "book.epub", Limits(pages=4)).code == "too-large"


def test_a_source_that_is_too_large_is_refused() -> None:
    assert refused(b"x" * 101, "a.txt", Limits(size=100)).code == "too-large"


# ------------------------------------------------------------------------------------------------ locked


def test_locked_documents_say_so() -> None:
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    assert refused(container, "letter.docx").code == "encrypted"
    assert refused(protected_pdf("halyard"), "letter.pdf").code == "encrypted"
    locked = bytearray(SAMPLES["letter.docx"])
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := locked.find(mark, at + 1)) >= 0:
            locked[at + offset] |= 1
    assert refused(bytes(locked), "letter.docx").code == "encrypted"
    sealed = (
        b'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>\
<e:EncryptionMethod Algorithm="x"/><e:CipherData><e:CipherReference URI="OEBPS/one.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
    )
    assert refused(repacked("book.epub", more={"META-INF/encryption.xml": sealed}), "book.epub").code == "encrypted"
    assert refused(repacked("letter.odt", more={"encrypted-package": b"x"}), "letter.odt").code == "encrypted"


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    assert TEXT in readers.read(protected_pdf(""), "letter.pdf").text
