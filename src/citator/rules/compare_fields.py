"""Year, volume, issue, pages, publisher and identifiers of a citation against those of a record: each gives a field verdict
(``match``, ``variant``, ``wrong``, ``absent``, ``unsupported``) and the value that the record has.

A record has several years: ``issued`` and the dates of :data:`YEARS`; the text field ``other-years`` holds those of further dates (posted,
submitted, the event), ``edition-years`` those of other editions.
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.journal_series import counted_anew
from citator.model import AGREEING, Record
from citator.rules.compare_text import figures, key, squeezed
from citator.rules.compare_volumes import may_count_a_series
from citator.text.volumes import volume_in, volumes_in, volumes_of

__all__ = [
    "YEARS",
    "bare_doi",
    "compare_doi",
    "compare_isbn",
    "compare_issue",
    "compare_pages",
    "compare_publisher",
    "compare_volume",
    "compare_year",
    "is_of_place",
    "isbns",
    "page_span",
    "volume_untold",
    "year_in_number",
]

YEARS: Final = ("issued", "published-print", "published-online", "available-date")
_BOOKS: Final = frozenset(["book", "chapter", "entry-encyclopedia", "entry-dictionary"])
_FIGURES: Final = re.compile(r"\d+")
_PAGE: Final = re.compile(r"([A-Za-z]{0,3}?)\.?\s?(\d+)(?:[.:]([A-Za-z]?\d+))?")
_IN_TITLE: Final = re.compile(r"\b(?:vol(?:ume)?|band|bd|tome|part|teil|book|buch)\b|[\s:,.(](?:[IVX]{1,5}|\d{1,2})\W*$", re.IGNORECASE)
_ISSUE_BEHIND: Final = re.compile(r"(?<=[\dIVXLCivxlc])\s?\(\d{1,3}\)$")
_VOLUME_BEFORE: Final = re.compile(r"\d{1,4}\s?\([^()]{1,20}\)\s?:\s?(?=\w)")  # "38(4):123-128"
_RANGE: Final = re.compile(r"\s*[-‐‑‒–—―−/]+\s*")
_COUNT: Final = re.compile(r"\d{1,4}\s?(?:pages|pp|pgs|seiten|ss?)\b\.?", re.IGNORECASE)
_ELECTRONIC: Final = re.compile(r"[eE]\d{1,6}")
_ARTICLE_NUMBER: Final = re.compile(r"[a-z]{1,3}\d\d\w*|\d{5,}", re.IGNORECASE)
_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/\S+")


def compare_year(cited: Record, found: Record, *, pinned: bool = False) -> tuple[str, str]:
    """The year. ``pinned`` says that an identifier in the citation names this very edition.

    A year beside the record's is no error where only one of print and online is known; that of a resolution is part of its number.
    The year of a book that nothing pins to an
    edition can't be wrong, only unsupported; nor can an earlier one, where the record is that of an electronic edition. A year that stands
    in the record's own title or DOI is the work's, whatever the day on which the record was made.

    >>> compare_year(Record.from_csl({"issued": "1999"}), Record.from_csl({"type": "book", "issued": "2004"}))
    ('unsupported', '2004')
    """
    date = cited.date()
    years = sorted({day.year for field in YEARS if (day := found.date(field))})
    known = str(found.date().year) if found.date() else str(years[0]) if years else ""  # type: ignore[union-attr]
    if not date:
        return "absent", known
    others = {int(year) for field in ("other-years", "edition-years") for year in _FIGURES.findall(found.text(field))}
    if found.type == "resolution" and years and (inside := year_in_number(cited)) and inside not in {*years, *others}:
        return "wrong", known  # whatever year stands beside it
    others |= {day.year for field in ("event-date", "original-date", "submitted") if (day := found.date(field))}
    if date.year in years:
        return "match", known
    if date.year in others:
        return "variant", known
    if not years:
        return "unsupported", ""
    if found.text("date-basis") == "registered" and date.year < years[0]:
        return "unsupported", known  # only the day is known on which the DOI was made, long after the work for older ones
    both = found.date("published-print") and found.date("published-online")
    if not both and date.circa is False and found.type != "resolution" and min(abs(date.year - year) for year in years) == 1:
        return "variant", known  # printed the year after it stood online, or the other way round
    if date.circa and min(abs(date.year - year) for year in years) <= 5:
        return "variant", known
    if _is_its_own(date.year, years, found):
        return "unsupported", known
    if found.type in _BOOKS and not _same_edition(cited, found, date.year < years[0], pinned):
        return "unsupported", known
    return "wrong", known


_YEAR_BEHIND: Final = re.compile(r"\d \((\d{4})\)$")


def year_in_number(cited: Record) -> int | None:
    """The year that is part of the number of a resolution of the Security Council.

    >>> year_in_number(Record.from_csl({"number": "S/RES/1325 (2000)"})), year_in_number(Record.from_csl({"number": "S/RES/1325"}))
    (2000, None)
    """
    year = _YEAR_BEHIND.search(cited.text("number"))
    return int(year[1]) if year else None


_ISSN: Final = re.compile(r"\b\d{4}-\d{3}[\dXx]\b")


def _is_its_own(year: int, years: list[int], found: Record) -> bool:
    """Whether a year is that of which a report tells ("Tides 2021", out in 2023), or the one in the DOI of a work digitised later."""
    digits = str(year)
    if abs(years[0] - year) <= 3 and digits in _FIGURES.findall(found.text("title")):
        return True
    if digits in (found.text("page").partition("-")[0], found.text("number")):
        return False
    return year < years[0] and digits in _FIGURES.findall(_ISSN.sub(" ", _suffix(found)))


def _same_edition(cited: Record, found: Record, earlier: bool, pinned: bool) -> bool:
    if compare_pages(cited, found)[0] == "match" and found.type != "book":
        return True
    if compare_isbn(cited, found)[0] == "match":
        pinned = True
    reissue = found.date("published-online") is not None and found.date("published-print") is None
    return pinned and not found.text("edition-years") and not (earlier and reissue)


def compare_volume(cited: Record, found: Record) -> tuple[str, str]:
    """The volume: figures decide, Roman ones too; a year that stands for the volume is accepted. That of a book in its field may be that
    in a series, and is wrong where the record has another in its title and its field alike.

    >>> [compare_volume(Record.from_csl({"volume": cited}), Record.from_csl({"volume": "12"}))[0] for cited in ("XII", "XII(3)", "XI(3)")]
    ['variant', 'variant', 'wrong']
    """
    one, two = cited.text("volume"), found.text("volume")
    if not one and two and "book" in (cited.type, found.type) and _differs_in_title(cited, found):
        return "wrong", two
    if not one:
        return "absent", two
    if _is_of_another(cited, found):
        return ("wrong" if _is_one_in_its_set(found) else "unsupported"), two or volume_in(found.text("title"))
    if not two or (found.type == "book" and cited.type == "book"):
        return "unsupported", two
    if squeezed(one) == squeezed(two):
        return "match", two
    first, second = (figures(_ISSUE_BEHIND.sub("", text)) for text in (one, two))
    years = {str(day.year) for field in YEARS if (day := found.date(field))}
    if (
        not first
        or not second
        or set(first) & set(second)
        or (first[0] in years and len(first) == 1)
        or _is_its_issue(first, found)
        or counted_anew(found.text("container-title"), int(first[0][:9]), int(second[0][:9]))
    ):
        return "variant", two
    return "wrong", two


def _differs_in_title(cited: Record, found: Record) -> bool:
    """Whether the cited title names a volume of the work, and the record is of another: each one plain number, and none in its own title.

    What is said of several volumes, of parts, or of a series in which books have numbers too, contradicts nothing.
    """
    named, there = volumes_in(cited.text("title"), parts=True), volumes_of(found.text("volume"))
    if may_count_a_series(cited.text("title"), found.text("title"), found.text("collection-title")):
        return False
    series = any(found.text(field) for field in ("container-title", "collection-title"))
    if not named or not there or series or volumes_in(found.text("title")) or _IN_TITLE.search(found.text("title")):
        return False
    single = named.first == named.last and there.first == there.last
    return single and not named.is_open(there) and named.first != there.first


def _is_of_another(cited: Record, found: Record) -> bool:
    """Whether a book is cited with one volume in its field, in no series, and the title of the record names another."""
    series = any(cited.text(field) for field in ("container-title", "collection-title"))
    if (cited.type, found.type) != ("book", "book") or series or volumes_in(cited.text("title"), parts=True):
        return False
    one, there = volumes_of(cited.text("volume")), volumes_in(found.text("title"))
    return one is not None and there is not None and not one.meets(there)


def _is_one_in_its_set(found: Record) -> bool:
    """Whether the title and the field of a record name one volume: then the field does not count a series."""
    return volumes_in(found.text("title")) is not None and volumes_in(found.text("title")) == volumes_of(found.text("volume"))


def volume_untold(cited: Record, found: Record) -> str:
    """What is told of two books in whose fields or title are two volumes, which may be those of two numberings; "" of all others.

    >>> cited, found = (Record.from_csl({"type": "book", "title": "Lamps", "volume": volume}) for volume in ("2", "3"))
    >>> volume_untold(cited, found).partition(":")[0], volume_untold(cited, cited)
    ('has volume “3”, cited is “2”', '')
    """
    one, two = cited.text("volume"), volume_in(found.text("title")) or found.text("volume")
    named, counted = volumes_of(one), volumes_of(found.text("volume"))
    there = volumes_in(found.text("title")) or counted
    if (cited.type, found.type) != ("book", "book") or not named or not there or named == counted:
        return ""
    if named.meets(there) and named.lettered == there.lettered:
        return ""
    if volumes_in(cited.text("title"), parts=True) or (cited.text("collection-title") and volumes_in(found.text("title"))):
        return ""  # its field counts a series
    return f"has volume “{two}”, cited is “{one}”: whether both count the volumes of one work, or those of a series, can't be told"


def _is_its_issue(volume: list[str], found: Record) -> bool:
    """Whether the issue is called the volume, as it is where the volume is the year: "JHEP 07 (2014)", "JHEP 0707 (2007)"."""
    issue, year = figures(found.text("issue")), found.date()
    if len(volume) != 1 or len(issue) != 1:
        return squeezed(" ".join(volume)) == squeezed(found.text("issue"))
    return volume == issue or (year is not None and len(issue[0]) < 3 and volume[0].zfill(4) == f"{year.year % 100:02}{issue[0]:0>2}")


def is_of_place(cited: Record, found: Record) -> bool:
    """Whether a record has the cited volume and pages: whatever its title, it is what stands there, if the journal is the cited one.

    >>> one, two = (Record.from_csl({"volume": "14", "page": page}) for page in ("113", "113-129"))
    >>> is_of_place(one, two), is_of_place(one, Record.from_csl({"volume": "13", "page": "113"}))
    (True, False)
    """
    return compare_volume(cited, found)[0] in AGREEING and compare_pages(cited, found)[0] in AGREEING


def compare_issue(cited: Record, found: Record) -> tuple[str, str]:
    """The issue. Only plain numbers can contradict each other: issues are double, continuous, supplements, or named by months."""
    one, two = cited.text("issue"), found.text("issue")
    if not one:
        return "absent", two
    if not two:
        return "unsupported", ""
    if squeezed(one) == squeezed(two):
        return "match", two
    plain = one.isdecimal() and two.isdecimal() and len(one) <= 2 and len(two) <= 2
    return ("wrong" if plain and int(one) != int(two) and one != found.text("number") else "variant"), two


def compare_pages(cited: Record, found: Record) -> tuple[str, str]:
    """The first page; "e", "S" and "pp." before it and a shortened last page don't matter. An article number counts as page. Pages that are
    counted, from 1 on beside an article number, are no place and can't be wrong.

    >>> compare_pages(Record.from_csl({"page": "pp. 413-20"}), Record.from_csl({"page": "413-420"}))
    ('variant', '413-420')
    """
    one = cited.text("page") or cited.text("page-first")
    two = found.text("page") or found.text("number") or found.text("page-first")
    if not one:
        return "absent", two
    numbers = {squeezed(number) for number in (found.text("number"), _suffix(found)) if number}
    if squeezed(one) in numbers:
        return "match", two
    first, theirs = page_span(one), page_span(two)
    if _is_count(one, two, found):
        return "unsupported", two
    if not first or not theirs or found.type == "book" or (cited.type == "book" and found.type != "chapter"):
        return ("match" if two and squeezed(one) == squeezed(two) else "unsupported"), two
    if first == theirs or squeezed(one) == squeezed(two):
        return ("match" if key(one) == key(two) else "variant"), two
    if first[0] == theirs[0]:
        return "variant", two
    if first[0] > 9999 and any(str(first[0]) in _FIGURES.findall(number) for number in numbers):
        return "variant", two
    if len(first) == 1 and len(theirs) == 2 and theirs[0] <= first[0] <= theirs[1]:
        return "variant", two  # the page that is meant, not the first one
    return "wrong", two


def _is_count(one: str, two: str, found: Record) -> bool:
    """Whether pages are no place that could be compared: "18 pp.", and "1–18" where the record has an article number; or "696–701" beside
    a number on line ("e124").
    """
    if _COUNT.fullmatch(one.strip()):
        return True
    if _ELECTRONIC.fullmatch(two.strip()) and len(page_span(one)) == 2 and not re.search(r"[A-Za-z]", one):
        return True  # where it stands in print, and its number on line
    number = bool(found.text("number") and not found.text("page")) or bool(_ARTICLE_NUMBER.fullmatch(two.strip()))
    return number and len(page_span(one)) == 2 and page_span(one)[0] == 1


def compare_publisher(cited: Record, found: Record) -> tuple[str, str]:
    """The publisher, for information: houses are renamed, sold and abbreviated, so none is wrong."""
    one, two = cited.text("publisher"), found.text("publisher")
    if not one:
        return "absent", two
    if not two:
        return "unsupported", ""
    if squeezed(one) == squeezed(two):
        return "match", two
    return ("variant" if set(key(one).split()) & set(key(two).split()) else "unsupported"), two


def bare_doi(text: str) -> str:
    """The DOI in a string, lower case (DOIs don't distinguish case: https://www.doi.org/doi-handbook/), or "".

    >>> bare_doi("https://doi.org/10.1000/ABC"), bare_doi("doi:10.1000/abc.")
    ('10.1000/abc', '10.1000/abc')
    """
    match = _DOI.search(text[:2000].replace("%2F", "/").replace("%2f", "/"))
    return match.group().rstrip(".,;").lower() if match else ""


def compare_doi(cited: Record, found: Record) -> tuple[str, str]:
    """The DOI, letter by letter without case. What it names is for the look-up to say."""
    one, two = bare_doi(cited.text("DOI")), bare_doi(found.text("DOI"))
    if not one:
        return "absent", two
    if not two:
        return "unsupported", ""
    return ("match" if one == two else "wrong"), two


def isbns(text: str) -> list[str]:
    """The valid ISBNs of a string, as 13 figures.

    >>> isbns("0-19-515270-0 (hbk.) 9780195152708 978-0-19-515270-9")
    ['9780195152708']
    """
    from stdnum import isbn

    found: list[str] = []
    for number in re.findall(r"(?<![\dX])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\d])", text[:5000]):
        if isbn.is_valid(number):
            found.append(isbn.compact(isbn.to_isbn13(number)))
    return list(dict.fromkeys(found))


def compare_isbn(cited: Record, found: Record) -> tuple[str, str]:
    """The ISBN. A record has those of some editions only, so another number is not wrong by itself."""
    one, two = cited.text("ISBN"), isbns(found.text("ISBN"))
    if not one:
        return "absent", two[0] if two else ""
    return ("match" if set(isbns(one)) & set(two) else "unsupported"), two[0] if two else ""


def page_span(text: str) -> tuple[int, ...]:
    """First and last page, the last one filled up from the first; () where there is no figure."""
    parts = [match for part in _RANGE.split(_VOLUME_BEFORE.sub("", " ".join(text[:200].split())))[:2] if (match := _PAGE.search(part))]
    if not parts:
        return ()
    first = parts[0].group(2)[:9]
    if len(parts) == 1:
        return (int(first),)
    last = parts[1].group(2)[:9]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return (int(first),) if int(last) <= int(first) else (int(first), int(last))


def _suffix(found: Record) -> str:
    """What stands after the prefix of the DOI: many publishers put the article number there, and no page into the record."""
    return bare_doi(found.text("DOI")).partition("/")[2]
