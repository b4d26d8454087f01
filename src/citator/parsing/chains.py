"""What short forms stand for: ibid., id., supra note n, op. cit., shortened and repeated titles.

Each is looked up among the citations before it. Where none fits, or two different works do, nothing is guessed: the citation keeps
``short_form_of = None`` and a problem "short-form-unresolved" with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from citator.model import Citation, Field, FrozenMap, Name, Record
from citator.model.citation import Form
from citator.text.pinpoints import label_kind
from citator.text.titles import Likeness, compare_titles, title_words

__all__ = ["resolve_chains"]

_ORDER = re.compile(r"(\d+)\D*$")
_DESCRIPTIVE = frozenset("number authority jurisdiction references locator genre title-short".split())
_IMPRINT = frozenset("issued publisher publisher-place volume issue page URL DOI ISBN edition container-title".split())
_MOST = 1000  # citations of one family name that are looked through
_UNRESOLVED = "short-form-unresolved"


@dataclass
class _Memory:
    """The citations seen so far, in order, by id and by the words that a later short form may use."""

    notes: dict[str, str] = field(default_factory=dict)  # id -> label, in order
    seen: list[Citation] = field(default_factory=list)
    place: dict[str, int] = field(default_factory=dict)
    by_id: dict[str, Citation] = field(default_factory=dict)
    by_word: dict[str, list[Citation]] = field(default_factory=dict)
    by_note: dict[str, list[Citation]] = field(default_factory=dict)
    by_label: dict[str, str] = field(default_factory=dict)  # label -> the last note with it that cites anything

    def __post_init__(self) -> None:
        self._order = {note: index for index, note in enumerate(self.notes)}

    def add(self, citation: Citation) -> None:
        self.place[citation.id] = len(self.seen)
        self.seen.append(citation)
        self.by_id[citation.id] = citation
        if citation.note:
            self.by_note.setdefault(citation.note, []).append(citation)
            label, order = self.notes.get(citation.note), self._order
            if label is not None and order[self.by_label.get(label, citation.note)] <= order[citation.note]:
                self.by_label[label] = citation.note
        if citation.form not in (Form.IBID, Form.SHORT) or citation.short_form_of:
            for word in _keys(citation):
                self.by_word.setdefault(word, []).append(citation)

    def root(self, citation: Citation) -> Citation:
        """The citation in full at the end of the chain."""
        steps = 0
        while citation.short_form_of and steps < 100:
            citation = self.by_id.get(citation.short_form_of, citation)
            steps += 1
        return citation


def resolve_chains(citations: Sequence[Citation], notes: Mapping[str, str] | None = None) -> tuple[Citation, ...]:
    """The citations, in the order of the document, with ``short_form_of`` set, and the type of what they stand for.

    ``notes`` are the ids of all notes in order, each with its label: notes that cite nothing do not break an ibid., and "supra note 7"
    names the one labelled 7. Without them the numbers at the end of the ids are the labels, and those of neighbours follow each other.

    >>> from citator.parsing.notes import parse_note
    >>> def cite(text, note): return parse_note(text, lambda text: (), note)
    >>> a = cite("Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994).", "n1") + cite("Ibid., p. 3.", "n2")
    >>> [one.short_form_of for one in resolve_chains(a)]
    [None, 'n1-1']
    """
    memory = _Memory(notes=dict(notes or {}))
    out: list[Citation] = []
    for citation in citations:
        resolved = _resolve(citation, memory)
        memory.add(resolved)
        out.append(resolved)
    return tuple(out)


def _resolve(citation: Citation, memory: _Memory) -> Citation:
    if citation.form == Form.IBID:
        candidates, reason = _before(citation, memory)
        return _settle(citation, candidates, memory, reason)
    if citation.form == Form.SHORT:
        candidates, reason = _named(citation, memory)
        return _settle(citation, candidates, memory, reason)
    if citation.form == Form.FULL:
        return _repeated(citation, memory)
    return citation


def _settle(citation: Citation, candidates: list[Citation], memory: _Memory, reason: str) -> Citation:
    roots = {memory.root(one).id for one in candidates}
    if len(roots) == 1:
        target = candidates[-1]
        record = Record(memory.root(target).type, citation.record.fields)
        return replace(citation, short_form_of=target.id, record=record)
    if len(roots) > 1:
        reason = "it can stand for " + " or ".join(sorted(roots))
    return replace(citation, problems=(*citation.problems, (_UNRESOLVED, reason)))


def _before(citation: Citation, memory: _Memory) -> tuple[list[Citation], str]:
    """What an ibid. can mean: the citation before it in its note, or the one of the note before."""
    own = memory.by_note.get(citation.note or "", [])
    if own:
        return [own[-1]], ""
    if not memory.seen:
        return [], "nothing is cited before it"
    last = memory.seen[-1]
    if last.note is None or not _neighbours(last.note, citation.note or "", memory):
        return [], "the note before it cites nothing that was read"
    there = memory.by_note[last.note]
    mains = _outermost(there)
    if len({memory.root(one).id for one in mains}) > 1 and citation.pinpoint:
        kind = label_kind(citation.pinpoint)
        alike = [one for one in mains if kind and label_kind(one.pinpoint) == kind]
        if len({memory.root(one).id for one in alike}) == 1:
            return alike, ""
    return mains, "the note before it cites more than one source"


def _outermost(citations: Sequence[Citation]) -> list[Citation]:
    """The citations that stand in no other, in order."""
    often = Counter((one.start, one.end) for one in citations)
    inner: set[tuple[int, int]] = {span for span, times in often.items() if times > 1}
    furthest = -1
    for start, end in sorted(often, key=lambda span: (span[0], -span[1])):
        if end <= furthest:
            inner.add((start, end))
        furthest = max(furthest, end)
    return [one for one in citations if (one.start, one.end) not in inner]


def _neighbours(earlier: str, later: str, memory: _Memory) -> bool:
    if earlier in memory.notes and later in memory.notes:
        return True  # what stands between them was read and cites nothing
    first, second = _ORDER.search(earlier), _ORDER.search(later)
    return not (first and second) or int(second[1]) - int(first[1]) in (0, 1)


def _labelled(label: str, near: str, memory: _Memory) -> list[Citation]:
    """The citations of the note with that label before the note ``near``; the last one where labels start anew."""
    if memory.notes:
        return memory.by_note[memory.by_label[label]] if label in memory.by_label else []
    return memory.by_note.get(re.sub(r"\d+(?=\D*$)", label, near), [])


def _named(citation: Citation, memory: _Memory) -> tuple[list[Citation], str]:
    """What "Smith, supra note 7" can mean: by the note's number first; by name and title where that does not decide."""
    number = citation.record.text("references")
    fitting = [one for one in _sharing(citation, memory) if _fits(citation, one)]
    if number:
        there = _labelled(number, citation.note or "", memory)
        if there and not _described(citation):
            return there, f"note {number} cites more than one source"
        matching = [one for one in there if _fits(citation, one)]
        if matching:
            return matching, ""
    if not _described(citation):
        return [], f"note {number} was not read" if number else "it names nothing"
    return fitting, "nothing before it has that author or title"


