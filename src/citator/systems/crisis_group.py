"""International Crisis Group: reports and briefings by region and number, and addresses of crisisgroup.org.

Reports and briefings are numbered by region, each kind for itself: "Europe Report N°187", "Asia Briefing N°37", "Middle East Report N°40",
"Balkans Report No. 2". A number without its region names nothing. Special reports and briefings have a series of their own.

Official source: https://www.crisisgroup.org/latest-updates/reports-and-briefings (the cover of each gives region, kind, number and date).
Addresses read: ``crisisgroup.org/{region}/{subregion}/{country}/187-slug`` and ``…/b60-slug`` (a briefing), ``crisisgroup.org/brf/…``,
``/rpt/…``; older ``/en/regions/…/187-slug.aspx``, ``/~/media/Files/…/187-slug.pdf``, ``/library/documents/…/187_slug.pdf``,
``/home/index.cfm?id=5157&l=1``. The identifier of an address is its path; the number that the path shows is its equivalent.

>>> [match.identifier.value for match in find("International Crisis Group, Rivers at Risk, Europe Report N°187, 14 November 2007, p. 3")]
['Europe Report N°187']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, Name, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "crisis_group"
SCHEMES = ("crisis_group",)
PRIORITY = 62
TRIGGERS = ("crisisgroup.org", "report n", "briefing n", "crisis group", "crisis grp", "crisisgroup", "icg")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the forms on the covers and in the Group's own notes
    ("International Crisis Group, Europe Report N°187, 14 November 2007", "Europe Report N°187"),
    ("Crisis Group Europe Report N°166", "Europe Report N°166"),
    ("ICG Asia Report No. 84", "Asia Report N°84"),
    ("Crisis Group Asia Briefing N°37", "Asia Briefing N°37"),
    ("Crisis Group Africa Report N° 242", "Africa Report N°242"),
    ("Crisis Group Africa Briefing N°98", "Africa Briefing N°98"),
    ("ICG Balkans Report No. 40", "Balkans Report N°40"),
    ("International Crisis Group, “A River Divided”, Middle East Report N°40, 18 July 2005", "Middle East Report N°40"),
    ("Crisis Group Latin America Report N°17", "Latin America Report N°17"),
    ("Crisis Group Latin America/Caribbean Briefing N°25", "Latin America/Caribbean Briefing N°25"),
    ("Crisis Group Policy Briefing, Europe Briefing N°60", "Europe Briefing N°60"),
    ("Crisis Group Special Report N°1", "Special Report N°1"),
    ("Crisis Group Middle East and North Africa Briefing N°31", "Middle East and North Africa Briefing N°31"),
    ("Europe and Central Asia Report N°244, International Crisis Group", "Europe and Central Asia Report N°244"),
    ("International Crisis Group (ICG), Asia Report no 43", "Asia Report N°43"),
    ("Crisis Group, Asia Report Nº 260", "Asia Report N°260"),
    ("Int’l Crisis Grp., A Lake, Africa Rep. No. 242 (2016)", "Africa Report N°242"),
    ("INT’L CRISIS GRP., ASIA REPORT NO. 312, A LAKE (2020)", "Asia Report N°312"),
    ("Crisis Group Asia Reports N°84 and N°260", "Asia Report N°260"),
    ("Crisis Group Asia Briefings N°s 37, 38 and 39", "Asia Briefing N°38"),
    ("International Crisis Group, Rapport Afrique N°242, 29 juin 2016", "Africa Report N°242"),
    ("briefing Afrique de Crisis Group n°98", "Africa Briefing N°98"),
    ("International Crisis Group, Informe sobre América Latina N°17", "Latin America Report N°17"),
    (
        "https://www.crisisgroup.org/europe-central-asia/caucasus/azerbaijan/187-rivers-at-risk",
        "europe-central-asia/caucasus/azerbaijan/187-rivers-at-risk",
    ),
    (
        "https://www.crisisgroup.org/brf/africa/sudan-egypt/b211-divided-river-elusive-bridge",
        "brf/africa/sudan-egypt/b211-divided-river-elusive-bridge",
    ),
    ("http://www.crisisgroup.org/en/regions/asia/south-asia/nepal/173-a-lake.aspx", "en/regions/asia/south-asia/nepal/173-a-lake.aspx"),
    ("http://www.crisisgroup.org/home/index.cfm?id=5157&l=1", "home/index.cfm?id=5157"),
    ("http://www.crisisgroup.org/~/media/Files/europe/187-a-lake.pdf", "~/media/Files/europe/187-a-lake.pdf"),
    # look-alikes
    ("DAILY REPORT N°187", None),
    ("Crisis Group, interviews; Oxfam, Africa Report N°12", None),
    ("World Bank, Africa Report No. 12", None),
    ("European Court of Auditors, Special Report n°21/2017", None),
    ("Market Report N° 003", None),
    ("IACHR, Report N° 36/05, Petition 12.170", None),
    ("International Crisis Group, Report N°187", None),
    ("Briefing N°60 of the ministry", None),
    ("Crisis Group interview, 4 May 2007", None),
    ("the ICG programme, report no. 7", None),
    ("Africa Report No. 5, Institute of Rivers; ICG catheters", None),
    ("Europe Report, 187 pages", None),
    ("Crisis Group Asia Report N°187/05", None),
    ("https://www.crisisgroup.org/", None),
    ("https://www.crisisgroup.org/rss.xml", None),
    ("https://www.crisisgroup.org/legal", None),
    ("https://www.crisisgroup.org/latest-updates?page=3", None),
]

_REGION: Final = (
    r"(?:Europe(?:\s+(?:and|&)\s+Central\s+Asia)?|(?:Central\s+|South\s+|North[\s-]East\s+)?Asia|(?:West\s+|Central\s+|North\s+|Southern\s+)?Africa|"
    r"Middle\s+East(?:(?:\s+(?:and|&)\s+|/)North\s+Africa)?|Latin\s+America(?:(?:\s+(?:and|&)\s+|/)(?:the\s+)?Caribbean)?|Balkans|Caucasus|"
    r"United\s+States|Gulf\s+and\s+Arabian\s+Peninsula|Special)"
)
_SIGN: Final = r"(?P<sign>[Nn][°º]s?|[Nn]os?\.?|NOS?\.)"
_FIRST: Final = r"\s?(?P<number>\d{1,3})(?![\w/]|\.\d)"
_NUMBERED: Final = re.compile(rf"(?<![\w-])(?P<region>{_REGION})\s+(?P<kind>Rep(?:orts?|\.)|Briefings?)\s*{_SIGN}{_FIRST}", re.IGNORECASE)
# "Asia Reports N°84 and N°260", "Asia Briefings N°s 37, 38 and 39"
_MORE: Final = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:N[°º]\s?)?(?P<number>\d{1,3})(?![\w/]|\.\d|\s(?:[A-Z][a-z]+\s(?:19|20)\d\d))")
# The Group's own French and Spanish: "Rapport Afrique N°242", "Briefing Asie de Crisis Group N°98", "Informe sobre América Latina N°17"
_TRANSLATED: Final = re.compile(
    r"(?<!\w)(?P<kind>[Rr]apport|[Bb]riefing|[Ii]nforme|[Bb]oletín)\s+(?:sobre\s+)?(?P<region>Afrique|Asie|Europe|Moyen-Orient|África|Asia|Europa"
    rf"|Oriente\s+Medio|América\s+Latina|Amérique\s+latine)(?:\s+de(?:l?\s+International)?\s+Crisis\s+Group)?\s+{_SIGN}{_FIRST}"
)
_ENGLISH: Final = {
    "afrique": "Africa", "áfrica": "Africa", "asie": "Asia", "asia": "Asia", "europe": "Europe", "europa": "Europe",
    "moyen-orient": "Middle East", "oriente medio": "Middle East", "américa latina": "Latin America", "amérique latine": "Latin America",
}  # fmt: skip
_SMALL: Final = ("and", "the")
_NAMED: Final = re.compile(r"Crisis\s+Gr(?:oup|p\.)|CRISIS\s+GR(?:OUP|P\.)|\bICG\b|CrisisGroup")
# Behind a semicolon: nothing, a title in quotation marks, or words that carry on ("and", "see also"); else another author's work begins
_CARRIED_ON: Final = re.compile(
    r"\s*(?:(?:and|see|See|also|cf\.)\s+)*(?:[“‘\"'].*)?|\s*and\s+(?:see\s+)?(?:also\s+)?[A-Z][^,;]{0,80},\s*", re.DOTALL
)
_CITATION: Final = re.compile(r";|\n\s*\n|(?<!Grp)(?<!GRP)\.\s+(?=[A-Z])")
_REACH: Final = 300
_PATH: Final = re.compile(
    r"/(?P<value>(?:(?:[a-z]{2}/)?(?:africa|asia|europe-central-asia|europe|middle-east-north-africa|latin-america-caribbean|united-states|global|brf|rpt|cmt|stm|qna)/"
    r"|[a-z]{2}/regions/|~/media/|library/documents/|en/publication-type/)\S*?[\w%-]+(?:\.(?:aspx|pdf))?)/?"
)
_SHOWN: Final = re.compile(r"(?:^|/)(?P<briefing>b)?(?P<number>\d{1,3})[-_](?=\D)[^/]*$")
_AREAS: Final = {"africa": "Africa", "asia": "Asia", "europe-central-asia": "Europe", "europe": "Europe"}
_AUTHOR: Final = (Name(literal="International Crisis Group"),)


def find(text: str) -> Iterator[Match]:
    """Reports and briefings by region and number where the Group is named, and addresses of its publications."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            fields = {"author": Field(_AUTHOR, "address"), "publisher": Field("International Crisis Group", "address")}
            kind = "report" if identifier.equivalents else "webpage"
            yield Match(address.start, address.end, NAME, identifier, Record(kind, FrozenMap(fields)), address=True)
    if not ("Crisis" in text or "CRISIS" in text or "ICG" in text):  # the Group has to be named
        return
    for pattern in (_NUMBERED, _TRANSLATED):
        for found in pattern.finditer(text):
            if _near(text, found) and outside(text, found.start()):
                yield from _numbered(found)


