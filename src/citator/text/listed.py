"""Link targets listed at the end of a page, as programs write them that copy the text out of a PDF.

Text copied page by page may carry the targets of the page's links behind the page, one a line and in order, once for each line that
the words of the link ran over. Between two pages they cut a sentence in half; put back to the words they belong to, they say where
every link led, also where the printed address was broken or where the words are no address ("822 (1993)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from citator.text.lines import Layout, Line, ends_sentence
from citator.text.spans import Place, best_chain

__all__ = ["Run", "Target", "listed_targets"]

_ONLY_ADDRESS: Final = re.compile(r"(?:https?|ftp)://[^\s<>\"]+[^\s<>\".,;:]")
_LABEL: Final = re.compile(r"[\[(]?(\d{1,4})(?:[\])]|[.)]?(?:\s|$))")
_REACH = 60_000  # characters of a page that are looked through, at most
_MOST = 500  # lines: a longer list is no page's
_OFTEN = 40  # places of one form that are tried

Shown = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Target:
    """One listed address at ``[start, end)``; ``shown`` is where the words stand that led there, where they can be told.

    A target that repeats its neighbour because the words ran over a line end has ``repeats`` set.
    """

    url: str
    start: int
    end: int
    shown: Shown | None = None
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The lines ``[start, end)`` that list the targets of the text before them, from ``page_start`` on."""

    start: int
    end: int
    page_start: int
    targets: tuple[Target, ...]


def listed_targets(text: str, layout: Layout) -> list[Run]:
    """The lists of link targets in ``text``, in order.

    A run of lines that hold an address and nothing else is one, if the text before it is at an end, no numbered note goes on after
    it, and at least one of the addresses leads from words of the page.

    >>> from citator.text.lines import split_lines
    >>> page = "The dam was discussed in resolution 64/292 and\\nat www.example.org/dam.\\n\\n"
    >>> page += "https://undocs.org/A/RES/64/292\\nhttp://www.example.org/dam\\n"
    >>> [(page[t.shown[0]:t.shown[1]], t.url) for t in listed_targets(page, split_lines(page))[0].targets]
    [('64/292', 'https://undocs.org/A/RES/64/292'), ('www.example.org/dam', 'http://www.example.org/dam')]
    """
    runs: list[Run] = []
    lines = layout.lines
    for begin, last in _candidates(layout):
        first = begin
        page_start = max(runs[-1].end if runs else 0, _page_start(layout, first), lines[first].start - _REACH)
        targets = _attributed(text, page_start, lines[first].start, [_target(line) for line in lines[first : last + 1]])
        if _is_last_of_text(text, targets):
            first += 1
            targets = _attributed(text, page_start, lines[first].start, targets[1:])
        if any(target.shown for target in targets) and (len(targets) > 1 or _is_printed(text, targets[0])):
            runs.append(Run(lines[first].start, lines[last].end, page_start, tuple(targets)))
    return runs


def _is_last_of_text(text: str, targets: list[Target]) -> bool:
    """Whether the first address belongs to the text: it is printed nowhere before, and is listed once more behind."""
    same = [target for target in targets if target.url == targets[0].url]
    return len(same) > 1 and not any(_is_printed(text, target) for target in same)


def _is_printed(text: str, target: Target) -> bool:
    """Whether the words are the address, or a name with figures that ends it. One address alone may belong to the title before it."""
    shown = text[slice(*target.shown)] if target.shown else ""
    return "." in shown or any(map(str.isdigit, shown))


def _target(line: Line) -> Target:
    start = line.start + line.indent
    return Target(line.text, start, start + len(line.text))


def _candidates(layout: Layout) -> Iterator[tuple[int, int]]:
    """The first and last lines of the runs that could be lists."""
    lines = layout.lines
    index = 0
    while index < len(lines):
        if not _ONLY_ADDRESS.fullmatch(lines[index].text):
            index += 1
            continue
        last = index
        while last + 1 < len(lines) and _ONLY_ADDRESS.fullmatch(lines[last + 1].text) and lines[last + 1].page == lines[index].page:
            last += 1
        if index and last - index < _MOST and not _within_note(layout, index, last):
            first = index
            if not ends_sentence(lines[index - 1].text) and lines[index - 1].text[-1:] in ",;:–—" and last > index:
                first += 1  # the first address is the end of the sentence
            yield first, last
        index = last + 1


