"""The Wayback Machine of the Internet Archive: captures of web pages since 1996.

* Manual of the index: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
* ``/cdx/search/cdx?url=…&output=json&filter=statuscode:200`` answers a JSON list whose first row names the columns; ``[]`` where there
  is no capture. ``sort=closest&closest=TIMESTAMP`` puts the nearest first, ``limit=-1`` gives the last one.
* A capture (RFC 7089: memento) is at ``https://web.archive.org/web/TIMESTAMP/URL``.

What bites: ``sort=closest`` is ignored by some of its servers, so the nearest is picked here; an owner's objection is answered with 403
and a Java exception, which says nothing of the page; the index is often slow and answers 429 or 503 for minutes on end. It keeps what it
is asked: callers must not send it addresses of private networks (``checks.archive`` sees to that).
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeAlias
from urllib.parse import urlencode

from citator.authorities._answers import read_json, record
from citator.model import (
    Archived,
    Etiquette,
    Failure,
    FieldValue,
    Found,
    Identifier,
    LookUp,
    NotFound,
    Outcome,
    PartialDate,
    Request,
    Unknown,
)

__all__ = ["BASE", "ETIQUETTE", "NAME", "SCHEMES", "TYPES", "lookup", "nearest"]

NAME: Final = "wayback"
BASE: Final = "https://web.archive.org"
SCHEMES: Final = ("url",)
TYPES: Final[tuple[str, ...]] = ()
# The Archive's own client keeps to 80 % of 30 index queries a minute (edgi-govdata-archiving/wayback, src/wayback/_client.py, 2025)
ETIQUETTE: Final = Etiquette(2.5, 1, None, "edgi-govdata-archiving/wayback, 2025: 0.4 index queries a second")

_ROWS: Final = 5
_COLUMNS: Final = ("timestamp", "original", "statuscode")
_Answer: TypeAlias = Archived | NotFound | Unknown


def nearest(url: str, when: PartialDate | datetime | None = None) -> Generator[Request, Outcome, _Answer]:
    """The capture of ``url`` that answered with status 200 and is nearest to ``when``; the last one without ``when``."""
    if not url.lower().startswith(("http://", "https://")):
        return Unknown(NAME, "not an address of the web")
    moment = _moment(when)
    if moment is None:
        captures = yield from _ask(url, {"limit": -1})
        return captures if isinstance(captures, Unknown) else _chosen(captures, None)
    time = moment.strftime("%Y%m%d%H%M%S")
    captures = yield from _ask(url, {"sort": "closest", "closest": time, "limit": _ROWS})
    if isinstance(captures, Unknown):
        return captures
    if len(captures) == _ROWS and captures == sorted(captures) and captures[-1][0] < moment:
        # Sorted by time and cut before the moment that was meant: the order was ignored. The last one before it and the first one after it.
        for bounds in ({"to": time, "limit": -1}, {"from": time, "limit": 1}):
            more = yield from _ask(url, bounds)
            captures += [] if isinstance(more, Unknown) else more
    return _chosen(captures, moment)


def lookup(identifier: Identifier) -> LookUp:
    """The last capture of the page at the address ``identifier.value``, as a record with ``archive_location`` and ``available-date``."""
    answer = yield from nearest(identifier.value)
    if not isinstance(answer, Archived):
        return answer
    day = PartialDate(answer.datetime.year, answer.datetime.month, answer.datetime.day)
    fields: dict[str, FieldValue] = {
        "URL": identifier.value,
        "archive": "Internet Archive",
        "archive_location": answer.url,
        "available-date": day,
    }
    return Found(record("webpage", NAME, fields), answer.url, NAME)


def _ask(url: str, more: Mapping[str, object]) -> Generator[Request, Outcome, list[tuple[datetime, str]] | Unknown]:
    """The captures that the index tells of; [] where there is none."""
    query = {"url": url.partition("#")[0], "output": "json", "filter": "statuscode:200", "fl": ",".join(_COLUMNS), **more}
    outcome = yield Request(f"{BASE}/cdx/search/cdx?" + urlencode(query, safe="/:,"), authority=NAME, purpose="archive")
    if not isinstance(outcome, Failure) and outcome.status == 403:
        return Unknown(NAME, "captures of this address are withheld (HTTP 403)")
    answer = read_json(outcome, NAME)
    if isinstance(answer, NotFound):
        return Unknown(NAME, "no index at this address (HTTP 404)")
    if isinstance(answer, Unknown):
        return answer
    captures = _captures(answer)
    return Unknown(NAME, "the answer is no list of captures") if captures is None else captures


def _chosen(captures: list[tuple[datetime, str]], moment: datetime | None) -> Archived | NotFound:
    if not captures:
        return NotFound(NAME, "no capture with status 200")
    time, original = min(captures, key=lambda capture: abs(capture[0] - moment)) if moment else max(captures)
    return Archived(f"{BASE}/web/{time:%Y%m%d%H%M%S}/{original}", time)


def _captures(answer: Any) -> list[tuple[datetime, str]] | None:
    """Time and address of each capture; ``None`` where the answer has not the shape of the index."""
    if not isinstance(answer, list) or not all(isinstance(row, list) for row in answer):
        return None
    if not answer:
        return []
    header, *rows = answer
    if not {"timestamp", "original"} <= {name for name in header if isinstance(name, str)}:
        return None
    at = {name: header.index(name) for name in _COLUMNS if name in header}
    found = []
    for row in rows:
        time = _time(row[at["timestamp"]]) if len(row) == len(header) else None
        original = row[at["original"]] if time else None
        status = row[at["statuscode"]] if "statuscode" in at and time else "200"
        if time and isinstance(original, str) and original.startswith(("http://", "https://")) and status == "200":
            found.append((time, original))
    return found


def _time(value: object) -> datetime | None:
    if not isinstance(value, str) or len(value) != 14 or not (value.isascii() and value.isdigit()):
        return None
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _moment(when: PartialDate | datetime | None) -> datetime | None:
    """The moment that is meant; the middle of a year or month that stands alone."""
    if isinstance(when, datetime):
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    if when is None or not 1990 <= when.year <= 9998:
        return None
    if when.month is None:
        return datetime(when.year, 7, 2, tzinfo=UTC)
    return datetime(when.year, when.month, 1, tzinfo=UTC) + timedelta(days=(when.day or 15) - 1)
