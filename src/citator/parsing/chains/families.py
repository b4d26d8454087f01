"""Short forms that are a family name and a place: "Brook, p. 12"; and titles that only look like one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from citator.model import Citation, Field, Form, Name, Record
from citator.parsing.chains.memory import Memory, family_of, whole_name
from citator.parsing.chains.titles import MOST, same_title
from citator.parsing.cutting.acts_named import GENERIC
from citator.parsing.cutting.evidence import SAME_AUTHOR, SAME_HEADS
from citator.parsing.kinds.joined_names import families_between_strokes
from citator.parsing.kinds.shortened import has_party
from citator.parsing.kinds.the_same import can_mean, role_of
from citator.text.names import is_called_by_place, parse_name, parse_names
from citator.text.pinpoints import label_kind
from citator.text.titles import first_word, title_words

__all__ = ["as_titled", "by_another", "by_kind", "by_the_same", "of_that_family", "of_that_kind", "same_name"]

_WORD = r"(?:(?:van|von|de|der|den|di|da|del|du|la|le|ter)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][\w’'-]+"
_FAMILIES = re.compile(rf"{_WORD}(?:\s{_WORD})?(?:(?:,|,?\s(?:and|&|et|und|y|e|и)|\s?/)\s?{_WORD}){{0,3}}(?P<more>,?\set\sal\.?)?")


def of_that_family(citation: Citation, memory: Memory) -> tuple[Citation, list[Citation]]:
    """The citation with its words as names, and the works of these; as it is and none where nobody of that name was cited.

    What has a title or a short title of these words was called by it, and is found elsewhere.
    """
    record, title = citation.record, citation.record.fields.get("title")
    if record.type != "document" or not citation.pinpoint:
        return citation, []
    if title is None and len(record.names("author")) > 1 and not set(record.fields) - {"author", "locator"}:
        families = [family_of(name) for name in record.names("author")]  # "Weir/Hale, § 8 Rn. 4"
        known = [memory.root(one) for one in memory.known_by(families[0], MOST)]
        found = [one for one in known if _families(one.record) == families]
        return (replace(citation, form=Form.SHORT), found) if found else (citation, [])
    if title is None or set(record.fields) - _ALONE:
        return citation, []
    words = str(title.value)
    if is_called_by_place(words):
        return _of_old(citation, words, memory)
    if len(words) > _LONGEST or not (written := _FAMILIES.fullmatch(words)):
        return citation, []
    people = tuple(map(parse_name, families_between_strokes(words))) or parse_names(words)  # "Weir/Hale, S. 12"
    names = tuple(name for name in people if name.literal != "et al.")
    families = [family_of(name) for name in names]
    known = [memory.root(one) for one in memory.known_by(families[0], MOST)] if families else []
    if any(_so_titled(words, one.record) for one in known):
        return citation, []
    first = [one for one in known if (theirs := _families(one.record)) and theirs[0] == families[0]]
    exact = [one for one in first if _families(one.record) == families]
    alone = len(names) == 1 and not written["more"]
    found = exact or (first if alone or written["more"] else [])
    if alone:
        found += [one for one in known if has_party(one.record, whole_name(names[0]))]
    if not found:
        return citation, []
    author = Field(people, title.source, title.start, title.end)
    return replace(citation, form=Form.SHORT, record=record.having(title=None, author=author)), found


def _of_old(citation: Citation, words: str, memory: Memory) -> tuple[Citation, list[Citation]]:
    """The same of somebody who is called by a place, "Gregory of Tours, 23", where no life of his was cited."""
    name = Name(words)
    known = [memory.root(one) for one in memory.known_by(family_of(name), MOST)]
    found = [one for one in known if any(whole_name(by) == whole_name(name) for by in one.record.names("author"))]
    if not found or any(_so_titled(words, one.record) for one in (*known, *memory.known_by(" ".join(title_words(words)), MOST))):
        return citation, []
    title = citation.record.fields["title"]
    author = Field((name,), title.source, title.start, title.end)
    return replace(citation, form=Form.SHORT, record=citation.record.having(title=None, author=author)), found


_ALONE = frozenset(["title", "locator", "volume"])
_LONGEST = 80


def _families(record: Record) -> list[str]:
    return [family_of(name) for name in (record.names("author") or record.names("editor"))]


def _so_titled(words: str, record: Record) -> bool:
    full = record.text("title")
    if title_words(record.text("title-short")) == title_words(words):
        return True
    return record.type != "case" and bool(full) and (same_title(words, full) or first_word(words, full))


def as_titled(citation: Citation, memory: Memory) -> Citation:
    """The citation with the whole of "Hale’s Rivers" as its title, where that was cited as the title of a book."""
    author, title = citation.record.fields.get("author"), citation.record.fields.get("title")
    if author is None or title is None or author.start is None or author.end is None or title.start is None or title.end is None:
        return citation
    words = citation.raw[author.start - citation.start : title.end - citation.start]
    if title.start - author.end not in (2, 3) or words[author.end - author.start] not in "’'":
        return citation
    if not any(same_title(words, one.record.text("title")) for one in memory.known_by(" ".join(title_words(words)), MOST)):
        return citation
    return replace(citation, record=citation.record.having(author=None, title=Field(words, title.source, author.start, title.end)))


_HONORIFIC = frozenset("mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady herr frau mme mlle don doña".split())


def _initials(name: Name) -> set[str]:
    """The first letters of the given names, without what is none: "Sir", "Dr."."""
    return {word[0] for word in name.given.split() if word[0].isupper() and word.casefold() not in _HONORIFIC}


def _with_particle(name: Name) -> tuple[str, ...]:
    """The family with what stands before it: "Van Houten" alone is read as "van" and "Houten"."""
    return title_words(f"{name.particle} {name.family or name.literal}")


def same_name(first: Name, second: Name, *, titled: bool = False) -> bool:
    """Whether two names agree: families alike and no other initials, a body and its acronym ("OHCHR"), or with or without its parent.

    Initials tell nothing against a work that is ``titled`` alike too.
    """
    one, two = family_of(first), family_of(second)
    if one == two:
        mine, theirs = _initials(first), _initials(second)
        return titled or not mine or not theirs or not mine.isdisjoint(theirs)
    if (first.particle or second.particle) and _with_particle(first) == _with_particle(second):
        return titled or not _initials(first) or not _initials(second) or not _initials(first).isdisjoint(_initials(second))
    if first.particle and first.given and tuple(two.split()) == whole_name(first):
        return True
    if _plain_body(one) == _plain_body(two) and not (first.given or second.given):
        return True
    if one.count(" ") > 2 and two.count(" ") > 2 and (two.endswith(f" {one}") or one.endswith(f" {two}")):
        return True
    return len(one) > 2 and one in two.split() and one.isalpha() and len(two.split()) > 3


def by_another(short: Citation, full: Citation) -> bool:
    """Whether a name with initials is that of nobody who made the work: "A. Weber" of a work that "Weber" stands for too, by Karl Weber."""
    theirs = (*full.record.names("author"), *full.record.names("editor"))
    for name in short.record.names("author"):
        mine = _initials(name)
        alike = [one for one in theirs if family_of(one) == family_of(name)] if mine and not short.record.text("title") else []
        if alike and all(_initials(one) and mine.isdisjoint(_initials(one)) for one in alike):
            return True
    return False


def _by_who_was_called(citation: Citation, root: Citation) -> Citation:
    """With the author of what an ibid. or a short form before it in its note stands for: "Ibid., p. 12; Id., The Quay, Leeds, 1983"."""
    names, mine = root.record.names("author"), citation.record.fields.get("author")
    if not names or not SAME_AUTHOR.match(citation.raw):
        return citation
    written = mine is not None and mine.source != "inherited"
    fuller = mine is None or [family_of(one) for one in citation.record.names("author")] == [family_of(one) for one in names]
    edited = citation.record.names("editor") and not citation.record.text("container-title")  # of a chapter it is the book that is edited
    if written or not fuller or edited:
        return citation
    return _made_by(citation, names)


def _made_by(citation: Citation, names: tuple[Name, ...]) -> Citation:
    """With who is meant by "Ders.": its author, or behind "Ders. (Hg.)" its editor; as it is where they can't be."""
    same = SAME_AUTHOR.match(citation.raw)
    if same is None or not can_mean(same.group(), names):
        return citation
    return replace(citation, record=citation.record.having(**{role_of(same.group()): Field(names, "inherited")}))


