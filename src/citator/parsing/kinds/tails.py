"""What stands at the end of a citation of any kind: address, archived copy, date of access, pinpoint, notes of the publisher."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citator.facts.places import TOWNS
from citator.facts.sales_numbers import SOLD_AS
from citator.model import Match
from citator.parsing.kinds.accessed import ACCESS, day_behind_address
from citator.parsing.kinds.behind_addresses import behind_address
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.extents import take_extent
from citator.parsing.kinds.houses import parted, place_behind, publication_words
from citator.parsing.kinds.numbered_issues import follows_a_journal
from citator.parsing.kinds.oxford_imprints import behind_numbers, behind_series, house_and_town, is_of_oxford
from citator.parsing.kinds.remarks import take_remark
from citator.parsing.kinds.towns import is_land
from citator.parsing.kinds.undated import UNDATED_IMPRINT
from citator.text.dates import MONTH, YEAR, find_dates, first_date, parse_date
from citator.text.names import parse_names
from citator.text.pinpoints import lead_of, pinpoint_at, pinpoint_before, pinpoint_before_year
from citator.text.telling import told_in
from citator.text.urls import Address

__all__ = ["EDITION", "SITE", "imprint", "peel", "undated_imprint"]

_INTRODUCTION = re.compile(
    r"[\s,.;(\[<]*(?:\[[Oo]nline\.?\]\.?\s)?(?:[\[(<]\s?|(?:(?:(?:full |the )?(?:text|report|document|pdf|PDF|version)\s(?:is )?)?"
    r"(?:(?:(?:is|are|was|can be) )?(?:also )?(?:[Aa]vailable|[Aa]ccessible|found|published|reproduced)"
    r"(?:\s(?:online|at|from|on|in|through|via|here)){0,3}|"
    r"[Rr]etrieved from|\b[Aa]t|[Oo]nline|URL|\b[Ss]ee|\b[Vv]ia|\b[Ii]n|[Aa]rchived at|[Dd]ispon(?:ible|ível|ibile) (?:en|sur|à|em|su)|"
    r"(?:[Oo]nline )?(?:[Aa]brufbar|[Vv]erfügbar) unter|[Oo]nline unter|[Oo]nline abrufbar|"
    r"доступно(?: по адресу)?)\s?:?\s?)|PDF,?\s?|<)+\s?$"
)
_MAY_LEAD = (
    *("available", "accessible", "found", "published", "reproduced", "online", "at", "from", "on", "in", "through", "via", "here", "url"),
    *("see", "sur", "en", "disponível em", "disponibile su", "à", "unter", "abrufbar", "адресу", "доступно", "pdf", "pdf,", "(", "[", "<"),
)
"""How the words before an address end where they lead to it: seen sooner than by the pattern."""
_NOT_LEADING = re.compile(r"(?s:.*)[\d)”’»\"'/]")  # they begin behind the last of these, which none of them has
_FROM = re.compile(r"[\s.,;)\]]*(?:(?<=[\s,])(?:from|von|de|da)[\s:]*)?")  # "Retrieved March 4, 2019, from", as APA has it
_ARCHIVE = re.compile(r"perma\.cc|web\.archive\.org|archive\.(?:is|ph|today|fo)|webcitation\.org|webarchive\.", re.IGNORECASE)
_CLOSING = " \t\n,;.)]>"


def peel(draft: Draft, addresses: Sequence[Address], numbers: Sequence[Match] = (), firm: Sequence[Match] = ()) -> None:
    """Take from the end of the draft all that any citation may end with, in whatever order it stands there.

    ``numbers`` are the DOI, ISBN and the like that were recognised: they are left out here and read from the matches. ``firm`` is what
    was recognised and is read later: a pinpoint is none where it begins in it ("§ 4241" of the code, "S. 1" of "1 U. S. 1").
    """
    own = [one for one in addresses if draft.start <= one.start and one.end <= draft.end] if addresses else []
    looked_at = ACCESS in told_in(draft.text)
    placed = -1  # where the place cited was asked for last: nothing is found there a second time
    for _ in range(8):
        before = draft.end
        draft.undated()
        take_remark(draft)
        if looked_at:
            _accessed(draft)
        if own:
            day_behind_address(draft, own[-1].end)
            own = _address(draft, own)
        if draft.text[draft.end - 1 : draft.end] in " \t\n,;:":  # its beginning is trimmed already
            draft.trim()
        if numbers:
            _number(draft, numbers)
            draft.trim()
        if draft.end != placed:
            placed = draft.end
            _pinpoint(draft, firm)
        if draft.end == before:
            break


_JOINED = re.compile(r",?\s(?:and|und|et|y|e|&)\s$")


def _number(draft: Draft, numbers: Sequence[Match]) -> None:
    """Take off a number, with the "and" that joins it to another number of the work: "PMID 12345678 and PMC1234567"."""
    last = next((one for one in numbers if draft.start < one.start and one.end == draft.end), None)
    if last is None:
        if draft.text[draft.end - 1] == ")":  # "240 p. (ISBN 978-2-07-012345-6), p. 12"
            begin = draft.nesting.bracket_to(draft.end) or draft.end
            draft.end = begin if any((one.start, one.end) == (begin + 1, draft.end - 1) for one in numbers) else draft.end
        return
    draft.end = last.start
    joint = _JOINED.search(draft.text, max(draft.start, last.start - 8), last.start)
    if joint and any(one.end == joint.start() for one in numbers):
        draft.end = joint.start()


_YEAR_FIRST = re.compile(
    rf"(?P<year>{YEAR})\s(?P<month>{MONTH})\s(?P<day>\d{{1,2}})\]?[\s.,;]*(?:(?:Available|Retrieved)\s(?:from|at):?\s?)?$"
)
"""The day of access as medicine has it: "[cited 2010 May 3]"."""


def _accessed(draft: Draft) -> None:
    window = max(draft.start, draft.end - 70)
    words = list(ACCESS.finditer(draft.text, window, draft.end))
    if not words:
        return
    found = words[-1]
    if turned := _YEAR_FIRST.match(draft.text, found.end(), draft.end):
        draft.put("accessed", parse_date(f"{turned['day']} {turned['month']} {turned['year']}"), *turned.span())
        draft.end = found.start()
        return
    date = first_date(draft.text, found.end(), draft.end)
    if date and _FROM.fullmatch(draft.text[date.end : draft.end]):
        if "pdated" not in found.group() and "odified" not in found.group():
            draft.put("accessed", date.date, date.start, date.end)
        elif first_date(draft.text, draft.start, found.start()) is None:  # of a page without another date
            draft.put("issued", date.date, date.start, date.end)
        draft.end = found.start()


def _address(draft: Draft, own: list[Address]) -> list[Address]:
    """The last address, where it stands at the end, with the words that lead to it. Of several the first is the cited one; an archived
    copy never is.
    """
    last = own[-1]
    before = draft.text[max(draft.start, last.start - 24) : last.start].rstrip(" :\n\t").lower()
    lead = None
    if before.endswith(_MAY_LEAD):
        begin = max(draft.start, last.start - 90)
        none = _NOT_LEADING.match(draft.text, begin, last.start)
        lead = _INTRODUCTION.search(draft.text, none.end() if none else begin, last.start)
    after = draft.text[last.end : draft.end].strip(_CLOSING)
    if last.start == draft.start and re.fullmatch(r"[-/_]\S+", after):  # "https://example.org/a -b-c": a blank that a line end left
        draft.url, draft.url_as_written = last.url + after, tidy(draft.text[last.start : draft.end])
        draft.put("URL", draft.url, last.start, draft.end)
        draft.end = draft.start
        return own[:-1]
    place = behind_address(draft.text, last.end, draft.end) if after else None
    if place is not None and place[0] < place[1] and not draft.pinpoint:
        draft.pinpoint = " ".join(draft.text[slice(*place)].split())
        draft.put("locator", draft.pinpoint, *place)
    if after and place is None and not (lead and "vailable" in lead.group() and len(after) < 120 and re.search(r"[_/%]|\.\w{3,4}$", after)):
        return own  # what follows is no remnant of an address that has blanks in it
    start = lead.start() if lead else last.start
    if (draft.url or len(own) > 1 or draft.has("archive_location")) and _ARCHIVE.search(last.url):
        draft.put("archive_location", last.url, last.start, last.end)
    else:
        draft.fields.pop("URL", None)
        draft.put("URL", last.url, last.start, last.end)
        draft.url, draft.url_as_written = last.url, last.as_written
    draft.end = max(draft.start, start)
    return own[:-1]


_OF_AN_ARTICLE = re.compile(r"(?:\b(?:of|on|under|to|and|de|del|sur|sobre|el)\s|\bl[’'])$")
_TITLE_ENDS = ("vol", "vol.", "No.", "v.", "of", "the", "under", "on", "and", "in")
_OF_A_TITLE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _TITLE_ENDS))})$")


_SECTION_BEFORE = re.compile(r"§[^()]{1,20}(?:\([\w]{1,4}\)){0,4}$")


def _pinpoint(draft: Draft, firm: Sequence[Match]) -> None:
    text, end = draft.text, draft.end
    if text[end - 1 : end] == ")" and text.find("§", draft.start, end) >= 0:
        edition = _OFFICIAL.search(text, max(draft.start, end - 60), end)
        if edition and _SECTION_BEFORE.search(text[draft.start : edition.start()]):
            end = edition.start()  # "§ 3.04(2)(b) (Am. L. Inst. 1962)"
            draft.date(edition.start(), edition.end())
    if draft.pinpoint:
        return
    found = pinpoint_before(text, draft.start, end)
    if found is None and (found := pinpoint_before_year(text, draft.start, end)):
        draft.date(found.end, end)
        draft.end = end = found.end
    if found and found.kind == "article" and not found.single and _OF_AN_ARTICLE.search(text, draft.start, found.start):
        found = pinpoint_before(text, found.start + 1, end)  # "… on the implementation of article 14, para. 5"
    if found is None:
        return
    issue = _ISSUE_BEFORE.match(text, found.start, found.end)
    if issue and (issue["year"] or _is_issue(text, draft.start, found.start)):
        found = pinpoint_at(text, issue.end(), end)
    if found is None or found.start <= draft.start or _OF_A_YEAR.fullmatch(found.text):
        return
    held = next((one for one in firm if one.start <= found.start < one.end <= found.end), None) if firm else None
    if held:
        goes_on = re.match(r"\s?(?:,|and\b|&|[–-])\s?\d", text[held.end : found.end])  # "pp. 14 and 112" is whole
        _place_in(draft, held.end, found.end, found.start if goes_on else held.end)
        return
    before = text[draft.start : found.start].rstrip()
    if not before or not (before[-1] in ',);”’"»].' or "a" <= before[-1] <= "z" or before[-1].isdecimal()):
        return
    if before.endswith(_TITLE_ENDS) and _OF_A_TITLE.search(before):
        return
    number = _NUMBER_OF_ACT.match(text, found.start, found.end)
    if number and _DAY_BEFORE.search(before):
        if number.end() < found.end:
            draft.pinpoint = " ".join(text[number.end() : found.end].split())
            draft.put("locator", draft.pinpoint, number.end(), found.end)
            draft.end = number.end()
        return
    draft.pinpoint = " ".join(found.text.split())
    draft.put("locator", draft.pinpoint, found.start, found.end)
    draft.end = lead_of(text, draft.start, found.start)
    take_extent(draft, found.start, found.end)


# "n. 3, 1990, pp. 3–20": a note stands behind the page that it is on, the number of an issue before.
_ISSUE_BEFORE = re.compile(rf"n\.\s?\d{{1,4}}(?:[-–/]\d{{1,4}})?,\s(?P<year>{YEAR},\s)?(?=(?:pp?|S)\.\s?\d)")
_BEHIND_YEAR = re.compile(rf"{YEAR}\)?,\s$")


def _is_issue(text: str, start: int, end: int) -> bool:
    return _BEHIND_YEAR.search(text, max(start, end - 7), end) is not None and follows_a_journal(text[start:end])


def _place_in(draft: Draft, start: int, end: int, first: int) -> None:
    """The subsection or the clause behind what was recognised: "(a)(2)", ", § 8, cl. 3"; its words begin at ``first``."""
    words = " ".join(draft.text[first:end].split()).strip(" ,")
    if words:
        draft.pinpoint = words
        draft.put("locator", words, first, end)
        draft.end = start


_OF_A_YEAR = re.compile(rf"(?:Regulations|Rules)\s{YEAR}")  # "Harbour Regulations 2003" is the name of an act
_NUMBER_OF_ACT = re.compile(r"nn?\.\s\d+(?:,\s)?")
_DAY_BEFORE = re.compile(r"\d{1,2}\s[a-zà-ÿ]{3,12}\s\d{4},?$")  # "3 maggio 2011, n. 1234": the number of the decision, no note
_OFFICIAL = re.compile(rf"\s\([^()]{{0,50}}{YEAR}\)$")
EDITION = re.compile(
    r"(?:(?P<edition>\d{1,3}(?:st|nd|rd|th|d)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.)|"
    r"[Nn]ew)\s(?:rev\.\s)?[Ee]d(?:ition|n|\.)?\b\.?|(?P<german>\d{1,2})(?:\.(?:,?\s(?:[a-zäöüß]+\.?\s(?:und\s|u\.\s)?){1,3}|\s)(?:Aufl\b\.?|Auflage)|(?:re|e|ème|ª|\.ª|a)\s(?:éd|ed)(?:\.|ition\b|ición\b|izione\b)))"
)
_TRANSLATOR = re.compile(r"(?:trans(?:l|lated)?\.?(?:\sby)?|übers\. von|trad\.)\s(?P<name>[^,()]{3,60})", re.IGNORECASE)
_EDITOR = re.compile(
    r"(?:(?:eds?\.?|edited by|hrsg\. v(?:on|\.))\s(?P<name>[^()]{3,80}?)(?=,?\s\d{4}|$)|"
    r"(?P<after>[^()]{3,80}?),?\s(?:eds?\.|Hrsg\.)(?=,|$))"
)
SITE = re.compile(
    r"(?:[Tt]he\s)?(?:[Oo]fficial\s)?(?:[Ww]eb ?sites?|[Ww]eb ?pages?|[Hh]ome ?pages?|[Oo]nline (?:portal|database|archive|catalogue))\s"
    r"of\s[^,;“”]{3,100}"
)
"""A site that is named by whose it is: "the website of the Harbour Museum"."""
_ORIGINAL = re.compile(r"[;,]\s(?:orig(?:inal(?:ly)?)?\.?|first|zuerst|(?:1re|première) éd(?:ition|\.)?|1st ed\.?)\s[^;()]{0,40}$")
"""What tells of an edition before the one that is cited: "2010; orig. French 2005"."""
_REPRINT = re.compile(
    rf"[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|\.)?,\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])|[^();]{{0,80}}?{YEAR};\s(?:(?:repr(?:int(?:ed)?)?|rpt|reissued?|Nachdr(?:uck)?|rééd|rist)\b\.?,?\s)?(?:in\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
"""The edition before the one that is cited, where that is named behind it: "1840; repr., New York: …"."""
_FIRST_YEAR = re.compile(rf"\[{YEAR}\]\s")
_OLDER_YEAR = re.compile(rf",?\s\[{YEAR}\]\s?$")
_PRINTED_AGAIN = re.compile(  # "Freeman, 1977; revised and expanded 1982", "1977; repr. 1990"
    rf"[;,]\s(?:(?P<same>repr(?:int(?:ed)?)?|rpt|reissued?|reimpr|réimpr|rééd|rist|Nachdr(?:uck)?|ND)\b|(?:revised|rev|enlarged|enl|expanded|updated)\b)[^;():A-Z]{{0,30}}?{YEAR}(?:[,/]\s?\d{{2,4}})*$"
)
_SOLD_AS = re.compile(SOLD_AS)


def imprint(draft: Draft, start: int, end: int) -> bool:
    """Read "Place, Publisher, Year" between the brackets at ``[start, end)``; several places keep their "and", countries their comma.

    False where no date stands in it.
    """
    text = draft.text
    oxford = is_of_oxford(text, start, end)
    start = behind_series(draft, behind_numbers(draft, start, end), end)
    sales = _SOLD_AS.search(text, start, end)
    if sales:
        draft.take("number", *sales.span("number"))
        if re.match(r"United Nations publication", text[start:end]):
            draft.put("publisher", "United Nations", start, start + 14)
        return True
    printed = _PRINTED_AGAIN.search(text, start, end)
    named = printed is None and (";" in text[start:end] or text[start : start + 3].lower() == "exh")
    again = _REPRINT.match(text, start, end) if named else None
    start = again.end() if again else start
    later = _ORIGINAL.search(text, start, end) or (printed if printed and first_date(text, start, printed.start()) else None)
    if printed and printed is later and printed["same"]:  # a reprint has its own year
        draft.date(printed.end() - 4, printed.end())
    end = later.start() if later else end
    dates = list(find_dates(text, start, end))
    if not dates and (undated := UNDATED_IMPRINT.search(text, start, end + 1)):
        _place_and_publisher(draft, start, undated.start())
        return True
    if not dates:
        return False
    if len(dates) > 1 and text[dates[-1].start - 1] == "[" and text[dates[-1].end : dates[-1].end + 1] == "]":
        del dates[-1]  # "1987 [1950]": the year of the first edition
    draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    stop = dates[-1].start
    if "[" in text[start:stop]:
        start = before.end() if (before := _FIRST_YEAR.match(text, start, stop)) else start
        stop = behind.start() if (behind := _OLDER_YEAR.search(text, start, stop)) else stop
    edition = EDITION.search(text, start, stop)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
    translator = _TRANSLATOR.search(text, start, stop)
    if translator:
        draft.put("translator", parse_names(translator["name"]), *translator.span("name"))
    editor = _EDITOR.match(text, start, end)
    if editor and not edition:
        key = "name" if editor["name"] else "after"
        draft.put("editor", parse_names(editor[key]), *editor.span(key))
        start = min(stop, editor.end())
    if translator or edition:
        first = min(one.start() for one in (edition, translator) if one)
        last = max(one.end() for one in (edition, translator) if one)
        if text[start:first].strip(" ,;"):
            stop = first
        else:
            start = last
    _place_and_publisher(draft, start, stop, oxford=oxford)
    return True


_NO_IMPRINT = re.compile(rf"\b{YEAR}\b|\bvol\.|\bNo\.|\bforthcoming|^Adopted\b")
_COLON = re.compile(r"\s?:\s")
_COMMA = re.compile(r",\s")
_TWO_PLACES = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+)?\s?(?:and|und|et|y|e|/|[-–—])\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+)?|[A-Z]\.\s?[A-Z]\."
)


def undated_imprint(draft: Draft) -> None:
    """Take brackets at the very end that name a publisher and no year, where the year stands with the names."""
    begin = draft.nesting.bracket_to(draft.end)
    words = draft.text[begin + 1 : draft.end - 1] if begin is not None else ""
    if begin is None or begin <= draft.start or re.search(r"\d{4}", words) or not publication_words(words.rpartition(": ")[2]):
        return
    _place_and_publisher(draft, begin + 1, draft.end - 1)
    draft.end = begin
    draft.trim()


def _place_and_publisher(draft: Draft, start: int, end: int, *, oxford: bool = False) -> None:
    """Take place and publisher; an imprint of ``oxford`` has no place without its publisher, unless it is a town that is known."""
    text = draft.text
    while start < end and text[start] in " ,;:":
        start += 1
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    words = text[start:end]
    if words == "United Nations publication":
        draft.take("publisher", start, start + 14)
        return
    if not words or not words[0].isupper() or _NO_IMPRINT.search(words):
        return
    colon = _COLON.search(words)
    if colon:
        draft.take("publisher-place", start, start + colon.start())
        draft.take("publisher", start + colon.end(), end)
        return
    cuts = [match.start() for match in _COMMA.finditer(words)]
    if not cuts and (town := house_and_town(words)):
        draft.take("publisher", start, start + len(words[:town].rstrip()))
        draft.take("publisher-place", start + town, end)
        return
    if not cuts:
        of_place = (
            words in TOWNS or (not oxford and text[end : end + 1] != "," and not words.isupper()) or bool(_TWO_PLACES.fullmatch(words))
        )
        known = publication_words(words) and not re.fullmatch(r"(?:[A-Z][a-z]+\s)?University", words)
        draft.take("publisher" if known or not of_place else "publisher-place", start, end)
        return
    behind = place_behind(words)
    if behind:
        draft.take("publisher", start, start + words.rfind(",", 0, behind))
        draft.take("publisher-place", start + behind, end)
        return
    if is_land(words[cuts[-1] + 2 :]):
        draft.take("publisher-place", start, end)  # "Washington, D.C."
        return
    for name, span in zip(("publisher-place", "publisher"), parted(words), strict=True):
        if span:
            draft.take(name, start + span[0], start + span[1])
