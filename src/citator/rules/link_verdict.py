"""From what was seen at an address to a verdict on it. Pure: last month's observations can be judged again without a request.

The table of ``docs/interfaces.md`` ("what came back in the end"), with the page's own word above it: the cited title on the page
makes a link alive, whatever stands beside it, except for a wall that shows title and teaser only. *Dead* accuses an author, so
what can be a passing fault, a wall or a lack of scripts on our side never ends there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.model import TITLE_UNSEEN, FailureKind, LinkCheck, LinkVerdict, Observation, Page
from citator.rules import link_absence as absence
from citator.rules import link_parked as parking
from citator.rules import link_places as places
from citator.rules import link_signs as signs
from citator.rules import link_walls as walls
from citator.rules.link_hijacked import hijacked
from citator.rules.link_machines import begins_within
from citator.rules.link_ordinary import plainly_there
from citator.rules.link_same import SLIGHT, answered_otherwise, is_slight, same_as_nothing, same_content
from citator.rules.link_title import Expected, another_title, other_work, slug_seen, title_seen

__all__ = ["EVERYWHERE", "SHORT_PAGE", "Expected", "judge", "same_content", "suspicion", "suspicions"]

_FAILURES: Final = {
    FailureKind.NO_SUCH_HOST: (LinkVerdict.DEAD, "no-such-host"),
    FailureKind.REFUSED: (LinkVerdict.DEAD, "refused"),
    FailureKind.REDIRECT_LOOP: (LinkVerdict.DEAD, "redirect-loop"),
    FailureKind.TOO_MANY_REDIRECTS: (LinkVerdict.DEAD, "redirect-loop"),
    FailureKind.BAD_REDIRECT: (LinkVerdict.DEAD, "bad-redirect"),
    FailureKind.TIMEOUT: (LinkVerdict.UNSTABLE, "timeout"),
    FailureKind.RESET: (LinkVerdict.UNSTABLE, "reset"),
    FailureKind.MALFORMED: (LinkVerdict.UNSTABLE, "malformed"),
    FailureKind.RESOLVER: (LinkVerdict.UNSTABLE, "resolver"),
    FailureKind.UNREACHABLE: (LinkVerdict.UNSTABLE, "unreachable"),
    FailureKind.TLS: (LinkVerdict.INSECURE, "tls"),
    FailureKind.PRIVATE_ADDRESS: (LinkVerdict.UNSAFE, "private-address"),
    FailureKind.SCHEME: (LinkVerdict.UNSAFE, "scheme"),
    FailureKind.PORT: (LinkVerdict.UNSAFE, "port"),
    FailureKind.CREDENTIALS: (LinkVerdict.UNSAFE, "credentials"),
    FailureKind.OFFLINE: (LinkVerdict.UNKNOWN, "offline"),
    FailureKind.ROBOTS: (LinkVerdict.UNKNOWN, "robots"),
    FailureKind.BUDGET: (LinkVerdict.UNKNOWN, "not-checked"),
    FailureKind.CANCELLED: (LinkVerdict.UNKNOWN, "not-checked"),
    FailureKind.INVALID_URL: (LinkVerdict.UNKNOWN, "invalid-url"),
}
_STATUSES: Final = {
    400: (LinkVerdict.UNSTABLE, "server-error"),
    401: (LinkVerdict.RESTRICTED, "login"),
    402: (LinkVerdict.RESTRICTED, "paywall"),
    403: (LinkVerdict.RESTRICTED, "blocked"),
    404: (LinkVerdict.DEAD, "not-found"),
    405: (LinkVerdict.RESTRICTED, "blocked"),
    406: (LinkVerdict.RESTRICTED, "blocked"),
    407: (LinkVerdict.RESTRICTED, "blocked"),
    408: (LinkVerdict.UNSTABLE, "timeout"),
    410: (LinkVerdict.DEAD, "gone"),
    412: (LinkVerdict.RESTRICTED, "blocked"),
    418: (LinkVerdict.RESTRICTED, "blocked"),
    428: (LinkVerdict.RESTRICTED, "blocked"),
    429: (LinkVerdict.RESTRICTED, "rate-limited"),
    440: (LinkVerdict.RESTRICTED, "login"),
    449: (LinkVerdict.RESTRICTED, "blocked"),
    451: (LinkVerdict.RESTRICTED, "legal"),
    999: (LinkVerdict.RESTRICTED, "blocked"),
}
EVERYWHERE = "everywhere: "
"""How the note begins that a page stands in the place of the whole site, its home page included."""
SHORT_PAGE = "the page is short"
_A_FEW_SENTENCES = 300  # characters of running text
_WHOLE_PAGE = 1_500  # characters of text that make a page with the cited title more than an error page that repeats it
_DIFFERS: Final = "an address that can't exist brings something else"


@dataclass(frozen=True, slots=True)
class _Judged:
    verdict: LinkVerdict
    reason: str
    why: str
    suggested: str | None = None


def judge(observation: Observation, expected: Expected = Expected()) -> LinkCheck:  # noqa: B008 - frozen
    """The verdict on an address from what was seen there, held against what the citation says of it."""
    plainly = plainly_there(observation, expected)
    judged = _alive(observation, plainly) if plainly else _judge(observation, expected)
    page = observation.page
    evidence = [judged.why]
    place = observation.url
    if "#" in place and "#" in (observation.final_url or ""):  # RFC 9110, 10.2.2: that of a redirect wins over the cited one
        place = observation.final_url or place
    fragment = places.fragment_found(place, page, truncated=observation.truncated)
    reason = judged.reason
    if judged.verdict is LinkVerdict.ALIVE and fragment is False:
        evidence.append("the place that the fragment names is not on the page")
        reason = "fragment-missing" if reason in ("ok", "redirected") else reason
    if judged.verdict is LinkVerdict.ALIVE and expected.title and page is not None and "the cited title is in" not in judged.why:
        evidence.append(TITLE_UNSEEN)
    if judged.verdict is LinkVerdict.DEAD and expected.accessed is not None:
        evidence.append(f"cited as read on {expected.accessed}")
    evidence += [note for note in observation.notes if not _is_told(note, judged.why)]
    return LinkCheck(
        url=observation.url,
        verdict=judged.verdict,
        reason=reason,
        status=observation.status,
        final_url=observation.final_url,
        permanent=places.permanent(observation.hops),
        hops=observation.hops,
        title=(page.title or next(iter(page.headings), None)) if page else None,
        media_type=observation.media_type,
        sha256=observation.sha256,
        fragment_ok=fragment,
        suggested_url=judged.suggested,
        checked_at=observation.at,
        elapsed=observation.elapsed,
        requests=observation.requests,
        evidence=tuple(dict.fromkeys(line for line in evidence if line)),
        observation=observation.id,
    )


def _is_told(note: str, why: str) -> bool:
    """Whether a verdict says in its words already what was noted when the bytes came."""
    kind, _, told = note.partition(": ")
    return kind in signs.NOTED and told in why


def suspicion(observation: Observation, expected: Expected) -> str | None:
    """Why a page that answered well should be held against one that can't exist; ``None`` where nothing speaks against it."""
    return next(suspicions(observation, expected), None)


