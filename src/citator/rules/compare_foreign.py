"""Titles that letters can't compare: the record's is in another language than the cited one. It is a translation, or another work.

What else is known decides. Authors and place prove the work; an identifier alone proves nothing, and neither does a place without authors.
Where nothing decides, the answer is that it can't be told (:func:`is_open`), and no field is called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from citator.model import AGREEING, Record
from citator.rules.compare_fields import page_span
from citator.rules.compare_spelling import may_be_respelt
from citator.rules.compare_text import key, plain
from citator.rules.compare_titles import TitleCheck, is_book_review, is_notice
from citator.text.labels import ROMAN_FROM, number_of
from citator.text.language_codes import are_several, says_its_language
from citator.text.terms import have_phrase_in_common
from citator.text.title_language import are_one, have_one_language
from citator.text.volumes import volumes_in, without_volume

if TYPE_CHECKING:
    from citator.rules.compare import Comparison

__all__ = [
    "begins_there",
    "fills_place",
    "in_words",
    "is_of_theirs",
    "is_open",
    "may_be_the_work",
    "of_their_journal",
    "perhaps_translated",
]

_WHERE: Final = frozenset(["container", "volume", "pages"])
_FEWEST_PAGES: Final = 3  # on fewer, several abstracts, letters or reviews of one author stand side by side
_LETTERED: Final = re.compile(r"\W*[A-Za-z]")  # "S30": of a supplement, with many items to a page
_NUMBERS: Final = ("volume", "issue")
_WORD: Final = re.compile(r"\w+")
_NUMERAL: Final = re.compile(r"\d{1,4}[a-z]?|one|two|three|four|five|six|first|second|third|fourth|fifth")
_FIGURE: Final = re.compile(r"[ivxlc]{1,7}|[a-h]")
_COUNTED: Final = re.compile(r"(?!Ver?$)([IVX]{1,7}|\d{1,4})(?:er|re|e|[eèé]me)")  # "XIXe siècle"; "Ve" is "and" in Turkish


def fills_place(cited: Record, found: Record, places: set[str], *, agree: bool) -> bool:
    """Whether a record fills the place that is cited: year, journal, volume and first page are its own, and it has so many pages that
    nothing else of the same authors begins there.
    """
    if not agree or not {"year", *_WHERE} <= places or any(_LETTERED.match(one.text("page")) for one in (cited, found)):
        return False
    if any(is_notice(one.text("title")) or is_book_review(one.text("title")) for one in (cited, found)):
        return False
    one, two = page_span(cited.text("page")), page_span(found.text("page"))
    longest = max((span[1] - span[0] + 1 for span in (one, two) if len(span) > 1), default=0)
    return bool(one and two) and one[0] == two[0] and longest >= _FEWEST_PAGES


def perhaps_translated(cited: Record, found: Record, title: TitleCheck) -> bool:
    """Whether a title that is not the record's may be a translation of it, or the same in another spelling: they do not differ by a number
    alone; and the words in which they differ are nearly the same, or one says itself that it is translated, or they are not plainly of one
    language, however many words they have in common ("Relations internationales", "International relations"), and have no phrase in common
    that no translation would have kept.
    """
    if title.verdict != "wrong" or title.other_volume or _are_numbered(cited.text("title"), title.found):
        return False
    one, two = (without_volume(text, parts=True) for text in (cited.text("title"), title.found))  # "vol." is of no language
    told = (cited.text("language"), found.text("language"))
    if may_be_respelt(one, two) or any(map(says_its_language, (one, two))) or are_several(told[1]):
        return True
    return not have_phrase_in_common(one, two) and not have_one_language(one, two) and not are_one(one, two, told)


def _are_numbered(one: str, two: str) -> bool:
    """Whether two titles are the same but for a number or letter: "Faust I", "Faust II"; "Teil A", "Teil B"; and not "Teil A", "part A"."""
    (words, numbers), (others, further) = _numbers(one), _numbers(two)
    if not words or words != others:
        return False
    first, second = (volumes_in(plain(title), parts=True) for title in (one, two))
    if (first is None) != (second is None):  # "2.º tomo" and "II" are one, where nothing else differs
        volume, with_it, bare = (first, numbers, further) if first else (second, further, numbers)
        if volume and volume.first == volume.last and not volume.part and bare == [*with_it, str(volume.first)]:
            return False
    same = first.meets(second) if first and second else first is second
    return numbers != further or not same


def _numbers(title: str) -> tuple[list[str], list[str]]:
    """The words of a title without its volume, and the numbers in it. What may be a small word as well ("Goethe i Schiller", "Arte e vita")
    is a number only in capitals, or as the last word. "XIX", "XIXe" and "19e" are one.
    """
    words = _WORD.findall(without_volume(plain(title), parts=True))
    numbers = [
        bool(_NUMERAL.fullmatch(key(word)) or _COUNTED.fullmatch(word))
        or (bool(_FIGURE.fullmatch(key(word))) and (at == len(words) or (word.isupper() and not title.isupper())))
        for at, word in enumerate(words, 1)
    ]
    told = list(zip(words, numbers, strict=True))
    return [key(word) for word, is_number in told if not is_number], [_number_in_figures(word) for word, is_number in told if is_number]


def _number_in_figures(word: str) -> str:
    counted = _COUNTED.fullmatch(word)
    written = (counted[1] if counted else word).casefold()
    number = number_of(written)
    return key(word) if number is None else str(number % ROMAN_FROM)


def begins_there(cited: Record, found: Record) -> bool:
    """Whether the page that is cited is the first one of the record, and not one in it."""
    one, two = page_span(cited.text("page")), page_span(found.text("page"))
    return not one or not two or one[0] == two[0]


def is_of_theirs(verdicts: Mapping[str, str], places: set[str], *, agree: bool) -> bool:
    """Whether nothing but its title speaks against the record that an identifier leads to: its authors are those that are cited, and of
    time and place more agrees than contradicts.
    """
    against = {field for field in ("year", *_WHERE) if verdicts[field] == "wrong"}
    return agree and len(against) < 2 and len(places) > len(against)


def may_be_the_work(seen: Comparison, places: set[str], *, named: bool) -> bool:
    """Whether a record with a title in another language can be of the cited work. ``named``: an identifier leads to it."""
    contradicted = _WHERE & set(seen.against)
    if seen.fields["author"] == "wrong" and not seen.authors.share:
        return named and {"volume", "pages"} <= places
    if named:
        return len(contradicted) < 2 or len(places - {"year"}) >= len(contradicted)
    if seen.fields["author"] == "wrong":
        return False
    agree = seen.authors.agree
    return ({"volume", "pages"} <= places and ("container" in places or agree)) or (agree and "pages" in places and len(places) > 2)


def is_open(seen: Comparison) -> bool:
    """Whether the record's title is in another language, and authors and place do not prove that it is the cited work; or whether it is
    of the cited volume, or the long title of which the first words are cited, can't be told.

    That takes the page on which it begins, and volume or issue: people write several articles for one volume. Journals that count their
    pages through the year are cited by it.
    """
    if seen.title.open or seen.title.begun:
        return True
    if not seen.title.foreign:
        return False
    placed = any(seen.fields[name] in AGREEING for name in _NUMBERS)
    counted_on = {"container", "year"} <= set(seen.agreeing) and not any(seen.fields[name] == "wrong" for name in _NUMBERS)
    proved = seen.authors.agree and "pages" in seen.agreeing and (placed or counted_on) and len(_WHERE & set(seen.against)) < 2
    return not proved or seen.title.foreign == "perhaps"


def in_words(authority: str, seen: Comparison) -> str:
    """What is told of a title that can't be compared, or of one with a volume that can't; "" of others."""
    title = f"{authority} has the title “{seen.title.found}”"
    if seen.title.of_series and seen.fields["title"] == "unsupported":
        return f"{title}: whether the number is that of a series can't be told"
    if seen.title.of_series:
        return f"{title}: whether both numbers are those of one work's volumes can't be told"
    if seen.fields["title"] != "unsupported" or not seen.title.found:
        return ""
    if seen.title.open:
        return f"{title}: whether that is the cited volume can't be told"
    if seen.title.begun:
        return f"{title}: whether the cited one is short for it can't be told"
    if not seen.title.foreign:
        return f"{title}, in another script"
    if is_open(seen):
        return f"{title}: whether the cited one is a translation of it, or another work's, can't be told"
    return f"{title}, in another language"


def of_their_journal(seen: Comparison) -> bool:
    """Whether a record that proves nothing has authors, journal and year of the citation: the work may be known by its other title."""
    return bool(seen.title.foreign) and seen.authors.agree and all(seen.fields[name] in AGREEING for name in ("container", "year"))
