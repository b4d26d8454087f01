"""German law by families, editions and marginal numbers: commentaries, textbooks, and articles by the place in a journal alone.

Weir, in: Brook/Hale, UrhG, 7. Aufl. 2022, § 4 UrhG, Rn. 17; Weir, in: BeckOK UrhR, 42. Aufl. 2024, § 87a UrhG, Rn. 28
Weir/Hale, Allgemeines Hafenrecht, 20. Aufl. 2020, § 4 Rn. 12 ff.
Weir, NJW 2015, 123, 125; Weir, AcP 200 (2000), 273 ff.; Jo Weir, Die Fähre im Recht, JZ 2012, S. 345 (350 f.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Name
from citator.parsing.cutting.shapes import FAMILIES, LAW_JOURNALS
from citator.parsing.kinds.containers import page_extent
from citator.parsing.kinds.draft import Draft, tidy
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, parse_name

__all__ = ["read_commentary"]

_NAMES = re.compile(rf"(?P<names>{FAMILIES})(?P<others>\su\.\s?a\.)?,\s(?P<within>in:?\s(?=[A-ZÄÖÜ]))?")
_EDITORS = re.compile(rf"(?P<names>{FAMILIES})(?P<mark>\s\((?:Hrsg|Hgg?)\.\))?")
_EDITION = re.compile(
    rf"(?P<edition>\d{{1,3}})\.\s(?:Aufl(?:age|\.)|Ed(?:ition|\.)|EL)(?:,?\s(?:(?P<place>[A-ZÄÖÜ][\w’-]+)\s)?(?P<year>{YEAR}))?"
)
_IMPRINT = re.compile(rf"(?:(?P<place>[A-ZÄÖÜ][\w’-]+(?:/[A-ZÄÖÜ][\w’-]+)?)\s)?(?P<year>{YEAR})|(?:Stand|Std\.):?\s.{{2,30}}")
_SECTION = re.compile(r"(?:§§?|Art\.|Einl\.|Vor(?:bem)?\.?\s§)\s?\S.*|(?:Rn|Rdn|Rdnr|Rz|S)\.\s?\d.*|N\.?\s\d.*")
_IN_JOURNAL = re.compile(
    rf"(?P<names>{FAMILIES})(?P<others>\su\.\s?a\.)?,\s(?:(?P<title>[A-ZÄÖÜ„“][^;]{{3,240}}?),\s(?:in:?\s)?)?(?P<journal>{LAW_JOURNALS})\s(?:(?P<volume>\d{{1,4}})\s\((?P<year2>{YEAR})\)|(?P<year>{YEAR})),\s(?:S\.\s)?"
    r"(?P<page>\d{1,5})(?P<more>\sff?\.)?(?:,\s(?P<pin>\d{1,5}(?:\s?ff?\.)?)|\s\((?P<pin2>\d{1,5}(?:\s?ff?\.)?)\))?(?:\sf\.)?$"
)
_BEFORE_PAGE = re.compile(
    rf"(?P<names>[A-ZÄÖÜ][^,;:“”()\d]{{2,80}}?),\s(?P<title>[A-ZÄÖÜ„“][^;]{{3,240}}?),\s(?:in:?\s)?(?P<journal>{LAW_JOURNALS})\s"
    rf"(?:(?P<volume>\d{{1,4}})\s\((?P<year2>{YEAR})\)|(?P<year>{YEAR}))$"
)
_KNOWN_WORK = re.compile(r"Beck(?:OK|OGK)|[Kk]omm(?:entar)?\b|[Kk]ommentar|MüKo|[Hh]andbuch|[Ff]estschrift|[Hh]dB|Staudinger|Palandt|Maunz")
_DATED = re.compile(rf"\s(?P<year>{YEAR})$")
_AT_ONE = re.compile(r"(?:§|Art\.|Rn\.|Rz\.|Rdn)")
_BETWEEN = re.compile(r",\s|\s(?=(?:§|Art\.)\s?\d)")


def read_commentary(draft: Draft) -> bool:
    """Read the draft as one of these; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Weir, in: Brook/Hale, UrhG, 7. Aufl. 2022, § 4 UrhG"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_commentary(draft), draft.kind, draft.record().text("container-title"), draft.pinpoint
    (True, 'chapter', 'UrhG', '§ 4 UrhG')
    """
    if (draft.pinpoint or "").startswith("S.") and _by_page(draft):
        return True
    named = _NAMES.match(draft.text, draft.start, draft.end)
    if named is None or not _are_families(named["names"]):
        return False
    return _in_journal(draft) or _work(draft, named)


def _are_families(words: str) -> bool:
    return all(is_person(one, surname=True) and not is_body(one) for one in words.split("/"))


def _people(words: str, others: str | None = None) -> tuple[Name, ...]:
    return (*(parse_name(one) for one in words.split("/")), *((Name(literal="et al."),) if others else ()))


def _by_page(draft: Draft) -> bool:
    """Such as "Jo Weir, Die Fähre im Recht, JZ 2012, S. 345 (350 f.)", whose pages have been taken for the place cited."""
    found = _BEFORE_PAGE.match(draft.text, draft.start, draft.end)
    people = re.split(r"\s?/\s?|\s(?:und|&)\s", found["names"]) if found else []
    if found is None or not all(is_person(one, surname=True) and not is_body(one) for one in people):
        return False
    draft.put("author", tuple(parse_name(one) for one in people), *found.span("names"))
    draft.title(*found.span("title"))
    draft.take("container-title", *found.span("journal"))
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    draft.date(*found.span("year" if found["year"] else "year2"))
    page_extent(draft, True)
    return draft.done("article-journal")


def _in_journal(draft: Draft) -> bool:
    found = _IN_JOURNAL.match(draft.text, draft.start, draft.end)
    if found is None:
        return False
    draft.put("author", _people(found["names"], found["others"]), *found.span("names"))
    if found["title"]:
        draft.title(*found.span("title"))
    for name, group in (("container-title", "journal"), ("volume", "volume"), ("page", "page")):
        if found[group]:
            draft.take(name, *found.span(group))
    draft.date(*found.span("year" if found["year"] else "year2"))
    pin = next((group for group in ("pin", "pin2") if found[group]), None)
    if pin and not draft.pinpoint:
        draft.pinpoint = found[pin]
        draft.put("locator", found[pin], *found.span(pin))
    return draft.done("article-journal")


def _work(draft: Draft, named: re.Match[str]) -> bool:
    """A commentary or a textbook by its pieces: editors and title, edition and year, section and marginal number."""
    pieces = list(_pieces(draft, named.end()))
    kinds = [_kind(draft.text[begin:stop]) for begin, stop in pieces]
    titled = next((at for at, kind in enumerate(kinds) if kind), len(kinds))
    if not 1 <= titled <= 3 or not all(kinds[titled:]):
        return False
    head = draft.text[pieces[0][0] : pieces[titled - 1][1]]
    edition = next((_EDITION.fullmatch(draft.text, *piece) for piece, kind in zip(pieces, kinds, strict=True) if kind == "edition"), None)
    at_one = _AT_ONE.match(draft.pinpoint or "") is not None or "section" in kinds
    if not (edition and at_one) and not (named["within"] and at_one and _KNOWN_WORK.search(head)):
        return False
    draft.put("author", _people(named["names"], named["others"]), *named.span("names"))
    _head(draft, pieces[:titled], named["within"] is not None)
    printed = next((_IMPRINT.fullmatch(draft.text, *piece) for piece, kind in zip(pieces, kinds, strict=True) if kind == "imprint"), None)
    imprint = edition if edition and edition["year"] else printed
    if edition:
        draft.take("edition", *edition.span("edition"))
    if imprint and imprint["year"]:
        draft.date(*imprint.span("year"))
    if imprint and imprint["place"]:
        draft.take("publisher-place", *imprint.span("place"))
    _place(draft, [piece for piece, kind in zip(pieces, kinds, strict=True) if kind == "section"])
    return draft.done("chapter" if named["within"] else "book")


def _pieces(draft: Draft, start: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in _BETWEEN.finditer(draft.text, start, draft.end):
        if draft.nesting.open(cut.start()):
            yield at, cut.start()
            at = cut.end()
    if at < draft.end:
        yield at, draft.end


def _kind(words: str) -> str:
    for name, pattern in (("edition", _EDITION), ("imprint", _IMPRINT), ("section", _SECTION)):
        if pattern.fullmatch(words):
            return name
    return ""


def _head(draft: Draft, pieces: list[tuple[int, int]], within: bool) -> None:
    """Editors and title of a commentary; one alone is its title: "Weir, in: Brook/Hale, 6. Aufl. 2020"."""
    first = _EDITORS.fullmatch(draft.text, *pieces[0]) if within and len(pieces) > 1 else None
    start = pieces[0][0]
    if first and _are_families(first["names"]):
        draft.put("editor", _people(first["names"]), *first.span("names"))
        start = pieces[1][0]
    dated = _DATED.search(draft.text, start, pieces[-1][1])  # "Handbuch der Hafenverträge 2024 Rn. 11"
    if dated:
        draft.date(*dated.span("year"))
    draft.title(start, dated.start() if dated else pieces[-1][1], "container-title" if within else "title")


def _place(draft: Draft, sections: list[tuple[int, int]]) -> None:
    """The section that is commented on, with the marginal number behind it."""
    if not sections:
        return
    place = draft.fields.pop("locator", None)
    stop = place.end if place and place.end else sections[-1][1]
    draft.pinpoint = tidy(draft.text[sections[0][0] : stop])
    draft.put("locator", draft.pinpoint, sections[0][0], stop)
