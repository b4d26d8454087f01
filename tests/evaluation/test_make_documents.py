"""The documents that the evaluation is measured on: made again they are the same, and their truth says what is in them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.documents import OWN_DOCUMENTS
from tools.make_documents import programs
from tools.make_documents.__main__ import Job, make
from tools.make_documents.catalogue import variants
from tools.make_documents.compose import Recipe, compose
from tools.make_documents.model import Mark, words_of
from tools.make_documents.truth import truth
from tools.make_documents.variants import roman

RICH = Recipe(12, author_note=True, references=3, heading_notes=True, caption_notes=True, several_paragraphs=True, adjacent=0.5)


def test_the_same_seed_gives_the_same_document() -> None:
    assert compose("7", RICH) == compose("7", RICH)
    assert compose("7", RICH) != compose("8", RICH)


def test_markers_stand_where_the_truth_says() -> None:
    made = compose("7", RICH)
    known = truth(made, "x.txt", "own")
    marks = [one for block in made.blocks for one in block.inlines if isinstance(one, Mark)]
    assert [marker["note"] for marker in known["markers"]] == [mark.note for mark in marks]
    for marker in known["markers"]:
        assert known["body"][: marker["offset"]].endswith(marker["before"])
        assert known["body"][marker["offset"] :].startswith(marker["after"])


def test_every_link_of_a_note_is_in_its_words() -> None:
    made = compose("7", RICH)
    known = truth(made, "x.txt", "own")
    for note, written in zip(known["notes"], made.notes, strict=True):
        assert note["text"] == " ".join(words_of(paragraph) for paragraph in written.paragraphs)
        assert all(url in note["text"] for url in note["urls"])


def test_labels_are_counted_as_the_format_counts_them() -> None:
    known = truth(compose("7", Recipe(8)), "x.odt", "own", kind="endnote", label=roman)
    assert [note["label"] for note in known["notes"]][:4] == ["i", "ii", "iii", "iv"]
    assert {note["kind"] for note in known["notes"]} == {"endnote"}


def test_every_variant_has_a_name_of_its_own() -> None:
    names = [f"{variant.name}.{variant.extension}" for variant in variants()]
    assert len(names) == len(set(names))


def test_the_sample_holds_what_the_catalogue_says() -> None:
    names = {f"{variant.name}.{variant.extension}" for variant in variants() if variant.sample}
    assert names == {path.name for path in OWN_DOCUMENTS.iterdir() if path.suffix not in (".json", ".md")} | {"notes.md"}


def test_what_needs_no_program_is_written_with_its_truth(tmp_path: Path) -> None:
    jobs = [
        Job(variant, compose("7", replace(variant.recipe, paragraphs=4)), variant.name)
        for variant in variants()
        if variant.program == "own"
    ]
    make(jobs, tmp_path)
    for job in jobs:
        file = f"{job.stem}.{job.variant.extension}"
        assert (tmp_path / file).stat().st_size
        assert json.loads((tmp_path / f"{file}.truth.json").read_text(encoding="utf-8"))["file"] == file


def test_a_program_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(programs, "available", lambda _: False)
    variant = next(variant for variant in variants() if variant.program == "pdflatex")
    make([Job(variant, compose("7", variant.recipe), variant.name)], tmp_path)
    assert "pdflatex is not there: 1 document" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
