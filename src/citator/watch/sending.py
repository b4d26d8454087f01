"""Tells news where the user wants it: each piece once. What could not be delivered is sent with the news of the next run.

Of two runs that end at once, one sends to a destination while it has the claim on it; the other waits, and sends what is left.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from citator.checker import Checker
from citator.config import Settings
from citator.errors import Cancelled, ConfigError, StoreError
from citator.files import put
from citator.net.mail import MailServer, is_mail_address
from citator.store import Store, runs
from citator.store import asking as ask
from citator.store.spans import Change
from citator.watch.destinations.issue import Issue
from citator.watch.destinations.mail import Mailbox
from citator.watch.destinations.told import Courier, Delivery, Send
from citator.watch.destinations.webhook import Webhook
from citator.watch.fed import as_atom
from citator.watch.figures import as_prometheus
from citator.watch.news import as_noted, news_of, standing

__all__ = ["Destinations", "begin", "destinations", "feed", "keep_files", "send"]

_SENT: Final = "sent to "
_SENDING: Final = "sending to "
_WAIT_SECONDS: Final = 30  # for another run that sends to a destination
_PAUSE_SECONDS: Final = 0.1
_KEEP_SECONDS: Final = runs.LEASE_SECONDS / 4
_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Destinations:
    """Where news goes: who is told each piece once, and the issue that says how things stand."""

    couriers: tuple[Courier, ...] = ()
    issue: Issue | None = None


def destinations(settings: Settings) -> Destinations:
    """The destinations that the settings name; raises :class:`ConfigError` for one that can't be used."""
    couriers: list[Courier] = [Webhook(settings.webhook, settings.webhook_secret)] if settings.webhook else []
    couriers += _mailboxes(settings)
    issue = None
    if settings.github_repository:
        if not settings.github_token:
            raise ConfigError("github_repository: needs github_token (or CITATOR_GITHUB_TOKEN), which may write issues there")
        issue = Issue(settings.github_repository, settings.github_issue, settings.github_api, settings.github_token)
    if settings.prometheus_file and not settings.prometheus_file.endswith(".prom"):
        raise ConfigError(f"prometheus_file: {settings.prometheus_file}: node_exporter reads only files that end in .prom")
    for file in filter(None, (settings.feed_file, settings.prometheus_file)):
        if not Path(file).parent.is_dir() or Path(file).is_dir():
            raise ConfigError(f"{file}: can't be written ({'is a directory' if Path(file).is_dir() else f'no folder {Path(file).parent}'})")
    return Destinations(tuple(couriers), issue)


def _mailboxes(settings: Settings) -> list[Courier]:
    if not settings.mail_to:
        return []
    sender = settings.mail_from or settings.contact
    if not sender:
        raise ConfigError("mail_to: needs mail_from (or contact): whom is the mail from?")
    for name, one in (("mail_from", sender), *(("mail_to", one) for one in settings.mail_to)):
        if not is_mail_address(one):
            raise ConfigError(f"{name}: {one!r} is no mail address")
    server = MailServer.at(settings.smtp, settings.smtp_user, settings.smtp_password, settings.ca, settings.timeout)
    return [Mailbox(one, sender, server) for one in dict.fromkeys(settings.mail_to)]


def begin(store: Store, settings: Settings) -> None:
    """Give each destination that is a new one its mark: what was noted before is no news to it. To be called before anything is noted."""
    to = destinations(settings)
    with store.writing() as connection:
        last = ask.last_change(connection)
        marks = {one.name: str(last) for one in to.couriers}
        if to.issue:
            marks[to.issue.name] = to.issue.begun(last)
        for name, mark in sorted(marks.items()):  # in one order: a run beside this one may name them in another
            ask.set_fact_once(connection, _SENT + name, mark)


async def send(store: Store, settings: Settings, at: int) -> list[str]:
    """Send each destination what is news to it; a line for each that could not be told. Nothing new, nothing sent."""
    to = destinations(settings)
    if settings.offline or not (to.couriers or to.issue):
        return []
    async with Checker(replace(settings, robots=False, save=False, data_file="")) as checker:
        failed = [await _guarded(one.label, _send_to(store, one, at, checker.send)) for one in to.couriers]
        if to.issue:
            failed.append(await _guarded(to.issue.label, _show(store, to.issue, at, settings.feed_days, checker.send)))
    return [one for one in failed if one]


async def _guarded(label: str, sending: Awaitable[str | None]) -> str | None:
    """What comes of one destination: whatever goes wrong there, the others get their news. A store that fails does so for all."""
    try:
        return await sending
    except (StoreError, Cancelled):
        raise
    except Exception as error:  # noqa: BLE001 - what no destination should do is told of that one
        return _line(label, f"an unexpected {type(error).__name__}, which is a mistake in citator")  # its words may hold a key


