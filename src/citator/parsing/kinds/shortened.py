"""Short forms of American decisions: "Foo, 1 U.S. at 20" by volume and page, "Foo at 20" by a party, and what an "Id." passes over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.model import Citation, Field, FrozenMap, Record
from citator.text.titles import title_words

__all__ = [
    "abbreviates",
    "beginning_last",
    "cited_itself",
    "has_party",
    "last_words",
    "name_alone",
    "party_as_title",
    "volume_of",
]

_VERSUS = frozenset(["v", "vs", "c", "gegen"])
_COMMA = re.compile(r",\s+")
_YEAR = re.compile(r"\(?(?:1[4-9]|20)\d\d[a-z]?\)?")
_BETWEEN_NAMES = frozenset("and et al und y e others".split())
_SPACED = re.compile(r"[\s.]")
_DIGITS = re.compile(r"\d{1,9}")
# The signals of what a parenthetical quotes, and of what became of a case.
_ABOUT = re.compile(
    r"(?:citing|quoting|discussing|quoted in|cited in)\b|(?:and |as )?(?:aff|rev)[’'](?:d|g)\b|(?:cert|reh)[.’']|affirmed|reversed|"
    r"vacated|overruled|abrogated|appeal (?:dismissed|denied)",
    re.IGNORECASE,
)


def name_alone(record: Record) -> Record:
    """The record with nothing but a title as its short title: "[hereinafter Brook, Lamps]" in a citation of Brook's.

    What is behind the names is no title where it is a name or a year: "[hereinafter Brook, Weir]" and "[hereinafter Brook, 2002]" stay.

    >>> record = Record.from_csl({"type": "book", "title": "Lamps of the North", "title-short": "Brook & Weir, Lamps",
    ...     "author": [{"family": "Brook", "given": "Ann"}, {"family": "Weir"}]})
    >>> name_alone(record).text("title-short")
    'Lamps'
    """
    field = record.fields.get("title-short")
    if field is None or not isinstance(field.value, str) or "," not in field.value:
        return record
    words = field.value
    known = {word for name in (*record.names("author"), *record.names("editor")) for word in title_words(str(name))}
    commas = [found for found in _COMMA.finditer(words) if words[found.end() :].strip()]
    last = next((one for one in reversed(commas) if _are_names(words[: one.start()], known)), None)
    if last is None or _are_names(words[last.end() :], known) or _YEAR.fullmatch(words[last.end() :]):
        return record
    start = field.start + last.end() if field.start is not None else None
    return record.having(**{"title-short": Field(words[last.end() :], field.source, start, field.end)})


def _are_names(words: str, known: set[str]) -> bool:
    said = set(title_words(words)) - _BETWEEN_NAMES
    return bool(said) and said <= known


def volume_of(record: Record) -> str:
    """The volume of a series in one spelling: "799 N. Y. S. 2d" is "799 NYS2d"; "" where there is none."""
    series = _SPACED.sub("", record.text("container-title").replace("Fed.", "F.").replace("’", "'"))
    return f"{record.text('volume')} {series}" if record.text("volume") else ""


def has_party(case: Record, words: tuple[str, ...]) -> bool:
    """Whether the words are a party of the case, or the first words of one."""
    if case.type != "case" or not words:
        return False
    named = [*title_words(case.text("title").replace(" ./. ", " v "))]
    starts = [0, *(at + 1 for at, word in enumerate(named) if word in _VERSUS)]
    if named[:1] == ["r"]:
        starts.append(1)  # "R (Harbour Trust) v Weir" is the Trust's
    return len(starts) > 1 and any(tuple(named[at : at + len(words)]) == words for at in starts)


def party_as_title(citation: Citation, full: Record) -> Record:
    """The record of a short form of a case: "Weir, supra, at 12" calls it by a party, "BGH, a.a.O." by its court; neither wrote it."""
    record, author = citation.record, citation.record.fields.get("author")
    if author is None or author.start is None or author.end is None or record.text("title"):
        return record
    words = citation.raw[author.start - citation.start : author.end - citation.start]
    rest = {name: field for name, field in record.fields.items() if name != "author"}
    called = "authority" if title_words(full.text("authority")) == title_words(words) else "title"
    return Record(record.type, FrozenMap({**rest, called: Field(words, author.source, author.start, author.end)}))


def last_words(short: str, full: str) -> bool:
    """Whether a title of two words or more is the end of another: "Six Rivers" of "A Story of Six Rivers".

    >>> last_words("Six Rivers", "A Story of Six Rivers"), last_words("Rivers", "A Story of Six Rivers")
    (True, False)
    """
    one, two = title_words(short), title_words(full)
    return 1 < len(one) < len(two) and two[-len(one) :] == one and any(len(word) > 3 for word in one)


def beginning_last(citations: Sequence[Citation], short: Citation) -> list[Citation]:
    """Of the cases of a volume those that a page cited in short can lie in: the one that begins last before it."""
    page = _number(short.pinpoint or "")
    before = [one for one in citations if _number(one.record.text("page")) <= page] if page else list(citations)
    last = max((_number(one.record.text("page")) for one in before), default=0)
    return [one for one in before if _number(one.record.text("page")) == last] if page else before


def cited_itself(citations: Sequence[Citation], short: Citation) -> list[Citation]:
    """For an "Id." those that are cited themselves: it passes over what a parenthetical cites and what became of a case.

    The Indigo Book, rule 6.2.2, https://law.resource.org/pub/us/code/blue/IndigoBook.html.
    """
    if short.raw[:3].lower() != "id.":
        return list(citations)
    return [one for one in citations if not (one.signal and _ABOUT.match(one.signal))] or list(citations)


def _number(words: str) -> int:
    found = _DIGITS.search(words)
    return int(found[0]) if found else 0


def abbreviates(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether each of the words stands in the full name, be it there or here abbreviated: "Penn Central" of "Penn Cent. Transp. Co.".

    >>> abbreviates(["penn", "central"], ["penn", "cent", "transp", "co"]), abbreviates(["penn", "coal"], ["penn", "cent"])
    (True, False)
    """
    return all(any(_same_word(one, other) for other in full) for one in words)


def _same_word(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one)))
