"""One look at a copy in an archive: fetched as it was recorded, followed inside the archive, and judged like a live page."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, Literal, TypeAlias

from citator.authorities._memento import framed, is_memento, made_at, raw, replayed
from citator.checks.link import CUT_OFF, described, observation_id, onward
from citator.model import Archived, Failure, FrozenMap, Hop, LinkVerdict, Observation, Outcome, Request, Response
from citator.rules.link_title import mostly_named, slug_seen, title_seen
from citator.rules.link_verdict import SHORT_PAGE, Expected, judge, suspicions
from citator.text.clean import fold
from citator.text.relative import joined

__all__ = ["Look", "Shown", "look_at"]

_STEPS: Final = 6  # requests for one copy: redirects to other times, recorded redirects, refreshes
_ORIGINAL: Final = "x-archive-orig-"
_BROKEN: Final = ("timeout", "reset", "malformed")
_OWN_PAGES: Final = ("wayback machine", "internet archive", "arquivo pt")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a copy shows: the ``work``, something ``other``, what is in ``doubt``, or nothing (the archive was ``silent``); and why."""

    kind: Literal["work", "other", "doubt", "silent"]
    copy: Archived
    why: str


Look: TypeAlias = Generator[Request, Outcome, Shown]


@dataclass(frozen=True, slots=True)
class _At:
    """Where the look stands: the address in the archive, the one that was recorded there, and how it came here."""

    address: str
    original: str
    hops: tuple[Hop, ...] = ()
    plain: bool = False  # the address for people is asked: the archive has none for what was recorded


def look_at(copy: Archived, authority: str, url: str, expected: Expected, lost: str | None = None) -> Look:
    """Look at a copy of ``url``. ``lost`` is the SHA-256 of the live page where that is not the work.

    The result names the copy that was reached in the end: archives lead to the nearest time they have.
    """
    where = replayed(copy.url)
    at = _At(raw(copy.url), where.original if where else url)
    asked: set[str] = set()
    while len(asked) < _STEPS and at.address not in asked:
        asked.add(at.address)
        outcome = yield Request(at.address, authority=authority, follow=False, purpose="memento")
        if isinstance(outcome, Failure):
            return Shown("silent", copy, outcome.detail or outcome.kind.value)
        location = outcome.headers.get("location", "")
        if 300 <= outcome.status < 400 and location:
            following = _redirected(at, outcome, location)
            if following is None:
                return Shown("other", copy, f"it leads out of the archive, to {location[:200]}")
            at = following
            continue
        reached = _reached(copy, at, outcome)
        if not is_memento(outcome):
            if outcome.status in (404, 410) and not at.plain and framed(at.address) != at.address:
                at = replace(at, address=framed(at.address), plain=True)
                continue
            if not 200 <= outcome.status < 300 or replayed(at.address) is None:
                return Shown("silent", reached, _not_given(outcome.status))
        answer = replace(outcome, url=at.original, headers=_as_recorded(outcome.headers))
        now = datetime.now(UTC)
        seen = described(Observation(observation_id(url, now), url, now, hops=at.hops), answer)
        leads = onward(answer, seen.page)
        if leads is not None and (target := _inside(at, leads)) is not None and target.address not in asked:
            at = replace(target, hops=(*at.hops, Hop(at.original, outcome.status)))
            continue
        return _judged(reached, seen, expected, lost, vouched=is_memento(outcome))
    return Shown("other", copy, "its redirects lead nowhere")


