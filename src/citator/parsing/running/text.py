"""Citations and quotations in running text, outside the notes.

In running text a citation is a named or plainly described source, not a mere mention of a body: a recognised symbol or resolution, an
address, a named report, book or convention, an act of a body, a link whose address was lost, a statement whose source is missing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from citator.model import Citation, Document, Form, Link, Match, Quotation
from citator.parsing.cutting.seen import Recogniser, names_instrument
from citator.parsing.link_words import is_account, is_entrance, is_profile, names_form
from citator.parsing.links import covered_by_link
from citator.parsing.lists.tie import Tie
from citator.parsing.placing import placed
from citator.parsing.running.acts import acts
from citator.parsing.running.cases import cases
from citator.parsing.running.introductions import introductions
from citator.parsing.running.mention import UNIDENTIFIED, Mention
from citator.parsing.running.pages import Page, pages_of
from citator.parsing.running.paragraphs import Paragraph
from citator.parsing.running.quotations import blocks
from citator.parsing.running.quoted import read_quotations
from citator.parsing.running.recognised import recognised
from citator.parsing.running.reported import reported, with_short_forms
from citator.parsing.running.sources import mentions
from citator.parsing.running.world_courts import of_world_courts
from citator.text.names import is_body, is_person
from citator.text.urls import host_of

__all__ = ["read_running"]

_MASTHEAD = re.compile(r"\bUnited Nations\b.{0,12}?\b[A-Z]+/\S|\b[A-Z]{1,6}/\S{1,40}\s.{0,12}?United Nations|\bDistr\.:?\s|\bOriginal:\s")
_WORKS = frozenset(("book", "article", "report", "paper", "motion_picture"))
_LEFT_OPEN = (UNIDENTIFIED, "incomplete")
"""Findings for a source that nobody could find by what the sentence says of it."""
_NUMBER_BEHIND = re.compile(r"[^.;:“”\"()]{0,200}\((?:(?:UN|United Nations)\s)?(?:[Dd]oc(?:ument)?\.?\s)?(?:see\s)?$")
_HEAD = 8  # paragraphs in which a document says its own number


def read_running(
    document: Document, recognise: Recogniser, notes: Sequence[Citation], listed: Sequence[Citation] = (), callouts: Sequence[Tie] = ()
) -> tuple[list[Citation], list[Quotation]]:
    """The citations of the running text (ids ``t-1`` …) and the quotations of the document (``q1`` …). ``notes`` are the citations of
    the notes, for quotations that a marker follows; ``listed`` the entries of its lists of references, for those with a callout.
    """
    pages = pages_of(document, recognise, callouts)
    body, cited = "", False
    own = {symbol.upper() for symbol in document.symbols}
    titled = len(pages) > 2 and sum(_is_alone(page.text, match) for page in pages[:_HEAD] for match in page.seen.matches) <= 2
    links = sorted(document.links, key=lambda one: one.start)
    starts = [one.start for one in links]
    for index, page in enumerate(pages):
        known, body = recognised(page.seen, recognise, body)
        masthead = index < _HEAD and not own and _MASTHEAD.search(page.text) is not None
        known += reported(page.seen, cited)
        known += cases(page.seen)
        known += of_world_courts(page.seen)
        cited = cited or any(one.form for one in known)
        page.mentions = [one for one in known if not _is_own(page, one, own, heading=titled and index < _HEAD, masthead=masthead)]
        for start, end in page.sentences:
            page.mentions += mentions(page.text, start, end, page.seen.nesting)
            page.mentions += acts(page.text, start, end, page.seen.nesting)
        page.mentions += introductions(page)
        page.mentions = _disjoint(_not_linked(page, document))
        page.speakers = [(one.start, one.speaker) for one in page.mentions if one.speaker]
        numbered = [one.start for one in page.mentions if one.match or one.url]
        page.mentions = [
            one
            for one in page.mentions
            if not (_noted(page, one) or _called(page, one) or _numbered(page.text, one, numbered) or _led_to(page, one, links, starts))
        ]
    for block in blocks([page.paragraph for page in pages]):  # others' words: they name no source of this document
        pages[block.index].mentions = [one for one in pages[block.index].mentions if one.match or one.url]
        pages[block.index].speakers = []
    citations: list[Citation] = []
    for page in pages:
        for mention in page.mentions:
            citations.append(_citation(page.paragraph, mention, document, f"t-{len(citations) + 1}"))
    citations = with_short_forms(citations)
    return citations, read_quotations(pages, citations, notes, document, listed)


def _is_own(page: Page, mention: Mention, own: set[str], *, heading: bool, masthead: bool) -> bool:
    """Whether a symbol is the document's own: known as such, its heading, or in a UN masthead."""
    identifier = mention.match.identifier if mention.match else None
    if identifier is None or mention.url:
        return False
    if own & {identifier.value.upper(), *(one.upper() for one in identifier.equivalents)}:
        return True
    # A heading such as "RESOLUTION 822 (1993)" is the document's own; a document that is one line, or a list of symbols, has none.
    return (heading and _is_alone(page.text, mention)) or (masthead and not mention.record.text("title"))


