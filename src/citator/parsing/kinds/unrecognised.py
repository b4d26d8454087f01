"""Acts that no source system recognised: general comments, resolutions, declarations, numbered papers of bodies, legislation."""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.acts import read_law
from citator.parsing.kinds.draft import Draft, Readers, read_by, tidy
from citator.parsing.kinds.organs import SHORTENED_BODY, is_authority
from citator.parsing.kinds.treaties import read_series_alone, read_treaty, read_with_its_life
from citator.text.dates import YEAR, find_dates, first_date
from citator.text.names import is_body
from citator.text.pinpoints import pinpoint_at
from citator.text.telling import Signs, Telling

__all__ = ["read_instrument"]

_COMMA = re.compile(r",\s")
_COMMENT = Telling(
    re.compile(
        r"(?:[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)|[Oo]bservation\sgénérale|[Rr]ecommandation\sgénérale|[Oo]bservación\s[Gg]eneral|"
        r"[Rr]ecomendación\s[Gg]eneral)\s?(?:(?:[Nn]os?\.?|[Nn][º°]|[Nn]úm\.)\s?)?(?P<number>\d+)"
    ),
    *("general comment", "general recommendation", "observation générale", "recommandation générale", "observación general"),
    "recomendación general",
)
_YEAR_LAST = re.compile(rf"\s\({YEAR}\)$")
_BODY_ACT = re.compile(
    r"(?P<kind>Communication|Declaration|Decision|Statement|Press Release|Note|Circular|Recommendation|Report|Opinion|"
    r"Executive Report|Document|Notice|Advisory)\s(?:[Nn]o\.?\s?)?(?P<number>(?:(?<=No\.\s)[A-Z]{2,4})?\d[\w./-]*)"
)
_NUMBERED_ACT = re.compile(
    r"(?:(?P<organ>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\"]{3,90}),\s)?"
    rf"(?:the\s)?(?:(?:House|Senate|Joint|Concurrent)\s)?(?P<kind>[Rr]esolution|[Dd]ecision|[Rr]ecommendation|"
    rf"[Oo]rder)\s(?:[Nn]o\.?\s)?(?P<number>[A-Z]{{0,3}}\d[\w./-]*)(?:\s\((?P<year>{YEAR})\))?"
    r"(?:,?\s(?:of|adopted by|by|issued by|passed by)\s(?:the\s)?(?P<body>[A-Z][^,;(“]{3,120}?)(?=,|\s\(|\son\s|\sentitled|$))?"
)
_ADOPTED_HEAD = re.compile(
    r"(?:the\s)?(?P<kind>(?:[A-Z]\w+\s){0,3}(?:Declaration|Decision|Resolution|Statement|Communiqué|Recommendation|"
    r"Conclusions|Memorandum|Charter|Plan of Action))\s(?:\w+\s){0,3}?(?:adopted|issued|made|signed|"
    r"approved)\sby\s(?:the\s)?"
    r"(?P<body>[^;]{3,140}?)(?=\son\s\d|\son\s[A-Z][a-z]+\s\d|\sat\s(?:the|its)\s|\sin\s[A-Z\d]|,\s|$)"
)


def read_instrument(draft: Draft) -> bool:
    """Read the draft as an act that no source system recognised; False where it is none."""
    return read_by(draft, _READERS)


def _comment(draft: Draft) -> bool:
    """General comments and recommendations of treaty bodies; "No. 31 (2004)" stays in the title."""
    found = _COMMENT.search(draft.text, draft.start, draft.end)
    if not found:
        return False
    head = draft.text[draft.start : found.start()].rstrip(" ,")
    if head and not is_authority(head) and not is_body(head) and not SHORTENED_BODY.match(draft.text, draft.start, found.start()):
        return False
    draft.kind = "un-document"
    if head:
        draft.body("authority", draft.start, draft.start + len(head))
    year = _YEAR_LAST.search(draft.text, found.end(), draft.end)
    place = pinpoint_at(draft.text, found.end() + 2, year.start()) if year and draft.text.startswith(", ", found.end()) else None
    if year and place and place.end == year.start() and not draft.pinpoint:  # "General Comment No. 2, ¶ 5 (2008)"
        draft.pinpoint = place.text
        draft.put("locator", place.text, place.start, place.end)
        draft.title(found.start(), found.end())
    last = next((one for one in find_dates(draft.text, found.end(), draft.end) if one.end == draft.end and one.date.day), None)
    dated = last is not None and draft.text.endswith(", ", found.end(), last.start)  # "…: The Right to Lamps, 18 November 2015"
    draft.title(found.start(), last.start - 2 if last and dated else draft.end)
    draft.date(last.start if last and dated else found.end(), draft.end)
    draft.start = draft.end
    return True


