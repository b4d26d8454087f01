"""One citation in free text into its fields: which kind it is, and the reader of that kind.

The readers are a grammar. A sequence model can take the place of any of them: it is given a :class:`Draft` whose ends have been
peeled, and puts fields into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citator.model import Form, Match, Record
from citator.parsing.cutting.evidence import AUTHOR_YEAR, names_case
from citator.parsing.cutting.seen import (
    Seen,
    Stretch,
    at_the_end,
    is_item_number,
    is_number_of_letter,
    is_read_in_place,
    is_within_item,
    names_instrument,
)
from citator.parsing.cutting.symbols import numbers_whole
from citator.parsing.kinds.again import case_again
from citator.parsing.kinds.agency_documents import read_agency_document, read_publication
from citator.parsing.kinds.articles import read_article
from citator.parsing.kinds.author_year import read_author_year
from citator.parsing.kinds.books import read_book
from citator.parsing.kinds.cases import read_case
from citator.parsing.kinds.commission_papers import read_of_commission
from citator.parsing.kinds.containers import read_container
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.habits import read_habit
from citator.parsing.kinds.instruments import read_match
from citator.parsing.kinds.interviews import is_place_only
from citator.parsing.kinds.item_numbers import (
    REPORTS,
    put_number,
    put_of_report,
    read_numbered_first,
    without_year_of_resolution,
)
from citator.parsing.kinds.law_reviews import JOURNAL, law_review_at, read_journal_alone, read_law_review
from citator.parsing.kinds.letters import CONTAINED, read_letter
from citator.parsing.kinds.marks import goes_on_to, within_title
from citator.parsing.kinds.oas import read_of_oas
from citator.parsing.kinds.official_reports import read_of_conference
from citator.parsing.kinds.organs import is_authority
from citator.parsing.kinds.papers import read_paper
from citator.parsing.kinds.reported import read_decision, read_in_place, starts_with_report
from citator.parsing.kinds.shorts import read_short
from citator.parsing.kinds.tails import peel
from citator.parsing.kinds.treaties import read_with_its_life
from citator.parsing.kinds.unrecognised import read_instrument
from citator.text.dates import YEAR
from citator.text.names import is_body, is_person, names_work
from citator.text.pinpoints import pinpoint_at

__all__ = ["Reading", "read_stretch"]

_DECIDED = re.compile(r"\b(?:Advisory Opinion|Judge?ment|I\.?C\.?J\.?\sRep)")
# Words that open a sentence of the author, and no title.
_SENTENCE = re.compile(
    r"(?:Accordingly|Therefore|However|Moreover|Furthermore|In addition|Indeed|Thus|Since|As|While|Although|For|In|On|By|With|Under"
    r"|It|They|We|This|These|Those)\b,?\s+(?:the|a|an|its|their|this|that|all|such|was|were|is|are|has|have)\b"
)
_OPENED = re.compile(r"[“\"‘][^”\"’]*$")
_SPOKEN_OF = re.compile(
    r"\b(?:implementation of|pursuant to|accordance with|established by|under|requested in|follow-up to|compliance with|"
    r"adoption of|report on|called for in|contained in)\s(?:the\s)?$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one citation say. ``within`` is the stretch of a book in which the thing cited stands, where it is given."""

    record: Record
    form: Form
    pinpoint: str | None = None
    url: str | None = None
    url_as_written: str | None = None
    match: Match | None = None
    items: tuple[Match, ...] = ()
    within: Stretch | None = None
    problems: tuple[tuple[str, str], ...] = ()


