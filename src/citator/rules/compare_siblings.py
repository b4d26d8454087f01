"""Works beside the cited one: other issues of a column, other volumes of a set, one book under two subtitles.

A catalogue that shows them and not the cited one has not denied it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.model import AGREEING, Field, Record
from citator.rules.compare import Comparison
from citator.rules.compare_editions import classes, is_other_volume, may_be_a_sequel, volumes
from citator.rules.compare_fields import bare_doi, compare_year, page_span
from citator.rules.compare_foreign import of_their_journal
from citator.rules.compare_text import figures, key, plain
from citator.rules.compare_titles import compare_title, few_words, has_main_title, is_book_review, is_notice
from citator.text.titles import split_title
from citator.text.volumes import beside_volume, volumes_in, without_volume

__all__ = [
    "are_of_a_column",
    "has_its_title",
    "has_its_title_alone",
    "has_names_beside",
    "is_of_a_sequel",
    "is_same_record",
    "why_it_may_be_there",
    "year_of_another_volume",
]

_FIGURES: Final = re.compile(r"\d+")
_DATED: Final = frozenset(
    key(
        "january february march april may june july august september october november december spring summer autumn fall winter januar "
        "februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre "
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre no nos vol nr"
    ).split()
)
_ANSWER: Final = re.compile(
    r"\w(?:\s?[:.?!]|\s[–—-]|\s?(?=[(\[]))\s?[(\[]?(?:an?\s|the\s|ein\w?\s|une?\s|una?\s)?(?:further\s|brief\s|author[’']?s?[’']?\s)?"
    r"(?:comments?|reply|replies|rejoinder|discussion|response|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|correction|retraction|"
    r"kommentar|erwiderung|entgegnung|replik|duplik|diskussion|berichtigung|nachtrag|commentaires?|réponse|réplique|rectificatif|"
    r"comentarios?|respuesta|réplica|corrección|fe\sde\serratas|comentários?|resposta|correção|commento|replica|risposta|rettifica|"
    r"комментари[йи]|ответ|исправлени[ея])(?:\s(?:to|on|by|auf|zu|à|a|de|di)\s[^:]{1,80})?[)\].]{0,2}$",
    re.IGNORECASE,
)
_ALONE: Final = r"(?=\W*$|[:.]|\s[12]\d{3}(?:\s?[-–/]\s?\d{2,4})?\W*$)"  # "Jahresbericht 1990"
_RECURRING: Final = re.compile(  # what is written again every year or for every meeting, and no subject ("Letters from the north")
    r"^\W*(?:(?:the|an?|le|la|les|der|die|das|el|los|las|il)\s)?(?:"
    r"(?:annual|yearly|quarterly|monthly|biennial|presidential|inaugural|(?:chairman|president|secretary|treasurer|editor)[’']s)\s(?:\w+\s)?"
    r"(?:address|bibliography|column|conference|index|lecture|letter|meeting|message|note|notes|page|proceedings|remarks|report|review|"
    r"statement|survey)|"
    r"(?:reports?|proceedings|minutes|chronicle|bibliography|(?:jahres)?bericht|chronik|bibliographie|chronique|crónica|rassegna|cronaca|"
    rf"relazione|отч[её]т|хроника)(?:{_ALONE}|\s(?:of|on|for|de|des|du|del|della|delle|di|der|über|für|zu|zur|zum|sur|sobre|о|об|за)\b)|"
    r"(?:editorial|foreword|announcements?|survey|review|notes|news|notes\sand\snews|news\sand\snotes|letters|"
    r"(?:letters?\s)?(?:to|from)\sthe\seditors?|index|in\smemoriam|obituar(?:y|ies)|bulletin|rapport|informe|memoria|reseña|bollettino|обзор|"
    rf"(?:current|recent)\s(?:bibliography|literature|publications)|book\s(?:notes|notices|reviews?)|mitteilungen){_ALONE}|"
    r"(?:rapport|informe|memoria|relazione)\s(?:annuel|anual|annuale)|editorial\s(?:comments?|notes?)|"
    r"(?:bibliography|bulletin|index|news|notes|report|review|survey)\s(?:(?:of|on|from)\s(?:the\s(?:council|field|month|president|society|year)|"
    r"(?:current|new|recent)\s(?:acquisitions|books|decisions|events|legislation|literature|publications|research|work))|"
    rf"(?:of|for)\s[12]\d{{3}}(?=\W*$|[:.])|of\s(?:authors|names){_ALONE})|"
    r"(?:bulletin|chronique|crónica|rassegna)\s(?:bibliographique|bibliográfica|bibliografica)|обзор\s(?:литературы|печати)|"
    r"(?:year|decade)\sin\sreview)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 200
_BETWEEN: Final = 2  # years between two issues of a column
_SEVERAL: Final = 3  # pages
_MANY_WORDS: Final = 5
_OF_REVIEWS: Final = 4  # pages, which most reviews do not exceed
_OF_REVIEWS_ONLY: Final = re.compile(r"\b(?:book reviews?|reviews? of books|rezensionen|comptes rendus)\b", re.IGNORECASE)


def are_of_a_column(cited: Record, seen: Sequence[Comparison]) -> bool:
    """Whether the records of the cited title are of a column or yearly report of the cited journal, and none is of the cited issue.

    One record of the title in another place is a fault of the citation; of several places, one more may be the cited one: where it has
    neither year nor volume of any of them, or something shows that they are a column (:func:`_is_a_column`). But what a
    citation has of one of them in all else is that one, with a fault (:func:`_is_singled_out`). A work that two sources have is one.
    """
    works: list[Comparison] = []
    for one in seen:
        if _is_sibling(cited, one) and not any(_are_one(one, other) for other in works):
            works.append(one)
    elsewhere = all(one.against and one.fields["pages"] not in AGREEING for one in works)
    column = not any({"year", "volume"} & set(one.agreeing) for one in works) or _is_a_column(works)
    return len(works) > 1 and elsewhere and column and not _is_singled_out(works)


def _is_a_column(works: Sequence[Comparison]) -> bool:
    """Whether works of one title in one journal are a column: there are three; or of two the titles are told apart by figures or months or
    are those of what recurs ("Annual survey of …"), others write one of them, or they came out within two years. An author comes back to a
    subject, too, years later.
    """
    if any(_RECURRING.search(plain(one.title.whole or one.title.found)[:_LONGEST]) for one in works):
        return True
    titles = {key(one.title.whole or one.title.found) for one in works}
    by_others = any(one.fields["author"] == "wrong" for one in works)
    years = [int(year) for one in works for year in figures(one.values["year"])[:1]]
    return len(works) > 2 or len(titles) > 1 or by_others or len(years) < len(works) or max(years) - min(years) <= _BETWEEN


def has_its_title(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether a record has the very title that is cited, one of many words, and is by other people and in another place. A review of the
    cited work has its title, too: it shows nothing.
    """
    long = len(key(cited.text("title")).split()) >= _MANY_WORDS and not few_words(cited.text("title"))
    others = seen.fields["author"] == "wrong" and not seen.authors.share
    elsewhere = seen.title.verdict == "match" and not {"volume", "pages"} & set(seen.agreeing)
    return long and others and elsewhere and not _is_review(found)


