"""``make bench``: speeds, side by side with a peer in one run, as ratios."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pypdfium2
from tests.support.pdf import Page, build

from benchmarks.recognising import recognising
from benchmarks.timing import compare

LINKS = 300


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


def book(pages: int) -> bytes:
    """A PDF with two footnotes on each page."""
    made = []
    for number in range(1, pages + 1):
        page, first = Page(), 2 * number - 1
        page.lines(72, 770, [f"The keeper of light {line} wrote down every ship that passed in year {number}." for line in range(44)])
        for label, y in ((first, 200.0), (first + 1, 188.0)):
            after = page.text(72, y, "The tide of that day was high")
            page.text(after, y + 4, str(label), size=6.0)
        page.rule(72, 200, 120)
        for label, y in ((first, 104.0), (first + 1, 92.0)):
            after = page.text(72, y, str(label), size=6.0)
            page.text(after + 4, y, f"Dava Sobel, Longitude (New York, Walker, 1995), p. {label}.", size=8.0)
        made.append(page)
    return build(*made)


def reading(folder: Path) -> None:
    """A PDF of 50 pages with footnotes: everything that `extract` finds, against the bare text from PDFium."""
    path = folder / "book.pdf"
    path.write_bytes(book(50))

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


class _Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = f"<html><title>Page {self.path}</title><body><h1>Page {self.path}</h1><p>{'tide ' * 800}</p></body></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def links() -> None:
    """Verdicts on pages of one loopback server, politeness off, against plain requests with httpx."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    urls = [f"http://127.0.0.1:{server.server_address[1]}/page/{number}" for number in range(LINKS)]

    async def plain() -> None:
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=64), timeout=60) as client:
            await asyncio.gather(*(client.get(url) for url in urls))

    arguments = ["links", "-q", "--allow-net", "127.0.0.0/8", "--host-interval", "0", "--per-host", "64"]
    compare(
        f"links, {LINKS} pages",
        {
            "citator links (whole process)": lambda: _python("-m", "citator", *arguments, stdin="\n".join(urls)),
            "httpx.AsyncClient, no checks": lambda: asyncio.run(plain()),
        },
        rounds=3,
        amount=LINKS,
        unit="links",
    )
    server.shutdown()


def notes() -> None:
    """Notes to citations, against reading the same lines as JSON only (there is no peer in Python that reads such notes)."""
    rows = Path(__file__).parents[1].joinpath("evaluation/data/notes.jsonl").read_text(encoding="utf-8").splitlines() * 50

    from evaluation.score import read_notes

    parsed = [{**json.loads(row), "doc": str(number // 21)} for number, row in enumerate(rows)]
    compare(f"parse, {len(rows)} notes", {"citator.parsing": lambda: read_notes(parsed)}, rounds=3, amount=len(rows), unit="notes")


def main() -> None:
    """Every benchmark."""
    start()
    with tempfile.TemporaryDirectory() as folder:
        reading(Path(folder))
    notes()
    recognising()
    links()


if __name__ == "__main__":
    main()