def read_stretch(seen: Seen, stretch: Stretch) -> Reading:
    """The fields of the citation at ``stretch``."""
    draft = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    if stretch.decision:
        items = tuple(
            match for match in seen.matches if stretch.start <= match.start and match.end <= stretch.end and is_read_in_place(match)
        )
        form = read_decision(draft, stretch.decision)
        return Reading(draft.record(), form, draft.pinpoint, items=items)
    draft.trim()
    numbered = any(match.start == draft.start and not match.address and not names_instrument(match) for match in seen.matches)
    if draft.text.startswith("Ib", draft.start) and (part := _of_the_records(draft, seen)):
        return part
    inside = [match for match in seen.matches if stretch.start <= match.start and match.end <= stretch.end] if seen.matches else []
    again = case_again(draft, seen) if numbered else None
    symbol = _symbol_in(inside, stretch) if inside and not numbered else None
    short = None if numbered and not again else read_short(draft, symbol)
    if short:
        called = symbol if symbol and draft.has("number") and is_item_number(symbol) else None  # a general comment, and no other document
        draft.kind = called.record.type if called else draft.kind
        return Reading(draft.record(), Form(short), draft.pinpoint, match=again or called)
    heads: list[Match] = []
    if words := [match for match in inside if not match.address] if inside else []:
        peel(draft, seen.addresses, [one for one in words if at_the_end(one)], [one for one in words if not at_the_end(one)])
        heads = [match for match in seen.heads(stretch.start, max(draft.end, stretch.start)) if match.start >= draft.start]
        if not heads and (stretch.embedded or not seen.nesting.open(stretch.start)):  # a section of a code, or a symbol, in a parenthetical
            heads = [match for match in words if match.start == draft.start and match.end >= draft.end and not at_the_end(match)]
    else:
        peel(draft, seen.addresses)
    items = tuple(match for match in inside if match not in heads) if heads else tuple(inside)
    draft.trim()
    symbol = _in_closing_brackets(draft, [one for one in items if not (is_item_number(one) or is_read_in_place(one))]) if items else None
    form, head, within = _read(draft, heads, items)
    if symbol and head is None:
        head = symbol
        parties = names_case(draft.text, stretch.start, symbol.start) and not draft.has("author")
        draft.kind = "case" if parties else "un-document" if symbol.record.type == "un-document" and draft.kind != "letter" else draft.kind
        items = tuple(match for match in items if match is not symbol)
        without_year_of_resolution(draft)
        _by_body(draft)
        _of_organ(draft)
        _without_place(draft)
        draft.put("number", symbol.identifier.value if symbol.identifier else None, symbol.start, symbol.end)
    if stretch.embedded and draft.url and not draft.has("author"):  # "The annex is kept at …": a description, no title
        draft.kind = "webpage"
        draft.fields.pop("title", None)
    if draft.kind == "webpage" and draft.url and draft.has("author") and draft.fields.keys() <= _OF_A_SITE and _is_no_author(draft):
        draft.title(*draft.place("author"))  # "Harbour Games, https://…": the name of the site
        del draft.fields["author"]
    if items:
        read_in_place(draft, [match for match in items if is_read_in_place(match)])
        items = tuple(match for match in items if not names_instrument(match) or _is_itself(draft, match))
    for match in items:
        if not match.address and match.identifier and match.identifier.scheme in REPORTS:
            put_of_report(draft, match, stretch.end)
        put_number(draft, match)
    return Reading(draft.record(), form, draft.pinpoint, draft.url, draft.url_as_written, head, items, within, tuple(draft.problems))


_OF_A_SITE = frozenset(["author", "URL", "accessed"])


def _symbol_in(inside: Sequence[Match], stretch: Stretch) -> Match | None:
    """The one symbol of a document in the words, which can be what a short form calls a work by."""
    behind = [one for one in inside if stretch.start < one.start and not one.address]
    return behind[0] if len(behind) == 1 and behind[0].identifier and behind[0].record.type in _BY_SYMBOL else None


def _is_no_author(draft: Draft) -> bool:
    """Whether what stands alone before an address is a site, or a paper that is spoken of, "the press release of 3 May, available at …"."""
    start, end = draft.place("author")
    return not is_body(draft.text[start:end]) or _PAPER.match(draft.text, start, end) is not None


_PAPER = re.compile(
    r"(?:the|an?)\s(?:[a-z]+\s){0,2}(?:release|statement|reports?|letters?|announcement|documents?|texts?|lists?|video)\s(?:of|by|on|from|to)\s"
)


_BY_SYMBOL = frozenset(["un-document", "resolution", "letter", "report"])


