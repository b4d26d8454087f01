"""Works whose title has no quotation marks: books, edited volumes, reports of bodies, pages in Bluebook style, author-date notes."""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import PartialDate
from citator.parsing.kinds.author_year import YEAR_IN_BRACKETS
from citator.parsing.kinds.authors import authors_at, read_authors
from citator.parsing.kinds.capitals import read_on_site
from citator.parsing.kinds.containers import CATALOGUE, EDITED_BY, pages_after, pages_before_imprint, people_and_volume, volume_and_house
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_news, type_of_book
from citator.parsing.kinds.german_imprints import towns_before_year, volume_before_year
from citator.parsing.kinds.houses import publication_words
from citator.parsing.kinds.imprints import (
    TOWN_BEFORE,
    TWO_AT_END,
    imprint_bracket,
    open_imprint,
    place_and_year,
    trailing_date,
    trailing_page,
    volume_before_page,
)
from citator.parsing.kinds.makers import read_makers
from citator.parsing.kinds.media import read_role
from citator.parsing.kinds.one_word_titles import family_and_word
from citator.parsing.kinds.pages_behind_titles import pages_before_house, pages_in_title
from citator.parsing.kinds.releases import read_release
from citator.parsing.kinds.stopped_imprints import imprint_behind_stop
from citator.parsing.kinds.tails import EDITION, SITE, imprint, undated_imprint
from citator.parsing.kinds.the_same import read_maker
from citator.parsing.kinds.volumes import without_volumes
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_body, is_called_by_place, is_person, parse_names
from citator.text.pinpoints import label_kind
from citator.text.telling import Telling

__all__ = ["read_book"]

_SERIES = re.compile(
    r",\s(?P<series>[A-Z][^,()]{3,60}\s(?:Series|Paper|Papers|Report|Studies|Brief|Briefing)(?:\s(?:in|on)\s[A-Z][^,()]{2,40})?)(?:,?\s(?:[Nn]o\.|vol\.)\s?(?P<number>[\w./-]+))?(?=,|\s\(|$)"
)
_NUMBERED = re.compile(
    r"(?P<genre>(?:Executive |Technical |Research |Annual )?(?:Report|Paper|Document|Working Paper|"
    r"Fachserie))\s(?:[Nn]o\.?\s|(?!(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?$))(?P<number>\d[\w./-]*)"
)
_EDITED = re.compile(rf",\s(?:{EDITED_BY})(?:\s|(?<=['’]))(?P<name>[^()]{{3,140}}?)\s*$")
_EDITION = re.compile(rf"(?:,|\.(?=\s\d))\s{EDITION.pattern}$")
_OF_SET = re.compile(
    r"(?:,\s(?:hier\s|ici\s)?|(?<=[\w)’”])\s(?=vol\s))(?:[Vv]ols?(?:ume|\.)?|[Tt]omo|[Tt]ome|[Tt]\.|Bd\.|Band)\s?(?P<volume>(?:\d{1,3}|[IVXLC]{1,6})(?:/\d{1,2})?|[ivxlc]{1,6})\.?$"
)
_LONGEST_OF_SET = 32
_CHAPTER = re.compile(r",\sin:?\s(?=[A-Z]|d(?:ers|ies)\.)")
_DATED_PERIODICAL = re.compile(
    rf",\s(?P<journal>[A-Z][^,]{{2,50}}),\s(?P<date>(?:(?:{MONTH}(?:\s?[–—/-]\s?{MONTH})?|Spring|Summer|"
    rf"Fall|Autumn|Winter)\s(?:\d{{1,2}},\s)?)?{YEAR}),\sat\s(?P<page>[A-Z]{{0,2}}\d{{1,4}})(?:,\s(?P<pin>\d[\d–—, -]*))?$"
)
_DESIGNATED = re.compile(
    r"(?P<genre>Opinion|Editorial|Op-Ed\.?|Letter to the Editor|Commentary|Book Review|Obituary),\s"
)  # Bluebook rule 16.6
_OF_KIND = re.compile(r"\s\[(?P<genre>[Dd]ata ?set|[Cc]omputer (?:software|program)|[Ss]oftware|[Vv]ideo|[Ff]ilm|[Mm]ap|[Bb]rochure)\]")
_TRANSLATED = re.compile(
    r",\s(?:trans(?:l)?\.(?:\sby)?|translated by|tr\.|übers\. v(?:on|\.)|aus dem \w+(?: übersetzt)? von|trad\.(?:\s(?:par|di|de|it\. di))?|"
    r"traduit par|traducción de)"
    r"\s(?P<name>[^(),]{3,60})\s*$"
)
_VERSION = re.compile(
    r",\s(?:[Vv]ersion\s?|(?P<v>v\.?\s?|V\.?\s)|release\s?)(?P<version>\d[\w.-]*)(?:,\s(?P<publisher>[A-Z][^,()]{1,40}))?$"
)
_DIRECTED = re.compile(r",\s(?:directed by|dir\.|Regie:|réal\.|réalisé par)\s(?P<name>[^(),]{3,60})\s*$")
_BARE_SERIES = re.compile(
    r",\s(?P<series>(?!(?:Part|Vol|Volume|Book|Band|Teil|Bd|Tome|Heft|Chapter|No|část|časť|číslo)\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()\d]{3,60})\s(?P<number>(?!(?:1[4-9]|20)\d\d$)\d{1,5})$"
)
_CAPITALS = re.compile(r",\s(?P<container>(?=[^a-z]{3,80}$)[A-Z0-9][A-Z0-9 .&’'-]{2,80})$")


