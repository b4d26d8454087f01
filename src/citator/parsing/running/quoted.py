"""The quotations of a document: whose words they are, and which citation gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from citator.model import Citation, Document, Quotation
from citator.parsing.running.pages import Page
from citator.parsing.running.quotations import Found, blocks, inner_block, introduces_block, quotations
from citator.parsing.running.speakers import SAYING, speaker_in
from citator.text.names import is_person

__all__ = ["read_quotations"]


def read_quotations(
    pages: Sequence[Page], citations: Sequence[Citation], notes: Sequence[Citation], document: Document, listed: Sequence[Citation] = ()
) -> list[Quotation]:
    """The quotations in the running text, in order: each with whose words it is and the id of the citation that gives it, where that can
    be told. ``citations`` are those of the running text, ``notes`` those of the notes, ``listed`` the entries of lists of references, all
    with offsets of the document.
    """
    _close_lists(pages)
    here = sorted(citations, key=lambda one: one.start)
    starts = [one.start for one in here]
    by_note: dict[str, Citation] = {}
    for one in notes:
        by_note.setdefault(one.note or "", one)
    by_id = {one.id: one for one in listed}
    out: list[Quotation] = []
    for page, found, introduced in _found(pages):
        start, end = page.paragraph.span(found.start, found.end)
        near = _between(page, page.sentence_at(found.start), here, starts)
        over = _between(introduced, (0, len(introduced.text)), here, starts) if introduced else []
        given = _called(page, found, introduced, by_id) or _given_by(page, found, near, over, by_note)
        whose = _whose(page, found, introduced) or _author(given) or (_name(near[0]) if near else None)
        out.append(Quotation(f"q{len(out) + 1}", start, end, document.text[start:end], found.marks, whose, given.id if given else None))
    return out


def _found(pages: Sequence[Page]) -> list[tuple[Page, Found, Page | None]]:
    """The quotations in order, each with its paragraph and the one that introduces it."""
    out: list[tuple[Page, Found, Page | None]] = []
    apart = {block.index: block for block in blocks([page.paragraph for page in pages])}
    told = {block.told_by for block in apart.values() if block.told_by is not None and block.told_by >= block.index}
    under: Page | None = None
    for index, page in enumerate(pages):
        if index in apart:
            block = apart[index]
            teller = pages[block.told_by] if block.told_by is not None else None
            if block.told_by in told and teller and not page.stops:
                page.later = teller.stops
            elif not page.stops and not page.later and index + 1 not in apart:
                page.later = _continued(pages[index + 1 : index + 2])
            out.append((page, Found(block.start, block.end, "", block.speaker), teller))
            continue
        if index in told:
            continue
        if not (page.paragraph.bullet and under):
            under = pages[index - 1] if index and introduces_block(pages[index - 1].text) else None
        found = list(quotations(page.text, page.seen.nesting, page.sentences, under is not None or bool(page.stops or page.callouts)))
        inner = inner_block(page.text, page.sentences, [at for at, _ in page.stops])
        if inner:
            found.append(Found(*inner, ""))
        out += [(page, one, under) for one in sorted(found, key=lambda one: one.start)]
    return out


_TELLS_WHERE = re.compile(rf"(?:{SAYING}|in|from)\s[^,;:]*,?$")


def _continued(following: Sequence[Page]) -> list[tuple[int, str | None]]:
    """The marker in the first sentence behind words set apart, where that goes on in small letters: "wrote a keeper in 1893.[4]".

    It closes the sentence and is the only one, or closes the clause that says where they stand: "in its letter,[4] which was read to all".
    """
    if not following or not following[0].text[:1].islower():
        return []
    text = following[0].text
    _, end = following[0].sentence_at(0)
    stops = [(at, note) for at, note in following[0].stops if at <= end + 1]
    if not stops:
        return []
    at, note = stops[0]
    clause = _TELLS_WHERE.match(text, 0, at) and (text[at - 1] == "," or text[at : at + 1] == ",")
    closing = len(stops) == 1 and not text[at:end].strip(" .,;")
    return [(1 << 60, note)] if clause or closing else []


def _between(page: Page, stretch: tuple[int, int], here: Sequence[Citation], starts: Sequence[int]) -> list[Citation]:
    """The citations that begin in a stretch of a paragraph."""
    start, end = page.paragraph.span(*stretch)
    return list(here[bisect_left(starts, start) : bisect_left(starts, end)])


_CLOSES = re.compile(r"[\s>”\"»’.,;:!?…]*[(\[](?:see\s|cf\.\s)?|[\s”\"»’,]*")
_WRITES = re.compile(
    rf"[\s”\"»’.,;:!?…]*(?:{SAYING}|écrit|notent?|observent?|affirment?|souligne|rappelle|explique|schreib(?:t|en)|meint|betont|escribe|"
    r"señala|afirma|scrive)\s(?:the\s)?"
)
"""What joins words to the callout behind them: "…”, writes Brook (1994)"."""


def _called(page: Page, found: Found, introduced: Page | None, by_id: Mapping[str, Citation]) -> Citation | None:
    """The entry whose callout stands right behind the words, else the one in their sentence before or behind them, not both; of
    words set apart, one that closes them or stands in the introduction.
    """
    at = bisect_left(page.callouts, (found.end, 0, ""))
    behind = page.callouts[at] if at < len(page.callouts) else None
    if behind and _CLOSES.fullmatch(page.text, found.end, behind[0]):
        return by_id.get(behind[2])
    if not found.marks:
        closing = page.callouts[at - 1] if at and _closes(page, found, page.callouts[at - 1]) else None
        last = closing or (introduced.callouts[-1] if introduced and introduced.callouts else None)
        return by_id.get(last[2]) if last else None
    start, end = page.sentence_at(found.start)
    if any(found.end <= place <= end + 1 for place, _ in page.stops):
        return None  # the note gives it
    before = page.callouts[at - 1] if at and start <= page.callouts[at - 1][0] < end else None
    behind = behind if behind and behind[0] < end else None
    if behind and _WRITES.fullmatch(page.text, found.end, behind[0]):
        return by_id.get(behind[2])
    chosen = None if before and behind else before or behind
    return by_id.get(chosen[2]) if chosen else None


def _closes(page: Page, found: Found, callout: tuple[int, int, str]) -> bool:
    """Whether a callout is the end of words that are set apart."""
    return found.start < callout[0] and not page.text[callout[1] : found.end].strip(" .)]")


def _given_by(page: Page, found: Found, near: list[Citation], over: list[Citation], by_note: dict[str, Citation]) -> Citation | None:
    """The citation that gives the words: that of the marker after them, else one in the sentence, else the introduction's."""
    at, marker = next(((at, note) for at, note in (*page.stops, *page.later) if at >= found.end), (0, None))
    if marker in by_note and marker and not _of_another(page, found, at, by_note[marker]):
        return by_note[marker]
    if near:
        before = [one for one in near if one.start < page.paragraph.span(found.start, found.end)[0]]
        return before[-1] if before else near[0]
    return over[-1] if over else None


