"""Papers of governments, inquiries and committees, which are known by their kind, by who wrote to whom, and by their day.

Minute Weir to Prime Minister, 3 January 2003, ‘Harbours: Options’            Whitehall
Note Weir [to No.10 officials], 4 January 2003
JHC Assessment, 18 December 2002, ‘The State of the Lamps’                    a body's, by the letters of its name
House of Commons, Official Report, 7 January 2003, columns 4–6WS
Select Committee on Harbours, Transcribed Interview of Jo Weir, (June 2, 2022)
Select Committee on Harbours, Hearing on the Lamps, 117th Cong., 2d sess., (June 13, 2022)
Press Release, Harbour Board, Work Begins on the Quay, May 4, 2010
Ann Brook, memo to Board staff, November 12, 2010
Technical Report, 7 September 2021, in In re: Harbour Lamps, HC 19-001 (HCB 2019)
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, tidy
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Signs, told_in

__all__ = ["read_paper"]

_DAY = rf"(?:\d{{1,2}}\s(?:{MONTH})\s{YEAR}|(?:{MONTH})\.?\s\d{{1,2}},\s{YEAR})"
_CAPITALS = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*(?:\s(?:of\s|and\s|the\s|for\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*)"
_SENT = re.compile(
    r"(?P<kind>(?:Joint\s)?(?:Letter|Minute|Memorandum|Memo|E-?mail|Note|Telegram|Fax))\s(?:(?:[Nn]o\.\s)?(?P<number>\d{1,5})\s)?"
    rf"(?P<by>(?!Writing|Well){_CAPITALS}{{0,4}})\s(?:to\s(?P<to>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()\[\]“”‘\"\d]{{1,70}}?)|\[to\s(?P<noted>[^\[\]]{{2,60}})\]),\s"
    rf"(?P<date>{_DAY})(?=$|,\s[‘“'\"\[])"
)
_OF_BODY = re.compile(
    r"(?:(?P<letters>[A-Z]{2,7})\s(?P<kind>Assessment|Paper|Report|Note|Briefing|Minute|Submission)|"
    rf"(?P<first>Paper|Report|Note|Briefing|Submission)\s(?P<body>{_CAPITALS}{{0,6}})),\s(?P<date>{_DAY}),\s(?=[‘“'\"])"
)
_DEBATED = re.compile(
    r"(?P<house>House of (?:Commons|Lords|Representatives)|(?:The\s)?Scottish Parliament|Senate),\s"
    rf"(?P<record>Official Report|Hansard|(?:Parliamentary )?Debates),\s(?P<date>{_DAY})"
    r"(?:,\s(?P<pin>(?:col(?:umn)?s?\.?|cc?\.)\s\d[\dA-Z–-]{0,14}(?:(?:,\s|\sand\s)\d[\dA-Z–-]{0,14}){0,4}))?$"
)
_COMMITTEE = r"(?P<by>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*\s){0,8}(?:Committee|Commission|Subcommittee|Panel|Inquiry)\b[^,;()“”]{0,120}?)"
_ASKED = re.compile(
    rf"{_COMMITTEE},\s(?:[Tt]ranscribed\s|[Rr]ecorded\s|[Cc]ontinued\s|[Ii]nformal\s)?(?:[Ii]nterview|[Dd]eposition)\sof\s(?:(?:Mr|Ms|Mrs|Dr)\.\s)?"
    rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\d]{{3,50}}?)(?:,?\s\(?(?P<date>{_DAY})\)?)?$"
)
_HEARD = re.compile(
    rf"{_COMMITTEE},\s(?P<title>Hearing\s(?:on|into|about)\s[^;()“”]{{3,160}}?),\s\d{{1,3}}(?:st|nd|rd|th|d)\sCong(?:\.|ress)"
    rf"(?:,\s\d(?:st|nd|rd|th|d)\s[Ss]ess(?:\.|ion)?)?(?:,?\s\((?P<date>{_DAY})\))?$"
)
_RELEASED = re.compile(
    rf"(?:Press (?:Release|Statement),\s(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]{{1,80}})|"
    rf"(?P<of>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]{{3,80}}?)\sPress Release),\s"
    rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;“”]{{3,200}}?),\s\(?(?P<date>{_DAY})\)?$"
)
_MEMO = re.compile(
    rf"(?P<by>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{{3,50}}?),\s(?:undated\s|internal\s)?(?:memo|memorandum)\sto\s(?:the\s)?(?P<to>[^,;:()“”\d]{{3,80}}?),\s(?P<date>{_DAY})$"
)
_IN_CASE = re.compile(
    r"(?P<paper>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{2,80}),\s" + rf"(?P<date>{_DAY}),\s"
    r"in\s(?P<case>In re:?\s[^,;()]{3,100}|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{1,80}\sv\.?\s[^,;()]{1,80}),\s"
    rf"(?P<number>(?:No\.\s)?[A-Z\d][\w .:/-]{{2,30}}\d)\s\((?P<court>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{{1,40}}?)\s{YEAR}\)"
    r"(?:,?\sat\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?$"
)
_RULED = re.compile(r"(?:[\w-]+\s){0,2}(?:Order|Decision|Judge?ment|Resolution|Opinion|Ruling|Award)$")
_OFFICE = re.compile(
    r"\b(?:Minister|Secretary|Secretaries|[Oo]fficials?|Office|[Ss]taff|Department|Ministry|Chancellor|Chair|Chairman|Director|President|"
    r"Commissioner|Governor|Ambassador|Embassy|Attorney|General|Members?|No)\b|^[A-Z]{2,6}\b"
)


def read_paper(draft: Draft) -> bool:
    """Read the draft as one of these papers; False where it has the shape of none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Minute Weir to Prime Minister, 3 January 2003, ‘Harbours: Options’"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_paper(draft), draft.record().text("title"), [str(name) for name in draft.record().names("recipient")]
    (True, 'Harbours: Options', ['Prime Minister'])
    """
    rest = draft.rest
    if ("mmi" in rest or "Inquiry" in rest or "Panel" in rest) and (_asked(draft) or _heard(draft)):
        return True
    if "ress " in rest and _released(draft):
        return True
    if ", in " in rest and _in_case(draft):
        return True
    if "memo" in rest and _memo(draft):
        return True
    if rest.startswith(_HOUSES) and _debated(draft):
        return True
    return (rest.startswith(_KINDS) and _sent(draft)) or (_BEFORE_TITLE in told_in(draft.text) and _of_body(draft))


_HOUSES = ("House of ", "Scottish", "The Scottish", "Senate")
_BEFORE_TITLE = Signs((_OF_BODY,), ", ‘", ", “", ", '", ', "')
_KINDS = ("Joint ", "Letter ", "Minute ", "Memo", "Email ", "E-mail ", "Note ", "Telegram ", "Fax ")


def _who(draft: Draft, field: str, start: int, end: int) -> None:
    """A family or a person as one; an office, a body and a place of duty as it is printed."""
    words = tidy(draft.text[start:end])
    office = is_body(words) or _OFFICE.search(words) is not None or not is_person(words, surname=True)
    draft.put(field, (Name(literal=words),) if office else parse_names(words), start, end)


def _quoted(draft: Draft, at: int) -> None:
    quoted = next((one for one in draft.nesting.quoted if at <= one.start and one.end <= draft.end), None)
    if quoted:
        draft.title(quoted.start, quoted.end)


def _sent(draft: Draft) -> bool:
    found = _SENT.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    kind = found["kind"].rpartition(" ")[2]
    if kind == "Telegram":  # from one post to another
        draft.put("author", (Name(literal=found["by"]),), *found.span("by"))
        draft.put("recipient", (Name(literal=found["to"] or found["noted"]),), *found.span("to" if found["to"] else "noted"))
        draft.put("number", found["number"], *found.span("number"))
    else:
        _who(draft, "author", *found.span("by"))
        _who(draft, "recipient", *found.span("to" if found["to"] else "noted"))
    _quoted(draft, found.end())
    return draft.done("letter" if kind in ("Letter", "Telegram", "Fax") else "personal_communication" if "mail" in kind else "document")


def _of_body(draft: Draft) -> bool:
    found = _OF_BODY.match(draft.text, draft.start, draft.end)
    if not found or (found["body"] and not is_body(found["body"])) or draft.date(*found.span("date")) is None:
        return False
    draft.body("author", *found.span("letters" if found["letters"] else "body"))
    _quoted(draft, found.end())
    return draft.done("report" if (found["kind"] or found["first"]) in ("Assessment", "Paper", "Report") else "document")


def _debated(draft: Draft) -> bool:
    found = _DEBATED.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.body("author", *found.span("house"))
    draft.take("container-title", *found.span("record"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return draft.done("speech")


def _asked(draft: Draft) -> bool:
    found = _ASKED.match(draft.text, draft.start, draft.end)
    if not found or not is_person(found["name"]):
        return False
    draft.people("author", *found.span("name"))
    draft.put("recipient", (Name(literal=tidy(found["by"])),), *found.span("by"))
    if found["date"]:
        draft.date(*found.span("date"))
    return draft.done("interview")


def _heard(draft: Draft) -> bool:
    found = _HEARD.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.body("author", *found.span("by"))
    draft.title(*found.span("title"))
    if found["date"]:
        draft.date(*found.span("date"))
    return draft.done("speech")


def _released(draft: Draft) -> bool:
    found = _RELEASED.match(draft.text, draft.start, draft.end)
    if not found or (found["of"] and not is_body(found["of"])) or draft.date(*found.span("date")) is None:
        return False
    draft.body("author", *found.span("body" if found["body"] else "of"))
    draft.title(*found.span("title"))
    return draft.done("document")


def _in_case(draft: Draft) -> bool:
    """A ruling is the case itself; what else was filed in it is a document that stands in the case."""
    found = _IN_CASE.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    ruling = _RULED.fullmatch(found["paper"]) is not None
    if ruling:
        draft.title(*found.span("case"))
        draft.take("genre", *found.span("paper"))
    else:
        draft.title(*found.span("paper"))
        draft.title(*found.span("case"), "container-title")
    draft.take("number", *found.span("number"))
    draft.take("authority", *found.span("court"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return draft.done("case" if ruling else "document")


def _memo(draft: Draft) -> bool:
    found = _MEMO.match(draft.text, draft.start, draft.end)
    if not found or not (is_person(found["by"]) or is_body(found["by"])) or draft.date(*found.span("date")) is None:
        return False
    _who(draft, "author", *found.span("by"))
    _who(draft, "recipient", *found.span("to"))
    return draft.done("document")