def _resolution(draft: Draft) -> bool:
    """Such as "Resolution 1416 (2005) of the Parliamentary Assembly of …, entitled “…”, 25 January 2005"."""
    text = draft.text
    found = _NUMBERED_ACT.match(text, draft.start, draft.end)
    if not found or (found["organ"] and (found["body"] or not is_body(found["organ"]))):
        return False
    draft.kind = "resolution" if found["kind"].lower() == "resolution" else "document"
    if found["organ"]:
        draft.body("authority", *found.span("organ"))
    for name in ("number", "body"):
        if found[name]:
            draft.take("authority" if name == "body" else name, *found.span(name))
    if found["year"]:
        draft.date(*found.span("year"))
    quoted = next((one for one in draft.nesting.quoted if found.end() <= one.start and one.end <= draft.end), None)
    if quoted:
        draft.title(quoted.start, quoted.end)
    date = first_date(text, quoted.end if quoted else found.end(), draft.end)
    if date and date.date.month:
        draft.fields.pop("issued", None)
        draft.put("issued", date.date, date.start, date.end)
    draft.start = draft.end
    return True


def _adopted_by(draft: Draft) -> bool:
    """Such as "Declaration adopted by the Committee of Ministers … on 11 March 1992 at the 471bis meeting …"."""
    found = _ADOPTED_HEAD.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "resolution" if "Resolution" in found["kind"] else "document"
    draft.body("authority", *found.span("body"))
    draft.put("genre", tidy(found["kind"]), *found.span("kind"))
    quoted = next((one for one in draft.nesting.quoted if found.end() <= one.start < draft.end), None)
    if quoted:
        draft.title(quoted.start, quoted.end)
    else:
        draft.title(draft.start, draft.end)
    draft.date(found.end(), draft.end)
    draft.start = draft.end
    return True


def _communication(draft: Draft) -> bool:
    """Such as "Council of X, Communication No. 284, Prague, 26 October 1993": a numbered paper of a body, without a title."""
    text = draft.text
    comma = _COMMA.search(text, draft.start, draft.end)
    while comma and not _BODY_ACT.match(text, comma.end(), draft.end):
        comma = _COMMA.search(text, comma.end(), min(draft.end, draft.start + 200))
    if (
        not comma
        or any(one.start < comma.start() for one in draft.nesting.quoted if one.start >= draft.start)
        or not is_body(text[draft.start : comma.start()])
    ):
        return False
    found = _BODY_ACT.match(text, comma.end(), draft.end)
    if not found or re.search(r"[“\"]", text[found.end() : draft.end]):
        return False
    draft.kind = "report" if "Report" in found["kind"] else "document"
    maker = _maker(text, draft.start, comma.start())
    draft.put("author", (Name(literal=tidy(text[draft.start : maker])),), draft.start, maker)
    draft.title(min(maker + 2, comma.start()), comma.start())
    draft.put("genre", tidy(found["kind"]), *found.span("kind"))
    draft.take("number", found.start("number"), found.start("number") + len(found["number"].rstrip(".")))
    date = first_date(text, found.end(), draft.end)
    if date:
        draft.put("issued", date.date, date.start, date.end)
    place = re.compile(r",\s(?P<place>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}),\s").match(text, found.end(), date.start if date else draft.end)
    if place and not is_body(place["place"]):
        draft.take("publisher-place", *place.span("place"))
    draft.start = draft.end
    return True


_TITLE_BEHIND = re.compile(
    r",\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{2,80}:\s|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\s(?:and\s|&\s)?){0,5}(?:Report|Document|Assessment|Study|Review|Plan|Strategy|Framework)"
    r"(?=$|,|\s(?:on|for|of|to|in)\s))"
)


def _maker(text: str, start: int, end: int) -> int:
    """Where the name of the body ends, behind which a title may stand: "Harbour Bank, Appraisal Document on a Pier, Report No. 12-NO"."""
    comma = _TITLE_BEHIND.search(text, start, end)
    if not comma or not is_body(text[start : comma.start()]):
        return end
    return comma.start()


_READERS: Readers = (
    (None, read_series_alone),
    (None, read_with_its_life),
    (_COMMENT, _comment),
    (Signs((_NUMBERED_ACT,), "resolution ", "decision ", "recommendation ", "order "), _resolution),
    (None, read_law),
    (Signs((_ADOPTED_HEAD,), " adopted by ", " issued by ", " made by ", " signed by ", " approved by "), _adopted_by),
    (
        Signs(
            (_BODY_ACT,), "communication ", "declaration ", "decision ", "statement ", "release ", "note ", "circular ",
            "recommendation ", "report ", "opinion ", "document ", "notice ", "advisory ",
        ),
        _communication,
    ),
    (None, read_treaty),
)  # fmt: skip