_NAMES_AND_YEAR = re.compile(
    rf"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d;:“”«»\"]{{3,200}}?),?\s\((?P<year>{YEAR})[a-z]?\)[.,:]?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]*\s[^\s(])"
)


def _dated_after_author(draft: Draft) -> None:
    """Take the year in brackets between a body or names and the title: "OECD (2011), Ports and Cities, OECD Publishing, Paris"."""
    opened = draft.text.find("(", draft.start, draft.end)
    if opened < 0 or not draft.text[opened + 1 : opened + 2].isdecimal():  # the first brackets hold no year
        return
    listed = _NAMES_AND_YEAR.match(draft.text, draft.start, draft.end)
    if listed and all(is_person(one) for one in re.split(r",\s(?:and\s|&\s)?|\s(?:and|&|und|et|y|e)\s", listed["names"])):
        draft.put("author", parse_names(listed["names"]), *listed.span("names"))
        draft.put("issued", PartialDate(int(listed["year"])), *listed.span("year"))
        draft.start = listed.end()
        undated_imprint(draft)
        return
    found = YEAR_IN_BRACKETS.match(draft.text, draft.start, draft.end)
    if not found or not found["title"] or not (is_body(found["names"]) or is_person(found["names"])):
        return
    draft.put("author", parse_names(found["names"]), *found.span("names"))
    draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    draft.start = found.end()
    two = TWO_AT_END.search(draft.text, draft.start, draft.end)
    if two and publication_words(two["first"]) != publication_words(two["second"]):
        first = publication_words(two["first"])
        draft.take("publisher", *two.span("first" if first else "second"))
        draft.take("publisher-place", *two.span("second" if first else "first"))
        draft.end = two.start()
    undated_imprint(draft)


