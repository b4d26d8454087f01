"""Verdicts on many addresses beside the programs that others use, in one run, in turns: `make bench`, or with other sizes this module.

Politeness is off in all of them, and every program reads the pages: one address more, whose fragment is on no page, must be told first.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.programs import Program, Run, bare, citator_links, linkchecker, lychee, own_transport
from benchmarks.site import moved, nginx, serving

ADDRESSES, HOSTS = 20_000, 200
SECURE_ADDRESSES, SECURE_HOSTS = 2_000, 1_000
IN_FLIGHT = 200
ROUNDS = 3
TRIAL = 500
SLOW = 100  # addresses a second of the trial, start of the process included: below that a quarter of the addresses must do
FEW = 1_000  # for the slowest peer
SOME = 2_000  # through httpx, whose pool of connections looks at each of them for each request


def plain(folder: Path, amount: int, hosts: int, rounds: int) -> None:
    """http: the command, a user's transport, the bound of Python, linkchecker and lychee."""
    with serving(folder, hosts, -(-amount // hosts)) as site:
        own = [citator_links(IN_FLIGHT), own_transport(IN_FLIGHT, most=SOME), bare(IN_FLIGHT)]
        programs = [*own, linkchecker(folder, FEW), lychee(IN_FLIGHT)]
        _side_by_side(programs, site.addresses(amount), folder, f"on {hosts} hosts", rounds)


def secure(folder: Path, amount: int, hosts: int, rounds: int) -> None:
    """https, nearly every address on a host of its own: the handshakes are what costs."""
    with serving(folder, 1, -(-amount // hosts), hosts) as site:
        programs = [
            citator_links(IN_FLIGHT, site.ca),
            own_transport(IN_FLIGHT, site.ca),
            bare(IN_FLIGHT, site.ca),
            lychee(IN_FLIGHT, site.ca),
        ]
        _side_by_side(programs, site.addresses(amount, secure=True), folder, f"on {hosts} hosts with TLS", rounds)


def again(folder: Path, amount: int, hosts: int) -> None:
    """The same addresses a second time: which part of the bytes a conditional recheck moves, beside a recheck in full."""
    amount = min(amount, FEW)
    cache = folder / "cache"
    with serving(folder, hosts, -(-amount // hosts), counted=True) as site:
        addresses = site.addresses(amount)
        for page in (folder / "www").iterdir():  # a date of this very second tells no versions apart
            os.utime(page, (1.7e9, 1.7e9))
        moved(site)
        program = citator_links(IN_FLIGHT, cache=cache)
        looks = []
        for _ in range(2):
            run = program.run(addresses, folder)
            looks.append((run, moved(site)))
    kept = sum(file.stat().st_size for file in cache.iterdir())
    (first, full), (second, less) = looks
    print(f"\nrecheck of {amount} unchanged addresses on {hosts} hosts, pages of 5 kB (bytes as nginx counts them, heads included)")
    if any(run.right != amount for run, _ in looks):
        print(f"  no ratio: {first.right} and {second.right} of {amount} right")
        return
    answers = f"   ({less.answers[304]} of {amount} were not sent again)"
    for name, before, after, more in (
        ("answers", full.sent, less.sent, answers),
        ("both ways", full.asked + full.sent, less.asked + less.sent, ""),
    ):
        print(f"  {name:<10} {before:>12,} first, {after:>12,} again: {after / before:6.1%}{more}")
    cpu = [f"{run.cpu / amount * 1000:.3f}" for run, _ in looks]
    print(f"  CPU s/1,000 {cpu[0]} first, {cpu[1]} again; the cache has {kept / amount / 1000:.1f} kB a page", flush=True)


def _side_by_side(programs: Sequence[Program | None], addresses: list[str], folder: Path, where: str, rounds: int) -> None:
    there = [program for program in programs if program is not None]
    slowest = min(_tried(program, addresses, folder) for program in there[:1] + there[-1:])
    if slowest < SLOW and len(addresses) > 4 * TRIAL:
        addresses = addresses[: len(addresses) // 4]
        print("\n  a slow machine: a quarter of the addresses")
    for program in there[1:-1]:
        _tried(program, addresses, folder)
    runs: dict[str, list[Run]] = {program.name: [] for program in there}
    for _ in range(rounds):
        for program in there:
            runs[program.name].append(program.run(addresses[: program.most], folder))
    _told(f"links, {len(addresses)} addresses {where}, {IN_FLIGHT} in flight ({rounds} rounds, in turns)", there, runs, addresses)
    if len(there) < len(programs):
        print("  lychee or linkchecker is not installed: a peer is missing in this run (pip install 'citator[bench]')")


def _tried(program: Program, addresses: list[str], folder: Path) -> float:
    """Addresses a second on a few of them. Raises RuntimeError for a program that does not see the one whose fragment is missing."""
    some = addresses[:TRIAL]
    astray = addresses[0].partition("#")[0] + "#nowhere"
    run = program.run([*some, astray], folder)
    if (run.right, run.misplaced) != (len(some), 1):
        raise RuntimeError(f"{program.name}: {run.right} of {len(some)} right, and {run.misplaced} of 1 whose fragment is missing")
    return len(some) / run.seconds


def _told(title: str, programs: Sequence[Program], runs: dict[str, list[Run]], addresses: list[str]) -> None:
    """The table. What did not get every address right has no speed."""
    peer = programs[-1]
    print(
        f"\n{title}\n  {'':<32} {'addresses/s':>11} {'x ' + peer.name.partition(',')[0]:>13} {'CPU s/1,000':>12} {'peak MB':>8}   seconds"
    )
    amounts = {one.name: len(addresses[: one.most]) for one in programs}
    right = {name: min(run.right - run.misplaced for run in own) for name, own in runs.items()}
    rates = {name: amounts[name] / statistics.median(run.seconds for run in own) for name, own in runs.items()}
    for name, own in runs.items():
        if right[name] != amounts[name]:
            print(f"  {name:<32} no speed: {amounts[name] - right[name]} of {amounts[name]} wrong", flush=True)
            continue
        ratio = f"{rates[name] / rates[peer.name]:.2f}" if right[peer.name] == amounts[peer.name] else "–"
        seconds = [run.seconds for run in own]
        cpu = statistics.median(run.cpu for run in own) / amounts[name] * 1000
        print(
            f"  {name:<32} {rates[name]:11.0f} {ratio:>13} {cpu:12.3f} {max(run.peak for run in own):8.0f}"
            f"   {statistics.median(seconds):.2f} [{min(seconds):.2f} – {max(seconds):.2f}]"
            + (f", {amounts[name]} addresses" if amounts[name] < len(addresses) else ""),
            flush=True,
        )


def links(
    addresses: int = ADDRESSES,
    hosts: int = HOSTS,
    secure_addresses: int = SECURE_ADDRESSES,
    secure_hosts: int = SECURE_HOSTS,
    rounds: int = ROUNDS,
) -> None:
    """Everything of this file; nothing where nginx is not installed."""
    if nginx() is None:
        print("\n  nginx is not installed: no links in this run (make system-deps)")
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    for measure, amount, count in ((plain, addresses, hosts), (secure, secure_addresses, secure_hosts)):
        if amount:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                folder.chmod(0o755)  # linkchecker, started as root, goes on as nobody
                measure(folder, amount, count, rounds)
    if addresses:
        with tempfile.TemporaryDirectory() as name:
            again(Path(name), addresses, hosts)


def main() -> None:
    """Other sizes: ``python -m benchmarks.links --addresses 2000 --hosts 50``."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("addresses", ADDRESSES), ("hosts", HOSTS), ("secure-addresses", SECURE_ADDRESSES), ("secure-hosts", SECURE_HOSTS)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    links(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