def suspicions(observation: Observation, expected: Expected) -> Iterator[str]:
    """Everything that speaks against a page that answered well, the strongest first; nothing where the cited title is on it."""
    page, status = observation.page, observation.status or 0
    if page is None or not 200 <= status < 300 or plainly_there(observation, expected) or places.is_home(observation.url):
        return
    if _seen_where(observation, expected):
        echoed = absence.echoed(page, expected.title)
        if echoed:
            yield echoed
        return
    lost = absence.not_found(page)
    if slug_seen(observation.url, page) and not lost:
        return
    final = observation.final_url or observation.url
    hint = absence.hints_at_absence(page)
    if hint or lost:
        yield f"the page says “{hint}”" if hint else lost or ""
    if expected.title:
        yield "the cited title is not on the page"
    if len(page.text) < 1_200:
        yield SHORT_PAGE
    home = signs.calls_itself_home(page)
    if home:
        yield f"the page calls itself a home page (“{home}”)"
    if observation.hops and not places.same_page(observation.url, final) and _depth(final) < _depth(observation.url):
        yield "the redirect leads up"
    wanted = expected.media or ("application/pdf" if observation.url.lower().partition("?")[0].endswith(".pdf") else "")
    if wanted not in ("", "text/html"):
        yield "a document was asked for and a page came"


