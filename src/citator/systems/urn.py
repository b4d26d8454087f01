"""Uniform resource names of works: ``urn:nbn:de:101:1-2009012345``, ``urn:lex:br:federal:lei:2008-06-19;11705``.

National libraries name electronic works with URN:NBN (national bibliography number), legislators acts with URN:LEX and its forerunner
``urn:nir``; ``urn:ietf:rfc:…`` names the internet's standards. ``urn:isbn:`` and ``urn:issn:`` belong to the modules ``isbn`` and
``issn``.

Official sources: RFC 8141 (syntax), RFC 8458 (NBN), RFC 9676 (LEX), RFC 2648 (IETF documents),
https://www.iana.org/assignments/urn-namespaces/urn-namespaces.xhtml. "urn:" and the name of the namespace are the same in upper and
lower case, and so is the whole of an NBN up to its last part in the practice of the libraries; the canonical form here writes "urn:"
and the namespace small.

There is no resolver for all: those of the libraries are used for their own country.

>>> [match.identifier.value for match in find("URN:NBN:fi-fe2009012345; <urn:nbn:de:101:1-2009012345>.")]
['urn:nbn:fi-fe2009012345', 'urn:nbn:de:101:1-2009012345']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote, unquote

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "urn"
SCHEMES = ("urn",)
PRIORITY = 60
TRIGGERS = ("urn:", "urn%3a")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of RFC 8458 and of the libraries' own pages
    ("URN:NBN:fi-fe201003181510", "urn:nbn:fi-fe201003181510"),
    ("urn:nbn:fi:bib-001234", "urn:nbn:fi:bib-001234"),
    ("urn:nbn:de:101:1-201102033592", "urn:nbn:de:101:1-201102033592"),
    ("urn:nbn:de:bvb:19-146642", "urn:nbn:de:bvb:19-146642"),
    ("(URN: urn:nbn:de:kobv:188-fudissthesis000000012345-6)", "urn:nbn:de:kobv:188-fudissthesis000000012345-6"),
    ("urn:nbn:se:uu:diva-3475.", "urn:nbn:se:uu:diva-3475"),
    ("urn:nbn:no-12345", "urn:nbn:no-12345"),
    ("urn:nbn:nl:ui:10-1874-12345", "urn:nbn:nl:ui:10-1874-12345"),
    ("urn:nbn:ch:bel-12345", "urn:nbn:ch:bel-12345"),
    ("urn:nbn:at:at-ubi:1-1234", "urn:nbn:at:at-ubi:1-1234"),
    ("urn:nbn:hr:131:123456", "urn:nbn:hr:131:123456"),
    ("https://nbn-resolving.org/urn:nbn:de:bvb:19-146642", "urn:nbn:de:bvb:19-146642"),
    ("http://nbn-resolving.de/urn/resolver.pl?urn=urn:nbn:de:101:1-201102033592", "urn:nbn:de:101:1-201102033592"),
    ("http://urn.fi/URN:NBN:fi-fe201003181510", "urn:nbn:fi-fe201003181510"),
    ("http://urn.kb.se/resolve?urn=urn:nbn:se:uu:diva-3475", "urn:nbn:se:uu:diva-3475"),
    ("http://urn.kb.se/resolve?urn=urn%3Anbn%3Ase%3Auu%3Adiva-3475", "urn:nbn:se:uu:diva-3475"),
    ("http://urn.nb.no/URN:NBN:no-12345", "urn:nbn:no-12345"),
    ("https://uu.diva-portal.org/smash/record.jsf?pid=diva2:12&urn=urn:nbn:se:uu:diva-3475", "urn:nbn:se:uu:diva-3475"),
    # RFC 9676, section 5, and the Italian forerunner
    ("urn:lex:br:federal:lei:2008-06-19;11705", "urn:lex:br:federal:lei:2008-06-19;11705"),
    ("urn:lex:it:stato:legge:2003-09-21;456", "urn:lex:it:stato:legge:2003-09-21;456"),
    ("https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241", "urn:nir:stato:legge:1990-08-07;241"),
    ("https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241!vig=", "urn:nir:stato:legge:1990-08-07;241"),
    ("urn:ietf:rfc:2648", "urn:ietf:rfc:2648"),
    ("urn:nbn:de:bvb:19-\n146642.", "urn:nbn:de:bvb:19-146642"),
    # look-alikes
    ("urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66", None),  # names anything
    ("urn:oid:1.2.840.113549", None),
    ("an urn: nbn is a number", None),
    ("the urn of 1874", None),
    ("urn:schemas-microsoft-com:office:word", None),
    ("turn:nbn:de:1-2", None),
    ("URN: 12345/67", None),  # a unique reference number of the police
    ("urn:nbn:", None),
    ("NBN 123456", None),
    ("return:lex:x", None),
]

_URN: Final = re.compile(
    r"(?<![\w:])urn:(?P<space>nbn|lex|nir|ietf)(?P<rest>[:][a-z][\w-]{0,31}[^\s\"“”<>«»‘’|{}\\^`\])]{1,160})"
    r"(?P<more>(?<=[-:])\s?\n\s{0,2}\w[\w.:-]{0,60})?",
    re.IGNORECASE,
)
_RESOLVERS: Final = {
    "de": "https://nbn-resolving.org/", "ch": "https://nbn-resolving.org/", "at": "https://resolver.obvsg.at/", "fi": "https://urn.fi/",
    "se": "https://urn.kb.se/resolve?urn=", "no": "https://urn.nb.no/", "nl": "https://persistent-identifier.nl/", "hr": "https://urn.nsk.hr/",
}  # fmt: skip


def find(text: str) -> Iterator[Match]:
    """URNs in prose and in addresses of resolvers."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        found = _URN.search(unquote(address.url))
        value = _value(found["space"], found["rest"].partition("&")[0]) if found else ""
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _URN.finditer(text):
        rest, at = found["rest"], found.start("rest")
        if found["more"]:  # broken over two lines behind a hyphen or a colon of its own
            rest, at = rest + found["more"].lstrip(), at + len(found["more"]) - len(found["more"].lstrip())
        rest = rest.rstrip(".,;:!?'*")
        value = _value(found["space"], rest)
        if value and outside(text, found.start()):
            yield _match(found.start(), at + len(rest), value)


