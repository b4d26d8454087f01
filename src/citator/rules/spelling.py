"""``C``: names and titles that are a letter or two off: within the document, and against well-known works and places."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from citator.facts.identifier_kinds import names_the_work
from citator.facts.known_works import author_of
from citator.facts.places import nearest_place
from citator.model import Citation, Examined, Finding, Name, Severity
from citator.rules import rule
from citator.rules.compare_romanised import same_family
from citator.rules.compare_text import spelled_out
from citator.rules.context import Context, at, told
from citator.text.titles import title_words


@rule("C011", "author-misspelled", Severity.WARNING)
def author_misspelled(examined: Examined, _: Context) -> Iterator[Finding]:
    """An author's name that differs by a letter or two from the author's of the same work elsewhere in the document, or of a well-known
    work of that title.

    Example: Rachel Carsen, *Silent Spring*.

    What to do: check the spelling on the title page. Only names with the same title and the same first name are held against each other.
    """
    yield from told(author_misspelled, examined)
    works: defaultdict[tuple[str, ...], list[tuple[Citation, Name]]] = defaultdict(list)
    for citation in examined.citations:
        title = title_words(citation.record.text("title"))
        for name in citation.record.names("author"):
            well_known = author_of(title)
            known = Name(given=well_known[0], particle=well_known[1], family=well_known[2]) if well_known else None
            if known and _near(name, known):
                yield author_misspelled.finding(
                    f"{name} for {known}, the author of {citation.record.text('title')!r}",
                    expected=str(known),
                    found=str(name),
                    suggestion=str(known),
                    **at(citation),
                )
            elif len(title) >= 2 and name.family:
                works[title].append((citation, name))
    for alike in works.values():
        yield from _odd_ones(alike)


def _odd_ones(alike: Sequence[tuple[Citation, Name]]) -> Iterator[Finding]:
    """Of the spellings of one author of one work: those that are rarer than another (of two that are as frequent, the later one)."""
    spelled: dict[str, Name] = {}  # in the order of the document
    for _, name in alike:
        spelled.setdefault(name.family, name)
    counts = Counter(name.family for _, name in alike)
    if not 2 <= len(spelled) <= _MOST:
        return
    order = {family: place for place, family in enumerate(spelled)}
    better = {
        family: next((one for other, one in spelled.items() if _is_usual(other, family, counts, order) and _near(name, one)), None)
        for family, name in spelled.items()
    }
    for citation, name in alike:
        usual = better[name.family]
        if usual and _near(name, usual):
            yield author_misspelled.finding(
                f"{name} here, {usual} at the same work elsewhere",
                expected=str(usual),
                found=str(name),
                suggestion=str(usual),
                **at(citation),
            )


def _is_usual(one: str, other: str, counts: Counter[str], order: dict[str, int]) -> bool:
    return (-counts[one], order[one]) < (-counts[other], order[other])


def _near(one: Name, other: Name) -> bool:
    """Whether one name is the other with one letter wrong (two in a long name): families of four letters and more, first names alike."""
    if not one.family or not other.family or _plain(one.family) == _plain(other.family):
        return False
    if one.given and other.given and not _given_alike(one.given, other.given):
        return False
    if _plain(spelled_out(one.family)) == _plain(spelled_out(other.family)) or same_family(one.family, other.family):
        return False  # "Schroedinger", "Čehov"
    return _slip(_plain(one.family), _plain(other.family))


def _slip(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    if shortest < 4 or one.startswith(other) or other.startswith(one):
        return False  # an ending is a case or a plural, not a slip
    return OSA.distance(one, other, score_cutoff=2) <= (1 if shortest < 9 else 2)


def _given_alike(one: str, other: str) -> bool:
    first, second = _plain(one).rstrip("."), _plain(other).rstrip(".")
    return first.startswith(second[:1]) and (len(first) == 1 or len(second) == 1 or first.split()[0] == second.split()[0])


def _plain(text: str) -> str:
    return " ".join(title_words(text))


@rule("C015", "person-misspelled", Severity.INFO)
def person_misspelled(examined: Examined, _: Context) -> Iterator[Finding]:
    """A person who is cited or quoted is named once with a letter or two different from everywhere else.

    Example: "Elena Marchetti" three times and "Elena Marcheti" once.

    What to do: look which is right. Two people can be named almost alike.
    """
    yield from told(person_misspelled, examined)
    people = _people(examined)
    spelled = [found for found in _NAMED.finditer(examined.document.text) if found["given"] in people] if people else []
    counts = Counter((found["given"], _bare(found["family"])) for found in spelled)
    usuals = {given: [one for one in families if counts[given, one] >= 2][:_MOST] for given, families in people.items()}
    for found in spelled:
        given, family = found["given"], _bare(found["family"])
        if counts[given, family] > 1:
            continue
        usual = next((one for one in usuals[given] if _slip(_plain(family), _plain(one))), None)
        if usual:
            yield person_misspelled.finding(
                f"{given} {family} once, {given} {usual} {counts[given, usual]} times",
                start=found.start(),
                end=found.start("family") + len(family),
                expected=f"{given} {usual}",
                found=f"{given} {family}",
                suggestion=f"{given} {usual}",
            )


_NAMED = re.compile(r"\b(?P<given>[^\W\d_]{3,30})(?=\s(?P<family>[^\W\d_][\w’'-]{4,40}))")
_MOST = 200  # spellings that are held against each other: more are no slips


def _people(examined: Examined) -> dict[str, dict[str, None]]:
    """The family names of the people who are cited, by their first names in full."""
    people: dict[str, dict[str, None]] = {}  # families in order, each once
    for citation in examined.citations:
        for role in ("author", "editor", "recipient"):
            for name in citation.record.names(role):
                if len(name.given) > 2 and name.given.isalpha() and len(name.family) > 4 and len(people) < _MOST:
                    people.setdefault(name.given, {})[name.family] = None
    return people


def _bare(family: str) -> str:
    return re.sub(r"(?:[’']s|[’'])$", "", family)


@rule("C016", "place-misspelled", Severity.INFO)
def place_misspelled(examined: Examined, _: Context) -> Iterator[Finding]:
    """A place of publication that is one letter off the name of a city where much is published, and no such city itself.

    Example: "Cambrigde, Cambridge University Press".

    What to do: correct it, unless there is such a place.
    """
    yield from told(place_misspelled, examined)
    for citation in examined.citations:
        place = citation.record.text("publisher-place").partition(",")[0].strip()
        right = nearest_place(place)
        if right:
            yield place_misspelled.finding(f"{place} for {right}?", expected=right, found=place, suggestion=right, **at(citation))


@rule("C017", "title-variant", Severity.INFO)
def title_variant(examined: Examined, _: Context) -> Iterator[Finding]:
    """One work, by its identifier or its address, is given under titles that differ by a letter or a word.

    Example: "The Sea Around Us" in one note and "The Sea Arround Us" in another, with one ISBN.

    What to do: take the title of the title page.
    """
    yield from told(title_variant, examined)
    first: dict[str, tuple[str, tuple[str, ...]]] = {}
    for citation in examined.citations:
        title = citation.record.text("title")
        words = title_words(title)
        if citation.form != "full" or len(words) < 2:
            continue
        part = citation.record.is_part
        numbers = (f"{one.scheme} {one.value}" for one in citation.identifiers if names_the_work(one.scheme, part=part))
        for key in (*numbers, *((citation.url,) if citation.url else ())):
            before, theirs = first.setdefault(key, (title, words))
            one, other = " ".join(words), " ".join(theirs)
            if one != other and OSA.normalized_similarity(one, other) > 0.85 and not other.startswith(one) and not one.startswith(other):
                yield title_variant.finding(f"elsewhere {before!r}", expected=before, found=title, **at(citation))
                break


@rule("C018", "author-variant", Severity.INFO)
def author_variant(examined: Examined, _: Context) -> Iterator[Finding]:
    """One author of one work is printed in two ways that mean the same: with and without accents or a particle.

    Example: "José García" and "José Garcia" with the same title.

    What to do: keep to one of them. Initials for first names are common and not reported.
    """
    yield from told(author_variant, examined)
    first: dict[tuple[tuple[str, ...], str], str] = {}
    for citation in examined.citations:
        title = title_words(citation.record.text("title"))
        for name in citation.record.names("author") if len(title) >= 2 else ():
            printed = " ".join(part for part in (name.particle, name.family) if part)
            before = first.setdefault((title, _plain(name.family)), printed) if name.family else printed
            if before != printed and before.casefold() != printed.casefold():
                yield author_variant.finding(f"elsewhere {before!r}", expected=before, found=printed, **at(citation))


@rule("C019", "name-variant", Severity.INFO)
def name_variant(examined: Examined, _: Context) -> Iterator[Finding]:
    """A name is printed in another form than the usual one: another transliteration, an older name.

    What to do: nothing, if readers know both.
    """
    yield from told(name_variant, examined)
