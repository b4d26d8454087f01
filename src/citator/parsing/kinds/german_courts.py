"""Decisions as German, Austrian and Swiss notes have them where no day and number stand in the usual order.

EuGH, Rs. C-14/04, Slg. 2005, I-9981 Rn. 75 – Weir; EuGH Slg. 1991, I-5357
BGer, Urteil 4A_286/2013 vom 27. November 2013, E. 3.2; OGH 7 Ob 78/06f, JBl 2007, 171
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.shapes import LAW_JOURNALS
from citator.parsing.kinds.draft import Draft, Readers
from citator.text.dates import YEAR
from citator.text.telling import Signs

__all__ = ["GERMAN_COURTS"]

_KIND = r"(?P<kind>Urteil|Urt\.|Beschluss|Beschl\.|Gutachten|Entscheid)"
_DAY = rf"(?P<date>\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|\w{{3,9}}\.?\s){YEAR})"
_IN_REPORTS = re.compile(
    rf"(?P<court>EuGH|EuG)(?:,?\s{_KIND}\s(?:vom|v\.)\s{_DAY})?(?:,?\s(?:[Vv]erb\.\s)?(?:Rs\.|Rechtssachen?)\s"
    r"(?P<number>(?:[CT][-–])?\d{1,3}/\d\d(?:(?:,\s|\s(?:u\.|und|bis)\s)(?:[CT][-–])?\d{1,3}/\d\d)*))?"
    rf",?\s(?P<series>Slg\.)\s(?P<year>{YEAR}),?\s(?:S\.\s)?(?P<page>(?:I{{1,2}}[-–])?\d{{1,5}})"
    r"(?:,?\s(?P<pin>(?:R(?:n|z|dnr?)\.?\s|Tz\.\s)?\d{1,5}(?:\s?ff?\.)?))?"
    r"(?:\s?(?:[–—-]\s|\()(?P<name>[^\W\d][^()]{1,60}?)\)?)?"
)
_SWISS = re.compile(
    rf"(?P<court>BGer|BVGer|BStGer|(?:(?:Urteil|Entscheid)\sdes\s)?Bundes(?:verwaltungs)?gerichts?)(?:,?\s{_KIND})?,?\s"
    rf"(?P<number>\d[A-Z]{{1,2}}[_.]\d{{1,4}}/\d{{4}}|[A-F]-\d{{1,5}}/\d{{4}})(?:,?\s(?:vom|v\.)\s{_DAY})?"
    r"(?:,?\s(?P<pin>(?:E\.|Erw\.)\s?\d[\d.]*[a-z]{0,2}(?:\sff?\.)?))?"
)
_AUSTRIAN = re.compile(
    r"(?P<court>OGH|VwGH|VfGH)\s(?P<number>\d{1,2}\s?Ob[A-Za-z]?\s\d{1,4}/\d\d\s?[a-z]|(?:\d{4}|Ra\s\d{4})/\d\d/\d{4})"
    rf"(?:,?\s(?P<series>{LAW_JOURNALS})\s(?P<year>{YEAR}),\s(?:S\.\s)?(?P<page>\d{{1,5}})(?:\s\((?P<pin>\d{{1,5}})\))?)?"
)


def _take(draft: Draft, pattern: re.Pattern[str]) -> bool:
    """Read the draft as a decision of such a shape; False where it has another.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "EuGH, Slg. 1991, I-5357 Rn. 35 – Weir"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> _take(draft, _IN_REPORTS), [draft.record().text(name) for name in ("authority", "page", "locator", "title")]
    (True, ['EuGH', 'I-5357', 'Rn. 35', 'Weir'])
    """
    place = draft.fields.get("locator")
    end = max(draft.end, place.end) if place and place.end else draft.end  # a place or a page may have been taken off the end
    found = pattern.fullmatch(draft.text, draft.start, end) or pattern.fullmatch(draft.text, draft.start, draft.end)
    if found is None:
        return False
    groups = found.groupdict()
    draft.body("authority", *found.span("court"))
    if groups.get("kind"):
        draft.put("genre", found["kind"].rstrip("."), *found.span("kind"))
    for name, group in (("number", "number"), ("container-title", "series"), ("page", "page")):
        if groups.get(group):
            draft.take(name, *found.span(group))
    if groups.get("date"):
        draft.date(*found.span("date"))
    elif groups.get("year"):
        draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    if groups.get("name"):
        draft.title(*found.span("name"))
    if found.end() > draft.end:
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    if groups.get("pin") and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return draft.done("case")


GERMAN_COURTS: Readers = (
    (Signs((_IN_REPORTS,), "slg. "), lambda draft: _take(draft, _IN_REPORTS)),
    (Signs((_SWISS,), "bger", "bvger", "bstger", "bundesgericht", "bundesverwaltungsgericht"), lambda draft: _take(draft, _SWISS)),
    (Signs((_AUSTRIAN,), "ogh ", "vwgh ", "vfgh "), lambda draft: _take(draft, _AUSTRIAN)),
)
"""Who reads these decisions, each with the signs without which it takes none."""