def _described(citation: Citation) -> bool:
    return any(citation.record.fields.get(name) for name in ("author", "editor", "title", "authority"))


def _sharing(citation: Citation, memory: _Memory) -> list[Citation]:
    """Earlier citations that share a word of name, title or number with this one, in order."""
    found: dict[str, Citation] = {}
    for word in _keys(citation):
        for one in memory.by_word.get(word, ())[-60:]:
            found.setdefault(one.id, one)
    return sorted(found.values(), key=lambda one: memory.place[one.id])


def _keys(citation: Citation) -> set[str]:
    record = citation.record
    keys = {_family(name) for name in (*record.names("author"), *record.names("editor"))}
    words = [word for word in title_words(record.text("title")) if len(word) > 3]
    keys.update(words[:6])
    keys.update(title_words(record.text("title-short"))[:3])
    if record.text("number"):
        keys.add(record.text("number").lower())
    return keys - {""}


def _family(name: Name) -> str:
    words = title_words(name.family or name.literal)
    return " ".join(words)


def _fits(short: Citation, full: Citation) -> bool:
    """Whether nothing in the short form speaks against the full one, and names or title speak for it."""
    one, two = short.record, full.record
    spoken = False
    names = one.names("author") or one.names("editor")
    if names:
        theirs = [_family(name) for name in (*two.names("author"), *two.names("editor"), *two.names("container-author"))]
        if theirs and not all(any(_same_body(_family(name), other) for other in theirs) for name in names):
            return _aliased(one, two)
        if not theirs:
            return _aliased(one, two)
        spoken = True
    title = one.text("title")
    if title:
        if two.text("title"):
            if not _same_title(title, two.text("title")) and not _aliased(one, two):
                return False
            spoken = True
        elif not spoken:
            return False
    year, other = one.date("issued"), two.date("issued")
    return spoken and not (year and other and year.year != other.year)


