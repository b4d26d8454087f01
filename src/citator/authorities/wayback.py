"""The Wayback Machine of the Internet Archive: captures of web pages since 1996.

* Manual of the index: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
* ``/cdx/search/cdx?url=…&output=json&filter=statuscode:200`` answers a JSON list whose first row names the columns; ``[]`` where there
  is no capture. ``sort=closest&closest=TIMESTAMP`` puts the nearest first, ``limit=-1`` gives the last one.
* A capture (RFC 7089: memento) is at ``https://web.archive.org/web/TIMESTAMP/URL``, and as it was recorded at ``…/TIMESTAMPid_/URL``.
* ``https://web.archive.org/web/URL`` is the TimeGate, which is asked where the index does not answer; the availability API is not asked:
  it answers "nothing" when it is busy (internetarchive/wayback, issues 210 and 274).
* What is alive is kept on request (``save``), with the keys of an account.

What bites: all captures of a day may be the same error page, so that captures with one digest count once; ``sort=closest`` is ignored by
some of its servers, so the nearest is picked here; an owner's objection is answered with 403 and a Java exception, which says nothing of
the page; the index is often slow and answers 429 or 503 for minutes on end. It keeps what it is asked: callers must not send it addresses
of private networks (``checks.archive`` sees to that).
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities._answers import read_json
from citator.authorities._memento import Copies, When, as_record, moment, nearest_first, timegate
from citator.authorities._save_page_now import save
from citator.model import (
    Archived,
    Etiquette,
    Failure,
    FrozenMap,
    Identifier,
    LookUp,
    NotFound,
    Outcome,
    Request,
    Unknown,
)

__all__ = ["BASE", "ETIQUETTE", "NAME", "PACES", "REPLAY", "SCHEMES", "TYPES", "copies", "lookup", "others", "save"]

NAME: Final = "wayback"
BASE: Final = "https://web.archive.org"
SCHEMES: Final = ("url",)
TYPES: Final[tuple[str, ...]] = ()
# The Archive's own client keeps to 80 % of 30 index queries a minute (edgi-govdata-archiving/wayback, src/wayback/_client.py, 2025)
ETIQUETTE: Final = Etiquette(2.5, 1, None, "edgi-govdata-archiving/wayback, 2025: 0.4 index queries a second")

# The same client allows itself 8 captures a second; a recorder takes 7 an account and minute (Save Page Now 2 documentation, 2023)
PACES: Final = FrozenMap({
    "memento": Etiquette(1.0, 1, None, "edgi-govdata-archiving/wayback, 2025: 8 a second; we have the time"),
    "save": Etiquette(10.0, 1, None, "Save Page Now 2 documentation, 2023: 7 captures a minute with keys"),
    "save-status": Etiquette(2.0, 1, None, "Save Page Now 2 documentation, 2023: no limit named; the index queries' is kept"),
})  # fmt: skip
REPLAY: Final = f"{BASE}/web/"

_ROWS: Final = 8
_MORE_ROWS: Final = 200
_COLUMNS: Final = ("timestamp", "original", "statuscode", "digest")
_WEB: Final = ("http://", "https://")


@dataclass(frozen=True, slots=True, order=True)
class _Capture:
    at: datetime
    original: str
    digest: str


def copies(url: str, when: When = None) -> Copies:
    """The captures of ``url`` with status 200, the nearest to ``when`` first (the last ones without it), each content once.

    Where the index does not answer, the TimeGate is asked; that it finds nothing proves nothing.
    """
    if not url.lower().startswith(_WEB):
        return Unknown(NAME, "not an address of the web")
    target = moment(when)
    found = yield from _near(url, target)
    if not isinstance(found, Unknown):
        return _distinct(found, target)
    if found.reason.startswith(_WITHHELD):
        return found
    led = yield from timegate(REPLAY, url.partition("#")[0], when, NAME, REPLAY)
    return led if isinstance(led, tuple) else found


def others(url: str, when: When = None) -> Copies:
    """Captures further away: the first of each content that the index lists, by distance."""
    found = yield from _ask(url, {"collapse": "digest", "limit": _MORE_ROWS})
    return found if isinstance(found, Unknown) else _distinct(found, moment(when))


def _near(url: str, target: datetime | None) -> Generator[Request, Outcome, list[_Capture] | Unknown]:
    if target is None:
        return (yield from _ask(url, {"limit": -_ROWS}))
    time = target.strftime("%Y%m%d%H%M%S")
    found = yield from _ask(url, {"sort": "closest", "closest": time, "limit": _ROWS})
    if not isinstance(found, Unknown) and len(found) == _ROWS and found == sorted(found) and found[-1].at < target:
        # Sorted by time and cut before the moment that was meant: the order was ignored. The last before it and the first after it.
        for bounds in ({"to": time, "limit": -_ROWS}, {"from": time, "limit": _ROWS}):
            more = yield from _ask(url, bounds)
            found += [] if isinstance(more, Unknown) else more
    return found


def _distinct(found: list[_Capture], target: datetime | None) -> tuple[Archived, ...] | NotFound:
    """Captures as copies; of those with the same content the nearest."""
    by_url = {_archived(one).url: one for one in found}
    kept: dict[str, Archived] = {}
    for copy in nearest_first(map(_archived, by_url.values()), target):
        kept.setdefault(by_url[copy.url].digest or copy.url, copy)
    return tuple(kept.values()) or NotFound(NAME, "no capture with status 200")


def _archived(capture: _Capture) -> Archived:
    return Archived(f"{REPLAY}{capture.at:%Y%m%d%H%M%S}/{capture.original}", capture.at)


def lookup(identifier: Identifier) -> LookUp:
    """The last capture of the page at the address ``identifier.value``, as a record with ``archive_location`` and ``available-date``."""
    return as_record(copies(identifier.value), identifier.value, "Internet Archive", NAME)


_WITHHELD: Final = "captures of this address are withheld"


def _ask(url: str, more: Mapping[str, object]) -> Generator[Request, Outcome, list[_Capture] | Unknown]:
    """The captures that the index tells of; [] where there is none."""
    query = {"url": url.partition("#")[0], "output": "json", "filter": "statuscode:200", "fl": ",".join(_COLUMNS), **more}
    outcome = yield Request(f"{BASE}/cdx/search/cdx?" + urlencode(query, safe="/:,"), authority=NAME, purpose="archive")
    if not isinstance(outcome, Failure) and outcome.status == 403:
        return Unknown(NAME, f"{_WITHHELD} (HTTP 403)")
    answer = read_json(outcome, NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no index at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    captures = _captures(answer)
    return Unknown(NAME, "the answer is no list of captures") if captures is None else captures


def _captures(answer: Any) -> list[_Capture] | None:
    """What the index lists; ``None`` where the answer has not the shape of the index."""
    if not isinstance(answer, list) or not all(isinstance(row, list) for row in answer):
        return None
    if not answer:
        return []
    header, *rows = answer
    if not {"timestamp", "original"} <= {name for name in header if isinstance(name, str)}:
        return None
    found = []
    for row in rows:
        values = dict(zip((name for name in header if isinstance(name, str)), row, strict=False)) if len(row) == len(header) else {}
        at, original, digest = _time(values.get("timestamp")), values.get("original"), values.get("digest")
        if at and isinstance(original, str) and original.startswith(_WEB) and values.get("statuscode", "200") == "200":
            found.append(_Capture(at, original, digest if isinstance(digest, str) and digest != "-" else ""))
    return found


def _time(value: object) -> datetime | None:
    if not isinstance(value, str) or len(value) != 14 or not (value.isascii() and value.isdigit()):
        return None
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
