"""The development data: real documents and labelled cases that are not part of this repository.

Its folder is named by ``CITATOR_DATA``; beside the checkout it is found as ``../shared/data``. The source documents that
``references/`` was made from are in ``seeds`` beside that folder. Tests that use them are skipped, saying so, where they are not there.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def folder() -> Path:
    """Where the development data should be."""
    return Path(os.environ.get("CITATOR_DATA") or ROOT.parent / "shared" / "data")


def data(*parts: str) -> Path:
    """A file or folder of the development data; skips the test where it is not there."""
    path = folder().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the development data is not there: {'/'.join(parts)} (set CITATOR_DATA)")
    return path


def source_documents() -> Path:
    """The folder of the source documents; skips the test where it is not there."""
    path = folder().parent / "seeds"
    if not path.is_dir():
        pytest.skip("the source documents are not there (set CITATOR_DATA)")
    return path
