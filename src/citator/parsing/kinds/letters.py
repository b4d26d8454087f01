"""Letters, interviews, statements and reports known by who speaks: "Letter dated … from … addressed to …", "interview with …"."""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.text.dates import MONTH, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, parse_names

__all__ = ["CONTAINED", "is_place_only", "read_letter"]

_LETTER = re.compile(
    r"(?:[Ii]dentical\s)?(?:[Ll]etters?|[Nn]otes?\sverbales?|[Ll]ettre|[Ee]-mail|[Ee]mail|[Mm]emorandum|[Tt]elegram|"
    r"[Cc]able|[Pp]ersonal communication)(?=\s(?:dated|from|to|of|by|addressed|sent)\b|\sof\s\d)"
)
_DATED = re.compile(r"\s(?:dated|of|sent on|on)\s(?=\d|[A-Z])")
_FROM_TO = re.compile(r"(?:^|\s)(?:from|by|sent by)\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:addressed|sent)\sto\s)")
_FROM = re.compile(
    r"(?:^|\s)(?:from|by|sent by)\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:addressed|sent)?\s?to\s(?:the\s|[A-Z])|"
    r",?\s(?:dated|available|transmitting|circulated|in response)|,\s(?:\d|in\s)|\s\(|$)"
)
_TO = re.compile(
    r"(?:addressed\s|sent\s|^|\s)to\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:dated|available|transmitting|on behalf|"
    rf"from\s|circulated|concerning)|,\s(?:\d|in\s|available|{MONTH}\s\d)|\s\(|$)"
)
_INTERVIEW = re.compile(
    r"(?:[Tt]he\s)?(?P<kind>(?:[\w’'-]+\s){0,5}?(?:[Ii]nterviews?|[Cc]onversation|[Dd]iscussion|[Mm]eeting|[Gg]espräch|[Ee]ntretien|"
    r"[Ee]ntrevista|"
    r"[Ii]ntervista|[Ии]нтервью|[Бб]еседа))(?:\s(?:by|conducted by)\s(?P<by>[A-ZÀ-Þ][^,;()\d]{2,50}?))?"
    r"\s(?:with|of|mit|avec|con|a|al|с|со)\s(?:the\s|dem\s|der\s)?"
)
_CORRESPONDED = re.compile(
    r"(?P<kind>(?:[\w’'-]+\s){0,2}?(?:[Ee]-?mail\s)?(?:[Cc]orrespondence|[Ee]xchange|[Cc]ommunications?|[Ee]-?mails?|"
    r"[Mm]essages?))\s(?:with|between)\s(?:the\s)?"
    r"(?P<name>[^,;()\d]{3,80}?)(?=,|\s\(|$)"
)
_ABROAD = re.compile(
    r"(?P<kind>(?i:Schreiben|Brief|Telegramm|Lettre|Télégramme|Dépêche|Courrier|Carta|Telegrama|Oficio|Lettera|Telegramma|Dispaccio))"
    r"\s(?:(?:des|der|von|vom|du|de|del|di|della|dello|da)\s|d[’'])(?:la\s|l[’'])?(?P<sender>[^,;()“”\d]{2,90}?)"
    r"\s(?:an|à|au|aux|a|al|alla|ai)\s(?:den\s|die\s|das\s|la\s|l[’'])?(?P<recipient>[^,;()“”\d]{2,90}?)(?:,?\s(?:vom|v\.|du|le|del?|"
    r"am)\s|,\s)(?=\d)"
)
_PLACE_AND_DATE = re.compile(
    r"[A-ZÀ-Þ][\w.’-]*(?:\s[A-ZÀ-Þ][\w.’-]*){0,2}(?:,\s[A-ZÀ-Þ][\w.’ -]{1,24}){0,2},?\s?[(]?(?P<date>[^(),]*\d{4}|[^(),]*,\s\d{4})?[)]?$"
)
_NAME_ENDS = re.compile(rf",\s|\s\(|\sin\s(?=[A-Z“])|\s(?:by|for|conducted|on)\s|\s(?:\d{{1,2}}\s)?{MONTH}\s")
_BY = re.compile(r"(?:,\s|\s)(?:by|conducted by|to)\s(?P<name>[A-Z][^,;(]{2,60})")
_WROTE = re.compile(
    r"(?P<sender>[^,;:“”()\d]{4,50}?)(?:(?:,\s[a-z][^,;:“”()\d]{3,60})?,\s(?P<kind>(?:undated\s)?(?:\[[^\]]{0,30}\]\s)?(?:[a-z]+\s){0,2}?(?:letter|e-?mail(?:\smessage)?|telegram|postcard|message|"
    r"personal communication|pers\. comm\.?)))?(?:,?\sto\s(?P<name>[^,;:“”()\d]{3,60}?))?,\s"
)
_MAY_BE_SENT = re.compile(r"\sto\s|,\s(?:[a-z\[][^,;]{0,60}\s)?(?:letter|e-?mail|telegram|postcard|message|personal comm|pers\. comm)")
_INTERVIEWED = re.compile(
    r"(?P<name>[^,;:“”()\d]{4,50}?)(?:\s\([^()]{2,60}\))?,\s(?:in\s)?(?:[a-z]+\s)?(?:interview(?:ed)?|conversation|discussion)(?:\s(?:by|with)\s(?P<by>[^,;:“”()\d]{3,60}?))?(?=,\s|$)"
)
_SPOKEN = re.compile(
    r"(?:[Tt]he\s)?(?P<kind>(?:[Ww]ritten\s|[Oo]ral\s|[Oo]pening\s|[Cc]losing\s|[Jj]oint\s|[Oo]fficial\s|[Pp]ublic\s|"
    r"[Pp]ress\s|[Ii]naugural\s)?(?:[Tt]estimony|[Ss]tatement|[Ss]peech|[Rr]emarks|[Aa]ddress|[Ll]ecture|[Ss]ubmission|"
    r"[Pp]resentation|[Ee]vidence|[Bb]riefing))\s(?:of|by|from|made by|delivered by)\s(?:the\s)?"
)
_HANDED_TO = re.compile(r"\sto\s(?:the\s)?(?P<name>[A-Z][^,;()“”]{3,100}?)(?=,|\s\(|\s(?:on|in|concerning|regarding)\s|$)")
_REPORT = re.compile(
    r"(?:[Tt]he\s)?(?P<kind>(?:[\w’-]+\s){0,3}?(?:[Rr]eport|[Ss]tudy|[Ss]urvey|[Cc]oncluding observations))\s(?:of|by|"
    r"prepared by|submitted by)\s(?:the\s)?"
)
_NAMED_ON = re.compile(r"(?:Conference|Committee|Commission|Group|Council|Summit|Rapporteur|Forum|Office|Panel|Force)$")
CONTAINED = re.compile(r",?\s(?:published\s|quoted\s|printed\s|reproduced\s)?in:?\s(?=[A-Z“\"‘])")
"""Between what is cited and the book it stands in."""


