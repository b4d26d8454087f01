"""What the words of a match say: of all that its source system knows, the part that stands in the text.

A system derives more from "S/2018/462" than is printed there: body, publisher, year. ``fields`` of a citation hold what the words say, so
that they can be held against an authority; what is derived is found again by the identifier.
"""

from __future__ import annotations

import re

from citator.model import Field, FrozenMap, Match, PartialDate, Record
from citator.text.titles import title_words

__all__ = ["printed_record"]

_RESOLUTION_NUMBER = re.compile(
    r"(?:[Rr]esolutions?|\b[Rr]es\.?(?=\s)|[Dd]ecisions?|"
    r"[Rr]ecommendations?)\s(?:[Nn]os?\.?\s)?(?P<number>[A-Z]{0,3}-?\d[\w./-]*(?:\s[A-Z]\b)?(?:\s\([IVXLC]+\)(?:\s[A-Z](?=$|[\s,]))?)?)|"
    r"\([Nn]o\.\s(?P<bracketed>\d+)\)|^(?P<bare>\d[\w./-]*(?:\s[A-Z]\b)?)"
)
_ACTS = ("resolution", "treaty", "un-document")
_SYMBOL = re.compile(r"\S*/\S*")


def printed_record(text: str, match: Match) -> Record:
    """The record of a match, without what only its system knows; a resolution's number as it is printed.

    >>> from citator.model import Identifier
    >>> known = Record.from_csl({"type": "resolution", "number": "S/RES/853 (1993)", "publisher": "United Nations", "issued": "1993"})
    >>> match = Match(0, 30, "un_documents", Identifier("un_symbol", "S/RES/853 (1993)"), known)
    >>> printed_record("Council resolution 853 (1993)", match).light()
    {'number': '853', 'issued': '1993'}
    """
    words = text[match.start : match.end]
    fields: dict[str, Field] = {}
    for name, field in match.record.fields.items():
        if name == "publisher" and field.start is None:
            continue
        if field.source == "inherited" or name == "number" or _stands(words, field):
            fields[name] = field
    authority = match.record.fields.get("authority")
    if authority and "authority" not in fields and match.record.type in _ACTS and (words[0].isdigit() or not _SYMBOL.search(words)):
        fields["authority"] = Field(authority.value, "inherited")  # a later member of a list: "853 (1993)", "66/11"
    number = _RESOLUTION_NUMBER.search(words)
    if number and (number["number"] or match.record.type == "resolution"):
        key = next(name for name in ("number", "bracketed", "bare") if number[name])
        start = match.start + number.start(key)
        fields["number"] = Field(number[key], "text", start, start + len(number[key]))
    return Record(match.record.type, FrozenMap(fields))


def _stands(words: str, field: Field) -> bool:
    if field.start is not None:
        return True
    if isinstance(field.value, PartialDate):
        return str(field.value.year) in _SYMBOL.sub(" ", words)
    if isinstance(field.value, tuple):
        return all(set(title_words(str(name))) <= set(title_words(words)) for name in field.value)
    return set(title_words(field.value)) <= set(title_words(words))
