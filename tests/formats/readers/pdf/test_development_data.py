"""Floors on real documents: what was reached when they were set."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.support.development_data import data

from citator.formats.readers.pdf.document import read_document
from citator.model import Document

pytestmark = pytest.mark.development_data

QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def tight(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(QUOTES)).casefold()


def opened(path: Path) -> Document:
    return read_document(path.read_bytes(), path.name)


def documents() -> list[tuple[Document, dict[str, Any]]]:
    found = []
    for truth_file in sorted(data("docs").glob("*.truth.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        if truth["file"].endswith(".pdf") and truth["footnotes"]["count"]:
            found.append((opened(truth_file.with_name(truth["file"])), truth))
    return found


def test_notes_markers_and_links_of_real_documents() -> None:
    notes = exact = markers = right = links = reached = extra = 0
    for document, truth in documents():
        want = Counter((note["label"], tight(note["text"])) for note in truth["footnotes"]["notes"])
        got = Counter((note.label, tight(note.text)) for note in document.notes)
        notes, exact = notes + want.total(), exact + (want & got).total()
        extra += sum(count for (label, _), count in (got - want).items() if label.isdigit())
        pointed = Counter((note.label, marker.page) for note in document.notes for marker in note.markers)
        listed = Counter((marker["label"], marker["page"]) for marker in truth["markers"]["list"])
        markers, right = markers + listed.total(), right + (listed & pointed).total()
        uris = {link["uri"] for link in truth["link_annotations"]["list"] if "…" not in link["uri"]}
        links, reached = links + len(uris), reached + len(uris & {link.href for link in document.links})
        assert not document.dangling_markers
    assert notes > 250
    assert exact / notes >= 0.99
    assert extra <= 2
    assert right / markers >= 0.99
    assert reached / links >= 0.99


@pytest.mark.parametrize("name", ["law-article.pdf", "letter-footnotes.pdf", "report-restart.pdf"])
def test_reader_documents_are_read_without_a_difference(name: str) -> None:
    """Body, notes and links exactly; the truth's body has no notes, no markers and no furniture."""
    truth = json.loads(data("readers", f"{name}.truth.json").read_text(encoding="utf-8"))
    document = opened(data("readers", name))
    assert [(note.label, tight(note.text)) for note in document.notes] == [(note["label"], tight(note["text"])) for note in truth["notes"]]
    assert sum(len(note.markers) for note in document.notes) == len(truth["markers"])
    assert {link["url"] for link in truth["links"]} <= {link.href for link in document.links}
    cut = sorted([(n.start, n.end) for n in document.notes] + [(m.start, m.end) for n in document.notes for m in n.markers])
    body, at = "", 0
    for start, end in cut:
        body, at = body + document.text[at:start], max(at, end)
    assert tight(body + document.text[at:]).replace("-", "") == tight(truth["body"]).replace("-", "")


def test_a_law_review_article_against_its_web_page() -> None:
    """139 notes, a third of the pages' text, at plain labels ("12.")."""
    truth = json.loads(data("docs", "law_syndrome_texas.html.truth.json").read_text(encoding="utf-8"))
    document = opened(data("docs", "law_syndrome_texas.pdf"))
    letters = [re.sub(r"\W", "", tight(note.text)) for note in document.notes]
    want = [re.sub(r"\W", "", re.sub(r"^[\s^↩]*\d{0,3}[.\s]*", "", tight(note["text"]))) for note in truth["footnotes"]["notes"]]
    assert (Counter(letters) & Counter(want)).total() >= 137
    assert [note.label for note in document.notes] == ["*", *map(str, range(1, 140))]
    assert all(note.markers for note in document.notes)


def test_a_scan_without_text_is_told() -> None:
    document = opened(data("docs", "A_45_696_Add.1.pdf"))
    assert document.text.strip() == ""
    assert [warning for warning in document.warnings if "no text layer" in warning]


def test_every_offset_leads_to_what_it_says() -> None:
    for document, _ in documents():
        for note in document.notes:
            assert document.text[note.start : note.end].startswith(note.label)
            assert tight(note.text)[:10] in tight(document.text[note.start : note.end])
            for marker in note.markers:
                assert document.text[marker.start : marker.end].strip("[] ") == marker.label
        for link in document.links:
            assert " ".join(document.text[link.start : link.end].split()) == link.text
        assert list(document.page_starts) == sorted(document.page_starts)
        assert len(document.page_starts) == document.pages
