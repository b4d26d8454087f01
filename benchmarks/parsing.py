"""Notes and references into citations, by the command itself in a warm process, beside refextract on the same strings in the same run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evaluation.score import OWN_NOTES, load
from tests.support.development_data import folder as data_folder

from benchmarks.timing import compare
from citator.cli.parse import parse

ROUNDS = 3
TURN = 3.0  # seconds that each is timed at a stretch, at least
LEAST = 300  # citations and references of a round: refextract takes a tenth of a second for each

# refextract is under the GPL: a program of its own, which is handed the strings once and reads them all for each line that comes.
_REFEXTRACT = """
import json, logging, sys
logging.disable(logging.CRITICAL)
from refextract import extract_references_from_string
texts = json.loads(sys.stdin.readline())
out, sys.stdout = sys.stdout, sys.stderr
for _ in sys.stdin:
    for text in texts:
        extract_references_from_string(text)
    print("done", file=out, flush=True)
"""


@contextmanager
def _refextract(texts: Sequence[str]) -> Iterator[Callable[[], object] | None]:
    """A call that lets refextract read all the texts; ``None`` where it is not installed. Its start is no part of what is measured."""
    if find_spec("refextract") is None:
        print("\n  refextract is not installed: no peer in this run (pip install 'citator[bench]')")
        yield None
        return
    with subprocess.Popen(
        [sys.executable, "-c", _REFEXTRACT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def read() -> None:
            stdin.write("\n")
            stdin.flush()
            if not stdout.readline():
                raise RuntimeError("refextract ended before its time")

        stdin.write(json.dumps(texts) + "\n")
        yield read
        stdin.close()


def _measured(title: str, rows: Sequence[Mapping[str, Any]], unit: str, amount: int, *, reference: bool = False) -> None:
    """The command on these rows, from a file to nowhere, beside refextract. Each has read them once before the clock begins."""
    with tempfile.TemporaryDirectory() as folder, _refextract([row["raw"] for row in rows]) as peer:
        path = Path(folder) / "rows.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        runners: dict[str, Callable[[], object]] = {
            f"citator parse{' --reference' * reference}": lambda: parse(path, "jsonl", Path(os.devnull), reference),
        }
        if peer:
            runners["refextract"] = peer
        for run in runners.values():
            run()
        compare(title, runners, rounds=ROUNDS, amount=amount, unit=unit, turn=TURN)


def notes() -> None:
    """Domain notes, several citations in each, short forms followed. Copies are documents of their own, whose words have come before."""
    given = data_folder() / "gold" / "domain_dev.jsonl"
    rows = load(given if given.exists() else OWN_NOTES)
    count = sum(len(row["citations"]) for row in rows)
    copies = 1 + LEAST // count
    several = [
        {"id": row["id"], "doc": f"{row['doc']} {copy}", "note": row["note"], "raw": row["raw"]} for copy in range(copies) for row in rows
    ]
    _measured(f"parse, {len(several)} notes of {given.name if given.exists() else OWN_NOTES.name}", several, "citations", copies * count)


def references() -> None:
    """Entries of bibliographies, which the sequence model reads: no string comes twice, but for the few that the repository has itself."""
    given = data_folder() / "gold" / "dev" / "anystyle_core.jsonl"
    if given.exists():
        every = load(given)
        rows = every[:: max(1, len(every) // LEAST)]
    else:
        own = [one["raw"] for row in load(OWN_NOTES) for one in row["citations"] if not one.get("short_form_of")]
        rows = [{"id": number, "raw": raw} for number, raw in enumerate(own * (1 + LEAST // len(own)))]
    title = f"parse --reference, {len(rows)} entries of {given.name if given.exists() else OWN_NOTES.name}"
    _measured(title, [{"id": row["id"], "raw": row["raw"]} for row in rows], "references", len(rows), reference=True)


def parsing() -> None:
    """Everything of this file."""
    notes()
    references()


if __name__ == "__main__":
    parsing()
