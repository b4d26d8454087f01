"""Organisation of Islamic Cooperation (to 2011: of the Islamic Conference): resolutions, codes of documents, final communiqués.

A resolution bears its number, the session, and letters for its committee: ``10/37-POL`` is the tenth political one of the
thirty-seventh session of the Council of Foreign Ministers; ``(IS)`` marks those of the Islamic Summit (``45/10-P(IS)``), ``(EX)`` an
extraordinary session. Letters: POL or P political, PAL Palestine, C cultural, CS cultural and social, E or ECO economic, S&T science,
INF information, ORG, LEG, MM Muslim minorities, ICHAD humanitarian affairs, DAW, AF and ADF finance, SOL solidarity. Documents bear
codes (``OIC/CFM-44/2017/POL/RES/FINAL``).

Official source: https://www.oic-oci.org/confdocs/?lan=en (resolutions by conference and session). Their addresses hold numbers of the
site only.

>>> [match.identifier.value for match in find("OIC, Resolution No. 10/37-POL on a harbour; Resolution No. 45/10-P (IS)")]
['OIC Resolution 10/37-POL', 'OIC Resolution 45/10-P(IS)']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "oic"
SCHEMES = ("oic_document",)
PRIORITY = 86  # before the United Nations: "resolution 10/37" is the head of "resolution 10/37-POL"
TRIGGERS = ("oic", "islamic",
            *(f"{hyphen}{letters}" for hyphen in ("-", "- ", "-\n", "–", "\u2010", "\u2011") for letters in ("pol", "pal")),
            "-p(is)", "-p (is)", "(is)", "icfm")  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # indexes of the resolutions of the 37th, 38th and 44th sessions; recommendations of the Commission of Eminent Persons
    ("Resolution No. 10/37-POL", "OIC Resolution 10/37-POL"),
    ("Resolution No. 1/44-POL on the situation", "OIC Resolution 1/44-POL"),
    ("Resolution No.10/38-POL", "OIC Resolution 10/38-POL"),
    ("RESOLUTION No. 1/37-C, adopted by the Council of Foreign Ministers of the OIC", "OIC Resolution 1/37-C"),
    ("its resolution 45/10-P(IS)", "OIC Resolution 45/10-P(IS)"),
    ("Resolution No. 12/11-P (IS)", "OIC Resolution 12/11-P(IS)"),
    ("Islamic Conference, Resolution No. 21/9-P(IS)", "OIC Resolution 21/9-P(IS)"),
    ("OIC resolution 3/43-C", "OIC Resolution 3/43-C"),
    ("Organization of the Islamic Conference, resolution No. 7/31-P", "OIC Resolution 7/31-P"),
    ("OIC Resolution No. 5/41-E", "OIC Resolution 5/41-E"),
    ("OIC, Res. No. 2/42-S&T", "OIC Resolution 2/42-S&T"),
    ("Resolution No. 1/8-PAL(IS)", "OIC Resolution 1/8-PAL(IS)"),
    ("Resolutions Nos. 10/38-POL and 11/39-POL", "OIC Resolution 10/38-POL"),
    ("Res. 8/44–POL", "OIC Resolution 8/44-POL"),
    ("Resolution 10/43\u2011POL", "OIC Resolution 10/43-POL"),
    ("Resolution No. 10/37-\nPOL", "OIC Resolution 10/37-POL"),
    ("Résolution n° 10/37-POL", "OIC Resolution 10/37-POL"),
    ("OIC/CFM-44/2017/POL/RES/FINAL", "OIC/CFM-44/2017/POL/RES/FINAL"),
    ("OIC/CFM-38/2011/POL/FINAL", "OIC/CFM-38/2011/POL/FINAL"),
    ("OIC/CFM-37/2010/CS/RES/FINAL", "OIC/CFM-37/2010/CS/RES/FINAL"),
    ("OIC/SUMMIT-13/2016/FC/FINAL", "OIC/SUMMIT-13/2016/FC/FINAL"),
    ("Final Communiqué of the Thirteenth Session of the Islamic Summit Conference", "OIC Final Communiqué, Islamic Summit, session 13"),
    ("final communique of the 11th session of the Islamic Summit Conference", "OIC Final Communiqué, Islamic Summit, session 11"),
    (
        "Final Communiqué of the Thirty-seventh Session of the Council of Foreign Ministers of the Organization of the Islamic Conference",
        "OIC Final Communiqué, Council of Foreign Ministers, session 37",
    ),
    # look-alikes
    ("General Assembly resolution 62/243", None),
    ("Resolution 31/16 A", None),
    ("House Resolution 10/37-C", None),
    ("Resolution No. 7/31-P of the harbour board", None),
    ("Human Rights Council resolution 16/18", None),
    ("OIC member States, 10/37 of them", None),
    ("the OIC summit of 2016", None),
    ("building 10/37-POL", None),
    ("form 10/37-C", None),
    ("Final Communiqué of the Thirteenth Session of the Lighthouse Conference", None),
    ("OIC/", None),
    ("an OIC/UN meeting", None),
    ("POLITICS/10-37", None),
]

_LETTERS: Final = r"(?P<letters>POL|PAL|ECO|INF|ICHAD|ORG|LEG|ADM|ADF|SOL|DAW|S\s?&\s?T|MM|AF|CS|[PCEF])"
_ITEM: Final = rf"(?P<number>\d{{1,3}})/(?P<session>\d{{1,2}})\s?[-–\u2010\u2011]\s?{_LETTERS}(?:\s?\((?P<kind>IS|EX)\))?(?![\w/&-])"
_HEAD: Final = re.compile(rf"(?<!\w)(?:[Rr][eé]solutions?|R[EÉ]SOLUTIONS?|[Rr][eé]s\.)\s?(?:[Nn]os?\.?|[Nn][°º]s?)?\s?(?={_ITEM})")
_ONE: Final = re.compile(_ITEM)
_AND: Final = re.compile(r"(?:,\s(?:and\s)?|\s(?:and|&)\s)(?=\d)")
_CODE: Final = re.compile(r"(?<![\w/])OIC/(?:[A-Z][\w.&-]*-?\d*)/(?:[\w.&()-]+/){0,6}[\w&()-]*\w(?!/)")
_NAMED: Final = re.compile(r"\bOIC\b|Islamic\s+(?:Conference|Summit|Cooperation)|\bICFM\b")
_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth".split(),
        1,
    )
}
_TENS: Final = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
_COMMUNIQUE: Final = re.compile(
    r"[Ff]inal\s+[Cc]ommuniqu[ée]\s+of\s+the\s+(?P<session>\d{1,2}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)\s+(?:[Ss]ession\s+of\s+the\s+)?"
    r"(?P<body>Islamic\s+Summit(?:\s+Conference)?|(?:Islamic\s+Conference\s+of|(?:OIC\s+)?Council\s+of)\s+Foreign\s+Ministers"
    r"(?:\s+of\s+the\s+(?:OIC\b|Organi[sz]ation\s+of\s+(?:the\s+)?Islamic\s+(?:Conference|Cooperation)))?)"
)


def find(text: str) -> Iterator[Match]:
    """Resolutions by number and session, documents by code, final communiqués by session."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for head in _HEAD.finditer(text):
        if outside(text, head.start()):
            yield from _listed(text, head)
    for code in _CODE.finditer(text):
        if outside(text, code.start()) and any(c.isdigit() for c in code.group()):
            yield _match(code.start(), code.end(), code.group(), "document")
    for found in _COMMUNIQUE.finditer(text):
        session = _ordinal(found["session"])
        body = "Islamic Summit" if "Summit" in found["body"] else "Council of Foreign Ministers"
        if session and (body == "Islamic Summit" or _NAMED.search(found.group())):
            yield _match(found.start(), found.end(), f"OIC Final Communiqué, {body}, session {session}", "document")


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - addresses at oic-oci.org hold a number of their own
    """A number does not lead to an address: always ``None``."""
    return None


