"""One look at an address: fetch, follow what scripts and meta elements say, doubt where there is reason to, judge."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit, urlunsplit

from citator.facts.page_words import phrases
from citator.formats.readers.html.page import read_page
from citator.model import FailureKind, Hop, LinkCheck, LinkVerdict, Observation, Outcome, Page, Request, Response, Trail
from citator.rules.link_machines import cut_short, error_said
from citator.rules.link_places import error_address, split, went_home
from citator.rules.link_portal import STRANGER, may_be_portal, portal
from citator.rules.link_same import same_as_nothing, same_content, same_for_all, shows
from citator.rules.link_unchanged import ASKED_AGAIN, CAME_BACK, confirmed, doubtful, validators_of
from citator.rules.link_verdict import EVERYWHERE, Expected, judge, suspicion
from citator.text.relative import joined

__all__ = ["CUT_OFF", "Look", "described", "impossible_sibling", "judged_again", "look", "observation_id", "onward"]

Look = Generator[Request, Outcome, tuple[LinkCheck, Observation]]

MAX_REFRESHES = 5
LONGEST_REFRESH = 30  # seconds: a page that waits longer is one to be read
_SHORT_TEXT = 2_000  # bytes of plain text that may be a notice
_FEW_WORDS = 300
_AT_ONCE = 5  # seconds: what stays longer and has as much text as an article is the page
_READ = 1_500
_PAGES = ("text/html", "application/xhtml+xml")
_BEGINS_AS_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,999}<(?:!doctype\s{1,9}html|html|head)[\s>]", re.IGNORECASE)  # most do
CUT_OFF = "cut off"
"""How the note begins that a part of a document came, and its end did not."""
_NO_PAGE = re.compile(rb"[\x00-\x08\x0e-\x1a]")  # what no text has (WHATWG MIME Sniffing, 7.2)
_EXTENSION = re.compile(r"\.[A-Za-z]{2,5}$")
_DIGIT = re.compile(r"\d")
_NONSENSE = "\0"  # stands for it until it is made; no address has it
_REFRESH_HEADER = re.compile(r"\s{0,9}(\d{1,5})(?:\.\d{0,9})?\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?(.{1,4000})", re.IGNORECASE)


def look(
    url: str,
    expected: Expected = Expected(),  # noqa: B008 - frozen
    *,
    now: datetime | None = None,
    known: Observation | None = None,
) -> Look:
    """Look at an address and judge it. ``now`` is the time the observation bears (default: the clock).

    Follows redirects, meta refreshes and plain script redirects; where the certificate does not verify, looks once more without
    checking it; where the page looks like an error page under a good status, asks for an address beside it that can't exist.
    ``known`` is what was seen there before: where the server confirms that it has not changed since, it is judged again instead of
    being fetched again.
    """
    at = now or datetime.now(UTC)
    seen = yield from _observe(url, at, known=known)
    if seen.failure is FailureKind.TLS:
        inner = yield from _observe(url, at, "unverified", verify=False)
        seen = replace(seen, insecure=inner, requests=seen.requests + inner.requests, elapsed=seen.elapsed + inner.elapsed)
    if may_be_portal(seen, expected):
        seen = yield from _without_portal(seen)
    return (yield from judged_again(seen, url, expected))


def _without_portal(seen: Observation) -> Generator[Request, Outcome, Observation]:
    """``seen``, or that there is no network yet: where a host that has nothing to do with the link brings the same page."""
    outcome = yield Request(STRANGER, purpose="portal")
    stranger = Observation("", STRANGER, seen.at, hops=outcome.hops, failure=None if isinstance(outcome, Response) else outcome.kind)
    if isinstance(outcome, Response) and outcome.status == seen.status:  # else it is another's, and reading it would be for nothing
        stranger = described(stranger, outcome)
    why = portal(seen, stranger)
    if why is None:
        return seen
    return Observation(seen.id, seen.url, seen.at, seen.elapsed, seen.requests, failure=FailureKind.OFFLINE, detail=why)


def judged_again(seen: Observation, url: str, expected: Expected) -> Look:
    """The verdict on what was seen a moment ago, for another citation: another title, or another fragment of the same page.

    Asks for nothing but the address that can't exist, where this citation gives the first reason to, and what may speak for the page
    where that brings the same. For few words, the home page: what stands there too is a wall or an outage, and no sign that a page is gone.
    Where only the query was made nonsense, the address without one: what stands there too goes by its path, and the path decides.
    """
    seen = _as_of(seen, url)
    check = judge(seen, expected)
    if check.verdict is not LinkVerdict.ALIVE or seen.probe is not None or not suspicion(seen, expected):
        return check, seen
    seen = yield from _held_against(seen, impossible_sibling(url))
    plain = url.partition("#")[0].partition("?")
    if plain[2] and same_as_nothing(seen):
        bare = yield from _observe(plain[0], seen.at, "bare")
        seen = replace(seen, requests=seen.requests + bare.requests, elapsed=seen.elapsed + bare.elapsed)
        if shows(seen, bare):
            seen = yield from _held_against(seen, impossible_sibling(plain[0]))
    check = judge(seen, expected)
    if check.verdict is LinkVerdict.MISMATCH and seen.probe is not None and not seen.probe.requests:
        # Another page's answer may be of a time when the site was well: whoever accuses asks himself.
        seen = yield from _held_against(seen, seen.probe.url, "probe afresh")
        check = judge(seen, expected)
    if check.verdict is LinkVerdict.DEAD and check.reason == "soft-404" and same_for_all(seen):
        home = yield from _observe(joined(url, "/"), seen.at, "home")
        seen = replace(seen, requests=seen.requests + home.requests, elapsed=seen.elapsed + home.elapsed)
        if same_content(seen, home):
            seen = replace(seen, notes=(*seen.notes, f"{EVERYWHERE}the home page shows the same: a wall, or a site out of order"))
        check = judge(seen, expected)
    return check, seen


def _held_against(seen: Observation, nothing: str, purpose: str = "probe") -> Generator[Request, Outcome, Observation]:
    """``seen`` with what an address that can't exist brings."""
    probe = yield from _observe(nothing, seen.at, purpose)
    return replace(seen, probe=probe, requests=seen.requests + probe.requests, elapsed=seen.elapsed + probe.elapsed)


