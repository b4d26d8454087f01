"""Acts that a source system recognised: treaties, declarations, resolutions, legislation, documents with a symbol.

What a source system recognised is the start; date, "entitled “…”", adopting body and meeting are read round it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Field, Match
from citator.parsing.kinds.codes import read_code
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.letters import read_letter
from citator.parsing.kinds.official_reports import reporter_before
from citator.parsing.kinds.organs import SHORTENED_BODY, is_authority
from citator.parsing.kinds.places_beside_symbols import before_place, place_before_day, place_behind_title, place_right_behind
from citator.parsing.kinds.printed import printed_record
from citator.parsing.kinds.titles_behind import title_behind, up_to_title
from citator.parsing.kinds.treaties import SOFT_LAW, TREATY
from citator.text.dates import MONTH, YEAR, DateSpan, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, names_work

__all__ = ["read_match"]

_ENTITLED = re.compile(r",?\s(?:entitled|titled|on|called|known as)\s(?=[“\"‘«„])")
_COMMA = re.compile(r",\s")
_ON = re.compile(r"[,\s]+(?:on|concerning|regarding|relating to|sur|concernant|relative? à|relativ[oa] a|sobre|über|betreffend)\s(?=\w)")
_ADOPTED = re.compile(
    r"\b(?:adopted|issued|approved|passed|signed|dated|of|on|"
    r"dates)(?:\sby\s(?P<body>[^,;]{3,80}?))?(?:\sat\s[^,;]{3,60}?)?(?:\son|\sdates)?[,\s]*$",
    re.IGNORECASE,
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
    within = _WITHIN.search(draft.text, draft.start, match.start) if "“" in before or '"' in before else None
    if ("“" in before or '"' in before) and not within:
        quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= match.start), None)
        if quoted:
            draft.title(quoted.start, quoted.end)
            if not reporter_before(draft, draft.start, quoted.start):
                _speaker(draft, draft.start, quoted.start)
    elif ("‘" in before and _quoted_before(draft, match.start)) or _dated_before(draft, match.start):
        pass
    elif words.rstrip().endswith((",", "(")) and len(words.split()) >= 2:
        _title_before(draft, draft.start, before_place(draft, draft.start + len(words.rstrip(" ,("))))
    elif words.rstrip().endswith(","):  # "OIC, Resolution No. …"
        _speaker(draft, draft.start, draft.start + len(words.rstrip(" ,")))
    _after_match(draft, match)
    if match.record.type == "document" and not draft.has("title") and not _FIGURE.search(text, match.start, match.end):
        draft.title(match.start, match.end)  # "Document of the Copenhagen Meeting": what has no number is called by its name
    read_code(draft, match)
    draft.start = draft.end


# Words in marks amidst a title: "Rules for Ports: Putting the “Light and Warn” Framework to Use, HR/PUB/11/04"
_WITHIN = re.compile(r"[\w’]\s[“\"][^“”\"]{2,120}[^,.?!“”\"][”\"]\s[A-Za-z]")
_FIGURE = re.compile(r"\d|/")
# "…, UN Doc. A/70/123", "… (document A/70/123": what is said before a symbol is none of the title.
_DOCUMENT = re.compile(r"[,(]\s?(?:(?:UN|U\.\s?N\.|United Nations)\s)?(?:[Dd]oc(?:ument|\.)?|DOC\.?|[Ss]ymbol)(?:\s[Nn]o\.?)?\s$")
_DAY_AT_END = re.compile(rf",\s(?P<date>(?:\d{{1,2}}\s)?(?:{MONTH})\s(?:\d{{1,2}},\s)?{YEAR})[,\s]*$")
# OSCOLA: "Report of the Rapporteur on lamps (28 June 2025) UN Doc A/HRC/56/58".
_DATED_BEFORE = re.compile(r"(?P<title>[A-Z][^()“”\"]{8,300}?)\s\((?P<date>[^()]{4,30})\),?\s(?:(?:UN|U\.N\.)\s)?(?:[Dd]oc\.?\s)?")


# OSCOLA: "Harbour Committee, ‘General Comment 3: Lamps’ (2000) UN Doc E/C.12/2000/4"; a title with a word in such marks goes on behind it.
_BEHIND_QUOTED = re.compile(
    r"(?:,?\sin\s‘(?P<within>[^‘]{3,240})’)?,?\s(?:\((?P<date>[^()]{4,60})\),?\s)?"
    r"(?:(?:UN\s?)?(?:GA|SC|ESC)OR\s[^()“”‘]{2,60}?,\s)?(?:(?:UN|U\.\s?N\.|United Nations)\s)?(?:[Dd]oc(?:ument|\.)?\s(?:[Nn]o\.?\s)?)?"
)


def _quoted_before(draft: Draft, at: int) -> bool:
    """Read who wrote it, its title in single marks and the date that stand before a symbol at ``at``; False where they do not."""
    text = draft.text
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= at and text[one.start] == "‘"), None)
    found = _BEHIND_QUOTED.fullmatch(text, quoted.end, at) if quoted else None
    if quoted is None or found is None:
        return False
    head = text[draft.start : quoted.start].strip(" ,")
    if head and is_person(head):
        draft.people("author", draft.start, quoted.start)
    elif head and (is_body(head) or is_authority(head)):
        _speaker(draft, draft.start, quoted.start)
    elif head:
        return False
    draft.title(quoted.start, quoted.end)
    if found["within"]:
        draft.take("container-title", *found.span("within"))
    date = first_date(text, *found.span("date")) if found["date"] else None
    if date:
        draft.put("issued", date.date, date.start, date.end)
    return True


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


_BODY_AND_YEAR = re.compile(rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()“”‘\"\d]{{2,100}}?)\s\((?P<year>{YEAR})[a-z]?\)[,.:]?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")


_RESOLUTION_OF = re.compile(  # "Human Rights Council Res. 17/4, Lamps at Sea, U.N. Doc. A/HRC/RES/17/4", as the Bluebook has it
    r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()\d]{3,90}?)\s(?:Res|Dec)\.\s(?:[Nn]o\.\s)?(?P<number>\d[\w/]*)(?:\s\([^()]{1,12}\))?(?:,\s|$)"
)


def _resolution_of(draft: Draft, start: int, end: int) -> bool:
    """Read the body and the title of a resolution in the Bluebook's order, whose number stands between; False where it is none."""
    found = _RESOLUTION_OF.match(draft.text, start, end)
    if found is None or not is_body(found["body"]):
        return False
    if found.end() >= end and found["number"] not in draft.text[end : draft.end]:
        return False  # of a report in which it is printed the words are the title
    _speaker(draft, *found.span("body"))
    if found.end() < end:
        draft.title(found.end(), end)
    return True


