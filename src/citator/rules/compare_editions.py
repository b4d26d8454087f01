"""Books in editions and volumes, works in several forms, and what is written later under a title that goes on: what another of them may
have otherwise, and is no fault of the citation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from citator.model import Name, Record
from citator.rules.compare_foreign import begins_there
from citator.rules.compare_names import AuthorCheck, compare_authors, same_name, shown
from citator.rules.compare_text import key, plain
from citator.rules.compare_titles import continues, has_main_title
from citator.rules.compare_volumes import has_its_name, may_count_a_series
from citator.text.names import parse_name
from citator.text.volumes import Volumes, volumes_in, volumes_of, without_number

if TYPE_CHECKING:
    from citator.rules.compare import Comparison

__all__ = ["allowed", "classes", "is_another_book", "is_of_set", "is_other_volume", "is_untold", "may_be_a_sequel", "volumes"]

_PAPER: Final = re.compile(r"\W*[a-zA-Z]{0,3}[.\s]?\d{1,8}\b(?![/.]\d)")  # a volume or page, and not "abs/1706.03762"
_SWOLLEN: Final = "open_library"  # which lists translators and editors among the authors of an edition
_OF_SERIES: Final = 100  # no set has so many volumes, and many a series has
_ROLE: Final = re.compile(
    r"\b(?:transl\w*|trad\w*|übers\w*|übertr\w*|oversatt|vertaald|перев\w*|ed(?:s\b|\.|ited|itors?|ici)|hrsg\w*|herausg\w*|ред\w*|dir(?:\.|igé)|"
    r"illus\w*|illustr\w*|pictures|photo\w*|introd\w*|einl\w*|fore?word|preface|préf\w*|prologo|prólogo|vorwort|afterword|nachwort|notes?\b|"
    r"annot\w*|comment\w*|kommentar\w*|compiled|adapted|revised|narrat\w*|read\sby)",
    re.IGNORECASE,
)
_CLASSES: Final = {
    "article-journal": "article", "review": "article", "review-book": "article", "article": "preprint", "paper-conference": "paper",
    "chapter": "chapter", "entry-encyclopedia": "chapter", "entry-dictionary": "chapter", "book": "book",
}  # fmt: skip


def classes(record: Record) -> set[str]:
    """Of what form a record is, as far as that tells works apart: "article", "preprint", "paper", "chapter" or "book"."""
    kind = _CLASSES.get(record.type)
    return {kind} if kind else set()


def volumes(record: Record) -> Volumes | None:
    """The volumes of a work in several that a record is of: as its title says, or its field for them, where a book is in no series.

    >>> book = {"type": "book", "title": "Lamps", "volume": "2"}
    >>> volumes(Record.from_csl(book)) == Volumes(2, 2), volumes(Record.from_csl({**book, "collection-title": "Isis"}))
    (True, None)
    """
    book = "book" in classes(record)
    named = volumes_in(plain(record.text("title")), parts=book)
    series = any(record.text(field) for field in ("container-title", "collection-title"))
    return named if named or series or not book else volumes_of(record.text("volume"))


def is_of_set(cited: Record, found: Record) -> bool:
    """Whether a volume of a set is cited, by its title, and the record is of several or does not say of which it is: perhaps of the set.

    >>> cited, found = (Record.from_csl({"type": "book", "title": title}) for title in ("Lamps, vol. 2: Oil", "Lamps: Oil"))
    >>> is_of_set(cited, found), is_of_set(found, cited)
    (True, False)
    >>> is_of_set(cited, Record.from_csl({"type": "book", "title": "Lamps: Oil", "volume": "2"}))
    False
    """
    if "book" not in classes(cited) & classes(found):
        return False
    named, there = volumes_in(plain(cited.text("title")), parts=True), volumes(found)
    if named is None or named.whole or without_number(plain(found.text("title")), named):
        return False
    return there is None or (there.last > there.first and there.meets(named))


def is_untold(cited: Record, found: Record) -> bool:
    """Whether a later volume of a book is cited, and the record does not show that there is one: it says nothing of volumes, and does not
    have the name of that volume; or has a number where a letter is cited. The first is there where the book is. What may count a series
    says nothing.

    >>> cited, found = (Record.from_csl({"type": "book", "title": title}) for title in ("Lamps, vol. 2", "Lamps"))
    >>> is_untold(cited, found), is_untold(cited, cited), is_untold(Record.from_csl({"type": "book", "title": "Lamps, vol. 1"}), found)
    (True, False, False)
    """
    one, title, theirs = volumes(cited), plain(cited.text("title")), plain(found.text("title"))
    if "book" not in classes(cited) & classes(found) or one is None or one.first != one.last or not 1 < one.first < _OF_SERIES:
        return False
    two = volumes(found)
    if two is not None and one.lettered != two.lettered:
        return True
    told = two is not None or bool(without_number(theirs, one)) or has_its_name(title, theirs)
    return not told and not may_count_a_series(title, theirs, found.text("collection-title"), subtitle=False)


def is_other_volume(cited: Record, found: Record) -> bool:
    """Whether two records name two volumes.

    >>> is_other_volume(*(Record.from_csl({"title": title}) for title in ("Lamps, vol. 2", "Lamps, vol. 1")))
    True
    """
    one, two = volumes(cited), volumes(found)
    return one is not None and two is not None and not one.meets(two)


def is_another_book(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether a record that a search found is that of another volume, or of the set by others; or may as well be of another.

    A record that says nothing of volumes may be of the set, of another volume or of a work in one: authors and year tell that it is of the
    cited one. A book of theirs with this main title and another subtitle may be another, or the same in another edition.
    """
    if is_other_volume(cited, found):
        return True
    if is_of_set(cited, found):
        surely = seen.authors.agree and seen.fields["year"] == "match"
        return not seen.authors.share or (volumes(found) is None and not surely)
    books = "book" in classes(cited) & classes(found)
    return books and seen.title.verdict == "wrong" and seen.authors.agree and has_main_title(cited.text("title"), found, apart=True)


