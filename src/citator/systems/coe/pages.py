"""Pages of the Parliamentary Assembly (pace.coe.int, assembly.coe.int): the text adopted, with its number and day.

The title of a page has the site, the number and the name of the text ("PACE website", "Resolution 1416 (2005) - The harbours …",
"PACE - Resolution 1416 (2005) - The harbours …"); the day stands in "Text adopted by the Assembly on 25 January 2005 (2nd Sitting)".
Source: https://pace.coe.int/en/pages/adopted-texts.
"""

from __future__ import annotations

import re
from typing import Final

from citator.model import Field, FrozenMap, Page, PartialDate, Record
from citator.systems._pages import described
from citator.systems.coe.codes import english_kind
from citator.text.dates import first_date
from citator.text.urls import host_of

__all__ = ["read_adopted_text"]

_HOSTS: Final = ("pace.coe.int", "assembly.coe.int", "semantic-pace.net")
_TEXT: Final = re.compile(
    r"(?:^|[|–—-]\s*)(?P<kind>Resolution|Recommendation|Opinion|Order|Résolution|Recommandation|Avis|Directive)\s+"
    r"(?P<number>\d{1,4}\s?\((?:19|20)\d\d\))(?:\s*(?:[|–—:-]\s*)?(?P<title>[^|]{3,300}))?"
)
_DOC: Final = re.compile(r"(?:^|[|–—-]\s*)Doc\.?\s(?P<number>\d{3,5})\b(?:\s*[|–—:-]\s*(?P<title>[^|]{3,300}))?")
_ADOPTED: Final = re.compile(r"(?:Text adopted by the Assembly on|Texte adopté par l[’']Assemblée le)\s")
_STATE: Final = re.compile(r"\W*(?:provisional version|version provisoire|final version|version définitive)\W*", re.IGNORECASE)
_SITE: Final = re.compile(r"\s*(?:[|–—-]\s*)?(?:PACE(?: website)?|Parliamentary Assembly|Assemblée parlementaire)\s*$", re.IGNORECASE)


def read_adopted_text(page: Page, body: str) -> Record | None:
    """The record of the text on a page of the Assembly, ``body``; ``None`` on a page of others, or one that names no text."""
    if host_of(page.url) not in _HOSTS and host_of(page.canonical or page.url) not in _HOSTS:
        return None
    named = (" ".join(name.split()) for name in (page.title, page.meta.get("og:title", ""), *page.headings[:3]))
    found = [match for name in named if (match := _TEXT.search(name) or _DOC.search(name))]
    if not found:
        return None
    # A text that was adopted names the report it was made from, and not the other way round.
    first = max(found, key=lambda match: ("kind" in match.groupdict(), bool(match["title"])))
    named_by = [first["title"] or "", *(one for one in page.headings if not (_TEXT.search(one) or _DOC.search(one)))]
    title = next((one for one in named_by if one and not (_SITE.fullmatch(one) or _STATE.fullmatch(one))), "")
    number = "".join(first["number"].split()).replace("(", " (")
    kind = first.groupdict().get("kind")
    number = f"{english_kind(kind)} {number}" if kind else f"Doc. {number}"
    fields = {**(read.fields if (read := described(page)) else {}), "number": Field(number, "page"), "authority": Field(body, "page")}
    fields.pop("author", None)
    fields["title"] = Field(_SITE.sub("", title).strip(" –—-"), "page")
    day = _day(page.text) or (PartialDate(int(number[-5:-1])) if kind else None)
    if day:
        fields["issued"] = Field(day, "page")
    return Record("report", FrozenMap({name: field for name, field in fields.items() if field.value}))


def _day(text: str) -> PartialDate | None:
    """The day on which the text was adopted, by its first note."""
    adopted = _ADOPTED.search(text)
    found = first_date(text, adopted.end(), adopted.end() + 40) if adopted else None
    return found.date if found else None
