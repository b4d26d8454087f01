"""A cited record against the record of an authority, field by field.

:func:`examine` compares, :func:`same_work` says whether both can be one work at all, :func:`rank` orders candidates, and :func:`compare`
makes the verdict. Records of authorities hold more than one title and date, in fields of these names:

========================  ===========================================================================================
``title``                 the whole title, "main: subtitle"; ``title-short`` the main title; ``original-title`` another
``container-title``       the journal or book; ``container-title-short`` abbreviated; ``collection-title`` the series
``issued``                the first date of publication; ``published-print`` and ``published-online`` where told apart
``date-basis``            "registered" where ``issued`` is only the day on which the DOI was made
``other-years``           years of further dates (posted, accepted, the event, …), as text
``edition-years``         years of the editions of a book, as text: no edition is meant in particular
``responsibility``        the statement of a title page, which says who did what: "by A. Weir ; translated by J. Moor"
``number``                the article number
========================  ===========================================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from citator.model import AGREEING, FrozenMap, Record, Verification, VerificationVerdict
from citator.rules.compare_containers import begins_alike, compare_container, is_anothers_acronym, may_be_elsewhere
from citator.rules.compare_editions import allowed, classes, is_another_book, is_of_set, is_untold, may_be_a_sequel, volumes
from citator.rules.compare_fields import (
    compare_doi,
    compare_isbn,
    compare_issue,
    compare_pages,
    compare_publisher,
    compare_volume,
    compare_year,
    volume_untold,
    year_in_number,
)
from citator.rules.compare_foreign import begins_there, fills_place, in_words, is_of_theirs, is_open, may_be_the_work, perhaps_translated
from citator.rules.compare_headed import hopeless, without_author
from citator.rules.compare_names import AuthorCheck, compare_authors, shown
from citator.rules.compare_text import key
from citator.rules.compare_titles import TitleCheck, compare_title, few_words, is_anybodys, is_notice, reviewed, shortens
from citator.text.volumes import volume_in

__all__ = [
    "FIELDS", "Comparison", "blank", "compare", "doubtful", "examine", "fits_better", "hopeless", "is_elsewhere",
    "is_its_book", "is_other_form", "is_sure", "is_version", "lacks_doi", "rank", "same_work", "verification", "written",
]  # fmt: skip

FIELDS: Final = ("title", "author", "year", "container", "volume", "issue", "pages", "publisher", "doi", "isbn")
_PLACE: Final = ("year", "container", "volume", "issue", "pages")
_CSL: Final = {"author": ("author", "editor"), "year": ("issued",), "container": ("container-title",), "pages": ("page", "page-first"),
               "doi": ("DOI",), "isbn": ("ISBN",)}  # fmt: skip
_NUMBER: Final = re.compile(r"\d+|[ivx]+")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records held against each other: a verdict for each field, and what the record has there."""

    fields: FrozenMap[str]
    values: FrozenMap[str]
    title: TitleCheck
    authors: AuthorCheck
    anothers: bool = False  # whether an acronym is cited that is not short for the container on record, and another year
    untold: bool = False  # whether the record may not be of the cited volume, which has another number or none there

    @property
    def agreeing(self) -> tuple[str, ...]:
        """The fields of place and time that agree."""
        return tuple(field for field in _PLACE if field != "issue" and self.fields[field] in AGREEING)

    @property
    def against(self) -> tuple[str, ...]:
        """The fields of place and time that contradict."""
        return tuple(field for field in _PLACE if self.fields[field] == "wrong")

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that are wrong."""
        return tuple(field for field in FIELDS if self.fields[field] == "wrong")

    @property
    def undecided(self) -> bool:
        """Whether the record decides nothing about the cited volume, or about the authors, some of whom it does not have, or others."""
        return self.untold or (self.authors.open and self.fields["author"] == "unsupported")

    @property
    def score(self) -> float:
        """How alike the two are, 0 to 1: the agreeing share of what both have, titles and authors counting most."""
        weights = {"title": 3.0, "author": 1.2, "year": 0.5, "pages": 0.5, "container": 0.3, "volume": 0.3, "doi": 0.5, "isbn": 0.5}
        got = total = 0.0
        for field, weight in weights.items():
            verdict = self.fields[field]
            if verdict not in ("absent", "unsupported"):
                total += weight
                got += weight * (
                    self.title.similarity if field == "title" else self.authors.share if field == "author" else verdict in AGREEING
                )
        return got / total if total else 0.0


def examine(cited: Record, found: Record, *, pinned: bool = False) -> Comparison:
    """Compare two records; ``pinned`` says that an identifier in the citation names this very record."""
    cited = without_author(cited, found)
    authors, of_set = compare_authors(cited, found), is_of_set(cited, found)
    title = compare_title(cited.text("title"), found, lenient=authors.agree or (of_set and authors.share > 0))
    checks = {
        "year": compare_year(cited, found, pinned=pinned),
        "container": compare_container(cited, found),
        "volume": compare_volume(cited, found),
        "issue": compare_issue(cited, found),
        "pages": compare_pages(cited, found),
        "publisher": compare_publisher(cited, found),
        "doi": compare_doi(cited, found),
        "isbn": compare_isbn(cited, found),
    }
    authors = allowed(cited, found, authors, edition=None if pinned or checks["isbn"][0] == "match" else checks["year"][0])
    of_volume = title.of_series and title.verdict == "unsupported" and checks["isbn"][0] == "match"  # sets have a DOI, too
    if of_volume or (title.open and "match" in (checks["isbn"][0], checks["doi"][0])):
        title = replace(title, verdict="variant", open=False, of_series=False)  # the number is that of the very volume
    verdicts = {"title": title.verdict, "author": authors.verdict, **{field: verdict for field, (verdict, _) in checks.items()}}
    if not pinned and of_set:
        # The set, or another volume of it: of which year it is can't be told.
        verdicts |= {field: "unsupported" for field in ("year", "volume") if verdicts[field] == "wrong"}
    if verdicts["container"] == "wrong" and verdicts["volume"] in AGREEING and verdicts["pages"] in AGREEING and begins_alike(cited, found):
        verdicts["container"] = "unsupported"  # volume and page say that it is this journal, by an earlier, later or shorter name
    elsewhere = not pinned and verdicts["year"] == "wrong" and may_be_elsewhere(cited, found, verdicts)
    anothers = elsewhere and is_anothers_acronym(cited, found)
    if elsewhere and not anothers:
        verdicts["year"] = "unsupported"
    if title.foreign and verdicts["container"] == "wrong" and verdicts["volume"] in AGREEING and verdicts["pages"] in AGREEING:
        verdicts["container"] = "unsupported"  # the name of the journal may be translated as well
    agreeing = {field for field in _PLACE if verdicts[field] in AGREEING}
    placed = fills_place(cited, found, agreeing, agree=authors.agree) or (pinned and is_of_theirs(verdicts, agreeing, agree=authors.agree))
    if title.foreign and not begins_there(cited, found):
        title = replace(title, foreign="perhaps")
    if placed and perhaps_translated(cited, found, title):
        title = replace(title, verdict="unsupported", foreign="perhaps")
        verdicts["title"] = "unsupported"
    called = authors.agree and (pinned or checks["isbn"][0] == "match") and "wrong" not in map(verdicts.get, _PLACE)
    if called and title.verdict == "wrong" and shortens(cited.text("title"), title.found):  # "On the Origin of Lamps", a long one in full
        title = replace(title, verdict="unsupported", begun=True)
        verdicts["title"] = "unsupported"
    if is_other_form(cited, found, verdicts["container"]):
        # A preprint and the article, the talk and the journal version: one work, two dates and places.
        verdicts |= {field: "unsupported" for field in _PLACE if verdicts[field] == "wrong"}
    values = {"title": title.found, "author": shown(found.names("author") or found.names("editor"))}
    values |= {field: value for field, (_, value) in checks.items()}
    untold = title.of_series or (not (pinned or "match" in (verdicts["isbn"], verdicts["doi"])) and is_untold(cited, found))
    return Comparison(FrozenMap({field: verdicts[field] for field in FIELDS}), FrozenMap(values), title, authors, anothers, untold)


def same_work(cited: Record, found: Record, seen: Comparison, *, named: bool) -> bool:
    """Whether the record can be of the cited work, faulty as the citation may be.

    ``named``: an identifier in the citation leads to this record. Then a title that is 80 % the same is enough, or half of it with all
    authors, unless it is the place of another work that is cited. A record found by a search needs more: nearly the whole title and
    something besides, or all authors and its place; and a place that contradicts it counts against it (:func:`_is_namesake`): authors
    write several works of like titles.
    """
    cited = without_author(cited, found)
    if not named and not seen.authors.agree and classes(cited) | classes(found) >= {"book", "article"}:
        return False  # the review of a book has the book's title
    if not named and (_in_a_journal(cited, found, seen) or is_another_book(cited, found, seen) or may_be_a_sequel(cited, found, seen)):
        return False
    if cited.text("title") and is_notice(cited.text("title")) != is_notice(found.text("title")) and seen.title.verdict != "match":
        of_review = seen.title.verdict == "variant" and (reviewed(cited.text("title")) or reviewed(found.text("title")))
        if not of_review or not seen.authors.agree or not (named or (len(seen.agreeing) > 2 and not seen.against)):
            return False
    title, agree, places, against = seen.title, seen.authors.agree, _places(cited, seen), set(seen.against) - {"issue"}
    if title.verdict in ("absent", "unsupported") and not title.near:
        return may_be_the_work(seen, places, named=named) if title.foreign else _same_without_title(seen, named)
    if fills_place(cited, found, places, agree=agree):
        return True  # under whatever title
    if named:
        if title.near or title.similarity >= 0.8:
            return agree or not is_anybodys(cited.text("title")) or len(against) < 2 or len(places) >= len(against)
        elsewhere = len(seen.against) > 1 and "pages" not in places  # of a series by the same authors the DOI of another part
        return (
            agree and not elsewhere and title.overlap >= 0.2 and (title.similarity >= 0.5 or (title.similarity >= 0.3 and len(places) >= 2))
        )
    if title.near or title.similarity >= 0.9:
        if _is_namesake(cited, found, seen):
            return False
        if agree or seen.authors.share > 0 or places:
            return True
        nothing_else = not any(seen.fields[field] == "wrong" for field in ("author", *_PLACE))
        return nothing_else and len(key(cited.text("title")).split()) >= 5
    if ("pages" not in places and against & {"volume", "pages"}) or len(against) > len(places):
        return False  # another work of theirs
    pinned_down = bool(places & {"pages", "volume"}) and len(places) >= 2
    alike = title.similarity >= 0.45 and title.overlap >= 0.25
    if agree and alike and (pinned_down or (title.similarity >= 0.7 and bool(places) and not against and title.overlap >= 0.5)):
        return True
    return agree and title.lead >= 0.4 and bool(places) and not against  # the end of the title was made up


def doubtful(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether a record that an identifier leads to, and that can be of the cited work, may be that of another all the same.

    Then the title is not the cited one, or that of many, and the place contradicts it; it is in another language; or it is an earlier
    version, of other authors. A search shows whether there is a work that fits better (:func:`fits_better`).
    """
    if seen.title.verdict in ("absent", "unsupported"):
        return bool(seen.title.foreign)
    if is_version(cited, found, seen):
        return seen.fields["author"] == "wrong" or (seen.fields["author"] == "unsupported" and seen.authors.share > 0)
    if seen.title.verdict == "wrong" or is_anybodys(cited.text("title")):
        return bool(seen.against)
    return seen.title.verdict != "match" and ("pages" in seen.against or len(seen.against) > 1)