def _is_alone(text: str, one: Mention | Match) -> bool:
    """Whether a paragraph holds nothing else."""
    return one.end - one.start > 0.9 * len(text.strip(" *\n"))


def _not_linked(page: Page, document: Document) -> list[Mention]:
    """Words that stand for a link are no lost link where the document has it."""
    out = []
    for mention in page.mentions:
        lost = any(name == "link-target-lost" for name, _ in mention.problems)
        if not (lost and covered_by_link(*page.paragraph.span(mention.start, mention.end), document.links)):
            out.append(mention)
    return out


def _noted(page: Page, mention: Mention) -> bool:
    """Whether a note gives the work that is named, or the source that is left open: its marker stands in the same sentence."""
    work = mention.record.type in _WORKS and mention.match is None and mention.url is None
    if not work and not any(name in _LEFT_OPEN for name, _ in mention.problems):
        return False
    return any(note and mention.start <= at <= page.sentence_at(mention.start)[1] + 1 for at, note in page.stops)


def _numbered(text: str, mention: Mention, numbered: Sequence[int]) -> bool:
    """Whether the source that is left open has its symbol or address in brackets behind it: "According to the report of … (S/2018/462)"."""
    if mention.match or mention.url or not any(name in _LEFT_OPEN for name, _ in mention.problems):
        return False
    at = bisect_left(numbered, mention.end)
    return at < len(numbered) and _NUMBER_BEHIND.fullmatch(text, mention.end, numbered[at]) is not None


def _led_to(page: Page, mention: Mention, links: Sequence[Link], starts: Sequence[int]) -> bool:
    """Whether the source that is left open is what a link in its sentence leads to: "told Reuters that [nothing was sold](…)".

    Behind the name it may stand on any words but those of somebody else; before it, it leads to the outlet's own site. A link to the
    entrance of a site, or to somebody's page, is none of what was said there. Of several links on the words themselves each is a citation.
    """
    if mention.match or mention.url or not any(name in _LEFT_OPEN for name, _ in mention.problems):
        return False
    first, last = page.paragraph.span(*page.sentence_at(mention.start))
    begin, end = page.paragraph.span(mention.start, mention.end)
    if bisect_left(starts, end) - bisect_left(starts, begin) > 1:
        return True
    near = [link for link in links[bisect_left(starts, first) : bisect_left(starts, last)] if _is_page(link)]
    outlet = re.sub(r"\W|^the\s", "", mention.record.text("container-title").lower())
    return any(
        (link.start >= end and (names_form(link.text) or not (is_body(link.text) or is_person(link.text))))
        or (link.start < begin and outlet and outlet in re.sub(r"[.-]", "", host_of(link.href)))
        for link in near
    )


def _is_page(link: Link) -> bool:
    if not link.href.lower().startswith(("http://", "https://")) or is_entrance(link.href):
        return False
    return not (is_account(link.href) or (is_person(link.text) and is_profile(link.href, link.text)))


def _called(page: Page, mention: Mention) -> bool:
    """Whether it is a callout of an entry, which is cited in its list: the words overlap, and name no document by themselves."""
    if mention.match is not None or mention.url:
        return False
    at = bisect_left(page.callouts, (mention.end, 0, ""))
    return any(mention.start < end for _, end, _ in page.callouts[max(0, at - 2) : at])


def _disjoint(found: Sequence[Mention]) -> list[Mention]:
    """In order, without those that overlap a better one: a recognised document goes before a named source, a longer before a shorter."""
    best = sorted(found, key=lambda one: (one.match is None and one.url is None, -(one.end - one.start), one.start))
    taken: list[Mention] = []
    for one in best:
        at = bisect_right(taken, one.start, key=lambda other: other.start)
        if (at == 0 or taken[at - 1].end <= one.start) and (at == len(taken) or one.end <= taken[at].start):
            taken.insert(at, one)
    return taken


def _citation(paragraph: Paragraph, mention: Mention, document: Document, citation_id: str) -> Citation:
    start, end = paragraph.span(mention.start, mention.end)
    match = mention.match
    whole = match is not None and (match.start, match.end) == (mention.start, mention.end)
    alone = whole and match is not None and match.identifier is not None and not names_instrument(match)
    form = mention.form or (Form.LINK if mention.url else Form.IDENTIFIER if alone else Form.IN_TEXT)
    return Citation(
        id=citation_id,
        start=start,
        end=end,
        raw=document.text[start:end],
        record=placed(mention.record, paragraph.span),
        form=form,
        signal=mention.signal,
        pinpoint=mention.pinpoint,
        identifiers=(match.identifier,) if match and match.identifier else (),
        url=mention.url,
        url_as_written=mention.url_as_written,
        system=match.system if match else None,
        problems=mention.problems,
    )
