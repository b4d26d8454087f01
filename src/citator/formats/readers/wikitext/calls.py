"""Which references a text calls, and what stands in each: tags, and the templates that stand for them.

https://www.mediawiki.org/wiki/Help:Cite, https://www.mediawiki.org/wiki/Help:Magic_words (#tag),
https://en.wikipedia.org/wiki/Template:Sfn, Template:Efn and Template:R.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from citator.formats.readers.wikitext.scan import Tag, Template, shallow, written
from citator.text.spans import Within, disjoint

__all__ = ["Called", "called", "elements", "short"]

_NOTES: Final = frozenset("efn efn-ua efn-lr refn note".split())
_SHORT: Final = frozenset("sfn sfnp sfnm harvsp sfn2".split())
_IN_WORDS: Final = frozenset("harvnb harv harvtxt harvp harvcol harvcolnb harvard citation harvcoltxt".split())
_AGAIN: Final = frozenset("r ref-label".split())
_LISTS: Final = frozenset("reflist references références примечания listaref notelist refs".split())
_MARKED: Final = re.compile(r"([\"'])(.*)\1", re.DOTALL)
_PAGES: Final = (("p", "p. {}"), ("pp", "pp. {}"), ("page", "p. {}"), ("pages", "pp. {}"), ("с", "с. {}"), ("loc", "{}"), ("at", "{}"))


@dataclass(slots=True)
class Called:
    """One reference: its group, the place of its words (``None`` where none are given), or the words of a short one, and its callouts."""

    group: str
    words: tuple[int, int] | None = None
    short: str = ""
    callouts: list[tuple[int, int]] = field(default_factory=list)
    name: str = ""


def called(found: Sequence[Tag], templates: Sequence[Template], text: str) -> list[Called]:
    """The references in the order in which they are first called; behind them those that only the list of references has."""
    in_list = Within(disjoint(_within_lists(found, templates)))
    out: dict[tuple[str, str], Called] = {}
    events = sorted([*_by_tags(found), *_by_templates(templates)], key=lambda one: one[0])
    for place, key, group, words, brief in events:
        one = out.setdefault((group, key), Called(group, name="" if key.startswith("\0") else key))
        if words and (one.words is None or not text[one.words[0] : one.words[1]].strip()):
            one.words = words
        one.short = one.short or brief
        if brief or not in_list(place[0], place[0] + 1):  # a short reference has its words where it stands, in a list too
            one.callouts.append(place)
    return sorted(out.values(), key=lambda one: one.callouts[0] if one.callouts else (len(text), (one.words or (0, 0))[0]))


_Event = tuple[tuple[int, int], str, str, tuple[int, int] | None, str]


def elements(found: Iterable[Tag]) -> Iterator[tuple[int, int]]:
    """The references that stand in tags, each from its opening to its closing."""
    for start, end, _ in _closed(found):
        yield start, end


def _closed(found: Iterable[Tag]) -> Iterator[tuple[int, int, tuple[Tag, Tag]]]:
    """The references that stand in tags, with these; what is never closed is none."""
    begun: list[Tag] = []
    closed: list[tuple[int, int, tuple[Tag, Tag]]] = []
    for tag in found:
        if tag.name == "ref" and tag.closes and begun:
            start = begun.pop()
            closed.append((start.start, tag.end, (start, tag)))
        elif tag.name == "ref" and not tag.closes and not tag.empty:
            begun.append(tag)
    return shallow(closed)


def _by_tags(found: Sequence[Tag]) -> Iterator[_Event]:
    """A tag with a name calls the reference of that name; without one, its own."""
    for _, _, (start, end) in _closed(found):
        yield _event(start, (start.end, end.start))
    for tag in found:
        if tag.name == "ref" and tag.empty and not tag.closes:
            yield _event(tag, None)


def _event(tag: Tag, words: tuple[int, int] | None) -> _Event:
    name = " ".join(tag.attributes.get("name", "").split()) or f"\0{tag.start}"
    return (tag.start, tag.end), name, tag.attributes.get("group", ""), words, ""


def _by_templates(templates: Sequence[Template]) -> Iterator[_Event]:
    for one in templates:
        name, place = one.name.lower(), (one.start, one.end)
        if written(one) == "ref":
            yield _event(Tag(*place, "ref", closes=False, empty=False, attributes=_attributes(one)), _first(one))
        elif name in _SHORT:
            brief = "; ".join(_several(one)) if name == "sfnm" else short(one)
            if brief:
                yield place, f"\0sfn {brief}", "", None, brief
        elif name in _AGAIN:
            for key, (value, _, _) in one.given.items():
                if key.isdigit() and value:
                    yield place, value, one.given.get("group", ("", 0, 0))[0], None, ""
        elif name in _NOTES and "1" in one.given:
            _, start, end = one.given["1"]
            key = one.given.get("name", ("", 0, 0))[0] or f"\0{one.start}"
            group = one.given.get("group", ("", 0, 0))[0] or ("note" if name == "refn" else name)
            yield place, key, group, (start, end), ""


def _attributes(one: Template) -> dict[str, str]:
    """The attributes of a tag that is written as a parser function; marks around a value are none of it."""
    return {name.lower(): _MARKED.sub(r"\2", value) for name, (value, _, _) in one.given.items() if name != "1"}


def _first(one: Template) -> tuple[int, int] | None:
    _, start, end = one.given.get("1", ("", 0, 0))
    return (start, end) if end > start else None


def _within_lists(found: Sequence[Tag], templates: Sequence[Template]) -> Iterator[tuple[int, int]]:
    start = None
    for tag in found:
        if tag.name == "references" and not tag.empty:
            if not tag.closes:
                start = tag.end
            elif start is not None:
                yield start, tag.start
                start = None
    for one in templates:
        if one.name.lower() in _LISTS or written(one) == "references":
            yield one.start, one.end


def short(one: Template) -> str:
    """The words of a short reference: "Hale & Weir 1979, pp. 50–53"; "" for a template that is none.

    >>> short(Template(0, 0, "sfn", {"1": ("Hale", 0, 0), "2": ("1979", 0, 0), "p": ("4", 0, 0)}))
    'Hale 1979, p. 4'
    """
    if one.name.lower() not in _SHORT | _IN_WORDS:
        return ""
    given = {name.lower(): value[0] for name, value in one.given.items()}
    names = [given[str(number)] for number in range(1, 6) if given.get(str(number))]
    return _printed(names, given)


def _several(one: Template) -> Iterator[str]:
    """Those of {{sfnm}}: "1a1", "1y", "1p" and so on."""
    given = {name.lower(): value[0] for name, value in one.given.items()}
    for number in range(1, 10):
        names = [given[key] for key in (f"{number}a{at}" for at in range(1, 5)) if given.get(key)]
        year = given.get(f"{number}y", "")
        if names and year:
            yield _printed([*names, year], {name: given[f"{number}{name}"] for name, _ in _PAGES if f"{number}{name}" in given})


def _printed(names: Sequence[str], given: dict[str, str]) -> str:
    if not names:
        return ""
    people, year = (names[:-1], names[-1]) if len(names) > 1 else (names, "")
    who = f"{', '.join(people[:-1])} & {people[-1]}" if len(people) > 1 else people[0]
    place = next((form.format(given[name]) for name, form in _PAGES if given.get(name)), "")
    return f"{who} {year}".strip() + (f", {place}" if place else "")