def _judge(seen: Observation, expected: Expected) -> _Judged:
    if seen.failure is not None:
        return _failed(seen, expected)
    status = seen.status or 0
    where = _seen_where(seen, expected)
    wall = walls.blocked(seen)
    if wall and (where is None or status >= 400):
        law = walls.legal(seen.page) if seen.page else None
        return _Judged(LinkVerdict.RESTRICTED, "legal" if law else "rate-limited" if status == 429 else "blocked", law or wall)
    if (200 <= status <= 303 or status in (307, 308)) and status != 204:  # 304 to one who has nothing yet is a fault of a cache
        return (
            _walled(seen, where)
            or _bodily(seen)
            or (_echoed(seen, expected) if where else None)
            or (_alive(seen, f"the cited title is in the {where}") if where else _read(seen, expected))
        )
    if where in ("title", "heading", "metadata") and seen.page and len(seen.page.text) >= _WHOLE_PAGE and not absence.not_found(seen.page):
        return _alive(seen, f"the answer is {status}, and the page is there: the cited title is in the {where}")
    verdict, reason = _STATUSES.get(status, (LinkVerdict.UNSTABLE, "server-error"))
    if status == 204:
        verdict, reason = LinkVerdict.DEAD, "empty"
    return _Judged(verdict, reason, f"the server answered {status}")


def _seen_where(seen: Observation, expected: Expected) -> str | None:
    """Where the cited title stands on the page; nowhere on one that bears the name of its host only, as parked names do."""
    if seen.page is None or (parking.called_by_its_host(seen.page, seen.final_url or seen.url) and not places.is_home(seen.url)):
        return None
    return title_seen(expected, seen.page)


def _failed(seen: Observation, expected: Expected) -> _Judged:
    assert seen.failure is not None
    verdict, reason = _FAILURES[seen.failure]
    door = walls.led_round(seen) if reason == "redirect-loop" else None
    if door:
        return _Judged(LinkVerdict.RESTRICTED, *door)
    if seen.failure is FailureKind.TLS and seen.insecure is not None:
        # "Insecure" says that nothing else is wrong: behind the bad certificate the page is judged like any other.
        inner = _judge(seen.insecure, expected)
        # Redirects that go round prove nothing there: the site may want of a browser what we send to nobody without a certificate.
        told = seen.insecure.failure is None or inner.verdict in (LinkVerdict.DEAD, LinkVerdict.UNSAFE)
        told = told and seen.insecure.failure not in (FailureKind.REDIRECT_LOOP, FailureKind.TOO_MANY_REDIRECTS)
        if told and inner.verdict is not LinkVerdict.ALIVE:
            return _Judged(inner.verdict, inner.reason, f"{seen.detail}; without checking it: {inner.why}")
    return _Judged(verdict, reason, seen.detail)


def _walled(seen: Observation, where: str | None) -> _Judged | None:
    """A wall that we are shown in place of the page, or with title and teaser only."""
    page = seen.page
    bare = where is None or page is None or signs.prose(page) < _A_FEW_SENTENCES
    for reason, found in (("login", walls.login(seen, seen.url)), ("consent", walls.consent(seen, seen.url))):
        if found and bare:
            return _Judged(LinkVerdict.RESTRICTED, reason, found)
    if page is None:
        return None
    if where:
        found = walls.password_form(page)
        if found:
            return _Judged(LinkVerdict.RESTRICTED, "login", found)
    found = walls.paywall(page)
    if found:
        return _Judged(LinkVerdict.RESTRICTED, "paywall", found)
    found = walls.legal(page) if where is None else None
    return _Judged(LinkVerdict.RESTRICTED, "legal", found) if found else None


def _echoed(seen: Observation, expected: Expected) -> _Judged | None:
    """A page that repeats the title that it was asked for and has no more of it, as what can't exist has."""
    found = absence.echoed(seen.page, expected.title) if seen.page else None
    nothing = seen.probe.page if seen.probe and 200 <= (seen.probe.status or 0) < 300 else None
    if found and nothing and (same_as_nothing(seen) or absence.not_found(nothing) or absence.says_nothing(nothing)):
        return _Judged(LinkVerdict.DEAD, "soft-404", found)
    return None