async def _in_turn(store: Store, to: Courier | Issue, sending: Callable[[str], Awaitable[str | None]]) -> str | None:
    """Why a destination could not be told; ``sending``, which is given who has the claim, goes on while no other run sends there."""
    claim, holder = _SENDING + to.name, uuid4().hex
    if not await _has_claimed(store, claim, holder):
        return _line(to.label, "another run is at it")
    keeping = asyncio.ensure_future(_keep(store, claim, holder))
    try:
        failed = await sending(holder)
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        with store.writing() as connection:
            runs.let_go(connection, claim, holder)
    return failed and _line(to.label, failed)


async def _has_claimed(store: Store, claim: str, holder: str) -> bool:
    ends = time.monotonic() + _WAIT_SECONDS
    while True:
        with store.writing() as connection:
            if runs.claim(connection, claim, holder):
                return True
        if time.monotonic() >= ends:
            return False
        await asyncio.sleep(_PAUSE_SECONDS)


async def _keep(store: Store, claim: str, holder: str) -> None:
    """Keep a claim while the destination takes its time."""

    def keep() -> bool:
        with store.writing() as connection:
            return runs.keep_claim(connection, claim, holder)

    kept = True
    while kept:
        await asyncio.sleep(_KEEP_SECONDS)
        kept = await asyncio.to_thread(keep)


def _new_to(store: Store, courier: Courier) -> tuple[int, list[Change]]:
    """What was noted since a destination was told last, and the number of the last of it."""
    with store.reading() as connection:
        return ask.changes_after(connection, int(ask.fact_of(connection, _SENT + courier.name) or 0))


async def _send_to(store: Store, courier: Courier, at: int, send: Send) -> str | None:
    async def sending(_holder: str) -> str | None:
        last, changes = _new_to(store, courier)  # again: who had the claim before has sent something
        news = news_of(store, changes)
        if any(news.values()):
            failed = await courier.deliver(Delivery(news, last, datetime.fromtimestamp(at, UTC)), send)
            if failed:
                return failed
        if changes:
            with store.writing() as connection:
                had = int(ask.fact_of(connection, _SENT + courier.name) or 0)  # more, if this one lost its claim meanwhile
                ask.set_fact(connection, _SENT + courier.name, str(max(last, had)))
        return None

    _, changes = _new_to(store, courier)
    return await _in_turn(store, courier, sending) if changes else None


async def _show(store: Store, issue: Issue, at: int, days: int, send: Send) -> str | None:
    async def sending(holder: str) -> str | None:
        with store.reading() as connection:
            noted = ask.fact_of(connection, _SENT + issue.name)
            last, changes = ask.changes_after(connection, issue.last(noted))
        fresh = Delivery(news_of(store, changes), last, datetime.fromtimestamp(at, UTC))
        note, failed = await issue.show(standing(store, at, days), fresh, noted, send)
        if note is not None and note != noted:
            with store.writing() as connection:
                if runs.keep_claim(connection, _SENDING + issue.name, holder):  # else another has shown it since, and noted so
                    ask.set_fact(connection, _SENT + issue.name, note)
        return failed

    return await _in_turn(store, issue, sending)


def _line(label: str, failed: str) -> str:
    return f"{label}: the news could not be delivered ({failed}); it goes with that of the next run"


def feed(store: Store, at: int, days: int) -> str:
    """The news of the last ``days`` as a feed: who reads it keeps what it said, so that what is noted stays in it as it was."""
    with store.reading() as connection:
        changes = ask.changes_since(connection, at - days * _DAY)
    return as_atom(as_noted(store, changes), datetime.fromtimestamp(at, UTC))


def keep_files(store: Store, settings: Settings, at: int, undelivered: Sequence[str]) -> list[str]:
    """Bring the files up to date that the settings name; a line for each that could not be written. What says the same stays."""
    failed: list[str] = []
    texts: dict[str, str] = {}
    if settings.feed_file:
        texts[settings.feed_file] = feed(store, at, settings.feed_days)
    if settings.prometheus_file:
        with store.reading() as connection:
            texts[settings.prometheus_file] = as_prometheus(connection, at, len(undelivered))
    for name, text in texts.items():
        try:
            if not _says(Path(name), text.encode()):
                put(text.encode(), Path(name))
        except (ConfigError, OSError) as error:
            failed.append(str(error))
    return failed


def _says(file: Path, data: bytes) -> bool:
    return file.is_file() and file.read_bytes() == data
