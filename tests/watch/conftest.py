"""A folder to work in, and the commands as they are called."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from citator.cli.main import run
from citator.rules.link_history import Policy
from citator.store import Store, open_store
from citator.store.citing import Cited, Entry, keep
from citator.watch.judging import judge_again
from citator.watch.taking import link_of
from tests.support.contract import hold

START = datetime(2026, 5, 4, 6, tzinfo=UTC)
URL = "http://mill.example/log"
BEGUN = 1_800_000_000
NET = (
    "--allow-net",
    "127.0.0.0/8",
    "--host-interval",
    "0",
    "--archive",
    "none",
    "--timeout",
    "60",
)  # of a slow and busy machine, nothing is to be called slow


def day(number: float) -> str:
    """The time so many days after the first run."""
    return (START + timedelta(days=number)).isoformat().replace("+00:00", "Z")


class Watch:
    """``citator watch`` in a folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.code = 0
        self.err = ""

    def __call__(self, *arguments: str) -> str:
        self.code = run(["watch", *arguments])
        out = self._capsys.readouterr()
        self.err = out.err
        return out.out

    def json(self, *arguments: str) -> Any:
        told = json.loads(self(*arguments, "--format", "json"))
        hold(told, f"watch {arguments[0]}")
        return told

    def list(self, *urls: str, name: str = "list.txt") -> str:
        (self.folder / name).write_text("".join(f"{url}\n" for url in urls), encoding="utf-8")
        return name

    def add(self, *urls: str, **options: str) -> Any:
        return self.json("add", self.list(*urls), "--as-of", day(0))

    def run(self, at: float, *more: str) -> Any:
        return self.json("run", "--as-of", day(at), *NET, *more)

    def history(self, what: str) -> list[dict[str, Any]]:
        lines = [json.loads(line) for line in self("history", what).splitlines()]
        for line in lines:
            hold(line, "watch history")
        return lines


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Watch:
    """``citator watch`` in an empty folder, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    return Watch(tmp_path, capsys)


Watching = Callable[..., Any]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with one address, to be written to without the network."""
    with open_store(f"sqlite:///{tmp_path / 'citator.db'}") as opened:
        with opened.writing() as connection:
            record = json.dumps({"id": "log", "type": "webpage", "URL": URL})
            keep(connection, Cited("list", None, None, [Entry("url log", "log", record, "[]", (link_of(URL),))]), BEGUN)
        judge_again(opened, BEGUN, Policy())
        yield opened
