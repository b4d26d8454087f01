"""The Official Document System of the United Nations: the documents themselves, by their symbols.

* Manual: https://documents.un.org/help and https://research.un.org/en/docs/undocs; addresses are ``https://undocs.org/en/SYMBOL``.
* What it has is answered with the file (PDF), or with a page that leads on to it.
* What it has not is answered with status 200 as well, and with a page that says "There is no document matching your request".

What bites: that page is the only way in which it says no; all other pages (a guard's, a search form made by a script) say nothing. It has
no title and no date to give, so that it is asked only where the library of the United Nations (``un_library``) does not answer.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from citator.authorities._answers import record
from citator.model import Etiquette, Failure, Found, Identifier, LookUp, NotFound, Request, Unknown

__all__ = ["BASE", "ETIQUETTE", "NAME", "RESERVE", "SCHEMES", "TYPES", "lookup"]

NAME: Final = "undocs"
BASE: Final = "https://undocs.org"
SCHEMES: Final = ("un_symbol",)
TYPES: Final[tuple[str, ...]] = ()
RESERVE: Final = True
ETIQUETTE: Final = Etiquette(0.25, 1, None, "our own caution: no limit is published; links are looked at as often")

# Phrases of the page for a missing document (seen in programs that download from it, 2017).
_MISSING: Final = re.compile(rb"There is no document matching your request|Error 91: Object variable not set", re.IGNORECASE)
_LEADS_ON: Final = re.compile(rb"<meta[^>]{1,80}refresh[^>]{1,80}URL\s{0,3}=\s{0,3}[^>\"']{1,300}\.(?:pdf|docx?)\b", re.IGNORECASE)


def lookup(identifier: Identifier) -> LookUp:
    """Whether there is a document with a symbol: ``Found`` has nothing but ``number`` and ``URL``."""
    symbol = "".join(identifier.value.split())
    url = f"{BASE}/en/{quote(symbol, safe='/()[]._-')}"
    outcome = yield Request(url, authority=NAME, max_bytes=65_536, purpose="lookup")
    if isinstance(outcome, Failure):
        return Unknown(NAME, f"{outcome.kind.value}: {outcome.detail}" if outcome.detail else outcome.kind.value)
    if outcome.status in (200, 404) and _MISSING.search(outcome.body):
        return NotFound(NAME, "no document matching")
    if outcome.status != 200:
        return Unknown(NAME, f"HTTP {outcome.status}")
    if outcome.body.startswith(b"%PDF-") or _LEADS_ON.search(outcome.body):
        return Found(record("report", NAME, {"number": identifier.value, "URL": url}), url, NAME)
    return Unknown(NAME, "a page that neither is the document nor says that there is none")
