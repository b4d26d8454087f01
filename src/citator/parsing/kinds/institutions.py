"""Reports that an institution put out under a number, with or without who wrote them, as American notes have them.

Ann Brook, Cong. Rsch. Serv., R44699, Lamps and Locks 2 (2016)
U.S. Gov't Accountability Off., GAO-17-93, Lamps: More Light Needed 12 (2017)
Ann Brook, Bureau of Lamp Statistics, U.S. Dep't of Ports, NCJ 251149, Lamps in 2016, at 1 (2018)
Ann Brook, Nat'l Bureau of Lamp Rsch., Lamps and Law 12 (2004)
"""

from __future__ import annotations

import re

from citator.parsing.kinds.books import read_book
from citator.parsing.kinds.draft import Draft
from citator.text.bodies import is_shortened_body
from citator.text.names import is_body, is_person, parse_names
from citator.text.persons import JUNIOR
from citator.text.telling import Telling

__all__ = ["read_of_institution"]

_NUMBER = re.compile(
    r",\s(?:(?P<number>(?:No\.\s)?(?:[A-Z]{1,6}(?:/[A-Z]{1,5})?-?\d[\w./-]{1,18}|[A-Z]{2,6}\s(?!(?:19|20)\d\d,)\d[\d.-]{2,12})),\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“‘])"
)
_NUMBERED = re.compile(r",\s(?:No\.\s)?[A-Z]{1,6}[/\s\d-][\w./-]*,\s")  # what has such a number
_SHORTENED = Telling(
    re.compile(r"(?:Nat|NAT|Int|INT)[’'][lL]\b|\b(?:U\.S|Econ|Rsch|Fed|Educ|Pub|Dev|Sci|Rts|Stat)\.(?=\s|,|$)"),
    *("nat’l", "nat'l", "int’l", "int'l", "u.s.", "econ.", "rsch.", "fed.", "educ.", "pub.", "dev.", "sci.", "rts.", "stat."),
)
_JOINED = re.compile(rf",?\s(?:&|and|AND)\s|,\s(?!{JUNIOR})")
_OTHERS = re.compile(r",?\s(?:et\sal|ET\sAL)\.$")
_ENDS = re.compile(r"\([^()]{0,40}\d{4}\)")
_FAR = 300


def read_of_institution(draft: Draft) -> bool:
    """Read the draft as such a report; False where no institution stands before a number, or between persons and the title.

    Without a number the institution bears a name that is shortened as lawyers do: words in full may be those of the title.
    """
    text, start = draft.text, draft.start
    stop = min(draft.end, start + _FAR)
    if text[draft.end - 1] != ")" or not text[start].isupper():
        return False
    at = text.rfind("(", max(start, draft.end - 60), draft.end)
    if at < 0 or not _ENDS.fullmatch(text, at, draft.end):
        return False
    for found in _NUMBER.finditer(text, start, stop) if _NUMBERED.search(text, start, stop) else ():
        if not draft.nesting.open(found.start()):
            return False
        if not found["number"]:
            continue
        return _read(draft, found)
    if not (_SHORTENED.search(text, start, stop) or is_shortened_body(text[start:stop])):
        return False
    commas = [*_NUMBER.finditer(text, start, stop)]
    return all(draft.nesting.open(one.start()) for one in commas) and any(_read(draft, one) for one in commas[1:4])


def _read(draft: Draft, found: re.Match[str]) -> bool:
    """Read what stands before a number, or before where a title may begin, as persons and bodies, and the rest as a book's."""
    text, start = draft.text, draft.start
    head = text[start : found.start()]
    cut = start
    if not _is_of_bodies(head):
        cuts = [one.end() for one in re.finditer(r",\s", head)]
        at = next((at for at in cuts if _is_of_bodies(head[at:]) and _is_of_people(head[: at - 2])), None)
        if at is None or not (found["number"] or is_shortened_body(head[at:]) or _SHORTENED.search(head, at)):
            return False
        cut = start + at
    elif not found["number"]:
        return False
    if cut > start:
        draft.put("author", parse_names(text[start : cut - 2]), start, cut - 2)
        draft.take("publisher", cut, found.start())
    else:
        draft.body("author", start, found.start())
    if found["number"]:
        draft.take("number", *found.span("number"))
    draft.start = found.end()
    read_book(draft)
    draft.kind = "report"
    return True


def _is_of_bodies(words: str) -> bool:
    return all(is_body(one) for one in words.split(", "))


def _is_of_people(words: str) -> bool:
    return all(is_person(one) for one in _JOINED.split(_OTHERS.sub("", words)))
