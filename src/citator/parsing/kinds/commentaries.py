"""German law by families, editions and marginal numbers: commentaries, textbooks, and articles by the place in a journal alone.

Weir, in: Brook/Hale, UrhG, 7. Aufl. 2022, § 4 UrhG, Rn. 17; Weir, in: BeckOK UrhR, 42. Aufl. 2024, § 87a UrhG, Rn. 28
Weir/Hale, Allgemeines Hafenrecht, 20. Aufl. 2020, § 4 Rn. 12 ff.
Weir, NJW 2015, 123, 125; Weir, AcP 200 (2000), 273 ff.; Jo Weir, Die Fähre im Recht, JZ 2012, S. 345 (350 f.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Field, Name, PartialDate
from citator.parsing.cutting.shapes import COURTS, FAMILIES, LAW_JOURNALS
from citator.parsing.kinds.containers import first_page, page_extent
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import is_news
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_person, parse_name

__all__ = ["read_commentary"]

_NAMES = re.compile(
    rf"(?P<names>(?:(?:[A-ZÄÖÜ]\.\s?(?:-[A-ZÄÖÜ]\.\s?)?){{1,2}}|(?:[Vv]on|[Dd]i|[Dd]e|[Vv]an)\s|[A-ZÄÖÜ][a-zäöüß-]+\s(?=[\wäöüß-]+,\sin))?{FAMILIES})"
    r"(?P<others>\su\.\s?a\.)?,\s(?P<within>in:?\s(?=[A-ZÄÖÜ]|(?:ders|dies)\.)|(?=(?:FS|FG|GS|Festschrift|Festgabe)\s(?:für\s|zum\s)?[A-ZÄÖÜ]))?"
)
_EDITORS = re.compile(rf"(?P<names>{FAMILIES})(?:\su\.\s?a\.|\set\sal\.)?(?P<mark>\s\((?:Hrsgg?|Hgg?)\.?\))?")
_THE_SAME = re.compile(rf"(?:ders|dies)\.(?:/(?P<names>{FAMILIES}))?(?P<mark>\s\((?:Hrsgg?|Hgg?)\.?\))?")
# The short name of the work first: "MüKoBGB/Weir, 8. Aufl. 2020, § 823 Rn. 5", "BK-Weir, Art. 18 OR N 34".
_WORK_FIRST = re.compile(
    r"(?P<work>(?:MüKo|MünchKomm|Münch-?Komm|BeckOGK|BeckOK|ErfK|jurisPK|KassKomm|NK|SK|LK|KK|HK|AK|MK|BK|ZK|BSK|CHK|OFK)"
    r"(?:-?[A-Z][A-Z][A-Za-z]{0,8}|\s[A-Z]{2,6}(?:\s[IV]{1,3})?)?)"
    r"(?:/|\s?[-–]\s?|\s/\s)(?P<names>[A-ZÄÖÜ][a-zäöüß’]{2,}(?:[/-][A-ZÄÖÜ][a-zäöüß’]+){0,4}),\s"
)
_PLACE_ALONE = re.compile(
    r"(?P<names>[A-ZÄÖÜ][a-zäöüß’-]{2,}(?:/[A-ZÄÖÜ][\wäöüß’-]{2,}){1,6}),\s"
    r"(?P<pin>(?:§§?|Art\.|Einl\.|Vor\s§)\s?[^,;()]{1,50}\sR(?:n|z|dnr?)\.?\s?\d[\w ]{0,8}(?:\sff?\.)?)"
)
_EDITION = re.compile(
    rf"(?P<edition>\d{{1,3}})\.\s(?:(?:[a-zäöü]+\.?\s(?:u\.\s|und\s)?){{0,3}}Aufl(?:age|\.)|Ed(?:ition|\.)|EL)"
    rf"(?:,?\s(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?)?(?:(?:{MONTH}|(?P<place>[A-ZÄÖÜ][\w’-]+))\s)?(?P<year>{YEAR}))?"
)
_IMPRINT = re.compile(
    rf"(?:(?P<place>[A-ZÄÖÜ][\w’-]+(?:/[A-ZÄÖÜ][\w’-]+)?)\s|(?:Neu)?[Bb]earb(?:eitung|\.)\s|\d{{1,2}}\.\d{{1,2}}\.)?(?P<year>{YEAR})|(?:Stand|Std\.):?\s.{{2,30}}"
)
_SECTION = re.compile(
    r"(?:§§?|Art\.|Einl\.|Vor(?:bem)?\.?\s(?:zu\s)?§|Anh(?:ang|\.)\s(?:zu\s)?§)\s?\S.*|(?:Rn|Rdn|Rdnr|Rz|S)\.\s?\d.*|N\.?\s\d.*"
)
_IN_JOURNAL = re.compile(
    rf"(?P<names>{FAMILIES})(?P<others>\su\.\s?a\.)?,\s(?:(?P<title>[A-ZÄÖÜ„“][^;]{{3,240}}?),\s(?:in:?\s)?)?(?P<journal>{LAW_JOURNALS})\s(?:(?P<volume>\d{{1,4}})\s\((?P<year2>{YEAR})\)|(?P<year>{YEAR})),\s(?:S\.\s)?"
    r"(?P<page>\d{1,5})(?P<more>\sff?\.)?(?:,\s(?P<pin>\d{1,5}(?:\s?ff?\.)?)|\s\((?P<pin2>\d{1,5}(?:\s?ff?\.)?(?:,\s\d{1,5}(?:\s?ff?\.)?)?)\))?(?:\sf\.)?$"
)
_BEFORE_PAGE = re.compile(
    rf"(?P<names>(?:(?:von|van|v\.|de|di)\s(?:de[rmn]\s|la\s)?)?[A-ZÄÖÜ][^,;:“”()\d]{{2,80}}?),\s(?:(?P<title>[A-ZÄÖÜ„“][^;]{{3,240}}?),\s(?:in:?\s)?)?(?P<journal>{LAW_JOURNALS})\s"
    rf"(?:(?P<volume>\d{{1,4}})\s\((?P<year2>{YEAR})\)|(?P<year>{YEAR}))$"
)
_COURT = re.compile(rf"(?:{COURTS})$|\w+(?:gericht(?:shof)?|finanzhof)\b")
_KNOWN_WORK = re.compile(r"Beck(?:OK|OGK)|[Kk]omm(?:entar)?\b|[Kk]ommentar|MüKo|[Hh]andbuch|[Ff]estschrift|[Hh]dB|Staudinger|Palandt|Maunz")
_NO_EDITORS = re.compile(r"MüKo|MünchKomm|Beck(?:OK|OGK)|ErfK|jurisPK|KassKomm|NK\b")  # called so, and nobody is
_DATED = re.compile(rf"\s\(?(?:(?:Neu)?[Bb]earb\.\s)?(?P<year>{YEAR})\)?$")
_VOLUME = re.compile(r",\s(?:Bd\.|Band)\s(?P<volume>\d{1,2}(?:/\d{1,2})?|[IVX]{1,5}(?:/\d)?)$")
_OF_SECTION = re.compile(
    r"(?:Vor|Vorb(?:em)?\.|Anh(?:ang|\.)|Vor(?:bem\.)?\szu|Anh(?:ang|\.)\szu)"
)  # before the section, which was taken off
_FURTHER = re.compile(r"(?:\d{1,3}|[IVX]{1,4})\b.{0,30}")  # "§ 16, 4", "Art. 5 I, II Rn. 31"
_COUNTED = re.compile(r"\s\d{1,4}$")
_TWO_PAGES = re.compile(r"S\.\s(?P<page>\d{1,4}),\s(?P<pin>\d{1,4}(?:\s?ff?\.)?)")
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
    if draft.text[draft.start] in _WORKS_BEGIN and (first := _WORK_FIRST.match(draft.text, draft.start)):
        return _work_first(draft, first)
    if (draft.pinpoint or "")[:1] in _SIGNS and "/" in draft.text[draft.start : draft.end] and _place_alone(draft):
        return True
    named = _NAMES.match(draft.text, draft.start, draft.end)
    if named is None or not _may_be_placed(draft, named.end()) or not _are_families(named["names"]):
        return False
    return _in_journal(draft) or _work(draft, named)


_SAYS_WHERE = re.compile(r"§|Art\.|Einl\.|(?:R(?:n|dnr?|z)|S)\.\s?\d|N\.?\s?\d")  # of _SECTION


def _may_be_placed(draft: Draft, start: int) -> bool:
    """Whether a place is cited, or may be told behind the names: a section, or the pages at the end; what has none is no such work."""
    last = draft.text[draft.end - 1]
    if draft.pinpoint or draft.has("locator") or last.isdecimal() or last in ").f\n":
        return True
    return _SAYS_WHERE.search(draft.text, start, draft.end) is not None


_WORKS_BEGIN = frozenset("MBEjKNSLHAZCO")
_SIGNS = frozenset("§AEV")


def _work_first(draft: Draft, first: re.Match[str]) -> bool:
    """Such as "MüKoBGB/Weir, 8. Aufl. 2020, § 823 Rn. 5": edition and section stand behind, and a place is cited."""
    pieces, kinds = _told_apart(draft, first.end())
    if not all(kinds) or not (draft.pinpoint or "section" in kinds):
        return False
    draft.put("author", _people(first["names"]), *first.span("names"))
    draft.take("container-title", *first.span("work"))
    for piece, kind in zip(pieces, kinds, strict=True):
        found = _EDITION.fullmatch(draft.text, *piece) if kind == "edition" else _IMPRINT.fullmatch(draft.text, *piece)
        if found and kind == "edition":
            draft.take("edition", *found.span("edition"))
        if found and kind in ("edition", "imprint") and found["year"]:
            draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    _place(draft, [piece for piece, kind in zip(pieces, kinds, strict=True) if kind == "section"])
    return draft.done("chapter")


def _place_alone(draft: Draft) -> bool:
    """Families and a place, "Weir/Hale, § 823 Rn. 20": a work that was cited before."""
    end = max(draft.end, draft.place("locator")[1])
    found = _PLACE_ALONE.fullmatch(draft.text, draft.start, end)
    if not found or not _are_families(found["names"]):
        return False
    draft.put("author", _people(found["names"]), *found.span("names"))
    draft.fields.pop("locator", None)
    draft.pinpoint = found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    return draft.done("document")


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
    if not found["title"] and _COURT.match(found["names"]):
        return False
    draft.put("author", tuple(parse_name(one) for one in people), *found.span("names"))
    if found["title"]:
        draft.title(*found.span("title"))
    draft.take("container-title", *found.span("journal"))
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    draft.date(*found.span("year" if found["year"] else "year2"))
    _first_and_cited(draft)
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
    pieces, kinds = _told_apart(draft, named.end())
    titled = next((at for at, kind in enumerate(kinds) if kind), len(kinds))
    if not 1 <= titled <= 4 or not all(kinds[titled:]):
        return False
    inner = next((at for at in range(1, titled) if draft.text.startswith("in: ", pieces[at][0])), 0)
    if inner:  # "J. Weir, Die Fähre im Recht, in: Brook/Hale (Hrsg.), Hafenrecht, 2. Aufl. 2000, § 11 Rn. 3"
        titles, pieces[inner] = (pieces[0][0], pieces[inner - 1][1]), (pieces[inner][0] + 4, pieces[inner][1])
    head = draft.text[pieces[inner][0] : pieces[titled - 1][1]]
    edition = next((_EDITION.fullmatch(draft.text, *piece) for piece, kind in zip(pieces, kinds, strict=True) if kind == "edition"), None)
    at_one = _AT_ONE.match(draft.pinpoint or "") is not None or "section" in kinds
    known = _KNOWN_WORK.search(head if named["within"] else named["names"])
    within = named["within"] is not None or bool(inner)
    of_book = bool(inner) and at_one and "imprint" in kinds and _EDITORS.fullmatch(draft.text, *pieces[inner]) is not None
    # "in: Brook, Häfen, 2012, S. 3"; "in: HZ 212, 1971, S. 3" is a journal
    dated = (
        named["within"] is not None
        and not _COUNTED.search(head)
        and "imprint" in kinds
        and "section" not in kinds
        and not is_news(head)
        and (draft.pinpoint or "").startswith("S.")
    )
    if not (edition and at_one) and not (at_one and known and (within or _DATED.search(head))) and not dated and not of_book:
        return False
    draft.put("author", _people(named["names"], named["others"]), *named.span("names"))
    if inner:
        draft.title(*titles)
    _head(draft, pieces[inner:titled], within)
    printed = next((_IMPRINT.fullmatch(draft.text, *piece) for piece, kind in zip(pieces, kinds, strict=True) if kind == "imprint"), None)
    imprint = edition if edition and edition["year"] else printed
    if edition:
        draft.take("edition", *edition.span("edition"))
    if imprint and imprint["year"]:
        draft.put("issued", PartialDate(int(imprint["year"])), *imprint.span("year"))
    if imprint and imprint["place"]:
        draft.take("publisher-place", *imprint.span("place"))
    _place(draft, [piece for piece, kind in zip(pieces, kinds, strict=True) if kind == "section"])
    if dated:
        _first_and_cited(draft)
    return draft.done("chapter" if within else "book")


def _first_and_cited(draft: Draft) -> None:
    """The first page of a chapter and the one that is cited: "S. 249 (254)", "S. 119, 130"."""
    first_page(draft)
    two = _TWO_PAGES.fullmatch(draft.text, *draft.place("locator")) if draft.has("locator") and not draft.has("page") else None
    if two and int(two["page"]) < int(re.sub(r"\D", "", two["pin"])):
        draft.fields.pop("locator")
        draft.take("page", *two.span("page"))
        draft.pinpoint = two["pin"]
        draft.put("locator", two["pin"], *two.span("pin"))


def _told_apart(draft: Draft, start: int) -> tuple[list[tuple[int, int]], list[str]]:
    """The pieces behind the names, and of what kind each is; "" for those of the title."""
    pieces = list(_pieces(draft, start))
    kinds = [_kind(draft.text[begin:stop]) for begin, stop in pieces]
    for at, piece in enumerate(pieces):
        last = at == len(pieces) - 1 and draft.has("locator") and _OF_SECTION.fullmatch(draft.text, *piece)
        if not kinds[at] and (last or ("section" in kinds[:at] and _FURTHER.fullmatch(draft.text, *piece))):
            kinds[at] = "section"
    return pieces, kinds


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
    same = _THE_SAME.fullmatch(draft.text, *pieces[0]) if within and len(pieces) > 1 else None
    start = pieces[0][0]
    if same:
        written = draft.record().names("author")
        others = _people(same["names"]) if same["names"] else ()
        draft.fields["editor" if same["mark"] else "container-author"] = Field((*written, *others), "inherited")
        start = pieces[1][0]
    elif first and _are_families(first["names"]) and not _NO_EDITORS.match(first["names"]):
        draft.put("editor", _people(first["names"]), *first.span("names"))
        start = pieces[1][0]
    end = pieces[-1][1]
    dated = _DATED.search(draft.text, start, end)  # "Handbuch der Hafenverträge 2024 Rn. 11"
    if dated:
        draft.date(*dated.span("year"))
        end = dated.start()
    volume = _VOLUME.search(draft.text, start, end)
    if volume:
        draft.take("volume", *volume.span("volume"))
        end = volume.start()
    draft.title(start, end, "container-title" if within else "title")


def _place(draft: Draft, sections: list[tuple[int, int]]) -> None:
    """The section that is commented on, with the marginal number behind it."""
    if not sections:
        return
    place = draft.fields.pop("locator", None)
    stop = place.end if place and place.end else sections[-1][1]
    draft.pinpoint = tidy(draft.text[sections[0][0] : stop])
    draft.put("locator", draft.pinpoint, sections[0][0], stop)
