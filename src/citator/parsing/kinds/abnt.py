"""References of Brazilian notes (ABNT NBR 6023): the family in capitals, and full stops between the parts.

ROCHA, Ana. O cais e o rio. 2. ed. São Paulo: Editora do Cais, 1987. p. 12
ROCHA, Ana; LIMA, João. Faróis do sul. Revista dos Portos, Rio de Janeiro, v. 18, n. 36, p. 17-38, 1998
ROCHA, Ana. O cais. In: LIMA, João da (org.). Os faróis do sul. São Paulo: Editora do Cais, 2000. p. 73-102
ROCHA, Ana. Os faróis. 1964. 120 f. Tese (Doutorado em Sociologia) – Universidade do Cais, São Paulo, 1964
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import parse_name

__all__ = ["read_brazilian"]

_ONE = r"[A-ZÀ-Þ]{2,}(?:[\s-](?:[A-ZÀ-Þ]{2,}|d[aeo]s?)){0,3},\s[A-ZÀ-Þ][^.,;:()]{0,30}?(?:\s[A-ZÀ-Þ]\.){0,3}"
_NAMES = rf"(?P<names>{_ONE}(?:;\s{_ONE}){{0,4}})(?<!\.)\.\s(?![A-ZÀ-Þ]\.\s)"
_BOOK = (
    r"(?P<title>[A-ZÀ-Þ][^;]{2,200}?)(?:[.,]\s(?:Trad\.|Tradução)[^.:]{3,60})?(?:\.\s(?P<edition>\d{1,2})\.\s?ed(?=\.))?(?:[.,]\s(?:Trad\.|Tradução)[^.:]{3,60})?\.\s"
    rf"(?P<place>[A-ZÀ-Þ][^.:;,]{{2,40}}?):\s(?P<publisher>[^:;]{{2,60}}?),\s(?P<year>{YEAR})(?:\.\s(?P<count>\d{{1,2}})\sv(?=\.|$))?"
    r"(?:\.\s(?:v\.\s(?P<volume>\d{1,2}|[IVX]{1,5})(?:,\s|\.\s|$))?(?:(?P<pin>(?:p|f|fl)\.\s\d[\d –-]*)\.?)?)?"
)
_ARTICLE = (
    r"(?P<paper>[A-ZÀ-Þ][^;]{2,200}?)\.\s(?P<journal>[A-ZÀ-Þ][^.;]{3,90}?),(?:\s(?P<town>[A-ZÀ-Þ][^,.;\d]{2,30})(?=,))?(?=,?\s[vn]\.\s\d)(?:,?\sv\.\s(?P<v>\d{1,4}))?"
    rf"(?:,?\sn\.\s(?P<issue>\d{{1,4}}))?(?:,\sp\.\s(?P<pages>\d{{1,5}}(?:[-–]\d{{1,5}})?))?,\s(?:[a-zç./]{{3,12}}\s)?(?P<date>{YEAR})"
)
_CHAPTER = (
    rf"(?P<part>[A-ZÀ-Þ][^;]{{2,200}}?)\.\sIn:\s(?P<editors>{_ONE}(?:;\s{_ONE}){{0,4}})\s\((?:[Oo]rgs?|[Ee]ds?|[Cc]oords?)\.?\)\.\s"
    r"(?P<whole>[A-ZÀ-Þ][^;]{2,200}?)(?:\.\s(?P<nth>\d{1,2})\.\s?ed(?=\.))?\.\s(?P<at>[A-ZÀ-Þ][^.:;,]{2,40}?):\s(?P<house>[^:;]{2,60}?),\s"
    rf"(?P<when>{YEAR})(?:\.\s(?:v\.\s(?P<of>\d{{1,2}}),\s)?p\.\s(?P<extent>\d{{1,5}}(?:[-–]\d{{1,5}})?))?"
)
_THESIS = (
    rf"(?P<study>[A-ZÀ-Þ][^;]{{2,250}}?)\.\s(?:{YEAR}\.\s)?(?:\d{{1,4}}\s?(?:f|p)\.\s)?(?P<genre>(?:Tese|Dissertação|Monografia|Trabalho\sde\s"
    r"[Cc]onclusão\sde\s[Cc]urso)\s\([^()]{3,80}\))\s?[-–—.,]\s?(?P<school>[A-ZÀ-Þ][^;:\d]{3,120}?)(?:,\s(?P<seat>[A-ZÀ-Þ][^,.;\d]{2,30}))?,\s"
    rf"(?P<taken>{YEAR})"
)
WHOLE: Final = re.compile(rf"{_NAMES}(?:{_CHAPTER}|{_THESIS}|{_ARTICLE}|{_BOOK})(?:\.|$)")


def read_brazilian(draft: Draft) -> bool:
    """Read the draft as such a reference; False where no family in capitals opens it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "ROCHA, Ana. O cais e o rio. 2. ed. São Paulo: Editora do Cais, 1987. p. 12"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_brazilian(draft), [draft.record().text(name) for name in ("title", "edition", "publisher-place", "publisher")], draft.pinpoint
    (True, ['O cais e o rio', '2', 'São Paulo', 'Editora do Cais'], 'p. 12')
    """
    text = draft.text
    if not text[draft.start : draft.start + 2].isupper() or text.find(", ", draft.start, draft.start + 40) < 0:
        return False
    end = max(draft.end, draft.place("locator")[1]) if draft.pinpoint else draft.end
    found = WHOLE.match(text, draft.start, end)
    if not found or found.end() < draft.end - 1:
        return False
    if found.end() > draft.end and (found["journal"] or found["pin"] or found["extent"]):  # "n. 36, p. 17-38, 1998" was no place
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    draft.put("author", tuple(_name(one) for one in found["names"].split("; ")), *found.span("names"))
    kind = "chapter" if found["part"] else "thesis" if found["study"] else "article-journal" if found["journal"] else "book"
    draft.title(*found.span(next(group for group in ("part", "study", "paper", "title") if found[group])))
    if found["editors"]:
        draft.put("editor", tuple(_name(one) for one in found["editors"].split("; ")), *found.span("editors"))
    for group in ("journal", "whole"):
        if found[group]:
            draft.title(*found.span(group), "container-title")
    for name, group in _FIELDS:
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span(next(group for group in ("when", "taken", "date", "year") if found[group])))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"].strip()
        draft.put("locator", draft.pinpoint, *found.span("pin"))
    return draft.done(kind)


_FIELDS: Final = (
    ("edition", "edition"), ("edition", "nth"), ("publisher-place", "place"), ("publisher-place", "at"), ("publisher-place", "seat"),
    ("publisher", "publisher"), ("publisher", "house"), ("publisher", "school"), ("genre", "genre"), ("volume", "volume"), ("volume", "v"),
    ("number-of-volumes", "count"), ("volume", "of"), ("issue", "issue"), ("page", "pages"), ("page", "extent"),
)  # fmt: skip


def _name(words: str) -> Name:
    """A family in capitals with its given names; "e" at their end joins no family: "ROCHA, Ana de Melo e"."""
    family, _, given = words.partition(", ")
    name = Name(family, given.strip()) if given.endswith(" e") else parse_name(words)
    return replace(name, family=name.family.title() if name.family.isupper() and len(name.family) > 3 else name.family)
