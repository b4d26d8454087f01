"""What announces notes or references in a web page: headings, elements whose class says so, and rules above the foot of a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from citator.formats.readers.html.extent import PageMarker
from citator.formats.readers.html.furniture import REFERENCE_HEADING
from citator.formats.readers.html.order import Element, Flow
from citator.model import NoteKind
from citator.text.openers import opener_at
from citator.text.spans import Within, disjoint, without

__all__ = ["BESIDE", "CODE", "Announced", "announcements", "code_of", "headings", "in_brackets", "ruled", "verbatim_of"]

_SQUARE: Final = re.compile(r"\[(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,12})\]")
_CONTAINER: Final = re.compile(r"(?:^|[\s_-])(?:footnotes|endnotes|footnote-list|fn-list)(?:$|[\s_-])", re.IGNORECASE)
_ONE_OF_THEM: Final = re.compile(r"(?:^|[\s_-])(?:foot|end)note(?:$|[\s_-])|Mso(?:Foot|End)noteText", re.IGNORECASE)
_HOLDING: Final = frozenset(("div", "section", "aside", "footer", "p", "ol", "ul", "td", "blockquote"))
_LISTS: Final = re.compile(r"endnotes?|endnoten", re.IGNORECASE)
_REFERENCES: Final = re.compile(
    r"[\W\d_]*(?:(?:cited|selected|list of|general|additional) )?(?:references?|bibliography|sources|literature)(?: (?:list|cited))?[\W_]*|"
    r"[\W\d_]*works (?:cited|consulted)[\W_]*|[\W\d_]*(?:список использованн\w+ )?(?:литератур\w+|источник\w+)[\W_]*|"
    r"[\W\d_]*(?:参考(?:资料|文献)|參考(?:資料|文獻)|참고 ?문헌)[\W_]*",
    re.IGNORECASE,
)
_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "strong", "div", "summary", "dt", "legend"))
CODE: Final = frozenset(("code", "kbd", "samp", "tt", "var"))
"""The elements for code within a line."""

BESIDE: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "nav", "header", "footer"))
"""What stands on a page of typescript beside it."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What is announced begins at ``start`` and ends before the next heading, ``until``, or the next of that rank, ``section_end``.

    Notes may stand below headings of their own, the chapters: ``until`` is the end of their section.
    """

    start: int
    until: int
    section_end: int
    name: str
    element: Element

    @property
    def is_of_references(self) -> bool:
        """Whether references are announced, and not notes."""
        return opener_at(self.name.rstrip("：: ")) == "list" or _REFERENCES.fullmatch(self.name) is not None

    @property
    def is_rule(self) -> bool:
        """Whether a rule announces it, and no word."""
        return self.element.tag == "hr"

    @property
    def kind(self) -> NoteKind:
        """The kind of notes whose words alone are known: footnotes, unless they are called endnotes."""
        return NoteKind.ENDNOTE if _LISTS.search(self.name) else NoteKind.FOOTNOTE


def announcements(flow: Flow) -> list[Announced]:
    """All that announce notes or references, in order."""
    text = flow.text
    real = headings(flow)
    places = [place for place, _ in real]
    titles = {text[place : _line_end(text, place)]: place for place, _ in reversed(real)}
    out: dict[int, Announced] = {}
    named: list[tuple[int, int, Element]] = []
    for element, (start, end) in flow.spans.items():
        short = 0 < end - start < 60 and element.tag in _TAGS and start not in out and _is_alone(text, start, end)
        if short and (REFERENCE_HEADING.fullmatch(text, start, end) or _REFERENCES.fullmatch(text, start, end)):
            at = bisect_left(places, end)
            until = places[at] if at < len(places) else len(text)
            rank = element.tag if _is_heading(element) else "h6"
            section_end = next((real[other][0] for other in range(at, len(real)) if real[other][1] <= rank), len(text))
            one = Announced(end, until, section_end, text[start:end], element)
            if not one.is_of_references:
                chapters = _end_of_chapters(real, section_end, start, titles, text) if _is_heading(element) else section_end
                one = replace(one, until=chapters)
            out[start] = one
        if element.attrib and end > start and _is_named(element):
            named.append((start, end, element))
    announced = sorted(out)
    last: Announced | None = None
    for start, end, element in named:
        at = bisect_left(announced, start)
        if (at < len(announced) and announced[at] < end) or (at and start < out[announced[at - 1]].until):
            continue
        if last is not None and start < last.until:
            continue
        goes_on = last is not None and not text[last.until : start].strip()  # an element for each note
        begin = last.start if last is not None and goes_on else start
        last = out[begin] = Announced(begin, end, end, element.get("class") or element.get("id") or "", element)
    begins = sorted(out)
    return [
        replace(out[start], until=max(out[start].start, min(out[start].until, following)))
        for start, following in zip(begins, [*begins[1:], len(text)], strict=False)
    ]


def _end_of_chapters(real: list[tuple[int, str]], section_end: int, start: int, titles: dict[str, int], text: str) -> int:
    """The end of the notes at ``start``: headings that stood over the text before come again over the notes of their chapters."""
    at = bisect_left(real, (section_end, ""))
    tag = real[at][1] if at < len(real) else ""
    for place, rank in real[at:]:
        title = text[place : _line_end(text, place)]
        if rank <= tag and (titles[title] >= start or REFERENCE_HEADING.fullmatch(title)):
            return place
    return len(text)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def headings(flow: Flow) -> list[tuple[int, str]]:
    """Where headings stand, and the names of their elements, in order."""
    return sorted({span[0]: element.tag for element, span in flow.spans.items() if _is_heading(element) and span[1] > span[0]}.items())


def ruled(flow: Flow) -> list[Announced]:
    """What stands below rules, each up to the next rule or heading."""
    found = {flow.spans[rule][0]: rule for rule in flow.spans if rule.tag == "hr"}
    below = sorted(found)
    heads = [place for place, _ in headings(flow)]
    out: list[Announced] = []
    for at, start in enumerate(below):
        head = bisect_left(heads, start)
        until = min(below[at + 1] if at + 1 < len(below) else len(flow.text), heads[head] if head < len(heads) else len(flow.text))
        if until > start:
            out.append(Announced(start, until, until, "", found[start]))
    return out


def _is_named(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_CONTAINER.search(names) or (element.tag in _HOLDING and _ONE_OF_THEM.search(names)))


def _is_heading(element: Element) -> bool:
    tag = element.tag
    return len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal()


def _is_alone(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def in_brackets(text: str, passed_over: Within) -> Iterator[PageMarker]:
    """Figures in square brackets; a list or a range of several gives a marker for each of them."""
    for found in _SQUARE.finditer(text):
        if passed_over.touches(found.start(), found.end()):
            continue
        for part in re.split(r"[,;]", found[1]):
            first, _, last = (piece.strip() for piece in part.replace("–", "-").partition("-"))
            numbers = range(int(first), int(last or first) + 1)
            for number in numbers if 0 < len(numbers) < 21 else ():
                yield PageMarker(str(number), found.start(), found.end())


def code_of(flow: Flow) -> list[tuple[int, int]]:
    """Where code stands, in which figures in brackets count the places of a list. A page that is all typescript is no code."""
    typed = disjoint([span for element, span in flow.spans.items() if element.tag == "pre" and span[1] > span[0]])
    if sum(end - start for start, end in typed) * 2 > len(flow.text):
        typed = []
    return disjoint([*typed, *(span for element, span in flow.spans.items() if element.tag in CODE and span[1] > span[0])])


def verbatim_of(flow: Flow) -> list[tuple[int, int]]:
    """Where code stands, in which addresses are no links: as :func:`code_of`, but a page is all typescript only where nothing but headings
    and ways about the site stands beside it. A few words may go before a long example.
    """
    typed = [span for element, span in flow.spans.items() if element.tag == "pre" and span[1] > span[0]]
    beside = [span for element, span in flow.spans.items() if element.tag in BESIDE]
    rest = without([(0, len(flow.text))], [*typed, *beside])
    if not any(re.search(r"\w", flow.text[start:end]) for start, end in rest):
        typed = []
    return disjoint([*typed, *(span for element, span in flow.spans.items() if element.tag in CODE and span[1] > span[0])])
