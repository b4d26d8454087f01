"""References held against the authorities: how long, and how many requests for each, beside bibaudit and refchecker in the same run.

All of them ask one server on loopback that answers as the services do (it stands beside the development data). The peers are programs of
their own, found on PATH; a virtual environment for each is best, as they ask for other versions of what we use.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.verification import HOSTS, served
from tests.support.development_data import folder as data_folder

__all__ = ["verifying"]

_HERE = Path(__file__).parent
_LONGEST = 900  # seconds for a peer
_EACH = 5  # every fifth is for the peers too: with their waits, all would take an hour


@dataclass(frozen=True)
class _Peer:
    """A program, the function that it begins with, and its arguments for a bibliography and a folder of its own."""

    name: str
    start: str
    arguments: Callable[[Path, Path], list[str]]


_PEERS = (
    _Peer("bibaudit", "bibaudit.cli:main", lambda bib, out: ["check", str(bib), "--cache-dir", str(out), "--format", "json"]),
    _Peer(
        "academic-refchecker",
        "refchecker.core.refchecker:main",
        lambda bib, out: ["--paper", str(bib), "--report-file", str(out / "report.json"), "--report-format", "json"],
    ),
)


def verifying() -> None:
    """Print seconds and requests for each reference."""
    data = data_folder()
    if data is None or not (data / "verify" / "cases.bib").exists():
        print("\nverify: the development data is not there, nor the server that answers as the authorities do (set CITATOR_DATA)")
        return
    entries = _entries((data / "verify" / "cases.bib").read_text(encoding="utf-8"))
    print(f"\nverify: {len(entries)} references, and every fifth of them, from a .bib against one server on loopback")
    print(f"  {'':<34}{'references':>11}{'seconds':>9}{'requests each':>15}")
    with tempfile.TemporaryDirectory() as name, served(data) as base:
        folder = Path(name)
        _told("citator verify", len(entries), *_run(_citator(_written(folder, entries), base), folder, base))
        few = entries[::_EACH]
        some = _written(folder, few)
        _told("citator verify", len(few), *_run(_citator(some, base), folder, base))
        for peer in _PEERS:
            interpreter = _interpreter(peer.name)
            if interpreter is None:
                print(f"  {peer.name} is not installed: no peer in this run")
                continue
            out = folder / peer.name
            out.mkdir()
            command = [interpreter, str(_HERE / "sent_to.py"), base, peer.start, *peer.arguments(some, out)]
            _told(peer.name, len(few), *_run(command, out, base))


def _citator(bib: Path, base: str) -> list[str]:
    moved = [part for name, host in HOSTS.items() for part in ("--authority", f"{name}={base}/{host}")]
    return [sys.executable, "-m", "citator", "verify", str(bib), "-q", "-o", str(bib.with_suffix(".jsonl")), "--allow-net", "127.0.0.0/8",
            "--host-interval", "0", *moved]  # fmt: skip


def _run(command: list[str], folder: Path, base: str) -> tuple[float | None, int]:
    """Seconds, ``None`` where it was ended, and the requests that came."""
    _asked(base, reset=True)
    begun = time.monotonic()
    seconds: float | None = None
    try:
        subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=_LONGEST)
        seconds = time.monotonic() - begun
    except subprocess.TimeoutExpired:
        pass
    return seconds, sum(_asked(base).values())


def _asked(base: str, *, reset: bool = False) -> Mapping[str, int]:
    with urllib.request.urlopen(f"{base}/{'_reset' if reset else '_log'}") as answer:
        told = answer.read()
    return {} if reset else dict(json.loads(told))


def _told(name: str, references: int, seconds: float | None, requests: int) -> None:
    print(f"  {name:<34}{references:>11}{'ended' if seconds is None else f'{seconds:.1f}':>9}{requests / references:>15.2f}", flush=True)


def _entries(text: str) -> list[str]:
    return [f"@{entry}" for entry in ("\n" + text).split("\n@")[1:]]


def _written(folder: Path, entries: list[str]) -> Path:
    path = folder / f"works-{len(entries)}.bib"
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


def _interpreter(program: str) -> str | None:
    """The interpreter that an installed program names in its first line."""
    found = shutil.which(program) or shutil.which(program, path=str(Path(sys.executable).parent))
    if found is None:
        return None
    first = Path(found).read_text(encoding="utf-8", errors="replace").partition("\n")[0]
    return first.removeprefix("#!").strip() or None


if __name__ == "__main__":
    verifying()
