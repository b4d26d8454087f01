"""Finding the reader, and what is said where there is none."""

from __future__ import annotations

import pytest
from tests.support.development_data import data, source_documents

from citator.errors import SourceUnreadable
from citator.formats.readers import Reader, plain, read, reader_for, readers
from citator.limits import Limits
from citator.model import Document


def test_modules_of_the_folder_are_the_readers() -> None:
    assert {"text/plain", "text/html", "text/markdown", "application/x-bibtex"} <= readers().keys()
    assert all(isinstance(reader, Reader) for reader in readers().values())
    assert reader_for("text/nothing") is None


def test_a_file_is_read_as_what_it_is() -> None:
    assert read(b"<!DOCTYPE html><p>Lamps burn.", "lamps.txt").text == "Lamps burn."
    assert read(b"@book{lamp, title={Lamps}}", "lamps.pdf").entries[0].key == "lamp"
    assert read(b"\\documentclass{article}", "lamps.tex").media_type == "text/x-tex"


@pytest.mark.parametrize(
    ("raw", "code", "reason"),
    [
        (b"", "empty", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0", "unsupported", "this is a picture (PNG), and those can't be read"),
        (b"{\\rtf1 x}", "unsupported", "this is an RTF document, and those can't be read yet"),
        (b"<?xml version='1.0'?><a/>", "unsupported", "this is an XML file, and those can't be read yet"),
        (bytes(range(256)) * 9, "unsupported", "this is binary data, and that can't be read"),
    ],
)
def test_refusals_say_why_in_one_clause(raw: bytes, code: str, reason: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "sample")
    assert (caught.value.code, caught.value.reason) == (code, reason)


@pytest.mark.development_data
def test_every_text_of_the_development_data_is_read() -> None:
    paths = [path for folder in (source_documents(), data("docs"), data("readers")) for path in sorted(folder.iterdir())]
    kinds = (".txt", ".html", ".md", ".tex")
    for path in paths:
        if path.suffix in kinds:
            found = read(path.read_bytes(), path.name)
            assert found.text
            assert all(found.text[link.start : link.end] == link.text for link in found.links)


def test_a_text_beyond_the_limit_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(data: bytes, source: str, base_url: str | None = None) -> Document:
        raise AssertionError("it was read")

    monkeypatch.setattr(plain, "read", unread)
    with pytest.raises(SourceUnreadable, match="its text has 101 characters"):
        read("é".encode() * 101, "lamps.txt", limits=Limits(text=100))
