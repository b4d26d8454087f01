"""References of Russian notes, whose parts are divided by full stops (GOST R 7.0.5-2008, https://docs.cntd.ru/document/1200063713).

Иванов А. Б. Имена рек. М.: Наука, 1994. С. 12.
Петров В. Г. Маяки севера // Вестник портов. 2004. Т. 12. № 3. С. 45–67.
Известия. 2011. 3 мая. С. 4.
"""

from __future__ import annotations

import re

from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.press import page_of_sheet
from citator.text.dates import MONTH, YEAR, parse_date

__all__ = ["read_russian"]

_AUTHOR = (
    r"(?!(?:Письмо|Доклад|Записка|Телеграмма|Интервью|Отч[её]т|Дневник|Речь)\s)[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?,?\s[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
)
_AUTHORS = re.compile(rf"{_AUTHOR}(?:(?:,|\sи)\s{_AUTHOR}){{0,5}}(?P<more>\sи др\.)?\s")
_IMPRINT = re.compile(
    rf"(?:[.!?…]\s(?:[–—]\s)?|\s[–—]\s)(?P<place>(?:М|Л|СПб|Пг|К|Н\. Новгород|Ростов н/Д|"
    rf"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*)\.?(?:;\s[А-ЯЁ][\w.]*)?)"
    rf"(?:\s?:\s(?P<publisher>[^,:/]{{2,60}}))?,\s(?P<year>{YEAR})(?=[.,;\s]|$)"
)
_SLASHES = re.compile(r"\s//\s")
_PART = re.compile(
    r"(?:(?P<volume>(?:Т|Ч|Кн|Вып)\.\s?(?P<v>\d+|[IVXLC]+))|№\s?(?P<issue>\d+(?:[-–(/]\d+\)?)?)|"
    r"[СC]\.\s?(?P<pages>\d+(?:\s?[-–—]\s?\d+)?(?:,\s\d+)*)|"
    rf"(?P<year>{YEAR})|(?P<day>\d{{1,2}}\s{MONTH})|(?P<edition>\d)-е изд)"
)
_NEWSPAPER = re.compile(rf"(?P<name>[А-ЯЁ«][^.\d/]{{2,50}})\.\s(?P<year>{YEAR})\.\s(?P<day>\d{{1,2}}\s{MONTH})(?:\.|$)")


_ELECTRONIC = re.compile(r"\s\[Электронный ресурс\](?:\s:\s[^/.]{3,60})?")
_ARCHIVED = re.compile(r"(?P<house>[А-ЯЁ]{2,9}(?:\s[А-Я][а-яё]{1,9})?|Архив[^.]{3,50})[.,]?\s(?=Ф\.\s?\S)")
# Who edited it stands in the genitive, which no name is put right from.
_MADE_BY = re.compile(r"\s/\s(?=(?:под|отв\.|гл\.|науч\.|сост\.|ред\.|пер\.|авт\.|[А-ЯЁ]\.\s?[А-ЯЁ]))")
_THESIS = re.compile(r"\s?:\s(?:автореф\.\s)?дис\.")
_KIND_OF_BOOK = re.compile(r"\s?:\s(?:сб|сборник|материалы|альманах|труды|ежегодник|в\s\d)\b.*$")


def read_russian(draft: Draft) -> bool:
    """Read the draft as a reference of the Russian standard; False where it has not its shape."""
    first = draft.text[draft.start : draft.start + 1]
    if first != "«" and (draft.start >= draft.end or not ("А" <= first <= "Я" or first == "Ё")):
        return False
    return _newspaper(draft) or _archived(draft) or _work(draft) or _page_of_site(draft)


def _newspaper(draft: Draft) -> bool:
    found = _NEWSPAPER.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "article-newspaper"
    draft.title(*found.span("name"), "container-title")
    _parts(draft, found.start("year"), pages="page")
    page_of_sheet(draft)
    return True


def _archived(draft: Draft) -> bool:
    """What lies in an archive: "Письмо И. П. Клюева от 3 мая 1911 г. // РГАЛИ. Ф. 12. Оп. 1. Д. 4. Л. 7"."""
    slashes = _SLASHES.search(draft.text, draft.start, draft.end)
    house = _ARCHIVED.match(draft.text, slashes.end(), draft.end) if slashes else None
    if not slashes or not house:
        return False
    draft.title(draft.start, slashes.start())
    draft.take("archive", slashes.end(), draft.end)
    draft.date(draft.start, slashes.start())
    draft.kind = "letter" if draft.text.startswith("Письмо", draft.start) else "document"
    draft.start = draft.end
    return True


def _page_of_site(draft: Draft) -> bool:
    """A title and an address: "Каталог карт [Электронный ресурс]. URL: https://…"."""
    if not draft.url or draft.has("issued") or re.search(rf"\b{YEAR}\b", draft.rest):
        return False
    stop = _ELECTRONIC.search(draft.text, draft.start, draft.end)
    draft.title(draft.start, stop.start() if stop else len(draft.text[: draft.end].rstrip(" .")))
    draft.kind = "webpage"
    draft.start = draft.end
    return True


