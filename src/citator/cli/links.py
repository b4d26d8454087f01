"""``citator links``: addresses in, verdicts out."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.feed import fed, told_of
from citator.cli.lines import Bad, Row, addresses, dumps, is_document
from citator.cli.options import Format, Output, Progress, Quiet, Verbose, with_settings
from citator.cli.output import code_of, lines_of, opened, say, say_off_line, shown
from citator.cli.terminal import interruptible
from citator.config import Settings
from citator.media import lists
from citator.model import LinkCheck, LinkVerdict, PartialDate, Severity
from citator.text.userinfo import masked

if TYPE_CHECKING:
    from citator.bulk import Question
    from citator.checker import Checker, Stop

_READ_AHEAD = 200_000  # lines: hosts are kept busy side by side, however the input is sorted, and memory stays bounded

_SEVERITY = {
    LinkVerdict.DEAD: Severity.ERROR,
    LinkVerdict.MISMATCH: Severity.ERROR,
    LinkVerdict.UNSAFE: Severity.ERROR,
    LinkVerdict.RESTRICTED: Severity.WARNING,
    LinkVerdict.INSECURE: Severity.WARNING,
    LinkVerdict.UNSTABLE: Severity.INFO,
    LinkVerdict.UNKNOWN: Severity.INFO,
}


@with_settings("network", "authorities", "archives", "memory", "exit code")
def links(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="JSON lines, or one address a line, # before remarks; standard input without it.", show_default=False
        ),
    ] = None,
    format: Format("jsonl", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,  # noqa: ARG001 - a common option: each line has all that is known
    progress: Progress = True,  # noqa: ARG001 - a common option: the lines are the progress
    unordered: Annotated[bool, typer.Option("--unordered", metavar="", help="Write each line as soon as it is known.")] = False,
    *,
    settings: Settings,
) -> int:
    """Say of each address whether the cited work is there, with the evidence.

    A line in is an address, or {"id", "url", "title", "accessed", "issued"}; a line out is a verdict. The title, where it is given, decides
    whether the page is the right one. For what is lost, the archived copy that shows the work is suggested.
    """
    faults: list[str] = []
    with interruptible() as stop, opened(output, file) as write:
        from citator.net import drive

        async def run() -> Counter[str]:
            from citator.checker import Checker

            told: Counter[str] = Counter()
            async with Checker(replace(settings, data_file=""), stop) as checker:  # no work is verified
                async for row, check in _checked(addresses(lines_of(file, stop)), checker, stop, unordered):
                    write(_line(row, check, format))
                    if isinstance(row, Bad) and len(faults) < lists.NAMED:
                        faults.append(f"line {row.number}: {row.message}")
                    told[_severity(check)] += 1
                    told[check.verdict.value if check else "unusable"] += 1
                offline = checker.offline
            if offline and not quiet:
                say_off_line(chosen=settings.offline)
            return told

        told = drive.run(run)
    verdicts = [f"{told[verdict]} {verdict}" for verdict in [*LinkVerdict, "unusable"] if told[verdict]]
    name = "<stdin>" if file is None or str(file) == "-" else file
    lines = (
        [lists.nothing_in(faults, told["unusable"])]
        if faults and len(verdicts) == 1
        else lists.told(faults, told["unusable"])
        if not quiet
        else ()
    )
    for line in lines:
        say(f"citator: {name}: {shown(line)}")
    if not quiet:
        say(", ".join(verdicts) or "no addresses")
        if is_document(file):
            say(
                "citator: this looks like a whole document: citator check reads documents and finds their links, links takes a list of them"
            )
    if told["unusable"]:
        return 1
    return code_of((level for level in Severity if told[level]), settings.fail_on)


def _checked(
    items: Iterator[Row | Bad], checker: Checker, stop: Stop, unordered: bool
) -> AsyncIterator[tuple[Row | Bad, LinkCheck | None]]:
    """Each row with its verdict as soon as it is known, in order unless ``unordered``; a row that can't be used has none."""
    known: asyncio.Queue[tuple[int, LinkCheck | None] | None] = asyncio.Queue()
    read: dict[int, Row | Bad] = {}
    count = 0

    async def questions() -> AsyncIterator[list[Question[int]]]:
        nonlocal count
        async for some in fed(items, stop, lambda: len(read) < _READ_AHEAD):
            asked = []
            for row in some:
                read[count] = row
                if isinstance(row, Bad):
                    known.put_nowait((count, None))
                else:
                    asked.append(_question(count, row))
                count += 1
            yield asked

    return told_of(read, known, checker.links(questions()), unordered)


def _question(number: int, row: Row) -> Question[int]:
    from citator.bulk import Question
    from citator.rules.link_verdict import Expected

    title = row.fields.get("title")
    expected = Expected(
        title=title if isinstance(title, str) else "",
        accessed=PartialDate.parse(row.fields.get("accessed")),
        issued=PartialDate.parse(row.fields.get("issued")),
    )
    return Question(number, str(row.fields["url"]).strip(), expected)


def _severity(check: LinkCheck | None) -> Severity | str:
    if check is None:
        return ""
    if check.verdict is LinkVerdict.ALIVE:
        return Severity.WARNING if check.reason == "moved" else ""
    return _SEVERITY[check.verdict]


def _why(row: Row | Bad) -> str:
    return row.message if isinstance(row, Bad) else "can't be used"


def _line(row: Row | Bad, check: LinkCheck | None, form: str) -> str:
    from citator.formats.json import link_check_to_json

    if isinstance(row, Bad) or check is None:
        return dumps(row.to_json()) if isinstance(row, Bad) and form == "jsonl" else f"{shown(row.id)}: {shown(_why(row))}"
    if form == "jsonl":
        return dumps({"id": row.id, **link_check_to_json(check), "url": row.fields["url"]})
    words = f"{check.verdict.value:<10} {check.reason:<16} {shown(check.url)}"
    return masked("\n".join([words, *(f"{'':27} {shown(why)}" for why in check.evidence)]))
