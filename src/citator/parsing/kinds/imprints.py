"""Place, publisher and year of a book: in brackets, in the open, at the end, in the orders of several countries."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import FAMILIES_TOO, PLACES, TOWNS
from citator.facts.us_states import POSTAL
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news
from citator.parsing.kinds.houses import is_publisher, parted, publication_words
from citator.parsing.kinds.towns import LAND_ABROAD, is_land
from citator.parsing.kinds.undated import UNDATED_IMPRINT
from citator.text.dates import MONTH, YEAR, find_dates, first_date

__all__ = [
    "TOWN_BEFORE",
    "TWO_AT_END",
    "imprint_bracket",
    "open_imprint",
    "place_and_year",
    "trailing_date",
    "trailing_page",
    "volume_before_page",
]


def _is_dated(text: str, begin: int, stop: int) -> bool:
    if first_date(text, begin, stop):
        return True
    return text.find(": ", begin, stop) > 0 and UNDATED_IMPRINT.search(text, begin, stop) is not None


def imprint_bracket(draft: Draft) -> tuple[int, int] | None:
    """The last brackets in the open with a year, unless it is the span of years of a title that is dated behind them."""
    for begin, stop in reversed(draft.nesting.brackets):
        if draft.text[begin] == "[" and any(first < begin and stop <= last for first, last in draft.nesting.brackets):
            continue  # "(Leeds: Quay Press, [1980] 2005)"
        if draft.start < begin and stop <= draft.end and not draft.nesting.depth[begin] & 1 and _is_dated(draft.text, begin, stop):
            if _SPAN.fullmatch(draft.text, begin, stop) and (draft.has("issued") or _DATED_BEHIND.search(draft.text, stop, draft.end)):
                continue
            return begin, stop
    return None


_SPAN = re.compile(rf"\({YEAR}\s?[-–]\s?(?:{YEAR}|\d\d)\)")
_DATED_BEHIND = re.compile(rf",\s[^()]{{3,80}}\b{YEAR}\b")


_KIND_OF_BOOK = re.compile(
    r"\w*[Kk]ommentar|Lehrbuch|Handbuch|Studienbuch|Festschrift|Grundri(?:ss|ß)|Einführung|Monogra[fp]h\w*|Commentary|Treatise|Textbook|Casebook|"
    r"Handbook|Manual|Traité|Manuel|Précis|Tratado|Trattato|Manuale|Comm?entario"
)
"""What a book is, said behind its title; no town: "Grundgesetz, Kommentar, 17. Aufl. 2022"."""
_PLACE_YEAR = re.compile(
    rf"[,.]\s(?P<place>(?!{MONTH}|Spring|Summer|Autumn|Fall|Winter|Report|Yearbook|"
    rf"Review)[A-ZÀ-ÞĀ-ŒŔ-Ž][^\W\d_]{{3,20}}(?:/[A-Z]\w+(?:\s[A-Z]\w+)?|/M\.|\sa\.\s?M\.|\sam\sMain|\supon\s[A-Z]\w+|\sund\s[A-Z]\w+)?)"
    rf"(?::\s(?P<publisher>[^,:()]{{2,40}}?),?)?\s(?P<year>{YEAR})$"
)


_GATHERING = re.compile(
    r"\b(?:[Cc]on(?:ference|ven[tz]ion|gress|grès|greso|vegno)|[Kk]on(?:ferenz|vention|gress)|[Tt]agung|[Mm]eeting|[Ss]ummit|[Ss]ession|[Ww]orkshop|"
    r"[Ss]ymposium|[Tt]reaty|[Vv]ertrag|[Tt]raité|[Pp]rotocol|[Ii]nterview|[Ss]peech|[Cc]ollo(?:que|quium)|[Jj]ornadas|[Ee]xhibition|[Aa]usstellung)"
)


def place_and_year(draft: Draft) -> int | None:
    """Place and year as German and Italian notes have them: "Weir, Leuchttürme, München 2001"; the end of what stands before."""
    _page_behind(draft)
    _numbers_behind(draft)
    if begin := _town_house_year(draft):
        return begin
    found = _PLACE_YEAR.search(draft.text, draft.start, draft.end)
    before = draft.text[draft.start : found.start()] if found else ""
    stopped = found is not None and draft.text[found.start()] == "."
    town = found is not None and re.split(r"/|\sund\s", found["place"])[0] in TOWNS
    if town and not stopped:  # "Überlegungen zur Schiffahrt, Berlin 2004" is a book, "Hale, London 1999" too short to tell
        town = " " in before.strip() and not _GATHERING.search(before)
    if not found or publication_words(found["place"]):
        return None
    if not town and (("," not in before and ": " not in before) or (stopped and not found["publisher"])):
        return None
    if _KIND_OF_BOOK.fullmatch(found["place"]):
        draft.date(*found.span("year"))
        return found.end("place")
    draft.take("publisher-place", *found.span("place"))
    if found["publisher"]:
        draft.take("publisher", *found.span("publisher"))
    draft.date(*found.span("year"))
    return found.start()


_TOWN_HOUSE_YEAR = re.compile(
    rf",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’ .-]{{2,24}}),\s"
    rf"(?P<house>(?!{MONTH}|Spring|Summer|Autumn|Fall|Winter|Primavera|Estate|Autunno|Inverno)"
    rf"(?:il\s|la\s|lo\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*(?:\s(?:e\s|&\s|et\s|und\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*){{0,3}})\s(?P<year>{YEAR})$"
)


def _town_house_year(draft: Draft) -> int | None:
    """Take town, house and year with no comma before the year, as many Italians write them: "Rossi, Il molo, Torino, Einaudi 1990"."""
    found = _TOWN_HOUSE_YEAR.search(draft.text, max(draft.start, draft.end - 90), draft.end)
    if found is None or found["place"] not in TOWNS or _is_town_only(found["house"]) or is_land(found["house"].rstrip(".")):
        return None
    before = draft.text[draft.start : found.start()]
    titled = ", " in before and not _GATHERING.search(before) and not _GATHERING.search(found["house"])
    if " " not in before.strip() or not (publication_words(found["house"]) or titled):
        return None
    draft.take("publisher-place", *found.span("place"))
    draft.take("publisher", *found.span("house"))
    draft.date(*found.span("year"))
    return found.start()


_NUMBERS_BEHIND = re.compile(
    rf"(?:,\s|\s)(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()]{{1,60}}?)(?:,\s(?P<edition>\d{{1,2}}(?:e|ᵉ|ème|re)\s[ée]d\.)|,\scoll\.\s[^,()]{{2,60}})*,?\s{YEAR}"
    r"(?P<places>,\s(?P<first>(?:pp?\.\s\d{1,5}(?:\s?[-–]\s?\d{1,5})?(?:\set\ss(?:uiv)?\.?)?,\s)?n(?:[°º]s?|os?)\s\d{1,5}(?:(?:\s?[-–]\s?|,\s|\set\s)\d{1,5}){0,5}(?:\set\ss(?:uiv)?\.?)?))$"
)


def _numbers_behind(draft: Draft) -> None:
    """Take the numbered paragraphs that are cited of a French book: "…, 3e éd., Paris, LGDJ, 2011, n° 345, p. 234".

    Behind a publisher or a town they are a place in the book, behind a journal the issue.
    """
    if draft.text[draft.end - 1 : draft.end] not in _MAY_END:
        return
    found = _NUMBERS_BEHIND.search(draft.text, draft.start, draft.end)
    if found is None or not (is_publisher(found["house"]) or found["house"] in TOWNS):
        return
    end = found.end("first")
    if draft.pinpoint and "locator" in draft.fields:
        end = max(end, draft.place("locator")[1])
        del draft.fields["locator"]
    draft.pinpoint = f"{found['first']}, {draft.pinpoint}" if draft.pinpoint else found["first"]
    draft.put("locator", draft.pinpoint, found.start("first"), end)
    draft.end = found.start("places")


_MAY_END = frozenset("0123456789.sv")
_PAGE_BEHIND = re.compile(rf",\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()]{{2,60}}),\s{YEAR}(?P<at>,\sat\s(?P<page>\d{{1,4}}(?:[-–]\d{{1,4}})?))$")
_PERIODICAL = re.compile(r"\b(?:Journal|Review|Bulletin|Magazine|Quarterly|Weekly|Monthly|Annals|Proceedings|Papers?|News|Times|Week)\b")


def _page_behind(draft: Draft) -> None:
    """Take the page behind an imprint: "…, Weir Press, Leeds, 1994, at 45"; behind a periodical it is where the article stands."""
    found = _PAGE_BEHIND.search(draft.text, draft.start, draft.end)
    if found is None or draft.pinpoint or is_news(found["house"]) or _PERIODICAL.search(found["house"]):
        return
    before = _HOUSE_BEFORE.search(draft.text, draft.start, found.start())
    behind_town = before is not None and before["house"] in TOWNS and is_publisher(found["house"])
    behind_house = before is not None and publication_words(before["house"]) and _ONE_WORD.fullmatch(found["house"]) is not None
    house = found["house"] in TOWNS or _OF_SCHOLARS.search(found["house"]) is not None
    if house or behind_town or behind_house:
        draft.pinpoint = found["page"]
        draft.put("locator", found["page"], *found.span("page"))
        draft.end = found.start("at")


_AT_PAGE = re.compile(r"\b\d{1,3}\s(?:Stat|Fed\. Reg)\.\s[\dA-Z,-]{1,12},\s$")  # and the page that is cited: "62 Stat. 869, 1802"


def trailing_date(draft: Draft) -> int:
    """A date at the very end, after a comma; the end of what stands before it."""
    dates = list(find_dates(draft.text, max(draft.start, draft.end - 60), draft.end))
    last = dates[-1] if dates else None
    if last and _AT_PAGE.search(draft.text, max(draft.start, last.start - 24), last.start):
        return draft.end
    if last and not draft.text[last.end : draft.end].strip(" ,.;)") and re.search(r",\s$", draft.text[draft.start : last.start]):
        draft.put("issued", last.date, last.start, last.end)
        return last.start
    return draft.end


_PAGE = re.compile(
    r"(?:,\s|(?<=[a-z])\s(?=\d{1,4}[-–]\d{1,4}$)|\s(?=\d{1,3}\.\d|\d{2,4}[a-e]|[IVXL]{1,6}\.[ivxl\d]))(?P<pin>(?:[IVXL]{1,7}|[ivxl]{2,7})\.(?:\d{1,3}|[ivxl]{1,6})(?:\.\d{1,4})?(?:[-–]\d{1,4})?$|\d{2,4}[a-e]\d{0,2}(?:[-–]\d{0,4}[a-e]?\d{0,2})?$|\d{1,3}\.\d{1,4}(?:\.\d{1,4})?(?:[-–]\d{1,4})?$|(?!(?:1[4-9]|20)\d\d$)\d{1,4}(?:n\d{1,3}|[-–]\d{1,4})?(?:,\s\d{1,4}(?:n\d{1,3}|[-–]\d{1,4})?){0,4})$"
)
_VOLUME_AND_PAGE = re.compile(r",\s(?P<volume>\d{1,2}):(?P<pin>\d{1,4}(?:[-–]\d{1,4})?)$")


def trailing_page(draft: Draft, end: int) -> int:
    """In a shortened citation a bare page: "Brook, Rivers, 34"; the end of what stands before it."""
    of_volume = _VOLUME_AND_PAGE.search(draft.text, max(draft.start, end - 16), end)
    if of_volume and not (draft.pinpoint or draft.url or draft.has("issued") or draft.has("volume")):  # "Brook, Rivers, 2:40"
        draft.take("volume", *of_volume.span("volume"))
        draft.pinpoint = of_volume["pin"]
        draft.put("locator", of_volume["pin"], *of_volume.span("pin"))
        return of_volume.start()
    found = _PAGE.search(draft.text, max(draft.start, end - 40), end)
    if not found or draft.pinpoint or draft.url or draft.has("issued"):
        return end
    draft.pinpoint = found["pin"]
    draft.put("locator", found["pin"], *found.span("pin"))
    return volume_before_page(draft, found.start())


_VOLUME_ALONE = re.compile(r",\s(?P<volume>[IVX]{1,6})$")


def volume_before_page(draft: Draft, end: int) -> int:
    """The volume between a title and the page: "Brook, Rivers, II, 61"; the end of what stands before it."""
    if draft.text[end - 1 : end] not in ("I", "V", "X"):
        return end
    found = _VOLUME_ALONE.search(draft.text, max(draft.start, end - 9), end)
    if not found:
        return end
    draft.take("volume", *found.span("volume"))
    return found.start()


_PLACE_AND_PUBLISHER = re.compile(r",\s(?P<place>[A-Z][^,:()]{1,30}):\s(?P<publisher>[A-Z][^:()]{2,60})$")
TOWN_BEFORE: Final = re.compile(r",\s(?:etc\.,?\s)?(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+)?),?\s$")
"""A town before brackets that hold the year alone, as a pattern."""
TWO_AT_END: Final = re.compile(
    r",\s(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()]{1,50}),\s(?P<second>(?:il\s|la\s|le\s|[ée]ds?\.\s(?:d[eu]s?\s|de\sl[ae’']\s?)?)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()]{1,50})$"
)
"""Town and publisher, in whichever order, at the end of what is left, as a pattern."""
_ITALIAN = frozenset("Torino Milano Roma Bologna Firenze Venezia Napoli Bari Padova Palermo Genova Pisa Brescia Verona Catania".split())
_HOUSE_AT_END = re.compile(r",\s(?P<house>(?:il\s|la\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž&][\w’.&-]*){0,2})$")
_HOUSE_BEFORE = re.compile(r",\s(?P<house>(?!(?:Inc|Ltd|LLC)\.?$)[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()]{2,50})$")
_ONE_WORD = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+")
_DEGREES = frozenset(["MD", "MA", "PA", "MS", "CA", "DC"])  # and offices, behind a name
_PLACE_AT_END = re.compile(r"[,.]\s(?P<place>[A-Z][\w’.-]+(?:\s[A-Z][\w’.-]+)?)$")


_ROMAN = re.compile(r"[IVXLC]{1,7}")
_LOW_PART = re.compile(r",\s[a-zà-ÿ][^,]{2,80}$")
"""The last part of a title that goes on in small letters behind a comma: "Acque. Il mare, la costa e i porti, Milano"."""
_WITH_SERIES = re.compile(
    r",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()\d]{1,30}),\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()\d]{1,50}),\s(?P<series>[A-ZÀ-ÞĀ-ŒŔ-ŽL][^,:()\d]{2,50})$"
)
# What calls itself a house by its last or its first word.
_CALLED_HOUSE = re.compile(
    r"(?:(?:The\s)?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&.-]*\s(?:(?:&|of|de)\s)?){1,4}(?:Press|Publishing|Publishers|Publications|Editore|Editori|Edizioni|[EÉ]ditions|Verlag)|"
    r"(?:Les\s)?(?:[EÉ]ditions?|Edizioni|Ediciones|Editorial|Verlag|Librairie)\s(?:d[eu]s?\s|du\s|la\s|l[’'])*[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){0,3})"
)


def _is_series(found: re.Match[str]) -> bool:
    """Whether a series stands behind a town and its house: "Paris, Gallimard, Idées", and not "Leeds, London, Weir Press"."""
    town, house, series = found["place"], found["house"], found["series"]
    towns = house in PLACES or series in PLACES or series in POSTAL
    return town in TOWNS and is_publisher(house) is True and not towns and not publication_words(series)


_TOWN_AND_FIRM = re.compile(
    r",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:()\d]{1,30}),\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){1,2},?\s(?:and|und|et|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+)$"
)


def _is_firm(found: re.Match[str]) -> bool:
    """Whether names behind a town are a house: "New York, Farrar, Straus and Giroux", and not "Paris, Lyon, Turin and Milan"."""
    return found["place"] in TOWNS and not any(one in TOWNS for one in re.split(r",\s|\s(?:and|und|et|&)\s", found["house"]))


def _house_before_italian_town(draft: Draft) -> None:
    house = _HOUSE_AT_END.search(draft.text, draft.start, draft.end)  # "Ros, Il porto, Bulzoni, Roma 1990"
    named = draft.has("author") or draft.has("editor")
    if named and house and draft.text[draft.start : house.start()].strip(" ,"):
        draft.take("publisher", *house.span("house"))
        draft.end = house.start()


def _town_and_state(draft: Draft, two: re.Match[str]) -> None:
    """Take the town before a state, and a publisher before it; "Voices of Harlan County, KY" and "John Smith, MD" belong to the title."""
    house = _HOUSE_BEFORE.search(draft.text, draft.start, two.start())
    printed = house is not None and publication_words(house["house"])
    if not (printed or two["first"] in TOWNS or (two["second"] not in _DEGREES and _ONE_WORD.fullmatch(two["first"]))):
        return
    draft.take("publisher-place", two.start("first"), two.end())
    draft.end = two.start()
    if house and printed:
        draft.take("publisher", *house.span("house"))
        draft.end = house.start()


_STATE_OR_CODE = re.compile(r"\d|^[A-Z][a-z]{1,5}\.$|^[A-Z.]{2,6}$|^(?:Diss(?:ertation|\.)|Thèse|Tesis?\b|Habil)")


def _with_land(draft: Draft, two: re.Match[str]) -> bool:
    """Whether a town and its land stand behind a title: "Hans Klein, Die Häfen, Prag, Tschechien"."""
    land = is_land(two["second"]) or LAND_ABROAD.fullmatch(two["second"]) is not None
    return land and two["first"] in TOWNS and bool(draft.text[draft.start : two.start()].strip(" ,"))


def _is_town_only(words: str) -> bool:
    """Such as "London, New York", and not "London, Hamilton", where the second one may be a house."""
    return words in TOWNS and words not in FAMILIES_TOO


def _house_first(two: re.Match[str]) -> bool | None:
    """Whether the house stands before the town; ``None`` where neither is known, or both may be the same."""
    first, second = is_publisher(two["first"]), is_publisher(two["second"])
    if first == second:  # "Londra, Hutchinson", and not "Nashville, Tenn." or "Graz, Austria"
        town, house = two["first"] in TOWNS, two["second"]
        state = _is_town_only(house) or is_land(house) or LAND_ABROAD.fullmatch(house) or _STATE_OR_CODE.search(house)
        return False if first is None and town and not state else None
    return first is True or second is False


# Names that were not told stand before the title, and no title before a house: "Derby, Elias, Ships of Salem, Boston".
_NAMES_AND_TITLE = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]+,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]*(?:\s[\w’'-]+){0,12}?\s(?!(?:and|und|et|y|e)\s)[a-zà-ÿ]+\s[^,]+,\s$"
)


def _take_all(draft: Draft, three: re.Match[str]) -> None:
    for name, group in (("publisher-place", "place"), ("publisher", "house"), ("collection-title", "series")):
        if group in three.groupdict():
            draft.take(name, *three.span(group))
    draft.end = three.start()


def _of_three(draft: Draft) -> re.Match[str] | None:
    """A town and a house with commas of its own, or with a series behind it: "Paris, Gallimard, Idées"."""
    firm = _TOWN_AND_FIRM.search(draft.text, draft.start, draft.end)
    if firm and _is_firm(firm):
        return firm
    three = _WITH_SERIES.search(draft.text, draft.start, draft.end)
    return three if three and _is_series(three) else None


def _volume_and_town(draft: Draft, two: re.Match[str]) -> bool:
    """Take a volume in Roman numerals before the town, "in Enc. giur., IX, Roma, 1988"; False where others stand there."""
    if not _ROMAN.fullmatch(two["first"]) or two["second"] not in TOWNS:
        return False
    draft.take("volume", *two.span("first"))
    draft.take("publisher-place", *two.span("second"))
    draft.end = two.start()
    return True


def open_imprint(draft: Draft) -> None:
    """Place and publisher between title and year without brackets: "…, Leeds: Weir Press, 1994", "…, Weir Press, Leeds, 1994"."""
    text, date = draft.text, draft.year()
    colon = _PLACE_AND_PUBLISHER.search(text, draft.start, draft.end)
    two = TWO_AT_END.search(text, draft.start, draft.end)
    place = _PLACE_AT_END.search(text, draft.start, draft.end)
    if date is None or date.month or (two and _volume_and_town(draft, two)):
        return
    if draft.has("publisher-place") and not draft.has("publisher") and text[slice(*draft.place("publisher-place"))] in _ITALIAN:
        _house_before_italian_town(draft)
        return
    if place and text[place.start()] == ".":
        if place["place"] in TOWNS:
            draft.take("publisher-place", *place.span("place"))
            draft.end = place.start()
        return
    if colon and publication_words(colon["publisher"]):
        draft.take("publisher-place", *colon.span("place"))
        draft.take("publisher", *colon.span("publisher"))
        draft.end = colon.start()
    elif two and ((two["second"] in POSTAL and not publication_words(two["first"])) or _with_land(draft, two)):  # "Baltimore, MD"
        _town_and_state(draft, two)
    elif two and two["first"] in TOWNS and _is_town_only(two["second"]) and text[draft.start : two.start()].strip(" ,"):
        begin = two.start("first")
        start, end = parted(text[begin : two.end()])[0] or (0, two.end() - begin)
        draft.take("publisher-place", begin + start, begin + end)
        draft.end = two.start()
    elif two and (three := _of_three(draft)):
        _take_all(draft, three)
    elif two and (first := _house_first(two)) is not None:
        if first and _NAMES_AND_TITLE.match(text, draft.start, two.start("second")) and not publication_words(two["first"]):
            draft.take("publisher-place", *two.span("second"))
            draft.end = two.end("first")
            return
        draft.take("publisher", *two.span("first" if first else "second"))
        draft.take("publisher-place", *two.span("second" if first else "first"))
        draft.end = two.start()
    elif (
        place
        and place["place"] not in POSTAL
        and not _KIND_OF_BOOK.fullmatch(place["place"])
        and (
            "," not in text[draft.start : place.start()]
            or publication_words(place["place"])
            or (place["place"] in TOWNS and draft.has("author") and _LOW_PART.search(text, draft.start, place.start()))
        )
        and (
            place["place"] in PLACES
            or text[draft.start : place.start()].count(" ") > 1
            or ((draft.has("author") or draft.has("editor")) and publication_words(place["place"]))
        )
    ):
        if publication_words(place["place"]):
            draft.take("publisher", *place.span("place"))
        else:
            draft.take("publisher-place", *place.span("place"))
        draft.end = place.start()
    elif (house := _HOUSE_BEFORE.search(text, draft.start, draft.end)) and (
        _OF_SCHOLARS.search(house["house"]) or _CALLED_HOUSE.fullmatch(house["house"])
    ):  # "Oxford University Press", "The Quiet Press"
        draft.take("publisher", *house.span("house"))
        draft.end = house.start()


_OF_SCHOLARS = re.compile(r"\b(?:University|Univ\.|Academic|University of [A-Z]\w+) Press$|\bUP$|Verlag$")
