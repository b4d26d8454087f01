"""Save Page Now: pages that an archive is asked to keep, what it answers, and why one is not kept."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from citator.authorities import wayback
from citator.model import (
    Archived,
    Failure,
    FailureKind,
    FrozenMap,
    Request,
    Response,
    Unknown,
)

URL = "http://harbour.example.org/lamps"


def copy_of(time: str, url: str = URL) -> Archived:
    return Archived(f"https://web.archive.org/web/{time}/{url}", datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=UTC))


def saved(*answers: Response | Failure) -> tuple[list[Request], Archived | Unknown]:
    """The requests of Save Page Now for these answers, and its result."""
    asked: list[Request] = []
    saving = wayback.save(f"{URL}#top", "ACCESS", "SECRET")
    try:
        request = next(saving)
        for outcome in answers:
            asked.append(request)
            request = saving.send(outcome)
    except StopIteration as stop:
        result: Archived | Unknown = stop.value
        return asked, result
    raise AssertionError(f"asks on: {request.url}")


def told(http: int = 200, headers: dict[str, str] | None = None, **values: str) -> Response:
    """An answer in JSON."""
    return Response("", http, FrozenMap({"content-type": "application/json", **(headers or {})}), json.dumps(values).encode())


JOB = told(url=URL, job_id="spn2-1")
DONE = told(status="success", timestamp="20260102030405", original_url=URL)
PENDING = told(status="pending")


def error(code: str, message: str = "") -> Response:
    return told(status="error", status_ext=f"error:{code}", message=message)


def test_a_page_is_kept_with_the_keys_and_the_state_is_asked_after_pauses() -> None:
    asked, copy = saved(JOB, PENDING, told(502), DONE)
    assert copy == copy_of("20260102030405")
    assert (asked[0].method, asked[0].headers["authorization"]) == ("POST", "LOW ACCESS:SECRET")
    assert b"url=http%3A%2F%2Fharbour.example.org%2Flamps&" in asked[0].body
    assert [request.purpose for request in asked] == ["save", "save-status", "save-status", "save-status"]
    assert all(request.pause > 0 for request in asked[1:])
    assert not any(request.follow for request in asked), "the keys go nowhere else"


def test_a_capture_of_the_last_hour_is_taken() -> None:
    again = told(url=URL, job_id="spn2-1", message="The same snapshot had been made 2 minutes ago.")
    assert saved(again, DONE)[1] == copy_of("20260102030405")


def test_too_many_requests_are_made_once_more_later() -> None:
    asked, copy = saved(told(429, {"retry-after": "45"}), JOB, DONE)
    assert copy == copy_of("20260102030405")
    assert asked[1].pause == 45
    _, refused = saved(told(429), told(429))
    assert isinstance(refused, Unknown)
    assert "429" in refused.reason
    _, busy = saved(error("user-session-limit", "You have reached the limit of active sessions."), JOB, DONE)
    assert busy == copy_of("20260102030405")


def test_a_page_that_was_captured_often_today_is_kept_already() -> None:
    often = error("too-many-daily-captures", "This URL has been already captured 5 times today.")
    led = Response("", 302, FrozenMap({"location": f"https://web.archive.org/web/20260101000000/{URL}"}))
    assert saved(often, led)[1] == copy_of("20260101000000")
    _, unknown = saved(often, Response("", 503))
    assert isinstance(unknown, Unknown)
    assert "5 times today" in unknown.reason


@pytest.mark.parametrize(("answers", "said"), [
    ((told(401, message="You need to be logged in to use Save Page Now."),), "the keys are refused"),
    ((error("blocked-url", "This URL is in a block list."),), "block list. (blocked-url)"),
    ((JOB, error("not-found", "The page was not found.")), "(not-found)"),
    ((Failure(FailureKind.TIMEOUT, "", ""),), "timeout"),
    ((Response("", 200, FrozenMap({"content-type": "text/html"}), b"<html>"),), "a page for browsers"),
    ((told(job_id="../../etc"),), "did not take"),
    ((JOB, *[PENDING] * 10), "not done in time"),
    ((JOB, *[told(503)] * 10), "HTTP 503"),
])  # fmt: skip
def test_a_page_that_is_not_kept_has_a_reason(answers: tuple[Response | Failure, ...], said: str) -> None:
    _, result = saved(*answers)
    assert isinstance(result, Unknown)
    assert said in result.reason
