"""``make bench``: speeds, side by side with a peer in one run, as ratios."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pypdfium2

from benchmarks.books import made_pdf
from benchmarks.parsing import parsing
from benchmarks.reading import reading
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


def main() -> None:
    """Every benchmark."""
    start()
    with tempfile.TemporaryDirectory() as folder:
        extracting(Path(folder))
    reading()
    parsing()
    recognising()
    links()


if __name__ == "__main__":
    main()