def _judged(copy: Archived, seen: Observation, expected: Expected, lost: str | None, *, vouched: bool) -> Shown:
    """The verdict of the rules for live pages, and more doubt: an archive can't be asked for an address that can't exist."""
    page = seen.page
    if page is not None and title_seen(expected, page) is None and not vouched:
        # An answer that does not call itself a memento counts only where the cited title is on it.
        own = any(fold(page.title).startswith(name) for name in _OWN_PAGES)
        return Shown(
            "silent", copy, "a notice of the archive" if own else "the answer does not say that it is a copy (no Memento-Datetime)"
        )
    check = judge(seen, expected)
    why = check.evidence[0] if check.evidence else check.reason
    if check.verdict is LinkVerdict.UNKNOWN:
        return Shown("doubt", copy, why)
    if check.verdict is not LinkVerdict.ALIVE:
        return Shown("other", copy, f"{check.reason}: {why}")
    if page is None:
        noted = {kind: why for kind, _, why in (note.partition(": ") for note in seen.notes)}
        broken = next((noted[kind] for kind in _BROKEN if seen.truncated and kind in noted), None)
        if broken:
            return Shown("silent", copy, f"the archive did not give all of it: {broken}")
        if CUT_OFF in noted:
            return Shown("doubt", copy, f"it is cut off: {noted[CUT_OFF]}")
        return Shown("work" if vouched else "silent", copy, f"recorded with status {seen.status}, {seen.media_type or 'of no type'}")
    title = title_seen(expected, page)
    if title is not None:
        return Shown("work", copy, f"the cited title is in the {title}")
    if lost is not None and seen.sha256 == lost:
        return Shown("other", copy, "it is the page that stands there today")
    named = slug_seen(seen.url, page) or mostly_named(expected, page)
    doubts = [one for one in suspicions(seen, replace(expected, title="")) if one != SHORT_PAGE] if not named else []
    if expected.title and not named:
        doubts.append("the cited title is not on it")
    if doubts:
        return Shown("doubt", copy, doubts[0])
    return Shown("work", copy, f"recorded with status {seen.status}, and it is no error page (“{(page.title or page.text)[:100]}”)")


def _reached(copy: Archived, at: _At, outcome: Response) -> Archived:
    where = replayed(at.address)
    made = made_at(outcome.headers) or (where.at if where else copy.datetime)
    return Archived(framed(at.address), made)


def _redirected(at: _At, outcome: Response, location: str) -> _At | None:
    """Where a redirect leads inside the archive: to another time, or along a redirect that was recorded."""
    recorded = is_memento(outcome)
    hops = (*at.hops, Hop(at.original, outcome.status)) if recorded else at.hops
    where, here = replayed(location), replayed(at.address)
    if here is None:  # an archive with addresses of another form: only its own host is followed
        target = joined(at.address, location)
        return replace(at, address=target, hops=hops) if _host(target) == _host(at.address) else None
    if where is not None:
        made = f"{here.base}/{where.at:%Y%m%d%H%M%S}/{where.original}"
        return _At(made if at.plain else raw(made), where.original, hops, at.plain)
    target_of = _inside(at, location) if recorded else None
    return replace(target_of, hops=hops) if target_of else None


def _inside(at: _At, target: str) -> _At | None:
    """The address in the archive, at the same time, of what a recorded page leads to."""
    here = replayed(at.address)
    if here is None:
        return None
    told = replayed(target)
    try:
        original = told.original if told else joined(at.original, target)
    except ValueError:
        return None
    if not original.startswith(("http://", "https://")):
        return None
    made = f"{here.base}/{here.at:%Y%m%d%H%M%S}/{original}"
    return _At(made if at.plain else raw(made), original, at.hops, at.plain)


def _as_recorded(headers: Mapping[str, str]) -> FrozenMap[str]:
    """The header fields of the recorded answer; the archive's own tell of the archive."""
    kept = {name.removeprefix(_ORIGINAL): value for name, value in headers.items() if name.startswith(_ORIGINAL)}
    return FrozenMap({**kept, "content-type": headers.get("content-type", kept.get("content-type", ""))})


def _not_given(status: int) -> str:
    if status == 429:
        return "the archive asks us to slow down (HTTP 429)"
    if status in (403, 451):
        return f"the archive withholds it (HTTP {status})"
    return f"the archive does not give it (HTTP {status})"


def _host(url: str) -> str:
    return url.split("/")[2].lower() if url.count("/") >= 2 else ""
