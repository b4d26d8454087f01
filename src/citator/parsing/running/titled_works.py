"""Works that a sentence names by a body or a person and by their title: "a 2021 report by the River Watch, *Dry Wells*, found …".

"According to a 2021 River Watch report, *Dry Wells*"; "the River Watch report “Dry Wells” found"; "in its 2021 report *Dry Wells*, the
River Watch wrote"; "the River Watch’s *Atlas of Wells* (Leeds: Weir Press, 2021)". What stands in quotation marks may as well be words of
the report: a title has no finite verb in it, and the sentence goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citator.model import FieldValue, Name
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.running.attributions import NAME_START, kind_of
from citator.parsing.running.mention import Mention, record
from citator.parsing.running.speakers import SAYING, WORK_NOUN, named_at
from citator.text.dates import MONTH, YEAR, first_date, parse_date

__all__ = ["titled_works"]

Named = tuple[int, int, tuple[Name, ...]]

_FURTHEST = 160  # characters before a title in which its work is named
_SET_APART = re.compile(r"(?<![\w*_'])(?P<mark>\*{1,3}|__?|'{2,3})(?P<title>[A-ZÀ-Þ\d][^*_\n]{2,200}?)(?P=mark)(?![\w*])")
_LEAD = re.compile(r"(?:,?\s(?P<entitled>entitled|titled|called)\s|[,:]?\s(?P<bracket>\()?)$")
_WHEN = re.compile(rf"(?:,?\s(?:published|issued|released))?\s(?:in|from|of|for|dated)\s(?P<date>(?:{MONTH}\s)?{YEAR})$")
_ABOUT = re.compile(r"\s(?:on|about)\s[^,.;:“”\"*_()]{3,80}$")
_MORE = (
    rf"(?:(?:{YEAR}|annual|biennial|quarterly|recent|latest|own|new|joint|final|special|country|first|last|major|landmark|flagship|research|"
    r"global|policy|technical)\s){0,3}"
)
_WORK = rf"{_MORE}(?P<noun>{WORK_NOUN})"
_BY = re.compile(
    rf"(?<!\w)(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne)\s)?{_WORK}(?:\s(?:on|about)\s[^,.;:“”\"*_()]{{3,60}}?)?"
    r"\s(?:(?:published|issued|released|prepared|written)\s)?(?:by|of|from)\s"
)
_ITS_WORK = re.compile(
    rf"(?:(?:’s|'s|(?<=s)[’'])?|,?\s(?:(?:has|had|also)\s)?{SAYING}\s(?:(?:this|that|so)\s)?in\s(?:its|their|his|her|an?))\s{_WORK}$"
)
_WHOSE = re.compile(r"(?:’s|'s|(?<=s)[’'])$")
_IN_ITS = re.compile(rf"(?<!\w)[Ii]n\s(?:its|their|an?|the)\s{_WORK}$")
_SERIAL = re.compile(r"\b(?:Reports?|Survey|Outlook|Yearbook|Handbook|Atlas|Guidelines|Statistics|Indicators)\b")
_YEAR_BEFORE = re.compile(rf"(?:(?<!\w)(?:[Aa]n?|[Tt]he)\s)?(?P<year>{YEAR})\s$|(?<!\w)[Aa]n?\s$")
_RELIED_ON = re.compile(
    r"(?:[Aa]ccording to|[Aa]s (?:reported|stated|noted|documented|described) (?:by|in)|[Bb]ased on|[Cc]iting|[Qq]uoting)\s$"
)
_IMPRINT = re.compile(rf"\s\((?:(?P<place>[A-ZÀ-Þ][^():]{{1,40}}):\s)?(?:(?P<publisher>[A-ZÀ-Þ][^():,]{{2,60}}),\s)?(?P<year>{YEAR})\)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|may|might|can|could|do|does|did|cannot|not)\b|[.;?!]\s|[.;]$"
)
_GOES_ON = re.compile(rf"\s?\)|,|\s(?:also\s|has\s|had\s)?{SAYING}\b|\s\(|\.$|\.\s")
_SAYS = re.compile(rf"\s(?:also\s|has\s|had\s)?{SAYING}\b")
_LONGEST = 16  # words of a title in quotation marks


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in a sentence: ``[start, end)`` with its marks, ``inner`` without them."""

    start: int
    end: int
    inner: tuple[int, int]
    marked: bool


def titled_works(text: str, start: int, end: int, nesting: Nesting) -> Iterator[Mention]:
    """The works that the sentence ``text[start:end]`` names by who made them and by their title.

    >>> from citator.parsing.cutting.nesting import nest
    >>> said = "According to a 2021 report by the River Watch, *Dry Wells*, the wells are dry."
    >>> [one.record.text("title") for one in titled_works(said, 0, len(said), nest(said))]
    ['Dry Wells']
    """
    for title in _titles(text, start, end, nesting):
        lead = _LEAD.search(text, max(start, title.start - 12), title.start)
        if lead and (title.marked or lead["entitled"] or _is_title(text, title)):
            yield from _named(text, (start, end), title, lead)