def has_its_title_alone(cited: Record, found: Record, seen: Comparison) -> bool:
    """Whether a record that has the cited title (:func:`has_its_title`) shows that it is that of a work of others: it is older than the
    cited work, of the same kind, and so long that it is no review. Who cites that title has put it there. A younger one may be the work in
    translation, under the name of who translated it.
    """
    year, other = cited.date(), found.date()
    older = year is not None and other is not None and other.year < year.year
    span = page_span(found.text("page"))
    short = bool(span) and span[-1] - span[0] < _OF_REVIEWS
    return older and not short and bool(classes(cited) & classes(found)) and has_its_title(cited, found, seen)


def _is_review(found: Record) -> bool:
    title, journal = found.text("title"), found.text("container-title")
    return "review" in found.type.split("-") or is_notice(title) or is_book_review(title) or bool(_OF_REVIEWS_ONLY.search(journal))


def is_same_record(one: Comparison, other: Comparison) -> bool:
    """Whether two records, each of which can be of the cited work, are of one work: both have its title, its authors and its journal, or
    both have others, and nothing says that they stand in two volumes or issues. So are two records with one DOI.
    """
    dois = [bare_doi(seen.values["doi"]) for seen in (one, other)]
    if one is other or (all(dois) and dois[0] == dois[1]):
        return True
    alike = all((one.fields[name] in AGREEING) == (other.fields[name] in AGREEING) for name in ("title", "author", "container"))
    volumes, issues = ([figures(seen.values[name])[:1] for seen in (one, other)] for name in ("volume", "issue"))
    return alike and all(not first or not second or first == second for first, second in (volumes, issues))


def _is_sibling(cited: Record, one: Comparison) -> bool:
    """Whether a record has the cited title, the figures and months in it apart, in the cited journal. The correction of an article is none,
    nor a comment on it or the reply, which stand under its title and say what they are.
    """
    titles = cited.text("title"), one.title.whole or one.title.found
    if (
        one.fields["container"] not in AGREEING
        or is_notice(titles[0]) != is_notice(titles[1])
        or _is_answer(titles[0]) != _is_answer(titles[1])
    ):
        return False
    bare = [[word for word in _FIGURES.sub(" ", key(title)).split() if word not in _DATED] for title in titles]
    if one.title.verdict not in AGREEING:
        return len(bare[0]) > 2 and bare[0] == bare[1]
    return bare[0] == bare[1] or (one.title.verdict == "match" and one.title.found == titles[1]) or len(bare[0]) == len(bare[1])


