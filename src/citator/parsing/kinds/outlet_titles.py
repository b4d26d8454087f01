"""Articles of newspapers and sites whose titles stand without marks, as American lawyers cite them (Bluebook, rules 16.6 and 18.2).

Ann Brook, River Town Sues Over Dock, N.Y. Times (July 4, 2018), https://…
River Town Sues Over Dock, N.Y. Times, July 4, 2018, at A1
"""

from __future__ import annotations

import re

from citator.parsing.kinds.authors import authors_at, read_authors
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.tails import publication_words
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person

__all__ = ["read_titled_press"]

_DESIGNATED = re.compile(r"(?P<genre>Opinion|Editorial|Op-Ed|Letter to the Editor|Commentary|Book Review|Obituary),\s")
_ONLINE = re.compile(
    rf",\s(?P<outlet>[A-ZÀ-Þ0-9][^,()“”]{{2,60}})\s\((?P<date>(?:{MONTH}\s(?:\d{{1,2}},\s)?|\d{{1,2}}\s{MONTH}\s){YEAR})"
    r"(?:,\s\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)?\)$"
)
_PRINTED = re.compile(
    rf",\s(?P<outlet>[A-ZÀ-Þ][^,()“”]{{2,50}}),\s(?P<date>(?:{MONTH})\s\d{{1,2}},\s{YEAR})(?:,\s§\s?\w{{1,3}})?(?:,\sat\s(?P<page>[A-Z]{{0,2}}\d{{1,4}}))?$"
)
_NO_OUTLET = re.compile(
    r"\b(?:Report|Brief|Briefing|Paper|Series|Release|Statement|Update|Alert|Memorandum|Letter|Testimony|Hearing|Ed|ed)\b"
)


def read_titled_press(draft: Draft) -> bool:
    """Read the draft as such an article; False where no outlet stands between a title and its day.

    With a person at the head the outlet may be any site; without one it is a known newspaper or magazine.
    """
    text = draft.text
    online = draft.url is not None and text[draft.end - 1 : draft.end] == ")"
    if draft.has("issued") or not (online or text.find(", at ", draft.start, draft.end) > 0):
        return False
    if any(draft.start <= one.start < draft.end for one in draft.nesting.quoted):
        return False
    found = (
        _online(draft)
        if online
        else _PRINTED.search(text, max(draft.start + 8, text.rfind(", at ", draft.start, draft.end) - 90), draft.end)
    )
    if not found or not (online or found["page"]):
        return False
    outlet = found["outlet"]
    known = is_news(outlet) or is_magazine(outlet)
    if _NO_OUTLET.search(outlet) or (not known and (not online or publication_words(outlet) or is_body(outlet))):
        return False
    names = _names(draft, found.start())
    if not names and (not known or "," in text[draft.start : found.start()]):
        return False
    if names:
        whole, draft.end = draft.end, found.start()
        read_authors(draft, required_comma=False)
        draft.end = whole
        draft.trim()
        genre = _DESIGNATED.match(text, draft.start, found.start())
        if genre:
            draft.take("genre", *genre.span("genre"))
            draft.start = genre.end()
    draft.title(draft.start, found.start())
    draft.take("container-title", *found.span("outlet"))
    dated = draft.date(*found.span("date"))
    if not online and found["page"]:
        draft.take("page", *found.span("page"))
    day = dated is not None and dated.date.day is not None
    draft.kind = "article-magazine" if is_magazine(outlet) or not (known or day) else "article-newspaper" if known else "webpage"
    draft.start = draft.end
    return True


def _online(draft: Draft) -> re.Match[str] | None:
    """The outlet and the day in brackets at the end."""
    begin = draft.nesting.bracket_to(draft.end)
    comma = draft.text.rfind(", ", draft.start + 8, begin) if begin is not None else -1
    return _ONLINE.match(draft.text, comma, draft.end) if comma > 0 else None


def _names(draft: Draft, end: int) -> bool:
    """Whether persons stand before ``end``, and a title behind them."""
    whole, draft.end = draft.end, end
    found = authors_at(draft)
    draft.end = whole
    if found is None or found[1]:
        return False
    rest = draft.text[found[0] : end]
    head = draft.text[draft.start : found[0]]
    return rest.startswith(", ") and len(rest) > 6 and (is_person(head) or " and " in head or "&" in head or "et al" in head)
