"""Is there a copy of a page in an archive that shows the cited work? I/O-free: yields requests, is sent outcomes.

The copies nearest to the date are looked at, one after the other and only a few: what an archive recorded with status 200 may be an error
page, a login, or what a new owner put there. None counts that is not judged well by the rules for live pages.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Collection, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, TypeAlias, cast
from urllib.parse import urlsplit

from citator.authorities import Authority
from citator.authorities._memento import Copies, replayed
from citator.checks.copy import Shown, look_at
from citator.facts.web_archives import in_web_archive
from citator.model import GIVEN_COPY, Archived, LinkCheck, LinkVerdict, NotFound, Outcome, PartialDate, Request, Unknown
from citator.rules.link_verdict import Expected

__all__ = ["Sought", "archived_itself", "find_copy", "is_archive", "is_public", "with_copy"]

_Copies: TypeAlias = Callable[[str, PartialDate | datetime | None], Copies]
_FIRST: Final = 3  # copies that are looked at of the nearest ones
_MORE: Final = 2  # and of those further away, where none of the first shows the work
_SILENT: Final = 2  # times in a row that an archive may fail to answer
# Names that nobody outside can reach (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476), or that are used inside networks only
_PRIVATE: Final = frozenset(
    "alt arpa corp example home intranet internal invalid lan local localdomain localhost onion private test".split()
)


@dataclass(frozen=True, slots=True)
class Sought:
    """How the look for a copy ended, and what speaks for that, in words.

    :class:`NotFound`: every archive answered, and has none that shows the work. :class:`Unknown`: one did not answer, or what it has
    can't be told from an error page.
    """

    answer: Archived | NotFound | Unknown
    evidence: tuple[str, ...] = ()


def _bare(address: str) -> str:
    """An address without scheme, fragment and the stroke at its end, in which copies differ from the page."""
    return address.partition("#")[0].partition("://")[2].rstrip("/")


def _is_in(copy: str, archive: Authority) -> bool:
    """Whether a copy is in that archive: at its host, or, as ``archive.org`` is, at the one that its host belongs to."""
    one, two = _host(copy), _host(archive.BASE)
    return one == two or ("." in one and two.endswith(f".{one}"))


def find_copy(
    url: str,
    when: PartialDate | datetime | None,
    archives: Sequence[Authority],
    expected: Expected = Expected(),  # noqa: B008 - frozen
    *,
    lost: str | None = None,
    own: Collection[str] = (),
    given: str = "",
) -> Generator[Request, Outcome, Sought]:
    """The copy of ``url`` nearest to ``when`` (the last one without it) that shows the cited work, in the first archive that has one.

    Archives are the authorities with ``copies``. ``lost`` is the SHA-256 of the live page where that is not the work: a copy of it is
    none either. An address that only a private network can reach is told to no archive but those whose names are in ``own``, mirrors
    inside that network. The address of an archive is not looked for in another. ``given`` is the address of a copy that is cited beside the
    page: it is looked at first, if it is one of that page in an archive that is asked.
    """
    if is_archive(url):
        return Sought(Unknown("", "the address is an archive's own"))
    asked = [one for one in archives if hasattr(one, "copies") and (one.NAME in own or is_public(url))]
    if not asked:
        why = "no archive may be asked" if is_public(url) else "not an address of the public web"
        return Sought(Unknown("", why))
    copied = replayed(given)  # a copy of another page is none of this one
    itself = Archived(given, copied.at) if copied and _bare(copied.original) == _bare(url) else None
    holder = next((one for one in asked if _is_in(given, one)), None)
    if itself is not None and holder is not None:
        shown = yield from look_at(itself, holder.NAME, url, expected, lost)
        if shown.kind == "work":
            return Sought(shown.copy, (GIVEN_COPY, f"on the copy: {shown.why}"))
    ended: Sought | None = None
    for archive in asked:
        found = yield from _in_one(archive, url, when, expected, lost)
        if isinstance(found.answer, Archived):
            return found
        if ended is None or (isinstance(found.answer, Unknown) and isinstance(ended.answer, NotFound)):
            ended = found
    assert ended is not None
    return ended


def with_copy(check: LinkCheck, sought: Sought) -> LinkCheck:
    """The verdict with what was found in archives: the copy, the address to take in place of a lost one, and the evidence."""
    answer = sought.answer
    if isinstance(answer, Archived):
        lost = check.verdict is not LinkVerdict.ALIVE
        suggested = check.suggested_url or (answer.url if lost else None)
        told = f"archived copy of {answer.datetime:%Y-%m-%d}: {answer.url}"
        check = replace(check, archived=answer, in_archive=True, suggested_url=suggested)
    elif isinstance(answer, NotFound):
        told = f"no archived copy: {_said(answer.authority, answer.detail)}"
        check = replace(check, in_archive=False)
    else:
        told = f"whether it is archived is not known: {_said(answer.authority, answer.reason)}"
    return replace(check, evidence=(*check.evidence, told, *sought.evidence))


def is_archive(url: str) -> bool:
    """Whether an address belongs to a web archive.

    >>> is_archive("https://web.archive.org/web/2015/http://example.org/"), is_archive("https://example.org/archive")
    (True, False)
    """
    return in_web_archive(_host(url))


def is_public(url: str) -> bool:
    """Whether anybody could open the address: http, a host of the public internet, no credentials.

    >>> is_public("https://www.example.org/a"), is_public("http://intranet/a"), is_public("http://10.0.0.8/"), is_public("http://a:b@example.org/")
    (True, False, False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = _host(url)
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        last = host.rpartition(".")[2]
        # A last label of digits is an address in another notation ("127.1", "0x7f.1"), and no name.
        return "." in host and last not in _PRIVATE and not last[:1].isdigit()


def _in_one(
    archive: Authority, url: str, when: PartialDate | datetime | None, expected: Expected, lost: str | None
) -> Generator[Request, Outcome, Sought]:
    """The look in one archive."""
    looked: dict[str, Shown] = {}
    for name, most in (("copies", _FIRST), ("others", _MORE)):
        ask = cast("_Copies | None", getattr(archive, name, None))
        if ask is None:
            continue
        found = yield from ask(url, when)
        if not isinstance(found, tuple):
            if looked:
                break
            return Sought(found)
        best = yield from _first_good(found, most, looked, archive, url, expected, lost)
        if best is not None:
            return Sought(best.copy, (f"on the copy: {best.why}",))
        if all(shown.kind == "silent" for shown in looked.values()):
            break
    return _none_shows(archive.NAME, list(looked.values()))


def _first_good(
    found: Sequence[Archived], most: int, looked: dict[str, Shown], archive: Authority, url: str, expected: Expected, lost: str | None
) -> Generator[Request, Outcome, Shown | None]:
    """The first of the nearest copies that shows the work; ``looked`` takes up what was seen."""
    silent = tried = 0
    for copy in found:
        if copy.url in looked:
            continue
        if tried >= most or silent >= _SILENT:
            break
        tried += 1
        shown = yield from look_at(copy, archive.NAME, url, expected, lost)
        if shown.kind == "work":
            return shown
        silent = silent + 1 if shown.kind == "silent" else 0
        looked[copy.url] = looked[shown.copy.url] = shown
    return None


def _none_shows(name: str, looked: Sequence[Shown]) -> Sought:
    """Copies there are, and none that shows the work, as far as can be told."""
    each = list({shown.copy.url: shown for shown in looked}.values())
    evidence = tuple(f"copy of {shown.copy.datetime:%Y-%m-%d}, {shown.copy.url}: {shown.why}" for shown in each)
    if all(shown.kind == "other" for shown in each):
        return Sought(NotFound(name, f"none of the copies looked at ({len(each)}) shows the work"), evidence)
    if all(shown.kind == "silent" for shown in each):
        return Sought(Unknown(name, f"it has copies and did not show them: {each[0].why}"), evidence[1:])
    return Sought(Unknown(name, "it has copies, and none of those looked at plainly shows the work"), evidence)


def archived_itself(url: str) -> Archived | None:
    """The copy that an address is itself, where it tells its time."""
    where = replayed(url) if is_archive(url) else None
    return Archived(url, where.at) if where else None


def _said(who: str, what: str) -> str:
    return f"{who}: {what}" if who else what


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
