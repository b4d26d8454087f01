"""Citations inside a sentence of the author: recognised documents, addresses, reported cases, short forms, author-date forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citator.facts.places import LANDS, PLACES
from citator.parsing.cutting.acts_named import acts_named
from citator.parsing.cutting.evidence import AUTHOR_YEAR, reported_cases
from citator.parsing.cutting.genitives import IN_SENTENCE, named_by
from citator.parsing.cutting.parties import full_name
from citator.parsing.cutting.seen import Seen, Stretch, is_section
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person
from citator.text.pinpoints import pinpoint_at

__all__ = ["available", "embedded"]

_SHORT = re.compile(
    r"\b[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?: (?:and|et|und|y|e) [A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+| and others)?,? "
    r"(?:(?P<back>op\. cit\.|art\. cit\.|supra)(?:,? (?:n\.|note|fn\.) \d+)?|"
    r"(?P<noted>\((?:n\.?|above n\.?|Anm\.|[Ff]n\.?|wie Anm\.|note|supra note) ?\d{1,4}\))(?:,? \d{1,4}(?:[–-]\d{1,4})?(?![\w.]\d))?)"
)
# A book with its imprint inside a sentence: "though Hale, Lamps (London: Quay, 2001), disagrees".
_WITH_IMPRINT = re.compile(
    rf"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+\s){{0,3}}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;.()]{{2,120}}\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{1,40}}:\s[^():;]{{2,60}},\s{YEAR}\)"
)
# A shortened citation in brackets, with the page: "(Brook, Rivers, p. 12)".
_REFERENCE = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+\s){0,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘«][^;()]{2,160},\s(?:pp?\.|S\.|paras?\.?|págs?\.)\s?\d[\d\s,–-]*(?:ff?\.?)?"
    r"(?:,\sn\.\s\d+)?$"
)
# A name and a page in brackets: "(Brook, p. 12)", "(Brook and Weir, S. 12 f.)".
_NAME_AND_PAGE = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24})(?:\s(?:and|und|et|y)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24})?,\s(?:pp?\.|S\.|págs?\.|pagg?\.|bl\.)\s?\d{1,4}(?:[-–]\d{1,4})?"
    r"(?:\sff?\.)?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,4}$"
)
_OF_THE_BOOK = re.compile(
    r"(?:Figs?|Figures?|Tables?|Tafel|Abb|Plates?|Maps?|Notes?|Appendix|Annex|Chapter|Part|Vol|Book|Ibid|Ibidem|Idem|Ebd|Cf|See|Siehe)\b"
)


_LED_BY = re.compile(r"\b(?:bei|vgl\.|siehe)\s$")
_SUBSECTION = re.compile(r"(?:\(\w{1,4}\)){1,5}")
_GAP = re.compile(r",?\s(?:at\s|insbesondere\s|especially\s|esp\.\s|in particular\s)?")
# Who wrote it, after a word that leads to a work, its title and brackets with a year: "in Ann Brook, Lamps (Leeds: Weir Press, 2004)".
_NAMED = re.compile(
    r"\b(?:in|from|by|with|see|also|of|dans|par|bei|von)\s(?P<work>(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:and|de|van|von|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)){1,6}),\s"
    rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]{{2,160}}?\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^();]{{1,80}}?,?\s{YEAR}\))"
)


_IS_AVAILABLE = re.compile(
    r"(?:The|A|An|Its|This|All|Both)\s[^;:.]{3,240}?\s(?:is|are|was|were|can be|may be)\s(?:also\s)?(?:available|kept|"
    r"hosted|held|given|listed|accessible|found|consulted|published|posted|reproduced|accessed|viewed|downloaded)\b",
    re.IGNORECASE,
)


def available(seen: Seen, start: int, end: int) -> int | None:
    """Where "The annex is kept at <address>" ends; ``None`` where the stretch does not say that."""
    said = _IS_AVAILABLE.match(seen.text, start, end) if seen.addresses else None
    return next((one.end for one in seen.addresses if said.end() <= one.start <= said.end() + 40), None) if said else None


def embedded(seen: Seen, start: int, end: int, signal: str | None = None) -> Iterator[Stretch]:
    """The citations in the sentence ``[start, end)``, in order; "The annex is kept at <address>" is one as a whole."""
    text = seen.text
    whole = available(seen, start, end)
    if whole:
        yield Stretch(start, whole, signal, embedded=True)
        return
    taken = start
    for begin, stop in sorted(_spans(seen, start, end)):
        bracketed = text[begin - 1 : begin] == "(" and text[stop : stop + 1] == ")"
        if begin < taken or (seen.nesting.depth[begin] & 3 and not (bracketed and not seen.nesting.depth[begin] & 1)):
            continue
        part = _SUBSECTION.match(text, stop, end)
        last = part.end() if part else stop
        gap = _GAP.match(text, last, end)
        pinpoint = pinpoint_at(text, gap.end(), end) if gap else None
        taken = pinpoint.end if pinpoint else last
        yield Stretch(begin, taken, signal, embedded=True)
        signal = None


# The act that the section of a code belongs to: "the first clause of the Wire Act, 18 U.S.C. § 1084".
_ACT = re.compile(
    r"(?<![\w’'-])(?P<act>(?:[A-Z][\w’'-]*\s(?:(?:and|of|for|on)\s)?){1,7}?(?:Act|Amendments)(?:\s(?:§§?|[Ss]ection)\s\d{1,4}(?:\(\w\))*|\sof\s\d{4})?),\s$"
)


def _with_act(text: str, start: int, at: int) -> int:
    found = _ACT.search(text, max(start, at - 100), at)
    if not found:
        return at
    return found.start() + (4 if found["act"].startswith("The ") else 0)


# Who wrote what stands in marks behind it, after a word that leads to it: "from Ann Brook, “Two Lamps,” in Harbours (Leeds, 1962), 7".
_LEADS_TO_NAMED = re.compile(
    r"\b(?:in|from|by|with|see|of|to|dans|par|bei|von)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:and|de|van|von|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)){1,6}),\s$"
)
_IMPRINT_BEHIND = re.compile(
    rf"[,\s]*(?:in\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^();“”]{{2,160}}?(?:\s\(eds?\.?\),[^();“”]{{2,160}}?)?\s\([^();]{{0,80}}?{YEAR}\)(?:[,:]?\s(?:pp?\.\s)?\d{{1,4}}(?:[-–]\d{{1,4}})?)?"
)


def _quoted_works(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Works with a title in marks, whose authors stand before it and a year in brackets behind it."""
    for one in seen.nesting.quoted:
        if not (start <= one.start and one.end < end and seen.text[one.start - 2 : one.start] == ", "):
            continue
        led = _LEADS_TO_NAMED.search(seen.text, max(start, one.start - 90), one.start)
        behind = _IMPRINT_BEHIND.match(seen.text, one.end, end) if led else None
        if led and behind and all(is_person(name) for name in led["name"].split(" and ")):
            yield led.start("name"), behind.end()