def _numbered(found: re.Match[str]) -> Iterator[Match]:
    """The report or briefing, and those that a plural goes on to name."""
    kind = "Report" if found["kind"][0] in "Rr" or found["kind"].lower() == "informe" else "Briefing"
    region = " ".join(found["region"].replace("&", "and").split())
    if found.re is _TRANSLATED:
        region = _ENGLISH[region.lower()]
    elif region.isupper() or region.islower():  # "ASIA REPORT NO. 312" in capitals, as law reviews print authors and titles
        region = " ".join(word if word in _SMALL else word.capitalize() for word in region.lower().split())
    start, one = found.start(), found
    while True:
        value = f"{region} {kind} N°{int(one['number'])}"
        record = {"number": Field(value), "author": Field(_AUTHOR), "publisher": Field("International Crisis Group")}
        yield Match(start, one.end("number"), NAME, Identifier("crisis_group", value), Record("report", FrozenMap(record)))
        more = _MORE.match(found.string, one.end()) if found["kind"].lower().endswith("s") else None
        if not more:
            return
        one, start = more, more.start("number")


def _near(text: str, found: re.Match[str]) -> bool:
    """Whether the Group is named in the same citation; with its own sign ("N°") anywhere near before it: "…; Asia Briefing N°37"."""
    before = text[max(0, found.start() - _REACH) : found.start()]
    if found["sign"][1] in "°º" and _NAMED.search(before):
        last = re.split(r";|\n\s*\n", before)[-1]
        if _NAMED.search(last) or _CARRIED_ON.fullmatch(last):
            return True
    if found.re is _TRANSLATED and _NAMED.search(found.group()):
        return True
    after = text[found.end() : found.end() + 80]
    return bool(_NAMED.search(_CITATION.split(before)[-1]) or _NAMED.search(_CITATION.split(after)[0]))


def url(identifier: Identifier) -> str | None:
    """The address for a path; a number does not lead to one."""
    path = "/" in identifier.value and "N°" not in identifier.value
    return f"https://www.crisisgroup.org/{identifier.value}" if identifier.scheme in SCHEMES and path else None


def _in_address(address: str) -> Identifier | None:
    if host_of(address) != "crisisgroup.org":
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    number = parse_qs(parts.query).get("id", [""])[0]
    if parts.path.rstrip("/").endswith("/index.cfm") and number.isdigit():
        return Identifier("crisis_group", f"home/index.cfm?id={number}")
    found = _PATH.fullmatch(unquote(parts.path))
    if not found or found["value"].count("/") < 1:
        return None
    return Identifier("crisis_group", found["value"], _shown(found["value"]))


def _shown(path: str) -> tuple[str, ...]:
    """The number in a path, where the path tells the series: reports on the Balkans have been numbered in two."""
    shown = _SHOWN.search(path)
    area = next((_AREAS[part] for part in path.lower().split("/") if part in _AREAS), "")
    if not shown or not area or "balkans" in path or "north-africa" in path:
        return ()
    return (f"{area} {'Briefing' if shown['briefing'] else 'Report'} N°{int(shown['number'])}",)