def may_be_a_sequel(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether one of two titles goes on where the other ends, and what is cited of year, volume and pages is all otherwise: then one may be
    what its author wrote later ("…: A Reply to Critics", "… Revisited"), and that both are in one journal says nothing.

    Who leaves out a subtitle has two of the three otherwise, who has more than the record one.
    """
    one, two = cited.text("title"), found.text("title")
    longer = continues(one, two)
    against = {"year", "volume", "pages"} & set(seen.against)
    if not against or not (longer or continues(two, one)):
        return False
    within = "volume" in against and seen.fields["pages"] == "variant" and not begins_there(cited, found)  # that of another volume
    return (longer or len(against) > 1) and not ({"year", "volume"} | (set() if within else {"pages"})) & set(seen.agreeing)


def allowed(cited: Record, found: Record, authors: AuthorCheck, edition: str | None) -> AuthorCheck:
    """The verdict on authors without what is no fault: those that a call by author and year leaves out, and who joined after a preprint, or
    another edition of a book, or another volume. ``edition`` is the verdict on its year, ``None`` where an identifier pins it.
    """
    if authors.verdict != "wrong":
        return authors
    people, theirs = (one.names("author") or one.names("editor") for one in (cited, found))
    called = not cited.text("title") and not cited.text("container-title") and authors.share == 1.0
    if called and len(people) < len(theirs) and same_name(people[0], theirs[0]) != "wrong":
        return AuthorCheck("variant", 1.0, "authors are left out, as where a work is called by author and year")
    if authors.share and is_of_set(cited, found):
        return replace(authors, verdict="unsupported", why=f"a set and its volumes may have other people: {authors.why}")
    kinds = classes(cited), classes(found)
    if (
        edition is None
        and authors.share == 1.0
        and "book" in kinds[0] & kinds[1]
        and found.names("author")
        and found.fields["author"].source == _SWOLLEN
    ):
        return _among_others(cited, found, authors)
    other_edition = edition == "unsupported" or (edition == "variant" and found.text("edition-years"))
    if other_edition and "book" in kinds[0] & kinds[1] and 1.0 in (authors.share, _on(found, cited)):
        return replace(authors, verdict="unsupported", why=f"another edition may have other authors: {authors.why}")
    placed = [cited, found][kinds[0] == {"preprint"}]
    published = placed.text("container-title") and _PAPER.match(placed.text("volume") or placed.text("page"))
    if published and {"preprint"} in kinds and kinds[0] != kinds[1] and all(kinds) and 1.0 in (authors.share, _on(found, cited)):
        return replace(authors, verdict="unsupported", why=f"a preprint may have other authors: {authors.why}")
    return authors


def _among_others(cited: Record, found: Record, authors: AuthorCheck) -> AuthorCheck:
    """The verdict where a catalogue that lists translators and editors among the authors has more people than are cited. Its statement of
    responsibility, where it has one, says who did what.
    """
    left = [name for name in found.names("author") if all(same_name(one, name) == "wrong" for one in cited.names("author"))]
    done = [_is_in_another_role(name, part) for name in left for part in _PARTS.split(found.text("responsibility")) if _names(name, part)]
    if done and all(done) and len(done) >= len(left):
        return replace(authors, verdict="variant", why=f"the record has {shown(left)} in another role: {found.text('responsibility')}")
    first = _PARTS.split(found.text("responsibility"))[0]
    if done and not any(done) and all(_names(name, first) for name in left) and any(_names(name, first) for name in cited.names("author")):
        return authors
    return replace(authors, verdict="unsupported", why=f"it lists translators and editors too: {authors.why}", open=True)


_PARTS = re.compile(r"\s?;\s|(?<![A-ZÀ-Þ])(?<!\b(?:Dr|St|Mr))\.\s")
"""Between the parts of a statement of responsibility; no full stop of an initial: "by A. Weir ; translated by J. Moor" (ISBD, area 1.4)."""


def _is_in_another_role(name: Name, part: str) -> bool:
    """Whether a part of a statement of responsibility has a role before a name, and nobody joined to it: "translated by J. Moor"."""
    family = (name if name.family else parse_name(str(name))).family
    before = part[: part.rfind(family)] if family in part else part
    return _ROLE.search(before.rpartition(", ")[2]) is not None and not re.search(r"\b[Ww]ritten\b", before)


def _names(name: Name, text: str) -> bool:
    family = key((name if name.family else parse_name(str(name))).family)
    return bool(family) and f" {family} " in f" {key(text)} "


def _on(one: Record, other: Record) -> float:
    return compare_authors(one, other).share
