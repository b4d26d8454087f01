"""LaTeX: commands of the document's own are written out, and every place is still that of the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.readers.latex import read
from citator.model import Document
from citator.parsing.running.paragraphs import paragraphs


def document(defined: str, body: str, kind: str = "article") -> Document:
    return read(f"\\documentclass{{{kind}}}\n{defined}\\begin{{document}}{body}\\end{{document}}".encode(), "sample.tex")


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    return [(note.label, note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes]


def links(found: Document) -> list[tuple[str, str, str]]:
    return [(found.text[link.start : link.end], link.text, link.href) for link in found.links]


@pytest.mark.parametrize(
    ("defined", "body", "expected"),
    [
        (r"\newcommand\web[2]{\href{#1}{#2}}", r"A \web{https://a.org/x\%20y}{lamp}.", ("lamp", "lamp", "https://a.org/x%20y")),
        (r"\def\home{\href{https://a.org}{Home}}", r"At \home{} now.", (r"\home", "Home", "https://a.org")),
        (r"\newcommand{\doc}[1]{\href{https://a.org/#1}{#1}}", r"A \doc{B/73/8}.", ("B/73/8", "B/73/8", "https://a.org/B/73/8")),
        (
            r"\newcommand{\link}[1]{\url{#1}}",
            r"A \link{https://a.org/x_y}.",
            ("https://a.org/x_y", "https://a.org/x_y", "https://a.org/x_y"),
        ),
        (r"\let\lnk\href", r"A \lnk{https://a.org}{lamp}.", ("lamp", "lamp", "https://a.org")),
    ],
)
def test_links_in_own_commands(defined: str, body: str, expected: tuple[str, str, str]) -> None:
    assert links(document(defined, body)) == [expected]


@pytest.mark.parametrize(
    ("defined", "body", "expected"),
    [
        (r"\newcommand{\fnurl}[1]{\footnote{\url{#1}}}", r"A.\fnurl{https://a.org/b}", [("1", "https://a.org/b", ["\\fnurl"])]),
        (r"\newcommand{\cfn}[1]{\footnote{See #1.}}", r"A\cfn{\emph{Hale}}", [("1", "See Hale.", ["\\cfn"])]),
        (
            r"\newcommand{\see}[2][cf.]{\footnote{#1 #2}}",
            r"A\see{Hale} B\see[see]{Brook}",
            [("1", "cf. Hale", ["\\see"]), ("2", "see Brook", ["\\see"])],
        ),
        (r"\NewDocumentCommand{\nn}{O{Cf.} m}{\footnote{#1 #2}}", r"A\nn{Hale}", [("1", "Cf. Hale", ["\\nn"])]),
        (r"\def\both#1#2{\footnote{#1--#2}}", r"A\both{Hale}{Brook}", [("1", "Hale–Brook", ["\\both"])]),
        (
            r"\newcommand{\web}[2]{\href{#1}{#2}}\newcommand{\fw}[2]{\footnote{\web{#1}{#2}, seen.}}",
            r"A\fw{https://a.org}{Lamp}",
            [("1", "Lamp, seen.", ["\\fw"])],
        ),
        (r"\newcommand{\fn}{\footnote}", r"A\fn{One.} B\footnote{Two.}", [("1", "One.", ["\\fn"]), ("2", "Two.", ["\\footnote"])]),
        (r"\newcommand{\a}[1]{\footnote{Old #1.}}", r"\renewcommand{\a}[1]{\footnote{New #1.}}B\a{x}", [("1", "New x.", ["\\a"])]),
        (r"\let\old\footnote\renewcommand{\footnote}[1]{\old{ #1}}", r"A\footnote{One.}", [("1", "One.", ["\\footnote"])]),
    ],
)
def test_notes_in_own_commands(defined: str, body: str, expected: list[tuple[str, str, list[str]]]) -> None:
    found = document(defined, body)
    assert told(found) == expected
    assert all(found.text[found.notes[0].start] == "\\" for _ in expected)


def test_the_text_reads_as_printed_and_leads_back() -> None:
    found = document(
        r"\newcommand{\swap}[2]{#2 (not \emph{#1})}\newcommand{\hl}[1]{\em#1}",
        r"The \swap{tides}{lamps} burn\footnote{So \swap{x}{Hale}.}, \hl{all}.",
    )
    assert [paragraph.text for paragraph in paragraphs(found)] == ["The lamps (not tides) burn, all."]
    (note,) = found.notes
    assert note.text == "So Hale (not x)."
    start = note.offsets.source(note.text.index("x)"))
    assert found.text[start : start + 9] == "x}{Hale}."


def test_what_is_said_of_slides_is_no_text() -> None:
    found = document("", r"\begin{frame}A\footnote<1->{One.} \textbf<2>{B}\footnote<.->[frame]{Two.}\end{frame}", kind="beamer")
    assert [(note.label, note.text) for note in found.notes] == [("1", "One."), ("2", "Two.")]
    assert [paragraph.text for paragraph in paragraphs(found)] == ["A B"]


def test_commands_that_call_themselves_come_to_an_end() -> None:
    assert document(r"\newcommand{\a}[1]{\footnote{\a{#1}\a{#1}}}", r"A\a{x}").notes
    names = "abcdefghij"
    tower = "".join(
        rf"\newcommand{{\m{one}}}[1]{{\m{two}{{#1}}\m{two}{{#1}}\m{two}{{#1}}}}" for one, two in zip(names[1:], names, strict=False)
    )
    assert document(tower, r"\mj{x}" * 20).text.count("\\mj{x}") == 20


PIECES = st.sampled_from(
    r"\newcommand{\a}[1]{\footnote{See #1}}|\newcommand\b[2]{\href{#1}{#2}}|\a{|\b{https://a.org/x}{|\a|}|{| word|\def\c{\url{https://a.org}}|\c|\c{}|%|\url{|[|]".split(
        "|"
    )
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_source_never_raises_and_every_place_holds(text: str) -> None:
    if not text.strip():
        return
    found = read(text.encode(), "sample.tex")
    assert found.text == text
    last = 0
    for start, end, _ in found.markup:
        assert last <= start <= end <= len(text)
        last = end
    for note in found.notes:
        assert 0 <= note.start <= note.end <= len(text)
        assert all(note.start <= note.offsets.source(at) < note.end for at in range(len(note.text)))
    assert all(0 <= link.start <= link.end <= len(text) for link in found.links)


@pytest.mark.parametrize("piece", ["\\f{https://a.org/x}{the \\w{https://b.org}{lamp}} burns. ", "\\f{", "\\f{a}{", "\\f\\f{x}{"])
def test_work_grows_with_the_source(piece: str) -> None:
    def run(size: int) -> object:
        return document(r"\newcommand{\w}[2]{\href{#1}{#2}}\newcommand{\f}[2]{\footnote{\w{#1}{#2} #1}}", piece * (size // len(piece)))

    assert grows_no_faster_than_its_input(run, 30_000)
