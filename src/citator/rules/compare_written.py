"""The citation as it is written has the last word.

Fields that were read from running text can be misread: a name taken into the title, a publisher for a journal. Before a field of such a
citation is called wrong, what the record has is looked for in the words themselves: what stands there was cited, whatever was made of it.
Only "wrong" and "absent" are taken back; nothing becomes wrong by this.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from citator.model import AGREEING, Field, FrozenMap, Name, Record
from citator.rules.compare import Comparison
from citator.rules.compare_abbreviations import is_abbreviation
from citator.rules.compare_fields import YEARS
from citator.rules.compare_names import AuthorCheck
from citator.rules.compare_text import key, plain
from citator.rules.compare_titles import TitleCheck, compare_title
from citator.text.titles import split_title

__all__ = ["bare", "has_its_place", "heard", "unheard", "used_up", "with_its_place"]

_ADDRESS: Final = re.compile(r"(?:https?://|doi:?\s?(?=10\.)|(?<![\w.])10\.\d{4,9}/)\S+", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[A-Z]\.")
_IDLE: Final = frozenset(
    "and et al others other eds ed editors editor edited hrsg dir by with jr sr ii iii phd in the y und e u a amp published online "
    "accessed on january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec".split()
)
_LABELS: Final = frozenset(
    "edition volume vols number pages available online retrieved last chapter article preprint doctoral thesis".split()
)


@dataclass(frozen=True, slots=True)
class _Written:
    """The words of a citation: those before the title, and the figures that are not part of it."""

    before: list[str]
    figures: frozenset[str]
    squeezed: str


def bare(text: str) -> str:
    """The words of a citation without its addresses and DOIs, for a search by all of it.

    >>> bare("Ames, J. Tides. https://doi.org/10.1000/182, 2012")
    'Ames, J. Tides.  2012'
    """
    return _ADDRESS.sub("", text[:4000])


def used_up(text: str, cited: Record) -> bool:
    """Whether a citation was read to its last word: each that says something went into a field, the title and somebody's name among them.

    >>> cited = Record.from_csl({"title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "Jo"}], "issued": "2012"})
    >>> used_up("Ames, J. (2012): Tides of the North Sea, 2nd edition", cited), used_up("Ames: Tides of the North Sea. Hull", cited)
    (True, False)
    """
    if not cited.text("title") or not (cited.names("author") or cited.names("editor")):
        return False
    values = (field.value for field in cited.fields.values())
    named = [str(name) for value in values if isinstance(value, tuple) for name in value]
    fields = [field.value for field in cited.fields.values() if isinstance(field.value, str)]
    read = {word for value in (*fields, *named) for word in key(value).split()}
    return all(len(word) < 4 or word.isdigit() or word in read | _IDLE | _LABELS for word in key(bare(text)).split())


def with_its_place(cited: Record) -> Record:
    """What to search for where one question shall have all that tells the work: title, two authors, container, volume, pages, year."""
    people = [name.family or name.literal for name in (cited.names("author") or cited.names("editor"))[:2]]
    place = [cited.text(name) for name in ("container-title", "volume", "page")]
    year = cited.date()
    words = [cited.text("title"), *people, *place, str(year.year) if year else ""]
    return Record("document", FrozenMap({"title": Field(" ".join(filter(None, words)))}))


def has_its_place(cited: Record) -> bool:
    """Whether a work is cited with a title, a journal and its place there, so that it can be found without the title.

    >>> work = Record.from_csl({"title": "North Sea tides", "container-title": "Lamp Letters", "page": "113", "issued": "2011"})
    >>> has_its_place(work), has_its_place(work.having(page=None))
    (True, False)
    """
    placed = cited.text("page") or cited.text("volume")
    return bool(placed) and all(cited.text(name) for name in ("title", "container-title"))


def unheard(text: str, found: Record) -> bool:
    """Whether most words of a record's title are missing from the text, so that :func:`heard` can't find it there.

    >>> unheard("Ames, Tides of the North Sea", Record.from_csl({"title": "How pears ripen in autumn"}))
    True
    """
    title = key(found.text("title"))
    wanted, words = {word for word in title.split() if len(word) > 3}, key(bare(text))
    return len(wanted) > 1 and len(wanted & set(words.split())) < 0.4 * len(wanted) and title.replace(" ", "") not in words.replace(" ", "")


def heard(text: str, found: Record, seen: Comparison) -> Comparison:
    """The comparison of a record with fields read from ``text``, without the faults that the words themselves refute.

    >>> from citator.rules.compare import examine
    >>> misread = Record.from_csl({"title": "Ames, J. 2012. Tides of the North Sea", "container-title": "Hull: Harbour Press, 2012, 7"})
    >>> found = Record.from_csl({"title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "Jo"}], "issued": "2012"})
    >>> seen = heard("Ames, J. 2012. Tides of the North Sea. Hull: Harbour Press, 2012, 7.", found, examine(misread, found))
    >>> seen.fields["title"], seen.fields["author"], seen.wrong
    ('match', 'variant', ())
    """
    words = key(bare(text)).split()
    title, place = _title(text, words, found, seen.title)
    written = _around(words, place, found)
    small = frozenset(re.findall(r"(?<![\w.])[a-zà-ÿ](?![\w.])", text))  # "y", "e", "и": no initials
    authors = _authors(written.before, found, seen.authors, small) if place else seen.authors
    fields = {"title": title.verdict, "author": authors.verdict}
    if seen.fields["year"] in ("wrong", "absent") and written.figures & {str(day.year) for name in YEARS if (day := found.date(name))}:
        fields["year"] = "match"
    for name, value in (("volume", found.text("volume")), ("pages", found.text("page") or found.text("number"))):
        first = re.search(r"\d+", value)
        if seen.fields[name] == "wrong" and first and first.group() in written.figures:
            fields[name] = "variant"
    if seen.fields["container"] == "wrong":
        house = key(found.text("publisher")).replace(" ", "")
        misread = len(house) > 4 and house in written.squeezed  # a house that was taken for a journal
        fields["container"] = "variant" if _names_container(text, written, found) else "unsupported" if misread else "wrong"
    return replace(seen, fields=seen.fields.having(**fields), title=title, authors=authors)


def _title(text: str, words: list[str], found: Record, read: TitleCheck) -> tuple[TitleCheck, tuple[int, int] | None]:
    """The verdict on the title, and where it stands among the words."""
    from rapidfuzz import fuzz

    full = found.text("title")
    for title in (full, found.text("title-short"), split_title(plain(full))[0], found.text("original-title")):
        wanted = key(title).split()
        place = _find(words, wanted)
        if place and title not in (full, "") and _goes_on(text, wanted):
            continue  # another subtitle stands there
        if place and (len(wanted) >= 3 or sum(map(len, wanted)) >= 12 or read.verdict in AGREEING):
            verdict = "match" if title == full else "variant"
            return (read if read.verdict in AGREEING else TitleCheck(verdict, title, 1.0, 1.0, 1.0)), place
    whole, sought = " ".join(words), key(full)
    if len(sought) < 15 or len(whole) < len(sought) // 2:
        return read, None
    span = fuzz.partial_ratio_alignment(sought, whole, score_cutoff=70)
    if span is None:
        return read, None
    start = len(whole[: span.dest_start].split()) - bool(whole[: span.dest_start].split() and whole[span.dest_start - 1] != " ")
    stop = start + len(whole[span.dest_start : span.dest_end].split())
    near = compare_title(" ".join(words[start:stop]), found)
    if read.verdict in AGREEING or (near.verdict == "wrong" and (read.verdict != "wrong" or near.similarity <= read.similarity)):
        return read, (start, stop)
    return near, (start, stop)


def _goes_on(text: str, title: list[str]) -> bool:
    """Whether a subtitle follows a main title in the text."""
    if not title:
        return False
    folded = unicodedata.normalize("NFKD", text).casefold()
    bare_letters = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.search(r"\W+".join(map(re.escape, title)) + r"\s*(?::|[–—]|\s-\s)", bare_letters) is not None


def _find(words: list[str], wanted: list[str]) -> tuple[int, int] | None:
    """Where the letters of ``wanted`` stand among the words, blanks apart."""
    target = "".join(wanted)
    if not target:
        return None
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    at = "".join(words).find(target)
    if at < 0 or at not in starts or at + len(target) not in starts:
        return None
    return starts.index(at), starts.index(at + len(target))


def _around(words: list[str], place: tuple[int, int] | None, found: Record) -> _Written:
    before, after = (words[: place[0]], words[place[1] :]) if place else ([], words)
    counted = list(after)
    for name in ("container-title", "event-title"):  # the year in the name of a meeting is not that of its papers
        inside = _find(counted, key(found.text(name)).split())
        if inside:
            del counted[inside[0] : inside[1]]
    figures = frozenset(figure for word in (*before, *counted) for figure in re.findall(r"\d+", word))
    return _Written(before, figures, "".join((*before, *after)))


def _authors(before: list[str], found: Record, read: AuthorCheck, small: frozenset[str]) -> AuthorCheck:
    """The verdict on the authors: all of them, and no word more, stand before the title."""
    if read.verdict in AGREEING:
        return read
    people = found.names("author") or found.names("editor")
    if not people or not before:
        return read
    cut = "et" in before or "others" in before
    if cut and read.share == 1.0:
        return AuthorCheck("variant", 1.0)  # those that are named are on the record
    rest = list(before)
    missing = [person for person in people if not _take(rest, key(f"{person.particle} {person.family} {person.literal}").split())]
    beside = _named_in_full(before, people)
    given = [key(person.given).split() for person in people]
    joined = {"".join(word[0] for word in names) for names in given}
    free = [word for names in given for word in names]  # each name is there once: a third "C." among two Chens is somebody else
    left: list[str] = []
    for word in rest:
        own = next((one for one in free if one == word), None) or next((one for one in free if len(word) == 1 and one[0] == word), None)
        if own is not None:
            free.remove(own)
        elif (
            word not in joined
            and word not in beside
            and not word.isdigit()
            and (word not in _IDLE or (len(word) == 1 and word not in small))
        ):
            left.append(word)
    if left or (missing and not (cut and people[0] not in missing)):
        return read
    return AuthorCheck("variant", 1.0)


def _named_in_full(before: list[str], people: Sequence[Name]) -> set[str]:
    """The words right beside a family name that begin with the first initial of that person, of whom the record has initials only."""
    out: set[str] = set()
    for person in people:
        given, family = key(person.given).split(), key(person.family).split()
        if not given or not family or max(map(len, given)) > 1:
            continue
        at = next((at for at in range(len(before)) if before[at : at + len(family)] == family), None)
        around = [] if at is None else [*before[max(0, at - 1) : at], *before[at + len(family) : at + len(family) + 1]]
        out |= set([word for word in around if len(word) > 2 and word[0] == given[0]][:1])
    return out


def _take(rest: list[str], name: Sequence[str]) -> bool:
    """Take the words of a name out of ``rest``, where they stand there one after the other."""
    for at in range(len(rest) - len(name) + 1):
        if name and rest[at : at + len(name)] == list(name):
            del rest[at : at + len(name)]
            return True
    return False


def _names_container(text: str, written: _Written, found: Record) -> bool:
    """Whether a name of the container stands in the words outside the title, or an abbreviation of three words and more anywhere."""
    names = [found.text(name) for name in ("container-title", "container-title-short", "collection-title", "event-title")]
    if any(len(name) > 4 and key(name).replace(" ", "") in written.squeezed for name in names):
        return True
    pieces = bare(text).split()[:400]
    if any(_names_it_shortly(pieces, at, name) for name in filter(None, names) for at in range(1, len(pieces) - 2)):
        return True
    return any(
        is_abbreviation(" ".join(pieces[at : at + length]).strip(",;:()“”\"'"), name)
        for name in filter(None, names)
        for at, piece in enumerate(pieces)
        if piece.lstrip("(“\"'")[:1].casefold() == name.removeprefix("The ")[0].casefold()
        for length in range(3, 9)
    )


def _names_it_shortly(pieces: list[str], at: int, name: str) -> bool:
    """Whether an abbreviation of two words stands between an initial and a number: "Sham, L. J. Phys. Rev. 1965", no journal "J. Phys."."""
    if not pieces[at + 2][:1].isdigit() or not _INITIAL.fullmatch(pieces[at - 1]):
        return False
    return is_abbreviation(" ".join(pieces[at : at + 2]).strip(",;:"), name)
