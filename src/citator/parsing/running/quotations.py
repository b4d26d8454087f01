"""Quotations in running text: words in marks that somebody is said to have said or written, and blocks after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citator.model import Name
from citator.parsing.cutting.nesting import Nesting, Quoted
from citator.parsing.running.paragraphs import Paragraph
from citator.parsing.running.speakers import SAYING, named_at, speaker_in

__all__ = ["Block", "Found", "blocks", "inner_block", "introduces_block", "quotations"]

_FEWEST_WORDS = 4
_NAMES_A_THING = re.compile(
    r"(?:\b(?:entitled|titled|called(?!\s(?:up)?on\b|\sfor\b)|named|known as|campaign|initiative|slogan|motto|programme|program|book|"
    r"article|film|term|word|so-called|under the name|project|exhibition|resolution|forum|hearings)\b[^.;:]{0,24}|#)$",
    re.IGNORECASE,
)
_THING_AFTER = re.compile(r"\s?(?:campaign|initiative|slogan|programme|program|project|movement|exhibition|forum|award)\b", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:{SAYING}|according to|in the words of|writes|stating|saying|noting|declaring|reaffirming|observing|adding|"
    rf"because|that|the following|as follows)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"[\s,]*\b{SAYING}\s(?:(?:the|a|an)\s)?(?:[a-z][\w-]*\s){{0,4}}(?=(?:the\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_INTRODUCES = re.compile(
    rf"(?:\b(?:{SAYING}|according to|as follows|the following|following words|reads|wrote|response|answer|reply|statement|"
    rf"words|report|text of|testimony|interview|excerpt|quote)\b[^.?!]{{0,200}}):$",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"(?:>\s?)+")
_SOURCE = re.compile(r"(?:>\s?)+(?:(?P<dash>(?:[—–―]|--?-?)\s?)|(?=[(\[][^()\[\]]*[)\]]\W*$))")  # whose words they are, below them
_SOURCE_INSIDE = re.compile(r"(?<=[\w.!?…”\"»])(?:(?:\s>)*\s(?P<dash>[—–―]\s?)(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][^.!?]*\.?$)|(?:\s>)+\s?(?=\([^()]*\)\W*$))")


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation at ``[start, end)`` of a paragraph's text, without its marks."""

    start: int
    end: int
    marks: str
    speaker: str | None = None


def quotations(text: str, nesting: Nesting, sentences: Sequence[tuple[int, int]], attributed: bool) -> Iterator[Found]:
    """The quotations of a paragraph that are somebody's words and no name of a thing.

    ``attributed`` says that the paragraph stands under an introduction ("the Centre stated the following:") or that a marker or a
    citation follows. Short quotations, titles and names of campaigns are left out.
    """
    for one in nesting.quoted:
        sentence = next(((s, e) for s, e in sentences if s <= one.start < e), (0, len(text)))
        if not _is_quotation(text, one):
            continue
        speaker = _behind(text, one, sentence[1]) or speaker_in(text, sentence[0], sentence[1])
        if attributed or speaker or _attributed(text, one, sentence):
            marks = f"{text[one.start : one.inner_start]} {text[one.inner_end : one.end]}"  # as the text has them
            yield Found(one.inner_start, one.inner_end, marks, str(speaker[2][0]) if speaker else None)


def _behind(text: str, one: Quoted, end: int) -> tuple[int, int, tuple[Name, ...]] | None:
    """The person or body in "“…,” says the historian Ann Brook"."""
    said = _SAYS.match(text, one.end, end)
    return named_at(text, said.end(), end) if said else None


def _is_quotation(text: str, one: Quoted) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", text[one.inner_start : one.inner_end])
    if len(words) < _FEWEST_WORDS:
        return False
    if _NAMES_A_THING.search(text, max(0, one.start - 40), one.start) or _THING_AFTER.match(text, one.end):
        return False
    weighty = [word for word in words[1:] if len(word) > 3]
    capitals = sum(word[0].isupper() for word in weighty)
    return not weighty or capitals < 0.7 * len(weighty) or text[one.inner_end - 1] in ".!?"


def _attributed(text: str, one: Quoted, sentence: tuple[int, int]) -> bool:
    before = text[max(sentence[0], one.start - 120) : one.start]
    after = text[one.end : min(sentence[1], one.end + 100)]
    return bool(_SAID.search(before) or re.match(rf"\s?,?\s(?:[^.;:]{{0,90}}\s)?{SAYING}\b", after))


def introduces_block(text: str) -> bool:
    """Whether the paragraph ends with words that introduce a quotation set apart.

    >>> introduces_block("According to a report by the Harbour Board:"), introduces_block("Items to bring:")
    (True, False)
    """
    return bool(_INTRODUCES.search(text[-320:]))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, by its index, that is a quotation without marks at ``[start, end)``. ``told_by`` is the index of the paragraph that says
    whose words they are: the one before, which introduces them, or the line below them; ``None`` where there is none.
    """

    index: int
    start: int
    end: int
    told_by: int | None = None
    speaker: str | None = None


def blocks(paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """The paragraphs that are a quotation without marks: introduced by the one before, or set apart by "> ".

    >>> from citator.model import OffsetMap
    >>> lines = ["Brook objected:", "> They were made for fathers, who cut them out.", "> — Ann Brook, printer"]
    >>> [(one.index, one.told_by, one.speaker) for one in blocks([Paragraph(line, OffsetMap(((0, 0),)), 0, 0) for line in lines])]
    [(1, 2, 'Ann Brook')]
    """
    introduction: int | None = None
    below = 0
    for index, one in enumerate(paragraphs):
        mark = _SET_APART.match(one.text)
        before = paragraphs[index - 1].text if index else ""
        if mark and (index == 0 or below < index):
            introduction = index - 1 if before.endswith(":") else None
            below = next((at for at in range(index, len(paragraphs)) if not _SET_APART.match(paragraphs[at].text)), len(paragraphs)) - 1
        if mark and not _SOURCE.match(one.text) and len(one.text.split()) > _FEWEST_WORDS:
            inside = _SOURCE_INSIDE.search(one.text, mark.end())
            last, source = (one.text, inside) if inside else (paragraphs[below].text, _SOURCE.match(paragraphs[below].text))
            whom = named_at(last, source.end(), len(last)) if source and source["dash"] else None
            told_by = below if source and not inside else introduction
            yield Block(index, mark.end(), inside.start() if inside else len(one.text), told_by, str(whom[2][0]) if whom else None)
        elif index and introduces_block(before) and not mark and not re.match(r"[“\"‘«„]", one.text) and not one.bullet:
            yield from [Block(index, 0, len(one.text), index - 1)] if len(one.text.split()) >= 8 and one.text[:1].isupper() else []


def inner_block(text: str, sentences: Sequence[tuple[int, int]], stops: Sequence[int]) -> tuple[int, int] | None:
    """A quotation without marks inside a paragraph: after a colon that introduces it, to the marker of a note."""
    for colon in re.finditer(r":\s(?=[A-Z])", text):
        if not introduces_block(text[: colon.start() + 1]) or any(
            s < colon.end() <= e and text[s : colon.start()].count("“") for s, e in sentences
        ):
            continue
        stop = next((at for at in stops if at > colon.end() + 60), None)
        if stop is not None:
            return colon.end(), stop
    return None