# "Ibid., Seventy-sixth Session, Supplement No. 10 (A/76/10)": another part of the Official Records, and not the one before.
_OF_THE_RECORDS = re.compile(
    r"Ib(?:id|idem)\.?,\s(?=(?:[A-Z][\w-]+\s(?:[Ss]pecial\s|[Ee]mergency\s)*[Ss]ession,\s|\d{4},\s){0,2}"
    r"(?:Annexes|Supplement|Suppl\.|Plenary|\d{1,4}(?:st|nd|rd|th)\s(?:plenary\s)?meeting|agenda\sitem|document\s))"
)


def _of_the_records(draft: Draft, seen: Seen) -> Reading | None:
    """Another part of the Official Records than the one before, by its symbol in brackets; ``None`` where it is none."""
    records = _OF_THE_RECORDS.match(draft.text, draft.start, draft.end)
    symbol = next((one for one in seen.matches if records and records.end() < one.start and one.end < draft.end and one.identifier), None)
    if symbol is None or draft.text[symbol.start - 1] != "(":
        return None
    part = Draft(draft.text, symbol.start, symbol.end, draft.nesting)
    read_match(part, symbol)
    if place := pinpoint_at(draft.text, symbol.end + 3, draft.end):
        part.pinpoint = place.text
        part.put("locator", place.text, place.start, place.end)
    return Reading(part.record(), Form.IDENTIFIER, part.pinpoint, match=symbol)


def _is_itself(draft: Draft, match: Match) -> bool:
    """Whether an instrument is what is cited: its name begins the title, where a book about it has it further in or bears an author."""
    title = draft.fields.get("title")
    cited = draft.kind in ("treaty", "un-document", "legislation", "document") and not draft.has("author") and not draft.has("publisher")
    return cited and title is not None and title.start is not None and match.start <= title.start + 12 and match.end > title.start


def _of_organ(draft: Draft) -> None:
    """Courts, committees and organs are the authority of their documents, not the author."""
    field = draft.fields.get("author")
    if field and isinstance(field.value, tuple) and len(field.value) == 1 and is_authority(field.value[0].literal):
        draft.put("authority", field.value[0].literal, *draft.place("author"))
        del draft.fields["author"]


def _by_body(draft: Draft) -> None:
    """A body and nothing else before the symbol of its document is no title: "Forum on Harbours (E/2011/43, para. 3)"."""
    title = draft.fields.get("title")
    if title is None or draft.has("author") or draft.has("authority") or draft.kind != "un-document":
        return
    start, end = draft.place("title")
    if is_body(draft.text[start:end]) and not names_work(draft.text[start:end]) and not _KIND_OF_TEXT.search(draft.text, start, end):
        del draft.fields["title"]
        draft.body("author", start, end)


_KIND_OF_TEXT = re.compile(
    r"\b(?:[Rr]eports?|[Ss]tatement|[Ll]etter|[Rr]esolution|[Dd]ecision|[Ss]tudy|[Nn]ote|[Cc]omments?|[Oo]bservations|[Rr]ecommendations?|"
    r"[Gg]uidelines|[Pp]rinciples|[Rr]ules|[Dd]eclaration|[Cc]onvention|[Pp]rotocol|[Rr]eview|[Ss]urvey|[Ss]ubmission|[Pp]rogramme|[Pp]lan)\b"
)


_PAGE_AT_END = re.compile(r",\s(?P<pin>(?:pp?\.|paras?\.)\s\d{1,4}(?:\s?[-–]\s?\d{1,4})?)$")


def _without_place(draft: Draft) -> None:
    """Take the page that stands between the title and the symbol as the place cited: "Official Records …, Resolutions, p. 78 (A/519)"."""
    start, end = draft.place("title")
    found = _PAGE_AT_END.search(draft.text, start, end) if draft.has("title") and not draft.pinpoint else None
    if found:
        del draft.fields["title"]
        draft.title(start, found.start())
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))


