"""Citations and quotations in running text, outside the notes.

In running text a citation is a named or plainly described source, not a mere mention of a body: a recognised symbol or resolution, an
address, a named report, book or convention, an act of a body, a link whose address was lost, a statement whose source is missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from citator.model import Citation, Document, Field, Form, FrozenMap, Match, Quotation, Record
from citator.parsing.acts import acts
from citator.parsing.clauses import sentences
from citator.parsing.links import covered_by_link
from citator.parsing.paragraphs import Paragraph, paragraphs
from citator.parsing.printed import printed_record
from citator.parsing.quotations import Found, blocks, inner_block, introduces_block, quotations
from citator.parsing.sources import Mention, mentions
from citator.parsing.speakers import named_at, speaker_in
from citator.parsing.seen import Seen, look_at
from citator.text.dates import first_date
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_at

__all__ = ["read_running"]

_MASTHEAD = re.compile(r"\bUnited Nations\b.{0,12}?\b[A-Z]+/\S|[A-Z]+/\S+\s.{0,12}?United Nations|\bDistr\.:?\s|\bOriginal:\s")
_HEAD = 8  # paragraphs in which a document says its own number
_DATED = re.compile(
    r",?\s(?:\((?=\d|[A-Z])|(?:which was |that was )?(?:adopted|issued|passed|dated|approved|"
    r"signed)(?:\sby\s[^,;.]{3,60})?(?:\son)?,?\s|of\s(?=\d)|dates?\s(?:from\s)?|on\s(?=\d|[A-Z]))"
)
_LOOSE_NUMBER = re.compile(
    r"(?:[Tt]he\s)?(?:first|second|third|fourth|last|latter|former)\s(?:one|of (?:them|"
    r"these))\s\(No\.?\s(?P<number>\d{1,5})\)|\(No\.\s(?P<bare>\d{1,5})\)(?=\s(?:dates|adopted|of|was))|"
    r"(?:[Tt]he\s)?[Rr]esolutions?\s(?:[Nn]o\.?\s)?(?P<plain>\d{1,4})\b(?![/\d])"
)
_COLLECTIVE = re.compile(r"\b(?P<body>(?:UN\s|United Nations\s)?(?:Security Council|General Assembly))\s[Rr]esolutions?\b")


@dataclass
class _Page:
    """One paragraph as it is read."""

    paragraph: Paragraph
    seen: Seen
    sentences: list[tuple[int, int]]
    mentions: list[Mention] = field(default_factory=list)
    stops: list[tuple[int, str | None]] = field(default_factory=list)  # markers: where, and the note they point at
    speakers: list[tuple[int, str]] = field(default_factory=list)
    later: list[tuple[int, str | None]] = field(default_factory=list)  # the marker that closes the list this is a member of


def read_running(
    document: Document, recognise: Callable[[str], Sequence[Match]], notes: Sequence[Citation]
) -> tuple[list[Citation], list[Quotation]]:
    """The citations of the running text (ids ``t-1`` …) and the quotations of the document (``q1`` …). ``notes`` are the citations of
    the notes, for quotations that a marker follows.
    """
    pages = [_page(document, one, recognise) for one in paragraphs(document)]
    body = ""
    own = {symbol.upper() for symbol in document.symbols}
    for index, page in enumerate(pages):
        body = _collect(page, recognise, body)
        page.mentions = [one for one in page.mentions if not _is_own(page, one, own, index)]
        page.mentions = _disjoint(_not_linked(page, document))
        page.speakers = [(one.start, one.speaker) for one in page.mentions if one.speaker]
        page.mentions = [one for one in page.mentions if not _noted(page, one)]
    for index, _ in blocks([page.paragraph for page in pages]):  # others' words: they name no source of this document
        pages[index + 1].mentions = [one for one in pages[index + 1].mentions if one.match or one.url]
        pages[index + 1].speakers = []
    citations: list[Citation] = []
    for page in pages:
        for mention in page.mentions:
            citations.append(_citation(page.paragraph, mention, document, f"t-{len(citations) + 1}"))
    return citations, _quotations(pages, citations, notes, document)


def _is_own(page: _Page, mention: Mention, own: set[str], index: int) -> bool:
    """Whether a symbol is the document's own: known as such, or alone on a line of its head."""
    identifier = mention.match.identifier if mention.match else None
    if identifier is None or mention.url:
        return False
    if own & {identifier.value.upper(), *(one.upper() for one in identifier.equivalents)}:
        return True
    if index >= _HEAD:
        return False
    alone = mention.end - mention.start > 0.8 * len(page.paragraph.text.strip(" *"))
    return alone or (not own and bool(_MASTHEAD.search(page.paragraph.text)) and not mention.record.text("title"))


