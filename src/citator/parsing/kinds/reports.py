"""Where decisions are reported: series of law reports, neutral citations, and the court that a report leaves to brackets.

"[1994] 1 All ER 819", "(1991) 25 N.S.W.L.R. 32 (C.A.)", "664 F. Supp. 3d 981 (N.D. Cal. 2023)", "I.C.J. Reports 2012, p. 422".
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.the_hague import BY_YEAR_OF_WORLD_COURT, ICJ
from citator.text.dates import MONTH, YEAR, find_dates
from citator.text.telling import Spelled

__all__ = [
    "COURT_WORD",
    "DECIDED",
    "PIN_LABEL",
    "read_report",
    "read_report_alone",
    "read_shortened",
    "read_trailing_court",
]


COURT_WORD = re.compile(
    r"\b(?:Court|Tribunal|Corte|Cour|Gericht\w*|Bundesgerichtshof|Bundesverfassungsgericht|Cassazione|Supreme|Circuit|"
    r"Eur\.\sCt|ICTY|ICTR|ICJ|ICC|ECtHR|IACtHR|ACtHPR|PCIJ|CJEU|Chamber|EGMR|EKMR|EuGH|EuG|CEDH|CJUE|CJCE|TEDH|TJUE)\b"
)


DECIDED = re.compile(
    r"\b(?:Judge?ments?|Merits|Advisory Opinion|Decision|Order|Ruling|Complaint|Opinion|sentenza|arrêt|Urteil|sentencia|"
    r"Views|decision on|Provisional Measures|Preliminary Objections)\b",
    re.IGNORECASE,
)


_ENGLISH = re.compile(
    rf"[\[(](?P<year>{YEAR})[\])]\s(?P<volume>\d{{1,3}}\s)?"
    r"(?P<series>L\.?R\.?\s(?P<old>\d{1,2})\s(?:H\.?L|Q\.?B\.?D|Q\.?B|C\.?P\.?D|C\.?P|Ex\.?\sD|Ex|Eq|Ch\.?\sApp|Ch\.?\s?D|Ch|P\.?C|P\.?D|App\.?\sCas|"
    r"Sc\s&\sDiv|P\s&\sD|A\s&\sE|CCR|Ir)\.?(?=\s\d)|"
    r"[A-Z][\w.’'&]*(?:\s[A-Z][\w.’'&()]*){0,4}?)\s"
    r"(?P<page>(?:I{1,2}-(?:A-|B-)?)?\d{1,5})\b"
)


_AMERICAN = re.compile(
    rf"(?<![\w/.-])(?P<volume>\d{{1,4}})\s(?!{MONTH})"
    r"(?P<series>(?:U\.\s?S\.(?:\sApp\.\sD\.C\.)?|[A-Z][\w.’']*(?:\s(?:[A-Z][\w.’']*|2d|3d|4th|of|"
    r"and)){0,5}(?:\s?\(\d+\s[A-Z]\w+\))?))\s(?P<page>\d{1,5}|_{2,})(?:,\s(?P<pin>\d[\d–—-]*(?![\d–—-]|\s[A-Z])(?:,\s\d+(?!\d|\s[A-Z]))*|n\.\s?\d+))?"
)


_OF_YEAR = Spelled(  # the Bluebook numbers the volumes of Luxembourg by their years
    re.compile(
        rf",\s(?P<volume>{YEAR})\s(?P<series>E\.C\.R\.|E\. C\. R\.|ECR)\s(?P<page>(?:I{{1,2}}(?:-[AB])?[-‑–])?\d{{1,5}})"
        r"(?:,\s(?:at\s)?(?P<pin>(?:I{1,2}[-‑–])?\d{1,5}(?:[-–]\d{1,5})?))?(?=$|[,;]|\s\()"
    ),
    *("E.C.R.", "E. C. R.", "ECR"),
)
_BRACKET_BEHIND = re.compile(r"[^();A-Z]{0,40}\s\((?=[A-Z\d])")
_NEUTRAL = re.compile(
    rf"[\[(]?(?P<year>{YEAR})[\])]?\s(?P<series>(?:UK|EW|NZ|HC|SC|F|N|ZA|I|ON|BC|AB|QC|MB|SK|YK|VSC|WASC|QSC|TASSC|SG|HK)[A-Z]{{1,5}}(?:\s(?:Civ|Crim|Admin|Ch|Fam|"
    rf"Comm|(?<=EWHC\s)(?:KB|QB|CP|Exch)))?)\s(?P<page>[BJ]?\d{{1,5}})\b"
    r"(?:\s\((?:Admin|Ch|Fam|Comm|TCC|QB|KB|CP|Exch|Pat|IPEC|Mercantile|Admlty)\))?"
)


PIN_LABEL = re.compile(r"(?:,\s|\s)at\s(?P<pin>(?:p\.\s)?\*?\d+(?:[-–]\*?\d+)?)")


_SHORTENED = re.compile(
    r"(?:(?P<name>[A-Z][^,\d]{1,60}),\s)?(?P<volume>\d{1,4})\s(?P<series>(?:U\.\s?S\.|[A-Z][\w.’']*(?:\s(?:[A-Z][\w.’']*|"
    r"2d|3d|4th)){0,4})),?\sat\s(?P<pin>\d[\d–—-]*(?:,\s\d[\d–—-]*)*)$"
)


def read_shortened(draft: Draft) -> bool:
    """Such as "Daubert, 509 U.S. at 589–95": volume and page of a case that was given in full before."""
    last = draft.text[draft.end - 1 : draft.end]
    found = _SHORTENED.match(draft.text, draft.start, draft.end) if last.isdecimal() or last in "–—-\n" else None
    if not found:
        return False
    draft.kind = "case"
    for name, group in (("title", "name"), ("volume", "volume"), ("container-title", "series")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.pinpoint = draft.pinpoint or found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    return True


def read_report_alone(draft: Draft) -> bool:
    """Such as "(1991) 25 N.S.W.L.R. 32 (C.A.)", "1 U.S. 1": the place in a series of law reports and nothing else."""
    found = _ENGLISH.match(draft.text, draft.start, draft.end) or _AMERICAN.match(draft.text, draft.start, draft.end)
    if (
        not found
        or not re.search(r"[A-Z]\.", found["series"])
        or re.search(r"[^\W\d]{4,}", re.sub(r"\(.*", "", draft.text[found.end() : draft.end]))
    ):
        return False
    draft.kind = "case"
    read_report(draft, draft.start, draft.end)
    read_trailing_court(draft, draft.start, draft.end)
    return True


_BESIDE_NEUTRAL = re.compile(
    rf"(?:,\s\[\d{{1,4}}\](?:\s?[-–]\s?\[\d{{1,4}}\])?)?[,;]?\s(?P<report>[\[(]{YEAR}[\])]\s(?:\d{{1,3}}\s)?[A-Z])"
)


_BEHIND_NEUTRAL = re.compile(
    r"(?:\sat\sparas?\.?\s[\d–-]{1,9})?,\s(?P<volume>\d{1,3})\s"
    r"(?P<series>[A-Z][A-Z.]{1,6}(?:\s\(\d[a-z]{1,2}\))?)\s(?P<page>\d{1,4})\b"
)
_PAGE_IN_REPORT = re.compile(
    r"(?:\s\((?:[A-Z]{1,5}|[A-Z][a-z]*(?:\s[A-Z][a-z]*){0,2})\)|\s(?:HL|CA|PC|QB|KB)(?=,?\sat))?"
    r"(?:,?\sat\s|,\s|(?<=\))\s|\s(?=\d{1,4}(?:[-–]\d{1,4})?(?:$|\s\([A-Z][\w ]{2,30}J\))))"
    r"(?P<pin>\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,3})(?=$|\s[(]|;)"
)
"""The place in an English or Australian report, behind its first page: ", 42 (Brennan J)", "(CA) 765"."""


_YEAR_BEFORE = re.compile(rf"\s(?P<year>{YEAR})\s$")


def _year_before(draft: Draft, start: int, report: re.Match[str]) -> None:
    """Take the year before volume and series, as South Africa has it: "2001 4 SA 938"."""
    year = None if report.re is not _AMERICAN or draft.has("issued") else _YEAR_BEFORE.search(draft.text, start, report.start())
    if year:
        draft.date(*year.span("year"))


def _american(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first place in a series by volume and page whose volume is no day of a date."""
    for found in _AMERICAN.finditer(text, start, end):
        if not any(one.start <= found.start() < one.end for one in find_dates(text, start, end)):
            return found
    return None


