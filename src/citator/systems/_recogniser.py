"""One recogniser over all systems: one pass finds the triggers of every module, and each module sees only the windows around its own.

So its time does not grow with the number of systems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Final, Protocol

from citator.model import FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, given
from citator.text.triggers import Triggers
from citator.text.urls import Address

__all__ = ["REACH", "Recogniser", "lowered"]

REACH: Final = 200
"""How far from a trigger a match may begin and end, in characters, where a module does not say (``REACH``). An address is never cut."""

_SHORT: Final = 4 * REACH  # a text so short is one window


class _Module(Protocol):
    NAME: str
    PRIORITY: int
    TRIGGERS: tuple[str, ...]

    def find(self, text: str) -> Iterator[Match]: ...


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of the text; ``cut`` says of each end that it stands inside a word, where nothing better was near."""

    start: int
    end: int
    cut: tuple[bool, bool] = (False, False)


def lowered(text: str) -> str:
    """``text`` in lower case, with as many characters as before (of all, only İ becomes two).

    >>> lowered("İÇEL")
    'içel'
    """
    return text.replace("İ", "i").lower()


class Recogniser:
    """What is seen by all of the modules together. Made once for a set of modules; safe in threads."""

    def __init__(self, modules: Sequence[_Module]) -> None:
        self._modules = modules
        self._reach = [int(getattr(module, "REACH", REACH)) for module in modules]
        words: dict[str, set[int]] = {}
        for number, module in enumerate(modules):
            for trigger in module.TRIGGERS:
                words.setdefault(lowered(trigger), set()).add(number)
        self._triggers = Triggers(words)
        self._always = tuple(number for number, module in enumerate(modules) if not module.TRIGGERS)

    def __call__(self, text: str, own: Sequence[str] = ()) -> list[Match]:
        """The matches in order, none overlapping another. ``own`` are the symbols that the document itself bears."""
        claims = self._claims(text, own)
        if len(claims) < 2:
            return [match for _, match in claims if match.end > match.start]
        return sorted(_settled(claims, len(text)), key=lambda match: match.start)

    def _claims(self, text: str, own: Sequence[str]) -> list[tuple[int, Match]]:
        claims: list[tuple[int, Match]] = []
        if len(text) <= _SHORT:
            for number in sorted(self._triggers.called(lowered(text)).union(self._always)):
                module = self._modules[number]
                for match in self._finding(module, own)(text) if own else module.find(text):
                    claims.append((module.PRIORITY, match))
            return claims
        near = self._near(text)
        near.update((number, [_Window(0, len(text))]) for number in self._always)
        printed = addresses(text) if near else ()
        for number in sorted(near):
            module = self._modules[number]
            find = self._finding(module, own)
            for window in _fitted(near[number], printed, text, self._reach[number]):
                claims += [(module.PRIORITY, match) for match in _found(find, text, window, printed)]
        return claims

    @staticmethod
    def _finding(module: _Module, own: Sequence[str]) -> Callable[[str], Iterable[Match]]:
        within = getattr(module, "find_in", None) if own else None
        return partial(within, own=own) if within else module.find

    def _near(self, text: str) -> dict[int, list[_Window]]:
        """The stretches within reach of the triggers of each module, by the module's number."""
        near: dict[int, list[list[int]]] = {}
        reach = self._reach
        for start, end, numbers in self._triggers.find(lowered(text)):
            for number in numbers:
                first, last = start - reach[number], end + reach[number]
                before = near.get(number)
                if before is None:
                    near[number] = [[first, last]]
                elif first <= before[-1][1]:
                    before[-1][0] = min(before[-1][0], first)  # a longer trigger ends later and may begin earlier
                    before[-1][1] = last
                else:
                    before.append([first, last])
        return {number: [_Window(first, last) for first, last in stretches] for number, stretches in near.items()}


# ---------------------------------------------------------------------------------------------- windows


def _fitted(stretches: Sequence[_Window], printed: Sequence[Address], text: str, reach: int) -> list[_Window]:
    """The stretches with their ends at good borders, those that meet as one; no address is cut."""
    out: list[_Window] = []
    lowest = 0  # the first address that can reach into the window
    for stretch in stretches:
        start, cut_before = _border_before(text, stretch.start, reach)
        end, cut_after = _border_after(text, stretch.end, reach)
        while lowest < len(printed) and printed[lowest].end <= start:
            lowest += 1
        at = lowest
        if at < len(printed) and printed[at].start < start:
            start, cut_before = printed[at].start, False
        while at < len(printed) and printed[at].start < end:
            if printed[at].end > end:
                end, cut_after = printed[at].end, False
            at += 1
        if out and start <= out[-1].end:
            last = out[-1]
            cut_after = cut_after if end >= last.end else last.cut[1]
            out[-1] = _Window(last.start, max(end, last.end), (last.cut[0], cut_after))
        else:
            out.append(_Window(start, end, (cut_before, cut_after)))
    return out