def read_book(draft: Draft) -> None:
    """Read the draft as author, title and imprint; what does not fit stays unread."""
    text = draft.text
    if draft.url and SITE.fullmatch(text, draft.start, draft.end):
        draft.kind = "webpage"
        draft.title(draft.start, draft.end)
        draft.start = draft.end
        return
    if _film(draft):
        return
    read_release(draft)
    _dated_after_author(draft)
    _behind_imprint(draft)
    made = read_makers(draft)
    bracket = made or imprint_bracket(draft)
    if bracket:
        if not made:
            imprint(draft, bracket[0] + 1, bracket[1] - 1)
            pages_after(draft, bracket[1])
        end = bracket[0]
        town = TOWN_BEFORE.search(text, draft.start, end) if not (draft.has("publisher") or draft.has("publisher-place")) else None
        if town and town["place"] in PLACES:  # "History of the Lamps, London [1843?]"
            draft.take("publisher-place", *town.span("place"))
            end = town.start()
    else:
        end = towns_before_year(draft, draft.end) or place_and_year(draft) or trailing_date(draft)
        end = end if draft.has("issued") else trailing_page(draft, end)
    whole = draft.end
    draft.end = end
    draft.trim()
    named = "author" if draft.has("author") else _people(draft)
    if named == "author":
        read_role(draft)
    if bracket is None and draft.has("issued") and not imprint_behind_stop(draft):
        open_imprint(draft)
        volume_before_year(draft)
    if bracket and not draft.has("publisher") and not draft.has("publisher-place"):
        pages_in_title(draft, bool(named))
    elif bracket and named == "author":
        pages_before_house(draft)
    chapter = _CHAPTER.search(text, draft.start, draft.end)
    if chapter and named:
        _in_book(draft, chapter, bracket is not None)
        draft.end = draft.start = whole
        return
    if named and (read_on_site(draft) or _in_periodical(draft)):
        draft.end = draft.start = whole
        return
    _title(draft)
    kind = draft.kind if draft.kind == "paper" else type_of_book(draft, bool(named), bracket is not None)
    draft.kind = "book" if made and kind == "document" else kind
    draft.end = whole
    draft.start = whole


def _in_book(draft: Draft, chapter: re.Match[str], bracketed: bool) -> None:
    """Read a chapter and the book behind "in": "Rivers, in Lamps and Ferries, ed. Jo Hale, 12–40"."""
    draft.title(draft.start, chapter.start())
    draft.end = pages_before_imprint(draft, draft.end) if bracketed else draft.end
    start = read_maker(draft, chapter.end())
    edited = _EDITED.search(draft.text, start, draft.end)
    if edited:
        people_and_volume(draft, *edited.span("name"))
    stop = edited.start() if edited else volume_and_house(draft, start, draft.end)
    draft.title(start, stop, "container-title")
    _page_first(draft)
    draft.kind = "chapter"


_FILM = re.compile(
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]{2,120}),\s(?:directed by|dir\.|réalisé par|dirigid[oa] por|regia di|Regie:?)\s"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{3,60})"
)


def _film(draft: Draft) -> bool:
    """Read "The Last Keeper, directed by Erik Lund (Oslo: Nordlys Film, 2009)"; False where it is none."""
    found = _FILM.match(draft.text, draft.start, draft.end)
    if not found or not is_person(found["name"].strip()):
        return False
    draft.title(*found.span("title"))
    draft.put("director", parse_names(found["name"]), *found.span("name"))
    bracket = imprint_bracket(draft)
    if bracket:
        imprint(draft, bracket[0] + 1, bracket[1] - 1)
    else:
        draft.date(found.end(), draft.end)
    draft.kind = "motion_picture"
    draft.start = draft.end
    return True


def _in_periodical(draft: Draft) -> bool:
    """Read a title and the magazine, journal or newspaper that it stands in: "Title, HARBOUR WEEKLY, May 3, 2004, at 12"."""
    periodical = _DATED_PERIODICAL.search(draft.text, draft.start, draft.end)
    if periodical is None:
        return False
    designated = _DESIGNATED.match(draft.text, draft.start, periodical.start())
    if designated:
        draft.take("genre", *designated.span("genre"))
        draft.start = designated.end()
    draft.title(draft.start, periodical.start())
    for name, group in (("container-title", "journal"), ("page", "page")):
        draft.take(name, *periodical.span(group))
    draft.date(*periodical.span("date"))
    if periodical["pin"] and not draft.pinpoint:
        draft.pinpoint = periodical["pin"]
        draft.put("locator", draft.pinpoint, *periodical.span("pin"))
    draft.kind = "article-magazine" if (draft.year() or PartialDate(1)).month else "article-journal"
    draft.kind = "article-newspaper" if is_news(periodical["journal"]) or periodical["page"][0].isalpha() else draft.kind
    return True


