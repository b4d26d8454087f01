"""What was cited so far, in order, by id and by the words that a later short form may use."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from citator.model import Citation, Form, Name, Record
from citator.parsing.kinds.shortened import volume_of
from citator.text.names import is_called_by_place
from citator.text.persons import PARTICLES
from citator.text.pinpoints import label_kind
from citator.text.titles import title_words, without_article

__all__ = [
    "Memory",
    "asked_for",
    "called_by_number",
    "family_of",
    "has_such_places",
    "keys_of",
    "points_ahead",
    "whole_name",
]

_ORDER = re.compile(r"(\d+)\D*$")
_MOST_ALIKE = 60  # works that share a word
_OF_ONE_WORK = 2  # citations of one work that are remembered by a word, beside the first and the last
_LABEL = re.compile(r"[a-z]{0,4}-?(\d{1,4})")
_BELOW = re.compile(r"\b(?:infra|below)\b|\bunten\b|ci-(?:dessous|après)", re.IGNORECASE)
_ABOVE = re.compile(r"\b(?:supra|above|oben|ci-dessus|op\. ?cit)\b", re.IGNORECASE)
_DIGITS = 9  # of a number at the end of an id; a longer one is none
_TOLD = 12  # digits of the number of a note that a clause repeats
_BEGINNING = 6  # words of a title that tell it from most others
_WITHOUT_PAGES = frozenset(["webpage", "post", "post-weblog", "article-newspaper", "broadcast", "motion_picture", "interview", "speech"])


def called_by_number(number: str) -> str:
    """The number of a note as it is told: as it stands, and of a long one that it is cut.

    >>> called_by_number("99999"), called_by_number("1234567890123456")
    ('99999', '123456789012…')
    """
    return number if len(number) <= _TOLD else f"{number[:_TOLD]}…"


def has_such_places(citation: Citation, kind: str) -> bool:
    """Whether a place of a kind ("page") can be in what is cited there: such a one is given, or none though it may have some."""
    if citation.pinpoint is None:  # "The Weir Post of 12 March 2021, p. 9" has the page for its place
        return kind != "page" or citation.record.type not in _WITHOUT_PAGES or "page" in citation.record.fields
    given = label_kind(citation.pinpoint)
    return given == kind or (given is None and kind == "page" and citation.pinpoint[:1].isdigit())  # "(ICRC 1958) 20"


class Memory:
    """The citations seen so far, in order, by id and by the words that a later short form may use.

    ``notes`` are the ids of all notes in order with their labels, where they are known; ``unread`` those of them that could not be read.
    """

    def __init__(self, notes: Mapping[str, str] | None = None, unread: Collection[str] = ()) -> None:
        self.notes = dict(notes or {})
        self.last: Citation | None = None
        self.gap = False  # whether a note that could not be read stands behind the last citation
        self.tells_articles = False  # whether a short form said "art. cit."
        self.names: dict[str, list[Citation]] = {}  # what cited works were to be called from there on: "(hereinafter Brook 2014)"
        self.acts: dict[str, Citation] = {}  # acts and treaties cited in full, by id
        self.courts: dict[tuple[str, ...], Citation] = {}  # a decision of each court, by its words, and one of a court that is not named
        self.issued: dict[tuple[str, ...], Citation] = {}  # what else a body issued, by its words: "General Comment No. 2"
        self.by_note: dict[str, list[Citation]] = {}
        labels = [label for label in self.notes.values() if label.strip("*†‡§¶#")]  # an author's own note has a sign, and is in no row
        plain = bool(labels) and len(set(labels)) == len(labels) and all(label.isdigit() and len(label) < 6 for label in labels)
        self._numbered = max(map(int, labels)) if plain else 0
        self._order = {note: index for index, note in enumerate(self.notes)}
        self._unread = sorted(self._order[note] for note in unread if note in self._order)
        self._highest = 0  # number of a note that was read so far
        self._disordered = False  # whether one came behind a higher one
        self._place: dict[str, int] = {}
        self._root: dict[str, Citation] = {}
        self._by_word: dict[str, dict[str, list[Citation]]] = {}  # word -> root -> its first and its last citations
        self._by_label: dict[str, str] = {}  # label -> the last note with it that cites anything

    @property
    def numbered(self) -> int:
        """The highest number of a note, where all but those with signs (*, †) have numbers and none comes twice; else 0."""
        return self._numbered

    def add(self, citation: Citation) -> None:
        """Remember a citation that stands behind all others so far."""
        self._place.setdefault(citation.id, len(self._place))
        root = self._root.setdefault(citation.id, self._root.get(citation.short_form_of or "", citation))
        self.last, self.gap = citation, False
        if name := citation.record.text("title-short"):
            words = " ".join(without_article(title_words(name)))
            families = [family_of(one) for one in citation.record.names("author")]
            for called in dict.fromkeys((words, f"{' '.join(families)} {words}", f"{families[0]} {words}") if families else (words,)):
                self.names.setdefault(called, []).append(citation)
        if root is citation and citation.type in ("legislation", "treaty"):
            self.acts[citation.id] = citation
        elif root is citation and (citation.type == "case" or "authority" in citation.record.fields):
            of = self.courts if citation.type == "case" else self.issued
            of[title_words(citation.record.text("authority"))] = citation
        if citation.note:
            if citation.note not in self.by_note and (own := _LABEL.fullmatch(self.notes.get(citation.note, citation.note))):
                self._disordered = self._disordered or int(own[1]) < self._highest
                self._highest = int(own[1])
            self.by_note.setdefault(citation.note, []).append(citation)
            label, order = self.notes.get(citation.note), self._order
            if label is not None and order.get(self._by_label.get(label, citation.note), 0) <= order.get(citation.note, 0):
                self._by_label[label] = citation.note
        if citation.form not in (Form.IBID, Form.SHORT) or citation.short_form_of:
            for word in keys_of(citation):
                roots = self._by_word.get(word)
                if roots is None:
                    self._by_word[word] = {root.id: [citation]}
                    continue
                before = roots.pop(root.id, [])
                kept = before if len(before) <= _OF_ONE_WORK + 1 else (before[0], *before[-_OF_ONE_WORK:])
                roots[root.id] = [*kept, citation]

    def knows(self, citation: Citation) -> bool:
        """Whether another citation has the id already: then nothing can point at it."""
        return citation.id in self._root

    def root(self, citation: Citation) -> Citation:
        """The citation in full at the end of the chain."""
        return self._root.get(citation.id, citation)

    def labelled(self, label: str, near: str) -> list[Citation]:
        """The citations of the note with that label before the note ``near``; the last one where labels start anew."""
        if label in self._by_label:
            return self.by_note[self._by_label[label]]
        return [] if near in self.notes else self.by_note.get(re.sub(r"\d+(?=\D*$)", label, near), [])

    def ahead(self, label: str, near: str) -> list[Citation]:
        """The citations of the next note with that label behind the note ``near``; none where its number is no higher."""
        if near not in self._order:
            return self.labelled(label, near)
        own, behind = self.notes[near], islice(self.notes.items(), self._order[near] + 1, None)
        if own.isdigit() and label.isdigit() and int(label[:_DIGITS]) <= int(own[:_DIGITS]):
            return []
        return self.by_note.get(next((note for note, known_as in behind if known_as == label), ""), [])

    def lacks(self, number: int, citation: Citation) -> bool:
        """Whether no note of that number can stand before the citation: it is higher than that of the citation's own note.

        Where all notes are known their rule tells it; "infra note 9" is left, and so are notes without numbers or out of their order.
        """
        note = citation.note
        if note is None or self._numbered or self._disordered or _BELOW.search(citation.raw):
            return False
        own = _LABEL.fullmatch(self.notes.get(note, note))
        return own is not None and number > int(own[1]) >= self._highest

    def is_ahead(self, number: int, citation: Citation) -> bool:
        """Whether "supra note 6" stands in the sixth note or before it, where all notes but those with signs have numbers."""
        own = self.notes.get(citation.note or "", "")
        return self._numbered > 0 and own.isdigit() and number >= int(own) and _ABOVE.search(citation.raw) is not None

    def follows(self, earlier: str, later: str) -> bool:
        """Whether nothing was left out between two notes but what was read and cites nothing."""
        if self.gap:
            return False
        if earlier in self._order and later in self._order:
            first, second = self._order[earlier], self._order[later]
            at = bisect_left(self._unread, first)
            return at == len(self._unread) or self._unread[at] > second
        numbers = [_ORDER.search(self.notes.get(note, note)) for note in (earlier, later)]
        one, two = (int(found[1][-_DIGITS:]) if found else None for found in numbers)
        return one is None or two is None or two - one in (0, 1)

    def known_by(self, word: str, most: int) -> Iterator[Citation]:
        """The last citations, of ``most`` works at most, that have that word."""
        for of_one in islice(reversed(self._by_word.get(word, {}).values()), most):
            yield from of_one

    def sharing(self, words: Iterable[str]) -> list[Citation]:
        """Earlier citations that have one of the words, in order."""
        found: dict[str, Citation] = {}
        for word in words:
            if word in self._by_word:  # most are not
                found.update([(one.id, one) for one in self.known_by(word, _MOST_ALIKE)])
        return sorted(found.values(), key=lambda one: self._place[one.id]) if len(found) > 1 else list(found.values())


def keys_of(citation: Citation) -> set[str]:
    """The words by which a later citation may name this one: families, words and beginnings of the title, short titles, numbers,
    courts.
    """
    record = citation.record
    people = (*record.names("author"), *record.names("editor"), *record.names("translator"))
    keys = {family_of(name) for name in people}
    for name in people:
        if name.particle:
            keys.add(" ".join(title_words(f"{name.particle} {name.family}")))  # "Van Houten" alone
        elif name.given and any(word in PARTICLES for word in name.family.split()[1:-1]):
            keys.add(title_words(name.family)[-1])  # "García de Enterría", turned round: alone, it is read as "García" and "de Enterría"
    words = title_words(record.text("title"))
    keys.update([word for word in words if len(word) > 3][:6])
    if alias := title_words(record.text("title-short")):
        keys.update(alias[:3])
        keys.add(f"= {' '.join(alias)}")
        keys.add(" ".join((*map(family_of, record.names("author")), *alias)))
    title = without_article(words)
    keys.update([" ".join(title[:count]) for count in range(1, min(_BEGINNING, len(title)) + 1)])
    keys.update(_exactkeys_of(record, title))
    keys.discard("")
    return keys


def asked_for(record: Record) -> set[str]:
    """Words of which an earlier citation must have one where this repeats it: the same title, its beginning, or the same number."""
    words = title_words(record.text("title"))
    title = without_article(words)
    return {" ".join(title[:_BEGINNING]), f"= {' '.join(words)}", *_exactkeys_of(record, title)} - {"", "= "}


def _exactkeys_of(record: Record, title: tuple[str, ...]) -> list[str]:
    keys = [" ".join(title)]
    if number := record.text("number"):
        keys.append(number.lower())
        if record.type == "case" and (short := number.partition("/")[0]) != number:
            keys.append(short.lower())
    if record.type == "case" and (court := record.text("authority")):
        keys.append(" ".join(title_words(court)))  # "BGH, a.a.O., S. 3"
    if "v" in title[1:-1]:
        at = title.index("v", 1)
        keys.append(" ".join(title[at - 1 : at + 2]))  # "Brook v. Weir" for "Case concerning Brook v. Weir"
    if "volume" in record.fields and (volume := volume_of(record)):
        keys.append(volume)
    return keys


def family_of(name: Name) -> str:
    """The family name, or the name of a body, for comparing; of "Marsilius of Padua" the name alone, as it is said again."""
    words = title_words(name.family or name.literal)
    if len(words) > 2 and words[1] in ("of", "the") and is_called_by_place(name.family):
        return words[0]
    return " ".join(words)


def points_ahead(citation: Citation) -> bool:
    """Whether a short form gives the number of a note that is below: "infra note 12"."""
    return citation.form is Form.SHORT and "references" in citation.record.fields and _BELOW.search(citation.raw) is not None


def whole_name(name: Name) -> tuple[str, ...]:
    """The words of a name as it is written: a party of two words, "Reed Mills", may have been read as a person."""
    return title_words(" ".join(part for part in (name.given, name.particle, name.family or name.literal) if part))
