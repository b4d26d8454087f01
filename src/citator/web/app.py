"""The application: what address shows which page, and what no page may do.

Titles and addresses are other people's words: templates escape everything, only http and https become links, and a policy forbids
scripts, frames and every request to elsewhere. Nothing is written; there is nothing to log in to, so it listens on this machine only
unless told otherwise, and answers to the names that it was given (a page elsewhere could point its own name here: DNS rebinding).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citator._version import __version__
from citator.errors import StoreError
from citator.store import Store
from citator.text.counts import counted
from citator.text.userinfo import masked
from citator.watch.fed import is_web
from citator.watch.figures import as_prometheus
from citator.watch.sending import feed
from citator.watch.told import amount, since_of
from citator.web import views

__all__ = ["application"]

_HEADERS: Final = {
    "content-security-policy": "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_MOST_PAGES: Final = 1_000_000
_LONGEST: Final = 2_000  # characters of a filter
_QUOTED: Final = 60


def application(store: Store, names: Sequence[str] = (), clock: Callable[[], float] = time.time, feed_days: int = 30) -> Starlette:
    """The pages over a store, for requests to this machine's own names and to ``names`` ("*" for any); the feed has that many days."""
    pages = _Pages(store, clock, feed_days)
    routes = [
        Route("/", pages.overview),
        Route("/works", pages.works),
        Route("/documents", pages.documents),
        Route("/addresses/{number:int}", pages.address, name="address"),
        Route("/report", pages.report),
        Route("/feed.atom", pages.feed),
        Route("/metrics", pages.metrics),
        Route("/style.css", pages.style),
    ]
    handlers: Any = {HTTPException: _not_found, StoreError: _no_store}
    known = frozenset(name.lower().strip("[]") for name in (*_LOOPBACK, *names))
    return Starlette(routes=routes, middleware=[Middleware(_Safe, names=known)], exception_handlers=handlers)


class _Safe:
    """Puts the policy on every answer, and has none but that for requests by a name that was not given."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *((name.encode(), value.encode()) for name, value in _HEADERS.items())]
            await send(message)

        app = self._app if "*" in self._names or _host(scope) in self._names else _STRANGER
        await app(scope, receive, with_policy)


_STRANGER: Final = Response(
    "This page is asked for by a name that it does not know (citator serve --name).\n", 421, media_type="text/plain"
)


def _host(scope: Scope) -> str:
    try:
        return urlsplit(f"//{Headers(scope=scope).get('host', '')}").hostname or ""
    except ValueError:
        return ""


class _Pages:
    """One method for each page. They wait for the database, and are run in threads."""

    def __init__(self, store: Store, clock: Callable[[], float], feed_days: int) -> None:
        self._store = store
        self._clock = clock
        self._feed_days = feed_days

    def overview(self, _: Request) -> Response:
        return _page("overview", **views.overview(self._store, self._now()))

    def works(self, request: Request) -> Response:
        asked = _asked(request, ("state", "verdict", "document", "text", "page"))
        page = _number(asked.pop("page", "1"))
        wanted = views.Wanted(**asked)
        fault = views.fault_of(self._store, wanted)
        if fault:
            raise HTTPException(400, fault)
        around = {at: f"/works?{urlencode({**asked, 'page': number})}" for at, number in (("before", page - 1), ("after", page + 1))}
        return _page("works", **views.works(self._store, wanted, page), **around)

    def documents(self, _: Request) -> Response:
        return _page("documents", **views.documents(self._store))

    def address(self, request: Request) -> Response:
        number = request.path_params["number"]
        found = views.address(self._store, number) if number < 2**63 else None
        if found is None:
            raise HTTPException(404)
        return _page("address", **found)

    def report(self, request: Request) -> Response:
        since = _asked(request, ("since",)).get("since", "")
        return _page("report", **views.report(self._store, _time(since) if since else None), asked=since)

    def feed(self, _: Request) -> Response:
        return Response(feed(self._store, self._now(), self._feed_days), media_type="application/atom+xml")

    def metrics(self, _: Request) -> Response:
        with self._store.reading() as connection:
            return Response(as_prometheus(connection, self._now()), media_type="text/plain; version=0.0.4")

    def style(self, _: Request) -> Response:
        return Response(resources.files("citator.web").joinpath("templates", "style.css").read_bytes(), media_type="text/css")

    def _now(self) -> int:
        return int(self._clock())


def _asked(request: Request, names: Sequence[str]) -> dict[str, str]:
    """What is asked for by these names, where it is not empty; anything else in the address is told, and not passed over."""
    found: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name not in names:
            raise HTTPException(400, f"{_quoted(name)} is nothing to ask for here (but {', '.join(names)})")
        if name in found:
            raise HTTPException(400, f"{name}: given more than once")
        if len(value) > _LONGEST:
            raise HTTPException(400, f"{name}: longer than {_LONGEST:,} characters")
        if "\0" in value:
            raise HTTPException(400, f"{name}: holds a null character")
        if value:
            found[name] = value
    return found


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:9]) <= _MOST_PAGES:
        raise HTTPException(400, f"page: {_quoted(text)} is no number from 1 to {_MOST_PAGES:,}")
    return int(text[:9])


def _quoted(text: str) -> str:
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def _time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise HTTPException(400, f"since: {_quoted(text)} is no time (for example 2026-05-04)") from None


def _not_found(_: Request, error: HTTPException) -> Response:
    words = error.detail if error.status_code == 400 else "There is no such page." if error.status_code == 404 else error.detail
    return _page("error", error.status_code, words=words, headers=error.headers)


def _no_store(_: Request, error: StoreError) -> Response:
    return _page("error", 503, words=f"The store can't be read: {error.reason}", headers=None)


def _page(name: str, status: int = 200, /, *, headers: Any = None, **shown: Any) -> Response:
    text = masked(_templates().get_template(f"{name}.html").render(version=__version__, **shown))  # whatever a page shows of addresses
    return Response(text, status, headers=headers, media_type="text/html")


@cache
def _templates() -> Environment:
    made = Environment(
        loader=PackageLoader("citator.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"web": is_web, "time": _shown}
    made.globals |= {"works_of": lambda **given: f"/works?{urlencode(given)}", "amount": amount, "counted": counted}
    made.globals["since_of"] = since_of
    return made


def _shown(moment: datetime | None) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M") if moment else ""
