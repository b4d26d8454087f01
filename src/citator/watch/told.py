"""News and figures as text for people: plain, and as Markdown. One line each, by cause and document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from citator.formats.json.values import time_text
from citator.model import FailureKind
from citator.text.counts import counted
from citator.text.userinfo import masked
from citator.watch.news import FAILED, Item, apart

if TYPE_CHECKING:
    from citator.watch.run import Ran

__all__ = ["HEADS", "amount", "as_markdown", "as_text", "last_look_of", "line_of", "since_of", "status_text", "verdict_of", "why_left"]

HEADS: Final = {
    "broken": "Newly broken",
    "out-of-order": "Newly out of order",
    "recovered": "Recovered",
    "withdrawn": "Called broken no more",
    "moved": "Moved for good",
    "drifted": "Another text than before",
    "archived": "Newly found in an archive",
    "still": "Still broken",
    "still-out-of-order": "Still out of order",
}
"""What each kind of news is called, in the order in which it is told."""


_NAMED: Final = 5  # hosts of what was left for one reason
_UNSEEN: Final = {
    FailureKind.OFFLINE: "for {} there was no network",
    FailureKind.BUDGET: "for {} there was no time, or their hosts took no connection",
    FailureKind.CANCELLED: "{} under way when the run was stopped",
}


def since_of(kind: str) -> str:
    """What the time of a kind of news is called.

    >>> since_of("moved"), since_of("broken"), since_of("out-of-order")
    ('Since', 'Failing since', 'Out of order since')
    """
    return ("Out of order since" if kind.endswith("out-of-order") else "Failing since") if kind in FAILED else "Since"


def as_text(news: Mapping[str, Sequence[Item]]) -> str:
    """The news as plain text; nothing where there is nothing to tell."""
    lines: list[str] = []
    for kind, items in _told(news):
        lines += [*([""] if lines else []), f"{HEADS[kind]} ({len(items)})"]
        for documents, some in _by_document(items):
            lines.append(f"  {documents}")
            lines += (f"    {_plain(line_of(item))}" for item in some)
    return masked("\n".join(lines))


def as_markdown(news: Mapping[str, Sequence[Item]], longest: int = 60_000, heads: Mapping[str, str] = HEADS) -> str:
    """The news as Markdown, for a job summary or an issue; at most so many characters, and then it says how many are left out.

    No title in it calls anybody by name (``@keeper``), or points to another issue (``#12``).
    """
    lines: list[str] = []
    for kind, items in _told(news):
        lines += [*([""] if lines else []), f"## {heads[kind]} ({len(items)})", ""]
        for documents, some in _by_document(items):
            lines.append(f"- {_escaped(documents)}")
            lines += (f"  - {_marked(item)}" for item in some)
    size = 0
    for at, line in enumerate(lines):
        size += len(line) + 1
        if size > longest:
            left = sum(1 for one in lines[at:] if one.startswith("  - "))
            return masked("\n".join([*lines[:at], "", f"… and {left} more."]))
    return masked("\n".join(lines))


def why_left(ran: Ran) -> Iterator[str]:
    """Why a run has left addresses, and the first of their hosts; nothing where it has left none, or is off line as a whole."""
    rest = ran.left - ran.elsewhere - ran.beyond
    if ran.beyond:
        yield f"{ran.beyond} more than --limit"
    if ran.elsewhere:
        yield f"{ran.elsewhere} of hosts at which another run is"
    for kind, hosts in ran.unseen.items():
        rest -= hosts.total()
        if not ran.offline:
            names = [*list(hosts)[:_NAMED], *([f"{len(hosts) - _NAMED} more"] if len(hosts) > _NAMED else [])]
            yield f"{_UNSEEN.get(kind, '{} without an answer').format(hosts.total())}: {', '.join(names)}"
    if rest > 0 and not ran.offline:
        yield f"{rest} not come to before the run ended"


def status_text(status: Mapping[str, Any], at: str) -> str:
    """The figures of ``watch status`` as plain text, at a time (RFC 3339, UTC)."""
    standing = {**status["states"], "dead": status["states"]["dead"] - status["out_of_order"], "out of order": status["out_of_order"]}
    states = ", ".join(f"{number} {name}" for name, number in standing.items() if number)
    verdicts = ", ".join(f"{number} {name}" for name, number in status["verdicts"].items())
    coming = status["next_due"] or "nothing"
    coming = f", overdue since {coming}" if status["due"] and coming < at else "" if status["due"] else f"; next due: {coming}"
    lines = [
        amount(status["addresses"], status["works"], status["documents"]),
        f"states: {states or 'none'}",
        f"last verdicts: {verdicts or 'none'}; never checked: {status['never_checked']}",
        f"due now: {status['due']}{coming}",
    ]
    last = status["last_run"]
    if last:
        end = "ended " + last["finished"] if last["finished"] else "not ended (under way, or killed)"
        lines.append(f"last run: {last['run']}, began {last['started']}, {end}; {last['checked']} of {last['due']} checked")
    return "\n".join(lines)


def amount(addresses: int, works: int, documents: int) -> str:
    """How much is watched.

    >>> amount(2, 1, 1)
    '2 addresses of 1 work in 1 document'
    """
    return f"{counted(addresses, 'address', 'addresses')} of {counted(works, 'work')} in {counted(documents, 'document')}"


def _told(news: Mapping[str, Sequence[Item]]) -> Iterator[tuple[str, Sequence[Item]]]:
    told = apart(news)
    return ((kind, told[kind]) for kind in HEADS if kind in told)


def _by_document(items: Sequence[Item]) -> Iterator[tuple[str, list[Item]]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(", ".join(map(masked, item.known.documents)) or "cited no more", []).append(item)
    yield from found.items()


def line_of(item: Item, url: str | None = None) -> str:
    """One piece of news on one line; ``url`` is shown in the place of the address."""
    row, check = item.known.row, item.seen
    parts = [f"{url or masked(row.url)}: {verdict_of(item)}{_since(item)}"]
    if last := last_look_of(item):
        parts.append(f"at the last look {last}")
    if item.what:
        parts.append(item.what)
    if item.was and item.kind in ("broken", "still"):
        parts.append(f"was {item.was} before")
    if check and check.suggested_url:
        parts.append(f"now at {masked(check.suggested_url)}")
    if check and check.archived:
        parts.append(f"archived {check.archived.datetime.date().isoformat()} at {masked(check.archived.url)}")
    if item.known.key:
        parts.append(f"[{item.known.key}]")
    return "; ".join(parts)


def verdict_of(item: Item) -> str:
    """The verdict that a piece of news rests on, with its reason and status."""
    row, shown = item.known.row, item.shown
    if shown is not None:
        return _verdict(shown.verdict.value, shown.reason, shown.status)
    return _verdict(str(row.verdict), row.reason, item.known.check.status if item.known.check else None)


def last_look_of(item: Item) -> str:
    """What the last look saw, where it is something else; "" where it is not."""
    row, check = item.known.row, item.known.check
    last = _verdict(str(row.verdict), row.reason, check.status if check else None)
    return "" if item.shown is None or last == verdict_of(item) else last


def _verdict(verdict: str, reason: str | None, status: int | None) -> str:
    code = f", {status}" if status and status != 200 else ""
    return f"{verdict} ({reason}{code})" if reason not in (None, "ok") else verdict


def _since(item: Item) -> str:
    words = " since" if item.kind not in FAILED else ", out of order since" if item.silent else ", failing since"
    return f"{words} {(time_text(item.began) or '')[:10]}" if item.began else ""


def _plain(line: str) -> str:
    """A line that does nothing to a terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", line)


def _escaped(text: str) -> str:
    text = re.sub(r"([@#])(?=\w)", "\\1\u200b", _plain(text))  # GitHub looks for names and numbers after all escapes are undone
    return re.sub(r"([\\`*_{}\[\]<>#|!])", r"\\\1", text)


def _marked(item: Item) -> str:
    url = _plain(masked(item.known.row.url))
    shown = f"<{url}>" if not re.search(r"[\s<>]", url) else _escaped(url)
    head, _, rest = line_of(item, "\0").partition("\0")
    return f"{head}{shown}{_escaped(rest)}"
