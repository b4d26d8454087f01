"""Notes verbales, letters and telegrams that are known by their number, as the written pleadings before a court cite them.

Note Verbale No. 117/MFA from the Ministry of Harbours of Ostland to the Embassy of Westmark, 11 August 1994
Letter No. 44 dated 3 May 1911 from the Governor of Leeds to the Minister of Ports
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.interviews import who
from citator.text.dates import first_date
from citator.text.telling import Signs

__all__ = ["NUMBERED", "read_numbered_letter"]

_NUMBERED = re.compile(
    r"(?P<genre>(?:[Cc]ircular\s)?[Nn]otes?\s[Vv]erbale|(?:[Dd]iplomatic|[Cc]ircular|[Pp]rotest)\s[Nn]ote|[Ll]etter|[Tt]elegram|[Cc]able|"
    r"[Dd]espatch|[Dd]ispatch|[Mm]emorandum|[Ff]acsimile|[Aa]ide-mémoire|[Nn]ota [Vv]erbal|Verbalnote)\s"
    r"(?:[Nn]o\.?|[Nn]r\.?|n[°º]|núm\.)\s?"
    r"(?P<number>[\w./()-]*\d[\w./()-]*(?:\s[A-Z]{2,8}(?=[\s,]|$))?)"
)
_FROM = re.compile(
    r"(?:^|[\s,])(?:from|by|sent by|de|der|des)\s(?:the\s|la\s|el\s|l[’'])?(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;“”]{2,120}?)"
    r"(?=\s(?:addressed\s)?to\s|\sdated\s|\sof\s\d|,|$)"
)
_TO = re.compile(r"\s(?:addressed\s)?to\s(?:the\s)?(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;“”]{2,120}?)(?=\sdated\s|\sof\s\d|\sfrom\s|,|$)")
NUMBERED = Signs(
    (_NUMBERED,), "verbal", "note n", "letter n", "telegram n", "cable n", "despatch n", "dispatch n", "memorandum n", "facsimile n",
    "aide-mémoire n",
)  # fmt: skip
"""What such a letter is called."""


def read_numbered_letter(draft: Draft) -> bool:
    """Read the draft as such a letter; False where it is none, or where anything but who, to whom and when stands behind the number."""
    text = draft.text
    found = _NUMBERED.match(text, draft.start, draft.end)
    if not found or (found.end() < draft.end and text[found.end()] not in " ,"):
        return False
    start = found.end()
    sender, recipient = _FROM.search(text, start, draft.end), _TO.search(text, start, draft.end)
    date = first_date(text, start, draft.end)
    if start < draft.end and not (sender or recipient or date):
        return False
    draft.kind = "letter"
    draft.take("genre", *found.span("genre"))
    draft.put("number", found["number"].rstrip("."), *found.span("number"))
    if date and (date.date.day or date.date.month):
        draft.put("issued", date.date, date.start, date.end)
    for name, person in (("author", sender), ("recipient", recipient)):
        if person:
            draft.put(name, who(person["name"]), *person.span("name"))
    draft.start = draft.end
    return True
