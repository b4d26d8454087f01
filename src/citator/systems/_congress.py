"""The addresses of the papers of Congress, both ways: congress.gov, govinfo.gov, gpo.gov, govtrack.us, thomas.loc.gov, hdl.loc.gov."""

from __future__ import annotations

import re
from typing import Final

from citator.systems._legislatures import ordinal
from citator.systems._parts import parts_of

__all__ = ["congressional_address", "in_address"]

_CODES: Final = {
    "hr": ("H.R.", "house-bill"), "s": ("S.", "senate-bill"), "hres": ("H.Res.", "house-resolution"),
    "sres": ("S.Res.", "senate-resolution"),
    "hjres": ("H.J.Res.", "house-joint-resolution"), "sjres": ("S.J.Res.", "senate-joint-resolution"),
    "hconres": ("H.Con.Res.", "house-concurrent-resolution"), "sconres": ("S.Con.Res.", "senate-concurrent-resolution"),
}  # fmt: skip
_BY_SLUG: Final = {slug: spelled for spelled, slug in _CODES.values()}
_SLUGS: Final = dict(_CODES.values())
_PAPERS: Final = {
    "hrpt": "H.R. Rep. No.",
    "srpt": "S. Rep. No.",
    "hdoc": "H.R. Doc. No.",
    "sdoc": "S. Doc. No.",
    "tdoc": "S. Treaty Doc. No.",
    "treaty-document": "S. Treaty Doc. No.",
}
_CODE: Final = r"(?P<code>hconres|sconres|hjres|sjres|hres|sres|hr|s)"
_BOTH: Final = ("congress.gov", "govinfo.gov", "gpo.gov")  # gpo.gov/fdsys was govinfo.gov until 2018
_PATTERNS: Final = tuple(
    (hosts, re.compile(pattern, re.IGNORECASE))
    for hosts, pattern in (
        (("congress.gov",), r"/bill/(?P<congress>\d{1,3})(?:st|nd|rd|th)-congress/(?P<slug>[a-z-]{10,30})/(?P<number>\d{1,5})(?:/.*)?"),
        (_BOTH, rf"(?:.*[/=])?BILLS(?:TATUS)?-(?P<congress>\d{{1,3}}){_CODE}(?P<number>\d{{1,5}})(?:[a-z].*|/.*|\..*)?"),
        (("govinfo.gov",), rf"/link/bills/(?P<congress>\d{{1,3}})/{_CODE}/(?P<number>\d{{1,5}})(?:\?.*)?"),
        (("govtrack.us",), rf"/congress/bills/(?P<congress>\d{{1,3}})/{_CODE}(?P<number>\d{{1,5}})(?:/.*)?"),
        (("hdl.loc.gov",), rf"/loc\.uscongress/legislation\.(?P<congress>\d{{1,3}}){_CODE}(?P<number>\d{{1,5}})"),
        (("thomas.loc.gov",), (r"/cgi-bin/(?:bd)?query/[a-zA-Z]\?[cdrR](?P<congress>\d{2,3}):"
         r"(?P<thomas>[A-Za-z.]{1,10}?)0*(?P<number>[1-9]\d{0,4})(?:\D.*)?")),
        (_BOTH, r"(?:.*/)?PLAW-(?P<congress>\d{1,3})(?P<law>publ|pvtl)(?P<number>\d{1,4})(?:[/.].*)?"),
        (("govinfo.gov",), r"/link/plaw/(?P<congress>\d{1,3})/(?P<law>public|private)/(?P<number>\d{1,4})(?:\?.*)?"),
        (_BOTH, r"(?:.*/)?(?:CRPT|CDOC)-(?P<congress>\d{1,3})(?P<paper>hrpt|srpt|hdoc|sdoc|tdoc)(?P<number>\d{1,4})(?:[-/.].*)?"),
        (("congress.gov",), (r"/congressional-report/(?P<congress>\d{1,3})(?:st|nd|rd|th)-congress/"
         r"(?P<report>house|senate)-report/(?P<number>\d{1,4})(?:/.*)?")),
        (("congress.gov",), r"/(?P<paper>treaty-document)/(?P<congress>\d{1,3})(?:st|nd|rd|th)-congress/(?P<number>\d{1,3})(?:/.*)?"),
        (_BOTH, r"(?:.*/)?STATUTE-(?P<volume>\d{1,3})-Pg(?P<number>\d{1,4})(?:[-/.].*)?"),
        (("govinfo.gov",), r"/link/statute/(?P<volume>\d{1,3})/(?P<number>\d{1,4})(?:\?.*)?"),
    )
)  # fmt: skip


