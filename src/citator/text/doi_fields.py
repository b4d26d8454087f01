"""What stands in a field for a DOI: a DOI, one with blanks in it, a sign that there is none, or something else.

No DOI has a blank (ISO 26324; the DOI Handbook, 2.2). A blank beside a slash is one of typesetting; any other may stand in the place of a
sign, or before words that are no part of it, and what was meant can't be told.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["fault_of", "is_placeholder", "mended"]

_LABEL: Final = re.compile(r"\s*(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi\b)[\s:]*", re.IGNORECASE)
_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,3}/\S{1,250}")
_FIRST: Final = re.compile(r"^(10\.[\d.]{4,20})\s*/\s*")
_LATER: Final = re.compile(r"(?<=\S/)\s+(?=\S*\d)")
_NONE: Final = re.compile(
    r"[\W_]*(?:n\s?[./]?\s?a\.?|none|null|nil|nan|no(?:\sdoi)?|unknown|undefined|not\s(?:available|applicable|assigned|known|found)|"
    r"without(?:\sdoi)?|missing|keine?(?:\sDOI)?|sin\sDOI|sans\sDOI|no\sDOI\savailable|n\.\s?d\.?|s/n|in\s(?:press|prep(?:aration)?\.?)|forthcoming|pending|to\sappear|im\sDruck|"
    r"(?:not\syet|to\sbe)\sassigned|tb[acd])?[\W_]*",
    re.IGNORECASE,
)
# What may stand behind a DOI and is plainly no part of it: "10.1000/182 [doi]", "10.1000/182, p. 3", "10.1000/182 PMID: 7".
_ASIDE: Final = re.compile(
    r"[\s.,;]*(?<=[\s.,;])(?:[(\[|&;–—]|--|(?:isbn|issn|open\saccess|see|"
    r"pmc?|pmid|pmcid|doi|epub|https?|accessed|retrieved|available|and)\b)",
    re.IGNORECASE,
)
_SHOWN: Final = 80


def mended(written: str) -> str:
    """The DOI in a field that has blanks beside its slashes and nowhere else; "" for all others.

    >>> mended("10.1353 / jod.1995.0002"), mended("doi:10.1093/ ejil/chq010"), mended("10.1000/182"), mended("10.1093 / ejil/chq 010")
    ('10.1353/jod.1995.0002', '10.1093/ejil/chq010', '', '')
    """
    bare = _LABEL.sub("", written.strip(), count=1) if _LABEL.match(written) else written.strip()
    joined = _LATER.sub("", _FIRST.sub(r"\1/", bare)).rstrip(").,;]" if "(" not in bare else ".,;")
    whole = joined != bare and _DOI.fullmatch(joined) and not re.search(r"10\.\d{4}|://|^10\.\d+/\W*$", joined[3:])
    return joined if whole else ""


def is_placeholder(written: str) -> bool:
    """Whether a field says that there is no DOI.

    >>> [is_placeholder(text) for text in ("n/a", "N.A.", "-", "none", "null", "10.1000/182", "see the page")]
    [True, True, True, True, True, False, False]
    """
    return bool(written.strip()) and len(written) < _SHOWN and _NONE.fullmatch(written) is not None


def fault_of(written: str) -> str:
    """What is wrong with a field that has blanks in what should be a DOI, as a clause; "" where there are none, or words stand around it.

    >>> fault_of("10.1353 / jod.1995.0002")
    'a blank stands in the DOI “10.1353 / jod.1995.0002”: 10.1353/jod.1995.0002 is meant'
    >>> fault_of("10.1000/xyz 123")
    "a blank stands in the DOI “10.1000/xyz 123”: what was meant can't be told"
    >>> fault_of("10.1000/182 [doi]"), fault_of("10.1000/182; PMID: 7"), fault_of("10.1000/182")
    ('', '', '')
    """
    if doi := mended(written):
        return f"a blank stands in the DOI “{written[:_SHOWN]}”: {doi} is meant"
    bare = _LABEL.sub("", written.strip(), count=1) if _LABEL.match(written) else written.strip()
    joined = _FIRST.sub(r"\1/", bare)
    first = _DOI.match(joined)
    if first is None or first.end() == len(joined) or first.group()[-1] in ".,;|" or _ASIDE.match(joined, first.end()):
        return ""
    return f"a blank stands in the DOI “{written[:_SHOWN]}”: what was meant can't be told"