_WORK_BEHIND = re.compile(
    r", (?:[\w-]+ ){0,3}?(?:[Rr]eports?|[Ss]tudy|[Nn]otes?|[Ss]tatement|[Rr]apport|[Ii]nforme|[Oo]bservations|[Vv]iews)\b"
)


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
    if _report_between(draft, start, end) or _resolution_of(draft, start, end):
        return
    if _LETTER.match(text, start, end):  # an organ that it is addressed to is not its author
        letter = Draft(text, start, end, draft.nesting)
        if read_letter(letter):
            draft.kind = letter.kind
            for field, value in letter.fields.items():
                draft.put(field, value.value, value.start or start, value.end or end)
        draft.title(start, end)
        return
    office = _WITH_OFFICE.match(text, start, end) if text.find(" (", start, min(end, start + 60)) > 0 else None
    if office and is_person(office["name"]):
        draft.people("author", *office.span("name"))
        draft.title(office.end(), end)
        return
    name = text.rfind(", ", start, end)
    if (
        names_work(text[start:end]) and name > start and is_person(text[name + 2 : end])
    ):  # "Report of the Special Rapporteur on …, Ann Brook"
        draft.people("author", name + 2, end)
        end = name
    if shortened := SHORTENED_BODY.match(text, start, end):  # "Hum. Rts. Comm., General Comment No. 34"
        draft.fields.pop("authority", None)
        draft.body("authority", *shortened.span())
        draft.title(shortened.end(), end)
        return
    comma = _first_comma(text, start, end)
    if (
        comma
        and (is_authority(text[start : comma.start()]) or is_body(text[start : comma.start()]))
        and not SOFT_LAW.search(text[start : comma.start()])
        and not _BUDGET.match(text, start, comma.start())
    ):
        _speaker(draft, start, comma.start())
        start = comma.end()
        inner = _first_comma(text, start, end)
        if inner and is_authority(text[start : inner.start()]) and is_body(text[start : inner.start()]):  # the organ below it
            draft.fields.pop("authority", None)
            _speaker(draft, start, inner.start())
            start = inner.end()
        if name > start and names_work(text[start:name]) and is_person(text[name + 2 : end]):
            draft.people("author", name + 2, end)
            end = name
    elif is_authority(text[start:end]) and not SOFT_LAW.search(text[start:end]) and not TREATY.search(text[start:end]):
        _speaker(draft, start, end)
        return
    _title_or_body(draft, start, end, alone=not comma)


