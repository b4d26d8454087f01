"""Catalogues on loopback that answer as Crossref, DataCite, Open Library and doi.org do, from invented works; with faults on request.

A search ranks by shared words, so that it always finds *something*, as the real ones do.
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

__all__ = ["NAMES", "WORKS", "Catalogues", "Work"]

NAMES = ("crossref", "datacite", "open_library", "doi")


@dataclass(frozen=True)
class Work:
    """An invented work, as CSL-JSON, and who has it."""

    held_by: str
    item: Mapping[str, Any]


def _work(held_by: str, kind: str, title: str, people: Sequence[tuple[str, str]], year: int, **more: str) -> Work:
    names = [{"family": family, "given": given} for family, given in people]
    return Work(held_by, {"type": kind, "title": title, "author": names, "issued": {"date-parts": [[year]]}, **more})


_AMES, _BERG, _COLE, _DUNN = ("Ames", "Joanna"), ("Berg", "Lars Peter"), ("Cole", "Miriam"), ("Dunn", "Oliver")
_COAST, _RIVERS = {"container-title": "Journal of Coastal Engineering"}, {"container-title": "Annals of River Research"}

WORKS: tuple[Work, ...] = (
    _work("crossref", "article-journal", "Tides and harbours of the North Sea: a second look", [_AMES, _BERG], 2012,
          volume="14", issue="2", page="113-129", DOI="10.5555/coast.14.113", **_COAST),
    _work("crossref", "article-journal", "How the keepers of lighthouses kept time before the telegraph", [_COLE], 1998,
          volume="3", issue="1", page="7-31", DOI="10.5555/coast.3.7", **_COAST),
    _work("crossref", "article-journal", "Sediment and the shifting mouth of a slow river", [_DUNN, _AMES, _COLE], 2005,
          volume="22", issue="4", page="401-433", DOI="10.5555/rivers.22.401", **_RIVERS),
    _work("crossref", "article-journal", "Floods remembered: parish registers as river gauges", [_BERG], 2019,
          volume="36", issue="3", page="250-268", DOI="10.5555/rivers.36.250", **_RIVERS),
    _work("crossref", "article-journal", "Counting the readers of branch libraries by their lamps", [_AMES, _DUNN], 1987,
          volume="9", issue="2", page="88-97", DOI="10.5555/shelf.9.88", **{"container-title": "The Shelf Quarterly"}),
    _work("crossref", "chapter", "Canals between two watersheds", [_COLE, _BERG], 2010,
          page="55-80", DOI="10.5555/book.water.4", **{"container-title": "Water and its ways"}),
    _work("datacite", "dataset", "Daily gauge heights of eleven upland streams", [_DUNN], 2016, DOI="10.7777/gauges.11"),
    _work("datacite", "thesis", "Reading rooms of harbour towns between two fires", [_BERG], 2001, DOI="10.7777/thesis.77"),
    _work("open_library", "book", "Lighthouses of the Baltic", [_AMES], 2004, publisher="Harbour Press"),
    _work("open_library", "book", "The librarian's almanac", [_COLE, _DUNN], 1979, publisher="Weir Press"),
)  # fmt: skip


@dataclass
class Catalogues(AbstractContextManager["Catalogues"]):
    """The server; a context manager. ``fault``: "429", "503", "slow", "cut", or "" for none; each ``every``-th request has it."""

    fault: str = ""
    every: int = 1
    works: Sequence[Work] = WORKS

    def __enter__(self) -> Self:
        catalogues = self
        self.asked: Counter[str] = Counter()
        self._count = 0
        self._failures: list[Exception] = []

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None: ...

            def do_GET(self) -> None:
                try:
                    catalogues._answer(self)
                except OSError:
                    raise  # the client has gone
                except Exception as error:
                    catalogues._failures.append(error)
                    raise

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._over = threading.Event()
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        if self._failures and error is None:  # a question that was not answered would look like an outage
            raise AssertionError("the catalogues of the test are at fault") from self._failures[0]

    @property
    def options(self) -> list[str]:
        """The options of the command line that send every question here."""
        base = f"http://127.0.0.1:{self._server.server_port}"
        asked = [option for name in NAMES for option in ("--authority", f"{name}={base}/{name}", "--only-authority", name)]
        return [*asked, "--allow-net", "127.0.0.0/8", "--host-interval", "0"]

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        _, name, path = parts.path.split("/", 2)
        self.asked[name] += 1
        self._count += 1
        if self.fault == "slow" and self._count % self.every == 0:
            self._over.wait(30)
            return
        status, body = self._body(name, "/" + path, {key: values[-1] for key, values in parse_qs(parts.query).items()})
        if self.fault in ("429", "503") and self._count % self.every == 0:
            status, body = int(self.fault), {"error": "busy"}
        data = json.dumps(body).encode() if not isinstance(body, str) else body.encode()
        handler.send_response(status)
        handler.send_header("content-type", "text/plain" if isinstance(body, str) else "application/json")
        handler.send_header("content-length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data[: len(data) // 2] if self.fault == "cut" and self._count % self.every == 0 else data)

    def _body(self, name: str, path: str, query: Mapping[str, str]) -> tuple[int, Any]:
        held = [work.item for work in self.works if work.held_by == name]
        by_doi = {str(work.item["DOI"]): work.item for work in self.works if "DOI" in work.item and name in ("doi", work.held_by)}
        if name == "crossref":
            if path != "/works":
                item = by_doi.get(unquote(path.removeprefix("/works/")).lower())
                return (200, {"message": _crossref(item)}) if item else (404, "Resource not found.")
            dois = re.findall(r"doi:([^,]+)", query.get("filter", ""))
            found = (
                [by_doi[doi] for doi in dois if doi in by_doi]
                if dois
                else _ranked(held, query.get("query.bibliographic", query.get("query.container-title", "")))
            )
            return 200, {"message": {"items": [_crossref(item) for item in found]}}
        if name == "datacite":
            if path != "/dois":
                item = by_doi.get(unquote(path.removeprefix("/dois/")).lower())
                return (200, {"data": _datacite(item)}) if item else (404, {"errors": [{"status": "404"}]})
            return 200, {"data": [_datacite(item) for item in _ranked(held, query.get("query", ""))]}
        if name == "open_library":
            wanted = query.get("title", "").lower()
            return 200, {"docs": [_book(item) for item in held if wanted and wanted in str(item["title"]).lower()]}
        if path.startswith("/doiRA/"):
            return 200, [_agency(doi, self.works) for doi in unquote(path.removeprefix("/doiRA/")).split(",")]
        known = unquote(path.removeprefix("/api/handles/")) in by_doi
        return (200, {"responseCode": 1, "values": []}) if known else (404, {"responseCode": 100})


def _ranked(held: Sequence[Mapping[str, Any]], words: str) -> list[Mapping[str, Any]]:
    asked = set(re.findall(r"\w+", words.lower()))
    shared = [(len(asked & set(re.findall(r"\w+", json.dumps(item).lower()))), at) for at, item in enumerate(held)]
    return [held[at] for count, at in sorted(shared, key=lambda pair: (-pair[0], pair[1]))[:5] if count]


def _agency(doi: str, works: Sequence[Work]) -> dict[str, str]:
    names = {"crossref": "Crossref", "datacite": "DataCite"}
    name = next((names[work.held_by] for work in works if work.item.get("DOI") == doi), None)
    return {"DOI": doi, "RA": name} if name else {"DOI": doi, "status": "DOI does not exist"}


def _crossref(item: Mapping[str, Any]) -> dict[str, Any]:
    kind = {"article-journal": "journal-article", "chapter": "book-chapter"}[item["type"]]
    main, _, sub = str(item["title"]).partition(": ")
    return {
        **item, "type": kind, "title": [main], "subtitle": [sub] if sub else [], "container-title": [item["container-title"]],
    }  # fmt: skip


def _datacite(item: Mapping[str, Any]) -> dict[str, Any]:
    people = [
        {"familyName": one["family"], "givenName": one["given"], "name": f"{one['family']}, {one['given']}"} for one in item["author"]
    ]
    return {
        "id": item["DOI"],
        "attributes": {
            "doi": item["DOI"], "titles": [{"title": item["title"]}], "creators": people,
            "publicationYear": item["issued"]["date-parts"][0][0], "types": {"citeproc": item["type"], "resourceTypeGeneral": ""},
        },
    }  # fmt: skip


def _book(item: Mapping[str, Any]) -> dict[str, Any]:
    year = item["issued"]["date-parts"][0][0]
    people = [f"{one['given']} {one['family']}" for one in item["author"]]
    return {
        "key": "/works/OL1W", "title": item["title"], "author_name": people, "first_publish_year": year, "publish_year": [year],
        "publisher": [item["publisher"]] if "publisher" in item else [],
    }  # fmt: skip
