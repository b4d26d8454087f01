"""The programs that check links, each as its users start it, and what each of them made of the addresses it was given."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Program", "Run", "bare", "citator_links", "linkchecker", "lychee", "own_transport"]

_HERE = Path(__file__).parent
_LINKCHECKER = """
[checking]
threads=100
maxrequestspersecond=100000
recursionlevel=0
[AnchorCheck]
"""


@dataclass(frozen=True)
class Run:
    """What one run took: seconds, processor seconds, megabytes; and how many addresses were found right, or without their fragment."""

    seconds: float
    cpu: float
    peak: float
    right: int
    misplaced: int


@dataclass(frozen=True)
class Program:
    """One of them. ``command`` gets the file of addresses and the file to write to; without one, what it prints goes there."""

    name: str
    command: Callable[[Path, Path], list[str]]
    read: Callable[[Path], tuple[int, int]]
    environment: Mapping[str, str] = field(default_factory=dict)
    most: int | None = None
    """No more addresses than that: it would take too long."""

    def run(self, addresses: list[str], folder: Path) -> Run:
        """Run it on these. Raises RuntimeError where it leaves nothing."""
        given, out, report, errors = (folder / name for name in ("addresses.txt", "out", "report.json", "errors.txt"))
        given.write_text("".join(f"{address}\n" for address in addresses), encoding="utf-8")
        out.unlink(missing_ok=True)
        command = self.command(given, out)
        printed = folder / "printed" if str(out) in command else out
        launcher = [sys.executable, "-I", "-S", str(_HERE / "measured.py"), *map(str, (report, given, printed, errors))]
        # In the folder there is no configuration of ours or theirs, and nothing of the environment may turn them elsewhere.
        # Modules are compiled once, as an installer does: not at each start.
        environment = {k: v for k, v in os.environ.items() if not k.upper().startswith("CITATOR_") and not k.upper().endswith("_PROXY")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run([*launcher, *command], cwd=folder, env=environment | dict(self.environment), check=True)
        took = json.loads(report.read_text(encoding="utf-8"))
        try:
            right, misplaced = self.read(out)
        except (OSError, ValueError) as error:
            said = errors.read_text(encoding="utf-8", errors="replace")[-500:]
            raise RuntimeError(f"{self.name} left nothing to read (exit code {took['code']}): {said}") from error
        return Run(took["seconds"], took["cpu"], took["peak"], right, misplaced)


def citator_links(concurrency: int, ca: Path | None = None, cache: Path | None = None) -> Program:
    """The command itself, politeness off; with a cache it asks whether a page has changed."""
    options = ["-q", "--allow-net", "127.0.0.0/8", "--host-interval", "0", "--per-host", str(concurrency)]
    options += ["--concurrency", str(concurrency), "--deadline", "3600", *(["--ca", str(ca)] if ca else [])]
    options += ["--cache", str(cache)] if cache else []
    return Program(
        "citator links",
        lambda given, out: [sys.executable, "-m", "citator", "links", str(given), "-o", str(out), *options],
        _verdicts,
    )


def own_transport(concurrency: int, ca: Path | None = None, most: int | None = None) -> Program:
    """A program of a user's, which hands the checker a transport of httpx's."""
    return _script("citator, a transport of httpx's", "own_transport.py", concurrency, ca, most)


def bare(concurrency: int, ca: Path | None = None) -> Program:
    """The least that must be done in one process of Python: the bound of what can be reached there."""
    return _script("a bare loop that judges nothing", "bare.py", concurrency, ca)


def _script(name: str, script: str, concurrency: int, ca: Path | None, most: int | None = None) -> Program:
    options = ["--concurrency", str(concurrency), *(["--ca", str(ca)] if ca else [])]
    return Program(
        name,
        lambda given, out: [sys.executable, "-P", str(_HERE / script), str(given), str(out), *options],
        _verdicts,
        most=most,
    )


def lychee(concurrency: int, ca: Path | None = None) -> Program | None:
    """lychee with fragments, without which it does not read a body; ``None`` where it is not installed."""
    program = _installed("lychee")
    if program is None:
        return None
    options = ["--no-progress", "--include-fragments", "--host-request-interval", "0s", "--format", "json"]
    options += ["--host-concurrency", str(concurrency), "--max-concurrency", str(concurrency)]
    return Program(
        "lychee, bodies read",
        lambda given, out: [program, *options, "--output", str(out), "--", str(given)],
        _statistics,
        {"SSL_CERT_FILE": str(ca)} if ca else {},
    )


def linkchecker(folder: Path, most: int) -> Program | None:
    """linkchecker with its AnchorCheck and no limit on requests (the server allows it); ``None`` where it is not installed."""
    program = _installed("linkchecker")
    if program is None:
        return None
    settings = folder / "linkcheckerrc"
    settings.write_text(_LINKCHECKER, encoding="utf-8")
    return Program(
        "linkchecker, 100 threads",
        lambda given, out: [program, "-f", str(settings), "--stdin", "--no-status", "--no-robots", "-v", "-o", "csv/utf-8"],
        _rows,
        most=most,
    )


def _installed(name: str) -> str | None:
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def _verdicts(out: Path) -> tuple[int, int]:
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    alive = {line["url"]: line["fragment_ok"] for line in lines if line["verdict"] == "alive"}
    return sum(1 for found in alive.values() if found is True), sum(1 for found in alive.values() if found is False)


def _statistics(out: Path) -> tuple[int, int]:
    told = json.loads(out.read_text(encoding="utf-8"))
    errors = [error for some in told["error_map"].values() for error in some]
    return told["successful"], sum(1 for error in errors if "fragment" in error["status"]["text"].lower())


def _rows(out: Path) -> tuple[int, int]:
    with out.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";"))
    answered = [row for row in rows if row["valid"] == "True" and row["result"].startswith("200")]
    return sum(1 for row in answered if not row["warningstring"]), sum(1 for row in answered if row["warningstring"].startswith("Anchor"))
