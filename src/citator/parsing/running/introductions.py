"""Sentences that introduce a quotation set apart by who speaks in it: "The reply of X to the reporter Y was short: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Field, FrozenMap, Record
from citator.parsing.running.mention import UNIDENTIFIED, Mention
from citator.parsing.running.pages import Page
from citator.parsing.running.quotations import introduces_block
from citator.parsing.running.speakers import named_at
from citator.text.names import is_person

__all__ = ["introductions"]

_COLON = re.compile(r":(?=\s[A-Z]|$)")
_RESPONSE = re.compile(
    r"(?:[Tt]he\s)?(?:response|reply|answer|statement|words|remarks|testimony|comments)\s(?:of|by)\s(?:the\s)?(?P<rest>.{3,200})"
)
_CAPITAL = re.compile(r"(?<=\s)(?=[A-Z])")
_TO_WHOM = re.compile(r"\bto\s(?:the\s)?[\w\s,]{0,40}$")


def introductions(page: Page) -> Iterator[Mention]:
    """Who speaks the block that follows, where nothing else in the sentence names a source and no note gives it."""
    for start, end in page.sentences:
        colon = _COLON.search(page.text, start, end)
        if not colon or not introduces_block(page.text[start : colon.end()]) or any(start <= one.start < end for one in page.mentions):
            continue
        response = _RESPONSE.match(page.text, start, colon.start())
        if response and not any(note for at, note in page.stops if at > colon.end()):
            yield _response(page.text, start, colon.start(), response.start("rest"))


def _response(text: str, start: int, end: int, names_from: int) -> Mention:
    """The first person is who speaks; one after "to the researcher" is who asked."""
    speaker = interviewer = None
    for begin in _CAPITAL.finditer(text, names_from - 1, end):
        named = named_at(text, begin.start(), end)
        if not named or not is_person(str(named[2][0])):
            continue
        if speaker is None:
            speaker = named
        elif interviewer is None and named[0] >= speaker[1] and _TO_WHOM.search(text, speaker[1], named[0]):
            interviewer = named
    fields: dict[str, Field] = {}
    for name, whom in (("author", speaker), ("interviewer", interviewer)):
        if whom:
            fields[name] = Field(whom[2], "text", whom[0], whom[1])
    problem = (UNIDENTIFIED, "neither the publication nor its date is named")
    kind = "interview" if interviewer else "speech"
    return Mention(start, end, Record(kind, FrozenMap(fields)), str(speaker[2][0]) if speaker else None, problems=(problem,))
