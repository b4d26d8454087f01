"""How well notes are read: citations found, exact places, types, short forms, fields; against labelled notes.

A citation counts as found when it shares at least half of the characters of both (intersection over union); a field is right when it is
equal to the label after folding (case, accents, punctuation and spacing aside; a date as precise as the label's).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from citator import parsing
from citator.formats.json import parsed_to_json
from citator.systems import recognise

OWN_NOTES = Path(__file__).parent / "data" / "notes.jsonl"
FRESH_NOTES = Path(__file__).parent / "data" / "fresh_notes.jsonl"
"""Notes of documents that nobody had developed against when they were labelled (see the README beside them); looked at since."""

FRESH_NOTES_2 = Path(__file__).parent / "data" / "fresh_notes_2.jsonl"
"""The same from other documents and hands. Every second document has been looked at, the others not."""

FRESH_NOTES_3 = Path(__file__).parent / "data" / "fresh_notes_3.jsonl"
"""And a third time. Of its documents in order, the first, third, fifth … have been looked at, the others not."""

FRESH_NOTES_4 = Path(__file__).parent / "data" / "fresh_notes_4.jsonl"
"""And a fourth time, most of them real. The same half may be looked at; the others are the figure to trust."""


@dataclass
class Score:
    """Counts, and the rates made of them."""

    labelled: int = 0
    read: int = 0
    found: int = 0
    exact: int = 0
    types: int = 0
    short_forms: int = 0
    short_forms_labelled: int = 0
    fields: int = 0
    fields_right: int = 0
    fields_read: int = 0
    misses: list[str] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        """Each rate by name, from 0 to 1."""
        precision = self.found / self.read if self.read else 0.0
        recall = self.found / self.labelled if self.labelled else 0.0
        p, r = (
            (self.fields_right / self.fields_read if self.fields_read else 0.0),
            (self.fields_right / self.fields if self.fields else 0.0),
        )
        return {
            "citations found, F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "exact spans": self.exact / self.labelled if self.labelled else 0.0,
            "types": self.types / self.found if self.found else 0.0,
            "short forms": self.short_forms / self.short_forms_labelled if self.short_forms_labelled else 1.0,
            "fields, F1": 2 * p * r / (p + r) if p + r else 0.0,
        }


def read_notes(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What citator makes of labelled notes: the citations of each by its id, notes of one document read in order."""
    out: dict[str, list[dict[str, Any]]] = {}
    for _, group in groupby(rows, key=lambda row: row.get("doc")):
        chains = parsing.Chains()
        for row in group:
            found = chains.read(parsing.parse_note(row["raw"], recognise, row["id"]))
            out[row["id"]] = [parsed_to_json(citation) for citation in found]
    return out


def score_notes(rows: Sequence[Mapping[str, Any]], predictions: Mapping[str, list[dict[str, Any]]]) -> Score:
    """Compare the citations read with the labels."""
    score = Score()
    for row in rows:
        read = list(predictions[row["id"]])
        score.labelled += len(row["citations"])
        score.read += len(read)
        for label in _placed(row):
            best = max(read, key=lambda one: _shared(one, label), default=None)
            if best is None or _shared(best, label) < 0.5:
                score.misses.append(f"{row['id']}: not found: {label['raw']}")
                score.fields += len(label["fields"])
                continue
            read.remove(best)
            score.found += 1
            score.exact += best["start"] == label["start"] and row["raw"][best["start"] : best["end"]] == label["raw"].rstrip(" .;,\n")
            score.types += best["type"] == label["type"]
            if best["type"] != label["type"]:
                score.misses.append(f"{row['id']}: type {best['type']}, not {label['type']}: {label['raw']}")
            if label.get("short_form_of"):
                score.short_forms_labelled += 1
                score.short_forms += best.get("short_form_of") == label["short_form_of"]
                continue
            _fields(score, row["id"], best["fields"], label["fields"])
    return score


def _placed(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The labels of a row, each with its place; where the label has none, that of its words."""
    at = 0
    for label in row["citations"]:
        start = label.get("start")
        if start is None:
            start = row["raw"].find(label["raw"], at)
        if start >= 0:
            at = start + len(label["raw"])
            yield {**label, "start": start, "end": label.get("end") or at}


def _fields(score: Score, name: str, read: Mapping[str, Any], labels: Mapping[str, Any]) -> None:
    compared = {key for key in read if key in _COMPARED} | set(labels)
    score.fields += len(labels)
    score.fields_read += sum(1 for key in compared if read.get(key))
    for key in compared:
        if key in labels and _folded(read.get(key)) == _folded(labels[key]):
            score.fields_right += 1
        else:
            score.misses.append(f"{name}: {key} {read.get(key)!r}, not {labels.get(key)!r}")


_COMPARED = frozenset(
    "author editor title container-title publisher publisher-place issued accessed volume issue page number recipient URL".split()
)


def _shared(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    inside: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    outside: int = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return max(0, inside) / outside


def _folded(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(_folded(" ".join(str(part) for part in name.values() if part)) for name in value)
    plain = "".join(char for char in unicodedata.normalize("NFKD", str(value or "")) if not unicodedata.combining(char))
    return " ".join(sorted(re.sub(r"[\W_]+", " ", plain.casefold()).split()))


def load(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
