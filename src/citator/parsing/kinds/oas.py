"""Reports and other documents of the Organization of American States, which are known by a symbol and the number of the document.

IACHR, Annual Report 1995, OEA/Ser.L/V/II.91, Doc. 7 rev., 28 February 1996, ch. IV
CIDH, Informe anual 1998, OEA/Ser.L/V/II.102, doc. 6 rev., 16 de abril de 1999
Commission IDH, Rapport annuel 1995, OEA/Ser.L/V/II.91, doc. 7 rév., 28 février 1996

https://www.oas.org/en/iachr/reports/ia.asp; cases and numbered reports on them are read as cases.
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft, tidy
from citator.text.dates import first_date
from citator.text.names import is_body
from citator.text.pinpoints import pinpoint_at

__all__ = ["read_of_oas"]

_SYMBOL = re.compile(
    r"[\s,(]*(?:(?:OAS|O\.\s?A\.\s?S\.|OEA)\s(?:[Dd]oc(?:ument)?\.?\s)?(?:[Nn]o\.\s)?)?OEA/\s?Ser[./]?\s?[A-Z](?:/[IVXLC]{1,7}(?:\.\d{1,4})*){0,4}"
    r"\.?(?:,?\s(?:[Dd]oc(?:umento?)?|[Rr][eé]v|[Cc]orr|[Aa]dd)\.?\s?(?:n[°ºo.]\.?\s?)?\d*(?:/\d{1,3})?(?!\w)){0,4}"
)
_BODY = re.compile(
    r"(?:the\s)?(?:IACHR|I/A Comm\.?(?:\sH\.?R\.?)?|CIDH|OAS|OEA|Commission IDH|"
    r"(?:Inter-?\s?Am\w*\.?|Comisi[oó]n Inter|Commission [Ii]nter|Comissão Inter|Organi[sz]a|Permanent Council|General Assembly)"
    r"[^,“”«»()\d]{0,60})"
)
_OF_CASE = re.compile(
    r"\b(?:Cases?|Casos?|Affaire|Petition|Petición|Petição)\s(?:[Nn]\S{1,2}\s)?\d|\b(?:Report|Informe|Rapport|Relatório)\s[Nn]\S{1,2}\s?\d|\sv[s.]",
    re.IGNORECASE,
)


def read_of_oas(draft: Draft) -> bool:
    """Read the draft as a document of the organization, with body, title and date; False where no title stands before its symbol."""
    if draft.text.find("Ser", draft.start, draft.end) < 0 or draft.text.find("OEA/", draft.start, draft.end) < 0:
        return False
    symbol = _SYMBOL.search(draft.text, draft.start, draft.end)
    if symbol is None or _OF_CASE.search(draft.text, draft.start, draft.end):
        return False
    start, end = draft.start, symbol.start()
    head, comma, _ = draft.text[start:end].partition(", ")
    body = _BODY.fullmatch(head) is not None or (bool(comma) and is_body(head))
    if not draft.text[start:end].strip(" ,(") or not (body or draft.text[start].isupper() or draft.text[start] in '“"«‘'):
        return False
    draft.kind = "report"
    if body:
        inner = draft.text[start + len(head) + len(comma) : end].partition(", ")
        if inner[1] and _BODY.fullmatch(inner[0]) and is_body(inner[0]):  # "OAS, Inter-American Commission …, Report on the Ports"
            start += len(head) + len(comma)
            head, comma, _ = inner
        draft.put("author", (Name(literal=tidy(head.removeprefix("the "))),), start, start + len(head))
        start += len(head) + len(comma)
    date = first_date(draft.text, symbol.end(), draft.end)
    if date is None:
        for year in re.finditer(r"\b(?:19|20)\d\d\b", draft.text[start:end]):
            date = first_date(draft.text, start + year.start(), start + year.end())
    if date:
        draft.put("issued", date.date, date.start, date.end)
    if start < end:
        draft.title(start, end)
    rest = draft.text[symbol.end() : draft.end]
    place = pinpoint_at(draft.text, draft.end - len(rest.lstrip(" ,")), draft.end)
    if place and not draft.pinpoint:  # "… doc. 5 rev. 1 ¶ 3 (2002)"
        draft.pinpoint = place.text
        draft.put("locator", place.text, place.start, place.end)
    draft.start = draft.end
    return True