def read_letter(draft: Draft) -> bool:
    """Read the draft as a letter, interview, statement or a body's report without a title of its own; False where it is none."""
    readers = (_letter, _abroad, _interview, _corresponded, _spoken, _report, _correspondence, _interviewed)
    return any(reader(draft) for reader in readers)


def is_place_only(text: str, start: int, end: int) -> bool:
    """Whether nothing but a place and a date stands there: where an interview was held, no book that it stands in.

    >>> is_place_only("Leeds, Eng. (May 3, 2011)", 0, 25), is_place_only("Rivers (London, 2004)", 0, 21)
    (True, False)
    """
    found = _PLACE_AND_DATE.match(text, start, end)
    return found is not None and (not found["date"] or parse_date(found["date"]) is not None)


_ARCHIVE = re.compile(r"(?P<archive>(?:[A-ZÀ-Þ]\w*[Aa]rchiv|Archiv(?:io|o|es)?)\b[^,;“”]{0,60}),\s")


def _kept(draft: Draft) -> re.Match[str] | None:
    """A letter behind the archive that keeps it: "Stadtarchiv Leeds, Hafenamt, Nr. 212, Brief von Weber an Bach vom 3. Mai 1911"."""
    kept = _ARCHIVE.match(draft.text, draft.start, draft.end)
    commas = re.compile(r",\s(?=[A-Za-z])").finditer(draft.text, draft.start, draft.end) if kept else ()
    found = next((one for comma in commas if (one := _ABROAD.match(draft.text, comma.end(), draft.end))), None)
    if kept and found:
        draft.take("archive", *kept.span("archive"))
    return found