def _page(document: Document, paragraph: Paragraph, recognise: Callable[[str], Sequence[Match]]) -> _Page:
    seen = look_at(paragraph.text, recognise)
    page = _Page(paragraph, seen, sentences(paragraph.text, seen.nesting))
    marks = [(marker.start, note.id) for note in document.notes for marker in note.markers]
    marks += [(marker.start, None) for marker in document.dangling_markers]
    inside = sorted((start, note) for start, note in marks if paragraph.start <= start <= paragraph.end + 12)
    page.stops = [(min(paragraph.offsets.clean(start), len(paragraph.text)), note) for start, note in inside]
    return page


def _collect(page: _Page, recognise: Callable[[str], Sequence[Match]], body: str) -> str:
    """All mentions of a paragraph. ``body`` is the organ whose resolutions are being spoken of; the last one named is returned."""
    text, seen = page.paragraph.text, page.seen
    for match in seen.matches:
        if not match.address and not _own_furniture(text, match):
            page.mentions.append(_of_match(text, match, recognise, body))
    for address in seen.addresses:
        match = next((one for one in seen.matches if one.address and one.start <= address.start < one.end), None)
        url = Field(address.url, "text", address.start, address.end)
        record = Record(match.record.type if match and match.record.type != "document" else "webpage").having(URL=url)
        page.mentions.append(Mention(address.start, address.end, record, None, None, (), match, address.url, address.as_written))
    named = list(_COLLECTIVE.finditer(text))
    for loose in _LOOSE_NUMBER.finditer(text):
        organ = next((one["body"] for one in reversed(named) if one.start() < loose.start()), body)
        known = any(match.start < loose.end() and loose.start() < match.end for match in seen.matches)
        if organ and not known:
            page.mentions.append(_loose(text, loose, organ, recognise))
    for start, end in page.sentences:
        page.mentions += mentions(text, start, end, seen.nesting)
        page.mentions += acts(text, start, end, seen.nesting)
    if introduces_block(text) or any(re.search(r":\s[A-Z]", text[s:e]) for s, e in page.sentences):
        page.mentions += _introduction(page)
    return named[-1]["body"] if named else body


def _own_furniture(text: str, match: Match) -> bool:
    """A match with nothing that says which document it is, only words that a system knows."""
    return match.identifier is None and match.problem is None and not match.record.fields and bool(text)


def _of_match(text: str, match: Match, recognise: Callable[[str], Sequence[Match]], body: str) -> Mention:
    """A recognised document, with the date and the pinpoint that stand beside it."""
    end = match.end
    record = printed_record(text, match)
    issued = record.date("issued")
    lead = _DATED.match(text, end, end + 90)
    date = first_date(text, lead.end(), lead.end() + 24) if lead else None
    if date and lead and date.start == lead.end() and date.date.month:
        end = date.end
        if issued is None or (issued.year == date.date.year and issued.month is None):
            record = record.having(issued=Field(date.date, "text", date.start, date.end))
    gap = re.compile(r",\s(?:at\s)?").match(text, end)
    pinpoint = pinpoint_at(text, gap.end()) if gap else None
    if pinpoint:
        end = pinpoint.end
    if match.identifier is None and record.type == "resolution":
        found = _identified(record, body, recognise)
        if found:
            match = replace(match, identifier=found.identifier, system=found.system)
    return Mention(match.start, end, record, None, pinpoint.text if pinpoint else None, (match.problem,) if match.problem else (), match)


def _identified(record: Record, body: str, recognise: Callable[[str], Sequence[Match]]) -> Match | None:
    """The identifier of a resolution whose organ or year stands elsewhere in the text: asked of the source systems in full words."""
    organ, number, issued = record.text("authority") or body, record.text("number"), record.date("issued")
    if not organ or not number:
        return None
    full = f"{organ} resolution {number}" + (f" ({issued.year})" if issued and "Security" in organ else "")
    return next((one for one in recognise(full) if one.identifier), None)


