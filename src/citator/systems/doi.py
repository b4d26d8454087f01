"""Digital object identifiers: ``10.1017/cbo9781107706477``.

A prefix (``10.`` and a registrant's code) and, behind a slash, a suffix of the registrant's choice. Upper and lower case are one; the
canonical form here is lower case.

Official sources
    syntax: ISO 26324 and the DOI Handbook, https://www.doi.org/doi-handbook/HTML/;
    what suffixes look like: https://www.crossref.org/blog/dois-and-matching-regular-expressions/;
    look-up: https://www.doi.org/doi-handbook/HTML/rest-api.html (``/api/handles/``).

Found in prose (``doi:10.…``, ``DOI 10.…``, bare) and in addresses (doi.org, dx.doi.org, publishers' ``/doi/…/10.…`` and
``/article/10.…``). The resolver at doi.org is the one that may say that a DOI does not exist.

>>> [match.identifier.value for match in find("See doi:10.1017/CBO9781107706477, p. 3 (https://dx.doi.org/10.1000/182).")]
['10.1017/cbo9781107706477', '10.1000/182']
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from citator.model import Etiquette, Failure, Field, Found, FrozenMap, Identifier, LookUp, Match, NotFound, Record, Request, Unknown
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["BASE", "ETIQUETTE", "EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "lookup", "url"]

NAME = "doi"
SCHEMES = ("doi",)
PRIORITY = 90
TRIGGERS = ("10.", "doi:")
BASE = "https://doi.org"
ETIQUETTE = Etiquette(0.25, 2, source="our own caution: neither a published limit nor a measured one is known to us")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("doi:10.1017/cbo9781107706477", "10.1017/cbo9781107706477"),
    ("https://doi.org/10.1080/09668136.2014.990698.", "10.1080/09668136.2014.990698"),
    ("DOI: 10.1016/S0140-6736(24)02439-5", "10.1016/s0140-6736(24)02439-5"),
    ("(doi 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O)", "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"),
    ("https://link.springer.com/article/10.1007/s11192-015-1798-9", "10.1007/s11192-015-1798-9"),
    ("https://www.tandfonline.com/doi/abs/10.1080/02634937.2012.671993?journalCode=ccas20", "10.1080/02634937.2012.671993"),
    ("http://dx.doi.org/10.1000%2F182", "10.1000/182"),
    ("section 10.1/2 of the report", None),
    ("10.2015/16 a year", None),
    ("https://example.org/10.1000/182", None),
]

# A suffix of the old Wiley form holds "<" and ";" (Serial Item and Contribution Identifier, ANSI/NISO Z39.56).
_SICI: Final = r"\(SICI\)[^\s\"”’]{10,80}"
_DOI: Final = rf"10\.\d{{4,9}}(?:\.\d{{1,9}}){{0,3}}/(?:{_SICI}|[^\s\"“”<>«»‘…|{{}}\\^`]{{1,250}})"
_IN_PROSE: Final = re.compile(rf"(?P<label>\bdoi(?:\.org/|\s?[:=]?\s{{0,3}}))?(?<![\w.,/-])(?P<doi>{_DOI})", re.IGNORECASE)
_LABELLED: Final = re.compile(r"\bdoi:\s{0,2}(?P<wrong>(?!10\.)\d{1,3}\.\d{4,6}/[^\s,;)]{2,60})", re.IGNORECASE)
_IN_PATH: Final = re.compile(
    rf"/(?:doi(?:/[a-z]{{2,12}}){{0,2}}|article|chapter|book|content|content/pdf|doifinder|articles)/(?P<doi>{_DOI})", re.IGNORECASE
)
_IN_QUERY: Final = re.compile(r"(?:^|&)(?:id|doi)=(?P<doi>10\.\d{4,9}/[^\s&\"<>]{1,250})", re.IGNORECASE)
_AFTER: Final = re.compile(
    r"/(?:full|pdf|abstract|summary|meta|epdf|html|fulltext|v\d+)(?:/.*)?$|\.(?:full|pdf|abstract)(?:\.pdf)?$", re.IGNORECASE
)
_TRAILING: Final = ".,;:!?'’”*"


def find(text: str) -> Iterator[Match]:
    """DOIs in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            yield _match(address.start, address.end, value, address=True)
    for found in _IN_PROSE.finditer(text):
        value = _trimmed(found["doi"])
        # "10.2015/16" is a date or a section: a bare one needs a suffix that is more than a short number
        if outside(text, found.start("doi")) and (found["label"] or re.search(r"[A-Za-z]|\d{3}", value.partition("/")[2])):
            yield _match(found.start(), found.start("doi") + len(value), value)
    for wrong in _LABELLED.finditer(text):
        problem = ("identifier-invalid", "a DOI begins with “10.”")
        yield Match(wrong.start(), wrong.start("wrong") + len(_trimmed(wrong["wrong"])), NAME, None, Record(), problem=problem)


