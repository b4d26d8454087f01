"""Semicolons that stand within one citation: in the name of a rule, between two reports of one case, between a title and its other one."""

from __future__ import annotations

import re

from citator.parsing.cutting.signals import signal_at
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person

__all__ = ["within_one"]

# "Walden; or, Life in the Woods": the second title of a book that has two.
_SECOND_TITLE = re.compile(r"or,\s|ou\s|oder,?\s|ossia\s|o sea,?\s")


def within_one(text: str, start: int, at: int, following: int) -> bool:
    """Whether the semicolon at ``at`` divides nothing in the clause that begins at ``start``; ``following`` is where the next word begins.

    >>> note = "Walden; or, Life in the Woods; Hiawatha"
    >>> within_one(note, 0, 6, 8), within_one(note, 0, 29, 31)
    (True, False)
    """
    if _SECOND_TITLE.match(text, following):
        return _SECOND_TITLE_ENDS.search(text, start, at) is None
    return _of_one_rule(text, start, at, following) or _reported_again(text, start, at, following)


_SECOND_TITLE_ENDS = re.compile(r"[\d)]")
_REGISTER_AHEAD = re.compile(r"[A-Z][^()\d]{2,250},\s\d{1,3}\sFed\.\sReg\.\s")


def _of_one_rule(text: str, start: int, stop: int, following: int) -> bool:
    """Whether a semicolon divides the name of a rule of an agency: "Wildlife and Plants; Removal of the Wolf, 85 Fed. Reg. 69,778"."""
    if not _REGISTER_AHEAD.match(text, following):
        return False
    before = text[signal_at(text, start, stop)[1] : stop]
    head, comma, _ = before.partition(", ")
    return before[:1].isupper() and " " in before and not _CITES.search(before) and not (comma and (is_person(head) or is_body(head)))


_CITES = re.compile(r"\.$|\b(?:Act|Code)$|^Letter\b|[\d()“”\"]|\sv\.?\s|\b(?:[Ii]d|[Ii]bid|[Ss]upra|[Ii]nfra)\b")


# In which notes on a case stand, and no reports.
_REVIEWS = (
    r"(?:LQR|[A-Z]*LJ|(?:Stat|Syd|Mon|Adel)\sLR|MLR|OJLS|LS|JBL|PL|ICLQ|LMCLQ|Conv|CLP|EJIL|AJIL|BYB?IL|EHRLR|HRLR|CFLQ|NILQ|CJQ|"
    r"Yearbook|Quarterly)\b"
)
_NEUTRAL = re.compile(r"\[\d{4}\]\s(?:UK|EW|CS[IO]H|NI[A-Z])")
# Printed twice: "Weir v Brook [2019] UKSC 41; [2020] AC 373", "… 2002 (5) SA 721 (CC); 2002 (10) BCLR 1033", "(1828) 5 Bing 91; 130 ER 5"
_REPORT_AHEAD = re.compile(
    rf"(?:[\[(]{YEAR}[\])]\s(?:\d{{1,3}}\s)?|{YEAR}\s\(\d{{1,2}}\)\s)(?!OJ\b|Cm|COM\b|[^;\d]{{0,40}}\b(?:Review|Journal|Law|Rev\b|L\.?J\b|{_REVIEWS}))[A-Z][A-Za-z.&’]*\.?(?:\s(?:[A-Z][A-Za-z.&]*|\([A-Z]\w*\))){{0,3}}\s\d{{1,5}}(?![\w/])|"
    rf"\d{{1,3}}\sE\.?\s?R\.?\s\d|AIR\s{YEAR}\s[A-Z]"
)
_PARTIES_BEFORE = re.compile(r"\sv\.?\s|\b(?:Re|Ex\sp|Reference\sre)\.?\s[A-Z]")
_REPORT_BEFORE = re.compile(
    r"(?:[\[(]\d{4}(?:[-–]\d{2,4})?[\])]\s|\s\d{4}\s(?:\(\d{1,2}\)\s)?)(?:\d{1,3}\s)?[A-Z](?:[^;“”‘’\"]|(?<=d)’s){1,40}?\d"
    r"(?:[\d\s,\[\]–-]|\sat\s|\s\([A-Za-z &]{1,12}\)){0,24}$"
)


_FOUR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEARS_APART = 4  # reports come late, but no later


def _reported_again(text: str, start: int, at: int, following: int) -> bool:
    """Whether behind the semicolon at ``at`` stands only where the case before it is printed too: it has no name of its own."""
    if text[following : following + 1] not in "[(123456789A":
        return False
    report = _REPORT_AHEAD.match(text, following)
    if report is None or _PARTIES_BEFORE.search(text, max(start, at - 1_000), at) is None:
        return False
    if _NEUTRAL.match(report.group()) and _NEUTRAL.search(text, max(start, at - 1_000), at):
        return False  # the decision of the court below, or above
    before = _REPORT_BEFORE.search(text, max(start, at - 70), at)
    years = [int(year.group()) for year in (_FOUR.search(report.group()), before and _FOUR.search(before.group())) if year]
    return before is not None and max(years) - min(years) <= _YEARS_APART
