"""Quality does not fall: each rate of ``make eval`` stays at or above its floor. Floors may only rise."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from evaluation.document_score import score_case
from evaluation.documents import OWN_DOCUMENTS, document_sets, totals
from evaluation.score import OWN_NOTES, load, read_notes, score_notes

from citator import parsing
from citator.systems import recognise
from tests.support.development_data import data, folder

FLOORS: dict[str, dict[str, float]] = json.loads((Path(OWN_NOTES).parents[1] / "floors.json").read_text(encoding="utf-8"))


def _check(name: str, rates: dict[str, float]) -> None:
    fallen = {rate: (rates[rate], floor) for rate, floor in FLOORS[name].items() if rates[rate] < floor}
    assert not fallen, f"{name}: below the floor (measured, floor): {fallen}"


def _rates(rows: list[dict[str, Any]]) -> dict[str, float]:
    return score_notes(rows, read_notes(rows)).rates()


def test_own_notes() -> None:
    _check("notes", _rates(load(OWN_NOTES)))


def _documents(name: str) -> dict[str, float]:
    group = next((group for group in document_sets(folder()) if group.name == name), None)
    if group is None:
        pytest.skip("the development data is not there: only the project's own documents are read (set CITATOR_DATA)")
    assert group.cases
    return totals([score_case(case) for case in group.cases]).rates()


def test_own_documents() -> None:
    _check("documents", _documents("documents"))


def test_own_documents_are_small_and_all_have_their_truth() -> None:
    files = [path for path in OWN_DOCUMENTS.iterdir() if path.name != "README.md"]
    assert sum(path.stat().st_size for path in files) < 1_500_000
    assert {path.name for path in files if path.suffix != ".json"} == {
        path.name.removesuffix(".truth.json") for path in files if path.suffix == ".json"
    }


@pytest.mark.development_data
@pytest.mark.parametrize("name", ["readers", "un_checked", "un_counted", "law"])
def test_development_documents(name: str) -> None:
    _check(name, _documents(name))


@pytest.mark.development_data
def test_labelled_footnotes() -> None:
    _check("domain_dev", _rates(load(data("gold", "domain_dev.jsonl"))))


@pytest.mark.development_data
def test_mentions_of_un_documents() -> None:
    """The printed words around a link, and the symbol that the link names: parsing must give that symbol at these words."""
    rows = [row for row in load(data("un", "mentions_linked.jsonl")) if row.get("symbol") and row.get("anchor")][::3]
    right = 0
    for row in rows:
        text = f"{row['before']} {row['anchor']} {row['after']}".strip()
        start = len(row["before"]) + 1 if row["before"] else 0
        end = start + len(row["anchor"])
        named = {
            _plain(value)
            for citation in parsing.parse_note(text, recognise)
            if citation.start < end and citation.end > start
            for identifier in citation.identifiers
            for value in (identifier.value, *identifier.equivalents)
        }
        right += any(_plain(symbol) in named for symbol in re.split(r",\s*", row["symbol"]))
    _check("un_mentions", {"right": right / len(rows)})


def _plain(symbol: str) -> str:
    """Addresses leave out the letter of a part ("62/243 A"), blanks and the sign of a reissue."""
    bare = re.sub(r"\[[A-Z]\]|[\s*]", "", symbol).upper()
    return re.sub(r"(RES/[^/()]+/\d+)[A-Z](?:-[A-Z])?$", r"\1", re.sub(r"(\d)[A-Z](?=\()", r"\1", bare))