def _of_year(draft: Draft, start: int, end: int) -> bool:
    """Take a place in a volume that is called by its year; False where none stands there."""
    text = draft.text
    found = _OF_YEAR.search(text, start, end)
    if found is None:
        return False
    for name, group in (("volume", "volume"), ("container-title", "series"), ("page", "page")):
        draft.take(name, *found.span(group))
    bracket = _BRACKET_BEHIND.match(text, found.end(), end)
    day = next(find_dates(text, bracket.end(), end), None) if bracket else None
    if bracket and day and day.start == bracket.end() and day.date.day and day.date.year == int(found["volume"]):
        # "1979 E.C.R. 649 (Feb. 20, 1979)", and no day of another decision
        draft.put("issued", day.date, day.start, day.end)
    else:
        draft.put("issued", PartialDate(int(found["volume"])), *found.span("volume"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    return True


def read_report(draft: Draft, start: int, end: int) -> None:
    """Keep volume, series, page and year of the first report in ``[start, end)``."""
    text = draft.text
    neutral = _NEUTRAL.search(text, start, end)
    beside = neutral and _BESIDE_NEUTRAL.match(text, neutral.end(), end)
    if neutral:  # "[2014] EWCA Civ 1120, [2015] 1 WLR 88": the first numbers the decision, the second is where it is printed
        draft.take("number", *neutral.span())
        draft.put("issued", PartialDate(int(neutral["year"])), *neutral.span("year"))
    found = _ENGLISH.search(text, beside.start("report") if beside else start, end)
    if found and neutral and found.start() <= neutral.start():
        found = None
    if found is None and neutral:
        behind = _BEHIND_NEUTRAL.match(text, neutral.end(), end)
        if behind:  # "2011 ONCA 123 at para 5, 104 OR (3d) 5"
            for name, group in (("volume", "volume"), ("container-title", "series"), ("page", "page")):
                draft.take(name, *behind.span(group))
        return
    if found is None:
        found = None if _of_year(draft, start, end) else _american(text, start, end)
        if found is None:
            return
        if found["pin"] and not draft.pinpoint:
            draft.pinpoint = found["pin"]
            draft.put("locator", found["pin"], *found.span("pin"))
    if found.re is not _AMERICAN:
        draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    if "volume" in found.re.groupindex and found["volume"]:
        draft.take("volume", *found.span("volume"))
    if found.re is _ENGLISH and found["old"]:  # "LR 3 HL 330": the volume stands inside the name of the series of 1865 to 1875
        draft.take("volume", *found.span("old"))
        draft.put("container-title", re.sub(r"\s\d{1,2}\s", " ", found["series"]), *found.span("series"))
    else:
        draft.take("container-title", *found.span("series"))
    if not found["page"].startswith("_"):
        draft.take("page", *found.span("page"))
    _year_before(draft, start, found)
    at = PIN_LABEL.match(text, found.end(), end) or (None if found.re is _AMERICAN else _PAGE_IN_REPORT.match(text, found.end(), end))
    if at and not draft.pinpoint:
        draft.pinpoint = at["pin"]
        draft.put("locator", at["pin"], *at.span("pin"))


def read_trailing_court(draft: Draft, start: int, end: int) -> None:
    """Such as "(N.D. Cal. 2023)", "Santa Clara County Superior Court (Jan. 8, 2018)"."""
    if draft.has("authority"):
        return
    text = draft.text
    for begin, stop in draft.nesting.brackets:
        if start <= begin and stop <= end and text[begin] == "(":
            date = next(find_dates(text, begin + 1, stop), None)
            words = text[begin + 1 : date.start].strip(" ,") if date else ""
            reported = draft.has("container-title") and re.match(r"[A-Z0-9]", words) and re.search(r"\.|Cir|Ct", words)
            if date and (reported or COURT_WORD.fullmatch(words)):  # "(9th Cir. 2008)", "(ECtHR, 18 December 1996)"
                draft.take("authority", begin + 1, date.start)
                draft.put("issued", date.date, date.start, date.end)
                return
    for part in re.finditer(r"(?:^|,\s)(?P<court>[A-Z][^,()]{3,80})", text[start:end]):
        words = part["court"].strip()
        if BY_YEAR_OF_WORLD_COURT.search(words):  # the case and its report, "Harbour Lamps [2003] ICJ Rep 161, 189"
            continue
        if COURT_WORD.search(words) and not DECIDED.match(words) and not ICJ.match(words) and not re.search(r"\d[-/]", words):
            court = re.sub(r"\s(?:opinion|judge?ment|decision|order|ruling)$", "", words)
            draft.put("authority", court, start + part.start("court"), start + part.start("court") + len(court))
            return
