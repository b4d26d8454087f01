"""Acts: treaties, declarations, resolutions, general comments, legislation, and communications of bodies.

What a source system recognised is the start; date, "entitled “…”", adopting body and meeting are read round it.
"""

from __future__ import annotations

import re

from citator.model import Field, Match, Name
from citator.parsing.kinds.acts import read_law
from citator.parsing.kinds.authors import is_authority
from citator.parsing.kinds.codes import read_code
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.printed import printed_record
from citator.text.dates import MONTH, YEAR, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, names_work
from citator.text.pinpoints import label_kind

__all__ = ["read_instrument", "read_match", "read_with_its_life"]

_PLACE_BEFORE_YEAR = re.compile(r",\sat\s(?P<pin>\d[\d–-]*(?:,\s\d[\d–-]*)*)(?=\s\()")
_ENTITLED = re.compile(r",?\s(?:entitled|titled|on|called|known as)\s(?=[“\"‘«„])")
_ON = re.compile(r"[,\s]+(?:on|concerning|regarding|relating to|sur|relative? à|über)\s(?=\w)")
_ADOPTED = re.compile(
    r"\b(?:adopted|issued|approved|passed|signed|dated|of|on|"
    r"dates)(?:\sby\s(?P<body>[^,;]{3,80}?))?(?:\sat\s[^,;]{3,60}?)?(?:\son|\sdates)?[,\s]*$",
    re.IGNORECASE,
)
_TREATY = re.compile(
    r"\b(?:Conventions?|Covenants?|Treaty|Treaties|Protocols?|Charter|Statute of|Rome Statute|Agreements?|Accords?|Pact|"
    r"Constitution of the (?:World|United Nations|International))\b"
)
_SOFT = re.compile(
    r"\b(?:Declaration|Principles|Minimum Rules|Mandela Rules|Rules for|Rules of|Guidelines|Plan of Action|"
    r"Programme of Action|Code of Conduct|Agenda|Platform for Action|Compact|"
    r"Manual on|Standards on|Model Law)\b"
)
_COMMENT = re.compile(r"[Gg]eneral\s(?:[Cc]omment|[Rr]ecommendation)\s?(?:[Nn]os?\.?\s?)?(?P<number>\d+)")
_BODY_ACT = re.compile(
    r"(?P<kind>Communication|Declaration|Decision|Statement|Press Release|Note|Circular|Recommendation|Report|Opinion|"
    r"Executive Report|Document|Notice|Advisory)\s(?:[Nn]o\.?\s?)?(?P<number>\d[\w./-]*)"
)
_NUMBERED_ACT = re.compile(
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
    read_code(draft, match)
    draft.start = draft.end


# "…, UN Doc. A/70/123", "… (document A/70/123": what is said before a symbol is none of the title.
_DOCUMENT = re.compile(r"[,(]\s?(?:(?:UN|U\.\s?N\.|United Nations)\s)?(?:[Dd]oc(?:ument|\.)?|DOC\.?|[Ss]ymbol)(?:\s[Nn]o\.?)?\s$")
_DAY_AT_END = re.compile(rf",\s(?P<date>(?:\d{{1,2}}\s)?(?:{MONTH})\s(?:\d{{1,2}},\s)?{YEAR})[,\s]*$")
# OSCOLA: "Report of the Rapporteur on lamps (28 June 2025) UN Doc A/HRC/56/58".
_DATED_BEFORE = re.compile(r"(?P<title>[A-Z][^()“”\"]{8,300}?)\s\((?P<date>[^()]{4,30})\),?\s(?:(?:UN|U\.N\.)\s)?(?:[Dd]oc\.?\s)?")


def _dated_before(draft: Draft, at: int) -> bool:
    """Read a title and a date in brackets that stand before a symbol at ``at``; False where they do not."""
    found = _DATED_BEFORE.fullmatch(draft.text, draft.start, at)
    date = parse_date(found["date"]) if found else None
    if not found or date is None:
        return False
    draft.title(*found.span("title"))
    draft.put("issued", date, *found.span("date"))
    return True


def _title_before(draft: Draft, start: int, end: int) -> None:
    """Such as "Basic Principles …, General Assembly resolution 60/147", "Human Rights Committee, concluding observations on X, CCPR/…"."""
    text = draft.text
    name = text.rfind(", ", start, end)
    if (
        names_work(text[start:end]) and name > start and is_person(text[name + 2 : end])
    ):  # "Report of the Special Rapporteur on …, Ann Brook"
        draft.people("author", name + 2, end)
        end = name
    comma = re.compile(r",\s").search(text, start, end)
    while comma and re.match(r"(?:Social|Cultural)\b", text[comma.end() : comma.end() + 9]):
        comma = re.compile(r",\s").search(text, comma.end(), end)
    if (
        comma
        and (is_authority(text[start : comma.start()]) or is_body(text[start : comma.start()]))
        and not _SOFT.search(text[start : comma.start()])
    ):
        _speaker(draft, start, comma.start())
        start = comma.end()
        if name > start and names_work(text[start:name]) and is_person(text[name + 2 : end]):
            draft.people("author", name + 2, end)
            end = name
    elif is_authority(text[start:end]) and not _SOFT.search(text[start:end]) and not _TREATY.search(text[start:end]):
        _speaker(draft, start, end)
        return
    if (
        draft.has("author") and is_authority(text[start:end]) and not _SOFT.search(text[start:end])
    ):  # "Council of Europe, Committee of Ministers"
        _speaker(draft, start, end)
        return
    draft.title(start, end)


def _speaker(draft: Draft, start: int, end: int) -> None:
    words = draft.text[start:end].strip(" ,")
    if words and is_body(words):
        draft.body("authority" if is_authority(words) else "author", start, start + len(words))


def _after_match(draft: Draft, match: Match) -> None:
    text, end = draft.text, draft.end
    at = match.end
    entitled = _ENTITLED.match(text, at, end)
    quoted = next((one for one in draft.nesting.quoted if at <= one.start <= at + 40 and one.end <= end), None)
    if quoted and (entitled or text[at : quoted.start].strip(" ,") in ("", "of", "entitled", "titled", "on")):
        draft.title(quoted.start, quoted.end)
        at = quoted.end
    else:
        on = _ON.match(text, at, end)
        date = first_date(text, on.end(), min(end, on.end() + 24)) if on else None
        if on and not (date and date.start == on.end()):
            stop = re.compile(rf",\s(?=adopted|dated|\d|{MONTH}\s\d)|\s\(|,?\sadopted").search(text, on.end(), end)
            draft.title(on.end(), stop.start() if stop else end)
    body = re.compile(r"\s(?:of|adopted by|by)\sthe\s(?P<body>[A-Z][^,;(“]{3,90})").match(text, at, end)
    if body and is_body(body["body"]):
        draft.body("authority", *body.span("body"))
    place = _PLACE_BEFORE_YEAR.match(text, at, end)
    if place and not draft.pinpoint:
        draft.pinpoint = place["pin"]
        draft.put("locator", place["pin"], *place.span("pin"))
    dates = [one for one in find_dates(text, at, end) if not text[max(0, one.start - 10) : one.start].endswith(("Stat. ", "Fed. Reg. "))]
    # Of a year and a day of the same year the day says more: "S/RES/2250 (2015), 9 December 2015".
    found = next((one for one in dates if one.date.month and one.date.year == dates[0].date.year), dates[0] if dates else None)
    if found and (found.date.month or not draft.has("issued")):
        if found.date.month:
            issued = draft.year()
            if issued is None or (issued.year == found.date.year and issued.month is None):
                draft.fields.pop("issued", None)
        draft.put("issued", found.date, found.start, found.end)


def read_instrument(draft: Draft) -> bool:
    """Read the draft as an act that no source system recognised; False where it is none."""
    readers = (_series_alone, _comment, _resolution, read_law, _adopted_by, _communication, _treaty)
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
    if not found:
        return False
    draft.kind = "resolution" if found["kind"].lower() == "resolution" else "document"
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
    comma = re.compile(r",\s").search(text, draft.start, draft.end)
    while comma and not _BODY_ACT.match(text, comma.end(), draft.end):
        comma = re.compile(r",\s").search(text, comma.end(), min(draft.end, draft.start + 200))
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


_UNDER = re.compile(
    r"(?:(?:Under|In|Pursuant to|Per|By|see)\s)?(?P<pin>(?:[Aa]rticles?|[Ss]ections?|[Rr]ules?|[Cc]lauses?)\s\d[\w().,\s-]{0,30}?)\sof\s"
    r"(?:the\s)?(?=[A-Z])"
)
_WITH_ITS_LIFE = re.compile(
    r"(?P<title>(?=[A-Z])[^,;()“”\"]{0,200}?\b(?:Conventions?|Covenant|Treaty|Protocol|Charter|Statute|Agreement|Declaration|Principles|Rules)\b"
    r"[^;()“”\"]{0,200}?)(?:\s\([A-Z][A-Za-z]{1,8}\))?(?:,\s|\s\()(?:adopted|opened for signature|done at|signed|concluded|proclaimed)\b"
)


def read_with_its_life(draft: Draft) -> bool:
    """Read the draft as a treaty or declaration with the day of its adoption, and where it was printed, behind its name.

    "Convention on …, adopted November 20, 1989, G.A. Res. 44/25, 44 U.N. GAOR Supp. (No. 49), U.N. Doc. A/44/49 (1989), entered into …":
    the resolutions and documents are no sources of their own.
    """
    found = _WITH_ITS_LIFE.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "treaty" if _TREATY.search(found["title"]) else "un-document"
    draft.title(*found.span("title"))
    date = first_date(draft.text, found.end(), min(draft.end, found.end() + 60))
    if date:
        draft.put("issued", date.date, date.start, date.end)
    series = _SERIES.search(draft.text, found.end(), draft.end)
    if series:
        _in_series(draft, series)
    draft.start = draft.end
    return True


def _treaty(draft: Draft) -> bool:
    """Treaties and texts like them, known by name; series and date may follow."""
    text, start, end = draft.text, draft.start, draft.end
    under = _UNDER.match(text, start, end)
    if under and draft.pinpoint is None and _TREATY.search(text, under.end(), min(end, under.end() + 90)):
        draft.pinpoint = " ".join(under["pin"].split())
        draft.put("locator", draft.pinpoint, *under.span("pin"))
        draft.start = start = under.end()
    head = text[start:end]
    if re.fullmatch(r"[A-Z]{3,8}", head) and label_kind(draft.pinpoint) == "article":  # "ICCPR, art. 9"
        draft.kind = "treaty"
        draft.take("title", start, end)
        draft.start = end
        return True
    found = min((one for one in (_TREATY.search(head), _SOFT.search(head)) if one), key=lambda one: one.start(), default=None)
    if not found or head[:1] in '“"‘«' or found.start() > 90 or re.search(r",\s", head[: found.start()]):
        return False
    if re.search(r"\((?:[^()]{3,80},\s)+\d{4}\)$", head):  # an imprint: a book about it
        return False
    treaty = found.re is _TREATY
    stop = re.compile(
        rf",\s(?=\d+\s(?:U\.?N\.?T\.?S|L\.?N\.?T\.?S|C\.?T\.?S|I\.?L\.?M)|(?:United|League of) Nations,? Treaty|adopted|opened|signed|done|"
        rf"(?:\d{{1,2}}\s)?{MONTH}|\d{{4}}|vol\.|annex|notably|Treaty Series)|,\s(?=[A-Z][\w ]{{3,40}}\sSeries\b)|"
        rf"\s\((?=United Nations publication)|\s\((?=\d{{4}}\)|adopted|opened|signed|(?:[A-Z]\w+,\s)?(?:\d{{1,2}}\s)?{MONTH}|\d)"
    ).search(text, start, end)
    title_end = stop.start() if stop else end
    draft.kind = "treaty" if treaty else "un-document"
    draft.title(start, title_end)
    series = _SERIES.search(text, title_end, end)
    draft.date(title_end, series.start() if series else end)
    sales = re.compile(r"Sales No\.?\s?(?P<number>[A-Z0-9][\w./-]*\w)").search(text, title_end, end)
    if sales:
        draft.take("number", *sales.span("number"))
    if series:
        _in_series(draft, series)
    draft.start = draft.end
    return True


_SERIES = re.compile(
    r"(?P<volume>\d+)\s(?P<series>U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?\s?N\.?\s?T\.?\s?S\.?|C\.?T\.?S\.?|I\.?L\.?M\.?)\s(?P<page>\d+)|"
    r"(?P<long>(?:(?:United|League of) Nations,?\s)?Treaty Series),?\s(?:vol\.|volume)\s(?P<vol>\d+)"
    r"(?:,\s(?:[Nn]o\.|registration\sNo\.|I-)\s?(?P<number>(?:I-)?\d+))?"
)


def _in_series(draft: Draft, series: re.Match[str]) -> None:
    """Volume, registration number and page in a series of treaties; a page behind the volume is where the treaty begins."""
    draft.take("volume", *series.span("volume" if series["volume"] else "vol"))
    draft.take("container-title", *series.span("series" if series["series"] else "long"))
    for name in ("number", "page"):
        if series[name]:
            draft.take(name, *series.span(name))
    first = re.fullmatch(r"p\.\s?(?P<page>\d+)", draft.pinpoint or "")
    if first and not draft.has("page"):
        draft.put("page", first["page"], *draft.place("locator"))
        del draft.fields["locator"]
        draft.pinpoint = None


def _series_alone(draft: Draft) -> bool:
    """Such as "United Nations, Treaty Series, vol. 1833, No. 31363": the treaty was named in the text that the note belongs to."""
    series = _SERIES.match(draft.text, draft.start, draft.end)
    if not series:
        return False
    draft.kind = "treaty"
    _in_series(draft, series)
    draft.start = draft.end
    return True
