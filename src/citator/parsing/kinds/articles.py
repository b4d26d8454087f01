"""Works with a title in quotation marks: articles of journals and newspapers, chapters, papers, reports, web pages.

Author, “Title”, Journal, vol. 94, No. 2 (April 2000)          UN style
Author, ‘Title’ (1979) 27 Political Studies 183                OSCOLA
Author, “Title” in Editors, eds., Book (Place, Publisher, Year)
Author, "Title," Site (May 27, 2024)                           Chicago
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.model import Name
from citator.parsing.cutting.nesting import Quoted
from citator.parsing.kinds.authors import EDITORS, authors_at, begins_small
from citator.parsing.kinds.called_books import read_in_called_book
from citator.parsing.kinds.containers import VOLUME, page_extent, pages_after, read_container, take_pin
from citator.parsing.kinds.counts import end_of_name, is_count, without_day
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import PAPER, PAPER_IN_BRACKETS, THESIS, as_publisher, is_magazine, is_news, type_of_article
from citator.parsing.kinds.law_reviews import LAW_REVIEW, place_in_review
from citator.parsing.kinds.marks import begins_a_title, behind_translation, has_subtitle, in_series, within_title
from citator.parsing.kinds.numbered_issues import IN_NUMBERED_JOURNAL, ISSUE
from citator.parsing.kinds.official_reports import reporter_before
from citator.parsing.kinds.outlets import is_outlet, is_talk, outlet_behind_names, read_broadcast, read_sheet, read_talk
from citator.parsing.kinds.own_imprints import behind_first_year, imprint_like, own_imprint
from citator.parsing.kinds.releases import RELEASED_BY, given_out_by, kind_of_act, take_release, takes_act, takes_number
from citator.parsing.kinds.reviews import behind_reviewed
from citator.parsing.kinds.serials import read_serial
from citator.parsing.kinds.tails import imprint
from citator.parsing.kinds.the_same import read_in_the_same
from citator.parsing.kinds.turned import people_turned
from citator.parsing.kinds.volumes import LONG_ISSUE, read_volume_and_pages, roman_volume
from citator.text.dates import MONTH, YEAR, DateSpan, find_dates, first_date, parse_date
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Telling

__all__ = ["read_article"]

_VOLUME_BEHIND = re.compile(r"(?<=\w),?\s(?:(?:a\.|anno|año)\s)?(?P<volume>\d{1,3}),?\s?$")
_PAGED = re.compile(r"[,:]\s?(?:pp?\.\s?)?(?P<pages>\d{1,5}(?P<more>\s?[-‑–—]\s?\d{1,5})?)$")
_ONLY_PAGES = re.compile(  # of a shortened citation
    r"[\s,]+(?!(?:1[4-9]|20)\d\d)\d{1,4}(?:n\d{1,3}|[-–—]\d{1,4})?(?:,\s\d[\d–—-]*(?:n\d{1,3})?){0,6}"
)
_NUMBER_BEHIND = re.compile(r"\s(?=\d{1,4}[\s,:(.])")
_PLAIN = re.compile(
    rf"(?P<volume>\d{{1,4}})(?:(?:[:.]|\s?\()\s?(?P<issue>\d{{1,3}}(?!\d)(?:[-–/]\d+)?|{LONG_ISSUE})\)?|,\s(?:[Nn]os?\.|[Ii]ssue|[Nn]r\.)\s?(?P<number>\d{{1,4}}"
    rf"(?:[-–/]\d+)?))?\s?(?:\((?P<date>[^()]*{YEAR})\))?\s?[:,]?\s?(?P<pages>\d{{1,5}}(?:[-–—]\d{{1,5}})?)?"
    rf"(?:,\s(?:at\s|here\s|esp\.\s|hier\s)?(?P<pin>\d{{1,5}}(?:[-–—]\d{{1,5}})?(?:,\s\d[\d–—-]*){{0,6}}))?\s*(?:\((?P<after>{YEAR})\))?\s*$"
)
_ARXIV = re.compile(r"arXiv:\s?(?P<number>[\w./-]+\d(?:v\d+)?)")
_IN = re.compile(
    r"(?:[,\s]*|\.\s(?=In:))(?:published\s|reprinted\s|available\s)?(?:[Ii]n|[Ee]n|[Dd]ans)(?:\s?:)?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\[“‘\"«]|(?:ders|dies)\.|(?P<called>\d{4}:\s[A-Z][^()]*\([^()]*\d{4}\)))"
)
_IN_PAPER = re.compile(rf"(?P<paper>[^,“”«»()]{{3,60}})(?:,|\svom|\sdu|\sdel|\sof)\s[^,]{{2,24}}?{YEAR}$")
_IN_SERIES = re.compile(
    r",\s(?P<genre>(?:\w+\s){0,2}(?:brief|paper|report|note|bulletin|series))\s(?:[Nn]o\.?\s)(?P<number>\d[\w./-]*)$", re.IGNORECASE
)
_THESIS_IN = re.compile(
    rf"(?P<genre>[^(),]{{0,40}}(?i:{THESIS.pattern}|diss\.)[^(),]{{0,20}}),\s(?P<publisher>[^()]{{3,80}}?)(?:,\s(?=[^(),]*{YEAR})|\s(?={YEAR}))"
)
_GENRE = re.compile(
    r"(?:press|news|media|public|joint|oral|written) (?:release|statement)|urgent action|open letter|nota de prensa|"
    r"communiqué(?: de presse)?|comunicado(?: de prensa)?|comunicato stampa|Pressemitteilung|Presseerklärung|пресс-релиз|"
    r"editorial|op-ed|blog(?: post)?|video|podcast|fact ?sheet|brochure|(?:annual|final|interim) report|rapport(?: annuel| final)?|"
    r"informe(?: anual| final)?|rapporto|bericht|studie|étude|estudio|note d[’']information",
    re.IGNORECASE,
)
_KIND = re.compile(
    rf"{_GENRE.pattern}|briefing(?: (?:paper|note))?|communication|(?:green|white) paper|staff working document|"
    r"(?:policy|issues?|technical|research|information|legal|working|discussion|background|position) (?:brief|paper|note)",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"(?:Press|News|Media)\s(?:[Rr]elease|[Ss]tatement)(?:,\s|:\s|\s(?:by|of)\s(?:the\s)?)(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_RELEASE_NUMBER = re.compile(r"(?P<number>[A-Z]{2,8}/(?:[A-Z]{2,8}/)?\d{2,4}/\d+)(?:,\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w .-]{2,30}?))?[\s,]*$")
_HANDLE = re.compile(r"\s[(\[]@[\w.@-]{2,60}[)\]]$")


_SUPPLIED = re.compile(r"\[(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\[\]\d]{2,60})\],?\s$")  # of what was printed without a name: "[Ann Brook], ‘Lamps’"


def read_article(draft: Draft) -> bool:
    """Read the draft as a work with a quoted title; False where no quotation stands where a title would."""
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= draft.end + 1), None)
    if (
        quoted is None
        or in_series(draft, quoted)
        or within_title(draft, quoted)
        or begins_a_title(draft, quoted)
        or has_subtitle(draft, quoted)
    ):
        return False
    head = draft.text[draft.start : quoted.start].strip(" ,:")
    supplied = _SUPPLIED.match(draft.text, draft.start, quoted.start) if head[:1] == "[" else None
    if supplied and is_person(supplied["name"]):
        draft.put("author", parse_names(supplied["name"]), *supplied.span("name"))
    elif (head and not (head[0].isupper() or head[0].isdigit() or begins_small(head))) or len(head) > 260:
        return False
    else:
        _head(draft, quoted)
    draft.title(quoted.start, quoted.end)
    draft.start = behind_translation(draft, quoted.end)
    released = take_release(draft)
    _after(draft)
    draft.kind = released or kind_of_act(draft) or draft.kind
    return True


def _head(draft: Draft, quoted: Quoted) -> None:
    """The names before the title; an explanation in brackets is the body that the author belongs to."""
    text, start = draft.text, draft.start
    end = start + len(text[start : quoted.start].rstrip(" ,:"))
    if end <= start or reporter_before(draft, start, end) or takes_act(draft, start, end):
        return
    release = _RELEASE.match(text, start, end)
    if release:
        draft.put("genre", re.split(r"[,:]|\s(?:by|of)\s", release.group())[0], start, release.end())
        start = release.end()
    series = _IN_SERIES.search(text, start, end)
    if series:
        draft.take("genre", *series.span("genre"))
        draft.take("number", *series.span("number"))
        end = series.start()
    if _GENRE.fullmatch(text, start, end):  # "Press release, “Port opens”, Ministry of Harbours"
        draft.take("genre", start, end)
        return
    kind = text.rfind(", ", start, end)
    if kind > start and _KIND.fullmatch(text, kind + 2, end):  # "Harbour Office, issue brief, “Lamps”"
        draft.take("genre", kind + 2, end)
        end = kind
    released = RELEASED_BY.fullmatch(text, start, end)
    if released and is_body(released["body"]):
        draft.take("genre", *released.span("genre"))
        end = released.end("body")
    if is_outlet(draft, text[start:end], quoted.end):
        draft.take("container-title", start, end)
        return
    undated = _UNDATED.search(text, start, end)
    end = undated.start() if undated else end
    end = handle.start() if (handle := _HANDLE.search(text, start, end)) else end
    bracket = next((one for one in draft.nesting.brackets if start < one[0] and one[1] == end), None)
    dated = first_date(text, *bracket) if bracket else None
    if bracket and dated and dated.date.month and is_person(text[start : bracket[0]].strip(" ,")):  # "Ann Brook (April 3, 2017), “Lamps”"
        draft.put("issued", dated.date, dated.start, dated.end)
        end = bracket[0]
    elif bracket and not re.search(r"\d{4}|\beds?\b", text[bracket[0] : bracket[1]]):
        name = text[start : bracket[0]].strip(" ,")
        inside = text[bracket[0] + 1 : bracket[1] - 1]
        if is_person(name) and (is_body(inside) or len(inside.split()) > 1):
            draft.put("author", (*parse_names(name), Name(literal=tidy(inside))), start, end)
            return
    found = authors_at(draft, end)
    if found and found[1] and found[0] >= end:
        mark = EDITORS.search(text, start, end)
        draft.put("editor", parse_names(text[start : mark.start() if mark else end]), start, end)
        return
    if not _can_be_names(text[start : (end := outlet_behind_names(draft, start, end, quoted.end))]):
        return
    names = people_turned(text[start:end]) or parse_names(text[start:end])
    alone = len(names) == 1 and names[0].family and not (names[0].given or names[0].particle)
    if alone and (draft.url or re.search(YEAR, text[quoted.end : draft.end])):
        names = (Name(literal=tidy(text[start:end])),)  # one word alone is a body where the reference is given in full: "Fafo, “…”, 2004"
    draft.put("author", names, start, end)


_LEADS_IN = re.compile(r"(?:in|coll(?:ection|\.)|dans|en|su|nel|aus|series|serie|reihe)", re.IGNORECASE)


def _can_be_names(words: str) -> bool:
    """Whether what stands before a title in marks ends in no word that leads to a journal or a series: "Rossi, I canali, in «Studi …»"."""
    return not (_LEADS_IN.fullmatch(words.rpartition(",")[2].strip()) or _PART.fullmatch(words))


_PART = re.compile(r"(?:Chapter|Section|Part|Appendix|Annex|Box|Table|Figure)\s(?:\d{1,3}|[IVX]{1,5}|[A-Z])")


def _after(draft: Draft) -> None:
    text = draft.text
    if _ONLY_PAGES.fullmatch(text, draft.start, draft.end):
        words = text[draft.start : draft.end].strip(" ,")
        if "n" in words:  # "210n14"
            draft.pinpoint = words
            draft.put("locator", words, draft.end - len(words), draft.end)
        else:
            pages_after(draft, draft.start)
        return
    draft.start = behind_first_year(text, draft.start, draft.end)
    if read_volume_and_pages(draft) or read_serial(draft):
        return
    inside = _IN.match(text, draft.start, draft.end)
    if inside and read_in_called_book(draft, inside.end()):
        return
    paper = _IN_PAPER.match(text, inside.end(), draft.end) if inside else None
    if paper and (is_news(paper["paper"]) or is_magazine(paper["paper"])):
        draft.start = inside.end() if inside else draft.start
        _periodical(draft)
        return
    if inside and IN_NUMBERED_JOURNAL.match(text, inside.end(), draft.end):
        draft.start = inside.end()
        _periodical(draft)
        return
    dated = first_date(text, inside.end(), min(draft.end, inside.end() + 16)) if inside and not inside["called"] else None
    draft.start = inside.end() if inside and (dated is None or dated.start > inside.end()) else draft.start
    if inside:
        draft.start = read_in_the_same(draft, draft.start, draft.end)
    if inside and not dated:
        draft.kind = "chapter"
        read_container(draft)
        return
    draft.trim()
    law_review = LAW_REVIEW.match(text, draft.start, draft.end)
    if law_review:
        draft.kind = "article-journal"
        place_in_review(draft, law_review)
        return
    _periodical(draft)


def _periodical(draft: Draft) -> None:
    """What follows the title: container, volume, issue, date and pages, in the order of most styles."""
    roman_volume(draft)
    text, start, end = draft.text, draft.start, draft.end
    arxiv = _ARXIV.search(text, start, end)
    if arxiv:
        draft.take("number", *arxiv.span("number"))
        draft.date(arxiv.end(), end)
        draft.kind = "article-journal"
        return
    volume, issue = VOLUME.search(text, start, end), ISSUE.search(text, start, end)
    bracket, date = _dated(draft)
    plain = None if volume else _NUMBER_BEHIND.search(text, start, bracket[0] if bracket and bracket[0] > start else end)
    if plain and ((date and date.start < plain.end() < date.end) or (issue and issue.start() <= plain.start() < issue.end())):
        plain = None  # "May 3, 2016", "n° 12, 2004"
    paper = issue is not None and PAPER.search(text[start : issue.start()]) is not None
    if volume:
        draft.take("volume", *volume.span("volume"))
    if issue:
        draft.take("number" if paper else "issue", *issue.span("issue"))
    if date:
        draft.put("issued", date.date, date.start, date.end)
    stops = [one.start() for one in (volume, issue) if one] + [one[0] for one in (bracket,) if one] + ([date.start] if date else [])
    container_end = end_of_name(text, start, min(stops)) if stops else end
    numbered = None
    if plain and not volume and not paper and plain.start() < end:
        numbered = _PLAIN.match(text, plain.end(), end)
        if (
            numbered
            and (numbered["pages"] or numbered["issue"] or numbered["number"] or numbered["date"])
            and not parse_date(text[plain.end() : end].strip(" .,"))
        ):
            draft.take("volume", *numbered.span("volume"))
            for group, name in (("issue", "issue"), ("number", "issue"), ("pages", "page")):
                if numbered[group]:
                    draft.take(name, *numbered.span(group))
            take_pin(draft, numbered)
            container_end = min(container_end, plain.start())
        else:
            numbered = None
    if issue and not paper and not volume and not numbered:
        container_end = _volume_behind(draft, start, container_end)
    start = behind_reviewed(text, start, container_end)
    container = text[start:container_end].strip(" ,(;:.")
    if date and not date.date.month and not (bracket or volume or issue or numbered) and own_imprint(draft, start, container_end):
        page_extent(draft, draft.kind == "chapter")
        return
    extended = bracket is not None and bool(container) and _paged(draft, bracket[1]) and not draft.has("publisher")
    thesis = bracket is not None and _in_brackets(draft, bracket, pages=not container)
    page_extent(draft, (volume or issue) is not None or numbered is not None or (bracket is not None and bool(container)))
    counted = extended or draft.has("volume") or any(one is not None for one in (volume, issue, numbered))
    draft.kind = "thesis" if thesis else type_of_article(draft, container, counted)
    _settle(draft)
    if bracket and not container:
        read_talk(draft, *bracket)
    if draft.kind in _SHEETS:
        container_end = read_sheet(draft, date.end if date else end, start, container_end)
    _container(draft, start, container_end, numbered=paper)


def _volume_behind(draft: Draft, start: int, end: int) -> int:
    """Take the volume between a journal and its issue, "Harbour Quarterly 3, no. 4 (2009)"; the end of what stands before."""
    behind = _VOLUME_BEHIND.search(draft.text, start, end)
    if behind is None:
        return end
    draft.take("volume", *behind.span("volume"))
    return behind.start()


def _paged(draft: Draft, start: int) -> bool:
    """Take the pages at ``start``, behind the date in brackets: a range is the extent of the article, one page the place cited."""
    found = _PAGED.match(draft.text, start, draft.end)
    if found and found["more"]:
        draft.take("page", *found.span("pages"))
        return True
    if found and not draft.pinpoint and not draft.has("page"):
        draft.pinpoint = found["pages"]
        draft.put("locator", found["pages"], *found.span("pages"))
    return False


def _settle(draft: Draft) -> None:
    """What the kind of a periodical decides: a page of a journal is a place cited, a newspaper has no publisher but a town."""
    if draft.kind in ("article-journal", "article-magazine"):
        _place_cited(draft)
        page_extent(draft, True)
    if draft.kind in ("article-newspaper", "article-magazine") and draft.has("publisher") and not draft.has("publisher-place"):
        draft.fields["publisher-place"] = draft.fields.pop("publisher")  # OSCOLA's "The Courier (Leeds, 3 May 2011)"


def _place_cited(draft: Draft) -> None:
    """One page behind the date in brackets is the place cited, "12, no. 3 (2004): 12"; where the article stands is a range."""
    page, date = draft.fields.get("page"), draft.fields.get("issued")
    if page is None or date is None or date.end is None or not isinstance(page.value, str) or draft.pinpoint:
        return
    if page.value.isdigit() and draft.text[date.end : date.end + 1] == ")" and (page.start or 0) > date.end:
        draft.pinpoint = page.value
        del draft.fields["page"]
        draft.put("locator", page.value, page.start or 0, page.end or 0)


def _dated(draft: Draft) -> tuple[tuple[int, int] | None, DateSpan | None]:
    """The brackets that hold the date of a periodical, and the date; without brackets the last one."""
    text, start, end = draft.text, draft.start, draft.end
    for bracket in draft.nesting.brackets:
        date = first_date(text, bracket[0], min(bracket[1], end)) if start <= bracket[0] < end else None  # "(May 3, 2012, updated …"
        if date and not _MODIFIED.search(text, bracket[0] + 1, date.start):  # "28 février 2012 (mis à jour le 15 juin 2019)"
            return (bracket[0], min(bracket[1], end)), date
    dates = [one for one in find_dates(text, start, end) if draft.nesting.open(one.start)]
    return None, dates[-1] if dates else None


_UNDATED = Telling(
    re.compile(r"[,\s]*[(\[]?\b(?:n\.\s?d\.|sans date|s\.\s?d\.|sin fecha|senza data|o\.\s?D\.|no date|undated|б\. ?г\.)[)\]]?[\s,:]*$"),
    *("n.d.", "n. d.", "sans date", "s.d.", "s. d.", "sin fecha", "senza data", "o.d.", "o. d.", "no date", "undated", "б.г.", "б. г."),
)
_MODIFIED = re.compile(
    r"(?:,?\s|(?<=\()|(?<=[,.”\"]\s))(?:(?:last\s)?(?:modified|updated|edited|revised)(?:\son)?|mise?\s[àá]\sjour(?:\sle)?|zuletzt\s(?:geändert|bearbeitet)(?:\sam)?|"
    r"actualizad[oa](?:\sel)?|aggiornat[oa](?:\sil)?)[\s,:]*$"
)


_SHEETS = ("article-newspaper", "article-magazine")
_IN_THE_SAME = re.compile(r"[\s,]*[Ii]bid(?:em)?\.?,?\s(?P<volume>[ivxlc]{1,7}|\d{1,3})[\s,(]*$")


def _container(draft: Draft, start: int, end: int, numbered: bool) -> None:
    """What the work stands in, or of which kind it is; ``numbered`` says that it is a numbered paper."""
    undated = _UNDATED.search(draft.text, start, end)
    end = undated.start() if undated else end
    again = _IN_THE_SAME.match(draft.text, start, end)
    if again:  # "J. Weir, ‘Debate’, ibid., lxxi (1976)": the journal is told before
        draft.take("volume", *again.span("volume"))
        return
    end = modified.start() if (modified := _MODIFIED.search(draft.text, start, end)) else end
    words = draft.text[start:end].strip(" ,(;:.")
    container = without_day(words[:-1] if words.endswith(")") and "(" not in words and not PAPER_IN_BRACKETS.fullmatch(words) else words)
    dated = container != words or ((date := draft.year()) is not None and date.day is not None)
    if PAPER_IN_BRACKETS.fullmatch(container):
        draft.put("genre", container[:-1], start, end)
    elif _GENRE.fullmatch(container) or (numbered and PAPER.search(container)):
        draft.put("genre", container, start, end)
    elif draft.has("genre") and not draft.has("author") and is_body(container) and draft.kind not in _SHEETS:
        # "Press release, “Port opens”, Ministry of Harbours"
        draft.body("author", start + draft.text[start:end].find(container), end)
        draft.kind = "report"
    elif container and any(take(draft, container, start + draft.text[start:end].find(container)) for take in (given_out_by, takes_number)):
        return
    elif number := _RELEASE_NUMBER.match(draft.text, start + draft.text[start:end].find(container), end):
        draft.take("number", *number.span("number"))
        if number["place"] in PLACES:
            draft.take("publisher-place", *number.span("place"))
    elif is_count(container, dated) or (container and as_publisher(draft, container, start + draft.text[start:end].find(container))):
        return
    elif container and not read_broadcast(draft, start, end) and not PAPER.match(container) and not THESIS.search(container):
        begin = start + draft.text[start:end].find(container)
        draft.take("container-title", begin, begin + len(container))


# OSCOLA's 'Lamps' (Harbour Blog, 3 May 2016) <https://…>; "EJIL: Talk!" has a colon in its name, and is no town with a house
_SITE_AND_DAY = re.compile(
    rf"(?P<site>[A-ZÀ-ÞĀ-ŒŔ-Ž](?:[^,:()]{{2,60}}|\w{{1,12}}:\s?\w{{2,12}}!)),\s(?:\d{{1,2}}\s(?:{MONTH})\s|(?:{MONTH})\s\d{{1,2}},\s){YEAR}"
)


def _in_brackets(draft: Draft, bracket: tuple[int, int], pages: bool) -> bool:
    """Read thesis and university, or place, publisher and year, and the ``pages`` behind them; whether it is a thesis."""
    start, end = bracket[0] + 1, bracket[1] - 1
    thesis = _THESIS_IN.match(draft.text, start, end)
    if thesis:
        draft.take("genre", *thesis.span("genre"))
        draft.take("publisher", *thesis.span("publisher"))
    elif site := _SITE_AND_DAY.fullmatch(draft.text, start, end) if draft.url else None:  # "Harbour Blog (Blog Post, 3 May 2011)"
        town = site["site"] in TOWNS
        genre = not pages or _GENRE.fullmatch(site["site"])
        draft.take("publisher-place" if town else "genre" if genre else "container-title", *site.span("site"))
    elif imprint_like(draft.text[start:end]) and not is_talk(draft.text, start, end):
        imprint(draft, start, end)
    if pages:
        pages_after(draft, bracket[1])
    return thesis is not None
