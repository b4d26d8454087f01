"""How the entries of a list of references can be named in the text: by whom, of which year, under which label.

The words before the year of an entry are read once more, for one purpose: which families stand there, in their order. A body is known by
its whole name and by the letters that the entry gives for it; the dash of an entry stands for the names of the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from citator.model import Citation, Document, NoteKind
from citator.parsing.lists.bibliography import is_heading
from citator.text.clean import fold
from citator.text.names import PARTICLES, is_body, is_person

__all__ = ["PRESS", "UNDATED", "YEAR_WORDS", "Head", "Key", "Named", "heads", "key_of", "year_key"]

Key = tuple[str, ...]
"""A name as its words, without accents and capitals: ``("garcia", "marquez")``."""

UNDATED, PRESS = "undated", "press"
_UNDATED = r"n\.\s?d\.|no date|undated|o\.\s?J\.|s\.\s?[adf]\.|sin fecha|senza data|sans date|б\.\s?г\."
_PRESS = (
    r"in press|forthcoming|to appear|in preparation|in prep\.|im Druck|im Erscheinen|i\.\s?E\.|en prensa|de próxima aparición|sous presse|"
    r"à paraître|in (?:corso di )?stampa|в печати"
)
YEAR_WORDS = rf"(?:{_UNDATED}|{_PRESS})"
"""What stands where a work has no year, or none yet."""

_FAR = 300  # characters of an entry in which its names end
_FAR_LABEL = 40  # characters before an entry
_MOST_NAMES = 30
_LONGEST_BODY = 10  # words
_SENTENCE = 5  # blanks: a line with more words is no heading inside a list
_EMPHASIS = str.maketrans("", "", "*")
_YEAR = re.compile(
    rf"(?<![\w/.–-])\[?(?:(?P<first>(?:1[4-9]|20)\d\d)[\])]?(?:/|\s?[\[(/]\s?|\s(?=(?:1[4-9]|20)\d\d[a-z]?\b)))?"
    rf"(?P<year>(?:1[4-9]|20)\d\d|{YEAR_WORDS})(?:-?(?P<letter>[a-z])(?!\w))?(?![\w/]|[-–]\d)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\s*(?:\[[\w.:+&/-]{1,24}\]|\(\d{1,4}\)|\d{1,4}[.)]|[-*•–])\s+")
_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:\[(?P<key>\w[\w.:+&/-]{0,23})\]|\(?(?P<number>\d{1,4})[.)])[ \t]+$")
_ADDRESS = re.compile(r"\W*(?:https?:|www\.|//)|\W*\w+\.\w+/")
_DASH = re.compile(r"\s*[-–—_―]{2,}[\s,.:;]*")
_ROLE = re.compile(r"[\s,(\[]*\b(?:eds?|editors?|hrsg|hg|dirs?|coords?|comps?|trans|éds?|a cura di|сост|ред)\b[\s.,)\]]*$", re.IGNORECASE)
_OTHERS = re.compile(
    r"[\s,;&]*(?:\bet\.? al(?:ii)?\b|\bu\.\s?a\.|\band others\b|\bet coll\b|\by otros\b|\be altri\b|…|\.\.\.).*$", re.DOTALL
)
_AND = re.compile(r"\s*(?:[,;]?\s*&|[,;]?\s+(?:and|und|et|y|e|en|och|og|i|и)\s|;|(?<=\w)/(?=[A-ZÀ-ÞĀ-ŒŔ-Ž]))\s*")
_GIVEN = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.?[\s-]?){1,4}|(?:[^\W\d_]\.[\s-]?){1,4}")
_FULL_GIVEN = re.compile(r"(?:[^\W\d_][\w’'-]+|[^\W\d_]\.)(?:[\s-](?:[^\W\d_][\w’'-]+|[^\W\d_]\.?)){0,3}")
_INITIALS_BEHIND = re.compile(r"(?P<family>[^\W\d_][\w’'-]+(?:[\s-][^\W\d_][\w’'-]+){0,2})\s(?P<given>[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]{1,3})")
_FAMILY_FIRST = re.compile(r"[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+){0,2},\s(?:[^\W\d_a-zß-ÿ]\.|[^\W\d_a-zß-ÿ]\b)")
_JUNIOR = re.compile(r"(?<=[.,])\s(?:Jr|Sr|II|III|IV)\b\.?")
_SPELLED_OUT = re.compile(r"(?P<letters>[A-ZÀ-ÞĀ-ŒŔ-Ž][A-Za-zÀ-ÿ&-]{1,9})\s\((?P<whole>[^()]{4,100})\)?")
_LETTERS = re.compile(r"[(\[](?P<letters>[A-ZÀ-ÞĀ-ŒŔ-Ž][A-Za-zÀ-ÿ&-]{1,9})[)\]]")
_TITLE_OPENS = re.compile(
    r"[“„«\"‘]|(?<!\b[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я])\.\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*\s[\w’'(-])|"
    r"\.\s+(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*\s(?!(?:and|et|und|y|e|de|du|di|da|van|von|der|den|zu)\s)[a-zß-ÿ])"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who an entry is by: ``families`` has for each author the keys that may stand for it, ``given`` the first names, ``bodies`` names of
    all authors at once; ``more`` says that there are more authors than are named.
    """

    families: tuple[frozenset[Key], ...] = ()
    given: tuple[str, ...] = ()
    bodies: frozenset[Key] = frozenset()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """One entry: who it is by, the years under which it can be called (:data:`UNDATED` and :data:`PRESS` among them), the letter behind the
    year, its label. ``of`` is the number of its list in the document.
    """

    id: str
    start: int
    end: int
    named: Named
    years: frozenset[str]
    letter: str
    label: str
    of: int