_LEADING = re.compile(r"(?:the |international |united nations |un |u s |us )(?=\w+ \w)")
_TRAILING = re.compile(r"(?<=\w )(?:report|briefing|policy briefing)$")


def _plain_body(name: str) -> str:
    """A body as later notes call it: "Crisis Group" and "Crisis Group Report" are the International Crisis Group."""
    return _TRAILING.sub("", _LEADING.sub("", name)).strip()


def by_the_same(citation: Citation, memory: Memory) -> Citation:
    """The citation with who made what the note before cites, whom a "ders." at its head means; as it is where that cites several."""
    record, last = citation.record, memory.last
    if citation.raw[:1] not in SAME_HEADS or last is None or not citation.note:
        return citation
    own = memory.by_note.get(citation.note, [])
    if own:
        return _by_who_was_called(citation, memory.root(own[-1]))
    if record.names("author") or record.names("editor"):
        return citation
    if not SAME_AUTHOR.match(citation.raw) or last.note in (None, citation.note) or not memory.follows(last.note or "", citation.note):
        return citation
    before = {one.record.names("author") or one.record.names("editor") for one in map(memory.root, memory.by_note[last.note or ""])}
    names = before.pop() if len(before) == 1 else ()
    return _made_by(citation, names) if names else citation


_ARTICLE = re.compile(r"\bart\.\s?cit", re.IGNORECASE)
_WORK = re.compile(r"\b(?:op|ob)\.\s?cit", re.IGNORECASE)
_BOOKS = frozenset(["book", "thesis"])


