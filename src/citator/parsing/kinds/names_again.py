"""Names at the head of a short form with the family before the given name, or before a colon, as Iberian and Brazilian notes have them."""

from __future__ import annotations

import re

from citator.facts.given_names import GIVEN_NAMES
from citator.parsing.kinds.abnt import names_in_capitals
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.turned import names_turned
from citator.text.names import is_person, parse_names

__all__ = ["names_before_title"]

_BEFORE_COLON = re.compile(r"(?P<name>[A-ZÀ-Þ][^:,;()\d“”«»]{2,40}):\s(?=[A-ZÀ-Þ¿¡])")
_TURNED = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:[\s-](?:(?:DE|DEL|Y)\s)?[A-ZÀ-Þ’'-]+)?,\s(?P<given>[A-ZÀ-Þ][a-zà-ÿ]+(?:[\s-][A-ZÀ-Þ][a-zà-ÿ]+)?)"
)


def names_before_title(draft: Draft, start: int, words: str) -> bool:
    """Take the family before its given name, "ROCHA, Ana. Op. cit.", "RUIZ, Ana, El faro, op. cit.", or the whole name before a colon.

    False where others stand there: "Ports: A History, op. cit." is a title.
    """
    found = names_in_capitals(words)
    alone = None if found else _TURNED.fullmatch(words)
    if alone and re.split(r"[\s-]", alone["given"])[0] in GIVEN_NAMES:
        found = parse_names(words), len(words), 0
    elif not found and (stop := names_turned(words, 0, len(words))):
        found = parse_names(words[:stop]), stop, stop + 2
    colon = None if found else _BEFORE_COLON.match(words)
    if colon and is_person(colon["name"], surname=colon["name"].isupper()):
        found = parse_names(colon["name"]), colon.end("name"), colon.end()
    if not found:
        return False
    names, stop, title = found
    draft.put("author", names, start, start + stop)
    if title:
        draft.title(start + title, start + len(words))
    return True
