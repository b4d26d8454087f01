"""``citator watch run`` over many addresses: how long, and whether its memory stays flat while it goes on.

``python -m benchmarks.rechecking [ADDRESSES]`` on a web of nginx on loopback: all are taken in, looked at for the first time, and again. Of
each run the memory of the process is told at every tenth of its addresses.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.site import nginx, serving

__all__ = ["rechecking"]

ADDRESSES = 100_000
_HOSTS = 200
_NET = ("--allow-net", "127.0.0.0/8", "--host-interval", "0", "--per-host", "8", "--concurrency", "200", "--archive", "none", "--no-robots")


def rechecking(addresses: int = ADDRESSES) -> None:
    """Print seconds, and megabytes over each run."""
    if nginx() is None:
        print("\n  nginx is not installed: nothing is rechecked in this run (make system-deps)")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        web, work = folder / "web", folder / "work"
        web.mkdir(mode=0o755)
        work.mkdir()
        with serving(web, _HOSTS, -(-addresses // _HOSTS)) as site:
            (work / "list.txt").write_text("".join(f"{url.partition('#')[0]}\n" for url in site.addresses(addresses)), encoding="utf-8")
            begun = time.monotonic()
            _citator(work, "add", "list.txt").wait()
            print(f"\nwatch: {addresses:,} addresses taken in within {time.monotonic() - begun:.0f} s", flush=True)
            for title, more in (("first looks", ()), ("looked at again", ("--all",))):
                _measured(title, work, addresses, more)
        print(f"  store: {sum(path.stat().st_size for path in work.glob('citator.db*')) / 1e6:.0f} MB")


def _citator(work: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "citator", "watch", *arguments]
    return subprocess.Popen(command, cwd=work, stdout=(work / "told").open("wb"), stderr=subprocess.DEVNULL)


def _measured(title: str, work: Path, addresses: int, more: tuple[str, ...]) -> None:
    """One run, with the memory it had at each second; told for each tenth of its time."""
    begun = time.monotonic()
    process = _citator(work, "run", "--format", "json", *_NET, *more)
    held: list[float] = []
    while process.poll() is None:
        time.sleep(1)
        if memory := _memory(process.pid):
            held.append(memory)
    seconds = time.monotonic() - begun
    tenths = [held[min(len(held) - 1, len(held) * part // 10)] for part in range(1, 11)] if held else []
    print(f"  {title:<16} {seconds:6.0f} s, {addresses / seconds:,.0f}/s, exit {process.returncode}; MB over its time: "
          + " ".join(f"{one:.0f}" for one in tenths), flush=True)  # fmt: skip


def _memory(pid: int) -> float:
    """Megabytes that a process holds now; 0 where it is over."""
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmRSS:")), 0)


if __name__ == "__main__":
    rechecking(int(sys.argv[1]) if len(sys.argv) > 1 else ADDRESSES)