def _border_before(text: str, at: int, reach: int) -> tuple[int, bool]:
    """The end of a paragraph, line, or word at or before ``at``, and whether a word had to be cut."""
    if at <= 0:
        return 0, False
    lowest = max(0, at - reach)
    for border in ("\n\n", "\n", " "):
        found = text.rfind(border, lowest, at)
        if found >= 0:
            return found + len(border), False
    return (0, False) if lowest == 0 else (at, not (text[at - 1].isspace() or text[at].isspace()))


def _border_after(text: str, at: int, reach: int) -> tuple[int, bool]:
    if at >= len(text):
        return len(text), False
    highest = min(len(text), at + reach)
    for border in ("\n\n", "\n", " "):
        found = text.find(border, at, highest)
        if found >= 0:
            return found, False
    return (len(text), False) if highest == len(text) else (at, not (text[at - 1].isspace() or text[at].isspace()))


def _found(find: Callable[[str], Iterable[Match]], text: str, window: _Window, printed: Sequence[Address]) -> Iterator[Match]:
    """What a module sees in a window, at its place in the text. What touches an end that cuts a word may be half of something else."""
    if window.start == 0 and window.end == len(text):
        yield from find(text)
        return
    words = text[window.start : window.end]
    with given(words, window.start, printed):
        matches = list(find(words))
    for match in matches:
        if (window.cut[0] and match.start == 0) or (window.cut[1] and match.end == len(words)):
            continue
        yield _moved(match, window.start)


def _moved(match: Match, by: int) -> Match:
    if not by:
        return match
    fields = {
        name: field if field.start is None else type(field)(field.value, field.source, field.start + by, (field.end or 0) + by)
        for name, field in match.record.fields.items()
    }
    record = Record(match.record.type, FrozenMap(fields))
    return Match(match.start + by, match.end + by, match.system, match.identifier, record, match.address, match.problem, match.candidates)


# ---------------------------------------------------------------------------------------------- who is right


def _settled(claims: Iterable[tuple[int, Match]], length: int) -> Iterator[Match]:
    """Without overlaps: the higher priority goes first, then the longer match, then the earlier one.

    Equal claims to the very same words are one match: where they name different things, none is taken, and the match says so.
    """
    covered = bytearray(length)
    right = itemgetter(0)
    ranked = sorted([((-priority, match.start - match.end, match.start), match) for priority, match in claims], key=right)
    for _, equal in groupby(ranked, key=right):
        match = _one_of([match for _, match in equal])
        if match.end > match.start and covered.find(1, match.start, match.end) < 0:
            covered[match.start : match.end] = b"\1" * (match.end - match.start)
            yield match


def _one_of(equal: Sequence[Match]) -> Match:
    """One match for equal claims to the same words."""
    if len(equal) == 1:
        return equal[0]
    named = [match for match in equal if match.identifier]
    candidates: list[Identifier] = []
    for match in named:
        if match.identifier and not any(_same(match.identifier, match.system, other, named) for other in candidates):
            candidates.append(match.identifier)
    if len(candidates) < 2:
        return next(iter(named), equal[0])
    first = named[0]
    fields = {
        name: field
        for name, field in first.record.fields.items()
        if all(name in other.record.fields and other.record.fields[name].value == field.value for other in named)
    }
    kinds = {match.record.type for match in named}
    record = Record(kinds.pop() if len(kinds) == 1 else "document", FrozenMap(fields))
    may_be = " or ".join(dict.fromkeys(f"{one.value} ({one.scheme})" for one in candidates))
    problem = ("identifier-ambiguous", f"may be {may_be}: the words fit each of them")
    address = all(match.address for match in named)
    return Match(first.start, first.end, "", None, record, address, problem, tuple(candidates))


def _same(one: Identifier, system: str, other: Identifier, named: Sequence[Match]) -> bool:
    """Whether two identifiers can stand for one thing: equivalents, or two names of it that one system gives (CELEX and ELI)."""
    if {one.value, *one.equivalents} & {other.value, *other.equivalents} and one.scheme == other.scheme:
        return True
    return one.scheme != other.scheme and any(match.identifier == other and match.system == system for match in named)