_WITH_OFFICE = re.compile(  # "Ann Brook (Special Rapporteur on the harbours), Report …"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()\d]{3,58})\s\((?:[Tt]he\s)?(?:(?:UN|U\.N\.|United Nations)\s)?"
    r"(?:Special\s(?:Rapporteur|Representative|Envoy|Adviser)|"
    r"Independent\sExpert|(?:High\s)?Commissioner|Chair(?:person|man|woman)?|Vice-Chair|Rapporteur|Secretary-General|President|Working\sGroup|"
    r"Relat(?:eur|or)\s[Ss]p[eé]cial|Rapporteuse?\s[Ss]péciale?|Relatora?\s[Ee]special|Expert[aeo]?\s[Ii]nd[eé]pend[ia]ente?)\b[^()]{0,200}\),\s"
)


def _title_or_body(draft: Draft, start: int, end: int, alone: bool) -> None:
    """Take the last words before a symbol as the title, or as the organ; ``alone`` says that no body was told before them."""
    words = draft.text[start:end]
    if is_authority(words) and _only_body(words):
        draft.fields.pop("authority", None)  # "Council of Europe, Committee of Ministers", "Human Rights Council, Expert Group"
        _speaker(draft, start, end)
    elif not alone or draft.kind != "resolution" or not draft.has("authority") or names_work(words) or not _only_body(words):
        draft.title(start, end)  # "Council of Europe, Recommendation … of the Committee of Ministers" tells whose organ it is, and no title


_BUDGET = re.compile(r"(?:(?:[Pp]roposed|[Rr]evised)\s)?(?:[Pp]rogramme\s)?[Bb]udget\s(?:for|of|outline)\b")  # a programme, and no body
_WORK_FIRST = re.compile(r"(?:[Cc]oncluding|[Ff]inal|[Pp]reliminary)\s[Oo]bservations\b|[Ll]ists?\sof\s[Ii]ssues\b|[Ss]ummary\s[Rr]ecord\b")


def _only_body(words: str) -> bool:
    """Whether the words are the name of a body, and no text that is called after one."""
    called = _WORK_FIRST.match(words) or _WORK_BEHIND.search(words) or SOFT_LAW.search(words) or TREATY.search(words)
    return is_body(words) and not called


