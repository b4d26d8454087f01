"""Reports to and of organs of the United Nations: of a conference, with its place and days; of a rapporteur, by office and name.

Report of the Conference on Harbours, Leeds, 3–14 May 1995 (United Nations publication, Sales No. E.96.IV.13)
Report of the Conference on Harbours, Leeds, 3–14 May 1995 (A/CONF.177/20)
Report of the Special Rapporteur on lamps, Ann Brook, submitted in accordance with resolution 73/171, “Lamps and rivers” (A/77/177)
"""

from __future__ import annotations

import re

from citator.facts.sales_numbers import SOLD_AS
from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person

__all__ = ["read_of_conference", "reporter_before"]

_SOLD = re.compile(rf"\s\((?P<publisher>United Nations publication),\s{SOLD_AS}(?:\sand\s[Cc]orrigend(?:um|a))?\)$")
_TITLE_ALONE = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^(),:;“”«»]*(?:,\svol\.\s\w{1,5})?"
)  # of one with a comma, what stands before it may be its author
_BY_BODY = re.compile(r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^(),:;“”«»\d]{1,120}),\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^();“”«»]{3,240})")
_HELD = re.compile(
    rf"(?:Conference|Summit|Congress|Assembly|Meeting)\b[^()“”]{{0,120}},\s\d{{1,2}}(?:\s{MONTH})?(?:\s{YEAR})?\s?[–—-]\s?\d{{1,2}}\s{MONTH}\s{YEAR}$"
)


_NAMED = ("Report of", "The United Nations", "United Nations Juridical", "Yearbook of")


def read_of_conference(draft: Draft) -> bool:
    """Read "Report of the Conference on Harbours, Leeds, 3–4 May 1995 (United Nations publication, Sales No. …)": the place and the days
    are those of the conference and, as in catalogues, part of the title; so too what is a title and a sales number alone. False where it
    is something else.
    """
    named = draft.text.startswith(_NAMED, draft.start)
    sold = _SOLD.search(draft.text, draft.start, draft.end) if draft.text[draft.end - 1] == ")" else None
    if not named and not sold:
        return False
    by = None if named or not sold else _BY_BODY.fullmatch(draft.text, draft.start, sold.start())
    if by and not is_body(by["body"]):
        by = None
    if not named and not by and not (sold and _TITLE_ALONE.fullmatch(draft.text, draft.start, sold.start())):
        return False
    end = sold.start() if sold else draft.end
    if not (sold or _HELD.search(draft.text, draft.start, end)):
        return False
    if sold:
        draft.put("publisher", "United Nations", *sold.span("publisher"))
        draft.take("number", *sold.span("number"))
    if by:  # "UNCTAD, Review of Ports 2022 (United Nations publication, Sales No. …)"
        draft.body("author", *by.span("body"))
    draft.title(by.start("title") if by else draft.start, end)
    return draft.done("un-document" if sold and not by else "report")


# "Report of the Special Rapporteur on lamps, Ann Brook, submitted in accordance with resolution 73/171, “Lamps and rivers”"
_REPORT_OF = re.compile(r"(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]inal|[Ii]nterim|[Aa]nnual)\s)?[Rr]eport\s(?:of|by)\sthe\s(?=[A-Z])")
_TITLED = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.?\s)?")
_SUBMITTED = re.compile(r",\s(?:submitted|prepared|presented|transmitted|pursuant\sto|in\saccordance\swith)\b")


def reporter_before(draft: Draft, start: int, end: int) -> bool:
    """Take who reports, by name or by office, from before the title of a report; False where the words are something else."""
    head = _REPORT_OF.match(draft.text, start, end)
    if head is None:
        return False
    submitted = _SUBMITTED.search(draft.text, head.end(), end)
    end = submitted.start() if submitted else len(draft.text[:end].rstrip(" ,:"))
    comma = draft.text.rfind(", ", head.end(), end)
    name = comma + 2 + len(titled[0]) if comma > 0 and (titled := _TITLED.match(draft.text, comma + 2, end)) else comma + 2
    if comma > 0 and is_person(draft.text[name:end]):
        draft.people("author", name, end)
    else:
        draft.body("author", head.end(), end)
    return True