def fits_better(one: Comparison, other: Comparison, *, version: bool = False) -> bool:
    """Whether a record with another DOI (``one``) is of the cited work, and that of the cited DOI (``other``) is not.

    ``version``: that of the cited DOI is an earlier version. Then it is enough that this one has the place that is cited.
    """
    faults, others = ([name for name in seen.wrong if name != "doi"] for seen in (one, other))
    if one.title.verdict not in AGREEING or one.fields["doi"] != "wrong":
        return False
    if version:
        return not one.against and len(one.agreeing) > 1
    return one.fields["author"] != "wrong" and len(faults) <= 1 and (len(faults) < len(others) or bool(other.title.foreign))


def is_version(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether one of the two is a preprint, and the other what was published of it."""
    kinds = classes(cited) | classes(found)
    return "preprint" in kinds and is_other_form(cited, found, seen.fields["container"])


def is_elsewhere(seen: Comparison) -> bool:
    """Whether the record is of the work as it was published elsewhere, a talk or a reprint: title and authors agree, the place does not."""
    same, against = seen.title.verdict in AGREEING and seen.authors.agree, set(seen.against)
    if against >= {"container", "volume", "pages"}:
        return same
    if seen.anothers and "year" in against and not seen.agreeing:
        return same
    in_books = against >= {"container", "pages"} and seen.fields["year"] == "unsupported"  # the years of books are those of editions
    return same and not seen.agreeing and ((against >= {"year", "container"} and len(against) > 2) or in_books)


def is_its_book(cited: Record, found: Record) -> bool:
    """Whether a record is that of the book in which the cited chapter or paper stands.

    >>> chapter = Record.from_csl({"type": "chapter", "title": "Tolls", "container-title": "Lamps and Law"})
    >>> is_its_book(chapter, Record.from_csl({"type": "book", "title": "Lamps and Law: A History", "title-short": "Lamps and Law"}))
    True
    """
    part = bool(classes(cited) & {"chapter", "paper"}) and classes(found) == {"book"}
    return part and compare_title(cited.text("container-title"), found).verdict in AGREEING


def is_sure(fields: FrozenMap[str]) -> bool:
    """Whether the record that gave these verdicts agrees so well that its DOI may be offered in place of a wrong one."""
    told = [fields.get(name) for name in ("title", "author", *_PLACE)]
    agreeing, wrong = sum(state in AGREEING for state in told), told.count("wrong")
    return agreeing >= 2 * wrong and (fields.get("title") in AGREEING or agreeing >= 4)


def lacks_doi(seen: Comparison) -> bool:
    """Whether a citation gives no DOI, and is of the record beyond doubt, so that it may be offered: to leave it out is no fault."""
    sure = seen.title.verdict == "match" and seen.fields["author"] in AGREEING and seen.fields["year"] in AGREEING
    return seen.fields["doi"] == "absent" and sure and not seen.wrong


def rank(cited: Record, found: Record, seen: Comparison) -> float:
    """The order of candidates: the more agrees the higher; the service's own score plays no part."""
    fields = seen.fields
    points = 3 * seen.title.similarity + 1.2 * seen.authors.share + 0.3 * seen.authors.agree
    points += 0.5 * (fields["year"] in AGREEING) + 0.2 * (fields["year"] == "match") + 0.5 * (fields["pages"] in AGREEING)
    points -= 0.6 * (fields["title"] == "wrong")  # of two the one with the cited title, were it on another page
    points += 0.1 * (fields["issue"] in AGREEING) + 0.3 * (fields["container"] in AGREEING)
    points += 0.3 * (fields["volume"] in AGREEING) + 0.5 * (fields["doi"] == "match")
    if one := volumes(cited):
        points += 0.6 * bool((two := volumes(found)) and one.meets(two))
    return points + 0.4 * bool(classes(cited) & classes(found)) - 0.4 * is_notice(found.text("title"))


def compare(cited: Record, found: Record, authority: str, *, pinned: bool = False) -> Verification:
    """The verdict on a citation by the record of one authority, which is known to be of the same work.

    ``ok`` when no field is wrong, else ``field_error`` with what the record has in ``expected``.

    >>> cited = Record.from_csl({"title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "J."}], "issued": "2012"})
    >>> found = Record.from_csl({"title": "Tides of the North Sea", "author": [{"family": "Ames", "given": "Jo"}], "issued": "2018"})
    >>> one = compare(cited, found, "crossref")
    >>> one.verdict.value, one.fields["author"], one.fields["year"], one.expected["year"]
    ('field_error', 'variant', 'wrong', '2018')
    """
    return verification(cited, found, examine(cited, found, pinned=pinned), authority)


def verification(cited: Record, found: Record, seen: Comparison, authority: str) -> Verification:
    """The verdict that a comparison amounts to; ``unknown`` where it is open whether the record is of the cited work at all."""
    unsettled, told = is_open(seen), in_words(authority, seen)
    if unsettled:
        shared = [field for field in ("doi", "isbn") if seen.fields[field] in AGREEING]
        seen = replace(seen, fields=seen.fields.having(**dict.fromkeys((*seen.wrong, *shared), "unsupported")))
    evidence = [f"{authority} has {field} “{seen.values.get(field, '')}”, cited is “{written(cited, field)}”" for field in seen.wrong]
    evidence += filter(None, [told])
    silent = is_of_set(cited, found) and volumes(found) is None
    if not seen.title.of_series and not seen.wrong and (seen.untold or silent):
        evidence.append(f"{authority} does not say of which volume its record is")
    if seen.fields["volume"] == "unsupported" and (untold := volume_untold(cited, found)):
        evidence.append(f"{authority} {untold}")
    if seen.authors.why and seen.authors.verdict == seen.fields["author"]:
        evidence.append(f"author: {seen.authors.why}")
    return Verification(
        _verdict(seen, unsettled=unsettled),
        seen.fields,
        FrozenMap({field: seen.values.get(field, "") for field in seen.wrong}),
        found,
        authority,
        round(seen.score, 3),
        (authority,),
        tuple(evidence),
    )


def _verdict(seen: Comparison, *, unsettled: bool) -> VerificationVerdict:
    if seen.wrong:
        return VerificationVerdict.FIELD_ERROR
    return VerificationVerdict.UNKNOWN if unsettled or seen.undecided else VerificationVerdict.OK


def blank(cited: Record) -> FrozenMap[str]:
    """The fields where nothing could be compared: what is cited is ``unsupported``, what is not, ``absent``."""
    return FrozenMap({field: "unsupported" if written(cited, field) else "absent" for field in FIELDS})


def written(cited: Record, field: str) -> str:
    """What a citation has for a field of :data:`FIELDS`, as it is shown."""
    if field == "author":
        return shown(cited.names("author") or cited.names("editor"))
    if field == "year":
        date, inside = cited.date(), year_in_number(cited)
        apart = date and inside and date.year != inside
        return f"{date.year}, in its number {inside}" if apart else str(date.year if date else "")  # type: ignore[union-attr]
    said = next((text for name in _CSL.get(field, (field,)) if (text := cited.text(name))), "")
    return said or (volume_in(cited.text("title"), parts=cited.type == "book") if field == "volume" else "")


def is_other_form(cited: Record, found: Record, container: str) -> bool:
    """Whether the two are published in different forms (and not in the same container)."""
    one, two = classes(cited), classes(found)
    return bool(one and two and one != two) and container not in AGREEING


def _same_without_title(seen: Comparison, named: bool) -> bool:
    """A citation of journal, volume and page alone, of author and year, or a title in another script.

    That an identifier is of another work takes more than one fault: other authors altogether, or a place of which nothing agrees.
    """
    places = set(seen.agreeing)
    if named and seen.fields["author"] == "wrong" and not seen.authors.share:
        return len(places) >= 2
    if named:
        return seen.authors.share > 0 or bool(places) or len(seen.against) < 2
    return {"volume", "pages"} <= places and ("container" in places or seen.authors.agree)


def _places(cited: Record, seen: Comparison) -> set[str]:
    """The fields of place and time that speak for the record: not a volume that is only its issue."""
    places = set(seen.agreeing)
    if seen.fields["volume"] == "variant" and not set(key(cited.text("volume")).split()) & set(key(seen.values["volume"]).split()):
        places -= {"volume"} if cited.text("volume").strip().isdecimal() and seen.values["volume"].strip().isdecimal() else set()
    return places


def _is_namesake(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether a record of (nearly) the cited title is another work's, since what is cited stands elsewhere.

    Of a title that many works have, more has to agree than contradicts. Else two contradictions are needed, and nothing of time and place
    that agrees: with a title of few words, or one that differs by its subtitle or by a word, or with other authors. What has all authors
    and the whole of a longer title is the work, wherever it is said to stand.
    """
    against, places = set(seen.against) - {"issue"}, _places(cited, seen)
    if is_anybodys(cited.text("title")):
        if "volume" in against and seen.fields["year"] == "variant":
            against, places = against | {"year"}, places - {"year"}  # that of the next volume is dated a year later
        return bool(against) and len(against) >= len(places)
    if seen.title.verdict == "wrong" and {"volume", "pages"} & against:
        one, two = (set(key(record.text("title")).split()) for record in (cited, found))
        return len(against) > 1 or any(_NUMBER.fullmatch(word) for word in one ^ two)
    if seen.fields["author"] == "wrong":
        return len(against) > max(1, len(places))
    return (seen.title.verdict != "match" or few_words(cited.text("title"))) and len(against) > 1 and not places


def _in_a_journal(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether an article with its place in a journal is cited, and the record is that of a book."""
    placed = cited.text("container-title") and (cited.text("volume") or cited.text("page"))
    return bool(placed) and (classes(cited), classes(found)) == ({"article"}, {"book"}) and seen.fields["container"] not in AGREEING
