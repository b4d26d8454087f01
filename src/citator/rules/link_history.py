"""From what was seen at an address over time to how it stands, and when to look again. Pure: times come in as UTC seconds.

*Dead* accuses an author, so one look never decides. The conventions are those of Wikipedia's link bots (cyberpower678/Cyberbot_II #62):
dead after three failures over at least six days, and any success starts anew. What is only hidden from us (a login, a block, a
challenge, a bad certificate) or was never asked counts neither way; a server error or a time-out counts half. What has failed so often
and so long, but not by answers that say that it is gone, is dead and *silent* (out of order): one answer more does not change that, until
those answers meet the rules by themselves, from the first of them to the last.

Clocks err. Time that runs backwards starts the count of failures anew, and a gap of more than a year (a clock that was reset, and
then set) is no time in which an address failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from citator.model import LinkVerdict

__all__ = ["DAY", "Policy", "Standing", "State", "advance", "advance_stretch", "next_look"]

DAY: Final = 86_400
_EARLY: Final = 3_600  # a daily job is never on the second: what is due within the hour is due
_MOST_LOOKS: Final = 60  # after so many, no wait grows any more
_FAILING: Final = frozenset([LinkVerdict.DEAD, LinkVerdict.MISMATCH])
# Not that a name leads nowhere: one resolver says so, and it may be behind, or forbidden to tell. With two it could be.
_CLEAR: Final = frozenset(["gone", "parked"])


class State(StrEnum):
    """What the history of an address says. A verdict is what its last observation says."""

    OK = "ok"
    SUSPECT = "suspect"
    DEAD = "dead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Policy:
    """When an address is called dead, and when it is looked at again. Days; the settings of the group "watch" tell of each."""

    alive_days: float = 7.0
    alive_days_max: float = 30.0
    alive_growth: float = 1.5
    suspect_days: float = 3.0
    dead_after: float = 3.0
    dead_days: float = 6.0
    clear_after: int = 2
    clear_days: float = 3.0
    unstable_weight: float = 0.5
    dead_recheck_days: float = 30.0
    dead_recheck_days_max: float = 90.0
    dead_recheck_growth: float = 1.5
    look_spread: float = 0.2
    longest_gap_days: float = 400.0

    @property
    def longest(self) -> int:
        """Seconds after which every address is looked at again."""
        return int(max(self.alive_days_max, self.dead_recheck_days_max, self.suspect_days) * DAY)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an address stands: its state and since when; successes in a row; failures since the last one.

    ``weight`` is what the failures count, ``clear`` how many of them in a row leave no doubt (410, parked), ``failing_since``
    the time of the first, ``last`` that of the last look of any kind. ``gone`` and ``gone_since`` are weight and time from the first answer
    on that says that the page is gone; ``silent``: dead, but such answers alone do not make it so.
    """

    state: State = State.UNKNOWN
    since: int | None = None
    successes: int = 0
    weight: float = 0.0
    clear: int = 0
    failing_since: int | None = None
    last: int | None = None
    gone: float = 0.0
    gone_since: int | None = None
    silent: bool = False