def key_of(words: str) -> Key:
    """The words of a name for comparing.

    >>> key_of("García-Márquez")
    ('garcia', 'marquez')
    """
    return tuple(fold(words).split())


def year_key(written: str) -> str:
    """What a year, or the words in its place, is compared by.

    >>> year_key("1994"), year_key("n. d."), year_key("im Druck")
    ('1994', 'undated', 'press')
    """
    if written[:1].isdigit():
        return written
    return UNDATED if re.fullmatch(_UNDATED, written, re.IGNORECASE) else PRESS


def heads(document: Document, citations: Sequence[Citation], places: Sequence[tuple[int, int]]) -> list[Head]:
    """The entries of the lists of a document, in order, with what they can be called by.

    ``citations`` are those of the document's lists, with and without numbers; ``places`` are the entries of those without.
    """
    notes = {note.id: note for note in document.notes if note.kind is NoteKind.REFERENCE}
    starts = [start for start, _ in places]
    whole: list[tuple[int, int, str, str, Citation]] = []
    for one in citations:
        if one.note in notes:
            note = notes[one.note]
            whole.append((note.start, note.end, note.text, note.label, one))
        else:
            at = bisect_right(starts, one.start) - 1
            start, end = places[at] if at >= 0 else (one.start, one.end)
            shown = _BEFORE.search(document.text, max(0, start - _FAR_LABEL), start)
            label = (shown["key"] or shown["number"]) if shown else ""
            whole.append((shown.start() if shown else start, end, document.text[start:end], label, one))
    out: list[Head] = []
    of = 0
    for start, end, text, label, one in sorted(whole, key=lambda entry: entry[:2]):
        of += bool(out) and _parts_lists(document.text, out[-1].end, start)
        out.append(_head(one, (start, end), text, label, of, out[-1] if out else None))
    return out


def _parts_lists(text: str, end: int, start: int) -> bool:
    """Whether another list begins between two entries: its heading stands there, behind words that are no heading."""
    lines = [line.strip() for line in text[end:start].splitlines()]
    return any(map(is_heading, lines)) and any(line.count(" ") >= _SENTENCE for line in lines)


def _head(one: Citation, place: tuple[int, int], text: str, label: str, of: int, before: Head | None) -> Head:
    text = " ".join(text.translate(_EMPHASIS).split())
    mark = _LABELLED.match(text)
    text = text[mark.end() :] if mark else text
    dated = _YEAR.search(text, 0, _FAR)
    written = text[: dated.start()] if dated else text[:_FAR]
    opens = _TITLE_OPENS.search(written)
    title = one.record.text("title")
    titled = written.find(title) if title else -1  # "Hale, Ann M. Harbour. 1994": where the full stop alone does not tell
    if opens or titled > 0:  # the year stands behind the title, or in it
        written = text[: min((at for at in (opens.start() if opens else titled, titled) if at > 0), default=0)]
    issued = one.record.date()
    years = {str(issued.year)} if issued else set()
    if dated:
        years |= {year_key(dated[name]) for name in ("first", "year") if dated[name]}
    letter = (dated["letter"] or "").lower() if dated and not (opens or titled > 0) else ""
    named = before.named if before is not None and _DASH.match(written + " ") else _named(written, one)
    return Head(one.id, *place, named, frozenset(years or {UNDATED}), letter, label, of)


