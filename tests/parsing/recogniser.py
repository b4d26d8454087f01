"""A small recogniser for the tests of the parser: UN symbols, and resolutions of two organs with their lists."""

from __future__ import annotations

import re

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record

_SYMBOL = re.compile(r"(?<![\w/])(?:A|S|E|CRC|CCPR)/(?:[A-Z0-9][\w.-]*/)*[\w.-]*\d")
_RESOLUTIONS = re.compile(
    r"(?P<body>Security Council|General Assembly) [Rr]esolutions? (?P<list>\d[\d/]*(?: \(\d{4}\))?(?:(?:, | and )\d[\d/]*(?: \(\d{4}\))?)*)"
)


def recognise(text: str) -> list[Match]:
    """The UN documents in the text, one match for each."""
    out: list[Match] = []
    for found in _RESOLUTIONS.finditer(text):
        for number in re.finditer(r"(\d[\d/]*)(?: \((\d{4})\))?", found["list"]):
            at = found.start("list") + number.start()
            fields = {"authority": Field(found["body"]), "number": Field(number[1])}
            if number[2]:
                fields["issued"] = Field(PartialDate(int(number[2])))
            value = f"S/RES/{number[1]} ({number[2]})" if "Security" in found["body"] else f"A/RES/{number[1]}"
            start = at if out and out[-1].end > found.start() else found.start()
            record = Record("resolution", FrozenMap(fields))
            out.append(Match(start, at + len(number[0]), "un", Identifier("un_symbol", value), record))
    for found in _SYMBOL.finditer(text):
        record = Record("un-document", FrozenMap(number=Field(found[0]), publisher=Field("United Nations")))
        out.append(Match(found.start(), found.end(), "un", Identifier("un_symbol", found[0]), record))
    return sorted(out, key=lambda match: match.start)
