"""Who owns a host: the part of its name that somebody registered, by the Public Suffix List (https://publicsuffix.org/)."""

from __future__ import annotations

from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

__all__ = ["registered_domain"]


@lru_cache(maxsize=10_000)
def registered_domain(host: str) -> str:
    """The registered domain of a host, in lower case; the host itself where it is an address, or a public suffix.

    Hosting services whose customers share nothing but the last labels are suffixes too (the list's private section): each blog is
    its own site.

    >>> registered_domain("www.admiralty.co.uk"), registered_domain("docs.un.org"), registered_domain("tides.blogspot.com")
    ('admiralty.co.uk', 'un.org', 'tides.blogspot.com')
    >>> registered_domain("192.0.2.7"), registered_domain("localhost")
    ('192.0.2.7', 'localhost')
    """
    host = host.lower().rstrip(".")
    try:
        return str(ip_address(host.strip("[]")))
    except ValueError:
        return _list().privatesuffix(host) or host


@cache
def _list() -> PublicSuffixList:
    """The list as it came with the package: reading it takes some 50 ms, and most runs of the parser never need it."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
