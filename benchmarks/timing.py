"""Side by side, in one run, in turns: machines are shared and noisy, so only ratios of what ran beside each other mean something."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

__all__ = ["compare"]


def compare(
    title: str, contenders: Mapping[str, Callable[[], object]], rounds: int = 5, unit: str = "", amount: float = 0, turn: float = 0
) -> dict[str, list[float]]:
    """Run the contenders in turns and print the median, minimum and maximum of each, and its ratio to the last one (the peer).

    With ``amount`` the rate is printed too, in ``unit`` a second. A contender runs again and again until its ``turn`` has lasted so many
    seconds: one that is done in a third of a second, beside one that takes twenty, is else timed while the processor still has the other's
    data at hand. Returns the seconds of a run, the mean of each turn.
    """
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            before, runs = time.perf_counter(), 0
            while not runs or time.perf_counter() - before < turn:
                run()
                runs += 1
            times[name].append((time.perf_counter() - before) / runs)
    peer = statistics.median(times[list(contenders)[-1]])
    print(f"\n{title} ({rounds} rounds, in turns)")
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        rate = f"   {amount / middle:>9.{0 if amount > 10 else 2}f} {unit}/s" if amount else ""
        print(f"  {name:<34} {middle:8.3f} s   [{min(seconds):.3f} – {max(seconds):.3f}]   x {middle / peer:5.2f}{rate}", flush=True)
    return times