def by_kind(short: Citation, found: list[Citation], reason: str, memory: Memory) -> tuple[list[Citation], str]:
    """What was found, without what the short form is not: "art. cit." is no book, nor "op. cit." an article where these are "art. cit."."""
    if _ARTICLE.search(short.raw):
        memory.tells_articles = True
        return [
            one for one in found if memory.root(one).type not in _BOOKS
        ], reason if not found else "what is cited by that name is no article"
    if not memory.tells_articles or not _WORK.search(short.raw):
        return found, reason
    return [one for one in found if memory.root(one).type in _BOOKS] or found, reason


_LEGAL = frozenset(["article", "section", "paragraph", "annex", "principle", "item", "chapter", "part"])
_LONGEST_NOUN = 28  # "The 1989 Convention of 1989" and less
_MOST_ACTS = 200  # that are looked through, the last ones


def of_that_kind(citation: Citation, memory: Memory) -> list[Citation]:
    """The acts and treaties that "the Convention, art. 6" and "2009 Act, s 8" can mean: those cited before that are called so."""
    title = citation.record.fields.get("title")
    if title is None or not isinstance(title.value, str) or len(title.value) > _LONGEST_NOUN or not citation.pinpoint:
        return []
    named = GENERIC.fullmatch(title.value)
    if not named or set(citation.record.fields) - {"title", "locator", "issued"} or label_kind(citation.pinpoint) not in _LEGAL:
        return []
    issued = citation.record.date("issued")
    year = named["year"] or named["year2"] or (str(issued.year) if issued else "")
    noun = named["noun"].casefold().rstrip("s")
    last = list(islice(reversed(memory.acts.values()), _MOST_ACTS))
    called = [one for one in last if any(word.rstrip("s") == noun for word in title_words(one.record.text("title")))]
    return [one for one in called if not year or ((date := one.record.date("issued")) is not None and str(date.year) == year)]