def _named(written: str, one: Citation) -> Named:
    """Who an entry is by: in its words, else in the record that was read."""
    if _ADDRESS.match(written):
        return Named()  # a piece of something else, read as an entry
    found = _names(written)
    people = one.record.names("author") or one.record.names("editor")
    if found.families and len(people) == len(found.families):  # "Weir Alain, 2005", whose family name the record tells
        return replace(found, families=tuple(own | _variants(name.family) for own, name in zip(found.families, people, strict=True)))
    if found.families or found.bodies:
        return found
    return Named(tuple(_variants(name.family or name.literal) for name in people), tuple(fold(name.given) for name in people))


def _names(written: str) -> Named:
    letters = frozenset(key_of(found["letters"]) for found in _LETTERS.finditer(written))
    written = _JUNIOR.sub("", _LETTERS.sub(" ", written)).strip(" ,.:;([")
    two = _SPELLED_OUT.fullmatch(written)
    if two:  # "MoW (Ministry of Waters"
        letters, written = letters | {key_of(two["letters"])}, two["whole"]
    while _ROLE.search(written):
        written = _ROLE.sub("", written).strip(" ,.:;([")
    others = _OTHERS.search(written)
    written = written[: others.start()] if others else written
    whole = key_of(written.removeprefix("The ").removeprefix("the "))
    if not whole:
        return Named()
    if is_body(written) and not _FAMILY_FIRST.match(written):
        return Named(bodies=letters | {whole}, more=others is not None)
    bodies = letters | ({whole} if "," not in written and not is_person(written) and len(whole) <= _LONGEST_BODY else frozenset())
    families: list[frozenset[Key]] = []
    given: list[str] = []
    for family, first in islice(_people(written), _MOST_NAMES):
        families.append(_variants(family))
        given.append(fold(first))
    return Named(tuple(families), tuple(given), bodies, others is not None)


def _people(written: str) -> Iterator[tuple[str, str]]:
    """Family and given names of each author, in whichever order they are printed."""
    groups = [group for group in _AND.split(written) if group.strip()]
    for at, group in enumerate(groups):
        parts = [part.strip() for part in group.split(",") if part.strip()]
        index = 0
        while index < len(parts):
            part, following = parts[index], parts[index + 1] if index + 1 < len(parts) else ""
            behind = _INITIALS_BEHIND.fullmatch(part)
            alone = not behind and index == 0 and (at == 0 or len(parts) == 2) and _FULL_GIVEN.fullmatch(following)
            if following and (_GIVEN.fullmatch(following) or alone) and not _GIVEN.fullmatch(part):
                yield part, following
                index += 2
                continue
            yield (behind["family"], behind["given"]) if behind else _given_first(part)
            index += 1


def _given_first(part: str) -> tuple[str, str]:
    """Such as "Ann Brook", "B. de Waal": the family is the last word, with the particles before it; of "BROOK Ann" what is in capitals."""
    words = part.split()
    loud = next((at for at, word in enumerate(words) if not (word.isupper() and len(word) > 1 and "." not in word)), len(words))
    if 0 < loud < len(words) and all(len(word) > 2 and word[1:].islower() for word in words[loud:]):
        return " ".join(words[:loud]), " ".join(words[loud:])
    at = len(words) - 1
    while at > 0 and words[at - 1] in PARTICLES:
        at -= 1
    return " ".join(words[at:]), " ".join(words[:at])


def _variants(family: str) -> frozenset[Key]:
    """The keys that may stand for a family: with its particles and without."""
    words = family.split()
    bare = [word for word in words if word not in PARTICLES] or words
    return frozenset(key for key in (key_of(family), key_of(" ".join(bare))) if key)
