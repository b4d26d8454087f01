"""Symbols of documents in the titles of what others write, which the sequence model takes for journals and their volumes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Field, Match
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.kinds.draft import Draft
from citator.parsing.lists.sequence.reading import read_into
from citator.text.names import is_body

__all__ = ["in_title_of_person", "read_with_symbols"]

# "Hale, Ann. ", "Hale, A., & Weir, J. ", "Hale A, Weir J. ": names turned round at the head of an entry, with or without a year.
_TURNED = (
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.?)?|,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,4}|\s[A-ZÀ-ÞĀ-ŒŔ-Ž]{1,3})"
)
_PERSONS = re.compile(rf"(?P<names>{_TURNED}(?:,?\s(?:(?:&|and)\s)?{_TURNED}){{0,8}})(?:(?<=\.)|\.)\s(?=\S)")
_IN_SENTENCE = re.compile(r"[^.,;:(?!\s]+\s[^.,;:(?!]*[^.,;:(?!\s]\s$")


def in_title_of_person(seen: Seen, stretch: Stretch, heads: Sequence[Match]) -> bool:
    """Whether names stand at the head of the entry, and the first symbol in it in the midst of the title behind them."""
    persons = _PERSONS.match(seen.text, stretch.start, stretch.end)
    if persons is None or is_body(persons["names"]):
        return False
    return heads[0].start > persons.end() and _IN_SENTENCE.search(seen.text, persons.end(), heads[0].start) is not None


def read_with_symbols(draft: Draft, matches: Sequence[Match]) -> None:
    """Put what the model sees into ``draft`` when each symbol is one word to it, as it is one to a reader."""
    text = draft.text
    symbols = [_with_label(text, one) for one in matches if one.identifier and one.identifier.scheme == "un_symbol" and not one.address]
    for start, end in symbols:
        draft.text = draft.text[:start] + _word(start, end) + draft.text[end:]
    read_into(draft)
    draft.text = text
    for name, field in list(draft.fields.items()) if symbols else ():
        draft.fields[name] = _restored(field, symbols, text)
    outlet = draft.fields.get("container-title")
    if outlet and (outlet.start, outlet.end) in symbols:
        del draft.fields["container-title"]
        draft.kind = "document"


_LABEL = re.compile(r"(?:(?:UN|U\.\s?N\.)\s)?[Dd]oc(?:ument|\.)?\s$")


def _with_label(text: str, match: Match) -> tuple[int, int]:
    """Where the symbol stands, with the "UN Doc." before it."""
    label = _LABEL.search(text, max(0, match.start - 14), match.start)
    return label.start() if label else match.start, match.end


def _word(start: int, end: int) -> str:
    """A word of that length which is in no list of names or journals."""
    return ("resolution" * 12)[: end - start].ljust(end - start, "n")


def _restored(field: Field, symbols: Sequence[tuple[int, int]], text: str) -> Field:
    """The field with the symbols in the place of the words that stood for them."""
    value = field.value
    if not isinstance(value, str) or field.start is None or field.end is None:
        return field
    for start, end in symbols:
        if field.start <= start < field.end:
            value = value.replace(_word(start, end), text[start:end], 1)
    return Field(value, field.source, field.start, field.end)