def _titles(text: str, start: int, end: int, nesting: Nesting) -> Iterator[_Title]:
    for mark in "*_'":
        if text.find(mark, start, end) < 0:
            continue
        for found in _SET_APART.finditer(text, start, end):
            alone = " " not in found["title"] and _SAYS.match(text, found.end(), end)  # "…, *Nature* wrote": an outlet
            if not alone and not nesting.depth[found.start()] & 5:
                yield _Title(found.start(), found.end(), found.span("title"), True)
        break
    for one in nesting.quoted:
        if start <= one.start and one.end <= end and not nesting.depth[one.start - 1 if one.start else 0] & 5:
            yield _Title(one.start, one.end, (one.inner_start, one.inner_end), False)


def _is_title(text: str, title: _Title) -> bool:
    """Whether words in quotation marks can be a title: with a capital, without a finite verb, and the sentence goes on behind them."""
    words = text[slice(*title.inner)].rstrip(",")
    if not words or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > _LONGEST or _FINITE.search(words):
        return False
    return text[title.end - 2] == "," or _GOES_ON.match(text, title.end) is not None


def _named(text: str, sentence: tuple[int, int], title: _Title, lead: re.Match[str]) -> Iterator[Mention]:
    at, floor = lead.start(), max(sentence[0], lead.start() - _FURTHEST)
    when = _WHEN.search(text, max(floor, at - 44), at)
    at = when.start() if when else at
    about = _ABOUT.search(text, max(floor, at - 90), at) if lead["entitled"] or text[lead.start()] in ",:" else None
    serial = _is_serial(text, title, sentence[1])
    ends = (at, about.start()) if about else (at,)
    found = next((one for end in ends if (one := _by_whom(text, floor, end) or _whose(text, floor, end, serial=serial))), None)
    stop = title.end
    if found is None and (its := _IN_ITS.search(text, floor, at)):
        whom = named_at(text, title.end + 2, sentence[1]) if text.startswith(", ", title.end) else None
        found = (its.start(), whom, kind_of(its["noun"])) if whom else None
        stop = whom[1] if whom else stop
    if found is None:
        return
    begin, whom, kind = found
    issued = when and (parse_date(when["date"]), *when.span("date"))
    if issued is None and (dated := first_date(text, begin, ends[-1])):
        issued = dated.date, dated.start, dated.end
    fields: dict[str, tuple[FieldValue | None, int, int] | None] = {"author": (whom[2], whom[0], whom[1]), "issued": issued}
    inner = title.inner[0], title.inner[0] + len(text[slice(*title.inner)].rstrip(","))
    fields["title"] = (text[slice(*inner)], *inner)
    if imprint := _IMPRINT.match(text, title.end, sentence[1]):
        stop = max(stop, imprint.end())
        fields["issued"] = issued or (parse_date(imprint["year"]), *imprint.span("year"))
        for group, field in (("place", "publisher_place"), ("publisher", "publisher")):
            fields[field] = (imprint[group], *imprint.span(group)) if imprint[group] else None
    if lead["bracket"] and text[stop : stop + 1] == ")":
        stop += 1
    before = _RELIED_ON.search(text, max(sentence[0], begin - 24), begin)
    yield Mention(before.start() if before else begin, stop, record(kind, **fields), str(whom[2][0]))


def _is_serial(text: str, title: _Title, end: int) -> bool:
    """Whether a title behind nothing but a name is a work's and no broadcast's: it says so, or has an imprint behind it."""
    return title.marked and (_SERIAL.search(text, *title.inner) is not None or _IMPRINT.match(text, title.end, end) is not None)


def _by_whom(text: str, floor: int, at: int) -> tuple[int, Named, str] | None:
    """The work that is named before ``at`` as "a 2021 report by the River Watch": where this begins, by whom it is, and its kind."""
    for found in _BY.finditer(text, floor, at):
        whom = named_at(text, found.end(), at)
        if whom and whom[1] == at:
            return found.start(), whom, kind_of(found["noun"])
    return None


def _whose(text: str, floor: int, at: int, *, serial: bool) -> tuple[int, Named, str] | None:
    """The same of "the River Watch’s 2021 report", "a 2021 River Watch report", and of "the River Watch’s" before a ``serial``."""
    work = _ITS_WORK.search(text, floor, at)
    end, noun = (work.start(), work["noun"]) if work else (at, "report")
    if work is None:
        whose = _WHOSE.search(text, max(floor, at - 2), at) if serial else None
        if whose is None:
            return None
        end = whose.start()
    for begin in NAME_START.finditer(text, floor, end):
        whom = named_at(text, begin.start(), end)
        if whom and whom[1] == end:
            dated = _YEAR_BEFORE.search(text, max(floor, whom[0] - 12), whom[0])
            return dated.start() if dated else begin.start(), whom, kind_of(noun)
    return None
