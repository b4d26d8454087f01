"""Documents and resolutions of specialised agencies and other bodies, by the body, the word for what it is, and a number of its own.

World Health Organization, document WHA71/2018/REC/1, resolution 71.6     International Maritime Organization, resolution MEPC.377(80)
International Labour Organization, document GB.346/LILS/3, paras. 5–17    Indian Ocean Tuna Commission, resolutions 12/07 and 13/07
UNESCO document 40 C/68                                                  resolution Conf. 16.3 (Rev. CoP17), entitled “Lamps”
United Nations publication, Sales No. E.89.IX.1
Yearbook of the International Law Commission 1982, vol. II (Part Two)
"""

from __future__ import annotations

import re

from citator.facts.sales_numbers import SOLD_AS
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import is_body
from citator.text.telling import Spelled

__all__ = ["read_agency_document", "read_publication"]

_NUMBER = (
    r"(?:\d{1,3}\sC/\d{1,3}|\d{1,3}\s\([A-Z][\w -]{1,9}\)|(?:(?:[A-Z]{1,8}|Conf\.)\s)?(?=[\w./()‑–-]*\d)[A-Z\d][A-Za-z\d./()‑–-]*[\w)]"
    r"(?:\s\((?:Rev|Add|Corr)\.[^()]{1,14}\))?)"
)
_DOCUMENT = Spelled(
    re.compile(
        r"(?:(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;:“”()\d]{2,140}?)(?P<comma>,)?\s)?"
        r"(?P<kind>[Dd]ocuments?|[Rr]esolutions?|[Dd]ecisions?|[Rr]ecommendations?|[Cc]irculars?)\s"
        rf"(?P<number>{_NUMBER}(?:(?:,\s|,?\sand\s){_NUMBER}){{0,6}})"
        rf"(?P<within>(?:\sand\s(?:Corr|Add)\.\d{{1,2}})?(?:,\sannex(?:\s\w{{1,4}})?(?=,\s(?:res|dec)))?(?:,\sattachment(?:\s\w{{1,3}})?)?"
        rf"(?:,\s(?:resolution|decision|recommendation)\s{_NUMBER}(?:\s\(\d{{4}}\))?)?(?:\s\((?:see\s)?document\s[^()]{{3,60}}(?:\([^()]*\))?\))?)"
        r"(?:,?\sof\s(?P<date>\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}))?(?:,\sentitled\s(?=“)|,\s(?=“)|$)"
    ),
    "ocument",
    "esolution",
    "ecision",
    "ecommendation",
    "ircular",
)
_SOLD = re.compile(rf"(?P<publisher>United Nations) publication,\s(?:{SOLD_AS}|(?P<year>{YEAR}))(?=\.?$)")
_YEARBOOK = re.compile(
    r"(?:The\s)?(?P<title>Yearbook of the International Law Commission|United Nations Juridical Yearbook|Yearbook of the United Nations)"
    rf"(?:,?\s(?P<year>{YEAR}))?(?:,\s[Vv]ol\.\s(?P<volume>[IVX]{{1,4}}(?:\s\(Part\s(?:One|Two|I{{1,2}})\))?))?(?:\sand\s[Cc]orrigend(?:um|a))?$"
)


def read_publication(draft: Draft) -> bool:
    """Read what is known by a sales number alone, and the yearbooks that have volumes; False where it is neither."""
    text = draft.text
    if not text.startswith(("United Nations", "The United Nations", "Yearbook of", "The Yearbook"), draft.start):
        return False
    sold = _SOLD.match(text, draft.start)  # the number at its end is taken off already
    if sold:
        draft.take("publisher", *sold.span("publisher"))
        if sold["number"]:
            draft.take("number", *sold.span("number"))
        else:
            draft.date(*sold.span("year"))
        return draft.done("un-document")
    yearbook = _YEARBOOK.match(text, draft.start, draft.end)
    if yearbook is None or not (yearbook["year"] or yearbook["volume"]):
        return False
    draft.take("title", *yearbook.span("title"))
    if yearbook["year"]:
        draft.date(*yearbook.span("year"))
    if yearbook["volume"]:
        draft.take("volume", *yearbook.span("volume"))
    return draft.done("book")


def read_agency_document(draft: Draft) -> bool:
    """Read the draft as such a document; False where it is none. What is adopted in it ("resolution 71.6") is a place in it."""
    if draft.pinpoint and draft.pinpoint.startswith("recommendation ") and "(" not in draft.rest and is_body(draft.rest):
        draft.fields.pop("locator", None)
        draft.put("number", draft.pinpoint.partition(" ")[2], *draft.place("locator"))
        draft.pinpoint = None
        draft.body("author", draft.start, draft.end)
        return draft.done("document")
    if not _DOCUMENT.may_match(draft.text, draft.start, draft.end):
        return False
    text = draft.text
    found = _DOCUMENT.match(text, draft.start, draft.end)
    quoted = next((one for one in draft.nesting.quoted if found and one.start == found.end()), None)
    if found is None or (found["body"] and not is_body(found["body"])) or (not found["body"] and not quoted):
        return False
    if not found["comma"] and found["body"] and found["kind"][0].isupper():  # "Council Decision 2012/389/CFSP" is read as such elsewhere
        return False
    if text[found.end() : draft.end].strip(" ,.") and (quoted is None or text[quoted.end : draft.end].strip(" ,.")):
        return False
    kind = "document" if found["kind"][:3].lower() not in ("res", "dec") else "resolution"
    if found["body"]:
        draft.body("authority" if kind == "resolution" else "author", *found.span("body"))
    draft.take("number", *found.span("number"))
    if quoted:
        draft.title(quoted.start, quoted.end)
    if found["date"]:
        draft.date(*found.span("date"))
    if found["within"] and ", " in found["within"] and "(document" not in found["within"]:
        start, end = found.start("within") + found["within"].index(", "), found.end("within")
        place = draft.fields.pop("locator", None)
        end = place.end if place and place.end is not None and place.end > end else end
        draft.pinpoint = " ".join(text[start:end].split()).strip(" ,")
        draft.put("locator", draft.pinpoint, start + 2, end)
    return draft.done(kind)