def _loose(text: str, loose: re.Match[str], organ: str, recognise: Callable[[str], Sequence[Match]]) -> Mention:
    """Such as "The first one (No. 822) dates April 30, 1993", where the resolutions of an organ are spoken of."""
    key = next(name for name in ("number", "bare", "plain") if loose[name])
    number = loose[key]
    fields = {
        "authority": Field(re.sub(r"^(?:UN|United Nations)\s", "", organ), "inherited"),
        "number": Field(number, "text", *loose.span(key)),
    }
    end = loose.end()
    lead = _DATED.match(text, end, end + 40)
    date = first_date(text, lead.end(), lead.end() + 24) if lead else None
    if date and lead and date.start == lead.end():
        fields["issued"] = Field(date.date, "text", date.start, date.end)
        end = date.end
    record = Record("resolution", FrozenMap(fields))
    found = _identified(record, organ, recognise)
    missing = () if "issued" in fields else (("year-missing", "the year of the resolution is not given"),)
    return Mention(loose.start(), end, record, None, None, missing, replace(found, record=record, address=False) if found else None)


def _introduction(page: _Page) -> list[Mention]:
    """Who speaks the block that follows, where nothing else in the sentence names a source and no note gives it."""
    text = page.paragraph.text
    out: list[Mention] = []
    for start, end in page.sentences:
        colon = re.compile(r":(?=\s[A-Z]|$)").search(text, start, end)
        if not colon or not introduces_block(text[start : colon.end()]) or any(start <= one.start < end for one in page.mentions):
            continue
        response = re.compile(
            r"(?:[Tt]he\s)?(?:response|reply|answer|statement|words|remarks|testimony|comments)\s(?:of|by)\s(?:the\s)?(?P<rest>.{3,200})"
        ).match(text, start, colon.start())
        if response and not any(note for at, note in page.stops if at > colon.end()):
            out.append(_response(text, start, colon.start(), response))
    return out


def _response(text: str, start: int, end: int, response: re.Match[str]) -> Mention:
    speaker = interviewer = None
    for begin in re.finditer(r"(?<=\s)(?=[A-Z])", text[response.start("rest") - 1 : end]):
        named = named_at(text, response.start("rest") - 1 + begin.start(), end)
        if named and is_person(str(named[2][0])):
            if speaker is None:
                speaker = named
            elif (
                named[0] >= speaker[1] and interviewer is None and re.search(r"\bto\s(?:the\s)?[\w\s,]{0,40}$", text[speaker[1] : named[0]])
            ):
                interviewer = named
    fields: dict[str, Field] = {}
    if speaker:
        fields["author"] = Field(speaker[2], "text", speaker[0], speaker[1])
    if interviewer:
        fields["interviewer"] = Field(interviewer[2], "text", interviewer[0], interviewer[1])
    kind = "interview" if interviewer else "speech"
    problem = ("source-not-identified", "neither the publication nor its date is named")
    return Mention(start, end, Record(kind, FrozenMap(fields)), str(speaker[2][0]) if speaker else None, None, (problem,))


def _not_linked(page: _Page, document: Document) -> list[Mention]:
    """Words that stand for a link are no lost link where the document has it."""
    out = []
    for mention in page.mentions:
        lost = any(name == "link-target-lost" for name, _ in mention.problems)
        if not (lost and covered_by_link(*page.paragraph.span(mention.start, mention.end), document.links)):
            out.append(mention)
    return out


def _noted(page: _Page, mention: Mention) -> bool:
    """Whether a note gives the source that the mention leaves open: its marker stands in the same sentence."""
    if not any(name == "source-not-identified" for name, _ in mention.problems):
        return False
    sentence = next(((s, e) for s, e in page.sentences if s <= mention.start < e), (0, 0))
    return any(note and mention.start <= at <= sentence[1] + 1 for at, note in page.stops)


def _disjoint(found: Sequence[Mention]) -> list[Mention]:
    """In order, without those that overlap a better one: a recognised document goes before a named source, a longer before a shorter."""
    best = sorted(found, key=lambda one: (one.match is None and one.url is None, -(one.end - one.start), one.start))
    taken: list[Mention] = []
    for one in best:
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: one.start)


def _citation(paragraph: Paragraph, mention: Mention, document: Document, citation_id: str) -> Citation:
    start, end = paragraph.span(mention.start, mention.end)
    match = mention.match
    form = Form.LINK if mention.url else Form.IDENTIFIER if match and match.identifier and match.end == mention.end else Form.IN_TEXT
    return Citation(
        id=citation_id,
        start=start,
        end=end,
        raw=document.text[start:end],
        record=placed(mention.record, paragraph.span),
        form=form,
        pinpoint=mention.pinpoint,
        identifiers=(match.identifier,) if match and match.identifier else (),
        url=mention.url,
        url_as_written=mention.url_as_written,
        system=match.system if match else None,
        problems=mention.problems,
    )


