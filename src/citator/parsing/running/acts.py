"""Acts of bodies described in running text without a number: "the Senate of … adopted a resolution on …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import FieldValue
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.running.mention import Mention, record
from citator.text.dates import MONTH, YEAR, find_dates
from citator.text.titles import unquote

__all__ = ["acts"]

_NOUN = r"(?P<noun>[Rr]esolutions?|declaration|decision|proclamations?|motion|communiqué)"
_BODY = (
    r"(?P<body>(?:[A-Z][\w.’'-]*\s(?:of\s|and\s|for\s|the\s)?){0,5}(?:House of (?:Representatives|Commons|Lords|Assembly|Councillors)|"
    r"Senate|Parliaments?|Assembly|Assemblies|Chamber of Deputies|Congress|Legislature|Committee|Council|Commission|"
    r"Unions?|Organi[sz]ation|Conference|Summit|Forum|State|Government|Bundestag|Bundesrat|Knesset|Duma|Folketing|Dáil|Seimas|Saeima|Storting|Riksdag|"
    r"Sejm)(?:\s\([A-Z ]{2,12}\))?(?:\s(?:of|for|on)\s(?:the\s)?[A-Za-z][\w.’'-]*(?:,?\s(?:[A-Z][\w.’'-]*|of|the|and|"
    r"state|for|on)){0,12})?)"
)
_ADOPTS = re.compile(
    rf"{_BODY}(?P<between>[^.;:]{{0,140}}?)\s(?:has\s|had\s|have\s)?(?:also\s|unanimously\s|traditionally\s|"
    rf"formally\s){{0,2}}(?:adopted|passed|approved|issued)\s"
    rf"(?:(?:a|an|the|its|two|three|several)\s)?(?:\w+\s){{0,2}}?{_NOUN}\b"
)
_ADOPTED_BY = re.compile(
    rf"(?:(?:the|The|a|A)\s)?(?:(?:special|final|joint|draft|new|"
    rf"[A-Z][\w-]+)\s)?{_NOUN}\s(?:(?:[Nn]o\.?\s)?(?P<number>\d[\w./-]*)\s)?(?:was\s|were\s)?(?:adopted|passed|approved|"
    rf"issued)\s(?:\w+\s)?by\s(?:the\s)?{_BODY}"
)
_WAS_ADOPTED = re.compile(
    rf"\b[Aa]t\s(?:the\s|its\s)?(?P<body>[^.;:,“”]{{6,100}}?(?:[Cc]onference|[Ss]ession|[Ss]ummit|[Mm]eeting|Assembly|"
    rf"Council|Parliament)(?:\sof\s[^.;:,“”]{{3,60}}?)?),?\s(?:the|a)\s(?:\w+\s)?{_NOUN}\swas\s(?:adopted|passed|"
    rf"approved)"
)
_DATED = rf"(?:of|dated)\s(?:\d{{1,2}}\s(?:{MONTH})\s{YEAR}|(?:{MONTH})\s\d{{1,2}},\s{YEAR})"
_OF_A_DATE = re.compile(rf"(?:(?:the|The|a|A)\s)?{_NOUN}\s(?:of|by)\s(?:the\s)?{_BODY}\s{_DATED}")
_IN_ITS = re.compile(rf"{_BODY},?\s(?:in|by|through)\s(?:its|a|the)\s(?:\w+\s)?{_NOUN}\s{_DATED}")
_IN_ITS_AHEAD = re.compile(rf"[Ii]n\s(?:its|a)\s(?:\w+\s)?{_NOUN}\s{_DATED}(?:\son\s[^.;:,“”]{{3,120}})?,\s(?:the\s)?{_BODY}")
_ABOUT = re.compile(
    r"\s(?:on|concerning|regarding|recogni[sz]ing|condemning|in support of|calling for|about)\s(?P<about>[^.;:“”\"]{3,140})"
)
_NUMBERED = re.compile(
    r"\b(?P<chamber>House|Senate|Joint|Concurrent|Assembly)\s(?:(?:Joint|Concurrent)\s)?(?P<noun>Resolution|"
    r"Bill)\s(?:No\.?\s)?(?P<number>\d{1,5})\b"
)
_WAYS = (_ADOPTS, _ADOPTED_BY, _WAS_ADOPTED, _OF_A_DATE, _IN_ITS, _IN_ITS_AHEAD)
_WORDS = re.compile(
    r"\b(?:adopted|passed|approved|issued)\b|\b(?:Resolution|Bill)\s(?:No\.?\s)?\d|[Rr]esolution\s(?:of|by|dated)\b|"
    r"\b(?:declaration|decision|motion)\s(?:of|by|dated)\b"
)
_STATE = re.compile(r"\b(?:State of|state of|Commonwealth of|General Assembly of|Legislature of)\s(?:the\s)?[A-Z]")


def acts(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The acts that the sentence ``text[start:end]`` says a body adopted."""
    if not _WORDS.search(text, start, end):
        return
    dates = [one for one in find_dates(text, start, end) if one.date.month is not None] or list(find_dates(text, start, end))
    for found in (one for way in _WAYS for one in way.finditer(text, start, end)):
        if not nesting.open(found.start()):
            continue
        body = re.sub(r"(?:,?\s(?:of|the|and|for|on|in|on the))+$", "", found["body"]).strip()
        begin = found.start("body") + 4 * body.startswith("The ")
        body = body.removeprefix("The ")
        fields: dict[str, tuple[FieldValue | None, int, int]] = {"authority": (body, begin, begin + len(body))}
        after = fields["authority"][2] if found.end() == found.end("body") else found.end()
        stop, title = _title(text, after, end, nesting)
        number = found.groupdict().get("number")
        if number:
            fields["number"] = (number, *found.span("number"))
        if title:
            fields["title"] = title
        date = min(dates, key=lambda one: max(found.start() - one.end, one.start - stop, 0), default=None)
        if date:
            fields["issued"] = (date.date, date.start, date.end)
        problems = [] if title or number else [("incomplete", "neither number nor title: too little to find it")]
        if re.match(r"(?:the\s)?(?:House of Representatives|Senate|Legislature|State|Chamber)\b", body) and not re.search(
            r"\sof\s(?:the\s)?(?:[a-z]+\sof\s)?[A-Z]", body[6:]
        ):
            problems.append(("jurisdiction-missing", "which state's or country's body this is, is not said"))
        if not dates:
            problems.append(("year-missing", "no date is given"))
        kind = "resolution" if found["noun"].lower().startswith("resolution") else "document"
        yield Mention(found.start(), stop, record(kind, **fields), body, None, tuple(problems))
    for found in _NUMBERED.finditer(text, start, end):
        fields = {"number": (found["number"], *found.span("number")), "authority": (found["chamber"], *found.span("chamber"))}
        own = next((one for one in dates if one.end <= found.start() or one.start >= found.end()), None)
        if own:
            fields["issued"] = (own.date, own.start, own.end)
        missing = [] if _STATE.search(text, start, end) else [("jurisdiction-missing", "which legislature adopted it is not said")]
        kind = "resolution" if found["noun"] == "Resolution" else "legislation"
        yield Mention(found.start(), found.end(), record(kind, **fields), None, None, tuple(missing))


def _title(text: str, at: int, end: int, nesting: Nesting) -> tuple[int, tuple[str, int, int] | None]:
    """The quoted title after the act, or the end of the words that tell what it is about."""
    quoted = next((one for one in nesting.quoted if at <= one.start <= at + 24 and one.end <= end), None)
    if quoted:
        return quoted.end, (unquote(text[quoted.start : quoted.end]), quoted.start, quoted.end)
    about = _ABOUT.match(text, at, end)
    return (about.start() + len(about.group().rstrip(" ,")), None) if about else (at, None)
