"""Repairs of addresses: where a page moved to, the copy in an archive, the address that was meant. What is not certain is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import parse_qsl, quote, urlsplit

from citator.facts.persistent import PERSISTENT
from citator.facts.web_archives import in_web_archive
from citator.model import Change, Citation, Finding, Left, Link, LinkCheck, LinkVerdict, Observation, Page, Repair, Work
from citator.rules.link_title import Expected, expected_of, title_seen
from citator.text.clean import fold
from citator.text.hosts import registered_domain
from citator.text.urls import normalise

__all__ = ["moved", "replaced", "respelled", "wire"]

_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_SMALL = frozenset(["m", "mobile", "amp", "wap", "touch"])
_OF_A_VISIT = re.compile(
    r"(?:lang(?:uage)?|hl|locale|country|region|utm_\w+|(?:php|j|asp)?sess(?:ion)?_?id|sid|token|ticket|gclid|fbclid|returnurl|redirect_uri)",
    re.IGNORECASE,
)
_EDITION = re.compile(r".*\d.*|latest|current|stable|newest|recent|main|master|trunk|dev(?:el)?|next|edge|nightly", re.IGNORECASE)
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_VERSION = re.compile(r"v(?:er)?\.?\d.*|\d+(?:\.\d+)+|r(?:ev|elease)?\.?\d.*|\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)
_DATED = re.compile(r"date|publish|issued|created", re.IGNORECASE)
_TELLING = 4  # words of a title that not every edition, year or site has
_ENTRANCE = re.compile(r"(?:log|sign)[-_]?[io]n|sso|saml2?|oauth2?|shibboleth|auth(?:enticate|entication)?", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:x?html?|php|aspx?|jsp)$", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:index|default|home|main|view|page)?(?:\.\w{2,5})?", re.IGNORECASE)
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # RFC 3986, 2.2: those with a meaning, and escapes that are there already
_PLAIN = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")


def moved(
    finding: Finding, work: Work, citations: Mapping[str, Citation], observed: Mapping[str, Observation], links: Iterable[Link] = ()
) -> Iterator[Repair | Left]:
    """The new address of a page that moved for good, where the page that stands there is known to be the cited one.

    Where no title is cited, the words of one of the document's ``links`` to it may be its title.
    """
    for check in (work.link, *work.more_links):
        if check is None or check.reason != "moved" or check.verdict is not LinkVerdict.ALIVE or check.final_url != finding.found:
            continue
        shown = [link.text for link in links if normalise(link.href) == normalise(check.url)]
        seen = observed.get(check.observation or "")
        page = seen.page if seen is not None else None
        why = _why_not(check, _expected(work, shown, page), page)
        if why:
            yield Left(finding, why)
        else:
            yield from _in_place(finding, check, wire(check.final_url or ""), citations)


def replaced(finding: Finding, work: Work, citations: Mapping[str, Citation], *, archived: bool) -> Iterator[Repair | Left]:
    """The archived copy in place of what is lost, where the caller wants that."""
    for check in (work.link, *work.more_links):
        if check is None or check.verdict not in (LinkVerdict.DEAD, LinkVerdict.MISMATCH):
            continue
        if work.more_links and check.observation not in finding.evidence:
            continue
        if check.archived is None:
            yield Left(finding, "no other address and no archived copy of it is known")
        elif not archived:
            yield Left(finding, f"there is an archived copy, {check.archived.url} (--archived puts it in)")
        else:
            yield from _in_place(finding, check, check.archived.url, citations)


def respelled(finding: Finding, words: str, citations: Mapping[str, Citation]) -> Iterator[Repair | Left]:
    """The address that was meant in place of one that is broken or lacks its scheme, once it is seen to be there."""
    new = wire(finding.suggestion or "")
    if not new:
        yield Left(finding, "what was meant can't be told")
        return
    cited = next((one for one in citations.values() if one.start < finding.end and finding.start < one.end), None)
    title = cited.record.text("title") if cited else ""
    old = finding.found or ""
    change = Change.ADDRESS if old and old not in words else Change.WORDS
    about = (cited.id,) if cited else ()
    yield Repair(finding, change, old if change is Change.ADDRESS else words, new, about, confirm=new, title=title)


def wire(url: str) -> str:
    """An address as it is sent: what is beyond ASCII, or would end it in a text, is escaped. "" where it is none that can be written.

    >>> wire("https://example.org/Åland?a=1"), wire("https://example.org/a b"), wire("javascript:x")
    ('https://example.org/%C3%85land?a=1', 'https://example.org/a%20b', '')
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode() if not (parts.hostname or "").isascii() else parts.hostname or ""
    except (ValueError, UnicodeError):
        return ""
    if not host or "@" in parts.netloc:
        return ""
    name = parts.netloc if parts.netloc.isascii() else parts.netloc.replace(parts.hostname or "", host)
    begin, _, rest = url.partition("://")
    out = quote(f"{begin.lower()}://{name}{rest[len(parts.netloc) :]}", safe=_KEPT, errors="ignore")
    return out if _PLAIN.fullmatch(out) else ""


