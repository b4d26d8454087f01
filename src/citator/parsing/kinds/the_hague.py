"""Where the courts of The Hague and international arbitrators are reported: I.C.J. Reports, the series of the Permanent Court, R.I.A.A.

Judgment, I.C.J. Reports 1986, p. 14                          the Court's own way
[2004] ICJ Rep 136                                            Oxford's order
1986 I.C.J. Rep. 14, ¶ 190 (June 27)                          the Bluebook, which numbers the volumes by their years
1927 P.C.I.J. (ser. A) No. 10 (Sept. 7)
3 R.I.A.A. 1905 (1941)
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH, YEAR, parse_date
from citator.text.pinpoints import pinpoint_at
from citator.text.telling import Spelled

__all__ = ["BY_YEAR_OF_WORLD_COURT", "ICJ", "OF_WORLD_COURT", "PERMANENT", "RIAA", "read_award", "read_icj", "read_permanent"]

OF_WORLD_COURT = re.compile(r"(?:I\.C\.J\.|I\. C\. J\.|ICJ)(?:\sR(?:ep(?:orts|\.)?|EP\.?))?")
"""The name of the Court's reports in notes that begin with it: no journal, as short as it is."""
_CITED = r",\s(?:at\s)?(?P<cited>\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,4})(?=$|[,;]|\s[(\[])"
_KIND = r"(?:Order|Judge?ment|Advisory Opinion)"

ICJ = Spelled(
    re.compile(
        rf"\b(?P<series>(?:I\.C\.J\.|ICJ|P\.C\.I\.J\.|PCIJ|International Court of Justice)\s(?:Reports|Rep\.?)),?\s"
        rf"(?P<year>{YEAR})(?:,?\s(?:pp?\.?\s|"
        rf"at\s)(?P<page>\d+)(?P<more>\s?(?:and|[-–,])\s?\d+)?|"
        rf",?\s(?P<first>\d{{1,4}})(?:,\s(?:at\s)?(?P<pin>\d{{1,4}}(?:[-–]\d{{1,4}})?))?(?=$|,\s(?:at\s)?(?:paras?\b|§)|\s[(\[]))?|"
        rf"(?<![\d/-])(?P<american>{YEAR})\s(?P<court>(?:I\.C\.J\.|I\. C\. J\.)(?:\sR(?:ep(?:orts|\.)?|EP\.?))?|"
        r"ICJ\s(?:Reports|R(?:ep|EP)\b\.?)|(?<=,\s\d\d\d\d\s)ICJ(?=\s\d{1,4}(?:$|,\s(?:at\s)?[\d¶§p]|\s\()))"
        r"\s(?P<begins>\d{1,4})(?![\d/-])"
        rf"(?:{_CITED})?(?:[^;()]{{0,40}}\((?:{_KIND}\sof\s)?(?P<day>{MONTH}\s\d{{1,2}})(?:,\s(?P=american))?\))?"
    ),
    *("ICJ", "I.C.J.", "I. C. J.", "P.C.I.J.", "PCIJ", "International Court of Justice"),
)


BY_YEAR_OF_WORLD_COURT = Spelled(  # "[2004] ICJ Rep 136": Oxford's order
    re.compile(
        rf"\[(?P<year>{YEAR})\]\s(?P<series>(?:I\.C\.J\.|ICJ|ITLOS)\sRep(?:orts|\.)?)\s(?P<page>\d{{1,4}})\b|"
        r"\b(?:P\.C\.I\.J\.|PCIJ)\sRep(?:orts|\.)?\sSeries\s[AB](?:/B)?\s[Nn]o"
    ),
    *("ICJ", "P.C.I.J.", "PCIJ", "I.C.J.", "ITLOS"),
)


_AWARDS = (
    r"R\.I\.A\.A\.|R\. I\. A\. A\.|(?:UN)?RIAA|(?:United Nations,?\s)?Reports of International Arbitral Awards|"
    r"(?:Nations Unies,?\s)?Recueil des sentences arbitrales"
)
RIAA = Spelled(
    re.compile(
        rf"\b(?P<series>{_AWARDS}),?\s[Vv]ol(?:\.|ume)\s(?P<volume>[IVXLC]+|\d+)(?:\s\({YEAR}\))?(?:,?\s(?:pp?\.|at)\s(?P<page>\d+))?|"
        rf"(?<![\w/.-])(?P<before>[IVXLC]{{1,6}}|\d{{1,3}})\s(?P<awards>{_AWARDS})\s(?P<begins>\d{{1,4}})(?![\d/-])(?:{_CITED})?"
    ),
    *("RIAA", "R.I.A.A.", "R. I. A. A.", "Arbitral Awards", "sentences arbitrales"),
)


