"""Damaged documents: each comes to a sound document or to one typed error."""

from __future__ import annotations

import pytest

from citator.errors import SourceUnreadable
from citator.model import Document
from tests.support.damage import NOTE, TEXT, check_sound, cut, flipped, inside, outcome, samples, seeds

SAMPLES = samples()
ARCHIVES = [name for name in SAMPLES if name.endswith((".docx", ".odt", ".epub"))]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_whole_document_is_read(name: str) -> None:
    document = outcome(SAMPLES[name], name)
    assert isinstance(document, Document)
    if name.startswith("works"):
        assert len(document.entries) == 1
    else:
        assert TEXT in document.text
        assert document.notes[0].text.startswith(NOTE[:20])


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_cut_off_anywhere(name: str) -> None:
    codes = {result.code for piece in cut(SAMPLES[name]) if isinstance(result := outcome(piece, name), SourceUnreadable)}
    assert "empty" in codes
    if name in ARCHIVES or name == "letter.pdf":
        assert "damaged" in codes | {"damaged" if "unsupported" in codes else ""}


@pytest.mark.parametrize("name", SAMPLES)
def test_arbitrary_damage_to_the_bytes(name: str) -> None:
    for seed in seeds(200):
        outcome(flipped(SAMPLES[name], seed), name)


@pytest.mark.parametrize("name", ARCHIVES)
def test_arbitrary_damage_inside_an_archive(name: str) -> None:
    for seed in seeds(200):
        outcome(inside(SAMPLES[name], seed), name)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("data", [b"", b" \n\t \r\n", b"\0" * 400, b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"])
def test_nothing_at_all(name: str, data: bytes) -> None:
    result = outcome(data, name)
    assert isinstance(result, SourceUnreadable)
    assert result.code == "empty"


WRONG = {
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "unsupported"),
    "page.docx": (SAMPLES["page.html"], "text/html"),
    "letter.docx": (SAMPLES["letter.odt"], "application/vnd.oasis.opendocument.text"),
    "letter.txt": (SAMPLES["letter.pdf"], "application/pdf"),
    "notes.md": (bytes(range(256)) * 20, "unsupported"),
    "letter.odt": (SAMPLES["letter.txt"], "text/plain"),
    "book.epub": (SAMPLES["letter.docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "works.json": (b'{"name": "a package", "version": "1.0"}', "unsupported"),
    "works.bib": (b"%PDF-1.7 and no more", "damaged"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_it_is_counts_and_not_what_it_is_called(name: str) -> None:
    data, expected = WRONG[name]
    result = outcome(data, name)
    assert (result.code if isinstance(result, SourceUnreadable) else result.media_type) == expected


@pytest.mark.parametrize("name", [name for name in SAMPLES if name.endswith((".html", ".md", ".txt", ".bib", ".ris", ".json"))])
@pytest.mark.parametrize(
    "extra",
    [
        "\0",
        "\ud800 and \udfff",
        "\u202e\u2066",
        "\u0300" * 3_000,
        "\ufffe\uffff",
        "\x1b[31m",
        "\u2028\u2029\x85\x0b\x0c",
        "x" * 300_000,
        "é" * 3,
    ],
    ids=["nul", "surrogates", "directions", "marks", "no-characters", "escape", "line-ends", "long-line", "accents"],
)
def test_characters_that_few_texts_hold(name: str, extra: str) -> None:
    whole = SAMPLES[name].decode()
    for at in (len(whole) // 3, len(whole) // 2, len(whole) - 2):
        for encoding in ("utf-8", "utf-16"):
            result = outcome((whole[:at] + extra + whole[at:]).encode(encoding, "surrogatepass"), name)
            if isinstance(result, Document):
                check_sound(result)