def _within_note(layout: Layout, first: int, last: int) -> bool:
    """Whether the run stands between two consecutively numbered entries, whose addresses have lines of their own."""
    lines = layout.lines
    if last + 1 >= len(lines):
        return False
    following = _LABEL.match(lines[last + 1].text)
    if not following:
        return False
    labels = (_LABEL.match(line.text) for line in reversed(lines[max(0, first - 40) : first]))
    return any(label and int(label[1]) + 1 == int(following[1]) for label in labels)


def _page_start(layout: Layout, first: int) -> int:
    page = layout.lines[first].page
    index = first
    while index and layout.lines[index - 1].page == page and layout.lines[first].start - layout.lines[index - 1].start < _REACH:
        index -= 1
    return layout.lines[index].start


def _attributed(text: str, start: int, end: int, targets: list[Target]) -> list[Target]:
    """The targets with the places of the words that led there: both lists rise together."""
    page = _Letters(text, start, end)
    places = [Place(index, shown[0], weight, shown) for index, target in enumerate(targets) for weight, shown in _places(page, target.url)]
    shown_at = {place.order: place.what for place in best_chain(places)}
    out: list[Target] = []
    for index, target in enumerate(targets):
        shown = shown_at.get(index)
        near = [other for other in (index - 1, index + 1) if 0 <= other < len(targets) and targets[other].url == target.url]
        repeats = shown is None and any(other in shown_at or (other < index and out[other].repeats) for other in near)
        out.append(Target(target.url, target.start, target.end, shown, repeats))
    return out


def _places(page: _Letters, url: str) -> list[tuple[float, Shown]]:
    """Where words stand that may have led to ``url``; words inside longer ones that may have done so too are left out."""
    found: list[tuple[float, Shown]] = []
    for weight, form in _forms(url):
        for start, end in page.places(form, exact=weight < 4):
            if not any(left <= start and end <= right for _, (left, right) in found):
                found.append((weight, (start, end)))
    return found


def _forms(url: str) -> Iterator[tuple[float, str]]:
    """What the words of a link to ``url`` may be, the longest first, with weights: the address, ends of its path, its last words."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    bare = url.partition("://")[2].removeprefix("www.").rstrip("/")
    yield 6, bare
    if unquote(bare) != bare:
        yield 6, unquote(bare)
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    for value in [segments, *([part for part in value.split("/") if part] for _, value in parse_qsl(parts.query))]:
        for length in range(min(6, len(value)), 0, -1):
            form = "/".join(value[-length:])
            if any(map(str.isdigit, form)) and not form.isdigit() and len(form) > 4:
                yield 1 + length / 2, form
    slug = re.sub(r"\.\w{2,5}$", "", segments[-1]) if segments else ""
    if len(slug) > 11 and len([word for word in re.split(r"[-_+]", slug) if word.isalpha()]) > 2:
        yield 4, slug


class _Letters:
    """The letters and digits of a stretch without anything between them, each with its place: words are found across line ends."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._at = [index for index in range(start, end) if text[index].isalnum()]
        self._letters = "".join(text[index].lower()[:1] for index in self._at)

    def places(self, form: str, *, exact: bool) -> Iterator[Shown]:
        """Where ``form`` stands as whole words; with ``exact`` also its punctuation must be there."""
        wanted = "".join(letter.lower()[:1] for letter in form if letter.isalnum())
        if len(wanted) < 4:
            return
        at = self._letters.find(wanted)
        for _ in range(_OFTEN):
            if at < 0:
                return
            start, end = self._at[at], self._at[at + len(wanted) - 1] + 1
            whole = self._apart(at) and self._apart(at + len(wanted))
            while end < len(self._text) and self._text[end] in ")]/" and form.endswith(self._text[end]):
                end += 1
            shown = re.sub(r"\s", "", self._text[start:end])
            if whole and (not exact or shown.lower() == re.sub(r"\s", "", form).lower()):
                yield self._with_prefix(start), end
            at = self._letters.find(wanted, at + 1)

    def _apart(self, index: int) -> bool:
        """Whether something stands between the letter at ``index`` and the one before."""
        return index <= 0 or index >= len(self._at) or self._at[index] - self._at[index - 1] > 1

    def _with_prefix(self, start: int) -> int:
        before = self._text[max(0, start - 12) : start]
        prefix = re.search(r"(?:https?://(?:www\.)?|www\.)$", before, re.IGNORECASE)
        return start - len(prefix[0]) if prefix else start