def _behind_imprint(draft: Draft) -> None:
    """Take a series in the imprint, and the volume behind it, "The Works of Brook, Leeds, 1834, vol. iv", or before the page."""
    _in_collection(draft)
    volume = _OF_SET.search(draft.text, max(draft.start, draft.end - _LONGEST_OF_SET), draft.end)
    if volume and re.search(rf"{YEAR}[)]?$", draft.text[draft.start : volume.start()]):
        draft.take("volume", *volume.span("volume"))
        draft.end = volume.start()
    elif draft.pinpoint and label_kind(draft.pinpoint) == "page":
        draft.end = volume_before_page(draft, draft.end)


_COLLECTION = re.compile(
    r",\s\(?(?:[Cc]oll\.|collection|Reihe|colección|collana)\s(?P<series>[«“\"„][^«»“”\"„]{2,80}[»”\"“]|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()\d]{2,60})(?:,?\s(?:n[°º]|Nr\.|núm\.|n\.)\s?(?P<number>\d{1,5}))?\)?(?=,)"
)
_MAY_BE_IN_SERIES = Telling(_COLLECTION, "coll", "reihe", "colección")


def _in_collection(draft: Draft) -> None:
    """Take a series in the midst of the imprint, and the edition and the year behind it: "Paris, PUF, coll. « Ports », 2e éd., 1999"."""
    found = _MAY_BE_IN_SERIES.search(draft.text, draft.start, draft.end)
    if not found or draft.date(found.end(), draft.end) is None:
        return
    draft.title(*found.span("series"), "collection-title")
    if found["number"]:
        draft.take("collection-number", *found.span("number"))
    edition = EDITION.search(draft.text, found.end(), draft.end)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
    draft.end = found.start()


def _page_first(draft: Draft) -> None:
    """In a chapter the first of those pages is where it begins, the next the place cited."""
    first, comma, rest = (draft.pinpoint or "").partition(", ")
    field = draft.fields.get("locator")
    if first and field and re.fullmatch(r"\d+", first) and draft.text[(field.start or 0) - 1] == " ":
        draft.put("page", first, field.start or 0, (field.start or 0) + len(first))
        draft.pinpoint = rest if comma else None
        del draft.fields["locator"]
        if rest:
            draft.put("locator", rest, (field.start or 0) + len(first) + 2, field.end or 0)


# "Harbour Data, version 2.1", "Moving Lamps, exhibition brochure": what stands before is a title.
_MADE_BEHIND = re.compile(
    r",\s(?:(?:hrsg|hg)\.\sv(?:on|\.)|ed(?:\.|ited)\sby|a cura di|sous la dir|(?:editado|coordinado|dirigido) por)\s"
)  # "Briefwechsel, hrsg. von Jo Weir"
_KIND_BEHIND = re.compile(r",\s(?:[Vv]ersion\s|v\.\s?\d|V\.\s\d|exhibition\s|exh\.\s)")


def _people(draft: Draft) -> str:
    """Take authors or editors from the head; which of the two, or "" where there are none."""
    found = authors_at(draft)
    if found is None:
        return family_and_word(draft)
    end, editors = found
    if _KIND_BEHIND.match(draft.text, end, draft.end) or (not editors and _MADE_BEHIND.match(draft.text, end, draft.end)):
        return ""
    if not editors and draft.text[end : end + 1] not in (",", ":"):
        body = is_body(draft.text[draft.start : end])
        printed = draft.has("publisher") and draft.has("publisher-place")
        if body and end >= draft.end and ((draft.pinpoint is None and draft.url is None) or printed):
            return ""  # "The Museum of Lamps (Leeds: Quay Press, 1992), 89": a title, for there is no other
        if not (body and draft.text[end : end + 2] == " ("):
            return ""
    if not editors and not draft.text[end : draft.end].strip(" ,:") and is_called_by_place(draft.text[draft.start : end]):
        return ""  # "Gregory of Tours, 22": a life of his, which is more often cited without its author than he without a title
    head = draft.text[draft.start : end]
    if not editors and is_body(head) and not is_person(head) and _is_title(head):
        return ""
    return ("editor" if editors else "author") if read_authors(draft, required_comma=False, found=found) else ""


