"""``L``: what became of the addresses, from the link's verdict."""

from __future__ import annotations

from collections.abc import Iterator

from citator.model import Finding, LinkCheck, LinkVerdict, Severity, Work
from citator.rules import Rule, rule


def _verdict(which: Rule, work: Work, *verdicts: LinkVerdict) -> Iterator[Finding]:
    """The finding of a verdict, for every address of the work that got it."""
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict in verdicts:
            yield _told_of(which, check)


def _told_of(which: Rule, check: LinkCheck, message: str | None = None) -> Finding:
    reason = check.reason.replace("-", " ")
    why = f" ({'; '.join(check.evidence)})" if check.evidence else ""
    archived = check.archived.url if check.archived else None
    return which.finding(
        message or f"{check.url}: {check.verdict.value}, {reason}{why}",
        found=check.final_url if check.final_url != check.url else None,
        suggestion=check.suggested_url or archived,
        evidence=(check.observation,) if check.observation else (),
    )


@rule("L001", "link-dead", Severity.ERROR, "work")
def link_dead(work: Work) -> Iterator[Finding]:
    """The cited address answers that nothing is there, or shows something that is plainly not a document any more.

    Reasons: ``not-found`` (404), ``gone`` (410), ``soft-404`` (says "not found" in words), ``redirect-to-home``, ``parked``,
    ``hijacked``, ``placeholder``, ``empty``, ``redirect-loop``, ``refused``, ``no-such-host``. A server that did not answer in
    time is ``unstable``, a page behind a wall is ``restricted``: neither is called dead, and off line nothing is.

    What to do: take the address that is suggested. Where the page did not move, that is the archived copy nearest to the day of access,
    if one shows the work; copies of error pages are passed over, and the evidence says what was looked at.
    ``citator fix --archived`` puts it in. Where the citation has an archived copy beside the address, and that copy shows the work, the
    finding says so: readers are served, and nothing has to be found.
    """
    yield from _verdict(link_dead, work, LinkVerdict.DEAD)


@rule("L002", "link-moved", Severity.WARNING, "work")
def link_moved(work: Work) -> Iterator[Finding]:
    """The address leads on for good (every redirect is permanent, 301 or 308) to another one.

    What to do: print the new address. ``citator fix`` does, where the page there is seen to be the cited one.
    """
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict is LinkVerdict.ALIVE and check.reason == "moved":
            yield _told_of(link_moved, check, f"{check.url}: moved to {check.final_url}")


@rule("L003", "link-restricted", Severity.WARNING, "work")
def link_restricted(work: Work) -> Iterator[Finding]:
    """Something is there, but hidden from a program: a login, a paywall, a consent page, a block.

    What to do: look with a browser. It says nothing against the citation.
    """
    yield from _verdict(link_restricted, work, LinkVerdict.RESTRICTED)


@rule("L004", "link-insecure", Severity.WARNING, "work")
def link_insecure(work: Work) -> Iterator[Finding]:
    """The page is there, but the certificate of its server does not verify (expired, another host's, self-signed).

    What to do: tell the publisher; readers will see a warning.
    """
    yield from _verdict(link_insecure, work, LinkVerdict.INSECURE)


@rule("L005", "link-unsafe", Severity.ERROR, "work")
def link_unsafe(work: Work) -> Iterator[Finding]:
    """An address that citator refuses to ask: inside a private network, with a password in it, or not of the web (its scheme or port).

    What to do: cite a public address. Your own network can be allowed with ``--allow-net``.
    """
    yield from _verdict(link_unsafe, work, LinkVerdict.UNSAFE)


@rule("L006", "link-unstable", Severity.INFO, "work")
def link_unstable(work: Work) -> Iterator[Finding]:
    """The server did not answer properly just now (time-out, server error, broken connection): this proves nothing.

    What to do: ask again another day.
    """
    yield from _verdict(link_unstable, work, LinkVerdict.UNSTABLE)


@rule("L007", "link-unknown", Severity.INFO, "work")
def link_unknown(work: Work) -> Iterator[Finding]:
    """The look gave no answer that decides: the page needs a browser, is too large, or robots.txt asks programs to stay away.

    What to do: look with a browser. Being off line is told once for the whole run, not here.
    """
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict is LinkVerdict.UNKNOWN and check.reason not in ("offline", "not-checked"):
            yield _told_of(link_unknown, check)


@rule("L013", "link-not-archived", Severity.INFO, "work")
def link_not_archived(work: Work) -> Iterator[Finding]:
    """The page is alive, and the archives that were asked have no copy that shows it: when it goes, it is gone.

    Told only where archives are asked for what is alive, with ``--archive all`` or ``--save``. An archive that does not answer says
    nothing.

    What to do: have it kept, with ``--save`` or at https://web.archive.org/save.
    """
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict is LinkVerdict.ALIVE and check.in_archive is False:
            yield _told_of(link_not_archived, check, f"{check.url}: no archive that was asked has a copy")
