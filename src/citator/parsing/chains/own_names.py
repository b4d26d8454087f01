"""Families as the document itself writes them where it cites a work again: of two words, or with a capital within.

Rafael Sola Aristi, La propiedad, Madrid, 2005.  …  Sola Aristi, ob. cit., p. 3       the family is Sola Aristi
STEPHEN C. MACDONALD, LAMPS (2019).  …  MacDonald, supra note 1, at 4                 and that one MacDonald
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.model import Citation, Form, Name

__all__ = ["with_own_names"]

_GIVEN = GIVEN_NAMES | GIVEN_OR_FAMILY


def with_own_names(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations with the families of their authors as a short form of one of them writes it.

    A word that is a given name begins no family: "Robert Hale, op. cit." is called by given name and family.
    """
    whole = {one.id: one for one in citations if one.form is Form.FULL}
    told: dict[Name, Name] = {}
    for one in citations:
        target = whole.get(one.short_form_of or "") if one.form is Form.SHORT else None
        words = _called(one) if target else ""
        for name in target.record.names("author") if target and words else ():
            if name.family and name.given and (own := _told(name, words, target)) and own != name:
                told.setdefault(name, own)
                told.setdefault(one.record.names("author")[0], Name(family=words))
    return tuple(_named(one, told) for one in citations) if told else tuple(citations)


def _called(one: Citation) -> str:
    """The words by which a short form calls its one author; "" where it names several, or nobody."""
    field = one.record.fields.get("author")
    if field is None or field.source != "text" or field.start is None or field.end is None or len(one.record.names("author")) != 1:
        return ""
    words = " ".join(one.raw[field.start - one.start : field.end - one.start].split())
    return words if words and all(word[:1].isupper() and word.replace("-", "").isalpha() for word in words.split()) else ""


def _told(name: Name, words: str, target: Citation | None) -> Name | None:
    """The name with the family that the words give; ``None`` where they are none of it."""
    if target is None or words.isupper():
        return None
    field = target.record.fields["author"]
    if field.start is None or field.end is None:
        return None
    if words != name.family and words.casefold() == name.family.casefold():
        shown = target.raw[field.start - target.start : field.end - target.start]
        return replace(name, family=words) if words.upper() in shown else None
    given = f"{name.given} {name.family}".removesuffix(f" {words}")
    longer = len(words.split()) == 2 and words.endswith(f" {name.family}") and given != f"{name.given} {name.family}"
    if not longer or name.particle or words.split(maxsplit=1)[0] in _GIVEN or len(words.split(maxsplit=1)[0]) < 3:
        return None
    return replace(name, family=words, given=given) if given and given.split()[0] in _GIVEN else None


def _named(one: Citation, told: dict[Name, Name]) -> Citation:
    names = one.record.names("author")
    if not any(name in told for name in names):
        return one
    field = replace(one.record.fields["author"], value=tuple(told.get(name, name) for name in names))
    return replace(one, record=one.record.having(author=field))
