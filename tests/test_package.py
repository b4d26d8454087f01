"""What `import citator` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import citator


@pytest.mark.parametrize("name", citator.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(citator, name)
    assert name == "__version__" or value.__doc__


def test_names_are_sorted_and_unknown_ones_are_refused() -> None:
    assert dir(citator) == sorted(citator.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = citator.nonsense


def test_importing_does_no_work() -> None:
    """Nothing heavy is loaded by the import alone: no HTTP library, no parser, no PDF engine."""
    heavy = "httpx,lxml,bs4,pypdfium2,bibtexparser,typer,rich,jinja2,asyncio,citator.flow"
    code = f"import sys, citator; print([name for name in '{heavy}'.split(',') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
