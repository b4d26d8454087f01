"""What fuzzing has found stays mended, and the seeds of every target are sound."""

from __future__ import annotations

import random

import pytest
from fuzz import pdf
from fuzz.targets import TARGETS

from citator.model import Document
from tests.bad_input.finds import FINDS
from tests.support.damage import outcome, samples, seeds


@pytest.mark.parametrize(("target", "data", "matter"), FINDS, ids=[f"{target}-{at}" for at, (target, *_) in enumerate(FINDS)])
def test_a_find_of_fuzzing_stays_mended(target: str, data: bytes, matter: str) -> None:
    assert matter
    if target == "pdf":
        outcome(data, "letter.pdf")
    else:
        TARGETS[target].check(data)


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_are_read(name: str) -> None:
    target = TARGETS[name]
    for seed in target.seeds:
        assert isinstance(outcome(target.document(seed), target.file), Document)


def test_arbitrary_faults_in_the_structure_of_a_pdf() -> None:
    for seed in seeds(150):
        outcome(pdf.mutated(samples()["letter.pdf"], random.Random(seed)), "letter.pdf", pdf.LIMITS)
