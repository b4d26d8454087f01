"""robots.txt over the wire: obeyed when asked to; its delay is kept in any case."""

from __future__ import annotations

from tests.support.engine import send_all, settings
from tests.support.web import Web, answer, page, redirect

from citator.config import Settings
from citator.model import Failure, FailureKind, Response

LAMP = answer(200, page("Lamp"))
RULES = answer(200, "User-agent: *\nDisallow: /closed\nCrawl-delay: 0.5\n", content_type="text/plain")


def test_what_is_forbidden_is_left_out_when_asked_to() -> None:
    with Web({"/robots.txt": RULES, "/open": LAMP, "/closed": LAMP, "/r": redirect("/closed/x")}) as web:
        first, second, third = send_all([f"{web.base}/closed", f"{web.base}/open", f"{web.base}/r"], settings(robots=True))
        assert isinstance(first, Failure)
        assert first.kind is FailureKind.ROBOTS
        assert isinstance(second, Response)
        assert isinstance(third, Failure)
        assert web.paths() == ["/robots.txt", "/open", "/r"]


def test_without_that_one_page_is_read_without_asking() -> None:
    with Web({"/robots.txt": RULES, "/closed": LAMP}) as web:
        (outcome,) = send_all([f"{web.base}/closed"], Settings(allow_net=("127.0.0.0/8",)))
        assert isinstance(outcome, Response)
        assert web.paths() == ["/closed"]


def test_the_delay_is_kept_from_the_second_page_on() -> None:
    with Web({"/robots.txt": RULES, "/a": LAMP, "/b": LAMP, "/c": LAMP}) as web:
        send_all([f"{web.base}/{path}" for path in "abc"], Settings(allow_net=("127.0.0.0/8",)))
        assert web.paths() == ["/a", "/robots.txt", "/b", "/c"]
        assert web.hits[3].at - web.hits[2].at >= 0.45


def test_an_interval_that_the_user_sets_is_his() -> None:
    with Web({"/robots.txt": RULES, "/a": LAMP, "/b": LAMP}) as web:
        send_all([f"{web.base}/a", f"{web.base}/b"], settings(host_interval=0.0))
        assert web.paths() == ["/a", "/b"]


def test_a_host_that_is_not_there_forbids_nothing() -> None:
    with Web({}) as web:
        gone = web.base
    (outcome,) = send_all([f"{gone}/log"], settings(robots=True))
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.REFUSED


def test_rules_that_are_said_to_be_elsewhere_and_are_not_keep_us_out() -> None:
    with Web({}) as web:
        gone = web.base
    with Web({"/robots.txt": redirect(f"{gone}/robots.txt"), "/log": LAMP}) as web:
        (outcome,) = send_all([f"{web.base}/log"], settings(robots=True))
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.ROBOTS
        assert web.paths() == ["/robots.txt"]


def test_out_of_time_is_no_rule() -> None:
    (outcome,) = send_all(["http://127.0.0.1:8009/log"], settings(robots=True, deadline=1e-9))
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.BUDGET
