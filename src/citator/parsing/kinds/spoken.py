"""Statements, testimonies and reports known by who speaks: "Statement by the Minister of Ports", "Report by the Centre on …"."""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.interviews import who
from citator.text.dates import find_dates
from citator.text.names import is_body, is_person
from citator.text.telling import Signs

__all__ = ["REPORT", "SPOKEN", "put_speaker", "read_report_of_body", "read_spoken", "speakers"]

_AND_OFFICE = re.compile(
    r",?\s(?:and|and to)\sthe\s"
    r"(?=(?:[A-Z]\w+\s)?(?:President|Secretary|Ministers?|Chair|Director|Commissioner|Representative|Special|Ambassador|"
    r"Chief|Prime|Under-|Head|Governor|Mayor)\b)"
)
_SPOKEN = re.compile(
    r"(?:[Tt]he\s)?(?P<kind>(?:[Ww]ritten\s|[Oo]ral\s|[Oo]pening\s|[Cc]losing\s|[Jj]oint\s|[Oo]fficial\s|[Pp]ublic\s|"
    r"[Pp]ress\s|[Ii]naugural\s)?(?:[Tt]estimony|[Ss]tatement|[Ss]peech|[Rr]emarks|[Aa]ddress|[Ll]ecture|[Ss]ubmission|"
    r"[Pp]resentation|[Ee]vidence|[Bb]riefing|[Pp]ress [Cc]onference|"
    r"[Pp]ress [Bb]riefing))\s(?:of|by|from|made by|delivered by)\s(?:the\s)?"
)
_COPY = re.compile(r"\((?:transcript|video|recording),?\s(?P<pin>(?:pp?\.|at)\s\d[\d–-]*)\)$")
_HOLDER = re.compile(r",\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){1,3})(?=,\s(?:to|at|before|on|in|during)\s)")
_HANDED_TO = re.compile(r"\sto\s(?:the\s)?(?P<name>[A-Z][^,;()“”]{3,100}?)(?=,|\s\(|\s(?:on|in|concerning|regarding)\s|$)")
_REPORT = re.compile(
    r"(?:[Tt]he\s)?(?P<kind>(?:[\w’-]+\s){0,3}?(?:[Rr]eport|[Ss]tudy|[Ss]urvey|[Cc]oncluding observations|"
    r"[Pp]ress release|[Pp]ress statement))\s(?:of|by|"
    r"prepared by|submitted by)\s(?:the\s)?"
)
_NAMED_ON = re.compile(r"(?:Conference|Committee|Commission|Group|Council|Summit|Rapporteur|Forum|Office|Panel|Force)$")
_NAMED_WITH_CAPITALS = frozenset(["Committee", "Commission", "Council", "Conference", "Office"])
_IN_SMALL_LETTERS = re.compile(r"(?:the\s)?[a-z]")
SPOKEN = Signs(
    (_SPOKEN,), "testimony ", "statement ", "speech ", "remarks ", "address ", "lecture ", "submission ", "presentation ", "evidence ",
    "briefing ", "conference ",
)  # fmt: skip
"""What was spoken is called so."""
REPORT = Signs((_REPORT,), "report ", "study ", "survey ", "observations ", "press release ", "press statement ")
"""What a body reports in is called so."""


def speakers(draft: Draft, start: int, end: int) -> tuple[Name, ...]:
    """Persons as persons; offices and bodies as they are printed."""
    words = draft.text[start:end]
    joint = _AND_OFFICE.search(words)  # "the Secretary-General and the President of the Council"
    return (*who(words[: joint.start()]), *who(words[joint.end() :])) if joint else who(words)


def put_speaker(draft: Draft, name: str, start: int, end: int) -> None:
    """Keep who speaks as a field of names."""
    draft.put(name, speakers(draft, start, end), start, end)


def read_spoken(draft: Draft) -> bool:
    """Read the draft as a statement, a speech or a submission by who speaks; False where it is none."""
    found = _SPOKEN.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    text, start, end = draft.text, draft.start, draft.end
    kind = found["kind"].lower()
    draft.kind = "submission" if "submission" in kind or "evidence" in kind else "speech"
    stop = re.compile(r",\s|\s\(|\s(?:to|at|before|on|in|during)\s|\sof\s(?=\d)").search(text, found.end(), end)
    name_end = stop.start() if stop else end
    holder = _HOLDER.match(text, name_end, end)
    if holder and is_person(holder["name"]) and not is_body(holder["name"]):  # "by the Minister of Ports, Lena Ruud, at …"
        draft.people("author", *holder.span("name"))
    put_speaker(draft, "author", found.end(), name_end)
    handed = _HANDED_TO.match(text, name_end, end) if draft.kind == "submission" else None
    if handed:
        draft.put("recipient", speakers(draft, *handed.span("name")), *handed.span("name"))
    dates = list(find_dates(text, name_end, end))
    if dates:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    if kind.startswith("press "):
        copy = _COPY.search(text, name_end, end)
        if copy and not draft.pinpoint:
            draft.pinpoint = copy["pin"]
            draft.put("locator", copy["pin"], *copy.span("pin"))
        draft.start = end
        return True
    title_end = dates[-1].start if dates and not text[dates[-1].end : end].strip(" ).,") else end
    draft.title(start, start + len(text[start:title_end].rstrip(" ,(")))
    draft.start = end
    return True


def read_report_of_body(draft: Draft) -> bool:
    """Such as "Report by the Centre on … ", without a title in marks: the words are its title."""
    found = _REPORT.match(draft.text, draft.start, draft.end)
    if not found or any(draft.start <= one.start < draft.end for one in draft.nesting.quoted):
        return False
    text, start, end = draft.text, draft.start, draft.end
    stop = re.compile(
        r",\s|\s\(|\s(?:on|of its|concerning|regarding|about|to|pursuant|submitted|prepared|established|in accordance)\s"
    ).search(text, found.end(), end)
    named = _NAMED_ON.search(text, found.end(), stop.start()) if stop and stop.group() == " on " else None
    if stop and named and not (named.group() in _NAMED_WITH_CAPITALS and _IN_SMALL_LETTERS.match(text, stop.end(), end)):
        # "International Conference on Population"; but "Human Rights Committee on the sixth report of Norway"
        stop = re.compile(r",\s|\s\(").search(text, stop.end(), end)
    name_end = stop.start() if stop else end
    if not is_body(text[found.end() : name_end]):
        return False
    draft.kind = "report"
    put_speaker(draft, "author", found.end(), name_end)
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
