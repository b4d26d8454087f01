"""Every exception is one of ours, says its source and survives the way back from a worker process."""

from __future__ import annotations

import pickle

import pytest

from citator import errors
from citator.errors import CitatorError, SourceError


@pytest.mark.parametrize("name", errors.__all__)
def test_all_are_citator_errors(name: str) -> None:
    assert issubclass(getattr(errors, name), CitatorError)


@pytest.mark.parametrize("kind", [errors.SourceMissing, errors.SourceUnreadable, errors.SourceUnreachable])
def test_a_source_error_keeps_its_parts_when_pickled(kind: type[SourceError]) -> None:
    error = kind("letter.pdf", "the file is damaged", "damaged")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (kind, "letter.pdf: the file is damaged", "damaged")
    assert kind("x", "y").code == kind.default_code
