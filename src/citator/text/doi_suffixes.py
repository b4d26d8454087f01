"""The rest of a DOI behind a line end, told from the words and figures of a sentence.

"https://doi.org/10.1093/ejil/" at the end of a line may go on with "chab012", or be followed by "3 May 2019": a DOI that is put together of
words that are none of it is one that nobody registered, and would be told to be dead. So only what can be nothing else is taken.

Shapes of suffixes: https://www.crossref.org/blog/dois-and-matching-regular-expressions/ and those of the larger publishers (2024).
"""

from __future__ import annotations

import re
from typing import Final

from citator.text.dates import MONTH

__all__ = ["completes", "goes_on", "is_begun", "is_doi_suffix"]

_SIGNS: Final = re.compile(r"[A-Za-z\d(][\w.()/:;<>\[\]-]{2,120}", re.ASCII)
_LONG: Final = 9  # figures of a number that counts articles or books, and is no page, day, docket or code
_NUMBERS: Final = re.compile(r"\d[\d.()_-]+")
_DAY: Final = re.compile(
    rf"(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d\b|(?!97[89]-)\d{{1,4}}(?:[./-](?:{MONTH}|[ivxIVX]{{1,4}}|\d{{1,2}})[./-]|{MONTH})(?:\d{{4}}|\d{{1,2}})\b"
)
# "p.12-15", "para12", "vol.3.45", "Sept.2018.12", "PMC1234567": said of the source, or the number of another one.
_SAID: Final = re.compile(
    rf"(?:(?:pp?|pages?|paras?|pars?|art(?:s|icles?)?|nn?|fn|notes?|ch(?:s|ap|apter)?|sec(?:s|tion)?|ss?|nos?|nrs?|vols?|v|ver(?:sion)?|rev|bd|tome?|t"
    rf"|cols?|figs?|tab(?:le)?|app(?:endix)?|annex|parts?|pt|rd?nr?|ff?|fols?|ll?|lines?|exh?|doc|item|rule|reg|c|ed|at|from|since|until|by|in|of|see"
    rf"|{MONTH})(?![a-z])[.:]?[1-9]\d{{0,3}}(?!\d)|(?:pmc?|pmc?id|arxiv|is[bs]n|oclc|hal|ssrn|jstor|urn|iso|rfc|doi)[.:-]?\d)",
    re.IGNORECASE,
)
_CAPITALS: Final = re.compile(r"[A-Z]{2}|[A-Z][^/]{0,20}/")
_OF_CAPITALS: Final = re.compile(r"[A-Z]{2,6}\d{2}\((?:19|20)\d\d\)\d{2,4}")  # "JHEP07(2014)079"
_CODE: Final = re.compile(r"(?:^|[./_-])[a-z]{1,12}(?!(?:19|20)\d\d\b)\d{3,}(?![^\W_])")  # "chab012", "1748-9326/ab1234"
_COUNTED: Final = re.compile(r"[a-z]{1,20}(?:\.[a-z]{1,24}){0,4}(?:\.\d{1,6}){2,6}")  # "j.cell.2019.05.031", "ajil.2018.12"
_IN_SERIAL: Final = re.compile(r"(?!(?:19|20)\d\d-(?:19|20))\d{4}-\d{3}[\dX][/(.].*\d")  # an ISSN and more
# "10.1093/ejil/", "10.1088/1748-9326/": a word or an ISSN alone names a journal.
_BEGUN: Final = re.compile(r"(?:^|[/=])10\.\d{4,9}(?:\.\d{1,9}){0,3}/(?:[a-z.]{1,30}|\d{4}-\d{3}[\dx])/[.,;:)]?$", re.IGNORECASE)
_LONGEST: Final = 80
# "10.1016/j.cell.2019.05.031": journal, year, month, number. Elsevier registers none that stops before the number.
_BY_MONTH: Final = re.compile(
    r"(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,3}/j\.[a-z]{2,20}\.(?:19|20)\d\d\.(?:0\d|1[0-2])\.\d{3,6}(?!\d)", re.IGNORECASE
)
_BEGUN_BY_MONTH: Final = re.compile(
    r"(?:^|[/=])10\.(?:1016|105[34]|1067)/j\.[a-z]{2,20}(?:\.(?:19|20)\d\d(?:\.(?:0\d|1[0-2]))?)?[.,;:)]*$", re.IGNORECASE
)


def is_begun(doi: str) -> bool:
    """Whether a DOI, or an address that ends in one, stops at a stroke or full stop behind which more must follow.

    >>> is_begun("https://doi.org/10.1093/ejil/"), is_begun("10.1038/nature12373/"), is_begun("10.1016/j.cell.")
    (True, False, True)
    """
    return _BEGUN.search(doi) is not None or _BEGUN_BY_MONTH.search(doi) is not None


def completes(doi: str, word: str) -> bool:
    """Whether a DOI that ends in a full stop, or an address that ends in one, is whole with ``word``.

    >>> completes("10.1016/j.cell.", "2019.05.031"), completes("10.1016/j.cell.2019.", "05.031,"), completes("10.1016/j.cell.", "2019.")
    (True, True, False)
    """
    found = _BY_MONTH.search(doi + word) if doi.endswith(".") and word[:1].isdigit() else None
    return found is not None and found.end() > len(doi) and not (doi + word)[found.end() :].strip(".,;:)]")


def goes_on(text: str, start: int, word: str) -> bool:
    """Whether a DOI that ends at ``start`` in "/", a hyphen or a full stop goes on with ``word``, which has the white space before it."""
    behind = text[start + len(word) : start + len(word) + 1]
    last = text[start - 1 : start]
    if last == ".":
        return completes(text[max(0, start - _LONGEST) : start], word.lstrip())
    return last in "-_" or is_doi_suffix(word.lstrip(), last_of_clause=not behind or behind in "\n.,;:)]")


def is_doi_suffix(word: str, *, last_of_clause: bool) -> bool:
    """Whether a word behind a DOI that ends in "/" can be nothing but its rest.

    >>> is_doi_suffix("chab012", last_of_clause=True), is_doi_suffix("j.cell.2019.05.031", last_of_clause=False)
    (True, True)
    >>> [word for word in ("2010", "3", "p.12", "COVID-19", "2006/24/EC", "3-May-2019") if is_doi_suffix(word, last_of_clause=True)]
    []
    """
    figures = sum(map(str.isdecimal, word))
    if word.startswith("(SICI)"):
        return figures >= _LONG
    if not _SIGNS.fullmatch(word) or figures < 3 or _SAID.match(word) or _DAY.match(word):
        return False
    if _NUMBERS.fullmatch(word) or word.isdecimal():
        return figures >= _LONG or (last_of_clause and re.search(r"\d{5}", word) is not None)
    if _CAPITALS.match(word):
        return figures >= _LONG + 4 * ("/" in word) or _OF_CAPITALS.fullmatch(word) is not None
    if re.search(r"\d{5}", word) or _COUNTED.fullmatch(word) or _IN_SERIAL.fullmatch(word):
        return True
    return _CODE.search(word) is not None and (last_of_clause or len(word) > figures + 4)
