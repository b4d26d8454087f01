"""``S``: the callouts of a document with lists of references: those without an entry, those of two entries, entries without any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Citation, Examined, Finding, Form, NoteKind, Severity
from citator.rules import rule
from citator.rules.context import Context, at
from citator.text.clean import fold

_SHOWN = 60  # characters of an entry
_FEWEST = 5  # entries of a document of which the others must be named
_SHARE = 0.8  # of them


@rule("S006", "callout-unanswered", Severity.WARNING)
def callout_unanswered(examined: Examined, _: Context) -> Iterator[Finding]:
    """A callout in the text that no entry of the list of references answers.

    Example: "Brook (1995)" in the text, and in the list only Brook's book of 1994.

    What to do: correct the year or the name, or add the entry. The entry that may be meant is suggested. Told only where the lists
    were read well, that is, where most callouts are answered; not told of words that can be something else ("the World Cup (1994)"), that
    stand in a quotation, or that are cited after another work. Where no entry is near, it is a remark ("info").
    """
    text = examined.document.text
    known = {one.id: one for one in examined.citations}
    for callout in examined.dangling_callouts:
        found = " ".join(text[callout.start : callout.end].split())
        entry = known.get(callout.near or "")
        shown = _begin(entry) if entry else None
        yield callout_unanswered.finding(
            f"the list has no entry for {found!r}" + (f"; near it is {shown!r}" if shown else ""),
            severity=None if shown else Severity.INFO,
            start=callout.start,
            end=callout.end,
            citation=callout.near if entry else None,
            found=found,
            suggestion=shown,
        )

    yield from _templates(examined)


def _templates(examined: Examined) -> Iterator[Finding]:
    """The short references of a wiki that no work of it answers: ``{{sfn|Hale|1998}}`` leads to nothing where the works have Hale 1989.

    Only where all works of that name have a year, another one, and no anchor of their own (``ref=``): a work may stand anywhere in the
    page, by any of its authors.
    """
    if examined.document.media_type != "text/x-wiki":
        return
    works = [one for one in examined.citations if one.form is Form.FULL and _families(one)]
    words = fold(_CALLS.sub(" ", examined.document.text))
    for one in examined.citations:
        year = one.record.date()
        if one.form is not Form.SHORT or not one.raw.startswith("{{") or one.short_form_of or one.record.text("title") or not year:
            continue
        near = [work for work in works if _families(one) & _families(work) and work.record.text("title")]
        years = {day.year if (day := work.record.date()) else None for work in near}
        if not near or years & {None, year.year} or any(_ANCHOR.search(work.raw) for work in near):
            continue
        if any(_stands_with(words, family, year.year) for family in _families(one)):
            continue  # a work in plain words, or behind a template that is not read
        found, shown = " ".join(one.raw.split()), _begin(near[0])
        yield callout_unanswered.finding(
            f"the list has no entry for {found!r}; near it is {shown!r}", found=found, suggestion=shown, **at(one)
        )


def _stands_with(words: str, family: str, year: int) -> bool:
    """Whether name and year stand near each other in the words of a page, which are folded and without its short references."""
    return re.search(rf"{re.escape(family)}.{{0,80}}{year}|{year}.{{0,80}}{re.escape(family)}", words) is not None


_CALLS = re.compile(r"\{\{\s*(?:sfn|harv)[^{}]*\}\}", re.IGNORECASE)
_ANCHOR = re.compile(r"\|\s*ref\s*=|harvid|sfnref|\d{4}[a-z]\b", re.IGNORECASE)


def _families(one: Citation) -> set[str]:
    return {fold(name.family or name.literal) for name in (*one.record.names("author"), *one.record.names("editor"))}


@rule("S007", "callout-ambiguous", Severity.INFO)
def callout_ambiguous(examined: Examined, _: Context) -> Iterator[Finding]:
    """A callout that two or more entries of the list answer.

    Example: "(Brook 1994)", where the list has Brook 1994a and Brook 1994b.

    What to do: add the letter, the first name or the other authors. citator never guesses which one is meant.
    """
    entries: dict[tuple[int, int], list[Citation]] = {}
    for one in examined.citations:
        for callout in one.callouts:
            if callout.ambiguous:
                entries.setdefault((callout.start, callout.end), []).append(one)
    for (start, end), meant in entries.items():
        found = " ".join(examined.document.text[start:end].split())
        which = " or ".join(repr(_begin(one)) for one in meant[:3]) + (" or others" if len(meant) > 3 else "")
        yield callout_ambiguous.finding(f"{found!r} can mean {which}", start=start, end=end, citation=meant[0].id, found=found)


@rule("S008", "entry-not-called", Severity.INFO)
def entry_not_called(examined: Examined, _: Context) -> Iterator[Finding]:
    """An entry of the list of references that nothing in the text names, where nearly all others are named.

    Example: ten entries, of which the text names nine by author and year.

    What to do: name it where it was used, or take it out; a bibliography may list what was only read. An author whose name stands anywhere
    in the text is not reported, nor is any entry of a document in which fewer than four of five are named.
    """
    listed = _entries(examined)
    named = [one for one in listed if one.callouts]
    if len(listed) < _FEWEST or len(named) == len(listed) or len(named) < _SHARE * len(listed):
        return
    words = set(fold(_outside(examined, listed)).split())
    for one in listed:
        who = (*one.record.names("author"), *one.record.names("editor"))
        first = fold(who[0].family or who[0].literal).split() if who else []
        if first and not one.callouts and first[-1] not in words:
            yield entry_not_called.finding("nothing in the text names this entry", **at(one))


def _entries(examined: Examined) -> list[Citation]:
    """The entries of the lists of references, with numbers and without."""
    notes = {note.id for note in examined.document.notes if note.kind is NoteKind.REFERENCE}
    return [one for one in examined.citations if one.note in notes or (one.note is None and re.fullmatch(r"r-\d+", one.id))]


def _outside(examined: Examined, listed: list[Citation]) -> str:
    """The text without the entries."""
    pieces: list[str] = []
    last = 0
    for one in listed:
        pieces.append(examined.document.text[last : max(last, one.start)])
        last = max(last, one.end)
    return " ".join([*pieces, examined.document.text[last:]])


def _begin(one: Citation) -> str:
    """The first words of an entry."""
    words = " ".join(one.raw.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
