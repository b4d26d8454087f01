"""Titles that are known from before: with a page behind them, a family name before them, or without their first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Field, Form, Name, Record
from citator.parsing.chains.heads import families_at_head
from citator.parsing.chains.memory import Memory, family_of, whole_name
from citator.parsing.cutting.called import SMALL
from citator.parsing.kinds.shortened import last_words
from citator.parsing.kinds.shorts import head_of_short
from citator.text.bodies import is_body
from citator.text.names import is_called_by_place, parse_names
from citator.text.titles import Likeness, compare_titles, title_words, without_article

__all__ = [
    "MOST",
    "aliased",
    "by_initials",
    "by_last_words",
    "by_name_given",
    "by_words_within",
    "called_so",
    "cases_by_words",
    "family_alone",
    "readings",
    "same_title",
    "whole_of",
    "with_authors",
    "with_family",
    "with_page",
    "within_title",
]  # fmt: skip

MOST = 200  # works of one family name that are looked through
_PAGE = re.compile(r",?\s(?P<page>(?!(?:19|20)\d\d$)\d{1,4}(?:[-–]\d{1,4})?)$")  # behind a title that is known without it


def same_title(first: str, second: str) -> bool:
    """Whether two titles are one, in full or shortened, or a case that says less than another."""
    likeness = compare_titles(first, second)
    if likeness in (Likeness.SAME, Likeness.SHORT):
        return True
    one, two = title_words(first), title_words(second)
    if len(one) >= len(two):
        return False
    if "v" in one and f" {' '.join(one)} " in f" {' '.join(two)} ":
        return True
    at, there = _against(one), _against(two)
    return (
        bool(at and there) and one[:at] == two[:at] and one[at + 1 :] == two[there + 1 :]
    )  # "Brook c. France", "Brook et autres c. France"


def _against(words: tuple[str, ...]) -> int:
    """Where the word stands that parts the parties of a case; 0 where none does."""
    return next((words.index(word, 1) for word in ("v", "c", "gegen") if word in words[1:-1]), 0)


def aliased(one: Record, two: Record) -> bool:
    """Whether the first calls a work as the second says that it will be called: by a title, by people, or by both.

    >>> handbook = Record.from_csl({"type": "book", "title-short": "Handbook", "author": [{"literal": "UNHCR"}]})
    >>> aliased(Record.from_csl({"type": "book", "author": [{"literal": "UNHCR Handbook"}]}), handbook)
    True
    """
    alias = title_words(two.text("title-short"))
    if not alias:
        return False
    names, title = one.names("author"), title_words(one.text("title"))
    people = whole_name(names[0]) if len(names) == 1 else title_words(" ".join(map(family_of, names)))
    turned = title_words(f"{names[0].family} {names[0].given}") if len(names) == 1 else people  # "HRW Lamps" is no Mr Lamps
    theirs = title_words(" ".join(map(family_of, two.names("author"))))  # said apart, "UNHCR, Handbook", and called in one
    called = {(*people, *title), (*turned, *title)}
    return alias == title or (not title and alias in (people, turned)) or alias in called or (*theirs, *alias) in called


def called_so(short: Citation, full: Citation) -> bool:
    """Whether the title of a short form is what its work says that it will be called: "Weir Hearing" is nobody."""
    title = short.record.text("title")
    return title != "" and title_words(title) == title_words(full.record.text("title-short"))


def by_last_words(citation: Citation, memory: Memory) -> list[Citation]:
    """The works of that name whose title ends as the short one: "Brook, Six Rivers" for "A Story of Six Rivers"."""
    record = citation.record
    if not family_alone(record) or set(record.fields) - {"author", "title", "locator"}:
        return []
    known = memory.known_by(family_of(record.names("author")[0]), MOST)
    ending = [one for one in known if one.form in (Form.FULL, Form.IN_TEXT) and last_words(record.text("title"), one.record.text("title"))]
    families = [family_of(name) for name in record.names("author")]
    return [one for one in ending if {family_of(name) for name in one.record.names("author")} >= set(families)]


def by_initials(citation: Citation, full: Citation) -> bool:
    """Whether the short form is nothing but the first letters of words of the title that stand together, "GDPR (n 4)", or of its body."""
    names = citation.record.names("author")
    words = citation.record.text("title") or (names[0].literal or names[0].family if len(names) == 1 else "")
    letters = words.replace(".", "").casefold()
    if not (words.isupper() and words.isalpha() and 2 < len(letters) < 8):
        return False
    titles = (full.record.text("title"), full.record.text("title-short"))
    bodies = [name.literal for name in full.record.names("author") if name.literal]
    return any(letters in _initials(title) for title in titles) or letters in map(_initials, bodies)


def _initials(words: str) -> str:
    return "".join(word[0] for word in title_words(words) if word not in SMALL)


_OF_ANY_CASE = frozenset("case cases judgment judgement opinion advisory award order decision ruling the".split())


def case_by_words(short: Record, case: Record) -> bool:
    """Whether words and nothing else call a case, and all of them stand in its name: "Harbour Wall case (n 4)", "Weir (No 2) (n 4)".

    To be asked of the cases of the note that the short form names: elsewhere a word is too little.

    >>> wall = Record.from_csl({"type": "case", "title": "Legal Status of a Wall in the Harbour"})
    >>> [case_by_words(Record.from_csl({"title": name}), wall) for name in ("Wall Advisory Opinion", "Harbour Lights", "Advisory Opinion")]
    [True, False, False]
    """
    names = short.names("author")
    if case.type != "case" or len(names) > 1 or "editor" in short.fields or "number" in short.fields:
        return False
    words = {*(whole_name(names[0]) if names else ()), *title_words(short.text("title"))} - _OF_ANY_CASE
    own = {*title_words(case.text("title")), *title_words(case.text("title-short"))}
    return words <= own and any(len(word) > 3 and word not in SMALL for word in words)


def cases_by_words(short: Citation, there: Sequence[tuple[Citation, Citation]]) -> list[Citation]:
    """Those of a note, each with the case it stands for, that words call: one of that very name before others, "Re Lamps"."""
    called = [(one, case) for one, case in there if case_by_words(short.record, case.record)]
    name = title_words(head_of_short(short.raw))
    return [one for one, case in called if title_words(case.record.text("title")) == name] or [one for one, _ in called]


def whole_of(one: Citation, citation: Citation, memory: Memory) -> Citation:
    """What a short form without a title stands for, where a title is looked for: "Weir, op. cit." says nothing against any."""
    title, root = citation.record.text("title"), memory.root(one)
    within = title and root.record.text("container-title").startswith(title)  # of a chapter the book is called
    return one if one.record.text("title") or not title or within or one.form != Form.SHORT else root


def within_title(short: Record, full: Record) -> bool:
    """Whether families and a telling word or more of the title are those of a work: "Brook, Ferries" for "The Last Ferries of Leeds".

    >>> full = Record.from_csl({"type": "book", "title": "The Last Ferries of Leeds", "author": [{"family": "Brook", "given": "Ann"}]})
    >>> short = {"type": "book", "title": "Ferries", "author": [{"family": "Brook"}]}
    >>> within_title(Record.from_csl(short), full), within_title(Record.from_csl({**short, "title": "Ferry"}), full)
    (True, False)
    """
    one, two = without_article(title_words(short.text("title"))), title_words(full.text("title"))
    families = {family_of(name) for name in short.names("author")}
    if not any(len(word) > 4 and word not in SMALL for word in one) or not {family_of(name) for name in full.names("author")} >= families:
        return False
    return any(two[at : at + len(one)] == one for at in range(len(two) - len(one) + 1))


def by_words_within(citation: Citation, memory: Memory) -> list[Citation]:
    """The works of that family name in whose title the words of the short one stand, where nothing else was found.

    One word tells too little unless something says that the work was cited before: "op. cit.", "(n 3)".
    """
    record = citation.record
    fewest = 1 if citation.form == Form.SHORT else 2
    if (
        not family_alone(record)
        or len(title_words(record.text("title"))) < fewest
        or set(record.fields) - {"author", "title", "locator", "references"}
    ):
        return []
    known = memory.known_by(family_of(record.names("author")[0]), MOST)
    return [one for one in known if one.form in (Form.FULL, Form.IN_TEXT) and within_title(record, one.record)]


_LONGEST_NAME = 80


def by_name_given(citation: Citation, memory: Memory) -> list[Citation]:
    """The works that were to be called by these words and no others: "HRW 2014, p. 20", after "(hereinafter HRW 2014)".

    The citation has nothing but the words and a place; a title shortened in the ordinary way is found elsewhere.
    """
    fields = citation.record.fields
    if citation.url or set(fields) - {"author", "title", "issued", "locator"}:
        return []
    place = fields.get("locator")
    end = place.start - citation.start if place and place.start is not None else len(citation.raw)
    return memory.names.get(" ".join(without_article(title_words(citation.raw[:end]))), []) if end <= _LONGEST_NAME else []


_SMALL_WORD = re.compile(r"\s[a-zà-þ]")


def _as_title(short: Citation) -> Citation | None:
    """The short form with the words that were taken for its author as a title, "Rules of Evidence (n 1)"; ``None`` where they are none.

    Without the number of a note only words that are no name say so: "Kim Hale, op. cit." is somebody else than Weir's "Kim Hale: A Life".
    """
    author, record = short.record.fields.get("author"), short.record
    words = head_of_short(short.raw)
    plain = title_words(words)
    if author is None or "title" in record.fields or "number" in record.fields or len(plain) < 2:
        return None
    if "references" not in record.fields and (is_body(words) or (without_article(plain) == plain and not _SMALL_WORD.search(words))):
        return None
    title = Field(words, author.source, short.start, short.start + len(words))
    return replace(short, record=record.having(author=None, title=title))


def _as_family(short: Citation) -> Citation | None:
    """The short form with the words taken for a title as families, "Law, op. cit.", "Le Goff (n 3)"; ``None`` where more was read."""
    title, record = short.record.fields.get("title"), short.record
    words = head_of_short(short.raw)
    if title is None or "author" in record.fields or words.rstrip(".") != str(title.value).rstrip("."):
        return None
    names = (Name(family=words),) if words.isalpha() else families_at_head(words)
    return replace(short, record=record.having(author=Field(names, title.source, title.start, title.end), title=None)) if names else None


def _with_name_before_colon(short: Citation) -> Citation | None:
    """The short form with a name before a colon as part of the title, "Karl Weber: Ein Leben, a.a.O."; ``None`` where none stands so."""
    author, title = short.record.fields.get("author"), short.record.fields.get("title")
    if author is None or title is None or author.end is None or title.start is None:
        return None
    if short.raw[author.end - short.start : title.start - short.start] != ": ":
        return None
    words = head_of_short(short.raw)
    return replace(short, record=short.record.having(author=None, title=Field(words, title.source, short.start, short.start + len(words))))


def readings(short: Citation) -> list[Citation]:
    """What a short form can be read as, the likeliest first: the words before "supra" are names or a title.

    A title comes first where only its first word was taken for a name: "Rules of Evidence (n 1)", "Weir and others (n 1)".
    """
    if titled := _as_title(short):
        title, author = titled.record.fields["title"], short.record.fields["author"]
        return [short, titled] if (title.start, title.end) == (author.start, author.end) else [titled, short]
    other = _as_family(short) or _with_name_before_colon(short)
    return [short, other] if other else [short]


def with_page(citation: Citation, memory: Memory) -> Citation:
    """A title known from before with a bare number behind it: "Ann Brook, Rivers and Their Names 12"."""
    title = citation.record.fields.get("title")
    names = citation.record.names("author")
    if (
        title is None
        or not isinstance(title.value, str)
        or not names
        or citation.pinpoint
        or set(citation.record.fields) - {"title", "author"}
    ):
        return citation
    found = _PAGE.search(title.value)
    if not found:
        return citation
    words = title_words(title.value[: found.start()])
    if not any(
        title_words(one.record.text("title"))[: len(words)] == words
        for one in memory.known_by(family_of(names[0]), MOST)
        if title_words(title.value) != title_words(one.record.text("title"))
    ):
        return citation
    start, end = title.start or 0, title.end or 0
    shortened = Field(title.value[: found.start()], title.source, start, end - len(found.group()))
    place = Field(found["page"], title.source, end - len(found["page"]), end)
    return replace(citation, pinpoint=found["page"], record=citation.record.having(title=shortened, locator=place))


def with_authors(citation: Citation, memory: Memory) -> Citation:
    """All authors of a work known from before, "Ann Brook, Jo Weir, op. cit.", of whom the last could as well be the title of a life."""
    record, title = citation.record, citation.record.fields.get("title")
    role = "author" if "author" in record.fields else "editor"
    named = record.fields.get(role)
    if title is None or not isinstance(title.value, str) or named is None or len(record.names(role)) > _FEW:
        return citation
    people = (*record.names(role), *parse_names(title.value))
    families = [family_of(name) for name in people]
    known = tuple(memory.known_by(families[0], MOST))
    if any(one.form == Form.FULL and same_title(title.value, one.record.text("title")) for one in known):  # "Brook, Kim Hale: A Life"
        return citation
    for one in known:
        theirs = [family_of(name) for name in (one.record.names("author") or one.record.names("editor"))]
        begins = _behind_names(title.value, theirs[len(record.names(role)) :]) if theirs[:1] == families[:1] else 0
        words = title_words(title.value[begins:]) if begins else ()
        if words and title_words(one.record.text("title"))[: len(words)] == words:  # "Brook, Weir, Lamps, cit."
            start = (title.start or 0) + begins
            theirs_too = replace(
                named, value=(*record.names(role), *(Name(family=one) for one in title.value[: begins - 2].split(", "))), end=start - 2
            )
            return replace(
                citation, record=record.having(title=replace(title, value=title.value[begins:], start=start), **{role: theirs_too})
            )
        if theirs[: len(families)] == families:
            return replace(citation, record=record.having(title=None, **{role: replace(named, value=people, end=title.end)}))
    return citation


def _behind_names(words: str, families: Sequence[str]) -> int:
    """Where a title begins behind these family names with a comma behind each; 0 where others stand there."""
    at = 0
    for family in families:
        comma = words.find(", ", at)
        if comma < 0 or family_of(Name(family=words[at:comma])) != family:
            return 0
        at = comma + 2
    return at


_FEW = 6  # names before a title: with more they were read as names
_BEFORE_COLON = re.compile(r"[\w’-]+: ")


def with_family(citation: Citation, memory: Memory) -> Citation:
    """A title that begins with a family name known from before: "Brook, Rivers and Their Names"."""
    title = citation.record.fields.get("title")
    if title is None or not isinstance(title.value, str) or citation.record.names("author"):
        return citation
    joint = _BEHIND_HEAD.search(title.value)
    names = families_at_head(title.value[: joint.start()]) if joint else ()
    if joint is None or not names:
        return citation
    rest, comma = title.value[joint.end() :], joint.group()
    key = family_of(names[0])
    known = [one for one in memory.known_by(key, MOST) if _are_named(names, one.record)]
    if not any(same_title(rest, one.record.text("title")) for one in known) and not (comma == ": " and _is_known_author(key, known)):
        return citation
    start, end = title.start or 0, title.end or 0
    author = Field(names, title.source, start, start + joint.start())
    record = citation.record.having(author=author, title=Field(rest, title.source, start + joint.end(), end))
    cited = comma == ": " and record.type == "document" and citation.pinpoint is not None
    return replace(citation, record=Record("book", record.fields) if cited else record)


_BEHIND_HEAD = re.compile(
    r":\s|,\s(?=(?:[«“‘\"„]|[A-ZÀ-ÞĀ-ŒŔ-Ž])(?!\.)(?![^,:]{2,40}(?:,|\s(?:and|&|und|et|y|e))\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+,\s))"
)


def _are_named(names: Sequence[Name], record: Record) -> bool:
    """Whether all families are those of who made the work."""
    theirs = {family_of(name) for name in (*record.names("author"), *record.names("editor"))}
    return all(family_of(name) in theirs for name in names)


def _is_known_author(family: str, known: Sequence[Citation]) -> bool:
    """Whether it is the family name of somebody whose books were cited: "Brook: The Quiet Harbour" is another then."""
    full = [name for one in known if one.form == Form.FULL for name in one.record.names("author")]
    return any(name.given and family_of(name) == family for name in full)


def family_alone(record: Record) -> bool:
    """Whether the authors are given by their family names and nothing more, as a short form gives them."""
    names = record.names("author")
    for name in names:
        if not name.family or name.given or is_called_by_place(name.family):
            return False
    return bool(names)
