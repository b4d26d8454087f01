"""Quotation marks that other languages turn round: »Die Fähre« in German and Danish books, ”Färjan” in Swedish and Finnish ones.

Every reader knows titles in „…“ and “…”. A note is read with its marks turned to those, one character for one, so that all places stay;
what is read has its own marks again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from citator.model import Citation, Field, FrozenMap

__all__ = ["read_turned", "turned", "turned_in_prose"]

# A mark opens where a word begins right behind it and nothing but a blank or a bracket stands before it: the » of «les bacs » closes.
_POINTED = re.compile(r"»(?<![^\s(\[/—–]»)(?=[^\s»«.,;:!?)\]])(?P<inner>[^«»]{1,1500}?)(?<=\S)«(?![\w«»])")
_ALIKE = re.compile(r"»(?<![^\s(\[/—–]»)(?=[^\s».,;:!?)\]])(?P<inner>[^»]{1,1500}?)(?<=\S)»(?![\w»])")
_CURVED = re.compile(r"”(?<![^\s(\[/—–]”)(?=[^\s”“.,;:!?)\]])(?P<inner>[^“”]{1,1500}?)(?<=\S)”(?![\w“”])")
_MARKS = re.compile("[«»„“”]")


def _as_german(found: re.Match[str]) -> str:
    inner = found["inner"]
    return f"«{inner}»" if _MARKS.search(inner) else f"„{inner}“"


def turned(text: str) -> str:
    """The text, of the same length, with »…« as „…“ (as «…» where such stand inside) and ”…” as “…”.

    >>> turned("Bach, »Die Fähre«, in: Hafenbote; Holm, ”Färjan”, ”Kajen” 3; « Le bac », p. 3; the “lamp” and “quay”")
    'Bach, „Die Fähre“, in: Hafenbote; Holm, “Färjan”, “Kajen” 3; « Le bac », p. 3; the “lamp” and “quay”'
    """
    if "»" in text:
        text = _POINTED.sub(_as_german, text)
    return _CURVED.sub(r"“\g<inner>”", text) if "”" in text else text


def turned_in_prose(text: str) -> str:
    """As :func:`turned`, of running text, with the »…» of Finnish and Swedish books too, where the text has no other pointed marks.

    >>> turned_in_prose("He said: »The quay is old«, »the lamp new«."), turned_in_prose("He said: »The quay is old».")
    ('He said: „The quay is old“, „the lamp new“.', 'He said: «The quay is old».')
    """
    return _ALIKE.sub(r"«\g<inner>»", text) if "»" in text and "«" not in text and "‹" not in text else turned(text)


def read_turned(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the turned text, with the words and the marks of ``text``."""
    plain = turned(text)
    if plain == text:
        return read(text)
    return [replace(one, raw=text[one.start : one.end], record=replace(one.record, fields=_own(one, plain, text))) for one in read(plain)]


def _own(citation: Citation, plain: str, text: str) -> FrozenMap[Field]:
    """The fields with the marks that the text has inside them: the title "Die »Fähre« als Ort"."""
    return FrozenMap({name: _with_marks(field, plain, text) for name, field in citation.record.fields.items()})


def _with(value: str, marks: Sequence[str]) -> str:
    left = iter(marks)
    return _MARKS.sub(lambda _: next(left), value)


def _with_marks(field: Field, plain: str, text: str) -> Field:
    if not isinstance(field.value, str) or field.start is None or field.end is None:
        return field
    place = slice(field.start, field.end)
    marks = [(one, own) for one, own in zip(plain[place], text[place], strict=True) if _MARKS.match(one)]
    kept = _MARKS.findall(field.value)
    for first in range(len(marks) - len(kept) + 1):  # a title may have lost those round it
        if kept and [one for one, _ in marks[first : first + len(kept)]] == kept:
            return replace(field, value=_with(field.value, [own for _, own in marks[first:]]))
    return field
