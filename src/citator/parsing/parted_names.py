"""Several people with semicolons between them before one title: "Weber, Hans; Bach, Anna, Die Häfen", "Ann Brook; Jo Hale, Lamps".

A semicolon divides sources nearly everywhere else. Such a note is read as if the first of them stood there alone, and all are put back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from citator.model import Citation, Field, OffsetMap, Record
from citator.parsing.cutting.signals import signal_at
from citator.parsing.placing import placed
from citator.text.english_words import is_english
from citator.text.names import is_body, is_person, parse_name
from citator.text.persons import CAPITALS, PARTICLE, is_given

__all__ = ["read_parted"]

_WORD = rf"[{CAPITALS}](?:[^\W\d_]|[’-])*"
_FAMILY = rf"(?:{PARTICLE}\s){{0,2}}{_WORD}(?:[\s-](?:{PARTICLE}\s)?{_WORD})?"
_INITIALS = rf"(?:[{CAPITALS}]\.[\s-]?){{0,3}}[{CAPITALS}]\."
_GIVEN = rf"(?:{_INITIALS}|{_WORD}(?:[\s-](?:{_WORD}|{_INITIALS})){{0,2}})"
_TURNED = rf"{_FAMILY},\s{_GIVEN}"
_NATURAL = rf"(?:(?:{_INITIALS}\s?|{_WORD}\s)(?:{_INITIALS}\s?|{_WORD}\s){{0,2}}{_FAMILY}|{_WORD}\s{_INITIALS})"
_NAME = rf"(?:{_TURNED}|{_NATURAL})"
_ONE = re.compile(_NAME)
_ROLE = (
    r"\s\((?:[Ee]ds?\.?|[Hh]rsgg?\.|[Hh]gg?\.|[Dd]irs?\.|[Cc]oords?\.|[Oo]rgs?\.|[Cc]omps?\.|a cura di)\)|"
    r",\s(?:[Ee]ds?|[Hh]rsgg?|[Hh]gg?|[Dd]irs?)\.(?=,\s)"
)


def _last(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<one>{name})(?:,?\s(?:and|&|und|et|y|e)\s(?P<other>{_NAME}))?(?:{_ROLE})?"
        rf"(?P<mark>(?:[,:]|(?<=[^\W\d_]{{2}})\.|(?<=\.))(?=\s(?:(?![{CAPITALS}]\.)[{CAPITALS}¿¡«„“‘\"']|\d{{4}}:\s))|(?=\s\(\d{{4}}[a-z]?\)))(?=.{{0,400}}?\d)"
    )


_LAST_TURNED, _LAST_NATURAL = _last(_TURNED), _last(_NATURAL)
_SEMICOLON = re.compile(r";\s")
_IN = re.compile(rf"[^\W\d](?:\s»)?[.,’”“»]{{1,2}}\s(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m)\s?:?\s(?={_NAME}$)")
_CITED = re.compile(r"[\d”“»\"’)]")  # what ends where nobody's name is left open
_MOST = 400  # characters of names


@dataclass(frozen=True)
class _Group:
    start: int
    end: int
    people: tuple[str, ...]
    dated: bool  # a year in brackets is behind them
    mark: str  # what ends the names: "," or ":", in lists "." or nothing behind the full stop of an initial


def read_parted(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text, where several people before a title are one head and no sources of their own."""
    found = read(text)
    groups = list(_groups(text)) if "; " in text else []
    if not groups or all(any(_names_all(one, group) for one in found) for group in groups):
        return found
    plain, offsets = _with_the_first_alone(text, groups)
    left = {group.start: group for group in groups}
    out: list[Citation] = []
    for one in read(plain):
        start, end = offsets.span(one.start, one.end)
        record = placed(one.record, offsets.span)
        for role in _ROLES:
            field = record.fields.get(role)
            if field is not None and field.start in left and len(record.names(role)) == 1:
                if not _is_titled(record, left[field.start]):
                    return found
                group = left.pop(field.start)
                record = record.having(**{role: Field(tuple(map(parse_name, group.people)), field.source, group.start, group.end)})
                if _has_lost(record, [old.record for old in found if old.start < group.end < old.end]):
                    return found
        out.append(replace(one, start=start, end=end, raw=text[start:end], record=record))
    return found if left else out


_ROLES = ("author", "editor", "container-author")


