"""What an office keeps, cited by who made it and what it is: the habit of the reports of commissions and inquiries.

FAA report, “Checks of Lamps,” Aug. 1999         a body, what it is, its title
UAL record, Flight 12 loading status, Sept. 11, 2001
NSC memo, Brook to Weir, Harbour Lights, May 3, 1999
Ann Brook interview (Mar. 11, 2004)              who was heard, and when
Speech, The Light of Harbours, 1885              what it is, its title
6/23/17 Letter, Harbour Office to Jo Weir, at 2  the day first, as American offices write it
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.cutting.shapes import COURT_PAPERS, HOLDING, STROKES
from citator.parsing.kinds.draft import Draft, Readers, tidy
from citator.parsing.kinds.interviews import MODES, dated_in_strokes, who
from citator.text.dates import YEAR, DateSpan, find_dates
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Signs

__all__ = ["RECORDS"]

_REPORTS = r"report|study|assessment|review|analysis|survey|chronology"
_PAPERS = (
    r"memo(?:randum)?|record|recording|communication|cable|minute|videotape|tape|transcript|log|file|paper|note|"
    r"response|email|e-mail|letter|telegram|fax|message"
)
_KIND = re.compile(
    rf"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”\"]{{1,90}}?)(?:\s(?P<of>(?:[a-z]+\s)?(?:{_PAPERS}|{_REPORTS}|briefing (?:materials|paper))s?))"
    rf"(?:(?P<response>\s(?:to|on|from)\s(?=[^,;]{{3,120}},\s))|,\s?(?=[“\"A-ZÀ-ÞĀ-ŒŔ-Ža-z]))"
)
_HEARD = re.compile(
    rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"\d]{{2,60}}?)\s(?P<kind>interviews?|meetings?|testimony|deposition|briefings?)"
    rf"(?:\s?\((?P<date>[^()]{{0,60}}?{YEAR})\)|,\s(?P<date2>[^();]{{0,30}}?{YEAR}))?$"
)
_DATED_FIRST = re.compile(
    rf"(?P<date>{STROKES})\s(?P<kind>(?:[A-Z][\w-]+\s)?(?:Letter|E-?mails?|Text Messages?|Messages?|Memo(?:randum)?|"
    r"Notes?|Fax|Report|Statement))"
    r",\s(?P<rest>[^;]{3,200}?)(?:,?\sat\s(?P<pin>\d[\d–-]{0,9}(?:,\s\d[\d–-]{0,9}){0,6}))?$"
)
_NUMBERED_MESSAGE = re.compile(  # "WEIR-000123 (4/1/18 Letter, Brook to Harbour Office), at 2"
    rf"(?P<number>[A-Z][\w-]{{0,30}}?\d{{4,12}}(?:[-–]\d{{1,12}})?)\s\((?P<date>{STROKES})\s"
    r"(?P<kind>Letter|E-?mails?|Text Messages?|Messages?|Memo(?:randum)?|Fax|Note),\s"
    r"(?P<sender>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d;]{1,60}?)\sto\s(?P<recipient>[^()\d;]{2,80})\)"
    r"(?:,?\sat\s(?P<pin>\d[\d–-]{0,9}))?$"
)
_MEMORANDUM = re.compile(  # "Weir 1/6/17 Memorandum, at 2"
    rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){{0,2}})\s(?P<date>{STROKES})\s"
    r"(?P<title>Memo(?:randum)?|Notes?|Letter|Statement|Affidavit|Declaration)"
    r"(?:,?\sat\s(?P<pin>\d[\d–-]{0,9}(?:,\s\d[\d–-]{0,9}){0,6}))?$"
)
_POSSESSIVE = re.compile(r"[’']s\b")
_OF_WHOM = re.compile(
    rf"[A-Z][^,;:()“”\"]{{2,60}}?,\sinterviews?\s(?:of|with)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"\d]{{2,60}}?)(?:,\s|\s\()(?P<date>[^();]{{0,30}}?{YEAR})\)?$"
)
_ROLE = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*(?:\s[\w’-]+){0,4}\s(?:[a-z-]{2,}(?:er|or|ist|ian|ant|ent|yst|cial|ative|man|woman)s?|attaché|pilot|witness|detainee|employee|captain)"
)
_WITHHELD = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s[A-Z]\.")
_PAPER_OF = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\"\d]{3,50}?),\s"
    r"(?P<what>(?:[a-z][\w-]*\s){0,3}(?:memorandum|memo|notes?|diary|journal|typescript|manuscript|draft|minutes|transcript|inventory|"
    r"questionnaire|log|sketchbook|affidavit|report)(?:\s(?:on|of|to|about|from)\s[^,;]{3,100})?),\s"
)
_BOOK_OF_OFFICE = re.compile(
    r"(?P<title>(?:Minutes?|Diary|Log|Logbook|Register|Records?|Transcript|Resolutions?|Petition)\sof\s[^,;“”\d]{3,80}|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;“”\d]{2,60}\s(?:Minutes|Minute Books?|Log|Logbook|Register|Diary|Letterbook)),\s"
)
_KEEPS = re.compile(r"\b(?:[Ff]iles?|Papers|Archives?|Library|Museum|Gallery|Collections?|Records)\b")
_SPEECH = re.compile(
    rf"(?P<kind>Speech|Address|Lecture|Sermon|Oration),\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž“\"][^,;]{{2,120}}[^\s,;]),\s(?P<date>[^,;]{{0,20}}(?:\d,\s)?{YEAR})$"
)
_CALLED = re.compile(
    rf"(?P<of>(?:Intelligence|Staff|Field|Inspection|Police|Incident|Case|Interview|Internal)\s(?:{_PAPERS}|{_REPORTS})s?),\s(?=[“\"A-ZÀ-ÞĀ-ŒŔ-Ža-z])"
)
_OFFICE = re.compile(r"\b(?:Staff|General|House|Office|Board|Bureau|Headquarters|Secretary|Embassy)$")
_TO_WHOM = re.compile(r"(?:the\s)?(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”\"\d]{2,80}?)(?=,|$)")
_UNDATED = re.compile(r"(?:[,\s]+|(?<=[”\"]))undated$")
_SENT = re.compile(r"(?P<sender>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”\"\d]{1,50}?)\sto\s(?P<recipient>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”\"\d]{1,80}?)(?=,|$)")


def _dated_first(draft: Draft) -> bool:
    """Such as "6/23/17 Letter, Harbour Office to Jo Weir, at 2 n.1"; "1/4/18 Email, Brook to Weir"."""
    found = _DATED_FIRST.match(draft.text, draft.start, draft.end)
    date = dated_in_strokes(found["date"]) if found else None
    if not found or not date:
        return False
    kind = found["kind"].lower()
    message = re.search(r"mail|message|fax", kind) is not None
    draft.kind = "personal_communication" if message else "letter" if kind.endswith("letter") else "document"
    draft.put("issued", date, *found.span("date"))
    end = found.start("pin") - 4 if found["pin"] else draft.end
    if found["pin"]:
        note = draft.pinpoint or ""
        draft.pinpoint = f"{found['pin']} {note}".strip()
        draft.fields.pop("locator", None)
        draft.put("locator", draft.pinpoint, *found.span("pin"))
    sent = _SENT.match(draft.text, found.start("rest"), end)
    if sent:
        for field, group in (("author", "sender"), ("recipient", "recipient")):
            words = sent[group]
            person = is_person(words, surname=True) and not _POSSESSIVE.search(words)
            draft.put(field, parse_names(words) if person else (Name(literal=tidy(words)),), *sent.span(group))
        draft.take("genre", *found.span("kind"))
        draft.title(sent.end(), end)
    else:
        draft.take("genre", *found.span("kind"))
        draft.title(found.start("rest"), end)
    draft.start = draft.end
    return True


def _in_strokes(draft: Draft) -> bool:
    """Such as "AB00012345 (8/8/16 Email, Brook to Weir)", "Weir 1/6/17 Memorandum, at 2": a paper by its day as offices write it."""
    if draft.text.find("/", draft.start, draft.end) < 0:
        return False
    numbered = _NUMBERED_MESSAGE.match(draft.text, draft.start, draft.end)
    found = numbered or _MEMORANDUM.match(draft.text, draft.start, draft.end)
    date = dated_in_strokes(found["date"]) if found else None
    if not found or not date:
        return False
    draft.put("issued", date, *found.span("date"))
    if numbered:
        draft.take("number", *numbered.span("number"))
        draft.take("genre", *numbered.span("kind"))
        for field, group in (("author", "sender"), ("recipient", "recipient")):
            draft.put(field, _name(numbered[group]), *numbered.span(group))
        message = re.search(r"mail|message|fax", numbered["kind"].lower()) is not None
        draft.kind = "personal_communication" if message else "letter" if numbered["kind"] == "Letter" else "document"
    else:
        draft.people("author", *found.span("name"))
        draft.take("title", *found.span("title"))
        draft.kind = "letter" if found["title"] == "Letter" else "document"
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True


def _heard(draft: Draft) -> bool:
    """Such as "Ann Brook interview (Mar. 11, 2004)"; "MFR reports, interview of Ann Brook, Oct. 4, 2001"."""
    found = _HEARD.match(draft.text, draft.start, draft.end) or _OF_WHOM.match(draft.text, draft.start, draft.end)
    if not found or _marked(draft):
        return False
    name = found["name"]
    people = re.split(r"\s(?:and|&)\s", name)
    groups = found.groupdict()
    kind = (groups.get("kind") or "interview").rstrip("s")
    office = kind == "briefing" and is_body(name)
    asked_only = is_body(name) or re.fullmatch(MODES, name) is not None
    if kind == "interview" and asked_only and groups.get("kind"):  # who asked; who was heard is not named
        draft.title(found.start("name"), found.end("kind"))
        draft.date(found.end("kind"), draft.end)
        draft.kind = "interview"
        draft.start = draft.end
        return True
    if kind == "interview" and _is_role(name):
        draft.kind = "interview"
        draft.put("author", (Name(literal=tidy(name)),), *found.span("name"))
        draft.date(found.end("name"), draft.end)
        draft.start = draft.end
        return True
    if not office and not all(is_person(one, surname=True) and not is_body(one) and not _OFFICE.search(one) for one in people):
        return False
    dated = next((key for key in ("date", "date2") if groups.get(key)), None)
    if dated is None and (kind != "interview" or name.count(" ") > 3):
        return False
    draft.kind = "interview" if kind in ("interview", "meeting", "deposition") else "speech"
    draft.people("author", *found.span("name"))
    if dated:
        draft.date(*found.span(dated))
    draft.start = draft.end
    return True


def _is_role(name: str) -> bool:
    """Whether the words say what somebody is, or leave the family name out: "OMB budget examiner", "Mira D."."""
    return (_ROLE.fullmatch(name) is not None and not re.match(MODES, name)) or _WITHHELD.fullmatch(name) is not None


def _speech(draft: Draft) -> bool:
    found = _SPEECH.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "speech"
    draft.take("genre", *found.span("kind"))
    draft.title(*found.span("title"))
    draft.date(*found.span("date"))
    draft.start = draft.end
    return True


def _record(draft: Draft) -> bool:
    text, end = draft.text, draft.end
    found = _KIND.match(text, draft.start, end)
    if not found:
        return False
    undated = _UNDATED.search(text, found.end(), end)
    stop = undated.start() if undated else end
    date = _closing_date(text, found.end(), stop)
    maker, what = found["body"], found["of"]
    quoted = next((one for one in draft.nesting.quoted if one.start == found.end() and one.end <= end + 1), None)
    by_office = (is_body(maker) or _OFFICE.search(maker) is not None) and not re.search(r"\d", maker)
    if not by_office and not (is_person(maker, surname=True) and (quoted or _SENT.match(text, found.end(), stop))):
        return False
    if not (date or undated) or (quoted and text[quoted.end : date.start if date else stop].strip(" ,(")):
        return False
    last = date.start if date else stop
    kind = what.rsplit(" ", 1)[-1].rstrip("s")
    if re.fullmatch(_REPORTS, kind):
        draft.kind = "report"
    else:
        draft.kind = "letter" if kind in ("letter", "e-mail", "email", "telegram", "fax", "message") else "document"
    draft.take("genre", *found.span("of"))
    if date:
        draft.put("issued", date.date, date.start, date.end)
    title_at = found.start("of") if found["response"] else found.end()
    to = _TO_WHOM.match(text, found.end(), last) if draft.kind == "letter" and found["response"] == " to " else None
    if to:  # "Coast Watch letter to Jo Weir, May 3, 2018"
        draft.put("recipient", who(to["name"]), *to.span("name"))
        title_at = last
    sent = _SENT.match(text, found.end(), last) if not quoted and not found["response"] else None
    if sent and _is_correspondent(sent["sender"]) and _is_correspondent(sent["recipient"]):
        draft.put("author", _name(sent["sender"]), *sent.span("sender"))
        draft.put("recipient", _name(sent["recipient"]), *sent.span("recipient"))
        if by_office:
            draft.take("authority", *found.span("body"))
        title_at = sent.end()
    elif by_office:
        draft.put("author", (Name(literal=tidy(maker)),), *found.span("body"))
    else:
        draft.people("author", *found.span("body"))
    if quoted:
        draft.title(quoted.start, quoted.end)
    else:
        draft.title(title_at, title_at + len(text[title_at:last].rstrip(" ,(")))
    draft.start = draft.end
    return True


def _unpublished(draft: Draft) -> bool:
    """Such as "Ann Brook, internal memorandum, lamp file, Harbour Museum, Leeds, 1993": a paper by what it is, and where it is kept."""
    text = draft.text
    found = _PAPER_OF.match(text, draft.start, draft.end)
    dates = list(find_dates(text, found.end(), draft.end)) if found else []
    if not found or not dates or _marked(draft) or not is_person(found["name"]):
        return False
    draft.kind = "document"
    draft.people("author", *found.span("name"))
    draft.title(*found.span("what"))
    date = dates[0]
    draft.put("issued", date.date, date.start, date.end)
    for start, end in ((date.end, draft.end), (found.end(), date.start)):
        if _KEEPS.search(text, start, end):
            draft.take("archive", start + len(text[start:end]) - len(text[start:end].lstrip(" ,.")), end)
            break
    draft.start = draft.end
    return True


def _called(draft: Draft) -> bool:
    """Such as "Intelligence report, interrogation of Brook, May 3, 2003": no maker is named."""
    found = _CALLED.match(draft.text, draft.start, draft.end)
    date = _closing_date(draft.text, found.end(), draft.end) if found else None
    if not found or not date:
        return False
    draft.kind = "report" if re.search(rf"(?:{_REPORTS})s?$", found["of"]) else "document"
    draft.take("genre", *found.span("of"))
    draft.put("issued", date.date, date.start, date.end)
    draft.title(found.end(), found.end() + len(draft.text[found.end() : date.start].rstrip(" ,(")))
    draft.start = draft.end
    return True


def _kept(draft: Draft) -> bool:
    """Such as "Minutes of the Harbour Board, 3 May 1911, City Archives": the day stands before the archive that keeps it."""
    found = _BOOK_OF_OFFICE.match(draft.text, draft.start, draft.end)
    date = next(find_dates(draft.text, found.end(), draft.end), None) if found else None
    if not found or not date or date.start != found.end():
        return False
    keeper = draft.text[date.end : draft.end].strip(" ,")
    if not keeper or not (_KEEPS.search(keeper) or HOLDING.search(keeper) or re.search(r"\b[A-Z]{1,4}/\d", keeper)):
        return False
    draft.kind = "document"
    draft.title(*found.span("title"))
    draft.put("issued", date.date, date.start, date.end)
    draft.take("archive", date.end, draft.end)
    draft.start = draft.end
    return True


def _of_court(draft: Draft) -> bool:
    """Such as "Tr. 45", "Record 123", "App. 12": the papers of the case that is spoken of."""
    found = COURT_PAPERS.fullmatch(draft.text, draft.start, draft.end)
    if not found or draft.pinpoint:
        return False
    draft.kind = "document"
    draft.take("title", *found.span("title"))
    draft.pinpoint = found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True


def _closing_date(text: str, start: int, end: int) -> DateSpan | None:
    """The date at the end, behind a comma or in brackets."""
    dates = list(find_dates(text, start, end))
    if not dates or text[dates[-1].end : end].strip(" ).,") or not text[: dates[-1].start].endswith((", ", "(", ",", "” ", '" ', "”", '"')):
        return None
    return dates[-1]


def _is_correspondent(words: str) -> bool:
    return is_body(words) or is_person(words, surname=True)


def _name(words: str) -> tuple[Name, ...]:
    return (Name(literal=tidy(words)),) if is_body(words) else parse_names(tidy(words))


def _marked(draft: Draft) -> bool:
    return any(draft.start <= one.start < draft.end for one in draft.nesting.quoted)


_KINDS_OF_PAPER = (
    *"memo record communication cable minute tape videotape transcript log file paper note response email e-mail letter telegram".split(),
    *"fax message report study assessment review analysis survey chronology briefing".split(),
)
RECORDS: Readers = (
    (Signs((_DATED_FIRST,), "/"), _dated_first),
    (Signs((_NUMBERED_MESSAGE, _MEMORANDUM), "/"), _in_strokes),
    (Signs((_HEARD, _OF_WHOM), " interview", " meeting", " testimony", " deposition", " briefing"), _heard),
    (Signs((_SPEECH,), "speech, ", "address, ", "lecture, ", "sermon, ", "oration, "), _speech),
    (Signs((_KIND,), *(f" {kind}" for kind in _KINDS_OF_PAPER)), _record),
    (
        Signs(
            (_PAPER_OF,), "memo", "note", "diary", "journal", "typescript", "manuscript", "draft", "minutes", "transcript",
            "inventory", "questionnaire", "log", "sketchbook", "affidavit", "report",
        ),
        _unpublished,
    ),
    (Signs((_CALLED,), *(f" {kind}" for kind in _KINDS_OF_PAPER)), _called),
    (
        Signs((_BOOK_OF_OFFICE,), "minute", "diary", "log", "register", "record", "transcript", "resolution", "petition", "letterbook"),
        _kept,
    ),
    (Signs((COURT_PAPERS,), "record", "tr.", "app.", "brief"), _of_court),
)  # fmt: skip
"""Who reads papers of offices, interviews and speeches, each with the signs without which it takes none."""