def _first_comma(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first comma that is not of "the Committee on Economic, Social and Cultural Rights"."""
    comma = _COMMA.search(text, start, end)
    while comma and text.startswith(("Social ", "Cultural "), comma.end()):
        comma = _COMMA.search(text, comma.end(), end)
    return comma


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


# "Opinion No. 12/2015 concerning Jo Weir (Ruritania)" is the title of one; "resolution 64/292 on the right to water" has its own.
_OPINION = re.compile(r"(?:Opinion|Avis|avis|Opinión)\s")
_LAND_BEHIND = re.compile(r"[^(){};]{3,160}?\s\((?!adopted|dated)[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,80}\)")


_PRINTED_AT = re.compile(r"(?:Stat|Fed\. Reg)\.\s(?:[\dA-Z,-]{1,12},\s(?:at\s)?)?$")  # behind it a page: "110 Stat. 1214, 1802 (1996)"
_CODIFIED = re.compile(r"[(,]\s?(?:current(?:ly)?\s|originally\s|as\samended,\s)?(?:version\s)?codified\s")  # its year is that of the code


def _before_marks(draft: Draft, match: Match, between: re.Match[str]) -> None:
    """Take the day between a number and its title, and the decision that is printed in a document as a place in it."""
    day = first_date(draft.text, *between.span("day")) if between["day"] else None
    if day and ((issued := draft.year()) is None or issued.year == day.date.year):
        draft.fields.pop("issued", None)
        draft.put("issued", day.date, day.start, day.end)
    if between["part"] and match.record.type == "un-document":
        draft.pinpoint = f"{between['part']}, {draft.pinpoint}" if draft.pinpoint else between["part"]
        draft.fields.pop("locator", None)
        draft.put("locator", draft.pinpoint, *between.span("part"))


def _after_match(draft: Draft, match: Match) -> None:
    text, end = draft.text, draft.end
    if twice := _YEAR_AND_DAY.match(text, match.end, end):  # "resolution 71/222 (2018) of 21 December 2016, “…”"
        _dated_twice(draft, twice)
        match = replace(match, end=twice.end())
    at = match.end
    entitled = _ENTITLED.match(text, at, end)
    quoted = next((one for one in draft.nesting.quoted if at <= one.start <= at + 80 and one.end <= end), None)
    year = _YEAR_BEHIND.match(text, at, end)
    between = up_to_title(text, at, quoted.start) if quoted and not entitled else None
    if quoted and (entitled or between):
        draft.title(quoted.start, quoted.end)
        if between:
            _before_marks(draft, match, between)
        if not year or any(one.date.month for one in find_dates(text, quoted.end, end)):
            at = quoted.end
    else:
        on = _ON.match(text, at, end)
        date = first_date(text, on.end(), min(end, on.end() + 24)) if on else None
        if on and not (date and date.start == on.end()):
            land = _OPINION.match(text, match.start) and _LAND_BEHIND.match(text, on.end(), end)
            stop = _AFTER_TITLE.search(text, on.end(), end)
            draft.title(match.start if land else on.end(), land.end() if land else stop.start() if stop else end)
    named = place_right_behind(draft, match.end) if at == match.end else at
    ahead = list[DateSpan]()
    if not draft.has("title") and at == match.end and title_behind(draft, named) > named:  # of the years in a title none is the document's
        start, at = draft.place("title")
        ahead += find_dates(text, match.end, start)
    body = _ADOPTED_BY.match(text, at, end)
    if body and is_body(body["body"]):
        draft.body("authority", *body.span("body"))
    if not draft.pinpoint:
        place_before_day(draft, at)
    if match.record.type == "resolution" and text[end - 1 : end] == ")":
        place_behind_title(draft, match.end)
    codified = _CODIFIED.search(text, at, end)
    dates = [*ahead, *find_dates(text, at, codified.start() if codified else end)]
    dates = [one for one in dates if not _PRINTED_AT.search(text, max(0, one.start - 30), one.start)]
    if dates and draft.has("locator"):  # section 1802 is no year
        first, last = draft.place("locator")
        dates = [one for one in dates if not first <= one.start < last]
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
