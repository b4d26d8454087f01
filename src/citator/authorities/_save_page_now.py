"""Save Page Now 2: asks the Wayback Machine to keep a page that is alive.

* Documentation: https://docs.google.com/document/d/1Nsv52MvSjbLb2PCpHlat0gkzw0EvtSgpKHu4mk0MnrA (Vangelis Banos, Internet Archive)
* ``POST /save/`` with ``url=…`` and ``Authorization: LOW ACCESS:SECRET`` answers ``{"url", "job_id"}``, and a ``message`` where a capture
  of the last hour is used again; ``GET /save/status/JOB`` then says ``pending``, ``success`` (``timestamp``, ``original_url``) or ``error``
  (``status_ext``, ``message``). Errors come with status 200, also at the first request.
* The keys are those of https://archive.org/account/s3.php.

A page that was captured too often today is kept already: which capture that is, the TimeGate tells.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlencode

from citator.authorities._answers import mapping, read_json, text
from citator.authorities._memento import replayed, timegate
from citator.model import Archived, Failure, FrozenMap, NotFound, Outcome, Request, Response, Unknown

__all__ = ["BAD_KEYS", "save"]

NAME: Final = "wayback"
BASE: Final = "https://web.archive.org"
BAD_KEYS: Final = "the keys are refused"
"""How the reason begins when the archive does not know the keys: nothing else can be kept in this run either."""

# A capture ends after two minutes at most; most are done after half of one.
WAITS: Final = (6.0, 6.0, 8.0, 10.0, 10.0, 15.0, 15.0, 20.0, 30.0, 30.0)
AGAIN: Final = 60.0
"""Seconds before the second and last request where the first was one too many."""
_TOO_MANY: Final = ("error:user-session-limit", "error:too-many-requests")
_KEPT_ALREADY: Final = "error:too-many-daily-captures"

_Saved = Generator[Request, Outcome, Archived | Unknown]


def save(url: str, access: str, secret: str) -> _Saved:
    """Have ``url`` kept: the new capture (or the one of the last hour), or :class:`Unknown` with the reason why there is none."""
    headers = FrozenMap({
        "accept": "application/json",
        "authorization": f"LOW {access}:{secret}",
        "content-type": "application/x-www-form-urlencoded",
    })  # fmt: skip
    body = urlencode({"url": url.partition("#")[0], "skip_first_archive": "1"}).encode()
    request = Request(f"{BASE}/save/", "POST", headers, body, NAME, follow=False, purpose="save")
    outcome = yield request
    answer = _read(outcome)
    if _too_many(outcome, answer):
        outcome = yield Request(f"{BASE}/save/", "POST", headers, body, NAME, follow=False, purpose="save", pause=_pause(outcome))
        answer = _read(outcome)
    if isinstance(answer, Unknown):
        return answer
    if answer.get("status_ext") == _KEPT_ALREADY:
        return (yield from _latest(url, answer))
    job = answer.get("job_id")
    if not isinstance(job, str) or not re.fullmatch(r"[\w-]{1,200}", job, re.ASCII):
        return _refused(answer)
    return (yield from _followed(job, url, headers))


def _followed(job: str, url: str, headers: FrozenMap[str]) -> _Saved:
    """Ask how far the capture is until it is done; one answer that can't be read says nothing of the next."""
    last: Unknown | None = None
    for pause in WAITS:
        outcome = yield Request(
            f"{BASE}/save/status/{job}", headers=headers, authority=NAME, follow=False, purpose="save-status", pause=pause
        )
        answer = _read(outcome)
        if isinstance(answer, Unknown):
            last = answer
            continue
        last = None
        if answer.get("status") == "success":
            return _capture(answer, url)
        if answer.get("status_ext") == _KEPT_ALREADY:
            return (yield from _latest(url, answer))
        if answer.get("status") != "pending":
            return _refused(answer)
    return last or Unknown(NAME, "the capture was not done in time; it may be later")


def _latest(url: str, answer: Mapping[str, Any]) -> _Saved:
    found = yield from timegate(f"{BASE}/web/", url.partition("#")[0], datetime.now(UTC), NAME, f"{BASE}/web/")
    return max(found, key=lambda copy: copy.datetime) if isinstance(found, tuple) else _refused(answer)


def _capture(answer: Mapping[str, Any], url: str) -> Archived | Unknown:
    original = text(answer.get("original_url")) or url.partition("#")[0]
    where = replayed(f"{BASE}/web/{text(answer.get('timestamp'))}/{original}")
    if where is None:
        return Unknown(NAME, "the archive says that the page is kept, and not where")
    return Archived(f"{BASE}/web/{where.at:%Y%m%d%H%M%S}/{where.original}", where.at)


def _read(outcome: Outcome) -> Mapping[str, Any] | Unknown:
    if isinstance(outcome, Response) and outcome.status == 401:
        return Unknown(NAME, f"{BAD_KEYS} (HTTP 401)")
    answer = read_json(outcome, NAME, errors=True)
    if isinstance(answer, NotFound):
        return Unknown(NAME, f"no answer of the archive (HTTP {outcome.status if isinstance(outcome, Response) else 404})")
    if isinstance(answer, Unknown):
        return answer
    return mapping(answer) or Unknown(NAME, "the answer is none of Save Page Now")


def _too_many(outcome: Outcome, answer: Mapping[str, Any] | Unknown) -> bool:
    if isinstance(answer, Unknown):
        return isinstance(outcome, Response) and outcome.status == 429
    return answer.get("status_ext") in _TOO_MANY


def _pause(outcome: Outcome) -> float:
    asked = outcome.headers.get("retry-after", "").strip() if not isinstance(outcome, Failure) else ""
    return min(float(asked), 5 * AGAIN) if re.fullmatch(r"\d{1,6}", asked, re.ASCII) else AGAIN


def _refused(answer: Mapping[str, Any]) -> Unknown:
    code = text(answer.get("status_ext")).removeprefix("error:")
    words = text(answer.get("message"))[:300]
    return Unknown(NAME, " ".join(part for part in (words, f"({code})" if code else "") if part) or "the archive did not take the page")