def _bodily(seen: Observation) -> _Judged | None:
    """What the bytes tell: none, undecodable, or not what their type says."""
    broken = next((kind for note in seen.notes for kind in [note.partition(": ")[0]] if kind in ("timeout", "reset", "malformed")), None)
    page = seen.page
    unseen = page is not None and not (page.text or page.title or page.scripts or page.links)
    if seen.truncated and (seen.size == 0 or (broken and unseen)):
        return _Judged(LinkVerdict.UNSTABLE, broken or "malformed", "the head came, and nothing of the page")
    found = signs.unreadable(seen)
    if found:
        return _Judged(LinkVerdict.UNKNOWN, "not-checked", f"it can't be read: {found}")
    found = signs.empty(seen)
    if found:
        return _Judged(LinkVerdict.DEAD, "empty", found)
    found = signs.wrong_kind(seen)
    return _Judged(LinkVerdict.DEAD, "soft-404", found) if found else None


def _read(seen: Observation, expected: Expected) -> _Judged:
    """A page under a good status on which the cited title was not seen, or no title is known."""
    page, final = seen.page, seen.final_url or seen.url
    found = parking.parked(seen)
    if found:
        return _Judged(LinkVerdict.DEAD, "parked", found)
    if 300 <= (seen.status or 0) < 400 and seen.status != 300:
        return _Judged(LinkVerdict.DEAD, "bad-redirect", f"the server answered {seen.status} and does not say where to go")
    found = begins_within(seen)
    if found:
        return _Judged(LinkVerdict.UNSTABLE, "malformed", found)
    told = (_told_by(seen, page, expected) if page is not None else None) or _led_away(seen, final)
    if told:
        return told
    return (_shown(seen, page, expected) if page is not None else None) or _alive(seen, f"the server answered {seen.status}")


def _told_by(seen: Observation, page: Page, expected: Expected) -> _Judged | None:
    """What a page says of itself."""
    for reason, verdict, sign in (
        ("server-error", LinkVerdict.UNSTABLE, signs.server_error(page)),
        ("placeholder", LinkVerdict.DEAD, signs.placeholder(page)),
        ("hijacked", LinkVerdict.DEAD, hijacked(page, expected.title or seen.url)),
    ):
        if sign and not (reason == "server-error" and absence.says_so(page)):
            return _Judged(verdict, reason, sign)
    found = absence.not_found(page)
    if found:
        return _doubted(seen, page, expected, found) or _Judged(LinkVerdict.DEAD, "soft-404", found)
    found = signs.moved_away(page)
    return _Judged(LinkVerdict.UNKNOWN, "not-checked", found) if found else None


def _shown(seen: Observation, page: Page, expected: Expected) -> _Judged | None:
    """What a page that says nothing of itself shows, held against an address that can't exist and against the cited title."""
    found = parking.taken(page) if same_as_nothing(seen) else None
    if found:
        return _Judged(LinkVerdict.DEAD, "parked", found)
    found = walls.password_form(page)
    if found:
        return _Judged(LinkVerdict.RESTRICTED, "login", found)
    found = signs.needs_browser(page)
    if found:
        return _Judged(LinkVerdict.UNKNOWN, "needs-browser", found)
    found = same_as_nothing(seen)
    if found and not page.text and page.links:
        return _Judged(LinkVerdict.UNKNOWN, "needs-browser", f"the page shows nothing but what it embeds; {found}")
    if found and any(note.startswith(EVERYWHERE) for note in seen.notes):
        return _whole_site(page, found)
    if found:
        return _behind_a_wall(seen, page, found) or _Judged(LinkVerdict.DEAD, "soft-404", found)
    if places.is_home(seen.url) or walls.mostly_of_consent(page):
        return None  # a home page given for a work is a poor address, but not that of another work
    found = other_work(expected, page, truncated=seen.truncated)
    if not found and answered_otherwise(seen) and not seen.truncated:
        found = another_title(expected, page)
    return _Judged(LinkVerdict.MISMATCH, "other-work", found) if found else None


