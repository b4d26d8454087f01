"""How true the link verdicts are: the test web (``tests/support/testweb``), checked as ``citator links`` checks it."""

from __future__ import annotations

import time
from collections import defaultdict

from tests.support.testweb import Result, everything
from tests.support.testweb.archives import ARCHIVES, check_archives, rates_of_archives, wrong_archives

__all__ = ["archive_rates", "print_table", "rates"]


def rates() -> dict[str, float]:
    """Verdicts right, none falsely dead, nothing inside the network asked; each from 0 to 1. Loopback only."""
    return everything().rates()


def archive_rates() -> dict[str, float]:
    """Answers about archived copies that are right, and silent archives that are not taken for empty ones; each from 0 to 1."""
    return rates_of_archives(check_archives())


def print_table(*, every_case: bool) -> None:
    """Prints the verdicts right by family, false deaths, private hits and requests; with ``every_case`` what was said wrongly."""
    start = time.monotonic()
    run = everything()
    families: dict[str, list[Result]] = defaultdict(list)
    for one in run.results.values():
        families[one.case.family].append(one)
    print(f"\nLinks ({len(run.results)} labelled behaviours of the test web on loopback, {time.monotonic() - start:.0f} s)", flush=True)
    for name, results in families.items():
        print(f"  {name:<24} {sum(not one.wrong for one in results)}/{len(results)}")
    print(f"  {'verdicts right':<24} {run.rates()['right']:.3f}")
    print(f"  {'falsely dead':<24} {sum(one.falsely_dead for one in run.results.values())}")
    print(f"  {'private hits':<24} {run.private}")
    print(f"  {'requests per link':<24} {run.hits / len(run.results):.2f}")
    for one in run.wrong if every_case else ():
        print(f"    {one.case.name}: {one.wrong}")
    print(f"\nArchived copies of lost pages ({len(ARCHIVES)} labelled archives on loopback)")
    for name, rate in archive_rates().items():
        print(f"  {name:<24} {rate:.3f}")
    for name, words in wrong_archives(check_archives()).items() if every_case else ():
        print(f"    {name}: {words}")
