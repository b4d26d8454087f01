"""Patterns that are tried only where one of their words stands: no match may be without any of them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest

import citator.cli.parse
import citator.parsing
from citator.systems import recognise
from citator.text.telling import Signs, Telling, Worded, told_in
from tests.support.of_patterns import texts_like


def all_of_them() -> Iterator[tuple[str, Telling]]:
    """Every pattern of the parser and the source systems that has such words, by its name; those that are words alone have no pattern."""
    assert citator.cli.parse
    assert citator.parsing
    recognise("A/79/1")  # the systems are read when they are first needed
    seen: set[int] = set()
    for module in [name for name in sys.modules if name.startswith(("citator.parsing.", "citator.systems.", "citator.text."))]:
        for name, value in vars(sys.modules[module]).items():
            if isinstance(value, Telling) and value.pattern.pattern and id(value) not in seen:
                seen.add(id(value))
                yield f"{module}.{name}", value


def all_signs() -> Iterator[tuple[str, Signs, re.Pattern[str]]]:
    """Every pattern of the parser whose reader is asked by signs, in whatever table it stands, by the name of the module."""
    assert citator.cli.parse
    seen: set[int] = set()
    for module in [name for name in sys.modules if name.startswith("citator.parsing.")]:
        for value in vars(sys.modules[module]).values():
            rows = value if isinstance(value, tuple) else ((value, None),)
            for signs in [row[0] for row in rows if isinstance(row, tuple) and row and isinstance(row[0], Signs)]:
                if id(signs) not in seen:
                    seen.add(id(signs))
                    yield from ((f"{module} {signs.words[0].strip()} {number}", signs, one) for number, one in enumerate(signs.patterns))


_TEXTS = 60  # of each pattern
_GLUED = re.compile(r"\w\w")
ALL = dict(all_of_them())
SIGNED = {name: (signs, pattern) for name, signs, pattern in all_signs()}


def test_there_are_such_patterns() -> None:
    assert len(ALL) > 20
    assert len(SIGNED) > 40


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_match_holds_one_of_the_words(name: str) -> None:
    telling = ALL[name]
    for text in texts_like(telling.pattern, _TEXTS):
        for match in telling.pattern.finditer(text):
            glued = _GLUED.search(text[max(0, match.start() - 1) : match.start() + 1]) or _GLUED.search(
                text[match.end() - 1 : match.end() + 1]
            )
            if isinstance(telling, Worded) and glued:  # whole words: what is glued to other letters is none
                continue
            assert telling.may_match(text, *match.span()), text


@pytest.mark.parametrize("name", sorted(SIGNED))
def test_every_match_holds_one_of_the_signs(name: str) -> None:
    signs, pattern = SIGNED[name]
    for text in texts_like(pattern, _TEXTS):
        for match in pattern.finditer(text):
            assert signs in told_in(text), match.group()


def test_the_texts_are_matched() -> None:
    """What is made up tests something: nearly every pattern finds itself in one of its texts."""
    every = [*(telling.pattern for telling in ALL.values()), *(pattern for _, pattern in SIGNED.values())]
    unseen = [one.pattern for one in every if not any(map(one.search, texts_like(one, _TEXTS)))]
    assert len(unseen) <= len(every) // 20, unseen


@pytest.mark.parametrize(
    "text", ["in MS 12", "RG 59", "Arch. dép. Marne, C 12", "AM Lyon, AA 12", "mss. fr. 1234", "b. 12, fasc. 3", "Weir Papers"]
)
def test_papers_of_an_archive_are_seen(text: str) -> None:
    from citator.parsing.cutting.shapes import HOLDING

    assert HOLDING.search(text)