def _of_another(page: Page, found: Found, at: int, cited: Citation) -> bool:
    """Whether the marker belongs to a later sentence: one that names the author of what is cited, whom that of the quotation does not.

    "“…,” the Board wrote in its report. The historian Ann Brook describes how …[3]", where note 3 cites Brook.
    """
    start, end = page.sentence_at(found.start)
    if at <= end + 1 or not found.marks:
        return False
    names = cited.record.names("author") or cited.record.names("editor")
    words = [one.family or one.literal for one in names if (one.family or one.literal) != "et al."] or [
        cited.record.text("container-title")
    ]
    told = re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words if word)})\b") if any(words) else None
    return told is not None and bool(told.search(page.text, end, at)) and not told.search(page.text, start, end)


def _whose(page: Page, found: Found, introduced: Page | None) -> str | None:
    """Who is said to speak: in the sentence, before the colon of a block, or in the introduction."""
    start, end = page.sentence_at(found.start)
    stated = next((speaker for at, speaker in page.speakers if start <= at < end), None)
    whose = found.speaker if found.speaker and (stated is None or is_person(found.speaker)) else stated
    if whose is None and not found.marks:
        whose = next((speaker for at, speaker in reversed(page.speakers) if at < found.start), None)
    if whose is None and introduced is not None:
        whose = next((speaker for _, speaker in reversed(introduced.speakers)), None)
        said = speaker_in(introduced.text, introduced.sentences[-1][0], len(introduced.text)) if introduced.sentences else None
        whose = whose or (str(said[2][0]) if said else None)
    return whose


def _author(citation: Citation | None) -> str | None:
    names = (citation.record.names("author") or citation.record.names("editor")) if citation else ()
    return str(names[0]) if names else None


def _name(citation: Citation) -> str | None:
    return citation.identifiers[0].value if citation.identifiers else citation.record.text("title") or None


def _close_lists(pages: Sequence[Page]) -> None:
    """The members of a list share the marker that its last one ends with."""
    marker: tuple[int, str | None] | None = None
    for page in reversed(pages):
        if not page.paragraph.bullet:
            marker = None
        elif page.stops:
            marker = (1 << 60, page.stops[0][1])
        elif marker:
            page.later = [marker]