def _same_body(first: str, second: str) -> bool:
    """Whether two names agree: families alike, a body and its acronym in brackets ("OHCHR"), or a body with or without its parent."""
    if first.count(" ") > 2 and second.count(" ") > 2 and (second.endswith(f" {first}") or first.endswith(f" {second}")):
        return True
    return first == second or (
        bool(first) and len(first) > 2 and first in second.split() and first.isalpha() and " " not in first and len(second.split()) > 3
    )


def _same_title(first: str, second: str) -> bool:
    likeness = compare_titles(first, second)
    if likeness in (Likeness.SAME, Likeness.SHORT):
        return True
    one, two = title_words(first), title_words(second)
    return " v " in f" {' '.join(one)} " and len(one) < len(two) and f" {' '.join(one)} " in f" {' '.join(two)} "


def _aliased(one: Record, two: Record) -> bool:
    alias = title_words(two.text("title-short"))
    names = " ".join(_family(name) for name in one.names("author"))
    return bool(alias) and (title_words(one.text("title")) == alias or tuple(names.split()) == alias)


def _repeated(citation: Citation, memory: _Memory) -> Citation:
    """A citation that says less than an earlier one and nothing else: its short form, or a repetition."""
    citation = _with_family(citation, memory)
    record = citation.record
    if not (record.text("title") or record.text("number")) or (citation.url and not record.names("author")):
        return citation
    candidates = [
        one for one in _sharing(citation, memory) if one.form in (Form.FULL, Form.IN_TEXT) and _says_less(record, one.record, citation)
    ]
    roots = {memory.root(one).id for one in candidates}
    bare = not any(name in record.fields for name in _IMPRINT) and not record.text("number")
    if len(roots) == 1:
        target = memory.root(candidates[0])
        fields = FrozenMap(record.fields)
        shortened = bare or len(record.fields) < len(target.record.fields)
        return replace(
            citation,
            short_form_of=target.id,
            form=Form.SHORT if shortened else citation.form,
            record=Record(
                target.type if record.type in ("document", "book", "webpage", "un-document") or shortened else record.type, fields
            ),
        )
    if not roots and bare and _family_alone(record):
        return replace(citation, problems=(*citation.problems, (_UNRESOLVED, "nothing before it has that author and title")))
    return citation


def _with_family(citation: Citation, memory: _Memory) -> Citation:
    """A title that begins with a family name known from before: "Brook, Rivers and Their Names"."""
    title = citation.record.fields.get("title")
    if title is None or not isinstance(title.value, str) or citation.record.names("author"):
        return citation
    family, comma, rest = title.value.partition(", ")
    key = _family(Name(family=family))
    known = memory.by_word.get(key, ())[-_MOST:]
    if not comma or " " in family or not any(_same_title(rest, one.record.text("title")) for one in known):
        return citation
    start, end = title.start or 0, title.end or 0
    author = Field((Name(family=family),), title.source, start, start + len(family))
    return replace(citation, record=citation.record.having(author=author, title=Field(rest, title.source, start + len(family) + 2, end)))


def _family_alone(record: Record) -> bool:
    names = record.names("author")
    return bool(names) and all(name.family and not name.given for name in names)


def _says_less(record: Record, full: Record, citation: Citation) -> bool:
    title, theirs = record.text("title"), full.text("title")
    reported = record.text("volume") != "" and all(record.text(name) == full.text(name) for name in ("volume", "container-title"))
    if reported and record.type == "case" and set(title_words(title)) <= set(title_words(theirs)):
        return not record.text("page") or record.text("page") == full.text("page")
    if title and theirs and not _same_title(title, theirs) and title_words(full.text("title-short")) != title_words(title):
        return False
    if (not title or not theirs) and (not record.text("number") or record.text("number") != full.text("number")):
        return False
    names = record.names("author") or record.names("editor")
    other = full.names("author") or full.names("editor")
    if names and other and not all(any(_same_body(_family(name), _family(known)) for known in other) for name in names):
        return False
    for name in set(record.fields) - {"title", "author", "editor", "locator", "references", "title-short", "URL", "accessed"}:
        mine, yours = record.get(name), full.get(name)
        if yours is None and name not in _DESCRIPTIVE:
            return False
        if yours is not None and mine != yours and not _compatible(mine, yours):
            return False
    return bool(title and theirs and (len(title_words(title)) > 1 or (names and other))) or citation.record.text("number") != ""


def _compatible(mine: object, yours: object) -> bool:
    one, two = str(mine), str(yours)
    return two.startswith(one) or one.startswith(two)
