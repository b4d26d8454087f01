"""How true the link verdicts are on pages that nobody developed against: ``evaluation/data/fresh_pages.jsonl``, answered without a socket.

``python -m evaluation.fresh_pages [all|even|odd] [-v]``; with ``-v`` the wrong ones too. The odd half is held out: whoever mends rules
looks at even ones only.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from citator.checks.link import look
from citator.model import FrozenMap, Hop, Request, Response
from citator.rules.link_verdict import Expected
from evaluation.score import load

__all__ = ["FRESH_PAGES", "Told", "print_halves", "rates", "told"]

FRESH_PAGES = Path(__file__).parent / "data" / "fresh_pages.jsonl"
HALVES = {"all": (0, 1), "even": (0,), "odd": (1,)}
_ACCUSING = ("dead", "mismatch")
_HTML = {"content-type": "text/html; charset=utf-8"}
_HOME = (
    "<!DOCTYPE html><html><head><title>{0}</title></head>"
    "<body><h1>{0}</h1><p>News, reports and how to reach us.</p><p>{1}</p></body></html>"
)
_NEWS = "The reading room is open from nine to five; the new list of lights is out. " * 6
_NOT_FOUND = "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>There is nothing at this address.</p></body></html>"


@dataclass(frozen=True)
class Told:
    """A labelled page and what the checker said of it."""

    row: dict[str, Any]
    verdict: str
    reason: str
    evidence: tuple[str, ...] = ()

    @property
    def accepted(self) -> list[str]:
        """Patterns of ``verdict/reason`` that are right."""
        return [*(f"{self.row['verdict']}/{reason}" for reason in self.row["reason"]), *self.row.get("also", ())]

    @property
    def right(self) -> bool:
        """Whether verdict and reason are right."""
        return any(fnmatchcase(f"{self.verdict}/{self.reason}", pattern) for pattern in self.accepted)

    @property
    def verdict_right(self) -> bool:
        """Whether the verdict is, whatever its reason."""
        return any(self.verdict == pattern.partition("/")[0] for pattern in self.accepted)

    @property
    def falsely_dead(self) -> bool:
        """Whether a page was called dead, or another work, that is neither."""
        return self.verdict in _ACCUSING and not any(pattern.startswith(_ACCUSING) for pattern in self.accepted)


def told(row: dict[str, Any]) -> Told:
    """What the checker says of one case; its requests are answered from the case."""
    asked = f"https://{row['host']}{row['asked']}"
    looking = look(asked, Expected(title=row["title"]))
    try:
        request = next(looking)
        while True:
            request = looking.send(_answer(row, asked, request))
    except StopIteration as end:
        check = end.value[0]
        return Told(row, str(check.verdict), check.reason, tuple(check.evidence))


def _answer(row: dict[str, Any], asked: str, request: Request) -> Response:
    """The page, its home page, an address that it leads to, or what the site says to an address that can't exist."""
    if request.url == asked:
        hops = tuple(Hop(urljoin(asked, url), status) for url, status in row.get("hops", ()))
        return _page(row, urljoin(asked, row.get("final") or row["asked"]), hops)
    if request.url in row.get("at", {}):
        return _response(request.url, 200, _HTML, row["at"][request.url])
    if urlsplit(request.url).path in ("", "/") and not urlsplit(request.url).query:
        return _home(row, request.url)
    return _sibling(row, request.url)


def _sibling(row: dict[str, Any], url: str) -> Response:
    beside = row.get("sibling", {"status": 404})
    if beside == "same":
        return _page(row, url)
    status, location = beside.get("status", 200), beside.get("location")
    if location is None:
        return _response(url, status, _HTML, beside.get("body", _NOT_FOUND))
    target, hops = urljoin(url, location), (Hop(url, status),)
    if location in ("/", "/index.php"):
        return _home(row, target, hops)
    return _page(row, target, hops) if row.get("hops") else _response(target, 404, _HTML, _NOT_FOUND, hops)


def _home(row: dict[str, Any], url: str, hops: tuple[Hop, ...] = ()) -> Response:
    home = row.get("home", _HOME.format(row["host"], _NEWS))
    return _page(row, url, hops) if home == "same" else _response(url, 200, _HTML, home, hops)


def _page(row: dict[str, Any], url: str, hops: tuple[Hop, ...] = ()) -> Response:
    return _response(url, row["status"], row["headers"], row["body"], hops, row.get("encoding", "utf-8"))


def _response(url: str, status: int, headers: dict[str, str], body: str, hops: tuple[Hop, ...] = (), encoding: str = "utf-8") -> Response:
    return Response(url, status, FrozenMap(headers), body.encode(encoding, "xmlcharrefreplace"), hops)


def results(half: str) -> list[Told]:
    """What the checker says of the pages of one half: ``even`` (A), ``odd`` (B, held out), or of ``all``."""
    return [told(row) for row in load(FRESH_PAGES) if row["id"] % 2 in HALVES[half]]


def rates(half: str) -> dict[str, float]:
    """Verdicts and reasons right, and pages not falsely called dead or another work; each from 0 to 1."""
    some = results(half)
    return {
        "right": sum(one.right for one in some) / len(some),
        "never falsely dead": 1 - sum(one.falsely_dead for one in some) / len(some),
    }


def print_halves() -> None:
    """Prints the figures of both halves, without a case: one of them is held out."""
    print(f"\nLinks on pages labelled afterwards (evaluation/data/{FRESH_PAGES.name})", flush=True)
    for name, half in (("half A", "even"), ("half B, held out", "odd")):
        some = results(half)
        right, dead = sum(one.right for one in some), sum(one.falsely_dead for one in some)
        print(f"  {name:<24} {right / len(some):.3f} of {len(some)}, falsely dead {dead}")


def main() -> None:
    """Print the figures, and with ``-v`` what was said wrongly."""
    half = next((name for name in HALVES if name in sys.argv), "all")
    every = results(half)
    kinds: dict[str, list[Told]] = defaultdict(list)
    for one in every:
        kinds[one.row["kind"]].append(one)
    print(f"\nLinks on pages labelled afterwards ({len(every)}, {half}; evaluation/data/{FRESH_PAGES.name})")
    print("  right, verdict right, falsely dead")
    for name, some in (*kinds.items(), ("all", every)):
        right, verdicts, dead = (sum(getattr(one, what) for one in some) for what in ("right", "verdict_right", "falsely_dead"))
        print(f"  {name:<18} {right:>3} {verdicts:>3} {dead:>3}  of {len(some)}")
    for one in every if "-v" in sys.argv else ():
        if not one.right:
            mark = "FALSELY DEAD " if one.falsely_dead else ""
            print(
                f"    {one.row['id']} {one.row['kind']} {one.row['lang']}: {mark}{one.verdict}/{one.reason}, not {', '.join(one.accepted)}"
            )
            print(f"        {one.row['why']}. {' | '.join(one.evidence)[:200]}")


if __name__ == "__main__":
    main()
