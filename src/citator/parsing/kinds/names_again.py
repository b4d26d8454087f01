"""Names at the head of a short form: the family before the given name or before a colon, as Iberian and Brazilian notes have them, three
families and more, and names with their initials.
"""

from __future__ import annotations

import re

from citator.facts.given_names import GIVEN_NAMES
from citator.parsing.kinds.abnt import names_in_capitals
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.turned import names_turned
from citator.text.names import is_person, parse_names

__all__ = ["names_before_title", "names_with_initials", "several_names"]

_BEFORE_COLON = re.compile(r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:,;()\d“”«»]{2,40}):\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž¿¡])")
_TURNED = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][A-ZÀ-ÞĀ-ŒŔ-Ž’'-]+(?:[\s-](?:(?:DE|DEL|Y)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž’'-]+)?,\s(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+(?:[\s-][A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+)?)"
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


_FAMILY = r"(?:(?:[Vv]an|von|de|der|den|di|du|la|le|[Dd]e)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{1,24}"
_LISTED = re.compile(rf"(?P<names>{_FAMILY}(?:,\s{_FAMILY}){{1,6}},?\s(?:and|&|et|und|y)\s{_FAMILY})(?:,\s(?P<title>.+))?$")
_BETWEEN = re.compile(r",?\s(?:and|&|et|und|y)\s|,\s")
_FAMILY_AND_INITIALS = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}")
_WITH_INITIALS = re.compile(
    r"(?P<names>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+){1,4})(?:,\s(?P<title>.+))?$"
)


def several_names(draft: Draft, start: int, words: str) -> bool:
    """Take three families and more, "Brook, Weir & Hale, Lamps"; False where others stand there."""
    listed = _LISTED.match(words)
    if not listed or not all(is_person(one, surname=True) for one in _BETWEEN.split(listed["names"])):
        return False
    draft.put("author", parse_names(listed["names"]), start, start + listed.end("names"))
    if listed["title"]:
        draft.title(start + listed.start("title"), start + len(words))
    return True


def names_with_initials(draft: Draft, start: int, words: str) -> bool:
    """Take names with their initials, "CASANOVA, J.", "F. Furet, D. Richet, La Révolution"; False where others stand there."""
    turned = _FAMILY_AND_INITIALS.fullmatch(words)
    listed = None if turned else _WITH_INITIALS.match(words)
    if not turned and not listed:
        return False
    stop = listed.end("names") if listed else len(words)
    draft.put("author", parse_names(words[:stop]), start, start + stop)
    if listed and listed["title"]:
        draft.title(start + listed.start("title"), start + len(words))
    return True
