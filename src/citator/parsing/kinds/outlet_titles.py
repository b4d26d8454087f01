"""Articles of newspapers and sites whose titles stand without marks, as American lawyers cite them (Bluebook, rules 16.6 and 18.2).

Ann Brook, River Town Sues Over Dock, N.Y. Times (July 4, 2018), https://…
Ann Brook, Le bac est en retard, Le Monde (3 mai 2016); Jo Weir, Late Again, Wash. Post, Opinions (May 3, 2016)
River Town Sues Over Dock, N.Y. Times, July 4, 2018, at A1
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import PartialDate
from citator.parsing.kinds.authors import authors_at, read_authors
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.marks import within_title
from citator.text.bodies import is_shortened_body
from citator.text.dates import MONTH, YEAR, parse_date
from citator.text.names import is_body, is_person

__all__ = ["read_titled_press"]

_DESIGNATED = re.compile(r"(?P<genre>Opinion|Editorial|Op-Ed\.?|Letter to the Editor|Commentary|Book Review|Obituary),\s")
_SECTION = r"Opinions?|Op-Ed|Editorials?|Politics|Business|Sports?|World|Arts|Books?|Technology|Blogs?|Magazine|Feuilleton|Débats|Opinión"
_SECTIONS = re.compile(_SECTION)
_ONLINE = re.compile(
    rf",\s(?P<outlet>[A-ZÀ-ÞĀ-ŒŔ-Ž0-9][^,()“”\"]{{2,60}})(?:,\s(?P<section>{_SECTION}))?\s\((?P<date>[^()]{{0,22}}{YEAR})"
    r"(?:,\s\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)?\)$"
)
_PRINTED = re.compile(
    rf",\s(?P<outlet>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()“”]{{2,50}}),\s(?P<date>(?:{MONTH})\s\d{{1,2}},\s{YEAR})(?:,\s§\s?\w{{1,3}})?(?:,\sat\s(?P<page>[A-Z]{{0,2}}\d{{1,4}}))?$"
)
_NO_OUTLET = re.compile(
    r"^\d+\s\D.*\s\d+$|"  # a series with its volume and page, "1465 U.N.T.S. 85"
    r"\b(?:Report|Brief|Briefing|Paper|Series|Release|Statement|Update|Alert|Memorandum|Letter|Testimony|Hearing|Ed|ed)\b"
)


def read_titled_press(draft: Draft) -> bool:
    """Read the draft as such an article; False where no outlet stands between a title and its day.

    With a person at the head the outlet may be any site; without one it is a known newspaper or magazine.
    """
    text = draft.text
    closed = text[draft.end - 1 : draft.end] == ")"
    if not (_day_in_brackets(draft) if closed else text.find(", at ", draft.start, draft.end) > 0) or draft.has("issued"):
        return False
    found = (
        _online(draft)
        if closed
        else _PRINTED.search(text, max(draft.start + 8, text.rfind(", at ", draft.start, draft.end) - 90), draft.end)
    )
    if not found or not (closed or found["page"]) or not _unmarked(draft):
        return False
    online = closed and draft.url is not None
    outlet = found["outlet"]
    known = is_news(outlet) or is_magazine(outlet)
    body = not known and is_body(outlet)
    if _NO_OUTLET.search(outlet) or (not known and (not closed or (not body and publication_words(outlet)))):
        return False
    if body and not (online and is_shortened_body(outlet)):
        return online and _page_of_body(draft, found)
    dated = parse_date(found["date"])
    if dated is None or dated.month is None or (closed and not online and not _may_be_outlet(draft, found, dated, known)):
        return False
    unsigned = _DESIGNATED.match(text, draft.start, found.start()) if known else None
    if unsigned:  # "Editorial, The Last Lamp, N.Y. Times, Aug. 3, 2015, at A18"
        draft.take("genre", *unsigned.span("genre"))
        draft.start = unsigned.end()
    names = not unsigned and _names(draft, found.start())
    if not names and body:
        return _page_of_body(draft, found)
    if not names and (not known or ("," in text[draft.start : found.start()] and not unsigned)):
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
    draft.put("issued", dated, *found.span("date"))
    if not closed and found["page"]:
        draft.take("page", *found.span("page"))
    news = known or not online
    draft.kind = "article-magazine" if is_magazine(outlet) or not (known or dated.day) else "article-newspaper" if news else "webpage"
    draft.start = draft.end
    return True


def _page_of_body(draft: Draft, found: re.Match[str]) -> bool:
    """Read the page of a body, whose title stands first and has no comma: "Lamp Fact Sheet, Harbour Center (June 12, 2019), https://…"."""
    title, dated = draft.text[draft.start : found.start()], parse_date(found["date"])
    person = is_person(title) and title.count(" ") < 2  # "Ann Brook, Harbour Center (…)"
    if "," in title or is_body(title) or person or dated is None or dated.day is None:
        return False
    draft.title(draft.start, found.start())
    draft.take("container-title", *found.span("outlet"))
    draft.put("issued", dated, *found.span("date"))
    return draft.done("webpage")


_MONTH_AND_YEAR = re.compile(rf"\((?:\d{{1,2}}[.º]?\s(?:de\s)?)?{MONTH}[^()]*{YEAR}[^()]{{0,14}}\)$")


def _day_in_brackets(draft: Draft) -> bool:
    """Whether a month stands with its year in the brackets at the end: most hold a publisher, and nothing else has to be tried then."""
    begin = draft.nesting.bracket_to(draft.end)
    return begin is not None and draft.end - begin < 36 and _MONTH_AND_YEAR.match(draft.text, begin, draft.end) is not None


_NO_ARTICLE = re.compile(
    r"\b(?:Speech|Address|Remarks|Lecture|Sermon|Testimony|Statement|Interview|Letter|Memorandum|Presentation|Report|Brief|Discours|Vortrag|"
    r"Rede|Discurso|Conferencia)\b"
)


def _may_be_outlet(draft: Draft, found: re.Match[str], dated: PartialDate, known: bool) -> bool:
    """Whether what stands before a day in brackets is where an article came out: no place, no hall in which somebody spoke."""
    if known:
        return dated.day is not None or is_magazine(found["outlet"])
    place = found["outlet"] in PLACES or len(found["outlet"].split()) > 4
    return not (dated.day is None or place or _NO_ARTICLE.search(draft.text, draft.start, found.start()))


def _online(draft: Draft) -> re.Match[str] | None:
    """The outlet, which may have its section behind it, and the day in brackets at the end."""
    comma = draft.nesting.bracket_to(draft.end) or 0
    for _ in range(2):
        comma = draft.text.rfind(", ", draft.start + 8, comma)
        if comma < 0:
            return None
        found = _ONLINE.match(draft.text, comma, draft.end)
        if found and not _SECTIONS.fullmatch(found["outlet"]):
            return found
    return None


def _unmarked(draft: Draft) -> bool:
    """Whether no title stands in marks; words in the midst of one may."""
    return all(within_title(draft, one) for one in draft.nesting.quoted if draft.start <= one.start < draft.end)


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
