"""Makes documents: ``python -m tools.make_documents --seed N --out FOLDER``. See the package's docstring."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tools.make_documents import programs
from tools.make_documents.catalogue import variants
from tools.make_documents.compose import compose
from tools.make_documents.model import Made
from tools.make_documents.truth import truth
from tools.make_documents.variants import Variant, render

_TEXTS = (("layout", "-layout"), ("flow", "-raw"))
_SAMPLE_PARAGRAPHS = 6


@dataclass(frozen=True, slots=True)
class Job:
    """One document to make; ``stem`` is its name without the ending."""

    variant: Variant
    made: Made
    stem: str


def main() -> None:
    """Reads the arguments and makes the documents."""
    parser = argparse.ArgumentParser(prog="python -m tools.make_documents", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", nargs="*", default=[], help="only variants whose name or ending holds one of these")
    parser.add_argument("--sample", action="store_true", help="only the variants of the sample, short")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    jobs = _jobs(arguments.seed, arguments.only, sample=arguments.sample)
    make(jobs, arguments.out)


def _jobs(seed: int, only: Sequence[str], *, sample: bool) -> list[Job]:
    jobs = []
    for variant in variants():
        name = f"{variant.name}.{variant.extension}"
        if (only and not any(part in name for part in only)) or (sample and not variant.sample):
            continue
        recipe = variant.recipe
        if sample:
            recipe = replace(recipe, paragraphs=min(recipe.paragraphs, _SAMPLE_PARAGRAPHS + 6 * ("three" in name)))
        made = compose(f"{seed} {variant.name}", recipe)
        jobs.append(Job(variant, made, variant.name if sample else f"s{seed}-{variant.name}"))
    return jobs


def make(jobs: Sequence[Job], folder: Path) -> None:
    """Renders the jobs and writes each document with its truth; tells what was skipped."""
    missing: dict[str, int] = defaultdict(int)
    office: dict[tuple[str, str], list[Job]] = defaultdict(list)
    for job in jobs:
        if not programs.available(job.variant.program):
            missing[job.variant.program] += 1
        elif job.variant.program == "soffice":
            office[job.variant.extension, job.variant.filters].append(job)
        else:
            try:
                _write(job, render(job.variant, job.made), folder)
            except programs.Failed as failed:
                print(f"not made: {job.stem}: {failed}")
    for (extension, filters), those in office.items():
        sources = {job.stem: str(job.variant.source(job.made)) for job in those}
        done = programs.office(sources, extension, filters)
        for job in those:
            if job.stem in done:
                _write(job, done[job.stem], folder)
            else:
                print(f"not made: {job.stem}.{extension}")
    for program, count in missing.items():
        print(f"skipped, {program} is not there: {count} document{'s' * (count > 1)}")


def _write(job: Job, data: bytes, folder: Path) -> None:
    variant = job.variant
    _save(job, f"{job.stem}.{variant.extension}", data, folder)
    if variant.texts and programs.available("pdftotext"):
        for name, option in _TEXTS:
            _save(job, f"{job.stem}.{name}.txt", programs.pdftotext(data, option), folder, hyperlinks=False)


def _save(job: Job, file: str, data: bytes, folder: Path, *, hyperlinks: bool | None = None) -> None:
    variant = job.variant
    linked = variant.hyperlinks if hyperlinks is None else hyperlinks
    said = truth(job.made, file, variant.program, variant.kind, variant.label, linked, variant.reference)
    (folder / file).write_bytes(data)
    (folder / f"{file}.truth.json").write_text(
        json.dumps(said, ensure_ascii=False, indent=None if job.stem == variant.name else 1) + "\n", encoding="utf-8"
    )
    print(file)


if __name__ == "__main__":
    main()
