"""Names that a stroke or a dash joins to the next ("Weir/Brook", "A. Rossi – B. Verdi"), and "Jr." beside the name it belongs to.

A part of a list is where it begins, where it ends, and what joins it to the one before: "", ", ", "and", "/".
"""

from __future__ import annotations

import re
from itertools import takewhile

from citator.facts.places import LANDS, PLACES
from citator.text import persons
from citator.text.names import is_body
from citator.text.persons import is_given, is_person

__all__ = [
    "JUNIOR",
    "are_two_joined_by_e",
    "end_of_dashes",
    "end_of_strokes",
    "end_with_initials",
    "families_between_strokes",
    "is_family_first",
    "is_turned_with_junior",
    "parted_by_dashes",
    "with_juniors",
]

JUNIOR = re.compile(rf",\s{persons.JUNIOR}(?=,|\s(?:and|&)\s|\s(?:et al|ET AL)\b|$)")
_GIVEN_AND_JUNIOR = re.compile(rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\.?(?:\s[A-Z]\.){{0,2}},\s{persons.JUNIOR}")
_STROKE = re.compile(r"\s?/\s?")
_STROKED = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’]+(?:-[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+)?(?:\s?/\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’]+(?:-[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+)?){1,7}"
)


def with_juniors(text: str, parts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The parts with "Jr." beside the name before it: "Ann Brook, Jr., and Jo Weir, eds."."""
    out: list[tuple[int, int, str]] = []
    for begin, end, joint in parts:
        if out and joint == ", " and out[-1][2] in ("", ", ", "and") and (found := JUNIOR.match(text, out[-1][1])) and found.end() <= end:
            out[-1] = (out[-1][0], end, out[-1][2])
        else:
            out.append((begin, end, joint))
    return out


def is_family_first(words: str) -> bool:
    """Whether the words are one person with the family name first: no town and what belongs to it, no body.

    >>> is_family_first("Weber, Hans"), is_family_first("Köln, Stadt"), is_family_first("Hafen, Ministerium")
    (True, False, False)
    """
    family, _, given = words.partition(", ")
    return family not in PLACES and family not in LANDS and not is_body(given) and not is_body(words) and is_person(f"{given} {family}")


def end_of_strokes(text: str, parts: list[tuple[int, int, str]], end: int) -> int:
    """Where names that strokes join end, "Weir/Brook"; ``end`` where none joins them."""
    if not parts[1:2] or parts[1][2] != "/":
        return end
    joined = [parts[0], *takewhile(lambda one: one[2] == "/", parts[1:])]
    return joined[-1][1] if all(is_person(text[begin:end], surname=True) for begin, end, _ in joined) else parts[0][1]


def is_turned_with_junior(text: str, parts: list[tuple[int, int, str]]) -> bool:
    """Whether the second part is the given names of the first, which is a family name: "Hale, Jo, Jr., Lamps"."""
    if len(parts) < 2 or " " in text[slice(*parts[0][:2])] or not _GIVEN_AND_JUNIOR.fullmatch(text, *parts[1][:2]):
        return False
    return len(parts) == 2 or parts[2][2] == ", "


def families_between_strokes(text: str) -> list[str]:
    """The family names that strokes join, with blanks about them or without; none where the words are anything else.

    >>> families_between_strokes("Weir/Brook"), families_between_strokes("Weir / Brook"), families_between_strokes("Ann Weir/Jo Brook")
    (['Weir', 'Brook'], ['Weir', 'Brook'], [])
    """
    return _STROKE.split(text) if _STROKED.fullmatch(text) else []


_NAMED = (
    r"(?:(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}|[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ’-]+\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s)?)(?:(?:[Dd]e|[Dd]i|[Dd]a|[Dd]el|[Dd]ella|[Vv]an|[Vv]on)\s)?"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]+(?:-[A-ZÀ-ÞĀ-ŒŔ-Ž]\w+)?(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]+)?"
)
_DASH = re.compile(r"\s[–—-]\s")
_DASHED = re.compile(rf"{_NAMED}(?:\s[–—-]\s{_NAMED}){{1,5}}(?=,\s|\s\()")


def end_of_dashes(text: str, start: int, end: int) -> int | None:
    """Where people end whom dashes join, as Italian notes write them: "A. Rossi – B. Verdi, I fari"; ``None`` where others stand there.

    A title may have a dash, "Thomas Mann – Deutscher Weltbürger": each of them has initials, or a given name that is known.
    """
    found = _DASHED.match(text, start, end) if _DASH.search(text, start, min(end, start + 60)) else None
    return found.end() if found and all(map(_has_given_name, _DASH.split(found.group()))) else None


def parted_by_dashes(names: str) -> list[str]:
    """The names that dashes join; a dash stands in the name of a body too, where none of them is a person's.

    >>> parted_by_dashes("A. Rossi – B. Verdi"), parted_by_dashes("Hafenmuseum – Sektion Kiel")
    (['A. Rossi', 'B. Verdi'], ['Hafenmuseum – Sektion Kiel'])
    """
    parts = _DASH.split(names)
    return parts if any(_has_given_name(one) and not is_body(one) for one in parts) else [names]


def _has_given_name(name: str) -> bool:
    """Whether it begins with an initial, or with a given name that is known."""
    first = name.strip().partition(" ")[0]
    return "." in first[:3] or is_given(first)


def are_two_joined_by_e(words: str) -> bool:
    """Whether two people are named who each have a given name that is known, as Portuguese and Italian notes join them.

    >>> [are_two_joined_by_e(one) for one in ("João Francisco Lima e Ana Maria Souza", "Ana Costa e Silva", "Acqua e vento")]
    [True, False, False]
    """
    two = words.split(" e ")
    return len(two) == 2 and all(map(_has_given_name, two)) and all(map(is_person, two))


_INITIALS_AND_FAMILY = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zé]?\.[\s-]?){1,3}(?:(?:[Dd]e|[Dd]i|de\sla|von|van)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?"
)
_AL_AHEAD = re.compile(r"et\s(?:al|alii)\b")
_TITLE_WORDS = re.compile(r"\s[a-zà-ÿ]|^[DLdl][’']|\s[a-z]*[’'][a-zà-ÿ]")


def end_with_initials(text: str, parts: list[tuple[int, int, str]]) -> int | None:
    """Where two names or more end that have initials and nothing but commas between them, before a title:
    "A. Rossi, B. Bianchi, Il mare e la costa"; ``None`` where others stand there.
    """
    count = 0
    for begin, end, joint in parts:
        if (count and joint != ", ") or not _INITIALS_AND_FAMILY.fullmatch(text, begin, end):
            break
        count += 1
    if (
        count < 2
        or count >= len(parts)
        or parts[count][2] != ", "
        or _AL_AHEAD.match(text, parts[count][0])
        or not _TITLE_WORDS.search(text, *parts[count][:2])
    ):
        return None
    return parts[count - 1][1]
