"""Who made a book that somebody else wrote, as English notes say it in one phrase before the imprint.

Ann Brook, Lamps, ed. and trans. Jo Hale and Kim Weir, 2 vols. (Leeds: Quay Press, 1971)
Ann Brook, “Ferries,” in Lamps, ed. Jo Hale, trans. Kim Weir with the assistance of Lee Marsh (Leeds: Quay Press, 1971), 12–40

The phrase says nothing of the title it stands behind, and the name of a translator is no further editor. It is taken out whole; editors
and translators are kept, who revised the book or wrote a foreword to it is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citator.facts.places import PLACES
from citator.model import Field
from citator.text.names import is_person, parse_names
from citator.text.persons import JUNIOR
from citator.text.telling import Telling

__all__ = ["MakersPhrase", "makers_in"]

_WORD = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*\.?"
_LED = r"(?:(?:de|del|della|di|da|du|van|von|der|den|la|le|ten|ter)\s){0,2}"
_NAME = rf"{_WORD}(?:(?:\s|(?<=\.)-?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])){_LED}{_WORD}){{0,5}}(?:,\s{JUNIOR}|(?!,\s{JUNIOR}))"
_NAMES = rf"{_NAME}(?:(?:,\s{_NAME}){{1,6}},?\s(?:and|&)\s{_NAME}|,?\s(?:and|&)\s{_NAME}|,?\set\sal\.)?"
_HELPED = (
    r"(?:,?\s(?:with\sthe\s(?:assistance|help|collaboration|aid)\sof|in\scollaboration\swith|assisted\sby|with)\s"
    rf"{_NAMES})?"
)
_OTHER = (  # what is done to a book beside its editing and its translating
    r"introd?\.|introduced|introduction|foreword|preface|afterword|annotated|comp(?:\.|iled)|abridged|rev(?:\.|ised)|notes|commentary|selected"
)
_ROLE = rf"(?:eds?\.|edited|transl?\.|translated|{_OTHER})"
_PHRASE = r"(?!rev(?:\.|ised)\s(?:ed\.|edition)(?!\s[A-ZÀ-ÞĀ-ŒŔ-Ž]))"  # "Lamps, rev. ed., trans. Jo Hale": nobody edited it
_PHRASE += rf"(?:with\s)?(?:an?\s)?{_ROLE}(?:(?:,?\sand\s|\s&\s|,\s|\s)(?:with\s)?(?:an?\s)?(?:{_ROLE}|tr\.)){{0,3}}"
_EDITION = r"(?P<edition>\d{1,2}(?:st|nd|rd|th|d)|[Rr]ev\.|[Ss]econd|[Tt]hird|[Nn]ew)\s(?:rev\.\s)?ed(?:n|\.|ition)"
_MAKERS = Telling(
    re.compile(
        rf"\s(?=[a-z\dRSTN])(?:(?<=,\s)|(?<=,[”’\"]\s)(?P<quoted>))(?:(?P<phrase>{_PHRASE})(?P<by>\sby)?\s(?P<names>{_NAMES}){_HELPED}|"
        rf"{_EDITION},?\srev(?:\.|ised)(?:(?:\sby)?\s{_NAMES})?)(?P<comma>,(?=\sin\s))?(?=\s\(|,\s|;|$)"
    ),
    *"ed. eds. edited trans. transl. translated rev. revised abridged foreword preface introduction introd. intro. afterword".split(),
    *"introduced annotated comp. compiled notes commentary selected".split(),
)
_NEEDS_BY = frozenset("introduced introduction foreword preface afterword annotated compiled abridged notes commentary selected".split())
_TITLE_ALONE = re.compile(r"(?!In\s)[A-ZÀ-ÞĀ-ŒŔ-Ž](?:(?!\sin\s)[^,;:“”\".()])+")
_JOINED = re.compile(r",?\s(?:and|&)\s|,\s")
_OTHERS = re.compile(r",?\set\sal\.$")


@dataclass(frozen=True, slots=True)
class MakersPhrase:
    """The phrase and what it tells."""

    start: int
    end: int
    fields: tuple[tuple[str, Field], ...]


def makers_in(text: str, start: int, end: int) -> list[MakersPhrase]:
    """The phrases in a stretch that say who edited, translated or revised what stands before them.

    >>> note = "Ann Brook, Lamps, ed. and trans. Jo Hale and Kim Weir (Leeds: Quay Press, 1971)"
    >>> [(name, [str(one) for one in field.value]) for name, field in makers_in(note, 0, len(note))[0].fields]
    [('editor', ['Jo Hale', 'Kim Weir']), ('translator', ['Jo Hale', 'Kim Weir'])]
    """
    if not _MAKERS.may_match(text, start, end):
        return []
    return [phrase for found in _MAKERS.finditer(text, start, end) if (phrase := _phrase(text, start, found))]


def _phrase(text: str, start: int, found: re.Match[str]) -> MakersPhrase | None:
    quoted = found["quoted"] is not None
    begin = found.start() if quoted else found.start() - 1
    stop = found.end() if quoted or not found["comma"] else found.start("comma")
    if found["edition"]:
        field = Field(found["edition"].rstrip("."), "text", *found.span("edition"))
        return MakersPhrase(begin, stop, (("edition", field),))
    names, phrase = found["names"], found["phrase"]
    edits, translates = re.search(r"\bed", phrase) is not None, re.search(r"\btr", phrase) is not None
    if edits and not translates and " " not in phrase and not _TITLE_ALONE.fullmatch(text, start, begin):
        return None  # behind an author and a title the readers of books and chapters know what editors are
    if not (edits or translates or found["by"] or phrase.startswith(("rev.", "intro"))):
        return None
    if not found["by"] and phrase.rpartition(" ")[2] in _NEEDS_BY:
        return None
    people = [one for one in _JOINED.split(_OTHERS.sub("", names)) if one]
    if not all(is_person(one.rstrip("."), surname=True) and one not in PLACES for one in people):
        return None
    made = Field(parse_names(names), "text", *found.span("names"))
    kept = [(role, made) for role, told in (("editor", edits), ("translator", translates)) if told]
    return MakersPhrase(begin, stop, tuple(kept))
