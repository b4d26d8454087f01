"""The ways to run it that are shipped: every command in them is one that the program has, and what can be run here is run."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from citator import config
from citator.cli import main
from tests.support.web import Web

ROOT = Path(__file__).parents[1]
SYSTEMD = ROOT / "deploy" / "systemd"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def usable(words: list[str]) -> list[str]:
    """The words of a command, after it was seen that the program takes them; nothing is run."""
    assert Path(words[0]).name == "citator"
    command: Any = typer.main.get_command(main.app)
    rest = words[1:]
    while hasattr(command, "commands"):
        command = command.commands[rest.pop(0)]
    command.make_context("citator", list(rest))
    return words


def unit(name: str) -> dict[str, dict[str, list[str]]]:
    """The sections of a unit file; a key may stand in them more than once."""
    sections: dict[str, dict[str, list[str]]] = {}
    for line in (SYSTEMD / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            section.setdefault(key, []).append(value)
    return sections


def test_the_service_runs_what_there_is_and_may_do_little() -> None:
    service = unit("citator.service")["Service"]
    usable(shlex.split(service["ExecStart"][0]))
    assert service["SuccessExitStatus"] == ["2"]
    for name in ("DynamicUser", "NoNewPrivileges", "PrivateDevices", "PrivateTmp", "ProtectHome", "RestrictNamespaces"):
        assert service[name] == ["yes"]
    assert (service["ProtectSystem"], service["CapabilityBoundingSet"]) == (["strict"], [""])
    timer = unit("citator.timer")
    assert timer["Timer"]["Persistent"] == ["yes"]
    assert timer["Install"] == {"WantedBy": ["timers.target"]}


def test_the_settings_of_the_service_are_settings() -> None:
    text = (SYSTEMD / "citator.toml").read_text(encoding="utf-8")
    every = tomllib.loads(re.sub(r"^#(?=\w+ = )", "", text, flags=re.MULTILINE))
    assert len(every) >= 6
    assert config.load(None, {"CITATOR_CONFIG": str(SYSTEMD / "citator.toml")}).store == every["store"]
    config.given(**every)


@pytest.mark.system
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_nothing_wrong(tmp_path: Path) -> None:
    for file in SYSTEMD.glob("citator.[st]*r*"):
        text = file.read_text(encoding="utf-8").replace("/opt/citator/bin/citator", sys.executable)
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / "citator.service", tmp_path / "citator.timer"], capture_output=True, text=True, check=False
    )
    assert [line for line in done.stderr.splitlines() if "citator" in line] == []
    options = ["--offline=true", "--threshold=20", "--no-pager"]  # of 100: it says 1.3 of 10
    subprocess.run(["systemd-analyze", "security", *options, tmp_path / "citator.service"], capture_output=True, check=True)


def test_the_line_for_cron_is_one() -> None:
    lines = (ROOT / "deploy" / "cron" / "citator").read_text(encoding="utf-8").splitlines()
    settings = dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))
    (job,) = [line for line in lines if re.match(r"[\d*]", line)]
    minute, hour, _, _, _, user, *words = job.split()
    assert (int(minute) < 60, int(hour) < 24, user) == (True, True, "citator")
    assert "%" not in job  # cron takes it for the end of the line
    usable(words)
    config.load(None, {name: value for name, value in settings.items() if name.startswith("CITATOR_")})


@pytest.mark.parametrize("page", ["watch.md", "links.md", "verification.md"])
def test_the_commands_in_the_documentation_are_ones(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = [part.strip() for block in blocks for line in block.replace("\\\n", " ").splitlines() for part in re.split(r"&&|[|]", line)]
    commands = [words for words in (shlex.split(line, comments=True) for line in lines) if words and words[0] == "citator"]
    for words in commands:
        usable(words[: words.index(">")] if ">" in words else words)
    assert commands or not blocks


# ---------------------------------------------------------------------------------------------- GitHub


def action() -> dict[str, Any]:
    """The composite action."""
    found = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def step(name: str) -> dict[str, Any]:
    return next(one for one in action()["runs"]["steps"] if one.get("name") == name)


def test_no_input_of_the_action_is_part_of_a_script() -> None:
    steps = [one for file in WORKFLOWS for job in yaml.safe_load(file.read_text())["jobs"].values() for one in job["steps"]]
    for one in [*action()["runs"]["steps"], *steps]:
        script = one.get("run", "")
        assert not re.search(r"\$\{\{\s*(?:inputs|github\.(?:event|head_ref))", script)
    for one in action()["runs"]["steps"]:
        assert ("uses" in one) != ("run" in one)
        assert "uses" in one or one["shell"] == "bash"
    named = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert named == set(action()["inputs"])


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_write_only_what_it_says_and_ends_some_day(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert workflow["permissions"]["contents"] == "read"
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for one in job["steps"]:
            if one.get("uses") == "./":
                assert set(one["with"]) <= set(action()["inputs"])
                assert all((ROOT / source).exists() for source in one["with"]["sources"].split("\n"))
                assert workflow["permissions"].get("issues") == "write" or not one["with"].get("issue")


SHIM = """#!/bin/bash
call=$(mktemp -d "$RUNNER_TEMP/calls/XXXXXX")
printf '%s\\0' "$@" > "$call/words.part" && mv "$call/words.part" "$call/words"
until [ -e "$call/code" ]; do sleep 0.01; done
cat "$call/out"
exit "$(cat "$call/code")"
"""


def run_step(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, **variables: str) -> subprocess.CompletedProcess[str]:
    """A script of the action, as the runner runs it. ``citator`` in it is run by this process, which has it loaded already."""
    shim = folder / "citator" / "bin" / "citator"
    shim.parent.mkdir(parents=True)
    (folder / "calls").mkdir()
    shim.write_text(SHIM, encoding="utf-8")
    shim.chmod(0o755)
    files = {one: str(folder / one.lower()) for one in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for variable, value in {"RUNNER_TEMP": str(folder), **files, **variables}.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.chdir(folder)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step(name)["run"]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            for call in [one for one in (folder / "calls").iterdir() if (one / "words").exists() and not (one / "code").exists()]:
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    code = main.run((call / "words").read_text().split("\0")[:-1])
                (call / "out").write_text(out.getvalue())
                (call / "code.part").write_text(str(code))
                (call / "code.part").rename(call / "code")
            time.sleep(0.01)
        out_text, error = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out_text, error)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_the_action_says_what_is_broken_and_goes_on_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Web({}) as web:
        (tmp_path / "a list.txt").write_text(f"{web.base}/log\n", encoding="utf-8")
        store = {
            "CITATOR_STORE": f"sqlite:///{tmp_path}/citator-store/citator.db",
            "CITATOR_GITHUB_REPOSITORY": "",
            "CITATOR_GITHUB_TOKEN": "",
        }
        options = "--allow-net=127.0.0.0/8\n\n--archive=none\n--dead-after=1\n--dead-days=0\n"
        done = run_step("Look at what is due", tmp_path, monkeypatch, SOURCES="a list.txt\n", OPTIONS=options, **store)
    assert done.returncode == 0, done.stderr
    out = dict(line.split("=", 1) for line in (tmp_path / "github_output").read_text().splitlines())
    assert out["code"] == "2"
    assert [item["url"] for item in json.loads(Path(out["news"]).read_text())["news"]["broken"]] == [f"{web.base}/log"]
    summary = (tmp_path / "github_step_summary").read_text()
    assert "## Newly broken (1)" in summary
    assert "1 address of 1 work in 1 document" in summary


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(("code", "fail", "ends"), [("2", "true", 2), ("2", "false", 0), ("1", "false", 1), ("", "false", 1)])
def test_the_action_fails_when_it_is_told_to_or_did_not_do_its_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, fail: str, ends: int
) -> None:
    done = run_step("Say how it went", tmp_path, monkeypatch, CODE=code, FAIL=fail)
    assert (done.returncode, "::" in done.stdout) == (ends, True)


# ---------------------------------------------------------------------------------------------- pre-commit, Docker


def test_the_hooks_ask_nothing_unless_they_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hooks = {one["id"]: one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    for hook in hooks.values():
        usable([*shlex.split(hook["entry"]), "letter.md"])
        assert re.search(hook["files"], "docs/letter.md")
        assert not re.search(hook["files"], "setup.py")
    assert hooks["citator-links"]["stages"] == ["manual"]
    entry = shlex.split(hooks["citator"]["entry"])[1:]
    for text, ends in (("[The lamp](https://example.org/lamp) was lit.\n", 0), ("A note.[^1]\n\n[^1]: See https://example..org/lamp\n", 2)):
        (tmp_path / "letter.md").write_text(text, encoding="utf-8")
        assert main.run([*entry, str(tmp_path / "letter.md")]) == ends, capsys.readouterr().out


def test_the_image_is_of_the_wheel_and_runs_as_nobody_special() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    stages = [at for at, (word, _) in enumerate(lines) if word == "FROM"]
    last = dict(lines[stages[-1] :])
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", last["USER"])
    assert json.loads(last["ENTRYPOINT"]) == ["citator"]
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")}
    copied = {name.strip("./") for word, rest in lines if word == "COPY" and "--from" not in rest for name in rest.split()[:-1]}
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(re.search(r"citator\[([\w,]+)\] @", text)[1].split(",")) <= set(extras)  # type: ignore[index]
