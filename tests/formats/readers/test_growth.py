"""Readers take time in proportion to what they read: shapes that once took the square of it, and those that could."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers import html, latex, markdown, plain, rst

Shape = Callable[[int], str]


def _raised(size: int) -> str:
    notes = range(size // 44)
    return "".join(f"<p>lamp<sup>{at}</sup></p>" for at in notes) + "".join(f"<p><sup>{at}</sup> See it.</p>" for at in notes)


def _chained(size: int) -> str:
    return "".join(
        f'<p id="f{at}">lamp <a id="r{at + 1}" href="#f{at + 1}">{at + 1}</a> <a href="#r{at}">↩</a></p>' for at in range(size // 80)
    )


def _all_back(size: int) -> str:
    places = range(size // 70)
    there = "".join(f'<a id="r{at}" href="#f{at}">{at}</a>' for at in places)
    return there + "".join(f'<p id="f{at}"><a href="#r1">^</a> b</p>' for at in places)


WEB: dict[str, Shape] = {
    "raised figures without links": _raised,
    "a chain of notes": _chained,
    "all notes lead back to one place": _all_back,
    "line ends": lambda size: "<p>" + "a<br>" * (size // 5),
    "typed labels": lambda size: "x[2]" * (size // 30) + "<p>[1] See it.</p>" * (size // 30),
    "headings over nothing": lambda size: "<p>References</p><p>x[1] y</p>" * (size // 30),
    "headings over typed references": lambda size: "x[1]" * (size // 80) + "<h2>References</h2><p>[1] Lamps, 1874.</p>" * (size // 50),
    "headings over references": lambda size: "x[1]" * (size // 80) + "<h2>References</h2><ol><li>Lamps, 1874.</ol>" * (size // 50),
    "lists over notes": lambda size: "x[2]" * (size // 80) + "<h2>Notes</h2><ol><li>Lamps.<li>Tides.</ol>" * (size // 50),
    "chapters over notes": lambda size: "x<sup>1</sup> " * (size // 40) + "<h2>Notes</h2>" + "<h3>a</h3><ol><li>Lamps.</ol>" * (size // 40),
    "headings that come again": lambda size: "<h2>a</h2>" * (size // 40) + "<h2>Notes</h2><h2>a</h2><p>Notes</p>" * (size // 60),
    "stars": lambda size: "<p>x*</p><hr><p>* See it.</p>" * (size // 30),
    "rules over notes": lambda size: "<p>x<sup>1</sup></p><hr><p>1. See it.</p>" * (size // 40),
    "notes of many pages": lambda size: "<p>x<sup>1</sup></p><hr><p><sup>1</sup> See it.</p>" * (size // 50),
    "raised in a row": lambda size: "<sup>1</sup>" * (size // 12),
    "one marker for all": lambda size: '<a id="r" href="#f">1</a>' * (size // 30) + '<p id="f"><a href="#r">1</a> See it.</p>',
}
TEXTS: dict[str, Shape] = {
    "asterisks": lambda size: "word* " * (size // 6),
    "asterisks alone": lambda size: "*" * size,
    "a figure a line": lambda size: "1\n" * (size // 2),
    "a figure between blanks": lambda size: "lamp. 1   " * (size // 10),
    "blanks before a figure": lambda size: "lamp" + " " * size + "1",
    "strokes": lambda size: "ab/" * (size // 3),
    "hosts": lambda size: "a.b.cd" * (size // 6) + "/",
    "pages": lambda size: "a\f" * (size // 2),
    "headings": lambda size: "Notes\n1 See\n" * (size // 12),
    "figures in brackets": lambda size: "[1]" * (size // 3),
    "spaced letters": lambda size: "N o t e s\n" * (size // 10),
    "accents": lambda size: "Andr´e M¨uller\n" * (size // 15),
}


def _read(shape: Shape, read: Callable[[bytes], object]) -> Callable[[int], object]:
    number = count()  # no text comes twice: words are remembered

    def run(size: int) -> object:
        return read(f"{shape(size)}\n\nCopied with the number {next(number)}.\n".encode())

    return run


@pytest.mark.parametrize("name", WEB)
def test_web_pages(name: str) -> None:
    assert grows_no_faster_than_its_input(_read(WEB[name], lambda data: html.read(data, "lamps.html")), 60_000)


@pytest.mark.parametrize("name", TEXTS)
def test_plain_text(name: str) -> None:
    assert grows_no_faster_than_its_input(_read(TEXTS[name], lambda data: plain.read(data, "lamps.txt")), 40_000)


@pytest.mark.parametrize("piece", ["a^[note] ", "[a][r1] ", "a[^1] ", "`a ", "[a](", "> a\n", "- a\n"])
def test_markdown(piece: str) -> None:
    read = _read(lambda size: piece * (size // len(piece)), lambda data: markdown.read(data, "lamps.md"))
    assert grows_no_faster_than_its_input(read, 40_000)


@pytest.mark.parametrize("piece", ["\\\\", "{", "\\cite[", "$a$ ", "~", "\\footnotemark "])
def test_latex(piece: str) -> None:
    read = _read(lambda size: piece * (size // len(piece)), lambda data: latex.read(data, "lamps.tex"))
    assert grows_no_faster_than_its_input(read, 30_000)


@pytest.mark.parametrize("piece", ["a [#]_ b\n\n", "`a`__ ", "- a\n", "::\n\n  a\n\n", ".. [1] See\n"])
def test_restructured_text(piece: str) -> None:
    read = _read(lambda size: piece * (size // len(piece)), lambda data: rst.read(data, "lamps.rst"))
    assert grows_no_faster_than_its_input(read, 30_000)
