"""International decisions in running text, with the name before the place where they are reported.

In Lamps in the Antarctic (Norland v. Sudland: Ostland intervening), Judgment, I.C.J. Reports 2014, p. 226, the Court…
As Harbour Channel (U.K. v. Alb.), 1949 I.C.J. 4, 22 (Apr. 9), has it, …
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from citator.model import Form, Match
from citator.parsing.cutting.seen import Seen
from citator.parsing.kinds.cases import read_case
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.the_hague import ICJ, PERMANENT, RIAA
from citator.parsing.running.mention import Mention
from citator.text.dates import YEAR
from citator.text.pinpoints import pinpoint_at

__all__ = ["of_world_courts"]

_WORDS = "of|in|and|the|on|to|for|against|between|concerning|by|at|de|du|la|le|les|des|et"
_NAME = re.compile(
    rf"(?:^|[\s(“\"*_])(?P<name>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){{1,3}}|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*)(?:\s(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){{1,3}}|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*|{_WORDS})){{0,16}}(?:\s[Cc]ase)?[*_]{{0,3}}\s$"
)
_LEADS = re.compile(
    r"(?:(?:In|See|As|Under|Following|After|Since|From|By|But|And|While|Both|Unlike|Like|Per|Cf|With|Of|On|At|For|Thus|When|Whereas)\s)?"
    r"(?:According\sto\s)?(?:(?:[Tt]he\s)?(?:(?:(?:International\s|Permanent\s)?Court(?:\sof\s(?:International\s)?Justice)?|ICJ|Tribunal|Chamber)(?:[’']s)?\s)?(?:(?:Judge?ment|Order|Opinion|Award|decision|ruling)\s)?(?:in|on)\s)?"
    r"(?:(?:[Tt]he\s)?[Cc]ase\sconcerning\s)?(?:the\s)?"
)
_PARTIES = re.compile(r"\([^()]{0,80}?[\w.]\s?(?:\sv\.?\s|/|\sc\.\s)\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{1,120}\)")
_PHASE = (
    r"(?:\([A-Z][^()]{2,40}\)|(?:Judge?ment|Order)(?:\sof\s[^,()]{4,24})?|Merits|Advisory Opinion|Preliminary Objections?|"
    r"Jurisdiction(?:\sand\sAdmissibility)?|Admissibility|Provisional Measures|(?:First|Second)\sPhase|(?:Final\s|Partial\s)?Award|"
    r"Compensation|Application for (?:Permission to Intervene|Revision))"
)
_GAP = re.compile(rf"[*_]{{0,3}}(?:,?\s{_PHASE}){{0,3}},?\s")
_YEAR_BEHIND = re.compile(rf"(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?)?\s\((?:[A-Z][^()\d]{{1,40}}\s)?{YEAR}\)")
_TO_PLACE = re.compile(r",\s(?:at\s)?")
_FURTHEST = 90  # characters of the phases between the name and the report
_LONGEST = 160  # characters of a name


def of_world_courts(seen: Seen) -> Iterator[Mention]:
    """The decisions of the courts of The Hague, and international awards, that a paragraph names with their report."""
    for reports in (ICJ, PERMANENT, RIAA):
        for found in reports.finditer(seen.text):
            begin = _name_before(seen, found.start())
            if begin is not None and not seen.nesting.depth[begin] & 5 and (mention := _mention(seen, begin, found)):
                yield mention


def _mention(seen: Seen, begin: int, found: re.Match[str]) -> Mention | None:
    """The decision whose name begins at ``begin``; ``None`` where its reader takes something else for the name."""
    text, end = seen.text, found.end()
    behind = _YEAR_BEHIND.match(text, end)
    end = behind.end() if behind else end
    gap = _TO_PLACE.match(text, end)
    place = pinpoint_at(text, gap.end()) if gap else None
    draft = Draft(text, begin, end, seen.nesting)
    if place:
        end, draft.pinpoint = place.end, place.text
        draft.put("locator", place.text, place.start, place.end)
    read_case(draft)
    if draft.kind != "case" or not draft.has("title") or draft.place("title")[0] != begin:
        return None
    near = seen.matches[bisect_left(seen.matches, begin, key=_begins) : bisect_left(seen.matches, end, key=_begins)]
    inside = [one for one in near if one.end <= end and one.identifier and not one.address]
    return Mention(begin, end, draft.record(), None, draft.pinpoint, match=inside[0] if inside else None, form=Form.FULL)


def _name_before(seen: Seen, at: int) -> int | None:
    """Where the name begins that has nothing but the phase of the case between it and its report at ``at``; ``None`` without one."""
    text, first = seen.text, max(0, at - _FURTHEST - _LONGEST)
    for one in seen.matches[bisect_left(seen.matches, first, key=_begins) : bisect_left(seen.matches, at, key=_begins)]:
        named = one.identifier is not None and one.identifier.scheme == "icj_case" and not one.address and at - _FURTHEST < one.end < at
        if named and _GAP.fullmatch(text, one.end, at):
            return one.start
    brackets = seen.nesting.brackets
    for begin, stop in brackets[bisect_left(brackets, (first, 0)) : bisect_left(brackets, (at, 0))]:
        if at - _FURTHEST < stop < at and _GAP.fullmatch(text, stop, at) and _PARTIES.fullmatch(text, begin, stop):
            name = _NAME.search(text, max(0, begin - _LONGEST), begin)
            led = _LEADS.match(text, name.start("name"), begin) if name else None
            return led.end() if led and text[led.end()].isupper() else None
    return None


def _begins(match: Match) -> int:
    return match.start
