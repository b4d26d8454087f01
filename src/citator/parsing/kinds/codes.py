"""Sections of American codes and regulations. Without the name of an act the section is what the source is called; with one the code is
what the act stands in, its title (the number before it) the volume.

18 U.S.C. § 4241(a)(2); 45 C.F.R. § 1180.2(c) (2012); Or. Rev. Stat. § 357.410; Wire Act, 18 U.S.C. § 1084; 66 Fed. Reg. 12,345

Fields as Zotero and CSL have them for a statute: https://www.zotero.org/support/kb/item_types_and_fields.
"""

from __future__ import annotations

import re

from citator.model import Match
from citator.parsing.kinds.draft import Draft, tidy

__all__ = ["read_code"]

_SUBSECTION = re.compile(r"(?:\(\w{1,4}\)){1,5}(?:\s(?:and|or|to|[-–])\s(?:\(\w{1,4}\)){1,5})?|,\s§§?\s?\d{1,3}(?!\w|\s?[-–]\d|,\s\d)")
_IN_CODE = re.compile(
    r"(?:[Tt]itle\s)?(?:(?P<volume>\d{1,3}a?),?\s{1,2}(?:of\sthe\s)?)?(?P<code>[A-Z][^§\d]{1,70}?),?\s{0,2}"
    r"(?P<place>(?:(?:§§?|[Ss]ections?|[Ss]ecs?\.|S\.|pts?\.|[Pp]arts?|ch\.|tit\.)\s{0,2})?\d[^;]*)"
)
_IN_REGISTER = re.compile(r"(?P<volume>\d{1,3})\s(?P<code>F(?:ed|ED)\.\s?R(?:eg|EG)\.|Federal\sRegister|FR)\s(?:at\s)?(?P<page>\d[\d,]*)")
_CODES = frozenset(("us_code", "us_regulation", "us_state_code"))
_NAMELESS = re.compile(r"§|Const\.|CONST\.|Fed\. R|\bR\.")


def read_code(draft: Draft, match: Match) -> None:
    """Read the section of a code that a source system recognised, and the subsections behind it; nothing where it is none."""
    if draft.kind != "legislation":
        return
    _subsection(draft, match)
    words = draft.text[match.start : match.end]
    scheme = match.identifier.scheme if match.identifier else ""
    register = _IN_REGISTER.fullmatch(draft.text, match.start, match.end) if scheme == "us_federal_register" else None
    if not draft.has("title") and (scheme in _CODES or (register is None and _NAMELESS.search(words))):
        draft.fields.pop("number", None)  # without the name of an act the section is what the source is called
        draft.title(match.start, match.end)
        return
    found = _IN_CODE.fullmatch(draft.text, match.start, match.end) if scheme in _CODES else None
    if found:
        _place(draft, found)
    elif register:
        draft.take("page", *register.span("page"))
    named = found or register
    if named:
        draft.take("container-title", *named.span("code"))
        if named["volume"]:
            draft.take("volume", *named.span("volume"))
        if not draft.has("title"):
            draft.fields.pop("number", None)


def _place(draft: Draft, found: re.Match[str]) -> None:
    """The section with its subsections is the place that is cited: "§ 1180.2(c)"."""
    field, (start, end) = draft.fields.get("locator"), found.span("place")
    if field and field.start is not None and field.end is not None and found.end() <= field.start <= found.end() + 2:
        end = field.end
    elif draft.pinpoint:
        return
    draft.fields.pop("locator", None)
    draft.pinpoint = tidy(draft.text[start:end])
    draft.put("locator", draft.pinpoint, start, end)


def _subsection(draft: Draft, match: Match) -> None:
    """The subsection or clause that follows the section of a code: "(a)(2)", ", § 8" before ", cl. 3"."""
    found = _SUBSECTION.match(draft.text, match.end, draft.end)
    if not found:
        return
    words = " ".join(found.group().split()).lstrip(" ,")
    draft.pinpoint = f"{words}, {draft.pinpoint}" if draft.pinpoint else words
    draft.fields.pop("locator", None)
    draft.put("locator", draft.pinpoint, match.end, found.end())