def _is_titled(record: Record, group: _Group) -> bool:
    """Whether a title was read behind the names, and none that begins with the given name of the first."""
    title = record.text("title")
    return bool(title or record.text("container-title")) and not title.startswith(parse_name(group.people[0]).given)


def _has_lost(record: Record, before: Sequence[Record]) -> bool:
    """Whether less is known than where the last stood alone: "Verdi, Luisa Miller, Milano, Ricordi, 1990" is not called "Milano"."""
    return any(old.fields.keys() & _WHERE - record.fields.keys() for old in before)


_WHERE = frozenset(("publisher-place", "publisher", "container-title", "volume", "issued", "number", "archive", "URL"))


def _names_all(one: Citation, group: _Group) -> bool:
    most = max(len(one.record.names(role)) for role in _ROLES)
    return one.start <= group.start and group.end <= one.end and most >= len(group.people)


def _groups(text: str) -> Iterator[_Group]:
    """The stretches of two people or more between whom semicolons stand, before a title."""
    start = at = before = 0
    unfinished = False
    people: list[str] = []
    for semicolon in _SEMICOLON.finditer(text):
        if not people:
            inner = _IN.search(text, at, semicolon.start())
            start = inner.end() if inner else signal_at(text, at, semicolon.start())[1]
            unfinished = at > 0 and not inner and _CITED.search(text, before, at) is None  # somebody not known by name stands before
            before, at = at, start
        words = text[at : semicolon.start()]
        if not unfinished and _is_one(words):
            people.append(words)
        else:
            if people and (group := _closed(text, start, at, people)):
                yield group
            inner = _IN.search(text, at, semicolon.start())
            start = inner.end() if inner else at
            people = [text[start : semicolon.start()]] if inner and _is_one(text[start : semicolon.start()]) else []
        at = semicolon.end()
    if people and (group := _closed(text, start, at, people)):
        yield group


def _closed(text: str, start: int, at: int, people: Sequence[str]) -> _Group | None:
    last = (_LAST_TURNED if "," in people[0] else _LAST_NATURAL).match(text, at)
    if last is None or last.end() - start > _MOST:
        return None
    end = last.end("other") if last["other"] else last.end("one")
    named = (*people, *filter(None, last.group("one", "other")))
    turned = ["," in one for one in named]
    if not all(map(_is_one, named)) or any(turned) != all(turned[:-1]):
        return None
    if 2 * sum(map(_is_called, named)) < len(named):  # "Weir, Lamps; Brook, Quays, Oxford 1990" are two works
        return None
    return _Group(start, end, named, last["mark"] == "" and text[last.end() :].startswith(" ("), last["mark"])


def _is_one(words: str) -> bool:
    """Whether the words are shaped like one person: "Hans Weber", "Weber, Hans", "H. Weber", "Weber H."."""
    if len(words) > 60 or not _ONE.fullmatch(words) or is_body(words):
        return False
    family, comma, given = words.partition(", ")
    if comma and is_english(given.casefold()) and not is_given(given):
        return False
    return is_person(f"{given} {family}") if comma else _INITIALS_LAST.search(words) is not None or is_person(words)


_INITIALS_LAST = re.compile(rf"\s{_INITIALS}$")
_FIRST = re.compile(r"[^\s-]+")


def _is_called(name: str) -> bool:
    """Whether a given name that is known, or an initial, stands where given names do."""
    given = name.partition(", ")[2] or name
    first = _FIRST.match(given)
    return _INITIALS_LAST.search(name) is not None or (first is not None and is_given(first[0]))


def _with_the_first_alone(text: str, groups: Sequence[_Group]) -> tuple[str, OffsetMap]:
    kept: list[str] = []
    anchors: list[tuple[int, int]] = [(0, 0)]
    at = clean = 0
    for group in groups:
        name = parse_name(group.people[0])
        alone = f"{name.given} {name.family}"
        if group.mark not in (",", ":"):
            family = name.family if group.dated else name.family.upper()
            alone = f"{family}, {name.given}".removesuffix(".") + ("" if group.mark else ".")
        kept += [text[at : group.start], alone]
        clean += group.start - at
        anchors.append((clean, group.start))
        clean += len(alone)
        anchors.append((clean, group.end))
        at = group.end
    kept.append(text[at:])
    return "".join(kept), OffsetMap(tuple(anchors))
