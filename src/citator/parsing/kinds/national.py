"""Laws, orders and treaties as reports on a state name them, Italian decisions by number and year, opinions at the Court of Justice.

Law on Sluices and Weirs, No. 114-IV, adopted March 2, 2009 (as amended, 2015), art. 6
Ministry of Water Management, “On Temporary Measures,” Order no. 77, May 5, 2016, para. 2
Convention on River Lights (Varna, 1987)
Corte cost., sent. n. 364 del 1988
Opinion of AG Lenz, point 18; Schlussanträge der Generalanwältin Kokott, Rs. C-1/02, Rn. 18
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import Name, PartialDate
from citator.parsing.cutting.shapes import COURT_HEADS, COURTS
from citator.parsing.kinds.draft import Draft, Readers, tidy
from citator.text.dates import MONTH, YEAR, parse_date
from citator.text.names import is_body, parse_names
from citator.text.telling import Spelled, Telling

__all__ = ["NATIONAL"]

_DAY = rf"(?:(?:\d{{1,2}}\s)?{MONTH}\s(?:\d{{1,2}},\s)?{YEAR})"
_ACTS = r"Law|Act|Code|Decree|Order|Ordinance|Proclamation|Edict|Statute|Regulations?|Instruction|Circular|Rules|Decree-Law"
_NUMBERED = Spelled(
    re.compile(
        rf"(?:(?P<state>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){{0,2}}),\s)?"
        rf"(?P<title>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s){{0,3}}(?:{_ACTS})\s(?:on|for|of|concerning|about|to|against|regarding)\s[^;“”\"()\d]{{3,140}}?|"
        rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^;“”\"()\d,]{{2,80}}\s(?:{_ACTS}))"
        rf"(?:,?\s\(?[Nn]o\.\s(?P<number>[\dA-Z][\w./-]{{0,19}})\)?)"
        rf"(?:,?\s(?:of\s|adopted\s(?:on\s)?|enacted\s(?:on\s)?|signed\s(?:on\s)?|dated\s|passed\s(?:on\s)?)?(?P<date>{_DAY}|{YEAR}))?"
        r"(?:,?\s\((?:as\s)?(?:last\s)?amended[^()]{0,60}\)|,\s(?:as\s)?(?:last\s)?amended\b[^;()]{0,60})?$"
    ),
    *("Law", "Act", "Code", "Decree", "Order", "Ordinance", "Proclamation", "Edict", "Statute", "Regulation", "Instruction", "Circular"),
    "Rules",
)  # fmt: skip
_TITLED = Telling(
    re.compile(
        rf",?\s(?P<genre>(?:{_ACTS}|Directive|Resolution))\s(?:[Nn]o\.?|№|#)\s?(?P<number>[\dA-Z][\w./-]{{0,19}})"
        rf"(?:,?\s(?:of\s|dated\s|adopted\s(?:on\s)?)?(?P<date>{_DAY}|{YEAR}))?$"
    ),
    *("law", "act", "code", "decree", "order", "ordinance", "proclamation", "edict", "statute", "regulation", "instruction", "circular"),
    *("rules", "directive", "resolution"),
)
_OFFICE = re.compile(
    r"(?:[^,;“”\d]{0,60}\b)?(?:Ministry|Ministries|Government|Cabinet|President|Parliament|Minister|Governor|Department|Council|Assembly|"
    r"Mayor|Prefect|Governorate|Directorate|Agency|Authority|Office|Board|Commission|Committee)\b[^,;“”\d]{0,80}"
)
_TREATY = Telling(
    re.compile(
        r"(?P<title>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s){0,4}(?:Convention|Treaty|Protocol|Agreement|Covenant)\s"
        r"(?:on|for|of|concerning|relating to|to|against|between)\s[^;:“”\"()]{3,160}?)"
        rf"\s\((?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?),?\s(?P<date>{_DAY}|{YEAR})\)$"
    ),
    *("convention", "treaty", "protocol", "agreement", "covenant"),
)
_BY_YEAR = re.compile(
    rf"(?P<court>(?:{COURTS})(?:,?\s(?:[Ss]ez\.|[Ss]ezione)\s[^,\d]{{1,20}})?)(?:,\s(?P<kind>sent|ord|dec|sentenza|ordinanza|decisione)\.?|,?)\s"
    rf"(?:n|nn|no|nr)\.?\s?(?P<number>\d{{1,5}})(?:\s?/\s?|\sdel(?:l[’']anno)?\s)(?P<year>{YEAR})(?P<rest>[,\s(].*)?$"
)
_ADVOCATE = Telling(
    re.compile(
        r"(?P<title>(?:[Oo]pinion\sof\s(?:(?:Mr|Mrs|Ms)\.?\s)?(?:AG|A\.G\.|Advocate[\s-]General)|"
        r"Schlussanträge\s(?:der|des)\s(?:Generalanw[aä]lt(?:in|s)|GA(?:in)?)|"
        r"[Cc]onclusions\sde\sl[’']avocate?\sgénérale?(?:\sM(?:me)?\.?)?|[Cc]onclusiones\sdel\sAbogado\sGeneral(?:\sSra?\.)?|"
        r"[Cc]onclusioni\sdell[’']avvocato\sgenerale)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*|y|de|van|von|der)){0,4}))"
        rf"(?:,?\s(?:of|vom|v\.|du|de|del|delivered on)\s(?P<date>[^,;()]{{4,22}}?{YEAR}))?"
        r"(?:,?\s(?:in|to|zu|dans)?\s?(?:Joined\s)?(?:Cases?|Rs\.|Rechtssache|[Aa]ffaire|[Aa]sunto|[Cc]ausa)\s"
        r"(?P<number>C[-–‑]\d{1,4}/\d\d(?:\s(?:P|R|PPU|RX)\b)?)[^;]{0,160})?$"
    ),
    "advocate", "opinion", "a.g.", "generalanw", "schlussantr", "avocat", "abogado", "avvocato",
)  # fmt: skip


_OPENINGS = ("Op", "op", "Sc", "Co", "co")


def _numbered(draft: Draft) -> bool:
    """A law or an order by its name and number; False where it has another shape.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Law on Sluices, No. 114-IV, adopted March 2, 2009"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> _numbered(draft), draft.record().light()
    (True, {'title': 'Law on Sluices', 'number': '114-IV', 'issued': '2009-03-02'})
    """
    if draft.text.find("o. ", draft.start, draft.end) < 0 or not _NUMBERED.may_match(draft.text, draft.start, draft.end):
        return False
    found = _NUMBERED.match(draft.text, draft.start, draft.end)
    if not found or (found["state"] and is_body(found["state"])):
        return False
    if not (found["state"] or found["date"]) and draft.text[found.end("title") : found.start("number")] == " No. ":
        return False  # "Council Regulation No. 12/2005": the number is part of the name
    draft.title(*found.span("title"))
    draft.take("number", *found.span("number"))
    if found["state"]:
        draft.take("jurisdiction", *found.span("state"))
    if found["date"]:
        draft.put("issued", parse_date(found["date"]), *found.span("date"))
    return draft.done("legislation")


def _titled(draft: Draft) -> bool:
    """An order of an office by its title in marks and its number, in either order."""
    quoted = next((one for one in draft.nesting.quoted if draft.start < one.start and one.end <= draft.end + 1), None)
    if not quoted or not _TITLED.may_match(draft.text, quoted.end, draft.end):
        return False
    office = draft.text[draft.start : quoted.start].rstrip(" ,")
    found = _TITLED.match(draft.text, quoted.end, draft.end)
    if not found or not _OFFICE.fullmatch(office):
        return False
    draft.take("authority", draft.start, draft.start + len(office))
    draft.title(quoted.start, quoted.end)
    draft.take("number", *found.span("number"))
    if found["date"]:
        draft.put("issued", parse_date(found["date"]), *found.span("date"))
    return draft.done("resolution" if found["genre"] == "Resolution" else "legislation")


def _treaty(draft: Draft) -> bool:
    """A treaty with the town of its signature and its year: the town is known, as "(Brill, 1987)" is a publisher's."""
    begin = draft.nesting.bracket_to(draft.end) if draft.text[draft.end - 2 : draft.end - 1].isdecimal() else None
    if begin is None or draft.end - begin > 50 or draft.has("URL") or not _TREATY.may_match(draft.text, draft.start, draft.end):
        return False
    found = _TREATY.match(draft.text, draft.start, draft.end)
    if not found or found["place"] not in PLACES:
        return False
    draft.title(*found.span("title"))
    draft.take("publisher-place", *found.span("place"))
    draft.put("issued", parse_date(found["date"]), *found.span("date"))
    return draft.done("treaty")


