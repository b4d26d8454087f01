"""An address that is shown as the words of a link beside the one that the link leads to: is it one page, or another?

What is shown may be shortened, and what is behind it may have marks of a visit, stand at a proxy or lead on by way of a redirector: all of
that is one page. Another path at the same host, or another value in the query, is another page.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from citator.text.hosts import registered_domain
from citator.text.urls import find_addresses, host_of

__all__ = ["holds", "is_meant", "leads_elsewhere", "shown_address"]

# Hosts that lead on to any other, keep copies, or name a work whose page stands elsewhere.
_LEAD_ON: Final = frozenset(
    """
    doi.org dx.doi.org hdl.handle.net purl.org purl.oclc.org w3id.org perma.cc archive.org archive.ph archive.is archive.today
    webcitation.org bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly lnkd.in t.me linkedin.com google.com facebook.com l.facebook.com
    urldefense.com urldefense.proofpoint.com safelinks.protection.outlook.com youtu.be redd.it fb.me wp.me amzn.to nyti.ms
    jstor.org ssrn.com nbn-resolving.org n2t.net ncbi.nlm.nih.gov
    """.split()
)
_OF_A_VISIT: Final = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|(?:php|j|asp)?sess(?:ion)?_?id|sid|token|ticket|[gfd]b?clid|msclkid|mc_[ce]id|_ga|ref|ref_?src|referr?er|"
    r"from|source|src|share|smid|cmp(?:id)?|ncid|lang(?:uage)?|hl|locale",
    re.IGNORECASE,
)
_MARK_OF_A_VISIT: Final = re.compile(
    r"(?<=[?&])(?:utm_\w+|mtm_\w+|pk_\w+|(?:php|j|asp)?sess(?:ion)?_?id|[gfd]b?clid|msclkid|mc_[ce]id|_ga)=", re.IGNORECASE
)
_SESSION: Final = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_BLANK: Final = re.compile(r"%20|%C2%A0|%0[AD]", re.IGNORECASE)
_CUT: Final = re.compile(r"…|\.\.\.|\[…\]")
_CALLED: Final = re.compile(r"/[a-z-]+")
"""What a page is called for short, "harbour.example/tides", which leads on to where it stands."""
_INDEX: Final = re.compile(r"/(?:index|default|home)\.(?:x?html?|php|aspx?|jsp)$|/$", re.IGNORECASE)
_ENDING: Final = re.compile(r"\.[a-z]{2,5}$")
_LANGUAGE: Final = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
_SMALL: Final = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_STATE: Final = ("!", "/", "{")  # how the state of a script page begins behind "#"
_LONG_ENOUGH: Final = 4  # letters of a path that tells a page from others


def shown_address(words: str) -> str | None:
    """The address that words are, with a scheme; ``None`` where they are anything else, or more.

    >>> shown_address("<www.example.org/tides>"), shown_address("the tables at example.org/tides")
    ('http://www.example.org/tides', None)
    """
    if "." not in words or len(words) > _LONGEST:
        return None
    words = words.strip(" \t\n.,;")
    found = next(find_addresses(words), None)
    if found is None or words[: found.start].strip("<([ ") or words[found.end :].strip(">)] .,;"):
        return None
    return found.url


_LONGEST: Final = 500


def holds(href: str, shown: str) -> bool:
    """Whether an address has the one that is shown in it, and leads there or to a copy of it: a redirector, an archive, a proxy.

    >>> holds("https://mail.example/out?to=https%3A%2F%2Fharbour.example%2Ftides", "https://harbour.example/tides")
    True
    >>> holds("https://www-harbour-example.proxy.example/tides", "https://www.harbour.example/tides")
    True
    """
    target, page = _split(href), _split(shown)
    host = page.hostname or ""
    if not host or target.hostname == host:
        return False
    inner = unquote(unquote(href.partition("://")[2].partition("/")[2]))
    if f"{host_of(shown)}{page.path.rstrip('/')}".lower() in inner.lower():
        return True
    proxied = (target.hostname or "").startswith((f"{host.replace('.', '-')}.", f"{host}."))
    return proxied and target.path.rstrip("/") == page.path.rstrip("/")


def is_meant(href: str, shown: str) -> bool:
    """Whether the address that is shown is the one to be asked: the target leads on to it, or is that address with marks of a visit in it
    that nobody prints, or with a blank where the printed line ends.

    >>> is_meant("https://harbour.example/tides?utm_source=mail", "https://harbour.example/tides")
    True
    >>> is_meant("https://harbour.example/%20tides", "https://harbour.example/tides")
    True
    """
    if holds(href, shown) or (_BLANK.search(href) is not None and _BLANK.sub("", href) == shown):
        return True
    one, other = _split(href), _split(shown)
    if _host(one) != _host(other) or _path(one) != _path(other) or _query(one) != _query(other) or one.fragment != other.fragment:
        return False
    marks, printed = (_SESSION.findall(url) + _MARK_OF_A_VISIT.findall(url) for url in (href, shown))
    return bool(marks) and not printed


def leads_elsewhere(shown: str, href: str, words: str = "", *, torn: bool = False) -> bool:
    """Whether a link leads to another page than the one whose address is shown.

    ``words`` are those in which it is shown, which may be shortened; ``torn`` says that letters of them may be lost, or be those beside
    them, as in what is taken out of a PDF.

    >>> leads_elsewhere("http://harbour.example/beta.html", "https://www.harbour.example/alpha.html")
    True
    >>> leads_elsewhere("http://harbour.example/tides", "https://www.harbour.example/en/tides/?utm_source=mail")
    False
    """
    one, other = _split(shown), _split(href)
    if not one.hostname or not other.hostname or other.scheme not in ("http", "https"):
        return False
    if is_meant(href, shown) or holds(shown, href) or _CUT.search(words or shown):
        return False
    if _host(one) != _host(other):
        return _at_another_site(one, other)
    if _resolves(one.hostname):
        return False
    if _query_holds(other, _path(one)) or ("://" not in (words or shown) and _CALLED.fullmatch(_path(one))):
        return False
    return _at_other_page(one, other, torn=torn)


def _at_another_site(one: SplitResult, other: SplitResult) -> bool:
    """Whether two hosts have nothing to do with each other, and the pages neither: the same path at another host is a site that moved."""
    hosts = [_SMALL.sub("", split.hostname or "") for split in (one, other)]
    if any(map(_leads_on, hosts)):
        return False
    path = one.path.rstrip("/")
    moved = bool(path) and path == other.path.rstrip("/")
    return not moved and registered_domain(hosts[0]) != registered_domain(hosts[1]) and not _labels(hosts[0]) & _labels(hosts[1])


def _at_other_page(one: SplitResult, other: SplitResult, *, torn: bool) -> bool:
    """Whether the paths of one host, or what the queries have both, are those of two pages."""
    path, target = _path(one), _path(other)
    if path == target:
        states = [split.fragment for split in (one, other) if split.fragment.startswith(_STATE)]
        mine, theirs = _query(one), _query(other)
        return any(name in theirs and theirs[name] != value for name, value in mine.items()) or (
            len(states) == 2 and states[0] != states[1]
        )
    if torn:
        bare, there = ("".join(filter(str.isalnum, f"{way}{split.query}".lower())) for way, split in ((path, one), (target, other)))
        return not (bare.startswith(there) or there.startswith(bare))
    steps, their = (way.strip("/").split("/") for way in (path, target))
    if steps == [""] or _in_order(steps, their) or [*filter(_no_language, steps)] == [*filter(_no_language, their)]:
        return False
    return _ENDING.sub("", path) != target and path != _ENDING.sub("", target)


def _in_order(steps: list[str], their: list[str]) -> bool:
    """Whether all steps are among the others, in their order: what is shown leaves out a folder, or the end."""
    rest = iter(their)
    return all(step in rest for step in steps)


def _no_language(step: str) -> bool:
    return _LANGUAGE.fullmatch(step) is None


def _split(url: str) -> SplitResult:
    try:
        split = urlsplit(url.strip())
        _ = split.port
    except ValueError:
        return urlsplit("")
    return split


def _host(split: SplitResult) -> str:
    try:
        port = split.port
    except ValueError:
        port = None
    return _SMALL.sub("", (split.hostname or "").rstrip(".")) + (f":{port}" if port not in (None, 80, 443) else "")


def _path(split: SplitResult) -> str:
    path = _INDEX.sub("", _SESSION.sub("", unquote(split.path)).replace("//", "/").rstrip(".,;:)"))
    return path.lower().replace(" ", "+").rstrip("/")


def _query(split: SplitResult) -> dict[str, str]:
    return {name.lower(): value for name, value in parse_qsl(split.query, keep_blank_values=True) if not _OF_A_VISIT.fullmatch(name)}


def _query_holds(split: SplitResult, path: str) -> bool:
    """Whether the path that is shown stands in a query ("/login?next=/tides"): the way leads there."""
    return len(path) > _LONG_ENOUGH and path in unquote(unquote(split.query)).lower()


def _resolves(host: str) -> bool:
    return any(host == known or host.endswith(f".{known}") for known in _LEAD_ON)


def _leads_on(host: str) -> bool:
    return _resolves(host) or len(host.split(".", maxsplit=1)[0]) <= 2  # "t.co"


def _labels(host: str) -> set[str]:
    """The parts of a host that can be a name: without the last, and without what every host has."""
    return {label for label in host.split(".")[:-1] if len(label) > 2} - {"www", "com", "org", "net", "gov", "edu", "blog", "news", "int"}
