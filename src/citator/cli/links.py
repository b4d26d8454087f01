"""``citator links``: addresses in, verdicts out."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from citator.cli.lines import Bad, Row, dumps, rows
from citator.cli.options import Format, Output, Quiet, with_settings
from citator.cli.output import lines_of, opened, say
from citator.cli.terminal import interruptible
from citator.config import Settings
from citator.model import LinkCheck, LinkVerdict, PartialDate, Severity

if TYPE_CHECKING:
    from citator.checker import Checker, Stop

_WINDOW = 2000  # lines read ahead: enough to keep every host busy, and bounded however long the input is
_LOOK_SECONDS = 0.2  # how often we look whether the run shall stop

_SEVERITY = {
    LinkVerdict.DEAD: Severity.ERROR,
    LinkVerdict.MISMATCH: Severity.ERROR,
    LinkVerdict.UNSAFE: Severity.ERROR,
    LinkVerdict.RESTRICTED: Severity.WARNING,
    LinkVerdict.INSECURE: Severity.WARNING,
    LinkVerdict.UNSTABLE: Severity.INFO,
    LinkVerdict.UNKNOWN: Severity.INFO,
}


@with_settings("network", "authorities", "exit code")
def links(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="JSON lines, or one address a line; standard input without it.", show_default=False),
    ] = None,
    format: Format("jsonl", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    unordered: Annotated[bool, typer.Option("--unordered", help="Write each line as soon as it is known.")] = False,
    *,
    settings: Settings,
) -> int:
    """Say of each address whether the cited work is there, with the evidence.

    A line in is an address, or {"id", "url", "title", "accessed"}; a line out is a verdict. The title, where it is given, decides
    whether the page is the right one.
    """
    with interruptible() as stop, opened(output) as write:

        async def run() -> Counter[str]:
            from citator.checker import Checker

            told: Counter[str] = Counter()
            async with Checker(settings, stop) as checker:
                async for row, check in _checked(rows(lines_of(file, stop), "url"), checker, stop, unordered):
                    write(_line(row, check, format))
                    told[_severity(check)] += 1
                    told[check.verdict.value if check else "unusable"] += 1
                offline = checker.offline
            if offline and not quiet:
                say("citator: off line: nothing answers at all, so no link could be checked, and none is called dead")
            return told

        told = asyncio.run(run())
    verdicts = [f"{told[verdict]} {verdict}" for verdict in [*LinkVerdict, "unusable"] if told[verdict]]
    if not quiet:
        say(", ".join(verdicts) or "no addresses")
    if told["unusable"]:
        return 1
    if settings.fail_on == "never":
        return 0
    return 2 if any(told[level] for level in Severity if level.rank >= Severity(settings.fail_on).rank) else 0


async def _checked(
    items: Iterator[Row | Bad], checker: Checker, stop: Stop, unordered: bool
) -> AsyncIterator[tuple[Row | Bad, LinkCheck | None]]:
    """Each row with its verdict as soon as it is known, in order unless ``unordered``; at most ``_WINDOW`` are under way."""
    under_way: deque[tuple[Row | Bad, asyncio.Task[LinkCheck | None]]] = deque()
    reading: asyncio.Future[Row | Bad | None] | None = _next(items)
    while reading or under_way:
        room = reading if reading and len(under_way) < _WINDOW else None
        waiting: list[asyncio.Future[Any]] = [task for _, task in (under_way if unordered else list(under_way)[:1])]
        await asyncio.wait([*waiting, room] if room else waiting, timeout=_LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if stop():
            for _, task in under_way:
                task.cancel()
        if room and room.done():
            row = room.result()
            reading = None if row is None else _next(items)
            if row is not None:
                under_way.append((row, asyncio.ensure_future(_check(row, checker, stop))))
        while under_way and under_way[0][1].done():
            first, task = under_way.popleft()
            yield first, _result(first, task)
        if unordered:
            for pair in [pair for pair in under_way if pair[1].done()]:
                under_way.remove(pair)
                yield pair[0], _result(*pair)


def _next(items: Iterator[Row | Bad]) -> asyncio.Future[Row | Bad | None]:
    """The next row, read in a thread: standard input may make us wait, and the checks go on meanwhile."""
    return asyncio.ensure_future(asyncio.to_thread(next, items, None))


async def _check(row: Row | Bad, checker: Checker, stop: Stop) -> LinkCheck | None:
    from citator.rules.link_verdict import Expected

    if isinstance(row, Bad):
        return None
    if stop():
        return _stopped(row)
    title = row.fields.get("title")
    expected = Expected(title=title if isinstance(title, str) else "", accessed=PartialDate.parse(row.fields.get("accessed")))
    return (await checker.link(str(row.fields["url"]).strip(), expected))[0]


def _result(row: Row | Bad, task: asyncio.Task[LinkCheck | None]) -> LinkCheck | None:
    return _stopped(row) if task.cancelled() and isinstance(row, Row) else task.result()


def _stopped(row: Row) -> LinkCheck:
    from citator.checker import not_checked

    return not_checked(str(row.fields["url"]).strip(), "the run was stopped")


def _severity(check: LinkCheck | None) -> Severity | str:
    if check is None:
        return ""
    if check.verdict is LinkVerdict.ALIVE:
        return Severity.WARNING if check.reason == "moved" else ""
    return _SEVERITY[check.verdict]


def _line(row: Row | Bad, check: LinkCheck | None, form: str) -> str:
    from citator.formats.json import link_check_to_json

    if isinstance(row, Bad) or check is None:
        return dumps(row.to_json()) if isinstance(row, Bad) and form == "jsonl" else f"{row.id}: can't be used"
    if form == "jsonl":
        return dumps({"id": row.id, **link_check_to_json(check), "url": row.fields["url"]})
    words = f"{check.verdict.value:<10} {check.reason:<16} {check.url}"
    return "\n".join([words, *(f"{'':27} {why}" for why in check.evidence)])
