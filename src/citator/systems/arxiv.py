"""arXiv, the archive of preprints: ``arXiv:1706.03762v5``, ``hep-th/9901001``.

Since April 2007 an identifier is year, month and a running number (``YYMM.NNNN``, five digits from January 2015 on); before that it was
archive, year, month and three digits (``math.GT/0309136``, where the subject class is no part of the name: ``math/0309136``). ``v2``
names a version; the canonical form here is without it, since all versions are one work, and the version is a field of the record.

Official source of the format: https://info.arxiv.org/help/arxiv_identifier.html. Addresses: ``arxiv.org/abs/ID``, also ``/pdf/``,
``/html/``, ``/format/``, ``/ps/``, ``/e-print/``; mirrors ``export.arxiv.org``, ``xxx.lanl.gov``. The DOI that arXiv registers
(``10.48550/arXiv.ID``) belongs to the module ``doi``.

>>> [match.identifier.value for match in find("arXiv:1706.03762v5 [cs.CL] and hep-th/9901001")]
['1706.03762', 'hep-th/9901001']
>>> [match.problem for match in find("arXiv:1713.03762")]
[('identifier-invalid', 'arXiv:1713.03762: there is no month 13')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "arxiv"
SCHEMES = ("arxiv",)
PRIORITY = 80
_HYPHENED: Final = (
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat dg-ga funct-an gr-qc hep-ex "
    "hep-lat hep-ph hep-th math-ph mtrl-th nucl-ex nucl-th patt-sol plasm-ph q-alg q-bio quant-ph solv-int supr-con"
).split()  # https://arxiv.org/archive; the names with a hyphen are like nothing else, the others ("math", "cs") need the word arXiv
TRIGGERS = (
    "arxiv",
    "xxx.lanl.gov",
    "ar5iv",
    "corr ",
    "corr,",
    "corr:",
    "corr/",
    "corr.org",
    *(f"{name}/" for name in _HYPHENED),
    "astro-ph.",
    "cond-mat.",
)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of https://info.arxiv.org/help/arxiv_identifier.html and https://info.arxiv.org/help/arxiv_identifier_for_services.html
    ("arXiv:0706.0001", "0706.0001"),
    ("arXiv:0706.0001v1", "0706.0001"),
    ("arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007", "0706.0001"),
    ("arXiv:1501.00001", "1501.00001"),
    ("arXiv:hep-th/9901001", "hep-th/9901001"),
    ("hep-th/9901001v3", "hep-th/9901001"),
    ("arXiv:math.GT/0309136", "math/0309136"),
    ("arXiv:math/0309136v1", "math/0309136"),
    ("cond-mat/9901001", "cond-mat/9901001"),
    ("https://arxiv.org/abs/0706.0001v1", "0706.0001"),
    ("http://arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
    ("https://arxiv.org/pdf/1706.03762.pdf", "1706.03762"),
    ("https://arxiv.org/pdf/1706.03762v5", "1706.03762"),
    ("https://arxiv.org/html/2401.00001v2", "2401.00001"),
    ("http://export.arxiv.org/abs/quant-ph/9508027", "quant-ph/9508027"),
    ("http://xxx.lanl.gov/abs/astro-ph/9806395", "astro-ph/9806395"),
    ("https://arxiv.org/abs/math.GT/0309136", "math/0309136"),
    # forms of bibliographies
    ("arXiv preprint arXiv:1706.03762", "1706.03762"),
    ("arXiv preprint 1706.03762, 2017", "1706.03762"),
    ("arXiv e-prints, arXiv:1810.04805", "1810.04805"),
    ("ArXiv, abs/1810.04805", "1810.04805"),
    ("CoRR, abs/1810.04805, 2018", "1810.04805"),
    ("arXiv: 1706.03762", "1706.03762"),
    ("arXiv 1706.03762", "1706.03762"),
    ("[arXiv:gr-qc/9310026]", "gr-qc/9310026"),
    ("arXiv [Preprint] 2005.14165", "2005.14165"),
    ("arXiv preprint arXiv:1409.\n0473", "1409.0473"),
    ("https://ar5iv.labs.arxiv.org/html/1910.06709", "1910.06709"),
    # look-alikes
    ("version 1706.03762", None),
    ("section 0706.0001", None),
    ("arXiv since 1991", None),
    ("hep-th/99", None),
    ("ArXivist 0706.0001", None),
    ("the 1706.037 lumens", None),
    ("math/0309136", None),  # without the word: a path, a part number
    ("https://arxiv.org/list/hep-th/recent", None),
    ("https://arxiv.org/", None),
    ("https://example.org/abs/1706.03762", None),
    ("corr. 1706.0376", None),
]

_NEW: Final = r"(?P<new>(?P<ny>\d\d)(?P<nm>\d\d)\.\n?(?P<nn>\d{4,5}))"
_OLD: Final = r"(?P<archive>[a-z]{2,8}(?:-[a-z]{2,4})?)(?:\.[A-Za-z]{2}(?:-[a-z]{2,4})?)?/(?P<old>(?P<oy>\d\d)(?P<om>\d\d)\d{3})"
_ID: Final = rf"(?:{_NEW}|{_OLD})(?:[vV](?P<version>[1-9]\d?))?"
_LABELLED: Final = re.compile(
    r"\b(?:[Aa]r[xX]iv|ARXIV|CoRR)(?:\.org)?(?:[\s,]{1,2}(?:e-?prints?|preprints?|\[[Pp]reprint\]|id|ID|paper|no\.|No\.|number|[Aa]r[xX]iv:?)){0,3}"
    rf"(?:\s?[:/]\s?|[\s,]{{1,2}})(?:abs/)?{_ID}(?![\w/]|\.\d)"
)
_ALONE: Final = re.compile(
    rf"(?<![\w/.-])(?P<archive>{'|'.join(_HYPHENED)})(?:\.[A-Z]{{2}}|\.[a-z]{{3}}-[a-z]{{2,4}})?/(?P<old>(?P<oy>\d\d)(?P<om>\d\d)\d{{3}})"
    r"(?:v(?P<version>[1-9]\d?))?(?![\w/])"
)
_PATH: Final = re.compile(rf"/(?:abs|pdf|html|format|ps|e-print|src|vc)/{_ID}(?:\.pdf)?/?")


def find(text: str) -> Iterator[Match]:
    """Identifiers that are called arXiv's, the old ones that speak for themselves, and addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        parts = parts_of(address.url)
        found = _PATH.fullmatch(parts.path) if parts.within("arxiv.org", "xxx.lanl.gov", "ar5iv.org") else None
        if found and not _fault(found):
            yield _match(address.start, address.end, found, address=True)
    taken = -1
    for found in _LABELLED.finditer(text):
        if outside(text, found.start()):
            yield _match(found.start(), found.end(), found)
            taken = found.end()
    for found in _ALONE.finditer(text):
        if found.end() != taken and outside(text, found.start()) and not _fault(found) and not _in_labelled(text, found):
            yield _match(found.start(), found.end(), found)