def _in_closing_brackets(draft: Draft, items: Sequence[Match]) -> Match | None:
    """Such as "Report of the Secretary-General on … (A/79/285)": the symbol at the end of what it numbers."""
    for match in items:
        if draft.text[match.start - 1 : match.start] != "(" or not match.identifier or match.address or match.start - 1 <= draft.start:
            continue
        place = pinpoint_at(draft.text, match.end + 2, draft.end) if draft.text[match.end : match.end + 2] == ", " else None
        end = place.end if place else match.end
        for other in items:  # "(A/69/53 and A/69/53/Corr.1)"
            if place is None and other.start > end and draft.text[end : other.start] in (", ", " and ", ", and "):
                end = other.end
        if draft.text[end : end + 1] == ")" and end + 1 == draft.end:
            if place and not draft.pinpoint:
                draft.pinpoint = place.text
                draft.put("locator", place.text, place.start, place.end)
            draft.end = match.start - 1
            draft.trim()
            return match
    return None


def _read(draft: Draft, heads: Sequence[Match], items: Sequence[Match]) -> tuple[Form, Match | None, Stretch | None]:
    if draft.start >= draft.end:
        return _address_only(draft, items)
    numbered = _numbered_letter(draft, items) if items else None
    if numbered:
        read_match(draft, numbered)
        return (Form.IDENTIFIER if numbered.start == draft.start else Form.FULL), numbered, None
    return _read_words(draft, heads, items)


_IN = re.compile(r"in:?\s(?=[A-Z“\"‘])")  # of CONTAINED, without what stands before it: most have none


def _read_words(draft: Draft, heads: Sequence[Match], items: Sequence[Match]) -> tuple[Form, Match | None, Stretch | None]:
    container = CONTAINED.search(draft.text, draft.start, draft.end) if _IN.search(draft.text, draft.start, draft.end) else None
    if container and draft.nesting.open(container.end() - 1) and not _no_book(draft, container.end()):
        within = Draft(draft.text, draft.start, container.start(), draft.nesting)
        if read_letter(within):
            return Form.FULL, None, _contained(draft, within, container.end())
    by_number = read_of_oas(draft) or read_of_conference(draft) or (items and read_numbered_first(draft, items)) or read_publication(draft)
    if by_number or read_of_commission(draft) or (not heads and read_agency_document(draft)):
        return Form.FULL, None, None
    recognised = _recognised(draft, heads, items) if heads else None
    if recognised:
        return *recognised, None
    if items and starts_with_report(draft, [one for one in items if is_read_in_place(one)]):
        return Form.FULL, None, None
    if read_journal_alone(draft):
        return Form.FULL, None, None
    review = law_review_at(draft)
    if review and JOURNAL.search(review["journal"]) and _unquoted(draft, review.start()):
        read_law_review(draft, review)
        return Form.FULL, None, None
    if read_paper(draft) or read_letter(draft) or read_habit(draft) or read_case(draft):
        return Form.FULL, None, None
    if review and _unquoted(draft):
        read_law_review(draft, review)
        return Form.FULL, None, None
    if _quoted_first(draft) and read_article(draft):
        return Form.FULL, None, None
    if read_instrument(draft):
        return Form.FULL, None, None
    number = next((one for one in items if one.start == draft.start and one.end >= draft.end and is_within_item(one)), None)
    if number:  # the number of a case or an act, and nothing else
        read_match(draft, number)
        return Form.IDENTIFIER, number, None
    if not (read_author_year(draft) or read_article(draft)):
        read_book(draft)
    return Form.FULL, None, None


_COMMUNICATION = re.compile(
    r"(?:(?:[Jj]oint\s)?(?:[Cc]ommunications?|[Aa]llegation letters?|[Uu]rgent appeals?|[Ll]etters?))\s(?:[Nn]os?\.\s)?"
)


def _numbered_letter(draft: Draft, items: Sequence[Match]) -> Match | None:
    """The number of a letter of the special procedures where it is what is cited, "communication KEN 14/2020"."""
    found = next((one for one in items if is_number_of_letter(one)), None)
    if found is None or draft.text[found.end : draft.end][:1] not in ("", ","):
        return None
    return found if found.start == draft.start or _COMMUNICATION.fullmatch(draft.text, draft.start, found.start) else None


