"""The parts of wikitext, each with its place: comments and code, templates with their parameters, links, tags of references.

https://www.mediawiki.org/wiki/Help:Formatting and Help:Templates. One pass over the brackets, so that its cost is that of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeVar

__all__ = ["External", "Tag", "Template", "external_links", "hidden", "shallow", "tags", "templates", "words", "written"]

_HIDES: Final = re.compile(
    r"<!--|<(?P<tag>nowiki|pre|syntaxhighlight|source|math|code|timeline|score)(?:\s[^<>]{0,200})?(?<!/)>", re.IGNORECASE
)
_BRACES: Final = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
_DEEPEST: Final = 40  # each stretch has the words of all those in it, so that without an end to the depth a page costs its length squared
_WRITTEN: Final = re.compile(r"#tag:\s*", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?P<close>/)?(?P<name>ref|references)(?P<attributes>(?:\s[^<>]{0,400}?)?)(?P<empty>/)?>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"(\w+)\s{0,3}=\s{0,3}(?:\"([^\"]{0,300})\"|'([^']{0,300})'|([^\s\"'/>]{1,300}))")
_EXTERNAL: Final = re.compile(r"(?<!\[)\[(?P<url>(?:https?:)?//[^\s\[\]<>\"|]{3,2000})(?:[ \t]+(?P<label>[^\]\n]{1,1000}))?\]")
_INNER: Final = re.compile(
    r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{0,300})\]\]|'{2,5}|<[^<>]{1,200}>|\{\{(?P<template>[^{}]{0,360})\}\}|&nbsp;"
)


@dataclass(frozen=True, slots=True)
class Template:
    """A template: its name, and its parameters by name (``1``, ``2`` where they have none), each with its words and its place."""

    start: int
    end: int
    name: str
    given: dict[str, tuple[str, int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a reference, or of the list of references: opening, closing or both."""

    start: int
    end: int
    name: str
    closes: bool
    empty: bool
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class External:
    """A link to an address outside: the place of the whole, of the words that are shown (empty for a bare one), and the address."""

    start: int
    end: int
    label: tuple[int, int]
    url: str


def hidden(text: str) -> list[tuple[int, int]]:
    """Comments and code, in order. A comment without its end goes to that of the page; a tag without its closing is a word.

    >>> hidden("<code>a</code> <!-- b"), hidden("<code>a <nowiki>b")
    ([(0, 14), (15, 21)], [])
    """
    out: list[tuple[int, int]] = []
    unclosed: set[str] = set()  # what has no closing behind one place has none behind a later one, and is not looked for again
    found = _HIDES.search(text)
    while found:
        at, tag = found.end(), (found["tag"] or "").lower()
        if not tag:
            end = text.find("-->", at)
            at = end + 3 if end >= 0 else len(text)
            out.append((found.start(), at))
        elif tag not in unclosed:
            closing = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(text, at)
            if closing:
                at = closing.end()
                out.append((found.start(), at))
            else:
                unclosed.add(tag)
        found = _HIDES.search(text, at)
    return out


def tags(text: str) -> Iterator[Tag]:
    """The tags of references in ``text``, from which what is hidden has been blanked."""
    for found in _TAG.finditer(text):
        pairs = {name.lower(): one or two or bare for name, one, two, bare in _ATTRIBUTE.findall(found["attributes"])}
        yield Tag(found.start(), found.end(), found["name"].lower(), bool(found["close"]), bool(found["empty"]), pairs)


def templates(text: str) -> list[Template]:
    """The templates in ``text``, inner ones too, by their beginnings; those inside more than 40 others are words of these."""
    closed: list[tuple[int, int, list[int]]] = []
    open_: list[tuple[str, int, list[int]]] = []
    for found in _BRACES.finditer(text):
        mark = found[0]
        if mark in ("{{", "[["):
            open_.append((mark, found.start(), []))
        elif mark == "|":
            if open_ and open_[-1][0] == "{{":
                open_[-1][2].append(found.start())
        else:
            wanted = "{{" if mark == "}}" else "[["
            at = next((at for at in range(len(open_) - 1, max(-1, len(open_) - 6), -1) if open_[at][0] == wanted), None)
            if at is None:
                continue
            kind, start, bars = open_[at]
            del open_[at:]
            if kind == "{{":
                closed.append((start, found.end(), bars))
    return [_template(text, start, end, bars) for start, end, bars in shallow(closed)]


T = TypeVar("T")


def shallow(nested: Iterable[tuple[int, int, T]]) -> Iterator[tuple[int, int, T]]:
    """The stretches that lie inside one another by their beginnings, without those that are inside more than 40 others.

    >>> [start for start, _, _ in shallow((at, 200 - at, "") for at in range(99))][-1]
    40
    """
    around: list[int] = []
    for one in sorted(nested, key=lambda one: one[0]):
        while around and around[-1] <= one[0]:
            around.pop()
        if len(around) <= _DEEPEST:
            yield one
        around.append(one[1])


def _template(text: str, start: int, end: int, bars: list[int]) -> Template:
    cuts = [*bars, end - 2]
    name = " ".join(text[start + 2 : cuts[0]].split())
    given: dict[str, tuple[str, int, int]] = {}
    number = 0
    content = _WRITTEN.match(name)  # what is put between the tags comes first, whatever signs are in it
    for first, last in pairwise(cuts):
        key, equals, value = text[first + 1 : last].partition("=")
        if equals and not (content and first == cuts[0]) and "{{" not in key and "[[" not in key and "<" not in key and len(key) < 60:
            at, called = last - len(value), key.strip()
        else:
            number += 1
            at, called = first + 1, str(number)
        raw = text[at:last]
        left = at + len(raw) - len(raw.lstrip())
        right = last - len(raw) + len(raw.rstrip())
        given[called] = (words(raw), left, max(left, right))
    return Template(start, end, name, given)


def written(one: Template) -> str:
    """The tag that is written as a parser function, "" for a template.

    >>> written(Template(0, 0, "#tag:ref")), written(Template(0, 0, "refn"))
    ('ref', '')
    """
    found = _WRITTEN.match(one.name)
    return one.name[found.end() :].lower() if found else ""


def words(value: str) -> str:
    """What is shown of a value: links without their targets, no marks of emphasis; of an inner template its last words without a name.

    >>> words("The {{lang|fr|quai}} of [[Leeds|Old ''Leeds'']]{{dead link|date=May 2019}}")
    'The quai of Old Leeds'
    """
    for _ in range(3):  # templates inside templates
        shown = _INNER.sub(_shown, value)
        if shown == value:
            break
        value = shown
    return " ".join(value.split())


def _shown(found: re.Match[str]) -> str:
    inner = found["template"]
    if inner is None:
        return found[1] or (" " if found[0] == "&nbsp;" else "")
    name, *given = inner.split("|")
    return _SIGNS.get(name.strip(), next((one.strip() for one in reversed(given) if "=" not in one), ""))


_SIGNS: Final = {"!": "|", "'": "'", "'s": "'s", "=": "=", "snd": " – ", "spnd": " – ", "ndash": "–", "mdash": "—"}


def external_links(text: str) -> Iterator[External]:
    """The links to addresses outside."""
    for found in _EXTERNAL.finditer(text):
        label = found.span("label") if found["label"] else (found.start("url"), found.end("url"))
        url = found["url"] if found["url"].startswith("http") else f"https:{found['url']}"
        yield External(found.start(), found.end(), label, url)
