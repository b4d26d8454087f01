"""Entries with a code for the kind of source in square brackets behind the title, as Chinese journals have them in every language
(GB/T 7714-2015).

李明, 王强. 河流与灯塔[M]. 北京: 海港出版社, 1998: 12-15.
WEIR A, BROOK C D, et al. Lamps of the coast[J]. Journal of Harbours, 2005, 12(4): 1-25.
李明. 灯塔[C]//王强. 河流论文集. 北京: 海港出版社, 1998: 12-15.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import Form, Name
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.text.dates import YEAR
from citator.text.names import is_body, parse_name

__all__ = ["read_type_coded"]

_CJK = r"\u3400-\u9fff\u3040-\u30ff"
_CODE: Final = re.compile(r"\s?\[(?P<code>[JMCDRNG])(?:/(?:OL|CD|MT))?\](?P<within>\s?//)?[.．,，:：]?\s?")
_ONE = (
    rf"(?:[{_CJK}·]{{2,12}}|(?:[a-z]{{2,4}}\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?(?:\s[A-Z]\.?){{1,3}}"
    r"|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+\s[A-Z]{1,3})"
)
_HEAD: Final = re.compile(
    rf"(?P<names>{_ONE}(?:[,，、;；]\s?{_ONE}){{0,30}})(?P<more>[,，]?\s?(?:et\sal|等))?(?P<edited>[,，]\s?(?:主?编|eds?))?[.．]\s?(?P<title>[^\[\]]{{2,300}}?)$"
)
_APART = re.compile(r"[,，、;；]\s?")
_PAGES = r"(?:\s?[:：]\s?(?P<pages>[A-Za-z]?\d+(?:\s?[-–—~+]\s?\d+)?))?"
_JOURNAL: Final = re.compile(
    rf"(?P<journal>arXiv\spreprint\s\S{{4,30}}?|[^,，.．\[\]]{{2,120}}?)[,，]\s?(?P<year>{YEAR})(?:[,，]\s?(?P<volume>\d{{1,4}}))?"
    rf"(?:\s?[(（](?P<issue>\w{{1,8}}(?:[-–/]\d{{1,3}})?)[)）])?{_PAGES}(?=[.．\s]|$)"
)
_NEWSPAPER: Final = re.compile(
    rf"(?P<journal>[^,，.．\[\]]{{2,80}}?)[,，]\s?(?P<day>{YEAR}-\d{{1,2}}-\d{{1,2}})(?:\s?[(（](?P<pages>\w{{1,6}})[)）])?(?=[.．\s]|$)"
)
_BOOK: Final = re.compile(
    rf"(?:第?(?P<edition>\d{{1,2}})\s?(?:版|(?:st|nd|rd|th)\sed)[.．,，]+\s?)?(?:(?P<place>[^:：.．,，\[\]]{{1,40}})[:：]\s?)?"
    rf"(?:(?P<house>[^:：,，\[\]]{{2,90}})[,，]\s?)?(?P<year>{YEAR}){_PAGES}(?=[.．\s]|$)"
)
_WITHIN: Final = re.compile(
    rf"(?:(?P<makers>{_ONE}(?:[,，、]\s?{_ONE}){{0,6}})(?:[,，]\s?(?:主?编|eds?))?[.．]\s?)?(?P<book>[^\[\]]{{2,200}}?)[.．]\s?(?={_BOOK.pattern})"
)
_KINDS: Final = {"J": "article-journal", "M": "book", "C": "book", "G": "book", "D": "thesis", "R": "report", "N": "article-newspaper"}
_FIELDS: Final = (
    ("container-title", "journal"), ("volume", "volume"), ("issue", "issue"), ("page", "pages"), ("edition", "edition"),
    ("publisher-place", "place"), ("publisher", "house"),
)  # fmt: skip


def read_type_coded(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry with such a code; ``None`` where a part of it is of another form.

    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "WEIR A, BROOK C D. Lamps of the coast[J]. Journal of Harbours, 2005, 12(4): 1-25"
    >>> read = read_type_coded(look_at(note, lambda text: ()), Stretch(0, len(note))).record
    >>> [str(name) for name in read.names("author")], [read.text(name) for name in ("title", "container-title", "volume", "page")]
    (['A Weir', 'C D Brook'], ['Lamps of the coast', 'Journal of Harbours', '12', '1-25'])
    """
    text, end = seen.text, stretch.end
    code = _CODE.search(text, stretch.start, end)
    head = _HEAD.match(text, stretch.start, code.start()) if code else None
    if code is None or head is None:
        return None
    draft = Draft(text, stretch.start, end, seen.nesting, _KINDS[code["code"]])
    at = code.end()
    if code["within"]:
        inside = _WITHIN.match(text, at, end)
        if inside is None:
            return None
        if inside["makers"]:
            draft.put("editor", _names(inside["makers"]), *inside.span("makers"))
        draft.title(*inside.span("book"), "container-title")
        draft.kind, at = "chapter", inside.end()
    pattern = {"J": _JOURNAL, "N": _NEWSPAPER}.get(code["code"], _BOOK)
    found = pattern.match(text, at, end)
    if found is None:
        return None
    names = _names(head["names"]) + ((Name(literal="et al."),) if head["more"] else ())
    draft.put("editor" if head["edited"] else "author", names, *head.span("names"))
    draft.title(*head.span("title"))
    groups = found.groupdict()
    for name, group in _FIELDS:
        if groups.get(group):
            draft.take(name, *found.span(group))
    draft.date(*found.span("day" if "day" in groups else "year"))
    items = tuple(one for one in seen.matches if found.end() <= one.start < end and at_the_end(one))
    for one in items:
        if one.identifier and one.identifier.scheme in ("doi", "isbn"):
            draft.put(one.identifier.scheme.upper(), one.identifier.value, one.start, one.end)
    address = next((one for one in seen.addresses if found.end() <= one.start < end), None)
    if address:
        draft.put("URL", address.url, address.start, address.end)
    draft.start = draft.end
    return Reading(draft.record(), Form.FULL, None, address.url if address else None, address.as_written if address else None, None, items)


def _names(words: str) -> tuple[Name, ...]:
    """The names, the family first: "WEIR A", "Weir A B"; those in Chinese as they are, for nothing shows where the family ends."""
    out: list[Name] = []
    for one in _APART.split(words):
        latin = re.fullmatch(r"(?P<family>.+?)(?P<given>(?:\s[A-Z]\.?){1,3}|\s[A-Z]{1,3})", one)
        out.append(parse_name(f"{latin['family']}, {latin['given'].strip()}") if latin and not is_body(one) else Name(literal=one))
    return tuple(out)
