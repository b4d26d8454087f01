"""Acts: treaties, declarations, resolutions, general comments, legislation, and communications of bodies.

What a source system recognised is the start; date, "entitled “…”", adopting body and meeting are read round it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Field, Match, Name
from citator.parsing.kinds.acts import read_law
from citator.parsing.kinds.authors import is_authority
from citator.parsing.kinds.codes import read_code
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.letters import read_letter
from citator.parsing.kinds.official_reports import reporter_before
from citator.parsing.kinds.printed import printed_record
from citator.parsing.kinds.titles_behind import title_behind
from citator.parsing.kinds.treaties import SOFT_LAW, TREATY, read_series_alone, read_treaty
from citator.text.dates import MONTH, YEAR, DateSpan, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, names_work
from citator.text.pinpoints import pinpoint_at

__all__ = ["read_instrument", "read_match"]

_PLACE_BEFORE_YEAR = re.compile(r",\s(?:at\s)?(?P<pin>(?:(?<!at\s)pts?\.\s\d{1,2},\sat\s|(?<=at\s))\d[\d–-]*(?:,\s\d[\d–-]*)*)(?=\s\()")
_ENTITLED = re.compile(r",?\s(?:entitled|titled|on|called|known as)\s(?=[“\"‘«„])")
_ON = re.compile(r"[,\s]+(?:on|concerning|regarding|relating to|sur|relative? à|über)\s(?=\w)")
_ADOPTED = re.compile(
    r"\b(?:adopted|issued|approved|passed|signed|dated|of|on|"
    r"dates)(?:\sby\s(?P<body>[^,;]{3,80}?))?(?:\sat\s[^,;]{3,60}?)?(?:\son|\sdates)?[,\s]*$",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"(?:[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)|[Oo]bservation\sgénérale|[Rr]ecommandation\sgénérale|[Oo]bservación\s[Gg]eneral|"
    r"[Rr]ecomendación\s[Gg]eneral)\s?(?:(?:[Nn]os?\.?|[Nn][º°]|[Nn]úm\.)\s?)?(?P<number>\d+)"
)
_BODY_ACT = re.compile(
    r"(?P<kind>Communication|Declaration|Decision|Statement|Press Release|Note|Circular|Recommendation|Report|Opinion|"
    r"Executive Report|Document|Notice|Advisory)\s(?:[Nn]o\.?\s?)?(?P<number>\d[\w./-]*)"
)
_NUMBERED_ACT = re.compile(
    r"(?:(?P<organ>[A-ZÀ-Þ][^,;()“”\"]{3,90}),\s)?"
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


def read_match(draft: Draft, match: Match) -> None:
    """Read the draft round a match of a source system: its record, with title, date and body that stand beside it."""
    for name, field in printed_record(draft.text, match).fields.items():
        if name not in draft.fields:
            draft.fields[name] = field if field.start is not None else Field(field.value, field.source, match.start, match.end)
    draft.kind = match.record.type
    text = draft.text
    before = text[draft.start : match.start]
    document = _DOCUMENT.search(before)
    before = before[: document.start() + 1] if document else before
    led = _ADOPTED.search(before)
    words = before[: led.start()] if led else before
    day = _DAY_AT_END.search(words)
    date = parse_date(day["date"]) if day else None
    if day and date and date.month:
        draft.put("issued", date, draft.start + day.start("date"), draft.start + day.end("date"))
        words = words[: day.start() + 1]
    if "“" in before or '"' in before:
        quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= match.start), None)
        if quoted:
            draft.title(quoted.start, quoted.end)
            _speaker(draft, draft.start, quoted.start)
    elif _dated_before(draft, match.start):
        pass
    elif words.rstrip().endswith((",", "(")) and len(words.split()) >= 2:
        _title_before(draft, draft.start, draft.start + len(words.rstrip(" ,(")))
    elif words.rstrip().endswith(","):  # "OIC, Resolution No. …"
        _speaker(draft, draft.start, draft.start + len(words.rstrip(" ,")))
    _after_match(draft, match)
    if match.record.type == "document" and not draft.has("title") and not _FIGURE.search(text, match.start, match.end):
        draft.title(match.start, match.end)  # "Document of the Copenhagen Meeting": what has no number is called by its name
    read_code(draft, match)
    draft.start = draft.end


_FIGURE = re.compile(r"\d|/")
# "…, UN Doc. A/70/123", "… (document A/70/123": what is said before a symbol is none of the title.
_DOCUMENT = re.compile(r"[,(]\s?(?:(?:UN|U\.\s?N\.|United Nations)\s)?(?:[Dd]oc(?:ument|\.)?|DOC\.?|[Ss]ymbol)(?:\s[Nn]o\.?)?\s$")
_DAY_AT_END = re.compile(rf",\s(?P<date>(?:\d{{1,2}}\s)?(?:{MONTH})\s(?:\d{{1,2}},\s)?{YEAR})[,\s]*$")
# OSCOLA: "Report of the Rapporteur on lamps (28 June 2025) UN Doc A/HRC/56/58".
_DATED_BEFORE = re.compile(r"(?P<title>[A-Z][^()“”\"]{8,300}?)\s\((?P<date>[^()]{4,30})\),?\s(?:(?:UN|U\.N\.)\s)?(?:[Dd]oc\.?\s)?")


_RESOLUTION_AT_END = re.compile(r"\b[Rr]esolutions?\s\d{1,4}$")  # "… pursuant to resolution 1591 (2005), S/2015/31": the year is its


def _dated_before(draft: Draft, at: int) -> bool:
    """Read a title and a date in brackets that stand before a symbol at ``at``; False where they do not."""
    found = _DATED_BEFORE.fullmatch(draft.text, draft.start, at)
    date = parse_date(found["date"]) if found else None
    if not found or date is None or _RESOLUTION_AT_END.search(found["title"]):
        return False
    if is_body(found["title"]) and is_authority(found["title"]):  # Harvard's "Security Council (2000) Resolution 1325 (2000)"
        _speaker(draft, *found.span("title"))
    else:
        draft.title(*found.span("title"))
    draft.put("issued", date, *found.span("date"))
    return True


_REPORT = re.compile(
    r"(?:(?:[Ff]inal|[Aa]nnual|[Ii]nterim|[Tt]hematic|[Pp]reliminary|[Ff]irst|[Ss]econd|[Tt]hird)\s)?[Rr]eport\s(?:of|by|to|on)\s"
)


def _report_between(draft: Draft, start: int, end: int) -> bool:
    """Read "Ann Brook, Report of the Expert on Lamps, General Assembly": who, what, to which organ; False where it is no report."""
    text = draft.text
    comma = text.find(", ", start, end)
    begin = comma + 2 if comma > 0 and _REPORT.match(text, comma + 2, end) else start
    if not _REPORT.match(text, begin, end) or (begin > start and not is_person(text[start:comma])):
        return False
    last = text.rfind(", ", begin, end)
    to_organ = last > 0 and is_authority(text[last + 2 : end])
    if begin == start and last > 0 and not to_organ:
        return False
    if begin > start:
        draft.people("author", start, comma)
    if to_organ:
        draft.body("authority", last + 2, end)
    draft.title(begin, last if to_organ else end)
    return True


_LETTER = re.compile(r"(?:Identical\s)?(?:[Ll]etters?|[Nn]otes?\s[Vv]erbales?)\sdated\s\d")


_BODY_AND_YEAR = re.compile(rf"(?P<name>[A-ZÀ-Þ][^()“”\"\d]{{2,100}}?)\s\((?P<year>{YEAR})[a-z]?\)[,.:]?\s(?=[A-ZÀ-Þ])")


def _title_before(draft: Draft, start: int, end: int) -> None:
    """Such as "Basic Principles …, General Assembly resolution 60/147", "Human Rights Committee, concluding observations on X, CCPR/…"."""
    text = draft.text
    quoted = next((one for one in draft.nesting.quoted if start < one.start and one.end <= end + 1), None)
    if quoted and reporter_before(draft, start, quoted.start):
        draft.title(quoted.start, quoted.end)
        return
    dated = _BODY_AND_YEAR.match(text, start, end)
    if dated and is_body(dated["name"]):  # Harvard's "Human Rights Council (2011), Report on lamps, A/HRC/18/33"
        _speaker(draft, *dated.span("name"))
        draft.date(*dated.span("year"))
        start = dated.end()
    if _report_between(draft, start, end):
        return
    if _LETTER.match(text, start, end):  # an organ that it is addressed to is not its author
        letter = Draft(text, start, end, draft.nesting)
        if read_letter(letter):
            draft.kind = letter.kind
            for field, value in letter.fields.items():
                draft.put(field, value.value, value.start or start, value.end or end)
        draft.title(start, end)
        return
    name = text.rfind(", ", start, end)
    if (
        names_work(text[start:end]) and name > start and is_person(text[name + 2 : end])
    ):  # "Report of the Special Rapporteur on …, Ann Brook"
        draft.people("author", name + 2, end)
        end = name
    comma = _COMMA.search(text, start, end)
    while comma and re.match(r"(?:Social|Cultural)\b", text[comma.end() : comma.end() + 9]):
        comma = _COMMA.search(text, comma.end(), end)
    if (
        comma
        and (is_authority(text[start : comma.start()]) or is_body(text[start : comma.start()]))
        and not SOFT_LAW.search(text[start : comma.start()])
    ):
        _speaker(draft, start, comma.start())
        start = comma.end()
        if name > start and names_work(text[start:name]) and is_person(text[name + 2 : end]):
            draft.people("author", name + 2, end)
            end = name
    elif is_authority(text[start:end]) and not SOFT_LAW.search(text[start:end]) and not TREATY.search(text[start:end]):
        _speaker(draft, start, end)
        return
    if (
        draft.has("author") and is_authority(text[start:end]) and not SOFT_LAW.search(text[start:end])
    ):  # "Council of Europe, Committee of Ministers"
        _speaker(draft, start, end)
        return
    draft.title(start, end)


_DATED = re.compile(r",?\s\(?(?:(?:adopted\s)?(?:of|on)|dated|du|vom|de(?:l)?|от)?\s?")


def _speaker(draft: Draft, start: int, end: int) -> None:
    words = draft.text[start:end].strip(" ,")
    if words and is_body(words):
        draft.body("authority" if is_authority(words) else "author", start, start + len(words))


_ADOPTED_BY = re.compile(r"\s(?:of|adopted by|by)\sthe\s(?P<body>[A-Z][^,;(“]{3,90})")


_YEAR_AND_DAY = re.compile(
    rf"\s?\((?P<year>{YEAR})\),?\s(?:adopted\s)?(?:of|on|dated|du|de|del|vom)\s(?P<day>\d{{1,2}}\.?\s(?:de\s)?{MONTH}\s(?:de\s)?{YEAR}|{MONTH}\s\d{{1,2}},\s{YEAR})"
)


_YEAR_BEHIND = re.compile(rf"\s?\({YEAR}\)")


def _dated_twice(draft: Draft, found: re.Match[str]) -> None:
    """Take the day that stands behind a number and a year, and tell where it is of another."""
    day = parse_date(found["day"])
    if day is not None:
        draft.fields.pop("issued", None)
        draft.put("issued", day, *found.span("day"))
        if day.year != int(found["year"]):
            draft.problems.append(("date-inconsistent", f"the year {found['year']} beside {' '.join(found['day'].split())}"))


_AFTER_TITLE = re.compile(rf",\s(?=adopted|dated|\d|{MONTH}\s\d|[A-Z]+/\w|[A-Z]{{2,}}\.[A-Z]|U\.N\.)|\s\(|,?\sadopted")


def _after_match(draft: Draft, match: Match) -> None:
    text, end = draft.text, draft.end
    if twice := _YEAR_AND_DAY.match(text, match.end, end):  # "resolution 71/222 (2018) of 21 December 2016, “…”"
        _dated_twice(draft, twice)
        match = replace(match, end=twice.end())
    at = match.end
    entitled = _ENTITLED.match(text, at, end)
    quoted = next((one for one in draft.nesting.quoted if at <= one.start <= at + 40 and one.end <= end), None)
    year = _YEAR_BEHIND.match(text, at, end)
    if quoted and (entitled or text[year.end() if year else at : quoted.start].strip(" ,") in ("", "of", "entitled", "titled", "on")):
        draft.title(quoted.start, quoted.end)
        if not year or any(one.date.month for one in find_dates(text, quoted.end, end)):
            at = quoted.end
    else:
        on = _ON.match(text, at, end)
        date = first_date(text, on.end(), min(end, on.end() + 24)) if on else None
        if on and not (date and date.start == on.end()):
            stop = _AFTER_TITLE.search(text, on.end(), end)
            draft.title(on.end(), stop.start() if stop else end)
    named = at
    if not draft.pinpoint and text.startswith(", ", match.end) and at == match.end:  # "PC.JOUR/1213, agenda item 4, 31 January 2019"
        day = first_date(text, match.end, end)  # of which the figures are none of the place: "p. 4, 24 April 2019"
        cited = pinpoint_at(text, match.end + 2, day.start - 2 if day and day.date.month else end)
        if cited and text[cited.end : cited.end + 2] in (", ", ""):
            draft.pinpoint = cited.text
            draft.put("locator", cited.text, cited.start, cited.end)
            named = cited.end
    ahead = list[DateSpan]()
    if not draft.has("title") and at == match.end and title_behind(draft, named) > named:  # of the years in a title none is the document's
        start, at = draft.place("title")
        ahead += find_dates(text, match.end, start)
    body = _ADOPTED_BY.match(text, at, end)
    if body and is_body(body["body"]):
        draft.body("authority", *body.span("body"))
    place = _PLACE_BEFORE_YEAR.match(text, at, end)
    if place and not draft.pinpoint:
        draft.pinpoint = place["pin"]
        draft.put("locator", place["pin"], *place.span("pin"))
    dates = [*ahead, *find_dates(text, at, end)]
    dates = [one for one in dates if not text[max(0, one.start - 10) : one.start].endswith(("Stat. ", "Fed. Reg. "))]
    # Of a year and a day of the same year the day says more: "S/RES/2250 (2015), 9 December 2015".
    found = next((one for one in dates if one.date.month and one.date.year == dates[0].date.year), dates[0] if dates else None)
    if found and (found.date.month or not draft.has("issued")):
        if found.date.month:
            issued = draft.year()
            same = issued is None or (issued.year == found.date.year and issued.month is None)
            # Right behind a resolution a day of another year is its date all the same: one of the two is a mistake.
            if same or (match.record.type == "resolution" and _DATED.fullmatch(text, match.end, found.start)):
                draft.fields.pop("issued", None)
        draft.put("issued", found.date, found.start, found.end)


def read_instrument(draft: Draft) -> bool:
    """Read the draft as an act that no source system recognised; False where it is none."""
    readers = (read_series_alone, _comment, _resolution, read_law, _adopted_by, _communication, read_treaty)
    return any(reader(draft) for reader in readers)


def _comment(draft: Draft) -> bool:
    """General comments and recommendations of treaty bodies; "No. 31 (2004)" stays in the title."""
    found = _COMMENT.search(draft.text, draft.start, draft.end)
    if not found:
        return False
    head = draft.text[draft.start : found.start()].rstrip(" ,")
    if head and not is_authority(head) and not is_body(head):
        return False
    draft.kind = "un-document"
    if head:
        draft.body("authority", draft.start, draft.start + len(head))
    draft.title(found.start(), draft.end)
    draft.date(found.end(), draft.end)
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


_COMMA = re.compile(r",\s")


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
    draft.put("author", (Name(literal=tidy(text[draft.start : comma.start()])),), draft.start, comma.start())
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
