"""What stands in brackets at the very end of a citation: what it will be called, a remark, the language of the work, its land."""

from __future__ import annotations

import re

from citator.parsing.cutting.called import FROM_HERE, HEREINAFTER, act_called, called, said_before
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.extents import PLACE_IN_EXTENT, take_inner_place
from citator.text.dates import MONTH, YEAR

__all__ = ["take_remark"]

_REMARK = re.compile(
    rf"[\s,.;]*[(\[](?:{FROM_HERE}|(?-i:in) |emphasis|on file|see (?:foot)?note|footnotes? omitted|"
    r"citations? omitted|translation|original in )[^()\[\]]{0,160}[)\]]$",
    re.IGNORECASE,
)
# The day of what stands in a printed diary, behind its page: "(Leeds: Quay Press, 1970–83), VII, 271 (2 September 1666)".
_DAY_OF_ENTRY = re.compile(rf"(?<=\d)\s\((?:[Ee]ntry\s(?:for|of|dated)\s)?(?:\d{{1,2}}\s{MONTH}\.?|{MONTH}\.?\s\d{{1,2}},)\s{YEAR}\)$")
_PRINTED = re.compile(rf"\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():]{{2,60}}:\s[^():]{{2,80}},\s{YEAR}(?:[-–](?:\d{{2,4}})?)?\),")
_CALLED = re.compile(r"\s\[(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.& -]{2,60})\]$")  # "2014 MBCA 77 [Weir]": what it will be called
_TONGUE = r"(?:English|French|Spanish|Russian|Arabic|Chinese|German|Italian|Portuguese|Ukrainian|Hebrew|Persian|Turkish|Korean|Japanese)"
_LANGUAGE = re.compile(
    rf"\s?(?:\((?:in\s)?{_TONGUE}(?:\sonly)?\)|\[in\s{_TONGUE}\]|[(\[]in\s{_TONGUE}[,;]?)$"
)  # "(in Russian, accessed May 4, 2016)"
_LAND = r"(?:USA?|UK|U\.S\.A?\.|U\.K\.|Australia|Canada|India|New Zealand|South Africa|Ireland|France|Germany)"
_COUNTRY = re.compile(rf"\s\((?P<country>{_LAND})\)$")
# How the brackets of a remark, a language or a land begin: most hold a year.
_TOLD_IN_BRACKETS = re.compile(
    rf"[(\[](?!\d)(?:{FROM_HERE}|in\s|emphasis|on file|see |footnote|citation|translation|original in |{_TONGUE}|{_LAND}\))", re.IGNORECASE
)


def take_remark(draft: Draft) -> None:
    """Take off the brackets that the draft ends with, and keep what they tell; one that holds anything else stays."""
    text, end = draft.text, draft.end
    if text[end - 1 : end] not in (")", "]"):
        return
    start = max(draft.start, end - 200)
    opened = text.rfind("(", start, end)
    inner = PLACE_IN_EXTENT.search(text, max(start, opened - 14), end) if text[opened + 1] in "pS" else None
    if inner:
        take_inner_place(draft, inner)
        return
    told = _TOLD_IN_BRACKETS.match(text, max(opened, text.rfind("[", start, end), 0), end)
    if told and (alias := HEREINAFTER.search(text, start, end)):
        draft.take("title-short", alias.start("name"), alias.end("name"))
        draft.end = alias.start()
        return
    bracketed = _CALLED.search(text, start, end) if text[end - 1] == "]" else None
    if bracketed and not said_before(bracketed["name"], text[draft.start : bracketed.start()]):
        bracketed = None
    if name := bracketed or called(text, draft.start, end) or act_called(text, draft.start, end):
        draft.take("title-short", *name.span("name"))
        draft.end = name.start()
        return
    entry = _DAY_OF_ENTRY.match(text, opened - 1, end) if opened > start else None
    if entry and _PRINTED.search(text, draft.start, entry.start()):
        draft.end = entry.start()
        return
    for pattern in (_REMARK, _LANGUAGE, _COUNTRY) if told else ():
        found = pattern.search(text, start, end)
        if found and found.start() > draft.start:
            if pattern is _COUNTRY:
                draft.take("jurisdiction", *found.span("country"))
            draft.end = found.start()
            return
