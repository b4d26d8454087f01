"""Where a text names entries by their labels: "[3, 5–7]", "[BH94]", "[1, p. 12; 4]", and figures in round brackets, "(2,4)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from citator.parsing.lists.heads import Head
from citator.parsing.lists.tie import Tie
from citator.text.pinpoints import pinpoint_at

__all__ = ["labelled", "marked"]

_SQUARE = re.compile(r"(?<!\b[a-z])\[(?P<inside>[^\[\]\n]{1,120})\]")  # "x[3]" is a member of a row
_MEMBER = re.compile(r"(?<!\w)[a-z]\[")
_ROUND = re.compile(
    r"(?<=[\w.,;”\"’)%])\s?\((?P<inside>\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,12})\)(?P<after>\s?[.,;:)]|\s[a-zß-ÿ]|\s*$)?", re.MULTILINE
)
_ITEM = re.compile(r"\s*(?P<label>\w[\w.:+&/]*(?:-[^\W\d][\w.:+&/]*)*)(?:\s?[–-]\s?(?P<last>\d{1,4})(?!\d))?")
_DIVIDES = re.compile(r"\s?[,;]\s?")
_PLACE = re.compile(r"\s?[,:]\s?")
_FIGURES = re.compile(r"(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?")
_MOST = 40  # entries of one range


def marked(heads: Sequence[Head], markers: Mapping[str, Sequence[tuple[int, int]]]) -> list[Tie]:
    """The markers that a reader found for entries, in order."""
    return sorted((Tie(start, end, (head.id,)) for head in heads for start, end in markers.get(head.id, ())), key=lambda one: one.start)


def labelled(text: str, heads: Sequence[Head], known: Sequence[Tie], own: Callable[[int], int]) -> list[Tie]:
    """The callouts by label, with ``known``, those that a reader found: these gain their pinpoints.

    ``own`` tells the list that a place of the text belongs to. A bracket of which one part is no label of the list names nothing.
    """
    lists: dict[int, dict[str, str]] = {}
    for head in heads:
        if head.label:
            lists.setdefault(head.of, {}).setdefault(head.label, head.id)
    if not lists:
        return list(known)
    out: list[Tie] = []
    for found in _SQUARE.finditer(text):
        labels = lists.get(own(found.start())) or (next(iter(lists.values())) if len(lists) == 1 else None)
        out += _items(text, found, labels) if labels else []
    taken = {(one.start, one.ids) for one in out}
    places = sorted(((one.start, one.end) for one in out), key=lambda place: place[0])
    known = [one for one in known if not _MEMBER.search(text, max(0, one.start - 2), one.start + 1)]
    free = [one for one in known if (one.start, one.ids) not in taken and not _doubled(one, out, places)]
    out += free
    every = sum(len(labels) for labels in lists.values())
    if 2 * len({one.ids for one in out}) < every:
        out += _round(text, lists, own)
    return sorted(out, key=lambda one: (one.start, one.end))


def _doubled(one: Tie, found: Sequence[Tie], places: Sequence[tuple[int, int]]) -> bool:
    """Whether a marker stands within a bracket that was read and gives the entry already."""
    at = bisect_left(places, (one.end, 0))
    return any(other.start <= one.start and one.end <= other.end and other.ids == one.ids for other in found[max(0, at - _MOST) : at])


def _items(text: str, found: re.Match[str], labels: dict[str, str]) -> list[Tie]:
    """What a bracket names, each with its pinpoint; nothing where a part of it is no label."""
    at, end = found.span("inside")
    out: list[Tie] = []
    while at < end:
        item = _ITEM.match(text, at, end)
        if item is None:
            return []
        ids = _ids(item["label"], item["last"], labels)
        if not ids:
            return []
        at = item.end()
        place = _pinpoint(text, at, end, labels)
        pinpoint, at = place or (None, at)
        out += [Tie(found.start(), found.end(), (one,), pinpoint if len(ids) == 1 else None) for one in ids]
        divides = _DIVIDES.match(text, at, end)
        if at < end and divides is None:
            return []
        at = divides.end() if divides else end
    return out


def _ids(first: str, last: str | None, labels: dict[str, str]) -> list[str]:
    if last is None:
        return [labels[first]] if first in labels else []
    if not first.isdecimal() or not 0 < int(last) - int(first) < _MOST:
        return []
    every = [str(number) for number in range(int(first), int(last) + 1)]
    return [labels[one] for one in every] if all(one in labels for one in every) else []


def _pinpoint(text: str, at: int, end: int, labels: dict[str, str]) -> tuple[str, int] | None:
    lead = _PLACE.match(text, at, end)
    if lead is None:
        return None
    place = pinpoint_at(text, lead.end(), end)
    if place:
        return place.text, place.end
    figures = _FIGURES.match(text, lead.end(), end)
    if figures and (":" in lead.group() or (figures.group() not in labels and not next(iter(labels)).isdecimal())):
        return figures.group(), figures.end()
    return None


def _round(text: str, lists: dict[int, dict[str, str]], own: Callable[[int], int]) -> list[Tie]:
    """Figures in round brackets, where the text plainly names its entries so: half of them, and mostly before a mark.

    An enumeration ("(1) lamps, (2) tides") has figures too.
    """
    out: list[Tie] = []
    going_on = brackets = 0
    for found in _ROUND.finditer(text):
        labels = lists.get(own(found.start())) or (next(iter(lists.values())) if len(lists) == 1 else {})
        inside = found.start("inside") - 1, found.end("inside") + 1
        ids: list[str] = []
        for part in re.split(r"\s?,\s?", found["inside"]):
            first, _, last = re.sub(r"\s?[–-]\s?", "-", part).partition("-")
            of_part = _ids(first, last or None, labels)
            ids = [*ids, *of_part] if of_part else []
            if not of_part:
                break
        brackets += 1
        going_on += bool(ids) and bool(found["after"] and found["after"].strip()[:1] in ".,;:)")
        out += [Tie(*inside, (one,)) for one in ids]
    named = {one.ids for one in out}
    every = sum(len(labels) for labels in lists.values())
    return out if len(named) >= 3 and 2 * len(named) >= every and 3 * going_on >= 2 * brackets else []