def url(identifier: Identifier) -> str | None:
    """The address at the resolver of the name's country; ``None`` where none is known.

    >>> url(Identifier("urn", "urn:nbn:de:bvb:19-146642"))
    'https://nbn-resolving.org/urn:nbn:de:bvb:19-146642'
    """
    if identifier.scheme != NAME:
        return None
    if identifier.value.startswith("urn:nir:"):
        return f"https://www.normattiva.it/uri-res/N2Ls?{quote(identifier.value, safe=':;-.')}"
    rfc = re.fullmatch(r"urn:ietf:rfc:(\d{1,5})", identifier.value)
    if rfc:
        return None  # the text stands at www.rfc-editor.org, whose addresses name it by number
    country = re.match(r"urn:nbn:([a-z]{2})[:-]", identifier.value)
    base = _RESOLVERS.get(country[1]) if country else None
    return f"{base}{quote(identifier.value, safe=':;-._')}" if base else None


def _value(space: str, rest: str) -> str:
    """The name in its canonical spelling; "" where a part of it is missing."""
    rest = rest.partition("!")[0] if space.lower() == "nir" else rest  # "!vig=": the day whose text is wanted
    rest = rest.rstrip(".,;:!?'*/")
    country = re.match(r":([A-Za-z]{2})(?=[:-]\w)", rest)
    if space.lower() in ("nbn", "lex") and not country:
        return ""
    if space.lower() == "ietf" and not re.match(r":(?:rfc|bcp|std|fyi|id|mtg):\S", rest, re.IGNORECASE):
        return ""
    return f"urn:{space.lower()}" + (f":{country[1].lower()}{rest[3:]}" if country else rest)


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    kind = "legislation" if value.startswith(("urn:lex:", "urn:nir:")) else "document"
    return Match(start, end, NAME, Identifier("urn", value), Record(kind, FrozenMap({"number": Field(value)})), address)