def _recognised(draft: Draft, heads: Sequence[Match], items: Sequence[Match]) -> tuple[Form, Match | None] | None:
    """Read the draft as what a source system recognised in it; ``None`` where that is only spoken of."""
    head = heads[0]
    if not draft.nesting.depth[draft.start] and read_with_its_life(draft):
        return Form.FULL, next((one for one in items if names_instrument(one) and one.start <= head.start), None)
    if _only_mentioned(draft, head):
        if len(heads) == 1 or not numbers_whole(draft.text, draft.start, head, heads[-1]):
            return None
        head = heads[-1]
    bare = head.start == draft.start and head.end >= draft.end
    read_match(draft, head)
    return (Form.IDENTIFIER if bare and not draft.has("author") else Form.FULL), head


def _no_book(draft: Draft, at: int) -> bool:
    """Whether a place and a date, or a name and a year ("in Brook 2005"), stand where a book's title would."""
    return is_place_only(draft.text, at, draft.end) or AUTHOR_YEAR.match(draft.text, at, draft.end) is not None


def _unquoted(draft: Draft, journal: int | None = None) -> bool:
    """Whether words in marks are at most part of the title; up to a ``journal`` the title may go on behind them in any way."""
    quoted = [one for one in draft.nesting.quoted if draft.start <= one.start < draft.end]
    return all(within_title(draft, one) or (journal is not None and goes_on_to(draft, one, journal)) for one in quoted)


def _quoted_first(draft: Draft) -> bool:
    """Whether a title in marks stands at the head, after names at most."""
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= draft.end + 1), None)
    if quoted is None:
        return False
    head = draft.text[draft.start : quoted.start].rstrip()
    return not head or (head.endswith(",") or head[-1:] in ")”")


# "Ann Hale, The Meaning of Resolution 1325 (2000) (Weir Press 2019)": a book by a person, with its imprint behind the symbol in its title.
_BY_PERSONS = re.compile(r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;()“”]{2,60}),\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”]*[\w’]\s")
# "…, in: Weir/Brook, EUV/AEUV, 5. Aufl. 2016, Art. 288 AEUV": the section that a commentary is on.
_COMMENTED = re.compile(rf",\s(?:in:?\s|\d{{1,3}}\.\s(?:Aufl|EL|Ed)\b)[^;]*?{YEAR},\s(?:Art\.|§)?")
_AND = re.compile(r"\s(?:and|&)\s")
_IN_BOOK = re.compile(rf"(?:\s[^,;()“”]{{1,80}})?\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{{2,60}}\s{YEAR}\)")


def _only_mentioned(draft: Draft, head: Match) -> bool:
    """Whether a match is only spoken of: inside a title in marks, or in "report on the implementation of resolution …"."""
    before = draft.text[draft.start : head.start]
    if _IN_BOOK.match(draft.text, head.end, draft.end) and (title := _BY_PERSONS.fullmatch(before)):
        return all(is_person(name) for name in _AND.split(title["names"]))
    if before.endswith((". ", " ")) and _COMMENTED.search(before):
        return True
    spoken_of = _SPOKEN_OF.search(before) and not _SENTENCE.match(before)
    if len(before.split()) > 3 and (spoken_of or _DECIDED.search(draft.text, head.end, draft.end)):
        return True
    return bool(_OPENED.search(before)) and not draft.nesting.open(head.start)


def _address_only(draft: Draft, items: Sequence[Match]) -> tuple[Form, Match | None, Stretch | None]:
    match = next((one for one in items if one.address), None)
    draft.kind = match.record.type if match and match.record.type not in ("", "document") else "webpage" if draft.url else "document"
    return Form.LINK if draft.url else Form.FULL, match, None


def _contained(draft: Draft, within: Draft, start: int) -> Stretch | None:
    """Join what is cited with the book it stands in; the book comes out as a stretch of its own."""
    book = Draft(draft.text, start, draft.end, draft.nesting)
    read_container(book)
    for name, field in {**book.fields, **within.fields}.items():  # a letter has its own day
        draft.put(name, field.value, field.start or 0, field.end or 0)
    draft.kind = within.kind
    draft.pinpoint = draft.pinpoint or within.pinpoint or book.pinpoint
    draft.start = draft.end
    return Stretch(start, draft.end) if book.has("container-title") else None