def _in_place(finding: Finding, check: LinkCheck, new: str, citations: Mapping[str, Citation]) -> Iterator[Repair | Left]:
    """One repair for each spelling of the address in the document; a fragment goes along where the new address has none."""
    if not new:
        yield Left(finding, "the new address can't be written")
        return
    spelled: dict[str, list[str]] = {}
    for citation in citations.values():
        if citation.url and normalise(citation.url) == normalise(check.url):
            spelled.setdefault(citation.url, []).append(citation.id)
    for old, about in spelled.items():
        fragment = old.partition("#")[2]
        whole = f"{new}#{fragment}" if fragment and "#" not in new else new
        evidence = (f"{check.url}: {check.verdict.value}, {check.reason}", *check.evidence)
        yield Repair(finding, Change.ADDRESS, old, whole, tuple(about), field="URL", evidence=evidence)


def _expected(work: Work, shown: Iterable[str], page: Page | None) -> Expected:
    """What the new page should show: the cited title, or the words of a link that are what the page calls itself."""
    expected = expected_of(work.cited)
    if expected.title or page is None:
        return expected
    telling = (Expected(title=words) for words in shown if len(fold(words).split()) >= _TELLING)
    return next((one for one in telling if title_seen(one, page) in ("title", "heading", "metadata")), expected)


def _why_not(check: LinkCheck, expected: Expected, page: Page | None) -> str:
    """Why the end of a permanent redirect is not put in place of the address; "" where it can be."""
    old, new = check.url, check.final_url or ""
    host = _host(old)
    if host in PERSISTENT:
        return "the address is one that is made to last: what it leads to is not put in its place"
    if in_web_archive(host):
        return "the address is that of an archived copy"
    if not wire(new):
        return "the new address can't be written"
    if old.startswith("https:") and not new.startswith("https:"):
        return f"{new} is not encrypted, as the address that is cited is"
    if _chosen_for_us(old, new):
        return f"{new} may be the version for the one who asks, by language, country or device"
    if _is_entrance(new):
        return f"{new} is where one signs in"
    if _of_this_visit(old, new):
        return f"{new} holds what belongs to this visit only"
    if check.fragment_ok is False:
        return f"{new} does not have the place that the fragment names"
    if page is not None and expected.title:
        if not title_seen(expected, page):
            return f"{new} does not show the title that is cited"
        same = _same_edition(old, new, expected, page)
        return "" if same else f"{new} shows the title, and may be another edition, year, version or language: the way to it differs"
    if not _same_name(old, new):
        return f"whether {new} is the page that is meant can't be told: " + (
            "it could not be read"
            if expected.title
            else "no title is cited to look for on it, and the two addresses share no name of a page"
        )
    if registered_domain(host) != registered_domain(_host(new)):
        return f"{new} is another site's: that its page has the same name does not make it the same"
    if _editions(old) != _editions(new):
        return f"{new} may be another edition, year, version or language: its page has the same name, and the way to it differs"
    return ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def _segments(url: str) -> list[str]:
    return [part for part in urlsplit(url).path.split("/") if part]


def _chosen_for_us(old: str, new: str) -> bool:
    """Whether all that is new is a language or country, or the host for small screens: chosen for the one who asks, it may be another's.

    >>> _chosen_for_us("https://example.org/a/b", "https://example.org/en/a/b"), _chosen_for_us("https://example.org/a", "https://m.example.org/a")
    (True, True)
    """
    before, after = _segments(old), _segments(new)
    if len(after) == len(before) + 1:
        put_in = [part for part in after if part not in before]
    else:
        put_in = [two for one, two in zip(before, after, strict=True) if one != two] if len(after) == len(before) else []
    host, new_host = _host(old).removeprefix("www."), _host(new).removeprefix("www.")
    label, _, rest = new_host.partition(".")
    if new_host != host and rest in (host, host.partition(".")[2]) and "." in rest:
        put_in.append(label)
    return len(put_in) == 1 and (_LANGUAGE.fullmatch(put_in[0]) is not None or put_in[0] in _SMALL)