def url(identifier: Identifier) -> str | None:
    """The address at the resolver.

    >>> url(Identifier("doi", "10.1002/(sici)1097-4571<693>3.0"))
    'https://doi.org/10.1002/(sici)1097-4571%3C693%3E3.0'
    """
    return f"{BASE}/{quote(identifier.value, safe='/:;()._-~')}" if identifier.scheme == NAME else None


def lookup(identifier: Identifier) -> LookUp:
    """Ask the resolver whether the DOI is registered, and where it leads: ``Found`` with ``DOI`` and ``URL``, or ``NotFound``.

    Response codes of the Handle proxy: 1 found, 2 error, 100 no such handle, 200 a handle without such values.
    """
    address = f"{BASE}/api/handles/{quote(identifier.value, safe='/:;()._-~')}"
    outcome = yield Request(address, authority=NAME, max_bytes=65_536, purpose="look-up")
    if isinstance(outcome, Failure):
        return Unknown(NAME, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    try:
        answer = json.loads(outcome.body)
    except (ValueError, RecursionError):
        return Unknown(NAME, f"the answer is no JSON (HTTP {outcome.status})")
    code = answer.get("responseCode") if isinstance(answer, Mapping) else None
    if code == 100:
        return NotFound(NAME, "no such handle")
    if code not in (1, 200):
        return Unknown(NAME, f"response code {code} (HTTP {outcome.status})")
    fields = {"DOI": Field(identifier.value, NAME)}
    target = _target(answer)
    if target:
        fields["URL"] = Field(target, NAME)
    return Found(Record("document", FrozenMap(fields)), address, NAME)


def _target(answer: Mapping[str, object]) -> str:
    """The address in the values of a handle record."""
    values = answer.get("values")
    for value in values if isinstance(values, list) else []:
        data = value.get("data") if isinstance(value, Mapping) and value.get("type") == "URL" else None
        target = data.get("value") if isinstance(data, Mapping) else None
        if isinstance(target, str):
            return target
    return ""


def _in_address(address: str) -> str:
    """The DOI that an address names; "" for none."""
    host = host_of(address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path)
    if host in ("doi.org", "dx.doi.org", "oadoi.org", "hdl.handle.net"):
        # a query behind "?" may belong to the suffix only where it holds no "="
        query = f"?{unquote(parts.query)}" if parts.query and "=" not in parts.query else ""
        found = re.fullmatch(_DOI, path.lstrip("/") + query, re.IGNORECASE)
        return _trimmed(found.group()) if found else ""
    inside = _IN_PATH.search(path) or _IN_QUERY.search(unquote(parts.query))
    return _trimmed(_AFTER.sub("", inside["doi"])) if inside else ""


def _trimmed(written: str) -> str:
    """The DOI without punctuation and closing brackets that belong to the sentence."""
    end = len(written)
    open_, square = written.count("(") - written.count(")"), written.count("[") - written.count("]")
    while end > 8:
        last = written[end - 1]
        if last in _TRAILING:
            end -= 1
        elif last == ")" and open_ < 0:
            open_, end = open_ + 1, end - 1
        elif last == "]" and square < 0:
            square, end = square + 1, end - 1
        else:
            break
    return written[:end]


def _match(start: int, end: int, written: str, *, address: bool = False) -> Match:
    value = written.lower()
    return Match(start, end, NAME, Identifier("doi", value), Record("document", FrozenMap({"DOI": Field(value)})), address)
