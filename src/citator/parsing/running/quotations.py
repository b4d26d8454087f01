"""Quotations in running text: words in marks that somebody is said to have said or written, and blocks after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citator.parsing.cutting.nesting import Nesting, Quoted
from citator.parsing.running.paragraphs import Paragraph
from citator.parsing.running.speakers import SAYING, speaker_in

__all__ = ["Found", "blocks", "inner_block", "introduces_block", "quotations"]

_FEWEST_WORDS = 4
_NAMES_A_THING = re.compile(
    r"(?:\b(?:entitled|titled|called|named|known as|campaign|initiative|slogan|motto|programme|program|book|article|film|"
    r"term|word|so-called|under the name|project|exhibition|resolution|forum|hearings)\b[^.;:]{0,24}|#)$",
    re.IGNORECASE,
)
_THING_AFTER = re.compile(r"\s?(?:campaign|initiative|slogan|programme|program|project|movement|exhibition|forum|award)\b", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:{SAYING}|according to|in the words of|writes|stating|saying|noting|declaring|reaffirming|observing|adding|"
    rf"because|that|the following|as follows)\b",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    rf"(?:\b(?:{SAYING}|according to|as follows|the following|following words|reads|wrote|response|answer|reply|statement|"
    rf"words|report|text of|testimony|interview|excerpt|quote)\b[^.?!]{{0,200}}):$",
    re.IGNORECASE,
)


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
        speaker = speaker_in(text, sentence[0], sentence[1])
        if attributed or speaker or _attributed(text, one, sentence):
            yield Found(one.inner_start, one.inner_end, one.marks, str(speaker[2][0]) if speaker else None)


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


def blocks(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """The paragraphs that are a quotation without marks, each with the index of the one that introduces it."""
    for index, one in enumerate(paragraphs[:-1]):
        following = paragraphs[index + 1]
        if not introduces_block(one.text) or re.match(r"[“\"‘«„]", following.text) or following.bullet:
            continue
        if len(following.text.split()) >= 8 and following.text[:1].isupper():
            yield index, following


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