def advance(standing: Standing, verdict: LinkVerdict, reason: str, at: int, policy: Policy = Policy()) -> Standing:
    """How an address stands after one more look.

    >>> day = 86_400
    >>> seen = advance(Standing(), LinkVerdict.ALIVE, "ok", 0)
    >>> for when in (10 * day, 13 * day, 16 * day):
    ...     seen = advance(seen, LinkVerdict.DEAD, "not-found", when)
    ...     print(seen.state)
    suspect
    suspect
    dead
    """
    if verdict is LinkVerdict.ALIVE:
        since = standing.since if standing.state is State.OK else at
        return Standing(State.OK, since, standing.successes + 1, last=at)
    weight = 1.0 if verdict in _FAILING else policy.unstable_weight if verdict is LinkVerdict.UNSTABLE else 0.0
    if weight <= 0:
        return replace(standing, last=at)
    gap = at - standing.last if standing.last is not None else 0
    since, before, clear, gone, gone_since = standing.failing_since, standing.weight, standing.clear, standing.gone, standing.gone_since
    if since is None or gap < 0:
        since, before, clear, gone, gone_since = at, 0.0, 0, 0.0, None
    elif gap > policy.longest_gap_days * DAY:
        since += gap
        gone_since = None if gone_since is None else gone_since + gap
    says_gone = verdict in _FAILING
    if says_gone and gone_since is None:
        gone_since = at
    gone = gone + weight if gone_since is not None else 0.0
    clear = clear + 1 if reason in _CLEAR else 0
    found = Standing(State.SUSPECT, standing.since, 0, before + weight, clear, since, at, gone, gone_since)
    was_dead = standing.state is State.DEAD
    if was_dead and not standing.silent:
        return replace(found, state=State.DEAD)
    if says_gone and gone_since is not None and _is_gone(found, at - gone_since, policy):
        return replace(found, state=State.DEAD, since=at)
    if was_dead or (found.weight >= policy.dead_after and at - since >= policy.dead_days * DAY):
        return replace(found, state=State.DEAD, silent=True, since=standing.since if was_dead else at)
    return replace(found, since=standing.since if standing.state is State.SUSPECT else at)


def _is_gone(standing: Standing, elapsed: int, policy: Policy) -> bool:
    """Whether the answers that say so have come often and long enough."""
    if standing.gone >= policy.dead_after and elapsed >= policy.dead_days * DAY:
        return True
    # Without a doubt in all of them: the others would make the count look longer than it is.
    certain = standing.clear >= policy.clear_after and standing.gone <= standing.clear
    return certain and elapsed >= policy.clear_days * DAY


def advance_stretch(
    standing: Standing,
    verdict: LinkVerdict,
    reason: str,
    times: tuple[int, int, int],
    policy: Policy = Policy(),
) -> Standing:
    """How an address stands after a stretch of looks that all saw the same; ``times``: the first, the last, and how many there were.

    Of the looks between, only the number is kept; they are taken as evenly spread.
    """
    for at in _spread(*times):
        standing = advance(standing, verdict, reason, at, policy)
    return standing


def _spread(first: int, last: int, count: int) -> Iterator[int]:
    for number in range(count):
        yield first + (last - first) * number // (count - 1) if count > 1 else first


def next_look(standing: Standing, verdict: LinkVerdict, at: int, policy: Policy = Policy(), chance: float = 0.0) -> int:
    """When to look again, in UTC seconds. ``chance``, from 0 to 1, spreads addresses that were first seen together.

    >>> [round((next_look(Standing(State.OK, 0, n), LinkVerdict.ALIVE, 0)) / 86_400) for n in (1, 2, 3, 4, 5)]
    [7, 10, 16, 24, 30]
    >>> next_look(Standing(State.SUSPECT), LinkVerdict.DEAD, 0) / 3_600
    71.0
    """
    # Out of order, and now an answer that says gone: whether it is shall not take months.
    if standing.state is State.SUSPECT or (standing.silent and verdict in _FAILING):
        seconds = policy.suspect_days * DAY
        return at + int(seconds if seconds < DAY else seconds - _EARLY)
    if standing.state is State.DEAD:
        known = min(max(0.0, standing.weight - policy.dead_after), _MOST_LOOKS)
        least, most = policy.dead_recheck_days, policy.dead_recheck_days_max
        return at + _between(least * policy.dead_recheck_growth**known, least, most, policy.look_spread * chance)
    if verdict in (LinkVerdict.UNSAFE, LinkVerdict.UNKNOWN):
        return at + _between(policy.alive_days_max, policy.alive_days, policy.alive_days_max, policy.look_spread * chance)
    looks = min(max(0, standing.successes - 1), _MOST_LOOKS)
    days = policy.alive_days * policy.alive_growth**looks
    return at + _between(days, policy.alive_days, policy.alive_days_max, policy.look_spread * chance)


def _between(days: float, least: float, most: float, share: float) -> int:
    """``days`` and a share of them more, but inside the bounds; at the upper one that share less."""
    days = max(least, days) * (1 + share)
    if days > most:
        days = max(least, most * (1 - share))
    return int(days * DAY)
