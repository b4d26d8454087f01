"""What the store keeps of an observation: enough to judge it again under other rules, and nothing that differs from look to look.

The page's own words stay whole (as far as they were read): whether a cited title stands on it must not depend on what was kept. Cookies are
never kept, nor what else names this one visit.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from citator.checks.link import observation_id
from citator.formats.json import observation_from_json, observation_to_json
from citator.model import FailureKind, LinkCheck, LinkVerdict, Observation
from citator.rules.link_drift import words_digest
from citator.store import Store
from citator.store.spans import Span, last_span
from citator.text.urls import normalise

__all__ = ["Memory", "clean", "digest_of", "is_answer", "kept", "opened", "outcome_of", "seen_again", "words_of"]

_PASSING_HEADERS: Final = re.compile(
    r"date|age|expires|set-cookie2?|report-to|nel|via|content-security-policy.*|.*(?:request-id|trace|ray|timer|nonce|cookie|session).*"
)
_OF_ONE_LOOK: Final = ("id", "url", "at", "elapsed", "requests", "unchanged", "sha256", "size")
_NO_ANSWER: Final = frozenset([FailureKind.BUDGET, FailureKind.CANCELLED, FailureKind.OFFLINE])


def digest_of(url: str) -> bytes:
    """What stands for an address, however it is spelled."""
    return hashlib.blake2b(normalise(url).encode("utf-8", "replace"), digest_size=16).digest()


def is_answer(seen: Observation) -> bool:
    """Whether an observation says anything of the address: not where we were off line, out of time or stopped."""
    return seen.failure not in _NO_ANSWER


def outcome_of(seen: Observation, check: LinkCheck) -> bytes:
    """Eight bytes that stand for what came out, apart from the words of the page."""
    # What was judged differently is never one stretch, whatever else is the same.
    inner = seen.insecure
    outcome = (
        *(check.verdict.value, check.reason, seen.failure and seen.failure.value, seen.status, seen.final_url, seen.media_type),
        *(seen.truncated, [(hop.url, hop.status) for hop in seen.hops], inner and (inner.failure and inner.failure.value, inner.status)),
    )
    return _hash(repr(outcome), 8)


def words_of(seen: Observation) -> bytes:
    """Eight bytes that stand for the words of the page; for those of a file, its bytes."""
    return words_digest(seen.page) if seen.page else bytes.fromhex(seen.sha256 or "")[:8].ljust(8, b"\0")


def kept(seen: Observation) -> tuple[bytes, bytes]:
    """What is kept of an observation, with the digest that stands for it before it."""
    text = json.dumps(_stripped(observation_to_json(seen)), sort_keys=True, separators=(",", ":"))
    return _hash(text, 16), zlib.compress(text.encode("ascii"), 6)


def opened(data: bytes, url: str, at: int, sha256: bytes | None = None, size: int | None = None) -> Observation:
    """The observation in what was kept, of an address and a time."""
    item = json.loads(zlib.decompress(data))
    moment = datetime.fromtimestamp(at, UTC)
    item = _named(item, url, moment)
    if sha256 is not None:
        item["sha256"] = sha256.hex()
    if size is not None:
        item["size"] = size
    return observation_from_json(item)


def seen_again(span: Span, data: bytes, url: str) -> Observation:
    """What the last look of a span saw."""
    return opened(data, url, span.last_at, span.sha256, span.size)


class Memory:
    """What a run knows of each page from the runs before it, so that the server may say that it has not changed (``304``).

    With ``refresh`` nothing is known.
    """

    def __init__(self, store: Store, clock: Callable[[], int], *, refresh: bool = False) -> None:
        self._store = store
        self._refresh = refresh
        self._clock = clock

    def known(self, name: str) -> Observation | None:
        """What was seen at an address, bearing the time of the last look at the whole page; ``None`` where it must be sent whole."""
        if self._refresh:
            return None
        with self._store.reading() as connection:
            found = last_span(connection, digest_of(name))
        if found is None:
            return None
        span, data = found
        if span.verdict != LinkVerdict.ALIVE or span.fetched is None or not (span.etag or span.modified):
            return None
        # Real time passes for real servers: by the clock of the run, the look was so long ago.
        age = max(0, self._clock() - span.fetched)
        seen = opened(data, name, int(time.time()) - age, span.sha256, span.size)
        told = {"etag": span.etag, "last-modified": span.modified}
        return replace(seen, headers=seen.headers.having(**told), url=seen.url)

    def keep(self, name: str, seen: Observation, check: LinkCheck) -> None:
        """Nothing: what is seen goes into the store with its verdict."""

    def close(self) -> None:
        """Nothing: the store is closed by who opened it."""


def clean(text: str | None) -> str | None:
    """Text that every database takes: without NUL and half characters."""
    if text is None or (text.isascii() and "\0" not in text):
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _stripped(item: dict[str, Any]) -> dict[str, Any]:
    # Of a file, the size and the sum of the first look are what later ones are held against.
    passing = _OF_ONE_LOOK if "page" in item else _OF_ONE_LOOK[:6]
    out = {name: value for name, value in item.items() if name not in passing}
    if "headers" in out:
        out["headers"] = {name: value for name, value in out["headers"].items() if not _PASSING_HEADERS.fullmatch(name)}
    if "page" in out:
        out["page"] = {name: value for name, value in out["page"].items() if name != "meta"}  # the first of each in "metas"
    for inner in ("probe", "insecure"):
        if inner in out:
            out[inner] = {**_stripped(out[inner]), "url": out[inner]["url"], "size": out[inner].get("size", 0)}
    return out


def _named(item: dict[str, Any], url: str, moment: datetime) -> dict[str, Any]:
    item = {"url": url, **item}
    item |= {"id": observation_id(item["url"], moment), "at": moment.isoformat()}
    if "page" in item:
        first: dict[str, str] = {}
        for name, value in item["page"].get("metas", ()):
            first.setdefault(name, value)
        item["page"] = {**item["page"], "meta": first}
    for inner in ("probe", "insecure"):
        if inner in item:
            item[inner] = _named(item[inner], url, moment)
    return item


def _hash(text: str, size: int) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=size).digest()