def _as_of(seen: Observation, url: str) -> Observation:
    """What was seen, as seen from another spelling of the address, or another fragment; redirects pass the fragment on."""
    if seen.url == url:
        return seen
    final = seen.final_url
    if final is not None and unquote(split(final).fragment) == unquote(split(seen.url).fragment):
        final = split(final)._replace(fragment=split(url).fragment).geturl()
    inner = seen.insecure if seen.insecure is None else _as_of(seen.insecure, url)
    return replace(seen, url=url, final_url=final, insecure=inner)


def impossible_sibling(url: str) -> str:
    """An address beside ``url`` that no site has: the last part of the path, or the values of the query, made nonsense.

    A number before the last part goes too: many sites find a page by its number and ignore the words behind it. The pages of a
    folder have the same sibling, so that one answer serves them all: those with the same kind of name, or the same names in the query.

    >>> impossible_sibling("https://example.org/news/12/lamps.html")
    'https://example.org/news/x9fd49b654ddfdb6/x9fd49b654ddfdb6.html'
    >>> impossible_sibling("https://example.org/news/12/lamps.html") == impossible_sibling("https://example.org/news/7/ships.html#a")
    True
    """
    parts = split(url)
    query, path = "", parts.path or "/"
    if parts.query:
        pairs = (pair.partition("=") for pair in parts.query.split("&") if pair)
        query = "&".join(f"{name}={_NONSENSE}" if given else _NONSENSE for name, given, _ in pairs)
    if not query:
        segments = path.rstrip("/").split("/")
        extension = _EXTENSION.search(segments[-1])
        segments[-1] = _NONSENSE + (extension[0] if extension else "")
        if len(segments) > 2 and _DIGIT.search(segments[-2]):
            segments[-2] = _NONSENSE
        path = "/".join(segments) + ("/" if path.endswith("/") else "")
    path = path if path.startswith("/") else f"/{path}"
    sibling = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, query, ""))
    return sibling.replace(_NONSENSE, "x" + hashlib.sha256(sibling.encode("utf-8", "replace")).hexdigest()[:15])


