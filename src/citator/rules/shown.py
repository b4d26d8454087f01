"""``C``: an address that is shown as the words of a link, and the address that the link leads to."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from citator.model import Document, Link, LinkKind
from citator.rules.context import Context
from citator.text.hosts import registered_domain
from citator.text.urls import find_addresses, host_of

__all__ = ["shown_otherwise"]

# Hosts that lead on to any other, keep copies, or name a work whose page stands elsewhere.
_LEAD_ON = frozenset(
    """
    doi.org dx.doi.org hdl.handle.net purl.org purl.oclc.org w3id.org perma.cc archive.org archive.ph archive.is archive.today
    webcitation.org bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly lnkd.in t.me linkedin.com google.com facebook.com l.facebook.com
    urldefense.com urldefense.proofpoint.com safelinks.protection.outlook.com jstor.org ssrn.com nbn-resolving.org n2t.net ncbi.nlm.nih.gov
    """.split()
)


def shown_otherwise(document: Document, context: Context) -> Iterator[tuple[Link, str]]:
    """The links whose words are one whole address of another site than the one they lead to, with the address that is shown.

    Left alone: hosts that share a name (``example.org`` and ``example.com``), the same path at another host (a site that moved), resolvers,
    shorteners and archives, targets that hold the address shown (a copy, a redirect), and addresses that a source system reads as the
    same document.
    """
    for link in document.links:
        if link.kind is LinkKind.ANCHOR and "." in link.text and len(link.text) < 500:
            shown = _whole_address(link.text)
            if shown and _elsewhere(shown, link.href) and not _same_document(shown, link.href, context):
                yield link, shown


def _whole_address(words: str) -> str | None:
    words = words.strip(" \t\n<>()[].,;")
    found = next(find_addresses(words), None)
    return found.url if found and found.start == 0 and found.end >= len(words) - 1 else None


def _elsewhere(shown: str, href: str) -> bool:
    one, other = host_of(shown), host_of(href)
    if not one or not other or not href.startswith(("http:", "https:")) or _leads_on(one) or _leads_on(other):
        return False
    if one in unquote(href).lower() or other in unquote(shown).lower():
        return False
    path = urlsplit(shown).path.rstrip("/")
    moved = bool(path) and path == urlsplit(href).path.rstrip("/")
    return not moved and registered_domain(one) != registered_domain(other) and not _labels(one) & _labels(other)


def _leads_on(host: str) -> bool:
    return any(host == known or host.endswith(f".{known}") for known in _LEAD_ON) or len(host.split(".", maxsplit=1)[0]) <= 2


def _labels(host: str) -> set[str]:
    """The parts of a host that can be a name: without the last, and without what every host has."""
    return {label for label in host.split(".")[:-1] if len(label) > 2} - {"www", "com", "org", "net", "gov", "edu", "blog", "news", "int"}


def _same_document(shown: str, href: str, context: Context) -> bool:
    one, other = context.identify(shown), context.identify(href)
    return one is not None and other is not None and one.value == other.value and urlsplit(href).hostname is not None
