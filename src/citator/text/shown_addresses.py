"""An address that is shown as the words of a link beside the one that the link leads to: is it one page, or another?

What is shown may be shortened, and what is behind it may have marks of a visit, stand at a proxy or lead on by way of a redirector: all of
that is one page. Another path at the same host, or another value in the query, is another page (:mod:`citator.text.same_pages`).
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from citator.text.hosts import registered_domain
from citator.text.same_pages import are_told_apart, are_two_pages, decoded, lasting_query, page_path, without_session
from citator.text.urls import find_addresses, host_of

__all__ = ["holds", "is_meant", "leads_elsewhere", "shown_address"]

# Hosts that lead on to any other, keep copies, or name a work whose page stands elsewhere.
_LEAD_ON: Final = frozenset(
    """
    doi.org dx.doi.org hdl.handle.net purl.org purl.oclc.org w3id.org perma.cc archive.org archive.ph archive.is archive.today
    webcitation.org bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly lnkd.in t.me linkedin.com google.com facebook.com l.facebook.com
    urldefense.com urldefense.proofpoint.com safelinks.protection.outlook.com youtu.be redd.it fb.me wp.me amzn.to nyti.ms dlvr.it trib.al
    cutt.ly rb.gy tiny.cc list-manage.com mailchi.mp sendgrid.net
    jstor.org ssrn.com nbn-resolving.org n2t.net ncbi.nlm.nih.gov
    """.split()
)
_MARK_OF_A_VISIT: Final = re.compile(
    r"(?<=[?&])(?:utm_\w+|mtm_\w+|pk_\w+|(?:php|j|asp)?sess(?:ion)?_?id|[gfd]b?clid|msclkid|mc_[ce]id|_ga)=", re.IGNORECASE
)
# What stands in a target by mistake: blanks, letters that nobody sees, quotation marks behind it.
_STRAY: Final = re.compile(r"%20|%C2%A0|%0[AD]|%E2%80%8[B-F]|%E2%81%A0|%EF%BB%BF|%C2%AD|(?:%22|%3E|%E2%80%9[CD]){1,3}$", re.IGNORECASE)
# Houses that have several sites, or had another before: what a site of one shows, another of it may have now.
_HOUSES: Final = tuple(
    frozenset(names.split())
    for names in (
        "guardian.co.uk theguardian.com",
        "gpo.gov govinfo.gov",
        "undocs.org un.org",
        "unhcr.org refworld.org",
        "cidh.org oas.org",
        "bverfg.de bundesverfassungsgericht.de",
        "revues.org openedition.org",
        "archives-ouvertes.fr hal.science",
        "oxfordjournals.org oup.com",
        "sciencemag.org science.org",
        "plosone.org plos.org",
        "springerlink.com springer.com",
        "informaworld.com tandfonline.com",
        "lawfareblog.com lawfaremedia.org",
        "raw.githubusercontent.com github.com",
    )
)
_OF_BRITAIN: Final = re.compile(r"(?:^|\.)gov\.uk$")  # whose offices' sites became one, and which keeps files at a host of its own
_STAYED: Final = frozenset(("legislation.gov.uk", "nationalarchives.gov.uk"))  # of offices, and what was there is there still
_SCHEME: Final = re.compile(r"^https?://(?:www\.)?|/$")
_CUT: Final = re.compile(r"…|\.\.\.|\[…\]")
_CALLED: Final = re.compile(r"/[a-z-]+")
_CALLED_BY_YEAR: Final = re.compile(r"/[a-z][a-z\d-]+")
"""What a page is called for short, "harbour.example/tides", which leads on to where it stands; "/report2019" to another folder."""
_SMALL: Final = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
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
    inner = decoded(href.partition("://")[2].partition("/")[2])
    if f"{host_of(shown)}{decoded(page.path).rstrip('/')}".lower() in inner.lower():
        return True
    name = host.removeprefix("www.")
    proxy = (target.hostname or "").removeprefix("www-").removeprefix("www.")
    proxied = proxy.startswith((f"{name.replace('.', '-')}.", f"{name.replace('-', '--').replace('.', '-')}.", f"{name}."))
    return proxied and target.path.rstrip("/") == page.path.rstrip("/")


def is_meant(href: str, shown: str) -> bool:
    """Whether the address that is shown is the one to be asked: the target leads on to it, or is that address with marks of a visit in it
    that nobody prints, or with a blank where the printed line ends.

    >>> is_meant("https://harbour.example/tides?utm_source=mail", "https://harbour.example/tides")
    True
    >>> is_meant("https://harbour.example/%20tides", "https://harbour.example/tides")
    True
    """
    if holds(href, shown):
        return True
    if _STRAY.search(href) and not _STRAY.search(shown) and _SCHEME.sub("", _STRAY.sub("", href)) == _SCHEME.sub("", shown):
        return True
    one, other = _split(href), _split(shown)
    if (
        _host(one) != _host(other)
        or page_path(one.path) != page_path(other.path)
        or lasting_query(one.query) != lasting_query(other.query)
        or one.fragment != other.fragment
    ):
        return False
    marks, printed = (without_session(url) != url or _MARK_OF_A_VISIT.search(url) is not None for url in (href, shown))
    return marks and not printed


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
    path = page_path(one.path)
    if _query_holds(other, path):
        return False
    if "://" not in (words or shown):
        short = _CALLED_BY_YEAR if page_path(other.path).count("/") > 1 else _CALLED
        if short.fullmatch(path):
            return False
    return are_two_pages(one, other, torn=torn)


def _at_another_site(one: SplitResult, other: SplitResult) -> bool:
    """Whether two hosts have nothing to do with each other, and the pages neither: the same path at another host is a site that moved."""
    hosts = [_SMALL.sub("", _in_ascii(split.hostname or "")) for split in (one, other)]
    if any(map(_leads_on, hosts)):
        return False
    path = page_path(one.path)
    moved = bool(path) and path == page_path(other.path)
    domains = {registered_domain(host) for host in hosts}
    if moved or len(domains) == 1:
        return False
    if any(domains <= house for house in _HOUSES):
        return are_told_apart(one, other)
    of_britain = "gov.uk" in domains and all(map(_OF_BRITAIN.search, hosts)) and domains.isdisjoint(_STAYED)
    return not (of_britain or _labels(hosts[0]) & _labels(hosts[1]))


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
    return _SMALL.sub("", _in_ascii(split.hostname or "").rstrip(".")) + (f":{port}" if port not in (None, 80, 443) else "")


def _in_ascii(host: str) -> str:
    """A host with letters of any script as it is asked for: "xn--mnchen-3ya.de" for "münchen.de"."""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


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