def _is_title(words: str) -> bool:
    """Whether what has a body's word in it is a title all the same: "Global Education Monitoring Report"."""
    return bool(
        re.search(r"\b(?:Report|Handbook|Manual|Guide|Review|Yearbook|Survey|Programme of Action|Process|Law of|History of)\b", words)
    ) and not re.search(r"\b(?:Committee|Commission|Court|Office|Organi[sz]ation|Ministry)\b", words)


def _makers_and_kind(draft: Draft, start: int, end: int) -> int:
    """Read from the end of a title who edited, translated or directed it, and "[dataset], version 2"; the end of what is left."""
    text = draft.text
    catalogue = CATALOGUE.search(text, start, end)
    if catalogue:
        draft.take("genre", *catalogue.span("genre"))
        end = catalogue.start()
    end = without_volumes(draft, start, end)
    translated = _TRANSLATED.search(text, start, end)  # "…, eds. Jo Weir, et al., trans. Ann Brook"
    if translated and all(is_person(one, surname=True) for one in re.split(r"\s(?:and|&|und|et|e|y)\s", translated["name"].strip(" ,"))):
        draft.put("translator", parse_names(translated["name"]), *translated.span("name"))
        end = translated.start()
    edited = _EDITED.search(text, start, end)
    if edited:
        people_and_volume(draft, *edited.span("name"))
        end = edited.start()
    kind = _OF_KIND.search(text, start, end)
    if kind:
        draft.take("genre", *kind.span("genre"))
        end = kind.start()
    version = _VERSION.search(text, kind.end() if kind else start, draft.end if kind else end)
    if version:
        paged = version["v"] and version["version"].isdecimal() and label_kind(draft.pinpoint) == "page"  # "EOS, v. 53, p. 427"
        draft.take("volume" if paged else "version", *version.span("version"))
        if version["publisher"]:
            draft.take("publisher", *version.span("publisher"))
        end = min(end, version.start())
    for pattern, name in ((_TRANSLATED, "translator"), (_DIRECTED, "director")):
        made = pattern.search(text, start, end)
        if made and is_person(made["name"].strip(" ,")):
            draft.put(name, parse_names(made["name"]), *made.span("name"))
            end = made.start()
    return end


def _edition(draft: Draft, start: int, end: int) -> int:
    """Read the edition at the end of a title, before or behind who edited or translated it; the end of what is left."""
    edition = None if draft.has("edition") else _EDITION.search(draft.text, start, end)
    if edition is None:
        return end
    draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
    return edition.start()


def _title(draft: Draft) -> None:
    text, start, end = draft.text, draft.start, draft.end
    if start >= end:
        return
    end = _makers_and_kind(draft, start, _edition(draft, start, end))
    numbered = _NUMBERED.fullmatch(text[start:end].strip(" ,"))
    if numbered:
        draft.put("genre", numbered["genre"], start, end)
        draft.put("number", numbered["number"], start + numbered.start("number"), start + numbered.end("number"))
        return
    end = _edition(draft, start, end)
    volume = _OF_SET.search(text, max(start, end - _LONGEST_OF_SET), end)
    if volume:
        draft.take("volume", *volume.span("volume"))
        end = _edition(draft, start, volume.start())  # "…, 9th ed., vol. 1"
    series = _SERIES.search(text, start, end)
    if series and series.start() > start + 8:
        draft.take("collection-title", *series.span("series"))
        if series["number"]:
            draft.take("collection-number", *series.span("number"))
        end = series.start()
    bare = _BARE_SERIES.search(text, start, end) if draft.has("publisher") or draft.has("publisher-place") else None
    if bare and bare.start() > start + 3:
        paper = re.search(r"\b(?:Paper|Report|Brief|Note|Document)s?$", bare["series"])
        draft.take("genre" if paper else "collection-title", *bare.span("series"))
        draft.take("number" if paper else "collection-number", *bare.span("number"))
        end = bare.start()
    if draft.url or draft.has("issued"):
        capitals = _CAPITALS.search(text, start, end)
        if capitals and (draft.url or ((date := draft.year()) and date.month)):
            draft.take("container-title", *capitals.span("container"))
            end = capitals.start()
    draft.title(start, end)
