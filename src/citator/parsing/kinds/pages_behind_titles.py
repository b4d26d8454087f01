"""Pages and numbers of issues between a title and its year or imprint, as American notes have them."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH

__all__ = ["are_years", "pages_before_house", "pages_in_title"]

_PAGES_AFTER_TITLE = re.compile(
    r"(?=[,\s])(?<!No\.)(?<!no\.)(?<!Nr\.)(?<!\bNo)(?<!n°)(?<!vol\.)(?<!Vol\.)"
    r"(?:,\sat)?\s(?P<pin>(?<=,\sat\s)[ivxl]{1,6}|(?:(?<=,\s)pts?\.\s\d{1,2},\sat\s)?\d{1,4}(?:[–—-]\d{1,4})?(?:,\s\d{1,4}(?:[–—-]\d{1,4})?){0,6}(?:\s(?:(?:&\s)?nn?|figs?|tbls?)\.\s?\d+)?)\s*$"
)
# As French and Spanish journals have it, and no "No. 43", which is that of a paper or a report.
_ISSUE_AT_END = re.compile(r",\s(?:nos?|n\.?[°º]|n[úu]m\.)\s(?P<issue>\d{1,5}(?:[-–/]\d{1,4})?)\s?$")
_NUMBERED = re.compile(
    r"\b(?:[Pp]apers?|[Rr]eports?|[Rr]apports?|[Dd]ocuments?|[Dd]ossiers?|[Ll]oi|[Dd]écret|[Aa]rrêté?|[Rr]ésolution|[Cc]irculaire|[Ll]ey|[Dd]ecreto|[Ii]nforme|[Aa]ffaire)\b"
)
_PERIODICAL_AT_END = re.compile(r",\s(?P<periodical>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()\d]{3,80})$")


_YEARS = re.compile(r"(?P<first>(?:1\d|20)\d\d)(?:[–—-](?P<last>(?:1\d|20)?\d\d))?")
_MOST_PAGES = 99  # that are cited at once
_BEHIND_WORD = re.compile(r"[^\W\d],$")
_FIRST_YEAR = 1500  # of a title that ends with one alone, or with two near each other: a lower number is a page
_MOST_PAGES_THERE = 9  # below that year


def are_years(numbers: str, *, apart: bool = False) -> bool:
    """Whether numbers behind a title are the years that it ends with: so far from each other that they are no pages, or set ``apart``.

    >>> are_years("1650–1800"), are_years("1914–18"), are_years("1914–18", apart=True), are_years("650–800", apart=True)
    (True, False, True, False)
    >>> are_years("1066–1154", apart=True), are_years("1121–24", apart=True)
    (True, False)
    """
    years = _YEARS.fullmatch(numbers)
    if years is None:
        return False
    first = int(years["first"])
    if years["last"] is None:
        return first >= _FIRST_YEAR
    span = int(numbers[: 4 - len(years["last"])] + years["last"]) - first
    if apart:
        return first >= _FIRST_YEAR or span > _MOST_PAGES_THERE
    return span > _MOST_PAGES


def pages_in_title(draft: Draft, named: bool) -> None:
    """Such as "The Battered Shore 88–89, 92 (1989)": Bluebook puts the place cited between title and year.

    Behind "no" it is an issue, and what stands before is the periodical; a work in it is ``named`` with its author.
    """
    issue = _ISSUE_AT_END.search(draft.text, draft.start + 4, draft.end)
    if issue and not _NUMBERED.search(draft.text, draft.start, issue.start()):
        draft.take("issue", *issue.span("issue"))
        periodical = _PERIODICAL_AT_END.search(draft.text, draft.start, issue.start()) if named else None
        draft.end = periodical.start() if periodical else issue.start()
        if periodical:
            draft.title(*periodical.span("periodical"), "container-title")
        return
    found = _PAGES_AFTER_TITLE.search(draft.text, draft.start + 4, draft.end)
    if (
        found
        and not draft.pinpoint
        and not are_years(found["pin"], apart=_BEHIND_WORD.search(draft.text, found.start() - 2, found.start()) is not None)
    ):
        draft.pinpoint = found["pin"]
        draft.put("locator", draft.pinpoint, *found.span("pin"))
        draft.end = found.start()


# Words behind which a number is one of the title: "The Crying of Lot 49", "Apollo 13", "Between the Battles of 1066 and 1485".
_NUMBERS_ITS_OWN = re.compile(
    r"\b(?:Lot|Part|Vol(?:ume)?|Book|Chapter|Nos?|Number|Article|Section|Protocol|Agenda|Plan|Group|Unit|Room|Area|Apollo|Route|Highway|"
    r"Platform|Flight|Catch|Squadron|Battalion|Level|Stage|Phase|Version|Day|War|Case|Opus|Psalm|Sonnet|Resolution|Directive|Formula|Class|"
    r"Camp|Charter|Team|Stalag|Year|G|Summer|Winter|Spring|Fall|Bus|Gate|Pier|Mile|Hill|Convoy|Station|Ward|Cell|Studio|Order|Title|"
    rf"{MONTH}|"
    r"[Aa]nd|[Oo]r|[Oo]f|[Ii]n|[Tt]o|[Ff]rom|[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Bb]y|[Tt]he|&)$"
)


def pages_before_house(draft: Draft) -> None:
    """Such as "The Battered Shore 88–89 (Oxford Univ. Press 1999)": a place cited between title and imprint, in a work with its author.

    A number alone behind a title of one word ("Fahrenheit 451"), or behind a word that numbers, may be the title's own and stays there;
    with a place behind the imprint it is no place.
    """
    if draft.pinpoint or draft.has("publisher-place") or not draft.has("author"):
        return
    found = _PAGES_AFTER_TITLE.search(draft.text, draft.start + 4, draft.end)
    if not found:
        return
    title = draft.text[draft.start : found.start()].rstrip(" ,")
    alone = found["pin"].isdigit() and not draft.text[found.start() : found.end()].startswith(",")
    if re.search(r"(?:^|,\s?)(?:1[0-9]|20)\d\d(?:[-–—](?:\d\d|\d{4}))?$", found["pin"]) or (
        alone and (" " not in title or _NUMBERS_ITS_OWN.search(title))
    ):
        return
    draft.pinpoint = found["pin"]
    draft.put("locator", draft.pinpoint, *found.span("pin"))
    draft.end = found.start()