def url(identifier: Identifier) -> str | None:
    """The page of the paper.

    >>> url(Identifier("arxiv", "hep-th/9901001"))
    'https://arxiv.org/abs/hep-th/9901001'
    """
    return f"https://arxiv.org/abs/{identifier.value}" if identifier.scheme == NAME else None


def moved(url: str) -> str | None:
    """The first host of the archive is no more; its addresses lead to the same path of arxiv.org.

    >>> moved("http://xxx.lanl.gov/abs/astro-ph/9806395")
    'https://arxiv.org/abs/astro-ph/9806395'
    """
    parts = parts_of(url)
    return f"https://arxiv.org{parts.path}" if parts.host == "xxx.lanl.gov" and _PATH.fullmatch(parts.path) else None


def _in_labelled(text: str, found: re.Match[str]) -> bool:
    return bool(re.search(r"[Aa]r[xX]iv\s?:\s?$", text[max(0, found.start() - 9) : found.start()]))


def _fault(found: re.Match[str]) -> str:
    """What is impossible in an identifier; "" for nothing."""
    groups = found.groupdict()
    month = int(groups.get("nm") or groups["om"])
    if not 1 <= month <= 12:
        return f"there is no month {month:02}"
    if groups.get("new"):
        first, digits = int(groups["ny"]) * 100 + month, len(groups["nn"])
        if first < 704:
            return "identifiers of this form begin in April 2007"
        if digits != (4 if first < 1501 else 5):
            return f"identifiers of that month have {9 - digits} digits behind the point"
    return ""


def _match(start: int, end: int, found: re.Match[str], *, address: bool = False) -> Match:
    groups = found.groupdict()
    value = (groups.get("new") or "").replace("\n", "") or f"{groups['archive']}/{groups['old']}"
    fault = _fault(found)
    if fault:
        return Match(start, end, NAME, None, Record("article"), address, ("identifier-invalid", f"arXiv:{value}: {fault}"))
    year, month = int(groups.get("ny") or groups["oy"]), int(groups.get("nm") or groups["om"])
    issued = PartialDate(1900 + year if year > 90 else 2000 + year, month)
    fields = {"number": Field(f"arXiv:{value}"), "publisher": Field("arXiv"), "submitted": Field(issued, "identifier")}
    if groups["version"]:
        fields["version"] = Field(groups["version"])
    return Match(start, end, NAME, Identifier("arxiv", value), Record("article", FrozenMap(fields)), address)
