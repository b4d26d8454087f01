"""One issue says what needs somebody: found by its title, brought up to date, told of news by a comment, closed when nothing is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from citator.watch.destinations.issue import Issue
from tests.support.web import Hit, Web, Writer, answer, page
from tests.watch.conftest import Watch, day

ISSUES = "/api/v3/repos/keepers/logs/issues"


@dataclass
class Hub:
    """Issues as GitHub serves them (https://docs.github.com/en/rest/issues), as far as they are asked for."""

    issues: list[dict[str, Any]] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    asked: list[Hit] = field(default_factory=list)
    status: int = 200
    listed: int = 100

    async def __call__(self, web: Web, hit: Hit, writer: Writer) -> None:
        self.asked.append(hit)
        writer.write(answer(self.status, json.dumps({"message": "Not today"})) if self.status != 200 else self.answer(hit))

    def answer(self, hit: Hit) -> bytes:
        if hit.headers.get("authorization") != "Bearer lit-lamp":
            return answer(401, json.dumps({"message": "Bad credentials"}))
        rest = hit.path.removeprefix(ISSUES).strip("/").split("/")
        item = json.loads(hit.body or b"{}")
        if rest == [""] and hit.method == "GET":
            options = dict(one.split("=") for one in hit.target.partition("?")[2].split("&"))
            found = [one for one in self.issues if one["state"] == options["state"]]
            start = (int(options.get("page", "1")) - 1) * self.listed
            return answer(200, json.dumps(found[start : start + self.listed]))
        if rest == [""]:
            self.issues.append({"number": len(self.issues) + 1, "state": "open", **item})
            return answer(201, json.dumps(self.issues[-1]))
        one = next((one for one in self.issues if one["number"] == int(rest[0])), None)
        if one is None:
            return answer(404, json.dumps({"message": "Not Found"}))
        if rest[1:] == ["comments"] and hit.method == "GET":
            return answer(200, json.dumps([{"body": text} for number, text in self.comments if number == one["number"]]))
        if rest[1:] == ["comments"]:
            self.comments.append((one["number"], item["body"]))
            return answer(201, json.dumps({"id": 1}))
        one.update(item)
        return answer(200, json.dumps(one))

    def methods(self) -> list[str]:
        return [hit.method for hit in self.asked]


class Site(Web):
    """A web whose every path below the interface of GitHub is the hub's."""

    def _route(self, hit: Hit) -> Any:
        return self.routes["hub"] if hit.path.startswith(ISSUES) else super()._route(hit)


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def web(hub: Hub) -> Iterator[Site]:
    with Site({"hub": hub}) as web:
        yield web


@pytest.fixture
def run(watch: Watch, web: Site, monkeypatch: pytest.MonkeyPatch) -> Any:
    """``watch run`` on a day, with the repository as the only destination."""
    monkeypatch.setenv("CITATOR_GITHUB_TOKEN", "lit-lamp")
    options = ("--github-repository", "keepers/logs", "--github-api", f"{web.base}/api/v3")
    return lambda at, *more: watch.run(at, *options, *more)


def test_it_is_opened_kept_and_closed(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    watch.add(f"{web.base}/log", f"{web.base}/mill")
    web.routes["/mill"] = answer(200, page("The mill"))  # type: ignore[index]
    for at in (0, 3):
        run(at, "--all")
    assert hub.asked == []  # nothing new, nothing sent
    run(6, "--all")
    (issue,) = hub.issues
    assert issue["title"] == "Links that need somebody"
    assert f"<{web.base}/log>" in issue["body"]
    assert "## Broken (1)" in issue["body"]
    assert hub.comments == []
    asked = len(hub.asked)
    run(7, "--all")
    assert len(hub.asked) == asked  # it says so already
    web.routes["/mill"] = answer(410, b"")  # type: ignore[index]
    for at in (40, 43, 46):
        run(at, "--all")
    assert (len(hub.issues), "## Broken (2)" in issue["body"]) == (1, True)
    ((number, told),) = hub.comments
    assert (number, "/mill" in told, "/log" in told) == (1, True, False)
    web.routes |= {path: answer(200, page("It is back")) for path in ("/log", "/mill")}  # type: ignore[operator]
    run(90, "--all")
    assert (issue["state"], issue["state_reason"]) == ("closed", "completed")
    assert "Recovered (2)" in hub.comments[-1][1]
    asked = len(hub.asked)
    run(130, "--all")
    assert len(hub.asked) == asked


def broken(watch: Watch, web: Site, run: Any, **routes: Any) -> None:
    watch.add(f"{web.base}/log")
    for at in (0, 3, 6):
        run(at, "--all")


def test_it_is_found_by_its_title_among_many(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    hub.issues = [{"number": n, "title": f"Weir {n}", "state": "open"} for n in range(1, 150)]
    hub.issues[120] |= {"title": "Links that need somebody", "pull_request": {}}
    hub.issues[130] |= {"title": "Links that need somebody"}
    broken(watch, web, run)
    assert len(hub.issues) == 149
    assert "## Broken (1)" in hub.issues[130]["body"]
    assert "body" not in hub.issues[120]
    assert hub.methods() == ["GET", "GET", "PATCH", "GET", "POST"]


def test_a_closed_one_is_opened_again(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    hub.issues = [{"number": 1, "title": "Links that need somebody", "state": "closed"}]
    broken(watch, web, run)
    assert [one["state"] for one in hub.issues] == ["open"]


def test_one_that_was_deleted_is_made_again(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    broken(watch, web, run)
    hub.issues[0]["number"] = 77
    hub.issues[0]["title"] = "Another"
    watch.json("add", watch.list(f"{web.base}/log", f"{web.base}/weir"), "--as-of", day(6))
    for at in (40, 43, 46):
        run(at, "--all")
    assert [one["title"] for one in hub.issues] == ["Another", "Links that need somebody"]


def test_what_github_refuses_is_told_and_done_with_the_next_run(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    hub.status = 403
    broken(watch, web, run)
    assert watch.code == 1
    assert (
        "the issue in keepers/logs: the news could not be delivered (the answer was 403: Not today; may github_token write issues there?)"
        in watch.err
    )
    assert "lit-lamp" not in watch.err
    hub.status = 200
    run(7)
    assert watch.code == 0
    assert len(hub.issues) == 1


def test_titles_call_nobody_by_name(watch: Watch, hub: Hub, web: Site, run: Any) -> None:
    web.routes["/log"] = answer(200, page("The log"))  # type: ignore[index]
    watch.add(f"{web.base}/log")
    run(0)
    other = "The mill ground corn for three parishes until the river was led away and its wheel was sold. " * 20
    web.routes["/log"] = answer(200, page("Ask @keeper, see #12 and keepers/logs#3", other))  # type: ignore[index]
    run(10, "--all")
    (issue,) = hub.issues
    assert "Another text than before" in issue["body"]
    assert "keeper, see" in issue["body"]
    assert not any(sign in issue["body"].replace("\\", "") for sign in ("@keeper", "#12", "#3"))
    run(45, "--all")
    assert issue["state"] == "closed"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--github-repository", "logs"), "is not OWNER/NAME"),
        (("--github-repository", "keepers/logs/../x"), "is not OWNER/NAME"),
        (("--github-repository", "keepers/logs", "--github-api", "api.github.com"), "github_api"),
        (("--github-repository", "keepers/logs", "--github-api", "http://hub.example/api/v3"), "https:// address only"),
        (("--github-repository", "keepers/logs", "--github-issue", "a\nb"), "github_issue"),
    ],
)
def test_what_cannot_be_used_is_told(watch: Watch, options: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITATOR_GITHUB_TOKEN", "lit-lamp")
    watch("run", *options, "--as-of", day(0))
    assert (watch.code, told in watch.err) == (1, True)
    monkeypatch.delenv("CITATOR_GITHUB_TOKEN")
    watch("run", "--github-repository", "keepers/logs")
    assert "needs github_token (or CITATOR_GITHUB_TOKEN)" in watch.err


def test_a_comment_that_a_killed_run_has_posted_is_not_posted_again(
    watch: Watch, hub: Hub, web: Site, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.routes["/mill"] = answer(200, page("The mill"))  # type: ignore[index]
    watch.add(f"{web.base}/mill")
    broken(watch, web, run)
    web.routes["/mill"] = answer(410, b"")  # type: ignore[index]
    with monkeypatch.context() as killed:
        original = Issue.show

        async def show(self: Issue, *arguments: Any) -> Any:
            await original(self, *arguments)
            return None, "killed before it was noted"

        killed.setattr(Issue, "show", show)
        for at in (40, 43, 46):
            run(at, "--all")
    said = len(hub.comments)
    assert said == 1
    run(47, "--all")
    assert len(hub.comments) == said
