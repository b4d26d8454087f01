"""Containers: journals, series and books, whose names are abbreviated in a hundred ways.

Abbreviations are laid beside the name word for word (:mod:`citator.rules.compare_abbreviations`). A record may give the name in several
fields; agreement with any of them is agreement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final

from citator.model import AGREEING, Record
from citator.rules.compare_abbreviations import PLACES, SMALL, cuts, is_abbreviation, is_beginning
from citator.rules.compare_spelling import in_old_letters
from citator.rules.compare_text import key, plain, script, squeezed, within_one_edit

__all__ = ["begins_alike", "compare_container", "is_anothers_acronym", "may_be_elsewhere"]

_NOISE: Final = re.compile(
    r"\b(?:proceedings|proc|conference|conf|symposium|symp|workshop|international|annual|intl|int|meeting|congress|ieee|acm|\d{1,4}(?:st|nd|rd|th)?)\b"
)
_BOUNDARY: Final = re.compile(r"\s*[:;=/(\[]\s*|\s+[–—-]\s+|,\s")
_SENTENCE: Final = re.compile(r"(?P<first>[^.]*\w{6})\.\s+[A-Z][^.]*$")  # "Clinics. São Paulo", and no "J. Phys. Chem."
_LETTERED: Final = re.compile(r"(?P<whole>.+?)[\s.,-]+[A-H]$")
_OF_A_SECTION: Final = re.compile(r"(?:^|[\s.,-])[A-H](?=$|[\s.,:(-])|\b(?i:sect?|section|ser|series|part|pt|abt|abteilung)\b")
_UNLETTERED: Final = re.compile(r"\w\w\s?:")
_VOLUME_BEHIND: Final = re.compile(r"\s\d{1,4}[A-H]$")  # "Phys. Lett. 76B"
_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")
_BODY: Final = re.compile(r"(?:The\s)?(?:IEEE|ACM|AIP|ACS|IET|IEE|IOP|SIAM|ASCE|ASME|OSA|RSC)\s(?=\w)")
_TITLES: Final = ("container-title", "container-title-short", "collection-title", "event-title", "event")
_ACRONYM: Final = re.compile(
    r"(?:\d{4}\s|(?:Proc(?:eedings|\.)?\s(?:of\s)?(?:the\s)?))?(?P<letters>[A-Z][A-Za-z]{0,4}[A-Z&]{1,6})(?:\W{1,3}(?:\d{4}|\d\d))?"
)
_MEETINGS: Final = ("paper-conference", "speech")


def compare_container(cited: Record, found: Record) -> tuple[str, str]:
    """The verdict on the container, and the name that the record has for it.

    >>> record = Record.from_csl({"container-title": "Physical Review A"})
    >>> compare_container(Record.from_csl({"container-title": "Phys. Rev. A"}), record)
    ('variant', 'Physical Review A')
    """
    written = cited.text("container-title") or cited.text("container-title-short")
    names = _names(found)
    if not key(written):
        return "absent", names[0] if names else ""
    if not names:
        return "unsupported", ""
    written_forms = _forms(written)
    forms = {form for name in names for form in _forms(name)}
    if squeezed(written) in {squeezed(name) for name in names}:
        return "match", names[0]
    if {in_old_letters(key(form), form) for form in written_forms} & {in_old_letters(key(form), form) for form in forms}:
        return "variant", names[0]
    if any(_alike(one, two) for one in written_forms for two in forms):
        return "variant", names[0]
    if cited.text("ISSN") and set(_issns(cited)) & set(_issns(found)):
        return "variant", names[0]  # a journal renamed, or one with names in two languages
    if all(script(name) != script(written) for name in names):
        return "unsupported", names[0]
    if cited.type in _MEETINGS or found.type in _MEETINGS:
        return _meeting(written, names), names[0]
    if _nearly_same(written, names):
        return "unsupported", names[0]
    if (letters := _acronym(written)) and any(_has_letters(letters, name) for name in names):
        return "unsupported", names[0]  # "NeurIPS 2020"
    # Initials that fit no name on the record may still be the journal's usual short form: no accusation can rest on them.
    return ("unsupported" if re.fullmatch(r"[A-Z][A-Za-z]{0,2}[A-Z&]{1,6}", plain(written).strip()) else "wrong"), names[0]


def may_be_elsewhere(cited: Record, found: Record, verdicts: Mapping[str, str]) -> bool:
    """Whether the record may be of another publication of the work than the cited one, whose container and year it then is not to judge.

    So it is where the two names can't be compared (letters of a meeting, another script) and neither volume nor page agrees. A journal of
    nearly the same name is the same one, unless volume or page speak against it.

    >>> cited, found = (Record.from_csl({"container-title": name}) for name in ("NIPS", "Lamp Letters"))
    >>> may_be_elsewhere(cited, found, {"container": "unsupported", "volume": "absent", "pages": "absent"})
    True
    >>> cited = Record.from_csl({"container-title": "IEEE Lamp Letters"})
    >>> may_be_elsewhere(cited, found, {"container": "unsupported", "volume": "absent", "pages": "absent"})
    False
    """
    placed = {verdicts["volume"], verdicts["pages"]}
    if verdicts["container"] != "unsupported" or not placed.isdisjoint(AGREEING):
        return False
    written, name = cited.text("container-title"), found.text("container-title")
    return bool(written and name) and ("wrong" in placed or not _nearly_same(written, _names(found)))


def is_anothers_acronym(cited: Record, found: Record) -> bool:
    """Whether the cited container is an acronym whose letters, in their order, are in no name of the record's journal or meeting.

    >>> nature, neurips = (Record.from_csl({"container-title": name}) for name in ("Nature", "Neural Information Processing Systems"))
    >>> cited = Record.from_csl({"container-title": "NIPS 2003"})
    >>> is_anothers_acronym(cited, nature), is_anothers_acronym(cited, neurips)
    (True, False)
    """
    letters, names = _acronym(cited.text("container-title")), _names(found)
    return bool(letters and names) and not any(_has_letters(letters, name) for name in names)


def _acronym(written: str) -> str:
    """The letters of a name that is an acronym, with a year at most, in small letters; "" of others."""
    match = _ACRONYM.fullmatch(plain(written).strip())
    return key(match["letters"]).replace(" ", "") if match else ""


def _has_letters(letters: str, name: str) -> bool:
    """Whether the letters of an acronym stand in a name in their order, the first of them at the beginning of a word."""
    text = key(name)
    starts = (at for at, letter in enumerate(text[:_LONGEST]) if letter == letters[:1] and (at == 0 or text[at - 1] == " "))
    for start in starts:
        rest = iter(text[start:_LONGEST])
        if all(letter in rest for letter in letters):
            return True
    return False


def _names(found: Record) -> list[str]:
    return [found.text(field) for field in _TITLES if key(found.text(field))]


def _nearly_same(written: str, names: list[str]) -> bool:
    written_forms, forms = _forms(written), {form for name in names for form in _forms(name)}
    if any(is_beginning(one, two) or is_beginning(two, one) for one in written_forms for two in forms):
        return True  # "Nuclear Instruments and Methods" may be short for it, or a journal of its own
    if any(_alike(one, two) for one, two in _without_body(written, names)):
        return True  # "IEEE Computer" for "Computer", or another journal of nearly the same name
    lettered = _LETTERED.match(plain(written))
    if lettered and any(_alike(lettered["whole"], form) for name in names if _UNLETTERED.search(name) for form in _forms(name)):
        return True  # the section whose name the record has, perhaps
    sections = [section for name in names if (section := _LETTERED.match(plain(name)))]
    # The letter of a section is left out, or stands with the volume.
    return any(not _OF_A_SECTION.search(form) and _alike(form, section["whole"]) for form in written_forms for section in sections)


_BOUNDARIES: Final = 20  # a name has a handful; more would make long junk dear
_LONGEST: Final = 500
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
    """The forms in which one name is known: whole, without what is in brackets, what is in them, and up to a boundary."""
    text = plain(name)[:_LONGEST]
    forms = [text, _VOLUME_BEHIND.sub("", text), _BRACKETS.sub(" ", text), *(part for part in _BRACKETS.findall(text) if len(part) > 3)]
    for mark in islice(_BOUNDARY.finditer(text), _BOUNDARIES):
        head, tail = text[: mark.start()], text[mark.end() :]
        if PLACES.isdisjoint(key(tail).split()[:1]) and (len(key(head).split()) > 1 or mark.start() > 3):
            forms.append(head)
        if sum(word not in SMALL for word in key(tail).split()) > 3:
            forms.append(tail)  # "Eos, Transactions American Geophysical Union"
    if sentence := _SENTENCE.match(text):
        forms.append(sentence["first"])
    known = {re.sub(r"^the ", "", key(form)): re.sub(r"^\s*[Tt]he ", "", form).strip() for form in reversed(forms)}
    return {form for word, form in known.items() if word and word not in _SAYS_NOTHING}


def begins_alike(cited: Record, found: Record) -> bool:
    """Whether one of two names is the first words of the other: a journal renamed, or one whose name is cut. It may be another journal.

    >>> record = Record.from_csl({"container-title": "Computer Networks and ISDN Systems"})
    >>> begins_alike(Record.from_csl({"container-title": "Comput. Networks"}), record)
    True
    """
    names = [plain(record.text("container-title"))[:_LONGEST].split() for record in (cited, found)]
    short, long = sorted(names, key=len)
    if len(short) < 2 or len(short) == len(long):
        return False
    one, two = " ".join(short), " ".join(long[: len(short)])
    return is_abbreviation(one, two) or is_abbreviation(two, one)


def _without_body(written: str, names: list[str]) -> list[tuple[str, str]]:
    """The cited name beside those of the record, where the letters of a body stand before one of the two only, without them."""
    out: list[tuple[str, str]] = []
    for name in names:
        bodies = [_BODY.match(plain(text)) for text in (written, name)]
        if bool(bodies[0]) != bool(bodies[1]):
            one, two = (plain(text)[body.end() if body else 0 :] for text, body in zip((written, name), bodies, strict=True))
            out.append((one, two))
    return out


def _alike(one: str, two: str) -> bool:
    if is_abbreviation(one, two) or is_abbreviation(two, one):
        return True
    first, second = ([word for word in key(text).split() if word not in SMALL or len(word) == 1] for text in (one, two))
    return (
        len(first) == len(second) > 1
        and sum(a != b for a, b in zip(first, second, strict=True)) == 1
        and all(map(within_one_edit, first, second))
    )


def _meeting(written: str, names: list[str]) -> str:
    """Names of meetings vary without end: wrong only when not one telling word is shared and initials can't explain it."""
    short = re.sub(r"\W*\d+\W*", "", written).strip()
    own = {word for word in _NOISE.sub(" ", key(written)).split() if word not in SMALL and len(word) > 2}
    for name in names:
        theirs = {word for word in _NOISE.sub(" ", key(name)).split() if word not in SMALL and len(word) > 2}
        if own & theirs or any(cuts(a, b) for a in own for b in theirs if len(a) > 3):
            return "variant"
    if not own or len(short.split()) == 1 or re.search(r"\b[A-Z]{3,}[A-Za-z]*\b", written) or any("volume" in key(name) for name in names):
        return "unsupported"
    return "wrong"


def _issns(record: Record) -> list[str]:
    return [number.replace("-", "").upper() for number in re.findall(r"\d{4}-?\d{3}[\dXx]", record.text("ISSN"))]
