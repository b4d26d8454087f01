"""Notes and references by the scorer that stands beside the development data: its figures are the project's."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Any

from evaluation.score import load, read_notes

LABELLED = {"domain_dev": "domain_dev.jsonl", "footnotes_tei": "dev/footnotes_tei_dev.jsonl", "us_cases": "dev/eyecite_tests_dev.jsonl"}
"""Labelled notes by the name of their floors: UN and human-rights notes; law and sociology, English and German; American law."""

CORE = "CORE (micro)"


def rates(gold: Path, scorer: Path) -> dict[str, float]:
    """What the scorer prints of the notes in ``gold``, each from 0 to 1. Raises ``CalledProcessError`` where it fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name, found in read_notes(load(gold)).items():
            file.write(json.dumps({"id": name, "citations": found}, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([sys.executable, str(scorer), str(gold), file.name, "--json"], capture_output=True, text=True, check=True)
    scored = json.loads(done.stdout)
    return {
        "found": scored["citations_found"]["f1"],
        "spans": scored["span_exact"],
        "types": scored["type_accuracy_of_found"],
        "short forms": scored["short_forms_resolved"]["f1"],
        "CORE": scored["fields"][CORE]["f1"],
    }


def held_out() -> dict[str, dict[str, float]]:
    """F1 of each field of references in source files that the model has not seen: the scores that were made with the model.

    To make them takes most of an hour (``tools/train_reference_model.py --cross``).
    """
    card: dict[str, Any] = json.loads(files("citator.parsing.lists.sequence").joinpath("references.json").read_text(encoding="utf-8"))
    return {name: dict(scores) for name, scores in card.get("held out", {}).items()}