PERMANENT = Spelled(
    re.compile(
        rf"(?:(?<![\d/-])(?P<american>{YEAR})\s)?(?P<series>(?:P\.C\.I\.J\.|P\. C\. I\. J\.|PCIJ|C\.P\.J\.I\.|C\. P\. J\. I\.|CPJI)"
        r"(?:\sRep(?:orts|\.)?)?,?\s\(?(?:[Ss]er(?:ies|\.)?|[Ss]érie)\s(?:A/B|[A-F])\b\)?),?\s(?:[Nn]os?\.?|n[°º])\s?(?P<number>\d{1,3}(?:/\d{1,2})?)(?![\w/])"
        rf"(?:{_CITED})?(?:[^;()]{{0,40}}\((?:{_KIND}\sof\s)?(?P<day>{MONTH}\s\d{{1,2}})\))?"
    ),
    *("P.C.I.J.", "P. C. I. J.", "PCIJ", "C.P.J.I.", "C. P. J. I.", "CPJI"),
)
"""The series of the Permanent Court, in which each decision has a number."""


def read_permanent(draft: Draft, printed: re.Match[str]) -> None:
    """Keep what :data:`PERMANENT` matched: the series, and as its volume the number, which is none of the case's own."""
    if draft.has("number") and printed.start("number") <= draft.place("number")[0] < printed.end("number"):
        del draft.fields["number"]
    if draft.has("container-title") or draft.has("volume"):
        return
    draft.take("container-title", *printed.span("series"))
    draft.take("volume", *printed.span("number"))
    if printed["cited"] and not draft.pinpoint:
        draft.pinpoint = printed["cited"]
        draft.put("locator", printed["cited"], *printed.span("cited"))
    day = parse_date(f"{printed['day']}, {printed['american']}") if printed["day"] and printed["american"] else None
    if day:
        draft.fields.pop("issued", None)
        draft.put("issued", day, *printed.span("day"))


def read_icj(draft: Draft, reports: re.Match[str]) -> None:
    """Keep what :data:`ICJ` matched: series, year and first page; of two pages both are the place cited."""
    if reports["american"]:  # "1986 I.C.J. 14, ¶ 190 (June 27)": the Bluebook numbers the volumes by their years
        draft.take("volume", *reports.span("american"))
        draft.take("container-title", *reports.span("court"))
        draft.take("page", *reports.span("begins"))
        if reports["cited"] and not draft.pinpoint:
            draft.pinpoint = reports["cited"]
            draft.put("locator", reports["cited"], *reports.span("cited"))
        elif reports["day"] and not draft.pinpoint and (place := pinpoint_at(draft.text, reports.end("begins") + 2)):
            draft.pinpoint = place.text  # "1986 I.C.J. 14, para. 190 (June 27)"
            draft.put("locator", place.text, place.start, place.end)
        day = parse_date(f"{reports['day']}, {reports['american']}") if reports["day"] else None
        if day:  # behind "Judgment" the year alone was read
            draft.fields.pop("issued", None)
        draft.put("issued", day or PartialDate(int(reports["american"])), *reports.span("day" if day else "american"))
        return
    draft.take("container-title", *reports.span("series"))
    draft.put("issued", PartialDate(int(reports["year"])), *reports.span("year"))
    if reports["page"] and reports["more"]:
        draft.pinpoint = draft.pinpoint or " ".join(draft.text[reports.end("year") : reports.end()].strip(" ,").split())
    elif reports["page"]:
        draft.take("page", *reports.span("page"))
    elif reports["first"]:  # "ICJ Rep 1949, 174, 178"
        draft.take("page", *reports.span("first"))
        if reports["pin"] and not draft.pinpoint:
            draft.pinpoint = reports["pin"]
            draft.put("locator", reports["pin"], *reports.span("pin"))
    elif draft.pinpoint and re.fullmatch(r"p\.? \d+(?:, para.*)?", draft.pinpoint):
        page, _, rest = draft.pinpoint.partition(", ")
        draft.put("page", page.removeprefix("p").strip(". "), *draft.place("locator"))
        draft.pinpoint = rest or None
        draft.fields.pop("locator", None)
        if rest:
            draft.put("locator", rest, reports.end(), draft.end)


def read_award(draft: Draft, printed: re.Match[str]) -> None:
    """Keep what :data:`RIAA` matched: series, volume and first page, which may have been taken for the place cited."""
    groups = ("awards", "before", "begins") if printed["before"] else ("series", "volume", "page")
    for name, group in zip(("container-title", "volume", "page"), groups, strict=True):
        if printed[group]:
            draft.take(name, *printed.span(group))
    if printed["cited"] and not draft.pinpoint:
        draft.pinpoint = printed["cited"]
        draft.put("locator", printed["cited"], *printed.span("cited"))
    first = re.fullmatch(r"p\. ?(?P<page>\d+)(?:, (?P<rest>para.*))?", draft.pinpoint or "")
    if first and not (printed["page"] or printed["begins"]):
        start, end = draft.place("locator")
        del draft.fields["locator"]
        draft.put("page", first["page"], start, end)
        draft.pinpoint = first["rest"]
        draft.put("locator", first["rest"], start, end)