def _abroad(draft: Draft) -> bool:
    """Such as "Lettre de Dubois à Martin, 3 mai 1911", "Schreiben des Hafenamts an den Senat vom 3. Mai 1911"."""
    found = _ABROAD.match(draft.text, draft.start, draft.end) or _kept(draft)
    date = first_date(draft.text, found.end(), min(draft.end, found.end() + 30)) if found else None
    if not found or not date:
        return False
    draft.kind = "letter"
    draft.put("issued", date.date, date.start, date.end)
    for name, group in (("author", "sender"), ("recipient", "recipient")):
        words = tidy(found[group])
        names = parse_names(words) if is_person(words, surname=True) else (Name(literal=words),)
        draft.put(name, names, *found.span(group))
    draft.start = draft.end
    return True


def _corresponded(draft: Draft) -> bool:
    """Such as "E-mail correspondence with Sam Hale, harbour master, 7 July 2015"."""
    found = _CORRESPONDED.match(draft.text, draft.start, draft.end)
    dates = list(find_dates(draft.text, found.end(), draft.end)) if found else []
    if not found or not dates:
        return False
    draft.kind = "letter"
    draft.put("recipient", _names(draft, *found.span("name")), *found.span("name"))
    draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    draft.title(found.start("kind"), found.end("name"))
    draft.start = draft.end
    return True


def _letter(draft: Draft) -> bool:
    found = _LETTER.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    text, start, end = draft.text, draft.start, draft.end
    draft.kind = "letter"
    dated = _DATED.search(text, found.end() - 1, min(end, found.end() + 60))
    date = first_date(text, dated.end(), end) if dated else None
    if date is None:
        dates = list(find_dates(text, found.end(), end))
        date = dates[-1] if dates else None
    if date:
        draft.put("issued", date.date, date.start, date.end)
    sender = _FROM_TO.search(text, found.end(), end) or _FROM.search(text, found.end(), end)
    recipient = _TO.search(text, sender.end() if sender else found.end(), end) or _TO.search(text, found.end(), end)
    if sender:
        _speaker(draft, "author", *sender.span("name"))
    if recipient:
        draft.put("recipient", _names(draft, *recipient.span("name")), *recipient.span("name"))
    stop = recipient.end() if recipient else sender.end() if sender else end
    dated_in_title = date is not None and draft.nesting.open(date.start)
    draft.title(start, max(stop, date.end) if date and dated_in_title else stop)
    draft.start = end
    return True


def _names(draft: Draft, start: int, end: int) -> tuple[Name, ...]:
    """Persons as persons; offices and bodies as they are printed."""
    words = tidy(draft.text[start:end])
    head = words.partition(",")[0]
    words = head if head != words and is_person(head) and not is_body(head) else words  # "Jo Weir, Keeper of the Weir Library"
    people = parse_names(words)
    if people and all(not one.literal and one.given for one in people) and is_person(str(people[0])):
        return people
    return (Name(literal=words),)


def _speaker(draft: Draft, name: str, start: int, end: int) -> None:
    draft.put(name, _names(draft, start, end), start, end)


def _interview(draft: Draft) -> bool:
    found = _INTERVIEW.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    text, end = draft.text, draft.end
    draft.kind = "interview"
    stop = _NAME_ENDS.search(text, found.end(), end)
    name_end = stop.start() if stop else end
    if text[found.end() : found.end() + 1].isupper():  # else "with a fisherman": no name
        _speaker(draft, "author", found.end(), name_end)
    by = _BY.search(text, name_end, end)
    if found["by"]:
        draft.people("interviewer", *found.span("by"))
    elif by and is_person(by["name"].strip()):
        draft.people("interviewer", *by.span("name"))
    if text[found.start("kind")].isupper() or not draft.has("author"):  # else what it is, among others of its kind
        draft.title(found.start("kind"), name_end)
    draft.start = name_end
    draft.trim()
    _finish(draft)
    return True