def _is_answer(title: str) -> bool:
    return _ANSWER.search(plain(title)[-_LONGEST:]) is not None


def _are_one(one: Comparison, other: Comparison) -> bool:
    """Whether two records can be of one work: what both have of DOI, volume, issue and first page is the same."""
    dois = [bare_doi(seen.values["doi"]) for seen in (one, other)]
    if all(dois):
        return dois[0] == dois[1]
    pages = [page_span(seen.values["pages"])[:1] for seen in (one, other)]
    volumes, issues = ([figures(seen.values[name]) for seen in (one, other)] for name in ("volume", "issue"))
    return all(not first or not second or first == second for first, second in (pages, volumes, issues))


def _is_singled_out(works: Sequence[Comparison]) -> bool:
    """Whether volume, year and authors of a citation are those of one of these works, and what else is known leaves no other.

    That is its issue, or that the others are by other people, or are corrections of it: on a page, where it has several.
    """
    like = [one for one in works if one.title.verdict in AGREEING and one.authors.agree and {"volume", "year"} <= set(one.agreeing)]
    like = [one for one in like if one.fields["issue"] != "wrong"]
    if len(like) != 1:
        return False
    others = [one for one in works if one is not like[0]]
    if like[0].fields["issue"] in AGREEING or not any(one.authors.share for one in others):
        return True
    return _length(like[0]) >= _SEVERAL and all(_length(one) == 1 for one in others)


def _length(seen: Comparison) -> int:
    span = page_span(seen.values["pages"])
    return span[-1] - span[0] + 1 if span else 0


def has_names_beside(cited: Record) -> bool:
    """Whether a volume is cited with a title of its own, or with its series: a catalogue may have it under the name that was not searched.

    >>> [has_names_beside(Record.from_csl({"title": title})) for title in ("Lamps of the Sea, vol. 3", "Lamps of the Sea, vol. 3: Oil")]
    [False, True]
    """
    series = any(cited.text(field) for field in ("collection-title", "container-title"))
    return series or bool(split_title(without_volume(plain(cited.text("title")), parts=True))[1])


def year_of_another_volume(cited: Record, found: Record, shown: Sequence[tuple[Record, Comparison]]) -> str:
    """What is told of a volume that is cited with the year in which another volume of its set came out, and not with its own; else "".

    It accuses nobody: each may have been printed again.
    """
    one, date, own = volumes(found), cited.date(), found.date()
    if one is None or not date or not own or one.first != one.last or compare_year(cited, found)[0] in AGREEING:
        return ""
    bare = _of_set(found)
    for record, seen in shown:
        year, other = record.date(), volumes(record)
        if not year or other is None or other.first != other.last or year.year != date.year or one.meets(other):
            continue
        same = compare_title(bare, record.having(title=Field(_of_set(record))), lenient=True).verdict in AGREEING
        if seen.authors.share and same:
            return (
                f"{date.year} is the year of another volume there, “{record.text('title')}” ({other.first}); that of this one is {own.year}"
            )
    return ""


def _of_set(record: Record) -> str:
    """The title of the set: what stands before the number of the volume, or all but that where it stands first."""
    title = plain(record.text("title"))
    return beside_volume(title, parts=True)[0] or without_volume(title, parts=True)


def is_of_a_sequel(cited: Record, record: Record, seen: Comparison) -> bool:
    """Whether a record is of a work of theirs from which the cited one may go on, or the other way round (:func:`may_be_a_sequel`)."""
    return seen.authors.share > 0 and may_be_a_sequel(cited, record, seen)


def why_it_may_be_there(cited: Record, kind: str, shown: Sequence[tuple[Record, Comparison]]) -> str:
    """Why records that are not of the cited work speak for its being there under another name; "" where none does."""
    for record, seen in shown:
        title = f"“{record.text('title')}”"
        if of_their_journal(seen):
            return f"whether it is known there under another title, {title}, can't be told"
        if is_of_a_sequel(cited, record, seen) and not (kind == "book" and (volumes(cited) or has_main_title(cited.text("title"), record))):
            return f"a work of theirs whose title ends or goes on otherwise is there, {title}: whether the cited one is can't be told"
        if kind != "book":
            continue
        cited_bare, bare = (without_volume(plain(one.text("title")), parts=True) for one in (cited, record))
        alike = compare_title(cited_bare, record.having(title=Field(bare)), lenient=seen.authors.share > 0)
        named = volumes_in(plain(cited.text("title")), parts=True) or is_other_volume(cited, record)
        if named and classes(record) <= {"book"} and (alike.verdict in AGREEING or seen.title.of_series):
            there = "the set or another volume of it" if volumes(record) else "a work of this title, whose record says nothing of volumes,"
            return f"{there} is there, {title}: whether the cited volume is can't be told"
        if seen.authors.agree and has_main_title(cited.text("title"), record):
            return f"a book of theirs with this main title and another subtitle is there, {title}: editions have several"
    return ""
