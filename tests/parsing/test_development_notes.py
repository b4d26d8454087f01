"""Floors on the labelled footnotes of the development data: what is found, its span, and its fields."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise
from tests.support.development_data import data

pytestmark = pytest.mark.development_data


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in folded if c.isalnum())


@pytest.fixture(scope="module")
def pairs() -> list[tuple[dict[str, Any], Citation | None]]:
    """Each labelled citation with the one read at its place."""
    rows = [json.loads(line) for line in data("gold", "domain_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    return list(_paired(rows))


def _paired(rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Citation | None]]:
    documents: dict[str, list[Citation]] = {}
    for row in rows:
        documents.setdefault(row["doc"], []).extend(parse_note(row["raw"], recognise, row["id"]))
    found: dict[str, list[Citation]] = {}
    for citations in documents.values():
        for one in resolve_chains(citations):
            found.setdefault(one.note or "", []).append(one)
    for row in rows:
        for gold in row["citations"]:
            yield gold, next((one for one in found.get(row["id"], []) if plain(one.raw) == plain(gold["raw"])), None)


def share(values: list[bool]) -> float:
    return sum(values) / len(values)


def test_spans(pairs: list[tuple[dict[str, Any], Citation | None]]) -> None:
    assert share([one is not None for _, one in pairs]) >= 0.97


def test_types(pairs: list[tuple[dict[str, Any], Citation | None]]) -> None:
    assert share([one is not None and one.type == gold["type"] for gold, one in pairs]) >= 0.95


@pytest.mark.parametrize(
    ("field", "floor"), [("title", 0.97), ("container-title", 0.95), ("publisher", 0.97), ("issued", 0.97), ("volume", 0.95)]
)
def test_fields(pairs: list[tuple[dict[str, Any], Citation | None]], field: str, floor: float) -> None:
    labelled = [(gold["fields"][field], one) for gold, one in pairs if gold["fields"].get(field)]
    right = [
        one is not None and plain(str(one.record.light().get(field, ""))) == plain(re.sub(r"\s+", " ", value)) for value, one in labelled
    ]
    assert share(right) >= floor


def test_short_forms(pairs: list[tuple[dict[str, Any], Citation | None]]) -> None:
    short = [one for gold, one in pairs if gold.get("short_form_of")]
    assert share([one is not None and one.short_form_of is not None for one in short]) >= 0.97
    assert not any(one and one.short_form_of for gold, one in pairs if not gold.get("short_form_of"))
