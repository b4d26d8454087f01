"""American laws and rules that no table of codes has, known by their names and the place cited.

Cal. Const. art. I, § 7(a); I.R.C. § 61(a) (2018); Treas. Reg. § 1.61-1(a) (as amended in 2017)
Unif. Prob. Code § 2-502 (Unif. Law Comm'n 2010); Model Rules of Pro. Conduct r. 1.7(a) (Am. Bar Ass'n 2020)
Rev. Rul. 71-447, 1971-2 C.B. 230

The Indigo Book, rules 17 to 22, https://law.resource.org/pub/us/code/blue/IndigoBook.html.
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.telling import Signs

__all__ = ["AMERICAN_LAW", "read_american_law"]

_PLACE = (
    r"(?:§§?\s?|(?:[aA]rt|[aA]mend|[pP]t|[cC]h|tit|[rR])s?\.\s)[\dIVX][\w.:,()§ –-]{0,60}?"
    r"(?:\s(?:cl|cmt|off\.\scmt|note)s?\.?\s?\[?\w{0,4}\]?)?|pmbl\."
)
_LAW = re.compile(
    r"(?P<title>I\.\s?R\.\s?C\.|(?:Temp\.\s|Prop\.\s)?Treas\.\sReg\.|"
    r"(?:[A-Z][\w.]{1,8}\s){1,2}(?:Const|CONST)\.(?:\sof\s\d{4})?|"
    r"(?:Unif\.|UNIF\.|Uniform|Model|MODEL)\s(?:&\s|[A-Z][\w.’'&-]*\s){1,6}?(?:Code|CODE|Act|ACT)|"
    r"(?:[A-Z][\w.’']*\s){1,3}(?:Rules|RULES)\s(?:of|OF)\s(?:[A-Z][\w.’']*\s){0,3}(?:Conduct|CONDUCT|Procedure|Evidence))"
    rf",?\s(?P<pin>{_PLACE})(?:\s\((?P<imprint>[^()]{{0,90}}{YEAR})\))?"
)
_RULING = re.compile(
    r"(?P<title>(?:Rev\.\s(?:Rul|Proc)\.|(?:I\.R\.S\.\s)?Notice)\s\d{2,4}-\d{1,4}),\s(?P<volume>\d{4}(?:-\d{1,2})?)\s(?P<series>C\.B\.|I\.R\.B\.)\s"
    r"(?P<page>\d{1,5})(?:,\s(?P<pin>\d[\d–-]*))?$"
)
_DATED = re.compile(rf"\s\([^()]{{0,90}}{YEAR}\)")
AMERICAN_LAW = Signs(
    (_LAW, _RULING),
    "i.r.c",
    "i. r. c",
    "i.r. c",
    "i. r.c",
    "treas. reg",
    "const.",
    "unif. ",
    "uniform ",
    "model ",
    "rules of ",
    "rev. ",
    "notice ",
)
"""What such a law is called by."""


def read_american_law(draft: Draft) -> bool:
    """Read the draft as such a law; False where it is none.

    The place cited and the brackets behind it may have been taken off before.
    """
    text, end = draft.text, draft.end
    if draft.pinpoint and "locator" in draft.fields:
        end = max(end, draft.place("locator")[1])
        dated = _DATED.match(text, end)
        end = dated.end() if dated else end
    found = _LAW.fullmatch(text, draft.start, end)
    ruling = None if found else _RULING.match(text, draft.start, end)
    if ruling:
        draft.take("title", *ruling.span("title"))
        draft.take("volume", *ruling.span("volume"))
        draft.take("container-title", *ruling.span("series"))
        draft.take("page", *ruling.span("page"))
    elif found:
        draft.fields.pop("locator", None)
        draft.pinpoint = None
        draft.take("title", *found.span("title"))
        if found["imprint"]:
            draft.date(*found.span("imprint"))
    match = found or ruling
    if match is None:
        return False
    if match["pin"] and not draft.pinpoint:
        draft.pinpoint = match["pin"]
        draft.put("locator", match["pin"], *match.span("pin"))
    return draft.done("legislation")
