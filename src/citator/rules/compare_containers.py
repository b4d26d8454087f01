"""Containers: journals, series and books, whose names are abbreviated in a hundred ways.

ISO 4 and its relatives cut words ("Phys. Rev. A"), contract them ("Natl", "Dtsch") and leave out small words; others are known by their
initials ("PNAS"). A record may give the name in several fields; agreement with any of them is agreement.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from citator.model import Record
from citator.rules.compare_text import key, plain, script, squeezed, within_one_edit

__all__ = ["compare_container", "is_abbreviation"]

_SMALL: Final = frozenset(
    "the a an of and in for on to at by from with de del des du la le les el los las et e y da do dos das di della und der die das den dem "
    "fur für im van het en och og i".split()
)
_NOISE: Final = re.compile(
    r"\b(?:proceedings|proc|conference|conf|symposium|symp|workshop|international|annual|intl|int|meeting|congress|ieee|acm|\d{1,4}(?:st|nd|rd|th)?)\b"
)
_BOUNDARY: Final = re.compile(r"\s*[:;=/(\[]\s*|\s+[–—-]\s+|\.\s+(?=[A-Z])|,\s")
_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")
_TITLES: Final = ("container-title", "container-title-short", "collection-title", "event-title", "event")
_MEETINGS: Final = ("paper-conference", "speech")


def compare_container(cited: Record, found: Record) -> tuple[str, str]:
    """The verdict on the container, and the name that the record has for it.

    >>> record = Record.from_csl({"container-title": "Physical Review A"})
    >>> compare_container(Record.from_csl({"container-title": "Phys. Rev. A"}), record)
    ('variant', 'Physical Review A')
    """
    written = cited.text("container-title") or cited.text("container-title-short")
    names = [found.text(field) for field in _TITLES if key(found.text(field))]
    if not key(written):
        return "absent", names[0] if names else ""
    if not names:
        return "unsupported", ""
    written_forms = _forms(written)
    forms = {form for name in names for form in _forms(name)}
    if squeezed(written) in {squeezed(name) for name in names}:
        return "match", names[0]
    if written_forms & forms or any(_alike(one, two) for one in written_forms for two in forms):
        return "variant", names[0]
    if cited.text("ISSN") and set(_issns(cited)) & set(_issns(found)):
        return "variant", names[0]  # a journal renamed, or one with names in two languages
    if all(script(name) != script(written) for name in names):
        return "unsupported", names[0]
    if cited.type in _MEETINGS or found.type in _MEETINGS:
        return _meeting(written, names), names[0]
    # Initials that fit no name on the record may still be the journal's usual short form: no accusation can rest on them.
    return ("unsupported" if re.fullmatch(r"[A-Z][A-Za-z]{0,2}[A-Z&]{1,6}", plain(written).strip()) else "wrong"), names[0]


def is_abbreviation(short: str, full: str) -> bool:
    """Whether each word of ``short`` abbreviates a word of ``full`` in order, and no other word than small ones is left over.

    >>> is_abbreviation("J. of Syst. Eng. Electron.", "Journal of Systems Engineering and Electronics")
    True
    >>> is_abbreviation("PNAS", "Proceedings of the National Academy of Sciences")
    True
    >>> is_abbreviation("J. Chem.", "Journal of Chemical Education")
    False
    """
    abbreviated, written = key(short).split(), [word for word in key(full).split() if word not in _SMALL]
    words = [word for word in abbreviated if word not in _SMALL] or abbreviated
    if not words or not written:
        return False
    if (
        len(words) == 1
        and len(words[0]) > 1
        and words[0] in ("".join(word[0] for word in written), "".join(word[0] for word in key(full).split()))
    ):
        return True
    return len(words) == len(written) and all(_cut(one, two) for one, two in zip(words, written, strict=True))


def _cut(short: str, word: str) -> bool:
    """Whether ``short`` is the word, its beginning, or its letters with some left out."""
    if word.startswith(short):
        return True
    letters = iter(word)
    return len(short) > 1 and short[0] == word[0] and all(letter in letters for letter in short)


_BOUNDARIES: Final = 20  # a name has a handful; more would make long junk dear
_SAYS_NOTHING: Final = frozenset(
    [
        "the",
        "journal",
        "proceedings",
        "proc",
        "annals",
        "archives",
        "transactions",
        "bulletin",
        "acta",
        "letters",
        "reviews",
        "review",
        "zeitschrift",
        "revista",
        "revue",
    ]
)


def _forms(name: str) -> set[str]:
    """The keys by which one name is known: whole, without what is in brackets, what is in them, and up to a boundary."""
    text = plain(name)
    forms = [text, _BRACKETS.sub(" ", text), *(part for part in _BRACKETS.findall(text) if len(part) > 3)]
    forms += [
        text[: mark.start()]
        for mark in islice(_BOUNDARY.finditer(text), _BOUNDARIES)
        if len(key(text[: mark.start()]).split()) > 1 or mark.start() > 3
    ]
    keys = {key(form) for form in forms}
    return {re.sub(r"^the ", "", one) for one in keys if one and one not in _SAYS_NOTHING}


def _alike(one: str, two: str) -> bool:
    if is_abbreviation(one, two) or is_abbreviation(two, one):
        return True
    first, second = ([word for word in text.split() if word not in _SMALL] for text in (one, two))
    if first == second:
        return True
    return (
        len(first) == len(second) > 1
        and sum(a != b for a, b in zip(first, second, strict=True)) == 1
        and all(map(within_one_edit, first, second))
    )


def _meeting(written: str, names: list[str]) -> str:
    """Names of meetings vary without end: wrong only when not one telling word is shared and initials can't explain it."""
    short = re.sub(r"\W*\d+\W*", "", written).strip()
    own = {word for word in _NOISE.sub(" ", key(written)).split() if word not in _SMALL and len(word) > 2}
    for name in names:
        theirs = {word for word in _NOISE.sub(" ", key(name)).split() if word not in _SMALL and len(word) > 2}
        if own & theirs or any(_cut(a, b) for a in own for b in theirs if len(a) > 3):
            return "variant"
    if not own or len(short.split()) == 1 or re.search(r"\b[A-Z]{3,}[A-Za-z]*\b", written) or any("volume" in key(name) for name in names):
        return "unsupported"
    return "wrong"


def _issns(record: Record) -> list[str]:
    return [number.replace("-", "").upper() for number in re.findall(r"\d{4}-?\d{3}[\dXx]", record.text("ISSN"))]