def _by_name(seen: Seen, start: int, end: int, known: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Works with their author in the genitive or with a title in marks, and acts with a place in them, beside what is ``known``."""
    text = seen.text
    if "’s " in text or "'s " in text:
        for work in IN_SENTENCE.finditer(text, start, end):
            if named_by(work["name"]):
                yield work.span()
    yield from _quoted_works(seen, start, end)
    for begin, stop in acts_named(text, start, end):
        if not any(s < stop and begin < e for s, e in known):
            yield begin, stop


def _is_reference(text: str, start: int, end: int) -> bool:
    """Whether brackets hold a name, a title or none, and a page, and nothing else."""
    if _REFERENCE.match(text, start, end):
        return True
    found = _NAME_AND_PAGE.match(text, start, end)
    return bool(found and not _OF_THE_BOOK.match(text, start) and found["name"] not in PLACES and is_person(found["name"], surname=True))


def _spans(seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = seen.text
    known = [(_with_act(text, start, one.start) if is_section(one) else one.start, one.end) for one in seen.heads(start, end)]
    yield from known
    for begin, stop in (*reported_cases(text, start, end), *((one.start, one.end) for one in seen.addresses)):
        if start <= begin and stop <= end and not any(s < stop and begin < e for s, e in known):
            yield begin, stop
    for short in _SHORT.finditer(text, start, end):
        case = full_name(text, start, short.start("back") if short["back"] else short.start("noted"))
        yield (case[0] if case else short.start()), short.end()
    for begin, stop in seen.nesting.brackets:
        if start <= begin and stop <= end and _is_reference(text, begin + 1, stop - 1):
            yield begin + 1, stop - 1
    for book in _WITH_IMPRINT.finditer(text, start, end):
        yield book.span()
    for named in _NAMED.finditer(text, start, end) if "(" in text[start:end] else ():
        if is_person(named["name"]) or is_body(named["name"]) or all(is_person(one) for one in named["name"].split(" and ")):
            yield named.span("work")
    yield from _by_name(seen, start, end, known)
    for dated in AUTHOR_YEAR.finditer(text, start, end):
        after = dated.end() + (2 if text[dated.end() : dated.end() + 1] == "," else 1)
        led = _LED_BY.search(text, max(start, dated.start() - 6), dated.start())
        alone = _CLOSES.search(text, max(0, dated.start() - 16), dated.start()) and _is_family(text, dated)
        if "/" in dated["names"] or pinpoint_at(text, after, end) or led or dated.start() == start or alone:
            yield dated.span()


def _is_family(text: str, dated: re.Match[str]) -> bool:
    """Whether nothing but a family and a year stand in brackets that end what is said, "(Brook 2003).": no place, season or month."""
    names = dated["names"]
    if (
        text[dated.end() : dated.end() + 1] != ")"
        or text[dated.end() + 1 : dated.end() + 2] not in ("", ".", ",", ";", ":")
        or "," in dated[0]
    ):
        return False
    return (
        is_person(names, surname=True) and not is_body(names) and names not in PLACES and names not in LANDS and not _TIME.fullmatch(names)
    )


_CLOSES = re.compile(r"(?:\b[a-zà-ÿ]{2,}|[”»])\s\($")  # behind a title or a name stand place and year: "Rivers (Leeds 2003)"
_TIME = re.compile(rf"{MONTH}|Spring|Summer|Autumn|Fall|Winter|Frühjahr|Sommer|Herbst|Version|Edition|Olympics|Census|Established|Founded")