def _doubted(seen: Observation, page: Page, expected: Expected, found: str) -> _Judged | None:
    """The verdict on a page that says it is not there where these words may be the name of a work; ``None`` where they can't be one.

    An address that can't exist decides: where it brings the same the page is none, and else there is something at this one.
    """
    if not absence.in_doubt(page, expected.title) or (seen.probe is not None and same_as_nothing(seen)):
        return None
    if seen.probe is None:
        return _alive(seen, f"the server answered {seen.status}; {found}, unless that is the name of the work")
    if answered_otherwise(seen) and absence.is_named_so(page, expected.title):
        return _alive(seen, f"the page is called so; {_DIFFERS}: {seen.probe.url}")
    return _Judged(LinkVerdict.UNKNOWN, "not-checked", f"{found}; it can't be told whether that is the name of a work")


def _behind_a_wall(seen: Observation, page: Page, found: str) -> _Judged | None:
    """What comes for every address and says nothing of being lost, but asks for a password or speaks of a wall, is one."""
    if absence.not_found(page):
        return None
    if (is_slight(page) and walls.speaks_of_consent(page)) or walls.asks_for_consent(page):
        return _Judged(LinkVerdict.RESTRICTED, "consent", f"the page speaks of cookies and of agreement, and of little else; {found}")
    if absence.hints_at_absence(page):
        return None
    gate = bool(seen.hops) and places.takes_along(seen.url, seen.final_url or seen.url)
    if gate and walls.speaks_of_consent(page):
        return _Judged(LinkVerdict.RESTRICTED, "consent", f"it leads to a page that asks for consent: {seen.final_url}")
    if gate or (page.password_field and len(page.text) <= _WHOLE_PAGE):
        return _Judged(
            LinkVerdict.RESTRICTED, "login", f"the page lets nobody pass; {found}" if gate else f"the page asks for a password; {found}"
        )
    return _speaks_of_a_wall(page, found, sure=True) if is_slight(page) else None


def _whole_site(page: Page, found: str) -> _Judged:
    """A few words in place of a whole site: here also those words count that say little elsewhere, but none of them kills."""
    return _speaks_of_a_wall(page, found) or _Judged(LinkVerdict.UNKNOWN, "needs-browser", found)


def _speaks_of_a_wall(page: Page, found: str, *, sure: bool = False) -> _Judged | None:
    """A wall or an outage by the words on a page; with ``sure``, by none that say little and by none that are said of any fault."""
    for verdict, reason, table in (
        (LinkVerdict.RESTRICTED, "blocked", "BLOCKED"),
        (LinkVerdict.RESTRICTED, "consent", "CONSENT"),
        (LinkVerdict.RESTRICTED, "legal", "LEGAL"),
        (LinkVerdict.UNSTABLE, "server-error", "SERVER_ERROR"),
    ):
        phrase = signs.anywhere(page, table, SLIGHT, strong=sure)
        if phrase:
            return _Judged(verdict, reason, f"the page says “{signs.folded_phrases(table)[phrase]}”; {found}")
    if walls.speaks_of_consent(page):
        return _Judged(LinkVerdict.RESTRICTED, "consent", f"the page speaks of cookies and of agreement, and of little else; {found}")
    return None


def _led_away(seen: Observation, final: str) -> _Judged | None:
    """A redirect to where the page is not."""
    if not seen.hops:
        return None
    if places.error_address(seen.url, final):
        return _Judged(LinkVerdict.DEAD, "soft-404", f"it leads to an error page: {final}")
    if places.went_home(seen.url, final):
        return _Judged(LinkVerdict.DEAD, "redirect-to-home", f"it leads to the home page: {final}")
    if places.went_to_search(seen.url, final):
        return _Judged(LinkVerdict.DEAD, "soft-404", f"it leads to a search page: {final}")
    return None


def _alive(seen: Observation, why: str) -> _Judged:
    final = seen.final_url or seen.url
    if not seen.hops:
        return _Judged(LinkVerdict.ALIVE, "ok", why)
    if places.moved(seen.url, final, seen.hops):
        return _Judged(LinkVerdict.ALIVE, "moved", f"{why}; moved for good to {final}", final)
    return _Judged(LinkVerdict.ALIVE, "redirected", f"{why}; redirected to {final}")


def _depth(url: str) -> int:
    return len([part for part in url.partition("://")[2].partition("?")[0].split("/")[1:] if part])
