"""How true verification is against the real services, on sets whose answer others have published too.

Strings and fields of real references with their true DOI or none: Crossref's evaluation sets, with the answer of its own matching beside
(https://www.crossref.org/blog/search-based-matching-with-validation/). And HALLMARK, entries that are right or made up in fourteen ways
(https://github.com/rpatrik96/hallmark). Of each set every ``each``-th row is asked: these are thousands of questions to free services.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from citator.cli.main import run

__all__ = ["detection", "entries", "linked", "print_tables", "references"]

_YEAR: Final = re.compile(r"\d{4}(?!\d)")
_FIELDS: Final = {
    "article-title": "title", "journal-title": "container-title", "volume": "volume", "issue": "issue", "first-page": "page",
    "ISSN": "ISSN", "edition": "edition",
}  # fmt: skip
# What others have published on the whole sets (the pages above; the README of each tool), to be read beside the figures of a sample.
_MATCHING: Final = "Crossref, search-based with validation: F1 0.963 (P 0.981, R 0.946) on the strings, F1 0.966 on the fields"
_HALLMARK: Final = (
    "citecheck-refs: F1 0.967, accused 0.026; bibtex-updater: found 0.877, accused 0.115; best language model: found 0.990, accused 0.431"
)


def references(path: Path, each: int = 1) -> list[dict[str, Any]]:
    """Rows for ``citator verify`` from one of Crossref's sets: ``text`` of a string, ``cited`` of fields; ``doi`` the true one or None."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [{"id": str(number), **_asked(row["reference"]), **row} for number, row in enumerate(rows)][::each]


def _asked(reference: str | Mapping[str, str]) -> dict[str, Any]:
    if isinstance(reference, str):
        return {"text": reference}
    cited: dict[str, Any] = {csl: reference[name] for name, csl in _FIELDS.items() if reference.get(name)}
    cited["type"] = "article-journal" if reference.get("journal-title") else "book"
    if reference.get("volume-title"):
        cited["container-title" if cited.get("title") else "title"] = reference["volume-title"]
        cited["type"] = "chapter" if "container-title" in cited else "book"
    if reference.get("author"):
        family, _, given = reference["author"].partition(",")
        cited["author"] = [{"family": family.strip(), "given": given.strip()}]
    if year := _YEAR.match(reference.get("year", "")):  # not "99", which is no year of the first century
        cited["issued"] = {"date-parts": [[int(year[0])]]}
    return {"cited": cited}


def entries(path: Path, each: int = 1) -> tuple[str, dict[str, bool]]:
    """A bibliography of HALLMARK's entries, and of each key whether the entry is made up."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][::each]
    return "\n".join(map(_entry, rows)), {row["bibtex_key"]: row["label"] != "VALID" for row in rows}


def _entry(row: Mapping[str, Any]) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in row.get("fields", {}).items())
    return row.get("bibtex") or f"@{row['bibtex_type']}{{{row['bibtex_key']},\n{fields}}}\n"


def linked(rows: Iterable[Mapping[str, Any]], found: Mapping[str, str | None]) -> dict[str, float]:
    """Precision, recall and F1 of DOIs (``found``, by id) against the true ones.

    >>> rows = [{"id": "a", "doi": "10.5555/a"}, {"id": "b", "doi": None}, {"id": "c", "doi": "10.5555/c"}]
    >>> linked(rows, {"a": "10.5555/A", "b": "10.5555/x", "c": None})
    {'F1': 0.5, 'P': 0.5, 'R': 0.5}
    """
    rows = list(rows)
    given = {row["id"]: (found.get(row["id"]) or "").lower() for row in rows}
    right = sum(bool(row["doi"]) and given[row["id"]] == row["doi"].lower() for row in rows)
    precision = right / max(1, sum(map(bool, given.values())))
    recall = right / max(1, sum(bool(row["doi"]) for row in rows))
    return {"F1": round(2 * precision * recall / ((precision + recall) or 1), 3), "P": round(precision, 3), "R": round(recall, 3)}


def detection(made_up: Mapping[str, bool], verdicts: Mapping[str, str]) -> dict[str, float]:
    """How many of the entries that are made up are found (``found``), how many of the right ones accused, F1, and the unknown of all.

    >>> detection({"a": True, "b": True, "c": False, "d": False}, {"a": "not_found", "b": "unknown", "c": "ok", "d": "ok"})
    {'F1': 0.667, 'found': 0.5, 'accused': 0.0, 'unknown': 0.25}
    """
    flagged = {key for key, verdict in verdicts.items() if verdict in ("field_error", "not_found")}
    false, true = [key for key in made_up if made_up[key]], [key for key in made_up if not made_up[key]]
    found, accused = len(flagged.intersection(false)), len(flagged.intersection(true))
    precision, recall = found / max(1, found + accused), found / max(1, len(false))
    unknown = sum(verdict == "unknown" for verdict in verdicts.values())
    return {
        "F1": round(2 * precision * recall / ((precision + recall) or 1), 3),
        "found": round(recall, 3),
        "accused": round(accused / max(1, len(true)), 3),
        "unknown": round(unknown / max(1, len(verdicts)), 3),
    }


def _verified(name: str, text: str, options: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """The lines of ``citator verify`` on a file, by id; those that could not be used are left out."""
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / name, Path(folder) / "told.jsonl"
        asked.write_text(text, encoding="utf-8")
        run(["verify", str(asked), "-o", str(told), "-q", *options])
        lines = [json.loads(line) for line in told.read_text(encoding="utf-8").splitlines()]
    return {line["id"]: line for line in lines if "verdict" in line}


def _doi(line: Mapping[str, Any]) -> str | None:
    """The DOI of the record that a verdict is by: where the citation is known, and not by another work's identifier alone."""
    record = line.get("record") if line["verdict"] in ("ok", "field_error") else None
    return record.get("DOI") if record else None


def print_tables(data: Path, *, each: int, options: Sequence[str] = ()) -> None:
    """Ask the real services (or those that ``options`` name) about the sets that are there; the published figures stand beside."""
    for name, title in (("unstructured", "strings of real references"), ("structured", "fields of real references")):
        path = data / "authorities" / "reference_matching" / f"{name}.jsonl"
        if path.is_file():
            rows = references(path, each)
            asked = "".join(json.dumps({key: row[key] for key in ("id", "text", "cited") if key in row}) + "\n" for row in rows)
            lines = _verified("asked.jsonl", asked, options)
            print(f"\n{len(rows)} {title}: the DOI that is found against the true one")
            _print("citator verify", linked(rows, {key: _doi(line) for key, line in lines.items()}))
            _print("Crossref, same rows", linked(rows, {row["id"]: row.get("crossref_sbmv") for row in rows}))
            print(f"  published: {_MATCHING}")
    path = data / "hallmark" / "dev_public.jsonl"
    if path.is_file():
        text, made_up = entries(path, each)
        verdicts = {key: line["verdict"] for key, line in _verified("asked.bib", text, options).items()}
        print(f"\n{len(made_up)} entries of HALLMARK: which are made up")
        _print("citator verify", detection(made_up, verdicts))
        print(f"  published: {_HALLMARK}")


def _print(name: str, rates: Mapping[str, float]) -> None:
    print(f"  {name:<20}" + "  ".join(f"{rate} {value:.3f}" for rate, value in rates.items()), flush=True)
