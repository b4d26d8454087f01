"""Observations made by hand, for rules that need no network."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from citator.formats.readers.html.page import read_page
from citator.model import FrozenMap, Hop, Observation
from tests.support.web import PROSE, page

AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
URL = "https://www.example.org/news/1997/lamps-of-the-talis"


def seen(html: str = "", **more: Any) -> Observation:
    """What a look at a page with that HTML brings. ``hops`` may be given as (address, status) pairs."""
    url = more.pop("url", URL)
    hops = tuple(Hop(*hop) for hop in more.pop("hops", ()))
    body = html.encode()
    facts: dict[str, Any] = {
        "status": 200, "final_url": url, "media_type": "text/html", "signature": "text/html", "size": len(body), "headers": FrozenMap(),
    }  # fmt: skip
    facts.update(more)
    return Observation("o1", url, AT, hops=hops, requests=1 + len(hops), page=read_page(body, url) if body else None, **facts)


def titled(title: str, text: str = PROSE, more: str = "", head: str = "", **facts: Any) -> Observation:
    """An ordinary page with that title and heading."""
    return seen(page(title, text, more, head), **facts)
