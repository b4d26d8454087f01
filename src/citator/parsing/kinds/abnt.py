"""References of Brazilian notes (ABNT NBR 6023): the family in capitals, and full stops between the parts.

ROCHA, Ana. O cais e o rio. 2. ed. São Paulo: Editora do Cais, 1987. p. 12
ROCHA, Ana; LIMA, João. Faróis do sul. Revista dos Portos, Rio de Janeiro, v. 18, n. 36, p. 17-38, 1998
ROCHA, Ana. O cais velho. In: LIMA, João (Org.). Portos do sul. São Paulo: Cais, 1997. p. 11-76
BROOK, Ann. Lamps. In HALE, Tom, ed. Rivers. London: Quay, 1997, p. 11-76
PÉREZ, Juan y GÓMEZ, Ana. Los faros. Madrid: Cais, 1990
ACADEMIA DOS PORTOS. Vocabulário dos cais. 5. ed. São Paulo: Cais, 1997
ROCHA, Ana. O cais e a maré. 1987. 234 f. Tese (Doutorado em História) – Universidade do Sul, Porto Alegre, 1987
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from citator.facts.given_names import GIVEN_NAMES
from citator.model import Name
from citator.parsing.cutting.capitals import JOINED_IN_CAPITALS, ROLE, split_in_capitals
from citator.parsing.kinds.containers import page_extent
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_name
from citator.text.persons import is_given

__all__ = ["is_brazilian", "names_in_capitals", "read_brazilian"]

_ONE = (
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}(?:[\s-](?:[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}|d[aeo]s?)){0,3},\s(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s?){1,4}(?<=\.)(?:\sd[aeo]s?\b)?|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,;:()]{0,30}?(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){0,3})"
)
_MAKERS = rf"(?:\s\((?P<role>{ROLE})\.?\))?"
_BODY = r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž]{3,}(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]{2,}|E)){1,9})\.\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ])"
_ALONE = rf"(?P<names>{_ONE}(?:;\s{_ONE}){{0,4}}){_MAKERS}"
_EDITS = rf"(?:,\s(?P<as>{ROLE})|\s\((?P<in_brackets>{ROLE})\.?\))?"
_AS_PART = r"(?:In|En|Em|Dans)\s?:?\s(?=[^\W\d_a-zà-ÿ]{2}[^,.;:()]{0,40},\s[A-ZÀ-ÞĀ-ŒŔ-Ž])"
_IN_BOOK = (
    rf"\.\s{_AS_PART}(?:(?P<joined_makers>{JOINED_IN_CAPITALS})|(?P<makers>{_ONE}(?:;\s{_ONE}){{0,4}}))"
    rf"(?:(?:,\s(?P<edit>{ROLE}))?\.|\.?\s\((?P<made>{ROLE})\.?\)[.,:]?)\s"
)
_IN = rf"(?P<part>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;]{{2,200}}?){_IN_BOOK}"
# The title of a book goes on before any other words: "O cais. In: LIMA, João (Organizador)".
_NO_PART = rf"(?!{re.sub(r'P<[a-z_]+>', ':', _IN_BOOK)})"
_TRANSLATED = r"(?:[.,]\s(?:Trad\.|Tradução)[^.:]{3,60})?"
_BOOK = (
    rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž](?:{_NO_PART}[^;]){{2,200}}?){_TRANSLATED}(?:\.\s(?P<edition>\d{{1,2}})(?:\.|[ªa]|st|nd|rd|th|e|[èe]me)\s?(?:[eé]d|vyd|wyd|[Aa]ufl)(?=\.))?"
    rf"{_TRANSLATED}\.\s"
    rf"(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,]{{2,40}}?):\s(?P<publisher>[^:;]{{2,60}}?),\s(?P<year>{YEAR})(?:\.\s(?P<count>\d{{1,2}})\sv(?=\.|$))?"
    r"(?:[.,]\s(?:v\.\s(?P<volume>\d{1,2}|[IVX]{1,5})(?:,\s|\.\s|$))?(?:(?P<pin>(?:p|f|fl)p?\.\s\d[\d –-]*(?:\se\ss(?:s|egs?)?)?)\.?)?)?"
)
_THESIS = (
    rf"(?P<thesis>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;]{{2,200}}?)\.\s(?:{YEAR}\.\s)?(?:\d{{1,4}}\s?(?:f|p|fls)\.\s)?(?P<genre>(?:Tese|Dissertação|Monografia|Trabalho)\s(?:de\s\w+\s)?"
    rf"\([^()]{{3,80}}\))(?:\s?[–—-]|\.|,)\s(?P<school>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;:.]{{3,140}}?),\s(?P<seat>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:.\d]{{2,30}}),\s(?P<passed>{YEAR})"
)
_ARTICLE = (
    r"(?P<paper>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;]{2,200}?)\.\s(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;]{3,90}?)[,.](?:\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.;\d]{2,30})(?=,))?(?=,?\s[vn]\.\s\d)(?:,?\sv\.\s(?P<v>\d{1,4}))?"
    rf"(?:,?\sn\.\s(?P<issue>\d{{1,4}}))?(?:,\sp\.\s(?P<pages>\d{{1,5}}(?:[-–]\d{{1,5}})?))?,\s(?:[a-zç./]{{3,12}}\s)?(?P<date>{YEAR})"
)


def _reference(joined: str) -> re.Pattern[str]:
    """The whole reference, with ``joined`` for names that no semicolons join."""
    names = rf"(?:(?:(?P<joined>{joined}){_EDITS}|{_ALONE})(?:(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)|(?<!\.)\.)\s|{_BODY})"
    return re.compile(rf"{names}(?:{_ARTICLE}|{_THESIS}|(?:{_IN})?{_BOOK})(?:\.|$)")


_WHOLE: Final = _reference(JOINED_IN_CAPITALS)
_NOT_JOINED: Final = _reference(r"(?!)")


def read_brazilian(draft: Draft) -> bool:
    """Read the draft as such a reference; False where no family in capitals opens it.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "ROCHA, Ana. O cais e o rio. 2. ed. São Paulo: Editora do Cais, 1987. p. 12"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_brazilian(draft), [draft.record().text(name) for name in ("title", "edition", "publisher-place", "publisher")], draft.pinpoint
    (True, ['O cais e o rio', '2', 'São Paulo', 'Editora do Cais'], 'p. 12')
    """
    text = draft.text
    if not _may_open(text, draft.start):
        return False
    end = max(draft.end, draft.place("locator")[1]) if draft.pinpoint else draft.end
    found = _whole(text, draft.start, end) or (_whole(text, draft.start, draft.end) if end > draft.end else None)
    if not found or found.end() < draft.end - 1:
        return False
    if found.end() > draft.end and (found["journal"] or found["pin"] or found["extent"]):  # "n. 36, p. 17-38, 1998" was no place
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    if found["body"]:
        draft.body("author", *found.span("body"))
    else:
        edits = found["role"] or found["as"] or found["in_brackets"]
        names = "joined" if found["joined"] else "names"
        draft.put("editor" if edits else "author", _named(found[names], found["joined"]), *found.span(names))
    draft.title(*found.span(next(one for one in ("paper", "thesis", "part", "title") if found[one])))
    if found["part"]:
        makers = "joined_makers" if found["joined_makers"] else "makers"
        edited = "editor" if found["made"] or found["edit"] else "container-author"
        draft.put(edited, _named(found[makers], found["joined_makers"]), *found.span(makers))
        draft.title(*found.span("title"), "container-title")
    if found["journal"]:
        draft.title(*found.span("journal"), "container-title")
    pairs = (
        ("edition", "edition"), ("publisher-place", "place"), ("publisher", "publisher"), ("volume", "volume"), ("volume", "v"),
        ("issue", "issue"), ("page", "pages"), ("genre", "genre"), ("publisher", "school"), ("publisher-place", "seat"),
        ("number-of-volumes", "count"),
    )  # fmt: skip
    for name, group in pairs:
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span(next(one for one in ("date", "passed", "year") if found[one])))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"].strip()
        draft.put("locator", draft.pinpoint, *found.span("pin"))
    if found["part"]:
        page_extent(draft, periodical=True)
    return draft.done("article-journal" if found["journal"] else "thesis" if found["thesis"] else "chapter" if found["part"] else "book")


def _may_open(text: str, start: int) -> bool:
    """Whether a family in capitals can stand there: most citations open in another way, which is seen at once."""
    two = text[start : start + 2]
    if not two.isupper() or two[1:] in ". ":  # "A. Brook" opens with a given name
        return False
    return text.find(", ", start, start + 40) > 0 or text.find(". ", start, start + 90) > 0


def _whole(text: str, start: int, end: int) -> re.Match[str] | None:
    """The match of :data:`_WHOLE`, unless it takes a person for a body: "JEAN MARTIN. Les phares. Paris: Quai, 1990".

    A town that is called after a person prints in itself: "JOÃO PESSOA. Plano. João Pessoa: Cais, 1990".
    """
    found = _WHOLE.match(text, start, end)
    if found and found["joined"] and not _are_persons(found["joined"]):
        found = _NOT_JOINED.match(text, start, end)
    if found and found["joined_makers"] and not _are_persons(found["joined_makers"]):
        return None
    body = found["body"] if found else None
    if found and body and body.split()[0].capitalize() in GIVEN_NAMES and body.casefold() != (found["place"] or "").casefold():
        return None
    return found


def is_brazilian(text: str, start: int, end: int) -> bool:
    """Whether the whole stretch is such a reference.

    >>> is_brazilian("ROCHA, Ana; LIMA, João. O cais. Porto: Cais, 1987.", 0, 50), is_brazilian("ROCHA, Ana. O cais.", 0, 19)
    (True, False)
    """
    found = _whole(text, start, end) if _may_open(text, start) else None
    return found is not None and not text[found.end() : end].strip(" .")


_EDITS_AGAIN = rf"(?:,\s{ROLE}|\s\({ROLE}\.?\))"
_AGAIN = re.compile(
    rf"(?P<joined>{JOINED_IN_CAPITALS}){_EDITS_AGAIN}?(?:\.?$|(?:[.,]|(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]\.))\s(?P<behind>[A-ZÀ-ÞĀ-ŒŔ-Ž«“].+)$)|"
    rf"(?P<names>{_ONE}(?:;\s{_ONE}){{0,4}})(?:{_EDITS_AGAIN}\.?$|\.$|(?:(?<=[A-ZÀ-ÞĀ-ŒŔ-Ž]\.)|(?<!\.)\.)\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž«“].+)$)"
)


def names_in_capitals(words: str) -> tuple[tuple[Name, ...], int, int] | None:
    """The names that open the words of a short form, where they end and where a title begins behind them, 0 where there is none.

    Others that are not named say nothing: the work may name them all.

    >>> [name.family for name in (names_in_capitals("ROCHA, Ana. O cais") or ((), 0, 0))[0]], names_in_capitals("ROCHA, O cais, ")
    (['Rocha'], None)
    """
    found = _AGAIN.match(words) if words[:2].isupper() else None
    if not found or (found["joined"] and not _are_persons(found["joined"])):
        return None
    title = max(found.start("title"), found.start("behind"), 0)
    names = "joined" if found["joined"] else "names"
    return tuple(one for one in _named(found[names], found["joined"]) if one.literal != "et al."), found.end(names), title


def _are_persons(joined: str) -> bool:
    """Whether names that are not in capitals are those of persons, and no part of a body: "OECD, Environment and Trade Directorate"."""
    names = [one for one in split_in_capitals(joined) if one != "et al."]
    plain = [one for one in names if ", " not in one]
    return not plain or (all(map(is_person, plain)) and any(is_given(one.rpartition(", ")[2].split(maxsplit=1)[0]) for one in names))


def _named(words: str, joined: str | None) -> tuple[Name, ...]:
    return tuple(map(_name, split_in_capitals(words) if joined else words.split("; ")))


def _name(words: str) -> Name:
    """A family in capitals with its given names; "e" at their end joins no family: "ROCHA, Ana de Melo e"."""
    family, _, given = words.partition(", ")
    if words == "et al.":
        return Name(literal=words)
    name = Name(family, given.strip()) if given.endswith(" e") else parse_name(words)
    return replace(name, family=name.family.title() if name.family.isupper() and len(name.family) > 3 else name.family)