def in_address(address: str) -> tuple[str, str] | None:
    """The scheme and the value that an address of these sites names."""
    parts = parts_of(address)
    if not parts.within("congress.gov", "govinfo.gov", "gpo.gov", "govtrack.us", "loc.gov"):
        return None
    whole = parts.path + (f"?{address.partition('?')[2]}" if "?" in address else "")
    for hosts, pattern in _PATTERNS:
        found = pattern.fullmatch(whole) if parts.within(*hosts) else None
        if found:
            return _named(found.groupdict())
    return None


def _named(part: dict[str, str | None]) -> tuple[str, str] | None:
    number = int(part["number"] or 0)
    if part.get("volume"):
        return "us_statutes_at_large", f"{part['volume']} Stat. {number}"
    congress = int(part["congress"] or 0)
    if part.get("law"):
        private = (part["law"] or "").lower() in ("private", "pvtl")
        return "us_law", f"{'Priv' if private else 'Pub'}. L. {congress}-{number}"
    if part.get("paper") or part.get("report"):
        code = (part.get("paper") or f"{(part.get('report') or '')[:1]}rpt").lower()
        return "us_congressional_document", f"{_PAPERS[code]} {congress}-{number}"
    code = re.sub(r"[^a-z]", "", (part.get("code") or part.get("thomas") or "").lower())
    spelled = _BY_SLUG.get((part.get("slug") or "").lower()) or (_CODES[code][0] if code in _CODES else None)
    return ("us_bill", f"{spelled} {number} ({ordinal(congress)} Cong.)") if spelled else None


def congressional_address(scheme: str, value: str) -> str | None:
    """The canonical address of what an identifier names; ``None`` where the sites do not reach back so far.

    congress.gov has bills since 1973 (93rd Congress) and reports since 1995 (104th); govinfo.gov has public laws since 1995 and the
    Statutes at Large since 1951 (volume 65).
    """
    bill = re.fullmatch(r"(?P<kind>[A-Za-z.]+) (?P<number>\d+) \((?P<congress>(?P<n>\d+)[a-z]{2}) Cong\.\)", value)
    if scheme == "us_bill" and bill and bill["kind"] in _SLUGS and int(bill["n"]) >= 93:
        return f"https://www.congress.gov/bill/{bill['congress']}-congress/{_SLUGS[bill['kind']]}/{bill['number']}"
    law = re.fullmatch(r"(Pub|Priv)\. L\. (\d+)-(\d+)", value)
    if scheme == "us_law" and law and int(law[2]) >= 104:
        return f"https://www.govinfo.gov/link/plaw/{law[2]}/{'public' if law[1] == 'Pub' else 'private'}/{law[3]}"
    stat = re.fullmatch(r"(\d+) Stat\. (\d+)", value)
    if scheme == "us_statutes_at_large" and stat and int(stat[1]) >= 65:
        return f"https://www.govinfo.gov/link/statute/{stat[1]}/{stat[2]}"
    report = re.fullmatch(r"(H\.R\.|S\.) Rep\. No\. (\d+)-(\d+)", value)
    if scheme == "us_congressional_document" and report and int(report[2]) >= 104:
        house = "house" if report[1] == "H.R." else "senate"
        return f"https://www.congress.gov/congressional-report/{ordinal(int(report[2]))}-congress/{house}-report/{report[3]}"
    return None