def placed(record: Record, span: Callable[[int, int], tuple[int, int]]) -> Record:
    """The record with the places of its fields led back to the document."""
    fields: dict[str, Field] = {}
    for name, value in record.fields.items():
        if value.start is None or value.end is None:
            fields[name] = value
        else:
            start, end = span(value.start, value.end)
            fields[name] = Field(value.value, value.source, start, end)
    return Record(record.type, FrozenMap(fields))


def _quotations(pages: Sequence[_Page], citations: Sequence[Citation], notes: Sequence[Citation], document: Document) -> list[Quotation]:
    found: list[tuple[_Page, Found, _Page | None]] = []
    under: _Page | None = None
    apart = {index + 1: pages[index] for index, _ in blocks([page.paragraph for page in pages])}
    for index, page in enumerate(pages):
        if index in apart:
            found.append((page, Found(0, len(page.paragraph.text), ""), apart[index]))
            continue
        under = (
            under
            if page.paragraph.bullet and under
            else pages[index - 1]
            if index and introduces_block(pages[index - 1].paragraph.text)
            else None
        )
        attributed = under is not None or bool(page.stops)
        inner = inner_block(page.paragraph.text, page.sentences, [at for at, _ in page.stops])
        if inner:
            found.append((page, Found(*inner, ""), None))
        found += [(page, one, under) for one in quotations(page.paragraph.text, page.seen.nesting, page.sentences, attributed)]
    _close_lists(pages)
    out: list[Quotation] = []
    for page, one, introduced in found:
        start, end = page.paragraph.span(one.start, one.end)
        whose, citation = _source_of(page, one, introduced, citations, notes)
        out.append(Quotation(f"q{len(out) + 1}", start, end, document.text[start:end], one.marks, whose, citation))
    return sorted(out, key=lambda one: one.start)


def _close_lists(pages: Sequence[_Page]) -> None:
    """The members of a list share the marker that its last one ends with."""
    marker: tuple[int, str | None] | None = None
    for page in reversed(pages):
        if not page.paragraph.bullet:
            marker = None
        elif page.stops:
            marker = (1 << 60, page.stops[0][1])
        elif marker:
            page.later = [marker]


def _source_of(
    page: _Page, one: Found, introduced: _Page | None, citations: Sequence[Citation], notes: Sequence[Citation]
) -> tuple[str | None, str | None]:
    """Whose words they are, and the citation that gives them: a marker after them, a source named in the sentence, the introduction."""
    text = page.paragraph.text
    sentence = next(((s, e) for s, e in page.sentences if s <= one.start < e), (0, len(text)))
    start, end = page.paragraph.span(*sentence)
    near = [c for c in citations if start <= c.start < end]
    marker = next(((at, note) for at, note in (*page.stops, *page.later) if at >= one.end), None)
    stated = next((speaker for at, speaker in page.speakers if sentence[0] <= at < sentence[1]), None)
    whose = one.speaker if one.speaker and (stated is None or is_person(one.speaker)) else stated
    if one.marks == "" and whose is None:  # a block inside the paragraph: who is named before its colon
        whose = next((speaker for at, speaker in reversed(page.speakers) if at < one.start), None)
    citation = None
    if marker and marker[1]:
        citation = next((c.id for c in notes if c.note == marker[1]), None)
    if citation is None and near:
        citation = near[-1].id if near[-1].start < page.paragraph.span(one.start, one.end)[0] else near[0].id
    if introduced is not None:
        last = introduced.paragraph.span(0, len(introduced.paragraph.text))
        over = [c for c in citations if last[0] <= c.start < last[1]]
        if citation is None and over:
            citation = over[-1].id
        if whose is None:
            speaker = next((speaker for _, speaker in reversed(introduced.speakers)), None)
            said = (
                speaker_in(introduced.paragraph.text, introduced.sentences[-1][0], len(introduced.paragraph.text))
                if introduced.sentences
                else None
            )
            whose = speaker or (str(said[2][0]) if said else None)
    if whose is None and citation is not None:
        cited = next((c for c in notes if c.id == citation), None)
        names = (cited.record.names("author") or cited.record.names("editor")) if cited else ()
        whose = str(names[0]) if names else None
    if whose is None and near:
        identifier = near[0].identifiers[0].value if near[0].identifiers else ""
        whose = identifier or near[0].record.text("title") or None
    return whose, citation
