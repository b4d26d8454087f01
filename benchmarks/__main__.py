"""``make bench``: speeds, side by side with a peer in one run, as ratios."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from benchmarks.books import made_pdf
from benchmarks.links import links
from benchmarks.local import local
from benchmarks.parsing import parsing
from benchmarks.reading import reading
from benchmarks.recognising import recognising
from benchmarks.timing import compare
from benchmarks.verifying import verifying
from benchmarks.watching import watching


def _python(*arguments: str, stdin: str | None = None) -> None:
    subprocess.run([sys.executable, *arguments], input=stdin, capture_output=True, text=True, check=False)


def start() -> None:
    """Importing does no work: against the interpreter alone, and against the HTTP library that it rests on."""
    compare(
        "import",
        {
            "import citator": lambda: _python("-c", "import citator"),
            "python alone": lambda: _python("-c", "pass"),
            "import httpx": lambda: _python("-c", "import httpx"),
        },
    )


def extracting(folder: Path) -> None:
    """A PDF of 50 pages with footnotes: everything that `extract` finds, citations too, as a process of its own."""
    path = folder / "book.pdf"
    path.write_bytes(made_pdf(50))

    def bare() -> None:
        document = pypdfium2.PdfDocument(path)
        for page in document:
            page.get_textpage().get_text_range()

    compare(
        "extract, PDF of 50 pages",
        {
            "citator extract (whole process)": lambda: _python("-m", "citator", "extract", str(path), "--format", "json"),
            "pypdfium2, text only": bare,
        },
        amount=50,
        unit="pages",
    )


def main() -> None:
    """Every benchmark."""
    start()
    with tempfile.TemporaryDirectory() as folder:
        extracting(Path(folder))
    reading()
    parsing()
    recognising()
    local()
    links()
    verifying()
    watching(50_000, 4)


if __name__ == "__main__":
    main()
