"""Whether a page is still the one that was seen: what may be asked of a server, and when its "not modified" is believed.

A server that says so wrongly would keep a lost page alive. So it is asked for one version at one address, its answer must name no other,
and after a month it is asked for the whole page again, whatever it says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from citator.model import FrozenMap, Observation, Response, Validators

__all__ = ["ASKED_AGAIN", "CAME_BACK", "confirmed", "doubtful", "validators_of"]

ASKED_AGAIN: Final = "asked again in full: the server answered "
CAME_BACK: Final = "asked once more, with the cookies of a redirect to "
"""How the note begins that an answer under a condition was not taken for what it says."""
_UNCHANGED: Final = "unchanged since "
_OF_ONE_LOOK: Final = (ASKED_AGAIN, CAME_BACK, _UNCHANGED, "sent on by ", "everywhere: ")
_FULL_LOOK: Final = timedelta(days=30)
_ETAG: Final = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{1,500}"')
_WEAK_FOR: Final = timedelta(seconds=60)  # RFC 9110, 8.8.2.2: a page may change twice in the second that the date names
_BROKEN: Final = ("timeout", "reset", "malformed", "unreadable", "cut off")
_ACCUSING: Final = frozenset([204, 304, 400, 404, 405, 410, 412, 501])
"""Answers that some servers have for any condition: none of them may speak against a page before it is asked for without one."""


def validators_of(known: Observation, at: datetime) -> Validators | None:
    """What to hold a page against at ``at``; ``None`` where it has to be asked for in full.

    That is so where no page came, or not all that was wanted of it, where its certificate did not verify, where the server wants nothing
    kept or names no version, and where the last look at the whole page was a month ago.
    """
    if known.failure is not None or known.insecure is not None or known.status != 200 or not known.final_url or not known.sha256:
        return None
    if at - known.at > _FULL_LOOK or any(note.partition(": ")[0] in _BROKEN for note in known.notes):
        return None
    headers = known.headers
    if "no-store" in headers.get("cache-control", "").lower() or headers.get("vary", "").strip() == "*":
        return None
    etag = headers.get("etag", "").strip()
    etag = etag if _ETAG.fullmatch(etag) else ""
    modified = _modified(headers, known.at)
    if not (etag or modified):
        return None
    return Validators(known.final_url.partition("#")[0], etag, modified)


def _modified(headers: FrozenMap[str], at: datetime) -> str:
    """The date of the last modification, where it is one that tells versions apart; else ""."""
    text = headers.get("last-modified", "").strip()
    modified = _date(text)
    if modified is None or (_date(headers.get("date", "")) or at) - modified < _WEAK_FOR:
        return ""
    return text


def _date(text: str) -> datetime | None:
    if not text.endswith("GMT") or len(text) > 40 or not text.isascii():
        return None
    try:
        return parsedate_to_datetime(text).replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def doubtful(answer: Response, asked: Validators) -> bool:
    """Whether an answer to a conditional request says too little, or the wrong thing: then the page is asked for without a condition."""
    if answer.status == 304:
        etag, modified = answer.headers.get("etag", "").strip(), answer.headers.get("last-modified", "").strip()
        if asked.etag:
            return bool(etag) and _opaque(etag) != _opaque(asked.etag)
        return bool(modified) and modified != asked.modified
    return answer.status in _ACCUSING or (answer.status == 200 and not answer.body)


def _opaque(etag: str) -> str:
    return etag.removeprefix("W/")  # the weak comparison of RFC 9110, 8.8.3.2


def confirmed(known: Observation, base: Observation, final: str) -> Observation:
    """What was seen before, as seen again now: the look is that of ``base``, the page that of ``known``."""
    own = [note for note in known.notes if not note.startswith(_OF_ONE_LOOK)]
    since = f"{_UNCHANGED}{known.at:%Y-%m-%d}: the server answered 304 (not modified)"
    return replace(
        known,
        id=base.id,
        url=base.url,
        at=base.at,
        elapsed=base.elapsed,
        requests=base.requests,
        hops=base.hops,
        final_url=final,
        notes=(*base.notes, *own, since),
        probe=None,
        unchanged=True,
    )
