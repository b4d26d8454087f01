"""Bills and resolutions of the legislatures of the American states: ``Texas House Resolution 535``, ``H.R. 1594 (Ga. 2014)``, ``Hawaii
H.R. 13``.

Every legislature numbers from one in each session, so a number without its state says nothing: it is reported with what is missing
(``jurisdiction-missing``) and has no identifier. "House Resolution" and "H.R." are also forms of the Congress of the United States
(module ``us_congress``), which is meant where its number stands beside them. None is a symbol of the United Nations.

Official sources
    forms: The Indigo Book, rules 19 and T3, https://law.resource.org/pub/us/code/blue/IndigoBook.html ("H.R. 189, 145th Leg. (Vt. 2009)");
    addresses: the legislatures' own, such as https://capitol.texas.gov (``/tlodocs/82R/billtext/html/HR00535F.htm``),
    https://www.capitol.hawaii.gov; those known are in :mod:`citator.facts.us_states`.

The canonical form is the state's name, the kind in capitals (HR, HB, SCR …), the number, and the year where it is told.

>>> [match.identifier.value for match in find("Texas House Resolution 535 and H.R. 1594 (Ga. 2014)")]
['Texas HR 535', 'Georgia HR 1594 (2014)']
>>> [match.problem for match in find("It adopted House Resolution 535.")]
[('jurisdiction-missing', "House Resolution 535: which legislature's it is, is not said")]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.facts.us_states import ADDRESSES
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._legislatures import MEASURE, ORDINAL, kind_of, state_about
from citator.systems._parts import Parts, parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "us_states"
SCHEMES = ("us_state_bill",)
PRIORITY = 62
TRIGGERS = (
    "h. res", "h.res", "s. res", "s.res", "h. con", "h.con", "s. con", "s.con", "h.j.", "h. j.", "s.j.", "s. j.",
    "house bill", "house r", "house of rep", "house\n", "senate\n", "house mem", "senate mem", "legislative bill", "legislative doc",
    "house j", "house c", "house f", "senate bill", "senate r", "senate j", "senate c", "senate f",
    "assembly bill", "assembly j", "assembly c", "assembly r", "h.r.", "h. r.", "s.r.", "s. r.", "h.b.", "h. b.", "s.b.", "s. b.",
    "a.b.", "h.c.r.", "s.c.r.", "h.j.r.", "s.j.r.", " hr ", " sr ", " hb ", " sb ", " ab ", " hcr", " scr ",
    " hjr", " sjr", " hr-", " hb-", " sb-", " ab-", " lb ", " ld ", "legis",
    "leginfo", "capitol.", "leg.", "ilga.gov", "nyassembly", "nysenate", "ncleg", "utah.gov", "mn.gov", "mo.gov", "ms.us", "ct.gov",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("Texas House Resolution 535", "Texas HR 535"),
    ("H.R. 1594 (Ga. 2014)", "Georgia HR 1594 (2014)"),
    ("Hawaii H.R. 13", "Hawaii HR 13"),
    ("H.R. 189, 145th Leg., Reg. Sess. (Vt. 2009)", "Vermont HR 189 (2009)"),
    ("H.B. 1, 2011 Leg., Reg. Sess. (Utah 2011)", "Utah HB 1 (2011)"),
    ("S.B. 1070, 49th Leg., 2d Reg. Sess. (Ariz. 2010)", "Arizona SB 1070 (2010)"),
    ("California Senate Bill 100", "California SB 100"),
    ("California Assembly Bill 1266 (2013)", "California AB 1266 (2013)"),
    ("Georgia House Resolution 1594", "Georgia HR 1594"),
    ("Georgia's House Resolution 1594", "Georgia HR 1594"),
    ("House Resolution 535 of the Texas House of Representatives", "Texas HR 535"),
    ("Senate Resolution No. 12 of the State of Maine", "Maine SR 12"),
    ("Senate Concurrent Resolution 7 (La. 2012)", "Louisiana SCR 7 (2012)"),
    ("Tex. H.R. 535", "Texas HR 535"),
    ("Texas HB 20", "Texas HB 20"),
    ("Florida SB 1718", "Florida SB 1718"),
    ("Arkansas General Assembly, House Resolution 1005", "Arkansas HR 1005"),
    ("House Joint Resolution 8 (Alaska 2013)", "Alaska HJR 8 (2013)"),
    ("Minnesota House File 5", "Minnesota HF 5"),
    ("https://capitol.texas.gov/tlodocs/82R/billtext/html/HR00535F.htm", "Texas HR 535 (2011)"),
    ("http://www.capitol.state.tx.us/tlodocs/82R/billtext/html/HR00535F.htm", "Texas HR 535 (2011)"),
    ("https://capitol.texas.gov/BillLookup/History.aspx?LegSess=82R&Bill=HR535", "Texas HR 535 (2011)"),
    ("https://www.capitol.hawaii.gov/sessions/session2014/bills/HR13_.htm", "Hawaii HR 13 (2014)"),
    ("http://www.capitol.hawaii.gov/session2014/bills/HR13_.HTM", "Hawaii HR 13 (2014)"),
    ("https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=201320140AB1266", "California AB 1266 (2013)"),
    ("https://www.nysenate.gov/legislation/bills/2017/S8570", "New York S 8570 (2017)"),
    ("https://malegislature.gov/Bills/189/S2168", "Massachusetts S 2168 (session 189)"),
    ("https://legislature.vermont.gov/bill/status/2020/H.511", "Vermont H 511 (2020)"),
    ("https://leg.colorado.gov/bills/hb26-1362", "Colorado HB 1362 (2026)"),
    ("https://olis.oregonlegislature.gov/liz/2021R1/Measures/Overview/HB2001", "Oregon HB 2001 (2021)"),
    ("https://mgaleg.maryland.gov/mgawebsite/Legislation/Details/hb0060?ys=2019RS", "Maryland HB 60 (2019)"),
    ("A.B. 60, 2013–2014 Leg., Reg. Sess. (Cal. 2013)", "California AB 60 (2013)"),
    ("Tex. H.R. 535, 82d Leg., R.S. (2011)", "Texas HR 535 (2011)"),  # the form of Texas's own Greenbook
    ("HR 1594, Georgia House of Representatives, 2014", "Georgia HR 1594"),
    ("Nebraska Legislative Bill 947", "Nebraska LB 947"),
    ("Maine LD 1282", "Maine LD 1282"),
    ("New Mexico House Memorial 28", "New Mexico HM 28"),
    ("Texas House\nResolution 535", "Texas HR 535"),
    ("California SB-54", "California SB 54"),
    ("the Texas legislature's H.R. 535 (2011)", "Texas HR 535 (2011)"),
    # look-alikes
    ("In Texas, HR 12 professionals met", None),
    ("H.Res. 1400, 117th Cong. (2022)", None),
    ("H.R. 3162 (107th Congress)", None),
    ("an HR 12 policy", None),
    ("Inter-Am. Ct. H.R. 12 (1988)", None),
    ("App. No. 12345/67 (Eur. Ct. H.R. 1989)", None),
    ("Eur. Comm’n H.R. 35, 44 (1988)", None),
    ("1990 Y.B. Eur. Conv. on H.R. 3", None),
    ("S. 12 of the Act", None),
    ("S.B. Anthony, 12 letters", None),
    ("the Texas House", None),
    ("General Assembly resolution 535", None),
    ("Assembly resolution 1416 (2005)", None),
    ("the house 535 Georgia Street", None),
    ("SB 60 mm steel", None),
    ("HB 2 pencils", None),
    ("as the head of H.R. 12 years ago", None),
    ("S.R. 2009 No. 59", None),  # statutory rules of Northern Ireland
    ("https://www.legis.ga.gov/legislation/45678", None),
    ("https://example.org/tlodocs/82R/billtext/html/HR00535F.htm", None),
    ("Security Council resolution 535 (1983)", None),
    ("Georgia, 1594", None),
]

_CONGRESS: Final = re.compile(rf"(?:,?\s|\s?\()(?:of\sthe\s)?{ORDINAL}\sCong(?:ress|\.)")
_BARE: Final = re.compile(r"House|Senate|H\.\s?R\.|S\.\s?R\.|H\.\s?B\.|S\.\s?B\.|[HS]\.\s?(?:J\.\s?|C(?:on)?\.\s?)?Res\.")
# what may follow a bill's number, where another word would make it a count: "H.R. 12 years ago"
_GOES_ON: Final = re.compile(
    r"\s?(?:$|[^\w\s]|\n)|\s(?:[A-Z]|(?:was|were|is|has|had|would|will|which|that|of|on|in|and|or|by|to|as|for|with|from|became|passed|died|failed|"
    r"adopted|approved|introduced|enacted|entitled|titled|condemning|commending|supporting|recogni[sz]ing|calling|honou?ring|urging|"
    r"expressing|declaring|does|did|makes|made|amends|amended)\b)"
)
_OF_TEXAS: Final = 1847  # the legislature meets every other year; its 82nd regular session was that of 2011
_NAMED: Final = re.compile(r"\b(?:U\.\s?S\.|United States|[Ff]ederal)\s(?:House|Senate|Congress)|\bCongress\b|\bCong\.")


def find(text: str) -> Iterator[Match]:
    """Bills and resolutions in prose, with or without their state, and addresses of the legislatures."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(parts_of(address.url))
        if value:
            yield _match(address.start, address.end, value, _kind(value), address=True)
    for found in MEASURE.finditer(text):
        if not outside(text, found.start()) or _CONGRESS.match(text, found.end()):
            continue
        about = state_about(text, found.start(), found.end())
        kind, number = kind_of(found), found["number"]
        # "In Texas, HR 12 professionals met": letters alone, behind a comma and before a word that no bill has behind it
        if about and found["short"] and text[about[2] : found.start()].endswith(", ") and not _GOES_ON.match(text, found.end()):
            continue
        if about:
            state, year, start, end = about
            value = f"{state} {kind} {number}" + (f" ({year})" if year else "")
            yield _match(start, end, value, kind, state, year)
        elif (
            _BARE.match(found.group())
            and _GOES_ON.match(text, found.end())
            and not _NAMED.search(text, max(0, found.start() - 100), found.end() + 60)
        ):
            yield _without_state(found, kind)


