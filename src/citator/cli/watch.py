"""``citator watch``: a memory of every citation, and news instead of noise."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from citator.cli.lines import dumps
from citator.cli.options import Format, Output, Progress, Quiet, Sources, with_settings
from citator.cli.output import check_writable, code_of, emit, named, opened, say, say_off_line, shown, tell_failed
from citator.cli.terminal import counter_for, interruptible
from citator.config import Settings
from citator.errors import ConfigError
from citator.files import put
from citator.text.counts import counted
from citator.text.userinfo import masked

if TYPE_CHECKING:
    from citator.store import Store
    from citator.watch.news import Item
    from citator.watch.run import Ran

app = typer.Typer(
    help="Watch addresses over time: keep what was seen, look again when it is due, tell what changed.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)

_LAST_YEAR = 9_000  # what is due some years after a time must be a time too

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="TIME", help="Take this time (RFC 3339) for now; requests are real ones.", show_default=False),
]
Since = Annotated[
    str,
    typer.Option("--since", metavar="TIME|last", help="News since then; last: what the last run brought."),
]


_UNREAD = 5  # parts of documents that were not read and are told one by one


@with_settings("store", "reading")
def add(
    sources: Sources = None,
    prune: Annotated[bool, typer.Option("--prune", metavar="", help="Take out what these sources cited before and cite no more.")] = False,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    as_of: AsOf = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> int:
    """Watch what documents cite: every address in them, from now on. Nothing is asked of the network.

    A SOURCE is a document, a bibliography, a folder of them, a list of addresses (one a line, or JSON lines with "url" and "title"), or
    an address. Adding it again brings it up to date; what it cites no more stays watched unless --prune is given, and its history stays.
    """
    check_writable(output)
    from citator.store import open_store
    from citator.watch.taking import take

    with open_store(settings.store) as store:
        taken = take(store, named(sources), settings, _now(as_of), prune=prune)
    tell_failed(taken.failed)
    for line in (*taken.odd, *(() if quiet else taken.unread[:_UNREAD])):
        say(f"citator: {shown(line)}")
    if len(taken.unread) > _UNREAD and not quiet:
        say(f"citator: {len(taken.unread) - _UNREAD} more parts were not read (citator extract tells which)")
    counts = taken.to_json()
    words = f"{counted(taken.documents, 'document')}, {counted(taken.works, 'work')}, {_addresses(taken.addresses)}"
    told = f"{words}: {taken.new} new, {taken.unchanged} known, {taken.removed} removed"
    emit(json.dumps(counts) if format == "json" else told, output)
    return 1 if taken.failed or taken.odd else 0


@with_settings("store", "reading")
def import_(
    reports: Annotated[list[str], typer.Argument(metavar="REPORT…", help="Reports of other programs.", show_default=False)],
    seen: Annotated[
        str | None,
        typer.Option("--seen", metavar="TIME", help="When a report was made that doesn't say so (RFC 3339).", show_default=False),
    ] = None,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    as_of: AsOf = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> int:
    """Watch what other programs watched: lychee's JSON, linkchecker's CSV or XML, the CSV of "watch export" from another store.

    Addresses are taken with the documents that have them. What was seen there is taken with its time; what another program than citator
    saw is told by "watch history", and decides nothing.
    """
    check_writable(output)
    from citator.store import open_store
    from citator.watch.importing import bring

    when = None if seen is None else _time(seen, "seen")
    with open_store(settings.store) as store:
        done = bring(store, reports, settings, _now(as_of), when)
    tell_failed(done.failed)
    for line in done.told if not quiet else ():
        say(f"citator: {shown(line)}")
    seen_too = f"{done.new} new, {done.looks} with what was seen"
    words = f"{_addresses(done.addresses)}: {seen_too}; {counted(done.left_out, 'line')} left out"
    emit(json.dumps(done.to_json()) if format == "json" else words, output)
    return 1 if done.failed else 0


@with_settings("store", "network", "authorities", "archives", "watching", "telling", "exit code", usual={"robots": True})
def run(
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", help="At most so many addresses.", show_default=False, min=1)] = None,
    everything: Annotated[bool, typer.Option("--all", metavar="", help="Every address, not only what is due.")] = False,
    only: Annotated[
        str | None, typer.Option("--only", metavar="PATTERN", help="Only addresses with this in them (* stands for anything).")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", metavar="", help="Ask for every page in full, also those that say they are unchanged.")
    ] = False,
    format: Format("text", "json", "markdown") = "text",  # type: ignore[valid-type]
    output: Output = None,
    as_of: AsOf = None,
    quiet: Quiet = False,
    progress: Progress = True,
    *,
    settings: Settings,
) -> int:
    """Look at what is due, and tell what changed. Nothing new, nothing said.

    May be stopped at any time (Ctrl-C, --deadline, kill): what was seen is kept, and the next run goes on. A second run beside it asks
    other hosts. robots.txt is obeyed unless --no-robots is given.
    """
    check_writable(output)
    from citator.net import drive
    from citator.store import asking, open_store, runs
    from citator.watch.news import news_of
    from citator.watch.run import Clock
    from citator.watch.run import run as run_due
    from citator.watch.sending import begin, destinations, keep_files, send

    destinations(settings)  # what can't be used is told before anything is asked
    at = None if as_of is None else _time(as_of, "as-of")
    settings = replace(settings, refresh=settings.refresh or refresh)
    with open_store(settings.store, must_exist=True) as store:
        begin(store, settings)
        with counter_for(progress and not quiet) as bar, interruptible() as stop:

            async def go() -> Ran:
                options: dict[str, Any] = {"everything": everything, "limit": limit, "only": only, "progress": bar}
                return await run_due(store, settings, stop, clock=Clock(at), **options)

            ran = drive.run(go)
        told_at = ran.finished if at is None else at
        undelivered = [] if ran.offline else drive.run(lambda: send(store, settings, told_at))
        undelivered += keep_files(store, settings, told_at, undelivered)
        with store.reading() as connection:
            changes = asking.changes_of(connection, ran.id)
        news = news_of(store, changes)
        for line in undelivered:
            say(f"citator: {shown(line)}")
        _tell(ran, news, format, output, quiet=quiet, chosen=settings.offline)
        with store.writing() as connection:
            runs.has_told(connection, ran.id)  # only now: what is not told here is told by the next run
    return 1 if undelivered else _exit_code(news, settings)


def _tell(ran: Ran, news: Mapping[str, Sequence[Item]], form: str, output: Path | None, *, quiet: bool, chosen: bool) -> None:
    """Tell whoever began a run what came of it."""
    from citator.watch.told import why_left

    if ran.offline and not quiet:
        say_off_line(chosen=chosen)
    if not quiet:
        verdicts = ", ".join(f"{number} {name}" for name, number in sorted(ran.verdicts.items())) or "nothing seen"
        why = list(why_left(ran))
        left = f"{ran.left} left" + (f" ({'; '.join(why)})" if why else "")
        say(f"{ran.checked} of {counted(ran.due, 'due address', 'due addresses')} checked, {left}; {verdicts}")
    about = {
        "run": ran.id,
        "started": _text(ran.started),
        "finished": _text(ran.finished),
        "due": ran.due,
        "checked": ran.checked,
        "left": ran.left,
        "verdicts": dict(ran.verdicts),
    }
    emit(_shown(news, form, about), output)


@with_settings("store")
def status(
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
    as_of: AsOf = None,
    *,
    settings: Settings,
) -> int:
    """Tell how much is watched, how it stands, what is due, and how far the last run has come."""
    from citator.store import asking, runs
    from citator.watch.news import number_out_of_order
    from citator.watch.told import status_text

    at = _now(as_of)
    with _judged(settings, at) as store, store.reading() as connection:
        counts, last = asking.counts(connection, at), runs.last_run(connection)
        silent = number_out_of_order(connection)
    told = asdict(counts) | {
        "out_of_order": silent,
        "next_due": _text(counts.next_due),
        "states": {name: counts.states.get(name, 0) for name in ("ok", "suspect", "dead", "unknown")},
        "last_run": last
        and {
            "run": last.id,
            "started": _text(last.started),
            "finished": _text(last.finished),
            "due": last.due,
            "checked": last.checked,
            "left": last.left,
            "verdicts": dict(last.verdicts),
        },
    }
    emit(json.dumps(told, ensure_ascii=False, indent=1) if format == "json" else status_text(told, _text(at) or ""), output)
    return 0


@with_settings("store")
def history(
    what: Annotated[str, typer.Argument(metavar="URL|KEY", help="An address, or the key of a work.", show_default=False)],
    format: Format("jsonl", "json", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    *,
    settings: Settings,
) -> int:
    """Tell what was seen at an address over time: a line for each stretch in which it showed the same, the oldest first.

    The lines are JSON (also with --format json: an object a line), or text.
    """
    from citator.watch.export import history as history_of

    with _judged(settings, _now(None)) as store, opened(output) as write:
        lines = history_of(store, what)
        for line in lines or ():
            if format != "text":
                write(dumps(line))
            else:
                times = f"{line['first_seen']} to {line['last_seen']}, {counted(line['checks'], 'check')}"
                write(f"{times}: {line['verdict']} ({line['reason']}, {line['status'] or 'no answer'}) {line['final_url'] or line['url']}")
    if not lines:
        say(f"citator: {masked(what)}: {'not watched' if lines is None else 'not checked yet'}")
    return 1 if lines is None else 0


@with_settings("store", "exit code")
def report(
    since: Since = "last",
    format: Format("text", "json", "markdown", "html", "junit", "sarif", "atom") = "text",  # type: ignore[valid-type]
    output: Output = None,
    as_of: AsOf = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> int:
    """Tell what changed since a time, and what is still broken. Nothing is asked; where there is neither, nothing is said.

    When the rules have changed since, all that was seen is judged again first.
    """
    check_writable(output)
    from citator.store import asking, runs
    from citator.watch.news import apart, news_of, still_broken
    from citator.watch.told import HEADS

    after = None if since == "last" else _time(since, "since")
    with _judged(settings, _now(as_of)) as store:
        with store.reading() as connection:
            last = runs.last_run(connection)
            changes = runs.news_of_last(connection) if after is None else asking.changes_since(connection, after)
        news = news_of(store, changes)
        still = still_broken(store, news)
    fresh = any(news.values())
    told = {**news, "still": still}
    if fresh or still or format not in ("text", "markdown"):  # a program wants a whole document also where there is nothing to tell
        emit(_shown(told, format, {"since": _text(after if after is not None else last.started if last else None)}), output)
    if not quiet:
        counts = [f"{len(items)} {kind.replace('-', ' ')}" for kind, items in apart(told).items()]
        known = [f"{len(items)} {HEADS[kind].lower()}" for kind, items in apart({"still": still}).items()]
        say(", ".join(counts) if fresh else "; ".join(["nothing new", *known]))
    return _exit_code(told, settings)


@with_settings("store")
def export(
    format: Format("bibtex", "biblatex", "csl-json", "ris", "csv", "parquet") = "bibtex",  # type: ignore[valid-type]
    output: Output = None,
    *,
    settings: Settings,
) -> int:
    """Write every work with the current status of its links; Parquet (for programs) into a file only, named with -o."""
    check_writable(output)
    from citator.watch.export import export as exported

    if format == "parquet":
        from citator.watch.columns import check_parquet

        check_parquet()
        if output is None:
            raise ConfigError("--format parquet is for a file: name it with -o FILE")
    with _judged(settings, _now(None)) as store:
        found = exported(store, format)
    if isinstance(found, str):
        emit(found, output)
    elif output is not None:
        put(found, output)
    return 0


for _command in (add, import_, run, status, history, report, export):
    app.command(_command.__name__.rstrip("_"))(_command)


def _judged(settings: Settings, at: int) -> Store:
    """The store, judged under the rules of today."""
    from citator.store import open_store
    from citator.watch.judging import judge_again

    store = open_store(settings.store, must_exist=True)
    try:
        judge_again(store, at)
    except BaseException:
        store.close()
        raise
    return store


def _shown(news: Mapping[str, Sequence[Item]], form: str, about: Mapping[str, Any]) -> str:
    from citator.watch import fed
    from citator.watch.told import as_markdown, as_text

    if form in ("junit", "sarif"):
        return fed.as_junit(news) if form == "junit" else fed.as_sarif(news)
    if form in ("html", "atom"):
        now = datetime.now(UTC).replace(microsecond=0)
        return fed.as_html(news, now) if form == "html" else fed.as_atom(news, now)
    if form == "json":
        items = {kind: [item.to_json() for item in some] for kind, some in news.items()}
        shown = {**about, "news": {kind: items[kind] for kind in items if kind != "still"}}
        return json.dumps({**shown, **({"still": items["still"]} if "still" in items else {})}, ensure_ascii=False, indent=1)
    return as_markdown(news) if form == "markdown" else as_text(news)


def _exit_code(news: Mapping[str, Sequence[Item]], settings: Settings) -> int:
    from citator.watch.news import apart, severity_of

    return code_of(map(severity_of, apart(news)), settings.fail_on)


def _addresses(number: int) -> str:
    return counted(number, "address", "addresses")


def _now(as_of: str | None) -> int:
    return int(datetime.now(UTC).timestamp()) if as_of is None else _time(as_of, "as-of")


def _time(text: str, option: str) -> int:
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        if moment.year > _LAST_YEAR:
            raise ValueError(text)
        return int(moment.timestamp())
    except (ValueError, OverflowError):
        raise ConfigError(f"--{option} {text}: no time (for example 2026-05-04T06:00:00Z)") from None


def _text(seconds: int | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