def _listed(text: str, head: re.Match[str]) -> Iterator[Match]:
    at, first = head.end(), True
    while item := _ONE.match(text, at):
        if not _certain(text, head.start(), item):
            return
        letters = re.sub(r"\s", "", item["letters"])
        value = f"OIC Resolution {int(item['number'])}/{int(item['session'])}-{letters}{'(' + item['kind'] + ')' if item['kind'] else ''}"
        yield _match(head.start() if first else item.start(), item.end(), value, "resolution")
        separator = _AND.match(text, item.end())
        if not separator:
            return
        at, first = separator.end(), False


def _certain(text: str, start: int, item: re.Match[str]) -> bool:
    """Letters of the political committee, or the mark of a summit, are the organisation's own; others need its name near by."""
    if item["letters"] in ("POL", "PAL", "ICHAD") or item["kind"] == "IS":
        return not re.search(r"\b(?:House|Senate|Assembly|Joint)\s$", text[max(0, start - 12) : start])
    return bool(_NAMED.search(text, max(0, start - 200), item.end() + 120))


def _ordinal(words: str) -> int | None:
    """The number of a session in figures or words.

    >>> _ordinal("Thirty-seventh"), _ordinal("11th"), _ordinal("Fortieth"), _ordinal("last")
    (37, 11, 40, None)
    """
    low = words.lower()
    if low[0].isdigit():
        return int(re.sub(r"\D", "", low))
    if low in _ORDINALS:
        return _ORDINALS[low]
    tens, _, ones = low.partition("-")
    ten = next((value for stem, value in _TENS.items() if tens in (f"{stem}y", f"{stem}ieth")), 0)
    return ten + _ORDINALS.get(ones, 0) if ten and (not ones or _ORDINALS.get(ones, 99) < 10) else None


def _match(start: int, end: int, value: str, kind: str) -> Match:
    number = value.removeprefix("OIC Resolution ")
    fields = {"authority": Field("Organisation of Islamic Cooperation"), "publisher": Field("Organisation of Islamic Cooperation")}
    if "Communiqué" not in value:
        fields["number"] = Field(number)
    return Match(start, end, NAME, Identifier("oic_document", value), Record(kind, FrozenMap(fields)))
