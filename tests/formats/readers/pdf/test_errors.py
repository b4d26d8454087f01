"""Files that can't be read as a PDF: one typed error each, and no crash."""

from __future__ import annotations

import random

import pytest
from tests.support.pdf import Page, build

from citator.errors import SourceUnreadable
from citator.formats.readers.pdf import MEDIA_TYPES, read
from citator.formats.readers.pdf.document import read_document


def sample() -> bytes:
    page = Page()
    page.lines(72, 760, ["The keepers of the coast wrote down every evening", "at what hour the lamp was lit."])
    return build(page)


def scan() -> bytes:
    page = Page()
    page.fill()
    return build(page, page)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"<html><title>Not found</title>", "not-pdf"),
        (b"%PDF-1.7\nand nothing else", "damaged"),
        (sample()[: len(sample()) // 2], "damaged"),
        (build(), "damaged"),
        (build(Page(), password="lighthouse"), "encrypted"),
        (build(Page(), Page()), "no-text"),
    ],
)
def test_unreadable(data: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(data, "letter.pdf")
    assert caught.value.code == code
    assert str(caught.value).startswith("letter.pdf: ")
    assert "\n" not in str(caught.value)


def test_a_scan_is_a_document_without_text_that_says_so() -> None:
    document = read(scan(), "letter.pdf")
    assert (document.text.strip(), document.pages) == ("", 2)
    assert document.warnings == ("pages 1–2 have no text layer",)


def test_a_file_without_its_cross_reference_table_is_read() -> None:
    data = sample()
    broken = data[: data.index(b"xref")] + b"trailer\n<< /Root 1 0 R >>\n"
    assert "at what hour" in read(broken, "letter.pdf").text


def test_reading_in_a_worker_gives_the_same_document() -> None:
    assert MEDIA_TYPES == ("application/pdf",)
    document = read(sample(), "letter.pdf")
    assert document == read_document(sample(), "letter.pdf")
    assert (document.media_type, document.pages, len(document.sha256)) == ("application/pdf", 1, 64)


def test_damaged_bytes_end_as_a_document_or_a_typed_error() -> None:
    whole = sample()
    picked = random.Random(5)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(picked.randint(1, 30)):
            data[picked.randrange(9, len(data))] = picked.randrange(256)
        assert outcome(bytes(data)) in ("read", "damaged", "encrypted", "no-text")


def outcome(data: bytes) -> str:
    try:
        document = read(data, "letter.pdf")
    except SourceUnreadable as error:
        return error.code
    return "read" if document.pages else "nothing"