def _observe(
    url: str, at: datetime, purpose: str = "page", *, verify: bool = True, known: Observation | None = None
) -> Generator[Request, Outcome, Observation]:
    """What one chain of requests brings, to the last page that a browser would show."""
    asked, requests, elapsed = url, 0, 0.0
    visited = {url}
    hops: tuple[Hop, ...] = ()
    notes: tuple[str, ...] = ()
    validators = validators_of(known, at) if known else None
    trail: Trail | None = None
    again = False
    while True:
        outcome = yield Request(asked, verify=verify, purpose=purpose if asked == url else "refresh", known=validators, trail=trail)
        requests += outcome.requests
        elapsed += outcome.elapsed
        if validators and isinstance(outcome, Response) and outcome.conditional and doubtful(outcome, validators):
            notes = (*notes, f"{ASKED_AGAIN}{outcome.status} to the question whether the page has changed")
            validators = None
            continue
        hops = (*hops, *outcome.hops)
        base = Observation(observation_id(url, at), url, at, elapsed, requests, hops, notes=notes)
        if not isinstance(outcome, Response):
            status = hops[-1].status if hops else None
            return replace(base, failure=outcome.kind, detail=outcome.detail, status=status, final_url=outcome.url if hops else None)
        if known and outcome.conditional and outcome.status == 304:
            return confirmed(known, base, outcome.url)
        seen = described(base, outcome)
        leads = onward(outcome, seen.page)
        if leads is None or leads in visited:
            if purpose == "page" and not again and _led_astray(seen) and outcome.trail and outcome.trail.cookies:
                # Some show their home page first and the page to who comes back, which a cookie tells: we come back, once.
                again, asked, trail, validators = True, url, outcome.trail, None
                hops, visited, notes = (), {url}, (*notes, f"{CAME_BACK}{outcome.url}")
                continue
            return seen
        if len(visited) > MAX_REFRESHES:
            return replace(seen, notes=(*seen.notes, f"more than {MAX_REFRESHES} refreshes"))
        visited.add(leads)
        hops = (*hops, Hop(outcome.url, outcome.status))
        notes = (*notes, f"sent on by the page at {outcome.url}")
        asked, trail = leads, outcome.trail


def _led_astray(seen: Observation) -> bool:
    """Whether redirects led to a home page or an error page."""
    final = seen.final_url or seen.url
    return bool(seen.hops) and (went_home(seen.url, final) or error_address(seen.url, final))


def described(base: Observation, response: Response) -> Observation:
    """``base``, of which only the asking is known, with what an answer shows: status, headers, what kind of bytes it has, and the page
    where it is one.
    """
    from citator.media import sniff

    body, declared = response.body, response.media_type
    signature = "text/html" if declared in _PAGES and _BEGINS_AS_PAGE.match(body) else sniff(body[:65_536]) if body else ""
    page = None
    if (
        body
        and (declared in _PAGES or signature == "text/html")
        and signature not in ("application/pdf", "application/zip", "application/gzip")
    ):
        page = read_page(body, response.url, response.headers.get("content-type", ""))
        signature = signature if signature.startswith("text/") else "text/html"
    elif body and len(body) <= _SHORT_TEXT:
        page = _notice(response, declared, signature)
    notes = (*base.notes, *response.notes)
    loaded = _loaded(body, page)
    if loaded:
        notes = (*notes, loaded)
    if page is None and body and not response.truncated:
        notes = (*notes, *_of_document(body, declared, signature))
    elif page is not None and not (page.text or page.title or page.scripts or page.links) and _NO_PAGE.search(body):
        notes = (*notes, f"unreadable: it says {declared or 'nothing of its type'} and is binary data")
    return Observation(  # field by field: dataclasses.replace would look at each of them twice
        base.id,
        base.url,
        base.at,
        base.elapsed,
        base.requests,
        base.hops,
        status=response.status,
        final_url=response.url,
        headers=response.headers,
        media_type=declared or None,
        sha256=hashlib.sha256(body).hexdigest() if body else None,
        size=len(body),
        truncated=response.truncated or cut_short(response.status, response.headers.get("content-range", "")),
        page=page,
        signature=signature,
        notes=notes,
    )


