"""Reading: PDFs against the bare text layer, the memory that a long one needs, and every other format against its bare parser."""

from __future__ import annotations

import importlib.util
import io
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import lxml.etree
import lxml.html
import pypdfium2
from tests.support.development_data import folder as data_folder

from benchmarks.books import made_pdf, repeated, sample_pdfs, texts
from benchmarks.stages import watched
from benchmarks.timing import compare
from citator.formats import readers
from citator.formats.readers.pdf.document import read_document
from citator.limits import Limits

__all__ = ["reading"]

PAGES = 60
LONG = 1_000
MOST_TIMES = 10.0  # what reading may take, in times of the bare text layer
MOST_MEMORY = 300  # MB
PARAGRAPHS = 1_500
_IN_ONE_PROCESS = Limits(alone=1 << 40)

# Reads one file in a fresh process and prints the most memory that it took, in MB.
_MEMORY = """
import resource, sys
from pathlib import Path
from citator.formats.readers.pdf.document import read_document
document = read_document(Path(sys.argv[1]).read_bytes(), "book.pdf")
print(document.pages, len(document.notes), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def reading() -> None:
    """All of them."""
    _pdf("PDF, the sample of documents by six programs", sample_pdfs())
    _pdf("PDF, dense pages with two notes each", [made_pdf(PAGES)])
    nations = sorted((data_folder() / "docs").glob("[AES]_*.pdf"))
    if nations:
        _pdf("PDF, documents of the United Nations", [path.read_bytes() for path in nations])
    _memory()
    _formats()


def _bare(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def _pdf(title: str, files: list[bytes]) -> None:
    pages = sum(len(pypdfium2.PdfDocument(data)) for data in files)

    def ours() -> None:
        for data in files:
            read_document(data, "book.pdf")

    contenders: dict[str, Callable[[], object]] = {
        "citator, in one process": ours,
        "pypdfium2, bare text layer": lambda: [_bare(data) for data in files],
    }
    times = compare(f"{title}: {pages} pages", contenders, amount=pages, unit="pages")
    mine, bare = (statistics.median(times[name]) for name in contenders)
    print(f"  {mine / bare:.1f} times the bare text layer (at most {MOST_TIMES:g}), which is {bare / mine:.0%} of the time")
    with watched() as spent:
        ours()
    whole = sum(spent.values())
    print("  where the time goes: " + ", ".join(f"{name} {share / whole:.0%}" for name, share in sorted(spent.items())), flush=True)


def _memory() -> None:
    print(f"\nMemory of a fresh process that reads a PDF of {LONG:,} pages (at most {MOST_MEMORY} MB)")
    for title, data in (
        ("plain pages with two notes each", made_pdf(LONG)),
        ("three columns, linked notes", repeated("typst-three.pdf", LONG)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "book.pdf")
            path.write_bytes(data)
            before = time.perf_counter()
            done = subprocess.run([sys.executable, "-c", _MEMORY, str(path)], capture_output=True, text=True, check=True)
            seconds = time.perf_counter() - before
        pages, notes, megabytes = done.stdout.split()
        size = len(data) / 1_048_576
        print(f"  {title:<34} {megabytes} MB, {seconds:.1f} s, {pages} pages, {notes} notes; the file has {size:.1f} MB", flush=True)


def _xml(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".xhtml", ".rels", ".opf")):
                lxml.etree.fromstring(archive.read(name))


def _markdown(data: bytes) -> None:
    from markdown_it import MarkdownIt

    MarkdownIt().parse(data.decode())


def _docutils(data: bytes) -> None:
    import docutils.core

    docutils.core.publish_doctree(data.decode(), settings_overrides={"report_level": 5, "raw_enabled": False})


def _pylatexenc(data: bytes) -> None:
    from pylatexenc.latexwalker import LatexWalker

    LatexWalker(data.decode(), tolerant_parsing=True).get_latex_nodes()


# Ending → the bare parser: what it is, the package it needs, and how it is called.
_PARSERS: dict[str, tuple[str, str, Callable[[bytes], object]]] = {
    "html": ("lxml.html", "lxml", lxml.html.fromstring),
    "docx": ("zipfile and lxml", "lxml", _xml),
    "odt": ("zipfile and lxml", "lxml", _xml),
    "epub": ("zipfile and lxml", "lxml", _xml),
    "md": ("markdown-it-py", "markdown_it", _markdown),
    "rst": ("docutils", "docutils", _docutils),
    "tex": ("pylatexenc", "pylatexenc", _pylatexenc),
    "txt": ("decoding into lines", "codecs", lambda data: data.decode().splitlines()),
}


def _formats() -> None:
    for ending, data in texts(PARAGRAPHS).items():
        parser, package, call = _PARSERS[ending]
        size = _unpacked(data) / 1_048_576
        title = f"{ending}, {size:.1f} MB of text and markup"
        contenders: dict[str, Callable[[], object]] = {
            "citator, in one process": lambda data=data, ending=ending: readers.read(data, f"book.{ending}", limits=_IN_ONE_PROCESS),
        }
        if importlib.util.find_spec(package):
            contenders[parser] = lambda data=data, call=call: call(data)
        else:
            title += f"; the peer {parser} is not installed"
        compare(title, contenders, rounds=3, amount=size, unit="MB")


def _unpacked(data: bytes) -> int:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(info.file_size for info in archive.infolist())