def url(identifier: Identifier) -> str | None:
    """The address of the text of a Texan or Hawaiian measure; the other sites need more than the number."""
    found = re.fullmatch(r"(?P<state>Texas|Hawaii) (?P<kind>[A-Z]{2,3}) (?P<number>\d+) \((?P<year>\d{4})\)", identifier.value)
    if identifier.scheme not in SCHEMES or not found:
        return None
    if found["state"] == "Hawaii":
        return f"https://www.capitol.hawaii.gov/sessions/session{found['year']}/bills/{found['kind']}{found['number']}_.htm"
    session = (int(found["year"]) - _OF_TEXAS) / 2
    if session != int(session):
        return None
    return f"https://capitol.texas.gov/BillLookup/History.aspx?LegSess={int(session)}R&Bill={found['kind']}{found['number']}"


def _without_state(found: re.Match[str], kind: str) -> Match:
    words = " ".join(found.group().split())
    record = Record(_type(kind), FrozenMap({"number": Field(found["number"], "text", *found.span("number"))}))
    problem = ("jurisdiction-missing", f"{words}: which legislature's it is, is not said")
    return Match(found.start(), found.end(), NAME, None, record, problem=problem)


def _in_address(parts: Parts) -> str:
    host = parts.host.replace("capitol.state.tx.us", "capitol.texas.gov")
    whole = parts.path + ("?" + "&".join(f"{name}={value}" for name, value in parts.query.items()) if parts.query else "")
    for state, domain, pattern in ADDRESSES:
        found = pattern.match(whole) if host == domain or host.endswith(f".{domain}") else None
        if found:
            groups = found.groupdict()
            year = groups.get("year")
            if groups.get("short"):
                year = f"20{groups['short']}"
            if groups.get("texas"):
                year = str(_OF_TEXAS + 2 * int(groups["texas"]))
            when = f" ({year})" if year else f" (session {groups['session']})" if groups.get("session") else ""
            return f"{state} {groups['kind'].upper()} {int(groups['number'])}{when}"
    return ""


def _kind(value: str) -> str:
    return next((word for word in value.split() if word.isupper() and word.isalpha()), "")


def _type(kind: str) -> str:
    return "resolution" if kind.endswith(("R", "M")) else "bill"


def _match(start: int, end: int, value: str, kind: str, state: str = "", year: int | None = None, *, address: bool = False) -> Match:
    fields = {"number": Field(value)}
    if state:
        fields["jurisdiction"] = Field(state)
    if year:
        fields["issued"] = Field(PartialDate(year))
    return Match(start, end, NAME, Identifier("us_state_bill", value), Record(_type(kind), FrozenMap(fields)), address)