def _of_this_visit(old: str, new: str) -> bool:
    had = {name.lower() for name, _ in parse_qsl(urlsplit(old).query, keep_blank_values=True)}
    names = {name.lower() for name, _ in parse_qsl(urlsplit(new).query, keep_blank_values=True)} - had
    return ";jsessionid" in new.lower() or any(_OF_A_VISIT.fullmatch(name) for name in names)


def _editions(url: str) -> list[str]:
    """The parts of host and path before the name that say which one of several it is: years, versions, numbers, languages.

    >>> _editions("https://docs.example.org/de/3.8/a/install"), _editions("https://www2.example.org/a/install")
    (['de', '3.8'], [])
    """
    host = _host(url)
    labels = host.removesuffix(registered_domain(host)).split(".")
    parts = [label for label in labels if not re.fullmatch(r"www\d*", label)] + _segments(url)[:-1]
    return [part.lower() for part in parts if _EDITION.fullmatch(part) or _LANGUAGE.fullmatch(part)]


def _same_edition(old: str, new: str, expected: Expected, page: Page) -> bool:
    """Whether nothing in the addresses says that a page with the cited title is that of another edition, year, version or language.

    All years of a report may have one title. A year may go, or come, where title or page bear it out; a number that is only one of the
    site's may go or come where the title tells more than "Annual report", and may not become another.
    """
    before, after = _marks(old), _marks(new)
    gone, come = before - after, after - before
    if any(_VERSION.fullmatch(mark) or (_EDITION.fullmatch(mark) and not re.search(r"\d", mark)) for mark in gone | come):
        return False
    if any(map(_LANGUAGE.fullmatch, gone)) and any(map(_LANGUAGE.fullmatch, come)):
        return False
    borne_out = set(fold(expected.title).split())
    cited = {str(expected.issued.year)} if expected.issued else set()  # the year that came may be that, and the one that went was it
    if any(_YEAR.fullmatch(one) and one not in borne_out | (cited - gone) and not _dates(page, one) for one in gone | come):
        return False
    # The day and the month behind a year are no numbers of anything.
    small = 2 if any(map(_YEAR.fullmatch, after)) else 0
    went, came = (
        {one for one in marks if re.search(r"\d", one) and not _YEAR.fullmatch(one) and len(one) > small} for marks in (gone, come)
    )
    telling = len(fold(expected.title).split()) >= _TELLING
    return not (went and came) and (telling or not (went or came)) and not any(len(one) < 4 for one in went)


def _marks(url: str) -> frozenset[str]:
    """What in host, path and query says which one of several an address is of: whatever has figures, words of editions, languages.

    >>> sorted(_marks("https://docs.example.org/en/3.8/report-2012.html?id=7"))
    ['2012', '3.8', '7', 'en']
    """
    host = _host(url)
    labels = [label for label in host.removesuffix(registered_domain(host)).split(".") if not re.fullmatch(r"www\d*", label)]
    values = [value for _, value in parse_qsl(urlsplit(url).query)]
    parts = [_ENDING.sub("", part).lower() for part in (*labels, *_segments(url), *values)]
    inside = {piece for part in parts for piece in re.split(r"[-_,~+ ]", part) if re.search(r"\d", piece)}
    return frozenset(inside | {part for part in parts if _LANGUAGE.fullmatch(part) or (_EDITION.fullmatch(part) and part.isalpha())})


def _dates(page: Page, year: str) -> bool:
    """Whether a page says that it was made in that year."""
    return any(value.strip().startswith(year) for name, value in page.metas if _DATED.search(name))


def _is_entrance(url: str) -> bool:
    """Whether an address is where one signs in: by a part of its path, or a label of its host.

    >>> _is_entrance("https://login.example.org/tides"), _is_entrance("https://example.org/signin.php"), _is_entrance("https://example.org/tides")
    (True, True, False)
    """
    return any(_ENTRANCE.fullmatch(_ENDING.sub("", part)) for part in (*_host(url).split("."), *_segments(url)))


def _same_name(old: str, new: str) -> bool:
    """Whether the new address ends in the name that the old one ends in, query included: "/a/tides.html", "/archive/tides"."""
    before, after = _segments(old), _segments(new)
    if not before or not after or urlsplit(old).query != urlsplit(new).query:
        return False
    one, two = (_ENDING.sub("", parts[-1]).lower() for parts in (before, after))
    return one == two and len(one) > 2 and not _NO_NAME.fullmatch(one)
