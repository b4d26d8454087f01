"""``citator verify``: references in, agreement with the authorities out."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from citator.cli.feed import fed, told_of
from citator.cli.lines import Bad, Row, dumps, is_document
from citator.cli.options import Format, Output, Progress, Quiet, Verbose, with_settings
from citator.cli.output import code_of, opened, say
from citator.cli.references import Given, given, understood
from citator.cli.terminal import interruptible
from citator.config import Settings
from citator.model import Severity, Verification, VerificationVerdict

if TYPE_CHECKING:
    from citator.checker import Checker, Stop
    from citator.verifier import Reference

_READ_AHEAD = 10_000  # references
_TOGETHER = 200  # are understood and handed on at once: enough for services that take many identifiers with one request
_STATUS = {"retracted": Severity.ERROR, "superseded": Severity.WARNING}

_Told: TypeAlias = tuple[Given | Bad, Verification | None]


@with_settings("network", "authorities", "local", "exit code")
def verify(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="JSON lines, one reference a line, or a bibliography (BibTeX, RIS, CSL-JSON); standard input without it.",
            show_default=False,
        ),
    ] = None,
    format: Format("jsonl", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    progress: Progress = True,  # noqa: ARG001 - a common option: the lines are the progress
    unordered: Annotated[bool, typer.Option("--unordered", metavar="", help="Write each line as soon as it is known.")] = False,
    *,
    settings: Settings,
) -> int:
    """Say of each reference whether the work exists and is the one described, field by field, with the evidence.

    A line in is {"id", "cited": {CSL-JSON}}, {"id", "text": "one reference"}, or a reference as it is printed; a line out is a verdict:
    ok, field_error, not_found or unknown. What can't be read has an "error" in its place. An authority that did not answer is never a
    finding.
    """
    with interruptible() as stop, opened(output, file) as write:
        from citator.net import drive

        async def run() -> Counter[str]:
            from citator.checker import Checker

            told: Counter[str] = Counter()
            async with Checker(settings, stop, checked=[file] if file and str(file) != "-" else []) as checker:
                async for one, verdict in _verified(given(file, settings.limits(), stop), checker, stop, unordered):
                    write(_line(one, verdict, format, verbose))
                    told[_severity(verdict)] += 1
                    told[verdict.verdict.value if verdict else "unusable"] += 1
            return told

        told = drive.run(run)
    verdicts = [f"{told[verdict]} {verdict}" for verdict in [*VerificationVerdict, "unusable"] if told[verdict]]
    if not quiet:
        say(", ".join(verdicts) or "no references")
        if is_document(file):
            say("citator: this looks like a whole document: citator check reads documents and finds their notes, verify takes references")
    if told["unusable"]:
        return 1
    return code_of((level for level in Severity if told[level]), settings.fail_on)


def _verified(items: Iterator[Row | Given | Bad], checker: Checker, stop: Stop, unordered: bool) -> AsyncIterator[_Told]:
    """Each reference with its verdict as soon as it is known, in order unless ``unordered``; what can't be used has none."""
    from citator.verifier import Reference

    known: asyncio.Queue[tuple[int, Verification | None] | None] = asyncio.Queue()
    read: dict[int, Given | Bad] = {}
    count = 0

    async def references() -> AsyncIterator[list[Reference[int]]]:
        nonlocal count
        async for some in fed(items, stop, lambda: len(read) < _READ_AHEAD):
            for begin in range(0, len(some), _TOGETHER):
                asked = []
                for one in await asyncio.to_thread(lambda part: list(map(understood, part)), some[begin : begin + _TOGETHER]):
                    read[count] = one
                    if isinstance(one, Bad):
                        known.put_nowait((count, None))
                    else:
                        asked.append(Reference(count, one.cited, one.identifiers, one.text))
                    count += 1
                yield asked

    return told_of(read, known, checker.verifications(references()), unordered)


def _severity(verdict: Verification | None) -> Severity | str:
    if verdict is None:
        return ""
    if verdict.verdict in (VerificationVerdict.FIELD_ERROR, VerificationVerdict.NOT_FOUND):
        return Severity.ERROR
    if verdict.status in _STATUS:
        return _STATUS[verdict.status]
    return Severity.INFO if verdict.verdict is VerificationVerdict.UNKNOWN else ""


def _line(one: Given | Bad, verdict: Verification | None, form: str, verbose: bool) -> str:
    from citator.formats.json import verification_to_json

    if isinstance(one, Bad) or verdict is None:
        if form == "jsonl" and isinstance(one, Bad):
            return dumps(one.to_json())
        why = one.message if isinstance(one, Bad) else "no verdict"
        return f"{'unusable':<12} {one.id}: {why.partition(f'{one.id}: ')[2] or why}"
    if form == "jsonl":
        return dumps({"id": one.id, **verification_to_json(verdict, str(one.id))})
    title = one.cited.text("title") or one.text[:60]
    words = [f"{verdict.verdict.value:<12} {one.id}: {title}", *(f"{'':12} {why}" for why in _evidence(verdict, verbose))]
    added = verdict.fields.get("doi") == "absent"
    words += [f"{'':12} {'to add' if added else 'instead'}: {name} {value}" for name, value in verdict.suggestion.items()]
    return "\n".join([*words, f"{'':12} {verdict.status}"] if verdict.status else words)


def _evidence(verdict: Verification, verbose: bool) -> Iterator[str]:
    """The evidence for people: of a question to a service whom and what was asked; the address of a page as it is."""
    names = {"doi": "DOI", "isbn": "ISBN", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv number", "un_symbol": "symbol"}
    by = [names.get(scheme, scheme) for scheme, state in verdict.identifiers.items() if state == "confirmed"]
    for why in verdict.evidence:
        asked = verdict.authority not in (None, "page") and why.startswith(("http://", "https://"))
        if verbose or not asked:
            yield why
        else:
            yield f"found at {verdict.authority} by its {by[0]}" if by else f"found at {verdict.authority} by a search for its words"
