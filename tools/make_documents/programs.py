"""Running the programs that render documents. Each says whether it is there; none of them is needed by citator."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

__all__ = ["Failed", "available", "chromium", "groff", "office", "package", "pdflatex", "pdftotext", "typst", "weasyprint"]

_LIMIT = 180.0


class Failed(Exception):
    """A program is there and made nothing; the message holds the end of what it said."""


def available(name: str) -> bool:
    """Whether a program or package of this name can be used."""
    if name in ("typst", "weasyprint"):
        return package(name)
    return name == "own" or shutil.which(name) is not None


def package(name: str) -> bool:
    """Whether the Python package can be imported, here or from the folder that ``MAKE_DOCUMENTS_PACKAGES`` names."""
    folder = os.environ.get("MAKE_DOCUMENTS_PACKAGES")
    if folder and folder not in sys.path:
        sys.path.append(folder)
    try:
        importlib.import_module(name)
    except (ImportError, OSError):
        return False
    return True


def _run(arguments: Sequence[str], folder: Path, stdin: bytes = b"") -> bytes:
    done = subprocess.run(arguments, cwd=folder, input=stdin, capture_output=True, timeout=_LIMIT, check=False)
    if done.returncode and not done.stdout:
        raise Failed(f"{arguments[0]}: {done.stderr[-300:].decode(errors='replace')}")
    return done.stdout


def pdflatex(source: str) -> bytes:
    """The PDF of a LaTeX source; three runs, so that references settle."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "x.tex").write_text(source, encoding="utf-8")
        for _ in range(3):
            _run(["pdflatex", "-interaction=batchmode", "x.tex"], folder)
        return _made(folder / "x.pdf", folder / "x.log")


def typst(source: str) -> bytes:
    """The PDF of a Typst source."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "x.typ")
        path.write_text(source, encoding="utf-8")
        made: bytes = importlib.import_module("typst").compile(str(path))
        return made


def weasyprint(page: str) -> bytes:
    """The PDF of an HTML page with the footnotes of CSS."""
    made: bytes = importlib.import_module("weasyprint").HTML(string=page).write_pdf()
    return made


def office(documents: dict[str, str], wanted: str, filters: str = "") -> dict[str, bytes]:
    """Flat ODT texts by name, converted to ``wanted`` (``pdf``, ``docx``, ``odt``) in one run of LibreOffice; what was not made
    is missing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, text in documents.items():
            (folder / f"{stem}.fodt").write_text(text, encoding="utf-8")
        profile = folder / "profile"
        files = [f"{stem}.fodt" for stem in documents]
        _run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", wanted + filters, *files], folder)
        paths = {stem: folder / f"{stem}.{wanted}" for stem in documents}
        return {stem: path.read_bytes() for stem, path in paths.items() if path.exists()}


def chromium(page: str) -> bytes:
    """The PDF that Chromium prints of an HTML page."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "x.html").write_text(page, encoding="utf-8")
        flags = (
            "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync "
            "--no-first-run --no-pdf-header-footer"
        ).split()
        _run(["chromium", *flags, f"--user-data-dir={folder / 'profile'}", "--print-to-pdf=x.pdf", "x.html"], folder)
        return _made(folder / "x.pdf")


def groff(source: str) -> bytes:
    """The PDF of a source for the ``ms`` macros of groff."""
    return _run(["groff", "-k", "-t", "-ms", "-Tpdf", "-dpaper=a4", "-P-pa4"], Path.cwd(), source.encode())


def pdftotext(pdf: bytes, *options: str) -> bytes:
    """The text of a PDF as poppler gives it (``-layout``: lines as they stand)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "x.pdf").write_bytes(pdf)
        return _run(["pdftotext", "-enc", "UTF-8", *options, "x.pdf", "-"], folder)


def _made(path: Path, log: Path | None = None) -> bytes:
    if not path.exists():
        raise Failed(log.read_text(errors="replace")[-400:] if log and log.exists() else f"{path.name} was not made")
    return path.read_bytes()