def _correspondence(draft: Draft) -> bool:
    """Such as "Ann Brook to Jo Weir, 4 June 1931", "Ann Brook, email to the author, 4 June 2011"."""
    if not _MAY_BE_SENT.search(draft.text, draft.start, draft.end):  # most are not: seen at once
        return False
    found = _WROTE.match(draft.text, draft.start, draft.end)
    if not found or not is_person(found["sender"]):
        return False
    addressed = found["kind"] and found["name"]
    date = first_date(draft.text, found.start("kind") if addressed else found.end(), draft.end)
    if not date or not (date.date.month or addressed):
        return False
    if not found["kind"] and not is_person(found["name"] or ""):
        return False
    draft.kind = "letter"
    draft.put("issued", date.date, date.start, date.end)
    draft.people("author", *found.span("sender"))
    if found["kind"]:
        draft.take("genre", *found.span("kind"))
    if found["name"] and found["name"] not in ("author", "the author"):
        draft.put("recipient", _names(draft, *found.span("name")), *found.span("name"))
    draft.start = draft.end
    return True


def _interviewed(draft: Draft) -> bool:
    """Such as "Ann Brook, interview by Jo Weir, Leeds, 4 June 2011"."""
    found = _INTERVIEWED.match(draft.text, draft.start, draft.end)
    if not found or not is_person(found["name"]):
        return False
    draft.kind = "interview"
    draft.people("author", *found.span("name"))
    if found["by"] and is_person(found["by"]):
        draft.people("interviewer", *found.span("by"))
    draft.start = found.end()
    draft.trim()
    _finish(draft)
    draft.start = draft.end
    return True


def _finish(draft: Draft) -> None:
    """A quoted title, a container and a date after the speaker."""
    text = draft.text
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= draft.end), None)
    if quoted:
        draft.fields.pop("title", None)
        draft.title(quoted.start, quoted.end)
    if not draft.has("container-title"):
        dates = list(find_dates(text, draft.start, draft.end))
        if dates:
            draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
        words = text[draft.start : dates[-1].start if dates else draft.end].strip(" ,(")
        if not quoted and words[:1].isupper() and "," not in words and (is_news(words) or is_magazine(words)):  # else as well a place
            draft.take("container-title", draft.start, draft.start + len(words))


def _spoken(draft: Draft) -> bool:
    found = _SPOKEN.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    text, start, end = draft.text, draft.start, draft.end
    kind = found["kind"].lower()
    draft.kind = "submission" if "submission" in kind or "evidence" in kind else "speech"
    stop = re.compile(r",\s|\s\(|\s(?:to|at|before|on|in|during)\s|\sof\s(?=\d)").search(text, found.end(), end)
    name_end = stop.start() if stop else end
    _speaker(draft, "author", found.end(), name_end)
    handed = _HANDED_TO.match(text, name_end, end) if draft.kind == "submission" else None
    if handed:
        draft.put("recipient", _names(draft, *handed.span("name")), *handed.span("name"))
    dates = list(find_dates(text, name_end, end))
    if dates:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    title_end = dates[-1].start if dates and not text[dates[-1].end : end].strip(" ).,") else end
    draft.title(start, start + len(text[start:title_end].rstrip(" ,(")))
    draft.start = end
    return True


def _report(draft: Draft) -> bool:
    """Such as "Report by the Centre on … ", without a title in marks: the words are its title."""
    found = _REPORT.match(draft.text, draft.start, draft.end)
    if not found or any(draft.start <= one.start < draft.end for one in draft.nesting.quoted):
        return False
    text, start, end = draft.text, draft.start, draft.end
    stop = re.compile(r",\s|\s\(|\s(?:on|of its|concerning|regarding|about|to)\s").search(text, found.end(), end)
    if stop and stop.group() == " on " and _NAMED_ON.search(text, found.end(), stop.start()):  # "International Conference on Population"
        stop = re.compile(r",\s|\s\(").search(text, stop.end(), end)
    name_end = stop.start() if stop else end
    if not is_body(text[found.end() : name_end]):
        return False
    draft.kind = "report"
    _speaker(draft, "author", found.end(), name_end)
    dates = list(find_dates(text, name_end, end))
    tail = (
        dates[-1]
        if dates and not text[dates[-1].end : end].strip(" ).,") and text[dates[-1].start - 2 : dates[-1].start] in (", ", " (")
        else None
    )
    if tail or (text[max(start, end - 1) : end] == ")" and dates):
        last = tail or dates[-1]
        draft.put("issued", last.date, last.start, last.end)
    draft.title(start, start + len(text[start : tail.start if tail else end].rstrip(" ,(")))
    draft.start = end
    return True