def _by_year(draft: Draft) -> bool:
    found = _BY_YEAR.match(draft.text, draft.start, draft.end) if draft.text[draft.start : draft.start + 2] in COURT_HEADS else None
    if not found:
        return False
    draft.body("authority", *found.span("court"))
    draft.take("number", *found.span("number"))
    draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    return draft.done("case")


def _advocate(draft: Draft) -> bool:
    ahead = draft.text[draft.start : draft.start + 2] in _OPENINGS and _ADVOCATE.may_match(draft.text, draft.start, draft.end)
    found = _ADVOCATE.match(draft.text, draft.start, draft.end) if ahead else None
    if not found:
        return False
    name = tidy(found["name"])
    draft.put("author", parse_names(name) if " " not in name else (Name(literal=name),), *found.span("name"))
    draft.title(*found.span("title"))
    if found["number"]:
        draft.take("number", *found.span("number"))
    if found["date"]:
        draft.put("issued", parse_date(found["date"]), *found.span("date"))
    return draft.done("case")


NATIONAL: Readers = (
    (_TITLED, _titled),
    (_NUMBERED, _numbered),
    (_TREATY, _treaty),
    (None, _by_year),
    (_ADVOCATE, _advocate),
)
"""Who reads these laws, treaties, decisions and opinions, each with the signs without which it takes none."""
