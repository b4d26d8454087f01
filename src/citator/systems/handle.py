"""Handles: ``hdl:1721.1/7582``, ``https://hdl.handle.net/2027/mdp.39015012345678``.

A prefix of numbers with points, a slash, and a suffix of the owner's choice; repositories give them to theses, papers and data sets. A
DOI is a handle too (prefix ``10.``) and belongs to the module ``doi``.

Official sources: RFC 3650, RFC 3651, https://www.handle.net/overviews/overview.html; that the paths ``/handle/PREFIX/NUMBER`` of DSpace
hold handles: https://wiki.lyrasis.org/display/DSDOC7x/Functional+Overview (its default prefix 123456789 is nobody's and is not
reported).

>>> [match.identifier.value for match in find("hdl:1721.1/7582; http://hdl.handle.net/10419/54321.")]
['1721.1/7582', '10419/54321']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import Parts, parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "handle"
SCHEMES = ("handle",)
PRIORITY = 60
TRIGGERS = ("hdl", "handle")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # prefixes of real repositories: MIT 1721.1, ZBW 10419, HathiTrust 2027, IMDI 1839, Cambridge 1810, Michigan 2027.42, OECD/Unesco …
    ("hdl:1721.1/7582", "1721.1/7582"),
    ("HDL: 10419/54321", "10419/54321"),
    ("hdl.handle.net/1721.1/7582", "1721.1/7582"),
    ("http://hdl.handle.net/2027/mdp.39015012345678", "2027/mdp.39015012345678"),
    ("https://hdl.handle.net/2027/uc1.$b12345", "2027/uc1.$b12345"),
    ("http://hdl.handle.net/1839/00-0000-0000-0009-3C7E-F@view", "1839/00-0000-0000-0009-3C7E-F@view"),
    ("https://hdl.handle.net/20.500.12323/4567", "20.500.12323/4567"),
    ("hdl.handle.net/11858/00-001M-0000-0012-A1B2-C", "11858/00-001M-0000-0012-A1B2-C"),
    ("Handle: 1810/12345", "1810/12345"),
    ("handle 2027.42/12345", "2027.42/12345"),
    ("info:hdl/1721.1/7582", "1721.1/7582"),
    ("https://dspace.mit.edu/handle/1721.1/7582", "1721.1/7582"),
    ("https://www.repository.cam.ac.uk/handle/1810/12345", "1810/12345"),
    ("https://dspace.library.uu.nl/xmlui/handle/1874/12345", "1874/12345"),
    ("http://deepblue.lib.umich.edu/handle/2027.42/12345?show=full", "2027.42/12345"),
    ("https://example.edu/jspui/handle/2263/12345", "2263/12345"),
    ("(hdl:2142/12345)", "2142/12345"),
    ("https://hdl.handle.net/1887/12345.", "1887/12345"),
    ("http://hdl.handle.net/10986/12345", "10986/12345"),
    ("https://openknowledge.worldbank.org/handle/10986/12345", "10986/12345"),
    # look-alikes
    ("http://hdl.handle.net/10.1000/182", None),  # a DOI
    ("https://example.edu/handle/123456789/12", None),  # the default of an unconfigured server
    ("a door handle 12/34", None),
    ("to handle 12345/67 requests", None),
    ("to handle 1/2 of them", None),
    ("HDL 60/40 mg", None),
    ("HDL: 45 mg/dl", None),
    ("handle with care 1721.1/7582", None),
    ("hdl:", None),
    ("https://example.org/handles/1721.1/7582", None),
    ("https://twitter.com/handle/status", None),
    ("1721.1/7582", None),
]

_HANDLE: Final = r"(?P<prefix>\d{1,9}(?:\.\d{1,9}){0,4})/(?P<suffix>[^\s\"“”<>«»‘’|{}\\^`;,]{1,150})"
_IN_PROSE: Final = re.compile(rf"(?<![\w.])(?:(?:info:)?hdl\s?[:/]\s?|HDL:\s?|[Hh]andle:?\s){_HANDLE}")
_RESOLVER: Final = re.compile(rf"/(?:api/handles/)?{_HANDLE}")
_LOCAL: Final = re.compile(r"(?:/[\w-]{1,20}){0,2}/handle/(?P<prefix>\d{2,9}(?:\.\d{1,9}){0,4})/(?P<suffix>\d{1,9}(?:\.\d{1,3})?)(?:/.*)?")


def find(text: str) -> Iterator[Match]:
    """Handles with their label, and those in addresses of the resolver and of DSpace repositories."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(parts_of(address.url))
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _IN_PROSE.finditer(text):
        suffix = _trimmed(found["suffix"])
        # "HDL: 60/40" is a laboratory's value: without the colon of the scheme, a handle needs a prefix of some length
        plain = not re.match(r"(?:info:)?hdl\s?[:/]", found.group()) and len(found["prefix"]) < 4
        # "to handle 12345/67 requests": the verb, where neither a capital, a colon nor a point in the prefix tells the noun
        plain = plain or (found.group().startswith("handle ") and "." not in found["prefix"])
        if suffix and not plain and not _is_doi(found["prefix"]) and outside(text, found.start()):
            yield _match(found.start(), found.start("suffix") + len(suffix), f"{found['prefix']}/{suffix}")


def url(identifier: Identifier) -> str | None:
    """The address at the resolver."""
    return f"https://hdl.handle.net/{quote(identifier.value, safe='/:;()._-~$@')}" if identifier.scheme == NAME else None


def _is_doi(prefix: str) -> bool:
    return prefix.startswith("10.")


def _in_address(parts: Parts) -> str:
    if parts.host == "hdl.handle.net":
        found = _RESOLVER.fullmatch(parts.path)
    else:
        found = _LOCAL.fullmatch(parts.path)
        if found and found["prefix"] == "123456789":
            return ""
    return f"{found['prefix']}/{found['suffix'].rstrip('/')}" if found and not _is_doi(found["prefix"]) else ""


def _trimmed(suffix: str) -> str:
    suffix = suffix.rstrip(".:!?*'")
    while suffix.endswith((")", "]")) and suffix.count(suffix[-1]) > suffix.count("(" if suffix[-1] == ")" else "["):
        suffix = suffix[:-1].rstrip(".:!?*'")
    return suffix


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    return Match(start, end, NAME, Identifier("handle", value), Record("document", FrozenMap({"number": Field(f"hdl:{value}")})), address)