def _notice(response: Response, declared: str, signature: str) -> Page | None:
    """A notice in place of a document, in plain text or in the words of machines, read as a page of that text."""
    text, content_type = response.body, response.headers.get("content-type", "")
    if declared != "text/plain" or not signature.startswith("text/"):
        said = error_said(text, declared)
        if said is None:
            return None
        text, content_type = said.encode(), "text/plain; charset=utf-8"
    return read_page(b"<pre>" + text.replace(b"&", b"&amp;").replace(b"<", b"&lt;"), response.url, content_type)


def _loaded(body: bytes, page: Page | None) -> str | None:
    """What a page with hardly any words loads, where that is known to be a wall or the advertising of a parked name; article pages may
    load the same to count visitors.
    """
    if page is None or page.longer_than(_FEW_WORDS) or len(body) > 65_536:
        return None
    source = body.decode("latin-1").lower()
    for table, told in (
        ("BLOCKED_BY", "challenge: the page loads “{}”, a wall before machines"),
        ("PARKED_BY", "parked: the page loads “{}”"),
    ):
        mark = next((mark for mark in phrases(table) if mark in source), None)
        if mark:
            return told.format(mark)
    return None


def _of_document(body: bytes, declared: str, signature: str) -> Iterator[str]:
    """That a document is empty, can't be read, or is cut off."""
    from citator.media.damage import cut_off, unreadable, without_pages

    if declared == signature == "application/pdf" and without_pages(body):
        yield "empty: a PDF without pages"
    for kind, why in ("unreadable", unreadable(body, declared, signature)), (CUT_OFF, cut_off(body, declared, signature)):
        if why:
            yield f"{kind}: {why}"


def onward(response: Response, page: Page | None) -> str | None:
    """Where a browser would go from here by itself: ``Refresh`` header, meta refresh, a script that does nothing else."""
    if response.status == 300 and response.headers.get("location"):  # the choice that the server prefers (RFC 9110, 15.4.1)
        return joined(response.url, response.headers["location"])
    if not 200 <= response.status < 300:
        return None
    refresh = response.headers.get("refresh")
    match = _REFRESH_HEADER.fullmatch(refresh) if refresh else None
    targets: list[str] = []
    to_be_read = match is not None and int(match[1]) > _AT_ONCE and page is not None and len(page.text) >= _READ
    if match and int(match[1]) <= LONGEST_REFRESH and not to_be_read:
        targets.append(joined(response.url, match[2].strip().strip("\"'")))
    if page is not None:
        targets += filter(None, (page.refresh, page.script_redirect if not page.longer_than(399) else None))
    target = next(filter(_is_on_the_web, targets), None)
    if target is None or target.partition("#")[0] == response.url.partition("#")[0]:
        return None
    return target


def _is_on_the_web(url: str) -> bool:
    """Whether a browser leaves the page for an address: not for a program's own (``myapp:``), a script, a letter, or what is no address.

    >>> _is_on_the_web("https://example.org/a"), _is_on_the_web("mailto:keeper@example.org"), _is_on_the_web("http://[example")
    (True, False, False)
    """
    try:
        parts = urlsplit(url.strip())
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port >= 0)
    except ValueError:
        return False


def observation_id(url: str, at: datetime) -> str:
    """The id of what was seen at an address at a time."""
    return "o" + hashlib.sha256(f"{url} {at.isoformat()}".encode("utf-8", "replace")).hexdigest()[:16]