def _named_again(draft: Draft, begin: int) -> bool:
    """A shortened title behind its author, with the page: "Лазарев П. С. Библиотека у моста. С. 33"."""
    if not draft.pinpoint or draft.url or begin == draft.start or re.search(r"\d|//", draft.text[begin : draft.end]):
        return False
    draft.title(begin, begin + len(draft.text[begin : draft.end].rstrip(" .…")))
    draft.kind = "book"
    return True


def _work(draft: Draft) -> bool:
    text, end = draft.text, draft.end
    pages = re.fullmatch(r"[СC]\.\s?(?P<pages>\d+(?:\s?[-–—]\s?\d+)?)", draft.pinpoint or "", re.IGNORECASE)
    authors = _AUTHORS.match(text, draft.start, end)
    begin = authors.end() if authors else draft.start
    slashes = _SLASHES.search(text, begin, end)
    if slashes:
        stop = re.compile(rf"[.,]\s(?:[–—]\s)?(?={YEAR}|№|[ТСCВ]\.|[А-ЯЁ][\w.]*\s?:|[А-ЯЁ][а-яё-]*\.?,\s{YEAR})").search(
            text, slashes.end(), end
        )
        stopped = _ELECTRONIC.search(text, begin, slashes.start())
        draft.title(begin, stopped.start() if stopped else slashes.start())
        container_end = stop.start() if stop else end
        named = _KIND_OF_BOOK.search(text, slashes.end(), container_end)
        draft.title(slashes.end(), named.start() if named else container_end, "container-title")
        imprint = _IMPRINT.search(text, max(slashes.end(), container_end - 1), end)
        _imprint(draft, imprint)
        _parts(draft, imprint.end() if imprint else container_end, pages="page")
        if pages and not draft.has("page"):
            draft.put("page", pages["pages"], *draft.place("locator"))
            draft.fields.pop("locator", None)
            draft.pinpoint = None
        numbered = draft.has("issue") or draft.has("volume")
        draft.kind = (
            "chapter"
            if imprint
            else "article-newspaper"
            if draft.has("issued") and _has_day(draft)
            else "webpage"
            if draft.url and not numbered
            else "article-journal"
        )
    else:
        imprint = _IMPRINT.search(text, begin + 1, end)
        if imprint is None and not _named_again(draft, begin):
            return False
        if imprint is not None:
            made, thesis = _MADE_BY.search(text, begin, imprint.start()), _THESIS.search(text, begin, imprint.start())
            draft.title(begin, min(one.start() for one in (made, thesis, imprint) if one))
            _imprint(draft, imprint)
            _parts(draft, imprint.end(), pages="locator")
            draft.kind = "thesis" if thesis else "book"
    if authors:
        draft.put("author", _names(authors.group()), draft.start, begin - 1)
    draft.start = draft.end
    return True


def _names(words: str) -> tuple[Name, ...]:
    """Family names first, initials behind them.

    >>> [str(one) for one in _names("Иванов А. Б., Петров В. Г. и др. ")]
    ['А. Б. Иванов', 'В. Г. Петров', 'et al.']
    """
    found = re.finditer(r"([А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)?),?\s([А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?)", words)
    names = tuple(Name(family=one[1], given=one[2].strip()) for one in found)
    return (*names, Name(literal="et al.")) if "и др." in words else names


def _imprint(draft: Draft, found: re.Match[str] | None) -> None:
    if found is None:
        return
    draft.put("publisher-place", found["place"], *found.span("place"))
    if found["publisher"]:
        draft.title(*found.span("publisher"), "publisher")
    draft.date(*found.span("year"))


def _has_day(draft: Draft) -> bool:
    date = draft.year()
    return date is not None and date.day is not None


def _parts(draft: Draft, start: int, pages: str) -> None:
    """Year, day, volume, number and pages, in whatever order they stand."""
    parts = list(_PART.finditer(draft.text, start, draft.end))
    year = next((one for one in parts if one["year"]), None)
    day = next((one for one in parts if one["day"]), None)
    if year:
        date = parse_date(f"{day['day']} {year['year']}") if day else None
        draft.put("issued", date, *year.span("year"))
        draft.date(*year.span("year"))
    for part in parts:
        for name, group in (("volume", "v"), ("issue", "issue"), ("edition", "edition")):
            if part[group]:
                draft.take(name, *part.span(group))
        if not part["pages"]:
            continue
        if pages == "page" and not draft.has("page"):
            draft.take("page", *part.span("pages"))
        elif not draft.pinpoint:
            draft.pinpoint = part.group()
            draft.put("locator", draft.pinpoint, *part.span())
