"""Made-up histories: when an address is dead, and when it is looked at again. Clocks that err among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.model import LinkVerdict
from citator.rules.link_history import DAY, Policy, Standing, State, advance, advance_stretch, next_look

START = 1_800_000_000
Look = tuple[float, LinkVerdict, str]
ALIVE, DEAD, UNSTABLE, RESTRICTED = LinkVerdict.ALIVE, LinkVerdict.DEAD, LinkVerdict.UNSTABLE, LinkVerdict.RESTRICTED


USUAL = Policy()


def after(*looks: Look, policy: Policy = USUAL) -> Standing:
    standing = Standing()
    for day, verdict, reason in looks:
        standing = advance(standing, verdict, reason, START + int(day * DAY), policy)
    return standing


def lost(*days: float, reason: str = "not-found") -> list[Look]:
    return [(day, DEAD, reason) for day in days]


@pytest.mark.parametrize(
    ("looks", "state"),
    [
        ([], State.UNKNOWN),
        ([(0, ALIVE, "ok")], State.OK),
        (lost(0), State.SUSPECT),
        (lost(0, 3), State.SUSPECT),
        (lost(0, 3, 6), State.DEAD),
        (lost(0, 3, 5.9), State.SUSPECT),  # three failures, but not over six days
        (lost(0, 0.1, 0.2, 0.3, 0.4), State.SUSPECT),
        (lost(0, 6), State.SUSPECT),  # six days, but not three failures
        ([*lost(0, 3), (5, ALIVE, "ok"), *lost(6, 9)], State.SUSPECT),  # a success starts anew
        ([*lost(0, 3, 6), (40, ALIVE, "ok")], State.OK),
        ([*lost(0, 3), (4, RESTRICTED, "blocked"), *lost(6)], State.DEAD),  # what is hidden counts neither way
        ([*lost(0, 3), (6, RESTRICTED, "blocked")], State.SUSPECT),
        ([(day, RESTRICTED, "blocked") for day in range(0, 90, 3)], State.UNKNOWN),
        ([(0, ALIVE, "ok"), *((day, RESTRICTED, "rate-limited") for day in range(3, 90, 3))], State.OK),
        ([(0, ALIVE, "ok"), *((day, LinkVerdict.INSECURE, "tls") for day in range(3, 90, 3))], State.OK),
        ([(0, ALIVE, "ok"), *((day, LinkVerdict.UNKNOWN, "robots") for day in range(3, 90, 3))], State.OK),
        ([(day, UNSTABLE, "server-error") for day in (0, 3, 6, 9, 12)], State.SUSPECT),  # half as much each
        ([(day, UNSTABLE, "server-error") for day in (0, 3, 6, 9, 12, 15)], State.DEAD),
        (lost(0, 3, reason="gone"), State.DEAD),  # 410 twice
        (lost(0, 2.9, reason="gone"), State.SUSPECT),
        (lost(0, 3, reason="parked"), State.DEAD),
        (lost(0, 3, 5.9, reason="no-such-host"), State.SUSPECT),  # one resolver says so
        (lost(0, 3, 6, reason="no-such-host"), State.DEAD),
        ([*lost(0), *lost(3, reason="gone")], State.SUSPECT),  # one of the two leaves a doubt
        ([*lost(0), *lost(1, 3, reason="gone")], State.SUSPECT),  # what leaves no doubt does so for its own time alone
        ([(day, LinkVerdict.MISMATCH, "other-work") for day in (0, 3, 6)], State.DEAD),
    ],
)  # fmt: skip
def test_the_state_that_a_history_makes(looks: list[Look], state: State) -> None:
    assert after(*looks).state is state


@pytest.mark.parametrize(
    "looks",
    [
        lost(0, 3, -700, -699),  # set back by two years between the failures
        lost(0, 0.1, 20_000, 20_000.1, 20_000.2),  # ran ahead by half a century: no time in which anything failed
        lost(0, -20_000, 0.2, 0.3),  # a flat battery, then the right time
        lost(9_000, 0, 1, 2),
        lost(0, 3, 2.9, 6),  # by an hour or two: what failed before counts no more
    ],
)
def test_a_clock_that_jumps_kills_nothing(looks: list[Look]) -> None:
    assert after(*looks).state is State.SUSPECT


def test_after_a_jump_back_the_count_goes_on_from_there() -> None:
    assert after(*lost(900, 903, 0, 3, 6)).state is State.DEAD


def test_since_tells_when_the_state_began() -> None:
    assert after(*lost(0, 3, 6, 36)).since == START + 6 * DAY
    assert after((0, ALIVE, "ok"), (7, ALIVE, "ok")).since == START


def errors(*days: float) -> list[Look]:
    return [(day, UNSTABLE, "server-error") for day in days]


OUT = errors(0, 3, 6, 9, 12, 15)


@pytest.mark.parametrize(
    ("looks", "silent", "since"),
    [
        (OUT, True, 15),
        ([*OUT, *errors(45)], True, 15),
        ([*OUT, *errors(-5)], True, 15),  # a clock that is set back brings nothing back
        ([*OUT, *lost(18, 21)], True, 15),
        ([*OUT, *lost(18, 21, 24)], False, 24),  # the answers that say so meet the rule by themselves
        ([*OUT, *lost(18, 21, reason="gone")], False, 21),
        ([*lost(0), *errors(3, 6), *lost(9)], False, 9),  # errors between them count half
        ([*lost(0, 3), *errors(6, 9)], True, 9),  # and decide nothing
        ([*lost(0, 3), *errors(6, 9), *lost(12)], False, 12),
        ([*lost(0, 3, 6), *errors(36, 66)], False, 6),  # what is dead is so whatever its server says then
    ],
)
def test_what_mostly_answers_with_errors_is_out_of_order(looks: list[Look], silent: bool, since: int) -> None:
    found = after(*looks)
    assert (found.state, found.silent, found.since) == (State.DEAD, silent, START + since * DAY)


def test_what_is_out_of_order_is_asked_as_the_dead_are_until_an_answer_says_gone() -> None:
    assert days(after(*OUT), UNSTABLE) >= 30
    assert days(after(*OUT), DEAD) < 3


def test_a_stretch_stands_for_its_looks() -> None:
    times = (START, START + 6 * DAY, 3)
    assert advance_stretch(Standing(), DEAD, "not-found", times) == after(*lost(0, 3, 6))
    assert advance_stretch(Standing(), DEAD, "not-found", (START, START, 1)).state is State.SUSPECT


def test_every_number_is_a_setting() -> None:
    strict = Policy(dead_after=2, dead_days=1, clear_days=100)
    assert after(*lost(0, 1), policy=strict).state is State.DEAD
    assert after(*((day, UNSTABLE, "timeout") for day in range(30)), policy=Policy(unstable_weight=0)).state is State.UNKNOWN


def days(standing: Standing, verdict: LinkVerdict, chance: float = 0.0) -> float:
    return (next_look(standing, verdict, START, Policy(), chance) - START) / DAY


def test_what_is_alive_is_asked_less_and_less_often() -> None:
    found = [days(Standing(State.OK, successes=count), ALIVE) for count in range(1, 9)]
    assert found == sorted(found)
    assert (found[0], found[-1]) == (7, 30)


@given(st.integers(0, 10_000), st.floats(0, 1), st.sampled_from([ALIVE, RESTRICTED, LinkVerdict.UNKNOWN]))
def test_any_address_that_is_alive_is_asked_within_the_bounds(count: int, chance: float, verdict: LinkVerdict) -> None:
    assert 7 <= days(Standing(State.OK, successes=count), verdict, chance) <= 30


def test_addresses_seen_together_are_not_asked_together() -> None:
    at = [days(Standing(State.OK, successes=9), ALIVE, chance / 100) for chance in range(100)]
    assert len(set(at)) > 90
    assert max(at) - min(at) > 5


def test_a_suspect_is_due_for_the_daily_job_three_days_later() -> None:
    assert 2.9 < days(Standing(State.SUSPECT), DEAD) <= 3


@given(st.floats(3, 500), st.floats(0, 1))
def test_the_dead_are_asked_now_and_then(weight: float, chance: float) -> None:
    assert 30 <= days(Standing(State.DEAD, weight=weight), DEAD, chance) <= 90


@given(
    st.lists(
        st.tuples(st.integers(-(10**6), 10**6), st.sampled_from(list(LinkVerdict)), st.sampled_from(["ok", "gone", "not-found", "parked"])),
        max_size=30,
    )
)
def test_dead_never_rests_on_fewer_than_two_failures_or_three_days(looks: list[tuple[int, LinkVerdict, str]]) -> None:
    standing, run = Standing(), []
    for hours, verdict, reason in looks:
        at = START + hours * 3_600
        standing = advance(standing, verdict, reason, at)
        if verdict is ALIVE:
            run = []
        elif verdict in (DEAD, UNSTABLE, LinkVerdict.MISMATCH):
            run.append(at)
        if standing.state is State.DEAD:
            assert len(run) >= 2
            assert max(run) - min(run) >= 3 * DAY


def test_growth_spread_and_the_longest_gap_are_settings() -> None:
    dead = Standing(State.DEAD, weight=4)
    slow = Policy(dead_recheck_growth=2, look_spread=0)
    assert [(next_look(dead, DEAD, START, policy, 1) - START) / DAY for policy in (slow, Policy(look_spread=0), Policy())] == [60, 45, 54]
    failed = advance(Standing(State.OK, START, last=START), DEAD, "not-found", START)
    apart = [
        advance(failed, DEAD, "not-found", START + 100 * DAY, policy).failing_since for policy in (Policy(), Policy(longest_gap_days=99))
    ]
    assert apart == [START, START + 100 * DAY]
