"""Decisions of courts and committees: parties, court, numbers, date, and where they are reported.

Shapes: UN editorial manual (courts before the parties), OSCOLA ("[1994] 1 All ER 819"), Bluebook ("664 F. Supp. 3d 981 (N.D. Cal. 2023)"), I.C.J. Reports.
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.authors import is_authority
from citator.parsing.draft import Draft
from citator.parsing.evidence import CASE_NAME
from citator.text.dates import MONTH, YEAR, find_dates

__all__ = ["read_case"]

_VERSUS = re.compile(r"\s(?:v|vs|c)\.?\s(?=[A-ZÀ-ÞĀ-ŽА-Я])|\s(?:gegen)\s")
_SINGLE = re.compile(r"(?:In re|Re|Ex parte|In the Matter of|Matter of)\s(?=[A-Z])")
_COURT_WORD = re.compile(
    r"\b(?:Court|Tribunal|Corte|Cour|Gericht\w*|Bundesgerichtshof|Bundesverfassungsgericht|Cassazione|Supreme|Circuit|"
    r"ICTY|ICTR|ICJ|ICC|ECtHR|PCIJ|CJEU|Chamber)\b"
)
_DECIDED = re.compile(
    r"\b(?:Judge?ments?|Merits|Advisory Opinion|Decision|Order|Ruling|Complaint|Opinion|sentenza|arrêt|Urteil|sentencia|"
    r"Views|decision on|Provisional Measures|Preliminary Objections)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:[Aa]pplications?|[Aa]ppl?\.|[Cc]ases?|[Cc]ommunications?|[Pp]etitions?|[Cc]omplaint|sentenza|arrêt|Beschwerde|"
    r"[Rr]equête)\s?(?:[Nn]os?\.?\s?|[Nn]r\.?\s?|n[°º.]\s?)?(?P<number>[A-Z]{0,4}[\d][\w./-]*(?:(?:,\s|\sand\s|"
    r"\s?&\s?)\d+[/.-][\w./-]+){0,6})"
)
_BARE_NUMBER = re.compile(r"\b[Nn]os?\.\s(?P<number>[A-Z]{0,4}-?\d[\w./-]*(?:(?:,\s|\sand\s)\d+[/.-][\w./-]+){0,6})")
_ICJ = re.compile(
    rf"\b(?P<series>(?:I\.C\.J\.|ICJ|P\.C\.I\.J\.|PCIJ)\s(?:Reports|Rep\.)),?\s(?P<year>{YEAR})(?:,?\s(?:pp?\.\s|"
    rf"at\s)(?P<page>\d+)(?P<more>\s?(?:and|[-–,])\s?\d+)?)?"
)
_ENGLISH = re.compile(
    rf"[\[(](?P<year>{YEAR})[\])]\s(?P<volume>\d{{1,3}}\s)?(?P<series>[A-Z][\w.’&]*(?:\s[A-Z][\w.’&()]*){{0,4}}?)\s(?P<page>\d{{1,5}})\b"
)
_AMERICAN = re.compile(
    rf"(?<![\w/.-])(?P<volume>\d{{1,4}})\s(?!(?i:{MONTH}))"
    r"(?P<series>(?:U\.\s?S\.(?:\sApp\.\sD\.C\.)?|[A-Z][\w.’]*(?:\s(?:[A-Z][\w.’]*|2d|3d|4th|of|"
    r"and)){0,5}(?:\s?\(\d+\s[A-Z]\w+\))?))\s(?P<page>\d{1,5}|_{2,})(?:,\s(?P<pin>\d[\d–—-]*(?:,\s\d+)*|n\.\s?\d+))?"
)
_NEUTRAL = re.compile(
    rf"[\[(]?(?P<year>{YEAR})[\])]?\s(?P<series>(?:UK|EW|NZ|HC|SC|F|N|ZA|I)[A-Z]{{1,5}}(?:\s(?:Civ|Crim|Admin|Ch|Fam|"
    rf"Comm))?)\s(?P<page>\d{{1,5}})\b"
)
_PIN_LABEL = re.compile(r"(?:,\s|\s)at\s(?P<pin>(?:p\.\s)?\d+(?:[-–]\d+)?)")


_SHORTENED = re.compile(
    r"(?:(?P<name>[A-Z][^,\d]{1,60}),\s)?(?P<volume>\d{1,4})\s(?P<series>(?:U\.\s?S\.|[A-Z][\w.’]*(?:\s(?:[A-Z][\w.’]*|"
    r"2d|3d|4th)){0,4})),?\sat\s(?P<pin>\d[\d–—-]*(?:,\s\d[\d–—-]*)*)$"
)


def _shortened(draft: Draft) -> bool:
    """ "Daubert, 509 U.S. at 589–95": volume and page of a case that was given in full before."""
    found = _SHORTENED.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "case"
    for name, group in (("title", "name"), ("volume", "volume"), ("container-title", "series")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.pinpoint = draft.pinpoint or found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    return True


def read_case(draft: Draft) -> bool:
    """Read the draft as a case; False where it has neither parties nor a court with its decision."""
    if _shortened(draft):
        return True
    span = _parties(draft)
    quoted = _in_quotation(draft)
    reports = _ICJ.search(draft.text, draft.start, draft.end)
    if quoted and not reports:
        return False
    if span is None and not reports and not _decision_of_court(draft):
        return _report_alone(draft)
    draft.kind = "case"
    if span is None:
        _without_parties(draft, reports)
    else:
        _court_before(draft, draft.start, span[0])
        draft.title(*_merits_off(draft, *span))
    _particulars(draft, span[1] if span else draft.start, reports)
    return True


def _report_alone(draft: Draft) -> bool:
    """ "(1991) 25 N.S.W.L.R. 32 (C.A.)", "1 U.S. 1": the place in a series of law reports and nothing else."""
    found = _ENGLISH.match(draft.text, draft.start, draft.end) or _AMERICAN.match(draft.text, draft.start, draft.end)
    if (
        not found
        or not re.search(r"[A-Z]\.", found["series"])
        or re.search(r"[^\W\d]{4,}", re.sub(r"\(.*", "", draft.text[found.end() : draft.end]))
    ):
        return False
    draft.kind = "case"
    _reported(draft, draft.start, draft.end)
    _trailing_court(draft, draft.start, draft.end)
    return True


def _in_quotation(draft: Draft) -> bool:
    """Whether the first open "v." stands in the quoted title of an article, with a journal or a book after it."""
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start < draft.end), None)
    if quoted is None:
        return False
    versus = _VERSUS.search(draft.text, draft.start, draft.end)
    if versus is None or not quoted.start < versus.start() < quoted.end:
        return versus is None or versus.start() > quoted.end
    inside = draft.text[quoted.inner_start : quoted.inner_end]
    whole = CASE_NAME.match(inside) is not None and ":" not in inside
    return not (
        whole
        and (
            is_authority(draft.text[draft.start : quoted.start])
            or re.search(r"\b(?:case|communication|report)\s(?:No\.\s)?\d", draft.text[draft.start : quoted.start])
        )
    )


def _parties(draft: Draft) -> tuple[int, int] | None:
    """The name of the case: the words round "v.", or the words before brackets that hold the parties."""
    text, start, end = draft.text, draft.start, draft.end
    versus = _VERSUS.search(text, start, end)
    single = _SINGLE.match(text, start, end)
    if versus is None:
        return (start, _title_end(draft, single.end(), end)) if single else None
    at = versus.start()
    for begin, stop in draft.nesting.brackets:
        if begin < at < stop and begin > start:  # "Corfu Channel (United Kingdom v. Albania)"
            return _after_court(draft, start, begin), min(stop, end)
    quoted = next((one for one in draft.nesting.quoted if one.start < at < one.end), None)
    if quoted:
        return quoted.inner_start, min(quoted.inner_end, end)
    return _after_court(draft, start, at), _title_end(draft, versus.end(), end)


def _after_court(draft: Draft, start: int, at: int) -> int:
    """Where the parties begin: after the last comma before ``at`` that has a court, a number or a date before it."""
    text = draft.text
    begin = start
    for comma in re.finditer(r",\s", text[start:at]):
        head = text[begin : start + comma.start()]
        if is_authority(head) or _COURT_WORD.search(head) or _NUMBER.search(head) or any(find_dates(head)) or head[:1].islower():
            begin = start + comma.end()
    case = re.match(r"(?:the\s)?(?:case of\s|Case of\s(?=the)|see\s)", text[begin:at])
    return begin + (case.end() if case else 0)


def _title_end(draft: Draft, start: int, end: int) -> int:
    text = draft.text
    stop = re.compile(r",\s(?!(?:Inc|Ltd|LLC|Co|L\.P|S\.A|et al)\b)|\s[\[(]|\s\d{1,4}\s(?=[A-Z])|;\s").search(text, start, end)
    while stop and stop.group() == " (" and text[stop.end() :].startswith(("Pty", "No.", "UK)", "Proprietary")):
        stop = re.compile(r",\s|\s[\[(]|\s\d{1,4}\s(?=[A-Z])").search(text, stop.end(), end)
    return stop.start() if stop else end


def _merits_off(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """Without ", Merits, 11 March 2004" that stands inside the marks."""
    inner = re.compile(r",\s(?:Merits|Judge?ment|Admissibility|Views|Decision|Order|Preliminary)\b").search(draft.text, start, end)
    if inner:
        draft.date(inner.end(), end)
        return start, inner.start()
    return start, end


def _court_before(draft: Draft, start: int, end: int) -> None:
    """The court or committee, and the numbers between it and the parties."""
    head = draft.text[start:end]
    comma = re.search(r",\s", head)
    while comma and re.match(r"(?:Cultural|Social)\b", head[comma.end() :]):
        comma = re.compile(r",\s").search(head, comma.end())
    stop = start + (comma.start() if comma else len(head.rstrip(" ,")))
    words = draft.text[start:stop].strip()
    if words and (is_authority(words) or _COURT_WORD.search(words)) and not _NUMBER.match(words):
        draft.body("authority", start, stop)


def _decision_of_court(draft: Draft) -> bool:
    head, comma, after = draft.rest.partition(", ")
    if not comma or not (_COURT_WORD.search(head) or is_authority(head)) or len(head) > 120:
        return False
    return bool(
        re.match(
            r"(?:Judge?ment|Advisory Opinion|decision on|sentenza|arrêt|Urteil|sentencia|[Cc]ase\b|"
            r"communications?\sNos?\.|[Aa]pplication|report No|Order of|[Pp]etition)",
            after,
        )
    )


def _without_parties(draft: Draft, reports: re.Match[str] | None) -> None:
    """ "Legal Consequences of …, Advisory Opinion, I.C.J. Reports 2004", or a decision known by its court, number and date."""
    text, start, end = draft.text, draft.start, draft.end
    comma = re.compile(r",\s").search(text, start, end)
    if comma and (is_authority(text[start : comma.start()]) or _COURT_WORD.search(text[start : comma.start()])):
        draft.body("authority", start, comma.start())
        start = comma.end()
    if reports:
        decided = re.compile(r",\s(?:Advisory|Judge?ment|Order|Merits|Provisional|Preliminary)").search(text, start, reports.start())
        draft.title(start, decided.start() if decided else reports.start())
    elif re.match(r"decision|Judge?ment of [A-Z]", text[start:end]):
        dates = list(find_dates(text, start, end))
        tail = dates[-1] if dates and not text[dates[-1].end : end].strip(" .,") else None
        draft.title(start, tail.start if tail else end)


def _particulars(draft: Draft, after: int, reports: re.Match[str] | None) -> None:
    """Numbers, dates, reports and courts that stand about the parties."""
    text, start, end = draft.text, draft.start, draft.end
    parts = draft.fields.get("title")
    own = (parts.start or 0, parts.end or 0) if parts else (start, start)
    numbers = [one for one in _NUMBER.finditer(text, start, end) if not own[0] <= one.start() < own[1]]
    bare = _BARE_NUMBER.search(text, after, end)
    best = next((one for one in reversed(numbers)), bare)
    if best:
        draft.take("number", best.start("number"), best.start("number") + len(best["number"].rstrip(".")))
    decided = re.compile(
        r"(?:Judge?ment|Decision|Order|Views|Ruling|Opinion|sentenza\s\d+)s?,?\s(?:of\s|adopted\s(?:on\s)?|dated\s)?", re.IGNORECASE
    )
    for word in decided.finditer(text, start, end):
        date = next(find_dates(text, word.end(), end), None)
        if date and date.start - word.end() < 3:
            draft.put("issued", date.date, date.start, date.end)
            break
    if reports:
        _icj(draft, reports)
    else:
        _reported(draft, after, end)
    _trailing_court(draft, after, end)
    if not draft.has("issued"):
        dates = [one for one in find_dates(text, after, end) if not any(n.start("number") <= one.start < n.end("number") for n in numbers)]
        if dates:
            best_date = max(dates, key=lambda one: (one.date.day is not None, one.date.month is not None))
            draft.put("issued", best_date.date, best_date.start, best_date.end)


def _icj(draft: Draft, reports: re.Match[str]) -> None:
    draft.take("container-title", *reports.span("series"))
    draft.put("issued", PartialDate(int(reports["year"])), *reports.span("year"))
    if reports["page"] and reports["more"]:
        draft.pinpoint = draft.pinpoint or " ".join(draft.text[reports.end("year") : reports.end()].strip(" ,").split())
    elif reports["page"]:
        draft.take("page", *reports.span("page"))
    elif draft.pinpoint and re.fullmatch(r"p\. \d+(?:, para.*)?", draft.pinpoint):
        page, _, rest = draft.pinpoint.partition(", ")
        draft.put("page", page[3:], *_place(draft, "locator"))
        draft.pinpoint = rest or None
        draft.fields.pop("locator", None)
        if rest:
            draft.put("locator", rest, reports.end(), draft.end)


def _place(draft: Draft, name: str) -> tuple[int, int]:
    field = draft.fields.get(name)
    return (field.start or draft.start, field.end or draft.end) if field else (draft.start, draft.end)


def _reported(draft: Draft, start: int, end: int) -> None:
    text = draft.text
    found = _ENGLISH.search(text, start, end) or _NEUTRAL.search(text, start, end)
    if found is None:
        dates = [(one.start, one.end) for one in find_dates(text, start, end)]
        reports = (one for one in _AMERICAN.finditer(text, start, end) if not any(s <= one.start() < e for s, e in dates))
        found = next(reports, None)
        if found is None:
            return
        if found["pin"] and not draft.pinpoint:
            draft.pinpoint = found["pin"]
            draft.put("locator", found["pin"], *found.span("pin"))
    if found.re is not _AMERICAN:
        draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    if "volume" in found.re.groupindex and found["volume"]:
        draft.take("volume", *found.span("volume"))
    draft.take("container-title", *found.span("series"))
    if not found["page"].startswith("_"):
        draft.take("page", *found.span("page"))
    at = _PIN_LABEL.match(text, found.end(), end)
    if at and not draft.pinpoint:
        draft.pinpoint = at["pin"]
        draft.put("locator", at["pin"], *at.span("pin"))


def _trailing_court(draft: Draft, start: int, end: int) -> None:
    """ "(N.D. Cal. 2023)", "Santa Clara County Superior Court (Jan. 8, 2018)"."""
    if draft.has("authority"):
        return
    text = draft.text
    for begin, stop in draft.nesting.brackets:
        if start <= begin and stop <= end and text[begin] == "(":
            date = next(find_dates(text, begin + 1, stop), None)
            words = text[begin + 1 : date.start].strip(" ,") if date else ""
            if date and draft.has("container-title") and re.match(r"[A-Z0-9]", words) and re.search(r"\.|Cir|Ct", words):
                draft.take("authority", begin + 1, date.start)
                draft.put("issued", date.date, date.start, date.end)
                return
    for part in re.finditer(r"(?:^|,\s)(?P<court>[A-Z][^,()]{3,80})", text[start:end]):
        words = part["court"].strip()
        if _COURT_WORD.search(words) and not _DECIDED.match(words):
            court = re.sub(r"\s(?:opinion|judge?ment|decision|order|ruling)$", "", words)
            draft.put("authority", court, start + part.start("court"), start + part.start("court") + len(court))
            return
