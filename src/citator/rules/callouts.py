"""``S``: the callouts of a document with lists of references: those without an entry, those of two entries, entries without any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Citation, Examined, Finding, Form, NoteKind, Severity
from citator.rules import rule
from citator.rules.context import Context, at
from citator.text.clean import fold
from citator.text.spans import Within, disjoint

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

    In a wiki the short references ({{sfn}}, {{harvnb}} and their like) are its callouts. One is told where all works of that name in the
    page have another year and no anchor of their own (``ref=``), where at least half of the short references have their work, and where
    the page has no template that may print another work.
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
    page, by any of its authors. And only where the works were read well: where most short references have one, and no template of a list
    or a note may print another.
    """
    if examined.document.media_type != "text/x-wiki":
        return
    shorts = [one for one in examined.citations if one.form is Form.SHORT and _CALLS.match(one.raw)]
    by_family: dict[str, list[Citation]] = {}
    for work in examined.citations:
        for family in _families(work) if work.form is Form.FULL else ():
            by_family.setdefault(family, []).append(work)
    near = {one.id: [work for family in _families(one) for work in by_family.get(family, ())] for one in shorts if not one.short_form_of}
    left = [one for one in shorts if one.id in near and _year(one) not in map(_year, near[one.id])]
    if not left or 2 * len(left) > len(shorts) or _has_unread(examined):
        return
    words = fold(_CALLS.sub(" ", examined.document.text))
    for one in left:
        titled = [work for work in near[one.id] if work.record.text("title")]
        if not titled or not _year(one) or any(_year(work) is None or _ANCHOR.search(work.raw) for work in titled):
            continue
        if any(_stands_with(words, family, _year(one)) for family in _families(one)):
            continue  # a work in plain words, or behind a template that is not read
        found, shown = " ".join(one.raw.split()), _begin(titled[0])
        yield callout_unanswered.finding(
            f"the list has no entry for {found!r}; near it is {shown!r}", found=found, suggestion=shown, **at(one)
        )


def _year(one: Citation) -> int | None:
    day = one.record.date()
    return day.year if day else None


def _has_unread(examined: Examined) -> bool:
    """Whether a list or a note of a wiki has a template that may print a work of which nothing is known here, "{{Lexicon of Ports}}"."""
    text = examined.document.text
    read = Within(disjoint((entry.start, entry.end) for entry in examined.document.entries))
    lines = [found.span() for found in _LINE.finditer(text)]
    if begin := _BEGIN.search(text):  # between these there need be no bullets
        lines.append((begin.end(), max((found.start() for found in _END.finditer(text)), default=len(text))))
    listed = Within(disjoint(lines))
    noted = {found.end() for note in examined.document.notes if (found := _BLANKS.match(text, note.start))}
    for found in _TEMPLATE.finditer(text):
        place = found.span()
        name = " ".join(found["name"].replace("_", " ").lower().split())
        if (listed(*place) or found.start() in noted) and not read(*place) and name not in _NO_WORK and not name.startswith(_NO_WORKS):
            return True
    return False


def _stands_with(words: str, family: str, year: int | None) -> bool:
    """Whether name and year stand near each other in the words of a page, which are folded and without its short references."""
    return re.search(rf"{re.escape(family)}.{{0,80}}{year}|{year}.{{0,80}}{re.escape(family)}", words) is not None


_CALLS = re.compile(r"\{\{\s*(?:sfn|harv)[^{}]*\}\}", re.IGNORECASE)
_ANCHOR = re.compile(r"\|\s*(?:ref|id|libellé)\s*=|harvid|sfnref|\d{4}[a-z]\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s*")
_TEMPLATE = re.compile(r"\{\{(?P<name>[^{}|\n]{1,80})")
_LINE = re.compile(r"^[*#:;][^\n]*", re.MULTILINE)
_BEGIN, _END = re.compile(r"\{\{\s*refbegin", re.IGNORECASE), re.compile(r"\{\{\s*refend", re.IGNORECASE)
_NO_WORKS = ("sfn", "harv", "lang", "isbn", "issn", "oclc", "commons", "wikiquote", "wiktionary", "wikivoyage", "wikidata", "#")
_NO_WORK = frozenset(
    "doi|jstor|hdl|ill|efn|refn|r|reflist|references|refbegin|refend|"
    "note|notelist|anchor|main|see also|further|portal|sister project links|sister-inline|official website|official|"
    "imdb name|imdb title|find a grave|dnb-portal|dead link|webarchive|toter link|cn|citation needed|nowrap|nobr|nbsp|snd|spnd|ndash|mdash|"
    "circa|c.|abbr|small|smaller|flag|flagicon|in lang|subscription required|closed access|open access|free access|clear|div col|"
    "div col end".split("|")
)
"""Templates of lists that print no work: short references, numbers, signs, notes, and links to sister projects."""


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
    """The first words of an entry; of a template those that it prints."""
    words = " ".join(one.raw.split())
    if words.startswith("{{"):
        people = [name.family or name.literal for name in one.record.names("author") or one.record.names("editor")]
        who = f"{people[0]} and others" if len(people) > 2 else " and ".join(people)
        words = ", ".join(part for part in (who, one.record.text("title"), str(_year(one) or "")) if part) or words
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
