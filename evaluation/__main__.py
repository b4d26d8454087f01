"""``make eval``: the quality tables. The project's own small labelled sets always; the development data where ``CITATOR_DATA`` names it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from citator.systems import recognise, systems
from evaluation import citations, fresh_pages, links, translations, un_references, verification
from evaluation.documents import print_tables
from evaluation.score import FRESH_NOTES, FRESH_NOTES_2, FRESH_NOTES_3, FRESH_NOTES_4, OWN_NOTES, load, read_notes, score_notes

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print every table."""
    for path, title in (
        (OWN_NOTES, "Notes"),
        (FRESH_NOTES, "Notes that were labelled afterwards, from other documents"),
        (FRESH_NOTES_2, "Notes that were labelled after that"),
        (FRESH_NOTES_3, "Notes that were labelled later"),
        (FRESH_NOTES_4, "Notes that were labelled last, most of them real"),
    ):
        notes(path, title)
    print("\nIdentifiers (the examples of the source systems)")
    for module in systems():
        right = sum(_seen(module.NAME, text) == value for text, value in module.EXAMPLES)
        print(f"  {module.NAME:<24} {right}/{len(module.EXAMPLES)}")
    references()
    links.print_table(every_case="-v" in sys.argv)
    fresh_pages.print_halves()
    data = Path(os.environ.get("CITATOR_DATA") or ROOT.parent / "shared" / "data")
    print_tables(data, every_file="-v" in sys.argv)
    verification.print_tables(data, every_case="-v" in sys.argv)
    translations.print_table(data)
    if not data.is_dir():
        print("\nThe development data is not there (CITATOR_DATA names its folder): these are all the tables.")
        return
    development(data)


def notes(path: Path, title: str) -> None:
    """How well the notes of one file are read, by the project's own scorer."""
    rows = load(path)
    score = score_notes(rows, read_notes(rows))
    print(f"\n{title} ({len(rows)} notes, {score.labelled} citations; evaluation/data/{path.name})")
    for name, rate in score.rates().items():
        print(f"  {name:<24} {rate:.3f}")
    for miss in score.misses if "-v" in sys.argv else ():
        print("   ", miss)


def references() -> None:
    """How well entries of reference lists are read."""
    print("\nReferences: F1 of the fields in source files that the model has not seen (tools/train_reference_model.py --cross)")
    for name, scores in citations.held_out().items():
        shown = (citations.CORE, "author", "title", "container-title", "issued", "volume", "pages", "publisher")
        print(f"  {name:<20}" + "  ".join(f"{field} {scores[field]:.3f}" for field in shown if field in scores))


def _seen(system: str, text: str) -> str | None:
    match = next((match for match in recognise(text) if match.system == system), None)
    if match is None:
        return None
    return match.identifier.value if match.identifier else match.record.text("URL")


def development(data: Path) -> None:
    """The tables on the development data, by the scorers that stand beside it."""
    tools = data.parent / "tools"
    print("\nNotes, by the scorer beside the data", flush=True)
    for name, file in citations.LABELLED.items():
        rates = citations.rates(data / "gold" / file, tools / "score_citations.py")
        print(f"  {name:<20}" + "  ".join(f"{rate} {value:.3f}" for rate, value in rates.items()), flush=True)
    print('\nReferences to United Nations documents (a link\'s "(SUPP)" is no part of the symbol)', flush=True)
    for name, rates in un_references.rates(data / "un").items():
        print(f"  {name:<24} " + "  ".join(f"{rate} {value:.3f}" for rate, value in rates.items()), flush=True)
    for title, script in (("UN references, by the scorer beside the data", "score_un.py"), ("The source documents", "score_seeds.py")):
        print(f"\n{title}", flush=True)
        _run(tools / script)


def _run(script: Path, *arguments: str) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, env=environment, check=False)
    lines = (done.stdout or done.stderr).splitlines()
    print("\n".join("  " + line for line in (lines if "-v" in sys.argv else lines[-24:])))


if __name__ == "__main__":
    main()
